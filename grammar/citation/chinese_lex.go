package citation

import (
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

func zhLex(text string, done, at int, tokens []token) ([]token, int) {
	l := zhLexer{text: text, done: done, at: at, tokens: tokens}
	for len(l.tokens) < maxTokens && l.next() {
		continue
	}
	if hasUnit(l.tokens) {
		return l.tokens, at
	}
	return l.tokens, l.at
}

type zhLexer struct {
	text   string
	done   int // where the last citation ended
	at     int
	tokens []token
}

func (l *zhLexer) last() kind {
	if len(l.tokens) == 0 {
		return none
	}
	return l.tokens[len(l.tokens)-1].kind
}

func (l *zhLexer) add(k kind, size int) bool {
	l.tokens = append(l.tokens, token{kind: k, span: Span{l.at, l.at + size}})
	l.at += size
	return true
}

// next adds the token at l.at, if one may stand there.
func (l *zhLexer) next() bool {
	last := l.last()
	if last == ordinal || last == counted {
		l.skipSpace()
	}
	rest := l.text[l.at:]
	switch {
	case last == ordinal:
		return l.number()
	case last == counted && l.behindAnnex():
		return l.join() || l.step()
	case last == counted:
		return l.unit() || l.total() || l.join()
	case relative <= last && last < link:
		return l.unit() || l.number()
	case last == units+kind(annex):
		return l.number()
	case last == link || last == through:
		// 第一、二款: a number may follow at once where one came before.
		return l.step() || l.number()
	}
	if last.isUnit() {
		if canon, size := numeral.Suffix(rest); size > 0 {
			return l.addNumber(suffix, size, Span{l.at, l.at + size}, canon, 0)
		}
	}
	if last == none && strings.HasPrefix(rest, "《") {
		return l.title()
	}
	if last != none && l.join() {
		return true
	}
	return l.step() || last == none && l.self()
}

// total adds the number of provisions that a list ends with: 第（一）、（二）两项.
func (l *zhLexer) total() bool {
	if len(l.tokens) < 3 || l.tokens[len(l.tokens)-2].kind != link {
		return false
	}
	n, ok := numeral.Parse(l.text[l.at:], numeral.Chinese)
	if !ok || zhUnitOf(l.text[l.at+n.Len:]) == "" {
		return false
	}
	return l.addNumber(counted, n.Len, Span{l.at, l.at + n.Len}, n.Canon, n.Value)
}

func (l *zhLexer) behindAnnex() bool {
	return len(l.tokens) > 1 && l.tokens[len(l.tokens)-2].kind == units+kind(annex)
}

// step adds the first token of a step.
func (l *zhLexer) step() bool {
	rest := l.text[l.at:]
	if strings.HasPrefix(rest, "第") {
		return l.add(ordinal, len("第"))
	}
	for _, w := range [...]string{"附件", "附表", "附录", "附錄"} {
		if strings.HasPrefix(rest, w) {
			return l.add(units+kind(annex), len(w))
		}
	}
	return l.relative()
}

// join adds what joins steps and targets.
func (l *zhLexer) join() bool {
	rest := l.text[l.at:]
	for _, w := range [...]string{"、", "和", "及", "与", "與", "或者", "或", "以及", "并", "暨"} {
		if strings.HasPrefix(rest, w) {
			return l.add(link, len(w))
		}
	}
	for _, w := range [...]string{"至", "到", "—", "－", "～", "-"} {
		if strings.HasPrefix(rest, w) {
			return l.add(through, len(w))
		}
	}
	if strings.HasPrefix(rest, "的第") || strings.HasPrefix(rest, "中第") || strings.HasPrefix(rest, "之第") {
		return l.add(of, len("的"))
	}
	return false
}

// number adds a number, in brackets or not.
func (l *zhLexer) number() bool {
	rest, open := l.text[l.at:], 0
	accept := numeral.Arabic | numeral.Chinese | numeral.Circled | numeral.Letter
	switch {
	case strings.HasPrefix(rest, "（"):
		open = len("（")
	case strings.HasPrefix(rest, "("):
		open = 1
	}
	n, ok := numeral.Parse(rest[open:], accept)
	if !ok {
		return false
	}
	end := open + n.Len
	if open > 0 {
		switch {
		case strings.HasPrefix(rest[end:], "）"):
			end += len("）")
		case strings.HasPrefix(rest[end:], ")"):
			end++
		default:
			return false
		}
	}
	return l.addNumber(counted, end, Span{l.at + open, l.at + open + n.Len}, n.Canon, n.Value)
}

func (l *zhLexer) addNumber(k kind, size int, number Span, canon string, value int) bool {
	l.tokens = append(l.tokens, token{k, Span{l.at, l.at + size}, number, canon, value})
	l.at += size
	return true
}

func (l *zhLexer) unit() bool {
	rest := l.text[l.at:]
	for _, u := range zhUnits {
		if strings.HasPrefix(rest, u.word) {
			return l.add(unit+kind(u.level), len(u.word))
		}
	}
	return false
}

// relative adds a relative word if a unit follows it that is no part of another
// word.
func (l *zhLexer) relative() bool {
	rest := l.text[l.at:]
	_, size := utf8.DecodeRuneInString(rest)
	w, ok := zhRelative[rest[:size]]
	if !ok || l.after(w.compounds) {
		return false
	}
	k, tail := relative+kind(w.relation), rest[size:]
	if w.relation == Preceding || w.relation == Following {
		if n, ok := numeral.Parse(tail, numeral.Chinese); ok {
			tail = tail[n.Len:]
		} else if strings.HasPrefix(tail, "各") || strings.HasPrefix(tail, "几") || strings.HasPrefix(tail, "幾") {
			k, size, tail = every, size+len("各"), tail[len("各"):]
		}
	}
	u := zhUnitOf(tail)
	if u == "" || zhIsOther(tail, u) {
		return false
	}
	numbered := strings.HasPrefix(tail[len(u):], "第")
	switch rest[:len("同")] {
	case "同": // 同项 is rare but for 合同项下
		ok = numbered
	case "该", "該": // 该项权利 is such a right
		ok = numbered || u != "项" && u != "項" && u != "目"
	case "上", "下":
		ok = len(rest)-len(tail) > len("上") || u == "条" || u == "條" || u == "款"
	case "各":
		ok = l.last().isUnit()
	}
	return ok && l.add(k, size)
}

// after reports whether one of the characters stands before l.at, and not at the
// end of a word of its own (构成本罪).
func (l *zhLexer) after(characters string) bool {
	read := l.text[l.done:l.at]
	r, size := utf8.DecodeLastRuneInString(read)
	if size == 0 || !strings.ContainsRune(characters, r) {
		return false
	}
	if r == '成' {
		r, _ = utf8.DecodeLastRuneInString(read[:len(read)-size])
		return !strings.ContainsRune("构構组組", r)
	}
	return true
}

func zhUnitOf(s string) string {
	for _, u := range zhUnits {
		if strings.HasPrefix(s, u.word) {
			return u.word
		}
	}
	return ""
}

// zhIsOther reports whether the unit at the start of s begins another word.
func zhIsOther(s, unit string) bool {
	_, size := utf8.DecodeRuneInString(s[len(unit):])
	two := s[:len(unit)+size]
	return size > 0 && strings.Contains(zhOther, two) && !strings.HasPrefix(s, zhSplit)
}

// self adds 本法, 该条例, 同法.
func (l *zhLexer) self() bool {
	rest := l.text[l.at:]
	ref := Earlier
	switch {
	case strings.HasPrefix(rest, "本"):
		ref = Self
	case strings.HasPrefix(rest, "该"), strings.HasPrefix(rest, "該"), strings.HasPrefix(rest, "同"):
	default:
		return false
	}
	if l.after(zhRelative[rest[:len("本")]].compounds) {
		return false
	}
	for _, w := range zhInstruments {
		if strings.HasPrefix(rest[len("本"):], zhSplit) {
			break
		}
		if strings.HasPrefix(rest[len("本"):], w) {
			return l.add(instrument+kind(ref), len("本")+len(w))
		}
	}
	return false
}

// maxTitle bounds the length in bytes of a title in 《》 and of the remark in
// brackets behind it: the longest title at hand has 270 bytes.
const maxTitle = 400

// title adds a title in 《》 with the remark in brackets that may follow it, which
// is no part of its span.
func (l *zhLexer) title() bool {
	rest := l.text[l.at:min(len(l.text), l.at+maxTitle)]
	end := strings.Index(rest, "》")
	if end < 0 || strings.IndexByte(rest[:end], '\n') >= 0 {
		return false
	}
	l.add(instrument+kind(Named), end+len("》"))
	if rest = rest[end+len("》"):]; strings.HasPrefix(rest, "（") {
		if end = strings.Index(rest, "）"); end > 0 && strings.IndexByte(rest[:end], '\n') < 0 {
			l.at += end + len("）")
		}
	}
	return true
}

// skipSpace skips the spaces some texts print inside a label: 第 12 條.
func (l *zhLexer) skipSpace() {
	for {
		r, size := utf8.DecodeRuneInString(l.text[l.at:])
		if r != ' ' && r != '\u00a0' && r != '\u3000' {
			return
		}
		l.at += size
	}
}
