package textdiff

import (
	"slices"
	"strings"
	"testing"
)

// TestRunCache holds the tokens of runs that were met before to those of a first
// meeting.
func TestRunCache(t *testing.T) {
	for _, row := range []struct{ reason, first, second string }{
		{"the same run", "公司登记机关应当依法登记。", "公司登记机关应当依法登记；"},
		{"a run, and a longer one", "登记机关，", "登记机关应当。"},
		{"a number that the digits behind it belong to", "以上一千，", "以上一千500元"},
		{"a citation that goes on behind the run", "依照第，", "依照第（三）项"},
		{"a run longer than is kept", strings.Repeat("公司登记机关", 11), strings.Repeat("公司登记机关", 11) + "。"},
	} {
		var warm lattice
		warm.tokens(nil, row.first)
		for range 2 {
			if got, want := warm.tokens(nil, row.second), Tokens(nil, row.second); !slices.Equal(got, want) {
				t.Errorf("%s: %v, want %v", row.reason, got, want)
			}
		}
	}
}
