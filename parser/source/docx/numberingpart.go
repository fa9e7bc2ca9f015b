package docx

import (
	"encoding/xml"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
)

// readNumbering reads the numbering part.
func (p *pack) readNumbering(part string, st styles) (*numbering, error) {
	n := &numbering{uses: map[string]*use{}, styles: st}
	lists := map[string]*list{}
	var curList *list
	var curUse *use
	var curLevel *level
	none := newList() // of instances that name no list
	at := 0
	err := p.each(part, func(r *boundedxml.Reader, token xml.Token) error {
		e, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		val := attr(e, "val")
		switch e.Name.Local {
		case "abstractNum":
			curList, curUse = newList(), nil
			lists[attr(e, "abstractNumId")] = curList
			return bounded(len(lists))
		case "styleLink":
			if curList != nil {
				curList.styleLink = val
			}
		case "numStyleLink":
			if curList != nil {
				curList.linked = val
			}
		case "num":
			curUse, curLevel = &use{list: none}, nil
			n.uses[attr(e, "numId")] = curUse
			return bounded(len(n.uses))
		case "abstractNumId":
			if l := lists[val]; curUse != nil && l != nil {
				curUse.list = l
			}
		case "lvlOverride":
			at = levelOf(e)
		case "startOverride":
			if curUse != nil {
				curUse.start[at] = number(val, 0)
			}
		case "lvl":
			curLevel = openLevel(e, curList, curUse)
		case "pPr", "rPr", "AlternateContent":
			return r.Skip()
		default:
			curLevel.take(e.Name.Local, val, on(e))
		}
		return nil
	})
	n.follow(lists)
	return n, err
}

// openLevel returns the level that a w:lvl element defines.
func openLevel(e xml.StartElement, l *list, u *use) *level {
	at := levelOf(e)
	switch {
	case u != nil:
		lv := u.list.levels[at]
		u.levels[at] = &lv
		return &lv
	case l != nil:
		return &l.levels[at]
	}
	return nil
}

// levelOf returns the level an element is about, the first if it says nothing
// sensible.
func levelOf(e xml.StartElement) int {
	if n := number(attr(e, "ilvl"), 0); n != nil && *n < maxLevels {
		return *n
	}
	return 0
}

func newList() *list {
	l := &list{}
	for i := range l.levels {
		l.levels[i] = level{start: 1, format: "decimal", restart: -1}
	}
	return l
}

func (lv *level) take(property, val string, isOn bool) {
	if lv == nil {
		return
	}
	switch property {
	case "start":
		if n := number(val, 0); n != nil {
			lv.start = *n
		}
	case "numFmt":
		lv.format = val
	case "lvlText":
		lv.text = val
	case "suff":
		lv.suffix = val
	case "lvlRestart":
		if n := number(val, 0); n != nil {
			lv.restart = *n
		}
	case "isLgl":
		lv.legal = isOn
	case "pStyle":
		lv.style = val
	}
}

// follow replaces the lists that only name a numbering style by the list that
// defines it.
func (n *numbering) follow(lists map[string]*list) {
	for _, u := range n.uses {
		if u.list.linked == "" {
			continue
		}
		for _, l := range lists {
			if l.styleLink == u.list.linked {
				u.list = l
				break
			}
		}
	}
}
