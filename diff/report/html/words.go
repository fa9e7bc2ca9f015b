package html

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
	"github.com/lawdiff/lawdiff/parser/law"
)

// words are what the report itself says, in one language. None of them needs
// escaping.
type words struct {
	tag                                                           string // BCP 47
	report, old, new, unofficial, generated, text                 string
	summary, legend, contents, table, oldToNew, newToOld, jumpTo  string
	heardInserted, heardDeleted, heardMovedHere, heardMovedAway   string // before marked words; not seen
	oldText, movedTo, movedFrom, movedHere, splitInto, joinedInto string
	change, flagged, unnumbered, comma, colon, none               string
	articles, unchanged, sameWords, flags, same                   string
	systematic, times, replaced                                   string
	unread, unreadNone, line, more                                string
	markInserted, markDeleted, markMoved, markNumber              string
	markTypography, markSystematic, markFlag                      string
	noScript, what, hash, count, page, of                         string
	kinds                                                         map[diff.Kinds]string
	levels                                                        map[law.Kind]string
	rules                                                         map[string]string
}

// wordsFor returns the words for an interface language, that of the document
// when tag is "".
func wordsFor(tag, document string) *words {
	if tag == "" {
		tag = document
	}
	return wording.For(tag, &chinese, &english)
}

var chinese = words{
	tag: "zh-Hans", report: "修订对照", old: "旧", new: "新", generated: "生成于",
	unofficial: "非官方对照，由程序自动生成，仅供参考；以公布的正式文本为准。",
	text:       "条文", summary: "概要", legend: "图例", contents: "目录", table: "条文对应表",
	oldToNew: "旧条 → 新条", newToOld: "新条 → 旧条", jumpTo: "跳到",
	heardInserted: "增 ", heardDeleted: "删 ", heardMovedHere: "移入 ", heardMovedAway: "移走 ",
	oldText: "显示原文", movedTo: "移至", movedFrom: "移自", movedHere: "移动：", splitInto: "拆分：", joinedInto: "合并：",
	change: "变动", flagged: "注意", unnumbered: "（无条号）", comma: "、", colon: "：", none: "—",
	articles: "条", unchanged: "未变动", sameWords: "文字未变", flags: "处须注意", same: "两个文本没有差异。",
	systematic: "统一替换的用语", times: "处", replaced: "改为",
	unread: "未能完全识别之处", unreadNone: "两个文本的结构均已识别。", line: "行", more: "另有未列出者",
	markInserted: "新增的文字", markDeleted: "删除的文字", markMoved: "移动来的文字（原处加删除线）",
	markNumber: "仅随条号变动", markTypography: "仅标点、字形", markSystematic: "统一替换的用语", markFlag: "须注意的变动",
	noScript: "已停用脚本：以下为逐字对照与对应表，全部内容可读；切换视图、筛选与搜索需启用脚本。",
	what:     "文本", hash: "SHA-256", count: "条数", page: "第", of: "页，共",
	kinds: map[diff.Kinds]string{
		diff.Insertion: "新增", diff.Repeal: "删除", diff.Substitution: "修改", diff.Renumbering: "条号变动",
		diff.Relocation: "移动", diff.Split: "拆分", diff.Join: "合并", diff.Consequential: "仅引用随改", diff.Editorial: "仅文字规范",
	},
	levels: map[law.Kind]string{
		law.Act: "文件", law.DocTitle: "标题", law.Preface: "题注", law.Contents: "目录", law.Preamble: "序言",
		law.Metadata: "元数据", law.Conclusions: "结尾", law.Annex: "附件", law.Article: "条", law.Table: "表格",
		law.Note: "注", law.Footnote: "脚注", law.Recital: "说明条款", law.Paragraph: "款", law.Furniture: "页眉页脚",
	},
	rules: map[string]string{
		"modal": "义务与授权", "amount": "金额", "period": "期限", "date": "日期", "rate": "比例", "penalty": "处罚", "definition": "定义",
	},
}

var english = words{
	tag: "en", report: "Redline", old: "Old", new: "New", generated: "Generated",
	unofficial: "Unofficial comparison, made by a program for information only; the texts as promulgated prevail.",
	text:       "Text", summary: "Summary", legend: "Marks", contents: "Contents", table: "Correspondence table",
	oldToNew: "Old → new", newToOld: "New → old", jumpTo: "Go to",
	heardInserted: "inserted ", heardDeleted: "deleted ", heardMovedHere: "moved here ", heardMovedAway: "moved away ",
	oldText: "Show the old text", movedTo: "moved to", movedFrom: "moved from", movedHere: "Moved:", splitInto: "Split:", joinedInto: "Merged:",
	change: "Change", flagged: "Note", unnumbered: "(no number)", comma: ", ", colon: ": ", none: "–",
	articles: "articles", unchanged: "Unchanged", sameWords: "Words unchanged", flags: "to note", same: "The two texts do not differ.",
	systematic: "Terms replaced throughout", times: "places", replaced: "becomes",
	unread: "What could not be read for certain", unreadNone: "The structure of both texts was read in full.", line: "line", more: "more not listed",
	markInserted: "inserted words", markDeleted: "deleted words", markMoved: "words moved here (struck where they stood)",
	markNumber: "only follows new numbers", markTypography: "only punctuation or spelling variants", markSystematic: "term replaced throughout", markFlag: "change to note",
	noScript: "Scripts are off: the redline and the correspondence table below are complete; other views, filters and search need scripts.",
	what:     "Text", hash: "SHA-256", count: "Articles", page: "Page", of: "of",
	kinds: map[diff.Kinds]string{
		diff.Insertion: "Inserted", diff.Repeal: "Repealed", diff.Substitution: "Amended", diff.Renumbering: "Renumbered",
		diff.Relocation: "Moved", diff.Split: "Split", diff.Join: "Merged", diff.Consequential: "Citations follow", diff.Editorial: "Editorial",
	},
	levels: map[law.Kind]string{
		law.Act: "Instrument", law.DocTitle: "Title", law.Preface: "Preface", law.Contents: "Contents", law.Preamble: "Preamble",
		law.Metadata: "Metadata", law.Conclusions: "Conclusions", law.Annex: "Annex", law.Article: "Article", law.Table: "Table",
		law.Note: "Note", law.Footnote: "Footnote", law.Recital: "Recital", law.Paragraph: "Paragraph", law.Furniture: "Running header",
	},
	rules: map[string]string{
		"modal": "Modal verb", "amount": "Amount", "period": "Period", "date": "Date", "rate": "Rate", "penalty": "Penalty", "definition": "Definition",
	},
}
