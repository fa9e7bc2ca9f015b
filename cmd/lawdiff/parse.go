package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/akn"
	"github.com/lawdiff/lawdiff/parser/canonical"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/spf13/cobra"
)

// A parseCommand is one run of "lawdiff parse".
type parseCommand struct {
	*session
	language, format, output string
	list                     bool
}

func newParse(s *session) *cobra.Command {
	p := &parseCommand{session: s}
	cmd := &cobra.Command{
		Use:   "parse FILE|FOLDER...",
		Short: "Show the parts, articles, paragraphs and items of a law",
		Long: `Parse prints how a law was read: a line for each provision with its kind, its
number as printed, its heading and first words, and how many articles there
are. -f text and -f md print the law itself in one form, whatever file it was
read from: a provision to a paragraph, blanks as the drafting tradition sets
them, without contents list, running headers and page numbers. What -f json,
akn, text and md print can be read again. --list prints the instruments that a
page holds instead, each with its place and title. What looks wrong in the text
is said by "lawdiff check".

Of several files, or of all in a folder and its subfolders, it prints a line
each with the numbers of provisions (-f summary). With -f json the documents
follow one another, as jq reads them; with -o OUTDIR each goes to a file of its
own there, as it must with -f akn, text and md. Hidden files and what is no text are passed
over, links that lead out of the folder are not followed. Files are read on all
cores; a file that cannot be read never stops the others.

Exit codes: 0 all was read, 2 trouble.`,
		Example: `  lawdiff parse law.txt
  lawdiff parse law.txt -f json | jq '.document.provisions[] | select(.kind == "article")'
  lawdiff parse law.docx -f md -o law.md
  lawdiff parse --list page.txt
  cat law.txt | lawdiff parse -
  lawdiff parse statutes/
  lawdiff parse statutes/ -f json -o parsed/`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("needs at least one FILE or FOLDER")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 || isFolder(args[0]) {
				return p.many(args)
			}
			return p.one(args[0])
		},
	}
	flags := cmd.Flags()
	flags.VarP(newChoice(&p.format, "tree", "json", "akn", "text", "md", "summary"), "format", "f", "form of the output; akn is Akoma Ntoso 3.0 (default: tree, of several files summary)")
	flags.BoolVar(&p.list, "list", false, "list the instruments in the text")
	flags.StringVar(&p.language, "lang", "", "drafting language, such as zh-Hans, zh-Hant, en, fr, de (default: told from the text)")
	flags.StringVarP(&p.output, "output", "o", "", "write to this file instead of standard output; of several files, but for a summary, to a folder")
	return cmd
}

// one shows one law.
func (p *parseCommand) one(path string) error {
	d, err := p.document(path, p.language)
	if err != nil {
		return err
	}
	return p.write(p.output, func(w io.Writer) error { return p.show(w, d) })
}

// show writes one law in the format asked for.
func (p *parseCommand) show(w io.Writer, d reading) error {
	switch {
	case p.list:
		return writeInstruments(w, d)
	case p.format == "json":
		return reportjson.WriteDocument(w, d.Document, parser.Entries(d.Document))
	case p.format == "akn":
		return akn.Write(w, d.Document, akn.Meta{})
	case p.format == "text":
		return canonical.WriteText(w, d.Document)
	case p.format == "md":
		return canonical.WriteMarkdown(w, d.Document)
	case p.format == "summary":
		return writeSummary(w, d.Document)
	}
	return writeTree(w, d.Document)
}

// writeInstruments writes a line for each instrument: where it begins, what it
// is called, how many articles it has of its own.
func writeInstruments(w io.Writer, r reading) error {
	out := bufio.NewWriter(w)
	for _, act := range r.Instruments() {
		articles, first := 0, -1
		act.Walk(func(p *law.Provision) bool {
			if words := p.Runs(); first < 0 && len(words) > 0 {
				first = int(words[0].Start)
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
		_, _ = fmt.Fprintln(out, r.text.Message(max(first, int(act.Span.Start)), fmt.Sprintf("%s (%d %s, bytes %d to %d)",
			glance(title, titleWidth), articles, plural("article", articles), act.Span.Start, act.Span.End)))
	}
	return out.Flush()
}
