package parser_test

import (
	"os/exec"
	"strings"
	"testing"
)

// TestConsumer builds and runs a program of another module that embeds the
// parser.
func TestConsumer(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	run := exec.Command("go", "run", ".")
	run.Dir = "../testdata/consumer"
	run.Stdin = strings.NewReader("第一条 甲。\n\n第三条 乙。\n")
	got, err := run.CombinedOutput()
	const want = "第一条\n第三条\nstdin:3:1: 第三条 follows 第一条: a number is skipped\n"
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s, want %s", err, got, want)
	}
}
