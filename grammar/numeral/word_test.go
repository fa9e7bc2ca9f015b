package numeral

import (
	"strings"
	"testing"
)

// TestWordsAreRead reads every word of the tables: none is passed over for what it
// begins with.
func TestWordsAreRead(t *testing.T) {
	c := countingWords()
	for word, value := range c.words {
		for _, s := range []string{word, word + " of", strings.ToUpper(word[:1]) + word[1:]} {
			if n, ok := Parse(s, Word); !ok || n.Value != value {
				t.Errorf("%q is read as %v, %v", s, n.Value, ok)
			}
		}
	}
	for stem, value := range c.stems {
		for _, ending := range []string{"e", "er", "es", "en", "em"} {
			if n, ok := Parse(stem+ending, Word); !ok || n.Value != value {
				t.Errorf("%q is read as %v, %v", stem+ending, n.Value, ok)
			}
		}
	}
	for _, s := range []string{"", "o", "on", "onerous", "the", "in"} {
		if n, ok := Parse(s, Word); ok {
			t.Errorf("%q is read as %v", s, n.Value)
		}
	}
}
