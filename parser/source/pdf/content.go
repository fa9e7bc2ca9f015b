package pdf

import (
	"bytes"
	"fmt"
	"math"
)

// A mark is one glyph on a page, in points from its lower left corner.
type mark struct {
	x, y  float64
	width float64
	size  float64
	text  string
	bold  bool
}

// A page is what a page shows.
type page struct {
	marks   []mark
	unknown int  // glyphs whose character the font does not tell
	picture bool // it shows an image
}

// A matrix maps points (ISO 32000-1, 8.3.3): x' = a·x + c·y + e.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// mul applies m first, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// state is the part of the graphics state that places text.
type state struct {
	ctm                                 matrix
	font                                *font
	size, char, word, scale, lead, rise float64
	// outlined letters are drawn along their edges too, as bold ones are where
	// the font has none.
	outlined bool
}

// An interpreter runs content streams.
type interpreter struct {
	file  *file
	fonts map[ref]*font
	out   *page
	state
	saved      []state
	text, line matrix
	args       array
	depth      int
}

const (
	// maxForms is how deep forms may stand in each other.
	maxForms = 12
	// maxContent is how many bytes a page's contents may have: a page of print has 10
	// to 60 KB, a map some MB.
	maxContent = 32 << 20
	// maxMarks is how many glyphs a page may show. A page of small print has 8,000.
	maxMarks = 400_000
	// maxSteps is how many objects of page contents are read in all: forms that
	// show forms can make few bytes go a long way. A page of print has 10,000.
	maxSteps = 20_000_000
	// maxSaved is how deep graphics states may be saved.
	maxSaved = 512
)

// fillAndStroke is the mode of text that is both filled and stroked (ISO 32000-1,
// table 106).
const fillAndStroke = 2

// read runs a page's contents.
func (f *file) read(p dict, fonts map[ref]*font) (*page, error) {
	var content bytes.Buffer
	for _, part := range f.list(p["Contents"]) {
		if st, ok := f.resolve(part).(stream); ok {
			data, err := f.decode(st)
			if err != nil {
				return nil, err
			}
			content.Write(data)
			content.WriteByte('\n')
			if content.Len() > maxContent {
				return nil, fmt.Errorf("a page with contents of more than %d MB; print it to a new PDF", maxContent>>20)
			}
		}
	}
	in := &interpreter{file: f, fonts: fonts, out: &page{}, state: state{ctm: identity, scale: 1}}
	return in.out, in.run(content.Bytes(), f.dict(p["Resources"]))
}

func (in *interpreter) run(content []byte, resources dict) error {
	s := scanner{data: content}
	for {
		v, err := s.next()
		if err != nil {
			return nil // the end, or rubbish up to it
		}
		if in.file.steps++; in.file.steps > maxSteps {
			return errSize
		}
		op, ok := v.(word)
		if !ok || op == "true" || op == "false" || op == "null" {
			if len(in.args) < 4096 {
				in.args = append(in.args, value(v))
			}
			continue
		}
		if op == "BI" {
			s.skipImage()
			in.out.picture = true
		}
		if err := in.operator(string(op), resources); err != nil {
			return err
		}
		in.args = in.args[:0]
		if len(in.out.marks) > maxMarks {
			return fmt.Errorf("a page of more than %d characters", maxMarks)
		}
	}
}

// skipImage passes over an image within the content.
func (s *scanner) skipImage() {
	for {
		end := bytes.Index(s.data[s.at:], []byte("EI"))
		if end < 0 {
			s.at = len(s.data)
			return
		}
		before, after := s.at+end-1, s.at+end+2
		s.at = after
		if before >= 0 && isSpace(s.data[before]) && (after >= len(s.data) || isSpace(s.data[after])) {
			return
		}
	}
}

func (in *interpreter) num(i int) float64 {
	if i < len(in.args) {
		n, _ := in.args[i].(float64)
		return n
	}
	return 0
}

func (in *interpreter) str(i int) text {
	if i >= 0 && i < len(in.args) {
		t, _ := in.args[i].(text)
		return t
	}
	return ""
}

func (in *interpreter) matrix() matrix {
	return matrix{in.num(0), in.num(1), in.num(2), in.num(3), in.num(4), in.num(5)}
}

