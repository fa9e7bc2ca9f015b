package diff_test

import (
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// render prints a comparison compactly; TRICKY.md says how to read it.
func render(c *diff.Comparison) string {
	var b strings.Builder
	for ch := range c.All() {
		if unit(ch) {
			fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth(ch)-1), symbol(ch))
		} else if ch.Kinds != 0 && depth(ch) > 0 {
			fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth(ch)-1), strings.TrimSpace(symbol(ch)+" "+words(c, ch)))
		}
		for _, f := range ch.Flags {
			fmt.Fprintf(&b, "%s! %s: %s → %s\n", strings.Repeat("  ", depth(ch)-1), f.Rule, f.Old, f.New)
		}
	}
	for _, s := range c.Systematic {
		fmt.Fprintf(&b, "throughout: %s → %s ×%d\n", s.Old, s.New, len(s.Places))
	}
	return b.String()
}

func unit(ch *diff.Change) bool { return ch.Kind() == law.Article || ch.Kind().Groups() }

func depth(ch *diff.Change) int {
	n := 0
	for p := ch.Parent; p != nil; p = p.Parent {
		n++
	}
	return n
}

// symbol is the change's level, the numbers on both sides and what stands
// between them.
func symbol(ch *diff.Change) string {
	old, new := numbers(ch.Old), numbers(ch.New)
	name := ch.Kind().String()
	if ch.Kind() == law.Article {
		name = ""
	}
	var s string
	switch k := ch.Kinds; {
	case k.Has(diff.Insertion):
		s = "+" + new
	case k.Has(diff.Repeal):
		s = "-" + old
	case k.Has(diff.Substitution):
		s = old + "≈" + new
	case k.Has(diff.Consequential):
		s = old + "~" + new
	case k.Has(diff.Editorial):
		s = old + "'" + new
	case k&(diff.Renumbering|diff.Split|diff.Join) != 0:
		s = old + "→" + new
	default:
		s = old + "=" + new
	}
	if ch.Kinds.Has(diff.Relocation) {
		s = "^" + s
	}
	return strings.TrimSpace(name + " " + s)
}

func numbers(list []*law.Provision) string {
	var n []string
	for _, p := range list {
		n = append(n, p.Number)
	}
	return strings.Join(n, "+")
}

// words marks the edits of the text and heading, long runs that stayed cut in
// the middle.
func words(c *diff.Comparison, ch *diff.Change) string {
	var b strings.Builder
	for _, e := range ch.Edits {
		if e.Part == diff.LabelPart {
			continue
		}
		switch e.Op {
		case diff.Equal:
			b.WriteString(cut(c.Old.Slice(e.Old)))
		case diff.Delete:
			b.WriteString("[-" + c.Old.Slice(e.Old) + "-]")
		case diff.Insert:
			b.WriteString("{+" + c.New.Slice(e.New) + "+}")
		}
		switch {
		case e.Systematic > 0 && e.Op == diff.Insert:
			b.WriteString("‹s›")
		case e.Cause == diff.FollowedNumber && e.Op == diff.Insert:
			b.WriteString("‹n›")
		case e.Cause == diff.Typography:
			b.WriteString("‹t›")
		}
	}
	return b.String()
}

func cut(s string) string {
	const most = 14
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most/2]) + "…" + string(r[len(r)-most/2:])
}
