package grammar

import (
	"strings"
	"sync"
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

func printDeclared(parts []declaredPart) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Unit != nil {
			b.WriteString("(" + printDeclared(p.Unit.Parts) + ")")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// brackets prints what stands between two places of the marks, the units among
// it in brackets.
func brackets(src string, marks []Mark, from, to int32, units []Unit) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		if len(units) > 0 && units[0].Open == i {
			within := 1 + units[0].Within
			b.WriteString("(" + brackets(src, marks, i+1, units[0].Close, units[1:within]) + ")")
			i = units[0].Close
			units = units[within:]
			continue
		}
		b.WriteString(src[marks[i].Start:marks[i].End])
	}
	return b.String()
}

var oracle = sync.OnceValue(func() *participle.Parser[declaredForest] {
	return participle.MustBuild[declaredForest](participle.Lexer(definition{}))
})

// Shapes reads bracket notation with the declared and with the fast form and
// returns what each read, in that notation again.
func Shapes(src string) (declared, fast string, err error) {
	slow, err := oracle().ParseString("", src)
	if err != nil {
		return "", "", err
	}
	lex, err := definition{}.LexString("", src)
	if err != nil {
		return "", "", err
	}
	marks := lex.(*markLexer).marks
	var r Reader
	defer r.Release()
	units, err := r.Read(src, marks)
	if err != nil {
		return "", "", err
	}
	return printDeclared(slow.Parts), brackets(src, marks, 0, int32(len(marks)), units), nil
}

func TestForestAgreesWithDeclaredForm(t *testing.T) {
	for _, src := range []string{"", "words", "()", "a(words)b", "(a(b)(c(d)()))(e)", "((((deep))))"} {
		declared, fast, err := Shapes(src)
		if err != nil {
			t.Fatalf("%s: %v", src, err)
		}
		if declared != src || fast != src {
			t.Errorf("%s: fast form %s, declared form %s", src, fast, declared)
		}
	}
	for _, src := range []string{"(", ")", "(a", "(a))", "a)("} {
		if _, err := forests().ParseString("", src); err == nil {
			t.Errorf("%q: no error for units that do not balance", src)
		}
		if _, err := oracle().ParseString("", src); err == nil {
			t.Errorf("%q: the declared form reads units that do not balance", src)
		}
	}
}
