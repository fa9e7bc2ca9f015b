package main

import (
	"errors"
	"fmt"
	"io"

	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser/check"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/spf13/cobra"
)

func newCheck(s *session) *cobra.Command {
	var language, format, output string
	cmd := &cobra.Command{
		Use:   "check FILE...",
		Short: "Say what looks wrong in the text of laws",
		Long: `Check reads laws and says what looks wrong in their text: gaps and repeats in
the numbers, a contents list that disagrees with the body, damaged headings,
mixed brackets. Each finding is a line "file:line:col: summary", what to do
about it indented below; columns count characters.

Exit codes: 0 nothing found, 1 something found, 2 trouble.`,
		Example: `  lawdiff check law.txt
  lawdiff check drafts/*.txt -f json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("needs at least one FILE")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var documents []*law.Document
			var trouble error
			found := false
			for _, path := range args {
				d, err := s.document(path, language)
				if err != nil {
					if trouble != nil {
						fmt.Fprintln(s.stderr, trouble)
					}
					trouble = err
					continue // the other files are checked all the same
				}
				d.Diagnostics = check.Document(d)
				documents = append(documents, d)
				found = found || len(d.Diagnostics) > 0
			}
			err := s.write(output, func(w io.Writer) error {
				if format == "json" {
					return reportjson.WriteDiagnostics(w, documents)
				}
				return writeDiagnostics(w, documents)
			})
			switch {
			case err != nil || trouble != nil:
				return errors.Join(trouble, err)
			case found:
				return errDiffer
			}
			return nil
		},
	}
	flags := cmd.Flags()
	format = "text"
	flags.VarP(newChoice(&format, "text", "json"), "format", "f", "form of the output")
	flags.StringVar(&language, "lang", "", "drafting language, such as zh-Hans, zh-Hant, en, fr, de (default: told from the text)")
	flags.StringVarP(&output, "output", "o", "", "write to this file instead of standard output")
	return cmd
}

func writeDiagnostics(w io.Writer, documents []*law.Document) error {
	for _, d := range documents {
		positions := d.Positions()
		for _, found := range d.Diagnostics {
			at := positions(found.Span.Start)
			if _, err := fmt.Fprintf(w, "%s:%d:%d: %s: %s\n", d.Name, at.Line, at.Column, found.Severity, found.Summary); err != nil {
				return err
			}
			if found.Detail == "" {
				continue
			}
			if _, err := fmt.Fprintf(w, "    %s\n", found.Detail); err != nil {
				return err
			}
		}
	}
	return nil
}
