package html

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// lawWords are the words of a document as the page's contract counts them: no
// white space, no characters the page shows by number.
func lawWords(d *law.Document) string {
	var b strings.Builder
	var walk func(p *law.Provision)
	walk = func(p *law.Provision) {
		runs, i := p.Runs(), 0
		for _, c := range p.Children {
			for ; i < len(runs) && runs[i].Start < c.Span.Start; i++ {
				b.WriteString(d.Slice(runs[i]))
			}
			walk(c)
		}
		for ; i < len(runs); i++ {
			b.WriteString(d.Slice(runs[i]))
		}
	}
	walk(d.Root)
	return bare(b.String())
}

func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || directs(r) {
			return -1
		}
		return r
	}, s)
}

// pageWords reads the law's words from a page, without the elements of the
// given name.
func pageWords(t *testing.T, page []byte, without string) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node, in bool)
	walk = func(n *html.Node, in bool) {
		if n.Type == html.ElementNode {
			for _, a := range n.Attr {
				in = in || a.Key == "data-law"
			}
			if in && (n.Data == "i" || n.Data == "a" && !isCitation(n) || n.Data == "aside" || n.Data == without) {
				return
			}
		}
		if n.Type == html.TextNode && in {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, in)
		}
	}
	walk(root, false)
	return bare(b.String())
}

// isCitation reports whether a link holds words of the law.
func isCitation(a *html.Node) bool {
	return slices.Contains(a.Attr, html.Attribute{Key: "class", Val: "z"})
}

// checkExact writes the page of c and checks that it holds both laws, with the
// given citations as links.
func checkExact(t *testing.T, c *diff.Comparison, opts Options) []byte {
	t.Helper()
	var page bytes.Buffer
	if err := Write(&page, c, opts); err != nil {
		t.Fatal(err)
	}
	for _, side := range []struct {
		without string
		doc     *law.Document
	}{{"del", c.New}, {"ins", c.Old}} {
		want, got := lawWords(side.doc), pageWords(t, page.Bytes(), side.without)
		if want != got {
			i := 0
			for i < len(want) && i < len(got) && want[i] == got[i] {
				i++
			}
			from := max(0, i-40)
			t.Errorf("%s: the page without <%s> is another text from byte %d on:\nwant …%.120q\n got …%.120q",
				side.doc.Name, side.without, i, want[from:], got[from:])
		}
	}
	return page.Bytes()
}

// TestExactWhateverTheCorrespondence holds the promise for comparisons no
// reasonable program would make: it must not hang on how provisions are paired.
func TestExactWhateverTheCorrespondence(t *testing.T) {
	rounds := 600
	if testing.Short() {
		rounds = 60
	}
	for seed := range rounds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(seed), 5))
			old := builtDocument(t, "zh", randomLines(r)...)
			new := builtDocument(t, "zh", randomLines(r)...)
			checkExact(t, randomComparison(r, old, new), Options{OldCitations: randomCitations(r, old), NewCitations: randomCitations(r, new)})
		})
	}
}

// randomComparison pairs provisions at random.
func randomComparison(r *rand.Rand, old, new *law.Document) *diff.Comparison {
	olds, news := provisions(old), provisions(new)
	became, kinds := map[int][]int{}, map[int]diff.Kinds{}
	free := r.Perm(len(olds))
	for i := 1; i < len(news); i++ {
		for range 1 + r.IntN(7)/6 {
			if len(free) > 0 && r.IntN(4) > 0 && free[0] != 0 {
				became[i] = append(became[i], free[0])
			}
			if len(free) > 0 {
				free = free[1:]
			}
		}
		if r.IntN(5) == 0 && i > 1 && len(became[i-1]) == 1 {
			became[i] = became[i-1]
		}
		if r.IntN(4) == 0 {
			kinds[i] = diff.Relocation
		}
	}
	return builtComparison(old, new, became, kinds)
}

// randomLines makes a small statute of a small vocabulary.
func randomLines(r *rand.Rand) (lines []string) {
	word := func() string {
		const letters = "著作权人应当在作品上署名，并可以许可他人使用。<&>"
		runes := []rune(letters)
		var b strings.Builder
		for range 1 + r.IntN(9) {
			b.WriteRune(runes[r.IntN(len(runes))])
		}
		return b.String()
	}
	n := 0
	for chapter := range 1 + r.IntN(3) {
		lines = append(lines, fmt.Sprintf("chapter %d|第%d章|%s|", chapter+1, chapter+1, word()))
		for range r.IntN(4) {
			n++
			lines = append(lines, fmt.Sprintf("  article %d|第%d条||%s", n, n, word()))
			points := r.IntN(3)
			for point := range points {
				lines = append(lines, fmt.Sprintf("    point %d|（%d）||%s", point+1, point+1, word()))
			}
			if points > 0 && r.IntN(2) == 0 {
				lines = append(lines, "  +|"+word())
			}
		}
	}
	return lines
}

// randomCitations cites random provisions in random words, over the ends of
// runs and each other too.
func randomCitations(r *rand.Rand, d *law.Document) (citations []law.Citation) {
	all := provisions(d)
	for range r.IntN(20) {
		from := r.IntN(len(d.Source))
		span := law.Between(from, min(len(d.Source), from+r.IntN(30)))
		for span.Start > 0 && !utf8.RuneStart(d.Source[span.Start]) {
			span.Start--
		}
		for int(span.End) < len(d.Source) && !utf8.RuneStart(d.Source[span.End]) {
			span.End--
		}
		c := law.Citation{Span: span, Targets: []*law.Provision{all[r.IntN(len(all))]}}
		if r.IntN(2) == 0 {
			c.Steps = []law.Span{span}
		}
		citations = append(citations, c)
	}
	return citations
}
