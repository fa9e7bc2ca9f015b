package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

const testdata = "../../../testdata/"

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	compiled, err := jsonschema.NewCompiler().Compile("lawdiff-1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// validate asserts that written is one JSON value that the schema allows.
func validate(t *testing.T, s *jsonschema.Schema, written []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(value); err != nil {
		t.Error(err)
	}
}

func parse(t *testing.T, path string) *law.Document {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := parser.Parse(path, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func written(t *testing.T, c *diff.Comparison) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := json.Write(&b, c, json.Options{Verified: true}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDocumentsFollowTheSchema(t *testing.T) {
	s := schema(t)
	names, err := filepath.Glob(testdata + "phenomena/*.*")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d files: %v", len(names), err)
	}
	var all []*law.Document
	for _, name := range names {
		d := parse(t, name)
		all = append(all, d)
		var b bytes.Buffer
		if err := json.WriteDocument(&b, d, parser.Entries(d)); err != nil {
			t.Fatal(err)
		}
		validate(t, s, b.Bytes())
	}
	var b bytes.Buffer
	if err := json.WriteDiagnostics(&b, slices.Values(all)); err != nil {
		t.Fatal(err)
	}
	validate(t, s, b.Bytes())
}

// comparison is as much of the format as a reader needs to rebuild the texts.
type comparison struct {
	Old, New struct {
		Bytes      int
		Provisions []struct{ EID string }
	}
	Changes []struct {
		ID, Parent int
		Old, New   []string
		Kinds      []string
		Edits      []struct {
			Op, Text string
			Old, New []int
		}
	}
	Systematic []struct{ Changes []int }
}

func TestComparisonFollowsTheSchema(t *testing.T) {
	for _, pair := range [][2]string{{"zh/draft-1.txt", "zh/draft-2.txt"}, {"en/draft-2.txt", "en/draft-3.txt"}, {"zh/draft-2.txt", "zh/draft-2.txt"}} {
		before, after := parse(t, testdata+"drafts/"+pair[0]), parse(t, testdata+"drafts/"+pair[1])
		c := diff.Compare(before, after, diff.Options{})
		output := written(t, c)
		validate(t, schema(t), output)
		if again := written(t, c); !bytes.Equal(output, again) {
			t.Error("the same comparison is not written the same twice")
		}

		var got comparison
		if err := stdjson.Unmarshal(output, &got); err != nil {
			t.Fatal(err)
		}
		times := map[string]int{}
		for i, ch := range got.Changes {
			if ch.ID != i+1 || ch.Parent >= ch.ID {
				t.Errorf("change %d has id %d and parent %d", i, ch.ID, ch.Parent)
			}
			for _, id := range ch.New {
				times[id]++
			}
		}
		for _, p := range got.New.Provisions {
			if times[p.EID] != 1 {
				t.Errorf("%q stands in %d changes", p.EID, times[p.EID])
			}
		}
		for _, s := range got.Systematic {
			for _, id := range s.Changes {
				if id < 1 || id > len(got.Changes) {
					t.Errorf("a systematic substitution names change %d", id)
				}
			}
		}
	}
}

// TestOffsetsRebuildBothTexts lays the words of the edits over a blank text of the
// same length, as a reader of the JSON with the old file alone can, and finds
// every word of the new.
func TestOffsetsRebuildBothTexts(t *testing.T) {
	before, after := parse(t, testdata+"drafts/zh/draft-2.txt"), parse(t, testdata+"drafts/zh/draft-3.txt")
	var got comparison
	if err := stdjson.Unmarshal(written(t, diff.Compare(before, after, diff.Options{})), &got); err != nil {
		t.Fatal(err)
	}
	oldText, newText := blank(got.Old.Bytes), blank(got.New.Bytes)
	for _, ch := range got.Changes {
		for _, e := range ch.Edits {
			switch e.Op {
			case "equal":
				copy(oldText[e.Old[0]:e.Old[1]], after.Source[e.New[0]:e.New[1]])
				copy(newText[e.New[0]:e.New[1]], before.Source[e.Old[0]:e.Old[1]])
			case "delete":
				copy(oldText[e.Old[0]:e.Old[1]], e.Text)
			case "insert":
				copy(newText[e.New[0]:e.New[1]], e.Text)
			}
		}
	}
	if got, want := squeeze(string(oldText)), squeeze(before.Source); got != want {
		t.Error("the old text is not rebuilt")
	}
	if got, want := squeeze(string(newText)), squeeze(after.Source); got != want {
		t.Error("the new text is not rebuilt")
	}
}

func blank(n int) []byte { return bytes.Repeat([]byte{' '}, n) }

// squeeze leaves out white space, which is layout.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// TestSchemaRefuses shows that the schema is no formality.
func TestSchemaRefuses(t *testing.T) {
	before, after := parse(t, testdata+"drafts/zh/draft-2.txt"), parse(t, testdata+"drafts/zh/draft-3.txt")
	output := string(written(t, diff.Compare(before, after, diff.Options{})))
	s := schema(t)
	for _, row := range []struct{ reason, old, new string }{
		{"another version", `"lawdiff/1"`, `"lawdiff/2"`},
		{"a kind that is none", `"kinds":["insertion"]`, `"kinds":["addition"]`},
		{"an inserted edit with an old span", `{"op":"insert","part":"text","cause":"substance",`, `{"op":"insert","part":"text","cause":"substance","old":[1,2],`},
		{"an unknown field", `"same": false`, `"equal": false`},
		{"a hash that is none", `"sha256": "`, `"sha256": "x`},
	} {
		if !strings.Contains(output, row.old) {
			t.Errorf("%s: nothing to change", row.reason)
			continue
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(output, row.old, row.new, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(value) == nil {
			t.Errorf("the schema allows %s", row.reason)
		}
	}
}
