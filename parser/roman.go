package parser

import (
	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// maxRomanAhead bounds how many lines are looked through for what follows an
// item (i). The longest such item of the corpus has 30.
const maxRomanAhead = 64

// continues reports whether the number of an item runs on from the last of the
// list: ii from i among Roman numerals, j from i among letters.
func (l *list) continues(number string) bool {
	return numeral.Follows(l.last, number) && (!l.roman || !isNextLetter(l.last, number))
}

// firstRoman reports whether an item that begins a list has the Roman one.
func firstRoman(it *reading) bool {
	return it.Style == numeral.Letter && (it.Number == "i" || it.Number == "I")
}

func isNextLetter(a, b string) bool { return len(a) == 1 && len(b) == 1 && b[0] == a[0]+1 }

// beginsRoman reports whether the item (i) behind (h) is the first of a list in
// Roman numerals below (h) rather than the letter that follows: (ii) comes next
// and not (j) or another (i), or nothing comes next and (h) ends as what
// introduces a list does.
func (in *instrument) beginsRoman(l *list, it *reading) bool {
	if l.last != "h" && l.last != "H" || len(it.Number) != 1 {
		return false
	}
	saved, of := in.r.it, in.r.itOf
	one := *it
	next := in.nextOfStyle(&one, string([]byte{it.Number[0] + 1}), it.Number+it.Number)
	in.r.it, in.r.itOf = saved, of
	return next == it.Number+it.Number || next == "" && in.colon
}

// nextOfStyle returns the number of the first item behind it, in the same style
// and before the next head, that is another of the same number or one of two
// others; "" when there is none.
func (in *instrument) nextOfStyle(it *reading, letter, roman string) string {
	for i := it.line() + 1; i < min(len(in.r.lines), it.line()+maxRomanAhead); i++ {
		if in.r.headOf(i) != nil {
			break
		}
		next := in.r.itemOf(i)
		switch {
		case next == nil:
		case next.Kind == law.Paragraph && it.Kind != law.Paragraph && next.Rank != it.Rank:
			return ""
		case next.Rank == it.Rank && (next.Number == it.Number || next.Number == letter || next.Number == roman):
			return next.Number
		}
	}
	return ""
}
