package canonical

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// provision writes p and what stands below it; depth is how many headings it
// stands under.
func (x *writer) provision(p *law.Provision, depth int) {
	switch k := p.Kind; {
	case k == law.Metadata, k == law.Furniture, k == law.Contents:
		return
	case k == law.DocTitle:
		x.docTitle(p)
	case k == law.Table:
		x.rows(p)
	case k == law.Article:
		for _, c := range x.article(p) {
			x.provision(c, depth)
		}
		return
	case k == law.Annex, k.Groups():
		for _, c := range x.group(p, depth) {
			x.provision(c, depth+1)
		}
		return
	case k == law.Preamble && !p.Heading.Empty():
		x.heading(depth+2, x.title(p))
		x.held = false
		x.line(x.words(p))
	case k == law.Conclusions:
		x.conclusions(p)
		return
	default:
		x.item(p)
	}
	for _, c := range p.Children {
		x.provision(c, depth)
	}
}

// docTitle writes the title of an instrument: one line, but for Western acts,
// whose number, date and subject stand in lines of their own.
func (x *writer) docTitle(p *law.Provision) {
	if x.table.Script != convention.Latin {
		x.heading(1+annexes(p), x.words(p))
		x.held = false
		return
	}
	line, first := "", true
	end := func() {
		if first {
			x.heading(1+annexes(p), line)
			x.held = false
		} else {
			x.line(line)
		}
		line, first = "", false
	}
	for i, s := range p.Text {
		if i > 0 && strings.Contains(x.doc.Source[p.Text[i-1].End:s.Start], "\n") {
			end()
		}
		line = strings.TrimSpace(line + " " + spaced(x.doc.Slice(s)))
	}
	end()
}

// conclusions writes the lines at the end, notes where they stand among them.
func (x *writer) conclusions(p *law.Provision) {
	notes := p.Children
	for _, s := range p.Text {
		for len(notes) > 0 && notes[0].Span.Start < s.Start {
			x.provision(notes[0], 0)
			notes = notes[1:]
		}
		x.line(spaced(x.doc.Slice(s)))
	}
	for _, n := range notes {
		x.provision(n, 0)
	}
}

// annexes returns how many annexes p stands in.
func annexes(p *law.Provision) (n int) {
	for p = p.Within(law.Annex); p != nil; p = p.Parent.Within(law.Annex) {
		n++
	}
	return n
}

func (x *writer) words(p *law.Provision) string { return spaced(x.doc.Text(p)) }

// label returns p's number as the tradition sets it: Han numbers without blanks.
func (x *writer) label(p *law.Provision) string {
	s := spaced(x.doc.Label(p))
	if x.table.Language == "zh-Hans" {
		s = unspaced(s)
	}
	return s
}

// maxSpread is the length, in characters, of headings that are spread over the
// width of the line in print: 总　　则.
const maxSpread = 4

// title returns p's heading, drawn together where it was spread.
func (x *writer) title(p *law.Provision) string {
	s := spaced(x.doc.Heading(p))
	if t := unspaced(s); utf8.RuneCountInString(t) <= maxSpread && strings.IndexFunc(t, notHan) < 0 {
		return t
	}
	return s
}

func notHan(r rune) bool { return !unicode.Is(unicode.Han, r) }

func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// maxMarked is the deepest heading that Markdown has but for that of articles.
const maxMarked = 5

// heading begins a heading and leaves its line open.
func (x *writer) heading(depth int, words string) {
	x.begin()
	x.put(x.style.heading(depth) + words)
	x.held = true
}

// group writes the head of a level above the article, with a note that shares its
// line, and returns what stands below it.
func (x *writer) group(p *law.Provision, depth int) []*law.Provision {
	label, title, rest := x.label(p), x.title(p), p.Children
	switch {
	case x.noted(p):
		x.heading(min(depth+2, maxMarked), label)
		x.separate()
		x.put(x.words(rest[0]))
		rest = rest[1:]
		x.held = false
		x.line(title)
	case label == "":
		x.heading(min(depth+2, maxMarked), title)
	case title != "" && (x.apart(title) || !x.ends(label, title)):
		x.heading(min(depth+2, maxMarked), label)
		x.held = false
		x.line(title)
	default:
		x.heading(min(depth+2, maxMarked), label)
		if p.Kind == law.Annex && x.table.Script == convention.Han && (!x.table.TitleAbove || !x.bracketed(title)) {
			x.put("：") // 附件：…, as 附件1 is another number
		}
		if title != "" {
			x.separate()
			x.put(title)
		}
	}
	x.held = false
	x.line(x.words(p))
	return rest
}

// noted reports whether a note shares the line of p's number: a footnote's mark,
// or the number it had before.
func (x *writer) noted(p *law.Provision) bool {
	return len(p.Children) > 0 && p.Children[0].Kind == law.Note && !strings.Contains(x.doc.Source[p.Label.End:p.Children[0].Span.Start], "\n")
}

// apart reports whether a title must stand on the line below its number, for
// behind it it would read as the words of a sentence.
func (x *writer) apart(title string) bool {
	first, _ := utf8.DecodeRuneInString(title)
	return unicode.IsLower(first) || x.table.Cites(title)
}

