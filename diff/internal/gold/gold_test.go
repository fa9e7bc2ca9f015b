package gold

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const table = `# a comment
第一条	第一条	same
第二条	第三条	renumbered
第三条	第四条	split		note
第三条	第五条	split
第四条	-	deleted
-	第二条	inserted
第五条	第六条	merged	tier=weak
第六条	第六条	merged	ALT: the substance went elsewhere
`

func read(t *testing.T) *Table {
	t.Helper()
	parsed, err := Read("dir/some-act.tsv", strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

func TestScore(t *testing.T) {
	for _, row := range []struct {
		reason string
		links  []Link
		right  int
		missed []Link
		excess []Link
	}{
		{"all of it, with what may be and what is not asked for",
			[]Link{{"1", "1"}, {"2", "3"}, {"3", "4"}, {"3", "5"}, {"5", "6"}, {"6", "6"}}, 5, nil, nil},
		{"neither the weak nor the ALT row is asked for",
			[]Link{{"1", "1"}, {"2", "3"}, {"3", "4"}, {"3", "5"}}, 4, nil, nil},
		{"half a split", []Link{{"1", "1"}, {"2", "3"}, {"3", "4"}}, 3, []Link{{"3", "5"}}, nil},
		{"a deleted and an inserted article have no link", []Link{{"1", "1"}, {"2", "3"}, {"3", "4"}, {"3", "5"}, {"4", "2"}},
			4, nil, []Link{{"4", "2"}}},
		{"an article the table does not name is not scored", []Link{{"1", "1"}, {"2", "3"}, {"3", "4"}, {"3", "5"}, {"7", "2"}}, 4, nil, nil},
		{"a link given twice counts once", []Link{{"1", "1"}, {"1", "1"}, {"2", "3"}, {"3", "4"}, {"3", "5"}}, 4, nil, nil},
		{"nothing", nil, 0, []Link{{"1", "1"}, {"2", "3"}, {"3", "4"}, {"3", "5"}}, nil},
	} {
		s := read(t).Score(row.links)
		if s.Right != row.right || fmt.Sprint(s.Missed) != fmt.Sprint(row.missed) || fmt.Sprint(s.Excess) != fmt.Sprint(row.excess) {
			t.Errorf("%s: right %d, missed %v, excess %v", row.reason, s.Right, s.Missed, s.Excess)
		}
	}
}

func TestMeasures(t *testing.T) {
	s := &Score{Right: 6, Missed: make([]Link, 2), Excess: make([]Link, 4)}
	if s.Precision() != 0.6 || s.Recall() != 0.75 || s.F1() != 12.0/18 {
		t.Errorf("got %v %v %v", s.Precision(), s.Recall(), s.F1())
	}
	if empty := new(Score); empty.F1() != 1 {
		t.Errorf("nothing asked and nothing given: F1 %v, want 1", empty.F1())
	}
}

func TestPrint(t *testing.T) {
	var b strings.Builder
	if err := Print(&b, []*Score{read(t).Score([]Link{{"1", "1"}, {"3", "4"}})}); err != nil {
		t.Fatal(err)
	}
	if want := "some-act"; !strings.Contains(b.String(), want) || !strings.Contains(b.String(), "0.667  1/1 0/1 1/2 0/0") {
		t.Errorf("got %s", b.String())
	}
}

func TestReadRefuses(t *testing.T) {
	if _, err := Read("t.tsv", strings.NewReader("a\tb\tsame\nonly one cell\n")); err == nil || !strings.HasPrefix(err.Error(), "t.tsv:2:") {
		t.Errorf("got %v, want an error at line 2", err)
	}
}

func TestOpenIndex(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "INDEX.tsv"), []byte("table\trows\tpairs\na.tsv\t3\tx,y\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	index, err := OpenIndex(dir)
	if got := fmt.Sprint(index); err != nil || got != "[{a.tsv [x y]}]" {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestKey(t *testing.T) {
	for label, want := range map[string]string{
		"-": "", "第一条": "1", "第十一条": "11", "第二十条": "20", "第一百零六条": "106", "第一千二百六十条": "1260",
		"第一百三十三条之一": "133-1", "第 133-1 條": "133-1", "第145条": "145",
		"Article 7": "7", "Article 7a": "7a", "Article 28ca": "28ca", "Article 133-1": "133-1", "Article premier": "1",
	} {
		if got := Key(label); got != want {
			t.Errorf("%s: got %q, want %q", label, got, want)
		}
	}
}
