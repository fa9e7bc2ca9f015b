package main

import (
	"testing"
)

func TestMarks(t *testing.T) {
	const old, new = "第一条 甲方应当登记。\n第二条 乙方。\n", "第一条 甲方可以登记。\n第三条 丙方。\n第二条 乙方。\n"
	for _, row := range []struct {
		reason, output string
		read           func(output, old, new string) (deleted, inserted []span, err error)
	}{
		{"diff -u", "--- a\n+++ b\n@@ -1,2 +1,3 @@\n-第一条 甲方应当登记。\n+第一条 甲方可以登记。\n+第三条 丙方。\n 第二条 乙方。\n", readLines},
		{"git's porcelain", "diff --git a b\n--- a\n+++ b\n@@ -1,2 +1,3 @@\n 第一条 甲方\n-应当\n+可以\n 登记。\n~\n+第三条 丙方。\n~\n 第二条 乙方。\n~\n", readLines},
		{"wdiff", "第一条 \x01甲方应当登记。\x02\x03甲方可以登记。\n第三条 丙方。\x04\n第二条 乙方。\n", readMarked},
	} {
		deleted, inserted, err := row.read(row.output, old, new)
		if err != nil {
			t.Errorf("%s: %v", row.reason, err)
			continue
		}
		if len(deleted) != 1 || len(inserted) == 0 || int(deleted[0].End) > len("第一条 甲方应当登记。") {
			t.Errorf("%s: deleted %v, inserted %v", row.reason, deleted, inserted)
		}
		if got := new[inserted[len(inserted)-1].Start:inserted[len(inserted)-1].End]; got[len(got)-len("第三条 丙方。"):] != "第三条 丙方。" {
			t.Errorf("%s: inserted last %q", row.reason, got)
		}
		if _, _, err := row.read(row.output, old, "第一条 另一文本。"); err == nil {
			t.Errorf("%s: the output is taken for that of other texts", row.reason)
		}
	}
}

// TestWorkloads builds the workloads that need no corpus.
func TestWorkloads(t *testing.T) {
	t.Chdir("../..")
	for _, name := range []string{"W1", "W2"} {
		w, err := build(name, "no such folder")
		if err != nil {
			t.Fatal(err)
		}
		if w.old == "" || w.old == w.new {
			t.Errorf("%s: %d and %d bytes", name, len(w.old), len(w.new))
		}
	}
	if _, err := build("W6", "no such folder"); err == nil {
		t.Error("W6 is built")
	}
}
