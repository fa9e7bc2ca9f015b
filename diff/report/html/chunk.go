package html

import (
	"sort"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A chunk is a stretch of one provision's own words that no child interrupts:
// what becomes one block of the page. Most provisions have one; an article that
// goes on behind its list has two. In the order of the text the chunks of a
// document hold all its words.
type chunk struct {
	prov   *law.Provision
	change *diff.Change
	span   law.Span // from its first run to its last
	entry  int32    // index of the entry it is printed in
	// first and last are the chunks of the other version it is printed
	// together with, none when it is printed alone.
	first, last int32
	// mate is the chunk of the other version that holds its words where those
	// stand elsewhere on the page, none when there is none.
	mate int32
}

const none = -1

// An entry is what gets a heading and a frame of its own on the page: an
// article with all below it, or the words of a chapter heading, a preamble.
type entry struct {
	prov   *law.Provision
	change *diff.Change
	first  int32      // its first chunk
	twin   int32      // entries with the same number that came earlier
	home   int32      // of an old entry: the new one it is printed in, or none
	kinds  diff.Kinds // what happened to it, all below it counted
	flags  int32
}

// A version is one of the two documents, cut for the page.
type version struct {
	doc     *law.Document
	prefix  string // of the identifiers of its entries: "o" or "n"
	chunks  []chunk
	entries []entry
	// references are its citations, in the order of the text.
	references []reference
	shown      Source     // what it is called
	runs       []law.Span // scratch
}

// cut lists the chunks and entries of a document. Cost: linear.
func cut(doc *law.Document, prefix string) *version {
	v := &version{doc: doc, prefix: prefix}
	if doc != nil && doc.Root != nil {
		chunks, entries := count(doc.Root, false)
		v.chunks, v.entries = make([]chunk, 0, chunks), make([]entry, 0, entries)
		v.add(doc.Root, none, map[string]int32{})
	}
	return v
}

// count returns about how many chunks and exactly how many entries p makes.
func count(p *law.Provision, within bool) (chunks, entries int) {
	chunks = 1
	if !within {
		entries = 1
	}
	for _, c := range p.Children {
		n, e := count(c, within || !holdsEntries(p.Kind))
		chunks, entries = chunks+n, entries+e
	}
	return chunks, entries
}

// add cuts p and all below it. within is the entry p belongs to, none when p is
// to be one.
func (v *version) add(p *law.Provision, within int32, seen map[string]int32) {
	own := within
	if within == none {
		own = int32(len(v.entries))
		e := entry{prov: p, first: int32(len(v.chunks)), home: none}
		if number := identifier(p); number != "" {
			e.twin = seen[number]
			seen[number]++
		}
		v.entries = append(v.entries, e)
	}
	below := own
	if holdsEntries(p.Kind) {
		below = none
	}
	base := len(v.runs)
	v.runs = appendRuns(v.runs, p)
	next, end := base, len(v.runs)
	take := func(limit int) {
		from := next
		for next < end && v.runs[next].Start < limit {
			next++
		}
		if next > from {
			span := law.Span{Start: v.runs[from].Start, End: v.runs[next-1].End}
			v.chunks = append(v.chunks, chunk{prov: p, span: span, entry: own, first: none, last: none, mate: none})
		}
	}
	for _, c := range p.Children {
		take(c.Span.Start)
		v.add(c, below, seen)
	}
	take(len(v.doc.Source) + 1)
	v.runs = v.runs[:base]
}

// holdsEntries reports whether what stands below a provision of kind k is
// printed in frames of its own.
func holdsEntries(k law.Kind) bool {
	return k.Groups() || k == law.Act || k == law.Annex || k == law.NoKind
}

// appendRuns is [law.Provision.Runs] without an allocation.
func appendRuns(dst []law.Span, p *law.Provision) []law.Span {
	base := len(dst)
	for _, s := range [...]law.Span{p.Label, p.Heading} {
		if !s.Empty() {
			dst = append(dst, s)
		}
	}
	for _, s := range p.Text {
		if !s.Empty() {
			dst = append(dst, s)
		}
	}
	runs := dst[base:]
	for i := 1; i < len(runs); i++ {
		for j := i; j > 0 && runs[j].Start < runs[j-1].Start; j-- {
			runs[j], runs[j-1] = runs[j-1], runs[j]
		}
	}
	return dst
}

// at returns the chunk that holds the byte at offset, none when that byte is
// layout. It tries guess and the chunk behind it before it searches.
func (v *version) at(offset int, guess int32) int32 {
	for k := guess; k >= 0 && k < guess+2 && int(k) < len(v.chunks); k++ {
		if s := v.chunks[k].span; s.Start <= offset && offset < s.End {
			return k
		}
	}
	k := sort.Search(len(v.chunks), func(i int) bool { return v.chunks[i].span.End > offset })
	if k < len(v.chunks) && v.chunks[k].span.Start <= offset {
		return int32(k)
	}
	return none
}

// of returns the first chunk of p, none when p has no words.
func (v *version) of(p *law.Provision, guess int32) int32 {
	start := -1
	for _, s := range [...]law.Span{p.Label, p.Heading} {
		if !s.Empty() && (start < 0 || s.Start < start) {
			start = s.Start
		}
	}
	if len(p.Text) > 0 && (start < 0 || p.Text[0].Start < start) {
		start = p.Text[0].Start
	}
	if start < 0 {
		return none
	}
	return v.at(start, guess)
}

// identifier returns the number of an article as it may stand in an address,
// "" for what is addressed by its place.
func identifier(p *law.Provision) string {
	if p.Kind != law.Article {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '.' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return -1
	}, p.Number)
}
