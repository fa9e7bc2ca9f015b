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

// hanUnits are the words behind a number in a Chinese citation.
var hanUnits = map[rune]law.Kind{
	'编': law.Part, '編': law.Part, '章': law.Chapter, '节': law.Section, '節': law.Section,
	'条': law.Article, '條': law.Article, '款': law.Paragraph, '项': law.Point, '項': law.Point, '目': law.Subpoint,
}

// latinUnits are the words in front of a number in other languages, in lower
// case and without a plural s.
var latinUnits = map[string]law.Kind{
	"part": law.Part, "title": law.Title, "chapter": law.Chapter, "section": law.Section,
	"article": law.Article, "art": law.Article, "§": law.Article, "§§": law.Article,
	"paragraph": law.Paragraph, "para": law.Paragraph, "absatz": law.Paragraph, "abs": law.Paragraph, "alinéa": law.Paragraph,
	"item": law.Point, "point": law.Point, "nummer": law.Point, "nr": law.Point, "subitem": law.Subpoint, "subpoint": law.Subpoint,
}

// joiners are words that stand between the numbers of one citation.
var joiners = map[string]bool{"and": true, "or": true, "to": true, "of": true, "the": true, "et": true, "ou": true, "à": true, "und": true, "oder": true, "bis": true}

// citationsIn reads the citations in a short run of words. It returns their
// paths and the frame they stand in: the words with every number replaced, by
// which two runs can be told to cite in the same way.
func citationsIn(s string) (paths [][]step, frame string) {
	r := citationReader{rest: s}
	for r.rest != "" {
		r.read()
	}
	r.close()
	return r.paths, r.frame.String()
}

type citationReader struct {
	rest  string
	unit  law.Kind // of a Latin number that follows
	path  []step
	paths [][]step
	frame strings.Builder
}

func (r *citationReader) read() {
	c, size := utf8.DecodeRuneInString(r.rest)
	switch {
	case c == '第' && r.han(size):
	case r.unit != law.NoKind && r.latinNumber():
	case unicode.IsLetter(c) && c < 0x2E80 || c == '§':
		r.word()
	case unicode.IsSpace(c):
		r.rest = r.rest[size:]
	default:
		if c >= 0x2E80 {
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
	kind, ok := hanUnits[unit]
	if !ok {
		return false
	}
	s = s[unitSize:]
	number := n.Canon
	if suffix, suffixSize := numeral.Suffix(s); suffixSize > 0 {
		number, s = number+suffix, s[suffixSize:]
	}
	r.add(step{kind, number})
	r.frame.WriteString("#" + string(unit))
	r.rest = s
	return true
}

// latinNumber reads 24, (3) or (b) behind a unit word.
func (r *citationReader) latinNumber() bool {
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
		if last := len(r.path) - 1; last >= 0 && r.path[last].kind >= kind {
			kind = nextBelow(r.path[last].kind)
		}
	}
	r.add(step{kind, n.Canon})
	r.frame.WriteString("#")
	r.rest = s
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
	if kind, ok := latinUnits[strings.TrimSuffix(word, "s")]; ok {
		r.unit = kind
	} else if !joiners[word] {
		r.close()
		r.unit = law.NoKind
	}
	r.frame.WriteString(word + " ")
	r.rest = r.rest[end:]
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
