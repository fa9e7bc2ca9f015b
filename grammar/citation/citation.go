// Package citation finds the citations of provisions inside legal text
// (本法第二十四条第一款第（三）项, Articles 10 to 14, point (a) of Article 6(1) of Regulation
// (EU) 2016/679, § 5 Absatz 2, the preceding paragraph) and says what each names,
// in its own words: it knows no document and resolves nothing.
//
// A scan looks for the words a citation can begin with, a small lexer splits what
// follows into tokens, and a participle grammar (see testdata/*.ebnf) reads them.
// What the grammar makes of a sequence of tokens depends on their kinds alone, so
// its answer is kept by sequence: the texts of one tradition use a few hundred.
package citation

import (
	"iter"
	"strings"
)

// A Span is a half-open range of bytes, [Start, End), of the text scanned.
type Span struct{ Start, End int }

// A Citation is one place that names provisions, of one instrument.
type Citation struct {
	Span       Span // all of it, the instrument included
	Instrument Instrument
	Targets    []Target // in the order of the text; at least one
}

// An Instrument is the law whose provisions are cited.
type Instrument struct {
	Kind Reference
	Span Span // 本法, 《商标法》, "Regulation (EU) 2016/679"; empty when Kind is Unsaid
}

// Reference says how a citation names an instrument.
type Reference uint8

// The ways to name an instrument.
const (
	Unsaid  Reference = iota // not at all: the instrument the citation stands in, or the one amended or quoted
	Self                     // 本法, this Regulation
	Earlier                  // 该法, that Directive: the one named last
	Named                    // 《商标法》, 刑法, Directive 95/46/EC
)

// A Target is one provision, or a range of them. Steps a list leaves out are filled
// in: the second target of 第四条第一款、第三款 has article 4 too.
type Target struct {
	Span  Span   // of its own words
	Steps []Step // from the widest provision down
	To    []Step // where a range ends, just as complete; nil without a range
}

// A Step is one level of a target: the article, or the paragraph in it.
type Step struct {
	// Level is the name of the level as law.Kind has it ("article", "paragraph",
	// "point", "annex"); besides "subparagraph" and "sentence", which no kind has.
	Level    string
	Number   string // canonical, as in package numeral; "" in relative steps
	Relation Relation
	Count    int  // how many 前两款 names: 2; 1 when not said; 0 for all (前各款)
	Span     Span // of the number, without bracket or suffix word; of the relative word in relative steps
}

// Relation says how a step without a number is found from the place it stands at.
type Relation uint8

// The relations.
const (
	Absolute  Relation = iota // it has a number
	This                      // 本条, this Article
	That                      // 该条, that Article: the one named last
	Preceding                 // 前款, the preceding paragraph
	Following                 // 次条, the next Article
	Each                      // 各款: every one of the level
)

// All returns the citations of text in order; spans do not overlap. The language
// is a BCP 47 tag: zh (with Hant, TW, HK or MO 項 is wider than 款, as in Taiwan's
// statutes), en, fr, de, it, pt, ja; text in other languages yields none. Labels of articles
// (第三条 at the head of one) look like citations: scan the text without them.
// The targets of one are good until the next: the memory is used again. Takes time
// linear in the text.
func All(text, lang string) iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		t := traditionOf(lang)
		if t == nil {
			return
		}
		t.scan(text, func(r *reading) bool { return yield(r.citation()) })
	}
}

// Numbers returns the spans of the numbers in the citations of text, in order:
// the cheap way to see that two texts differ in nothing else. It allocates only
// for the scan, not for each citation. Numbers of an instrument (Directive
// 95/46/EC) are not among them, insertion suffixes (之一) are, each for itself.
func Numbers(text, lang string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		t := traditionOf(lang)
		if t == nil {
			return
		}
		t.scan(text, func(r *reading) bool {
			for _, tok := range r.tokens[:r.shape.length] {
				if tok.kind.isNumber() && !yield(tok.number) {
					return false
				}
			}
			return true
		})
	}
}

// traditionOf returns the way of citing that belongs to a language, nil if there
// is none.
func traditionOf(lang string) *tradition {
	switch lang { // those asked for most, for each provision of a text
	case "zh-Hans":
		return simplified()
	case "en":
		return english()
	}
	primary, rest, _ := strings.Cut(lang, "-")
	switch {
	case strings.EqualFold(primary, "zh"):
		for tag := range strings.SplitSeq(rest, "-") {
			for _, region := range [...]string{"hant", "tw", "hk", "mo"} {
				if strings.EqualFold(tag, region) {
					return traditional()
				}
			}
		}
		return simplified()
	case strings.EqualFold(primary, "en"):
		return english()
	case strings.EqualFold(primary, "fr"):
		return french()
	case strings.EqualFold(primary, "de"):
		return german()
	case strings.EqualFold(primary, "it"):
		return italian()
	case strings.EqualFold(primary, "pt"):
		return portuguese()
	case strings.EqualFold(primary, "ja"):
		return japanese()
	}
	return nil
}
