package json

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// A cursor walks over JSON that is in memory, so that a long text or list need
// not be held a second time to be looked at.
type cursor struct {
	data []byte
	at   int // where the next value begins; at an error, where it was found
}

// maxNesting bounds how deep values may stand in each other where they are
// passed over; lawdiff's own reach 6.
const maxNesting = 64

var (
	errCut    = errors.New("the JSON breaks off here; get the whole file")
	errSyntax = errors.New("this is no JSON from here on; write the file again with lawdiff parse -f json")
	errDeep   = fmt.Errorf("values nested more than %d deep; this is no document of lawdiff", maxNesting)
)

// next passes over white space and returns the byte behind it, which stays to
// be read.
func (c *cursor) next() (byte, error) {
	for c.at < len(c.data) {
		switch b := c.data[c.at]; b {
		case ' ', '\t', '\r', '\n':
			c.at++
		default:
			return b, nil
		}
	}
	return 0, errCut
}

// take passes over one byte, which must be want.
func (c *cursor) take(want byte) error {
	b, err := c.next()
	if err == nil && b != want {
		err = errSyntax
	}
	if err == nil {
		c.at++
	}
	return err
}

// object calls member for each member of an object. Member must read the value.
func (c *cursor) object(member func(name string) error) error {
	return c.list('{', '}', func() error {
		var name string
		if err := c.value(&name); err != nil {
			return err
		}
		if err := c.take(':'); err != nil {
			return err
		}
		return member(name)
	})
}

// array calls element for each element of an array. Element must read it.
func (c *cursor) array(element func() error) error { return c.list('[', ']', element) }

func (c *cursor) list(open, shut byte, read func() error) error {
	if err := c.take(open); err != nil {
		return err
	}
	for first := true; ; first = false {
		b, err := c.next()
		if err != nil {
			return err
		}
		if b == shut {
			c.at++
			return nil
		}
		if !first {
			if err := c.take(','); err != nil {
				return err
			}
		}
		if err := read(); err != nil {
			return err
		}
	}
}

// value reads a value into v, which is what package encoding/json takes.
func (c *cursor) value(v any) error {
	from, to, err := c.skip()
	if err != nil {
		return err
	}
	if err := json.Unmarshal(c.data[from:to], v); err != nil {
		c.at = from
		var syntax *json.SyntaxError
		var kind *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syntax):
			c.at += int(max(syntax.Offset-1, 0))
			return errSyntax
		case errors.As(err, &kind):
			return fmt.Errorf("a JSON %s stands where lawdiff writes none; write the file again with lawdiff parse -f json", kind.Value)
		}
		return err
	}
	return nil
}

// skip passes over a value and returns where it stands. It finds the end and
// leaves what lies between to be judged by who reads it.
func (c *cursor) skip() (from, to int, err error) {
	b, err := c.next()
	if err != nil {
		return 0, 0, err
	}
	from = c.at
	switch b {
	case '"':
		err = c.skipString()
	case '{', '[':
		err = c.skipNested()
	case ']', '}', ',', ':':
		err = errSyntax
	default:
		n := bytes.IndexAny(c.data[c.at:], " \t\r\n,:]}[{\"")
		if n < 0 {
			n = len(c.data) - c.at
		}
		c.at += n
	}
	return from, c.at, err
}

func (c *cursor) skipString() error {
	for at := c.at + 1; ; {
		i := bytes.IndexByte(c.data[at:], '"')
		if i < 0 {
			c.at = len(c.data)
			return errCut
		}
		at += i + 1
		slashes := 0
		for c.data[at-2-slashes] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			c.at = at
			return nil
		}
	}
}

func (c *cursor) skipNested() error {
	depth := 0
	for c.at < len(c.data) {
		switch c.data[c.at] {
		case '"':
			if err := c.skipString(); err != nil {
				return err
			}
			continue
		case '{', '[':
			if depth++; depth > maxNesting {
				return errDeep
			}
		case '}', ']':
			depth--
		}
		c.at++
		if depth == 0 {
			return nil
		}
	}
	return errCut
}
