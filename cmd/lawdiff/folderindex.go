package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/cmd/lawdiff/internal/folder"
	"github.com/lawdiff/lawdiff/cmd/lawdiff/internal/pairing"
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/html"
)

// indexFormat names the form of index.json; it only ever gains fields.
const indexFormat = folder.IndexFormat + "1"

// The files that list the reports.
const (
	indexPage = "index.html"
	indexData = "index.json"
)

// An index says what became of all files of two folders.
type index struct {
	Format   string      `json:"format"`
	Complete bool        `json:"complete"` // false while the reports are being written
	Old      indexFolder `json:"old"`
	New      indexFolder `json:"new"`
	Pairs    []indexPair `json:"pairs"`
	OnlyOld  []indexFile `json:"onlyOld"`
	OnlyNew  []indexFile `json:"onlyNew"`
	Skipped  []indexFile `json:"skipped"`
	// Earlier are reports of earlier runs that are there still.
	Earlier []string `json:"earlier"`
}

type indexFolder struct {
	Folder string `json:"folder"`
	Files  int    `json:"files"`
}

type indexPair struct {
	Title      string         `json:"title,omitempty"`
	Language   string         `json:"language,omitempty"`
	Old        string         `json:"old"`
	New        string         `json:"new"`
	Paired     pairing.Reason `json:"paired"`
	Similarity float64        `json:"similarity"`
	Report     string         `json:"report,omitempty"`
	Same       bool           `json:"same"`
	Counts     map[string]int `json:"counts"` // of articles, by kind of change
	Flags      int            `json:"flags"`
	Plain      bool           `json:"plain,omitempty"` // compared as plain text
	Error      string         `json:"error,omitempty"`

	tally html.Tally
}

type indexFile struct {
	File     string `json:"file"`
	Title    string `json:"title,omitempty"`
	Language string `json:"language,omitempty"`
	Reason   string `json:"reason,omitempty"` // why it was passed over
	Error    string `json:"error,omitempty"`
}

// kindNames are the kinds of change, as index.json and the lines for each pair
// name them.
var kindNames = []struct {
	kind       diff.Kinds
	name, past string
}{
	{diff.Insertion, "insertion", "inserted"}, {diff.Repeal, "repeal", "repealed"}, {diff.Relocation, "relocation", "moved"},
	{diff.Split, "split", "split"}, {diff.Join, "join", "joined"}, {diff.Substitution, "substitution", "amended"},
	{diff.Renumbering, "renumbering", "renumbered"}, {diff.Consequential, "consequential", "citations only"}, {diff.Editorial, "editorial", "editorial only"},
}

// newIndex returns the index before anything is compared.
func (f *folderDiff) newIndex(pairs []pairing.Pair, reports []string) index {
	x := index{
		Format: indexFormat, Pairs: make([]indexPair, len(pairs)),
		Old: indexFolder{printable(f.old.dir), len(f.old.files)}, New: indexFolder{printable(f.new.dir), len(f.new.files)},
		OnlyOld: f.old.only(), OnlyNew: f.new.only(), Skipped: orEmpty(f.skipped), Earlier: orEmpty(f.index.Earlier),
	}
	for i, p := range pairs {
		older, newer := f.old.texts[p.Old], f.new.texts[p.New]
		x.Pairs[i] = indexPair{
			Title: newer.Title, Language: newer.language, Old: printable(older.Name), New: printable(newer.Name),
			Paired: p.By, Similarity: float64(int(p.Similarity*1000)) / 1000, Counts: map[string]int{},
		}
		if x.Pairs[i].Title == "" {
			x.Pairs[i].Title, x.Pairs[i].Language = older.Title, older.language
		}
		if reports != nil {
			x.Pairs[i].Report = reports[i]
		}
	}
	return x
}

// only returns the files of a folder that have no partner.
func (s *side) only() []indexFile {
	list := []indexFile{}
	for i, t := range s.texts {
		if !s.alone[i] {
			continue
		}
		file := indexFile{File: printable(t.Name), Title: t.Title, Language: t.language}
		if t.err != nil {
			file.Error = t.err.Error()
		}
		list = append(list, file)
	}
	return list
}

