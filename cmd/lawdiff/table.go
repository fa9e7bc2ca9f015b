package main

import (
	"io"

	"github.com/lawdiff/lawdiff/diff/report/table"
	"github.com/spf13/cobra"
)

func newTable(s *session) *cobra.Command {
	var o comparing
	var format string
	cmd := &cobra.Command{
		Use:   "table OLD NEW",
		Short: "Print which article became which",
		Long: `Table prints the correspondence table of two versions: a row for each link
between an old and a new article, by what they say. Where the texts have no
articles, the rows are their outermost numbered clauses.

With -f tsv a row is "old_label<TAB>new_label<TAB>kind"; "-" stands for no
counterpart, and the kinds are
  same        the same number (the words may have changed)
  renumbered  another number
  split       one of several articles the old one became
  merged      one of several articles the new one came from
  deleted, inserted

Exit codes: 0 the texts say the same, 1 they differ, 2 trouble.`,
		Example: `  lawdiff table old.txt new.txt
  lawdiff table old.txt new.txt -f tsv -o table.tsv
  lawdiff table old.txt new.txt -f html -o table.html`,
		Args: exactArgs("OLD NEW"),
		RunE: func(_ *cobra.Command, args []string) error {
			if format == "" {
				format = formatOf(o.output, "text", "tsv", "html")
			}
			c, err := s.compare(args[0], args[1], &o)
			if err != nil {
				return err
			}
			s.progress.stop() // the table may go to the same terminal
			err = s.write(o.output, func(w io.Writer) error {
				switch format {
				case "tsv":
					return table.WriteTSV(w, c.Comparison)
				case "html":
					return table.WriteHTML(w, c.Comparison, o.uiLanguage)
				}
				return table.WriteText(w, c.Comparison, o.uiLanguage)
			})
			if err != nil {
				return err
			}
			return outcome(c)
		},
	}
	cmd.Flags().VarP(newChoice(&format, "text", "tsv", "html"), "format", "f", "form of the table (default: by the name given to -o, else text)")
	o.register(cmd)
	return cmd
}
