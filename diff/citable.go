package diff

import (
	"hash/maphash"

	"github.com/lawdiff/lawdiff/parser/law"
)

// citable finds the provisions of a text that a citation can name by itself:
// articles and the levels above. A map with a list for each number took 35 MB for
// two codes of 60 MB.
type citable struct {
	seed  maphash.Seed
	list  []*law.Provision // in the order of the text
	first []int32          // by hash: a place in list, plus one
	next  []int32          // by place: the next of that hash
}

// cited is what a citation can name by itself: an article or a level above it.
type cited struct {
	kind   law.Kind
	number string
}

func citableIn(d *law.Document) *citable {
	c := &citable{seed: maphash.MakeSeed()}
	for p := range d.Provisions() {
		if p.Number != "" && (p.Kind == law.Article || p.Kind.Groups()) {
			c.list = append(c.list, p)
		}
	}
	size := 1
	for size < len(c.list) {
		size *= 2
	}
	c.first, c.next = make([]int32, size), make([]int32, len(c.list))
	for i := len(c.list) - 1; i >= 0; i-- { // so that each chain is in the order of the text
		slot := c.slot(c.list[i].Number)
		c.next[i], *slot = *slot, int32(i+1)
	}
	return c
}

func (c *citable) slot(number string) *int32 {
	return &c.first[maphash.String(c.seed, number)&uint64(len(c.first)-1)]
}

// named returns the provisions a citation may name, in the order of the text; of
// more than most it returns none.
func (c *citable) named(what cited, most int) []*law.Provision {
	var found []*law.Provision
	for i := *c.slot(what.number); i > 0; i = c.next[i-1] {
		p := c.list[i-1]
		if p.Kind != what.kind || p.Number != what.number {
			continue
		}
		if len(found) == most {
			return nil
		}
		found = append(found, p)
	}
	return found
}
