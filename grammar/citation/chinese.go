package citation

import (
	"slices"
	"sync"

	"github.com/alecthomas/participle/v2"
)

// The Chinese grammar: [instrument] target {、target}, the widest step first. Japan's
// citations have it too. The tags state it, [zhCitation.Parse] is it written out.

type zhCitation struct {
	Instrument place      `parser:"( @Instrument Of? )?"`
	Targets    []zhTarget `parser:"@@ ( Link @@ )*"`
}

// zhTarget is 第一条第二款, or 第一条至第三条.
type zhTarget struct {
	From []zhStep `parser:"@@ ( Of? @@ )*"`
	To   []zhStep `parser:"( Through @@ ( Of? @@ )* )?"`
}

// zhStep is 第三条, 第二十条之一, 第一、三款, 第（一）、（二）两项, 第（一）至（三）项; 前款, 前两款,
// 本条; 附件一; 附則, 別表 alone; イ, （１）.
type zhStep struct {
	First    place  `parser:"(   Ordinal @Number"`
	More     []zhNo `parser:"    @@*"`
	Total    place  `parser:"    @Number?"`
	Unit     place  `parser:"    @Unit"`
	Suffix   place  `parser:"    @Suffix?"`
	Relative place  `parser:"  | @Relative"`
	Count    place  `parser:"    @Number?"`
	Of       place  `parser:"    @Unit"`
	Annex    place  `parser:"  | @Units"`
	Number   place  `parser:"    @Number"`
	Counted  place  `parser:"    @Suffix?"`
	Only     place  `parser:"  | @Unit"`
	Bare     place  `parser:"  | @Bracketed )"`
}

// zhNo is a further number before the one unit that serves them all.
type zhNo struct {
	Through place `parser:"( Link | @Through )"`
	Number  place `parser:"Ordinal? @Number"`
}

var zhParser = sync.OnceValue(func() *participle.Parser[zhCitation] {
	return participle.MustBuild[zhCitation](participle.Lexer(kindsDefinition{}))
})

var simplified = sync.OnceValue(func() *tradition { return newChinese(false) })

var traditional = sync.OnceValue(func() *tradition { return newChinese(true) })

// newChinese returns the Chinese tradition: with taiwan, 項 is the paragraph and 款
// the point, where no citation shows the contrary.
func newChinese(taiwan bool) *tradition {
	return &tradition{
		next: zhNext, lex: zhLex, before: zhNameBefore,
		parse: func(sequence string) *shape {
			c, err := parseKinds(zhParser(), sequence)
			if err != nil {
				return &noCitation
			}
			return c.shape(sequence, taiwan)
		},
	}
}

func (c *zhCitation) shape(sequence string, taiwan bool) *shape {
	b := zhTargets{sequence: sequence, taiwan: nesting(sequence, taiwan)}
	for _, t := range c.Targets {
		b.list(t.From)
		if len(t.To) > 0 {
			from := len(b.targets) - 1
			b.list(t.To)
			to := b.targets[from+1]
			b.targets[from].to, b.targets[from].last = to.steps, to.last
			b.targets = slices.Delete(b.targets, from+1, from+2)
		}
	}
	return &shape{
		length:     int(b.targets[len(b.targets)-1].last),
		instrument: c.Instrument,
		targets:    b.targets,
	}
}

// zhTargets gathers the targets of a citation.
type zhTargets struct {
	sequence string
	taiwan   bool
	targets  []shapeTarget
}

// list adds the targets that steps name: one, or more where a step has several
// numbers.
func (b *zhTargets) list(steps []zhStep) {
	t := shapeTarget{first: steps[0].start(), steps: b.inherited(&steps[0])}
	for i := range steps {
		s := &steps[i]
		wider := t.steps
		t.steps, t.last = append(slices.Clip(wider), b.step(s)), s.end()
		for _, more := range s.More {
			next := shapeStep{level: b.level(s.Unit), at: more.Number}
			if more.Through > 0 {
				t.to = append(slices.Clip(wider), next)
				continue
			}
			t.last = more.Number - 1
			b.targets = append(b.targets, t)
			t = shapeTarget{first: more.Number, last: s.end(), steps: append(slices.Clip(wider), next)}
		}
	}
	b.targets = append(b.targets, t)
}

// inherited returns the steps of the target before that s leaves out: those of
// wider levels, if it has a number.
func (b *zhTargets) inherited(s *zhStep) []shapeStep {
	level := b.levelOf(s)
	if len(b.targets) == 0 || s.Unit == 0 && s.Bare == 0 {
		return nil
	}
	steps := b.targets[len(b.targets)-1].steps
	if to := b.targets[len(b.targets)-1].to; to != nil {
		steps = to
	}
	for i, wider := range steps {
		if wider.level >= level {
			return steps[:i]
		}
	}
	return steps
}

func (b *zhTargets) step(s *zhStep) shapeStep {
	switch {
	case s.Unit > 0:
		return shapeStep{level: b.level(s.Unit), at: s.First, suffix: s.Suffix}
	case s.Relative > 0:
		relation, all := kind(b.sequence[s.Relative-1]).relation()
		return shapeStep{level: b.level(s.Of), relation: relation, at: s.Relative, count: s.Count, all: all}
	case s.Only > 0:
		return shapeStep{level: b.levelOf(s), relation: That, at: s.Only}
	case s.Bare > 0:
		return shapeStep{level: b.levelOf(s), at: s.Bare}
	}
	return shapeStep{level: annex, at: s.Number, suffix: s.Counted}
}

// levelOf returns the level of a step.
func (b *zhTargets) levelOf(s *zhStep) level {
	switch {
	case s.Unit+s.Of+s.Only > 0:
		return b.level(s.Unit + s.Of + s.Only) // one of them
	case s.Bare > 0 && kind(b.sequence[s.Bare-1]) == digits:
		return indent
	case s.Bare > 0:
		return subpoint
	}
	return annex
}

// level returns the level of a unit; 款 and 项 change places in Taiwan.
func (b *zhTargets) level(unit place) level {
	l := kind(b.sequence[unit-1]).level()
	if l != kuan && l != xiang {
		return l
	}
	if (l == kuan) == b.taiwan {
		return point
	}
	return paragraph
}

// nesting reports whether 项 holds 款, as one citation in the text shows where it
// has both, and taiwan where it does not.
func nesting(sequence string, taiwan bool) bool {
	wider := none
	for i := range len(sequence) {
		k := kind(sequence[i])
		switch {
		case k == link || k == through:
			wider = none
		case k == unit+kind(kuan) && wider == unit+kind(xiang):
			return true
		case k == unit+kind(xiang) && wider == unit+kind(kuan):
			return false
		case k.isUnit():
			wider = k
		}
	}
	return taiwan
}

// start returns the first token of a step, the 第 of a number included.
func (s *zhStep) start() place {
	switch {
	case s.Unit > 0:
		return s.First - 1
	case s.Relative > 0:
		return s.Relative
	}
	return s.Annex + s.Only + s.Bare // one of them
}

func (s *zhStep) end() place {
	return max(s.Unit, s.Suffix, s.Of, s.Number, s.Counted, s.Only, s.Bare)
}
