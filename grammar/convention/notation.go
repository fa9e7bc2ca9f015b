package convention

import (
	"fmt"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// The notation the tables write patterns in, read with participle. A pattern
// is matched at the start of a line's words, its choices in order, without
// backtracking into a choice that matched:
//
//	'第' _ <arabic|chinese> _ '条' <suffix>?
//
// '…' stands for itself, ^'…' for nothing, but what was matched must end so (a
// number's own mark, as in 1°), _ for any or no white space, ~ for some, <…> for a number in one
// of the styles of grammar/numeral, for the insertion suffix behind a unit, for a
// capital that divides what the number counts, if there is one, or for the last
// number of a range.
type (
	notation struct {
		Choices []sequence `parser:"@@ ( '/' @@ )*"`
	}
	sequence struct {
		Terms []term `parser:"@@+"`
	}
	term struct {
		Blank   string    `parser:"( @( '_' | '~' )"`
		Literal *string   `parser:"| @String"`
		Behind  *string   `parser:"| '^' @String"`
		Styles  []string  `parser:"| '<' @Ident ( '|' @Ident )* '>'"`
		Group   *notation `parser:"| '(' @@ ')' )"`
		Maybe   bool      `parser:"@'?'?"`
	}
)

var notations = sync.OnceValue(func() *participle.Parser[notation] {
	return participle.MustBuild[notation](
		participle.Lexer(lexer.MustSimple([]lexer.SimpleRule{
			{Name: "String", Pattern: `'[^']*'`},
			{Name: "Ident", Pattern: `[a-z]+`},
			{Name: "Punct", Pattern: `[_~^/<>|()?]`},
			{Name: "space", Pattern: `\s+`},
		})),
		participle.Unquote("String"),
	)
})

var styles = map[string]numeral.Style{
	"arabic": numeral.Arabic, "chinese": numeral.Chinese, "circled": numeral.Circled,
	"word": numeral.Word, "roman": numeral.Roman, "letter": numeral.Letter,
}

// compile reads a pattern. A pattern that is not in the notation is a fault of
// the table.
func compile(pattern string) (matcher, error) {
	n, err := notations().ParseString("", pattern)
	if err != nil {
		return matcher{}, fmt.Errorf("pattern %q: %w", pattern, err)
	}
	return n.matcher()
}

func (n *notation) matcher() (matcher, error) {
	choice := matcher{op: opChoice}
	for _, s := range n.Choices {
		seq := matcher{op: opSequence}
		for _, t := range s.Terms {
			m, err := t.matcher()
			if err != nil {
				return m, err
			}
			seq.parts = append(seq.parts, m)
		}
		seq.foresee()
		choice.parts = append(choice.parts, seq)
	}
	if len(choice.parts) == 1 {
		return choice.parts[0], nil
	}
	return choice, nil
}

// foresee tells each number of a sequence which bytes can follow it, so that
// most words that begin like a letter or Roman number are passed over unread.
func (m *matcher) foresee() {
	for i := range m.parts[:len(m.parts)-1] {
		var set [256]bool
		rest := matcher{op: opSequence, parts: m.parts[i+1:]}
		worded := m.parts[i].styles&^(numeral.Chinese|numeral.Arabic) != 0
		if m.parts[i].op == opNumber && worded && !rest.first(&set) {
			m.parts[i].next = &set
		}
	}
}

func (t *term) matcher() (m matcher, err error) {
	switch {
	case t.Blank != "":
		m.op, m.blank = opBlank, t.Blank == "~"
	case t.Literal != nil:
		m.literal = *t.Literal
	case t.Behind != nil:
		m.op, m.literal = opBehind, *t.Behind
	case t.Group != nil:
		m, err = t.Group.matcher()
	case len(t.Styles) == 1 && t.Styles[0] == "suffix":
		m.op = opSuffix
	case len(t.Styles) == 1 && t.Styles[0] == "capital":
		m.op = opCapital
	case len(t.Styles) == 1 && t.Styles[0] == "last":
		m.op = opLast
	default:
		m.op = opNumber
		for _, name := range t.Styles {
			style, ok := styles[name]
			if !ok {
				return m, fmt.Errorf("%q is no style of number", name)
			}
			m.styles |= style
		}
	}
	m.maybe = t.Maybe
	return m, err
}
