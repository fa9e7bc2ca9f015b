package main

import (
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/lawdiff/lawdiff/diff/report/docx"
	"github.com/lawdiff/lawdiff/diff/report/html"
	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/diff/report/markdown"
	"github.com/lawdiff/lawdiff/diff/report/terminal"
	"github.com/spf13/cobra"
)

// A diffCommand is one run of "lawdiff diff".
type diffCommand struct {
	*session
	comparing
	format  string
	color   string
	context int
	open    bool
	date    time.Time // of a Word document
}

func newDiff(s *session) *cobra.Command {
	d := &diffCommand{session: s}
	cmd := &cobra.Command{
		Use:   "diff OLD NEW | diff OLDDIR NEWDIR",
		Short: "Show what changed between two versions of a law",
		Long: `Diff pairs the provisions of two versions of a law by what they say, not by
their numbers, and shows what happened to each: inserted, repealed, amended,
split, joined, moved, renumbered.

Deleted words stand in [-…-] and inserted ones in {+…+} where there is no
colour. Terms replaced throughout are stated once at the top; articles that
only got other numbers, or whose citations only follow such numbers, are
listed at the end. --articles shows the words of those too.

Of two folders, subfolders included, it pairs the files that hold versions of
one law: by the titles of the laws, whatever their year or version; then by the
file names; then by the words the texts share. With -o OUTDIR it writes a report
for each pair there (-f html unless said otherwise), and index.html and
index.json, which list the reports, the files without a partner and what could
not be read. Without -o it prints a line for each pair. A file that cannot be
read never stops the others. Hidden files and what is no text are passed over;
links that lead out of a folder are not followed.

Exit codes: 0 the texts say the same, 1 they differ, 2 trouble.`,
		Example: `  lawdiff diff old.txt new.txt
  lawdiff diff old.txt new.txt -f html -o redline.html --open
  lawdiff diff old.txt new.txt -o changes.docx
  lawdiff diff old.txt new.txt -f md >> comment.md
  lawdiff diff old.txt new.txt --articles 3,5-9 --context -1
  lawdiff diff laws-2020/ laws-2024/ -o redlines/ --open
  git show HEAD~:law.md | lawdiff diff - law.md
  lawdiff diff old.txt new.txt -f json | jq '.correspondences'`,
		Args: exactArgs("OLD NEW"),
		RunE: func(_ *cobra.Command, args []string) error { return d.run(args[0], args[1]) },
	}
	flags := cmd.Flags()
	flags.VarP(newChoice(&d.format, "text", "html", "docx", "md", "json"), "format", "f", "form of the report (default: by the name given to -o, else text)")
	d.color = "auto"
	flags.Var(newChoice(&d.color, "auto", "always", "never"), "color", "colour the text report")
	flags.IntVar(&d.context, "context", terminal.DefaultContext, "columns of unchanged words to keep beside a change in the text report; -1 for all")
	flags.BoolVar(&d.open, "open", false, "open the HTML report in the browser")
	d.register(cmd)
	flags.Lookup("output").Usage = "write to this file instead of standard output; of two folders, the reports to this folder"
	return cmd
}

func (d *diffCommand) run(oldPath, newPath string) error {
	if oldFolder, newFolder := isFolder(oldPath), isFolder(newPath); oldFolder && newFolder {
		return d.folders(oldPath, newPath)
	} else if oldFolder || newFolder {
		return mixedKinds(oldPath, newPath, oldFolder)
	}
	if err := d.settle(); err != nil {
		return err
	}
	c, err := d.compare(oldPath, newPath, &d.comparing)
	if err != nil {
		return err
	}
	d.progress.at("writing the report")
	if d.output == "" {
		d.progress.stop() // the report may go to the same terminal
	}
	if err := d.publish(d.output, c.proof, d.report(c)); err != nil {
		return err
	}
	if d.open {
		d.browse(d.output)
	}
	return outcome(c)
}

// settle fills in what the flags leave open, and refuses what does not go
// together.
func (d *diffCommand) settle() error {
	if d.format == "" {
		d.format = formatOf(d.output, "text", "html", "docx", "md", "json")
	}
	d.linked = d.format == "html"
	if d.format == "docx" && (d.output == "" || d.output == stdinArgument) && d.onTerminal() {
		return &problem{summary: "a Word document cannot be shown on a terminal", advice: "name a file with -o"}
	}
	if d.open && d.format != "html" {
		return &problem{summary: "--open shows an HTML report", advice: "add -f html"}
	}
	if d.open && (d.output == "" || d.output == stdinArgument) {
		path, err := temporaryReport()
		if err != nil {
			return err
		}
		d.output = path
	}
	if d.format == "docx" {
		var err error
		d.date, err = d.fileDate()
		return err
	}
	return nil
}

// formatOf returns the format whose name is the file's extension, or the first.
func formatOf(path string, formats ...string) string {
	extension := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	for _, f := range formats {
		if extension == f || extension == "htm" && f == "html" {
			return f
		}
	}
	return formats[0]
}

// report returns what writes the comparison in the format asked for.
func (d *diffCommand) report(c *comparison) func(io.Writer) error {
	switch d.format {
	case "json":
		return func(w io.Writer) error {
			return reportjson.Write(w, c.Comparison, reportjson.Options{Verified: d.verify})
		}
	case "md":
		return func(w io.Writer) error {
			return markdown.Write(w, c.Comparison, markdown.Options{Language: d.uiLanguage})
		}
	case "docx":
		return func(w io.Writer) error {
			return docx.Write(w, c.Comparison, docx.Options{Title: c.newer.Title(c.newer.Root), Date: d.date})
		}
	case "html":
		older, newer := c.Titles()
		opts := html.Options{
			Language: d.uiLanguage,
			Old:      html.Source{Title: older, SHA256: c.older.sha256},
			New:      html.Source{Title: newer, SHA256: c.newer.sha256},

			OldCitations: c.oldCitations(),
			NewCitations: c.citations,
		}
		return func(w io.Writer) error { return html.Write(w, c.Comparison, opts) }
	}
	opts := terminal.Options{
		Context:         d.context,
		Language:        d.uiLanguage,
		Complete:        d.articles != "",
		IgnoreEditorial: d.ignoreEditorial,
	}
	if opts.Context == 0 {
		opts.Context = 1 // the package's zero is its default
	}
	if d.output == "" {
		opts.Color, opts.Width = d.screen(d.color)
	} else {
		opts.Color = d.color == "always"
	}
	return func(w io.Writer) error { return terminal.Write(w, c.Comparison, opts) }
}
