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
	// start and end are from its first run to its last, in bytes; no text that
	// is read is longer than 2 GB.
	start, end int32
	entry      int32 // index of the entry it is printed in
	// first and last are the chunks of the other version it is printed
	// together with, none when it is printed alone.
	first, last int32
	// mate is the chunk of the other version that holds its words where those
	// stand elsewhere on the page, none when there is none.
	mate int32
}

func (c *chunk) span() law.Span { return law.Span{Start: c.start, End: c.end} }

const none = -1

// An entry is what gets a heading and a frame of its own on the page: an
// article with all below it, or the words of a chapter heading, a preamble.
type entry struct {
	prov  *law.Provision
	first int32      // its first chunk
	twin  int32      // entries with the same number that came earlier
	home  int32      // of an old entry: the new one it is printed in, or none
	flags int32      // in it and below
	kinds diff.Kinds // what happened to it, all below it counted
	level law.Kind   // of prov: most questions need no more of it
}

// A version is one of the two documents, cut for the page.
type version struct {
	doc     *law.Document
	prefix  string // of the identifiers of its entries: "o" or "n"
	chunks  []chunk
	entries []entry
	// articles is how many of the entries are articles.
	articles int
	// begins holds for each provision by its index 1 + its first chunk, 0 for
	// one without words. Of a document built by hand it may hold others.
	begins []int32
	// references are its citations, in the order of the text.
	references []reference
	shown      Source // what it is called
}

// at returns the chunk that holds the byte at offset, none when that byte is
// layout. It tries guess and the chunk behind it before it searches.
func (v *version) at(offset, guess int32) int32 {
	for k := guess; k >= 0 && k < guess+2 && int(k) < len(v.chunks); k++ {
		if c := &v.chunks[k]; c.start <= offset && offset < c.end {
			return k
		}
	}
	k := sort.Search(len(v.chunks), func(i int) bool { return v.chunks[i].end > offset })
	if k < len(v.chunks) && v.chunks[k].start <= offset {
		return int32(k)
	}
	return none
}

// of returns the first chunk of p, none when p has no words.
func (v *version) of(p *law.Provision) int32 {
	if i := int(p.Index); i < len(v.begins) && v.begins[i] > 0 {
		if k := v.begins[i] - 1; v.chunks[k].prov == p {
			return k
		}
	}
	start := int32(-1)
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
	return v.at(start, none)
}

// changeOf returns what happened to an entry itself, nil when it has no words.
func (v *version) changeOf(i int32) *diff.Change {
	if !v.worded(i) {
		return nil
	}
	return v.chunks[v.entries[i].first].change
}

// worded reports whether an entry has words, and so an address.
func (v *version) worded(i int32) bool {
	first := v.entries[i].first
	return int(first) < len(v.chunks) && v.chunks[first].entry == i
}

// identifier returns the number of an article as it may stand in an address,
// "" for what is addressed by its place.
func identifier(p *law.Provision) string {
	if p.Kind != law.Article {
		return ""
	}
	for i := 0; i < len(p.Number); i++ {
		if !addressable(rune(p.Number[i])) {
			return strings.Map(func(r rune) rune {
				if addressable(r) {
					return r
				}
				return -1
			}, p.Number)
		}
	}
	return p.Number
}

func addressable(r rune) bool {
	return r == '-' || r == '.' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}
