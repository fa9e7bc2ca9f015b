package citation

import (
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// westLexer splits the text of one citation into tokens.
type westLexer struct {
	w        *westWords
	text     string
	at       int
	tokens   []token
	singular bool  // the last unit was in the singular
	level    level // and of this level
}

func (l *westLexer) last() kind {
	if len(l.tokens) == 0 {
		return none
	}
	return l.tokens[len(l.tokens)-1].kind
}

func (l *westLexer) add(k kind, size int) bool {
	l.tokens = append(l.tokens, token{kind: k, span: Span{l.at, l.at + size}})
	l.at += size
	return true
}

func (l *westLexer) addNumber(k kind, size, open int, n numeral.Number) bool {
	l.tokens = append(l.tokens, token{k, Span{l.at, l.at + size}, Span{l.at + open, l.at + open + n.Len}, n.Canon, n.Value})
	l.at += size
	return true
}

// next adds the token after l.at and the space before it.
func (l *westLexer) next() bool {
	if l.last().class() == classInstrument && len(l.tokens) > 0 {
		return false
	}
	mark := l.at
	l.skipSpace()
	if l.at < len(l.text) && l.token(l.text[l.at:]) {
		return true
	}
	l.at = mark
	return false
}

func (l *westLexer) token(rest string) bool {
	last := l.last()
	switch c := rest[0]; {
	case c == '(':
		return l.bracket(rest)
	case c == ',' && last != comma && last != link:
		return l.comma(rest)
	case '0' <= c && c <= '9':
		return l.number(rest)
	case last.isNumber() && (strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—")):
		return l.add(through, len("–"))
	case (c == '\'' || strings.HasPrefix(rest, "’")) && (last == definite || last == of):
		_, size := utf8.DecodeRuneInString(rest)
		l.at += size
		return l.at < len(l.text) && l.token(l.text[l.at:])
	}
	if k, size := l.w.signAt(rest); size > 0 {
		return l.unit(k, rest, size)
	}
	if l.w.points && last == comma && l.implied(rest) {
		return true
	}
	n := wordLen(rest)
	if n == 0 {
		return false
	}
	m := l.w.meaning(rest[:n])
	if m.unit != none {
		return l.unit(m.unit, rest, n+stopLen(rest, n))
	}
	return l.word(rest, n, m)
}

// skipSpace skips spaces, and one line end where the citation shows that it goes
// on: behind a number a label ends too, and the text of the provision begins.
func (l *westLexer) skipSpace() {
	at, lines := l.at, 0
	for ; at < len(l.text); at++ {
		switch c := l.text[at]; {
		case c == ' ':
		case c == '\n' && lines == 0 && len(l.tokens) > 0:
			lines++
		case strings.HasPrefix(l.text[at:], "\u00a0"):
			at++
		default:
			if lines == 0 || !l.last().isNumber() || c >= 'a' && c <= 'z' {
				l.at = at
			}
			return
		}
	}
	l.at = at
}

// comma adds a comma, and the and that may follow it, as one token.
func (l *westLexer) comma(rest string) bool {
	n := len(rest) - len(strings.TrimLeft(rest[1:], " ")) // the comma and the spaces
	size := wordLen(rest[n:])
	if l.w.meaning(rest[n:n+size]).join == link {
		return l.add(link, n+size)
	}
	return l.add(comma, 1)
}

// bracket adds a number in brackets: (3), (b), (iv).
func (l *westLexer) bracket(rest string) bool {
	if last := l.last(); !last.isNumber() && !last.isUnit() && last != link && last != comma && last != through {
		return false
	}
	n, ok := numeral.Parse(rest[1:], numeral.Arabic|numeral.Letter)
	if !ok || !strings.HasPrefix(rest[1+n.Len:], ")") || n.Style == numeral.Letter && n.Len > 1 && n.Canon[0] < 'a' {
		return false
	}
	return l.addNumber(bracketKind(n), n.Len+2, 1, n)
}

func bracketKind(n numeral.Number) kind {
	if n.Style == numeral.Arabic {
		return digits
	}
	if r, ok := numeral.Parse(n.Canon, numeral.Roman); ok && r.Len == len(n.Canon) && strings.Trim(n.Canon, "ivx") == "" {
		return romans
	}
	return letters
}

// number adds a number in digits, behind a unit or in a list.
func (l *westLexer) number(rest string) bool {
	last := l.last()
	if !last.isUnit() && last != link && last != comma && last != through {
		return false
	}
	n, ok := numeral.Parse(rest, numeral.Arabic)
	if !ok || !last.isUnit() && l.singular && !l.ends(rest[n.Len:]) {
		return false
	}
	if l.w.ordinals {
		if n = withOrdinal(rest, n); numbersAct(rest[n.Len:]) {
			return false
		}
	}
	if i := strings.IndexByte(n.Canon, '-'); i > 0 && l.isRange(n.Canon, i) {
		n, _ = numeral.Parse(rest[:strings.IndexByte(rest, '-')], numeral.Arabic)
		l.addNumber(counted, n.Len, 0, n)
		return l.add(through, 1)
	}
	size := n.Len
	if l.level == subpoint && strings.HasPrefix(rest[size:], ")") { // numero 2)
		size++
	}
	return l.addNumber(counted, size, 0, n)
}

// isRange tells Articles 10-14 from Articles 87-1 and 87-2: a range goes up, and an
// insertion is seldom the one after its article's own number.
func (l *westLexer) isRange(canon string, hyphen int) bool {
	if l.singular || !strings.Contains(l.text[l.at:min(len(l.text), l.at+hyphen+1)], "-") {
		return false
	}
	from, ok := numeral.Parse(canon[:hyphen], numeral.Arabic)
	to, more := numeral.Parse(canon[hyphen+1:], numeral.Arabic)
	return ok && more && from.Len == hyphen && from.Canon == canon[:hyphen] && canon[0] <= '9' &&
		to.Len == len(canon)-hyphen-1 && to.Value > from.Value
}

// ends reports whether what follows a number in a list shows that it is no
// quantity: a mark, a bracket, or a word that may follow a list.
func (l *westLexer) ends(s string) bool {
	if s = strings.TrimLeft(s, " \u00a0\n"); s == "" {
		return true
	}
	n := wordLen(s)
	if n == 0 {
		return s[0] != '%' && s[0] != '/'
	}
	return l.w.meaning(s[:n]).verb
}

// unit adds the word for a level and, where the level takes letters, the letter
// without brackets behind it.
func (l *westLexer) unit(k kind, rest string, size int) bool {
	last := l.last()
	if last == word && k.level() < article { // the first part
		return false
	}
	if relative <= last && last < link && rest[0] >= 'a' && !smallRelative(k.level()) {
		return false
	}
	l.singular, l.level = k < units, k.level()
	l.add(k, size)
	l.letter(k.level())
	return true
}

// smallRelative reports whether this and that may stand before the word for a level
// in small letters; this part and that point are no provisions.
func smallRelative(l level) bool {
	switch l {
	case article, paragraph, subparagraph, section, subsection, chapter, sentence:
		return true
	default:
		return false
	}
}

// letter adds a number that only a unit's place tells from a word: Annex IV, Part
// B, Item Two, Buchstabe a, point a).
func (l *westLexer) letter(v level) {
	mark := l.at
	l.skipSpace()
	rest := l.text[l.at:]
	if l.w.points && l.quoted(rest) {
		return
	}
	if rest == "" || l.at == mark || !isWordByte(rest[0]) || rest[0] <= '9' {
		l.at = mark
		return
	}
	if rest[0] < 'a' {
		if n, ok := numeral.Parse(rest, numeral.Arabic|numeral.Word|numeral.Roman); ok && (n.Style != numeral.Roman || v <= article || l.w.points) {
			l.addNumber(counted, n.Len, 0, n)
			return
		}
		if n, ok := numeral.Parse(rest, numeral.Letter); ok && n.Len == 1 && v <= section {
			l.addNumber(counted, n.Len, 0, n)
			return
		}
	} else if n, ok := numeral.Parse(rest, numeral.Letter); ok {
		n = inserted(rest, n)
		if closed := strings.HasPrefix(rest[n.Len:], ")"); closed || v == letter || v == subpoint {
			size := n.Len
			if closed {
				size++
			}
			l.addNumber(bracketKind(n), size, 0, n)
			return
		}
	}
	l.at = mark
}

// word adds a word of n bytes that is no unit.
func (l *westLexer) word(rest string, n int, m *meaning) bool {
	if size, ref := l.w.instrumentAt(rest, n, m, l.last()); size > 0 {
		return l.add(instrument+kind(ref), size)
	}
	if n > maxWestWord {
		return false
	}
	if rest[0] < 'a' && l.listed(rest) { // L. 111-2 is not the article l'
		return true
	}
	switch {
	case m.from && l.last().isUnit():
		l.at += n
		l.skipSpace()
		return l.at < len(l.text) && l.token(l.text[l.at:])
	case m.ordinal > 0:
		return l.ordinal(numeral.Number{Value: m.ordinal, Canon: numeral.Format(m.ordinal, numeral.Arabic), Len: n})
	case m.join == of && m.relative != none && l.last().isNumber(): // deste artigo: de este
		return l.add(of, 0) && l.add(m.relative, n)
	case m.join != none && m.relative == none:
		return len(l.tokens) > 0 && l.add(m.join, n)
	case m.relative != none:
		// Behind the unit stand only précédent and suivant.
		return (!l.last().isUnit() || m.relative > relative+kind(That)) && l.add(m.relative, n)
	case m.count > 0:
		return l.addNumber(counted, n, 0, numeral.Number{Value: m.count, Canon: numeral.Format(m.count, numeral.Arabic), Len: n})
	}
	if v, ok := numeral.Parse(rest, numeral.Word); ok {
		return l.ordinal(v)
	}
	return l.listed(rest)
}

// ordinal adds a number word: behind the word for a level it is a number like any
// other (article premier).
func (l *westLexer) ordinal(v numeral.Number) bool {
	if l.last().isUnit() {
		return l.addNumber(counted, v.Len, 0, v)
	}
	return l.addNumber(word, v.Len, 0, v)
}

// listed adds a number that begins with a letter, as an item of a list: articles
// L. 111-1 and L. 111-2, Annexes I and II, points a) and b).
func (l *westLexer) listed(rest string) bool {
	if last := l.last(); last != link && last != comma && last != through {
		return false
	}
	if n, ok := numeral.Parse(rest, numeral.Letter); ok {
		if n = inserted(rest, n); strings.HasPrefix(rest[n.Len:], ")") {
			return l.addNumber(bracketKind(n), n.Len+1, 0, n)
		}
	}
	accept := numeral.Arabic
	if !l.singular && l.level <= article || l.w.points && l.level == point {
		accept |= numeral.Roman
	}
	if n, ok := numeral.Parse(rest, accept); ok && rest[0] < 'a' {
		return l.addNumber(counted, n.Len, 0, n)
	}
	return false
}
