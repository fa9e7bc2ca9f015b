package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestLinkedCitation follows a citation with keys and pointer.
func TestLinkedCitation(t *testing.T) {
	onEach(t, func(t *testing.T, tb *tab, file string) {
		tb.focused()
		for _, side := range []struct{ link, gone, why string }{
			{`[...document.querySelectorAll(".law > * .z")].find((a) => a.hash.startsWith("#n") && document.querySelector(a.hash + " h4") && !document.querySelector(a.hash).contains(a))`, "del", "new to new"},
			{`document.querySelector(".law > * > * > del:not(.m) .z")`, "ins", "old to old"},
		} {
			tb.open(file, "")
			eval[any](tb, `window.link = `+side.link+`, window.link.scrollIntoView({ block: "center" }), window.link.focus(), 0`)
			const tip = `document.querySelector("[role=tooltip]")`
			tb.holds(`document.activeElement === link && `+tip+`.checkVisibility() && link.getAttribute("aria-describedby") === `+tip+`.id`, side.why+": focus shows what is cited")
			// The target's words, found in another way than the page does.
			tb.holds(fmt.Sprintf(`((words) => { const said = %s.textContent.replace(/\s|…$/g, ""); const entry = document.getElementById(link.hash.slice(1)).closest(".law > *, .law > details > *"); return said.length > 8 && words(entry, %q).startsWith(said); })(%s)`, tip, side.gone, words), side.why+": heading and text of the target")
			tb.holds(`((r) => r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.bottom <= innerHeight)(`+tip+`.getBoundingClientRect())`, "all of it on the screen")
			tb.screenshot(t.Name()[len("TestLinkedCitation/"):] + "-citation-" + side.gone)
			tb.keys(kb.Escape)
			tb.holds(`!`+tip+`.checkVisibility() && document.activeElement === link && !link.hasAttribute("aria-describedby")`, "Escape closes it and leaves the focus")
			eval[any](tb, `link.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })), 0`)
			tb.holds(tip+`.checkVisibility()`, "the pointer shows it too")
			tb.keys(kb.Enter)
			tb.holds(`location.hash === link.hash && document.querySelector(".now") && `+seen+`(document.querySelector(".now")) && !`+tip+`.checkVisibility()`, "the link goes there")
		}
		dead := eval[[]string](tb, `[...document.querySelectorAll(".z")].flatMap((a) => [a.hash.slice(1), a.dataset.o]).filter((id) => id && !document.getElementById(id))`)
		if len(dead) > 0 {
			t.Errorf("citations that lead nowhere: %v", dead)
		}
		tb.open(file, "#view=side")
		tb.holds(allRows, "every block has its row")
		tb.holds(`document.querySelectorAll(".row > .o .z").length > 0 && [...document.querySelectorAll(".row > .o .z")].every((a) => a.hash.startsWith("#o") && document.getElementById(a.hash.slice(1)))`, "in the old column old leads to old")
		tb.holds(`document.querySelectorAll(".row > .n .z").length > 0 && [...document.querySelectorAll(".row > .n .z")].every((a) => a.hash.startsWith("#n"))`, "in the new column new to new")
	})
}
