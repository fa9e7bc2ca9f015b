package citation

import "sync"

// shape is what a grammar makes of a sequence of kinds of tokens.
type shape struct {
	length     int   // tokens that belong to the citation; zero when it is none
	instrument place // the token that names the instrument
	targets    []shapeTarget
}

// shapeTarget is a target whose numbers are places of tokens.
type shapeTarget struct {
	first, last place // its own tokens
	steps, to   []shapeStep
}

type shapeStep struct {
	level    level
	relation Relation
	at       place // the number, or the relative word
	count    place // the number of provisions
	suffix   place
	all      bool
}

// maxShapes bounds the memory of one tradition. The texts at hand have 1,700
// sequences in English and 140 in Chinese; what is beyond is read anew each time.
const maxShapes = 4096

// tradition is a way of citing: where citations begin, what their words are and
// how they are put together.
type tradition struct {
	// next returns the first place at or after from where a citation may begin,
	// -1 if there is none.
	next func(text string, from int) int
	// lex appends the tokens from such a place, or from words that lead up to it and
	// are not before done, and returns where to look on if they are no citation.
	lex func(text string, done, at int, tokens []token) ([]token, int)
	// before finds an instrument named in front of a citation that names none.
	before func(text string, done, at int) Span
	// parse reads a sequence of kinds.
	parse func(sequence string) *shape

	mu     sync.RWMutex
	shapes map[string]*shape
}

// reading is a citation as tokens and the shape they have.
type reading struct {
	tokens []token
	shape  *shape
	named  Span // the instrument in front of the tokens

	// targets and steps are the memory of the citation made last.
	targets []Target
	steps   []Step
}

// readings holds readings that are not in use, for the memory of their tokens: a
// law is scanned provision by provision, and most have no citation.
var readings = sync.Pool{New: func() any { return &reading{tokens: make([]token, 0, 16)} }}

// scan calls yield for each citation; what it passes is valid during the call.
func (t *tradition) scan(text string, yield func(*reading) bool) {
	at := t.next(text, 0)
	if at < 0 {
		return // as in most texts
	}
	r := readings.Get().(*reading)
	defer readings.Put(r)
	done := 0 // the end of the last citation
	for at >= 0 {
		var resume int
		r.tokens, resume = t.lex(text, done, at, r.tokens[:0])
		r.shape = t.shapeOf(r.tokens)
		if r.shape.length == 0 && len(r.tokens) > 0 && r.tokens[0].span.Start < at {
			r.tokens, resume = t.lex(text, at, at, r.tokens[:0])
			r.shape = t.shapeOf(r.tokens)
		}
		if r.shape.length == 0 {
			at = t.next(text, max(at+1, resume))
			continue
		}
		r.named = Span{}
		if r.shape.instrument == 0 && t.before != nil {
			r.named = t.before(text, done, r.tokens[0].span.Start)
		}
		if !yield(r) {
			return
		}
		done = r.tokens[r.shape.length-1].span.End
		at = t.next(text, done)
	}
}

// shapeOf returns the shape of a sequence of tokens.
func (t *tradition) shapeOf(tokens []token) *shape {
	var space [maxTokens]byte
	sequence := space[:0]
	for i := range tokens {
		sequence = append(sequence, byte(tokens[i].kind))
	}
	if !hasUnit(tokens) {
		return &noCitation
	}
	t.mu.RLock()
	s := t.shapes[string(sequence)]
	t.mu.RUnlock()
	if s != nil {
		return s
	}
	key := string(sequence)
	s = t.parse(key)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.shapes == nil {
		t.shapes = map[string]*shape{}
	}
	if len(t.shapes) < maxShapes {
		t.shapes[key] = s
	}
	return s
}

var noCitation shape

// hasUnit tells tokens that may hold a citation from those that never do.
func hasUnit(tokens []token) bool {
	for i := range tokens {
		if tokens[i].kind.isUnit() {
			return true
		}
	}
	return false
}

// citation puts the tokens' numbers into the shape.
func (r *reading) citation() Citation {
	last := r.tokens[r.shape.length-1]
	c := Citation{Span: Span{r.tokens[0].span.Start, last.span.End}}
	switch {
	case r.shape.instrument > 0:
		t := r.tokens[r.shape.instrument-1]
		c.Instrument = Instrument{Reference(t.kind - instrument), t.span}
	case r.named != Span{}:
		c.Instrument = Instrument{Named, r.named}
		c.Span.Start = r.named.Start
	}
	r.targets, r.steps = r.targets[:0], r.steps[:0]
	for i := range r.shape.targets {
		t := &r.shape.targets[i]
		r.targets = append(r.targets, Target{
			Span:  Span{r.tokens[t.first-1].span.Start, r.tokens[t.last-1].span.End},
			Steps: r.fill(t.steps),
			To:    r.fill(t.to),
		})
	}
	c.Targets = r.targets
	return c
}

func (r *reading) fill(steps []shapeStep) []Step {
	if steps == nil {
		return nil
	}
	start := len(r.steps)
	for _, s := range steps {
		t := &r.tokens[s.at-1]
		step := Step{Level: levelNames[s.level], Relation: s.relation, Count: 1, Span: t.span}
		if s.relation == Absolute {
			step.Number, step.Span = t.canon, t.number
		}
		if s.suffix > 0 {
			step.Number += r.tokens[s.suffix-1].canon
		}
		if s.count > 0 {
			step.Count = r.tokens[s.count-1].value
		} else if s.all {
			step.Count = 0
		}
		r.steps = append(r.steps, step)
	}
	return r.steps[start:len(r.steps):len(r.steps)]
}
