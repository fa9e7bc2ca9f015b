package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// usual says in which encodings texts of a language are met.
var usual = map[string]string{
	"zh-CN": "gb18030", "zh": "gb18030", "zh-TW": "big5", "zhTW": "big5 gb18030", "ko": "euc-kr",
	"en": "windows-1252 gb18030", "enTW": "windows-1252 gb18030 big5", "eu": "windows-1252",
	"fr": "windows-1252", "de": "windows-1252", "nl": "windows-1252", "html": "gb18030",
}

// TestGuessCorpus converts every text of the corpus to the encodings it may
// come in and wants it back unchanged, with nothing said about the encoding.
// In any other encoding it may be refused, but never read as another text.
func TestGuessCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("decodes the whole corpus several times")
	}
	least, margin, tried, refused := 1.0, 3.0, map[string]int{}, 0
	for _, file := range corpusFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.TrimPrefix(string(data), "\uFEFF")
		folder := filepath.Base(filepath.Dir(file))
		language := folder
		if usual[folder] == "" {
			language, _, _ = strings.Cut(folder, "-")
		}
		for _, c := range charsets {
			coded, ok := encode(c, want)
			if !ok {
				continue
			}
			if strings.HasPrefix(want, "<?xml ") {
				continue // a page, which this package by itself does not read
			}
			text, err := Read(folder+"/"+filepath.Base(file), coded, Options{})
			if err == nil && text.Body != want {
				t.Errorf("%s as %s: read as %s, another text", file, c.name, text.Encoding)
			}
			if !strings.HasPrefix(c.name, "utf-16") && !strings.Contains(usual[language], c.name) {
				if err != nil {
					refused++
				}
				continue
			}
			if err != nil {
				t.Errorf("as %s: %v", c.name, err)
			}
			tried[c.name]++
			ranked := rank(coded)
			least, margin = min(least, ranked[0].score), min(margin, ranked[0].score-ranked[1].score)
		}
	}
	t.Logf("right one scores %.2f or more, leads by %.2f or more; %v read; %d unusual ones refused", least, margin, tried, refused)
	if least < guessLeast || margin < guessMargin {
		t.Errorf("the thresholds %.2f and %.2f lie within what is measured", guessLeast, guessMargin)
	}
}

// encode returns s in c, and false when c cannot write it or cannot give it back.
func encode(c charset, s string) ([]byte, bool) {
	if !c.guess || c.needs != nil && !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(c.needs, r) }) {
		return nil, false // nobody writes English in a Korean encoding
	}
	coded, err := c.coding.NewEncoder().Bytes([]byte(s))
	if err != nil || string(coded) == s {
		return nil, false
	}
	back, err := c.coding.NewDecoder().Bytes(coded)
	return coded, err == nil && string(back) == s
}
