// Package grammar is how a statute is written down: provisions that open, hold
// words, hold further provisions and close. Its one recursive production is
//
//	Unit = Open ( Text | Unit )* Close
//
// It is read with participle, which this package and those below it are alone
// in importing.
//
// Which line opens what is not decided here but by the line reader of package
// parser with the tables of grammar/convention; it balances every Open with a
// Close before a token gets here. So the production is total, it fixes no
// country's levels in Go types, and its depth is the depth of the level stack.
package grammar

import (
	"fmt"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// A Forest is what stands within one open unit: words and finished units.
type Forest struct {
	Units []Unit
}

// A Unit is one provision as the production sees it: where among the marks it
// opens and closes, and the units it holds. The words between are its own.
type Unit struct {
	Open, Close int // places in the marks
	Units       []Unit
}

// forests is built once: building reflects over the types.
var forests = sync.OnceValue(func() *participle.Parser[Forest] {
	return participle.MustBuild[Forest](participle.Lexer(definition{}))
})

// Parse reads balanced marks; source is the text their offsets point into. It
// fails only for marks that do not balance, which is a fault of the caller.
// Cost: linear in the number of marks; the recursion is as deep as they nest.
func Parse(source string, marks []Mark) (*Forest, error) {
	lex, err := lexer.Upgrade(&markLexer{source: source, marks: marks})
	if err != nil {
		return nil, err
	}
	return forests().ParseFromLexer(lex)
}

// Parse reads units to the end of the marks. Participle calls it for the
// production Forest.
func (f *Forest) Parse(lex *lexer.PeekingLexer) error {
	for {
		switch t := lex.Peek(); t.Type {
		case tokenText:
			lex.Next()
		case tokenOpen:
			f.Units = append(f.Units, Unit{})
			if err := f.Units[len(f.Units)-1].Parse(lex); err != nil {
				return err
			}
		case lexer.EOF:
			return nil
		default:
			return fmt.Errorf("byte %d: a unit closes that did not open", t.Pos.Offset)
		}
	}
}

// Parse reads the unit at the lexer's position. Participle calls it for the
// production Unit.
func (u *Unit) Parse(lex *lexer.PeekingLexer) error {
	open := lex.Peek()
	if open.Type != tokenOpen {
		return participle.NextMatch
	}
	u.Open = int(lex.RawCursor())
	lex.Next()
	for {
		switch t := lex.Peek(); t.Type {
		case tokenText:
			lex.Next()
		case tokenOpen:
			u.Units = append(u.Units, Unit{})
			if err := u.Units[len(u.Units)-1].Parse(lex); err != nil {
				return err
			}
		case tokenClose:
			u.Close = int(lex.RawCursor())
			lex.Next()
			return nil
		default:
			return fmt.Errorf("byte %d: a unit that opened at byte %d is not closed", t.Pos.Offset, open.Pos.Offset)
		}
	}
}
