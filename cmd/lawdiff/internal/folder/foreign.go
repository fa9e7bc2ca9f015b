package folder

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// foreignHeads are how pictures and archives begin. What else holds no law to
// read, such as programs, sound, fonts and databases, shows by its zero bytes.
var foreignHeads = []string{"\x89PNG", "\xff\xd8\xff", "GIF8", "\x1f\x8b", "BZh", "7z\xbc\xaf", "Rar!", "\xfd7zXZ", "\x28\xb5\x2f\xfd"}

// documentHeads are how files begin that should hold a text, so that one that
// cannot be read is worth a user's attention: old and encrypted office files,
// rich text, PDF.
var documentHeads = []string{"\xd0\xcf\x11\xe0", "{\\rtf", "%PDF-"}

// documentZips are the extensions of documents that are zip archives.
var documentZips = []string{".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".fodt", ".wps", ".pages"}

// headSize is how much of a file is looked at. A picture or a database shows a
// zero byte long before; git looks at 8,000 bytes for the same question.
const headSize = 8000

// Foreign reports whether a file that could not be read as a law was never one,
// such as a picture or a program that lies in the folder: then it is passed
// over, while a damaged document is an error.
func Foreign(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, headSize)
	n, _ := io.ReadFull(f, head)
	return foreign(path, head[:n])
}

func foreign(path string, head []byte) bool {
	begins := func(with string) bool { return bytes.HasPrefix(head, []byte(with)) }
	switch {
	case slices.ContainsFunc(documentHeads, begins):
		return false
	case begins("PK\x03\x04"), begins("PK\x05\x06"):
		return !slices.Contains(documentZips, strings.ToLower(filepath.Ext(path)))
	}
	return slices.ContainsFunc(foreignHeads, begins) || isBinary(head)
}

// isBinary reports whether head is of no text: it holds zero bytes, and does not
// begin as text in UTF-16 may.
func isBinary(head []byte) bool {
	if bytes.IndexByte(head, 0) < 0 {
		return false
	}
	for _, wide := range [...]string{"\xff\xfe", "\xfe\xff", "\n\x00", "\x00\n", " \x00", "\x00 "} {
		if bytes.HasPrefix(head, []byte(wide)) {
			return false
		}
	}
	return true
}
