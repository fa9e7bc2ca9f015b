package synopsis

import (
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
	"github.com/lawdiff/lawdiff/parser/law"
)

// words are the table's own words in one language.
type words struct {
	language               string // BCP 47
	title, drafts, titleOf string // what the table is called, of two versions and of several
	old, new, draft, notes string // the heads of columns; a draft's takes its number
	deleted, inserted      string // what marks mean
	moved, minor           string
	middle                 string // the same of a column between two others
	left, leftOne          string
	comma, stop, step      string
	from, to               string // articles words came from and went to
	levels                 map[law.Kind]string
}

var english = words{
	language: "en",
	title:    "Comparison table", drafts: "Comparison of drafts", titleOf: "%s: %s",
	old: "Old text", new: "New text", draft: "Draft %d", notes: "Notes",
	deleted: "deleted", inserted: "inserted", moved: "moved from or to another row",
	minor:  "only follows new numbers, or punctuation",
	middle: "Words are struck where the next draft deletes them, and underlined where the draft inserts them.",
	left:   "%d articles and other parts that did not change are left out.", leftOne: "One article that did not change is left out.",
	comma: ", ", stop: "; ", step: "Draft %d: ",
	from: "with words of %s", to: "some words moved to %s",
	levels: map[law.Kind]string{
		law.Preface: "the preface", law.Preamble: "the preamble", law.Recital: "a recital", law.Paragraph: "a paragraph",
		law.Table: "a table", law.Footnote: "a footnote", law.Note: "a note", law.Conclusions: "the conclusions", law.Annex: "an annex",
	},
}

var chinese = words{
	language: "zh",
	title:    "修改前后对照表", drafts: "各稿对照表", titleOf: "%s%s",
	old: "修改前", new: "修改后", draft: "第 %d 稿", notes: "说明",
	deleted: "删除的文字", inserted: "新增的文字", moved: "移自或者移至另一行的文字",
	minor:  "仅随序号变动，或者仅标点、字形不同",
	middle: "被后一稿删除的文字加删除线，本稿新增的文字加下划线。",
	left:   "另有 %d 条（段）没有变动，未列入本表。", leftOne: "另有 1 条（段）没有变动，未列入本表。",
	comma: "、", stop: "；", step: "第 %d 稿：",
	from: "有文字移自%s", to: "有文字移至%s",
	levels: map[law.Kind]string{
		law.Preface: "题注", law.Preamble: "序言", law.Recital: "说明条款", law.Paragraph: "段",
		law.Table: "表", law.Footnote: "脚注", law.Note: "注", law.Conclusions: "落款", law.Annex: "附件",
	},
}

// wordsFor returns the words for a language tag.
func wordsFor(tag string) *words { return wording.For(tag, &chinese, &english) }
