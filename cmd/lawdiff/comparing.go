package main

import (
	"fmt"
	"slices"
	"sync"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/spf13/cobra"
)

// comparing are the flags of the commands that compare two texts.
type comparing struct {
	language        string
	articles        string
	minSimilarity   float64
	ignoreEditorial bool
	verify          bool
	output          string
	uiLanguage      string
	linked          bool // the report shows the citations of both texts
}

func (o *comparing) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&o.language, "lang", "", "drafting language of both texts, such as zh-Hans, zh-Hant, en, fr, de (default: told from the text)")
	flags.StringVar(&o.articles, "articles", "", "report only these articles, by their numbers in either text: 3,5-9,24-1")
	flags.Float64Var(&o.minSimilarity, "min-similarity", 0, "least share of words, 0 to 1, for two provisions to be versions of each other (default: measured)")
	flags.BoolVar(&o.ignoreEditorial, "ignore-editorial", false, "ignore changes of punctuation, width, spacing and variant characters alone")
	flags.BoolVar(&o.verify, "verify", true, "rebuild both texts from the comparison before anything is written")
	flags.StringVarP(&o.output, "output", "o", "", "write to this file instead of standard output")
	flags.Var(newChoice(&o.uiLanguage, "zh", "en"), "ui-lang", "language of the report's own words (default: that of the new text)")
}

// check refuses values that mean nothing.
func (o *comparing) check() error {
	if o.minSimilarity < 0 || o.minSimilarity > 1 {
		return &problem{summary: fmt.Sprintf("--min-similarity %v is no share", o.minSimilarity), advice: "give a number from 0 to 1"}
	}
	return nil
}

// A comparison is what was compared, and what came of it.
type comparison struct {
	*diff.Comparison
	older, newer reading
	citations    []law.Citation // of the newer text
	oldCitations func() []law.Citation
	proof        func() error // waits for the proof that the comparison gives both texts back
}

// compare reads two texts and compares them.
func (s *session) compare(oldPath, newPath string, o *comparing) (*comparison, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	chosen, err := parseArticles(o.articles)
	if err != nil {
		return nil, err
	}
	s.startProgress()
	older, newer, err := s.documents(oldPath, newPath, o.language)
	if err != nil {
		return nil, err
	}
	for _, d := range [...]reading{older, newer} {
		s.warnPlain(d)
	}
	return s.contrast(older, newer, o, chosen)
}

// warnPlain says when a text has nothing that is numbered.
func (s *session) warnPlain(d reading) {
	if !hasProvisions(d.Document) {
		s.warn("%s: no articles or numbered provisions found; comparing it as plain text", d.Name)
	}
}

// contrast compares two texts that were read. Whether the comparison gives both
// back is still being proved when it returns: see [comparison.proof].
func (s *session) contrast(older, newer reading, o *comparing, chosen *articleSet) (*comparison, error) {
	s.progress.at("comparing")
	citations := citationsOf(newer.Document)
	oldCitations := sync.OnceValue(func() []law.Citation { return parser.Citations(older.Document) })
	if o.linked {
		oldCitations = citationsOf(older.Document)
	}
	c := diff.Compare(older.Document, newer.Document, diff.Options{MinSimilarity: o.minSimilarity, IgnoreEditorial: o.ignoreEditorial})
	cited := citations()
	var citedBefore []law.Citation // nobody needs them unless one leads nowhere
	if slices.ContainsFunc(cited, func(one law.Citation) bool { return one.Status == law.Dangling }) {
		citedBefore = oldCitations()
	}
	c.FlagDangling(citedBefore, cited)
	proof := func() error { return nil }
	if o.verify {
		proof = proving(c)
	}
	if chosen != nil {
		var err error
		if c, err = chosen.only(c); err != nil {
			return nil, err
		}
	}
	return &comparison{c, older, newer, cited, oldCitations, proof}, nil
}

// proving rebuilds both texts from a comparison while others only read it.
func proving(c *diff.Comparison) func() error {
	failed := make(chan error, 1)
	go func() { failed <- c.Verify() }()
	return sync.OnceValue(func() error {
		if err := <-failed; err != nil {
			return &problem{summary: "the comparison does not give the texts back: " + err.Error(), advice: "this is a bug in lawdiff, please report it with both files; --verify=false writes the report all the same"}
		}
		return nil
	})
}

// citationsOf looks for the citations of a document while others work; the
// function it returns waits for them.
func citationsOf(d *law.Document) func() []law.Citation {
	found := make(chan []law.Citation, 1)
	go func() { found <- parser.Citations(d) }()
	return sync.OnceValue(func() []law.Citation { return <-found })
}

// outcome is the exit code of a comparison.
func outcome(c *comparison) error {
	if c.Same() {
		return nil
	}
	return errDiffer
}
