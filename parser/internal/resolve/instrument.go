package resolve

import (
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/citation"
	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A scope is the instrument whose provisions a citation names.
type scope struct {
	act      *law.Provision
	external string // the reason why it is another instrument; "" if it is act
}

// scopeOf finds the instrument of a citation that stands in p.
func (r *resolver) scopeOf(c *citation.Citation, p *law.Provision, at place, text string) scope {
	switch c.Instrument.Kind {
	case citation.Named:
		if r.isOwn(at.act, text[c.Instrument.Span.Start:c.Instrument.Span.End]) {
			return scope{act: at.act}
		}
		return scope{external: "names another instrument"}
	case citation.Earlier:
		return scope{external: "names an instrument mentioned before"}
	case citation.Self, citation.Unsaid:
	}
	first := c.Targets[0].Steps[0]
	wide := first.Relation == citation.Absolute && cited(kindOf(first.Level))
	switch {
	case c.Instrument.Kind == citation.Self && !at.amended:
	case at.amended:
		return scope{external: "cites the instrument that is amended here"}
	case wide && isEnacting(p):
		return scope{external: "cites an instrument named in the enacting words"}
	case wide && isThereof(text, c.Span.End):
		return scope{external: "names an instrument mentioned before"}
	}
	if kindOf(first.Level) == law.Article && first.Relation == citation.Absolute && r.hasNoArticles(at.act) {
		if outer := enclosing(at.act); outer != nil && len(r.index(outer).ofKind[law.Article]) > 0 {
			return scope{act: outer}
		}
		return scope{external: "this instrument has no articles"}
	}
	return scope{act: at.act}
}

// hasNoArticles reports whether nothing in the instrument can be cited as an
// article.
func (r *resolver) hasNoArticles(act *law.Provision) bool {
	x := r.index(act)
	return len(x.ofKind[law.Article]) == 0 &&
		!slices.ContainsFunc(x.ofKind[law.Level], func(p *law.Provision) bool { return isBare(r.doc.Label(p)) })
}

// enclosing returns the instrument that act is annexed to or quoted in, nil when
// there is none.
func enclosing(act *law.Provision) *law.Provision { return act.Parent.Within(law.Act) }

// isEnacting reports whether p stands before the provisions: adoption notes and
// enacting words cite what empowers to enact.
func isEnacting(p *law.Provision) bool {
	return p.Within(law.Preface) != nil || p.Within(law.Preamble) != nil && p.Within(law.Recital) == nil
}

// amendingWords, before a colon, show that what stands below amends another
// instrument.
var amendingWords = []string{
	"amended as follows", "作如下修改", "作出如下修改", "作如下修改和补充", "作以下修改", "wie folgt geändert", "modifié comme suit", "modifiée comme suit",
	"sono apportate le seguenti modificazioni", "sono apportate le seguenti modifiche",
}

// amends reports whether p amends another instrument. What a decision says in
// its preamble holds for all that follows, so an instrument is looked at whole.
func amends(d *law.Document, p *law.Provision) bool {
	switch p.Kind {
	case law.Act:
		return slices.ContainsFunc(p.Children, func(c *law.Provision) bool {
			return c.Kind == law.Preamble && slices.ContainsFunc(append(c.Children, c), func(c *law.Provision) bool {
				return saysAmended(d, c)
			})
		})
	case law.Article, law.Level, law.Paragraph, law.Point:
	default:
		return false
	}
	return saysAmended(d, p)
}

func saysAmended(d *law.Document, p *law.Provision) bool {
	if len(p.Text) == 0 {
		return false
	}
	text := d.Slice(p.Text[len(p.Text)-1])
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, ";") || strings.HasSuffix(text, "。") || strings.HasSuffix(text, "；") {
		return false // as nearly all do
	}
	text = strings.TrimRight(text, " 　:：")
	return slices.ContainsFunc(amendingWords, func(words string) bool { return strings.HasSuffix(text, words) })
}

// correlationHeads are the headings of tables that say which provision of a
// repealed instrument became which.
var correlationHeads = []string{
	"correlation table", "table of equivalences", "tableau de correspondance", "entsprechungstabelle",
}

// isCorrelation reports whether an annex is such a table: its heading, or the
// words it begins with, say so.
func isCorrelation(d *law.Document, annex *law.Provision) bool {
	says := func(s string) bool {
		s = strings.ToLower(s)
		return slices.ContainsFunc(correlationHeads, func(head string) bool { return strings.Contains(s, head) })
	}
	if says(d.Heading(annex)) || says(d.Text(annex)) {
		return true
	}
	for i, c := range annex.Children {
		if i < 2 && says(d.Text(c)+d.Heading(c)) {
			return true
		}
	}
	return false
}

// isOwn reports whether a name is that of the instrument it stands in: 公司法 or
// 《中华人民共和国公司法》 in the Company Law, Regulation (EU) 2016/679 in itself.
func (r *resolver) isOwn(act *law.Provision, name string) bool {
	title := r.doc.Title(act)
	name = strings.TrimSuffix(strings.TrimPrefix(name, "《"), "》")
	if r.table != nil && r.table.Script == convention.Han {
		state := "中华人民共和国"
		title, _, _ = strings.Cut(title, "（")
		if strings.HasPrefix(name, "本") { // 本法分则
			return true
		}
		return strings.TrimPrefix(strings.TrimSpace(title), state) == strings.TrimPrefix(name, state)
	}
	if !strings.ContainsAny(name, "0123456789") {
		return false
	}
	rest, ok := strings.CutPrefix(strings.ToUpper(title), strings.ToUpper(name))
	return ok && (rest == "" || rest[0] == ' ')
}
