package parser

import "strings"

// furniture reports whether a line is a running header, a page number or a
// mark of consolidation: in the file, not in the law.
func (r *reader) furniture(i int) bool {
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
	return pageNumber(w, r.wrapped != nil)
}

// pageNumber reports whether w is a page number: between dashes, or bare where
// the text is broken into lines as pages are.
func pageNumber(w string, bare bool) bool {
	t := strings.Trim(w, "-—–－ \u3000")
	digits := strings.TrimLeft(t, "0123456789")
	if t == "" || len(t) > 4 || digits != "" {
		return false
	}
	return bare || len(t) < len(w)
}
