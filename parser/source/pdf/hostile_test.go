package pdf

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/internal/lawtest"
	"github.com/lawdiff/lawdiff/parser/source"
)

// chain is a PDF of n streams each of which has the next for its length.
func chain(n int) sheet {
	s := sheet{"<< /Type /Catalog /Pages 2 0 R >>"}
	for i := range n {
		s = append(s, fmt.Sprintf("<< /Length %d 0 R >>\nstream\nx\nendstream", i+3))
	}
	return s
}

// heads are the heads of n objects in an object stream.
func heads(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d 0 ", i)
	}
	return b.String()
}

// pageRefs refers to n pages, of which the first is object 3.
func pageRefs(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d 0 R ", i+3)
	}
	return b.String()
}

func repeated(object string, n int) sheet {
	s := make(sheet, n)
	for i := range s {
		s[i] = object
	}
	return s
}

func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks bombs")
	}
	catalog := "<< /Type /Catalog /Pages 2 0 R >>"
	page := "<< /Type /Page /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 4 0 R >> >> >>"
	nulls := flate(strings.Repeat("0 ", 100<<20))
	for _, row := range []struct {
		reason string
		s      sheet
		want   string
	}{
		{"a page tree that leads back to itself", sheet{catalog, "<< /Kids [ 2 0 R 3 0 R ] >>", "<< /Kids [ 2 0 R ] >>"}, "breaks off"},
		{"references in a circle", sheet{catalog, "3 0 R", "2 0 R"}, "breaks off"},
		{"a form that shows itself, often", sheet{catalog, "<< /Kids [ 3 0 R ] >>", page, streamOf("/Subtype /Form", strings.Repeat("/X Do ", 99))}, "more than"},
		{"a stream that unpacks to 200 MB", sheet{catalog, "<< /Kids [ 3 0 R ] >>", page, streamOf("/Filter /FlateDecode", nulls)}, "more than"},
		{"streams within streams", sheet{catalog, "<< /Kids [ 3 0 R ] >>", page, streamOf("/Filter [ /FlateDecode /FlateDecode ]", flate(nulls))}, "more than"},
		{"arrays within arrays", sheet{catalog, strings.Repeat("[", 1<<20)}, "breaks off"},
		{"a page of endless text", sheet{catalog, "<< /Kids [ 3 0 R ] >>", page, streamOf("", "BT /F 1 Tf "+strings.Repeat("("+strings.Repeat("x", 1000)+") Tj ", 1000)), helvetica}, "more than 400000 characters"},
		{"a stream whose length is its own", sheet{catalog, "<< /Kids [ 3 0 R ] >>", "<< /Type /Page /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>", "<< /Length 4 0 R >>\nstream\n" + show("Article 1") + "\nendstream", helvetica}, ""},
		{"lengths that lead from stream to stream", chain(300_000), "no text layer"},
		{"objects without end", append(sheet{catalog}, make(sheet, maxObjects)...), "objects or"},
		{"objects within objects without end", sheet{catalog, "<< >>", streamOf(fmt.Sprintf("/Type /ObjStm /N %d /First 0 /Filter /FlateDecode", maxObjects+9), flate(heads(maxObjects+9)))}, "objects or"},
		{"values without end", sheet{catalog, "<< /Kids [ 3 0 R ] >>", "<< /Contents 4 0 R >>", strings.Repeat("[ 4 0 R "+strings.Repeat("0 ", maxValues+1)+"]", 2)}, "no text layer"},
		{"pages without end", append(sheet{catalog, "<< /Kids [ " + pageRefs(maxPages+1) + " ] >>"}, repeated("<< /Type /Page >>", maxPages+1)...), "more than 50000 pages"},
		{"contents used time and again", sheet{catalog, "<< /Kids [ 3 0 R ] >>", "<< /Contents [ " + strings.Repeat("4 0 R ", 1000) + "] >>", streamOf("", strings.Repeat(" ", 1<<20))}, "contents of more than 32 MB"},
		{"a code that stands for a book", sheet{catalog, "<< /Kids [ 3 0 R ] >>", page, streamOf("", "BT /F 1 Tf ("+strings.Repeat("a", maxMarks-1)+") Tj ET"),
			"<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>", streamOf("", "1 beginbfchar <6161> <"+strings.Repeat("0041", 1<<20)+"> endbfchar")}, ""},
		{"locked", sheet{catalog, "<< >>", "<< >>\nendobj trailer << /Encrypt 3 0 R >>"}, "encrypted"},
		{"packed in an unknown way", sheet{catalog, "<< /Kids [ 3 0 R ] >>", page, streamOf("/Filter /LZWDecode", "x")}, "page 1: a stream packed as LZWDecode"},
	} {
		lawtest.Refused(t, row.reason, row.want, 400, func() error {
			_, err := read(lawtest.Hostile, row.s.bytes(), source.Options{})
			return err
		})
	}
}

func TestTruncated(t *testing.T) {
	whole := document(helvetica, helvetica, show("Article 1"), show("Article 2"))
	for n := 20; n < len(whole)-2; n += 7 {
		if text, err := source.Read("f.pdf", whole[:n], source.Options{Formats: []source.Format{Format()}}); err == nil {
			t.Fatalf("%d bytes of %d were read: %q", n, len(whole), text.Body)
		}
	}
}

// FuzzRead reads damaged files: no panic, text in UTF-8, places in order.
func FuzzRead(f *testing.F) {
	f.Add(document(helvetica, helvetica, show("Article 1", full)))
	f.Add(sheet{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [ 3 0 R ] >>", "<< /Contents 4 0 R >>", streamOf("", "BT /F 9 Tf [(a) 3 <62>] TJ ET q Q cm BI EI")}.bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := read("f", data, source.Options{MaxSize: 1 << 20})
		if err != nil {
			return
		}
		if !utf8.ValidString(text.Body) {
			t.Errorf("not UTF-8: %q", text.Body)
		}
		at := 0
		for _, m := range text.Marks {
			if m.Offset < at || m.Place.Number < 1 {
				t.Errorf("mark %+v", m)
			}
			at = m.Offset
		}
	})
}
