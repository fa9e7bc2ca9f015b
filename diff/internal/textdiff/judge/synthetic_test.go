package judge

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
)

// maxMarked is how many characters may be marked for each character that was
// changed.
const maxMarked = 1.02

// TestMarkedIsWhatChanged edits real articles in known places and compares
// what is marked with what was changed. An edit replaces, inserts or deletes a
// word of the judge or a clause taken from another article.
func TestMarkedIsWhatChanged(t *testing.T) {
	root := Root()
	if root == "" {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	articles, err := Articles(root, "zh-")
	if err != nil {
		t.Fatal(err)
	}
	seg := new(gse.Segmenter)
	seg.SkipLog = true
	if err := seg.LoadDictEmbed("zh_s"); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(7, 11))
	var words, clauses []string
	for _, a := range articles {
		words = append(words, seg.Cut(a.Old)...)
		clauses = append(clauses, clausesOf(a.Old)...)
	}
	var w textdiff.Workspace
	marked, changed := 0, 0
	for _, a := range articles {
		old := a.Old
		if utf8.RuneCountInString(old) < 40 {
			continue
		}
		var new string
		var n int
		if r.IntN(2) == 0 {
			new, n = disturb(r, seg.Cut(old), words, 40)
		} else {
			new, n = disturb(r, clausesOf(old), clauses, 4)
		}
		changed += n
		oldAt, newAt := 0, 0
		for _, e := range w.Compare(nil, old, new) {
			switch e.Op {
			case textdiff.Delete:
				marked += utf8.RuneCountInString(old[oldAt : oldAt+e.Old])
			case textdiff.Insert:
				marked += utf8.RuneCountInString(new[newAt : newAt+e.New])
			case textdiff.Equal:
			}
			oldAt, newAt = oldAt+e.Old, newAt+e.New
		}
	}
	share := float64(marked) / float64(changed)
	t.Logf("%d characters changed, %d marked: %.3f", changed, marked, share)
	if share > maxMarked {
		t.Errorf("more than %.2f", maxMarked)
	}
}

// disturb changes one piece in about n, at least one, and returns the new text
// and how many characters were deleted and inserted.
func disturb(r *rand.Rand, pieces, supply []string, n int) (string, int) {
	var b strings.Builder
	changed := 0
	must := r.IntN(len(pieces))
	for i, piece := range pieces {
		if i != must && r.IntN(n) > 0 {
			b.WriteString(piece)
			continue
		}
		other := supply[r.IntN(len(supply))]
		switch r.IntN(3) {
		case 0: // replaced
			if other == piece {
				break
			}
			changed += utf8.RuneCountInString(piece) + utf8.RuneCountInString(other)
			piece = other
		case 1: // inserted before
			changed += utf8.RuneCountInString(other)
			piece = other + piece
		case 2: // deleted
			changed += utf8.RuneCountInString(piece)
			piece = ""
		}
		b.WriteString(piece)
	}
	return b.String(), changed
}

// clausesOf cuts a text behind each mark that ends a clause.
func clausesOf(text string) []string {
	var clauses []string
	start := 0
	for i, r := range text {
		if strings.ContainsRune("，。；：\n", r) {
			end := i + utf8.RuneLen(r)
			clauses = append(clauses, text[start:end])
			start = end
		}
	}
	if start < len(text) {
		clauses = append(clauses, text[start:])
	}
	return clauses
}
