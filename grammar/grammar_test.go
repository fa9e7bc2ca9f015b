package grammar

import (
	"testing"

	"github.com/alecthomas/participle/v2"
	"github.com/google/go-cmp/cmp"
)

// declared is the production written out for participle to interpret: the
// oracle the hand-written [Unit.Parse] is held against.
type declared struct {
	Open  string     `parser:"@Open"`
	Parts []declPart `parser:"@@*"`
	Close string     `parser:"Close"`
}

type declPart struct {
	Text string    `parser:"  @Text"`
	Unit *declared `parser:"| @@"`
}

func (d *declared) outline() string {
	s := "("
	for _, p := range d.Parts {
		if p.Unit != nil {
			s += p.Unit.outline()
		} else {
			s += p.Text
		}
	}
	return s + ")"
}

// outline prints a unit read from the bracket notation, its own words before
// the units it holds, as [declared] would if it had read them in that order.
func outline(src string, u *Unit) string {
	s := "("
	for _, r := range u.Text {
		s += src[r.Start:r.End]
	}
	for _, c := range u.Units {
		s += outline(src, c)
	}
	return s + ")"
}

func TestUnitAgreesWithDeclaredForm(t *testing.T) {
	oracle := participle.MustBuild[declared](participle.Lexer(definition{}))
	for _, src := range []string{"()", "(words)", "(a(b)(c(d)()))", "((((deep))))"} {
		fast, err := units().ParseString("", src)
		if err != nil {
			t.Fatalf("%s: %v", src, err)
		}
		slow, err := oracle.ParseString("", src)
		if err != nil {
			t.Fatalf("%s: %v", src, err)
		}
		if diff := cmp.Diff(slow.outline(), outline(src, fast)); diff != "" {
			t.Errorf("%s: %s", src, diff)
		}
	}
	for _, src := range []string{"", "(", ")", "(a", "(a))", "a"} {
		if _, err := units().ParseString("", src); err == nil {
			t.Errorf("%q: no error for units that do not balance", src)
		}
		if _, err := oracle.ParseString("", src); err == nil {
			t.Errorf("%q: the declared form reads units that do not balance", src)
		}
	}
}
