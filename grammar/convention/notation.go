package convention

import (
	"fmt"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// A notation is what the tables write a pattern in, read with participle:
//
//	Notation = Sequence ("/" Sequence)* .
//	Sequence = Term+ .
//	Term = (String | ("_" | "~") | ("^" String) | ("<" Ident ("|" Ident)* ">") | ("(" Notation ")")) "?"? .
//
// A pattern is matched at the start of a line's words, its choices in order,
// without backtracking into a choice that matched:
//
//	'第' _ <arabic|chinese> _ '条' <suffix>?
//
// '…' stands for itself, ^'…' for nothing, but what was matched must end so (a
// number's own mark, as in 1°), _ for any or no white space, ~ for some, <…> for a number in one
// of the styles of grammar/numeral, for the insertion suffix behind a unit, for a
// capital that divides what the number counts, if there is one, for the last
// number of a range, or for what makes an ordinal of a number, if it is one (1.º, 1o).
//
// The production is written by hand, for a program that reads one law reads the
// patterns of its table first: participle took half as long to interpret the
// declared form as the law takes. That form is in the test.
type notation struct{ matcher }

var notations = sync.OnceValue(func() *participle.Parser[notation] {
	return participle.MustBuild[notation](participle.Lexer(notationLexer{}))
})

var styles = map[string]numeral.Style{
	"arabic": numeral.Arabic, "chinese": numeral.Chinese, "circled": numeral.Circled,
	"word": numeral.Word, "roman": numeral.Roman, "letter": numeral.Letter,
}

// apart are the names that stand alone in their brackets, for what is no number
// or not the number of the label.
var apart = map[string]op{"suffix": opSuffix, "capital": opCapital, "last": opLast, "ordinal": opOrdinal}

// compile reads a pattern. A pattern that is not in the notation is a fault of
// the table.
func compile(pattern string) (matcher, error) {
	n, err := notations().ParseString("", pattern)
	if err != nil {
		return matcher{}, fmt.Errorf("pattern %q: %w", pattern, err)
	}
	return n.matcher, nil
}

// Parse reads a pattern. Participle calls it for the production Notation.
func (n *notation) Parse(lex *lexer.PeekingLexer) error {
	choice := matcher{op: opChoice}
	for {
		seq, err := readSequence(lex)
		if err != nil {
			return err
		}
		choice.parts = append(choice.parts, seq)
		if lex.Peek().Type != '/' {
			break
		}
		lex.Next()
	}
	n.matcher = choice
	if len(choice.parts) == 1 {
		n.matcher = choice.parts[0]
	}
	return nil
}

func readSequence(lex *lexer.PeekingLexer) (matcher, error) {
	seq := matcher{op: opSequence}
	for {
		term, err := readTerm(lex)
		if err != nil {
			return seq, err
		}
		if lex.Peek().Type == '?' {
			term.maybe = true
			lex.Next()
		}
		seq.parts = append(seq.parts, term)
		switch lex.Peek().Type {
		case lexer.EOF, '/', ')':
			seq.foresee()
			return seq, nil
		}
	}
}

func readTerm(lex *lexer.PeekingLexer) (m matcher, err error) {
	switch t := lex.Next(); t.Type {
	case '_', '~':
		m.op, m.blank = opBlank, t.Type == '~'
	case tokenString:
		m.literal = t.Value
	case '^':
		m.op = opBehind
		m.literal, err = expect(lex, tokenString, "what is behind")
	case '<':
		return readStyles(lex)
	case '(':
		var group notation
		if err := group.Parse(lex); err != nil {
			return m, err
		}
		m = group.matcher
		_, err = expect(lex, ')', "the end of a group")
	default:
		err = fmt.Errorf("%q is no term", t.Value)
	}
	return m, err
}

func readStyles(lex *lexer.PeekingLexer) (m matcher, err error) {
	m.op = opNumber
	for {
		name, err := expect(lex, tokenIdent, "a style")
		if err != nil {
			return m, err
		}
		if other, ok := apart[name]; ok && m.styles == 0 {
			m.op = other
			break
		}
		style, ok := styles[name]
		if !ok {
			return m, fmt.Errorf("%q is no style of number", name)
		}
		m.styles |= style
		if lex.Peek().Type != '|' {
			break
		}
		lex.Next()
	}
	_, err = expect(lex, '>', "the end of the styles")
	return m, err
}

// expect reads a token of a type and returns its value.
func expect(lex *lexer.PeekingLexer, want lexer.TokenType, what string) (string, error) {
	t := lex.Next()
	if t.Type != want {
		return "", fmt.Errorf("%s, not %q, is expected", what, t.Value)
	}
	return t.Value, nil
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
