package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/audit"
	"github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser"
)

func TestCitationsFollowTheSchema(t *testing.T) {
	s := schema(t)
	for _, drafts := range [][2]string{{"zh/draft-1.txt", "zh/draft-2.txt"}, {"en/draft-2.txt", "en/draft-3.txt"}} {
		old, new := parse(t, testdata+"drafts/"+drafts[0]), parse(t, testdata+"drafts/"+drafts[1])
		was, is := parser.Citations(old), parser.Citations(new)
		var b bytes.Buffer
		if err := json.WriteCitations(&b, old, was); err != nil {
			t.Fatal(err)
		}
		validate(t, s, b.Bytes())
		var list struct{ Citations, CitedBy []any }
		if err := stdjson.Unmarshal(b.Bytes(), &list); err != nil {
			t.Fatal(err)
		}
		if len(list.Citations) != len(was) || len(was) == 0 || len(list.CitedBy) == 0 {
			t.Errorf("%s: %d citations and %d provisions cited written of %d citations", drafts[0], len(list.Citations), len(list.CitedBy), len(was))
		}
		b.Reset()
		c := diff.Compare(old, new, diff.Options{})
		if err := json.WriteOutcomes(&b, c, audit.Citations(c, was, is)); err != nil {
			t.Fatal(err)
		}
		validate(t, s, b.Bytes())
		var outcomes struct{ Outcomes []struct{ Old any } }
		if err := stdjson.Unmarshal(b.Bytes(), &outcomes); err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, o := range outcomes.Outcomes {
			if o.Old != nil {
				n++
			}
		}
		if n != len(was) {
			t.Errorf("%v: %d outcomes of %d citations", drafts, n, len(was))
		}
	}
}