// ends reports whether a label ends where it does with the title behind it, too:
// in "ANNEX II A Windmills" the letter is the first word of the title.
func (x *writer) ends(label, title string) bool {
	whole := func(r convention.Reading) bool { return !r.Damaged && int(r.Len) == len(label) }
	return x.reads(label+" "+title, x.table.ReadHead, whole) || !x.reads(label, x.table.ReadHead, whole)
}

// articleDepth is the heading that articles are in Markdown.
const articleDepth = 6

// article writes an article's number and title, and the note or the words that
// share its line.
func (x *writer) article(p *law.Provision) []*law.Provision {
	label, title, rest := x.label(p), x.title(p), p.Children
	sound := x.reads(label, x.table.ReadHead, func(r convention.Reading) bool { return !r.Damaged })
	x.titleOver(p)
	switch {
	case sound && x.table.WordsBelow:
		x.heading(articleDepth, label)
	case sound && x.first(p) == "" && title == "":
		x.heading(articleDepth, label)
	case sound:
		x.begin()
		x.put(x.style.strong() + label)
		if strong := x.style.strong(); strong != "" {
			last := x.last
			x.put(strong)
			x.last = last // the mark takes no part in how words are set
		}
	default:
		x.line(label) // only the words behind it show that it heads an article
	}
	if x.noted(p) {
		x.separate()
		x.put(x.words(rest[0]))
		rest = rest[1:]
	}
	x.titleOf(p)
	next := x.first(p)
	below := x.table.WordsBelow && sound && (title != "" || len(rest) < len(p.Children) || ends(next) || x.bracketed(next))
	below = below || title != "" && len(x.table.Titles) == 0 // it stands on a line of its own
	below = below || x.table.TitleInLine && title == ""      // behind the number they would be the title
	x.held = next != "" && !below
	x.line(x.words(p))
	return rest
}

// titleOf writes an article's title behind its number or below it.
func (x *writer) titleOf(p *law.Provision) {
	title := x.title(p)
	switch {
	case title == "", x.over(p):
	case x.table.TitleStops:
		x.put(". " + title)
	case x.table.TitleInLine:
		x.separate()
		x.put(title)
	case x.table.WordsBelow || len(x.table.Titles) == 0:
		x.held = false
		if before := x.doc.Source[:p.Heading.Start]; strings.HasSuffix(before, "(") {
			title = "(" + title + ")"
		}
		x.line(title)
	default:
		x.separate()
		x.put(x.table.Titles[0][0] + title + x.table.Titles[0][1])
	}
}

// over reports whether p's title stands above its number.
func (x *writer) over(p *law.Provision) bool {
	return x.table.TitleAbove && !p.Heading.Empty() && !p.Label.Empty() && p.Heading.Start < p.Label.Start
}

// titleOver writes a title that stands above the number, as a line of its own.
func (x *writer) titleOver(p *law.Provision) {
	if x.over(p) {
		x.line(x.table.Titles[0][0] + x.title(p) + x.table.Titles[0][1])
	}
}

// first returns the words that an article begins with, "" where it begins with
// a number or a table.
func (x *writer) first(p *law.Provision) string {
	if len(p.Text) == 0 && len(p.Children) > 0 && p.Children[0].Kind == law.Paragraph && p.Children[0].Label.Empty() {
		p = p.Children[0]
	}
	return x.words(p)
}

// ends reports whether words read as a sentence or clause, so that they are not
// taken for a title when they stand on a line of their own.
func ends(words string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(words, "”’\"')）」』】*"))
	enclosed := strings.HasPrefix(words, "(") && strings.HasSuffix(words, ")")
	return strings.ContainsRune("。；：︰，、！？.;:,!?…—", last) && !enclosed
}

// bracketed reports whether words begin with a bracket that would make a title
// of them behind the number.
func (x *writer) bracketed(words string) bool {
	for _, b := range x.table.Titles {
		if strings.HasPrefix(words, b[0]) {
			return true
		}
	}
	return false
}

// reads reports whether the tradition reads a label in a way that fits.
func (x *writer) reads(label string, read func(string, func(convention.Reading) bool), fits func(convention.Reading) bool) bool {
	found := false
	read(label+" ", func(r convention.Reading) bool {
		found = fits(r)
		return !found
	})
	return found
}

// item writes a provision whose number, title and words share a line.
func (x *writer) item(p *law.Provision) {
	label, title, words := x.label(p), x.title(p), x.words(p)
	if x.over(p) {
		x.titleOver(p)
		title = ""
	}
	if label == "" && title == "" {
		x.line(words)
		return
	}
	mark := ""
	if label != "" && !x.reads(label, x.table.ReadItem, func(r convention.Reading) bool { return !r.Bullet }) &&
		x.reads(label, x.table.ReadItem, func(convention.Reading) bool { return true }) {
		mark = "- " // the number is one only in a list
	}
	if title != "" && words != "" && len(x.table.Titles) > 0 {
		title = x.table.Titles[0][0] + title + x.table.Titles[0][1]
	}
	said := label
	for _, s := range [...]string{title, words} {
		if s != "" && said != "" {
			last, _ := utf8.DecodeLastRuneInString(said)
			said += separator(last)
		}
		said += s
	}
	x.marked(mark, said)
}
