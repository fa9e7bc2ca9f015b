package diff

import (
	"regexp/syntax"
	"slices"
	"testing"
)

func TestLiterals(t *testing.T) {
	for _, row := range []struct {
		expression string
		want       []string
		reason     string
	}{
		{`应当|可以`, []string{"可以", "应当"}, "one of several words"},
		{`[0-9]+年[0-9]+月`, []string{"年"}, "the first of what narrows down most"},
		{`(?i)\b(?:may not|May)\b`, []string{"may"}, "what two words begin with, in lower case"},
		{`[0-9.]+[%‰]`, []string{"%", "‰"}, "of two classes the smaller"},
		{`(?:五|十)+倍`, []string{"倍"}, "a word that cannot be left out"},
		{`(?:百分之)?[一二]*`, nil, "all can be left out"},
		{`年|[^月]`, nil, "an alternative without words"},
		{`[\x{4E00}-\x{9FFF}]`, nil, "a class too large"},
	} {
		tree, err := syntax.Parse(row.expression, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		if got := literals(tree); !slices.Equal(got, row.want) {
			t.Errorf("%s: %s needs one of %q, want %q", row.reason, row.expression, got, row.want)
		}
	}
}

// TestRuleLiterals checks that no rule is tried at every place.
func TestRuleLiterals(t *testing.T) {
	for _, r := range rules {
		if r.han().literals == nil || r.latin().literals == nil {
			t.Errorf("no words are known to stand in every match of rule %s", r.name)
		}
	}
}
