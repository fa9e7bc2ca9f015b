package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/audit"
	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/spf13/cobra"
)

// A refsCommand is one run of "lawdiff refs".
type refsCommand struct {
	*session
	language string
	format   string
	output   string
	to       string
	all      bool
	index    bool
}

func newRefs(s *session) *cobra.Command {
	r := &refsCommand{session: s, format: "text"}
	cmd := &cobra.Command{
		Use:   "refs FILE | refs OLD NEW",
		Short: "Follow the citations of provisions: where each leads, and which were forgotten",
		Long: `Refs FILE lists the citations in a law, a line for each: its place, its words,
and the provision it leads to, or why it leads to none.
  internal  to a provision of the text
  external  to another instrument
  dangling  to a provision that the text should have and has not: a finding
--to 24 lists those that lead to Article 24 or a part of it; --index turns the
list round, and says of each provision from where it is cited.

Refs OLD NEW says what became of the citations of the old text in the new one:
  stale       the old number is still there, but it is another provision now
  dangling    no provision of the new text has the number
  retargeted  another provision is cited, and the words were changed to say so
  dropped     no longer in the text
  followed    the words follow the provision to its new number
  same        neither the words nor the provision changed
  added       not in the old text
The last three are listed with --all only.

Exit codes: 0 nothing found, 1 dangling or stale citations, 2 trouble.`,
		Example: `  lawdiff refs law.txt
  lawdiff refs law.txt --to 24
  lawdiff refs old.txt new.txt
  lawdiff refs old.txt new.txt -f json | jq '.outcomes[] | select(.fate == "stale")'`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 || len(args) == 2 {
				return nil
			}
			return fmt.Errorf("needs FILE, or OLD and NEW, got %d arguments", len(args))
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return r.list(args[0])
			}
			return r.follow(args[0], args[1])
		},
	}
	flags := cmd.Flags()
	flags.VarP(newChoice(&r.format, "text", "json", "tsv"), "format", "f", "form of the output")
	flags.StringVar(&r.to, "to", "", "list only citations that lead to these articles: 3,5-9,24-1")
	flags.BoolVar(&r.index, "index", false, "list the provisions that are cited, with the places that cite them")
	flags.BoolVar(&r.all, "all", false, "of two texts, list the citations with which nothing is the matter too")
	flags.StringVar(&r.language, "lang", "", "drafting language, such as zh-Hans, zh-Hant, en, fr, de (default: told from the text)")
	flags.StringVarP(&r.output, "output", "o", "", "write to this file instead of standard output")
	return cmd
}

// list writes the citations of one text.
func (r *refsCommand) list(path string) error {
	articles, err := parseArticles(r.to)
	if err != nil {
		return err
	}
	if r.all || r.index && r.format != "text" {
		return errors.New("--all is for two texts, and --index for -f text")
	}
	d, err := r.document(path, r.language)
	if err != nil {
		return err
	}
	citations := parser.Citations(d.Document)
	if articles != nil {
		citations = leadingTo(d.Document, citations, articles)
	}
	err = r.write(r.output, func(w io.Writer) error {
		switch {
		case r.format == "json":
			return reportjson.WriteCitations(w, d.Document, citations)
		case r.format == "tsv":
			return writeCitationsTSV(w, d, citations)
		case r.index:
			return writeCitationIndex(w, d, citations)
		}
		return writeCitations(w, d, citations)
	})
	if err != nil {
		return err
	}
	for _, c := range citations {
		if c.Status == law.Dangling {
			return errDiffer
		}
	}
	return nil
}

// leadingTo returns the citations that lead to the articles, or to parts of
// them.
func leadingTo(d *law.Document, citations []law.Citation, articles *articleSet) []law.Citation {
	var kept []law.Citation
	for _, c := range citations {
		for _, p := range c.Targets {
			for p != nil && !articles.has(d, p) {
				p = p.Parent
			}
			if p != nil {
				kept = append(kept, c)
				break
			}
		}
	}
	return kept
}

// follow writes what became of the citations of an old text.
func (r *refsCommand) follow(oldPath, newPath string) error {
	if r.to != "" || r.index {
		return errors.New("--to and --index are for one text")
	}
	before, after, err := r.documents(oldPath, newPath, r.language)
	if err != nil {
		return err
	}
	c := diff.Compare(before.Document, after.Document, diff.Options{})
	found := outcomes{audit.Citations(c, parser.Citations(before.Document), parser.Citations(after.Document)), newCitingText(before), newCitingText(after)}
	err = r.write(r.output, func(w io.Writer) error {
		switch r.format {
		case "json":
			return reportjson.WriteOutcomes(w, c, found.list)
		case "tsv":
			return found.writeTSV(w)
		}
		return found.write(w, r.all)
	})
	if err != nil {
		return err
	}
	for _, o := range found.list {
		if o.Fate == audit.Stale || o.Fate == audit.Dangling {
			return errDiffer
		}
	}
	return nil
}
