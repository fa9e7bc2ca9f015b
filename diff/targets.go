package diff

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Citations are compared by what they cite, not by how they read. When an
// article was repealed before them, 第十六条和第十七条 becomes 第十五条和第十六条:
// a comparison of words keeps 第十六条, which now is another provision, and
// reports the rest as substance. So before two flows are compared, every
// citation that leads to a provision of its own document is replaced by one
// character that stands for the change this provision belongs to, the same
// character on both sides. What then is equal has followed the numbers.

// firstTarget is the first character that stands for a cited provision: the
// supplementary private use area, which no statute prints.
const firstTarget = '\U000F0000'

// target is what a citation leads to, for telling whether two citations lead to
// the same: the changes of all provisions it names, and the words that join them.
type target struct {
	frame string
	first *Change
	last  *Change
}

// keyed returns two flows with their citations replaced by the targets they
// lead to, and whether both have any.
func (c *comparer) keyed(ch *Change, old, new flow) (keyedOld, keyedNew flow, both bool) {
	home := c.principal(ch)
	keys := map[target]rune{}
	keyedOld, cites := c.keySide(old, keys, func(path []step) *Change { return c.leadOld(path, home) })
	if !cites {
		return old, new, false
	}
	keyedNew, cites = c.keySide(new, keys, func(path []step) *Change { return c.leadNew(path, home) })
	return keyedOld, keyedNew, cites
}

// leadOld returns the change that a citation of the old text leads to from where
// it stands, nil when it names none or several.
func (c *comparer) leadOld(path []step, home pair) *Change {
	return changeAt(resolve(c.citations.old, path, home.old), c.ofOld)
}

// leadNew is leadOld for the new text.
func (c *comparer) leadNew(path []step, home pair) *Change {
	return changeAt(resolve(c.citations.new, path, home.new), c.ofNew)
}

// mayCite is a quick test that most texts without a citation fail where the
// language has a sign of one.
func mayCite(d *law.Document, text string) bool {
	return !isChinese(d.Language) || strings.Contains(text, "第")
}

// changeAt returns the change that all of several possible targets stand in, or
// nil.
func changeAt(targets []*law.Provision, in placing) *Change {
	if len(targets) == 0 {
		return nil
	}
	ch := in.of(targets[0])
	for _, p := range targets[1:] {
		if in.of(p) != ch {
			return nil
		}
	}
	return ch
}

// keySide replaces the citations of one flow and reports whether there were any.
func (c *comparer) keySide(f flow, keys map[target]rune, lead func([]step) *Change) (keyed flow, cites bool) {
	c.tokens = textdiff.Citations(c.tokens[:0], f.text)
	if len(c.tokens) == 0 {
		return f, false
	}
	var b strings.Builder
	list := citationList{units: levelsOf(c.new.Language)}
	from := 0
	for _, t := range c.tokens {
		paths, frame := list.read(f.text, t)
		key, ok := keyOf(paths, frame, keys, lead)
		span, whole := f.source(t.Start, t.End)
		if !whole || !ok {
			continue
		}
		keyed.runs = f.copyRuns(keyed.runs, from, t.Start, b.Len())
		b.WriteString(f.text[from:t.Start])
		keyed.runs = append(keyed.runs, run{at: b.Len(), size: utf8.RuneLen(key), span: span})
		b.WriteRune(key)
		from = t.End
	}
	keyed.runs = f.copyRuns(keyed.runs, from, len(f.text), b.Len())
	b.WriteString(f.text[from:])
	keyed.text = b.String()
	return keyed, from > 0
}

// mostPaths is how many provisions a citation may name for its key to tell them
// all: the first and the last.
const mostPaths = 2

// keyOf returns the character for what a citation leads to.
func keyOf(paths [][]step, frame string, keys map[target]rune, lead func([]step) *Change) (rune, bool) {
	if len(paths) == 0 || len(paths) > mostPaths {
		return 0, false
	}
	t := target{frame: frame, first: lead(paths[0]), last: lead(paths[len(paths)-1])}
	if t.first == nil || t.last == nil {
		return 0, false
	}
	key, known := keys[t]
	if !known {
		key = firstTarget + rune(len(keys))
		keys[t] = key
	}
	return key, true
}

// A citationList carries from one citation to the next what a list leaves out:
// in 第二十条第一款第（五）项、第（七）项 the article of the last item, and in
// 《商标法》第十条、第十一条 that both are of another law.
type citationList struct {
	units   levelName // of its language
	end     int       // of the citation before
	path    []step
	foreign bool
}

// read returns the paths of a citation token, none where it is of another
// instrument.
func (l *citationList) read(text string, t textdiff.Token) (paths [][]step, frame string) {
	follows := l.end > 0 && isListing(text[l.end:t.Start])
	if t.Kind == textdiff.Number {
		return l.bare(text[t.Start:t.End], follows, t.End), ""
	}
	paths, frame = citationsIn(text[t.Start:t.End], l.units)
	if !follows {
		l.path, l.foreign = nil, foreign(text[:t.Start])
	}
	l.end = t.End
	for i, path := range paths {
		upper := 0
		for upper < len(l.path) && l.path[upper].kind < path[0].kind {
			upper++
		}
		paths[i] = append(slices.Clone(l.path[:upper]), path...)
		l.path = paths[i]
	}
	if l.foreign {
		return nil, ""
	}
	return paths, frame
}

// bare reads a number in brackets that goes on a list: items (1) and (2).
func (l *citationList) bare(number string, follows bool, end int) [][]step {
	inner, opened := strings.CutPrefix(number, "(")
	inner, closed := strings.CutSuffix(inner, ")")
	if !follows || !opened || !closed || len(l.path) == 0 || l.foreign {
		return nil
	}
	l.path = slices.Clone(l.path)
	l.path[len(l.path)-1].number = inner
	l.end = end
	return [][]step{l.path}
}

// isListing reports whether words between two citations only list them.
func isListing(words string) bool {
	words = strings.Trim(words, hanList+hanRange+", ")
	return words == "" || listWord(words) || rangeWord(words)
}

// foreign reports whether a citation behind these words is of another
// instrument: 《商标法》第十条, 刑法第二百一十七条. 本法第十条 is not.
func foreign(words string) bool {
	words = strings.TrimRight(words, " 　")
	last, size := utf8.DecodeLastRuneInString(words)
	switch last {
	case '》', '”', '」', '』':
		return true
	case '法', '典', '例', '定', '则', '約', '约', '章', '釋', '释':
	default:
		return false
	}
	const farthest = 4 // characters from 本 to the end of 本条例, 本实施细则
	for range farthest {
		words = words[:len(words)-size]
		last, size = utf8.DecodeLastRuneInString(words)
		if last == '本' {
			return false
		}
	}
	return true
}
