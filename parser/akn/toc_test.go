package akn

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/parser/internal/lawtest"
)

// TestContents checks that the lines of a contents list lead to elements of the
// file, and say how deep they stand.
func TestContents(t *testing.T) {
	d := lawtest.Parse(t, "t", "法\n\n目录\n\n第一编 甲\n第一章 乙\n第二编 丁\n\n第一编 甲\n\n第一章 乙\n\n第一条 甲。\n\n第二编 戊\n\n第二条 甲。\n\n第三编 己\n\n第三条 甲。\n")
	var b bytes.Buffer
	if err := Write(&b, d, Meta{}); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range regexp.MustCompile(`<tocItem level="(\d)" href="#([^"]*)">([^<]*)<`).FindAllStringSubmatch(b.String(), -1) {
		got = append(got, m[1]+" "+m[3]+" "+m[2])
		if m[2] != "" && !strings.Contains(b.String(), `eId="`+m[2]+`"`) {
			t.Errorf("nothing has the eId %q", m[2])
		}
	}
	want := []string{"1 目录 ", "1 第一编 甲 part_1", "2 第一章 乙 part_1__chp_1", "1 第二编 丁 part_2"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
