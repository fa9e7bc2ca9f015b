package flow

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// drawnFlow prints the blocks of a comparison, one a line: [words that went],
// {words that came}, and / at the end of a piece behind which the paragraph's end
// came, \ where it went.
func drawnFlow(t *testing.T, older, newer string) string {
	t.Helper()
	old, err := parser.Parse("old.txt", "示范条例\n\n"+older+"\n\n第九条　读者应当保持安静。\n")
	if err != nil {
		t.Fatal(err)
	}
	new, err := parser.Parse("new.txt", "示范条例\n\n"+newer+"\n\n第九条　读者应当保持安静。\n")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, b := range Blocks(diff.Compare(old, new, diff.Options{})) {
		line := ""
		switch {
		case b.New == nil:
			line = "[" + b.Old.Text + "]"
		case b.Old == nil:
			line = "{" + b.New.Text + "}"
		default:
			for _, s := range Redline(b.Old.Text, b.New.Text, b.Same) {
				line += [...]string{diff.Equal: "", diff.Delete: "[", diff.Insert: "{"}[s.Op] + s.Text +
					[...]string{diff.Equal: "", diff.Delete: "]", diff.Insert: "}"}[s.Op]
			}
		}
		lines = append(lines, line+[...]string{diff.Equal: "", diff.Delete: `\`, diff.Insert: "/"}[b.Break])
		checkPieces(t, old, b.Old)
		checkPieces(t, new, b.New)
	}
	return strings.Join(lines[1:len(lines)-1], "\n")
}

func checkPieces(t *testing.T, d *law.Document, p *Paragraph) {
	t.Helper()
	if p == nil {
		return
	}
	for _, pc := range p.Pieces {
		if got, want := p.Text[pc.At:pc.At+pc.Span.Len()], d.Slice(pc.Span); got != want {
			t.Errorf("the piece at %d is %q, not %q", pc.At, got, want)
		}
	}
}

func TestDivided(t *testing.T) {
	const (
		first  = "图书馆应当建立藏书目录，向公众提供查询服务，并且将目录的变更每月公布一次。"
		second = "馆方应当每年清点一次藏书，并将清点结果报送文化主管部门备案。"
		third  = "读者损坏藏书的，应当按照购置价格赔偿，并承担重新装订的费用。"
	)
	for _, row := range []struct{ reason, old, new, want string }{
		{"only the end of a paragraph came", "第一条　" + first + second, "第一条　" + first + "\n\n" + second, "第一条　" + first + "/\n" + second},
		{"only the end of a paragraph went", "第一条　" + first + "\n\n" + second, "第一条　" + first + second, "第一条　" + first + "\\\n" + second},
		{
			"words that changed in the piece", "第一条　" + first + second,
			"第一条　" + first + "\n\n" + strings.Replace(second, "文化", "教育", 1),
			"第一条　" + first + "/\n" + strings.Replace(second, "文化", "[文化]{教育}", 1),
		},
		{
			"three pieces", "第一条　" + first + second + third, "第一条　" + first + "\n\n" + second + "\n\n" + third,
			"第一条　" + first + "/\n" + second + "/\n" + third,
		},
		{
			"three that were joined", "第一条　" + first + "\n\n" + second + "\n\n" + third, "第一条　" + first + second + third,
			"第一条　" + first + "\\\n" + second + "\\\n" + third,
		},
		{
			"the longer piece is the second", "第一条　" + second + first + third, "第一条　" + second + "\n\n" + first + third,
			"第一条　" + second + "/\n" + first + third,
		},
		{
			"an article that was divided", "第一条　" + first + second, "第一条　" + first + "\n\n第二条　" + second,
			"第一条　" + first + "/\n{第二条　}" + second,
		},
		{
			"a paragraph that came is no piece of another", "第一条　" + first, "第一条　" + first + "\n\n" + third,
			"第一条　" + first + "\n{" + third + "}",
		},
		{
			"what went and came between the pieces stands in front of and behind them", "第一条　" + first + second + "\n\n" + third,
			"第一条　" + first + "\n\n" + second + "\n\n馆长由市人民政府任命，任期五年。",
			"第一条　" + first + "/\n" + second + "\n[" + third + "]\n{馆长由市人民政府任命，任期五年。}",
		},
	} {
		if d := cmp.Diff(row.want, drawnFlow(t, row.old, row.new)); d != "" {
			t.Errorf("%s:\n%s", row.reason, d)
		}
	}
}
