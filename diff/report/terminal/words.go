package terminal

import (
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A vocabulary is the report's own words in one language.
type vocabulary struct {
	language   string // BCP 47
	old, new   string
	gap        string // between a name and what is said about it
	comma      string
	semicolon  string // between items that may hold commas
	to         string // between the ends of a range
	systematic string
	placesForm string // number, list
	fromForm   string
	intoForm   string
	numbered   string // number of articles, list
	citing     string
	same       string
	flag       string
	levels     map[law.Kind]string
	counts     countWords
}

var english = vocabulary{
	language: "en",
	old:      "old", new: "new", gap: "  ", comma: ", ", semicolon: "; ", to: "–",
	systematic: "Replaced throughout:",
	placesForm: "%d places: %s", fromForm: "from %s", intoForm: "to %s",
	numbered: "Only renumbered (%d):", citing: "Only citations follow the new numbers (%d):",
	same: "No change.", flag: "! ",
	levels: map[law.Kind]string{
		law.DocTitle: "title", law.Preface: "preface", law.Contents: "contents list", law.Preamble: "preamble",
		law.Recital: "recital", law.Division: "heading", law.Paragraph: "paragraph", law.Level: "clause",
		law.Point: "point", law.Table: "table", law.Footnote: "footnote", law.Note: "note",
		law.Conclusions: "conclusions", law.Annex: "annex", law.Metadata: "metadata", law.Furniture: "page furniture",
	},
	counts: countWords{
		unit: "articles", units: "%d → %d %s: ", comma: ", ", stop: ".",
		forms: [...]string{
			"%d unchanged", "%d only renumbered", "%d with citations that follow", "%d with systematic substitutions only",
			"%d amended", "%d inserted", "%d repealed", "%d only moved, split or joined", "%d editorial only",
			"%d split", "%d joined", "%d moved",
		},
		among: "; among them ", beside: "Beside the articles: ",
	},
}

var chinese = vocabulary{
	language: "zh",
	old:      "旧", new: "新", gap: "　", comma: "、", semicolon: "；", to: "至",
	systematic: "全文统一替换：",
	placesForm: "共%d处：%s", fromForm: "移自%s", intoForm: "移至%s",
	numbered: "仅序号变更（%d）：", citing: "仅引用随序号调整（%d）：",
	same: "没有变化。", flag: "！",
	levels: map[law.Kind]string{
		law.DocTitle: "标题", law.Preface: "题注", law.Contents: "目录", law.Preamble: "序言",
		law.Recital: "说明", law.Division: "小标题", law.Paragraph: "段", law.Level: "项",
		law.Point: "项", law.Table: "表", law.Footnote: "脚注", law.Note: "注",
		law.Conclusions: "落款", law.Annex: "附件", law.Metadata: "元数据", law.Furniture: "页眉页脚",
	},
	counts: countWords{
		unit: "条", units: "%d → %d %s：", comma: "，", stop: "。",
		forms: [...]string{
			"未变 %d", "仅序号变更 %d", "仅引用随调 %d", "仅统一替换 %d",
			"修改 %d", "新增 %d", "删去 %d", "仅移动或拆并 %d", "仅文字形式 %d",
			"拆分 %d", "合并 %d", "移动 %d",
		},
		among: "；其中", beside: "条文以外：",
	},
}

// vocabularyFor returns the words for a language tag.
func vocabularyFor(tag string) *vocabulary { return wording.For(tag, &chinese, &english) }

// kinds names what happened, the weightiest first.
func (v *vocabulary) kinds(kinds diff.Kinds) string {
	return strings.Join(wording.Kinds(v.language, kinds), v.comma)
}

func (v *vocabulary) places(n int, names []string) string {
	return fmt.Sprintf(v.placesForm, n, strings.Join(names, v.comma))
}

func (v *vocabulary) from(name string) string { return fmt.Sprintf(v.fromForm, name) }
func (v *vocabulary) into(name string) string { return fmt.Sprintf(v.intoForm, name) }

// level names a provision that has no number.
func (v *vocabulary) level(k law.Kind) string {
	if word := v.levels[k]; word != "" {
		return word
	}
	return k.String()
}
