package pairing

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// about returns a text that says so many things about a subject; texts of one
// subject share those said in both.
func about(subject string, from, to int) Sketch {
	var b strings.Builder
	for i := from; i < to; i++ {
		x := rand.New(rand.NewPCG(uint64(i), uint64(len(subject)*1000)+uint64(subject[0])))
		for range 30 {
			fmt.Fprintf(&b, "%c%c%c ", 'a'+rune(x.IntN(26)), 'a'+rune(x.IntN(26)), 'a'+rune(x.IntN(26)))
		}
	}
	return NewSketch(b.String())
}

// said prints pairs compactly: "old>new by reason".
func said(old, new []File, pairs []Pair) string {
	var out []string
	for _, p := range pairs {
		out = append(out, fmt.Sprintf("%s>%s by %s", old[p.Old].Name, new[p.New].Name, p.By))
	}
	return strings.Join(out, ", ")
}

func TestPairs(t *testing.T) {
	ships, ports := about("ships", 0, 20), about("ports", 0, 20)
	for _, row := range []struct {
		old, new []File
		want     string
		reason   string
	}{
		{
			[]File{{"a.txt", "灯塔法（2010年修正）", ships}}, []File{{"b.docx", "灯塔法", about("ships", 100, 120)}},
			"a.txt>b.docx by title", "a title decides, whatever the words",
		},
		{
			[]File{{"1.txt", "Ships Act", ships}, {"2.txt", "Ports Act", ports}}, []File{{"1.txt", "Ports Act", ports}, {"2.txt", "Ships Act (2020)", ships}},
			"2.txt>1.txt by title, 1.txt>2.txt by title", "titles before names",
		},
		{
			[]File{{"1.txt", "Ships Act", ships}}, []File{{"1.txt", "Ports Act", ports}},
			"", "a name says little where title and words disagree",
		},
		{
			[]File{{"act.txt", "Data Act", ships}}, []File{{"act.txt", "Information Act", about("ships", 10, 40)}},
			"act.txt>act.txt by file name", "a law by another title, where the words agree",
		},
		{
			[]File{{"ports-2018-10-26.md", "", nil}}, []File{{"sub/ports (2023).txt", "Ports Act", ports}},
			"ports-2018-10-26.md>sub/ports (2023).txt by similar name", "a file that could not be read keeps its partner",
		},
		{
			[]File{{"中华人民共和国灯塔法.txt", "", ships}}, []File{{"new.md", "中华人民共和国灯塔法", about("ships", 10, 30)}},
			"中华人民共和国灯塔法.txt>new.md by similar name", "a file called by its title",
		},
		{
			[]File{{"x.txt", "", ships}, {"z.txt", "", ports}}, []File{{"y.txt", "", about("ships", 2, 22)}},
			"x.txt>y.txt by shared words", "nothing but the words",
		},
		{
			[]File{{"x.txt", "", ships}}, []File{{"y.txt", "", about("ships", 19, 45)}},
			"", "too few words",
		},
		{
			[]File{{"2010.txt", "Ships Act", about("ships", 0, 20)}, {"2015.txt", "Ships Act", about("ships", 5, 25)}}, []File{{"now.txt", "Ships Act", about("ships", 6, 26)}},
			"2015.txt>now.txt by title", "of several with one title the most similar",
		},
		{
			[]File{{"a/ships.txt", "Notice", ships}, {"b/ships.txt", "Notice", ports}}, []File{{"b/ships.txt", "Notice", ports}, {"a/ships.txt", "Notice", ships}},
			"b/ships.txt>b/ships.txt by title, a/ships.txt>a/ships.txt by title", "of several with one title the one of the same name",
		},
		{
			[]File{{"x.html", strings.Repeat("This page has no legal effect. ", 20), ships}}, []File{{"y.html", strings.Repeat("This page has no legal effect. ", 20), ports}},
			"", "a disclaimer is no title",
		},
		{
			[]File{{"a.txt", "", NewSketch("灯塔由港务机构管理。")}}, []File{{"a.txt", "", NewSketch("灯塔不由港务机构管理。")}},
			"a.txt>a.txt by file name", "texts too short to tell by",
		},
		{[]File{{"draft-1.txt", "", nil}}, []File{{"draft-2.txt", "", nil}}, "", "a name of nothing but a version"},
		{nil, []File{{"y.txt", "Ships Act", ships}}, "", "nothing to pair"},
	} {
		if got := said(row.old, row.new, Pairs(row.old, row.new)); got != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.reason, got, row.want)
		}
	}
}

// TestPairsWhateverTheOrder shuffles both lists.
func TestPairsWhateverTheOrder(t *testing.T) {
	var old, new []File
	for i := range 40 {
		old = append(old, File{fmt.Sprint("o", i), fmt.Sprint("Act ", "abcd"[i%4:i%4+1]), about("x", i, i+20)})
		new = append(new, File{fmt.Sprint("n", i), fmt.Sprint("Act ", "abcd"[i%4:i%4+1]), about("x", i+1, i+21)})
	}
	sorted := func() []string {
		list := strings.Split(said(old, new, Pairs(old, new)), ", ")
		slices.Sort(list)
		return list
	}
	want := sorted()
	if len(want) < 30 {
		t.Fatalf("only %v", want)
	}
	for seed := range uint64(5) {
		r := rand.New(rand.NewPCG(seed, 0))
		r.Shuffle(len(old), func(i, j int) { old[i], old[j] = old[j], old[i] })
		r.Shuffle(len(new), func(i, j int) { new[i], new[j] = new[j], new[i] })
		if got := sorted(); !slices.Equal(got, want) {
			t.Fatalf("another order gives\n%v, not\n%v", got, want)
		}
	}
}
