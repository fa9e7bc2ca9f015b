package html

import (
	"bytes"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/lawdiff/lawdiff/parser/source"
)

// A writer turns the tree of a page into text.
type writer struct {
	opts    source.Options
	lines   []int  // where the lines of the page begin
	source  string // the page
	weights map[*html.Node]weight
	dropped map[*html.Node]bool
	frame   map[*html.Node]bool // the article's ancestors, where these are a table's
	out     strings.Builder
	marks   []source.Mark
	notices []source.Notice
	line    []byte             // the block being written, white space collapsed
	lead    string             // goes before the next line: a list's or table's mark
	at      int                // where in the page the line begins
	from    int                // where the element being read begins
	counts  map[*html.Node]int // how many items of an ordered list have been written
	// placed and placedAt are the last mark's place and byte of the page.
	placed   source.Place
	placedAt int
	pre      bool // the white space stands as the page has it
}

func newWriter(page *source.Text, opts source.Options) *writer {
	w := &writer{opts: opts, source: page.Body, lines: []int{0}, weights: map[*html.Node]weight{}, dropped: map[*html.Node]bool{}, counts: map[*html.Node]int{}, frame: map[*html.Node]bool{}}
	for i := range len(page.Body) {
		if page.Body[i] == '\n' {
			w.lines = append(w.lines, i+1)
		}
	}
	return w
}

// page writes the article of a page.
func (w *writer) page(root *html.Node) {
	w.weigh(root, false)
	body := root
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			body = n
			break
		}
	}
	w.article(body)
	w.children(body)
	w.flush()
}

// full reports whether more has been written than may be.
func (w *writer) full() bool { return int64(w.out.Len()+len(w.line)) > w.opts.Limit() }

func (w *writer) children(n *html.Node) {
	for c := n.FirstChild; c != nil && !w.full(); c = c.NextSibling {
		w.node(c)
	}
}

func (w *writer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
	case html.ElementNode:
		if at, err := strconv.Atoi(attr(n, placeAttr)); err == nil {
			w.from = at
		}
		w.element(n)
	default: // comments
	}
}

func (w *writer) element(n *html.Node) {
	switch {
	case unseen(n):
		return
	case w.dropped[n] || navigation(n):
		w.leaveOut(n)
		return
	}
	if keeps, says := keepsSpace(n); says {
		defer func(outer bool) { w.pre = outer }(w.pre)
		w.pre = keeps
	}
	switch tag := n.Data; {
	case tag == "br":
		w.breakLine()
	case tag == "hr":
		w.flush()
	case tag == "del" && !w.opts.RejectChanges, tag == "ins" && w.opts.RejectChanges:
		return
	case tag == "table" && !w.frame[n]:
		w.flush()
		w.table(n)
	case isHeading(tag):
		w.flush()
		w.lead = strings.Repeat("#", int(tag[1]-'0')) + " "
		w.children(n)
		w.flush()
		w.lead = ""
	case tag == "li":
		w.flush()
		w.lead = w.itemLead(n)
		w.children(n)
		w.flush()
		w.lead = ""
	case tag == "pre":
		w.flush()
		w.children(n)
		w.flush()
	case isBlock()[tag]:
		w.flush()
		w.children(n)
		w.flush()
	default:
		w.children(n)
	}
}

var isBlock = set("table address article blockquote body center dd details div dl dt fieldset figcaption figure footer form header html legend main ol p section summary ul caption tbody thead tfoot tr td th")

// text adds running text, white space collapsed as a browser does.
func (w *writer) text(s string) {
	if w.pre {
		for i, part := range strings.Split(s, "\n") {
			if i > 0 {
				w.breakLine()
			}
			w.begin(part)
			w.line = append(w.line, part...)
		}
		return
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !asciiSpace(r) {
			w.begin("x")
			w.line = append(w.line, s[i:i+size]...)
			i += size
			continue
		}
		j := i
		for j < len(s) && asciiSpace(rune(s[j])) {
			j++
		}
		w.space(strings.IndexByte(s[i:j], '\n') >= 0, s[j:])
		i = j
	}
}

// space writes the space that white space stands for: none at the beginning of
// a line or after another, and none where the source breaks a line between two
// wide characters.
func (w *writer) space(broken bool, rest string) {
	if len(w.line) == 0 || w.line[len(w.line)-1] == ' ' || w.line[len(w.line)-1] == '\n' {
		return
	}
	last, _ := utf8.DecodeLastRune(w.line)
	if broken && wide(last) && (rest == "" || wide(firstRune(rest))) {
		return
	}
	w.line = append(w.line, ' ')
}

func wide(r rune) bool { return r >= 0x2E80 && r < 0xFFE0 && (r < 0xD800 || r >= 0xF900) }

func asciiSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f'
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// begin notes where a line begins when its first character comes.
func (w *writer) begin(text string) {
	if len(w.line) == 0 && text != "" {
		w.at = w.from
	}
}

// breakLine ends a line within a block.
func (w *writer) breakLine() {
	if len(w.line) > 0 {
		w.line = append(bytes.TrimRight(w.line, " "), '\n')
	}
}

// flush ends a block: what was gathered becomes a line of its own, or several
// where the block has line breaks, after a blank line.
func (w *writer) flush() {
	text := strings.TrimRight(string(w.line), " \n\t")
	w.line = w.line[:0]
	if strings.Trim(text, "\u00a0\u3000\u200b \n\t") == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	w.mark(w.at)
	w.out.WriteString(w.lead + text)
	w.lead = ""
	w.out.WriteByte('\n')
}

// mark says that what is written next begins at a byte of the page.
func (w *writer) mark(at int) {
	if w.source == "" {
		return // a cell of a table: the row has a mark
	}
	line := sort.SearchInts(w.lines, at+1)
	from, column := w.lines[line-1], 1
	// A page may be one line: count on from the place marked last.
	if w.placed.Number == line && w.placedAt <= at {
		from, column = w.placedAt, w.placed.Column
	}
	column += utf8.RuneCountInString(w.source[from:at])
	w.placed, w.placedAt = source.Place{Unit: source.Line, Number: line, Column: column}, at
	w.marks = append(w.marks, source.Mark{Offset: w.out.Len(), Place: w.placed})
}

// leaveOut reports a block that is no part of the article.
func (w *writer) leaveOut(n *html.Node) {
	text := strings.Join(strings.Fields(plainText(n)), " ")
	if text == "" {
		return
	}
	w.notices = append(w.notices, source.Notice{
		Offset: w.out.Len(), Code: "left-out", Text: text,
		Summary: "a part of the page that does not belong to the text was left out",
	})
}

// plainText returns the text of a subtree that a reader would see.
func plainText(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Type == html.ElementNode && unseen(n) {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if n.Type == html.ElementNode && (isBlock()[n.Data] || n.Data == "li" || n.Data == "br" || isHeading(n.Data)) {
			b.WriteByte(' ')
		}
	}
	walk(n)
	return b.String()
}
