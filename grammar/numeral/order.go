package numeral

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// Follows reports whether next may come right after prev where provisions are
// numbered in order; both are canonical forms, and prev is empty at the start of
// the sequence. It may: 25 after 24, 24-1 and 24bis; 24-1, 24a and 24bis after 24;
// 8 after 7c; L112-1 after L111-9; b after a, aa after z, bb after aa, iv after iii.
// Letters count as letters or as Roman numerals, and kana in either of their orders,
// whichever fits: i follows h, and begins a sequence as a does.
func Follows(prev, next string) bool {
	if prev == next || next == "" {
		return false
	}
	if n := plain(next); n > 0 { // by far the commonest
		if prev == "" {
			return n == 1
		}
		if p := plain(prev); p > 0 {
			return n == p+1
		}
	}
	if prev == "" {
		k, ok := split(next)
		return ok && (k.first(0) || next == "i" || next == "I") || kanaFollows(prev, next)
	}
	if kanaFollows(prev, next) {
		return true
	}
	if p, n := romanValue(prev), romanValue(next); p > 0 && n == p+1 && sameCase(prev, next) {
		return true
	}
	p, okPrev := split(prev)
	n, okNext := split(next)
	if !okPrev || !okNext || p.code != n.code {
		return false
	}
	same := 0
	for same < p.len && same < n.len && p.parts[same] == n.parts[same] {
		same++
	}
	if same == p.len { // inserted behind prev
		return n.len == p.len+1 && n.first(same)
	}
	if same == n.len || !p.parts[same].before(n.parts[same]) {
		return false
	}
	// 25 after 24-1, and L112-1 after L111-9, which counts afresh.
	return n.len == same+1 || n.len == p.len && n.first(same+1)
}

// plain returns the value of a number that is only digits, zero for any other.
func plain(s string) (value int) {
	if len(s) > maxDigits {
		return 0
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0
		}
		value = value*10 + int(s[i]-'0')
	}
	return value
}

// Compare orders canonical forms as a statute would: 7, 7a, 7b, 7bis, 8; 24, 24-1,
// 25; a, z, aa. Letters are always letters here, so ii comes after v. What is no
// canonical form comes last, in byte order. It is a total order, and zero only for
// equal strings.
func Compare(a, b string) int {
	x, okA := split(a)
	y, okB := split(b)
	if okA != okB {
		if okA {
			return -1
		}
		return 1
	}
	if !okA {
		return strings.Compare(a, b)
	}
	if c := cmp.Compare(x.code, y.code); c != 0 {
		return c
	}
	for i := range min(x.len, y.len) {
		if c := cmp.Or(cmp.Compare(x.parts[i].kind, y.parts[i].kind), cmp.Compare(x.parts[i].value, y.parts[i].value)); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(x.len, y.len), strings.Compare(a, b))
}

// key is a canonical form taken apart.
type key struct {
	code  byte // the letter in front of the number, zero without
	parts [maxSuffixes + 3]part
	len   int
}

type part struct {
	kind  partKind
	value int
}

type partKind uint8

const (
	counted  partKind = iota // the number itself, and -1
	lettered                 // 7a, or a letter alone; the alphabet is part of the value
	latinly                  // 7bis
)

// before reports whether q is the next of the same kind.
func (p part) before(q part) bool {
	if p.kind != q.kind {
		return false
	}
	if p.value+1 == q.value {
		return true
	}
	// aa, bb, cc: the doubled alphabet after z, instead of aa, ab, ac.
	doubled := func(v int) (int, bool) { v -= 27; return v / 27, v >= 0 && v%27 == 0 }
	x, okP := doubled(p.value % alphabetSize)
	y, okQ := doubled(q.value % alphabetSize)
	return p.kind == lettered && okP && okQ && p.value/alphabetSize == q.value/alphabetSize && y == x+1 && y < 26
}

// first reports whether the parts from i on all begin their count.
func (k key) first(i int) bool {
	for ; i < k.len; i++ {
		if v := k.parts[i].value; k.parts[i].kind == lettered && v%alphabetSize != 1 || k.parts[i].kind != lettered && v != 1 {
			return false
		}
	}
	return true
}

