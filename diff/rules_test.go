package diff

import (
	"regexp/syntax"
	"slices"
	"testing"

	"github.com/lawdiff/lawdiff/parser/law"
)

// TestPatternWords checks that what is nothing but words to choose from finds
// without its expression what the expression finds.
func TestPatternWords(t *testing.T) {
	for _, row := range []struct{ reason, language, text string }{
		{"a longer word before a shorter", "en", "may not, shall not and must"},
		{"a word within another", "en", "the mayor of dismay may_be a mustang; may"},
		{"one behind the other", "en", "may may\nmust-must"},
		{"letters with accents are none of a word", "en", "dürfen nicht; il peuté, kann nicht"},
		{"apostrophes", "en", "on s’entend, il s'entend que"},
		{"Han words anywhere", "zh", "应当可以不得不可以必須"},
		{"nothing", "zh", ""},
	} {
		s := sieveFor(row.language)
		hits, _ := s.find(nil, row.text)
		for i, r := range rules {
			p := r.pattern(row.language)
			if p.words == nil {
				continue
			}
			got, want := p.find(nil, row.text, hits, s.first[i]), p.expression().FindAllStringIndex(row.text, -1)
			if !slices.EqualFunc(got, want, func(s law.Span, at []int) bool { return int(s.Start) == at[0] && int(s.End) == at[1] }) {
				t.Errorf("%s: rule %s finds %v in %q, its expression %v", row.reason, r.name, got, row.text, want)
			}
		}
	}
	for _, r := range rules {
		if plain := r.name == "modal" || r.name == "definition"; plain != (r.pattern("en").words != nil) {
			t.Errorf("rule %s: words alone: %v", r.name, !plain)
		}
	}
}

// TestRuleSizes checks that each expression is small enough for package regexp to
// backtrack, which takes a tenth of the time of its other way.
func TestRuleSizes(t *testing.T) {
	const most = 500 // maxBacktrackProg
	for _, r := range rules {
		for _, language := range []string{"zh", "en"} {
			tree, err := syntax.Parse(r.pattern(language).expression().String(), syntax.Perl)
			if err != nil {
				t.Fatal(err)
			}
			program, err := syntax.Compile(tree.Simplify())
			if err != nil {
				t.Fatal(err)
			}
			if n := len(program.Inst); n > most {
				t.Errorf("rule %s in %s has %d steps, more than %d", r.name, language, n, most)
			}
		}
	}
}
