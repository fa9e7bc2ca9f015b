package diff_test

import (
	"fmt"
	"os"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/table"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

const (
	firstDraft = `Lighthouse Rules

Article 1 The harbour office manages the lighthouses on the coast.

Article 2 The keeper may light the lamp at dusk.
`
	secondDraft = `Lighthouse Rules

Article 1 The harbour office manages the lighthouses on the coast.

Article 2 No vessel shall anchor within one mile of a lighthouse.

Article 3 The keeper shall light the lamp at dusk.
`
)

func Example() {
	older, err := parser.Parse("first.txt", firstDraft)
	if err != nil {
		fmt.Println(err)
		return
	}
	newer, err := parser.Parse("second.txt", secondDraft)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := diff.Compare(older, newer, diff.Options{})
	_ = table.WriteTSV(os.Stdout, table.Options{}, c)
	for ch := range c.All() {
		for _, f := range ch.Flags {
			fmt.Printf("%s: %q became %q\n", newer.Label(ch.New[0].Within(law.Article)), f.Old, f.New)
		}
	}
	// Output:
	// Article 1	Article 1	same
	// -	Article 2	inserted
	// Article 2	Article 3	renumbered
	// Article 3: "may" became "shall"
}
