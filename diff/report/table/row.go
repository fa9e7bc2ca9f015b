package table

import (
	"slices"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A row follows an article through all drafts: what it is in each, nil for
// nothing, and what happened at each step, "" where there was nothing.
type row struct {
	articles []*law.Provision
	kinds    []diff.Fate
}

// rowsOf returns the rows of a table: those of the first comparison, each with what
// became of its last article in the next one, as many rows as it became articles;
// an inserted article stands behind the row of the one it follows.
func rowsOf(comparisons []*diff.Comparison, keep func(*law.Document, *law.Provision) bool) []row {
	var rows []row
	for step, c := range comparisons {
		became := map[*law.Provision][]diff.Correspondence{}
		follow := map[*law.Provision][]row{} // by the article of the newer draft
		var last *law.Provision
		for _, r := range c.Correspondences() {
			if r.Old != nil && step > 0 {
				became[r.Old] = append(became[r.Old], r)
				last = r.New
				continue
			}
			first := row{make([]*law.Provision, step), make([]diff.Fate, step)}
			first = first.with(r, r.Old)
			if step == 0 {
				rows = append(rows, first)
				continue
			}
			follow[last] = append(follow[last], first)
		}
		if step > 0 {
			rows = extend(rows, became, follow)
		}
	}
	return slices.DeleteFunc(rows, func(r row) bool { return keep != nil && !r.kept(comparisons, keep) })
}

// with returns the row with one more step behind the article it has come to.
func (r row) with(c diff.Correspondence, last *law.Provision) row {
	articles, kinds := slices.Clone(r.articles), slices.Clone(r.kinds)
	if len(articles) == len(kinds) {
		articles = append(articles, last)
	}
	return row{append(articles, c.New), append(kinds, c.Kind)}
}

// extend adds a step to every row, and the rows of articles inserted in it.
func extend(rows []row, became map[*law.Provision][]diff.Correspondence, follow map[*law.Provision][]row) []row {
	all := follow[nil]
	delete(follow, nil)
	for _, r := range rows {
		last := r.articles[len(r.articles)-1]
		next := became[last]
		if len(next) == 0 {
			next = []diff.Correspondence{{}}
		}
		for _, c := range next {
			all = append(all, r.with(c, nil))
			if c.New != nil {
				all = append(all, follow[c.New]...)
				delete(follow, c.New)
			}
		}
	}
	return all
}

func (r row) kept(comparisons []*diff.Comparison, keep func(*law.Document, *law.Provision) bool) bool {
	for i, p := range r.articles {
		if p != nil && keep(draft(comparisons, i), p) {
			return true
		}
	}
	return false
}

// draft returns the document of a column.
func draft(comparisons []*diff.Comparison, column int) *law.Document {
	if column == len(comparisons) {
		return comparisons[column-1].New
	}
	return comparisons[column].Old
}

func (r row) labels(comparisons []*diff.Comparison) []string {
	labels := make([]string, len(r.articles))
	for i, p := range r.articles {
		labels[i] = label(draft(comparisons, i), p)
	}
	return labels
}

// subject returns what a row is about: the heading of its last article, else its
// first words.
func (r row) subject(comparisons []*diff.Comparison) string {
	for i, p := range slices.Backward(r.articles) {
		if p != nil {
			return subject(draft(comparisons, i), p)
		}
	}
	return ""
}

func subject(d *law.Document, p *law.Provision) string {
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
