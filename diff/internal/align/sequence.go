package align

import (
	"bytes"
	"cmp"
	"hash/maphash"
)

// A Sequence is the items of one side, by index from 0, such as the articles of an
// act. Several goroutines may ask at the same time, but no two for the text of one item
// that was not asked for before.
type Sequence interface {
	Len() int
	Digest(i int) Digest // of the words of an item; asked for once
	Label(i int) string  // its number in a canonical form, such as "24-1", or ""; breaks ties, and speaks for rewritten items
	Title(i int) string  // its heading, or ""; the same

	// Text returns the words of an item as they were read, or the zero Text if
	// AppendWords has to be asked for them. Both are asked if no other item has the
	// digest, or in order to break a tie.
	Text(i int) Text
	AppendWords(to []byte, i int) []byte // without number and heading; line ends part paragraphs
}

// Digest tells whether two items say the same, without their texts.
type Digest struct {
	Hash  uint64 // of the words; items with the same hash are taken to say the same
	Bytes int    // of the words
}

// Items are a sequence of items whose words are at hand.
type Items []Item

// Item is one of them. For its fields see [Sequence].
type Item struct{ Words, Label, Title string }

var itemSeed = maphash.MakeSeed() // what is linked does not depend on it

// Len returns how many items there are.
func (s Items) Len() int { return len(s) }

// Label returns the label of an item.
func (s Items) Label(i int) string { return s[i].Label }

// Title returns the title of an item.
func (s Items) Title(i int) string { return s[i].Title }

// Digest returns the digest of an item.
func (s Items) Digest(i int) Digest {
	words := s[i].Words
	return Digest{maphash.String(itemSeed, words), len(words)}
}

// Text returns nothing, as no item was read before.
func (s Items) Text(int) Text { return Text{} }

// AppendWords appends the words of an item.
func (s Items) AppendWords(to []byte, i int) []byte { return append(to, s[i].Words...) }

// digests are those of the items of a sequence.
type digests struct {
	hashes []uint64
	bytes  []int32
}

// takeDigests asks for the digests of both sides.
func (w *Workspace) takeDigests(old, new Sequence) {
	for k, n := range [...]int{old.Len(), new.Len()} {
		w.digests[k] = digests{w.hashes.take(n), w.ints.take(n)}
	}
	if min(old.Len(), new.Len()) < worthDigesting { // most alignments are so small that closures would count
		w.digests[0].take(old)
		w.digests[1].take(new)
		return
	}
	both(true, func() { w.digests[0].take(old) }, func() { w.digests[1].take(new) })
}

func (d *digests) take(s Sequence) {
	for i := range d.hashes {
		digest := s.Digest(i)
		d.hashes[i], d.bytes[i] = digest.Hash, int32(digest.Bytes)
	}
}

// compare orders sequences totally.
func (w *Workspace) compare(old, new Sequence) int {
	if c := cmp.Compare(old.Len(), new.Len()); c != 0 {
		return c
	}
	for i, hash := range w.digests[0].hashes {
		if hash != w.digests[1].hashes[i] {
			o, n := &w.oldMemory.reader, &w.newMemory.reader
			if c := bytes.Compare(o.fetch(old, i), n.fetch(new, i)); c != 0 {
				return c
			}
		}
		if c := cmp.Or(cmp.Compare(old.Label(i), new.Label(i)), cmp.Compare(old.Title(i), new.Title(i))); c != 0 {
			return c
		}
	}
	return 0
}
