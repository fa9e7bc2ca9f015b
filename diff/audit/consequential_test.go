package audit_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/audit"
	"github.com/lawdiff/lawdiff/diff/internal/gold"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Articles that the official tables pair are called consequential by the
// comparison if and only if they differ in nothing but citations that follow
// those tables.
func TestConsequentialAgainstGold(t *testing.T) {
	for _, test := range []struct{ pair, old, new, table string }{
		{"zh-civil-procedure-law-2021-2023", "old.md", "new.md", "zh-civil-procedure-law-2021-2023.tsv"},
		{"zh-copyright-2010-2020", "old.txt", "new.md", "zh-copyright-law-2010-2020.hand.tsv"},
		{"zh-company-2018-2023", "old.md", "new.md", ""},
	} {
		old, new := corpus(t, "pairs/"+test.pair+"/"+test.old), corpus(t, "pairs/"+test.pair+"/"+test.new)
		p := newRevised(old, new)
		links := p.links()
		if test.table != "" {
			links = p.goldLinks(t, filepath.Join(filepath.Dir(old.Name), "../../gold", test.table))
			p.agree(t, links)
		}
		articles := p.check(t, links)
		paragraphs := p.check(t, p.paragraphs())
		t.Logf("%s: %d of %d articles only follow, %d paragraphs", test.pair, articles, len(links), paragraphs)
		if articles+paragraphs == 0 {
			t.Errorf("%s: nothing only follows", test.pair)
		}
	}
}

// check returns how many pairs of provisions differ only in citations that
// follow, and asserts that the comparison says so of those and no others.
func (p *revised) check(t *testing.T, links [][2]*law.Provision) (only int) {
	t.Helper()
	for _, l := range links {
		o, n := p.text(l[0], 0), p.text(l[1], 1)
		want := o.masked == n.masked && o.raw != n.raw
		kinds := p.ofNew[l[1]].Below()
		got := kinds.Has(diff.Consequential) && !kinds.Has(diff.Substitution)
		if want != got && o.masked != "" {
			t.Errorf("%s: %s to %s: consequential %v, not %v:\n%s\n%s", p.new.Name,
				p.old.Label(l[0].Within(law.Article)), p.new.Label(l[1].Within(law.Article)), got, want, o.masked, n.masked)
		}
		if want {
			only++
		}
	}
	return only
}

// paragraphs returns the paragraphs that the comparison pairs one for one.
func (p *revised) paragraphs() (links [][2]*law.Provision) {
	for ch := range p.c.All() {
		if len(ch.Old) == 1 && len(ch.New) == 1 && ch.Kind() == law.Paragraph && ch.New[0].Within(law.Article) != nil && ch.Old[0].Within(law.Article) != nil {
			links = append(links, [2]*law.Provision{ch.Old[0], ch.New[0]})
		}
	}
	return links
}

// revised is a comparison with what became of its citations.
type revised struct {
	old, new *law.Document
	c        *diff.Comparison
	outcomes []audit.Outcome
	ofNew    map[*law.Provision]*diff.Change
}

func newRevised(old, new *law.Document) *revised {
	p := &revised{old: old, new: new, c: diff.Compare(old, new, diff.Options{}), ofNew: map[*law.Provision]*diff.Change{}}
	p.outcomes = audit.Citations(p.c, parser.Citations(old), parser.Citations(new))
	for ch := range p.c.All() {
		for _, n := range ch.New {
			p.ofNew[n] = ch
		}
	}
	return p
}

// links returns the pairs of articles of which neither has another counterpart.
func (p *revised) links() (links [][2]*law.Provision) {
	for _, row := range p.c.Correspondences() {
		if row.Kind == diff.SameNumber || row.Kind == diff.Renumbered {
			links = append(links, [2]*law.Provision{row.Old, row.New})
		}
	}
	return links
}

func (p *revised) goldLinks(t *testing.T, name string) (links [][2]*law.Provision) {
	t.Helper()
	table, err := gold.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	times := map[string]int{}
	for _, row := range table.Rows {
		times["old "+row.Old]++
		times["new "+row.New]++
	}
	byKey := func(d *law.Document) map[string]*law.Provision {
		m := map[string]*law.Provision{}
		for a := range d.Articles() {
			m[gold.Key(d.Label(a))] = a
		}
		return m
	}
	olds, news := byKey(p.old), byKey(p.new)
	for _, row := range table.Rows {
		if o, n := olds[row.Old], news[row.New]; o != nil && n != nil && times["old "+row.Old] == 1 && times["new "+row.New] == 1 {
			links = append(links, [2]*law.Provision{o, n})
		}
	}
	return links
}

// agree asserts that a citation follows where the table says its target went.
func (p *revised) agree(t *testing.T, links [][2]*law.Provision) {
	t.Helper()
	became := map[*law.Provision]*law.Provision{}
	for _, l := range links {
		became[l[0]] = l[1]
	}
	for _, o := range p.outcomes {
		if o.Old == nil || o.New == nil || o.Old.Status != law.Internal || o.New.Status != law.Internal {
			continue
		}
		was, is := o.Old.Targets[0].Within(law.Article), o.New.Targets[0].Within(law.Article)
		if was == nil || became[was] == nil {
			continue
		}
		if follows := o.Fate == audit.Followed || o.Fate == audit.Same; follows && became[was] != is {
			t.Errorf("%s is said to follow %s, which became %s", p.new.Slice(o.New.Phrase), p.old.Label(was), p.new.Label(became[was]))
		}
	}
}

// texts is the words of an article as they stand, and with those citations that
// follow replaced by the number of their outcome.
type texts struct{ raw, masked string }

func (p *revised) text(a *law.Provision, side int) texts {
	d := [...]*law.Document{p.old, p.new}[side]
	type piece struct {
		span law.Span
		mark string
	}
	var pieces []piece
	for i, o := range p.outcomes {
		c := [...]*law.Citation{o.Old, o.New}[side]
		if c == nil || !a.Span.Contains(c.Span) || o.Fate != audit.Same && o.Fate != audit.Followed {
			continue
		}
		// A number that a list says once stands for all its citations.
		for _, s := range c.Steps {
			if c.Span.Contains(s) {
				pieces = append(pieces, piece{s, fmt.Sprintf("<%d>", i)})
			}
		}
	}
	slices.SortStableFunc(pieces, func(x, y piece) int { return int(x.span.Start - y.span.Start) })
	var raw, masked strings.Builder
	a.Walk(func(q *law.Provision) bool {
		for _, run := range q.Text {
			at := run.Start
			for _, one := range pieces {
				if one.span.Start >= at && one.span.End <= run.End {
					masked.WriteString(d.Source[at:one.span.Start] + one.mark)
					at = one.span.End
				}
			}
			masked.WriteString(d.Source[at:run.End])
			raw.WriteString(d.Slice(run))
		}
		return true
	})
	// 第（一）项 may be cited as 第一项.
	unbracketed := strings.NewReplacer("（<", "<", ">）", ">", "(<", "<", ">)", ">").Replace(masked.String())
	return texts{squeeze(raw.String()), squeeze(unbracketed)}
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
