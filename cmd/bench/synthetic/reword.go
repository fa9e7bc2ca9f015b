package synthetic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
)

// wordsPerEdit is how many words of an article that a rewording knows stand for
// one that it touches.
const wordsPerEdit = 12

// A rewriter rewords articles.
type rewriter struct{ spots []spot }

// A spot is a word that a rewording can touch, by its place.
type spot struct {
	line, piece, start, end int
	class                   class
}

// reword replaces, inserts and deletes a few words of a, and here and there a
// clause, none next to another.
func (r *rewriter) reword(w *writer, a *article) {
	r.spots = r.spots[:0]
	for i, l := range a.lines {
		for j, p := range l {
			if p.cites == nil {
				r.find(w.language, p.text, i, j)
			}
		}
	}
	touched := map[[2]int][]spot{}
	for range 1 + len(r.spots)/wordsPerEdit {
		if len(r.spots) == 0 {
			break
		}
		at := w.IntN(len(r.spots))
		s := r.spots[at]
		touched[[2]int{s.line, s.piece}] = append(touched[[2]int{s.line, s.piece}], s)
		r.spots = append(r.spots[:max(0, at-2)], r.spots[min(len(r.spots), at+3):]...)
	}
	if len(touched) == 0 { // no word of it is known
		last := len(a.lines) - 1
		a.lines[last] = append(a.lines[last][:len(a.lines[last]):len(a.lines[last])], piece{text: w.capital(w.clause() + w.stop), op: diff.Insert})
		return
	}
	for i, l := range a.lines {
		var now line
		for j, p := range l {
			now = append(now, w.edit(p, touched[[2]int{i, j}])...)
		}
		a.lines[i] = now
	}
}

// find notes the words of the vocabulary in a text: in Chinese the longest that
// fit from left to right, elsewhere whole words.
func (r *rewriter) find(lang *language, text string, line, piece int) {
	for i := 0; i < len(text); {
		size := lang.wordAt(text, i)
		if c, known := lang.words.class[text[i:i+size]]; known {
			r.spots = append(r.spots, spot{line, piece, i, i + size, c})
		}
		i += size
	}
}

// wordAt returns the length of the word at offset i of text, or of the
// character there.
func (lang *language) wordAt(text string, i int) int {
	if lang.space != "" {
		if end := strings.IndexFunc(text[i:], func(r rune) bool { return !unicode.IsLetter(r) }); end > 0 {
			return end
		} else if end < 0 {
			return len(text) - i
		}
	} else {
		for size := min(lang.words.longest, len(text)-i); size > 3; size-- {
			if _, known := lang.words.class[text[i:i+size]]; known {
				return size
			}
		}
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return size
}

// edit rewords a piece at some of its words, given in any order.
func (w *writer) edit(p piece, at []spot) line {
	if len(at) == 0 {
		return line{p}
	}
	var out line
	add := func(op diff.Op, text string) {
		if text != "" {
			out = append(out, piece{text: text, op: op})
		}
	}
	done := 0
	for len(at) > 0 {
		first := 0
		for k := range at {
			if at[k].start < at[first].start {
				first = k
			}
		}
		s := at[first]
		at = append(at[:first], at[first+1:]...)
		add(diff.Equal, p.text[done:s.start])
		done = s.end
		word := p.text[s.start:s.end]
		spaced := s.end < len(p.text) && strings.HasPrefix(p.text[s.end:], w.space)
		switch choice := w.IntN(10); {
		case choice < 2 && spaced && (s.class == adverb || s.class == quality):
			done += len(w.space)
			add(diff.Delete, p.text[s.start:done])
		case choice < 5 && (s.class == verb || s.class == thing):
			insert := adverb
			if s.class == thing {
				insert = quality
			}
			add(diff.Insert, w.other(insert, lastWord(p.text[:s.start]))+w.space)
			add(diff.Equal, word)
		case choice == 5 && s.class == thing && strings.HasPrefix(p.text[s.end:], w.comma):
			add(diff.Equal, word)
			add(diff.Insert, w.comma+w.clause())
		default:
			add(diff.Delete, word)
			add(diff.Insert, w.other(s.class, word))
		}
	}
	add(diff.Equal, p.text[done:])
	return out
}

// lastWord returns the Latin word that text ends with, or its last two Han
// characters.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	if i := strings.LastIndexByte(text, ' '); i >= 0 {
		return text[i+1:]
	}
	return text[max(0, len(text)-6):]
}
