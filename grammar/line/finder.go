package line

import "strings"

// A Finder finds the next of several marks in a text, again and again, in time
// linear in the text altogether: a mark that is far off or missing is not
// looked for anew each time another is found.
type Finder struct {
	text  string
	marks [4]string
	at    [4]int // where each stands next, len(text) when it does no more
	n     int
	from  int // asked for last
}

// NewFinder returns a finder of up to four marks in text from an offset on.
func NewFinder(text string, from int, marks ...string) Finder {
	f := Finder{text: text, n: len(marks), from: from}
	for i, m := range marks {
		f.marks[i], f.at[i] = m, -1
	}
	return f
}

// seek finds mark i by its last byte, which in Han text is rarer than the first:
// that all punctuation has.
func (f *Finder) seek(i, from int) {
	mark := f.marks[i]
	last := len(mark) - 1
	for at := from + last; at < len(f.text); at++ {
		k := strings.IndexByte(f.text[at:], mark[last])
		if k < 0 {
			break
		}
		if at += k; f.text[at-last:at+1] == mark {
			f.at[i] = at - last
			return
		}
	}
	f.at[i] = len(f.text)
}

// Next returns the offset and length of the first mark in [from, to), -1 when
// there is none. While neither goes back, the time is linear.
func (f *Finder) Next(from, to int) (at, size int) {
	back := from < f.from
	f.from = from
	at = to
	for i := range f.n {
		if f.at[i] < from || back {
			f.seek(i, from)
		}
		if f.at[i] < at {
			at, size = f.at[i], len(f.marks[i])
		}
	}
	if size == 0 || at+size > to {
		return -1, 0
	}
	return at, size
}
