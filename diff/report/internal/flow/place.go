package flow

import (
	"sort"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A place is where words of the source stand: in which paragraph, and from which
// byte of it.
type place struct {
	span     law.Span
	para, at int
}

// index gathers the places of all pieces in the order of the source.
func (v *Version) index() {
	for i := range v.Paragraphs {
		for _, pc := range v.Paragraphs[i].Pieces {
			v.places = append(v.places, place{pc.Span, i, pc.At})
		}
	}
	sort.Slice(v.places, func(i, j int) bool { return v.places[i].span.Start < v.places[j].span.Start })
}

// from returns the first place that ends behind the source's byte at offset, and
// false where there is none.
func (v *Version) from(offset int32) (place, bool) {
	i := sort.Search(len(v.places), func(i int) bool { return v.places[i].span.End > offset })
	if i == len(v.places) {
		return place{}, false
	}
	return v.places[i], true
}

// common calls add for every run of words within two spans of the same bytes
// that stands in one piece of both versions. What is no part of a paragraph,
// as the address of a link, is passed over.
func common(old, new *Version, o, n law.Span, add func(old, new int, m Match)) {
	for size := min(o.Len(), n.Len()); size > 0; size = min(o.Len(), n.Len()) {
		a, okOld := old.from(o.Start)
		b, okNew := new.from(n.Start)
		if !okOld || !okNew {
			return
		}
		if skip := max(a.span.Start-o.Start, b.span.Start-n.Start); skip > 0 {
			o.Start, n.Start = o.Start+skip, n.Start+skip
			continue
		}
		size = min(size, int(a.span.End-o.Start), int(b.span.End-n.Start))
		add(a.para, b.para, Match{a.at + int(o.Start-a.span.Start), b.at + int(n.Start-b.span.Start), size})
		o.Start, n.Start = o.Start+int32(size), n.Start+int32(size)
	}
}
