package terminal

import (
	"bytes"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

func testReport(b *bytes.Buffer, opts Options) *report {
	empty := &law.Document{Root: &law.Provision{Kind: law.Act}}
	return newReport(b, &diff.Comparison{Old: empty, New: empty, Root: &diff.Change{}}, opts)
}

func TestElide(t *testing.T) {
	long := strings.Repeat("甲乙丙丁戊己庚辛壬癸", 8)
	change := piece{op: diff.Insert, text: "新"}
	for _, row := range []struct {
		reason  string
		pieces  []piece
		context int
		want    string
	}{
		{"before a change the end of the words stays", []piece{{text: long}, change}, 10, "[…]己庚辛壬癸{+新+}"},
		{"after a change their beginning stays", []piece{change, {text: long}}, 10, "{+新+}甲乙丙丁戊[…]"},
		{"between two changes both stay", []piece{change, {text: long}, change}, 10, "{+新+}甲乙丙丁戊[…]己庚辛壬癸{+新+}"},
		{"a cut moves on to the end of a clause nearby", []piece{change, {text: "甲乙丙丁戊己，" + long}}, 10, "{+新+}甲乙丙丁戊己，[…]"},
		{"no Latin word is cut", []piece{change, {text: " published works of unknown authors everywhere"}}, 12, "{+新+} published works[…]"},
		{"nor one before a change", []piece{{text: "all of the published works "}, change}, 8, "[…]published works {+新+}"},
		{"no number is cut", []piece{{text: "a fine of not more than 100,000 Yuan for each copy "}, change}, 21, "[…]100,000 Yuan for each copy {+新+}"},
		{"nor behind a change", []piece{change, {text: " to a fine of 1,000,000 Yuan for each of the copies"}}, 17, "{+新+} to a fine of 1,000,000[…]"},
		{"what is shorter than the elision stays", []piece{change, {text: "甲乙丙丁戊己庚"}, change}, 6, "{+新+}甲乙丙丁戊己庚{+新+}"},
		{"changed words are never left out", []piece{{op: diff.Delete, text: long}}, 2, "[-" + long + "-]"},
		{"a negative context keeps all", []piece{{text: long}, change}, -1, long + "{+新+}"},
		{"a line without changes shows both ends", []piece{{text: long}}, 4, "甲乙[…]壬癸"},
	} {
		var b bytes.Buffer
		r := testReport(&b, Options{Context: row.context})
		r.line(0, r.elide(row.pieces))
		if err := r.out.Flush(); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(b.String(), "\n"); got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.reason, got, row.want)
		}
	}
}
