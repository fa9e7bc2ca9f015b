package html

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// builtDocument makes a document of lines "kind number|label|heading|text",
// two spaces of indentation for each level. A line "+|text" adds a run to the
// provision before it on that level, behind its children.
func builtDocument(t *testing.T, language string, lines ...string) *law.Document {
	t.Helper()
	d := &law.Document{Name: "built", Language: language}
	root := &law.Provision{Kind: law.Act}
	var src strings.Builder
	stack := []*law.Provision{root}
	run := func(s string) law.Span {
		if s == "" {
			return law.Span{}
		}
		at := src.Len()
		src.WriteString(s)
		src.WriteByte(' ')
		return law.Between(at, at+len(s))
	}
	for _, line := range lines {
		body := strings.TrimLeft(line, " ")
		depth := (len(line)-len(body))/2 + 1
		for len(stack) > depth {
			stack[len(stack)-1].Span.End = int32(src.Len())
			stack = stack[:len(stack)-1]
		}
		if text, ok := strings.CutPrefix(body, "+|"); ok {
			top := stack[len(stack)-1]
			last := top.Children[len(top.Children)-1]
			last.Text = append(last.Text, run(text))
			src.WriteByte('\n')
			last.Span.End = int32(src.Len())
			continue
		}
		parts := strings.SplitN(body, "|", 4)
		kind, number, _ := strings.Cut(parts[0], " ")
		p := &law.Provision{Kind: kindNamed(t, kind), Number: number, Parent: stack[depth-1]}
		p.Span.Start = int32(src.Len())
		p.Label, p.Heading = run(parts[1]), run(parts[2])
		if s := run(parts[3]); !s.Empty() {
			p.Text = []law.Span{s}
		}
		src.WriteByte('\n')
		stack[depth-1].Children = append(stack[depth-1].Children, p)
		stack = append(stack, p)
		p.Span.End = int32(src.Len())
	}
	d.Source, d.Root = src.String(), root
	closeSpans(root, int32(len(d.Source)))
	if err := d.Verify(); err != nil {
		t.Fatal(err)
	}
	return d
}

// closeSpans lets every provision end where the next begins.
func closeSpans(p *law.Provision, end int32) {
	p.Span.End = end
	for i, c := range p.Children {
		limit := c.Span.End
		for _, s := range c.Text {
			limit = max(limit, s.End)
		}
		if i+1 < len(p.Children) {
			limit = p.Children[i+1].Span.Start
		} else if len(p.Text) == 0 || p.Text[len(p.Text)-1].Start < c.Span.Start {
			limit = end
		}
		closeSpans(c, limit)
	}
}

func kindNamed(t *testing.T, name string) law.Kind {
	t.Helper()
	for k := law.NoKind; k < 64; k++ {
		if k.String() == name && name != "" {
			return k
		}
	}
	t.Fatalf("no kind %q", name)
	return law.NoKind
}

// builtComparison compares two documents by a given correspondence: became
// lists, for provisions of the new document, the old ones. Provisions are named
// by their place among all, 0 for the root.
func builtComparison(old, new *law.Document, became map[int][]int, kinds map[int]diff.Kinds) *diff.Comparison {
	olds, news := provisions(old), provisions(new)
	changeOfOld, changeOfNew := map[*law.Provision]*diff.Change{}, map[*law.Provision]*diff.Change{}
	byOld := map[int]*diff.Change{}
	for i, p := range news {
		ch := &diff.Change{New: []*law.Provision{p}, Kinds: kinds[i]}
		froms := became[i]
		if i == 0 {
			froms = []int{0}
		}
		if len(froms) > 0 && byOld[froms[0]] != nil { // split
			first := byOld[froms[0]]
			first.New = append(first.New, p)
			first.Kinds |= diff.Split
			changeOfNew[p] = first
			continue
		}
		for _, o := range froms {
			ch.Old = append(ch.Old, olds[o])
			byOld[o] = ch
			changeOfOld[olds[o]] = ch
		}
		if len(ch.Old) > 1 {
			ch.Kinds |= diff.Join
		}
		if len(ch.Old) == 0 {
			ch.Kinds = diff.Insertion
		}
		changeOfNew[p] = ch
		if p.Parent != nil {
			ch.Parent = changeOfNew[p.Parent]
			ch.Parent.Children = append(ch.Parent.Children, ch)
		}
	}
	for _, p := range olds {
		if changeOfOld[p] != nil {
			continue
		}
		ch := &diff.Change{Old: []*law.Provision{p}, Kinds: diff.Repeal, Parent: changeOfOld[p.Parent]}
		changeOfOld[p] = ch
		ch.Parent.Children = append(ch.Parent.Children, ch)
	}
	c := &diff.Comparison{Old: old, New: new, Root: changeOfNew[new.Root]}
	for ch := range c.All() {
		ch.Edits = builtEdits(old, new, ch)
	}
	return c
}

func provisions(d *law.Document) (all []*law.Provision) {
	for p := range d.Provisions() {
		all = append(all, p)
	}
	return all
}

// builtEdits matches the runs of both sides one after the other, each by its
// common beginning and end.
func builtEdits(old, new *law.Document, ch *diff.Change) (edits []diff.Edit) {
	type piece struct {
		span law.Span
		part diff.Part
	}
	runs := func(side []*law.Provision) (out []piece) {
		for _, p := range side {
			for _, s := range p.Runs() {
				part := diff.TextPart
				switch s {
				case p.Label:
					part = diff.LabelPart
				case p.Heading:
					part = diff.HeadingPart
				}
				out = append(out, piece{s, part})
			}
		}
		return out
	}
	a, b := runs(ch.Old), runs(ch.New)
	add := func(op diff.Op, part diff.Part, o, n law.Span) {
		if !o.Empty() || !n.Empty() {
			edits = append(edits, diff.Edit{Op: op, Part: part, Old: o, New: n})
		}
	}
	for i := 0; i < max(len(a), len(b)); i++ {
		switch {
		case i >= len(a):
			add(diff.Insert, b[i].part, law.Span{}, b[i].span)
		case i >= len(b):
			add(diff.Delete, a[i].part, a[i].span, law.Span{})
		default:
			o, n := a[i].span, b[i].span
			s, u := []rune(old.Slice(o)), []rune(new.Slice(n))
			k, e := 0, 0
			for k < len(s) && k < len(u) && s[k] == u[k] {
				k++
			}
			for e < len(s)-k && e < len(u)-k && s[len(s)-1-e] == u[len(u)-1-e] {
				e++
			}
			pre, post := len(string(s[:k])), len(string(s[len(s)-e:]))
			add(diff.Equal, b[i].part, o.Sub(0, pre), n.Sub(0, pre))
			add(diff.Delete, a[i].part, o.Sub(pre, o.Len()-post), law.Span{})
			add(diff.Insert, b[i].part, law.Span{}, n.Sub(pre, n.Len()-post))
			add(diff.Equal, b[i].part, o.Sub(o.Len()-post, o.Len()), n.Sub(n.Len()-post, n.Len()))
		}
	}
	return edits
}
