package html

import (
	"regexp"
	"strings"
	"testing"
)

// TestPolicyNamesWhatThePageHolds computes the hashes anew from a page.
func TestPolicyNamesWhatThePageHolds(t *testing.T) {
	page := pageOf(t, small(t, "zh-Hans"), Options{Old: Source{Title: `</style><script>"\`, Version: "一"}})
	csp := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1]
	held := regexp.MustCompile(`(?s)<(style|script)>(.*?)</(?:style|script)>`).FindAllStringSubmatch(page, -1)
	if len(held) != 3 {
		t.Fatalf("%d styles and scripts, want 3", len(held))
	}
	for _, m := range held {
		if !strings.Contains(csp, digest(m[2])) {
			t.Errorf("the policy does not allow the page's own %s", m[1])
		}
	}
	if strings.Contains(csp, "unsafe") || !strings.HasPrefix(csp, "default-src 'none'") {
		t.Errorf("the policy is %s", csp)
	}
	if m := regexp.MustCompile(`\s(on\w+|style)=`).FindString(page[:strings.LastIndex(page, "<script>")]); m != "" {
		t.Errorf("an attribute the policy forbids: %s", m)
	}
}

func TestStyleStringHoldsAnyName(t *testing.T) {
	for in, want := range map[string]string{
		"著作权法 2020":     "著作权法 2020",
		`a"}</style>`:   `a\000022 \00007d \00003c \00002f style\00003e `,
		"a\\b\nc\u202e": `a\00005c bc`,
	} {
		if got := string(appendStyleString(nil, in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
