// Package grammar is how a statute is written down: provisions that open, hold
// words, hold further provisions and close. Its one recursive production is
//
//	Unit = Open Text* Unit* Close
//
// with words and units in any order between Open and Close. It is read with
// participle, which this package and those below it are alone in importing.
//
// Which line opens what is not decided here but by the line reader of package
// parser with the tables of grammar/convention; it balances every Open with a
// Close before a token gets here. So the production is total, it fixes no
// country's levels in Go types, and its depth is the depth of the level stack.
package grammar

import (
	"fmt"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
	"sync"
)

// A Unit is one provision as the production sees it.
type Unit struct {
	Ordinal int     // which Open it came from, counted from the caller's first
	Close   int     // byte offset just behind it
	Text    []Run   // its own words, in order
	Units   []*Unit // what opened and closed inside it
}

// A Run is a piece of text by byte offsets.
type Run struct{ Start, End int }

// units is built once: building reflects over the types.
var units = sync.OnceValue(func() *participle.Parser[Unit] {
	return participle.MustBuild[Unit](participle.Lexer(definition{}))
})

// ParseUnit reads one unit from balanced marks; source is the text their
// offsets point into. It fails only for marks that are not one balanced unit,
// which is a fault of the caller. Cost: linear in the number of marks; the
// recursion is as deep as the marks nest.
func ParseUnit(source string, marks []Mark) (*Unit, error) {
	lex, err := lexer.Upgrade(&markLexer{source: source, marks: marks})
	if err != nil {
		return nil, err
	}
	return units().ParseFromLexer(lex)
}

// Parse reads the unit at the lexer's position. Participle calls it for the
// production Unit.
func (u *Unit) Parse(lex *lexer.PeekingLexer) error {
	open := lex.Peek()
	if open.Type != tokenOpen {
		return participle.NextMatch
	}
	u.Ordinal = open.Pos.Line
	lex.Next()
	for {
		t := lex.Peek()
		switch t.Type {
		case tokenText:
			u.Text = append(u.Text, Run{t.Pos.Offset, t.Pos.Offset + len(t.Value)})
			lex.Next()
		case tokenOpen:
			child := new(Unit)
			if err := child.Parse(lex); err != nil {
				return err
			}
			u.Units = append(u.Units, child)
		case tokenClose:
			u.Close = t.Pos.Offset
			lex.Next()
			return nil
		default:
			return fmt.Errorf("byte %d: a unit that opened at byte %d is not closed", t.Pos.Offset, open.Pos.Offset)
		}
	}
}
