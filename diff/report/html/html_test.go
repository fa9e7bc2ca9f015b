package html

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
)

// pageOf returns the page of c.
func pageOf(t *testing.T, c *diff.Comparison, opts Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, c, opts); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// small is a revision with one of each: kept, reworded, inserted, repealed.
func small(t *testing.T, language string) *diff.Comparison {
	t.Helper()
	old := builtDocument(t, language, "chapter 1|第一章|总则|", "  article 1|第一条||甲应当乙。", "  article 2|第二条||丙丁。", "  article 3|第三条||戊己庚辛。")
	new := builtDocument(t, language, "chapter 1|第一章|总则|", "  article 1|第一条||甲可以乙。", "  article 2|第二条||壬癸子丑。", "  article 3|第三条||戊己庚辛。")
	c := builtComparison(old, new, map[int][]int{1: {1}, 2: {2}, 4: {4}}, map[int]diff.Kinds{2: diff.Substitution})
	return c
}

func TestWriteIsDeterministic(t *testing.T) {
	first := pageOf(t, small(t, "zh-Hans"), Options{})
	if second := pageOf(t, small(t, "zh-Hans"), Options{}); first != second {
		t.Error("the same comparison gives two pages")
	}
	if strings.Contains(first, chinese.generated) {
		t.Error("a time is given though none was asked for")
	}
	if s := pageOf(t, small(t, "zh-Hans"), Options{Generated: "2026年"}); !strings.Contains(s, chinese.generated+" 2026年") {
		t.Error("the time given is not printed")
	}
}

type failing struct{ after int }

var errFull = errors.New("disk full")

func (f *failing) Write(b []byte) (int, error) {
	if f.after -= len(b); f.after < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteReportsTheWritersError(t *testing.T) {
	for _, after := range []int{0, 1000} {
		if err := Write(&failing{after}, small(t, "en"), Options{}); !errors.Is(err, errFull) {
			t.Errorf("a writer that fails after %d bytes: %v", after, err)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, row := range []struct{ document, option, want, why string }{
		{"zh-Hans", "", "zh-Hans", "that of the document"},
		{"zh-Hant", "", "zh-Hans", "all Chinese texts get a Chinese page"},
		{"en", "", "en", ""},
		{"fr", "", "en", "English where we have no words of the language"},
		{"zh-Hans", "en", "en", "the option decides"},
		{"en", "zh-CN", "zh-Hans", ""},
	} {
		page := pageOf(t, small(t, row.document), Options{Language: row.option})
		if !strings.Contains(page, `<html lang="`+row.want+`">`) {
			t.Errorf("document %s, option %q: the page is not in %s (%s)", row.document, row.option, row.want, row.why)
		}
		if !strings.Contains(page, `data-law lang="`+row.document+`"`) {
			t.Errorf("document %s: the law's own language is not given", row.document)
		}
	}
}

func TestTopSaysWhatWasCompared(t *testing.T) {
	page := pageOf(t, small(t, "zh-Hans"), Options{
		Old: Source{Title: "甲法", Version: "2020", File: "old.docx", SHA256: "00ff"},
		New: Source{Title: "甲法（修订）", Version: "2024"},
	})
	for _, want := range []string{"甲法</span>", "2020", "old.docx", "<code>00ff</code>", "甲法（修订）", "built", chinese.unofficial, "<b>1</b> 新增", "<b>1</b> 删除", "<b>1</b> 修改"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, not := range []string{chinese.markMoved, chinese.markSystematic, chinese.markFlag, chinese.systematic, chinese.same} {
		if head, _, _ := strings.Cut(page, "data-law"); strings.Contains(head, not) {
			t.Errorf("the page explains %q, which it does not have", not)
		}
	}
}

func TestSameTexts(t *testing.T) {
	old := builtDocument(t, "en", "article 1|Article 1||Some words.")
	page := pageOf(t, builtComparison(old, old, map[int][]int{1: {1}}, nil), Options{})
	if !strings.Contains(page, english.same) || strings.Contains(page, "<del") || strings.Contains(page, "<ins") {
		t.Error("two equal texts are not said to be the same")
	}
}
