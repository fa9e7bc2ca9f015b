package law

// A Citation is a place in the text of a document that names one provision, or
// one range of them. A list (第三条、第五条和第七条第二款) is several citations.
type Citation struct {
	// Span is its own words: 第五条 in the list above. Where the words run over a
	// line end it takes in the layout between.
	Span Span
	// Phrase is the whole phrase it stands in, the instrument and the rest of the
	// list included; the same for all citations of the list.
	Phrase Span
	// Steps are the numbers and relative words that say what it cites, from the
	// widest provision down, the ends of a range one behind the other: 七 and 二 of
	// 第七条第二款. What a list says once belongs to each of its citations, so steps
	// may lie outside Span.
	Steps []Span
	In    *Provision // in whose heading or text it stands
	// Instrument is the words that name the instrument, 本法 or 《商标法》; empty
	// where there are none.
	Instrument Span
	Status     CitationStatus
	// Targets are the provisions cited, in the order of the text: all that lie in
	// a range. Without them Status is not Internal.
	Targets []*Provision
	// Reason says in English why there are no Targets; "" where there are.
	Reason string
}

// CitationStatus says where a citation leads.
type CitationStatus uint8

// The statuses.
const (
	Internal CitationStatus = iota // to provisions of the document
	External                       // to another instrument
	Dangling                       // to a provision the document should have and has not
)

// String returns "internal", "external" or "dangling".
func (s CitationStatus) String() string {
	switch s {
	case Internal:
		return "internal"
	case External:
		return "external"
	case Dangling:
		return "dangling"
	}
	return ""
}

// MarshalText writes s as its name.
func (s CitationStatus) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// CitedBy returns the reverse of a list of citations: for each provision the
// indices of those that lead to it. A provision is not cited by what cites one
// of its parts or the chapter it stands in. Cost: the number of targets.
func CitedBy(citations []Citation) map[*Provision][]int {
	by := make(map[*Provision][]int)
	for i := range citations {
		for _, p := range citations[i].Targets {
			by[p] = append(by[p], i)
		}
	}
	return by
}
