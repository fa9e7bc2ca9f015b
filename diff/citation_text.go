package diff

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A step is one level of a citation: 第二十四条 or paragraph 1.
type step struct {
	kind   law.Kind
	number string
}

// A levelName tells the level that a character behind a number names, or the
// section sign in front of one.
type levelName func(rune) (k law.Kind, known bool)

// chineseLevel is the level named in a Chinese citation.
func chineseLevel(r rune) (k law.Kind, known bool) {
	switch r {
	case '§':
		return law.Article, true
	case '编', '編':
		return law.Part, true
	case '章':
		return law.Chapter, true
	case '节', '節':
		return law.Section, true
	case '条', '條':
		return law.Article, true
	case '款':
		return law.Paragraph, true
	case '项', '項':
		return law.Point, true
	case '目':
		return law.Subpoint, true
	}
	return law.NoKind, false
}

// japaneseLevel is the level named in a Japanese citation, where 項 is the paragraph.
func japaneseLevel(r rune) (k law.Kind, known bool) {
	switch r {
	case '項':
		return law.Paragraph, true
	case '号':
		return law.Point, true
	case '款':
		return law.Subsection, true
	}
	return chineseLevel(r)
}

// portugueseLevel is the level named in a Portuguese citation, where § is the
// paragraph.
func portugueseLevel(r rune) (k law.Kind, known bool) {
	return law.Paragraph, r == '§'
}

// levelsOf tells the levels that characters name in a language.
func levelsOf(language string) levelName {
	switch {
	case isJapanese(language):
		return japaneseLevel
	case strings.HasPrefix(language, "pt"):
		return portugueseLevel
	}
	return chineseLevel
}

// latinUnits are the words in front of a number in other languages, in lower
// case and without a plural s.
var latinUnits = map[string]law.Kind{
	"part": law.Part, "title": law.Title, "chapter": law.Chapter, "section": law.Section,
	"article": law.Article, "art": law.Article,
	"paragraph": law.Paragraph, "para": law.Paragraph, "absatz": law.Paragraph, "abs": law.Paragraph, "alinéa": law.Paragraph,
	"item": law.Point, "point": law.Point, "nummer": law.Point, "nr": law.Point, "subitem": law.Subpoint, "subpoint": law.Subpoint,
	"articolo": law.Article, "articoli": law.Article, "comma": law.Paragraph, "commi": law.Paragraph,
	"artigo": law.Article, "parágrafo": law.Paragraph,
	"artículo": law.Article, "apartado": law.Paragraph,
	"artikel": law.Article, "artikelen": law.Article,
}

// listWord reports whether a word between the numbers of one citation only lists
// them, so that it says nothing that the numbers do not.
func listWord(word string) bool {
	switch word {
	case "and", "or", "of", "the", "et", "ou", "und", "oder", "e", "ed", "del", "dell", "y":
		return true
	}
	return false
}

// rangeWord reports whether a word makes a range of the numbers on its sides.
func rangeWord(word string) bool { return word == "to" || word == "à" || word == "bis" }

const (
	hanList  = "、和与及以或者，"
	hanRange = "至到"
)

// citationsIn reads the citations in a short run of words; units tells the
// levels that characters name in its language. It returns their paths and the
// frame they stand in, all other words: by it two runs can be told to cite in the
// same way. Words and marks that only list citations are left out, so that
// 第十三条、第十四条 can become 第十五条 when the two were joined.
func citationsIn(s string, units levelName) (paths [][]step, frame string) {
	r := citationReader{rest: s, units: units}
	for r.rest != "" {
		r.read()
	}
	r.close()
	return r.paths, r.frame.String()
}

// mayName is a quick test that most words fail in which no citation stands: one
// has 第, a digit or a bracket.
func mayName(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9', c == '(':
			return true
		case c == "第"[0]:
			if strings.HasPrefix(s[i:], "第") {
				return true
			}
		case c == "０"[0]:
			if r, _ := utf8.DecodeRuneInString(s[i:]); '０' <= r && r <= '９' {
				return true
			}
		}
	}
	return false
}

type citationReader struct {
	rest  string
	units levelName
	unit  law.Kind // of a Latin number that follows
	path  []step
	paths [][]step
	glued bool // a number ends right where rest begins
	frame strings.Builder
}

