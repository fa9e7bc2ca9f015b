package docx

import "strings"

// maxLevels is how many levels a list has (ECMA-376 part 1, 17.9.6).
const maxLevels = 9

// A level is how one level of a list is numbered.
type level struct {
	start   int
	format  string // w:numFmt, "decimal"
	text    string // w:lvlText: "第%1条", "%1.%2"
	suffix  string // w:suff: "tab", "space" or "nothing"
	restart int    // restarts after this level, 1-based; 0 never, -1 after any higher one
	legal   bool   // all numbers in Arabic digits (w:isLgl)
	style   string // the paragraph style that stands on this level
}

// A list is an abstract numbering definition, and how far it has counted:
// the lists that are made of one definition count on together.
type list struct {
	levels    [maxLevels]level
	styleLink string // this definition is the one of that numbering style
	linked    string // the definition is that of the numbering style named
	count     [maxLevels]int
	begun     [maxLevels]bool
}

// A use is a numbering instance (w:num): a list, and where it differs.
type use struct {
	list   *list
	start  [maxLevels]*int
	levels [maxLevels]*level
	begun  [maxLevels]bool // the override of start has been applied
}

// numbering holds the numbering instances of a document by their numId.
type numbering struct {
	uses   map[string]*use
	styles styles
}

// label counts one paragraph at a level of the instance numID and returns the
// number as a reader sees it, with what stands between it and the text.
func (n *numbering) label(numID string, lvl int) string {
	u := n.uses[numID]
	if u == nil || lvl < 0 || lvl >= maxLevels {
		return ""
	}
	l := u.list
	if u.start[lvl] != nil && !u.begun[lvl] {
		u.begun[lvl] = true
		l.begun[lvl] = false
	}
	if l.begun[lvl] {
		l.count[lvl]++
	} else {
		l.begun[lvl] = true
		l.count[lvl] = u.first(lvl)
	}
	for deeper := lvl + 1; deeper < maxLevels; deeper++ {
		if r := u.level(deeper).restart; r < 0 || r > lvl {
			l.begun[deeper] = false
		}
	}
	text := u.print(lvl)
	if text == "" || u.level(lvl).suffix == "nothing" {
		return text
	}
	return text + " "
}

func (u *use) first(lvl int) int {
	if u.start[lvl] != nil {
		return *u.start[lvl]
	}
	return u.level(lvl).start
}

func (u *use) level(lvl int) *level {
	if u.levels[lvl] != nil {
		return u.levels[lvl]
	}
	return &u.list.levels[lvl]
}

// print puts the counts into the level's text. A level not reached yet shows
// where it will begin, as Word does.
func (u *use) print(lvl int) string {
	lv := u.level(lvl)
	if lv.format == "bullet" {
		return bulletMark
	}
	var b strings.Builder
	for text := lv.text; text != ""; {
		before, after, found := strings.Cut(text, "%")
		b.WriteString(before)
		if !found {
			break
		}
		if after == "" || after[0] < '1' || after[0] > '9' {
			b.WriteByte('%')
			text = after
			continue
		}
		of := int(after[0] - '1')
		value := u.list.count[of]
		if !u.list.begun[of] {
			value = u.first(of)
		}
		format := u.level(of).format
		if lv.legal {
			format = "decimal"
		}
		b.WriteString(formatNumber(value, format))
		text = after[1:]
	}
	return b.String()
}

// styleLevel returns the level of the instance on which paragraphs of a style
// stand, 0 when it names none.
func (n *numbering) styleLevel(numID, styleID string) int {
	if u := n.uses[numID]; u != nil {
		for i := range u.list.levels {
			if s := u.level(i).style; s != "" && s == styleID {
				return i
			}
		}
	}
	return 0
}
