package html

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
)

// How the article is told from what stands around it. The measure is a
// subtree's words outside links, in characters, links within the page counting
// as words: a contents list belongs to the text.
const (
	// mainShare is the share of its parent's words with which a block is
	// followed as the one that holds the article. Below, the parent is the
	// article: on a page of the test with a short law among comments the law has
	// 74%.
	mainShare = 0.6
	// linkShare is the share of links from which a block beside the article is
	// navigation.
	linkShare = 0.5
)

// besides are words in class and id that pages give the blocks around a text.
var besides = lazily(`(?i)(^|[-_ ])(nav|navbar|navigation|menu|sidebar|side|aside|breadcrumbs?|crumbs?|foot|footer|header|banner|share|social|related|recommend|comments?|copyright|toolbar|pager|pagination|login|search|ads?|advert)([-_ ]|$)`)

// A weight is how much a subtree says.
type weight struct{ words, links int }

// weigh computes the weight of every element below n.
func (w *writer) weigh(n *html.Node, inLink bool) weight {
	var sum weight
	switch n.Type {
	case html.TextNode:
		count := 0
		for _, r := range n.Data {
			if !unicode.IsSpace(r) {
				count++
			}
		}
		if inLink {
			return weight{links: count}
		}
		return weight{words: count}
	case html.ElementNode:
		if unseen(n) {
			return weight{}
		}
		inLink = inLink || n.Data == "a" && !strings.HasPrefix(attr(n, "href"), "#") && attr(n, "href") != ""
	default: // the document itself, comments
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		part := w.weigh(c, inLink)
		sum.words += part.words
		sum.links += part.links
	}
	w.weights[n] = sum
	return sum
}

// article marks what stands beside the article as left out and returns the
// block that holds it.
func (w *writer) article(root *html.Node) *html.Node {
	for {
		next := w.mainChild(root)
		if next == nil {
			return root
		}
		for c := root.FirstChild; c != nil; c = c.NextSibling {
			if c != next && c.Type == html.ElementNode && w.beside(c) {
				w.dropped[c] = true
			}
		}
		if root = next; root.Data == "td" {
			// The page is laid out in a table.
			for n := root; n != nil && !w.frame[n]; n = n.Parent {
				w.frame[n] = true
			}
		}
	}
}

// mainChild returns the child of n that holds the article, nil when n is it.
func (w *writer) mainChild(n *html.Node) *html.Node {
	all := w.weights[n].words
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || !isContainer()[c.Data] {
			continue
		}
		if c.Data == "table" && labelled(tableRows(c)) || c.Data == "td" && !holdsBlocks(c) {
			continue // a table that says something, not one that lays out the page
		}
		if declared := c.Data == "main" || attr(c, "role") == "main"; declared && w.weights[c].words > 0 {
			return c
		}
		if float64(w.weights[c].words) > mainShare*float64(all) {
			return c
		}
	}
	return nil
}

// frameBlocks is how many blocks a cell must have to be taken for the place of
// the article in a page laid out as a table, instead of for a cell with much in it.
const frameBlocks = 3

func holdsBlocks(n *html.Node) bool {
	blocks := 0
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && (isBlock()[d.Data] || isHeading(d.Data) || d.Data == "br") {
			if blocks++; blocks >= frameBlocks {
				return true
			}
		}
	}
	return false
}

// isContainer holds the elements that an article may stand in as a whole.
var isContainer = set("html body div main article section center form table tbody tr td font span")

// beside reports whether a block next to the one that holds the article belongs
// to the page and not to the article. A block that gives no sign of that stays:
// a title or a date often stands by itself.
func (w *writer) beside(n *html.Node) bool {
	wt := w.weights[n]
	if hasTitle(n) && n.Data != "nav" {
		return false
	}
	if besides().MatchString(attr(n, "class")) || besides().MatchString(attr(n, "id")) {
		return true
	}
	if n.Data == "header" || n.Data == "footer" {
		return true
	}
	return float64(wt.links) > linkShare*float64(wt.words+wt.links)
}

// hasTitle reports whether n is or holds the page's first-rank heading.
func hasTitle(n *html.Node) bool {
	if n.Type == html.ElementNode && n.Data == "h1" {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if hasTitle(c) {
			return true
		}
	}
	return false
}

func isHeading(tag string) bool {
	return len(tag) == 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '6'
}

// never holds the elements that carry no text of the page.
var never = set("script style noscript template head iframe object embed svg canvas audio video map button select input textarea datalist dialog rt rp")

// navigates holds the elements and roles that are no part of any article.
var (
	navigates = set("nav aside menu")
	roles     = set("navigation banner contentinfo search complementary menu menubar dialog alert toolbar")
	hiding    = lazily(`(?i)(display\s*:\s*none|visibility\s*:\s*hidden)`)
)

// unseen reports whether a reader of the page would not see n.
func unseen(n *html.Node) bool {
	if never()[n.Data] {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			if hiding().MatchString(a.Val) {
				return true
			}
		}
	}
	return false
}

// spacing is what a style says about white space.
var spacing = lazily(`(?i)(?:^|;)\s*white-space\s*:\s*([a-z-]+)`)

// keepsSpace reports whether n keeps its white space, and whether it says so or
// leaves it as it is around it.
func keepsSpace(n *html.Node) (keeps, says bool) {
	if m := spacing().FindStringSubmatch(attr(n, "style")); m != nil {
		return strings.HasPrefix(strings.ToLower(m[1]), "pre") || strings.EqualFold(m[1], "break-spaces"), true
	}
	return true, n.Data == "pre"
}

// navigation reports whether n says by itself that it is no part of an article.
func navigation(n *html.Node) bool { return navigates()[n.Data] || roles()[attr(n, "role")] }

func set(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.Fields(words) {
			m[w] = true
		}
		return m
	})
}

// lazily returns an expression that is compiled when it is first needed: most
// runs of a program read no page.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
