package align

import (
	"cmp"
	"hash/maphash"
)

// A Sequence is the items of one side, by index from 0, such as the articles of an
// act. Both sides may be asked at the same time, and one side for texts that it was
// asked for before.
type Sequence interface {
	Len() int
	Digest(i int) Digest // of the words of an item; asked for once
	Words(i int) string  // without number and heading; asked for in order to break a tie
	Text(i int) Text     // the words as they were read; asked for if no other item has the digest
	Label(i int) string  // its number in a canonical form, such as "24-1", or ""; breaks ties, and speaks for rewritten items
	Title(i int) string  // its heading, or ""; the same
}

// Digest tells whether two items say the same, without their texts.
type Digest struct {
	Hash  uint64 // of the words; items with the same hash are taken to say the same
	Bytes int    // of the words
}

// Items are a sequence of items whose words are at hand.
type Items struct {
	list   []Item
	texts  []Text // once they are asked for
	reader Reader
}

// Item is one of them. For its fields see [Sequence].
type Item struct{ Words, Label, Title string }

// NewItems returns the sequence of a list, which it keeps.
func NewItems(list []Item) *Items { return &Items{list: list, texts: make([]Text, len(list))} }

var itemSeed = maphash.MakeSeed() // what is linked does not depend on it

func (s *Items) Len() int           { return len(s.list) }
func (s *Items) Words(i int) string { return s.list[i].Words }
func (s *Items) Label(i int) string { return s.list[i].Label }
func (s *Items) Title(i int) string { return s.list[i].Title }

func (s *Items) Digest(i int) Digest {
	words := s.list[i].Words
	return Digest{maphash.String(itemSeed, words), len(words)}
}

func (s *Items) Text(i int) Text {
	if s.texts[i].IsZero() {
		s.texts[i] = s.reader.Read([]byte(s.list[i].Words))
	}
	return s.texts[i]
}

// digests are those of the items of a sequence.
type digests struct {
	hashes []uint64
	bytes  []int32
}

func (d *digests) take(s Sequence) {
	for i := range d.hashes {
		digest := s.Digest(i)
		d.hashes[i], d.bytes[i] = digest.Hash, int32(digest.Bytes)
	}
}

// compare orders sequences totally.
func compare(old, new Sequence, oldHashes, newHashes []uint64) int {
	if c := cmp.Compare(len(oldHashes), len(newHashes)); c != 0 {
		return c
	}
	for i := range oldHashes {
		if oldHashes[i] != newHashes[i] {
			if c := cmp.Compare(old.Words(i), new.Words(i)); c != 0 {
				return c
			}
		}
		if c := cmp.Or(cmp.Compare(old.Label(i), new.Label(i)), cmp.Compare(old.Title(i), new.Title(i))); c != 0 {
			return c
		}
	}
	return 0
}
