package convention

import "github.com/lawdiff/lawdiff/parser/law"

// english covers translations of Chinese and Taiwanese statutes and the acts of
// the European Union: Joint Practical Guide (2015), part 15 on internal
// structure.
var english = Table{
	Language: "en",
	Country:  "un",
	Code:     "eng",
	Heads: []Head{
		{law.Book, `('BOOK'/'Book') ~ <roman|arabic|word>`},
		{law.Part, `('PART'/'Part') ~ <roman|arabic|word>`},
		{law.Title, `('TITLE'/'Title') ~ <roman|arabic>`},
		{law.Chapter, `('CHAPTER'/'Chapter') ~ <roman|arabic|word> ('-' <roman|arabic>)?`},
		{law.Section, `('SECTION'/'Section') ~ <roman|arabic|word>`},
		{law.Subsection, `('SUBSECTION'/'Subsection'/'Sub-section') ~ <roman|arabic|word>`},
		{law.Article, `('ARTICLE'/'Article'/'Art.') ~ <arabic|roman|word>`},
	},
	Items: []Item{
		{Kind: law.Paragraph, Pattern: `<arabic> '.'`},
		{Kind: law.Point, Pattern: `'(' <arabic> ')'`},
		{Kind: law.Point, Pattern: `'(' <letter> ')'`},
		{Kind: law.Point, Pattern: `<arabic> ')'`},
		{Kind: law.Point, Pattern: `<letter> ')'`},
		{Kind: law.Paragraph, Pattern: `<letter> '.'`},
		{Kind: law.Point, Pattern: `<circled>`},
	},
	Ranges:    []Head{{law.Article, `('ARTICLES'/'Articles'/'Article') ~ <arabic> _ ('to'/'and'/'-'/'–'/',') _ <last>`}},
	Gone:      []string{"deleted", "repealed", "omitted", "revoked"},
	Contents:  []string{"Contents", "CONTENTS", "Table of Contents", "TABLE OF CONTENTS", "Table of contents"},
	Preambles: []string{"Preamble", "PREAMBLE"},
	Enacting:  []string{"THE EUROPEAN PARLIAMENT", "THE COUNCIL OF", "THE COMMISSION OF", "THE EUROPEAN COMMISSION", "Having regard"},
	Ends:      []string{"HAVE ADOPTED", "HAS ADOPTED", "HAVE DECIDED", "HAVE AGREED"},
	Annexes:   []string{`('ANNEX'/'Annex') (~ <roman|arabic|letter> <capital>)?`, `('APPENDIX'/'Appendix'/'SCHEDULE'/'Schedule') (~ <roman|arabic|letter>)?`},
	Closing:   []string{"Done at "},
	Dates: []string{
		`('January'/'February'/'March'/'April'/'May'/'June'/'July'/'August'/'September'/'October'/'November'/'December') ~ <arabic> ',' ~ <arabic>`,
		`<arabic> ~ ('January'/'February'/'March'/'April'/'May'/'June'/'July'/'August'/'September'/'October'/'November'/'December') ~ <arabic>`,
	},
	Running:    []string{"Official Journal of the European"},
	Preface:    []string{"(Text with EEA", "This text is meant purely as", "This document is meant purely as"},
	Citing:     []string{",", " and ", " or ", " to ", " of ", " shall ", " is ", " are ", "(", " (", " applies", " does ", " may ", " in ", " as "},
	Letters:    []string{" the ", " of ", " shall ", " and "},
	WordsBelow: true,
}
