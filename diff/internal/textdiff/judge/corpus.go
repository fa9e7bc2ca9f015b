// Package judge measures textdiff on the changed articles of a corpus of
// statutes, with the word list of an independent segmenter as the judge. It is
// a module of its own so that the segmenter, tens of megabytes, is no
// dependency of the project. Run it with go test -v in this folder; the corpus
// is looked for in ../shared/corpus from the root of the repository, or in
// $LAWDIFF_CORPUS.
package judge

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Article is one article in its old and its new wording.
type Article struct {
	Pair     string
	Old, New string
}

var head = regexp.MustCompile(`^\s*(?:#+ )?(?:\*\*)?第\s?[〇零一二三四五六七八九十百千0-9-]+\s?[条條](?:之[一二三四五六七八九十]+)?(?:\*\*)?[\s　]*`)

// Root returns the folder of the corpus, or "".
func Root() string {
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "..", "shared", "corpus")
	}
	if _, err := os.Stat(root); err != nil {
		return ""
	}
	return root
}

// Articles returns the articles whose wording changed, of the pairs whose name
// begins with prefix. An article is a line that begins with 第…条 and what
// follows it up to the next such line; its heading is left out. Each new one
// is paired with the old one it shares most pairs of characters with.
func Articles(root, prefix string) ([]Article, error) {
	folders, err := filepath.Glob(filepath.Join(root, "pairs", prefix+"*"))
	if err != nil {
		return nil, err
	}
	var all []Article
	for _, folder := range folders {
		var texts [2][]string
		for i, name := range []string{"old", "new"} {
			file, err := readEither(folder, name)
			if err != nil {
				return nil, err
			}
			texts[i] = split(file)
		}
		for _, p := range match(texts[0], texts[1]) {
			all = append(all, Article{filepath.Base(folder), p[0], p[1]})
		}
	}
	return all, nil
}

func readEither(folder, name string) (string, error) {
	text, err := os.ReadFile(filepath.Join(folder, name+".md"))
	if err != nil {
		text, err = os.ReadFile(filepath.Join(folder, name+".txt"))
	}
	return string(text), err
}

// split returns the articles of a statute, each with its paragraphs on lines.
func split(text string) []string {
	var articles []string
	open := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if at := head.FindStringIndex(line); at != nil {
			articles = append(articles, line[at[1]:])
			open = true
			continue
		}
		if strings.HasPrefix(line, "#") {
			open = false // a chapter begins
		}
		if open && line != "" {
			last := &articles[len(articles)-1]
			if *last != "" {
				*last += "\n"
			}
			*last += line
		}
	}
	return articles
}

// sameShare is the share of character pairs from which on two articles are
// taken to be one article in two wordings.
const sameShare = 0.4

// match pairs new articles with old ones, each used once, best first, and
// leaves out those that are the same.
func match(old, new []string) [][2]string {
	index := map[string][]int{}
	sizes := make([]int, len(old))
	for i, text := range old {
		grams := bigrams(text)
		sizes[i] = len(grams)
		for g := range grams {
			index[g] = append(index[g], i)
		}
	}
	type candidate struct {
		old, new int
		score    float64
	}
	var found []candidate
	for j, text := range new {
		grams := bigrams(text)
		shared := map[int]int{}
		for g := range grams {
			for _, i := range index[g] {
				shared[i]++
			}
		}
		for i, n := range shared {
			if score := 2 * float64(n) / float64(sizes[i]+len(grams)); score >= sameShare {
				found = append(found, candidate{i, j, score})
			}
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), a.old-b.old, a.new-b.new)
	})
	usedOld, usedNew := map[int]bool{}, map[int]bool{}
	var pairs [][2]string
	for _, c := range found {
		if usedOld[c.old] || usedNew[c.new] {
			continue
		}
		usedOld[c.old], usedNew[c.new] = true, true
		if old[c.old] != new[c.new] {
			pairs = append(pairs, [2]string{old[c.old], new[c.new]})
		}
	}
	return pairs
}

func bigrams(text string) map[string]bool {
	grams := map[string]bool{}
	runes := []rune(text)
	for i := range len(runes) - 1 {
		grams[string(runes[i:i+2])] = true
	}
	return grams
}
