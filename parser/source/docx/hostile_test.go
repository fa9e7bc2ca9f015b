package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/internal/lawtest"
	"github.com/lawdiff/lawdiff/parser/source"
)

// repeated reads the same text n times over.
type repeated struct {
	text []byte
	n    int
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	done := 0
	for done < len(p) {
		if r.n == 0 {
			return done, io.EOF
		}
		k := copy(p[done:], r.text[r.at:])
		done, r.at = done+k, r.at+k
		if r.at == len(r.text) {
			r.at, r.n = 0, r.n-1
		}
	}
	return done, nil
}

// bomb is a Word document whose body repeats a text, packed without holding it.
func bomb(t testing.TB, text string, size int) []byte {
	t.Helper()
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	w, err := zw.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []io.Reader{strings.NewReader(open), &repeated{text: []byte(text), n: size / len(text)}} {
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// numbered repeats a definition with more numbers than there may be.
func numbered(format string) string {
	var b strings.Builder
	for i := range maxDefinitions + 2 {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// fileless is an archive whose directory names n files and that holds none.
func fileless(n int) []byte {
	return []byte("PK\x03\x04word/document.xml" + strings.Repeat("PK\x01\x02"+strings.Repeat("\x00", 42), n))
}

func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks bombs")
	}
	chunk := func(s string) string { return strings.Repeat(s, 1+(32<<10)/len(s)) }
	const size = 12 << 20
	list := parts{"numbering": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="` + strings.Repeat("%1", 1<<20) + `"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`}
	for _, row := range []struct {
		reason string
		data   []byte
		want   string
		limit  int64
	}{
		{"a bomb of spaces", bomb(t, chunk(" "), 1<<30), "a single tag or run of text", 0},
		{"a bomb within the limit", bomb(t, chunk(para("", "条")), 40<<20), "more than 100 times its size", 0},
		{"a bomb of paragraphs", bomb(t, chunk(para("", "条")), size), "more than 4 MB", 4 << 20},
		{"a bomb of empty paragraphs", bomb(t, chunk("<w:p/>"), size), "more than 4 MB", 4 << 20},
		{"one endless paragraph", bomb(t, "<w:p><w:r><w:t>"+strings.Repeat("条", 3<<20), 10<<20), "a single tag or run of text", 1 << 30},
		{"one endless paragraph in runs", bomb(t, chunk("<w:r><w:t>条</w:t></w:r>"), size), "more than 4 MB", 4 << 20},
		{"paragraphs without end that join", bomb(t, chunk("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>条</w:t></w:r></w:p>"), size), "more than 4 MB", 4 << 20},
		{"a table that is all corners", bomb(t, "<w:tbl><w:tr>"+strings.Repeat("<w:tc/>", 9000)+"</w:tr>"+strings.Repeat("<w:tr/>", 9000)+"</w:tbl>", 1<<18), "more than 4 MB", 4 << 20},
		{"a table of cells that span", bomb(t, chunk(`<w:tbl>`+strings.Repeat(`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc></w:tr>`, 20_000)), 2<<20), "more than 1048576 cells", 1 << 30},
		{"styles without end", word(t, "<w:p/>", parts{"styles": numbered(`<w:style w:styleId="s%d"/>`)}), "more than 50000 definitions", 0},
		{"lists without end", word(t, "<w:p/>", parts{"numbering": numbered(`<w:abstractNum w:abstractNumId="%d"/>`)}), "more than 50000 definitions", 0},
		{"lists used without end", word(t, "<w:p/>", parts{"numbering": numbered(`<w:num w:numId="%d"/>`)}), "more than 50000 definitions", 0},
		{"notes without end", word(t, "<w:p/>", parts{"footnotes": numbered(`<w:footnote w:id="%d"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>`)}), "more than 50000 definitions", 0},
		{"files without end", fileless(maxFiles + 1), "more than 20000 files", 0},
		{"labels of a megabyte", word(t, strings.Repeat(item("1", 0, ""), 99), list), "more than 4 MB", 4 << 20},
		{"tables in tables", word(t, strings.Repeat("<w:tbl><w:tr><w:tc>", 900), nil), "deep", 4 << 20},
		{"entities", makePack(t, parts{"word/document.xml": `<!DOCTYPE d [<!ENTITY a "b">]>` + open + "<w:p>&a;</w:p>"}), "document type declaration", 4 << 20},
		{"broken off inside", word(t, "<w:p><w:r>", nil), "damaged or hostile", 4 << 20},
		{"a spreadsheet", makePack(t, parts{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>"}), "not of Word", 4 << 20},
		{"no text", word(t, "<w:p/>", nil), "holds no text", 4 << 20},
	} {
		lawtest.Refused(t, row.reason, row.want, 300, func() error {
			_, err := source.Read(lawtest.Hostile, row.data, source.Options{MaxSize: row.limit, Formats: []source.Format{Format()}})
			return err
		})
	}
}

func TestTruncated(t *testing.T) {
	whole := word(t, para("", "第一条 甲"), nil)
	for n := 64; n < len(whole); n++ {
		opts := source.Options{Formats: []source.Format{Format()}}
		if text, err := source.Read("f.docx", whole[:n], opts); err == nil {
			t.Fatalf("%d bytes of %d were read: %q", n, len(whole), text.Body)
		}
	}
}

// FuzzBody reads hostile bodies: never a panic, text in UTF-8, places in order.
func FuzzBody(f *testing.F) {
	f.Add("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", `<w:lvl w:ilvl="0"/>`, true)
	f.Add("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc/></w:tr></w:tbl>", `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`, false)
	f.Add("<w:ins><w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p></w:ins>", `<w:abstractNum/><w:styleLink/>`, true)
	f.Fuzz(func(t *testing.T, body, numbering string, reject bool) {
		data := word(t, body, parts{"numbering": numbering})
		text, err := read("f.docx", data, source.Options{RejectChanges: reject, MaxSize: 1 << 20})
		if err != nil {
			return
		}
		if !utf8.ValidString(text.Body) {
			t.Errorf("not UTF-8: %q", text.Body)
		}
		at := 0
		for _, m := range text.Marks {
			if m.Offset < at || m.Offset > len(text.Body) || m.Place.Number < 1 {
				t.Errorf("mark %+v out of order", m)
			}
			at = m.Offset
		}
	})
}
