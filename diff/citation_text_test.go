package diff

import (
	"fmt"
	"strings"
	"testing"
)

func TestCitationsIn(t *testing.T) {
	for _, row := range []struct{ text, paths, frame, why string }{
		{"第二十四条", "article 24", "", "one article"},
		{"第二十四条之一", "article 24-1", "", "an inserted article"},
		{"第 87-1 條第三項", "article 87-1 point 3", "", "Taiwan writes digits, with spaces"},
		{"第二十四条第一款第（三）项", "article 24 paragraph 1 point 3", "", "all levels"},
		{"第十条至第十四条", "article 10; article 14", "至", "a range is framed: it is not a list of two"},
		{"第三条、第五条和第七条第二款", "article 3; article 5; article 7 paragraph 2", "", "a list is not framed"},
		{"第五条第一款第（一）项、第（三）项", "article 5 paragraph 1 point 1; article 5 paragraph 1 point 3", "", "the second item inherits the article"},
		{"第三章第二节", "chapter 3 section 2", "", "levels above the article"},
		{"第三人", "", "第三人", "not every 第 begins a citation"},
		{"第五条规定的", "article 5", "规定的", "other words stay in the frame"},
		{"Article 24", "article 24", "", "one article"},
		{"Articles 10 to 14", "article 10; article 14", "to ", "a range"},
		{"Articles 3, 5 and 7", "article 3; article 5; article 7", "", "a list"},
		{"Article 3(4)(b)", "article 3 paragraph 4 point b", "", "glued brackets go deeper"},
		{"Article 28, paragraph 1, items (4) and (6)", "article 28 paragraph 1 point 4; article 28 paragraph 1 point 6", "", "brackets of their own go on a list"},
		{"paragraph 2 of Article 5", "article 5 paragraph 2", "", "the upper level may come last"},
		{"§ 32a Absatz 2", "article 32a paragraph 2", "", "German"},
		{"three articles", "", "three ", "a unit without a number is no citation"},
		{"", "", "", "nothing"},
	} {
		paths, frame := citationsIn(row.text, chineseLevel)
		if got := pathsText(paths); got != row.paths || frame != row.frame {
			t.Errorf("%s (%s):\n got %q in %q\nwant %q in %q", row.text, row.why, got, frame, row.paths, row.frame)
		}
	}
}

func TestCitationsInRomanceLanguages(t *testing.T) {
	for _, row := range []struct{ language, text, paths, why string }{
		{"it", "articolo 2, comma 1", "article 2 paragraph 1", "Italian"},
		{"it", "articoli 2 e 3", "article 2; article 3", "a list"},
		{"it", "comma 1 dell'articolo 2", "article 2 paragraph 1", "the upper level may come last"},
		{"pt", "art. 5º, § 1º", "article 5 paragraph 1", "Brazil's § is the paragraph"},
		{"pt", "artigo 3.º", "article 3", "Portugal's ordinal"},
		{"es", "artículo 24, apartado 2", "article 24 paragraph 2", "Spanish"},
		{"nl", "artikel 3", "article 3", "Dutch"},
		{"de", "§ 5", "article 5", "Germany's § is the article"},
	} {
		paths, _ := citationsIn(row.text, levelsOf(row.language))
		if got := pathsText(paths); got != row.paths {
			t.Errorf("%s (%s): got %q, want %q", row.text, row.why, got, row.paths)
		}
	}
}

func TestCitationsInJapanese(t *testing.T) {
	for _, row := range []struct{ text, paths, why string }{
		{"第四条の二第一項第三号", "article 4-2 paragraph 1 point 3", "項 is the paragraph, 号 the point"},
		{"第二章第一節第三款", "chapter 2 section 1 subsection 3", "款 stands above the article"},
	} {
		paths, frame := citationsIn(row.text, levelsOf("ja"))
		if got := pathsText(paths); got != row.paths || frame != "" {
			t.Errorf("%s (%s): got %q in %q", row.text, row.why, got, frame)
		}
	}
}

func pathsText(paths [][]step) string {
	var all []string
	for _, path := range paths {
		var steps []string
		for _, s := range path {
			steps = append(steps, fmt.Sprintf("%s %s", s.kind, s.number))
		}
		all = append(all, strings.Join(steps, " "))
	}
	return strings.Join(all, "; ")
}

func FuzzCitationsIn(f *testing.F) {
	for _, s := range []string{"第二十四条第一款第（三）项", "Article 3(4)(b) and (c)", "第第条条", "((((", "§§ 1 bis 3", "第\xff条"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		paths, frame := citationsIn(s, chineseLevel)
		for _, path := range paths {
			if len(path) == 0 {
				t.Fatal("an empty path")
			}
		}
		if len(paths) == 0 && len(s) == 0 && frame != "" {
			t.Fatal("a frame of nothing")
		}
	})
}
