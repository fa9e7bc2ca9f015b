package terminal

import (
	"bytes"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestRunsAreJoined writes changes of a paragraph whose words stand in two
// runs, as in a hard-wrapped text.
func TestRunsAreJoined(t *testing.T) {
	document := func(source string, runs ...law.Span) *law.Document {
		p := &law.Provision{Kind: law.Paragraph, Text: runs, Span: law.Between(0, len(source))}
		return &law.Document{Source: source, Root: p}
	}
	none := document("")
	wrapped := document("light the\nlamp", law.Span{End: 9}, law.Span{Start: 10, End: 14})
	spaced := document("light the lamp", law.Span{End: 14})
	han := document("灯塔\n点灯", law.Span{End: 6}, law.Span{Start: 7, End: 13})
	for _, row := range []struct {
		reason   string
		old, new *law.Document
		change   diff.Change
		want     string
	}{
		{"words inserted over two lines are one insertion", none, wrapped, diff.Change{New: []*law.Provision{wrapped.Root}}, "{+light the lamp+}\n"},
		{"so are deleted ones", wrapped, none, diff.Change{Old: []*law.Provision{wrapped.Root}}, "[-light the lamp-]\n"},
		{"Han characters are joined without a space", none, han, diff.Change{New: []*law.Provision{han.Root}}, "{+灯塔点灯+}\n"},
		{"a line end that became a space is layout", wrapped, spaced, diff.Change{
			Old: []*law.Provision{wrapped.Root}, New: []*law.Provision{spaced.Root},
			Edits: []diff.Edit{
				{Old: law.Span{End: 9}, New: law.Span{End: 9}},
				{Op: diff.Insert, Cause: diff.Typography, New: law.Span{Start: 9, End: 10}},
				{Old: law.Span{Start: 10, End: 14}, New: law.Span{Start: 10, End: 14}},
			},
		}, "light the lamp\n"},
	} {
		var b bytes.Buffer
		r := newReport(&b, &diff.Comparison{Old: row.old, New: row.new, Root: &row.change}, Options{})
		r.line(0, r.pieces(&row.change, diff.TextPart))
		if err := r.out.Flush(); err != nil {
			t.Fatal(err)
		}
		if b.String() != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, b.String(), row.want)
		}
	}
}
