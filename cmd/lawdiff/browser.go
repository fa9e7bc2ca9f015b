package main

import (
	"os"
	"os/exec"
	"runtime"
)

// temporaryReport creates an empty file for a report that is only looked at.
func temporaryReport() (string, error) {
	f, err := os.CreateTemp("", "lawdiff-*.html")
	if err != nil {
		return "", &problem{file: os.TempDir(), summary: "no file can be created: " + err.Error(), advice: "name the report with -o"}
	}
	return f.Name(), f.Close()
}

// browse opens a file in the user's browser, $BROWSER if that is set, and says
// where it is. A report that cannot be shown is there all the same, so this only warns.
func (s *session) browse(path string) {
	s.progress.stop()
	s.warn("report: %s", path)
	name, args := opener(s.getenv("BROWSER"), runtime.GOOS)
	if err := exec.Command(name, append(args, path)...).Start(); err != nil {
		s.warn("%s: no browser could be started (%v); open the file yourself, or set BROWSER", path, err)
	}
}

// opener returns the command that opens a file as the desktop would.
func opener(browser, system string) (name string, args []string) {
	switch {
	case browser != "":
		return browser, nil
	case system == "darwin":
		return "open", nil
	case system == "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	}
	return "xdg-open", nil
}
