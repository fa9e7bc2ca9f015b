package source_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/lawdiff/lawdiff/diff"
	reportdocx "github.com/lawdiff/lawdiff/diff/report/docx"
	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser/akn"
	"github.com/lawdiff/lawdiff/parser/internal/lawtest"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
	docxsource "github.com/lawdiff/lawdiff/parser/source/docx"
	htmlsource "github.com/lawdiff/lawdiff/parser/source/html"
	jsonsource "github.com/lawdiff/lawdiff/parser/source/json"
	pdfsource "github.com/lawdiff/lawdiff/parser/source/pdf"
)

var everyFormat = source.Options{Formats: []source.Format{
	akn.Format(), docxsource.Format(), htmlsource.Format(), jsonsource.Format(), pdfsource.Format(),
}}

// nth is of how many single documents one is printed to PDF: 40 in all.
const nth = 7

// A form is a kind of file that a document is written as and read back from.
type form struct {
	name  string
	write func(*law.Document) ([]byte, error)
	// others are the documents that come back with another tree, with the reason.
	others map[string]string
}

func buffered(write func(*bytes.Buffer, *law.Document) error) func(*law.Document) ([]byte, error) {
	return func(d *law.Document) ([]byte, error) {
		var b bytes.Buffer
		err := write(&b, d)
		return b.Bytes(), err
	}
}

var wordFile = buffered(func(b *bytes.Buffer, d *law.Document) error {
	return reportdocx.Write(b, diff.Compare(d, d, diff.Options{}), reportdocx.Options{})
})

var forms = []form{
	{"docx", wordFile, docxOthers},
	{"html", webPage, htmlOthers},
	{"akn", buffered(func(b *bytes.Buffer, d *law.Document) error { return akn.Write(b, d, akn.Meta{}) }), nil},
	{"json", buffered(func(b *bytes.Buffer, d *law.Document) error { return reportjson.WriteDocument(b, d, nil) }), nil},
}

// TestRoundTrip writes every single document in every format and wants the same
// tree when it is read back.
func TestRoundTrip(t *testing.T) {
	same := map[string]int{}
	for single := range lawtest.Singles(t, 1) {
		for _, f := range forms {
			data, err := f.write(single.Document)
			if err != nil {
				t.Fatal(err)
			}
			if f.judge(t, single, data) {
				same[f.name]++
			}
		}
	}
	t.Logf("the same: %v", same)
}

// judge reads data back and holds its tree against the single document's.
func (f form) judge(t *testing.T, single lawtest.Single, data []byte) bool {
	t.Helper()
	text, err := source.Read(single.Name, data, everyFormat)
	if err != nil {
		t.Errorf("%s: %v", f.name, err)
		return false
	}
	back := text.Document
	if back == nil {
		back = lawtest.Parse(t, single.Name, text.Body)
	}
	want, got := lawtest.Outline(single.Document), lawtest.Outline(back)
	if f.name == "html" {
		want, got = withoutContents(want), withoutContents(got)
	}
	diff, reason := lawtest.Difference(want, got), f.others[single.Name]
	switch {
	case diff != "" && reason == "":
		t.Errorf("%s: %s: %s", f.name, single.Name, diff)
	case diff == "" && reason != "":
		t.Errorf("%s: %s is the same now; take it from the list", f.name, single.Name)
	}
	return diff == ""
}

// TestPrinted lets LibreOffice print 40 single documents, written as Word files,
// to PDF, and wants the tree of the original.
func TestPrinted(t *testing.T) {
	singles := lawtest.Singles(t, nth)
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not installed: nothing prints PDF files")
	}
	dir := t.TempDir()
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--convert-to", "pdf", "--outdir", dir}
	printed := map[string]lawtest.Single{}
	for single := range singles {
		data, err := wordFile(single.Document)
		name := filepath.Join(dir, fmt.Sprint(len(printed)))
		if err := errors.Join(err, os.WriteFile(name+".docx", data, 0o600)); err != nil {
			t.Fatal(err)
		}
		printed[name+".pdf"] = single
		args = append(args, name+".docx")
	}
	if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	same := 0
	for file, single := range printed {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if (form{name: "pdf", others: pdfOthers}).judge(t, single, data) {
			same++
		}
	}
	t.Logf("%d of %d the same", same, len(printed))
}

func withoutContents(outline []string) []string {
	var kept []string
	for _, line := range outline {
		if _, rest, _ := strings.Cut(line, " "); !strings.HasPrefix(rest, law.Contents.String()+" ") {
			kept = append(kept, line)
		}
	}
	return kept
}

// TestEncodings writes every single document in every encoding that can hold it
// and wants the same text back, told from the bytes alone.
func TestEncodings(t *testing.T) {
	encodings := map[string]encoding.Encoding{
		"gb18030":  simplifiedchinese.GB18030,
		"utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16be": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"big5":     traditionalchinese.Big5,
	}
	read := map[string]int{}
	for single := range lawtest.Singles(t, 1) {
		for name, e := range encodings {
			data, err := e.NewEncoder().Bytes([]byte(strings.TrimPrefix(single.Text, "\ufeff")))
			if err != nil {
				continue // a character that the encoding lacks
			}
			text, err := source.Read(single.Name, data, source.Options{})
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			// Some characters for private use are blanks to the standard's decoder.
			want, err := e.NewDecoder().String(string(data))
			if err != nil {
				t.Fatal(err)
			}
			if text.Encoding != name && !ascii(single.Text) {
				t.Errorf("%s: %s is read as %s", name, single.Name, text.Encoding)
			}
			if text.Body != want {
				t.Errorf("%s: %s: another text", name, single.Name)
			}
			read[name]++
		}
	}
	t.Logf("read: %v", read)
	if read["gb18030"] != read["utf-16le"] || read["big5"] == 0 {
		t.Errorf("read: %v", read)
	}
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 0x7F }) < 0
}
