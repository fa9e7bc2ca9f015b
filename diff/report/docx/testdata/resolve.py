"""Let LibreOffice accept and reject all tracked changes of Word documents.

usage: resolve.py SOFFICE PROFILE FILE.docx...

Beside each FILE.docx it writes FILE.docx.accepted.txt and FILE.docx.rejected.txt.
"""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def main():
    soffice, profile, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    pipe = "lawdiff%d" % time.time_ns()
    office = subprocess.Popen([
        soffice, "--headless", "--norestore", "--nologo", "-env:UserInstallation=file://" + profile,
        "--accept=pipe,name=%s;urp;" % pipe,
    ])
    try:
        context = connect(pipe)
        services = context.ServiceManager
        desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        for file in files:
            for command, suffix in ((".uno:AcceptAllTrackedChanges", "accepted"), (".uno:RejectAllTrackedChanges", "rejected")):
                doc = desktop.loadComponentFromURL("file://" + file, "_blank", 0, (prop("Hidden", True),))
                dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, ())
                doc.storeToURL("file://%s.%s.txt" % (file, suffix), (prop("FilterName", "Text (encoded)"), prop("FilterOptions", "UTF8")))
                doc.close(True)
        desktop.terminate()
    finally:
        office.wait(60)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


main()
