package parser

import "github.com/lawdiff/lawdiff/grammar/convention"

// A wordList is one of the lists of words that each line of the body is held
// against.
type wordList uint8

const (
	listNotes wordList = iota
	listUnnumbered
	listFinal
	listClosing
	listCount
)

// wordLists are the lists of a table. Most lines begin as no word of any list
// does, and are not compared with one word after another.
type wordLists struct {
	words [listCount][]string
	first [256]uint8 // by the first byte of a word: a bit for each list that has it
}

func newWordLists(t *convention.Table) (l wordLists) {
	l.words = [...][]string{listNotes: t.Notes, listUnnumbered: t.Unnumbered, listFinal: t.Final, listClosing: t.Closing}
	for list, words := range l.words {
		for _, w := range words {
			l.first[w[0]] |= 1 << list
		}
	}
	return l
}

// may reports whether s can begin with a word of a list.
func (l *wordLists) may(s string, list wordList) bool { return s != "" && l.first[s[0]]&(1<<list) != 0 }

// begin reports whether s begins with a word of a list.
func (l *wordLists) begin(s string, list wordList) bool {
	return l.may(s, list) && startsWith(s, l.words[list])
}
