package main

import (
	"fmt"
	"io"
	"math"
	"time"
)

// report prints the results as Markdown.
func report(w io.Writer, results []*result) {
	for _, r := range results {
		fmt.Fprintf(w, "### %s: %s (%.2f + %.2f MB)\n\n", r.name, r.what, megabytes(len(r.old)), megabytes(len(r.new)))
		fmt.Fprintln(w, "| | runs | time | to git | processor time | to git | peak memory | to input |")
		fmt.Fprintln(w, "|---|--:|--:|--:|--:|--:|--:|--:|")
		git := r.of("git, characters")
		for _, f := range r.figures {
			f.times(w, git, len(r.old)+len(r.new))
		}
		fmt.Fprintln(w)
		if r.truth != nil {
			fmt.Fprint(w, "Characters marked by characters that truly changed, a label or citation with another number counting whole; the same without labels and citations, and how much of it was found. An article is clean when nothing is marked but its label and citations.\n\n")
			r.quality(w)
		}
	}
	growth(w, results)
}

// of returns the figures of a program, nil when it did not run.
func (r *result) of(program string) *figures {
	for _, f := range r.figures {
		if f.program == program {
			return f
		}
	}
	return nil
}

func (f *figures) times(w io.Writer, git *figures, input int) {
	switch {
	case f.trouble != "":
		fmt.Fprintf(w, "| %s | | failed: %s | | | | | |\n", f.program, f.trouble)
		return
	case f.cutOff:
		fmt.Fprintf(w, "| %s | | cut off | | | | | |\n", f.program)
		return
	}
	fmt.Fprintf(w, "| %s | %d | %s | %s | %s | %s | %.1f MB | %.1f |\n", f.program, len(f.wall),
		duration(median(f.wall)), toGit(f, git, func(f *figures) []time.Duration { return f.wall }),
		duration(median(f.cpu)), toGit(f, git, func(f *figures) []time.Duration { return f.cpu }),
		megabytes(int(f.peak)), float64(f.peak)/float64(input))
}

// toGit is the ratio of two medians.
func toGit(f, git *figures, of func(*figures) []time.Duration) string {
	if git == nil || median(of(git)) == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(median(of(f)))/float64(median(of(git))))
}

// quality prints what was marked against what had changed.
func (r *result) quality(w io.Writer) {
	fmt.Fprintln(w, "| | marked / truly changed | words alone | found | unchanged articles clean | moved articles clean | F1 of the table |")
	fmt.Fprintln(w, "|---|--:|--:|--:|--:|--:|--:|")
	for _, f := range r.figures {
		q := f.quality
		if q == nil {
			fmt.Fprintf(w, "| %s | %s | | | | | |\n", f.program, f.unmarked)
			continue
		}
		table := "none"
		if f.f1 > 0 {
			table = fmt.Sprintf("%.4f", f.f1)
		}
		fmt.Fprintf(w, "| %s | %.3f | %.3f | %.1f%% | %.1f%% | %.1f%% | %s |\n", f.program,
			q.MarkedTrue, q.WordsMarkedTrue, 100*q.Found, 100*q.UnchangedClean, 100*q.MovedClean, table)
	}
	fmt.Fprintln(w)
}

// growth prints how time grows from W3 to W4.
func growth(w io.Writer, results []*result) {
	var small, large *result
	for _, r := range results {
		switch r.name {
		case "W3":
			small = r
		case "W4":
			large = r
		}
	}
	if small == nil || large == nil {
		return
	}
	fmt.Fprint(w, "### Growth from W3 to W4: time is size to the power of\n\n| | time | processor time |\n|---|--:|--:|\n")
	size := math.Log(float64(len(large.old)+len(large.new)) / float64(len(small.old)+len(small.new)))
	for _, f := range large.figures {
		s := small.of(f.program)
		if len(f.wall) == 0 || len(s.wall) == 0 {
			continue
		}
		fmt.Fprintf(w, "| %s | %.2f | %.2f |\n", f.program,
			math.Log(float64(median(f.wall))/float64(median(s.wall)))/size,
			math.Log(float64(median(f.cpu))/float64(median(s.cpu)))/size)
	}
}

func duration(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%.1f ms", float64(d)/1e6)
	}
	return fmt.Sprintf("%.2f s", d.Seconds())
}

func megabytes(n int) float64 { return float64(n) / 1e6 }
