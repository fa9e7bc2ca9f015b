// Package convention holds one table for each drafting tradition: how its
// statutes number their levels, what they call a contents list, a preamble or
// an annex, and which words show that a line which begins like a head is only
// citing one. A country is one table; the code that reads it names none.
//
// To add a country, write its table in a file of its own (spanish.go is an
// example), put it on the list of tables, and put a model text with its counts
// into testdata/phenomena.
package convention

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A Table is one drafting tradition.
type Table struct {
	Language string // BCP 47
	Country  string // ISO 3166-1 alpha-2, in small letters: whose statutes these are; "un" for no one's
	Code     string // ISO 639-2 of the language
	Script   Script // what its texts are written in

	// Heads are the numbered levels from the outermost in, down to the article.
	// Their order is their rank.
	Heads []Head
	// Items are the numbered levels below the article. Which of them stands
	// within which follows the text; the order decides only which of two
	// patterns that match the same line is tried first.
	Items []Item

	Contents   []string // headings of a contents list
	Preambles  []string // headings of a preamble
	Preface    []string // words that begin a line of the preface that could pass for a title: disclaimers, remarks on the text's relevance
	Enacting   []string // words that begin the enacting formula, after which recitals may follow
	Ends       []string // words that end the enacting formula
	Unnumbered []string // headings that group provisions without a number: 总则, 附则
	Annexes    []string // patterns of the headings of annexes
	Notes      []string // beginnings of editors' notes
	Final      []string // what begins the last paragraph of a decision, behind its clauses
	Closing    []string // words that begin the conclusions: closing formula, place, date and signature
	Dates      []string // patterns of a date as it stands under a signature
	Running    []string // words that only a running header has

	// Words are number words of the language, in small letters, besides those
	// of package numeral: what <word> stands for in the patterns.
	Words map[string]int

	// Ranges are the heads of several provisions that are gone at once (§§ 4 bis 6
	// (weggefallen)); Gone are the words, in small letters, that say so.
	Ranges []Head
	Gone   []string

	// Titles are the brackets that enclose an article's title behind its number.
	Titles [][2]string
	// Damaged are heads that lost a character in copying. They are taken only
	// where the sequence of numbers has a gap they fill.
	Damaged []Head

	// Citing are the words that, coming at once behind a number, show that the
	// line cites it.
	Citing []string
	// TitleInLine says that what follows an article's number in its line is the
	// article's title (§ 1 Anwendungsbereich).
	TitleInLine bool
	// TitleStops says that a title in an article's line ends with a full stop
	// (Artículo 1. Objeto.).
	TitleStops bool
	// TitleAbove says that an article's title stands in brackets on a line of its
	// own above its number (（目的） / 第一条).
	TitleAbove bool
	// WordsBelow says that what an article says begins on the line below its
	// number, not behind it.
	WordsBelow bool
	// SecondNumbered says that of the paragraphs of an article the first has no
	// number, and the second is numbered 2.
	SecondNumbered bool
	// Afresh are those of the Unnumbered headings under which the articles count
	// from one again and are cited with the heading (附則第二条).
	Afresh []string
	// Letters are letters or words that tell this tradition from others written
	// in the same script; each occurrence counts once.
	Letters []string

	once  sync.Once
	rules []rule
	heads [256][]trial // rules of heads by the first byte of a line's words
	items [256][]trial // likewise of items

	citing [256]bool // what words that cite begin with
	dates  []matcher
}

// A Head is the head of a level down to the article.
type Head struct {
	Kind    law.Kind
	Pattern string
}

// An Item is the mark of a level below the article.
type Item struct {
	Kind    law.Kind // Paragraph where it numbers paragraphs of the article, else Point
	Pattern string
	Bullet  bool // only behind a list mark of Markdown, which numbers nothing by itself
	Own     bool // it numbers paragraphs and nothing else (§ 1º), those behind one without a number too
}

type rule struct {
	matcher matcher
	kind    law.Kind
	rank    int16
	item    bool
	damaged bool
	bullet  bool
	own     bool
	ranged  bool
}

// A Reading is how a table reads the start of a line's words.
type Reading struct {
	Match
	Rank int16 // of a head: its place among the table's heads; of an item: its style
	Kind law.Kind
	Item bool // an item, not a head
	// Damaged says that the head has lost a character.
	Damaged bool
	// Bullet says that the item is one only behind a list mark of Markdown.
	Bullet bool
	// Own says that the item is a paragraph wherever it stands.
	Own bool
	// Last is the last number of a head that stands for several provisions, of
	// which Number is the first; "" for any other. They are gone: the line says so,
	// or it ends there and the next has to (see [Table.SaysGone]).
	Last string
}

// ReadHead calls yield for each way the table can read the start of s as the head
// of a level down to the article or of an annex, until yield returns false.
// Cost: the length of the label, at the most a few times.
func (t *Table) ReadHead(s string, yield func(Reading) bool) {
	t.once.Do(t.build)
	if s != "" {
		t.read(t.heads[s[0]], s, yield)
	}
}

