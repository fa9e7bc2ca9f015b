package align

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// kept is a sequence that keeps what is read of its items, as one does that is aligned
// again at another level.
type kept struct {
	Items
	texts []Text
	asked int // for words
}

func keep(items Items) *kept {
	var r Reader
	k := &kept{Items: items}
	for i := range items {
		k.texts = append(k.texts, r.Read(items.AppendWords(nil, i)))
	}
	return k
}

func (k *kept) Text(i int) Text { return k.texts[i] }

func (k *kept) AppendWords(to []byte, i int) []byte {
	k.asked++
	return k.Items.AppendWords(to, i)
}

// TestKeptTexts aligns items whose texts are kept as those that are read for the
// alignment, and again where it looks into their lines.
func TestKeptTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var w Workspace
	parts := 0
	for range 8 {
		v := han(r)
		a := v.act(r, 400)
		old, new := Items(v.print(a)), Items(v.print(v.revise(r, a)))
		want := Align(old, new, Options{})
		for _, l := range want {
			if l.Part {
				parts++
			}
		}
		oldKept, newKept := keep(old), keep(new)
		if got := w.Align(oldKept, newKept, Options{}); !slices.Equal(got, want) {
			t.Fatalf("with the texts kept: %v, want %v", got, want)
		}
		if oldKept.asked > 1 || newKept.asked > 1 {
			t.Errorf("words are asked for of %d and %d items whose texts are kept", oldKept.asked, newKept.asked)
		}
	}
	if parts == 0 {
		t.Error("no lines were looked into")
	}
}
