package json

import (
	"bytes"
	stdjson "encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	reportjson "github.com/lawdiff/lawdiff/diff/report/json"
	"github.com/lawdiff/lawdiff/parser/internal/lawtest"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
)

func written(t testing.TB, d *law.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := reportjson.WriteDocument(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readBack(t testing.TB, name string, data []byte) *source.Text {
	t.Helper()
	text, err := source.Read(name, data, source.Options{Formats: []source.Format{Format()}})
	if err != nil {
		t.Fatal(err)
	}
	if text.Format != "json" || text.Document == nil || text.Document.Source != text.Body {
		t.Fatalf("%s: read as %s", name, text.Format)
	}
	return text
}

// roundTrip wants the document's own JSON to give it back, byte for byte.
func roundTrip(t *testing.T, d *law.Document) {
	t.Helper()
	first := written(t, d)
	back := readBack(t, d.Name, first).Document
	if back.Source != d.Source {
		t.Errorf("%s: another text", d.Name)
	}
	if diff := lawtest.Difference(lawtest.Outline(d), lawtest.Outline(back)); diff != "" {
		t.Errorf("%s: another tree: %s", d.Name, diff)
	}
	if !bytes.Equal(first, written(t, back)) {
		t.Errorf("%s: another file when it is written again", d.Name)
	}
}

func TestRoundTrip(t *testing.T) {
	for _, pattern := range []string{"phenomena/*.*", "drafts/*/*.txt"} {
		files, _ := filepath.Glob(filepath.Join("..", "..", "..", "testdata", pattern)) // the pattern is well formed
		if len(files) == 0 {
			t.Fatalf("no file is %s", pattern)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			roundTrip(t, lawtest.Parse(t, file, string(data)))
		}
	}
}

func TestCorpusRoundTrip(t *testing.T) {
	for single := range lawtest.Singles(t, 1) {
		roundTrip(t, single.Document)
	}
}

const model = "示范条例\n\n第一条　为了“示范”，制定本条例。\n\n第二条　主管部门：\n\n（一）登记；\n\n（二）检查。\n"

func TestForms(t *testing.T) {
	d := lawtest.Parse(t, "f", model)
	plain := written(t, d)
	var value any
	if err := stdjson.Unmarshal(plain, &value); err != nil {
		t.Fatal(err)
	}
	sorted, err := stdjson.MarshalIndent(value, "", "\t") // members in the order of their names
	if err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := stdjson.Compact(&compact, plain); err != nil {
		t.Fatal(err)
	}
	wide := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(string(plain))) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	for reason, data := range map[string][]byte{
		"sorted and indented":                sorted,
		"on one line":                        compact.Bytes(),
		"with a byte order mark":             append([]byte("\uFEFF"), plain...),
		"in UTF-16, as PowerShell redirects": wide,
		"with members of a later version":    []byte(strings.Replace(string(plain), `"name"`, `"x": [{"y": null}], "name"`, 1)),
		"with Han characters as escapes":     []byte(strings.ReplaceAll(string(plain), "示", `\u793a`)),
	} {
		back := readBack(t, "f", data).Document
		if diff := cmp.Diff(lawtest.Outline(d), lawtest.Outline(back)); diff != "" {
			t.Errorf("%s: %s", reason, diff)
		}
	}
}

// TestPlaces wants messages to name the line of the JSON.
func TestPlaces(t *testing.T) {
	data := written(t, lawtest.Parse(t, "f", model))
	text := readBack(t, "f.json", data)
	line := 1 + strings.Count(string(data[:strings.Index(string(data), `"text":"登记；"`)]), "\n")
	if got, want := text.Message(strings.Index(model, "登记"), "x"), fmt.Sprintf("f.json:%d:1: x", line); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestOneLine wants columns where the JSON has no lines, and in linear time: the
// columns of many provisions are counted on from each other.
func TestOneLine(t *testing.T) {
	var b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&b, "第%d条　甲。\n\n", i+1)
	}
	var line bytes.Buffer
	if err := stdjson.Compact(&line, written(t, lawtest.Parse(t, "f", b.String()))); err != nil {
		t.Fatal(err)
	}
	text := readBack(t, "f", line.Bytes())
	last := text.Place(len(text.Body))
	if last.Number != 1 || last.Column < 2_000_000 {
		t.Errorf("the last provision is at %v", last)
	}
}

func TestDiagnosticsAreKept(t *testing.T) {
	d := lawtest.Parse(t, "f", "第一条　甲。\n\n第二条　乙。\n\n第三 丙。\n\n第四条　丁。\n")
	if len(d.Diagnostics) == 0 {
		t.Fatal("the text gives no diagnostic")
	}
	if diff := cmp.Diff(d.Diagnostics, readBack(t, "f", written(t, d)).Document.Diagnostics); diff != "" {
		t.Error(diff)
	}
}

