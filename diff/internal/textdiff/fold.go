package textdiff

import (
	"slices"
	"unicode/utf8"
)

// fold joins neighbouring changes where the text between them is too slight to
// help a reader: seeing one phrase replaced by another is easier than picking
// the common 的 out of both. The text between then counts as deleted and
// inserted. A paragraph mark is never folded.
func (w *Workspace) fold() {
	kept := w.changes[:0]
	for _, c := range w.changes {
		for len(kept) > 0 {
			last := kept[len(kept)-1]
			if !w.slight(last, c) {
				break
			}
			c.o0, c.n0 = last.o0, last.n0
			kept = kept[:len(kept)-1]
		}
		kept = append(kept, c)
	}
	w.changes = kept
}

// The weights of equal text, in Han characters of ordinary words.
const (
	// foldBelow is the weight under which an equality between a deletion and an
	// insertion is folded into them: a blank or a mark, no word. The prices of
	// gotoh see to the rest.
	foldBelow = 0.35

	// foldShare is the share of the smaller of its neighbours under which an
	// equality is folded: two characters left standing in a clause that was
	// written anew are an accident. 0.3 folds what readers would keep: 18.7% of
	// the text marked instead of 18.5%.
	foldShare = 0.2
)

// slight reports whether the equality between the changes a and b is to be
// folded. Between two insertions or between two deletions it stays: folding
// would show as replaced what nobody touched.
func (w *Workspace) slight(a, b change) bool {
	deletes := a.o1 > a.o0 || b.o1 > b.o0
	inserts := a.n1 > a.n0 || b.n1 > b.n0
	if !deletes || !inserts {
		return false
	}
	for _, t := range w.old.tokens[a.o1:b.o0] {
		if t.Kind == Break {
			return false
		}
	}
	limit := max(foldBelow, foldShare*min(w.weigh(a), w.weigh(b)))
	return w.old.weigh(a.o1, b.o0) < limit
}

// weigh returns the weight of the heavier side of a change.
func (w *Workspace) weigh(c change) float64 {
	return max(w.old.weigh(c.o0, c.o1), w.new.weigh(c.n0, c.n1))
}

// weigh returns the weight of the tokens from i up to end.
func (s *side) weigh(i, end int) float64 { return s.weights[end] - s.weights[i] }

// sumWeights fills weights for the tokens from i up to end.
func (s *side) sumWeights(i, end int) {
	s.weights = slices.Grow(s.weights[:0], end+1)[:end+1]
	sum := 0.0
	for s.weights[i] = sum; i < end; i++ {
		sum += float64(s.weight(i))
		s.weights[i+1] = sum
	}
}

// weight returns how much a reader gains from seeing token i unchanged, in Han
// characters.
func (s *side) weight(i int) float32 {
	t := s.tokens[i]
	text := s.text[t.Start:t.End]
	switch t.Kind {
	case Space:
		return 0
	case Punct:
		if len(text) > 1 && isSentenceEnd(text) {
			return 0.5
		}
		return 0.3
	case Break:
		return 4
	case Han:
		if r, size := decode(text, 0); size < len(text) {
			return float32(utf8.RuneCountInString(text))
		} else if hanFunction.may(r) && functionWords()[text] {
			return 0.4
		}
		return 1
	case Word:
		if len(text) <= maxFunctionWord {
			var buf [maxKnownWord]byte
			if functionWords()[string(lower(&buf, text))] {
				return 0.4
			}
		}
		return 2
	case Number, Citation:
		return 2
	}
	return 0
}

// maxFunctionWord is the length in bytes of the longest of the functionWords
// that are written with letters.
const maxFunctionWord = 6

// functionWords hold a sentence together without saying what it is about.
var functionWords = set(hanFunctionWords + " " + latinFunctionWords)

const (
	hanFunctionWords   = "的 地 得 之 和 或 及 与 與 并 並 且 而 在 对 對 为 為 由 于 於 以 其 等 所 者 应 應 将 將 被 把 从 從 向 按 经 經 后 後 前 中 内 內"
	latinFunctionWords = "the a an of to in on by for and or with at as be is are was were it its that which this such any shall may from not no " +
		"le la les l' un une de du des d' et ou à au aux en par pour sur dans ce cette est sont il elle qui que qu' se s' ne n' " +
		"der die das den dem des ein eine einer eines einem einen und oder zu zum zur in im an am auf für von vom mit bei ist sind wird werden nach über durch als"
)

// hanFunction are the characters that are words of that kind.
var hanFunction = newRuneFilter(hanFunctionWords)
