package html

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A mark is how words are set off.
type mark struct {
	op         diff.Op
	moved      bool
	cause      diff.Cause
	systematic int32
}

// tag returns the opening tag of m.
func (m mark) tag(dst []byte) []byte {
	if m.op == diff.Delete {
		dst = append(dst, "<del"...)
	} else {
		dst = append(dst, "<ins"...)
	}
	class := ""
	switch {
	case m.moved:
		class = "m"
	case m.systematic != 0:
		class = "s"
	case m.cause == diff.FollowedNumber:
		class = "n"
	case m.cause == diff.Typography:
		class = "y"
	}
	if class != "" {
		dst = append(append(dst, " class="...), class...)
	}
	if m.systematic != 0 {
		dst = append(dst, " data-s="...)
		dst = strconv.AppendInt(dst, int64(m.systematic), 10)
	}
	return append(dst, '>')
}

// A block is a paragraph or heading being printed: the words of one chunk, and
// what was deleted among them.
type block struct {
	ui      *words
	head    bool // its words so far are a label and a heading
	moved   bool // all of it is set off as moved here; deletions stand inside
	b       []byte
	open    mark
	outer   bool // the mark of the moved block is open
	changed bool
	plain   bool // some of it stands in both versions
	spaced  bool // a space was the last thing written
}

func (k *block) reset(head, moved bool) {
	k.b = k.b[:0]
	k.head, k.moved = head, moved
	k.open, k.outer, k.changed, k.plain, k.spaced = mark{}, false, false, false, false
}

// mark closes the open mark and opens m. Screen readers hear what m says from
// words that are not seen: CSS content and the elements' own roles are not read
// out everywhere.
func (k *block) mark(m mark) {
	if m == k.open {
		return
	}
	if k.open.op != diff.Equal {
		k.b = append(k.b, closing[k.open.op]...)
	}
	k.open = m
	if m.op == diff.Equal {
		return
	}
	k.b = m.tag(k.b)
	heard := k.ui.heardInserted
	switch {
	case m.op == diff.Delete && m.moved:
		heard = k.ui.heardMovedAway
	case m.op == diff.Delete:
		heard = k.ui.heardDeleted
	case m.moved:
		heard = k.ui.heardMovedHere
	}
	k.b = append(append(append(k.b, "<i>"...), heard...), "</i>"...)
}

var closing = [...]string{diff.Delete: "</del>", diff.Insert: "</ins>"}

// end closes what is open.
func (k *block) end() {
	if k.open.op != diff.Equal {
		k.b = append(k.b, closing[k.open.op]...)
		k.open = mark{}
	}
	if k.outer {
		k.b = append(k.b, "</ins>"...)
		k.outer = false
	}
}

// write adds words, set off as m says.
func (k *block) write(m mark, s string) {
	if s == "" {
		return
	}
	k.enter(m)
	k.b = appendText(k.b, s)
}

// enter begins or goes on with words set off as m says.
func (k *block) enter(m mark) {
	if k.moved && !k.outer {
		k.outer = true
		k.b = append(append(append(k.b, "<ins class=m><i>"...), k.ui.heardMovedHere...), "</i>"...)
	}
	k.mark(m)
	if m.op != diff.Equal || k.moved {
		k.changed = true
	} else {
		k.plain = true
	}
	k.spaced = false
}

// space adds the layout between two runs of a document.
func (k *block) space(sep string) {
	if len(k.b) > 0 && !k.spaced && sep != "" {
		k.b = append(k.b, sep...)
		k.spaced = true
	}
}

// A reader gives the runs of a version's chunks one after the other.
type reader struct {
	v     *version
	chunk int32
	prov  *law.Provision // that holds it
	runs  []law.Span     // of that
	next  int
	// reference is where the references found last begin.
	reference int
}

// in returns the run that holds the byte at offset or is the first behind it,
// and whether there is one that begins before limit.
func (r *reader) in(chunk, offset, limit int32) (int, bool) {
	if r.chunk != chunk || r.runs == nil {
		r.chunk, r.next = chunk, 0
		r.prov = r.v.provision(chunk)
		r.runs = appendRuns(r.runs[:0], r.prov)
	}
	if r.next >= len(r.runs) || r.next > 0 && r.runs[r.next-1].End > offset {
		r.next = 0
	}
	for r.next < len(r.runs) && r.runs[r.next].End <= offset {
		r.next++
	}
	return r.next, r.next < len(r.runs) && r.runs[r.next].Start < limit
}

// words calls emit with the part of each piece of span that lies in a run of the
// chunk, the space before it, and its place.
func (r *reader) words(chunk int32, span law.Span, emit func(part diff.Part, sep string, at law.Span)) {
	for at := span.Start; at < span.End; {
		i, ok := r.in(chunk, at, span.End)
		if !ok {
			return
		}
		run := r.runs[i]
		at = max(at, run.Start)
		end := min(span.End, run.End)
		part, sep := diff.TextPart, ""
		switch run {
		case r.prov.Label:
			part = diff.LabelPart
		case r.prov.Heading:
			part = diff.HeadingPart
		}
		if at == run.Start {
			sep = r.gap(i)
		}
		emit(part, sep, law.Span{Start: at, End: end})
		at = end
	}
}

// gap returns what a reader sees between run i of the chunk and the one before.
func (r *reader) gap(i int) string {
	if i == 0 {
		return " "
	}
	src, end, start := r.v.doc.Source, int(r.runs[i-1].End), int(r.runs[i].Start)
	if keepsLines(r.prov.Kind) && strings.IndexByte(src[end:start], '\n') >= 0 {
		return "<br>"
	}
	switch {
	case r.runs[i-1] == r.prov.Heading && r.runs[i] == r.prov.Label:
		return "<br>" // a title that stands above the number
	case !wide(src, end, start) && end < start:
		return " "
	case r.runs[i-1] == r.prov.Label && wide(src, end, start) && (r.prov.Kind == law.Article || r.prov.Kind.Groups() || end < start && unclosed(src[:end])):
		return "　"
	default:
		return ""
	}
}

// unclosed reports whether a label ends with a character, as 一 or ２ does: what ends
// with a bracket or stop is set off by it.
func unclosed(label string) bool {
	last, _ := utf8.DecodeLastRuneInString(label)
	return unicode.IsLetter(last) || unicode.IsNumber(last)
}

// keepsLines reports whether the line ends of a provision of kind k mean
// something: those of running text come from the page it was printed on.
func keepsLines(k law.Kind) bool {
	switch k {
	case law.Table, law.Contents, law.Preface, law.Metadata, law.DocTitle, law.Conclusions, law.Act, law.Annex, law.Furniture:
		return true
	default:
		return false
	}
}

// wide reports whether a Han, kana or full-width character stands at the end of
// one run or at the start of the next: between those no space is seen.
func wide(src string, end, start int) bool {
	for end--; end > 0 && src[end]&0xC0 == 0x80; end-- {
	}
	return end < 0 || start >= len(src) || src[end] >= 0xE3 || src[start] >= 0xE3
}
