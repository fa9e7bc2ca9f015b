package law

import "fmt"

// Verify reports whether the tree accounts for its text: every byte of the
// source in exactly one provision's own span, labels, headings and runs of text
// inside their provision and apart from each other, parents set. A parser that
// fails it has a bug. Cost: linear in the document.
func (d *Document) Verify() error {
	if d.Root == nil {
		return fmt.Errorf("%s: no tree", d.Name)
	}
	if d.Root.Span != (Span{0, int32(len(d.Source))}) {
		return fmt.Errorf("%s: the root covers bytes %d to %d of %d", d.Name, d.Root.Span.Start, d.Root.Span.End, len(d.Source))
	}
	return d.verify(d.Root)
}

func (d *Document) verify(p *Provision) error {
	at := p.Span.Start
	for _, c := range p.Children {
		if c.Parent != p {
			return d.fault(c, "has another parent than the provision that lists it")
		}
		if c.Span.Start < at || c.Span.End < c.Span.Start || c.Span.End > p.Span.End {
			return d.fault(c, "overlaps its neighbour or leaves its parent")
		}
		at = c.Span.End
	}
	if err := d.verifyRuns(p); err != nil {
		return err
	}
	for _, c := range p.Children {
		if err := d.verify(c); err != nil {
			return err
		}
	}
	return nil
}

// verifyRuns checks that label, heading and text runs of p lie in p's own
// bytes, in order and apart.
func (d *Document) verifyRuns(p *Provision) error {
	own := p.Own()
	at := p.Span.Start
	for _, run := range p.Runs() {
		if run.Start < at {
			return d.fault(p, fmt.Sprintf("has a run at byte %d inside another", run.Start))
		}
		for len(own) > 0 && own[0].End < run.End {
			own = own[1:]
		}
		if len(own) == 0 || !own[0].Contains(run) {
			return d.fault(p, fmt.Sprintf("has a run at byte %d that is not its own", run.Start))
		}
		at = run.End
	}
	return nil
}

// Runs returns the label, heading and text runs of p that are not empty, in the
// order of the text: the bytes of p that carry words. What else p owns is layout.
func (p *Provision) Runs() []Span {
	runs := make([]Span, 0, len(p.Text)+2)
	add := func(s Span) {
		if s.Empty() {
			return
		}
		i := len(runs)
		for i > 0 && runs[i-1].Start > s.Start {
			i--
		}
		runs = append(runs, Span{})
		copy(runs[i+1:], runs[i:])
		runs[i] = s
	}
	add(p.Label)
	add(p.Heading)
	for _, s := range p.Text {
		add(s)
	}
	return runs
}

func (d *Document) fault(p *Provision, what string) error {
	pos := d.Position(int(p.Span.Start))
	return fmt.Errorf("%s:%d:%d: %s %s %s", d.Name, pos.Line, pos.Column, p.Kind, p.Number, what)
}
