package citation

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/alecthomas/participle/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The grammars as their tags state them, for participle to interpret: the oracle
// the forms written out are held against.
type (
	chineseCitation zhCitation
	westernCitation westCitation
)

func declared[G any]() *participle.Parser[G] {
	return participle.MustBuild[G](participle.Lexer(kindsDefinition{}), participle.UseLookahead(participle.MaxLookahead))
}

var (
	zhOracle   = sync.OnceValue(declared[chineseCitation])
	westOracle = sync.OnceValue(declared[westernCitation])
)

// The printed grammars are the reference for readers.
func TestEBNF(t *testing.T) {
	for name, got := range map[string]string{"chinese.ebnf": zhOracle().String(), "western.ebnf": westOracle().String()} {
		file := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(want) != got+"\n" {
			t.Errorf("%s is not the grammar; -update writes it:\n%s", file, got)
		}
	}
}

// disagreement returns how what comes of a sequence differs where the written form
// of a grammar reads it, and where participle interprets the declared one.
func disagreement(sequence string) string {
	var b strings.Builder
	for name, pair := range map[string][2]func() (*shape, error){
		"western": {
			func() (*shape, error) { return read(westParser(), sequence, (*westCitation).shape) },
			func() (*shape, error) {
				return read(westOracle(), sequence, func(c *westernCitation, s string) *shape { return (*westCitation)(c).shape(s) })
			},
		},
		"Chinese": {
			func() (*shape, error) {
				return read(zhParser(), sequence, func(c *zhCitation, s string) *shape { return c.shape(s, false) })
			},
			func() (*shape, error) {
				return read(zhOracle(), sequence, func(c *chineseCitation, s string) *shape { return (*zhCitation)(c).shape(s, false) })
			},
		},
	} {
		written, err := pair[0]()
		declared, refused := pair[1]()
		if (err == nil) != (refused == nil) {
			fmt.Fprintf(&b, "%s: written %v, declared %v", name, err, refused)
		}
		if d := cmp.Diff(declared, written, cmp.Exporter(func(reflect.Type) bool { return true })); d != "" {
			fmt.Fprintf(&b, "%s: declared -, written +\n%s", name, d)
		}
	}
	return b.String()
}

func read[G any](p *participle.Parser[G], sequence string, shapeOf func(*G, string) *shape) (*shape, error) {
	c, err := p.ParseString("", sequence, participle.AllowTrailing(true))
	if err != nil {
		return nil, err
	}
	return shapeOf(c, sequence), nil
}

// TestWrittenFormsAgreeWithDeclared tries sequences by chance, in which words that
// go together stand together more often than not.
func TestWrittenFormsAgreeWithDeclared(t *testing.T) {
	runs := []string{}
	for k := none + 1; k < kindCount; k++ {
		runs = append(runs, string([]byte{byte(k)}))
	}
	for _, run := range [][]kind{
		{ordinal, counted, unit + kind(article)}, {ordinal, counted, unit + kind(kuan), suffix}, {ordinal, counted, link, ordinal, counted, unit + kind(article)},
		{ordinal, counted, through, counted, counted, unit + kind(xiang)}, {relative, unit + kind(article)}, {relative, counted, unit + kind(kuan)},
		{units + kind(annex), counted}, {link, ordinal, counted}, {of, ordinal}, {instrument, of},
		{unit + kind(article), counted, digits, letters}, {units + kind(article), counted, through, counted}, {comma, of}, {of, definite, unit + kind(annex)},
		{definite, word, comma, word, link, definite, word, units + kind(paragraph)}, {unit + kind(article), relative}, {comma, unit + kind(point), letters},
		{relative, unit + kind(paragraph), counted}, {counted, relative, counted, units + kind(paragraph)}, {comma, of, definite, instrument}, {through, instrument},
		{unit + kind(division), ordinal, counted, unit + kind(article)}, {unit + kind(point), letters, digits}, {link, letters}, {units + kind(annex), counted, suffix},
	} {
		var b []byte
		for _, k := range run {
			b = append(b, byte(k))
		}
		for range 4 {
			runs = append(runs, string(b))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		sequence := ""
		for _, run := range rapid.SliceOfN(rapid.SampledFrom(runs), 0, 8).Draw(t, "runs") {
			sequence += run
		}
		if d := disagreement(sequence); d != "" {
			t.Fatalf("%v:\n%s", []byte(sequence), d)
		}
	})
}

// TestWrittenFormsAgreeOnTheCorpus reads every sequence that real texts hold.
func TestWrittenFormsAgreeOnTheCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the whole corpus")
	}
	for _, name := range corpusPairs(t) {
		for range All(corpusFile(t, name), corpusLanguage(t, name)) {
			continue
		}
	}
	for _, lang := range []string{"zh-Hans", "zh-Hant", "en", "fr", "de"} {
		tradition := traditionOf(lang)
		tradition.mu.RLock()
		for sequence := range tradition.shapes {
			if d := disagreement(sequence); d != "" {
				t.Errorf("%s: %v:\n%s", lang, []byte(sequence), d)
			}
		}
		t.Logf("%s: %d sequences", lang, len(tradition.shapes))
		tradition.mu.RUnlock()
	}
}
