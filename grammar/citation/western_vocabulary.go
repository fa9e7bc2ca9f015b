package citation

import (
	"slices"
	"strings"
)

// A language is what the words of one language mean, in lower case and with blanks
// between them.
type language struct {
	units    map[level]string // those before / in the singular
	relative map[Relation]string
	joins    map[kind]string // and, to, of, the
	// acts are the words for an instrument; in German, where they end compounds,
	// the ends.
	acts, actEnds string
	actsSmall     bool // acts are written small, so a name cannot be told by capitals
	counts        map[string]int
	ordinals      string // the words for first, second and so on, of one form or several joined with =, besides those of package numeral
	signs         string // signs for a level that are no words: of the paragraph, those before / in the singular
	ordinalSigns  bool   // a number may have the sign of an ordinal and a capital behind it: 2.º-A
	points        bool   // points stand in Roman numerals, and points and letters without their word: art. 5º, I, a
	from          string // the words between the word for a level and the first number of a range
	// verbs may follow a number that belongs to a list; another word in small
	// letters makes it a quantity (Article 5 and 30 days).
	verbs string
}

// A meaning is all that one word of a language can be.
type meaning struct {
	word     string // in lower case
	unit     kind   // the word for a level
	join     kind   // of, where the word is a relative one too, stands in that: deste
	relative kind
	count    int // two of the preceding two paragraphs
	ordinal  int // what the word for first is
	from     bool
	act      bool
	verb     bool
}

// westWords are the words of one language, ready to be found: by all that a word
// can be at once, since what stands at a place of a text has to be asked for all.
type westWords struct {
	meanings  []meaning
	first     [vocabularyRows + 1]uint16 // of each row, in meanings
	actEnds   []string
	actsSmall bool
	sign      kind // what § stands for in the singular
	signs     []levelSign
	ordinals  bool
	points    bool
	lead      [1 << 10]uint32 // by the first two bytes of units, see leadKey: a bit for each third
}

// maxWestWord bounds the words of the tables.
const maxWestWord = 24

// vocabularyRows is the number of rows of words that begin alike and are equally
// long.
const vocabularyRows = 1 << 10

func vocabularyRow(word string) int { return int(word[0]&31)<<5 | len(word)&31 }

// leadKey is the same for letters of both cases.
func leadKey(first, second byte) int { return int(first&31)<<5 | int(second&31) }

// vocabulary makes the tables of a language.
func (l *language) vocabulary() *westWords {
	all := map[string]*meaning{}
	each := func(list string, mean func(*meaning)) {
		for word := range strings.FieldsSeq(list) {
			m := all[word]
			if m == nil {
				m = &meaning{word: word}
				all[word] = m
			}
			mean(m)
		}
	}
	w := &westWords{actEnds: strings.Fields(l.actEnds), actsSmall: l.actsSmall, sign: unit + kind(article), ordinals: l.ordinalSigns, points: l.points}
	w.addSigns(l.signs)
	for v, list := range l.units {
		one, many, _ := strings.Cut(list, "/")
		each(one, func(m *meaning) { m.unit = unit + kind(v) })
		each(many, func(m *meaning) { m.unit = units + kind(v) })
		each(one+many, w.leads)
	}
	for r, list := range l.relative {
		each(list, func(m *meaning) { m.relative = relative + kind(r) })
	}
	for k, list := range l.joins {
		each(list, func(m *meaning) { m.join = k })
	}
	for word, n := range l.counts {
		each(word, func(m *meaning) { m.count = n })
	}
	for i, forms := range strings.Fields(l.ordinals) {
		each(strings.ReplaceAll(forms, "=", " "), func(m *meaning) { m.ordinal = i + 1 })
	}
	each(l.from, func(m *meaning) { m.from = true })
	each(l.acts, func(m *meaning) { m.act = true })
	each(l.verbs, func(m *meaning) { m.verb = true })
	for _, m := range all {
		w.meanings = append(w.meanings, *m)
		w.first[vocabularyRow(m.word)+1]++
	}
	slices.SortFunc(w.meanings, func(a, b meaning) int { return vocabularyRow(a.word) - vocabularyRow(b.word) })
	for i := 1; i < len(w.first); i++ {
		w.first[i] += w.first[i-1]
	}
	return w
}

// A levelSign is a sign for a level, such as n.º.
type levelSign struct {
	sign string
	kind kind
}

// addSigns enters the signs of the paragraph. § is one of them where the list has it,
// else it is that of the article.
func (w *westWords) addSigns(list string) {
	one, many, _ := strings.Cut(list, "/")
	add := func(signs string, k kind) {
		for sign := range strings.FieldsSeq(signs) {
			if w.leads(&meaning{word: sign}); sign == "§" {
				w.sign = k
			} else {
				w.signs = append(w.signs, levelSign{sign, k})
			}
		}
	}
	add(one, unit+kind(paragraph))
	add(many, units+kind(paragraph))
}

// leads enters what a word for a level begins with.
func (w *westWords) leads(m *meaning) {
	u := m.word
	if len(u) == 2 { // and §, which needs no letter behind it
		w.lead[leadKey(u[0], u[1])] = ^uint32(0)
		return
	}
	w.lead[leadKey(u[0], u[1])] |= 1 << (u[2] & 31)
}

// meaning returns what a word means, in capitals or not; most words mean nothing.
func (w *westWords) meaning(word string) *meaning {
	if word == "" || len(word) > maxWestWord {
		return &meaningless
	}
	row := vocabularyRow(word)
	for i := w.first[row]; i < w.first[row+1]; i++ {
		if m := &w.meanings[i]; isLower(m.word, word) {
			return m
		}
	}
	return &meaningless
}

var meaningless meaning

// isLower reports whether lower is a word of its length in lower case.
func isLower(lower, word string) bool {
	for i := range len(lower) {
		// Capitals of ASCII, and the second bytes of À to Þ, have this bit less.
		if c := word[i]; c != lower[i] && c|0x20 != lower[i] {
			return false
		}
	}
	return true
}