// note enters what came of a pair.
func (f *folderDiff) note(p *indexPair, o pairOutcome) {
	if o.err != nil {
		p.Error, p.Report = o.err.Error(), ""
	}
	p.Same, p.Plain, p.tally, p.Flags = o.same, o.plain, o.tally, o.tally.Flags
	for _, k := range kindNames {
		if n := o.tally.Kinds[k.kind]; n > 0 {
			p.Counts[k.name] = n
		}
	}
	if p.Plain {
		f.warn("%s: no articles or numbered provisions found; compared as plain text", filepath.Join(printable(f.new.dir), p.New))
	}
}

// prepare makes the output folder and names the reports. Nothing is written over
// that is not a report of an earlier run.
func (f *folderDiff) prepare(pairs []pairing.Pair) ([]string, error) {
	extension := "." + f.format
	if f.format == "text" {
		extension = ".txt"
	}
	reports := folder.Names(f.outputSources(pairs), extension, indexPage, indexData)
	if err := makeFolder(f.output); err != nil {
		return nil, err
	}
	earlier, err := f.earlierReports()
	if err != nil {
		return nil, err
	}
	for _, name := range reports {
		path := filepath.Join(f.output, name)
		if info, err := os.Lstat(path); err == nil && (!info.Mode().IsRegular() || !slices.Contains(earlier, name)) {
			return nil, &problem{file: path, summary: "is there already, and is no report of an earlier run", advice: "name another folder with -o"}
		}
	}
	for _, name := range earlier {
		if _, err := os.Lstat(filepath.Join(f.output, name)); err == nil && !slices.Contains(reports, name) {
			f.index.Earlier = append(f.index.Earlier, name)
		}
	}
	// Should the run be broken off, the next one knows what may be replaced.
	return reports, f.writeIndexData(f.newIndex(pairs, reports))
}

// earlierReports returns the names of the reports that an earlier run wrote.
func (f *folderDiff) earlierReports() ([]string, error) {
	data, err := os.ReadFile(filepath.Join(f.output, indexData))
	var x index
	if err == nil {
		if json.Unmarshal(data, &x) != nil || !strings.HasPrefix(x.Format, folder.IndexFormat) {
			return nil, &problem{file: filepath.Join(f.output, indexData), summary: "is there already, and is no index of reports", advice: "name another folder with -o"}
		}
	} else if _, err := os.Lstat(filepath.Join(f.output, indexPage)); err == nil {
		return nil, &problem{file: filepath.Join(f.output, indexPage), summary: "is there already, and is no index of reports", advice: "name another folder with -o"}
	}
	names := x.Earlier
	for _, p := range x.Pairs {
		names = append(names, p.Report)
	}
	return slices.DeleteFunc(names, func(name string) bool { return !fs.ValidPath(name) || strings.ContainsAny(name, `/\`) || name == "." }), nil
}

// finish writes the index, or the lines that stand for it, and says how many
// pairs there were.
func (f *folderDiff) finish() error {
	f.index.Complete = true
	f.progress.stop()
	if f.output == "" {
		return f.write("", func(w io.Writer) error {
			if f.format == "json" {
				return encodeIndex(w, f.index)
			}
			return f.index.writeLines(w)
		})
	}
	page := filepath.Join(f.output, indexPage)
	if err := f.writeIndexData(f.index); err != nil {
		return err
	}
	if err := f.write(page, func(w io.Writer) error { return html.WriteIndex(w, f.page()) }); err != nil {
		return err
	}
	if n := len(f.index.Earlier); n > 0 {
		f.warn("%s: %d %s of an earlier run stay that belong to no pair now (%s); delete what nobody needs", f.output, n, plural("report", n), strings.Join(f.index.Earlier, ", "))
	}
	if f.open {
		f.browse(page)
	}
	return f.write("", func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "%s; see %s\n", f.index.summary(), page)
		return err
	})
}

func (f *folderDiff) writeIndexData(x index) error {
	return f.write(filepath.Join(f.output, indexData), func(w io.Writer) error { return encodeIndex(w, x) })
}

func encodeIndex(w io.Writer, x index) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(x)
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
