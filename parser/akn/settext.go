package akn

import (
	"encoding/xml"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
)

// The text of a document read from XML is set out as a reader expects it: every
// provision on a line of its own, its words on the line of its label.

// open begins a provision below the one being read.
func (r *reader) open(kind law.Kind) {
	r.endLine()
	p := &law.Provision{Kind: kind, Parent: r.at}
	p.Span.Start = int32(r.out.Len())
	line, column := r.xml.Position()
	r.marks = append(r.marks, source.Mark{Offset: r.out.Len(), Place: source.Place{Unit: source.Line, Number: line, Column: column}})
	r.at.Children = append(r.at.Children, p)
	r.at = p
}

// shut ends the provision being read.
func (r *reader) shut() {
	r.endLine()
	r.at.Span.End = int32(r.out.Len())
}

func (r *reader) endLine() {
	if s := r.out.String(); s != "" && s[len(s)-1] != '\n' {
		r.out.WriteByte('\n')
	}
	r.held = false
}

// put appends words and returns where they stand.
func (r *reader) put(words string) law.Span {
	start := r.out.Len()
	r.out.WriteString(words)
	return law.Between(start, r.out.Len())
}

// text adds a run of words to the provision being read.
func (r *reader) text(words string) {
	if words == "" {
		return
	}
	if r.held {
		r.separate()
	} else {
		r.endLine()
	}
	r.at.Text = append(r.at.Text, r.put(words))
	r.held = false
}

// separate sets the space between a label and what follows it, a wide one
// behind a wide character.
func (r *reader) separate() {
	if last, _ := utf8.DecodeLastRuneInString(r.out.String()); last >= 0x2E80 {
		r.out.WriteString("\u3000")
	} else {
		r.out.WriteByte(' ')
	}
}

// head reads a number or heading.
func (r *reader) head(e xml.StartElement) error {
	words, err := r.words()
	if err != nil {
		return err
	}
	said := strings.Join(words.lines, " ")
	p := r.at
	isNum := e.Name.Local == "num" || attr(e, "name") == "num"
	switch {
	case said == "":
	case isNum && p.Label.Empty() && p.Heading.Empty() && len(p.Text) == 0:
		r.endLine()
		p.Label = r.put(said)
		p.Number = r.number(attr(e, "title"), said)
		r.held = true
	case !isNum && p.Heading.Empty() && len(p.Text) == 0:
		if r.held {
			r.separate()
		}
		p.Heading = r.put(said)
		r.endLine()
	default:
		r.text(said)
	}
	r.notes(words)
	return nil
}

// number returns the canonical number for a label: the title that Write gives
// it, else what the eId says, else what can be read in the label itself.
func (r *reader) number(title, label string) string {
	switch {
	case title == unnumbered:
		return ""
	case title != "":
		return title
	case r.eid != "":
		return numberOf(r.eid)
	}
	for i := range label {
		if n, ok := numeral.Parse(label[i:], numeral.Arabic|numeral.Chinese|numeral.Circled|numeral.Roman|numeral.Letter); ok {
			return n.Canon
		}
	}
	return ""
}

// block reads a paragraph: words of the provision being read, or before and
// after the body a provision of its own.
func (r *reader) block(e xml.StartElement) error {
	if name := attr(e, "name"); e.Name.Local == "block" && (name == "num" || name == "heading") {
		return r.head(e)
	}
	words, err := r.words()
	if err != nil || len(words.lines)+len(words.notes) == 0 {
		return err
	}
	parent := r.at
	if parent.Kind == law.Act {
		switch {
		case words.title:
			r.open(law.DocTitle)
		case r.zone == "preface" || r.zone == "coverPage":
			r.open(law.Preface)
		case r.zone == "conclusions":
			r.open(law.Conclusions)
		case r.zone == "mainBody":
			r.open(law.Paragraph)
		}
	}
	for _, line := range words.lines {
		r.text(line)
	}
	r.notes(words)
	if r.at != parent {
		r.shut()
		r.at = parent
	}
	return nil
}

// A wording is what a paragraph or heading says.
type wording struct {
	lines []string // one, unless line breaks part it
	title bool     // it holds the document's title
	notes []note
}

type note struct{ marker, text string }

// broken is a line end of the file with what indents the next line: layout of
// the XML, unlike the spaces within a line.
var broken = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[ \t]*\n[ \t\n]*`)
})

// words reads running text to the end of the element opened last.
func (r *reader) words() (wording, error) {
	var w wording
	var line strings.Builder
	flush := func() {
		if s := strings.Trim(broken().ReplaceAllString(line.String(), " "), " \t"); s != "" {
			w.lines = append(w.lines, s)
		}
		line.Reset()
	}
	for open := 1; open > 0; {
		token, err := r.xml.Token()
		if err != nil {
			return w, err
		}
		switch e := token.(type) {
		case xml.CharData:
			line.Write(e)
		case xml.EndElement:
			open--
		case xml.StartElement:
			switch e.Name.Local {
			case "br", "eol":
				flush()
			case "docTitle":
				w.title = true
			case "authorialNote":
				inner, err := r.words()
				if err != nil {
					return w, err
				}
				w.notes = append(w.notes, note{attr(e, "marker"), strings.Join(inner.lines, " ")})
				continue
			case "p": // within a note or an item: a line of its own
				flush()
			}
			open++
		}
	}
	flush()
	return w, nil
}

// notes sets a paragraph's footnotes below the provision they belong to.
func (r *reader) notes(w wording) {
	parent := r.at
	for _, n := range w.notes {
		r.open(law.Footnote)
		if n.marker != "" {
			r.at.Label = r.put(n.marker)
			r.held = true
		}
		r.text(n.text)
		r.shut()
		r.at = parent
	}
}

// table reads a table into lines of the Markdown form, as texts write it.
func (r *reader) table() error {
	parent := r.at
	r.open(law.Table)
	var row []string
	err := r.xml.Children(func(e xml.StartElement) error {
		if e.Name.Local != "tr" {
			return r.xml.Skip()
		}
		row = row[:0]
		err := r.xml.Children(func(xml.StartElement) error {
			cell, err := r.words()
			row = append(row, strings.ReplaceAll(strings.Join(cell.lines, "<br>"), "|", `\|`))
			return err
		})
		r.text("| " + strings.Join(row, " | ") + " |")
		return err
	})
	r.shut()
	r.at = parent
	return err
}
