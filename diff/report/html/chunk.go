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
// document hold all its words. There are so many that of a chunk no more is kept
// than cannot be found: see [version.provision].
type chunk struct {
	span  law.Span // from its first run to its last
	entry int32    // index of the entry it is printed in
	// first and last are the chunks of the other version it is printed together
	// with. When it is printed alone first is none, and last its mate.
	first, last int32
}

// mate returns the chunk of the other version that holds the words of c where
// those stand elsewhere on the page, none when there is none.
func (c *chunk) mate() int32 {
	if c.first != none {
		return none
	}
	return c.last
}

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
	chunks  longList[chunk]
	changes longList[*diff.Change] // of the chunks, nil for those that no change is of
	entries []entry
	// articles is how many of the entries are articles.
	articles int
	// begins holds for each provision by its index 1 + its first chunk, 0 for
	// one without words. Of a document built by hand it may hold others.
	begins longList[int32]
	// references are its citations, in the order of the text.
	references []reference
	shown      Source // what it is called
}

// at returns the chunk that holds the byte at offset, none when that byte is
// layout. It tries guess and the chunk behind it before it searches.
func (v *version) at(offset, guess int32) int32 {
	for k := guess; k >= 0 && k < guess+2 && int(k) < v.chunks.len; k++ {
		if s := v.chunks.at(k).span; s.Start <= offset && offset < s.End {
			return k
		}
	}
	k := int32(sort.Search(v.chunks.len, func(i int) bool { return v.chunks.at(int32(i)).span.End > offset }))
	if int(k) < v.chunks.len && v.chunks.at(k).span.Start <= offset {
		return k
	}
	return none
}

// of returns the first chunk of p, none when p has no words.
func (v *version) of(p *law.Provision) int32 {
	start, guess := beginning(p, 0), int32(none)
	if start == none {
		return none
	}
	if int(p.Index) < v.begins.len {
		guess = *v.begins.at(p.Index) - 1
	}
	return v.at(start, guess)
}

// beginning returns where the first of p's own words from a byte on stands, none
// when it has none.
func beginning(p *law.Provision, from int32) int32 {
	start := int32(none)
	first := func(s law.Span) {
		if !s.Empty() && s.Start >= from && (start == none || s.Start < start) {
			start = s.Start
		}
	}
	first(p.Label)
	first(p.Heading)
	for i := sort.Search(len(p.Text), func(i int) bool { return p.Text[i].Start >= from }); i < len(p.Text); i++ {
		if first(p.Text[i]); !p.Text[i].Empty() {
			break
		}
	}
	return start
}

// next returns the chunk of p behind its chunk k, none when that is the last: it
// can only be words behind children, or a title behind the mark of its amendment.
func (v *version) next(p *law.Provision, k int32) int32 {
	if len(p.Children) == 0 {
		return none
	}
	start := beginning(p, v.chunks.at(k).span.End)
	if start == none {
		return none
	}
	return v.at(start, none)
}

// provision returns the provision whose words chunk k holds: of those of its
// entry the lowest that it stands in.
func (v *version) provision(k int32) *law.Provision {
	c := v.chunks.at(k)
	p := v.entries[c.entry].prov
	for {
		below := p.Children
		i := sort.Search(len(below), func(i int) bool { return below[i].Span.End > c.span.Start })
		if i == len(below) || below[i].Span.Start > c.span.Start {
			return p
		}
		p = below[i]
	}
}

// claim notes ch as the change of all chunks of p.
func (v *version) claim(p *law.Provision, ch *diff.Change) {
	for k := v.of(p); k != none; k = v.next(p, k) {
		*v.changes.at(k) = ch
	}
}

// changeOf returns what happened to an entry itself, nil when it has no words.
func (v *version) changeOf(i int32) *diff.Change {
	if !v.worded(i) {
		return nil
	}
	return *v.changes.at(v.entries[i].first)
}

// worded reports whether an entry has words, and so an address.
func (v *version) worded(i int32) bool {
	first := v.entries[i].first
	return int(first) < v.chunks.len && v.chunks.at(first).entry == i
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
