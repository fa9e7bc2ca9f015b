// Package folder finds the texts in a folder, and gives the files that are made
// of them names that every file system takes.
package folder

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A File is a file found below a folder.
type File struct {
	Name string // below the folder, with slashes
	Path string // as the file is opened
}

// A Skipped is what stands in a folder and is not read.
type Skipped struct {
	File
	Reason string
}

// A Listing is what a folder holds, in the order of the names.
type Listing struct {
	Files   []File
	Skipped []Skipped
	Errors  []error // subfolders that could not be read
}

// Walk lists the files below dir, subfolders included. Left out in silence are
// hidden files and folders, what office programs and systems keep beside
// documents, and the folders of except with all they hold. So are, and it is
// said, folders of reports that were written before. Links are
// not followed out of dir; a link to a file in dir is left to that file, unless
// the file is hidden. Nothing but regular files is ever opened. The error says
// that dir itself cannot be read.
func Walk(dir string, except ...string) (*Listing, error) {
	// The name may itself be a link, which the user chose to follow.
	base, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, err
	}
	if _, err := os.ReadDir(base); err != nil {
		return nil, err
	}
	w := &walker{dir: dir, base: base, listing: new(Listing), listed: map[string]bool{}}
	for _, path := range except {
		if info, err := os.Stat(path); err == nil {
			w.except = append(w.except, info)
		}
	}
	if err := filepath.WalkDir(base, w.visit); err != nil {
		return nil, err
	}
	w.resolve()
	return w.listing, nil
}

type walker struct {
	dir, base string
	except    []fs.FileInfo
	listing   *Listing
	listed    map[string]bool // paths below base
	links     []File
}

func (w *walker) visit(path string, entry fs.DirEntry, err error) error {
	name, _ := filepath.Rel(w.base, path)
	file := File{Name: filepath.ToSlash(name), Path: filepath.Join(w.dir, name)}
	if err != nil {
		w.listing.Errors = append(w.listing.Errors, &fs.PathError{Op: "read", Path: file.Path, Err: unwrap(err)})
		return fs.SkipDir
	}
	if name == "." {
		return nil
	}
	if hidden(entry.Name()) {
		if entry.IsDir() {
			return fs.SkipDir
		}
		return nil
	}
	switch kind := entry.Type(); {
	case kind.IsDir():
		if info, err := entry.Info(); err == nil && slices.ContainsFunc(w.except, func(e fs.FileInfo) bool { return os.SameFile(e, info) }) {
			return fs.SkipDir
		}
		if holdsReports(path) {
			w.skip(file, "reports of an earlier run")
			return fs.SkipDir
		}
	case kind.IsRegular():
		w.listed[path] = true
		w.listing.Files = append(w.listing.Files, file)
	case kind&fs.ModeSymlink != 0:
		w.links = append(w.links, file)
	default:
		w.skip(file, "no regular file")
	}
	return nil
}

func (w *walker) skip(f File, reason string) {
	w.listing.Skipped = append(w.listing.Skipped, Skipped{f, reason})
}

// resolve decides on the links, when all files are known.
func (w *walker) resolve() {
	followed := false
	for _, link := range w.links {
		target, err := filepath.EvalSymlinks(filepath.Join(w.base, filepath.FromSlash(link.Name)))
		if err != nil {
			w.skip(link, "a link that leads nowhere")
			continue
		}
		below, err := filepath.Rel(w.base, target)
		if err != nil || !filepath.IsLocal(below) {
			w.skip(link, "a link out of the folder")
			continue
		}
		info, err := os.Stat(target)
		switch {
		case err != nil || !info.Mode().IsRegular():
			w.skip(link, "a link to something that is no file")
		case w.listed[target]:
			w.skip(link, "a link to "+filepath.ToSlash(below))
		default:
			w.listed[target] = true
			w.listing.Files = append(w.listing.Files, link)
			followed = true
		}
	}
	if followed {
		sortFiles(w.listing.Files)
	}
}

// IndexFormat begins the format that the index of a folder of reports names.
const IndexFormat = "lawdiff-index/"

// holdsReports reports whether a folder was written by lawdiff: its index says so
// in its first line.
func holdsReports(dir string) bool {
	f, err := os.Open(filepath.Join(dir, "index.json"))
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, 64)
	n, _ := io.ReadFull(f, head)
	return strings.Contains(string(head[:n]), IndexFormat)
}

// hidden reports whether a name is one that users do not see or did not choose:
// hidden files, Word's owner files (~$draft.docx), what desktops leave behind.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") ||
		strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

func unwrap(err error) error {
	if p, ok := err.(*fs.PathError); ok { //nolint:errorlint // WalkDir returns it bare
		return p.Err
	}
	return err
}
