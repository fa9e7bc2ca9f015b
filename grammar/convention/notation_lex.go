package convention

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"
)

// The tokens of the notation, besides its marks, each of which is a type of its
// own. EOF is participle's own -1.
const (
	tokenString lexer.TokenType = -2 - iota
	tokenIdent
)

// notationLexer names the tokens to participle, and divides patterns into them.
type notationLexer struct{}

// Symbols returns the token names.
func (notationLexer) Symbols() map[string]lexer.TokenType {
	return map[string]lexer.TokenType{"EOF": lexer.EOF, "String": tokenString, "Ident": tokenIdent}
}

// Lex reads a pattern.
func (n notationLexer) Lex(_ string, r io.Reader) (lexer.Lexer, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read pattern: %w", err)
	}
	return n.LexString("", string(b))
}

// LexString reads a pattern.
func (notationLexer) LexString(_, s string) (lexer.Lexer, error) {
	return &patternLexer{pattern: s}, nil
}

type patternLexer struct {
	pattern string
	at      int
}

// Next returns the next token; of a string what stands between its quotes.
func (l *patternLexer) Next() (lexer.Token, error) {
	rest := strings.TrimLeft(l.pattern[l.at:], " ")
	l.at = len(l.pattern) - len(rest)
	pos := lexer.Position{Offset: l.at}
	if rest == "" {
		return lexer.EOFToken(pos), nil
	}
	t := lexer.Token{Type: lexer.TokenType(rest[0]), Value: rest[:1], Pos: pos}
	switch c := rest[0]; {
	case c == '\'':
		end := strings.IndexByte(rest[1:], c)
		if end <= 0 {
			return t, fmt.Errorf("byte %d: a string without end or content", l.at)
		}
		t.Type, t.Value = tokenString, rest[1:1+end]
		l.at += end + len("''")
		return t, nil
	case c >= 'a' && c <= 'z':
		name := strings.TrimLeft(rest, "abcdefghijklmnopqrstuvwxyz")
		t.Type, t.Value = tokenIdent, rest[:len(rest)-len(name)]
	case strings.IndexByte("_~^/<>|()?", c) < 0:
		return t, fmt.Errorf("byte %d: %q is no mark of the notation", l.at, c)
	}
	l.at += len(t.Value)
	return t, nil
}
