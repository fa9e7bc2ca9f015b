package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff/report/html"
)

// code returns a code of 1,260 articles and a revision of it with known edits:
// every twentieth article a new one before it, every thirty-third repealed,
// every fifth reworded, all renumbered by what came and went.
func code(t *testing.T) (old, new string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(corpus(t), "singles", "zh-CN", "*民法典.md"))
	if err != nil || len(files) == 0 {
		t.Skipf("no civil code in the corpus (%v)", err)
	}
	old = string(load(t, files[0]))
	head := regexp.MustCompile(`^(\**)第[一二三四五六七八九十百千零]+条`)
	var out []string
	n, repealing, reword := 0, false, false
	number := 0
	for line := range strings.Lines(old) {
		if m := head.FindStringSubmatch(line); m != nil {
			n++
			repealing, reword = n%33 == 0, n%5 == 0
			if !repealing {
				number++
			}
			if n%20 == 0 {
				out = append(out, fmt.Sprintf("%s第%d条%s　为了检验本报告，新增第%d条，其内容与其他各条均不相同，编号为甲%d乙。\n\n", m[1], number, m[1], n, n*7))
				number++
			}
			line = m[1] + fmt.Sprintf("第%d条", number) + line[len(m[0]):]
		}
		if repealing && !strings.HasPrefix(line, "#") {
			continue
		}
		if reword {
			line = strings.Replace(line, "应当", "可以", 1)
			line = strings.Replace(line, "。", "，但是法律另有规定的除外。", 1)
		}
		out = append(out, line)
	}
	return old, strings.Join(out, "")
}

// TestCode opens the report of a code of 1,260 articles: how long until it
// answers, and whether a scroll through it ever shows an empty page.
func TestCode(t *testing.T) {
	if testing.Short() {
		t.Skip("a large page")
	}
	old, new := code(t)
	file := report(t, "old.md", []byte(old), "new.md", []byte(new), html.Options{})
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	size := float64(info.Size()) / float64(len(old)+len(new))
	t.Logf("%d bytes, %.2f times the two texts", info.Size(), size)
	if size > 3 {
		t.Errorf("the file is %.2f times as long as the two texts, want at most 3", size)
	}
	tb := newTab(t)
	tb.open(file, "")
	answers := eval[float64](tb, `new Promise((done) => { const answer = () => done(performance.now()); requestAnimationFrame(() => setTimeout(answer)); setTimeout(answer, 20000); })`)
	t.Logf("the page answers after %.0f ms", answers) // a clock decides nothing; 0.5 to 2 s were seen
	articles := eval[int](tb, `document.querySelectorAll(".law > article").length`)
	if articles < 1260 {
		t.Errorf("%d articles, want at least 1260", articles)
	}
	// Down the page in steps of a screen: some words must be on each.
	empty := eval[[]float64](tb, `(async () => {
		const empty = [], frame = () => new Promise((f) => { requestAnimationFrame(f); setTimeout(f, 2000); });
		const main = document.querySelector("[data-law]");
		const end = () => main.getBoundingClientRect().bottom + scrollY - innerHeight;
		for (let y = main.getBoundingClientRect().top + scrollY; y < end(); y += innerHeight * 5) {
			scrollTo(0, y);
			await frame(); await frame();
			let words = 0;
			for (let dy = 80; dy < innerHeight; dy += 40) {
				const at = document.caretPositionFromPoint(main.getBoundingClientRect().left + 160, dy);
				if (at && at.offsetNode.nodeType === 3 && main.contains(at.offsetNode)) words++;
			}
			if (words < 4) empty.push(y);
		}
		return empty;
	})()`)
	if len(empty) > 0 {
		t.Errorf("empty screens at %v", empty)
	}
	tb.open(file, "#n1000")
	tb.holds(seen+`(document.getElementById("n1000"))`, "an address far down")
	for _, view := range []string{"side", "only", "table", "inline"} {
		ms := eval[float64](tb, fmt.Sprintf(`(async () => { const t = performance.now(); document.querySelector("[data-view=%s]").click(); await new Promise((f) => { requestAnimationFrame(() => setTimeout(f)); setTimeout(f, 20000); }); return performance.now() - t; })()`, view))
		t.Logf("view %s after %.0f ms", view, ms)
	}
	step := eval[float64](tb, `(async () => { const t = performance.now(); document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true })); await new Promise((f) => { requestAnimationFrame(() => setTimeout(f)); setTimeout(f, 20000); }); return performance.now() - t; })()`)
	t.Logf("the next change after %.0f ms", step)
}
