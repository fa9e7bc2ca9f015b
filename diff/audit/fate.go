package audit

import (
	"strings"
	"unicode"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// fate says what became of a citation whose counterpart is known.
func (f *follower) fate(o Outcome) Fate {
	switch {
	case o.New == nil:
		return Dropped
	case o.New.Status == law.Dangling:
		return Dangling
	case o.Old == nil:
		return Added
	}
	same := f.leadsSame(o.Old, o.New)
	worded := words(f.c.Old, o.Old) == words(f.c.New, o.New)
	switch {
	case same && worded:
		return Same
	case same:
		return Followed
	case worded && o.Old.Status == law.Internal && o.New.Status == law.Internal:
		return Stale
	}
	return Retargeted
}

// words returns the words of a citation with nothing between them, and the steps
// that it shares with the rest of a list, for telling whether they changed.
func words(d *law.Document, c *law.Citation) string {
	var b strings.Builder
	write := func(s law.Span) {
		for _, r := range d.Slice(s) {
			if !unicode.IsSpace(r) {
				b.WriteRune(r)
			}
		}
		b.WriteByte(' ')
	}
	write(c.Span)
	for _, s := range c.Steps {
		write(s)
	}
	return b.String()
}

// leadsSame reports whether two citations lead to the same provisions. Of a range
// it looks at the ends: what was inserted between them is cited along.
func (f *follower) leadsSame(old, new *law.Citation) bool {
	if old.Status != new.Status {
		return false
	}
	if old.Status != law.Internal {
		return words(f.c.Old, old) == words(f.c.New, new) &&
			f.c.Old.Slice(old.Instrument) == f.c.New.Slice(new.Instrument)
	}
	end, last := len(old.Targets)-1, len(new.Targets)-1
	if f.same(old.Targets[0], new.Targets[0], old, new) && f.same(old.Targets[end], new.Targets[last], old, new) {
		return true
	}
	if end == 0 {
		return false
	}
	from, to := f.surviving(old.Targets) // the ends may be repealed and the range go on
	return f.same(from, new.Targets[0], old, new) && f.same(to, new.Targets[last], old, new)
}

// surviving returns the first and last of a range that have a counterpart, or
// its ends where none has.
func (f *follower) surviving(targets []*law.Provision) (from, to *law.Provision) {
	for _, p := range targets {
		if ch := f.ofOld[p]; ch != nil && len(ch.New) > 0 {
			if from == nil {
				from = p
			}
			to = p
		}
	}
	if from == nil {
		return targets[0], targets[len(targets)-1]
	}
	return from, to
}

// same reports whether an old target became a new one.
func (f *follower) same(o, n *law.Provision, old, new *law.Citation) bool {
	if contains(o, old.In) && contains(n, new.In) {
		return o.Kind == n.Kind // 本条: the article they stand in, whatever became of it
	}
	was, is := f.ofOld[o], f.ofNew[n]
	switch {
	case was == nil || is == nil:
		return false
	case was == is || f.linked[[2]*law.Provision{o, n}]:
		return true
	case len(was.New) == 0 && len(is.Old) == 0:
		return f.replaces(o, n)
	}
	// An article of one paragraph is cited as the one or as the other.
	if p := onlyParagraph(o); p != nil && f.ofOld[p] == is {
		return true
	}
	if p := onlyParagraph(n); p != nil && f.ofNew[p] == was {
		return true
	}
	return false
}

// replaces reports whether a new provision was put in the place of an old one:
// both without a counterpart, they have the same number in provisions that
// became each other.
func (f *follower) replaces(o, n *law.Provision) bool {
	if o.Kind != n.Kind || place(o) != place(n) || o.Parent == nil || n.Parent == nil {
		return false
	}
	if o.Kind == law.Article {
		return true
	}
	was, is := f.ofOld[o.Parent], f.ofNew[n.Parent]
	return was != nil && was == is || was != nil && is != nil && len(was.New) == 0 && len(is.Old) == 0 && f.replaces(o.Parent, n.Parent)
}

// place returns the number of p, or where it has none its place among those of
// its kind, counted from minus one downwards.
func place(p *law.Provision) any {
	if p.Number != "" {
		return p.Number
	}
	at := 0
	for _, c := range p.Parent.Children {
		if c.Kind == p.Kind {
			at--
		}
		if c == p {
			break
		}
	}
	return at
}

func contains(outer, inner *law.Provision) bool {
	for p := inner; p != nil; p = p.Parent {
		if p == outer {
			return true
		}
	}
	return false
}

// onlyParagraph returns the paragraph that is all of an article, nil where there
// is none or several.
func onlyParagraph(p *law.Provision) *law.Provision {
	if p.Kind != law.Article {
		return nil
	}
	var only *law.Provision
	for _, c := range p.Children {
		if c.Kind != law.Paragraph {
			continue
		}
		if only != nil {
			return nil
		}
		only = c
	}
	return only
}

// mapping carries offsets of the old text of a change over to the new.
type mapping []diff.Edit

// over returns the stretch of the new text that a span of the old became: empty
// where its words were deleted, between the words that stayed on both sides.
func (m mapping) over(s law.Span) law.Span {
	var out law.Span
	for _, e := range m {
		if e.Op != diff.Equal {
			continue
		}
		if e.Old.Start <= s.Start {
			out.Start = e.New.Start + min(s.Start-e.Old.Start, e.Old.End-e.Old.Start)
		}
		if e.Old.End >= s.End {
			out.End = e.New.End - min(e.Old.End-s.End, e.Old.End-e.Old.Start)
			return out
		}
	}
	if len(m) > 0 {
		last := m[len(m)-1].New
		out.End = max(out.Start, last.End)
	}
	return out
}
