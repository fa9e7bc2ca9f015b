package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/lawdiff/lawdiff/diff/report/html"
)

// differs reports whether the folders do not hold the same laws in the same words.
func (x *index) differs() bool {
	for i := range x.Pairs {
		if !x.Pairs[i].Same {
			return true
		}
	}
	return len(x.OnlyOld)+len(x.OnlyNew) > 0
}

// summary counts the pairs and the files without a partner.
func (x *index) summary() string {
	differ, same := 0, 0
	failed, onlyOld, onlyNew := x.unreadable()
	for i := range x.Pairs {
		switch p := &x.Pairs[i]; {
		case p.Error != "":
			failed++
		case p.Same:
			same++
		default:
			differ++
		}
	}
	text := fmt.Sprintf("%d %s: %d differ, %d the same", len(x.Pairs), plural("pair", len(x.Pairs)), differ, same)
	for _, n := range [...]struct {
		count int
		what  string
	}{{onlyOld, "; %d only old"}, {onlyNew, "; %d only new"}, {len(x.Skipped), "; %d skipped"}, {failed, "; %d failed"}} {
		if n.count > 0 {
			text += fmt.Sprintf(n.what, n.count)
		}
	}
	return text
}

// unreadable returns how many files without a partner could not be read, and how
// many could in each folder.
func (x *index) unreadable() (failed, onlyOld, onlyNew int) {
	readable := func(files []indexFile) (n int) {
		for _, f := range files {
			if f.Error == "" {
				n++
			}
		}
		return n
	}
	onlyOld, onlyNew = readable(x.OnlyOld), readable(x.OnlyNew)
	return len(x.OnlyOld) + len(x.OnlyNew) - onlyOld - onlyNew, onlyOld, onlyNew
}

// writeLines writes a line for each pair and each file without a partner.
func (x *index) writeLines(w io.Writer) error {
	var b strings.Builder
	for i := range x.Pairs {
		p := &x.Pairs[i]
		names := p.New
		if p.Old != p.New {
			names = p.Old + " → " + p.New
		}
		fmt.Fprintf(&b, "%s (%s, by %s): %s\n", cmp.Or(glance(p.Title, titleWidth), "(no title)"), names, p.Paired, p.says())
	}
	for _, list := range [...]struct {
		files []indexFile
		where string
	}{{x.OnlyOld, "only in the old folder"}, {x.OnlyNew, "only in the new folder"}} {
		for _, f := range list.files {
			fmt.Fprintf(&b, "%s (%s): %s", cmp.Or(glance(f.Title, titleWidth), "(no title)"), f.File, list.where)
			if f.Error != "" {
				b.WriteString(", cannot be read")
			}
			b.WriteByte('\n')
		}
	}
	fmt.Fprintln(&b, x.summary())
	_, err := io.WriteString(w, b.String())
	return err
}

// says tells in words what happened to a pair.
func (p *indexPair) says() string {
	switch {
	case p.Error != "":
		return "cannot be compared"
	case p.Same:
		return "no change"
	}
	var parts []string
	for _, k := range kindNames {
		if n := p.Counts[k.name]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, k.past))
		}
	}
	if p.Flags > 0 {
		parts = append(parts, fmt.Sprintf("%d to note", p.Flags))
	}
	return cmp.Or(strings.Join(parts, ", "), "changed")
}

// page returns the index as a page shows it.
func (f *folderDiff) page() html.Index {
	x := &f.index
	page := html.Index{
		Language: cmp.Or(f.uiLanguage, f.majorityLanguage()),
		Old:      x.Old.Folder, New: x.New.Folder, OldFiles: x.Old.Files, NewFiles: x.New.Files,
	}
	for i := range x.Pairs {
		p := &x.Pairs[i]
		e := html.IndexEntry{
			Title: p.Title, Language: p.Language, Old: p.Old, New: p.New, Report: p.Report,
			Paired: string(p.Paired), Same: p.Same, Plain: p.Plain, Tally: p.tally,
		}
		if p.Error != "" {
			e.Remarks = strings.Split(p.Error, "\n")
			page.Failed = append(page.Failed, e)
			continue
		}
		page.Pairs = append(page.Pairs, e)
	}
	alone := func(files []indexFile, entry func(string) html.IndexEntry) (readable []html.IndexEntry) {
		for _, file := range files {
			e := entry(file.File)
			e.Title, e.Language = file.Title, file.Language
			if file.Error != "" {
				e.Remarks = []string{file.Error}
				page.Failed = append(page.Failed, e)
				continue
			}
			readable = append(readable, e)
		}
		return readable
	}
	page.OnlyOld = alone(x.OnlyOld, func(name string) html.IndexEntry { return html.IndexEntry{Old: name} })
	page.OnlyNew = alone(x.OnlyNew, func(name string) html.IndexEntry { return html.IndexEntry{New: name} })
	for _, s := range x.Skipped {
		page.Skipped = append(page.Skipped, html.IndexEntry{New: s.File, Remarks: []string{s.Reason}})
	}
	return page
}

// majorityLanguage returns the language that most new texts are in.
func (f *folderDiff) majorityLanguage() string {
	counts := map[string]int{}
	most := ""
	for _, t := range f.new.texts {
		if t.language == "" {
			continue
		}
		base, _, _ := strings.Cut(t.language, "-")
		if counts[base]++; counts[base] > counts[most] {
			most = base
		}
	}
	return most
}
