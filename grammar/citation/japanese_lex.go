package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// jaLexer splits the text of one Japanese citation into tokens. It shares with the
// Chinese one what is no word.
type jaLexer struct{ zhLexer }

func jaLex(text string, done, at int, tokens []token) ([]token, int) {
	l := jaLexer{zhLexer{text: text, done: done, at: at, tokens: tokens}}
	for len(l.tokens) < maxTokens && l.next() {
		continue
	}
	if l.numbersNothing() {
		return l.tokens[:0], l.tokens[2].span.End
	}
	return l.tokens, at
}

// numbersNothing reports whether the tokens are the number of an act (昭和四十五年法律
// 第四十八号) or part of a word (第一号被保険者), and cite nothing.
func (l *jaLexer) numbersNothing() bool {
	if len(l.tokens) < 3 || l.tokens[0].kind != ordinal || l.tokens[2].kind != unit+kind(point) {
		return false
	}
	before := strings.TrimRight(l.text[l.done:l.tokens[0].span.Start], " ")
	after, _ := utf8.DecodeRuneInString(l.text[l.tokens[2].span.End:])
	return endsInOne(before, jaActs) || len(l.tokens) == 3 && unicode.Is(unicode.Han, after) && !strings.ContainsRune(jaBehind, after)
}

// next adds the token at l.at, if one may stand there.
func (l *jaLexer) next() bool {
	last := l.last()
	if last == ordinal || last == counted {
		l.skipSpace()
	}
	switch {
	case last == ordinal:
		return l.number()
	case last == counted && l.behindAnnex():
		return l.suffix() || l.part() || l.join() || l.step()
	case last == counted:
		return l.unit() || l.join()
	case relative <= last && last < link:
		return l.unit() || l.number()
	case last == units+kind(annex):
		return l.number()
	case last == link || last == through:
		return l.step() || l.letter() || l.number()
	case last == none:
		return l.self() || l.step()
	case last == letters:
		return l.bracketed() || l.part() || l.join()
	case last == digits:
		return l.part() || l.join()
	case last >= instrument && last < ordinal:
		return l.of() || l.step()
	}
	return l.suffix() || l.part() || l.letter() || l.bracketed() || l.join() || l.step()
}

// suffix adds the number of an insertion behind a unit: の二.
func (l *jaLexer) suffix() bool {
	canon, size := numeral.Suffix(l.text[l.at:])
	return size > 0 && l.addNumber(suffix, size, Span{l.at, l.at + size}, canon, 0)
}

// part makes the words for a part without a number (ただし書), and the one that closes
// a range, part of the token before them.
func (l *jaLexer) part() bool {
	for _, w := range jaParts {
		if strings.HasPrefix(l.text[l.at:], w) {
			l.at += len(w)
			l.tokens[len(l.tokens)-1].span.End = l.at
			return true
		}
	}
	return false
}

// step adds the first token of a step.
func (l *jaLexer) step() bool {
	rest := l.text[l.at:]
	if strings.HasPrefix(rest, "第") {
		return l.add(ordinal, len("第"))
	}
	if strings.HasPrefix(rest, "附則") && l.last() != unit+kind(division) {
		return l.add(unit+kind(division), len("附則"))
	}
	for _, w := range jaAnnexes {
		if strings.HasPrefix(rest, w) {
			return l.annex(w)
		}
	}
	return l.relative()
}

// annex adds the word for an annex: one that a number follows, or the only one.
func (l *jaLexer) annex(word string) bool {
	if tail, ok := strings.CutPrefix(l.text[l.at+len(word):], "第"); ok {
		if _, ok := numeral.Parse(tail, numeral.Arabic|numeral.Chinese); ok {
			return l.add(units+kind(annex), len(word)+len("第"))
		}
	}
	return strings.HasPrefix(word, "別") && l.add(unit+kind(annex), len(word))
}

// letter adds a kana that numbers what stands in a point, behind that or another.
func (l *jaLexer) letter() bool {
	if !l.inPoint() {
		return false
	}
	r, size := utf8.DecodeRuneInString(l.text[l.at:])
	if !unicode.Is(unicode.Katakana, r) {
		return false
	}
	n, ok := numeral.Parse(l.text[l.at:], numeral.Letter)
	after, _ := utf8.DecodeRuneInString(l.text[l.at+size:])
	if !ok || after == 'ー' || unicode.Is(unicode.Katakana, after) {
		return false // a word
	}
	return l.addNumber(letters, n.Len, Span{l.at, l.at + n.Len}, n.Canon, n.Value)
}

