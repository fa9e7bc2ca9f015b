package grammar

import (
	"fmt"
	"io"

	"github.com/alecthomas/participle/v2/lexer"
)

// The tokens of the production. EOF is participle's own -1.
const (
	tokenOpen lexer.TokenType = -2 - iota
	tokenClose
	tokenText
)

// A Mark is one token before participle sees it: a place in the text where a
// unit opens or closes, or a run of its words.
type Mark struct {
	Kind       MarkKind
	Start, End int32 // byte offsets; equal for Open and Close
}

// A MarkKind says what a mark does.
type MarkKind uint8

// The kinds of mark.
const (
	Open MarkKind = iota
	Close
	Text
)

var markTokens = [...]lexer.TokenType{Open: tokenOpen, Close: tokenClose, Text: tokenText}

// markLexer hands marks to participle.
type markLexer struct {
	source string
	marks  []Mark
	next   int
}

// Next returns the next token.
func (l *markLexer) Next() (t lexer.Token, err error) {
	if l.next == len(l.marks) {
		return lexer.EOFToken(lexer.Position{Offset: len(l.source)}), nil
	}
	l.marks[l.next].token(&t, l.source)
	l.next++
	return t, nil
}

// token writes the mark as a token of participle.
func (m *Mark) token(t *lexer.Token, source string) {
	t.Type, t.Value, t.Pos.Offset = markTokens[m.Kind], source[m.Start:m.End], int(m.Start)
}

// definition names the tokens to participle. Read from a text, it takes the
// bracket notation that tests write units in: '(' opens, ')' closes, every
// other stretch of characters is words.
type definition struct{}

// Symbols returns the token names.
func (definition) Symbols() map[string]lexer.TokenType {
	return map[string]lexer.TokenType{
		"EOF": lexer.EOF, "Open": tokenOpen, "Close": tokenClose, "Text": tokenText,
	}
}

// Lex reads the bracket notation.
func (d definition) Lex(_ string, r io.Reader) (lexer.Lexer, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read units: %w", err)
	}
	return d.LexString("", string(b))
}

// LexString reads the bracket notation.
func (definition) LexString(_, s string) (lexer.Lexer, error) {
	l := &markLexer{source: s}
	for at := 0; at < len(s); {
		end := at + 1
		m := Mark{Kind: Text, Start: int32(at)}
		switch s[at] {
		case '(':
			m = Mark{Kind: Open, Start: int32(at), End: int32(at)}
		case ')':
			m = Mark{Kind: Close, Start: int32(end), End: int32(end)}
		default:
			for end < len(s) && s[end] != '(' && s[end] != ')' {
				end++
			}
			m.End = int32(end)
		}
		l.marks = append(l.marks, m)
		at = end
	}
	return l, nil
}