func (r *citationReader) read() {
	c, size := utf8.DecodeRuneInString(r.rest)
	glued := r.glued
	r.glued = false
	switch {
	case c == '第' && r.han(size):
	case r.unit != law.NoKind && r.latinNumber(glued):
	case unicode.IsLetter(c) && c < 0x2E80 || c == '§':
		r.word()
	case unicode.IsSpace(c):
		r.rest = r.rest[size:]
	case strings.ContainsRune(hanList, c) || c == ',':
		r.rest = r.rest[size:]
	default:
		if c >= 0x2E80 && !strings.ContainsRune(hanRange, c) {
			r.close()
			r.unit = law.NoKind
		}
		r.frame.WriteRune(c)
		r.rest = r.rest[size:]
	}
}

// han reads 第…条之一, the 第 being size bytes.
func (r *citationReader) han(size int) bool {
	s := strings.TrimLeft(r.rest[size:], " 　（(")
	n, ok := numeral.Parse(s, numeral.Chinese|numeral.Arabic)
	if !ok {
		return false
	}
	s = strings.TrimLeft(s[n.Len:], " 　）)")
	unit, unitSize := utf8.DecodeRuneInString(s)
	kind, ok := r.units(unit)
	if !ok {
		return false
	}
	s = s[unitSize:]
	number := n.Canon
	if suffix, suffixSize := numeral.Suffix(s); suffixSize > 0 {
		number, s = number+suffix, s[suffixSize:]
	}
	r.add(step{kind, number})
	r.rest = s
	return true
}

// latinNumber reads 24, (3) or (b) behind a unit word. In brackets and glued to
// the number before, it stands a level deeper: Article 3(4)(b).
func (r *citationReader) latinNumber(glued bool) bool {
	s := r.rest
	nested := strings.HasPrefix(s, "(")
	if nested {
		s = s[1:]
	}
	n, ok := numeral.Parse(s, numeral.Arabic|numeral.Roman|numeral.Letter)
	if !ok || n.Style != numeral.Arabic && !nested {
		return false
	}
	s = s[n.Len:]
	kind := r.unit
	if nested {
		if !strings.HasPrefix(s, ")") {
			return false
		}
		s = s[1:]
		if last := len(r.path) - 1; last >= 0 && glued {
			kind = nextBelow(r.path[last].kind)
		}
	}
	r.add(step{kind, n.Canon})
	r.rest, r.glued = s, true
	return true
}

// nextBelow returns the level that a number in brackets stands on behind a
// number of level k: Article 3(4)(b).
func nextBelow(k law.Kind) law.Kind {
	switch k {
	case law.Article:
		return law.Paragraph
	case law.Paragraph:
		return law.Point
	default:
		return law.Subpoint
	}
}

func (r *citationReader) word() {
	end := strings.IndexFunc(r.rest, func(c rune) bool { return !unicode.IsLetter(c) && c != '§' })
	if end < 0 {
		end = len(r.rest)
	}
	word := strings.ToLower(r.rest[:end])
	r.rest = r.rest[end:]
	kind, unit := latinUnits[strings.TrimSuffix(word, "s")]
	if strings.HasPrefix(word, "§") {
		kind, unit = r.units('§')
	}
	switch {
	case unit:
		r.unit = kind
	case listWord(word):
	case rangeWord(word):
		r.frame.WriteString(word + " ")
	default:
		r.close()
		r.unit = law.NoKind
		r.frame.WriteString(word + " ")
	}
}

// add appends a step to the path under way. A step that does not go deeper
// begins a new path under the same upper levels: Article 3(1) and (2). An upper
// level that comes last ("paragraph 2 of Article 5") is put in front.
func (r *citationReader) add(s step) {
	if n := len(r.path); n > 0 && r.path[0].kind > s.kind {
		r.path = append([]step{s}, r.path...)
		return
	}
	keep := len(r.path)
	for keep > 0 && r.path[keep-1].kind >= s.kind {
		keep--
	}
	if keep < len(r.path) {
		r.paths = append(r.paths, r.path)
		r.path = append([]step(nil), r.path[:keep]...)
	}
	r.path = append(r.path, s)
}

func (r *citationReader) close() {
	if len(r.path) > 0 {
		r.paths = append(r.paths, r.path)
		r.path = nil
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