func (k *key) add(kind partKind, value int) bool {
	if k.len == len(k.parts) {
		return false
	}
	k.parts[k.len] = part{kind, value}
	k.len++
	return true
}

// split takes a canonical form apart; false if s is none.
func split(s string) (key, bool) {
	var k key
	if v := letterOrder(s); v > 0 {
		return k, k.add(lettered, v)
	}
	if letter, word, ok := strings.Cut(s, "-"); ok && len(letter) > 0 && letterOrder(letter) > 0 { // a-bis
		place := latinPlace(word)
		return k, place > 0 && k.add(lettered, letterOrder(letter)) && k.add(latinly, place)
	}
	if s != "" && isLetter(s[0]) {
		k.code, s = s[0], s[1:]
	}
	for {
		v, n := parseDigits(s)
		if n == 0 || s[0] >= utf8.RuneSelf || !k.add(counted, v) {
			return k, false
		}
		if s = s[n:]; s == "" {
			return k, true
		}
		if s[0] == '-' {
			s = s[1:]
			continue
		}
		small := len(strings.TrimRight(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		if place := latinPlace(s[:small]); place > 0 {
			return k, k.add(latinly, place) && (small == len(s) || k.add(lettered, letterOrder(s[small:])))
		}
		v = letterOrder(s)
		return k, v > 0 && s[0] < utf8.RuneSelf && k.add(lettered, v)
	}
}

// alphabetSize keeps the values of one alphabet apart from the next: more than
// the letters of maxLetters can count.
const (
	alphabetSize = 1 << 20
	maxLetters   = 4
)

// alphabets are the alphabets that number provisions, each in its order. The last two
// kana, which no list comes to, stand as in the other order of kana: no two may
// follow each other both ways.
var alphabets = [...]string{
	latinAlphabet, "가나다라마바사아자차카타파하", "甲乙丙丁戊己庚辛壬癸",
	"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモスセ",
}

// kanaTable is the other order of kana: statutes of Japan number by the one in
// alphabets, most ordinances of its towns by this one, which is kept as far as it
// turns no pair of the other around.
const kanaTable = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘ"

// kanaFollows reports whether next may come right after prev in the order of
// kanaTable.
func kanaFollows(prev, next string) bool {
	const size = len("ア")
	if len(next) != size || prev != "" && len(prev) != size {
		return false
	}
	at := strings.Index(kanaTable, next)
	return at >= 0 && kanaTable[max(0, at-size):at] == prev
}

// letterValue returns the place of letters in their alphabet, from 1; after z come
// aa, ab, as in the columns of a spreadsheet. It is zero for anything else.
func letterValue(s string) int { return letterOrder(s) % alphabetSize }

// letterOrder is letterValue plus alphabetSize times the number of the alphabet,
// lower case, upper case, then the others, so that places in different alphabets
// never meet.
func letterOrder(s string) int {
	if s == "" {
		return 0
	}
	if isLetter(s[0]) {
		value := 0
		for i := range len(s) {
			if i == maxLetters || !isLetter(s[i]) || s[i]&0x20 != s[0]&0x20 {
				return longRoman(s)
			}
			value = value*26 + int(s[i]|0x20-'a') + 1
		}
		return value + alphabetSize*int(1-s[0]>>5&1)
	}
	for i, letters := range alphabets[1:] {
		if at := strings.Index(letters, s); at >= 0 && utf8.RuneCountInString(s) == 1 {
			return (i+2)*alphabetSize + at/len("가") + 1
		}
	}
	return 0
}

// longRoman gives Roman numerals too long for letters, such as xviii, a place
// behind all letters, in the order of their values.
func longRoman(s string) int {
	v := romanValue(s)
	if v == 0 {
		return 0
	}
	return alphabetSize/2 + v + alphabetSize*int(1-s[0]>>5&1)
}

func sameCase(a, b string) bool { return a[0]&0x20 == b[0]&0x20 }
