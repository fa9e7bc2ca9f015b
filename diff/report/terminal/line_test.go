package terminal

import (
	"bytes"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"pgregory.net/rapid"
)

// written returns what line writes for pieces.
func written(depth int, pieces []piece, opts Options) string {
	var b bytes.Buffer
	r := testReport(&b, opts)
	r.line(depth, pieces)
	if err := r.out.Flush(); err != nil {
		panic(err)
	}
	return b.String()
}

func TestMarks(t *testing.T) {
	for _, row := range []struct {
		reason string
		pieces []piece
		want   string
	}{
		{"words are marked as wdiff marks them", []piece{{text: "可以"}, {op: diff.Delete, text: "应当"}, {op: diff.Insert, text: "不得"}, {text: "。"}}, "可以[-应当-]{+不得+}。\n"},
		{"a mark in the text gets a backslash", []piece{{text: "[-x-]"}, {op: diff.Insert, text: "+}"}}, "[\\-x-\\]{++\\}+}\n"},
		{"a backslash in a mark gets one more", []piece{{text: `[\-`}}, `[\\-` + "\n"},
		{"a backslash elsewhere stays alone", []piece{{text: `a\b -] `}}, `a\b -\] ` + "\n"},
		{"a line end in the text starts a new line, marks closed", []piece{{op: diff.Delete, text: "a\nb"}}, "[-a-]\n[-b-]\n"},
		{"a changed kind of space is written out", []piece{{op: diff.Delete, text: "\u00a0"}, {op: diff.Insert, text: "\u3000"}}, "[-<U+00A0>-]{+<U+3000>+}\n"},
		{"control and bidi characters cannot act", []piece{{text: "a\x1b[2Jb\u202ec\u200b"}}, "a<U+001B>[2Jb<U+202E>c<U+200B>\n"},
		{"a tab is one space", []piece{{text: "a\tb"}}, "a b\n"},
	} {
		if got := written(0, row.pieces, Options{}); got != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.reason, got, row.want)
		}
	}
}

func TestColor(t *testing.T) {
	got := written(2, []piece{{text: "a"}, {op: diff.Delete, text: "[-b"}, {op: diff.Insert, text: "c"}, {text: "d", dim: true}}, Options{Color: true})
	want := "  a\x1b[31;9m[-b\x1b[0m\x1b[32;4mc\x1b[0m\x1b[2md\x1b[0m\n"
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// unmark reads marked text back, as the documentation says it can be.
func unmark(s string) (older, newer string) {
	var o, n strings.Builder
	op := diff.Equal
	for i := 0; i < len(s); {
		switch two := s[i:min(i+2, len(s))]; {
		case op == diff.Equal && two == openDelete:
			op, i = diff.Delete, i+2
			continue
		case op == diff.Equal && two == openInsert:
			op, i = diff.Insert, i+2
			continue
		case op == diff.Delete && two == closeDelete, op == diff.Insert && two == closeInsert:
			op, i = diff.Equal, i+2
			continue
		}
		if op != diff.Insert {
			o.WriteByte(s[i])
		}
		if op != diff.Delete {
			n.WriteByte(s[i])
		}
		rest := strings.TrimLeft(s[i+1:], `\`)
		if len(rest) > 0 && len(rest) < len(s)-i-1 && isMark(s[i], rest[0]) {
			i++ // the backslash that was put there
		}
		i++
	}
	return o.String(), n.String()
}

func TestMarksCanBeUndone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var pieces []piece
		var older, newer string
		for i := range rapid.IntRange(1, 6).Draw(t, "pieces") {
			text := rapid.StringOfN(rapid.SampledFrom([]rune(`[]{}+-\法a`)), 1, 6, -1).Draw(t, "text")
			op := diff.Equal
			if i%2 == 1 {
				op = rapid.SampledFrom([]diff.Op{diff.Delete, diff.Insert}).Draw(t, "op")
			}
			pieces = append(pieces, piece{op: op, text: text})
			if op != diff.Insert {
				older += text
			}
			if op != diff.Delete {
				newer += text
			}
		}
		line := strings.TrimSuffix(written(0, pieces, Options{}), "\n")
		if o, n := unmark(line); o != older || n != newer {
			t.Fatalf("%q reads back as\n %q, %q, not\n %q, %q", line, o, n, older, newer)
		}
	})
}

func TestWrap(t *testing.T) {
	for _, row := range []struct {
		reason string
		text   string
		width  int
		want   string
	}{
		{"Han breaks anywhere, two columns each", "著作权人可以许可他人行使其权利", 20, "著作权人可以许可他人\n行使其权利\n"},
		{"no line begins with a full stop or comma", "著作权人可以许可他们，行使其权利。", 20, "著作权人可以许可他\n们，行使其权利。\n"},
		{"no line ends with an opening bracket", "著作权人可以许可他（人行使）", 20, "著作权人可以许可他\n（人行使）\n"},
		{"Latin breaks at spaces, which go", "The author may license another person", 20, "The author may\nlicense another\nperson\n"},
		{"a word longer than the line is cut", strings.Repeat("x", 25), 20, strings.Repeat("x", 20) + "\nxxxxx\n"},
		{"combining marks take no column", strings.Repeat("e\u0301", 20), 20, strings.Repeat("e\u0301", 20) + "\n"},
	} {
		if got := written(0, []piece{{text: row.text}}, Options{Width: row.width}); got != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.reason, got, row.want)
		}
	}
}

func TestWrapKeepsMarksTogether(t *testing.T) {
	got := written(0, []piece{{text: "著作权人可以许可他"}, {op: diff.Delete, text: "人"}, {text: "。"}}, Options{Width: 20})
	if want := "著作权人可以许可他\n[-人-]。\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
