package textdiff

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// render writes edits compactly: 甲[-乙-]{+丙+}.
func render(old, new string, edits []Edit) string {
	var b strings.Builder
	for _, e := range edits {
		switch e.Op {
		case Equal:
			b.WriteString(old[:e.Old])
		case Delete:
			b.WriteString("[-" + old[:e.Old] + "-]")
		case Insert:
			b.WriteString("{+" + new[:e.New] + "+}")
		}
		old, new = old[e.Old:], new[e.New:]
	}
	return b.String()
}

// check reports how the edits break the promises of Compare, or "".
func check(old, new string, edits []Edit) string {
	restOld, restNew := old, new
	for i, e := range edits {
		if e.Old < 0 || e.New < 0 || e.Old > len(restOld) || e.New > len(restNew) {
			return fmt.Sprintf("edit %d %v reaches beyond the text", i, e)
		}
		oldRun, newRun := restOld[:e.Old], restNew[:e.New]
		restOld, restNew = restOld[e.Old:], restNew[e.New:]
		switch {
		case e.Old == 0 && e.New == 0:
			return fmt.Sprintf("edit %d is empty", i)
		case e.Op == Equal && oldRun != newRun:
			return fmt.Sprintf("edit %d: %q is not %q", i, oldRun, newRun)
		case e.Op == Delete && e.New != 0, e.Op == Insert && e.Old != 0:
			return fmt.Sprintf("edit %d %v has both sides", i, e)
		case i > 0 && e.Op == Equal && edits[i-1].Op == Equal:
			return fmt.Sprintf("edits %d and %d are one equality", i-1, i)
		case i > 0 && e.Op == Delete && edits[i-1].Op == Insert:
			return fmt.Sprintf("edit %d: a deletion after an insertion", i)
		}
		if e.Op != Equal && strings.Contains(oldRun+newRun, "\n") && strings.Trim(oldRun+newRun, "\r\n") != "" {
			return fmt.Sprintf("edit %d swallows a paragraph mark: %q", i, oldRun+newRun)
		}
	}
	if restOld != "" || restNew != "" {
		return fmt.Sprintf("left over: %q and %q", restOld, restNew)
	}
	return ""
}

// checkBoth checks both directions, and that one mirrors the other.
func checkBoth(t *testing.T, w *Workspace, old, new string) {
	t.Helper()
	edits := w.Compare(nil, old, new)
	if fault := check(old, new, edits); fault != "" {
		t.Fatalf("Compare(%q, %q): %s", old, new, fault)
	}
	mirrored := w.Compare(nil, new, old)
	mirror(mirrored)
	if !slices.Equal(edits, mirrored) {
		t.Fatalf("Compare(%q, %q) is not mirrored:\n%v\n%v", old, new, edits, mirrored)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("", "")
	f.Add("甲的乙", "甲之乙")
	f.Add("第三条第（一）项\n五万元", "第四条\r\n\n十万元")
	f.Add("\xff\xfe第", "\xfe\xff第\xe7\xac")
	f.Add("a\u00a0b\x00c", "\ufffda\x00")
	f.Add("Article 3(4)(b), § 32a", "Articles 10 to 14 of § 32")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old)+len(new) > 1<<16 {
			t.Skip("long inputs slow the search for short counterexamples")
		}
		var w Workspace
		checkBoth(t, &w, old, new)
	})
}

// Words from which random texts are made: of every kind of token, some of them
// broken, some that join with what follows.
var fragments = strings.Split("公司|有限|责任|的|、|，|。|（|）|第|三|十|条|款|项|之一|百分之|万|元|年|至|前|本|统|\n|\r|\r\n| |\u3000|"+
	"Article|10|to|(|)|b|,|.|-|'|’|l|§|%|days|EUR|of|\xe4|\xb8|\xff|\u0300|\ue432|July|\U00020000|é|", "|")

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range r.IntN(n + 1) {
		b.WriteString(fragments[r.IntN(len(fragments))])
	}
	return b.String()
}

func TestCompareIsExactOnRandomTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var w Workspace
	for range 5000 {
		old := randomText(r, 40)
		new := randomText(r, 40)
		if cut := strings.IndexByte(old, 'r'); r.IntN(2) == 0 && cut >= 0 { // share something
			new = old[:cut] + new + old[cut:]
		}
		checkBoth(t, &w, old, new)
	}
}

// More distinct tokens than there are code points below the surrogates, and
// more than go-diff can carry in a string, must not lose a difference.
func TestCompareManyDistinctTokens(t *testing.T) {
	var old, new strings.Builder
	for i := range 70_000 {
		fmt.Fprintf(&old, "w%d ", i)
		if i%1000 == 999 {
			fmt.Fprintf(&new, "v%d ", i)
			continue
		}
		fmt.Fprintf(&new, "w%d ", i)
	}
	var w Workspace
	checkBoth(t, &w, old.String(), new.String())
	changes := 0
	for _, e := range w.Compare(nil, old.String(), new.String()) {
		if e.Op == Delete {
			changes++
		}
	}
	if changes != 70 {
		t.Errorf("%d deletions, want 70", changes)
	}
}

func TestCompareTrivial(t *testing.T) {
	for _, c := range []struct {
		old, new string
		want     []Edit
	}{
		{"", "", nil},
		{"甲", "甲", []Edit{{Equal, 3, 3}}},
		{"", "甲", []Edit{{Insert, 0, 3}}},
		{"甲", "", []Edit{{Delete, 3, 0}}},
		{"\xff", "\xfe", []Edit{{Delete, 1, 0}, {Insert, 0, 1}}},
		{"a\n", "", []Edit{{Delete, 1, 0}, {Delete, 1, 0}}},
	} {
		if got := Compare(c.old, c.new); !slices.Equal(got, c.want) {
			t.Errorf("Compare(%q, %q) = %v, want %v", c.old, c.new, got, c.want)
		}
	}
}
