package flow

import "strings"

// An Extent is where the words of a table's cell begin and end in the text of its row,
// in bytes.
type Extent struct{ From, To int }

// CellText gives the words of a cell as they are to be seen: Markdown must write line
// ends and bars otherwise in a table.
var CellText = strings.NewReplacer("<br>", "\n", `\|`, "|")

// Cells returns where the cells of a row stand in its text, nil where nothing parts
// it: bars, but for those at its edges, or, where it has none, tabs.
func Cells(text string) []Extent {
	from, to := edges(text, 0, len(text))
	bar := byte('|')
	switch {
	case strings.Contains(text, "|"):
		if text[from] == bar {
			from++
		}
	case strings.Contains(text[from:to], "\t"):
		bar = '\t'
	default:
		return nil
	}
	var out []Extent
	for i := from; i <= to; i++ {
		if i < to && (text[i] != bar || i > 0 && text[i-1] == '\\') || i == to && from == to {
			continue
		}
		start, end := edges(text, from, i)
		out = append(out, Extent{start, end})
		from = i + 1
	}
	return out
}

// edges returns where the words of text[from:to] begin and end.
func edges(text string, from, to int) (start, end int) {
	words := text[from:to]
	start = from + len(words) - len(strings.TrimLeft(words, " \t"))
	return start, max(start, from+len(strings.TrimRight(words, " \t")))
}

// Dashes reports whether a line is the one below the head of a table, which only
// draws it.
func Dashes(text string) bool {
	return strings.Contains(text, "-") && strings.Trim(text, "|-: \t") == ""
}
