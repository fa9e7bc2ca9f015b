package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// seen says that an element, or what stands for it in the view, is on the screen.
const seen = `((el) => { const r = el.getBoundingClientRect(); return r.height > 0 && r.top < innerHeight && r.bottom > 0; })`

func TestStepThroughChanges(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		tb.open(file, "")
		total := eval[int](tb, `document.querySelectorAll(".law .c[id]").length`)
		tb.keys("n")
		tb.holds(`location.hash === "#c1" &&`+seen+`(document.getElementById("c1"))`, "the first change by key")
		tb.keys("jj")
		tb.holds(`location.hash === "#c3" &&`+seen+`(document.getElementById("c3")) && document.activeElement.id === "c3"`, "the third, and it has the focus")
		tb.keys("p")
		tb.holds(`location.hash === "#c2"`, "back")
		tb.holds(fmt.Sprintf(`document.querySelector(".count").textContent === "2/%d"`, total), "the place among all is told")
		tb.keys("kk")
		tb.holds(fmt.Sprintf(`location.hash === "#c%d"`, total), "before the first comes the last")
		eval[any](tb, `[...document.querySelectorAll(".bar button")].find((b) => b.textContent === "↓").click(),0`)
		tb.holds(`location.hash === "#c1"`, "and by button")
		tb.keys("2")
		tb.holds(`location.hash === "#view=side&at=c1"`, "the change stays in the address of another view")
		tb.keys("nnnnn")
		tb.holds(`location.hash === "#view=side&at=c6" && [...document.querySelectorAll(".row.now")].some(`+seen+`)`, "steps work side by side")
	})
}

func TestPermalinks(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		for _, view := range []string{"", "view=side&at=", "view=only&at="} {
			for _, id := range []string{"n9", "o9", "c20", "n30"} {
				tb.open(file, "#"+view+id)
				tb.holds(`document.querySelector(".now") && `+seen+`(document.querySelector(".now"))`, "permalink "+view+id)
			}
		}
		tb.open(file, "#n9")
		tb.holds(seen+`(document.getElementById("n9"))`, "the new Article 9 is shown")
		eval[any](tb, `document.querySelector(".law .k[href='#c20']").click(),0`)
		tb.holds(`location.hash === "#c20" &&`+seen+`(document.getElementById("c20"))`, "the number in the margin is the change's address")
		dead := eval[[]string](tb, `[...document.querySelectorAll("a[href^='#']")].map((a) => a.getAttribute("href").slice(1)).filter((id) => !document.getElementById(id))`)
		if len(dead) > 0 {
			t.Errorf("links that lead nowhere: %v", dead)
		}
		twice := eval[[]string](tb, `[...document.querySelectorAll("[id]")].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)`)
		if len(twice) > 0 {
			t.Errorf("identifiers that stand twice: %v", twice)
		}
	})
}

func TestMovedTextIsLinkedBothWays(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		tb.open(file, "")
		tb.holds(`document.querySelectorAll(".law ins.m").length > 0 && document.querySelectorAll(".law del.m").length > 0`, "something moved")
		tb.holds(`[...document.querySelectorAll(".law .to a, .law aside.away a")].every((a) => document.getElementById(a.hash.slice(1)))`, "pointers lead somewhere")
		tb.holds(`[...document.querySelectorAll(".law del.m")].filter((d) => !d.closest("ins")).every((d) => d.closest("details.away") || d.parentElement.querySelector(".to") || d.parentElement.matches("h3, h4") || d.parentElement.querySelector("ins, del:not(.m)"))`, "what is struck as moved says where it went")
		tb.holds(`getComputedStyle(document.querySelector(".law ins.m")).textDecorationStyle === "double"`, "double underline")
	})
}

func TestJump(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		tb.open(file, "")
		tb.keys("o")
		eval[any](tb, `document.activeElement.value = "", 0`) // the driver types the key as well
		tb.keys("9" + kb.Enter)
		tb.holds(`location.hash === "#o9" && document.querySelector(".now")`, "the old number")
		tb.keys("g")
		eval[any](tb, `document.activeElement.value = "", 0`)
		tb.keys("12" + kb.Enter)
		tb.holds(`location.hash === "#n12" && `+seen+`(document.getElementById("n12"))`, "the new number")
		label := eval[string](tb, `document.querySelector(".tables a[href='#n7']").textContent`)
		tb.keys("g")
		eval[any](tb, `document.activeElement.value = `+fmt.Sprintf("%q", label)+`, 0`)
		tb.keys(kb.Enter)
		tb.holds(`location.hash === "#n7"`, "the label "+label)
		eval[any](tb, `document.querySelectorAll("input.number")[1].value = "9999", document.querySelectorAll("input.number")[1].focus(), 0`)
		tb.keys(kb.Enter)
		tb.holds(`location.hash === "#n7" && document.querySelector(".found").textContent !== ""`, "no such article: said, not jumped")
	})
}

func TestSearch(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		tb.open(file, "")
		tb.keys("/")
		wanted := eval[string](tb, `document.documentElement.lang.startsWith("zh") ? "应当" : "shall"`)
		eval[any](tb, fmt.Sprintf(`document.activeElement.value = %q, document.activeElement.dispatchEvent(new Event("input")), 0`, wanted))
		want := eval[int](tb, fmt.Sprintf(`((words) => [...document.querySelectorAll(".law p, .law h3, .law h4")].reduce((n, b) => { const c = b.cloneNode(true); for (const x of c.querySelectorAll("i, a:not(.z)")) x.remove(); return n + c.textContent.toLowerCase().split(%q).length - 1; }, 0))()`, wanted))
		if want < 5 {
			t.Fatalf("%q stands only %d times in the page", wanted, want)
		}
		tb.keys(kb.Enter + kb.Enter)
		tb.holds(fmt.Sprintf(`document.querySelector(".found").textContent.match(/\d+/g).join() === "2,%d"`, want), "every place is found")
		tb.holds(`[...CSS.highlights.get("here")][0].toString().toLowerCase() === "`+wanted+`"`, "the place is shown")
		tb.keys(kb.Escape + "n")
		tb.holds(`location.hash.startsWith("#c")`, "after Escape keys are commands again")
	})
}

func TestKeysCanBeTurnedOff(t *testing.T) {
	tb := newTab(t)
	tb.open(drafts(t, "zh"), "")
	tb.keys("?")
	tb.holds(`document.querySelector("dialog").open`, "the list of keys")
	eval[any](tb, `document.querySelector("dialog input").click(), 0`)
	tb.keys(kb.Escape)
	tb.holds(`!document.querySelector("dialog").open`, "Escape closes it")
	tb.keys("4n")
	tb.holds(`location.hash === ""`, "keys are no commands any more (WCAG 2.1.4)")
}
