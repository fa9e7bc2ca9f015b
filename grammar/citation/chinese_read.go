package citation

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// Parse reads a citation. Participle calls it for the production zhCitation.
func (c *zhCitation) Parse(lex *lexer.PeekingLexer) error {
	r := zhReader{kindReader{lex}}
	if c.Instrument = r.take(classInstrument); c.Instrument > 0 {
		r.take(classOf)
	}
	for start := r.MakeCheckpoint(); ; start = r.MakeCheckpoint() {
		if len(c.Targets) > 0 && r.take(classLink) == 0 {
			return nil
		}
		t, ok := r.target()
		if !ok {
			r.LoadCheckpoint(start)
			break
		}
		c.Targets = append(c.Targets, t)
	}
	if len(c.Targets) == 0 {
		return participle.NextMatch
	}
	return nil
}

// zhReader reads the parts of a Chinese citation. Each method reads one
// production or, where it returns false, nothing.
type zhReader struct{ kindReader }

func (r zhReader) target() (t zhTarget, ok bool) {
	if t.From, ok = r.steps(); !ok {
		return t, false
	}
	start := r.MakeCheckpoint()
	if r.take(classThrough) > 0 {
		if t.To, ok = r.steps(); !ok {
			r.LoadCheckpoint(start)
		}
	}
	return t, true
}

func (r zhReader) steps() (steps []zhStep, ok bool) {
	for start := r.MakeCheckpoint(); ; start = r.MakeCheckpoint() {
		if len(steps) > 0 {
			r.take(classOf)
		}
		s, ok := r.step()
		if !ok {
			r.LoadCheckpoint(start)
			return steps, len(steps) > 0
		}
		steps = append(steps, s)
	}
}

func (r zhReader) step() (s zhStep, ok bool) {
	start := r.MakeCheckpoint()
	switch {
	case r.take(classOrdinal) > 0:
		if s.First = r.take(classNumber); s.First > 0 {
			for no, ok := r.no(); ok; no, ok = r.no() {
				s.More = append(s.More, no)
			}
			s.Total = r.take(classNumber)
			s.Unit = r.take(classUnit)
			s.Suffix = r.take(classSuffix)
		}
	case r.is(classRelative):
		s.Relative = r.take(classRelative)
		s.Count = r.take(classNumber)
		s.Of = r.take(classUnit)
	case r.is(classUnits):
		s.Annex = r.take(classUnits)
		if s.Number = r.take(classNumber); s.Number > 0 {
			s.Counted = r.take(classSuffix)
		}
	case r.is(classUnit):
		s.Only = r.take(classUnit)
	case r.is(classBracketed):
		s.Bare = r.take(classBracketed)
	}
	if s.Unit+s.Of+s.Number+s.Only+s.Bare == 0 {
		r.LoadCheckpoint(start)
		return zhStep{}, false
	}
	return s, true
}

func (r zhReader) no() (no zhNo, ok bool) {
	start := r.MakeCheckpoint()
	if r.take(classLink) == 0 {
		if no.Through = r.take(classThrough); no.Through == 0 {
			return no, false
		}
	}
	r.take(classOrdinal)
	if no.Number = r.take(classNumber); no.Number == 0 {
		r.LoadCheckpoint(start)
		return zhNo{}, false
	}
	return no, true
}
