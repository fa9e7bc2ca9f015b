package folder

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func namesOf(list ...string) []string {
	sources := make([]Source, len(list))
	for i, name := range list {
		sources[i] = Source{name, name}
	}
	return Names(sources, ".html", "index.html")
}

func TestNames(t *testing.T) {
	for _, row := range []struct {
		in, want []string
		reason   string
	}{
		{[]string{"law.txt", "著作权法（2020年修正）.docx"}, []string{"law.html", "著作权法（2020年修正）.html"}, "names stay readable"},
		{[]string{"a/b/law.txt", "law 1.md"}, []string{"a-b-law.html", "law_1.html"}, "folders and spaces"},
		{[]string{"law.txt", "law.md"}, []string{"law-34ce9f9f.html", "law-c2b784eb.html"}, "one name, two extensions"},
		{[]string{"Law.txt", "lAW.md", "other"}, []string{"Law-?.html", "lAW-?.html", "other.html"}, "letter case alone"},
		{[]string{"é.txt", "e\u0301.md"}, []string{"é-?.html", "é-?.html"}, "one accent, two encodings"},
		{[]string{"../../etc/passwd", "..", "...", "/"}, []string{"_-..-etc-passwd.html", "_", "_", "_-"}, "no way out of the folder"},
		{[]string{"index.md"}, []string{"index-?.html"}, "the index keeps its name"},
		{[]string{"CON.txt", "com1", "nul.tar.gz", "common.txt"}, []string{"_CON.html", "_com1.html", "_nul.tar.html", "common.html"}, "devices of Windows"},
		{[]string{"-rf.txt", ".hidden"}, []string{"_-rf.html", "hidden.html"}, "neither a flag nor hidden"},
		{[]string{"a\x1b[2J\u202e<b>&\"'.txt"}, []string{"a__2J__b.html"}, "nothing that commands a terminal or a page"},
	} {
		got := namesOf(row.in...)
		for i := range got {
			if i < len(row.want) && !like(got[i], row.want[i]) {
				t.Errorf("%q: %q, want %q: %s", row.in[i], got[i], row.want[i], row.reason)
			}
		}
	}
	long := namesOf(strings.Repeat("很长的名字", 60)+"甲.txt", strings.Repeat("很长的名字", 60)+"乙.txt")
	if long[0] == long[1] || len(long[0]) > maxName+len(".html") || !utf8.ValidString(long[0]) {
		t.Errorf("long names: %q", long)
	}
}

// like reports whether got is want, in which "?" stands for the digits of a hash
// and a name without extension for a beginning.
func like(got, want string) bool {
	if before, after, ok := strings.Cut(want, "?"); ok {
		return strings.HasPrefix(got, before) && strings.HasSuffix(got, after) && len(got) >= len(before)+8+len(after)-5
	}
	return got == want || !strings.HasSuffix(want, ".html") && strings.HasPrefix(got, want)
}

func TestNamesStayWhenOthersCome(t *testing.T) {
	alone, among := namesOf("a.txt", "b.txt", "B.md"), namesOf("0.txt", "a.txt", "b.txt", "B.md", "c.txt")
	if diff := cmp.Diff(alone, among[1:4]); diff != "" {
		t.Errorf("(-alone +among):\n%s", diff)
	}
}

// TestNamesAreSafe asks for any names, the same ones too.
func TestNamesAreSafe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.OneOf(rapid.String(), rapid.StringMatching(`[aAéÉßſ/.:*?-]{0,4}`), rapid.SampledFrom([]string{"index", "INDEX.txt", "law-34ce9f9f", "law", "nul", "..", "e\u0301"}))
		got := namesOf(rapid.SliceOfN(part, 1, 12).Draw(t, "names")...)
		seen := map[string]bool{"index.html": true}
		for _, name := range got {
			if key := fold(name); seen[key] {
				t.Fatalf("%q is given twice, of %q", name, got)
			} else {
				seen[key] = true
			}
			if len(name) > 140 || name[0] == '.' || name[0] == '-' || strings.ContainsAny(name, "/\\:*?\"<>|\x00\x1b") || !utf8.ValidString(name) {
				t.Fatalf("%q is not safe", name)
			}
		}
	})
}
