package diff

import (
	"reflect"
	"regexp/syntax"
	"testing"
)

func TestLiterals(t *testing.T) {
	for _, row := range []struct {
		expression string
		want       [][]string
		reason     string
	}{
		{`应当|可以`, [][]string{{"可以", "应当"}}, "one of several words"},
		{`[0-9]+年[0-9]+月`, [][]string{{"年"}, {"月"}}, "what narrows down most"},
		{`[7-9]+(?:日|天)`, [][]string{{"天", "日"}, {"7", "8", "9"}}, "a unit and a number"},
		{`(?i)\b(?:may not|May)\b`, [][]string{{"may", "may not"}}, "words that begin alike, in lower case"},
		{`\bm(?:ay|arch) [0-9]{1,2}, [0-9]{4}`, [][]string{{"march ", "may "}, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}}, "parts that belong together, and no comma"},
		{`[0-9.]+[%‰]`, [][]string{{"%", "‰"}}, "no full stop"},
		{`[34]日|五天`, [][]string{{"3日", "4日", "五天"}}, "all that can be matched"},
		{`[34]+日|五天`, [][]string{{"五天", "日"}, {"3", "4", "五天"}}, "of an alternative with one set that set twice"},
		{`(?:五|十)+倍`, [][]string{{"倍"}, {"五", "十"}}, "a word that cannot be left out"},
		{`(?:百分之)?[一二]*`, nil, "all can be left out"},
		{`年|[^月]`, nil, "an alternative without words"},
		{`[\x{4E00}-\x{9FFF}]`, nil, "a class too large"},
	} {
		tree, err := syntax.Parse(row.expression, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		if got := literals(tree); !reflect.DeepEqual(got, row.want) {
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
