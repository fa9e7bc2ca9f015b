package synthetic

import (
	"regexp"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Read makes one act of all articles of some laws of one language, numbered
// through, each innermost chapter a chapter. Citations of articles of the same
// law follow the new numbers. Words outside of articles are left out.
func Read(docs ...*law.Document) *Act {
	act := &Act{language: languageOf(docs[0].Language), title: title(docs[0])}
	for _, d := range docs {
		act.read(d)
	}
	return act
}

func title(d *law.Document) string {
	for p := range d.OfKind(law.DocTitle) {
		return strings.Join(strings.Fields(d.Text(p)), " ")
	}
	return d.Name
}

func (a *Act) read(d *law.Document) {
	byNumber := map[string]*article{}
	var provisions []*law.Provision
	for p := range d.Articles() {
		if lines := linesOf(d, p); len(lines) > 0 {
			art := &article{lines: lines}
			if byNumber[p.Number] == nil {
				byNumber[p.Number] = art
			}
			if n := len(provisions); n == 0 || provisions[n-1].Parent != p.Parent {
				heading := d.Heading(p.Parent)
				if heading == "" {
					heading = title(d)
				}
				a.add(heading, nil)
			}
			c := a.chapters[len(a.chapters)-1]
			c.articles = append(c.articles, art)
			provisions = append(provisions, p)
		}
	}
	for _, art := range byNumber {
		for i, l := range art.lines {
			art.lines[i] = a.language.cite(l[0].text, byNumber)
		}
	}
}

// notWords are lines that would not be read back as words of an article: heads,
// tables and markup.
var notWords = regexp.MustCompile(`^(?:第[〇零一二三四五六七八九十百千万0-9 ]+[编編章节節条條]|附[件录表則则]|目\s*录|(?i:article|chapter|section|part|title|annex|book|subsection)\b|[|<>#!])`)

// linesOf returns the lines of an article behind its label.
func linesOf(d *law.Document, p *law.Provision) []line {
	var lines []line
	for s := range strings.Lines(d.Source[p.Label.End:p.Span.End]) {
		if s = strings.Join(strings.Fields(s), " "); s != "" && !notWords.MatchString(s) {
			lines = append(lines, line{{text: s}})
		}
	}
	return lines
}

var (
	chineseCitation = regexp.MustCompile(`(?:[》法例定则办]|本法|本条例|本规定)?第([零一二三四五六七八九十百千]+)条`)
	englishCitation = regexp.MustCompile(`\bArticle ([0-9]+(?:-[0-9]+)?)\b`)
)

// cite cuts out the citations of articles of the same law.
func (lang *language) cite(text string, byNumber map[string]*article) line {
	pattern := chineseCitation
	if lang.space != "" {
		pattern = englishCitation
	}
	var l line
	done := 0
	for _, at := range pattern.FindAllStringSubmatchIndex(text, -1) {
		number := text[at[2]:at[3]]
		start := at[0]
		if lang.space == "" {
			before := text[at[0] : at[2]-len("第")]
			if n, ok := numeral.Parse(number, numeral.Chinese); ok {
				number = n.Canon
			}
			start += len(before)
			if before != "" && !strings.HasPrefix(before, "本") {
				continue // of another law
			}
		}
		target := byNumber[number]
		if target == nil || strings.HasPrefix(text[at[1]:], "之") {
			continue
		}
		target.cited = true
		l = append(l, piece{text: text[done:start]}, piece{cites: target})
		done = at[1]
	}
	return append(l, piece{text: text[done:]})
}

// Grow adds articles until the act has at least size bytes, each in the shape
// of one that is there already but of clauses drawn from all over the act: the
// words of real laws, and no article twice.
func (a *Act) Grow(size int, seed uint64) {
	chance := chance(seed)
	originals := slices.Clone(a.chapters)
	var clauses []string
	have := 0
	for _, c := range originals {
		for _, art := range c.articles {
			for _, l := range art.lines {
				for _, p := range l {
					clauses = append(clauses, clausesOf(p.text)...)
					have += len(p.text)
				}
			}
		}
	}
	for i := 0; have < size; i++ {
		c := originals[i%len(originals)]
		grown := make([]*article, len(c.articles))
		for k, art := range c.articles {
			grown[k] = &article{}
			for _, l := range art.lines {
				var text strings.Builder
				for _, p := range l {
					for range clausesOf(p.text) {
						text.WriteString(clauses[chance.IntN(len(clauses))])
					}
				}
				if s := strings.TrimSpace(text.String()); s != "" && !notWords.MatchString(s) {
					grown[k].lines = append(grown[k].lines, line{{text: s, op: diff.Equal}})
					have += len(s)
				}
			}
		}
		a.add(c.heading, slices.DeleteFunc(grown, func(art *article) bool { return len(art.lines) == 0 }))
	}
}

var clause = regexp.MustCompile(`[^，；。：,;.:]*[，；。：,;.:]*\s*`)

// clausesOf cuts a text behind its marks; the item number at its front is left out.
func clausesOf(text string) []string {
	text = strings.TrimLeft(text, "（(一二三四五六七八九十0123456789）). 、")
	return slices.DeleteFunc(clause.FindAllString(text, -1), func(s string) bool { return s == "" })
}
