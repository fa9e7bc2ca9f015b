package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// writeCitationsTSV writes a row for each citation: line, column, status, words,
// instrument, the eId it stands in, those it leads to with spaces between, the
// reason why it leads to none. The first row names the columns.
func writeCitationsTSV(w io.Writer, d reading, citations []law.Citation) error {
	out, t, ids := bufio.NewWriter(w), newCitingText(d), d.EIDs()
	_, _ = fmt.Fprintln(out, "line\tcolumn\tstatus\tcitation\tinstrument\tin\ttargets\treason")
	for i := range citations {
		c := &citations[i]
		at := t.position(int(c.Span.Start))
		_, _ = fmt.Fprintf(out, "%d\t%d\t%s\t%s\t%s\t%s\t%s\t%s\n", at.Line, at.Column, c.Status, t.words(c),
			strings.Join(strings.Fields(d.Slice(c.Instrument)), " "), ids[c.In], eIDsOf(ids, c.Targets), c.Reason)
	}
	return out.Flush()
}

// writeTSV writes a row for each outcome: the fate, then line, column, words and
// targets in the old text and in the new, then what the old targets became; "-"
// where there is nothing.
func (o *outcomes) writeTSV(w io.Writer) error {
	out := bufio.NewWriter(w)
	oldIDs, newIDs := o.old.EIDs(), o.new.EIDs()
	_, _ = fmt.Fprintln(out, "fate\told_line\told_column\told_citation\told_targets\tnew_line\tnew_column\tnew_citation\tnew_targets\tbecame")
	for _, one := range o.list {
		_, _ = fmt.Fprintf(out, "%s\t%s\t%s\t%s\n", one.Fate, o.old.cells(one.Old, oldIDs), o.new.cells(one.New, newIDs), eIDsOf(newIDs, one.Became))
	}
	return out.Flush()
}

func (t citingText) cells(c *law.Citation, ids map[*law.Provision]string) string {
	if c == nil {
		return "-\t-\t-\t-"
	}
	at := t.position(int(c.Span.Start))
	return fmt.Sprintf("%d\t%d\t%s\t%s", at.Line, at.Column, t.words(c), eIDsOf(ids, c.Targets))
}

func eIDsOf(ids map[*law.Provision]string, list []*law.Provision) string {
	if len(list) == 0 {
		return "-"
	}
	var b strings.Builder
	for i, p := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(ids[p])
	}
	return b.String()
}
