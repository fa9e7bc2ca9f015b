package align

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestBag packs counts of all sizes.
func TestBag(t *testing.T) {
	type counted struct {
		term  term
		count int32
	}
	want := []counted{
		{0, 1}, {1, mostCount}, {2, mostCount + 1}, {mostNumbered - 1, 1 << 30}, {mostNumbered - 2, 2},
	}
	var packed bag
	for _, c := range want {
		packed = packed.and(c.term, c.count)
	}
	var got []counted
	for term, count := range packed.all() {
		got = append(got, counted{term, int32(count)})
	}
	if !slices.Equal(got, want) || packed.terms() != len(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for first, count := range packed.all() {
		if first != 0 || count != 1 {
			t.Errorf("the first is %v, %v times", first, count)
		}
		break
	}
}

// TestShelf fills several blocks, some of them with one bag, and takes the bags out
// again; then it does so in the memory of before.
func TestShelf(t *testing.T) {
	var s shelf
	r := rand.New(rand.NewPCG(1, 1))
	for range 3 {
		s.reset()
		var bags []bag
		var numbers []shelved
		for n := range 2000 {
			length := r.IntN(200)
			if n%500 == 7 {
				length = mostBlock + r.IntN(3) - 2
			}
			b := make(bag, length)
			for k := range b {
				b[k] = r.Uint32()
			}
			bags, numbers = append(bags, b), append(numbers, s.keep(b))
		}
		if s.bag(0) != nil || slices.Contains(numbers, 0) {
			t.Fatal("number 0 is that of a bag")
		}
		for k, n := range numbers {
			if !slices.Equal(s.bag(n), bags[k]) {
				t.Fatalf("bag %d has other words", k)
			}
			s.cut(n, len(bags[k])/2)
		}
		for k, n := range numbers {
			if !slices.Equal(s.bag(n), bags[k][:len(bags[k])/2]) {
				t.Fatalf("bag %d has other words once it is cut", k)
			}
		}
	}
}
