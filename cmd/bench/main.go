// Bench measures lawdiff against the comparers found on the machine: git, GNU
// diff, wdiff, dwdiff, go-diff on whole texts, and the npm package diff where
// -npm names a folder that has it. It builds five workloads with fixed seeds,
// from the corpus of real laws or else from model acts, runs all programs in
// turn, and prints Markdown: times, ratios, memory, growth, and how much of what
// is marked had truly changed.
//
//	go run ./cmd/bench [-corpus DIR] [-workloads W1,W2] [-runs 10] [-limit 60s]
//
// Times depend on the machine and on what else it does; compare ratios of one
// run only.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// settings are the command line.
type settings struct {
	corpus, npm, lawdiff string
	workloads            string
	runs                 int
	limit                time.Duration
}

func main() {
	var s settings
	var whole, launched bool
	flag.StringVar(&s.corpus, "corpus", corpusFolder(), "folder of the corpus of real laws; model acts where it is missing")
	flag.StringVar(&s.npm, "npm", "", "folder in which the npm package diff was installed")
	flag.StringVar(&s.lawdiff, "lawdiff", "", "the lawdiff to measure (default: built from here)")
	flag.StringVar(&s.workloads, "workloads", "W1,W2,W5,W3,W4", "workloads to run")
	flag.IntVar(&s.runs, "runs", 10, "runs of each program, of which the median counts")
	flag.DurationVar(&s.limit, "limit", time.Minute, "time after which a run is cut off")
	flag.BoolVar(&whole, "go-diff", false, "be go-diff: compare the two files given and print them marked")
	flag.BoolVar(&launched, "launch", false, "run the command given and print what it took")
	flag.Parse()
	var err error
	switch {
	case whole:
		err = compareWhole(os.Stdout, flag.Args())
	case launched:
		err = launch(os.Stdout, flag.Args())
	default:
		err = run(&s)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

func corpusFolder() string {
	if dir := os.Getenv("LAWDIFF_CORPUS"); dir != "" {
		return dir
	}
	return filepath.Join("..", "shared", "corpus")
}

func run(s *settings) error {
	dir, err := os.MkdirTemp("", "lawdiff-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if s.lawdiff == "" {
		s.lawdiff = filepath.Join(dir, "lawdiff")
		build := exec.CommandContext(context.Background(), "go", "build", "-o", s.lawdiff, "./cmd/lawdiff")
		build.Env = append(os.Environ(), "CGO_ENABLED=0") // static, as the README says to install it
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return fmt.Errorf("building lawdiff: %w; run bench from the root of the repository or give -lawdiff", err)
		}
	}
	programs, err := findPrograms(s, dir)
	if err != nil {
		return err
	}
	var results []*result
	for _, name := range strings.Split(s.workloads, ",") {
		w, err := build(name, s.corpus)
		if err != nil {
			return err
		}
		if err := w.write(dir); err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "bench: %s, %d + %d bytes\n", w.name, len(w.old), len(w.new))
		r, err := measure(w, programs, s)
		if err != nil {
			return err
		}
		results = append(results, r)
	}
	report(os.Stdout, results)
	return nil
}
