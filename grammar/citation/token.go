package citation

import (
	"errors"
	"io"
	"strconv"

	"github.com/alecthomas/participle/v2/lexer"
)

// kind is what a token is, in all the detail a target can depend on: the grammar
// sees only its class.
type kind uint8

const (
	none       kind = iota
	instrument      // + Reference
	ordinal    = instrument + kind(Named) + 1
	counted    = ordinal + 1               // a number without brackets
	digits     = counted + 1               // (3)
	letters    = digits + 1                // (b)
	romans     = letters + 1               // (iv), and (i)
	suffix     = romans + 1                // 之一
	word       = suffix + 1                // first
	relative   = word + 1                  // + Relation
	every      = relative + kind(Each) + 1 // 前各
	link       = every + 1                 // and, 、
	comma      = link + 1
	through    = comma + 1 // to, 至
	of         = through + 1
	definite   = of + 1                  // the
	unit       = definite + 1            // + level
	units      = unit + kind(levelCount) // + level, in the plural
	kindCount  = units + kind(levelCount)
)

func (k kind) isNumber() bool { return counted <= k && k <= word }

func (k kind) isUnit() bool { return k >= unit }

func (k kind) level() level {
	if k >= units {
		return level(k - units)
	}
	return level(k - unit)
}

// relation returns the relation of a relative word, and whether it stands for all
// the provisions it can mean.
func (k kind) relation() (r Relation, all bool) {
	if k == every {
		return Preceding, true
	}
	return Relation(k - relative), false
}

// The classes are the terminals of the grammars.
const (
	classInstrument lexer.TokenType = -2 - iota
	classOrdinal
	classNumber
	classBracketed
	classSuffix
	classWord
	classRelative
	classLink
	classComma
	classThrough
	classOf
	classThe
	classUnit
	classUnits
)

var symbols = map[string]lexer.TokenType{
	"EOF": lexer.EOF, "Instrument": classInstrument, "Ordinal": classOrdinal, "Number": classNumber,
	"Bracketed": classBracketed, "Suffix": classSuffix, "Word": classWord, "Relative": classRelative,
	"Link": classLink, "Comma": classComma, "Through": classThrough, "Of": classOf, "The": classThe,
	"Unit": classUnit, "Units": classUnits,
}

func (k kind) class() lexer.TokenType {
	switch {
	case k >= units:
		return classUnits
	case k >= unit:
		return classUnit
	case relative <= k && k < link:
		return classRelative
	case instrument <= k && k < ordinal:
		return classInstrument
	case digits <= k && k <= romans:
		return classBracketed
	}
	switch k {
	case ordinal:
		return classOrdinal
	case counted:
		return classNumber
	case suffix:
		return classSuffix
	case word:
		return classWord
	case link:
		return classLink
	case comma:
		return classComma
	case through:
		return classThrough
	case of:
		return classOf
	default:
		return classThe
	}
}

// token is a word of a citation.
type token struct {
	kind   kind
	span   Span
	number Span   // of the number in it
	canon  string // its canonical form
	value  int
}

// maxTokens bounds one citation; a longer list is read as several.
const maxTokens = 120

// place is the index of a token plus one, zero where the grammar found none.
type place int

// Capture takes the place from the value that kinds.Next gave the token. Participle
// calls it where it reads the declared grammar.
func (p *place) Capture(values []string) error {
	n, err := strconv.Atoi(values[0])
	*p = place(n)
	return err
}

// kindReader reads tokens by their class.
type kindReader struct{ *lexer.PeekingLexer }

func (r kindReader) is(class lexer.TokenType) bool { return r.Peek().Type == class }

// take returns the place of the next token and goes on behind it, if it is of a
// class; otherwise 0.
func (r kindReader) take(class lexer.TokenType) place {
	t := r.Peek()
	if t.Type != class {
		return 0
	}
	r.Next()
	return place(t.Pos.Offset + 1)
}

// kinds is the lexer.Lexer of a sequence of kinds, written one in a byte.
type kinds struct {
	sequence string
	next     int
}

// Next returns the class of the next token; its value is its place.
func (k *kinds) Next() (lexer.Token, error) {
	if k.next == len(k.sequence) {
		return lexer.EOFToken(lexer.Position{Offset: k.next}), nil
	}
	t := kind(k.sequence[k.next])
	k.next++
	return lexer.Token{Type: t.class(), Value: strconv.Itoa(k.next), Pos: lexer.Position{Offset: k.next - 1}}, nil
}

// kindsDefinition is the lexer.Definition of kinds.
type kindsDefinition struct{}

// Symbols returns the terminals.
func (kindsDefinition) Symbols() map[string]lexer.TokenType { return symbols }

// Lex reads a sequence of kinds from r.
func (d kindsDefinition) Lex(name string, r io.Reader) (lexer.Lexer, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return d.LexString(name, string(b))
}

// LexString reads a sequence of kinds.
func (kindsDefinition) LexString(_, sequence string) (lexer.Lexer, error) {
	for i := range len(sequence) {
		if k := kind(sequence[i]); k == none || k >= kindCount {
			return nil, errors.New("no kind of token: " + strconv.Itoa(int(k)))
		}
	}
	return &kinds{sequence: sequence}, nil
}
