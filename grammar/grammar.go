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

// A Forest is what stands within one open unit: words, and units in the order
// in which they open, those within others too.
type Forest struct {
	Units []Unit
}

// A Unit is one provision as the production sees it: where among the marks it
// opens and closes, and how many units it holds, which follow it in the
// forest. The words between are its own.
type Unit struct {
	Open, Close int32 // places in the marks
	Within      int32 // units within it, at any depth
}

// forests is built once: building reflects over the types.
var forests = sync.OnceValue(func() *participle.Parser[Forest] {
	return participle.MustBuild[Forest](participle.Lexer(definition{}))
})

// A Reader reads one portion of marks after another with the same memory. The
// zero Reader is ready.
type Reader struct {
	tape  *tape
	units *[]Unit
}

// Read reads balanced marks and returns the units among them, which are good
// until the next Read; source is the text their offsets point into. It fails
// only for marks that do not balance, which is a fault of the caller. Cost:
// linear in the number of marks; the recursion is as deep as they nest.
func (r *Reader) Read(source string, marks []Mark) ([]Unit, error) {
	if r.tape == nil || r.tape.size < len(marks) {
		r.Release()
		r.tape = takeTape(len(marks))
	}
	r.tape.wind(source, marks)
	forest, err := forests().ParseFromLexer(r.tape.lex)
	if err != nil {
		return nil, err
	}
	if r.units != nil {
		spare.Put(r.units)
	}
	r.units = &forest.Units
	return forest.Units, nil
}

// Release gives the memory to the next Reader. What Read returned is not to be
// used any more.
func (r *Reader) Release() {
	if r.tape != nil {
		r.tape.release()
	}
	if r.units != nil {
		spare.Put(r.units)
	}
	*r = Reader{}
}

// spare holds the units of forests that have been read, for participle makes
// each Forest itself.
var spare = sync.Pool{New: func() any { return new([]Unit) }}

// Parse reads units to the end of the marks. Participle calls it for the
// production Forest.
func (f *Forest) Parse(lex *lexer.PeekingLexer) error {
	f.Units = (*spare.Get().(*[]Unit))[:0]
	for {
		switch t := lex.Peek(); t.Type {
		case tokenText:
			lex.Next()
		case tokenOpen:
			if err := f.unit(lex); err != nil {
				return err
			}
		case lexer.EOF:
			return nil
		default:
			return fmt.Errorf("byte %d: a unit closes that did not open", t.Pos.Offset)
		}
	}
}

// unit reads the unit that opens at the lexer's position.
func (f *Forest) unit(lex *lexer.PeekingLexer) error {
	open := lex.Next().Pos.Offset
	at := len(f.Units)
	f.Units = append(f.Units, Unit{Open: int32(lex.RawCursor()) - 1})
	for {
		switch t := lex.Peek(); t.Type {
		case tokenText:
			lex.Next()
		case tokenOpen:
			if err := f.unit(lex); err != nil {
				return err
			}
		case tokenClose:
			u := &f.Units[at]
			u.Close, u.Within = int32(lex.RawCursor()), int32(len(f.Units)-at-1)
			lex.Next()
			return nil
		default:
			return fmt.Errorf("byte %d: a unit that opened at byte %d is not closed", t.Pos.Offset, open)
		}
	}
}
