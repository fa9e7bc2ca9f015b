package canonical

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/internal/lawtest"
	"github.com/lawdiff/lawdiff/parser/law"
)

var forms = []struct {
	name  string
	write func(io.Writer, *law.Document) error
}{{"text", WriteText}, {"md", WriteMarkdown}}

func written(t testing.TB, write func(io.Writer, *law.Document) error, d *law.Document) string {
	t.Helper()
	var b strings.Builder
	if err := write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func outline(d *law.Document) []string {
	var kept []string
	for _, line := range lawtest.Outline(d) {
		if !strings.Contains(line, " toc ") {
			kept = append(kept, line)
		}
	}
	return kept
}

// others are the single documents that do not come out the same, by form, with
// the reason.
var others = map[string]map[string]string{
	"text": {
		"fr-deux-parties.txt":             "an article of another series that only its layout tells from a citation",
		"de-gg.md":                        "a clause that breaks off without a full stop reads as a heading where its line is not wrapped",
		"eu-12012e-txt-2012-10-26-en.txt": "a page of treaties and protocols that only their contents lists part",
		"lrb-最高人民法院关于审理专利纠纷案件适用法律问题的若干规定(2015-01-29).md": "a decision with the amended text behind it: only the mark of its title tells the first from commentary",
		"lvs-投诉与申诉制度.md": "the title stands behind notes of the page, told by its mark",
		"lvs-最高人民法院、最高人民检察院关于办理拒不执行判决、裁定刑事案件适用法律若干问题的解释.md": "the title stands behind its authors, told by its mark",
	},
	"md": {
		"fr-deux-parties.txt":             "an article of another series that only its layout tells from a citation",
		"zh-decision-and-law.txt":         "a decision with the amended text behind it, on one page",
		"de-gg.md":                        "a clause that breaks off without a full stop reads as a heading where its line is not wrapped",
		"eu-12012e-txt-2012-10-26-en.txt": "a page of treaties and protocols that only their contents lists part",
		"lvs-投诉与申诉制度.md":                  "notes of the page between two instruments have no mark of their own",
	},
}

// same wants the document that a form gives when it is read to be the one it was
// written from, and the form to stay as it is when it is written again.
func same(t *testing.T, d *law.Document, write func(io.Writer, *law.Document) error) string {
	t.Helper()
	text := written(t, write, d)
	back := lawtest.Parse(t, d.Name, text)
	if diff := lawtest.Difference(outline(d), outline(back)); diff != "" {
		return diff
	}
	if written(t, write, back) != text {
		return "written again it is another text"
	}
	return ""
}

func TestCorpus(t *testing.T) {
	for single := range lawtest.Singles(t, 1) {
		for _, form := range forms {
			diff, reason := same(t, single.Document, form.write), others[form.name][single.Name]
			switch {
			case diff != "" && reason == "":
				t.Errorf("%s: %s: %s", form.name, single.Name, diff)
			case diff == "" && reason != "":
				t.Errorf("%s: %s is the same now; take it from the list", form.name, single.Name)
			}
		}
	}
}

func TestModels(t *testing.T) {
	if testing.Short() {
		t.Skip("holds every phenomenon the parser learns against both forms")
	}
	for _, pattern := range []string{"phenomena/*.*", "drafts/*/*.txt"} {
		files, _ := filepath.Glob(filepath.Join("..", "..", "testdata", pattern)) // the pattern is well formed
		if len(files) == 0 {
			t.Fatalf("no file is %s", pattern)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, form := range forms {
				name := filepath.Base(file)
				if diff := same(t, lawtest.Parse(t, name, string(data)), form.write); diff != "" && others[form.name][name] == "" {
					t.Errorf("%s: %s: %s", form.name, file, diff)
				}
			}
		}
	}
}

func TestForms(t *testing.T) {
	for _, row := range []struct{ reason, law, text, md string }{
		{
			"a Chinese law: numbers without blanks, spread names drawn together, words behind the number",
			"# 示范条例\n\n## 第 一 章  总　　则\n###### 第一条\n为了示范，制定本条例。\n### 第二条\n主管部门：（一）登记；（二）检查。\n",
			"示范条例\n\n第一章　总则\n\n第一条　为了示范，制定本条例。\n\n第二条　主管部门：\n\n（一）登记；\n\n（二）检查。\n",
			"# 示范条例\n\n## 第一章　总则\n\n**第一条**　为了示范，制定本条例。\n\n**第二条**　主管部门：\n\n（一）登记；\n\n（二）检查。\n",
		},
		{
			"an English act: title and words below the number, which Markdown must not count anew",
			"Model Act\n\nCHAPTER I\nScope\n\nArticle 1\nSubject matter\n1. This Act lays  down rules.\n3. It applies here.\n",
			"Model Act\n\nCHAPTER I Scope\n\nArticle 1\n\nSubject matter\n\n1. This Act lays down rules.\n\n3. It applies here.\n",
			"# Model Act\n\n## CHAPTER I Scope\n\n###### Article 1\n\nSubject matter\n\n1.\u00a0This Act lays down rules.\n\n3.\u00a0It applies here.\n",
		},
		{
			"no contents list, no front matter, no page number",
			"---\ntitle: x\n---\n示范条例\n\n目录\n第一章　总则\n第二章　附则\n\n第一章　总则\n\n第一条　甲。\n\n－ 2 －\n\n第二章　附则\n\n第二条　乙。\n",
			"示范条例\n\n第一章　总则\n\n第一条　甲。\n\n第二章　附则\n\n第二条　乙。\n",
			"# 示范条例\n\n## 第一章　总则\n\n**第一条**　甲。\n\n## 第二章　附则\n\n**第二条**　乙。\n",
		},
		{
			"a damaged number keeps its words, by which it was told",
			"第一条　甲。\n第二条　乙。\n第三 丙。\n第四条　丁。\n",
			"第一条　甲。\n\n第二条　乙。\n\n第三　丙。\n\n第四条　丁。\n",
			"**第一条**　甲。\n\n**第二条**　乙。\n\n第三　丙。\n\n**第四条**　丁。\n",
		},
		{
			"an annex's name is set off from its number",
			"第一条　甲。\n\n附件：　名录\n\n第一类\n",
			"第一条　甲。\n\n附件：名录\n\n第一类\n",
			"**第一条**　甲。\n\n## 附件：名录\n\n第一类\n",
		},
		{
			"titles of articles in their brackets",
			"第一条 〔目的〕为了示范。\n第二条［范围］ 适用于此。\n",
			"第一条　【目的】为了示范。\n\n第二条　【范围】适用于此。\n",
			"**第一条**　【目的】为了示范。\n\n**第二条**　【范围】适用于此。\n",
		},
		{
			"what Markdown would take for a mark is none",
			"第一条　甲。\n\n\\*注：乙。\n",
			"第一条　甲。\n\n*注：乙。\n",
			"**第一条**　甲。\n\n\\*注：乙。\n",
		},
		{
			"a table stays one",
			"第一条　甲。\n\n| a | b |\n| --- | --- |\n| c | d |\n",
			"第一条　甲。\n\n| a | b |\n| --- | --- |\n| c | d |\n",
			"**第一条**　甲。\n\n| a | b |\n| --- | --- |\n| c | d |\n",
		},
	} {
		d := lawtest.Parse(t, "f", row.law)
		if diff := cmp.Diff(row.text, written(t, WriteText, d)); diff != "" {
			t.Errorf("%s, as text:\n%s", row.reason, diff)
		}
		if diff := cmp.Diff(row.md, written(t, WriteMarkdown, d)); diff != "" {
			t.Errorf("%s, as Markdown:\n%s", row.reason, diff)
		}
	}
}

// listMark is what CommonMark takes for the item of a list (section 5.2).
var listMark = regexp.MustCompile(`(?m)^ {0,3}([0-9]{1,9}[.)]|[-*+])([ \t]|$)`)

func TestMarkdownHasNoLists(t *testing.T) {
	d := lawtest.Parse(t, "f", "第一条　分为：\n\n1. 甲；\n\n2. 乙；\n\n3．丙；\n\n（一）丁；\n\n4. 戊。\n")
	out := written(t, WriteMarkdown, d)
	if mark := listMark.FindString(out); mark != "" {
		t.Errorf("%q begins a list in\n%s", mark, out)
	}
	if strings.Count(out, "\u00a0") != 3 {
		t.Errorf("not every number is set off:\n%s", out)
	}
}

// FuzzText writes any text in both forms: no panic, valid UTF-8, every article's
// number kept.
func FuzzText(f *testing.F) {
	f.Add("第一条　甲。\n第二条\n乙：（一）丙；（二）丁。")
	f.Add("Article 1 (ex Article 2)\n1. a\n\n| b |")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := parser.Parse("f", text)
		if err != nil {
			return
		}
		for _, form := range forms {
			out := written(t, form.write, d)
			if !utf8.ValidString(out) {
				t.Fatalf("%s is not UTF-8", form.name)
			}
			for p := range d.Articles() {
				if bare := strings.Fields(d.Label(p)); len(bare) > 0 && !strings.Contains(out, bare[0]) {
					t.Fatalf("%s lost %q", form.name, d.Label(p))
				}
			}
		}
	})
}
