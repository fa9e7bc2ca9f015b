package browsertest

import (
	"fmt"
	"testing"
)

// words are the law's words in an element, as the page's contract counts them.
const words = `(el, without) => { const c = el.cloneNode(true); for (const x of c.querySelectorAll("i, a:not(.z), aside, .row, .fold" + (without ? ", " + without : ""))) x.remove(); return c.textContent.replace(/\s/g, ""); }`

// allRows says that the rows of the view side by side, made when the browser is
// idle, are all there.
const allRows = `document.querySelectorAll(".split").length === document.querySelectorAll(".law p, .law h3, .law h4").length - document.querySelectorAll(".row p, .row h3, .row h4").length`

func TestViews(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		tb.open(file, "")
		visible := func(selector string) string {
			return fmt.Sprintf(`[...document.querySelectorAll(%q)].some((e) => e.checkVisibility())`, selector)
		}
		tb.holds(visible(".law ins")+"&&!"+visible(".tables"), "the redline comes first")
		tb.screenshot(t.Name()[len("TestViews/"):] + "-inline")

		for _, way := range []string{`document.querySelector("[data-view=side]").click()`, "key"} {
			tb.open(file, "")
			if way == "key" {
				tb.keys("2")
			} else {
				eval[any](tb, way+",0")
			}
			tb.holds(`location.hash.startsWith("#view=side")`, "the view is in the address")
			tb.holds(allRows, "every block gets its row")
		}
		for _, side := range []struct{ column, without, why string }{{".o", "ins", "the left column is the old law"}, {".n", "del", "the right column is the new law"}} {
			tb.holds(fmt.Sprintf(`((words) => { const law = document.querySelector("[data-law]"); return [...law.querySelectorAll(".row > %s")].map((e) => words(e)).join("") === words(law, %q); })(%s)`, side.column, side.without, words), side.why)
		}
		tb.holds(`[...document.querySelectorAll(".row")].slice(0, 60).every((r) => { const [a, b] = r.children; return !r.checkVisibility() || Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top) < 2 && a.getBoundingClientRect().right <= b.getBoundingClientRect().left; })`, "the rows are aligned")
		tb.screenshot(t.Name()[len("TestViews/"):] + "-side")

		tb.keys("3")
		tb.holds(`location.hash.startsWith("#view=only")`, "changes only by key")
		tb.holds(`[...document.querySelectorAll(".law article")].every((a) => a.querySelector(".c") || !a.checkVisibility() || a.querySelector(".fold"))`, "unchanged articles are folded")
		tb.holds(`[...document.querySelectorAll(".law .c[id]")].every((b) => b.closest("details:not([open])") || b.checkVisibility())`, "no change is folded")
		tb.screenshot(t.Name()[len("TestViews/"):] + "-only")
		tb.holds(`(() => { const b = document.querySelector(".fold"), next = b.nextElementSibling; const was = next.checkVisibility(); b.click(); return !was && next.checkVisibility() && !b.isConnected; })()`, "what is folded opens")

		tb.keys("4")
		tb.holds(visible(".tables")+"&&!"+visible(".law"), "the table stands alone")
		tb.holds(`document.querySelectorAll("table").length === 2`, "in both directions")
		tb.screenshot(t.Name()[len("TestViews/"):] + "-table")
		eval[any](tb, `[...document.querySelectorAll("table a")].at(-1).click(),0`)
		tb.holds(visible(".law")+`&& document.querySelector(".law .now")?.getBoundingClientRect().top < innerHeight`, "a row of the table leads to the article")

		tb.open(file, "#view=side")
		tb.holds(visible(".row")+`&& document.querySelector("[data-view=side]").getAttribute("aria-pressed") === "true"`, "the address opens the view")
		tb.keys("1")
		tb.holds("!"+visible(".row")+`&& !location.hash.includes("view")`, "and back to the redline")
		eval[any](tb, "history.back(),0")
		tb.holds(visible(".row"), "the back button returns to the view")
	})
}

func TestFilters(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		for _, f := range []struct{ key, class string }{{"e", "y"}, {"c", "n"}, {"s", "s"}} {
			tb.open(file, "")
			marks := eval[int](tb, fmt.Sprintf(`document.querySelectorAll(".law del.%s").length`, f.class))
			before := eval[string](tb, `document.querySelector(".count").textContent`)
			tb.keys(f.key)
			tb.holds(`location.hash === "#hide=`+f.key+`"`, "the filter is in the address")
			tb.holds(fmt.Sprintf(`[...document.querySelectorAll(".law del.%s")].every((d) => !d.checkVisibility())`, f.class), "what is filtered is not struck any more")
			tb.holds(fmt.Sprintf(`[...document.querySelectorAll(".law ins.%s")].every((d) => getComputedStyle(d).backgroundColor === "rgba(0, 0, 0, 0)")`, f.class), "nor marked")
			only := eval[int](tb, fmt.Sprintf(`[...document.querySelectorAll(".law .c[id]")].filter((b) => { const m = [...b.querySelectorAll(":scope > ins, :scope > del")]; return m.length && m.every((x) => x.classList.contains(%q)); }).length`, f.class))
			if after := eval[string](tb, `document.querySelector(".count").textContent`); (only > 0) == (before == after) {
				t.Errorf("filter %s over %d marks, %d changes of nothing else: the count of changes went from %s to %s", f.key, marks, only, before, after)
			}
			tb.keys(f.key)
			tb.holds(`location.hash === ""`, "the same key takes it away")
		}
		tb.open(file, "")
		tb.keys("f3")
		tb.holds(`[...document.querySelectorAll(".law > article")].every((a) => !a.checkVisibility() || a.classList.contains("kf"))`, "only articles to note are left")
		tb.open(file, "#view=only&only=i")
		tb.holds(`[...document.querySelectorAll(".law > article")].every((a) => !a.checkVisibility() || a.classList.contains("ki"))`, "only inserted articles are left")
		tb.holds(`document.querySelectorAll(".law > article.ki").length > 0 && document.querySelector("select").value === "i"`, "and there are some")
	})
}
