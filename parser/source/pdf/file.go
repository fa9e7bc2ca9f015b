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
