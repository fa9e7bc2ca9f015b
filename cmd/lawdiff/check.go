package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser/check"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/spf13/cobra"
)

// A checkCommand is one run of "lawdiff check".
type checkCommand struct {
	*session
	language, format, output string
}

func newCheck(s *session) *cobra.Command {
	c := &checkCommand{session: s, format: "text"}
	cmd := &cobra.Command{
		Use:   "check FILE|FOLDER...",
		Short: "Say what looks wrong in the text of laws",
		Long: `Check reads laws and says what looks wrong in their text: gaps and repeats in
the numbers, a contents list that disagrees with the body, damaged headings,
items that nothing introduces, brackets of two widths. Each finding is a line
"file:line:col: summary", what to do about it indented below; columns count
characters. Of a Word document the place is a paragraph.

Of a folder every file is checked, subfolders included: hidden files and what
is no text are passed over, links that lead out of the folder are not followed.
Files are read on all cores; findings stand in the order of the files' names,
and a line at the end, on standard error, says how many files were read. A file
that cannot be read never stops the others.

Exit codes: 0 nothing found, 1 something found, 2 trouble.`,
		Example: `  lawdiff check law.txt
  lawdiff check drafts/*.txt -f json
  lawdiff check statutes/ -o findings.txt`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("needs at least one FILE or FOLDER")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.run(args) },
	}
	flags := cmd.Flags()
	flags.VarP(newChoice(&c.format, "text", "json"), "format", "f", "form of the output")
	flags.StringVar(&c.language, "lang", "", "drafting language, such as zh-Hans, zh-Hant, en, fr, de (default: told from the text)")
	flags.StringVarP(&c.output, "output", "o", "", "write to this file instead of standard output")
	return cmd
}

// A checked is what came of checking one file.
type checked struct {
	attempt
	lines []byte // its findings as text
}

// run checks the files that can be read, whatever is the matter with others.
func (c *checkCommand) run(args []string) error {
	c.startProgress()
	files, trouble := c.texts(args, "")
	c.progress.of(len(files))
	found, many := 0, slices.ContainsFunc(args, isFolder)
	var sum tally
	each := func(use func(checked)) {
		inOrder(len(files), func(i int) checked { return c.check(files[i]) }, func(_ int, one checked) {
			c.progress.step()
			ok, err := c.settled(one.attempt)
			sum.count(ok, err)
			if err != nil {
				trouble = append(trouble, err)
			}
			if ok {
				found += len(one.Diagnostics)
				use(one)
			}
		})
	}
	err := c.write(c.output, func(w io.Writer) error {
		if c.format == "json" {
			return reportjson.WriteDiagnostics(w, func(yield func(*law.Document) bool) {
				each(func(one checked) { yield(one.Document) })
			})
		}
		each(func(one checked) { _, _ = w.Write(one.lines) })
		return nil
	})
	if err != nil {
		trouble = append(trouble, err)
	}
	if many {
		c.progress.stop()
		c.warn("%v, %d %s", sum, found, plural("finding", found))
	}
	if err := errors.Join(trouble...); err != nil {
		return err
	}
	if found > 0 {
		return errDiffer
	}
	return nil
}

// check reads and checks one file.
func (c *checkCommand) check(f textFile) checked {
	one := checked{attempt: c.attempt(f, c.language, theOnly)}
	if one.err != nil {
		return one
	}
	one.err = guarded(f.Path, func() error {
		one.Diagnostics = check.Document(one.Document)
		if c.format == "text" {
			one.lines = diagnosticLines(one.reading)
		}
		return nil
	})
	return one
}

// diagnosticLines returns a line for each finding, and what to do about it.
func diagnosticLines(r reading) []byte {
	if len(r.Diagnostics) == 0 {
		return nil
	}
	var out []byte
	message := r.messages()
	for _, d := range r.Diagnostics {
		out = append(out, message(int(d.Span.Start), d.Severity.String()+": "+d.Summary)...)
		out = append(out, '\n')
		if d.Detail != "" {
			out = fmt.Appendf(out, "    %s\n", d.Detail)
		}
	}
	return out
}
