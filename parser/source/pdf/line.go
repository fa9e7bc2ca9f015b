package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one line of print.
type line struct {
	text        string
	left, right float64 // where its ink begins and ends
	y, size     float64 // its base line and the size of its letters
	page        int     // from 1
	words       float64 // where its words begin behind the mark of a list, which left is; 0 without one
	word        float64 // the room that its first word takes up
	margin      float64 // where its ink ends without a sign that may hang over the margin
	begins      bool    // its first letter is bold
	ends        bool    // its last is
	bold        bool    // all are
}

const (
	// sameLine is how far base lines may differ, in letter sizes, on one line: a
	// footnote mark stands a third higher.
	sameLine = 0.4
	// wordGap is the gap, in letter sizes, that stands for a space where the file
	// shows none. A space of Times is 0.25 wide; kerning takes up to 0.1.
	wordGap = 0.15
	// wideGap is the same between wide characters, which justification spreads.
	wideGap = 0.7
)

// lines gathers the glyphs of a page into lines, from the top down.
func (p *page) lines(number int) []line {
	marks := make([]mark, 0, len(p.marks))
	for _, m := range p.marks {
		if m.text != "" && m.size > 0 {
			marks = append(marks, m)
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(b.y, a.y) })
	var lines []line
	for i := 0; i < len(marks); {
		j := i + 1
		for j < len(marks) && marks[i].y-marks[j].y < sameLine*max(marks[i].size, marks[j].size) {
			j++
		}
		row := marks[i:j]
		slices.SortStableFunc(row, func(a, b mark) int { return cmp.Compare(a.x, b.x) })
		if l, ok := setLine(row); ok {
			l.page = number
			lines = append(lines, l)
		}
		i = j
	}
	return lines
}

// setLine writes the glyphs of a line with the spaces between them.
func setLine(row []mark) (line, bool) {
	var b strings.Builder
	l := line{left: math.Inf(1), right: math.Inf(-1), bold: true}
	second := 0.0 // where the second piece of ink begins
	sizes := map[float64]int{}
	var last rune
	for _, m := range row {
		r, _ := utf8.DecodeRuneInString(m.text)
		blank := strings.TrimSpace(m.text) == ""
		gap := b.Len() > 0 && !blank && !unicode.IsSpace(last) && m.x-l.right > spaceGap(last, r)*m.size
		if gap {
			b.WriteByte(' ')
		}
		if !blank {
			if l.word == 0 && b.Len() > 0 && (gap || unicode.IsSpace(last) || breaks(last, r)) {
				l.word = l.right - l.left
			}
			if second == 0 && b.Len() > 0 {
				second = m.x
			}
			l.ink(m, r, b.Len() == 0)
			sizes[math.Round(m.size*10)/10]++
		}
		if b.Len() > 0 || !blank {
			b.WriteString(m.text)
		}
		last, _ = utf8.DecodeLastRuneInString(m.text)
	}
	if l.word == 0 {
		l.word = l.right - l.left
	}
	most := 0
	for size, n := range sizes {
		if n > most || n == most && size > l.size {
			most, l.size = n, size
		}
	}
	text := strings.TrimRightFunc(b.String(), unicode.IsSpace)
	if l.text = listMark(text); l.text != text {
		l.words = second
	}
	return l, l.text != ""
}

// bullets are the signs that print sets before the items of a list.
const bullets = "•●▪■◦○□◆‣"

// listMark writes the sign that a line begins with as the mark of a list: as
// text it would be a part of the item's words.
func listMark(text string) string {
	sign, size := utf8.DecodeRuneInString(text)
	if rest := strings.TrimLeft(text[size:], " \t"); strings.ContainsRune(bullets, sign) && rest != "" && len(rest) < len(text)-size {
		return "- " + rest
	}
	return text
}

// ink takes a visible glyph into the line.
func (l *line) ink(m mark, r rune, first bool) {
	if !strings.ContainsRune(notFirst, r) {
		l.margin = max(l.margin, m.x+m.width)
	}
	l.left, l.right = min(l.left, m.x), max(l.right, m.x+m.width)
	l.y = m.y
	if first {
		l.begins = m.bold
	}
	l.ends = m.bold
	l.bold = l.bold && m.bold
}

// breaks reports whether a line may end between two characters that no space
// parts: next to a wide one, but not before a sign that ends words nor behind one
// that begins them.
func breaks(a, b rune) bool {
	return (wide(a) || wide(b)) && !strings.ContainsRune(notFirst, b) && !strings.ContainsRune(notLast, a)
}

func spaceGap(a, b rune) float64 {
	if wide(a) || wide(b) {
		return wideGap
	}
	return wordGap
}

func wide(r rune) bool { return r >= 0x2E80 && r < 0xFFE0 && (r < 0xD800 || r >= 0xF900) }
