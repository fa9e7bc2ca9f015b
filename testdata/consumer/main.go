// Command consumer is a program of another module that embeds the parser: it
// prints the label of every article of the text on standard input.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/check"
)

func main() {
	src, err := io.ReadAll(os.Stdin)
	if err != nil {
		fail(err)
	}
	doc, err := parser.Parse("stdin", src)
	if err != nil {
		fail(err)
	}
	for article := range doc.Articles() {
		fmt.Println(doc.Label(article))
	}
	for _, d := range check.Document(doc) {
		fmt.Println(doc.Message(d))
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}
