package audit_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/audit"
	"github.com/lawdiff/lawdiff/grammar/citation"
	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A revision is a new version of a law, made from an old one: articles inserted
// and repealed, all of them numbered anew, and every citation carried along but
// those in which an error was planted.
type revision struct {
	old     *law.Document
	chance  *rand.Rand
	number  map[string]int // old number to new, of articles without a suffix
	inserts map[*law.Provision]bool
	repeals map[*law.Provision]bool
	last    int
	chinese bool

	out     strings.Builder
	stale   []int // places in the new text
	dangles []int
}

// Shares of articles and citations that are changed. They leave most of the law
// as it is, as amendments do.
const (
	insertShare = 0.06
	repealShare = 0.04
	errorShare  = 0.2
)

func revise(old *law.Document, citations []law.Citation, seed uint64) (text string, r *revision) {
	r = &revision{
		old: old, chance: rand.New(rand.NewPCG(seed, 7)), chinese: strings.HasPrefix(old.Language, "zh"),
		number: map[string]int{}, inserts: map[*law.Provision]bool{}, repeals: map[*law.Provision]bool{},
	}
	r.plan(citations)
	type replacement struct {
		span law.Span
		text string
		note *[]int
	}
	var changes []replacement
	seen := map[law.Span]bool{}
	for p := range old.Articles() {
		switch {
		case r.repeals[p]:
			changes = append(changes, replacement{span: p.Span})
			continue
		case r.inserts[p]:
			changes = append(changes, replacement{span: law.Span{Start: p.Span.Start, End: p.Span.Start}, text: r.inserted(p)})
		}
		if n := r.renumbered(p.Number); n > 0 {
			if at, ok := numberIn(old.Label(p)); ok {
				span := law.Span{Start: p.Label.Start + at.Start, End: p.Label.Start + at.End}
				changes = append(changes, replacement{span: span, text: r.print(n, old.Slice(span))})
			}
		}
	}
	for _, c := range citations {
		if c.Status != law.Internal || r.within(c.In) {
			continue
		}
		for _, step := range articleSteps(old, c) {
			n := r.renumbered(step.Number)
			span := c.Phrase.Sub(step.Span.Start, step.Span.End)
			if n == 0 || seen[span] || !slices.Contains(c.Steps, span) {
				continue
			}
			seen[span] = true
			one := replacement{span: span, text: r.print(n, old.Slice(span))}
			if len(c.Targets) == 1 && r.chance.Float64() < errorShare {
				if r.chance.IntN(2) == 0 {
					one.text, one.note = r.print(r.last+20+r.chance.IntN(50), old.Slice(span)), &r.dangles
				} else if was, err := strconv.Atoi(step.Number); err == nil && was != n && was <= r.last {
					one.text, one.note = old.Slice(span), &r.stale
				}
			}
			changes = append(changes, one)
		}
	}
	slices.SortStableFunc(changes, func(a, b replacement) int { return int(a.span.Start - b.span.Start) })
	at := int32(0)
	for _, c := range changes {
		if c.span.Start < at {
			continue
		}
		r.out.WriteString(old.Source[at:c.span.Start])
		if c.note != nil {
			*c.note = append(*c.note, r.out.Len())
		}
		r.out.WriteString(c.text)
		at = c.span.End
	}
	r.out.WriteString(old.Source[at:])
	return r.out.String(), r
}

// plan chooses what is inserted and repealed, so that no citation that was not
// tampered with changes its meaning: nothing that is cited is repealed, and
// nothing put between an article and one that cites it without a number.
func (r *revision) plan(citations []law.Citation) {
	cited, bound := map[*law.Provision]bool{}, map[*law.Provision]bool{}
	for _, c := range citations {
		for _, p := range c.Targets {
			cited[p.Within(law.Article)] = true
		}
		if len(articleSteps(r.old, c)) == 0 {
			bound[c.In.Within(law.Article)] = true
		}
	}
	var plain *law.Provision // the last article without a suffix
	for p := range r.old.Articles() {
		if strings.Trim(p.Number, "0123456789") == "" {
			plain = p
		} else if plain != nil {
			cited[plain] = true // 第十七条之一 cannot be without 第十七条
			bound[p] = true
		}
	}
	n := 0
	for p := range r.old.Articles() {
		if p.Within(law.Annex) != nil {
			continue
		}
		if strings.Trim(p.Number, "0123456789") != "" || p.Number == "" {
			continue
		}
		switch chance := r.chance.Float64(); {
		case chance < insertShare && !bound[p]:
			r.inserts[p] = true
			n++
		case chance < insertShare+repealShare && !cited[p] && !bound[p] && r.number[p.Number] == 0:
			r.repeals[p] = true
			continue
		}
		n++
		if r.number[p.Number] == 0 {
			r.number[p.Number] = n
		}
	}
	r.last = n
}

