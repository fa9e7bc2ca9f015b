package citation

import (
	"strings"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// A tape holds the tokens of one parse after another. Participle wants all tokens of
// a parse in its own buffer, which [lexer.Upgrade] fills by appending: the 780
// sequences in which a code of 2.3 MB cites took 1.3 MB of them. So the buffer is
// filled once and, for each parse, written over and wound back to the start.
type tape struct {
	lex   *lexer.PeekingLexer
	start lexer.Checkpoint
}

// tapeSize is the room of a tape, besides the token that ends a sequence: what a
// lexer may add behind maxTokens fits.
const tapeSize = maxTokens + 4

var tapes = sync.Pool{New: func() any {
	lex, err := lexer.Upgrade(&kinds{sequence: strings.Repeat(string(rune(comma)), tapeSize)})
	if err != nil {
		panic("citation: " + err.Error()) // kinds does not fail
	}
	return &tape{lex, lex.MakeCheckpoint()}
}}

// parseKinds reads what a sequence of kinds begins with.
func parseKinds[G any](p *participle.Parser[G], sequence string) (*G, error) {
	if len(sequence) > tapeSize {
		return p.ParseString("", sequence, participle.AllowTrailing(true))
	}
	t := tapes.Get().(*tape)
	defer tapes.Put(t)
	all := kinds{sequence: sequence}
	tokens := t.lex.Range(0, lexer.RawCursor(len(sequence)+1))
	for i := range tokens {
		var err error
		if tokens[i], err = all.Next(); err != nil {
			return nil, err
		}
	}
	t.lex.LoadCheckpoint(t.start)
	return p.ParseFromLexer(t.lex, participle.AllowTrailing(true))
}
