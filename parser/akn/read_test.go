package akn

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
)

// outline prints the tree with everything the standard can carry, a line for
// each provision.
func outline(d *law.Document) string {
	var b strings.Builder
	var walk func(p *law.Provision, depth int)
	walk = func(p *law.Provision, depth int) {
		fmt.Fprintf(&b, "%*s%s %s|%s|%s|%s\n", depth, "", p.Kind, p.Number, strings.TrimSpace(d.Label(p)), strings.TrimSpace(d.Heading(p)), strings.TrimSpace(d.Text(p)))
		for _, c := range p.Children {
			walk(c, depth+1)
		}
	}
	walk(d.Root, 0)
	return b.String()
}

// TestRoundTrip writes every single document, reads it back and wants the same
// tree; written again it must be the same file.
func TestRoundTrip(t *testing.T) {
	if testing.Short() {
		t.Skip("writes and reads the whole corpus")
	}
	for _, d := range singles(t) {
		var first, second bytes.Buffer
		if err := Write(&first, d, Meta{}); err != nil {
			t.Fatal(err)
		}
		back, meta, err := Read(d.Name, bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if err := back.Verify(); err != nil {
			t.Errorf("%v", err)
		}
		if diff := cmp.Diff(outline(d), outline(back)); diff != "" {
			t.Errorf("%s: another tree:\n%.600s", d.Name, diff)
		}
		if err := Write(&second, back, meta); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first.String(), second.String()); diff != "" {
			t.Errorf("%s: another file:\n%.600s", d.Name, diff)
		}
	}
}

const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
 <akn:bill name="bill">
  <akn:meta><akn:identification source="#x">
    <akn:FRBRWork><akn:FRBRdate date="2020-11-11" name="x"/><akn:FRBRauthor href="/ontology/person/npcsc"/><akn:FRBRcountry value="za"/></akn:FRBRWork>
    <akn:FRBRExpression><akn:FRBRlanguage language="eng"/></akn:FRBRExpression>
  </akn:identification></akn:meta>
  <akn:preface><akn:longTitle><akn:p>An Act
      about <akn:docTitle>Models</akn:docTitle></akn:p></akn:longTitle></akn:preface>
  <akn:preamble><akn:recitals><akn:recital><akn:num>(1)</akn:num><akn:p>Whereas.</akn:p></akn:recital></akn:recitals></akn:preamble>
  <akn:body>
   <akn:section eId="sec_2A"><akn:num>2A.</akn:num><akn:heading>Scope</akn:heading>
    <akn:subsection><akn:num>(1)</akn:num><akn:content><akn:p>One<akn:authorialNote marker="a"><akn:p>Noted.</akn:p></akn:authorialNote> two<akn:br/>three</akn:p>
     <akn:blockList><akn:listIntroduction>any of</akn:listIntroduction><akn:item><akn:num>(a)</akn:num><akn:p>first;</akn:p></akn:item></akn:blockList>
     <akn:table><akn:tr><akn:th><akn:p>h|k</akn:p></akn:th><akn:td><akn:p>i</akn:p><akn:p>j</akn:p></akn:td></akn:tr></akn:table></akn:content></akn:subsection>
    <akn:wrapUp><akn:p>End.</akn:p></akn:wrapUp>
   </akn:section>
   <akn:hcontainer name="schedule"><akn:unknown>x</akn:unknown><akn:content><akn:p/></akn:content></akn:hcontainer>
  </akn:body>
  <akn:conclusions><akn:p>Done.</akn:p></akn:conclusions>
 </akn:bill>
</akn:akomaNtoso>`

func TestReadForeign(t *testing.T) {
	d, meta, err := Read("f.xml", strings.NewReader(foreign))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Verify(); err != nil {
		t.Error(err)
	}
	want := `act |||
 docTitle |||An Act about Models
 preamble |||
  recital 1|(1)||Whereas.
 section 2A|2A.|Scope|End.
  subsection 1|(1)||One two three any of
   footnote |a||Noted.
   point a|(a)||first;
   table |||| h\|k | i<br>j |
 division |||
 conclusions |||Done.
`
	if diff := cmp.Diff(want, outline(d)); diff != "" {
		t.Error(diff)
	}
	if meta != (Meta{Country: "za", Language: "eng", Date: "2020-11-11", Author: "npcsc"}) || d.Language != "en" {
		t.Errorf("%+v %s", meta, d.Language)
	}
}

func TestFormat(t *testing.T) {
	text, err := source.Read("f.xml", []byte(foreign), source.Options{Formats: []source.Format{Format()}})
	if err != nil {
		t.Fatal(err)
	}
	if text.Format != "akn" || text.Document == nil || text.Document.Source != text.Body {
		t.Fatalf("read as %s", text.Format)
	}
	if got := text.Message(strings.Index(text.Body, "first;"), "x"); got != "f.xml:14:82: x" {
		t.Error(got)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, row := range []struct{ reason, xml, want string }{
		{"not XML", "第一条", "f.xml:1:"},
		{"another vocabulary", "<html><body/></html>", "akomaNtoso"},
		{"no document in it", `<akomaNtoso xmlns="` + Namespace + `"><judgment/></akomaNtoso>`, "no act"},
		{"broken off", foreign[:len(foreign)/2], "unexpected EOF"},
		{"broken off at the end", foreign[:len(foreign)-5], "f.xml:2"},
		{"entities", `<!DOCTYPE a [<!ENTITY b "c">]>` + foreign[40:], "document type declaration"},
		{"too deep", `<akomaNtoso xmlns="` + Namespace + `"><act><body>` + strings.Repeat("<section>", 300), "deep"},
	} {
		_, _, err := Read("f.xml", strings.NewReader(row.xml))
		if err == nil || !strings.HasPrefix(err.Error(), "f.xml:") || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: %v", row.reason, err)
		}
	}
}

func TestReadEndless(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a million provisions")
	}
	xml := `<akomaNtoso xmlns="` + Namespace + `"><act><body>` + strings.Repeat("<section/>", maxProvisions+2)
	if _, _, err := Read("f.xml", strings.NewReader(xml)); err == nil || !strings.Contains(err.Error(), "more than 1000000 provisions") {
		t.Error(err)
	}
}

// FuzzRead reads any XML: no panic, a tree that accounts for its text, and a
// file that stays the same once it has been written by us.
func FuzzRead(f *testing.F) {
	f.Add(foreign)
	f.Add(`<akomaNtoso xmlns="` + Namespace + `"><act><body><article eId="art_1__x"><num title="-">a</num><p/><toc><tocItem>b</tocItem></toc></article></body></act></akomaNtoso>`)
	f.Fuzz(func(t *testing.T, file string) {
		d, meta, err := Read("f", strings.NewReader(file))
		if err != nil {
			return
		}
		if err := d.Verify(); err != nil {
			t.Fatal(err)
		}
		var first, second bytes.Buffer
		if err := Write(&first, d, meta); err != nil {
			t.Fatal(err)
		}
		back, meta, err := Read("f", bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("%v in\n%s", err, first.String())
		}
		if err := Write(&second, back, meta); err != nil {
			t.Fatal(err)
		}
	})
}
