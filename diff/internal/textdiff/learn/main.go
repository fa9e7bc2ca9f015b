// Learn finds the words of Chinese statutes without a dictionary and writes
// the lexicon that textdiff cuts Han text with. Run it in the folder of
// textdiff, with a corpus of statutes (plain text or Markdown) as arguments:
//
//	go run ./learn -o lexicon.txt ../../../../shared/corpus/pairs/zh* ../../../../shared/corpus/singles/zh*
//
// It reads every .txt and .md below the arguments, each distinct line once,
// and keeps the runs of Han characters that hold no number and no citation.
//
// A word is a string whose characters stick together more than chance would
// have it (pointwise mutual information at its weakest seam) and whose
// surroundings vary (branching entropy on both sides: Zellig Harris 1955, Jin
// and Tanaka-Ishii 2006). The candidates that pass both tests compete in a
// unigram model fitted by expectation maximisation (Kudo 2018, section 3.2);
// the words with the highest expected counts are the lexicon: data about the
// corpus, and no sentence of it. The result depends on the input and, in a few
// words, on the lexicon in place: it decides whether 一年 in 统一年度 is left out as
// a number.
//
// Beside the list it writes the same packed as textdiff reads it, lexicon.bin; with
// -pack it does only that, from the list in place.
//
// Time and memory grow with the corpus times maxWord; 4 million characters
// take about a minute.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
)

// maxWord is the length in characters of the longest word looked for.
const maxWord = 7

func main() {
	log.SetFlags(0)
	out := flag.String("o", "lexicon.txt", "the `file` to write")
	var p thresholds
	flag.IntVar(&p.count, "count", 5, "how often a word must occur")
	flag.Float64Var(&p.cohesion, "cohesion", 1.5, "mutual information at the weakest seam of a word, in nats, at least")
	flag.Float64Var(&p.entropy, "entropy", 0.7, "branching entropy on either side of a word, in nats, at least")
	flag.Float64Var(&p.phrase, "phrase", 12, "how much more frequent than its words by chance a phrase of four or more must be, in nats")
	flag.IntVar(&p.words, "words", 7000, "how many words to keep")
	packOnly := flag.Bool("pack", false, "learn nothing, and pack the file that -o names")
	flag.Parse()
	if *packOnly {
		list, err := os.ReadFile(*out)
		if err != nil {
			log.Fatal(err)
		}
		writePacked(*out, string(list))
		return
	}
	runs, err := readRuns(flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if len(runs) == 0 {
		log.Fatal("learn: no Han text below the arguments: name folders with .txt or .md files")
	}
	lexicon := learn(runs, p)
	if err := os.WriteFile(*out, []byte(lexicon), 0o644); err != nil {
		log.Fatal(err)
	}
	writePacked(*out, lexicon)
	log.Printf("%d runs, %d words, %d bytes", len(runs), strings.Count(lexicon, "\n"), len(lexicon))
}

// writePacked writes a lexicon packed, beside the list.
func writePacked(list, lexicon string) {
	packed, err := pack(lexicon)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(strings.TrimSuffix(list, ".txt")+".bin", packed, 0o644); err != nil {
		log.Fatal(err)
	}
}

// readRuns returns the runs of Han characters in the files below the paths.
func readRuns(paths []string) ([][]rune, error) {
	seen := map[string]bool{}
	var runs [][]rune
	read := func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if ext := filepath.Ext(path); ext != ".txt" && ext != ".md" {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("learn: %w", err)
		}
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSpace(line)
			if !seen[line] {
				seen[line] = true
				runs = appendRuns(runs, line)
			}
		}
		return nil
	}
	for _, path := range paths {
		if err := filepath.WalkDir(path, read); err != nil {
			return nil, err
		}
	}
	return runs, nil
}

// appendRuns appends the runs of Han words in a line: what stands between
// punctuation, numbers and citations.
func appendRuns(runs [][]rune, line string) [][]rune {
	start := -1
	for _, t := range append(textdiff.Tokens(nil, line), textdiff.Token{Start: len(line)}) {
		switch {
		case t.Kind == textdiff.Han && start < 0:
			start = t.Start
		case t.Kind != textdiff.Han && start >= 0:
			runs = append(runs, []rune(line[start:t.Start]))
			start = -1
		}
	}
	return runs
}

// learn returns the lexicon: a line for each word, with its count, sorted.
func learn(runs [][]rune, p thresholds) string {
	model := fit(runs, candidates(runs, p), p)
	lines := make([]string, 0, len(model))
	for word, count := range model {
		lines = append(lines, fmt.Sprintf("%s %.0f\n", word, count))
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
