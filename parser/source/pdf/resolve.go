package pdf

import "bytes"

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
