// Package table writes the correspondence table of a comparison: which article
// of the old text became which of the new. A row stands for each link, so an
// article that was split has several, and so has one that others were joined to.
package table

import (
	"bufio"
	"io"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// none stands for a missing counterpart.
const none = "-"

// WriteTSV writes a line "old label, tab, new label, tab, kind" for each row, with
// "-" for a counterpart that is missing and the kinds same, renumbered, split,
// merged, deleted and inserted. Labels are as printed, runs of white space in
// them one space. It returns the first error of w.
func WriteTSV(w io.Writer, c *diff.Comparison) error {
	out := bufio.NewWriter(w)
	for _, row := range c.Correspondences() {
		_, _ = out.WriteString(label(c.Old, row.Old) + "\t" + label(c.New, row.New) + "\t" + string(row.Kind) + "\n")
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

// subject returns what a row is about: the heading of its new provision, or of
// the old one where there is no new, else its first words.
func subject(c *diff.Comparison, row diff.Correspondence) string {
	d, p := c.New, row.New
	if p == nil {
		d, p = c.Old, row.Old
	}
	if heading := d.Heading(p); heading != "" {
		return heading
	}
	for ; p != nil; p = p.Children[0] {
		if text := d.Text(p); text != "" {
			return text
		}
		if len(p.Children) == 0 {
			break
		}
	}
	return ""
}

// words are the table's own words in one language.
type words struct {
	language        string
	title, old, new string
	kind, about     string
	kinds           map[diff.Fate]string
}

var english = words{
	language: "en", title: "Correspondence table", old: "Old", new: "New", kind: "What happened", about: "About",
	kinds: map[diff.Fate]string{
		diff.SameNumber: "same number", diff.Renumbered: "renumbered", diff.SplitUp: "split",
		diff.Merged: "merged", diff.Deleted: "deleted", diff.Inserted: "inserted",
	},
}

var chinese = words{
	language: "zh", title: "条文对照表", old: "旧条文", new: "新条文", kind: "变化", about: "内容",
	kinds: map[diff.Fate]string{
		diff.SameNumber: "序号不变", diff.Renumbered: "序号变更", diff.SplitUp: "拆分",
		diff.Merged: "合并", diff.Deleted: "删去", diff.Inserted: "新增",
	},
}

// wordsFor returns the words for a language tag, or for the new text's language
// where tag is "".
func wordsFor(c *diff.Comparison, tag string) *words {
	if tag == "" {
		tag = c.New.Language
	}
	if base, _, _ := strings.Cut(strings.ToLower(tag), "-"); base == "zh" {
		return &chinese
	}
	return &english
}
