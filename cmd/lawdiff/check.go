package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

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
		Use:   "check FILE...",
		Short: "Say what looks wrong in the text of laws",
		Long: `Check reads laws and says what looks wrong in their text: gaps and repeats in
the numbers, a contents list that disagrees with the body, damaged headings,
items that nothing introduces, brackets of two widths. Each finding is a line
"file:line:col: summary", what to do about it indented below; columns count
characters. Of a Word document the place is a paragraph.

Exit codes: 0 nothing found, 1 something found, 2 trouble.`,
		Example: `  lawdiff check law.txt
  lawdiff check drafts/*.txt -f json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("needs at least one FILE")
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

// run checks the files that can be read, whatever is the matter with others.
func (c *checkCommand) run(paths []string) error {
	var checked []reading
	var trouble []error
	found := false
	for _, path := range paths {
		r, err := c.document(path, c.language)
		if err != nil {
			trouble = append(trouble, err)
			continue
		}
		r.Diagnostics = check.Document(r.Document)
		found = found || len(r.Diagnostics) > 0
		checked = append(checked, r)
	}
	err := c.write(c.output, func(w io.Writer) error {
		if c.format == "json" {
			documents := make([]*law.Document, len(checked))
			for i, r := range checked {
				documents[i] = r.Document
			}
			return reportjson.WriteDiagnostics(w, documents)
		}
		return writeDiagnostics(w, checked)
	})
	if err := errors.Join(append(trouble, err)...); err != nil {
		return err
	}
	if found {
		return errDiffer
	}
	return nil
}

func writeDiagnostics(w io.Writer, checked []reading) error {
	out := bufio.NewWriter(w)
	for _, r := range checked {
		message := r.messages()
		for _, d := range r.Diagnostics {
			_, _ = fmt.Fprintln(out, message(d.Span.Start, d.Severity.String()+": "+d.Summary))
			if d.Detail != "" {
				_, _ = fmt.Fprintf(out, "    %s\n", d.Detail)
			}
		}
	}
	return out.Flush()
}
