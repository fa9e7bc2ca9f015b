package markdown

import (
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
)

// words are the redline's own words in one language.
type words struct {
	old, new              string
	deleted, inserted     string
	systematic            string
	unchanged, paragraphs string // what is folded: its articles, or how many paragraphs
	to                    string // between the ends of a range
	gap                   string // between a flag's words and its reason
}

var english = words{
	old: "Old: ", new: "New: ", deleted: "deleted", inserted: "inserted",
	systematic: "Replaced throughout:",
	unchanged:  "%s: unchanged", paragraphs: "%d paragraphs unchanged",
	to: " to ", gap: ": ",
}

var chinese = words{
	old: "旧：", new: "新：", deleted: "删除的文字", inserted: "新增的文字",
	systematic: "全文统一替换：",
	unchanged:  "%s未变", paragraphs: "%d 段未变",
	to: "至", gap: "：",
}

// wordsFor returns the words for a language tag.
func wordsFor(tag string) *words { return wording.For(tag, &chinese, &english) }