// inPoint reports whether the last step is a point or stands in one.
func (l *jaLexer) inPoint() bool {
	for i := len(l.tokens) - 1; i >= 0; i-- {
		k := l.tokens[i].kind
		if k != suffix && k != link && k != through {
			return k == unit+kind(point) || k == letters || k == digits
		}
	}
	return false
}

// bracketed adds a number in brackets: イ（１）.
func (l *jaLexer) bracketed() bool {
	if !l.inPoint() || l.last() == suffix {
		return false
	}
	mark := len(l.tokens)
	if rest := l.text[l.at:]; !strings.HasPrefix(rest, "（") && !strings.HasPrefix(rest, "(") || !l.number() {
		return false
	}
	l.tokens[mark].kind = digits
	return true
}

// of adds the particle between an instrument and its provision.
func (l *jaLexer) of() bool {
	rest, ok := strings.CutPrefix(l.text[l.at:], "の")
	return ok && (strings.HasPrefix(rest, "第") || strings.HasPrefix(rest, "附則")) && l.add(of, len("の"))
}

// join adds what joins steps and targets: a comma and the conjunction behind it are
// one.
func (l *jaLexer) join() bool {
	rest := l.text[l.at:]
	for _, w := range jaLinks {
		if !strings.HasPrefix(rest, w) {
			continue
		}
		size := len(w)
		for _, more := range jaLinks[:4] {
			if w == "、" && strings.HasPrefix(rest[size:], more) {
				size += len(more)
				break
			}
		}
		return l.add(link, size)
	}
	for _, w := range jaThrough {
		if strings.HasPrefix(rest, w) {
			return l.add(through, len(w))
		}
	}
	return false
}

func (l *jaLexer) unit() bool {
	if u := jaUnitOf(l.text[l.at:]); u >= 0 {
		return l.add(unit+kind(jaUnits[u].level), len(jaUnits[u].word))
	}
	return false
}

// jaUnitOf returns the place of the unit that s begins with, -1 for none.
func jaUnitOf(s string) int {
	for i, u := range jaUnits {
		if strings.HasPrefix(s, u.word) {
			return i
		}
	}
	return -1
}

// relative adds a relative word if a unit follows it that is no part of another
// word.
func (l *jaLexer) relative() bool {
	rest := l.text[l.at:]
	for _, w := range jaRelative {
		tail, ok := strings.CutPrefix(rest, w.word)
		if !ok {
			continue
		}
		if l.after(w.compounds) || w.relation == Each && !l.last().isUnit() && l.last() != suffix {
			return false
		}
		k, size := relative+kind(w.relation), len(w.word)
		if w.relation == Preceding || w.relation == Following {
			if n, ok := numeral.Parse(tail, numeral.Chinese|numeral.Arabic); ok {
				tail = tail[n.Len:]
			} else if all, ok := strings.CutPrefix(tail, "各"); ok {
				k, size, tail = every, size+len("各"), all
			}
		}
		u := jaUnitOf(tail)
		return u >= 0 && !jaIsOther(tail, jaUnits[u].word) && l.add(k, size)
	}
	return false
}

// jaIsOther reports whether the unit at the start of s begins another word.
func jaIsOther(s, unit string) bool {
	_, size := utf8.DecodeRuneInString(s[len(unit):])
	return size > 0 && strings.Contains(jaOther, s[:len(unit)+size])
}

// self adds この法律, 本法, 同法.
func (l *jaLexer) self() bool {
	for _, w := range [...]struct {
		word string
		ref  Reference
	}{{"この", Self}, {"本", Self}, {"同", Earlier}} {
		rest, ok := strings.CutPrefix(l.text[l.at:], w.word)
		if !ok || l.after("日基資") {
			continue
		}
		for _, name := range jaInstruments {
			if strings.HasPrefix(rest, name) {
				return l.add(instrument+kind(w.ref), len(w.word)+len(name))
			}
		}
	}
	return false
}