// ReadItem is [Table.ReadHead] for the numbered levels below the article.
func (t *Table) ReadItem(s string, yield func(Reading) bool) {
	t.once.Do(t.build)
	if s != "" {
		t.read(t.items[s[0]], s, yield)
	}
}

// read tries the rules that can begin with the first byte of s. Most lines
// begin with words, and no number of any rule.
func (t *Table) read(trials []trial, s string, yield func(Reading) bool) {
	for i := range trials {
		if n := trials[i].number; n == nil || n.plausible(s) {
			t.follow(trials[i:], s, yield)
			return
		}
	}
}

func (t *Table) follow(trials []trial, s string, yield func(Reading) bool) {
	var p path
	for i := range trials {
		try := &trials[i]
		r := &t.rules[try.rule]
		end, m := p.follow(try, &r.matcher, s)
		if end <= 0 || r.item && number(s[end:]) {
			continue
		}
		m.Len = int32(end)
		reading := Reading{Match: *m, Kind: r.kind, Rank: r.rank, Item: r.item, Damaged: r.damaged, Bullet: r.bullet, Own: r.own}
		if r.ranged {
			if rest := strings.TrimSpace(s[end:]); rest != "" && !t.SaysGone(rest) {
				continue
			}
			reading.Last = p.whole.last
		}
		if !yield(reading) {
			return
		}
	}
}

// SaysGone reports whether s, behind blanks and a mark or bracket, begins with a
// word that says that a provision is gone.
func (t *Table) SaysGone(s string) bool {
	s = strings.TrimLeft(s, " \t\u00a0\u3000([（［【:：—–-*")
	for _, w := range t.Gone {
		if len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) {
			return true
		}
	}
	return false
}

// number reports whether s begins with a digit: "1.5 per cent" is no item.
func number(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func (t *Table) build() {
	for _, w := range t.Citing {
		t.citing[w[0]] = true
	}
	for i, h := range t.Heads {
		t.add(rule{kind: h.Kind, rank: int16(i)}, h.Pattern)
	}
	for _, h := range t.Ranges {
		t.add(rule{kind: h.Kind, rank: t.rank(h.Kind), ranged: true}, h.Pattern)
	}
	for _, p := range t.Annexes {
		t.add(rule{kind: law.Annex}, p)
	}
	for _, h := range t.Damaged {
		t.add(rule{kind: h.Kind, rank: t.rank(h.Kind), damaged: true}, h.Pattern)
	}
	for i, it := range t.Items {
		t.add(rule{kind: it.Kind, rank: int16(i), item: true, bullet: it.Bullet, own: it.Own}, it.Pattern)
	}
	for _, p := range t.Dates {
		t.dates = append(t.dates, t.compile(p))
	}
}

// rank returns the place of a kind among the heads.
func (t *Table) rank(k law.Kind) int16 {
	for i, h := range t.Heads {
		if h.Kind == k {
			return int16(i)
		}
	}
	return 0
}

func (t *Table) compile(pattern string) matcher {
	m, err := compile(pattern)
	if err != nil {
		panic(fmt.Sprintf("convention %s: %v", t.Language, err)) // a fault of the table; TestTables compiles each
	}
	m.give(t.Words)
	return m
}

func (t *Table) add(r rule, pattern string) {
	r.matcher = t.compile(pattern)
	m := &r.matcher
	t.rules = append(t.rules, r)
	var set [256]bool
	m.first(&set)
	lists := &t.heads
	if r.item {
		lists = &t.items
	}
	for b := range set {
		if set[b] {
			lists[b] = t.append(lists[b], uint16(len(t.rules)-1))
		}
	}
}

// append adds a rule to those that are tried one after another.
func (t *Table) append(trials []trial, rule uint16) []trial {
	var last *trial
	if n := len(trials); n > 0 {
		last = &trials[n-1]
	}
	return append(trials, newTrial(t.rules, last, rule))
}

// NumbersParagraphs reports whether statutes of the tradition may number the
// paragraphs of an article.
func (t *Table) NumbersParagraphs() bool {
	for _, it := range t.Items {
		if it.Kind == law.Paragraph {
			return true
		}
	}
	return false
}

// NumbersBehind reports whether the numbered paragraphs of an article count by
// themselves behind the words it begins with (§ 1º).
func (t *Table) NumbersBehind() bool {
	return slices.ContainsFunc(t.Items, func(it Item) bool { return it.Own })
}

// Dated reports whether s is a date and nothing else.
func (t *Table) Dated(s string) bool {
	t.once.Do(t.build)
	for i := range t.dates {
		if t.dates[i].match(s, 0, new(finding)) == len(s) {
			return true
		}
	}
	return false
}

// Cites reports whether s, which follows a number at once, shows that the
// number is cited and heads nothing.
func (t *Table) Cites(s string) bool {
	t.once.Do(t.build)
	return s != "" && t.citing[s[0]] && hasAnyPrefix(s, t.Citing)
}

func hasAnyPrefix(s string, words []string) bool {
	if s == "" {
		return false
	}
	for _, w := range words {
		if w[0] == s[0] && strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
