package citation

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// Parse reads a citation. Participle calls it for the production westCitation.
func (c *westCitation) Parse(lex *lexer.PeekingLexer) error {
	r := westReading{kindReader{lex}}
	var ok bool
	if c.First, ok = r.member(); !ok {
		return participle.NextMatch
	}
	for j, ok := r.joined(); ok; j, ok = r.joined() {
		c.More = append(c.More, j)
	}
	start := r.MakeCheckpoint()
	r.take(classComma)
	if r.take(classOf) == 0 {
		r.take(classThrough)
	}
	r.take(classThe)
	if c.Instrument = r.take(classInstrument); c.Instrument == 0 {
		r.LoadCheckpoint(start)
	}
	return nil
}

// westReading reads the parts of a citation. Each method reads one production or,
// where it returns false, nothing. Alternatives are tried in their order, and what
// is optional is read where it is there, as participle does.
type westReading struct{ kindReader }

func (r westReading) joined() (j westJoined, ok bool) {
	start := r.MakeCheckpoint()
	j.Join = r.join()
	if j.Member, ok = r.member(); ok {
		return j, true
	}
	r.LoadCheckpoint(start)
	j = westJoined{}
	r.take(classComma)
	if j.Of = r.take(classOf); j.Of > 0 {
		r.take(classThe)
		if j.Bare = r.take(classUnit); j.Bare > 0 {
			return j, true
		}
	}
	r.LoadCheckpoint(start)
	return westJoined{}, false
}

// join reads the word between two members, if there is one.
func (r westReading) join() place {
	start := r.MakeCheckpoint()
	r.take(classComma)
	if of := r.take(classOf); of > 0 {
		return of
	}
	r.LoadCheckpoint(start)
	return r.separator()
}

// separator reads a comma, a conjunction or the word of a range.
func (r westReading) separator() place {
	for _, class := range [...]lexer.TokenType{classComma, classLink, classThrough} {
		if p := r.take(class); p > 0 {
			return p
		}
	}
	return 0
}

// unit reads the word for a level.
func (r westReading) unit() place {
	if p := r.take(classUnit); p > 0 {
		return p
	}
	return r.take(classUnits)
}

func (r westReading) member() (m westMember, ok bool) {
	start := r.MakeCheckpoint()
	r.take(classThe)
	body := r.MakeCheckpoint()
	r.take(classRelative)
	if m.Unit = r.unit(); m.Unit > 0 {
		if m.Values, ok = r.values(); ok {
			return m, true
		}
	}
	r.LoadCheckpoint(body)
	m = westMember{Count: r.take(classNumber)}
	if m.Relative = r.take(classRelative); m.Relative > 0 {
		m.After = r.take(classNumber)
		if m.Of = r.unit(); m.Of > 0 {
			return m, true
		}
	}
	r.LoadCheckpoint(body)
	m = westMember{}
	for w, ok := r.word(); ok; w, ok = r.word() {
		m.Words = append(m.Words, w)
	}
	if len(m.Words) > 0 {
		if m.Named = r.unit(); m.Named > 0 {
			return m, true
		}
	}
	r.LoadCheckpoint(body)
	m = westMember{Prefix: r.unit()}
	if m.Prefix > 0 {
		if m.Postfix = r.take(classRelative); m.Postfix > 0 {
			return m, true
		}
	}
	r.LoadCheckpoint(start)
	return westMember{}, false
}

func (r westReading) word() (w westWord, ok bool) {
	start := r.MakeCheckpoint()
	if w.Link = r.take(classComma); w.Link == 0 {
		w.Link = r.take(classLink)
	}
	r.take(classThe)
	if w.Word = r.take(classWord); w.Word == 0 {
		r.LoadCheckpoint(start)
		return westWord{}, false
	}
	return w, true
}

func (r westReading) values() (v westValues, ok bool) {
	if v.First, ok = r.value(); !ok {
		return v, false
	}
	for {
		start := r.MakeCheckpoint()
		next := westNext{Join: r.separator()}
		if next.Join > 0 {
			next.Value, ok = r.value()
		}
		if next.Join == 0 || !ok {
			r.LoadCheckpoint(start)
			return v, true
		}
		v.More = append(v.More, next)
	}
}

func (r westReading) value() (v westValue, ok bool) {
	list := &v.Brackets
	if v.Number = r.take(classNumber); v.Number == 0 {
		list = &v.Only
	}
	for p := r.take(classBracketed); p > 0; p = r.take(classBracketed) {
		*list = append(*list, p)
	}
	return v, v.Number > 0 || len(v.Only) > 0
}