func TestRefuses(t *testing.T) {
	whole := string(written(t, lawtest.Parse(t, "f", model)))
	swap := func(old, new string) string {
		if !strings.Contains(whole, old) {
			t.Fatalf("no %s in the JSON", old)
		}
		return strings.Replace(whole, old, new, 1)
	}
	for _, row := range []struct{ reason, json, want string }{
		{"a quarter of the file", whole[:len(whole)/4], "breaks off"},
		{"all but the last bracket", strings.TrimRight(whole, "}\n"), "breaks off"},
		{"broken off in the text", whole[:len(whole)-20], "breaks off"},
		{"two documents in a file", whole + whole, "something follows"},
		{"other JSON", `{"name": "x", "version": 3}`, "not of lawdiff"},
		{"a later version", swap("lawdiff/1", "lawdiff/2"), "version"},
		{"a comparison", swap(`"type": "document"`, `"type": "comparison"`), `"comparison"`},
		{"no text, as older versions wrote it", swap(`"source"`, `"sauce"`), `no member "source"`},
		{"no provisions", swap(`"provisions"`, `"provision"`), `no member "provisions"`},
		{"words edited in the tree", swap(`"text":"登记；"`, `"text":"登录；"`), "edit the law itself"},
		{"words edited in the text", swap(`（二）检查`, `（二）监督`), "SHA-256"},
		{"a kind that is none", swap(`"kind":"point"`, `"kind":"pint"`), `named "pint"`},
		{"a parent that comes later", swap(`"parent":"art_1"`, `"parent":"art_2"`), "parent"},
		{"two roots", swap(`"parent":"","kind":"docTitle"`, `"kind":"docTitle"`), "parent"},
		{"a span beyond the text", swap(`"kind":"act","line":1,"span":[0,`, `"kind":"act","line":1,"span":[0,9`), "span"},
		{"a span within a character", swap(`"kind":"docTitle","text":"示范条例","line":1,"span":[0,`, `"kind":"docTitle","text":"示范条例","line":1,"span":[1,`), "divides a character"},
		{"a negative span", swap(`"kind":"docTitle","text":"示范条例","line":1,"span":[0,`, `"kind":"docTitle","text":"示范条例","line":1,"span":[-3,`), "span"},
		{"a span of 4 GB, whose low 32 bits lie in the text", swap(`"kind":"docTitle","text":"示范条例","line":1,"span":[0,13]`, `"kind":"docTitle","text":"示范条例","line":1,"span":[0,4294967309]`), "4294967309"},
		{"a provision that takes its neighbour's bytes", swap(`"kind":"docTitle","text":"示范条例","line":1,"span":[0,13]`, `"kind":"docTitle","text":"示范条例","line":1,"span":[0,17]`), "account for the text"},
		{"a number as text", swap(`"text":"登记；"`, `"text":7`), "JSON number"},
		{"a comma too few", swap(`"type": "document",`, `"type": "document"`), "no JSON"},
		{"brackets without end", `{"x":` + strings.Repeat("[", 1<<20), "nested"},
		{"a number of a kilobyte", swap(`"number":"1"`, `"number":"`+strings.Repeat("1", 1024)+`"`), "number of more than"},
		{"a language of a kilobyte", swap(`"zh-Hans"`, `"`+strings.Repeat("z", 1024)+`"`), "language"},
		{"a text that is a list", swap(`"source": `, `"source": [1], "sauce": `), "JSON array"},
		{"null for a provision", swap(`{"eId":"",`, `null, {"eId":"",`), "no kind"},
	} {
		if !match([]byte(row.json)) {
			t.Errorf("%s: not known as JSON", row.reason)
		}
		_, err := read("f.json", []byte(row.json), source.Options{})
		if err == nil || !strings.HasPrefix(err.Error(), "f.json:") || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: %v, want %s", row.reason, err, row.want)
		}
	}
}

// TestDeep nests provisions without end, each in the one before.
func TestDeep(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"format":"lawdiff/1","type":"document","document":{"sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881","source":"x","provisions":[{"eId":"0","kind":"act","span":[0,1]}`)
	for i := range 1000 {
		fmt.Fprintf(&b, `,{"eId":"%d","parent":"%d","kind":"point","span":[0,0]}`, i+1, i)
	}
	b.WriteString(`]}}`)
	if _, err := read("f", []byte(b.String()), source.Options{}); err == nil || !strings.Contains(err.Error(), "deep") {
		t.Error(err)
	}
}

func TestMatch(t *testing.T) {
	for _, text := range []string{"", "{", "第一条", "{\"", "{ 甲", "[1]", `"format": "lawdiff/1"`} {
		if match([]byte(text)) {
			t.Errorf("%q is taken for JSON", text)
		}
	}
}

// FuzzRead reads any JSON: no panic, and what is read can be written and read
// again.
func FuzzRead(f *testing.F) {
	f.Add(written(f, lawtest.Parse(f, "f", model)))
	f.Add([]byte(`{"format":"lawdiff/1","type":"document","document":{}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := read("f", data, source.Options{})
		if err != nil {
			return
		}
		if err := text.Document.Verify(); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(lawtest.Outline(text.Document), lawtest.Outline(readBack(t, "f", written(t, text.Document)).Document)) {
			t.Fatal("another tree when it is read again")
		}
	})
}
