package folder

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxName is the most bytes of a name before its extension. File systems take
// 255; what is written first is written under a longer name, and a path on
// Windows has 260 characters in all.
const maxName = 120

// sortFiles sorts files as a walk finds them: a folder's files beside its
// subfolders' names.
func sortFiles(files []File) {
	slices.SortFunc(files, func(a, b File) int {
		return slices.Compare(strings.Split(a.Name, "/"), strings.Split(b.Name, "/"))
	})
}

// A Source says what a file is made of: the name it takes after, and what tells
// it from all others.
type Source struct{ Name, Key string }

// Names returns a file name with the extension for each source: safe on every
// file system, and no two the same even where letter case or the way an accent
// is encoded make no difference. Reserved names are not given out. A name is
// that of its source, with what else it takes replaced; where that is not enough
// to tell files apart, some digits of the hash of the key follow. So the name of
// a file does not change when other files come or go, unless they are called
// the same.
func Names(sources []Source, extension string, reserved ...string) []string {
	taken := map[string]int{}
	for _, r := range reserved {
		taken[fold(r)] = 2
	}
	names := make([]string, len(sources))
	for i, s := range sources {
		names[i] = safe(s.Name)
		taken[fold(names[i]+extension)]++
	}
	given := map[string]bool{}
	for i, s := range sources {
		name := names[i]
		if taken[fold(name+extension)] > 1 {
			name = tagged(name, s.Key)
		}
		for n := 2; given[fold(name+extension)]; n++ { // the same key, or a name made to look like this one
			name = tagged(names[i], fmt.Sprint(s.Key, "\x00", n))
		}
		given[fold(name+extension)] = true
		names[i] = name + extension
	}
	return names
}

// safe returns a name that can stand on any file system, without an extension:
// letters, digits and a few signs, the rest as "_", and folders as "-".
func safe(name string) string {
	full := strings.TrimSuffix(name, path.Ext(name))
	if full == "" || strings.HasSuffix(full, "/") {
		full = name
	}
	clean := strings.Map(func(r rune) rune {
		switch {
		case r == '/':
			return '-'
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r):
			return r
		case strings.ContainsRune("-_.,()（）《》〈〉·、〔〕", r):
			return r
		}
		return '_'
	}, norm.NFC.String(strings.ToValidUTF8(full, "_")))
	clean = strings.Trim(clean, "._")
	if len(clean) > maxName {
		end := maxName - len("-01234567")
		for !utf8.RuneStart(clean[end]) {
			end--
		}
		clean = tagged(clean[:end], name)
	}
	if clean == "" || device(clean) || clean[0] == '-' {
		clean = "_" + clean
	}
	return clean
}

func tagged(name, key string) string {
	sum := sha256.Sum256([]byte(key))
	return name + "-" + hex.EncodeToString(sum[:4])
}

// device reports whether Windows takes a name for a device: CON, nul.txt.
func device(name string) bool {
	base, _, _ := strings.Cut(strings.ToLower(name), ".")
	switch base {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	rest, ok := strings.CutPrefix(base, "com")
	if !ok {
		rest, ok = strings.CutPrefix(base, "lpt")
	}
	return ok && utf8.RuneCountInString(rest) == 1 && strings.ContainsAny(rest, "0123456789¹²³")
}

// fold returns a key that is the same for names that some file system takes for
// one: letters of either case, accents in either encoding.
func fold(name string) string {
	return norm.NFKD.String(strings.ToLower(strings.ToUpper(norm.NFKD.String(name))))
}
