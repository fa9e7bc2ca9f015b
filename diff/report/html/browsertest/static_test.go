package browsertest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"github.com/lawdiff/lawdiff/diff/report/html"
)

func TestWithoutScripts(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		tb.scripts(false)
		tb.open(file, "#n9")
		tb.screenshot(t.Name()[len("TestWithoutScripts/"):] + "-noscript")
		// Evaluation from outside works whether the page may run scripts or not.
		tb.holds(seen+`(document.getElementById("n9"))`, "addresses work")
		tb.holds(`document.querySelector(".tables").checkVisibility() && document.querySelector("[data-law]").checkVisibility()`, "text and table are there")
		tb.holds(`!document.getElementById("bar").checkVisibility()`, "controls that would do nothing are not")
		tb.holds(`document.querySelector("p.noscript").checkVisibility()`, "it says so")
		tb.holds(`[...document.querySelectorAll(".law p, .law h3, .law h4")].every((b) => b.closest("details:not([open])") || b.checkVisibility())`, "everything is readable")
	})
}

// TestHostileText opens a law that tries to take over the page.
func TestHostileText(t *testing.T) {
	const attack = `<script>document.title="taken"</script><img src=x onerror="document.title='taken'">]]></style></title>"><b onmouseover=alert(1)>`
	text := func(extra string) []byte {
		return []byte("示范法" + attack + "\n\n第一章　总则" + attack + "\n\n第一条　本法" + attack + "自公布之日起施行" + extra + "。\n\n第二条　甲\u202e乙\u2066丙。\n")
	}
	file := report(t, `o"><script>document.title="taken"</script>.txt`, text(""), "n\u202egnp.txt", text(attack+"\u202e"), html.Options{
		Generated: attack,
		Old:       html.Source{Title: `</style><script>document.title="taken"</script>` + "\\\"}*{display:none}", Version: attack},
		New:       html.Source{Version: attack},
	})
	tb := newTab(t)
	tb.open(file, "")
	tb.holds(`!document.title.startsWith("taken") && document.scripts.length === 1 && document.images.length === 0`, "nothing of the law is markup")
	tb.holds(`[...document.querySelectorAll("*")].every((e) => [...e.attributes].every((a) => !a.name.startsWith("on") && a.name !== "style"))`, "no handlers, no style attributes")
	tb.holds(`[...document.querySelectorAll(".law .x")].some((x) => x.textContent === "U+202E" && x.checkVisibility())`, "bidi controls are shown")
	tb.holds(`!/[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.textContent + document.title)`, "and not obeyed")
	tb.holds(`document.querySelector("h1").checkVisibility() && document.querySelector("[data-law]").textContent.includes("<script>")`, "the text is shown as text")
}

// TestSelfContained checks that the page asks for nothing but itself.
func TestSelfContained(t *testing.T) {
	tb := newTab(t)
	tb.open(drafts(t, "en"), "")
	tb.holds(`performance.getEntriesByType("resource").length === 0`, "nothing is fetched")
	tb.holds(`document.querySelector("meta[http-equiv]").content.startsWith("default-src 'none'")`, "nothing could be")
	tb.holds(`(() => { const s = document.createElement("script"); s.textContent = "window.taken = 1"; document.body.append(s); return window.taken === undefined; })()`, "a script that was not written with the page does not run")
	tb.mu.Lock()
	defer tb.mu.Unlock()
	if len(tb.errors) == 0 || !strings.Contains(strings.Join(tb.errors, " "), "Content Security Policy") {
		t.Errorf("the browser did not report that it blocked the script: %v", tb.errors)
	}
	tb.errors = nil
}

func TestPrint(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("no pdftotext here: install poppler-utils to test printing")
	}
	onEach(t, func(t *testing.T, tb *tab, file string) {
		tb.open(file, "")
		title := eval[string](tb, `document.querySelector(".version.new .name").firstChild.data`)
		pdf := filepath.Join(t.TempDir(), "redline.pdf")
		if err := os.WriteFile(pdf, tb.pdf(), 0o644); err != nil {
			t.Fatal(err)
		}
		if dir := os.Getenv("LAWDIFF_SHOTS"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "-")+".pdf"), load(t, pdf), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		pages := bytes.Split(bytes.TrimSuffix(out, []byte("\f")), []byte("\f"))
		if len(pages) < 3 {
			t.Fatalf("%d pages", len(pages))
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		for i, p := range pages {
			first, _, _ := strings.Cut(strings.TrimSpace(string(p)), "\n")
			if !strings.Contains(squeeze(first), squeeze(title)) {
				t.Errorf("page %d does not name the documents in its first line: %q", i+1, first)
			}
			if s := squeeze(string(p)); !strings.Contains(s, "第"+itoa(i+1)+"页") && !strings.Contains(s, "Page"+itoa(i+1)+"of"+itoa(len(pages))) {
				t.Errorf("page %d does not give its number", i+1)
			}
		}
		for _, control := range []string{"左右对照", "Side by side", "筛选", "Filter"} {
			if strings.Contains(string(out), control) {
				t.Errorf("the control %q is printed", control)
			}
		}
	})
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// TestAccessible runs axe-core over the views, light and dark, wide and narrow.
func TestAccessible(t *testing.T) {
	axe := os.Getenv("LAWDIFF_AXE")
	if axe == "" {
		t.Skip("set LAWDIFF_AXE to the file axe.min.js of axe-core (npm) to test accessibility")
	}
	script := string(load(t, axe))
	onEach(t, func(t *testing.T, tb *tab, file string) {
		for _, scheme := range []string{"light", "dark"} {
			tb.media(&emulation.MediaFeature{Name: "prefers-color-scheme", Value: scheme})
			for _, row := range []struct {
				width int64
				hash  string
			}{{1440, ""}, {390, ""}, {1440, "#view=side"}, {1440, "#view=only&hide=e"}, {1024, "#view=table"}} {
				// The large report differs from the drafts in what it holds, not
				// in how its views are built: one scheme is enough for it.
				if scheme == "dark" && strings.HasSuffix(t.Name(), "company-law") {
					continue
				}
				tb.size(row.width, 900)
				tb.open(file, row.hash)
				if row.hash == "#view=side" {
					tb.holds(allRows, "the page is at rest")
				}
				eval[any](tb, script+";0")
				// What is not drawn has a place the browser only guesses.
				eval[any](tb, `document.querySelectorAll(".law > *").forEach((e) => e.style.contentVisibility = "visible"), 0`)
				eval[any](tb, `document.querySelectorAll("details").forEach((d) => d.open = true), 0`)
				for _, v := range eval[[]string](tb, `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + " (" + v.nodes.length + "): " + v.help + ": " + v.nodes[0].html.slice(0, 200) + " " + (v.nodes[0].any[0]?.message || "")))`) {
					t.Errorf("%s %d %s: %s", scheme, row.width, row.hash, v)
				}
			}
		}
	})
}