// renumbered returns the new number of an article, of 第十七条之一 that before the
// suffix; 0 where it keeps its own.
func (r *revision) renumbered(number string) int {
	end := strings.IndexFunc(number, func(c rune) bool { return c < '0' || c > '9' })
	if end < 0 {
		end = len(number)
	}
	return r.number[number[:end]]
}

// within reports whether p goes with a repealed article.
func (r *revision) within(p *law.Provision) bool { return r.repeals[p.Within(law.Article)] }

// print prints a number in the way the one it stands for is printed.
func (r *revision) print(n int, was string) string {
	if was[0] >= '0' && was[0] <= '9' {
		return strconv.Itoa(n)
	}
	return numeral.Format(n, numeral.Chinese)
}

// inserted returns an article to stand in front of p.
func (r *revision) inserted(p *law.Provision) string {
	n := r.number[p.Number] - 1
	if label := r.old.Label(p); r.chinese {
		at, _ := numberIn(label)
		label = label[:at.Start] + r.print(n, label[at.Start:]) + label[at.End:]
		return fmt.Sprintf("%s　第%d号灯塔由看守人员管理，每日点灯%d次。\n\n", label, r.chance.IntN(999), r.chance.IntN(99))
	}
	return fmt.Sprintf("Article %d\n\nLighthouse %d is kept by %d keepers, who light the lamp at dusk.\n\n", n, r.chance.IntN(999), r.chance.IntN(99))
}

// articleSteps returns the numbers of articles in a citation's phrase.
func articleSteps(d *law.Document, c law.Citation) []citation.Step {
	var steps []citation.Step
	for found := range citation.All(d.Slice(c.Phrase), d.Language) {
		for _, t := range found.Targets {
			for _, s := range slices.Concat(t.Steps, t.To) {
				if s.Level == "article" && s.Relation == citation.Absolute {
					steps = append(steps, s)
				}
			}
		}
	}
	return steps
}

// numberIn finds the number in a label.
func numberIn(label string) (law.Span, bool) {
	for i := range label {
		if n, ok := numeral.Parse(label[i:], numeral.Chinese|numeral.Arabic); ok {
			if n.Style == numeral.Arabic { // without the suffix of 17-1
				n.Len = len(label[i:]) - len(strings.TrimLeft(label[i:], "0123456789"))
			}
			return law.Between(i, i+n.Len), true
		}
	}
	return law.Span{}, false
}

// tally counts what was planted and what was found of it.
type tally struct{ stale, staleFound, dangling, danglingFound, others, alarms int }

