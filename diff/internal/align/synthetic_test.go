package align

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// vocabulary writes texts of invented words, frequent and rare ones as in a
// language, so that no statute is needed to test at any size.
type vocabulary struct {
	words []string
	space string // between words
	cite  string // a citation, with %d for the number
	*rand.Zipf
}

// newVocabulary invents words of the given letters.
func newVocabulary(r *rand.Rand, letters, space, cite string) *vocabulary {
	v := &vocabulary{space: space, cite: cite, Zipf: rand.NewZipf(r, 1.1, 4, 2999)}
	alphabet := []rune(letters)
	length := 2
	if space != "" {
		length = 7
	}
	for range 3000 {
		var word []rune
		for range 1 + r.IntN(length) {
			word = append(word, alphabet[r.IntN(len(alphabet))])
		}
		v.words = append(v.words, string(word))
	}
	return v
}

func han(r *rand.Rand) *vocabulary {
	var letters strings.Builder
	for c := '丁'; c < '丁'+800; c++ {
		letters.WriteRune(c)
	}
	return newVocabulary(r, letters.String(), "", "依照第%d条")
}

func latin(r *rand.Rand) *vocabulary {
	return newVocabulary(r, "abcdefghijklmnoprstuvw", " ", "under Article %d")
}

func (v *vocabulary) text(words int) []string {
	out := make([]string, words)
	for k := range out {
		out[k] = v.words[v.Uint64()]
	}
	return out
}

// act is a sequence of articles before it is printed: words, in which a
// citation names the article cited by its identity.
type act []article

type article struct {
	id    int // what the truth is about
	from  []int
	words []string
	cites int // identity of the article cited, or -1
	kept  bool
}

func (v *vocabulary) act(r *rand.Rand, n int) act {
	a := make(act, n)
	for i := range a {
		a[i] = article{id: i, from: []int{i}, words: v.text(20 + r.IntN(80)), cites: -1, kept: true}
		if r.IntN(5) == 0 {
			a[i].cites = r.IntN(n)
		}
	}
	return a
}

// revise changes an act as a large amendment does: 3% deleted, 5% inserted,
// 20% reworded, some split and joined, a tenth of all moved as a block.
func (v *vocabulary) revise(r *rand.Rand, a act) act {
	var out act
	for i := 0; i < len(a); i++ {
		art := a[i]
		art.words = slices.Clone(art.words)
		switch chance := r.IntN(1000); {
		case chance < 30:
			continue
		case chance < 80:
			out = append(out, article{id: -1, words: v.text(20 + r.IntN(80)), cites: -1}, art)
			continue
		case chance < 280:
			art.kept = false
			for range 1 + len(art.words)/12 {
				at := r.IntN(len(art.words))
				art.words = slices.Replace(art.words, at, min(at+r.IntN(3), len(art.words)), v.text(r.IntN(3))...)
			}
		case chance < 290 && len(art.words) > 40:
			half := len(art.words) / 2
			second := art
			second.words, art.words = art.words[half:], art.words[:half]
			art.kept, second.kept = false, false
			out = append(out, art, second)
			continue
		case chance < 300 && i+1 < len(a):
			i++
			art.kept = false
			art.words = append(art.words, a[i].words...)
			art.from = append(slices.Clone(art.from), a[i].id)
		}
		out = append(out, art)
	}
	from := r.IntN(len(out) / 2)
	block := slices.Clone(out[from : from+len(out)/10])
	out = slices.Delete(out, from, from+len(block))
	return slices.Insert(out, len(out)*3/4, block...)
}

// print gives the articles as items, numbered in order, citations following.
func (v *vocabulary) print(a act) []Item {
	number := map[int]int{}
	for i, art := range a {
		for _, id := range art.from {
			number[id] = i + 1
		}
	}
	out := make([]Item, len(a))
	for i, art := range a {
		text := strings.Join(art.words, v.space)
		if art.cites >= 0 {
			text += v.space + fmt.Sprintf(v.cite, number[art.cites])
		}
		out[i] = Item{Words: text, Label: fmt.Sprint(i + 1)}
	}
	return out
}

// TestSynthetic holds alignments against a known truth.
func TestSynthetic(t *testing.T) {
	for _, script := range []func(*rand.Rand) *vocabulary{han, latin} {
		for seed := range uint64(3) {
			r := rand.New(rand.NewPCG(seed, 4))
			v := script(r)
			oldAct := v.act(r, 1000)
			newAct := v.revise(r, oldAct)
			old, new := v.print(oldAct), v.print(newAct)
			truth, kept := map[[2]int]bool{}, map[int]bool{}
			for j, art := range newAct {
				for _, i := range art.from {
					truth[[2]int{i, j}] = true
				}
				if art.kept && len(art.from) == 1 {
					kept[j] = true
				}
			}
			links := Align(Items(old), Items(new), Options{})
			check(t, old, new, links)
			right := 0
			for _, l := range links {
				if truth[[2]int{l.Old, l.New}] {
					right++
					if kept[l.New] && l.Similarity == 1 {
						delete(kept, l.New)
					}
				} else {
					t.Logf("wrong: %+v", l)
				}
			}
			f1 := 2 * float64(right) / float64(len(links)+len(truth))
			t.Logf("seed %d: %d links, %d true, F1 %.4f", seed, len(links), len(truth), f1)
			if f1 < 0.999 {
				t.Errorf("seed %d: F1 %.4f is below 0.999", seed, f1)
			}
			if len(kept) > 0 {
				t.Errorf("seed %d: %d unchanged articles not linked as such", seed, len(kept))
			}
		}
	}
}
