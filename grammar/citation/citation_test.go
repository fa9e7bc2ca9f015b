package citation

import (
	"slices"
	"strings"
	"testing"
)

// Any text is read; spans are in order and in bounds, and every number has its
// canonical form.
func FuzzAll(f *testing.F) {
	for _, s := range []string{
		"依照本法第五十四条　的规定", "第一、三款至第五款", "《商标法》（附）第十条", "前各款", "依刑法第1条之一", "附件二第三条",
		"point (a) of Article 6(1) of Regulation (EU) 2016/679", "Articles 10 to 14, 16 and 18", "the two preceding paragraphs",
		"§§ 32, 32d bis 32f Abs. 1 Satz 2", "premier alinéa de l'article L. 111-1 du présent code", "第第第、、",
		"民法（明治二十九年法律第八十九号）第九十条の二第一項第一号イ又はロ（１）", "附則第二条から第四条まで、前三項",
		"art. 5º, § 1º, I, a, desta Lei", "alínea “b” do n.º 2 do artigo 3.º-A", "articoli da 3 a 5, lettera a-bis)",
	} {
		for _, lang := range []string{"zh", "zh-TW", "en", "fr", "de", "it", "pt", "ja", "xx"} {
			f.Add(s, lang)
		}
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		end := 0
		for c := range All(text, lang) {
			if c.Span.Start < end || c.Span.End <= c.Span.Start || c.Span.End > len(text) || len(c.Targets) == 0 {
				t.Fatalf("span %v after %d in %q, %d targets", c.Span, end, text, len(c.Targets))
			}
			end = c.Span.End
			if i := c.Instrument; (i.Kind == Unsaid) != (i.Span == Span{}) || i.Kind != Unsaid && !within(i.Span, c.Span) {
				t.Fatalf("instrument %v in %v of %q", i, c.Span, text)
			}
			for _, target := range c.Targets {
				if !within(target.Span, c.Span) || len(target.Steps) == 0 {
					t.Fatalf("target %v in %v of %q", target, c.Span, text)
				}
				for _, s := range slices.Concat(target.Steps, target.To) {
					if !within(s.Span, c.Span) || s.Level == "" || (s.Number == "") == (s.Relation == Absolute) {
						t.Fatalf("step %+v in %v of %q", s, c.Span, text)
					}
				}
			}
		}
		end = 0
		for n := range Numbers(text, lang) {
			if n.Start < end || n.End <= n.Start || n.End > len(text) {
				t.Fatalf("number %v after %d in %q", n, end, text)
			}
			end = n.End
		}
	})
}

func within(s, outer Span) bool {
	return outer.Start <= s.Start && s.Start < s.End && s.End <= outer.End
}

// neutral returns text with its citations' numbers replaced.
func neutral(text, lang string) string {
	var b strings.Builder
	at := 0
	for n := range Numbers(text, lang) {
		b.WriteString(text[at:n.Start] + "#")
		at = n.End
	}
	return b.String() + text[at:]
}

func TestNumbers(t *testing.T) {
	for _, test := range []struct{ lang, text, want, reason string }{
		{"zh", "依照第三条第（二）项处三年", "依照第#条第（#）项处三年", "other numbers stay"},
		{"zh", "第八条之一", "第#条#", "the suffix is a number of its own"},
		{"zh", "前两款、第一、三款", "前#款、第#、#款", "counts and lists"},
		{"xx", "第三条", "第三条", "a language without a grammar"},
	} {
		if got := neutral(test.text, test.lang); got != test.want {
			t.Errorf("%s: %s, want %s", test.reason, got, test.want)
		}
	}
}

// A citation costs the sharing of a block of steps and of targets, no more.
func TestAllocations(t *testing.T) {
	text := strings.Repeat("依照本法第五条第二款和前款，", 320)
	count := func() {
		for range All(text, "zh") {
			continue
		}
	}
	count()
	if n := testing.AllocsPerRun(10, count); n > 40 {
		t.Errorf("320 citations take %.0f allocations", n)
	}
	numbers := func() {
		for range Numbers(text, "zh") {
			continue
		}
	}
	if n := testing.AllocsPerRun(10, numbers); n > 12 {
		t.Errorf("their numbers take %.0f allocations", n)
	}
}

// A hostile text is read once, whatever its words promise.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"第", "第一", "第一、", "第一条第", "前", "《", "《第一条", "Article ", "point of ", "first and ", "Article 1, ", "(1)", "§ ", "第一号イ", "前各", "附則", "に関する法律第", "n.º ", "§ 1º, I, a, "} {
		for _, lang := range []string{"zh", "en", "pt", "ja"} {
			short, long := steps(strings.Repeat(unit, 1000), lang), steps(strings.Repeat(unit, 4000), lang)
			if long > 5*short+1000 {
				t.Errorf("%q in %s: %d tokens read in 1,000, %d in 4,000", unit, lang, short, long)
			}
		}
	}
}

// steps counts the tokens lexed in a scan.
func steps(text, lang string) int {
	t := traditionOf(lang)
	if t == nil {
		return 0
	}
	total := 0
	counting := &tradition{next: t.next, before: t.before, parse: t.parse}
	counting.lex = func(text string, done, at int, tokens []token) ([]token, int) {
		tokens, resume := t.lex(text, done, at, tokens)
		total += len(tokens)
		return tokens, resume
	}
	counting.scan(text, func(*reading) bool { return true })
	return total
}

func TestTraditionOf(t *testing.T) {
	for lang, want := range map[string]*tradition{
		"zh": simplified(), "zh-Hans": simplified(), "zh-CN": simplified(),
		"zh-Hant": traditional(), "zh-tw": traditional(), "zh-Hant-HK": traditional(), "": nil, "ko": nil,
	} {
		if traditionOf(lang) != want {
			t.Errorf("%q is read in another tradition", lang)
		}
	}
}
