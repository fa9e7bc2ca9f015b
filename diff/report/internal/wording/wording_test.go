package wording

import (
	"slices"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
)

func TestChinese(t *testing.T) {
	for tag, want := range map[string]bool{"zh": true, "zh-Hant": true, "ZH-hans": true, "en": false, "zho": false, "": false, "fr": false} {
		if got := Chinese(tag); got != want {
			t.Errorf("%q: %v, want %v", tag, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	both := diff.Renumbering | diff.Split | diff.Substitution
	for tag, want := range map[string][]string{
		"en": {"split", "amended", "renumbered"}, "zh-Hant": {"拆分", "修改", "序号变更"},
	} {
		if got := Kinds(tag, both); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", tag, got, want)
		}
	}
	for kind := diff.Kinds(1); kind <= diff.Editorial; kind <<= 1 {
		if len(Kinds("en", kind)) != 1 || len(Kinds("zh", kind)) != 1 {
			t.Errorf("kind %b has no name", kind)
		}
	}
}

func TestPrintable(t *testing.T) {
	if got := Printable("第\x1b[1m一\u202e条\n"); got != "第 [1m一 条 " {
		t.Errorf("%q", got)
	}
}
