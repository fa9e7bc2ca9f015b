package textdiff

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// What two texts share is cut and numbered as it would be in each alone.
func TestRead(t *testing.T) {
	var w Workspace
	check := func(reason, old, new string) {
		t.Helper()
		start, end, head, tail := crop(old, new)
		old, new = old[start:len(old)-end], new[start:len(new)-end]
		w.read(old, new, head, tail)
		for _, s := range []*side{&w.old, &w.new} {
			if want := Tokens(nil, s.text); !slices.Equal(s.tokens, want) {
				t.Fatalf("%s: %q beside %q, %d and %d bytes shared:\n got %v\nwant %v", reason, new, old, head, tail, s.tokens, want)
			}
		}
		var ids interner
		ids.reset(len(w.old.tokens) + len(w.new.tokens))
		want := ids.number(ids.number(nil, old, w.old.tokens), new, w.new.tokens)
		if got := slices.Concat(w.old.ids, w.new.ids); !slices.Equal(got, want) {
			t.Fatalf("%s: %q beside %q is numbered %v, want %v", reason, new, old, got, want)
		}
	}
	for _, c := range []struct{ reason, old, new string }{
		{"a comma inside a number", "罚款5，000，001元", "罚款5，000，002元"},
		{"a comma before a digit of which one byte is the same", "罚款5，１元", "罚款5，２元"},
		{"words that go on otherwise", "公司，登记机关", "公司，登记机构"},
		{"one character before decides", "目前款项", "前款项"},
		{"a bracket behind a word", "x(b) c", "甲(b) c"},
		{"a word that begins inside another", "不作为的行为", "作为的行为"},
		{"the end said twice", "应当，应当，", "应当，应当，应当，"},
		{"letters before the same letters", "re start here", "start here"},
	} {
		check(c.reason, c.old, c.new)
		check(c.reason, c.new, c.old)
	}
	r := rand.New(rand.NewPCG(7, 8))
	for range 20_000 {
		head, tail := randomText(r, 12), randomText(r, 12)
		if r.IntN(2) == 0 {
			head, tail = head+"，"+randomText(r, 3), strings.Repeat(tail, 2)
		}
		check("random", head+randomText(r, 4)+tail, head+randomText(r, 4)+tail)
	}
}

func TestBeginsAnew(t *testing.T) {
	for _, c := range []struct {
		reason        string
		before, token Kind
		want          bool
	}{
		{"two words of a run", Han, Han, false},
		{"a number and the rest of its run", Number, Han, false},
		{"the run after a mark", Punct, Han, true},
		{"a mark after a run", Han, Punct, true},
		{"a citation, which is sure, inside a run", Han, Citation, true},
	} {
		if got := beginsAnew([]Token{{Kind: c.before}, {Kind: c.token}}, 1); got != c.want {
			t.Errorf("%s: %v", c.reason, got)
		}
	}
}
