package parser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestSeedPage reads a page of many posts, one of which carries the draft of a
// copyright law as far as its contents list: eight chapters and nine sections (three, four and two),
// which are no body.
func TestSeedPage(t *testing.T) {
	name := filepath.Join("..", "..", "shared", "seed", "blog-page.txt")
	if dir := os.Getenv("LAWDIFF_CORPUS"); dir != "" {
		name = filepath.Join(dir, "..", "seed", "blog-page.txt")
	}
	page, err := os.ReadFile(name)
	if err != nil {
		t.Skipf("no seed page: %v", err)
	}
	d, err := parser.Parse(name, page)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Verify(); err != nil {
		t.Fatal(err)
	}
	for _, act := range d.Instruments() {
		if !strings.HasPrefix(d.Title(act), "Copyright Law") {
			continue
		}
		entries := map[string]int{}
		act.Walk(func(p *law.Provision) bool {
			if p.Kind == law.Contents {
				for _, run := range p.Text {
					word, _, _ := strings.Cut(d.Slice(run), " ")
					entries[word]++
				}
			}
			return true
		})
		if entries["Chapter"] != 8 || entries["Section"] != 9 {
			t.Errorf("the contents list has %d chapters and %d sections, want 8 and 9", entries["Chapter"], entries["Section"])
		}
		return
	}
	t.Error("the draft Copyright Law was not found on the page")
}
