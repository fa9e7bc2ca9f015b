package pdf

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// A file is a PDF with its objects found. They are found by looking for them,
// not by the cross-reference table: that works for tables of both kinds and for
// damaged ones, in one pass.
type file struct {
	data  []byte
	found map[ref]int     // where each object begins; the last of a number counts
	held  map[ref]scanner // where objects begin that object streams hold
	base  any             // what the trailer names as the catalogue
	cache map[ref]any
	// values is how many values the objects in cache have, and full is set when
	// there were more of them than may be.
	values int
	full   bool
	left   int64 // bytes that streams may still unpack to
	steps  int   // objects of page contents read
	root   dict
}

var (
	errBroken = errors.New("the file breaks off or is damaged; get it again")
	errMany   = fmt.Errorf("more than %d objects or %d values, as no document has; print it to a new PDF, in parts", maxObjects, maxValues)
	errPages  = fmt.Errorf("more than %d pages; print it to new PDFs, in parts", maxPages)
	errLocked = errors.New("the PDF is encrypted; save it without protection, or print it to a new PDF")
)

const (
	// maxObjects is how many objects a file may have, and maxValues how many values
	// those may have that its pages need: a page has 10 to 30 of both.
	maxObjects = 1 << 20
	maxValues  = 4 << 20
)

// open finds the objects of a PDF and its catalogue.
func open(data []byte, limit int64) (*file, error) {
	f := &file{data: data, found: map[ref]int{}, held: map[ref]scanner{}, cache: map[ref]any{}, left: limit}
	if !bytes.Contains(data[max(0, len(data)-4096):], []byte("%%EOF")) {
		return nil, errBroken
	}
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("obj"))
		if i < 0 {
			break
		}
		at += i + len("obj")
		if n, ok := objectNumber(data[:at-len("obj")]); ok && (at == len(data) || isSpace(data[at]) || isDelim(data[at])) {
			f.found[n] = at
		}
		if len(f.found) > maxObjects {
			return nil, errMany
		}
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

// objectNumber returns the number of the object whose keyword obj follows head: head
// ends with that, the generation, and white space behind each.
func objectNumber(head []byte) (ref, bool) {
	number := func(digits int) int {
		end := len(head)
		for end > 0 && isSpace(head[end-1]) {
			end--
		}
		start := end
		for start > 0 && '0' <= head[start-1] && head[start-1] <= '9' && end-start < digits {
			start--
		}
		spaced := end < len(head)
		n, err := strconv.Atoi(string(head[start:end]))
		head = head[:start]
		if err != nil || !spaced {
			return -1
		}
		return n
	}
	generation := number(5)
	n := number(9)
	return ref(n), generation >= 0 && n >= 0 && (len(head) == 0 || isSpace(head[len(head)-1]) || head[len(head)-1] == '>')
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
		f.base = root
	}
	return nil
}

// unpackObjects reads the object streams. What stands in one counts unless the
// file holds the same object by itself.
func (f *file) unpackObjects() error {
	for _, n := range f.inOrder() {
		v, _ := f.object(scanner{data: f.data, at: f.found[n]})
		st, ok := v.(stream)
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
		f.held[ref(int(n))] = scanner{data: data, at: at}
		if len(f.held) > maxObjects {
			return errMany
		}
	}
	return nil
}

func (f *file) findRoot() error {
	if root, ok := f.resolve(f.base).(dict); ok && root["Pages"] != nil {
		f.root = root
		return nil
	}
	for _, n := range slices.Concat(f.inOrder(), slices.Sorted(maps.Keys(f.held))) {
		v, _ := f.object(f.scanner(n))
		if d, ok := v.(dict); ok && d["Type"] == name("Catalog") && d["Pages"] != nil {
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
		f.cache[r] = nil // what leads back to itself leads nowhere
		if f.values > maxValues {
			f.full = true
			return nil
		}
		var values int
		v, values = f.object(f.scanner(r))
		f.values += values
		f.cache[r] = v
	}
	return nil
}

// scanner returns where an object begins; one without data where there is none.
func (f *file) scanner(r ref) scanner {
	if at, ok := f.found[r]; ok {
		return scanner{data: f.data, at: at}
	}
	return f.held[r]
}

// object reads the object that begins where s stands, and returns with it how
// many values it has.
func (f *file) object(s scanner) (v any, values int) {
	v, err := s.next()
	if err != nil {
		return nil, s.values
	}
	if n, ok := v.(float64); ok { // an object may be a reference
		_, err1 := s.next()
		r, err2 := s.next()
		if err1 == nil && err2 == nil && r == word("R") {
			return ref(int(n)), 1
		}
		return n, 1
	}
	d, ok := v.(dict)
	if !ok {
		return value(v), s.values
	}
	values = s.values
	if w, err := s.next(); err != nil || w != word("stream") {
		return d, values
	}
	if s.at < len(s.data) && s.data[s.at] == '\r' {
		s.at++
	}
	if s.at < len(s.data) && s.data[s.at] == '\n' {
		s.at++
	}
	return stream{d, f.raw(d, s)}, values
}

// raw returns a stream's bytes: as many as it says if endstream follows, else up
// to the next endstream.
func (f *file) raw(d dict, s scanner) []byte {
	at := s.at
	if n := f.length(d["Length"]); n > 0 && n <= len(s.data)-at {
		s.at += n
		if w, err := s.next(); err == nil && w == word("endstream") {
			return s.data[at : at+n]
		}
	}
	if end := bytes.Index(s.data[at:], []byte("endstream")); end >= 0 {
		return s.data[at : at+end]
	}
	return s.data[at:]
}

// length returns the length a stream says it has. A number may stand in an object
// of its own; what else stands there is not looked into, for it might be a stream
// whose length is this one's.
func (f *file) length(v any) int {
	if r, ok := v.(ref); ok {
		s := f.scanner(r)
		v, _ = s.next()
	}
	n, ok := v.(float64)
	if !ok || n > float64(len(f.data)) {
		return 0
	}
	return int(n)
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
func (f *file) pages() ([]dict, error) {
	var pages []dict
	seen := map[ref]bool{}
	var walk func(v, resources any, depth int)
	walk = func(v, resources any, depth int) {
		r, ok := v.(ref)
		if !ok || seen[r] || depth > maxNesting || len(pages) > maxPages {
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
	switch {
	case len(pages) > maxPages:
		return nil, errPages
	case len(pages) == 0:
		return nil, errBroken
	}
	return pages, nil
}
