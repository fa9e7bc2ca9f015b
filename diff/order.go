package diff

import (
	"iter"

	"github.com/lawdiff/lawdiff/parser/law"
)

// All returns every change of the comparison in reading order, the root first,
// the unchanged ones too.
func (c *Comparison) All() iter.Seq[*Change] {
	return func(yield func(*Change) bool) {
		if c.Root != nil {
			c.Root.each(yield)
		}
	}
}

func (ch *Change) each(yield func(*Change) bool) bool {
	if !yield(ch) {
		return false
	}
	for _, child := range ch.Children {
		if !child.each(yield) {
			return false
		}
	}
	return true
}

// Same reports whether the comparison found no change of any kind.
func (c *Comparison) Same() bool {
	for ch := range c.All() {
		if ch.Kinds != 0 {
			return false
		}
	}
	return true
}

// Kind returns the level the change stands on, that of its new provision where
// it has one.
func (ch *Change) Kind() law.Kind {
	switch {
	case len(ch.New) > 0:
		return ch.New[0].Kind
	case len(ch.Old) > 0:
		return ch.Old[0].Kind
	}
	return law.NoKind
}

// Below returns the kinds of ch and of every change below it, together: what
// happened to an article is mostly said by its paragraphs.
func (ch *Change) Below() Kinds {
	kinds := ch.Kinds
	for _, child := range ch.Children {
		kinds |= child.Below()
	}
	return kinds
}
