package diff

import (
	"slices"
	"strings"
	"testing"
)

func TestGoverned(t *testing.T) {
	for _, row := range []struct{ text, want, why string }{
		{"立即告知值班人员，并登记。读者", "立即|即告|告知|知值|值班|班人|人员|并登|登记", "pairs of characters up to the end of the sentence"},
		{" keep a register; it", "keep|a|register", "words"},
		{" be:\n(a) new", "be", "a colon ends what the words themselves govern"},
		{" den Antrag nach Abs. 2 stellen.", "den|Antrag|nach|Abs|stellen", "an abbreviation ends nothing"},
		{" apply. The fee", "apply", "a full stop does"},
		{" stay as\nit is.", "stay|as|it|is", "nor does a line end"},
		{"。", "", "nothing"},
		{strings.Repeat(" more", 100), strings.Repeat("more|", mostGoverned-1) + "more", "no more than so many"},
	} {
		if got := strings.Join(governed(row.text), "|"); got != row.want {
			t.Errorf("%q (%s): got %q, want %q", row.text, row.why, got, row.want)
		}
	}
	if !slices.Equal(governed("用餐"), []string{"用餐"}) {
		t.Error("a text may end without a mark")
	}
}
