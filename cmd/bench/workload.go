package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/lawdiff/lawdiff/cmd/bench/synthetic"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A workload is two texts to compare.
type workload struct {
	name, what       string
	old, new         string
	oldFile, newFile string
	truth            *synthetic.Revision // nil where nobody knows it
}

const seed = 20240101

// build makes the workload of a name.
func build(name, corpus string) (*workload, error) {
	if _, err := os.Stat(corpus); err != nil {
		return buildModel(name)
	}
	singles := filepath.Join(corpus, "singles")
	switch name {
	case "W1":
		pair := filepath.Join(corpus, "pairs", "zh-company-2018-2023")
		return realPair(name, "Company Law 2018 and 2023, as they are", filepath.Join(pair, "old.md"), filepath.Join(pair, "new.md"))
	case "W2":
		return revised(name, "Civil Code, 1,260 articles, and a revision by chance", 0, filepath.Join(singles, "zh-CN", "lvs-中华人民共和国民法典.md"))
	case "W5":
		// Of one tradition: the European acts have headings over their articles, and
		// half and half no reader can tell which lines are headings.
		return revised(name, "acts in English as one code, and a revision by chance", 2_300_000, filepath.Join(singles, "en", "moj-*.txt"))
	case "W3":
		return revised(name, "laws in Chinese as one code of 10 MB, and a revision by chance", 10_000_000, filepath.Join(singles, "zh-CN", "*.md"))
	case "W4":
		return revised(name, "the same grown to 57 MB", 57_000_000, filepath.Join(singles, "zh-CN", "*.md"))
	}
	return nil, fmt.Errorf("no workload is called %q: there are W1 to W5", name)
}

// buildModel makes workloads of about the same sizes without real laws.
func buildModel(name string) (*workload, error) {
	model := func(what, language string, articles int) (*workload, error) {
		r := synthetic.Model(language, articles, seed).Revise(seed)
		return &workload{name: name, what: what + ", and a revision by chance", old: r.Old(), new: r.New(), truth: r}, nil
	}
	switch name {
	case "W1":
		drafts := filepath.Join("testdata", "drafts", "zh")
		return realPair(name, "two drafts of a model law", filepath.Join(drafts, "draft-1.txt"), filepath.Join(drafts, "draft-2.txt"))
	case "W2":
		return model("model act of 1,260 articles", "zh", 1260)
	case "W5":
		return model("model act in English", "en", 6300)
	case "W3":
		return model("model act of 10 MB", "zh", 37_000)
	case "W4":
		return model("model act of 57 MB", "zh", 210_000)
	}
	return nil, fmt.Errorf("no workload is called %q: there are W1 to W5", name)
}

func realPair(name, what, oldFile, newFile string) (*workload, error) {
	old, err := os.ReadFile(oldFile)
	if err != nil {
		return nil, err
	}
	new, err := os.ReadFile(newFile)
	if err != nil {
		return nil, err
	}
	return &workload{name: name, what: what, old: string(old), new: string(new)}, nil
}

// revised makes one act of the laws in the files, grown to size bytes, and
// revises it.
func revised(name, what string, size int, pattern string) (*workload, error) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no file fits %s", name, pattern)
	}
	var docs []*law.Document
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		d, err := parser.Parse(file, text)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	act := synthetic.Read(docs...)
	act.Resize(size, seed)
	r := act.Revise(seed)
	return &workload{name: name, what: what, old: r.Old(), new: r.New(), truth: r}, nil
}

// write writes the texts to files in dir.
func (w *workload) write(dir string) error {
	w.oldFile, w.newFile = filepath.Join(dir, w.name+"-old.txt"), filepath.Join(dir, w.name+"-new.txt")
	if err := os.WriteFile(w.oldFile, []byte(w.old), 0o600); err != nil {
		return err
	}
	return os.WriteFile(w.newFile, []byte(w.new), 0o600)
}