func (n *tally) add(t *testing.T, old *law.Document, seed uint64) {
	t.Helper()
	citations := parser.Citations(old)
	text, r := revise(old, citations, seed)
	revised, err := parser.Parse("revised", text, parser.Language(old.Language))
	if err != nil {
		t.Fatal(err)
	}
	before := map[string]int{} // dangling already
	for _, c := range citations {
		if c.Status == law.Dangling {
			before[old.Slice(c.Span)]++
		}
	}
	c := diff.Compare(old, revised, diff.Options{})
	planted, read := map[int]audit.Fate{}, map[int]bool{}
	for _, at := range r.stale {
		planted[at] = audit.Stale
	}
	for _, at := range r.dangles {
		planted[at] = audit.Dangling
	}

	for _, o := range audit.Citations(c, citations, parser.Citations(revised)) {
		if o.New == nil {
			continue
		}
		want, touched := audit.Fate(""), false
		for at := range planted {
			if slices.ContainsFunc(o.New.Steps, func(s law.Span) bool { return int(s.Start) == at }) {
				want, read[at] = planted[at], true
			}
			touched = touched || int(o.New.In.Span.Start) <= at && at < int(o.New.Span.Start)
		}
		if want == "" && touched && len(articleSteps(revised, *o.New)) == 0 || want == "" && tampered(planted, o.New.Phrase) {
			continue // goes on from one with an error: 第三百二十八条第四项、第五项
		}
		n.stale += one(want == audit.Stale)
		n.dangling += one(want == audit.Dangling)
		found := o.Fate == audit.Stale || o.Fate == audit.Dangling
		switch {
		case want == "" && found:
			if words := revised.Slice(o.New.Span); before[words] > 0 {
				before[words]--
				continue
			}
			n.alarms++
			t.Logf("%s, seed %d: %s at %s", old.Name, seed, o.Fate, revised.Slice(o.New.Phrase))
		case want == "":
			n.others++
		case want == audit.Stale && found: // the other provision may lack the paragraph cited
			n.staleFound++
		case want == o.Fate:
			n.danglingFound++
		default:
			t.Logf("%s, seed %d: %s, not %s, at %s", old.Name, seed, o.Fate, want, revised.Slice(o.New.Phrase))
		}
	}
	if len(read) < len(planted) {
		t.Errorf("%s, seed %d: %d of %d citations with an error are not seen", old.Name, seed, len(planted)-len(read), len(planted))
	}
}

func tampered(planted map[int]audit.Fate, phrase law.Span) bool {
	for at := range planted {
		if int(phrase.Start) <= at && at < int(phrase.End) {
			return true
		}
	}
	return false
}

func (n *tally) check(t *testing.T) {
	t.Helper()
	t.Logf("stale %d of %d, dangling %d of %d, %d false alarms in %d", n.staleFound, n.stale, n.danglingFound, n.dangling, n.alarms, n.others+n.alarms)
	if n.stale == 0 || n.dangling == 0 {
		t.Fatal("nothing was planted")
	}
	const least, most = 0.99, 0.01
	if share(n.staleFound, n.stale) < least || share(n.danglingFound, n.dangling) < least || share(n.alarms, n.others+n.alarms) > most {
		t.Errorf("less than %v found, or more than %v false alarms", least, most)
	}
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

func share(n, of int) float64 { return float64(n) / float64(of) }

func TestPlantedErrors(t *testing.T) {
	var n tally
	for _, name := range []string{"zh/draft-1.txt", "zh/draft-2.txt", "zh/draft-3.txt", "en/draft-2.txt"} {
		for seed := range uint64(8) {
			n.add(t, read(t, "../../testdata/drafts/"+name), seed)
		}
	}
	n.check(t)
}

// The same in laws of the corpus that cite much.
func TestPlantedErrorsInCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("compares large laws")
	}
	var n tally
	for _, name := range []string{
		"pairs/zh-company-2018-2023/new.md", "pairs/zh-civil-procedure-law-2021-2023/new.md", "pairs/zh-copyright-2010-2020/new.md",
		"pairs/zh-criminal-2017-2020/old.txt", "pairs/zh-criminal-procedure-2012-2018/old.txt", "pairs/zh-securities-2014-2019/new.md",
		"pairs/zh-trademark-2013-2019/old.txt", "pairs/eu-dpd-gdpr/new.txt", "pairs/eu-brussels-I/new.txt",
		"pairs/zhTW-copyright-moj-2014-2022/new.txt",
	} {
		for seed := range uint64(3) {
			n.add(t, corpus(t, name), seed)
		}
	}
	n.check(t)
}

func read(t *testing.T, name string) *law.Document {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	d, err := parser.Parse(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// corpus reads a text of the corpus, skipping the test where there is none.
func corpus(t *testing.T, name string) *law.Document {
	t.Helper()
	dir := os.Getenv("LAWDIFF_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "corpus")
	}
	path := filepath.Join(dir, name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no corpus: ", err)
	}
	return read(t, path)
}
