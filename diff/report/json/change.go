package json

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

type change struct {
	ID         int      `json:"id"`
	Parent     int      `json:"parent,omitempty"` // 0, left out, for the root only
	Level      string   `json:"level"`
	Kinds      []string `json:"kinds"`
	Old        []string `json:"old"`
	New        []string `json:"new"`
	Similarity float64  `json:"similarity"`
	Edits      []edit   `json:"edits,omitempty"`
	Flags      []flag   `json:"flags,omitempty"`
}

type edit struct {
	Op         string `json:"op"`
	Part       string `json:"part"`
	Cause      string `json:"cause,omitempty"`
	Old        *span  `json:"old,omitempty"`
	New        *span  `json:"new,omitempty"`
	Text       string `json:"text,omitempty"`       // the words deleted or inserted
	Systematic int    `json:"systematic,omitempty"` // 1 + index in the list of systematic substitutions
}

type flag struct {
	Rule    string `json:"rule"`
	Reason  string `json:"reason"`
	Old     string `json:"old,omitempty"`
	New     string `json:"new,omitempty"`
	OldSpan *span  `json:"oldSpan,omitempty"`
	NewSpan *span  `json:"newSpan,omitempty"`
}

type systematic struct {
	Old     string `json:"old"`
	New     string `json:"new"`
	Changes []int  `json:"changes"` // the ids of the changes it occurs in, once for each occurrence
}

type correspondence struct {
	Old      *string `json:"old"` // null where there is none, or where only its label is given
	New      *string `json:"new"`
	OldLabel string  `json:"oldLabel,omitempty"`
	NewLabel string  `json:"newLabel,omitempty"`
	Kind     string  `json:"kind"`
}

// kindNames are the kinds in the order of their bits.
var kindNames = [...]struct {
	kind diff.Kinds
	name string
}{
	{diff.Insertion, "insertion"}, {diff.Repeal, "repeal"}, {diff.Substitution, "substitution"},
	{diff.Renumbering, "renumbering"}, {diff.Relocation, "relocation"}, {diff.Split, "split"},
	{diff.Join, "join"}, {diff.Consequential, "consequential"}, {diff.Editorial, "editorial"},
}

var (
	opNames    = [...]string{diff.Equal: "equal", diff.Delete: "delete", diff.Insert: "insert"}
	partNames  = [...]string{diff.TextPart: "text", diff.LabelPart: "label", diff.HeadingPart: "heading"}
	causeNames = [...]string{diff.Substance: "substance", diff.FollowedNumber: "followedNumber", diff.Typography: "typography"}
)

// changes writes the changes in reading order, parents first, and returns the
// identifiers they got.
func (s *stream) changes(c *diff.Comparison, oldIDs, newIDs map[*law.Provision]string) map[*diff.Change]int {
	ids := make(map[*diff.Change]int)
	s.array("changes", func() {
		for ch := range c.All() {
			ids[ch] = len(ids) + 1
			s.value(change{
				ID: ids[ch], Parent: ids[ch.Parent], Level: ch.Kind().String(), Kinds: namesOf(ch.Kinds),
				Old: eIDs(ch.Old, oldIDs), New: eIDs(ch.New, newIDs),
				Similarity: ch.Similarity, Edits: edits(c, ch), Flags: flags(ch),
			})
		}
	})
	return ids
}

func namesOf(kinds diff.Kinds) []string {
	names := []string{}
	for _, k := range kindNames {
		if kinds.Has(k.kind) {
			names = append(names, k.name)
		}
	}
	return names
}

func eIDs(list []*law.Provision, ids map[*law.Provision]string) []string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = ids[p]
	}
	return names
}

func edits(c *diff.Comparison, ch *diff.Change) []edit {
	list := make([]edit, 0, len(ch.Edits))
	for _, e := range ch.Edits {
		out := edit{
			Op: opNames[e.Op], Part: partNames[e.Part],
			Old: present(e.Old), New: present(e.New), Systematic: int(e.Systematic),
		}
		switch e.Op {
		case diff.Delete:
			out.Text = c.Old.Slice(e.Old)
		case diff.Insert:
			out.Text = c.New.Slice(e.New)
		default:
		}
		if e.Op != diff.Equal {
			out.Cause = causeNames[e.Cause]
		}
		list = append(list, out)
	}
	return list
}

func flags(ch *diff.Change) []flag {
	list := make([]flag, 0, len(ch.Flags))
	for _, f := range ch.Flags {
		list = append(list, flag{
			Rule: f.Rule, Reason: f.Reason, Old: f.Old, New: f.New,
			OldSpan: present(f.OldSpan), NewSpan: present(f.NewSpan),
		})
	}
	return list
}

// idOf returns the identifier of a provision, nil where the document was cut
// down to others.
func idOf(p *law.Provision, ids map[*law.Provision]string) *string {
	if id, ok := ids[p]; ok {
		return &id
	}
	return nil
}

// correspondences writes the table of articles.
func (s *stream) correspondences(c *diff.Comparison, oldIDs, newIDs map[*law.Provision]string) {
	s.array("correspondences", func() {
		for _, row := range c.Correspondences() {
			out := correspondence{Kind: string(row.Kind)}
			if row.Old != nil {
				out.Old, out.OldLabel = idOf(row.Old, oldIDs), c.Old.Label(row.Old)
			}
			if row.New != nil {
				out.New, out.NewLabel = idOf(row.New, newIDs), c.New.Label(row.New)
			}
			s.value(out)
		}
	})
}

func (s *stream) systematic(c *diff.Comparison, ids map[*diff.Change]int) {
	s.array("systematic", func() {
		for _, found := range c.Systematic {
			out := systematic{Old: found.Old, New: found.New, Changes: []int{}}
			for _, place := range found.Places {
				out.Changes = append(out.Changes, ids[place])
			}
			s.value(out)
		}
	})
}
