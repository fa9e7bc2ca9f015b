package html

import (
	"strconv"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// cut lists the chunks and entries of a document. Cost: linear.
func cut(doc *law.Document, prefix string) *version {
	v := &version{doc: doc, prefix: prefix}
	if doc != nil && doc.Root != nil {
		provisions, entries := count(doc.Root)
		v.begins = zeros[int32](provisions)
		v.entries = make([]entry, 0, entries)
		k := cutter{version: v, numbers: make([]int32, entries)}
		k.add(doc.Root, none)
		v.changes = zeros[*diff.Change](v.chunks.len)
	}
	return v
}

// count returns how many provisions stand below p by their indices, which is
// about how many chunks they make, and how many entries.
func count(root *law.Provision) (provisions, entries int) {
	last := root
	for len(last.Children) > 0 {
		last = last.Children[len(last.Children)-1]
	}
	var below func(p *law.Provision)
	below = func(p *law.Provision) {
		entries++
		if holdsEntries(p.Kind) {
			for _, c := range p.Children {
				below(c)
			}
		}
	}
	below(root)
	return min(int(last.Index)+1, root.Span.Len()+1), entries
}

// A cutter is the working memory of [cut].
type cutter struct {
	*version
	runs []law.Span
	// numbers holds how many entries have each number, rare those that have one
	// which is no plain integer or runs ahead of the entries.
	numbers []int32
	rare    map[string]int32
}

// add cuts p and all below it. within is the entry p belongs to, none when p is
// to be one.
func (k *cutter) add(p *law.Provision, within int32) {
	own := within
	if within == none {
		own = int32(len(k.entries))
		k.entries = append(k.entries, entry{prov: p, first: int32(k.chunks.len), home: none, level: p.Kind})
		if p.Kind == law.Article {
			k.articles++
			k.entries[own].twin = k.twins(identifier(p))
		}
	}
	below := own
	if holdsEntries(p.Kind) {
		below = none
	}
	base := len(k.runs)
	k.runs = appendRuns(k.runs, p)
	next, end := base, len(k.runs)
	for i := 0; i <= len(p.Children); i++ {
		limit := int32(len(k.doc.Source)) + 1
		if i < len(p.Children) {
			limit = p.Children[i].Span.Start
		}
		from := next
		for next < end && k.runs[next].Start < limit {
			next++
		}
		if next > from {
			k.addChunk(p, law.Span{Start: k.runs[from].Start, End: k.runs[next-1].End}, own, from == base)
		}
		if i < len(p.Children) {
			k.add(p.Children[i], below)
		}
	}
	k.runs = k.runs[:base]
}

func (k *cutter) addChunk(p *law.Provision, span law.Span, entry int32, first bool) {
	k.chunks.add(chunk{span: span, entry: entry, first: none, last: none}, k.begins.len)
	if first && int(p.Index) < k.begins.len {
		*k.begins.at(p.Index) = int32(k.chunks.len)
	}
}

// twins counts an entry with a number and returns how many with the same came
// earlier.
func (k *cutter) twins(number string) int32 {
	if number == "" {
		return 0
	}
	if n, err := strconv.Atoi(number); err == nil && 0 <= n && n < len(k.numbers) && number[0] != '0' && number[0] != '-' {
		k.numbers[n]++
		return k.numbers[n] - 1
	}
	if k.rare == nil {
		k.rare = map[string]int32{}
	}
	k.rare[number]++
	return k.rare[number] - 1
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
