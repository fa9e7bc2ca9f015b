package citation_test

import (
	"fmt"

	"github.com/lawdiff/lawdiff/grammar/citation"
)

func ExampleAll() {
	text := "Point (a) of Article 6(1) and Articles 10 to 12 of this Regulation apply."
	for c := range citation.All(text, "en") {
		fmt.Println(text[c.Span.Start:c.Span.End], c.Instrument.Kind == citation.Self)
		for _, t := range c.Targets {
			for _, s := range t.Steps {
				fmt.Print(" ", s.Level, " ", s.Number)
			}
			for _, s := range t.To {
				fmt.Print(" to ", s.Level, " ", s.Number)
			}
			fmt.Println()
		}
	}
	// Output:
	// Point (a) of Article 6(1) and Articles 10 to 12 of this Regulation true
	//  article 6 paragraph 1 point a
	//  article 10 to article 12
}

func ExampleNumbers() {
	text := "依照本法第二十四条第三款处五年以下有期徒刑"
	for n := range citation.Numbers(text, "zh") {
		fmt.Println(text[n.Start:n.End])
	}
	// Output:
	// 二十四
	// 三
}
