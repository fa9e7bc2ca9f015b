package convention

import (
	"flag"
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// The production written out for participle to interpret: the oracle the
// hand-written form is held against.
type (
	declaredNotation struct {
		Choices []declaredSequence `parser:"@@ ( '/' @@ )*"`
	}
	declaredSequence struct {
		Terms []declaredTerm `parser:"@@+"`
	}
	declaredTerm struct {
		Literal *string           `parser:"( @String"` // first, for '~' is no blank
		Blank   string            `parser:"| @( '_' | '~' )"`
		Behind  *string           `parser:"| '^' @String"`
		Styles  []string          `parser:"| '<' @Ident ( '|' @Ident )* '>'"`
		Group   *declaredNotation `parser:"| '(' @@ ')' )"`
		Maybe   bool              `parser:"@'?'?"`
	}
)

var oracle = sync.OnceValue(func() *participle.Parser[declaredNotation] {
	return participle.MustBuild[declaredNotation](
		participle.Lexer(lexer.MustSimple([]lexer.SimpleRule{
			{Name: "String", Pattern: `'[^']*'`},
			{Name: "Ident", Pattern: `[a-z]+`},
			{Name: "Punct", Pattern: `[_~^/<>|()?]`},
			{Name: "space", Pattern: `\s+`},
		})),
		participle.Unquote("String"),
	)
})

func (n *declaredNotation) matcher() matcher {
	choice := matcher{op: opChoice}
	for _, s := range n.Choices {
		seq := matcher{op: opSequence}
		for _, t := range s.Terms {
			seq.parts = append(seq.parts, t.matcher())
		}
		seq.foresee()
		choice.parts = append(choice.parts, seq)
	}
	if len(choice.parts) == 1 {
		return choice.parts[0]
	}
	return choice
}

func (t *declaredTerm) matcher() (m matcher) {
	switch {
	case t.Blank != "":
		m.op, m.blank = opBlank, t.Blank == "~"
	case t.Literal != nil:
		m.literal = *t.Literal
	case t.Behind != nil:
		m.op, m.literal = opBehind, *t.Behind
	case t.Group != nil:
		m = t.Group.matcher()
	case len(t.Styles) == 1 && apart[t.Styles[0]] != 0:
		m.op = apart[t.Styles[0]]
	default:
		m.op = opNumber
		for _, name := range t.Styles {
			m.styles |= styles[name]
		}
	}
	m.maybe = t.Maybe
	return m
}

// TestNotationAgreesWithDeclaredForm reads every pattern of every table in both
// ways.
func TestNotationAgreesWithDeclaredForm(t *testing.T) {
	for _, table := range tables {
		for _, pattern := range table.patterns() {
			declared, err := oracle().ParseString("", pattern)
			if err != nil {
				t.Fatalf("%s: %v", pattern, err)
			}
			fast, err := compile(pattern)
			if err != nil {
				t.Fatal(err)
			}
			if want := declared.matcher(); !fast.equal(&want) {
				t.Errorf("%s: %s: the hand-written form reads another pattern", table.Language, pattern)
			}
		}
	}
}

// patterns returns all patterns of the table.
func (t *Table) patterns() []string {
	patterns := slices.Concat(t.Annexes, t.Dates)
	for _, h := range slices.Concat(t.Heads, t.Damaged, t.Ranges) {
		patterns = append(patterns, h.Pattern)
	}
	for _, it := range t.Items {
		patterns = append(patterns, it.Pattern)
	}
	return patterns
}

// TestNotationEBNF holds the grammar of patterns against the golden.
func TestNotationEBNF(t *testing.T) {
	const name = "testdata/notation.ebnf"
	got := oracle().String() + "\n"
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}

func TestCompileRefuses(t *testing.T) {
	for _, row := range []struct{ why, pattern string }{
		{"an open group", `'a' (`},
		{"a style there is none of", `<runic>`},
		{"nothing", ``},
		{"a choice of nothing", `'a' /`},
		{"a group of nothing", `'a' ()`},
		{"a group that was not opened", `'a' )`},
		{"a number without a style", `<>`},
		{"styles that do not end", `<arabic|`},
		{"a suffix that is a number too", `<suffix|arabic>`},
		{"a suffix among styles", `<arabic|suffix>`},
		{"what is behind, without a string", `^_`},
		{"twice what may be missing", `'a'??`},
		{"a string of nothing", `''`},
		{"a mark of no notation", `'a' + 'b'`},
		{"a literal that does not end", `'a`},
	} {
		if _, err := compile(row.pattern); err == nil {
			t.Errorf("%s: %q is taken for a pattern", row.why, row.pattern)
		}
	}
}

func TestMatch(t *testing.T) {
	for _, row := range []struct {
		why, pattern, text, number string
		length                     int
	}{
		{"blanks where they may stand", `'第' _ <arabic> _ '條'`, "第 7 條", "7", len("第 7 條")},
		{"a blank where one must", `'Art' ~ <arabic>`, "Art7", "", -1},
		{"the first choice that fits", `'a' / 'ab'`, "ab", "", 1},
		{"a part that may be missing", `<arabic> '.'?`, "7", "7", 1},
		{"a number's own mark", `<arabic> ^'°'`, "7°", "7", len("7°")},
		{"a number without it", `<arabic> ^'°'`, "7 a", "", -1},
		{"a second number is an insertion", `<roman> '-' <roman>`, "VI-I", "6-1", 4},
		{"a word is no Roman number", `'Part' ~ <roman>`, "Part Illustrations", "", -1},
		{"a single letter is no Roman fifty", `'Part' ~ <roman>`, "Part C", "", -1},
		{"a choice that fails leaves no number behind", `( <arabic> '.' / <arabic> ':' )`, "7:", "7", 2},
	} {
		m, err := compile(row.pattern)
		if err != nil {
			t.Fatal(err)
		}
		var found finding
		if got := m.match(row.text, 0, &found); got != row.length || got >= 0 && found.Number != row.number {
			t.Errorf("%s: %s on %q: %d %q, want %d %q", row.why, row.pattern, row.text, got, found.Number, row.length, row.number)
		}
	}
}

func TestDetect(t *testing.T) {
	for _, row := range []struct{ text, language string }{
		{"", "en"},
		{"第一条 为了规范公司的组织和行为，制定本法。", "zh-Hans"},
		{"第 1 條 為保障著作人著作權益，特制定本法。", "zh-Hant"},
		{"This Act shall apply to the sale of goods and the hire of ships.", "en"},
		{"Le présent code est applicable à la vente des biens et du navire.", "fr"},
		{"Dieses Gesetz gilt für die Verarbeitung der Daten und nicht für die Toten.", "de"},
		{"El molino que no tenga licencia y los que la pierdan se cierran en el plazo del reglamento.", "es"},
		{"Onze Minister is gemachtigd om bij de wet het kapitaal van een vennootschap.", "nl"},
		{"La presente legge disciplina i mulini che la provincia autorizza ai sensi della legge e il registro dei mugnai.", "it"},
		{"Esta Lei dispõe sobre os moinhos do país e não se aplica ao moleiro nos termos da lei em vigor.", "pt"},
		{"O presente decreto-lei regula o regime dos diques e das obras do mar, a que se refere o artigo anterior.", "pt"},
		{"Art. 1º Esta Lei dispõe sobre o registro de obras. § 2º O prazo é de trinta dias. Lei de Registro.", "pt"},
		{"El moleiro que da el grano a los vecinos y las vecinas del lugar.", "es"},
		{"제1조(목적) 이 법은 저작자의 권리를 보호한다.", "ko"},
		{"第一条　この法律は、国の事業の発展に必要な権利を設け、義務を定めることを目的とする。", "ja"},
		{"第一條　國家ノ事業ハ此ノ法律ニ依リ之ヲ行フ", "ja"},
		{"第一条 本法所称のとは、国务院规定的条件。", "zh-Hans"},
		{"第一条 本法所称WIPO，是指World Intellectual Property Organization。", "zh-Hans"},
	} {
		if got := Detect(row.text).Language; got != row.language {
			t.Errorf("%q: %s, want %s", row.text, got, row.language)
		}
	}
}
