package align

import (
	"fmt"
	"strings"
	"testing"
)

// read returns a text that was read.
func read(words string) Text {
	return new(Reader).Read([]byte(words))
}

// TestReadPart checks that a stretch of a text has the terms that it has as a text
// of its own.
func TestReadPart(t *testing.T) {
	for _, row := range []struct{ reason, before, part, behind string }{
		{"the first line", "", "公司的股东", "\n应当依照本法"},
		{"pairs of characters do not reach into the lines before", "公司的股东\n", "应当依照本法", "\n缴纳出资"},
		{"nor do those of words", "the library\n", "keeps books", "\nfor its readers"},
		{"also over a line without words", "in 2020\n", "公司的股东\nbefore 2021", "\nof 2022"},
		{"also over an empty line", "公司\n\n", "股东", ""},
		{"several lines are joined", "one\n", "two\n三四\n五 six", "\nseven"},
		{"one character", "公司\n", "甲", "\n乙"},
		{"nothing", "公司\n股东", "", "\n出资"},
	} {
		all := read(row.before + row.part + row.behind)
		part := all.Part(len(row.before), len(row.before+row.part))
		if got, want := terms(part), terms(read(row.part)); got != want {
			t.Errorf("%s: %q has terms %s, alone %s", row.reason, row.part, got, want)
		}
		if part.hash() != read(row.part).hash() {
			t.Errorf("%s: %q has another hash alone", row.reason, row.part)
		}
	}
}

func terms(t Text) string {
	all := []uint32{}
	t.eachRun(func(terms []uint32) { all = append(all, terms...) })
	return fmt.Sprint(all)
}

// TestHash checks which texts count as the same.
func TestHash(t *testing.T) {
	for _, row := range []struct {
		reason, a, b string
		same         bool
	}{
		{"punctuation and numbers in citations", "依照本法第二十四条，", "依照本法第三十条", true},
		{"lines", "公司的\n股东", "公司的股东", true},
		{"the order of words", "one two", "two one", false},
		{"a character between words", "item 甲 of", "item 乙 of", false},
		{"a single character", "甲", "乙", false},
		{"nothing", "", "……", true},
		{"one word more", "shall apply", "shall apply to", false},
	} {
		if same := read(row.a).hash() == read(row.b).hash(); same != row.same {
			t.Errorf("%s: %q and %q: %v, want %v", row.reason, row.a, row.b, same, row.same)
		}
	}
}

// TestReaderBlocks fills several blocks and looks whether what was read before
// stayed as it was.
func TestReaderBlocks(t *testing.T) {
	var r Reader
	var texts []Text
	words := func(n int) string {
		switch n % 1000 {
		case 500:
			return strings.Repeat("many words of one line ", 2000)
		case 501:
			return strings.Repeat("甲乙\n丙\n", 2000)
		}
		return fmt.Sprint("number ", n, " is followed\nby others\n甲乙\n丙丁")
	}
	for n := range 3000 {
		texts = append(texts, r.Read([]byte(words(n))))
	}
	for n, text := range texts {
		if got, want := terms(text), terms(read(words(n))); got != want {
			t.Fatalf("text %d has terms %s, want %s", n, got, want)
		}
	}
}
