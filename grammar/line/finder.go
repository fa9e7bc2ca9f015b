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
}

// NewFinder returns a finder of up to four marks in text from an offset on.
func NewFinder(text string, from int, marks ...string) Finder {
	f := Finder{text: text, n: len(marks)}
	for i, m := range marks {
		f.marks[i] = m
		f.seek(i, from)
	}
	return f
}

func (f *Finder) seek(i, from int) {
	f.at[i] = len(f.text)
	if k := strings.Index(f.text[from:], f.marks[i]); k >= 0 {
		f.at[i] = from + k
	}
}

// Next returns the offset and length of the first mark at or behind from, -1
// when there is none. From must not go back.
func (f *Finder) Next(from int) (at, size int) {
	at = len(f.text)
	for i := range f.n {
		if f.at[i] < from {
			f.seek(i, from)
		}
		if f.at[i] < at {
			at, size = f.at[i], len(f.marks[i])
		}
	}
	if at == len(f.text) {
		return -1, 0
	}
	return at, size
}
