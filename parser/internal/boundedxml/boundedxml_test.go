package boundedxml

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestReader(t *testing.T) {
	var lol strings.Builder
	lol.WriteString("<!DOCTYPE l [<!ENTITY l0 'ha'>")
	for i := range 30 {
		fmt.Fprintf(&lol, "<!ENTITY l%d '&l%d;&l%d;'>", i+1, i, i)
	}
	lol.WriteString("]><l>&l30;</l>")
	for _, row := range []struct {
		reason, xml string
		want        error // nil: the document is read to its end
	}{
		{"as it should be", `<?xml version="1.0" encoding="gb2312"?><!-- c --><a b="c">条<d/></a>`, nil},
		{"entities that grow without end", lol.String(), ErrDoctype},
		{"too deep", strings.Repeat("<a>", maxDepth+1), ErrDeep},
		{"as deep as may be", strings.Repeat("<a>", maxDepth) + strings.Repeat("</a>", maxDepth), nil},
		{"a huge run of text", "<a>" + strings.Repeat("x", maxToken+9000) + "</a>", ErrToken},
		{"a huge attribute", `<a b="` + strings.Repeat("x", maxToken+9000) + `"/>`, ErrToken},
		{"much text in little pieces", "<a>" + strings.Repeat("<b>xxxx</b>", maxToken/8) + "</a>", nil},
	} {
		r := NewReader(strings.NewReader(row.xml))
		var err error
		for err == nil {
			_, err = r.Token()
		}
		if row.want == nil {
			row.want = io.EOF
		}
		if !errors.Is(err, row.want) {
			t.Errorf("%s: %v, want %v", row.reason, err, row.want)
		}
	}
	if n, err := readAll("<a>x</a>"); n != 3 || err != nil {
		t.Errorf("a small document has three tokens, not %d (%v)", n, err)
	}
	if _, err := readAll("<a>&unknown;</a>"); err == nil {
		t.Error("an entity nobody declared was read")
	}
	if _, err := readAll("<a><b></a>"); err == nil {
		t.Error("a document that breaks off was read")
	}
}

func readAll(s string) (tokens int, err error) {
	r := NewReader(strings.NewReader(s))
	for {
		if _, err := r.Token(); err != nil {
			if errors.Is(err, io.EOF) {
				return tokens, nil
			}
			return tokens, err
		}
		tokens++
	}
}

func TestSkip(t *testing.T) {
	r := NewReader(strings.NewReader("<a><b><b/>x</b><c/></a>"))
	for range 2 {
		if _, err := r.Token(); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Skip(); err != nil {
		t.Fatal(err)
	}
	if _, col := r.Position(); col != 16 {
		t.Errorf("after <b> comes column 16, not %d", col)
	}
}
