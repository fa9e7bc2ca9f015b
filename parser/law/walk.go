package law

import "iter"

// Walk calls visit for p and everything below it, in the order of the text.
// When visit returns false, the provisions below the one it got are passed over.
func (p *Provision) Walk(visit func(*Provision) bool) {
	if p == nil || !visit(p) {
		return
	}
	for _, c := range p.Children {
		c.Walk(visit)
	}
}

// Provisions returns every provision of the document in the order of the text,
// the root first.
func (d *Document) Provisions() iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) { d.Root.each(yield) }
}

func (p *Provision) each(yield func(*Provision) bool) bool {
	if p == nil {
		return true
	}
	if !yield(p) {
		return false
	}
	for _, c := range p.Children {
		if !c.each(yield) {
			return false
		}
	}
	return true
}

// Enumerate sets the Index of every provision. Whoever builds or rearranges a
// tree by hand may leave it to those who need it. Cost: linear.
func (d *Document) Enumerate() {
	d.Root.enumerate(0)
}

func (p *Provision) enumerate(next int32) int32 {
	if p == nil {
		return next
	}
	p.Index = next
	next++
	for _, c := range p.Children {
		next = c.enumerate(next)
	}
	return next
}

// Articles returns the document's articles in the order of the text, those of
// annexed instruments too.
func (d *Document) Articles() iter.Seq[*Provision] { return d.OfKind(Article) }

// OfKind returns the provisions of one kind in the order of the text.
func (d *Document) OfKind(k Kind) iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) {
		for p := range d.Provisions() {
			if p.Kind == k && !yield(p) {
				return
			}
		}
	}
}

// Own returns the bytes of p that belong to no child, in order: with those of
// all other provisions they partition the source. Cost: the number of children.
func (p *Provision) Own() []Span {
	var own []Span
	at := p.Span.Start
	for _, c := range p.Children {
		if c.Span.Start > at {
			own = append(own, Span{at, c.Span.Start})
		}
		at = c.Span.End
	}
	if p.Span.End > at {
		own = append(own, Span{at, p.Span.End})
	}
	return own
}

// Within returns the nearest provision of kind k that p is or stands in, nil
// when there is none.
func (p *Provision) Within(k Kind) *Provision {
	for ; p != nil; p = p.Parent {
		if p.Kind == k {
			return p
		}
	}
	return nil
}
