package browsertest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/html"
)

// indexFile writes an index with every sort of entry.
func indexFile(t *testing.T, language string) string {
	t.Helper()
	tally := html.Tally{Flags: 12, Kinds: map[diff.Kinds]int{
		diff.Insertion: 48, diff.Repeal: 18, diff.Relocation: 6, diff.Split: 9, diff.Join: 2,
		diff.Substitution: 133, diff.Renumbering: 201, diff.Consequential: 5, diff.Editorial: 3,
	}}
	one := []html.IndexEntry{{Title: "示范渔业法", Language: "zh-Hans", Old: "a/渔业法（2010年）.txt", Remarks: []string{"a/渔业法.txt:1:1: damaged"}}}
	var b bytes.Buffer
	if err := html.WriteIndex(&b, html.Index{
		Language: language, Old: "laws-2020", New: "laws-2024", OldFiles: 8, NewFiles: 9,
		Pairs: []html.IndexEntry{
			{Title: "示范著作权法（修订草案三次审议稿）", Language: "zh-Hans", Old: "old.txt", New: "b/new.txt", Report: "b-new.html", Paired: "title", Tally: tally},
			{Title: "Model Ports Act", Language: "en", Old: "ports.txt", New: "ports.txt", Report: "ports.html", Paired: "file name", Same: true},
			{Old: "notes_with_a_name_that_is_far_longer_than_a_telephone_is_wide.txt", New: "notes.txt", Report: "notes.html", Paired: "shared words", Plain: true},
		},
		OnlyOld: one, OnlyNew: one, Failed: one, Skipped: one,
	}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "index.html")
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestIndex looks at the index of many reports: light and dark, wide and narrow.
func TestIndex(t *testing.T) {
	for _, language := range []string{"zh-Hans", "en"} {
		t.Run(language, func(t *testing.T) {
			file := indexFile(t, language)
			tb := newTab(t)
			for _, scheme := range []string{"light", "dark"} {
				tb.media(&emulation.MediaFeature{Name: "prefers-color-scheme", Value: scheme})
				for _, width := range []int64{1440, 390} {
					tb.size(width, 900)
					tb.open(file, "")
					tb.screenshot(strings.ReplaceAll(t.Name(), "/", "-") + "-" + scheme + "-" + itoaWide(width))
					tb.holds(`document.documentElement.scrollWidth <= innerWidth`, "nothing stands out of the window")
					tb.holds(`document.scripts.length === 0 && performance.getEntriesByType("resource").length === 0`, "no script, nothing fetched")
					tb.holds(`[...document.querySelectorAll(".numbers a")].every((a) => document.querySelector(a.hash))`, "the numbers lead somewhere")
					tb.holds(`[...document.querySelectorAll(".index tbody a")].every((a) => a.checkVisibility() && a.getBoundingClientRect().height >= 24)`, "reports can be opened")
					violations(tb, scheme+" "+itoaWide(width))
				}
			}
		})
	}
}

func itoaWide(n int64) string {
	if n < 10 {
		return itoa(int(n))
	}
	return itoaWide(n/10) + itoa(int(n%10))
}

// violations runs axe-core over the page, if it is there.
func violations(tb *tab, where string) {
	tb.t.Helper()
	axe := os.Getenv("LAWDIFF_AXE")
	if axe == "" {
		return
	}
	eval[any](tb, string(load(tb.t, axe))+";0")
	for _, v := range eval[[]string](tb, `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + " (" + v.nodes.length + "): " + v.help + ": " + v.nodes[0].html.slice(0, 200) + " " + (v.nodes[0].any[0]?.message || "")))`) {
		tb.t.Errorf("%s: %s", where, v)
	}
}
