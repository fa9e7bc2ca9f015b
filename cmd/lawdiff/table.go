package main

import (
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/synopsis"
	"github.com/lawdiff/lawdiff/diff/report/table"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A tableCommand is one run of "lawdiff table".
type tableCommand struct {
	*session
	comparing
	format         string
	correspondence bool
	order          string
	changed, notes bool
	date           time.Time
}

// The forms of the two tables. HTML is one of both.
var (
	correspondenceForms = []string{"text", "tsv", "html"}
	synopsisForms       = []string{"html", "docx", "xlsx", "md"}
)

func newTable(s *session) *cobra.Command {
	t := &tableCommand{session: s, order: "new"}
	cmd := &cobra.Command{
		Use:   "table OLD NEW | table DRAFT DRAFT DRAFT...",
		Short: "Set versions side by side, or print which article became which",
		Long: `Table makes one of two tables; the form asked for says which.

-f docx, xlsx, html or md: the comparison table, old text beside new, a row for
each article, deleted words struck and inserted ones underlined. All articles are
in it, in the order of the new text; --changed leaves out those that did not
change, --order old takes the old order, --notes adds a column that says what
happened to each.

-f text (the default) or tsv, or -f html --correspondence: the correspondence
table, labels only, a row for each link between an old and a new article. Where
the texts have no articles, the rows are their outermost numbered clauses.

With -f tsv a row is "old_label<TAB>new_label<TAB>kind"; "-" stands for no
counterpart, and the kinds are
  same        the same number (the words may have changed)
  renumbered  another number
  split       one of several articles the old one became
  merged      one of several articles the new one came from
  deleted, inserted

More than two drafts stand in as many columns, each compared with the one before
it, and a row follows an article through all of them. The tsv then has a label
for each draft, and behind them a kind for each step.

Documents and workbooks hold no date but that of SOURCE_DATE_EPOCH.

Exit codes: 0 the texts say the same, 1 they differ, 2 trouble.`,
		Example: `  lawdiff table old.txt new.txt
  lawdiff table old.txt new.txt -f tsv -o table.tsv
  lawdiff table old.txt new.txt -o comparison.docx --notes
  lawdiff table draft-1.docx draft-2.docx draft-3.docx -o drafts.xlsx --changed
  lawdiff table old.txt new.txt -f html --correspondence -o table.html`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return exactArgs("OLD NEW")(nil, args)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return t.run(cmd, args) },
	}
	flags := cmd.Flags()
	flags.VarP(newChoice(&t.format, "text", "tsv", "html", "docx", "xlsx", "md"), "format", "f", "form of the table (default: by the name given to -o, else text)")
	flags.BoolVar(&t.correspondence, "correspondence", false, "with -f html: the correspondence table, labels only")
	flags.Var(newChoice(&t.order, "old", "new"), "order", "of the comparison table: rows in the order of the first or of the last text")
	flags.BoolVar(&t.changed, "changed", false, "in the comparison table, only articles that changed, if only in number")
	flags.BoolVar(&t.notes, "notes", false, "add a column to the comparison table that says what happened to each article")
	t.register(cmd)
	return cmd
}

func (t *tableCommand) run(cmd *cobra.Command, args []string) error {
	if err := t.settle(cmd); err != nil {
		return err
	}
	if err := t.check(); err != nil {
		return err
	}
	chosen, err := parseArticles(t.articles)
	if err != nil {
		return err
	}
	comparisons, err := t.compareAll(args)
	if err != nil {
		return err
	}
	keep, same, err := t.choose(chosen, comparisons)
	if err != nil {
		return err
	}
	t.progress.stop() // the table may go to the same terminal
	err = t.write(t.output, func(w io.Writer) error { return t.report(w, comparisons, keep) })
	if err != nil || same {
		return err
	}
	return errDiffer
}

