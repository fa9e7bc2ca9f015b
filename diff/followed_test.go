package diff_test

import (
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestCitationsFollowInEveryLanguage inserts an article in front of two, the second
// of which cites the first.
func TestCitationsFollowInEveryLanguage(t *testing.T) {
	for language, row := range map[string]struct{ inserted, old, new string }{
		"it": {
			"Art. 1\n\n1. La presente legge disciplina i mulini ad acqua.\n\n",
			"Art. 1\n\n1. Ai fini della legge è mugnaio chi macina il grano.\n\nArt. 2\n\n1. Il mugnaio di cui all'articolo 1, comma 1, tiene il registro delle macine che sono in uso.\n",
			"Art. 2\n\n1. Ai fini della legge è mugnaio chi macina il grano.\n\nArt. 3\n\n1. Il mugnaio di cui all'articolo 2, comma 1, tiene il registro delle macine che sono in uso.\n",
		},
		"pt": {
			"Art. 1º Esta Lei dispõe sobre os moinhos de água.\n\n",
			"Art. 1º O moleiro pode abrir a comporta do açude.\n\n§ 1º A comporta é de madeira.\n\nArt. 2º Aplica-se o art. 1º, § 1º, aos herdeiros do moleiro que não se opõem.\n",
			"Art. 2º O moleiro pode abrir a comporta do açude.\n\n§ 1º A comporta é de madeira.\n\nArt. 3º Aplica-se o art. 2º, § 1º, aos herdeiros do moleiro que não se opõem.\n",
		},
		"ja": {
			"第一条　この法律は、水車について定める。\n\n",
			"第一条　粉屋は、水門を開けることができる。\n\n第二条　粉屋の相続人は、第一条の水門を保存する。\n",
			"第二条　粉屋は、水門を開けることができる。\n\n第三条　粉屋の相続人は、第二条の水門を保存する。\n",
		},
	} {
		var docs [2]*law.Document
		for i, text := range [...]string{row.old, row.inserted + row.new} {
			d, err := parser.Parse(language, text, parser.Language(language))
			if err != nil {
				t.Fatal(err)
			}
			docs[i] = d
		}
		followed := 0
		for ch := range diff.Compare(docs[0], docs[1], diff.Options{}).All() {
			if len(ch.Old) == 0 {
				continue
			}
			for _, f := range ch.Flags {
				t.Errorf("%s: %q → %q is flagged: %s", language, f.Old, f.New, f.Reason)
			}
			for _, e := range ch.Edits {
				switch {
				case e.Op == diff.Equal || e.Part == diff.LabelPart:
				case e.Cause == diff.FollowedNumber:
					followed++
				default:
					t.Errorf("%s: %q → %q is not told as a citation that follows", language, docs[0].Slice(e.Old), docs[1].Slice(e.New))
				}
			}
		}
		if followed == 0 {
			t.Errorf("%s: no citation follows", language)
		}
	}
}
