// Package filename names files in reports.
package filename

import (
	"slices"
	"strings"
)

// Short returns the names of files without the folders they share or that nothing
// is lost without: a report is sent to others, and its writer's folders are not for
// them. Files of one name keep the folders that differ.
func Short(names ...string) []string {
	paths := make([][]string, len(names))
	longest := 0
	for i, name := range names {
		paths[i] = elements(name)
		longest = max(longest, len(paths[i]))
	}
	keep := 1
	for keep < longest && alike(paths, keep) {
		keep++
	}
	short := make([]string, len(names))
	for i, p := range paths {
		short[i] = strings.Join(end(p, keep), "/")
	}
	return short
}

// alike reports whether two different paths have the same last elements.
func alike(paths [][]string, keep int) bool {
	for i, p := range paths {
		for _, q := range paths[:i] {
			if slices.Equal(end(p, keep), end(q, keep)) && !slices.Equal(p, q) {
				return true
			}
		}
	}
	return false
}

func end(path []string, keep int) []string { return path[max(0, len(path)-keep):] }

// elements cuts a name at the separators of any system: a report may be written
// on another than the one that named the files.
func elements(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r == '/' || r == '\\' })
}
