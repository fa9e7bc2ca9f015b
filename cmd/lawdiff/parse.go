package main

import (
	"bufio"
	"fmt"
	"io"

	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser/akn"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/spf13/cobra"
)

func newParse(s *session) *cobra.Command {
	var language, format, output string
	var list bool
	cmd := &cobra.Command{
		Use:   "parse FILE",
		Short: "Show the parts, articles, paragraphs and items of a law",
		Long: `Parse prints how a law was read: a line for each provision with its kind, its
number as printed, its heading and first words, and how many articles there
are. --list prints the instruments that a page holds instead, each with its
place and title. What looks wrong in the text is said by "lawdiff check".`,
		Example: `  lawdiff parse law.txt
  lawdiff parse law.txt -f json | jq '.document.provisions[] | select(.kind == "article")'
  lawdiff parse --list page.txt
  cat law.txt | lawdiff parse -`,
		Args: exactArgs("FILE"),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := s.document(args[0], language)
			if err != nil {
				return err
			}
			return s.write(output, func(w io.Writer) error {
				switch {
				case list:
					return writeInstruments(w, d)
				case format == "json":
					return reportjson.WriteDocument(w, d.Document)
				case format == "akn":
					return akn.Write(w, d.Document, akn.Meta{})
				}
				return writeTree(w, d.Document)
			})
		},
	}
	flags := cmd.Flags()
	format = "tree"
	flags.VarP(newChoice(&format, "tree", "json", "akn"), "format", "f", "form of the output; akn is Akoma Ntoso 3.0")
	flags.BoolVar(&list, "list", false, "list the instruments in the text")
	flags.StringVar(&language, "lang", "", "drafting language, such as zh-Hans, zh-Hant, en, fr, de (default: told from the text)")
	flags.StringVarP(&output, "output", "o", "", "write to this file instead of standard output")
	return cmd
}

// writeInstruments writes a line for each instrument: where it begins, what it
// is called, how many articles it has of its own.
func writeInstruments(w io.Writer, r reading) error {
	out := bufio.NewWriter(w)
	for _, act := range r.Instruments() {
		articles, first := 0, -1
		act.Walk(func(p *law.Provision) bool {
			if words := p.Runs(); first < 0 && len(words) > 0 {
				first = words[0].Start
			}
			if p.Kind == law.Article {
				articles++
			}
			return p == act || p.Kind != law.Act
		})
		title := r.Title(act)
		if title == "" {
			title = "(no title)"
		}
		_, _ = fmt.Fprintln(out, r.text.Message(max(first, act.Span.Start), fmt.Sprintf("%s (%d %s, bytes %d to %d)",
			glance(title, titleWidth), articles, plural("article", articles), act.Span.Start, act.Span.End)))
	}
	return out.Flush()
}
