package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A paragraph is what lines of print that belong together say.
type paragraph struct {
	text string
	page int // on which it begins
}

const (
	// indent is how far, in letter sizes, a line must begin right of another to
	// be set in.
	indent = 0.8
	// slack is how much more room than the next word needs, in letter sizes, must
	// be left on a line for it to end a paragraph.
	slack = 0.6
	// setIn is how far a line must be set in to be centred, and how far it may end
	// before the margin of justified text.
	setIn = 2.5
	// ragged is how far from the margin, in letter sizes, a line of justified text
	// ends a paragraph, and justifiedShare how many of the lines that are about
	// full must reach the margin for the text to be justified.
	ragged, justifiedShare = 0.35, 0.8
	// leading is how much larger than usual the distance between two lines must
	// be for a paragraph to end there.
	leading = 1.15
	// maxLeading is how far apart lines of text are at most, in letter sizes.
	maxLeading = 2.2
)

// join puts the lines of the whole document together to paragraphs. A line goes
// on in the next if it is full, if the next is not indented, and if both have
// the same size and the usual distance.
func join(lines []line) []paragraph {
	s := settingOf(lines)
	var out []paragraph
	var text []byte
	first := 0 // line of the paragraph
	for i, l := range lines {
		if i == 0 || s.ends(lines[i-1], l) || s.begins(lines[i-1], l, first == i-1) {
			first = i
			if i > 0 {
				out[len(out)-1].text = string(text)
			}
			out = append(out, paragraph{page: l.page})
			text = append(text[:0], l.text...)
			continue
		}
		text = append(text, between(text, l.text)...)
		text = append(text, l.text...)
	}
	if len(out) > 0 {
		out[len(out)-1].text = string(text)
	}
	return out
}

// ends reports whether a paragraph ends between two lines.
func (s setting) ends(a, b line) bool {
	size := max(a.size, b.size)
	if math.Abs(a.size-b.size) > 0.1*size || a.bold && !b.begins || b.bold && !a.ends && sentenceEnds(a.text) {
		return true
	}
	if a.page == b.page && (a.y-b.y)/size > leading*min(s.leading, maxLeading) {
		return true
	}
	room := s.right - a.right
	inA, inB := max(a.left, a.words)-s.left, b.left-s.left
	centredA := centred(inA, room, size)
	switch {
	case centredA:
		room += inA
	case s.justified && math.Abs(size-s.size) < 0.05*size && (!a.bold || !b.bold):
		if room > setIn*size || room > ragged*size && sentenceEnds(a.text) {
			return true
		}
		room = 0 // short of the margin for want of a place to break
	}
	if room > b.word+slack*size {
		return true
	}
	if centredA || inB <= indent*size || centred(inB, s.right-b.right, size) {
		return false
	}
	// A paragraph set in as a whole, such as a list's, goes on where it was set in.
	return inB-inA > indent*size || inA-inB < indent*size && sentenceEnds(a.text)
}

// begins reports whether a line that goes on from a full one all the same begins
// a paragraph, for it is set in as the paragraph is that a begins, in a document
// whose paragraphs go on at the margin.
func (s setting) begins(a, b line, opens bool) bool {
	size := max(a.size, b.size)
	inA, inB := a.left-s.left, b.left-s.left
	return s.firstSetIn && opens && inB > indent*size && math.Abs(inA-inB) < 0.1*size && !a.bold && !b.bold
}

// centred reports whether a line with this room on both sides is set in the
// middle. What is set in by little must be so on both sides all the more exactly.
func centred(before, after, size float64) bool {
	if before > setIn*size {
		return math.Abs(before-after) < indent*size
	}
	return before > 0.1*size && math.Abs(before-after) < 0.25*size
}

// notFirst are the signs that may not begin a line.
const notFirst = "，。、；：！？）》〉」』】］”’"

// notLast are the signs that may not end one.
const notLast = "（《〈「『【［“‘"

func sentenceEnds(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("。；：.;:！？", last)
}

// A setting is how most of a document is set.
type setting struct {
	left, right float64 // where most lines begin and where full ones end
	size        float64 // of most letters
	leading     float64 // between lines of a paragraph, in letter sizes
	justified   bool    // full lines end at the margin
	firstSetIn  bool    // a paragraph's first line is set in and the others are not
}

func settingOf(lines []line) setting {
	if len(lines) == 0 {
		return setting{}
	}
	var lefts, rights, sizes, steps []float64
	for i, l := range lines {
		lefts, rights, sizes = append(lefts, l.left), append(rights, l.margin), append(sizes, l.size)
		if i > 0 && lines[i-1].page == l.page && lines[i-1].y > l.y {
			steps = append(steps, (lines[i-1].y-l.y)/l.size)
		}
	}
	for _, s := range [][]float64{lefts, rights, sizes, steps} {
		slices.Sort(s)
	}
	// The leftmost and rightmost but for a twentieth, which may hang out.
	s := setting{left: lefts[len(lefts)/20], right: rights[len(rights)-1-len(rights)/20], size: sizes[len(sizes)/2], leading: maxLeading}
	if len(steps) > 0 {
		// The least but for a twentieth: distances between paragraphs are larger, and
		// in a law of short articles they are most.
		s.leading = steps[len(steps)/20]
	}
	full, atMargin := 0, 0
	for _, l := range lines {
		if room := s.right - l.right; room < 2*s.size {
			full++
			if room < ragged*s.size {
				atMargin++
			}
		}
	}
	s.firstSetIn = firstSetIn(lines, s)
	s.justified = float64(atMargin) > justifiedShare*float64(full)
	return s
}

// firstShare is how many times as often as not a full line that is set in must
// go on at the margin for that to be how paragraphs are set.
const firstShare = 4

func firstSetIn(lines []line, s setting) bool {
	back, same := 0, 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if a.page != b.page || a.left-s.left < indent*s.size || s.right-a.right > 2*s.size || (a.y-b.y)/s.size > leading*s.leading {
			continue
		}
		switch {
		case b.left-s.left < 0.1*s.size:
			back++
		case math.Abs(a.left-b.left) < 0.1*s.size:
			same++
		}
	}
	return back > firstShare*same
}

// between returns what stands between two joined lines: nothing next to a wide
// character or after a hyphen, else a space.
func between(a []byte, b string) string {
	last, _ := utf8.DecodeLastRune(a)
	first, _ := utf8.DecodeRuneInString(b)
	if wide(last) || wide(first) || last == '-' || last == '\u00ad' {
		return ""
	}
	return " "
}
