package synthetic

import (
	"regexp"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// printed is one side of a revision.
type printed struct {
	text   string
	units  []unit
	number map[*article]int // the number that an article of the old act is cited by
}

// A unit is an article, or the head of a chapter, as printed.
type unit struct {
	article     *article // nil for the head of a chapter
	chapter     *chapter
	number      int
	span, label law.Span
	citations   []citation
	changed     []law.Span // words that went from the old text or came in the new
}

type citation struct {
	law.Span
	target *article
}

// Print returns the text of the act as it stands.
func (a *Act) Print() string { return a.print(diff.Delete).text }

// print prints one side of the revision, op being what the other side has not.
func (a *Act) print(op diff.Op) *printed {
	p := &printer{language: a.language, op: op, number: map[*article]int{}}
	n := 0
	for _, c := range a.chapters {
		for _, art := range c.articles {
			n++
			for _, cited := range append(art.from, art) {
				if p.number[cited] == 0 {
					p.number[cited] = n
				}
			}
		}
	}
	p.WriteString(a.title + "\n\n")
	n = 0
	for i, c := range a.chapters {
		head := unit{number: i + 1, chapter: c}
		head.label = p.write(p.chapterLabel(i + 1))
		p.write(p.behindChapter + c.heading + "\n\n")
		head.span = law.Between(int(head.label.Start), p.Len())
		p.units = append(p.units, head)
		for _, art := range c.articles {
			n++
			p.article(art, n, c)
		}
	}
	return &printed{p.String(), p.units, p.number}
}

type printer struct {
	strings.Builder
	*language
	op     diff.Op
	number map[*article]int
	units  []unit
}

func (p *printer) write(s string) law.Span {
	start := p.Len()
	p.WriteString(s)
	return law.Between(start, p.Len())
}

func (p *printer) article(a *article, n int, c *chapter) {
	u := unit{article: a, number: n, chapter: c}
	u.label = p.write(p.articleLabel(n))
	p.WriteString(p.behindArticle)
	for _, l := range a.lines {
		for i, piece := range l {
			switch {
			case piece.cites != nil:
				front, behind := p.reach(l, i)
				s := p.write(p.articleLabel(p.number[piece.cites]))
				u.citations = append(u.citations, citation{s.Sub(-front, s.Len()+behind), piece.cites})
			case piece.op == p.op:
				u.changed = append(u.changed, p.write(piece.text))
			case piece.op == diff.Equal:
				p.WriteString(piece.text)
			}
		}
		p.WriteString("\n")
	}
	u.span = law.Between(int(u.label.Start), p.Len())
	p.WriteString("\n")
	p.units = append(p.units, u)
}

// What a citation goes on with, or begins with, is a part of it: 第五条第一款,
// Article 5(1), paragraph 1 of Article 5, and the word between two of a range.
var (
	citationBehind = regexp.MustCompile(`(?i)^(?:至?第[一二三四五六七八九十]+[款项目]|至|\([0-9a-z]+\)|,? ` + englishPart + `(?: and [0-9]+\b)?)+`)
	citationFront  = regexp.MustCompile(`(?i)(?:` + englishPart + `(?:, | of )|,? (?:and|or) )+$`)
)

const englishPart = `\b(?:sub-?)?(?:paragraph|item|point)s? (?:\(?[0-9]+\)?|\([a-z]\)|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)(?: and (?:one|two|three|four|five|six))?\b`

// reach returns how many bytes in front of the number at l[i] and behind it
// belong to the citation.
func (p *printer) reach(l line, i int) (front, behind int) {
	if i > 0 && l[i-1].op == diff.Equal {
		front = len(citationFront.FindString(l[i-1].text))
	}
	if i+1 < len(l) && l[i+1].op == diff.Equal {
		behind = len(citationBehind.FindString(l[i+1].text))
	}
	return front, behind
}
