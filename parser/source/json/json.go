// Package json reads back the documents that lawdiff writes as JSON: the tree
// and the text it was found in, byte for byte. Places are those of the JSON: the
// line that a provision stands on.
//
// A document whose parts do not fit each other, because the file was damaged or
// edited, is refused; nothing in it is believed unchecked.
package json

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
)

// version is the name and version of the format read.
const version = "lawdiff/1"

// Format returns the JSON of lawdiff as a format of package source. The text it
// reads brings its tree along, in [source.Text.Document].
func Format() source.Format {
	return source.Format{Name: "json", Match: match, Read: read}
}

// object is how a JSON object with members begins, whoever wrote it: no statute
// begins so.
var object = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*\{\s*"[\w.$@-]+"\s*:`)
})

func match(data []byte) bool {
	head := data[:min(len(data), 256)]
	if bytes.IndexByte(head, '{') < 0 {
		return false // as nearly always, without the expression
	}
	if len(head) > 1 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF) {
		// UTF-16, as some shells write what a program prints
		return object().MatchString(strings.ReplaceAll(string(head[2:]), "\x00", ""))
	}
	return object().Match(withoutMark(head))
}

func withoutMark(data []byte) []byte {
	if len(data) >= 3 && string(data[:3]) == "\uFEFF" {
		return data[3:]
	}
	return data
}

func read(name string, data []byte, opts source.Options) (*source.Text, error) {
	text := &source.Text{Name: name, Format: "json"}
	if data = withoutMark(data); !utf8.Valid(data) {
		decoded, err := source.Decode(name, data, opts)
		if err != nil {
			return nil, err
		}
		text.Encoding, data = decoded.Encoding, []byte(decoded.Body)
	}
	r := &reader{cursor: cursor{data: data}, text: text, doc: &law.Document{Name: name}}
	if err := r.file(); err != nil {
		return nil, fmt.Errorf("%s:%s: %w", name, r.placeOf(min(r.at, len(data))), err)
	}
	text.Body, text.Document = r.doc.Source, r.doc
	return text, nil
}

// A reader builds a document.
type reader struct {
	cursor
	text   *source.Text
	doc    *law.Document
	starts []int // where the lines of the JSON begin
	last   source.Place
	lastAt int // the offset last's place was asked for
}

// lineStarts returns where the lines of the JSON begin.
func (r *reader) lineStarts() []int {
	if r.starts == nil {
		r.starts = []int{0}
		for i, b := range r.data {
			if b == '\n' {
				r.starts = append(r.starts, i+1)
			}
		}
	}
	return r.starts
}

// file reads the whole file. The members of an object may stand in any order, as
// other programs sort them; those that need another wait for it.
func (r *reader) file() error {
	var format, what string
	document := -1
	err := r.object(func(name string) error {
		switch name {
		case "format":
			return r.value(&format)
		case "type":
			return r.value(&what)
		case "document":
			if _, err := r.next(); err != nil {
				return err
			}
			document = r.at
		}
		_, _, err := r.skip()
		return err
	})
	if err != nil {
		return err
	}
	if _, err := r.next(); err == nil {
		return fmt.Errorf("something follows the JSON of the document; give a file that holds one document")
	}
	r.at = 0
	switch {
	case !strings.HasPrefix(format, "lawdiff/"):
		return fmt.Errorf("this is JSON, but not of lawdiff; give a text, or what lawdiff parse -f json writes")
	case format != version:
		return fmt.Errorf("the JSON is of version %.20q, this program reads %q; write it again with lawdiff parse -f json", format, version)
	case what != "document" || document < 0:
		return fmt.Errorf("this JSON holds no document but %.30q; give what lawdiff parse -f json writes", what)
	}
	r.at = document
	return r.document()
}

// maxLanguage bounds a language tag, in bytes (RFC 5646, 4.4.1).
const maxLanguage = 35

func (r *reader) document() error {
	var sum string
	places := map[string]int{}
	err := r.object(func(name string) error {
		switch name {
		case "language":
			return r.value(&r.doc.Language)
		case "sha256":
			return r.value(&sum)
		case "source":
			return r.value(&r.doc.Source)
		}
		if _, err := r.next(); err != nil {
			return err
		}
		places[name] = r.at
		_, _, err := r.skip()
		return err
	})
	if err != nil {
		return err
	}
	start := r.at
	if len(r.doc.Language) > maxLanguage {
		return fmt.Errorf("a language tag of more than %d bytes; this is no document of lawdiff", maxLanguage)
	}
	if r.doc.Source == "" {
		return fmt.Errorf("the document has no member \"source\" with its text; write it again with lawdiff parse -f json")
	}
	if got := sha256.Sum256([]byte(r.doc.Source)); hex.EncodeToString(got[:]) != sum {
		return fmt.Errorf("the text is not the one this file was written with (its SHA-256 differs); edit the law itself and not its JSON, or get the whole file")
	}
	if r.at = places["provisions"]; r.at == 0 {
		r.at = start
		return fmt.Errorf("the document has no member \"provisions\"; write it again with lawdiff parse -f json")
	}
	if err := r.provisions(); err != nil {
		return err
	}
	if r.at = places["diagnostics"]; r.at > 0 {
		return r.diagnostics()
	}
	return nil
}
