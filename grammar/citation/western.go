package citation

import (
	"slices"
	"sync"

	"github.com/alecthomas/participle/v2"
)

// The grammar of the European languages: provisions in either order, point (a) of
// Article 6(1) or Article 6, paragraph 1, point (a), and the instrument last. The
// tags state it, [westCitation.Parse] is it written out.

type westCitation struct {
	First      westMember   `parser:"@@"`
	More       []westJoined `parser:"@@*"`
	Instrument place        `parser:"( Comma? ( Of | Through )? The? @Instrument )?"`
}

// westJoined is a member and the word before it, or a unit that is said to be the
// one known: of the Annex.
type westJoined struct {
	Join   place      `parser:"(   ( Comma? @Of | @( Comma | Link | Through ) )?"`
	Member westMember `parser:"    @@"`
	Of     place      `parser:"  | Comma? @Of"`
	Bare   place      `parser:"    The? @Unit )"`
}

// westMember is provisions of one level: this Article, the preceding two
// paragraphs, the two preceding paragraphs, first and second subparagraphs,
// Articles 10 to 14, the same paragraph 1, article précédent.
type westMember struct {
	Unit     place      `parser:"The? (   Relative? @( Unit | Units )"`
	Values   westValues `parser:"         @@"`
	Count    place      `parser:"       | @Number?"`
	Relative place      `parser:"         @Relative"`
	After    place      `parser:"         @Number?"`
	Of       place      `parser:"         @( Unit | Units )"`
	Words    []westWord `parser:"       | @@+"`
	Named    place      `parser:"         @( Unit | Units )"`
	Prefix   place      `parser:"       | @( Unit | Units )"`
	Postfix  place      `parser:"         @Relative )"`
}

type westWord struct {
	Link place `parser:"@( Comma | Link )? The?"`
	Word place `parser:"@Word"`
}

// westValues is 10 to 14, 3(4)(b) and (c), (a), (b) or (d).
type westValues struct {
	First westValue  `parser:"@@"`
	More  []westNext `parser:"@@*"`
}

type westNext struct {
	Join  place     `parser:"@( Comma | Link | Through )"`
	Value westValue `parser:"@@"`
}

// westValue is a number with those of narrower levels behind it.
type westValue struct {
	Number   place   `parser:"(   @Number"`
	Brackets []place `parser:"    @Bracketed*"`
	Only     []place `parser:"  | @Bracketed+ )"`
}

var westParser = sync.OnceValue(func() *participle.Parser[westCitation] {
	return participle.MustBuild[westCitation](participle.Lexer(kindsDefinition{}))
})

// newWestern returns the tradition of a language from its words.
func newWestern(w *westWords) *tradition {
	return &tradition{
		next: w.next, lex: w.lex,
		parse: func(sequence string) *shape {
			c, err := parseKinds(westParser(), sequence)
			if err != nil {
				return &noCitation
			}
			return c.shape(sequence)
		},
	}
}

func (c *westCitation) shape(sequence string) *shape {
	r := westReader{sequence: sequence}
	r.member(none, &c.First)
	for i := range c.More {
		j := &c.More[i]
		if j.Bare > 0 {
			r.members = append(r.members, westList{join: of, parent: -1, items: []westItem{{
				first: j.Bare, last: j.Bare,
				steps: []shapeStep{{level: r.kind(j.Bare).level(), relation: That, at: j.Bare}},
			}}})
			continue
		}
		join := none
		if j.Join > 0 {
			join = r.kind(j.Join)
		}
		r.member(join, &j.Member)
	}
	s := &shape{instrument: c.Instrument}
	if n := r.clause(); n < len(r.members) {
		r.members, s.instrument = r.members[:n], 0
	}
	last := r.members[len(r.members)-1]
	s.length = max(int(last.items[len(last.items)-1].last), int(s.instrument))
	s.targets = compose(r.members)
	return s
}

