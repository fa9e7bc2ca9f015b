package citation

import "testing"

func TestMeaning(t *testing.T) {
	french := (&language{
		units:    map[level]string{subparagraph: "alinéa / alinéas", annex: "annexe"},
		relative: map[Relation]string{This: "présent", That: "ce"},
		joins:    map[kind]string{link: "et", definite: "l"},
		acts:     "loi", verbs: "et est",
		counts: map[string]int{"un": 1},
	}).vocabulary()
	for _, row := range []struct {
		word   string
		want   meaning
		reason string
	}{
		{"alinéa", meaning{word: "alinéa", unit: unit + kind(subparagraph)}, "the singular"},
		{"alinéas", meaning{word: "alinéas", unit: units + kind(subparagraph)}, "the plural"},
		{"ALINÉA", meaning{word: "alinéa", unit: unit + kind(subparagraph)}, "capitals with an accent"},
		{"Présent", meaning{word: "présent", relative: relative + kind(This)}, "a relative word"},
		{"et", meaning{word: "et", join: link, verb: true}, "two meanings"},
		{"l", meaning{word: "l", join: definite}, "one letter"},
		{"un", meaning{word: "un", count: 1}, "a count"},
		{"Loi", meaning{word: "loi", act: true}, "an instrument"},
		{"lot", meaning{}, "one letter is another"},
		{"alinea", meaning{}, "no accent"},
		{"ann", meaning{}, "the beginning of a word"},
		{"annexeannexeannexeannexeannexeannexe", meaning{}, "longer than any word"},
		{"", meaning{}, "nothing"},
	} {
		if got := *french.meaning(row.word); got != row.want {
			t.Errorf("%s: %q means %+v", row.reason, row.word, got)
		}
	}
}
