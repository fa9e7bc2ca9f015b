// Package synthetic makes pairs of laws whose differences are known to the
// letter: an act of invented articles or of articles from real laws, and a
// revision of it by chance, with everything a large amendment does. What a
// comparison reports can then be scored against the truth.
//
// Everything follows from a seed; no two runs differ.
package synthetic

import (
	"math/rand/v2"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// An Act is a law before it is printed: chapters of articles, in which a
// citation names an article itself and not its number.
type Act struct {
	language *language
	title    string
	chapters []*chapter
}

type chapter struct {
	heading  string
	articles []*article
	origin   *chapter // the chapter of the old act that it is
	moved    bool
}

// add appends a chapter.
func (a *Act) add(heading string, articles []*article) {
	c := &chapter{heading: heading, articles: articles}
	c.origin = c
	a.chapters = append(a.chapters, c)
}

// An article holds its words on both sides of the revision: every piece says
// whether it stayed, went or came.
type article struct {
	lines []line
	from  []*article // the articles of the old act it was made of
	cited bool       // another article cites it, which forbids to repeal or cut it
	fate  fate
}

type line []piece

// A piece is a run of words, or the number of a cited article.
type piece struct {
	text  string
	cites *article
	op    diff.Op
}

// fate is what the revision did to an article.
type fate uint8

const (
	kept fate = iota
	reworded
	parted // split, or a part of a split
	joined
	inserted
	repealed
)

// Articles returns the number of articles.
func (a *Act) Articles() int {
	n := 0
	for _, c := range a.chapters {
		n += len(c.articles)
	}
	return n
}

// A language is how acts are printed in it, and the words that model acts and
// rewordings are made of.
type language struct {
	chapterLabel, articleLabel, itemLabel func(n int) string

	behindChapter, behindArticle string // between a label and what follows

	comma, stop string
	space       string // between words
	words       words
}

var chinese = &language{
	chapterLabel:  func(n int) string { return "第" + numeral.Format(n, numeral.Chinese) + "章" },
	articleLabel:  func(n int) string { return "第" + numeral.Format(n, numeral.Chinese) + "条" },
	itemLabel:     func(n int) string { return "（" + numeral.Format(n, numeral.Chinese) + "）" },
	behindChapter: "　", behindArticle: "　", comma: "，", stop: "。",
	words: chineseWords(),
}

var english = &language{
	chapterLabel:  func(n int) string { return "Chapter " + numeral.Format(n, numeral.Arabic) },
	articleLabel:  func(n int) string { return "Article " + numeral.Format(n, numeral.Arabic) },
	itemLabel:     func(n int) string { return "(" + numeral.Format(n, numeral.Letter) + ") " },
	behindChapter: "\n", behindArticle: "\n", comma: ", ", stop: ".", space: " ",
	words: englishWords(),
}

// languageOf returns how to print in a language, given by its BCP 47 tag.
func languageOf(tag string) *language {
	if len(tag) >= 2 && tag[:2] == "zh" {
		return chinese
	}
	return english
}

// chance returns a source of chance for a seed.
func chance(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x6c6177)) }
