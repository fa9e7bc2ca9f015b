package grammar

import (
	"sync"

	"github.com/alecthomas/participle/v2/lexer"
)

// A tape holds the tokens of one parse after another. Participle wants all
// tokens of a parse in its own buffer, which [lexer.Upgrade] fills by appending;
// done anew for each parse that was half of all memory allocated. So the buffer
// is filled with blank tokens once and, for each parse, written over through
// Range and wound back to the start.
type tape struct {
	lex   *lexer.PeekingLexer
	start lexer.Checkpoint
	size  int // tokens it has room for, besides the one that ends them
}

// tapeSize is the least room of a tape: what a reader hands over at a time,
// unless one provision holds more. A token takes 64 bytes, and participle's buffer
// doubles until it holds them all: with four times as many, a process that reads
// one law touched seventy pages of memory more, and read long ones no faster.
const tapeSize = 1 << 8

// tapes holds tapes of the least size that are not in use.
var tapes sync.Pool

// takeTape returns a tape with room for n tokens.
func takeTape(n int) *tape {
	if n <= tapeSize {
		if t, ok := tapes.Get().(*tape); ok {
			return t
		}
	}
	size := tapeSize
	for size < n {
		size *= 2
	}
	lex, err := lexer.Upgrade(&markLexer{marks: make([]Mark, size)})
	if err != nil {
		panic("grammar: " + err.Error()) // markLexer does not fail
	}
	return &tape{lex: lex, start: lex.MakeCheckpoint(), size: size}
}

// wind writes the marks on the tape and winds it back to its start.
func (t *tape) wind(source string, marks []Mark) {
	tokens := t.lex.Range(0, lexer.RawCursor(len(marks)+1))
	for i := range marks {
		marks[i].token(&tokens[i], source)
	}
	tokens[len(marks)] = lexer.EOFToken(lexer.Position{Offset: len(source)})
	t.lex.LoadCheckpoint(t.start)
}

// release gives the tape to the next reader.
func (t *tape) release() {
	if t.size > tapeSize {
		return
	}
	clear(t.lex.Range(0, lexer.RawCursor(t.size))) // they hold on to the text
	tapes.Put(t)
}
