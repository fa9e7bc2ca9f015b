package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
)

// errSize says that the file's streams unpack to more than they may.
var errSize = errors.New("too large")

// decode unpacks a stream. What a damaged stream gives before the damage is
// used: a page that breaks off shows in its text.
func (f *file) decode(st stream) ([]byte, error) {
	data := st.raw
	filters, params := f.list(st.dict["Filter"]), f.list(st.dict["DecodeParms"])
	if len(filters) == 0 { // it may be used time and again
		if f.left -= int64(len(data)); f.left < 0 {
			return nil, errSize
		}
	}
	for i, filter := range filters {
		var param dict
		if i < len(params) {
			param = f.dict(params[i])
		}
		var err error
		if data, err = f.unfilter(data, f.resolve(filter), param); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// list returns the elements of an array, or of a single value.
func (f *file) list(v any) array {
	switch v := f.resolve(v).(type) {
	case nil:
		return nil
	case array:
		return v
	default:
		return array{v}
	}
}

func (f *file) unfilter(data []byte, filter any, param dict) ([]byte, error) {
	switch filter {
	case name("FlateDecode"), name("Fl"):
		zr, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, nil // an empty or damaged stream says nothing
		}
		out, err := f.take(zr)
		if err != nil {
			return nil, err
		}
		return predict(out, int(f.number(param["Predictor"])), int(f.number(param["Columns"])), int(f.number(param["Colors"])), int(f.number(param["BitsPerComponent"])))
	case name("ASCIIHexDecode"), name("AHx"):
		return unhex(bytes.TrimRight(data, "> \r\n\t")), nil
	case name("ASCII85Decode"), name("A85"):
		data, _, _ = bytes.Cut(data, []byte("~>"))
		return f.take(ascii85.NewDecoder(bytes.NewReader(bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~")))))
	case name("RunLengthDecode"), name("RL"):
		return f.runLength(data)
	}
	return nil, fmt.Errorf("a stream packed as %v, which cannot be read", filter)
}

// take reads all of r within what may still be unpacked.
func (f *file) take(r io.Reader) ([]byte, error) {
	out, _ := io.ReadAll(io.LimitReader(r, f.left+1)) // up to the damage, if any
	if f.left -= int64(len(out)); f.left < 0 {
		return nil, errSize
	}
	return out, nil
}

func (f *file) runLength(data []byte) ([]byte, error) {
	var out []byte
	for i := 0; i < len(data) && data[i] != 128; {
		n := int(data[i])
		i++
		if n < 128 {
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		} else if i < len(data) {
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
		if int64(len(out)) > f.left {
			return nil, errSize
		}
	}
	f.left -= int64(len(out))
	return out, nil
}

// predict undoes the predictors of PNG (RFC 2083, section 6), which
// cross-reference and object streams come with.
func predict(data []byte, predictor, columns, colors, bits int) ([]byte, error) {
	if predictor < 10 {
		return data, nil
	}
	columns, colors, bits = max(columns, 1), max(colors, 1), max(bits, 8)
	if columns > 1<<20 || colors > 32 || bits > 16 {
		return nil, errSyntax
	}
	bpp := max(colors*bits/8, 1)
	row := columns * bpp
	if row > len(data) {
		return nil, nil // not one whole row
	}
	var out []byte
	prior := make([]byte, row)
	for len(data) > 0 {
		kind := data[0]
		cur := make([]byte, row)
		n := copy(cur, data[1:])
		data = data[1+n:]
		for i := range cur {
			var left, up, corner byte
			up = prior[i]
			if i >= bpp {
				left, corner = cur[i-bpp], prior[i-bpp]
			}
			switch kind {
			case 1:
				cur[i] += left
			case 2:
				cur[i] += up
			case 3:
				cur[i] += byte((int(left) + int(up)) / 2)
			case 4:
				cur[i] += paeth(left, up, corner)
			}
		}
		out = append(out, cur[:n]...)
		prior = cur
	}
	return out, nil
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
