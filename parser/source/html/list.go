package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// ownNumber begins an item that says its number itself.
var ownNumber = lazily(`^(第|[0-9０-９]+[.．、)）]|[一二三四五六七八九十百]+[、.．]|[a-zA-Zivxlc]{1,4}[.)）]|[Aa]rticle |§)`)

// itemLead returns what a browser sets before a list item. Where the item
// brings its own number a bullet would only stand in its way.
func (w *writer) itemLead(n *html.Node) string {
	list := n.Parent
	if list != nil && list.Data == "ol" {
		start, err := strconv.Atoi(attr(list, "start"))
		if err != nil {
			start = 1
		}
		w.counts[list]++
		return listNumber(start+w.counts[list]-1, attr(list, "type")) + " "
	}
	text := strings.TrimSpace(firstText(n))
	if text == "" || strings.ContainsRune("（([①②③-—–•·", firstRune(text)) || ownNumber().MatchString(text) {
		return ""
	}
	return "- "
}

// firstText returns the first text in n that is not blank.
func firstText(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			return d.Data
		}
	}
	return ""
}

// listNumber prints the number of an ordered list's item as a browser does.
func listNumber(n int, kind string) string {
	switch kind {
	case "a":
		return numeral.Format(n, numeral.Letter) + "."
	case "A":
		return strings.ToUpper(numeral.Format(n, numeral.Letter)) + "."
	case "i":
		return numeral.Format(n, numeral.Roman) + "."
	case "I":
		return strings.ToUpper(numeral.Format(n, numeral.Roman)) + "."
	}
	return strconv.Itoa(n) + "."
}
