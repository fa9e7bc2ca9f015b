package align

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff/internal/gold"
)

// The splitter below stands in for the parser until it can be used here: it
// knows just enough of the shared corpus's layouts to cut it into articles.

var (
	hanHead    = regexp.MustCompile(`^[　 \x{a0}#*]*(第 ?[零一二三四五六七八九十百千0-9-]+ ?[条條](?:之[一二三四五六七八九十]+)?)(.*)$`)
	latinHead  = regexp.MustCompile(`^(Article (?:premier|[0-9]+(?:-[0-9]+)?[a-z]*))(?: \([0-9]+\))?$`)
	hanChapter = regexp.MustCompile(`^[　 #*]*第[零一二三四五六七八九十百]+[编编篇章节節]`)
	latinBreak = regexp.MustCompile(`^(TITLE|CHAPTER|Chapter|SECTION|Section|TITRE|CHAPITRE) [0-9IVXLC]+[A-Za-z]*( .*)?$`)
	latinEnd   = regexp.MustCompile(`^(ANNEXE?|Done at|Fait à)\b`)
	editorial  = regexp.MustCompile(`[►▼◄]([A-Z][0-9]*)?|<[^>]*>|[*#]`)
)

func corpusDir() string {
	if dir := os.Getenv("LAWDIFF_CORPUS"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "..", "..", "shared", "corpus")
}

func readSide(t testing.TB, pair, side string) []Item {
	t.Helper()
	for _, ext := range []string{"md", "txt"} {
		data, err := os.ReadFile(filepath.Join(corpusDir(), "pairs", pair, side+"."+ext))
		if err == nil {
			return splitItems(string(data))
		}
	}
	t.Fatalf("%s has no %s text", pair, side)
	return nil
}

func splitItems(text string) []Item {
	var items []Item
	han, skip := strings.Contains(text, "条") || strings.Contains(text, "條"), false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(editorial.ReplaceAllString(line, ""))
		label, rest := head(line, han)
		switch {
		case label != "":
			skip = false
			items = append(items, Item{Text: rest, Label: gold.Key(label)})
		case line == "":
		case hanChapter.MatchString(line) && han, latinBreak.MatchString(line) && !han:
			skip = !han
		case !han && latinEnd.MatchString(line) && len(items) > 10:
			return items
		case skip || len(items) == 0:
		default:
			last := &items[len(items)-1]
			switch {
			case !han && last.Text == "" && last.Title == "" && isTitle(line):
				last.Title = line
			case last.Text == "":
				last.Text = line
			default:
				last.Text += "\n" + line
			}
		}
	}
	return items
}

func isTitle(line string) bool {
	return len(line) < 120 && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, ":") && !strings.HasPrefix(line, "1")
}

func head(line string, han bool) (label, rest string) {
	if !han {
		if m := latinHead.FindStringSubmatch(line); m != nil {
			return m[1], ""
		}
		return "", ""
	}
	m := hanHead.FindStringSubmatch(line)
	if m == nil {
		return "", ""
	}
	rest = strings.TrimLeft(m[2], "　 \u00a0*")
	if rest == m[2] && rest != "" && strings.ContainsAny(string([]rune(rest)[:1]), "第规所至和、，与之或：的") {
		return "", ""
	}
	return m[1], rest
}
