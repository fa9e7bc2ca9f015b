// Package table writes the correspondence table of a comparison: which article
// of the old text became which of the new. A row stands for each link, so an
// article that was split has several, and so has one that others were joined to.
package table

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
	"github.com/lawdiff/lawdiff/parser/law"
)

// none stands for a missing counterpart.
const none = "-"

// Options choose what is written and in what words. The zero value is every row.
type Options struct {
	Language string // of the table's own words, a BCP 47 tag; "" for that of the last version
	// Keep chooses rows by the articles in them, nil for all. Of two versions,
	// [diff.Comparison.Only] does the same by changes.
	Keep func(d *law.Document, article *law.Provision) bool
}

// WriteTSV writes a line "old label, tab, new label, tab, kind" for each row, with
// "-" for a counterpart that is missing and the kinds same, renumbered, split,
// merged, deleted and inserted. Labels are as printed, runs of white space in
// them one space.
//
// Of several drafts, compared each with the next, a row follows an article through
// all of them: a label for each draft, then a kind for each step, "-" where the
// article is in neither draft. It returns the first error of w.
func WriteTSV(w io.Writer, opts Options, comparisons ...*diff.Comparison) error {
	out := bufio.NewWriter(w)
	for _, row := range rowsOf(comparisons, opts.Keep) {
		_, _ = out.WriteString(strings.Join(row.labels(comparisons), "\t"))
		for _, kind := range row.kinds {
			_, _ = out.WriteString("\t" + cmp.Or(string(kind), none))
		}
		_ = out.WriteByte('\n')
	}
	return out.Flush()
}

// label returns the label of a provision as one cell.
func label(d *law.Document, p *law.Provision) string {
	if p == nil {
		return none
	}
	if printed := strings.Join(strings.Fields(d.Label(p)), " "); printed != "" {
		return printed
	}
	return p.Kind.String()
}

// words are the table's own words in one language.
type words struct {
	language        string
	title, old, new string
	kind, about     string
	draft           string // the head of a column, with its number
	kinds           map[diff.Fate]string
}

var english = words{
	language: "en", title: "Correspondence table", old: "Old", new: "New", kind: "What happened", about: "About", draft: "Draft %d",
	kinds: map[diff.Fate]string{
		diff.SameNumber: "same number", diff.Renumbered: "renumbered", diff.SplitUp: "split",
		diff.Merged: "merged", diff.Deleted: "deleted", diff.Inserted: "inserted",
	},
}

var chinese = words{
	language: "zh", title: "条文对照表", old: "旧条文", new: "新条文", kind: "变化", about: "内容", draft: "第 %d 稿",
	kinds: map[diff.Fate]string{
		diff.SameNumber: "序号不变", diff.Renumbered: "序号变更", diff.SplitUp: "拆分",
		diff.Merged: "合并", diff.Deleted: "删去", diff.Inserted: "新增",
	},
}

// wordsFor returns the words for a language tag, or for the last text's language
// where tag is "".
func wordsFor(comparisons []*diff.Comparison, tag string) *words {
	if tag == "" {
		tag = comparisons[len(comparisons)-1].New.Language
	}
	return wording.For(tag, &chinese, &english)
}

// heads names the columns: the drafts, the steps between them, what a row is about.
func (v *words) heads(drafts int) []string {
	if drafts == 2 {
		return []string{v.old, v.new, v.kind, v.about}
	}
	var heads []string
	for i := range drafts {
		heads = append(heads, fmt.Sprintf(v.draft, i+1))
	}
	for i := range drafts - 1 {
		heads = append(heads, fmt.Sprintf("%d → %d", i+1, i+2))
	}
	return append(heads, v.about)
}
