package diff

import "github.com/lawdiff/lawdiff/parser/law"

// A placing says for each provision of one document, by its index, in which
// change it stands.
type placing []*Change

// of returns the change that p stands in, nil when it has none yet or p is nil.
func (in placing) of(p *law.Provision) *Change {
	if p == nil {
		return nil
	}
	return in[p.Index]
}

// enumerate returns how long a slice must be to hold something for each
// provision of d by its index. It enumerates the provisions of a document that
// was built by hand.
func enumerate(d *law.Document) int {
	next := int32(0)
	for p := range d.Provisions() {
		if p.Index < next {
			d.Enumerate()
			return enumerate(d)
		}
		next = p.Index + 1
	}
	return int(next)
}

// provisionsOf returns the provisions of d by their index, nil where there is none.
// It enumerates those of a document that was built by hand.
func provisionsOf(d *law.Document) []*law.Provision {
	list := make([]*law.Provision, enumerate(d))
	for p := range d.Provisions() {
		list[p.Index] = p
	}
	return list
}
