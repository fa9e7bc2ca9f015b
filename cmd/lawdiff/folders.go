package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/cmd/lawdiff/internal/folder"
	"github.com/lawdiff/lawdiff/cmd/lawdiff/internal/pairing"
	"github.com/lawdiff/lawdiff/diff/report/html"
)

// mixedKinds is the mistake of comparing a file with a folder.
func mixedKinds(oldPath, newPath string, oldFolder bool) error {
	dir, file := newPath, oldPath
	if oldFolder {
		dir, file = oldPath, newPath
	}
	if file == stdinArgument {
		file = stdinName
	}
	return &problem{file: file, summary: fmt.Sprintf("is one text, and %s is a folder", dir), advice: "give two files or two folders"}
}

// A folderDiff is one run of "lawdiff diff" on two folders.
type folderDiff struct {
	*diffCommand
	old, new side
	skipped  []indexFile
	trouble  []error
	index    index
}

// A side is one of the two folders.
type side struct {
	dir   string
	files []textFile
	texts []text // of the files, in their order
	alone []bool // no partner was found
}

// A text is what pairing needs of a file; the text itself is read again when it
// is compared, so that only as many are held as there are cores.
type text struct {
	pairing.File
	language string
	err      error
	foreign  bool
}

// folders compares the texts of two folders.
func (d *diffCommand) folders(oldDir, newDir string) error {
	f := &folderDiff{diffCommand: d, old: side{dir: oldDir}, new: side{dir: newDir}}
	if err := f.settle(); err != nil {
		return err
	}
	f.startProgress()
	if err := f.list(); err != nil {
		return err
	}
	f.readAll()
	pairs := f.match()
	var reports []string
	if f.output != "" {
		var err error
		if reports, err = f.prepare(pairs); err != nil {
			return err
		}
	}
	f.compareAll(pairs, reports)
	if err := f.finish(); err != nil {
		f.trouble = append(f.trouble, err)
	}
	if err := errors.Join(f.trouble...); err != nil {
		return err
	}
	if f.index.differs() {
		return errDiffer
	}
	return nil
}

// settle fills in what the flags leave open, and refuses what does not go
// together.
func (f *folderDiff) settle() error {
	switch {
	case f.articles != "":
		return &problem{summary: "--articles picks articles of one law", advice: "compare the two files that hold it"}
	case f.output == stdinArgument:
		return &problem{summary: "the reports of two folders do not go to standard output", advice: "name a folder for them with -o"}
	case f.output != "":
		if f.format == "" {
			f.format = "html"
		}
		if isFile(f.output) {
			return &problem{file: f.output, summary: "is a file, not a folder", advice: "name a folder for the reports with -o"}
		}
	case f.open:
		return &problem{summary: "--open shows the index of the reports", advice: "name a folder for them with -o"}
	case f.format != "" && f.format != "text" && f.format != "json":
		return &problem{summary: "the reports of two folders need a folder of their own", advice: "name it with -o"}
	}
	return f.check()
}

// list finds the files of both folders. A folder within the other is only that
// side's.
func (f *folderDiff) list() error {
	for _, s := range [...]struct {
		*side
		other string
	}{{&f.old, f.new.dir}, {&f.new, f.old.dir}} {
		var within []string
		if !sameFile(s.dir, s.other) {
			within = append(within, s.other)
		}
		listing, err := listFolder(s.dir, f.output, within...)
		if err != nil {
			return err
		}
		s.files = f.listed(listing, &f.trouble)
		s.alone = make([]bool, len(s.files))
		for _, skipped := range listing.Skipped {
			f.skipped = append(f.skipped, indexFile{File: printable(skipped.Path), Reason: skipped.Reason})
		}
	}
	return nil
}

// readAll reads every file once, to know what it holds.
func (f *folderDiff) readAll() {
	files := slices.Concat(f.old.files, f.new.files)
	f.progress.of(len(files))
	texts := make([]text, len(files))
	inOrder(len(files), func(i int) attempt {
		of := theOld
		if i >= len(f.old.files) {
			of = theNew
		}
		a := f.attempt(files[i], f.language, of)
		texts[i] = textOf(files[i], a)
		a.Document = nil
		return a
	}, func(i int, a attempt) {
		f.progress.step()
		// A text that fails is named again, with its partner.
		if _, err := f.settled(a); err != nil {
			f.trouble = append(f.trouble, err)
		}
		if a.foreign {
			f.skipped = append(f.skipped, indexFile{File: printable(files[i].Path), Reason: a.err.Error()})
		}
	})
	f.old.texts, f.new.texts = texts[:len(f.old.files)], texts[len(f.old.files):]
}

