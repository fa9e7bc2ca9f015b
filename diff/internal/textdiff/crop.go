package textdiff

import "strings"

// crop returns how many bytes at the start and at the end of both texts are
// the same and need no tokens: whole sentences, up to a mark behind which the
// cut into tokens does not depend on what stood before it. Most changed
// articles change in one sentence. It also returns how many more bytes are the
// same at the start and at the end of what is left.
func crop(old, new string) (start, end, head, tail int) {
	n := min(len(old), len(new))
	same := 0
	for same < n && old[same] == new[same] {
		same++
	}
	start = lastMark(old[:same])
	head = same - start
	n -= start
	same = 0
	for same < n && old[len(old)-1-same] == new[len(new)-1-same] {
		same++
	}
	tail = firstMark(old[len(old)-same:])
	return start, same - tail, min(head, n-(same-tail)), tail
}

// No token but these marks themselves holds one of them, and no token before
// them decides what follows them: a line break, ; and the Chinese full stop and
// semicolon.
func endsInMark(text string) bool {
	switch text[len(text)-1] {
	case '\n', ';':
		return true
	case "。"[2]:
		return strings.HasSuffix(text, "。")
	case "；"[2]:
		return strings.HasSuffix(text, "；")
	}
	return false
}

// lastMark returns the offset behind the last mark in text, or 0.
func lastMark(text string) int {
	end := len(text)
	for end > 0 && !endsInMark(text[:end]) {
		end--
	}
	return end
}

// firstMark returns the offset behind the first mark in text, or its length.
func firstMark(text string) int {
	for end := 1; end <= len(text); end++ {
		if endsInMark(text[:end]) {
			return end
		}
	}
	return len(text)
}
