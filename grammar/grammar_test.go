package grammar

import (
	"testing"

	"github.com/alecthomas/participle/v2"
)

// The productions written out for participle to interpret: the oracle the
// hand-written forms are held against.
type (
	declaredForest struct {
		Parts []declaredPart `parser:"@@*"`
	}
	declaredPart struct {
		Text string        `parser:"  @Text"`
		Unit *declaredUnit `parser:"| @@"`
	}
	declaredUnit struct {
		Parts []declaredPart `parser:"Open @@* Close"`
	}
)

func printDeclared(parts []declaredPart) (s string) {
	for _, p := range parts {
		if p.Unit != nil {
			s += "(" + printDeclared(p.Unit.Parts) + ")"
		} else {
			s += p.Text
		}
	}
	return s
}

// brackets prints what stands between two places of the marks, the units among
// it in brackets.
func brackets(src string, marks []Mark, from, to int, units []Unit) (s string) {
	for i := from; i < to; i++ {
		if len(units) > 0 && units[0].Open == i {
			s += "(" + brackets(src, marks, i+1, units[0].Close, units[0].Units) + ")"
			i = units[0].Close
			units = units[1:]
			continue
		}
		s += src[marks[i].Start:marks[i].End]
	}
	return s
}

func TestForestAgreesWithDeclaredForm(t *testing.T) {
	oracle := participle.MustBuild[declaredForest](participle.Lexer(definition{}))
	for _, src := range []string{"", "words", "()", "a(words)b", "(a(b)(c(d)()))(e)", "((((deep))))"} {
		lex, _ := definition{}.LexString("", src)
		marks := lex.(*markLexer).marks
		fast, err := Parse(src, marks)
		if err != nil {
			t.Fatalf("%s: %v", src, err)
		}
		slow, err := oracle.ParseString("", src)
		if err != nil {
			t.Fatalf("%s: %v", src, err)
		}
		if got, want := brackets(src, marks, 0, len(marks), fast.Units), printDeclared(slow.Parts); got != want || got != src {
			t.Errorf("%s: fast form %s, declared form %s", src, got, want)
		}
	}
	for _, src := range []string{"(", ")", "(a", "(a))", "a)("} {
		if _, err := forests().ParseString("", src); err == nil {
			t.Errorf("%q: no error for units that do not balance", src)
		}
		if _, err := oracle.ParseString("", src); err == nil {
			t.Errorf("%q: the declared form reads units that do not balance", src)
		}
	}
}
