package synthetic

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestPrinted checks that the truth speaks of what is printed: units begin with
// their labels, the new text without what came is the old without what went.
func TestPrinted(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		act := Model(language, 300, 1)
		before := act.Print()
		r := act.Revise(2)
		if r.Old() != before {
			t.Errorf("%s: the revision changed the old text", language)
		}
		fates := map[fate]int{}
		for _, u := range r.new.units {
			label := act.language.chapterLabel(u.number)
			if u.article != nil {
				label = act.language.articleLabel(u.number)
				fates[u.article.fate]++
			}
			if got := r.new.text[u.label.Start:u.label.End]; got != label {
				t.Errorf("%s: label %q, want %q", language, got, label)
			}
			if u.article == nil || len(u.article.from) != 1 || u.article.fate == parted {
				continue
			}
			for _, o := range r.old.units {
				if o.article == u.article.from[0] {
					if was, is := stayed(r.old.text, &o), stayed(r.new.text, &u); was != is {
						t.Errorf("%s: of article %d stayed %q and %q", language, u.number, was, is)
					}
				}
			}
		}
		for f := kept; f < repealed; f++ {
			if fates[f] == 0 {
				t.Errorf("%s: no article of fate %d among %v", language, f, fates)
			}
		}
		if len(r.Citing()) == 0 {
			t.Errorf("%s: no citation follows a number", language)
		}
	}
}

// stayed returns the words of a unit without label, citations and what changed.
func stayed(text string, u *unit) string {
	cut := append([]law.Span{u.label}, u.changed...)
	for _, c := range u.citations {
		cut = append(cut, c.Span)
	}
	var b strings.Builder
	at := int(u.span.Start)
	for _, s := range marked(text, cut).spans {
		b.WriteString(text[at:s.Start])
		at = int(s.End)
	}
	return b.String() + text[at:u.span.End]
}

// TestScore scores reports that are right, blind and blunt.
func TestScore(t *testing.T) {
	r := Model("zh", 300, 1).Revise(2)
	truth := r.truth()
	for _, row := range []struct {
		reason       string
		marks        Marks
		least, most  float64 // marked by truly changed
		found, clean float64
	}{
		{"the truth itself", Marks{truth.old.all.spans, truth.new.all.spans}, 1, 1, 1, 1},
		{"nothing marked", Marks{}, 0, 0, 0, 1},
		{"all deleted, all inserted", Marks{[]law.Span{{End: int32(len(r.Old()))}}, []law.Span{{End: int32(len(r.New()))}}}, 4, 12, 1, 0},
	} {
		s := r.Score(row.marks)
		if s.MarkedTrue < row.least || s.MarkedTrue > row.most || s.Found != row.found || s.UnchangedClean != row.clean || s.MovedClean != row.clean {
			t.Errorf("%s: %+v", row.reason, s)
		}
	}
}

// TestRead prints an act that was read and reads it again.
func TestRead(t *testing.T) {
	const text = "某法\n\n第一章　总则\n\n第一条　甲方应当登记。\n\n第三条　依照本法第一条和《别法》第一条处理。\n（一）公告；\n（二）备案。\n\n第四条　甲方应当登记。\n"
	d, err := parser.Parse("model", text)
	if err != nil {
		t.Fatal(err)
	}
	want := "某法\n\n第一章　总则\n\n第一条　甲方应当登记。\n\n第二条　依照本法第一条和《别法》第一条处理。\n（一）公告；\n（二）备案。\n\n"
	act := Read(d)
	if got := act.Print(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if !act.chapters[0].articles[0].cited {
		t.Error("article 1 is not known to be cited")
	}
	act.Resize(3000, 1)
	if got := act.Print(); len(got) < 2900 || !strings.HasPrefix(got, strings.TrimSpace(want)) {
		t.Errorf("grown to %d bytes:\n%s", len(got), got)
	}
}
