package pdf

import (
	"bytes"
	"cmp"
	"errors"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

// A file is a PDF with its objects found. They are found by looking for them,
// not by the cross-reference table: that works for tables of both kinds and for
// damaged ones, in one pass.
type file struct {
	data  []byte
	found map[ref]int // where each object begins; the last of a number counts
	held  map[ref]any // objects that object streams hold
	cache map[ref]any
	left  int64 // bytes that streams may still unpack to
	steps int   // objects of page contents read
	root  dict
}

var (
	objectStart = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^|[\s>])(\d{1,9})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj\b`)
	})
	errBroken = errors.New("the file breaks off or is damaged; get it again")
	errLocked = errors.New("the PDF is encrypted; save it without protection, or print it to a new PDF")
)

// open finds the objects of a PDF and its catalogue.
func open(data []byte, limit int64) (*file, error) {
	f := &file{data: data, found: map[ref]int{}, held: map[ref]any{}, cache: map[ref]any{}, left: limit}
	if !bytes.Contains(data[max(0, len(data)-4096):], []byte("%%EOF")) {
		return nil, errBroken
	}
	for at := 0; at < len(data); {
		m := objectStart().FindSubmatchIndex(data[at:])
		if m == nil {
			break
		}
		if n, err := strconv.Atoi(string(data[at+m[2] : at+m[3]])); err == nil {
			f.found[ref(n)] = at + m[1]
		}
		at += m[1]
	}
	if err := f.readTrailers(); err != nil {
		return nil, err
	}
	if err := f.unpackObjects(); err != nil {
		return nil, err
	}
	if err := f.findRoot(); err != nil {
		return nil, err
	}
	return f, nil
}

// readTrailers looks for encryption and for the catalogue in the trailers.
func (f *file) readTrailers() error {
	for at := 0; ; {
		i := bytes.Index(f.data[at:], []byte("trailer"))
		if i < 0 {
			return nil
		}
		at += i + len("trailer")
		s := scanner{data: f.data, at: at}
		if v, err := s.next(); err == nil {
			if err := f.trailer(v); err != nil {
				return err
			}
		}
	}
}

// trailer takes note of a trailer dictionary or of that of a cross-reference
// stream.
func (f *file) trailer(v any) error {
	d, ok := v.(dict)
	if !ok {
		return nil
	}
	if d["Encrypt"] != nil {
		return errLocked
	}
	if root, ok := d["Root"].(ref); ok {
		f.held[0] = root // object 0 is never in use
	}
	return nil
}

// unpackObjects reads the object streams. What stands in one counts unless the
// file holds the same object by itself.
func (f *file) unpackObjects() error {
	for _, n := range f.inOrder() {
		st, ok := f.resolve(n).(stream)
		if !ok {
			continue
		}
		switch st.dict["Type"] {
		case name("XRef"):
			if err := f.trailer(st.dict); err != nil {
				return err
			}
		case name("ObjStm"):
			if err := f.unpack(st); err != nil {
				return err
			}
		}
	}
	return nil
}

// inOrder returns the objects of the file as they stand in it, so that later
// ones replace earlier ones.
func (f *file) inOrder() []ref {
	return slices.SortedFunc(maps.Keys(f.found), func(a, b ref) int { return cmp.Compare(f.found[a], f.found[b]) })
}

func (f *file) unpack(st stream) error {
	data, err := f.decode(st)
	if err != nil {
		return err
	}
	count, first := f.number(st.dict["N"]), f.number(st.dict["First"])
	head := scanner{data: data}
	for range int(min(count, float64(len(data)))) {
		id, err1 := head.next()
		offset, err2 := head.next()
		n, ok1 := id.(float64)
		o, ok2 := offset.(float64)
		at := int(o + first)
		if err1 != nil || err2 != nil || !ok1 || !ok2 || at < 0 || at >= len(data) {
			return nil
		}
		body := scanner{data: data, at: at}
		if v, err := body.next(); err == nil {
			f.held[ref(int(n))] = value(v)
		}
	}
	return nil
}

func (f *file) findRoot() error {
	if root, ok := f.resolve(f.held[0]).(dict); ok && root["Pages"] != nil {
		f.root = root
		return nil
	}
	for _, n := range slices.Concat(f.inOrder(), slices.Sorted(maps.Keys(f.held))) {
		if d, ok := f.resolve(n).(dict); ok && d["Type"] == name("Catalog") && d["Pages"] != nil {
			f.root = d
		}
	}
	if f.root == nil {
		return errBroken
	}
	return nil
}

// maxHops is how many references may lead to each other.
const maxHops = 16

// resolve follows references to an object; nil where there is none.
func (f *file) resolve(v any) any {
	for range maxHops {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		if known, ok := f.cache[r]; ok {
			v = known
			continue
		}
		at, inFile := f.found[r]
		if inFile {
			v = f.object(at)
		} else {
			v = f.held[r]
		}
		f.cache[r] = v
	}
	return nil
}

// object reads the object that begins at a byte of the file.
func (f *file) object(at int) any {
	s := scanner{data: f.data, at: at}
	v, err := s.next()
	if err != nil {
		return nil
	}
	if n, ok := v.(float64); ok { // an object may be a reference
		mark := s.at
		_, err1 := s.next()
		r, err2 := s.next()
		if err1 == nil && err2 == nil && r == word("R") {
			return ref(int(n))
		}
		s.at = mark
	}
	d, ok := v.(dict)
	if !ok {
		return value(v)
	}
	if w, err := s.next(); err != nil || w != word("stream") {
		return d
	}
	if s.at < len(s.data) && s.data[s.at] == '\r' {
		s.at++
	}
	if s.at < len(s.data) && s.data[s.at] == '\n' {
		s.at++
	}
	return stream{d, f.raw(d, s.at)}
}

// raw returns a stream's bytes: as many as it says if endstream follows, else up
// to the next endstream.
func (f *file) raw(d dict, at int) []byte {
	if n := int(f.number(d["Length"])); n > 0 && n <= len(f.data)-at {
		s := scanner{data: f.data, at: at + n}
		if w, err := s.next(); err == nil && w == word("endstream") {
			return f.data[at : at+n]
		}
	}
	if end := bytes.Index(f.data[at:], []byte("endstream")); end >= 0 {
		return f.data[at : at+end]
	}
	return f.data[at:]
}

func (f *file) number(v any) float64 {
	n, _ := f.resolve(v).(float64)
	return n
}

func (f *file) dict(v any) dict {
	switch v := f.resolve(v).(type) {
	case dict:
		return v
	case stream:
		return v.dict
	}
	return nil
}

func (f *file) array(v any) array {
	a, _ := f.resolve(v).(array)
	return a
}

// maxPages is how many pages are read. The PRC's laws in one volume would have
// about 8,000.
const maxPages = 50_000

// pages returns the pages in order, each with the resources it inherits.
func (f *file) pages() []dict {
	var pages []dict
	seen := map[ref]bool{}
	var walk func(v, resources any, depth int)
	walk = func(v, resources any, depth int) {
		r, ok := v.(ref)
		if !ok || seen[r] || depth > maxNesting || len(pages) >= maxPages {
			return
		}
		seen[r] = true
		d := f.dict(r)
		if d["Resources"] != nil {
			resources = d["Resources"]
		}
		if kids := f.array(d["Kids"]); kids != nil {
			for _, kid := range kids {
				walk(kid, resources, depth+1)
			}
		} else if d != nil {
			page := dict{"Contents": d["Contents"], "Resources": resources}
			pages = append(pages, page)
		}
	}
	walk(f.root["Pages"], nil, 0)
	return pages
}
