package synthetic

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Read makes one act of all articles of some laws of one language, numbered
// through, each innermost chapter a chapter. Citations of articles of the same
// law follow the new numbers. Left out are words outside of articles, and
// articles that say what another said before ("Deleted."): no truth can tell
// which of the two became which.
func Read(docs ...*law.Document) *Act {
	act := &Act{language: languageOf(docs[0].Language), title: title(docs[0])}
	said := map[string]bool{}
	for _, d := range docs {
		act.read(d, said)
	}
	return act
}

func title(d *law.Document) string {
	for p := range d.OfKind(law.DocTitle) {
		return strings.Join(strings.Fields(d.Text(p)), " ")
	}
	return d.Name
}

func (a *Act) read(d *law.Document, said map[string]bool) {
	byNumber := map[string]*article{}
	var provisions []*law.Provision
	for p := range d.Articles() {
		lines := linesOf(d, p)
		words := fmt.Sprint(lines)
		if len(lines) > 0 && !said[words] {
			said[words] = true
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

// englishList is what follows several articles at once. A line that has it
// keeps all its numbers: half a list that followed would be no true change.
var englishList = regexp.MustCompile(`\bArticles\b|\bArticle [0-9-]+(?:\([0-9a-z]+\))*,? (?:to|through|and|or|,)? ?[0-9]`)

// cite cuts out the citations of articles of the same law.
func (lang *language) cite(text string, byNumber map[string]*article) line {
	pattern := chineseCitation
	if lang.space != "" {
		pattern = englishCitation
	}
	if lang.space != "" && englishList.MatchString(text) {
		return line{{text: text}}
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

// Resize makes the act print to about size bytes, or leaves it as it is for 0.
// From a longer one it drops the last chapters, to a shorter one it adds
// articles, each in the shape of one that is there already but of clauses drawn
// from all over the act: the words of real laws, and no article twice.
func (a *Act) Resize(size int, seed uint64) {
	have := len(a.Print())
	if size == 0 {
		return
	}
	for have > size && len(a.chapters) > 1 {
		last := a.chapters[len(a.chapters)-1]
		for _, art := range last.articles {
			have -= art.size()
		}
		a.chapters = a.chapters[:len(a.chapters)-1]
	}
	g := &grower{Rand: chance(seed)}
	originals := slices.Clone(a.chapters)
	for _, c := range originals {
		for _, art := range c.articles {
			g.collect(art)
		}
	}
	for i := 0; have < size; i++ {
		c := originals[i%len(originals)]
		var grown []*article
		for _, art := range c.articles {
			if like := g.like(art); len(like.lines) > 0 && have < size {
				grown = append(grown, like)
				have += like.size()
			}
		}
		a.add(c.heading, grown)
	}
}

// size returns about how many bytes a prints to.
func (a *article) size() int {
	const label = 26 // 第一万二千三百四十五条, with what follows
	n := label
	for _, l := range a.lines {
		for _, p := range l {
			n += len(p.text)
		}
		n++
	}
	return n
}

// A grower makes articles of the clauses of others.
type grower struct {
	*rand.Rand
	clauses []string
}

func (g *grower) collect(a *article) {
	for _, l := range a.lines {
		for _, p := range l {
			g.clauses = append(g.clauses, clausesOf(p.text)...)
		}
	}
}

// like returns an article with as many lines and clauses as a.
func (g *grower) like(a *article) *article {
	now := &article{}
	for _, l := range a.lines {
		var text strings.Builder
		for _, p := range l {
			for range clausesOf(p.text) {
				text.WriteString(g.clauses[g.IntN(len(g.clauses))])
			}
		}
		if s := strings.TrimSpace(text.String()); s != "" && !notWords.MatchString(s) {
			now.lines = append(now.lines, line{{text: s}})
		}
	}
	return now
}

var clause = regexp.MustCompile(`[^，；。：,;.:]*[，；。：,;.:]*\s*`)

// clausesOf cuts a text behind its marks; the item number at its front is left out.
func clausesOf(text string) []string {
	text = strings.TrimLeft(text, "（(一二三四五六七八九十0123456789）). 、")
	return slices.DeleteFunc(clause.FindAllString(text, -1), func(s string) bool { return s == "" })
}