func textOf(f textFile, a attempt) text {
	t := text{File: pairing.File{Name: f.Name}, err: a.err, foreign: a.foreign}
	if a.err != nil {
		return t
	}
	for _, act := range a.Instruments() {
		if t.Title = strings.Join(strings.Fields(a.Title(act)), " "); t.Title != "" {
			break
		}
	}
	t.language, t.Sketch = a.Language, pairing.NewSketch(a.Source)
	return t
}

// match pairs the files that can be texts.
func (f *folderDiff) match() []pairing.Pair {
	var at [2][]int
	var candidates [2][]pairing.File
	for i, s := range [...]*side{&f.old, &f.new} {
		for k, t := range s.texts {
			if s.alone[k] = !t.foreign; !t.foreign {
				at[i] = append(at[i], k)
				candidates[i] = append(candidates[i], t.File)
			}
		}
	}
	pairs := pairing.Pairs(candidates[0], candidates[1])
	for i := range pairs {
		p := &pairs[i]
		p.Old, p.New = at[0][p.Old], at[1][p.New]
		f.old.alone[p.Old], f.new.alone[p.New] = false, false
	}
	return pairs
}

// A pairOutcome is what came of one pair.
type pairOutcome struct {
	same, plain bool
	tally       html.Tally
	err         error
}

// compareAll compares the pairs on all cores and writes their reports.
func (f *folderDiff) compareAll(pairs []pairing.Pair, reports []string) {
	f.progress.of(len(pairs))
	f.index = f.newIndex(pairs, reports)
	inOrder(len(pairs), func(i int) pairOutcome {
		older, newer := f.old.texts[pairs[i].Old], f.new.texts[pairs[i].New]
		if older.err != nil || newer.err != nil {
			return pairOutcome{err: errors.Join(older.err, newer.err)}
		}
		var o pairOutcome
		o.err = guarded(f.new.files[pairs[i].New].Path, func() error {
			report := ""
			if reports != nil {
				report = filepath.Join(f.output, reports[i])
			}
			var err error
			o, err = f.comparePair(f.old.files[pairs[i].Old], f.new.files[pairs[i].New], report)
			return err
		})
		return o
	}, func(i int, o pairOutcome) {
		f.progress.step()
		f.note(&f.index.Pairs[i], o)
		if o.err != nil && f.old.texts[pairs[i].Old].err == nil && f.new.texts[pairs[i].New].err == nil {
			f.trouble = append(f.trouble, o.err)
		}
	})
}

// comparePair compares two files and writes the report, if there is a name for
// it.
func (f *folderDiff) comparePair(older, newer textFile, report string) (o pairOutcome, err error) {
	was, err := f.readLaw(older.Path, f.language, theOld)
	if err != nil {
		return o, err
	}
	is, err := f.readLaw(newer.Path, f.language, theNew)
	if err != nil {
		return o, err
	}
	c, err := f.contrast(was, is, &f.comparing, nil)
	if err == nil {
		err = c.proof()
	}
	if err != nil {
		return o, fmt.Errorf("%s: %w", is.Name, err)
	}
	o.same, o.tally = c.Same(), html.Count(c.Comparison)
	o.plain = !hasProvisions(was.Document) || !hasProvisions(is.Document)
	if report != "" {
		return o, f.write(report, f.report(c))
	}
	return o, nil
}

// outputSources say what the report of each pair is called: after its new file.
func (f *folderDiff) outputSources(pairs []pairing.Pair) []folder.Source {
	sources := make([]folder.Source, len(pairs))
	for i, p := range pairs {
		older, newer := f.old.files[p.Old].Name, f.new.files[p.New].Name
		sources[i] = folder.Source{Name: newer, Key: older + "\x00" + newer}
	}
	return sources
}
