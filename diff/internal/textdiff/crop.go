package textdiff

import "strings"

// crop returns how many bytes at the start and at the end of both texts are
// the same and need no tokens: whole sentences, up to a mark behind which the
// cut into tokens does not depend on what stood before it. Most changed
// articles change in one sentence.
func crop(old, new string) (start, end int) {
	n := min(len(old), len(new))
	for start < n && old[start] == new[start] {
		start++
	}
	start = lastMark(old[:start])
	n -= start
	for end < n && old[len(old)-1-end] == new[len(new)-1-end] {
		end++
	}
	same := old[len(old)-end:]
	return start, end - firstMark(same)
}

// No token but these marks themselves holds one of them, and no token before
// them decides what follows them.
const (
	asciiMarks = "\n;"
	fullStop   = "。"
	semicolon  = "；"
)

// lastMark returns the offset behind the last mark in text, or 0.
func lastMark(text string) int {
	return max(strings.LastIndexAny(text, asciiMarks)+1,
		behind(strings.LastIndex(text, fullStop)), behind(strings.LastIndex(text, semicolon)))
}

// firstMark returns the offset behind the first mark in text, or its length.
func firstMark(text string) int {
	first := len(text)
	if i := strings.IndexAny(text, asciiMarks); i >= 0 {
		first = i + 1
	}
	for _, mark := range []string{fullStop, semicolon} {
		if i := strings.Index(text[:first], mark); i >= 0 {
			first = behind(i)
		}
	}
	return first
}

// behind returns the offset behind a mark of three bytes at i, or 0 if i is
// negative.
func behind(i int) int {
	if i < 0 {
		return 0
	}
	return i + len(fullStop)
}
