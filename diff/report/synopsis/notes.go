package synopsis

import (
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
	"github.com/lawdiff/lawdiff/parser/law"
)

// notes says what happened to a row, a line for each thing: the kinds of change,
// where words came from and went to, and what a reader must not miss.
func (s *synopsis) notes(r *rows.Row) []string {
	var lines []string
	for i, step := range r.Steps {
		own := s.stepNotes(i, step)
		if len(own) > 0 && len(r.Steps) > 1 {
			own[0] = fmt.Sprintf(s.words.step, i+2) + own[0]
		}
		lines = append(lines, own...)
	}
	return lines
}

func (s *synopsis) stepNotes(i int, step rows.Step) []string {
	var lines []string
	if kinds := wording.Kinds(s.words.language, step.Kinds); len(kinds) > 0 {
		lines = append(lines, strings.Join(kinds, s.words.comma))
	}
	if len(step.From) > 0 {
		lines = append(lines, fmt.Sprintf(s.words.from, s.names(s.Drafts[i], step.From)))
	}
	if len(step.To) > 0 {
		lines = append(lines, fmt.Sprintf(s.words.to, s.names(s.Drafts[i+1], step.To)))
	}
	for _, f := range step.Flags {
		words := f.Old + f.New
		if f.Old != "" && f.New != "" {
			words = f.Old + " → " + f.New
		}
		line := strings.Join(strings.Fields(words), " ")
		if f.Reason != "" {
			line = strings.TrimPrefix(line+s.words.stop+f.Reason, s.words.stop)
		}
		lines = append(lines, line)
	}
	return lines
}

// names names provisions by their labels as printed.
func (s *synopsis) names(d *law.Document, list []*law.Provision) string {
	names := make([]string, len(list))
	for i, p := range list {
		switch label := strings.Join(strings.Fields(d.Label(p)), " "); {
		case label != "":
			names[i] = label
		case s.words.levels[p.Kind] != "":
			names[i] = s.words.levels[p.Kind]
		default:
			names[i] = p.Kind.String()
		}
	}
	return strings.Join(names, s.words.comma)
}
