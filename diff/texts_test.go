package diff

import (
	"hash/maphash"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

const ships = `第一章　总则

第一条　（目的）
船舶进港应当登记。

第二条　下列船舶不必登记：
（一）渔船；
（二）下列小艇：
1.长度不足五米的；
2.没有动力的。

第三条　（目的）船舶进港应当登记。

第四条　下列船舶不必登记：
（二）渔船；
（三）下列小艇：
1.长度不足五米的；
3.没有动力的。

第五条　港口经营人应当公布收费的
项目和标准，使用 plain
words，不得多收。
`

func parseLaw(t *testing.T, text string) *law.Document {
	t.Helper()
	d, err := parser.Parse("text", text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestDigest holds the digest of each provision to its text, which is written only
// if it is asked for: two have the same digest if, and only if, they say the same.
func TestDigest(t *testing.T) {
	d := parseLaw(t, ships)
	seed := maphash.MakeSeed()
	byText, byHash := map[string]uint64{}, map[uint64]string{}
	n := 0
	for p := range d.Provisions() {
		if holdsUnits(p) {
			continue
		}
		n++
		words, digest := words(d, p), digest(d, p, seed)
		if digest.Bytes != len(words) {
			t.Errorf("%s %s: digest of %d bytes, text of %d", p.Kind, p.Number, digest.Bytes, len(words))
		}
		if hash, known := byText[words]; known && hash != digest.Hash {
			t.Errorf("%q has two hashes", words)
		}
		if own := d.Text(p); len(p.Children) == 0 && words != own {
			t.Errorf("the text is %q, the words are %q", words, own)
		}
		if other, known := byHash[digest.Hash]; known && other != words {
			t.Errorf("%q and %q have one hash", other, words)
		}
		byText[words], byHash[digest.Hash] = digest.Hash, words
	}
	if n < 14 || len(byText) == n {
		t.Errorf("%d provisions, %d texts: too few, or none twice", n, len(byText))
	}
}

// TestParts holds the parts of a unit that was read to the words of what stands there.
func TestParts(t *testing.T) {
	d := parseLaw(t, ships)
	all := texts{d, make([]*unitText, enumerate(d))}
	var w textWriter
	n := 0
	for p := range d.Provisions() {
		if holdsUnits(p) {
			continue
		}
		n++
		unit := unitOf(p)
		if unit == p {
			all.text(p, &w)
		}
		part := all.of[unit.Index].parts[p.Index-unit.Index]
		if got, want := string(w.text[part.from:part.to]), words(d, p); got != want {
			t.Errorf("%s %s: the part is %q, the words are %q", p.Kind, p.Number, got, want)
		}
	}
	if n < 14 {
		t.Errorf("%d provisions are too few", n)
	}
}

// TestUnitOf finds the article from every level below it.
func TestUnitOf(t *testing.T) {
	d, err := parser.Parse("text", "第一章　总则\n\n第一条　下列船舶不必登记：\n（一）渔船；\n（二）下列小艇：\n1.长度不足五米的；\n2.没有动力的。\n")
	if err != nil {
		t.Fatal(err)
	}
	deepest := 0
	for p := range d.Provisions() {
		if holdsUnits(p) {
			continue
		}
		depth := 0
		q := p
		for ; q.Kind != law.Article; q = q.Parent {
			depth++
		}
		if unitOf(p) != q {
			t.Errorf("%s %s stands below %s %s", p.Kind, p.Number, unitOf(p).Kind, unitOf(p).Number)
		}
		deepest = max(deepest, depth)
	}
	if deepest < 3 {
		t.Errorf("the deepest provision stands %d levels below its article", deepest)
	}
}
