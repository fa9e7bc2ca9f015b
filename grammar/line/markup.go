package line

import "strings"

// maxTag bounds the length of an HTML tag: what is longer is not looked at, so
// that a line of '<' costs linear time.
const maxTag = 512

// tagNames are the HTML elements whose tags are layout wherever they stand in
// a line of a statute. What else stands in angle brackets is words: 〈…〉 is
// often typed as <…>.
var tagNames = map[string]bool{
	"a": true, "b": true, "br": true, "center": true, "col": true, "colgroup": true,
	"div": true, "em": true, "figure": true, "font": true, "hr": true, "i": true, "img": true,
	"li": true, "meta": true, "ol": true, "p": true, "span": true, "strong": true,
	"sub": true, "sup": true, "table": true, "tbody": true, "td": true, "th": true,
	"thead": true, "tr": true, "u": true, "ul": true, "h1": true, "h2": true,
	"h3": true, "h4": true, "h5": true, "h6": true,
}

// Tag returns the length of the HTML tag or one-line comment s begins with,
// zero if it begins with none.
func Tag(s string) int {
	if strings.HasPrefix(s, "<!--") {
		if i := strings.Index(s[:min(len(s), maxTag)], "-->"); i > 0 {
			return i + 3
		}
		return 0
	}
	name := 1
	if len(s) > 1 && s[1] == '/' {
		name = 2
	}
	end := name
	for end < len(s) && (s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z' || s[end] >= '0' && s[end] <= '9') {
		end++
	}
	if end == name || end-name > 8 || !tagNames[strings.ToLower(s[name:end])] {
		return 0
	}
	i := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if i < 0 {
		return 0
	}
	return i + 1
}

// NewMarks returns a finder of what may part the runs of words of a text.
func NewMarks(text string) Finder { return NewFinder(text, 0, "*", "<", "&") }

// Runs calls yield for each run of words in [from, to) of the text that marks
// are found in, in order: the stretches between strong marks, tags and &nbsp;,
// without white space at the edges. Most lines are one run. Cost: linear in the
// text altogether, when one stretch of it after another is read.
func Runs(marks *Finder, from, to int, yield func(start, end int)) {
	src, at := marks.text, from
	for i := from; i < to; {
		i, _ = marks.Next(i, to)
		if i < 0 {
			break
		}
		n := 0
		switch rest := src[i:to]; {
		case rest[0] == '<':
			n = Tag(rest)
		case strings.HasPrefix(rest, "**"):
			n = 2
		case strings.HasPrefix(rest, "&nbsp;"):
			n = len("&nbsp;")
		}
		if n == 0 {
			i++
			continue
		}
		run(src, at, i, yield)
		i += n
		at = i
	}
	run(src, at, to, yield)
}

func run(src string, from, to int, yield func(start, end int)) {
	from = skipBlank(src, from, to)
	to = trimRight(src, from, to)
	if from < to {
		yield(from, to)
	}
}

// SkipSeparator returns the offset of the first word in src[at:to] behind
// blanks and strong marks: what may stand between a number and its text.
func SkipSeparator(src string, at, to int) int {
	for at < to {
		next := skipBlank(src, at, to)
		if next < to && strings.HasPrefix(src[next:to], "**") {
			next += 2
		} else if next < to && src[next] == '<' {
			next += Tag(src[next:to])
		}
		if next == at {
			break
		}
		at = next
	}
	return at
}
