package pdf

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

const (
	// edgeLines is how many lines at the top and at the bottom of a page may be
	// running headers and footers.
	edgeLines = 3
	// repeats is on how many pages a line must return, at the same height and the
	// same but for its digits, to be one; on a share of the pages at least, as
	// odd and even pages may differ.
	repeats     = 3
	repeatShare = 0.3
	// standApart is how far from the text they stand, in letter sizes. Lines of
	// text stand 1.2 to 2 apart.
	standApart = 2.2
	// sameHeight is how far its height may differ, in points.
	sameHeight = 3
)

// pageNumber is a line that says nothing but where one is.
var pageNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[-–—·•\s]*(第\s*)?[0-9０-９ivxlcIVXLC]{1,4}(\s*页)?(\s*(/|of|共)\s*[0-9]{1,4}\s*页?)?[-–—·•\s]*$`)
})

// furniture tells the running headers, footers and page numbers from the text.
func furniture(pages [][]line) map[*line]bool {
	type place struct {
		text   string
		height int
	}
	times := map[place]int{}
	keys := func(l *line) [2]place {
		text := strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '#'
			}
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, l.text)
		h := int(math.Floor(l.y / sameHeight))
		return [2]place{{text, h}, {text, h + 1}} // heights on both sides of a step
	}
	for _, lines := range pages {
		for i := range lines {
			if i < edgeLines || i >= len(lines)-edgeLines {
				for _, k := range keys(&lines[i]) {
					times[k]++
				}
			}
		}
	}
	enough := max(repeats, int(repeatShare*float64(len(pages))))
	returns := func(l *line) bool {
		for _, k := range keys(l) {
			if times[k] >= enough {
				return true
			}
		}
		return pageNumber().MatchString(l.text)
	}
	found := numbers(pages)
	for _, lines := range pages {
		for _, i := range edge(lines, returns, 1) {
			found[&lines[i]] = true
		}
		for _, i := range edge(lines, returns, -1) {
			found[&lines[i]] = true
		}
	}
	return found
}

// numbers returns the lines at the edges of pages that count them: what their
// number is ahead of the page's place in the file is the same on most.
func numbers(pages [][]line) map[*line]bool {
	ahead := map[int][]*line{}
	for i, lines := range pages {
		for _, k := range []int{0, len(lines) - 1} {
			if k < 0 || len(lines) < 2 || !pageNumber().MatchString(lines[k].text) {
				continue
			}
			if n, err := strconv.Atoi(strings.Trim(lines[k].text, "-–—·• 第页")); err == nil {
				ahead[n-i] = append(ahead[n-i], &lines[k])
			}
		}
	}
	found := map[*line]bool{}
	for _, lines := range ahead {
		if len(lines) >= 2 && 2*len(lines) > len(pages) {
			for _, l := range lines {
				found[l] = true
			}
		}
	}
	return found
}

// edge returns the lines at the top (step 1) or the bottom (step -1) of a page
// that return on others and stand apart from the rest: an article's head that
// comes at the same height on several pages does not.
func edge(lines []line, returns func(*line) bool, step int) []int {
	at := 0
	if step < 0 {
		at = len(lines) - 1
	}
	var run, apart []int
	for len(run) < edgeLines && at >= 0 && at < len(lines) && returns(&lines[at]) {
		run = append(run, at)
		next := at + step
		if next < 0 || next >= len(lines) || math.Abs(lines[at].y-lines[next].y) > standApart*max(lines[at].size, lines[next].size) {
			apart = append([]int(nil), run...)
		}
		at = next
	}
	return apart
}
