package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"time"

	"github.com/lawdiff/lawdiff/cmd/bench/synthetic"
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
)

// A result is what the programs did with one workload.
type result struct {
	*workload
	figures []*figures // in the order of the programs
}

// figures are those of one program on one workload.
type figures struct {
	program  string
	wall     []time.Duration
	cpu      []time.Duration
	peak     int64 // most bytes resident in any run
	cutOff   bool  // a run took longer than the limit
	trouble  string
	quality  *synthetic.Score // nil where it is not known
	f1       float64          // of the correspondences, lawdiff alone
	unmarked string           // why quality is not known
}

// longRun is the time from which on a program runs three times only.
const longRun = 5 * time.Second

// measure runs the programs on a workload, each once in turn until all have run
// as often as they should.
func measure(w *workload, programs []*program, s *settings) (*result, error) {
	r := &result{workload: w}
	for _, p := range programs {
		r.figures = append(r.figures, &figures{program: p.name})
	}
	for i := range s.runs {
		for k, p := range programs {
			f := r.figures[k]
			long := len(f.wall) > 0 && slices.Min(f.wall) > longRun
			if f.cutOff || f.trouble != "" || long && i >= 3 {
				continue
			}
			f.once(p.command(w.oldFile, w.newFile), s.limit)
		}
	}
	if w.truth == nil {
		return r, nil
	}
	for k, p := range programs {
		f := r.figures[k]
		if p.marking == nil {
			if err := f.scoreComparison(w); err != nil {
				return nil, err
			}
		} else if !f.cutOff && f.trouble == "" {
			f.score(p, w, s.limit)
		}
	}
	return r, nil
}

// once runs a command and adds what it took.
func (f *figures) once(args []string, limit time.Duration) {
	var out, trouble bytes.Buffer
	// A process is charged with the memory of the one that started it, so a small
	// one has to start what is measured.
	self, err := os.Executable()
	if err != nil {
		f.trouble = err.Error()
		return
	}
	err = execute(append([]string{self, "-launch"}, args...), &out, &trouble, limit)
	var c consumption
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		f.cutOff = true
		return
	case err == nil:
		err = json.Unmarshal(out.Bytes(), &c)
	}
	if err != nil {
		f.trouble = fmt.Sprintf("%v: %s", err, trouble.String())
		return
	}
	f.wall, f.cpu, f.peak = append(f.wall, c.Wall), append(f.cpu, c.CPU), max(f.peak, c.Peak)
}

// consumption is what one run of a program took.
type consumption struct {
	Wall, CPU time.Duration
	Peak      int64
}

// launch runs a command, its output thrown away, and prints what it took.
func launch(w io.Writer, args []string) error {
	cmd := exec.CommandContext(context.Background(), args[0], args[1:]...)
	cmd.Stderr = os.Stderr
	start := time.Now()
	err := cmd.Run()
	took := time.Since(start)
	if err := onlyDiffer(err); err != nil {
		return err
	}
	state := cmd.ProcessState
	return json.NewEncoder(w).Encode(consumption{took, state.UserTime() + state.SystemTime(), peakOf(state)})
}

// onlyDiffer is err unless it says, as diff(1) does, that there are differences.
func onlyDiffer(err error) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 1 {
		return nil
	}
	return err
}

// execute runs a command that may find differences. What it started in turn
// ends with it.
func execute(args []string, out, trouble io.Writer, limit time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Stdout, cmd.Stderr = out, trouble
	endWithChildren(cmd)
	err := cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return onlyDiffer(err)
}

// score holds what a program marks against the truth.
func (f *figures) score(p *program, w *workload, limit time.Duration) {
	var out, trouble bytes.Buffer
	if err := execute(p.marking(w.oldFile, w.newFile), &out, &trouble, limit); err != nil {
		f.unmarked = err.Error()
		return
	}
	deleted, inserted, err := p.marks(out.String(), w.old, w.new)
	if err != nil {
		f.unmarked = err.Error()
		return
	}
	score := w.truth.Score(synthetic.Marks{Old: deleted, New: inserted})
	f.quality = &score
}

// scoreComparison does the same for lawdiff, in this process.
func (f *figures) scoreComparison(w *workload) error {
	old, err := parser.Parse(w.oldFile, w.old)
	if err != nil {
		return err
	}
	new, err := parser.Parse(w.newFile, w.new)
	if err != nil {
		return err
	}
	c := diff.Compare(old, new, diff.Options{})
	if err := c.Verify(); err != nil {
		return err
	}
	score := w.truth.Score(synthetic.MarksOf(c))
	f.quality = &score
	f.f1, _, _ = w.truth.F1(c)
	return nil
}

func median(times []time.Duration) time.Duration {
	if len(times) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(times))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}
