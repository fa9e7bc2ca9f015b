package diff_test

import (
	"fmt"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

func ExampleCompare() {
	old, _ := parser.Parse("old.txt", "Article 1 A library may keep a register.\n\nArticle 2 Admission is free.\n")
	new, _ := parser.Parse("new.txt", "Article 1 Every town has a library.\n\nArticle 2 A library shall keep a register.\n\nArticle 3 Admission is free.\n")
	c := diff.Compare(old, new, diff.Options{})
	for _, row := range c.Correspondences() {
		fmt.Println(label(old, row.Old), "→", label(new, row.New), row.Kind)
	}
	for ch := range c.All() {
		for _, flag := range ch.Flags {
			fmt.Printf("%s: %s became %s\n", flag.Reason, flag.Old, flag.New)
		}
	}
	fmt.Println("proof:", c.Verify() == nil)
	// Output:
	// - → Article 1 inserted
	// Article 1 → Article 2 renumbered
	// Article 2 → Article 3 renumbered
	// the strength of a duty or power changed: may became shall
	// proof: true
}

func label(d *law.Document, p *law.Provision) string {
	if p == nil {
		return "-"
	}
	return d.Label(p)
}

func TestIgnoreEditorial(t *testing.T) {
	old, err := parser.Parse("old", "第一条 应当归还图书,逾期的,支付费用。\n")
	if err != nil {
		t.Fatal(err)
	}
	new, err := parser.Parse("new", "第一条 应当归还图书，逾期的，支付费用。\n")
	if err != nil {
		t.Fatal(err)
	}
	if diff.Compare(old, new, diff.Options{}).Same() {
		t.Error("a comma of another width is an editorial change")
	}
	if c := diff.Compare(old, new, diff.Options{IgnoreEditorial: true}); !c.Same() || c.Verify() != nil {
		t.Error("with IgnoreEditorial it is none, and the proof still holds")
	}
}

// FuzzCompare holds the promises of the package on texts that no drafter wrote.
func FuzzCompare(f *testing.F) {
	f.Add(oneArticle, another)
	f.Add("", "")
	f.Add("第一条", "第二条\n")
	f.Add("第一章 总则\n第一条 甲\n（一）乙；\n（二）丙。", "第一条 丙\n第二条 甲\n乙")
	f.Add("Article 1\nOne.\n(a) two;\n(b) three.", "Article 1 One.\n\nArticle 2 (b) three.")
	f.Add("a\r\nb\u3000c", "| a | b |\n|---|---|\n")
	f.Fuzz(func(t *testing.T, old, new string) {
		o, err := parser.Parse("old", old)
		if err != nil {
			t.Skip() // not text
		}
		n, err := parser.Parse("new", new)
		if err != nil {
			t.Skip()
		}
		there := diff.Compare(o, n, diff.Options{})
		if err := there.Verify(); err != nil {
			t.Fatal(err)
		}
		sameMirrored(t, there, diff.Compare(n, o, diff.Options{}))
		again, err := parser.Parse("old", old)
		if err != nil {
			t.Fatal(err)
		}
		if self := diff.Compare(o, again, diff.Options{}); !self.Same() {
			t.Fatalf("changes between a text and itself:\n%s", changed(self))
		}
	})
}