// settle fills in what the flags leave open, and refuses what does not go
// together.
func (t *tableCommand) settle(cmd *cobra.Command) error {
	if t.format == "" {
		t.format = formatOf(t.output, "text", "tsv", "html", "docx", "xlsx", "md")
	}
	if t.correspondence && !slices.Contains(correspondenceForms, t.format) {
		return &problem{summary: "the correspondence table has no form " + t.format, advice: "its forms are " + strings.Join(correspondenceForms, ", ")}
	}
	if t.correspondence || !slices.Contains(synopsisForms, t.format) {
		t.correspondence = true
		for _, flag := range []string{"order", "changed", "notes"} {
			if cmd.Flags().Changed(flag) {
				return &problem{summary: "--" + flag + " is for the comparison table", advice: "give -f " + strings.Join(synopsisForms, ", -f ") + ", without --correspondence"}
			}
		}
	}
	if t.format != "docx" && t.format != "xlsx" {
		return nil
	}
	if (t.output == "" || t.output == stdinArgument) && t.onTerminal() {
		return &problem{summary: "a document cannot be shown on a terminal", advice: "name a file with -o"}
	}
	var err error
	t.date, err = t.fileDate()
	return err
}

// compareAll reads the drafts and compares each with the next.
func (t *tableCommand) compareAll(paths []string) ([]*diff.Comparison, error) {
	if i := slices.Index(paths, stdinArgument); i >= 0 && slices.Contains(paths[i+1:], stdinArgument) {
		return nil, namedTwice()
	}
	t.startProgress()
	drafts, trouble := make([]reading, len(paths)), make([]error, len(paths))
	var work sync.WaitGroup
	for i, path := range paths {
		of := theNew
		if i == 0 {
			of = theOld
		}
		work.Go(func() { drafts[i], trouble[i] = t.readLaw(path, t.language, of) })
	}
	work.Wait()
	if err := errors.Join(trouble...); err != nil {
		return nil, err
	}
	for _, d := range drafts {
		t.announce(d)
		t.warnPlain(d)
	}
	var comparisons []*diff.Comparison
	for i := range drafts[1:] {
		c, err := t.contrast(drafts[i], drafts[i+1], &t.comparing, nil)
		if err == nil {
			err = c.proof()
		}
		if err != nil {
			return nil, err
		}
		comparisons = append(comparisons, c.Comparison)
	}
	return comparisons, nil
}

// A keeper says whether an article of a draft is wanted.
type keeper = func(d *law.Document, p *law.Provision) bool

// choose returns what chooses rows by the articles named, nil where none are, and
// whether the drafts say the same, as far as wanted. Of the correspondence table of
// two texts all links of the articles' changes are kept, as in every other report.
func (t *tableCommand) choose(articles *articleSet, comparisons []*diff.Comparison) (keep keeper, same bool, err error) {
	same = true
	if articles == nil {
		return nil, !slices.ContainsFunc(comparisons, func(c *diff.Comparison) bool { return !c.Same() }), nil
	}
	found := false
	for i, c := range comparisons {
		part, missing := articles.only(c)
		if missing != nil {
			err = missing
			continue
		}
		found, same = true, same && part.Same()
		if t.correspondence && len(comparisons) == 1 {
			comparisons[i] = part
			return nil, same, nil
		}
	}
	if !found {
		return nil, same, err
	}
	return articles.has, same, nil
}

// report writes the table asked for.
func (t *tableCommand) report(w io.Writer, comparisons []*diff.Comparison, keep keeper) error {
	if t.correspondence {
		opts := table.Options{Language: t.uiLanguage, Keep: keep}
		switch t.format {
		case "tsv":
			return table.WriteTSV(w, opts, comparisons...)
		case "html":
			return table.WriteHTML(w, opts, comparisons...)
		}
		return table.WriteText(w, opts, comparisons...)
	}
	opts := synopsis.Options{
		Language: t.uiLanguage, ByOld: t.order == "old", Changed: t.changed, Notes: t.notes, Keep: keep, Date: t.date,
	}
	switch t.format {
	case "docx":
		return synopsis.WriteDOCX(w, opts, comparisons...)
	case "xlsx":
		return synopsis.WriteXLSX(w, opts, comparisons...)
	case "md":
		return synopsis.WriteMarkdown(w, opts, comparisons...)
	}
	return synopsis.WriteHTML(w, opts, comparisons...)
}
