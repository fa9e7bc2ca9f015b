package main

import (
	"fmt"
	"io"

	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
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
					return reportjson.WriteDocument(w, d)
				}
				return writeTree(w, d)
			})
		},
	}
	flags := cmd.Flags()
	format = "tree"
	flags.VarP(newChoice(&format, "tree", "json"), "format", "f", "form of the output")
	flags.BoolVar(&list, "list", false, "list the instruments in the text")
	flags.StringVar(&language, "lang", "", "drafting language, such as zh-Hans, zh-Hant, en, fr, de (default: told from the text)")
	flags.StringVarP(&output, "output", "o", "", "write to this file instead of standard output")
	return cmd
}

// writeInstruments writes a line for each instrument: where it begins, what it
// is called, how many articles it has.
func writeInstruments(w io.Writer, d *law.Document) error {
	positions := d.Positions()
	for p := range d.OfKind(law.Act) {
		if p.Parent == nil && holdsActs(p) {
			continue // a page around instruments, none itself
		}
		at := positions(firstWord(p))
		title, articles := titleOf(d, p), 0
		p.Walk(func(q *law.Provision) bool {
			if q.Kind == law.Article {
				articles++
			}
			return q == p || q.Kind != law.Act
		})
		if _, err := fmt.Fprintf(w, "%s:%d:%d: %s (%d articles, bytes %d to %d)\n", d.Name, at.Line, at.Column, title, articles, p.Span.Start, p.Span.End); err != nil {
			return err
		}
	}
	return nil
}

// holdsActs reports whether p has instruments directly below it, and no
// articles of its own.
func holdsActs(p *law.Provision) bool {
	acts, articles := 0, 0
	p.Walk(func(q *law.Provision) bool {
		switch {
		case q == p:
			return true
		case q.Kind == law.Act:
			acts++
			return false
		case q.Kind == law.Article:
			articles++
		}
		return true
	})
	return acts > 0 && articles == 0
}

// titleOf returns the title of an instrument, or its first words.
func titleOf(d *law.Document, act *law.Provision) string {
	title, first := "", ""
	act.Walk(func(p *law.Provision) bool {
		if p != act && p.Kind == law.Act || title != "" {
			return false
		}
		if p.Kind == law.DocTitle {
			title = d.Text(p) + d.Heading(p)
		}
		if first == "" && p.Kind != law.Metadata {
			first = d.Text(p)
		}
		return true
	})
	if title == "" {
		title = first
	}
	return glance(title, titleWidth)
}

func firstWord(p *law.Provision) int {
	at := p.Span.Start
	found := false
	p.Walk(func(q *law.Provision) bool {
		if words := q.Runs(); !found && len(words) > 0 {
			at, found = words[0].Start, true
		}
		return !found
	})
	return at
}
