package akn

import (
	"bufio"
	"strings"
	"unicode/utf8"
)

// markup writes XML, an element to a line, indented, white space within text
// left as it is.
type markup struct {
	w    *bufio.Writer
	open []string
}

// start opens an element on a line of its own. Attributes come in pairs; one
// without a value is left out.
func (m *markup) start(element string, attrs ...string) {
	m.indent()
	m.tag(element, attrs, ">\n")
	m.open = append(m.open, element)
}

func (m *markup) end() {
	element := m.open[len(m.open)-1]
	m.open = m.open[:len(m.open)-1]
	m.indent()
	m.string("</" + element + ">\n")
}

// empty writes an element without content.
func (m *markup) empty(element string, attrs ...string) {
	m.indent()
	m.tag(element, attrs, "/>\n")
}

// text writes an element that holds text only, on one line; inner elements wrap
// the text from the outside in.
func (m *markup) text(text, element string, inner ...string) {
	m.textAttrs(text, element, nil, inner...)
}

func (m *markup) textAttrs(text, element string, attrs []string, inner ...string) {
	m.indent()
	m.tag(element, attrs, ">")
	for _, e := range inner {
		m.string("<" + e + ">")
	}
	m.string(escape(text))
	for i := len(inner) - 1; i >= 0; i-- {
		m.string("</" + inner[i] + ">")
	}
	m.string("</" + element + ">\n")
}

func (m *markup) tag(element string, attrs []string, end string) {
	m.string("<" + element)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			m.string(" " + attrs[i] + `="` + escape(attrs[i+1]) + `"`)
		}
	}
	m.string(end)
}

func (m *markup) indent() { m.string(strings.Repeat("  ", len(m.open))) }

// string writes s; a failure stays in the writer and comes out at Flush.
func (m *markup) string(s string) { _, _ = m.w.WriteString(s) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#xD;", "\n", "&#xA;", "\t", "&#x9;")

// escape writes s as XML text or as an attribute. Control characters have no
// place in XML and become U+FFFD.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, s)
	return escaper.Replace(s)
}