func (in *interpreter) operator(op string, resources dict) error {
	switch op {
	case "q":
		if len(in.saved) < maxSaved {
			in.saved = append(in.saved, in.state)
		}
	case "Q":
		if n := len(in.saved); n > 0 {
			in.state, in.saved = in.saved[n-1], in.saved[:n-1]
		}
	case "cm":
		in.ctm = in.matrix().mul(in.ctm)
	case "BT":
		in.text, in.line = identity, identity
	case "Tf":
		in.setFont(resources)
	case "Tc":
		in.char = in.num(0)
	case "Tw":
		in.word = in.num(0)
	case "Tz":
		in.scale = in.num(0) / 100
	case "TL":
		in.lead = in.num(0)
	case "Ts":
		in.rise = in.num(0)
	case "Tr":
		in.outlined = in.num(0) == fillAndStroke
	case "Tm":
		in.text = in.matrix()
		in.line = in.text
	case "TD":
		in.lead = -in.num(1)
		in.move(in.num(0), in.num(1))
	case "Td":
		in.move(in.num(0), in.num(1))
	case "T*":
		in.move(0, -in.lead)
	case "Tj":
		in.show(in.str(0))
	case "'":
		in.move(0, -in.lead)
		in.show(in.str(0))
	case `"`:
		in.word, in.char = in.num(0), in.num(1)
		in.move(0, -in.lead)
		in.show(in.str(2))
	case "TJ":
		in.showArray()
	case "Do":
		return in.external(resources)
	}
	return nil
}

func (in *interpreter) move(x, y float64) {
	in.line = matrix{1, 0, 0, 1, x, y}.mul(in.line)
	in.text = in.line
}

func (in *interpreter) setFont(resources dict) {
	if len(in.args) < 2 {
		return
	}
	in.size = in.num(1)
	key, _ := in.args[0].(name)
	v := in.file.dict(resources["Font"])[key]
	r, isRef := v.(ref)
	if known := in.fonts[r]; isRef && known != nil {
		in.font = known
		return
	}
	in.font = in.file.font(v)
	if isRef {
		in.fonts[r] = in.font
	}
}

func (in *interpreter) showArray() {
	if len(in.args) == 0 {
		return
	}
	list, _ := in.args[0].(array)
	for _, v := range list {
		switch v := v.(type) {
		case text:
			in.show(v)
		case float64:
			in.advance(-v / 1000 * in.size * in.scale)
		}
	}
}

func (in *interpreter) advance(x float64) {
	in.text = matrix{1, 0, 0, 1, x, 0}.mul(in.text)
}

func (in *interpreter) show(s text) {
	if in.font == nil || len(in.out.marks) > maxMarks {
		return
	}
	for _, g := range in.font.show(s) {
		at := matrix{in.size * in.scale, 0, 0, in.size, 0, in.rise}.mul(in.text).mul(in.ctm)
		step := g.width/1000*in.size + in.char
		if g.space {
			step += in.word
		}
		size := math.Hypot(at.c, at.d)
		if g.text == "\uFFFD" {
			in.out.unknown++
		}
		if finite(at.e) && finite(at.f) && finite(size) {
			in.out.marks = append(in.out.marks, mark{at.e, at.f, g.width / 1000 * math.Hypot(at.a, at.b), size, g.text, in.outlined || in.font.bold})
		}
		in.advance(step * in.scale)
	}
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }

// external runs a form, or notes an image.
func (in *interpreter) external(resources dict) error {
	if len(in.args) == 0 {
		return nil
	}
	key, _ := in.args[0].(name)
	st, ok := in.file.resolve(in.file.dict(resources["XObject"])[key]).(stream)
	if !ok {
		return nil
	}
	if st.dict["Subtype"] == name("Image") {
		in.out.picture = true
		return nil
	}
	if st.dict["Subtype"] != name("Form") || in.depth >= maxForms {
		return nil
	}
	data, err := in.file.decode(st)
	if err != nil {
		return err
	}
	saved, args := in.state, in.args
	in.args = nil
	if m := in.file.array(st.dict["Matrix"]); len(m) == 6 {
		in.args = m
		in.ctm = in.matrix().mul(in.ctm)
		in.args = nil
	}
	own := in.file.dict(st.dict["Resources"])
	if own == nil {
		own = resources
	}
	in.depth++
	err = in.run(data, own)
	in.depth--
	in.state, in.args = saved, args
	return err
}
