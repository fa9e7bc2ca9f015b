package textdiff

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestLexicon checks that the packed lexicon has the words of the list, each with
// the cost that follows from its count, and no others.
func TestLexicon(t *testing.T) {
	list, err := os.ReadFile("lexicon.txt")
	if err != nil {
		t.Fatal(err)
	}
	counts, total := map[string]float64{}, 0.0
	for line := range strings.Lines(string(list)) {
		word, count, _ := strings.Cut(strings.TrimSpace(line), " ")
		n, err := strconv.Atoi(count)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range word {
			if classOf(r) != classHan || r > 0xFFFF {
				t.Fatalf("%q is not of Han characters of the Basic Multilingual Plane", word)
			}
		}
		counts[word] = float64(n)
		total += float64(n)
	}
	for word, count := range counts {
		n := lexiconRoot
		for _, r := range word {
			if n = n.next(r); n == 0 {
				t.Fatalf("%s is in the list and not in the lexicon: run go generate", word)
			}
		}
		if want := int32(max(1, costUnit*math.Log(total/count))); n.cost() != want {
			t.Errorf("%s costs %d, want %d: run go generate", word, n.cost(), want)
		}
	}
	words := 0
	for r := range rune(1 << 16) {
		words += wordsFrom(lexiconRoot.next(r))
	}
	if words != len(counts) {
		t.Errorf("the lexicon has %d words, the list %d: run go generate", words, len(counts))
	}
	if len(lexicon) > 110_000 {
		t.Errorf("%d bytes in every binary, more than 110,000", len(lexicon))
	}
}

// wordsFrom counts the words that end at n or behind it.
func wordsFrom(n lexiconNode) (words int) {
	if n == 0 {
		return 0
	}
	if n.cost() > 0 {
		words++
	}
	end := lexiconCell(int(n) + nodeCells + nodeFollowing)
	for at := lexiconCell(int(n) + nodeFollowing); at < end; at += nodeCells {
		words += wordsFrom(lexiconNode(at))
	}
	return words
}

func TestLexiconUnknown(t *testing.T) {
	for _, r := range []rune{'龘', 'a', 0, 0x20000, '\ufffd'} {
		if lexiconRoot.next(r) != 0 {
			t.Errorf("a word begins with %q", r)
		}
	}
	if lexiconRoot.next('不').next('龘') != 0 {
		t.Error("不龘 begins a word")
	}
}
