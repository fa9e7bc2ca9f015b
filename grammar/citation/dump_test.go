package citation

import (
	"fmt"
	"strings"
)

// dump writes the citations of text one in a line: what is quoted, the
// instrument, the targets with their steps.
func dump(text, lang string) string {
	var b strings.Builder
	for c := range All(text, lang) {
		fmt.Fprintf(&b, "%s:", strings.ReplaceAll(text[c.Span.Start:c.Span.End], "\n", "⏎"))
		if c.Instrument.Kind != Unsaid {
			fmt.Fprintf(&b, " %s<%s>", [...]string{"", "self", "earlier", "named"}[c.Instrument.Kind],
				text[c.Instrument.Span.Start:c.Instrument.Span.End])
		}
		for _, t := range c.Targets {
			b.WriteString(" " + dumpSteps(t.Steps))
			if t.To != nil {
				b.WriteString("…" + dumpSteps(t.To))
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func dumpSteps(steps []Step) string {
	var out []string
	for _, s := range steps {
		n := s.Number
		if s.Relation != Absolute {
			n = [...]string{"", "this", "that", "preceding", "following", "each"}[s.Relation]
			if s.Count != 1 {
				n += fmt.Sprint("×", s.Count)
			}
		}
		out = append(out, s.Level+" "+n)
	}
	return "[" + strings.Join(out, ", ") + "]"
}
