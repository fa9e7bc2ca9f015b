package align

import (
	"fmt"
	"slices"
	"testing"
)

func TestTerms(t *testing.T) {
	var x lexicon
	x.reset(100)
	for _, row := range []struct {
		reason, text string
		want         int // terms, repeated ones counted each time
	}{
		{"nothing", "", 0},
		{"pairs of neighbouring characters", "依照本法", 3},
		{"a character alone says nothing", "法", 0},
		{"words and pairs of words", "shall not apply", 5},
		{"pairs do not cross scripts", "在eu境内", 2},
		{"a term may repeat", "no no no", 5},
	} {
		n := float32(0)
		for _, count := range x.bag(read(row.text), nil).all() {
			n += count
		}
		if int(n) != row.want {
			t.Errorf("%s: %q has %v terms, want %d", row.reason, row.text, n, row.want)
		}
	}
}

// TestLine makes the bags of texts once more, when the table has grown.
func TestLine(t *testing.T) {
	var x lexicon
	x.reset(100)
	var bags []bag
	text := func(n int) Text { return read(fmt.Sprint("every word", n, " and every other")) }
	for n := range 2000 {
		bags = append(bags, slices.Clone(x.bag(text(n), nil)))
	}
	lines := counter{count: make([]int32, len(x.terms))}
	for n, b := range bags {
		if again := x.line(text(n), 0, &lines, nil); !slices.Equal(again, b) {
			t.Fatalf("text %d has the bag %v, at first %v", n, again, b)
		}
	}
}

// TestFullLexicon reads words that there is no number left for.
func TestFullLexicon(t *testing.T) {
	var x lexicon
	x.reset(100)
	text := read("公司的股东缴纳出资")
	few := x.bag(read("股东"), nil)
	x.terms = append(make([]known, 0, mostNumbered), x.terms...)[:mostNumbered] // never touched, so it costs nothing
	if got := x.bag(text, nil); !slices.Equal(got, few) {
		t.Errorf("a full lexicon makes the bag %v, want %v", got, few)
	}
	if got := x.line(text, 0, &counter{count: make([]int32, 1)}, nil); !slices.Equal(got, few) {
		t.Errorf("of the line %v, want %v", got, few)
	}
}
