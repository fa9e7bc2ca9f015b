package pairing

import (
	"math"
	"strings"
	"testing"
)

func TestSketch(t *testing.T) {
	text := strings.Repeat("灯塔由港务机构管理，", 3) + "其他单位不得设置灯塔；看守人员发给值班津贴。"
	for _, row := range []struct {
		a, b     string
		min, max float64
		reason   string
	}{
		{text, text, 1, 1, "the same"},
		{text, "## " + strings.ReplaceAll(text, "，", ",\n  "), 1, 1, "layout and punctuation"},
		{"The harbour office manages the lighthouses of the coast.", "THE HARBOUR OFFICE\nmanages the lighthouses, of the coast", 1, 1, "letter case"},
		{text, "第一条 渔业法的任务是保护渔业资源，防止过度捕捞。", 0, 0, "nothing in common"},
		{text, "", 0, 0, "no text"},
		{"", "", 0, 0, "no texts"},
		{"一", "一", 0, 0, "too short to say anything"},
	} {
		if got := NewSketch(row.a).Similarity(NewSketch(row.b)); got < row.min || got > row.max {
			t.Errorf("%s: %v, want %v to %v", row.reason, got, row.min, row.max)
		}
	}
}

// TestSketchEstimates compares estimates with what was built.
func TestSketchEstimates(t *testing.T) {
	for _, shared := range []int{10, 50, 90} {
		a, b := about("x", 0, 100), about("x", 100-shared, 200-shared)
		want := float64(shared) / float64(200-shared)
		if got := a.Similarity(b); math.Abs(got-want) > 0.1 {
			t.Errorf("%d of 100 shared: %v, want %v", shared, got, want)
		}
		if got, back := a.Similarity(b), b.Similarity(a); got != back {
			t.Errorf("one way %v, the other %v", got, back)
		}
	}
}
