package law

import "fmt"

// A Kind says which level of a document a provision stands on.
type Kind uint8

// The kinds, from the whole instrument down. The Akoma Ntoso element or Chinese
// term stands behind each.
const (
	NoKind Kind = iota

	Act         // act: a whole instrument; also one annexed to or quoted in another
	Metadata    // meta: YAML front matter, HTML comments
	DocTitle    // docTitle: 标题
	Preface     // preface: adoption notes, decrees, numbers of the instrument (题注)
	Contents    // toc: 目录
	Preamble    // preamble: 序言, the enacting words
	Recital     // recital
	Book        // book: Livre, Buch
	Part        // part: 编
	Subpart     // subpart: 分编
	Title       // title: the EU's and France's TITLE
	Chapter     // chapter: 章
	Section     // section: 节
	Subsection  // subsection
	Division    // division: a heading without a number that groups provisions, and levels a country has between section and article
	Article     // article: 条
	Level       // level: a numbered clause of an instrument without articles (notices, opinions)
	Paragraph   // paragraph: 款
	Point       // point: 项
	Subpoint    // subpoint: 目
	Indent      // indent: a dash below any of these
	Table       // table: kept as it is written
	Footnote    // authorialNote
	Note        // remark: an editor's or legislator's note
	Conclusions // conclusions: place, date, signature
	Annex       // attachment: 附件, 附表
	Furniture   // running headers and page numbers: in the file, not in the law
	kindCount
)

var kindNames = [kindCount]string{
	"", "act", "meta", "docTitle", "preface", "toc", "preamble", "recital",
	"book", "part", "subpart", "title", "chapter", "section", "subsection", "division",
	"article", "level", "paragraph", "point", "subpoint", "indent",
	"table", "footnote", "note", "conclusions", "annex", "furniture",
}

// eidPrefixes are the element abbreviations of the Akoma Ntoso naming
// convention 1.0, section 5.3; the element's name where it has none.
var eidPrefixes = [kindCount]string{
	"", "act", "meta", "docTitle", "preface", "toc", "preamble", "rec",
	"book", "part", "subpart", "title", "chp", "sec", "subsec", "dvs",
	"art", "lvl", "para", "point", "subpoint", "indent",
	"table", "fn", "rmk", "concl", "att", "furniture",
}

// String returns the Akoma Ntoso element name of k, or our nearest word.
func (k Kind) String() string {
	if k < kindCount {
		return kindNames[k]
	}
	return ""
}

// MarshalText writes k as its name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads a name that [Kind.String] gives.
func (k *Kind) UnmarshalText(name []byte) error {
	for i := Act; i < kindCount; i++ {
		if kindNames[i] == string(name) {
			*k = i
			return nil
		}
	}
	return fmt.Errorf("no kind of provision is named %.40q", name)
}

// Groups reports whether k is a level above the article that holds articles:
// from book to division.
func (k Kind) Groups() bool { return Book <= k && k <= Division }
