package opc

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"testing"
	"time"
)

// TestWrite reads a package back: every part is there, is XML, and the relations
// of the main part name the others.
func TestWrite(t *testing.T) {
	date := time.Date(2024, 7, 1, 8, 0, 0, 0, time.UTC)
	write := func() []byte {
		var b bytes.Buffer
		err := Write(&b, Properties{Title: `<a> & "b"`, Author: "c", Date: date},
			Part{"x/main.xml", "text/main", "officeDocument", Text("<m/>")},
			Part{"x/sub/one.xml", "text/one", "styles", Text("<o/>")})
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	data := write()
	if !bytes.Equal(data, write()) {
		t.Error("the same parts gave other bytes")
	}
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	content := map[string]string{}
	for _, f := range zr.File {
		if !f.Modified.Equal(date) {
			t.Errorf("%s is dated %v", f.Name, f.Modified)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		content[f.Name] = string(text)
		for d := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	for name, want := range map[string]string{
		"[Content_Types].xml":   `<Override PartName="/x/sub/one.xml" ContentType="text/one"/>`,
		"_rels/.rels":           `/relationships/officeDocument" Target="x/main.xml"/>`,
		"x/_rels/main.xml.rels": `Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="sub/one.xml"/>`,
		"docProps/core.xml":     `<dc:title>&lt;a&gt; &amp; &quot;b&quot;</dc:title>`,
		"x/main.xml":            `<m/>`,
		"x/sub/one.xml":         `<o/>`,
	} {
		if !bytes.Contains([]byte(content[name]), []byte(want)) {
			t.Errorf("%s lacks %s: %s", name, want, content[name])
		}
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"甲\x01乙": "甲\uFFFD乙", "a\tb": "a\tb", `<&">`: "&lt;&amp;&quot;&gt;",
	} {
		if got := Escape(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