// clause returns the number of members before a comma that ends a clause and not an
// item of a list: where reference is made to this paragraph, Article 5 applies.
func (r *westReader) clause() int {
	for k := 1; k < len(r.members); k++ {
		before, m := &r.members[k-1], &r.members[k]
		if m.join == comma && before.relative() && !m.relative() {
			return k
		}
	}
	return len(r.members)
}

// westReader turns members into lists of items.
type westReader struct {
	sequence string
	members  []westList
}

func (r *westReader) kind(p place) kind { return kind(r.sequence[p-1]) }

func (r *westReader) member(join kind, m *westMember) {
	list := westList{join: join, parent: -1}
	switch {
	case m.Relative > 0:
		list.items = []westItem{r.relative(m.Relative, m.Of, max(m.Count, m.After))}
		list.items[0].first = m.Relative
		if m.Count > 0 {
			list.items[0].first = m.Count
		}
		list.items[0].last = m.Of
	case m.Named > 0:
		for _, w := range m.Words {
			list.items = append(list.items, westItem{
				first: w.Word, last: w.Word, steps: []shapeStep{{level: r.kind(m.Named).level(), at: w.Word}}})
		}
		list.items[len(list.items)-1].last = m.Named
	case m.Postfix > 0:
		list.items = []westItem{r.relative(m.Postfix, m.Prefix, 0)}
		list.items[0].first, list.items[0].last = m.Prefix, m.Postfix
	default:
		list.items = r.values(m)
	}
	r.members = append(r.members, list)
}

// relative returns a step of a relative word; in the plural without a count it
// stands for all.
func (r *westReader) relative(at, unit, count place) westItem {
	k := r.kind(unit)
	relation, _ := r.kind(at).relation()
	all := k.class() == classUnits && count == 0
	return westItem{steps: []shapeStep{{level: k.level(), relation: relation, at: at, count: count, all: all}}}
}

// values reads the numbers behind a unit.
func (r *westReader) values(m *westMember) []westItem {
	level := r.kind(m.Unit).level()
	items := []westItem{r.value(level, nil, &m.Values.First)}
	items[0].first = m.Unit
	for i := range m.Values.More {
		next := &m.Values.More[i]
		wider := []shapeStep(nil)
		if next.Value.Number == 0 {
			wider = r.aligned(items[len(items)-1].steps, r.kind(next.Value.Only[0]))
		}
		item := r.value(level, wider, &next.Value)
		item.through = r.kind(next.Join) == through
		items = append(items, item)
	}
	return items
}

// value adds the steps of v to wider ones.
func (r *westReader) value(l level, wider []shapeStep, v *westValue) westItem {
	item := westItem{steps: slices.Clone(wider)}
	brackets := v.Brackets
	if v.Number > 0 {
		item.first, item.last = v.Number, v.Number
		item.steps = append(item.steps, shapeStep{level: l, at: v.Number})
	} else {
		item.first, brackets = v.Only[0], v.Only
	}
	for _, p := range brackets {
		if len(item.steps) > 0 {
			l = item.steps[len(item.steps)-1].level.below(r.kind(p) == digits)
		}
		item.steps = append(item.steps, shapeStep{level: l, at: p})
		item.last = p
	}
	return item
}

// aligned returns the steps that a number in brackets shares with the item before
// it: those above the last number of its own kind, (4) in Article 22(1) and (4),
// (b) in Article 6(1)(a) and (b). Roman numerals are letters where there are none
// (points (h) and (i)).
func (r *westReader) aligned(before []shapeStep, k kind) []shapeStep {
	for _, same := range [...]func(kind) bool{
		func(b kind) bool { return b == k },
		func(b kind) bool { return (b == digits) == (k == digits) },
	} {
		for i := len(before) - 1; i >= 0; i-- {
			if b := r.kind(before[i].at); b.class() == classBracketed && same(b) {
				return before[:i]
			}
		}
	}
	return before
}
