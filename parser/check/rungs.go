package check

import (
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A rung is a style in which items are numbered, where drafting rules say which
// stands within which: （一）, 1., （1） in China (Norms for official documents, GB/T
// 9704-2012, 7.3.3), (a), (i) in acts of the European Union (Joint Practical Guide,
// 15.3).
type rung uint8

const (
	noRung    rung = iota
	bracketed      // （一）
	arabic         // 1.
	inner          // （1）, ①
	lettered       // (a), a)
	roman          // (i), i)
	rungCount
)

// rungs checks that lists leave out no level: ① right under （一）, (i) where no (a)
// holds it though others of the text do, 1. under an article where all others
// stand under （一）. Cost: linear in the document.
func (c *checker) rungs() {
	type list struct {
		first       *law.Provision
		own, within rung
	}
	var lists []list
	var count [rungCount][rungCount]int // lists of a rung by the rung they stand within
	for p := range c.doc.Provisions() {
		var seen [rungCount]bool
		for i, child := range p.Children {
			if child.Kind < law.Article || child.Kind > law.Indent || child.Label.Empty() {
				continue
			}
			own := c.rungOf(child)
			if own == roman && (i+1 == len(p.Children) || p.Children[i+1].Number != "ii") {
				own = lettered
			}
			if own == noRung || seen[own] || own >= lettered && (seen[lettered] || seen[roman]) {
				continue
			}
			seen[own] = true
			within := c.within(p)
			lists = append(lists, list{child, own, within})
			count[own][within]++
		}
	}
	for _, l := range lists {
		switch {
		case l.own == inner && l.within == bracketed:
			c.skipped(l.first, "1.")
		case l.own == roman && l.within != lettered && l.within != inner && count[lettered][noRung]+count[lettered][arabic] > 0:
			c.skipped(l.first, "(a)")
		case l.own == arabic && l.within == noRung && c.doc.Language != "en" && count[arabic][bracketed] > 2*count[arabic][noRung] && l.first.Kind != law.Paragraph:
			c.skipped(l.first, "（一）")
		}
	}
}

func (c *checker) skipped(p *law.Provision, level string) {
	c.report(p.Label, "level-jump", "Check whether the item it belongs to is missing, or it is numbered in the wrong style.",
		"the list that begins with %s leaves out a level: no %s holds it", c.name(p), level)
}

// within returns the rung of the nearest item that p is or stands in.
func (c *checker) within(p *law.Provision) rung {
	for ; p != nil && p.Kind >= law.Article && p.Kind <= law.Indent; p = p.Parent {
		if p.Kind == law.Article {
			break
		}
		if !p.Label.Empty() {
			return c.rungOf(p)
		}
	}
	return noRung
}

// rungOf returns the rung of an item by its label.
func (c *checker) rungOf(p *law.Provision) rung {
	label := strings.TrimSpace(c.doc.Label(p))
	inside := strings.Trim(label, "（）()")
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(inside))
	digit := first >= '0' && first <= '9' || first >= '０' && first <= '９'
	opened := strings.HasPrefix(label, "(") || strings.HasPrefix(label, "（")
	switch {
	case first >= '①' && first <= '⒇', digit && opened:
		return inner
	case digit && strings.ContainsAny(label, ".．、"):
		return arabic
	case opened && strings.ContainsRune("一二三四五六七八九十", first):
		return bracketed
	case first >= 'a' && first <= 'z' && strings.ContainsAny(label, ")）"):
		if p.Number == "i" {
			return roman
		}
		return lettered
	}
	return noRung
}
