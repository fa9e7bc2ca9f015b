package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// furniture reports whether a line is a running header, a page number or a
// mark of consolidation: in the file, not in the law.
func (r *reader) furniture(i int) bool {
	if len(r.running) > 0 && r.running[i] {
		return true
	}
	w := r.words(i)
	if len(w) > 160 {
		return false
	}
	if strings.HasPrefix(w, "▼") || strings.HasPrefix(w, "►") && (len(w) < 12 || strings.Contains(w, "\t")) {
		return true
	}
	for _, running := range r.table.Running {
		if strings.Contains(w, running) && (strings.Contains(w, "\t") || strings.Contains(w, " L ") || strings.Contains(w, " C ")) {
			return true
		}
	}
	return pageNumber(w, r.wrapped != nil) || len(r.table.Running) > 0 && journalPage(w)
}

// journalPage reports whether w is a page of an official journal and nothing
// else: L 351/2.
func journalPage(w string) bool {
	if len(w) > maxPageNumber || !strings.HasPrefix(w, "L ") && !strings.HasPrefix(w, "C ") {
		return false
	}
	issue, page, found := strings.Cut(w[2:], "/")
	return found && isNumber(issue) && isNumber(page)
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// goesOn reports whether line i carries on the paragraph that the foot or head
// of a page has interrupted, or the word that a hyphen divides at the end of the
// line before: that broke off in mid-sentence, and the line begins neither a head
// nor an item nor, where there are capitals, with one.
func (in *instrument) goesOn(i int) bool {
	r := in.r
	if !in.paged && (in.textLine != i-1 || !hyphenated(r.words(in.textLine))) || terminal(r.words(in.textLine)) {
		return false
	}
	if h := r.anyHead(in.textLine); h != nil && h.sep == sepEnd {
		return false
	}
	if r.headOf(i) != nil || r.itemOf(i) != nil || tableLine(r.words(i)) || tableLine(r.words(in.textLine)) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.words(i))
	return unicode.IsLower(c)
}

// hyphenated reports whether a line ends in a letter and a hyphen.
func hyphenated(words string) bool {
	before, ok := strings.CutSuffix(words, "-")
	return ok && before != "" && endsInLetter(before)
}

// maxPageNumber bounds a page number with the dashes about it, in bytes.
const maxPageNumber = 16

// pageNumber reports whether w is a page number: between dashes, or bare where
// the text is broken into lines as pages are.
func pageNumber(w string, bare bool) bool {
	if w == "" || len(w) > maxPageNumber || endsInLetter(w) {
		return false
	}
	t := strings.Trim(w, "-—–－ \u3000")
	digits := strings.TrimLeft(t, "0123456789")
	if t == "" || len(t) > 4 || digits != "" {
		return false
	}
	return bare || len(t) < len(w)
}

// findRunning finds page numbers between dashes and the running headers next
// to them: lines that repeat the title or one another. Cost: linear.
func (r *reader) findRunning() {
	var numbers []int
	for i := r.nextWords(0, len(r.lines)); i < len(r.lines); i = r.nextWords(i+1, len(r.lines)) {
		if pageNumber(r.words(i), false) { // in a comment it numbers no page
			numbers = append(numbers, i)
		}
	}
	if len(numbers) == 0 {
		return
	}
	r.running = map[int]bool{}
	first := r.nextWords(0, len(r.lines))
	seen := map[string]int{r.words(first): first}
	for _, n := range numbers {
		r.running[n] = true
		i := r.nextWords(n+1, len(r.lines))
		if i == len(r.lines) || r.head[i] > 0 {
			continue
		}
		if before, ok := seen[r.words(i)]; ok {
			r.running[i] = true
			if before != first {
				r.running[before] = true
			}
		}
		seen[r.words(i)] = i
	}
}
