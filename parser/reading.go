package parser

import (
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/grammar/line"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A reader holds one text while it is read.
type reader struct {
	src   string
	table *convention.Table
	lines []line.Line
	doc   *law.Document

	marks  line.Finder // of what parts runs of words
	colons line.Finder // of what introduces a list
	lists  wordLists

	wrapped []int32      // by line: the line before plus one whose paragraph it carries on; nil where lines are whole paragraphs
	running map[int]bool // lines that are running headers

	heads readings  // group, article and annex readings, by line
	head  []int32   // by line: index of its reading in heads plus one; zero for none
	it    reading   // the item reading last asked for
	itOf  int       // its line plus one; negative where that has none
	hurt  []reading // readings of damaged heads, in the order of the lines

	articles []*reading // room for those that are judged together
}

// A reading is a line read as the head of something, not yet judged.
type reading struct {
	convention.Reading
	text  int   // offset of the first word behind the separator; the line's To when there is none
	to    int   // end of its words
	start int32 // of its number as printed
	end   int32 // of that, without blanks behind it
	on    int32 // its line
	sep   separator
	cites bool // what follows the number reads as a citation
	taken bool // judged to be a head
}

// line returns the index of the reading's line.
func (h *reading) line() int { return int(h.on) }

// label returns the reading's number as printed.
func (h *reading) label() law.Span { return law.Span{Start: h.start, End: h.end} }

// A separator is what stands between a number and what follows it.
type separator uint8

const (
	sepNone  separator = iota
	sepBlank           // space, tab, U+3000, NBSP
	sepMark            // a colon, dash or full stop
	sepTitle           // the bracket that begins an article's title
	sepEnd             // the line ends, or the strong mark does
)

// read finds the head readings of every line.
func (r *reader) read() {
	r.head = slices.Grow(r.head, len(r.lines))[:len(r.lines)]
	clear(r.head)
	for i := range r.lines {
		l := &r.lines[i]
		if l.Blank() || l.Comment {
			continue
		}
		r.table.ReadHead(r.src[l.From():l.To()], func(c convention.Reading) bool {
			rd := r.reading(i, c)
			switch {
			case c.Damaged:
				r.hurt = append(r.hurt, rd)
			case c.Last != "" && rd.sep == sepEnd && !r.goneBelow(i):
			case r.head[i] > 0 && c.Last != "":
				*r.anyHead(i) = rd
			case r.head[i] == 0:
				r.addHead(rd)
			}
			return true
		})
	}
}

// goneBelow reports whether the words below line i say that a provision is gone.
func (r *reader) goneBelow(i int) bool {
	next := r.nextWords(i+1, len(r.lines))
	return next < len(r.lines) && r.table.SaysGone(r.words(next))
}

// addHead adds the reading of a line that has none.
func (r *reader) addHead(h reading) {
	r.heads.add(h)
	r.head[h.line()] = int32(r.heads.n)
}

// itemOf returns the item reading of a line, or nil. It is good until the
// reading of another line is asked for.
func (r *reader) itemOf(i int) *reading {
	if r.itOf == i+1 {
		return &r.it
	}
	if r.itOf == -i-1 {
		return nil
	}
	r.itOf = -i - 1
	l := &r.lines[i]
	if l.Blank() || l.Comment {
		return nil
	}
	r.table.ReadItem(r.src[l.From():l.To()], func(c convention.Reading) bool {
		if c.Bullet && !l.Bullet {
			return true
		}
		r.it, r.itOf = r.reading(i, c), i+1
		return false
	})
	if r.itOf < 0 {
		return nil
	}
	return &r.it
}

// reading looks at what follows the label of a line.
func (r *reader) reading(i int, c convention.Reading) reading {
	return r.readingAt(i, r.lines[i].From(), c)
}

func (r *reader) readingAt(i, at int, c convention.Reading) reading {
	l := &r.lines[i]
	end := at + int(c.Len)
	rd := reading{Reading: c, on: int32(i), start: int32(at), to: l.To()}
	rd.end = int32(at + len(trimBlank(r.src[at:end])))
	rd.text = line.SkipSeparator(r.src, end, l.To())
	if c.Item {
		if c.Kind == law.Paragraph && rd.text < l.To() {
			n := separatorMark(r.src[rd.text:l.To()])
			if r.src[rd.text] == '-' {
				n = 1 // I.-Est puni
			}
			rd.text = line.SkipSeparator(r.src, rd.text+n, l.To())
		}
		return rd
	}
	rest := r.src[end:l.To()]
	switch {
	case rd.text >= l.To():
		rd.sep = sepEnd
	case strings.HasPrefix(rest, "**") || l.Depth > 0:
		rd.sep = sepBlank
	case rd.text > end:
		rd.sep = sepBlank
	}
	if rd.text < l.To() {
		if n := separatorMark(r.src[rd.text:l.To()]); n > 0 {
			rd.cites = rd.text+n == l.To() && !c.Kind.Groups() && r.src[rd.end] == '\t' // a row of a correlation table that has no counterpart
			rd.text = line.SkipSeparator(r.src, rd.text+n, l.To())
			rd.sep = max(rd.sep, sepMark)
		} else if r.titleBracket(r.src[rd.text:l.To()]) > 0 {
			rd.sep = sepTitle
		}
	}
	if c.Last != "" {
		rd.sep = max(rd.sep, sepBlank)
		return rd
	}
	if rd.sep == sepNone && placeholder(rest) {
		rd.sep = sepBlank // Article 5(Deleted)
		return rd
	}
	rd.cites = rd.cites || rd.sep != sepEnd && (r.table.Cites(r.src[end:l.To()]) || r.row(rd, l.To()))
	return rd
}

// placeholder reports whether s is what stands for a deleted article: words in
// brackets, which no number is as in Article 5(1).
func placeholder(s string) bool {
	return bracketed(s) && !strings.ContainsAny(s, "0123456789")
}

// row reports whether behind the number stands the number of another article,
// or a dash for none, as in the rows of a correlation table.
func (r *reader) row(rd reading, to int) bool {
	rest := r.src[rd.text:to]
	if strings.IndexByte(rest, '|') >= 0 && (strings.Contains(rest, " | ") || strings.HasSuffix(rest, " |")) {
		return true
	}
	if rd.Kind != law.Article && rd.Kind != law.Annex || rd.sep != sepBlank {
		return false
	}
	if !endsInLetter(rest) && strings.TrimSpace(rest) == "—" {
		return true
	}
	if strings.IndexByte(r.src[rd.end:rd.text], '\t') < 0 {
		return false
	}
	found := false
	r.table.ReadHead(rest, func(convention.Reading) bool {
		found = true
		return false
	})
	return found
}

// separatorMark returns the length of the mark s begins with that sets a
// number off from its text.
func separatorMark(s string) int {
	if s == "" {
		return 0
	}
	switch s[0] {
	case ':':
		return 1
	case '-':
		if strings.HasPrefix(s, "- ") {
			return 1
		}
	case '.', "："[0], "—"[0]:
		for _, m := range [...]string{"：", "—", "–", ".—", ". –", ".-", ". -", ".–", "."} {
			if strings.HasPrefix(s, m) {
				return len(m)
			}
		}
	}
	return 0
}

// headOf returns the head reading of a line that was judged to be a head, or nil.
func (r *reader) headOf(i int) *reading {
	if h := r.anyHead(i); h != nil && h.taken {
		return h
	}
	return nil
}

// anyHead returns the head reading of a line, judged or not, or nil.
func (r *reader) anyHead(i int) *reading {
	if k := r.head[i]; k > 0 {
		return r.heads.at(int(k) - 1)
	}
	return nil
}

// words returns the words of a line.
func (r *reader) words(i int) string { return r.src[r.lines[i].From():r.lines[i].To()] }

// lastWords returns the line behind the last one in [lo, hi) that holds words.
func (r *reader) lastWords(lo, hi int) int {
	for hi > lo+1 && r.lines[hi-1].Blank() {
		hi--
	}
	return hi
}

// nextWords returns the index of the first line from i up to hi that holds
// words, hi when there is none.
func (r *reader) nextWords(i, hi int) int {
	for i < hi && (r.lines[i].Blank() || r.lines[i].Comment) {
		i++
	}
	return i
}
