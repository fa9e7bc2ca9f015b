package convention

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLettersCanBeCounted asserts the form that counting in one pass relies on.
func TestLettersCanBeCounted(t *testing.T) {
	if len(tables) > len(tally{}) {
		t.Fatalf("%d tables, but a tally of %d", len(tables), len(tally{}))
	}
	for _, table := range tables {
		seen := map[string]bool{}
		for _, letter := range table.Letters {
			word := strings.TrimSpace(letter)
			switch {
			case seen[letter]:
				t.Errorf("%s: %q stands twice", table.Language, letter)
			case table.Script != Latin && utf8.RuneCountInString(letter) != 1:
				t.Errorf("%s: %q is not one character", table.Language, letter)
			case table.Script == Latin && (letter != " "+word+" " || len(word) > maxWord || strings.Contains(word, " ")):
				t.Errorf("%s: %q is not one word of at most %d bytes between spaces", table.Language, letter, maxWord)
			}
			seen[letter] = true
		}
	}
}

// TestCountsAreThoseOfEachLetterAlone compares the one pass with a search for
// each letter.
func TestCountsAreThoseOfEachLetterAlone(t *testing.T) {
	for _, text := range []string{
		"",
		"第一条 为了规范公司的组织和行为，应当制定本法。国务院有权发布这个规定。",
		"第 1 條 為保障著作人著作權益，特制定本法。國家之實業。",
		"The law of the land shall be the law, and of all the lands the first. of the",
		" le la les des du est der die und des nicht de het een van bij ",
		"제1조(목적) 이 법은 저작자의 권리를 보호한다. 조의",
		"第一条　この法律は、国の事業の発展に必要な権利を設ける。第一條之關係。ノハヲニス",
		" do da dos das não ao em os pelo são uma  da ",
		" il di che della è gli dei nel alla sono  è ",
		"  the  of\xffthe the 的国\u00a0家 ",
	} {
		_, letters := survey(text)
		words := countWords(text)
		for i, table := range tables {
			want, got := 0, letters[i]
			if table.Script == Latin {
				got = words[i]
			}
			for _, letter := range table.Letters {
				want += strings.Count(text, letter)
			}
			if got != want {
				t.Errorf("%q: %d letters of %s, want %d", text, got, table.Language, want)
			}
		}
	}
}
