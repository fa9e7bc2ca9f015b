package parser_test

import (
	"fmt"
	"log"

	"github.com/lawdiff/lawdiff/parser"
)

const ferryRules = `渡船规则

第一章 总则

第一条 为了渡船安全，制定本规则。

第二章 停航

第二条 有下列情形之一的，渡船停航：

（一）大雾；

（二）大风。
`

func ExampleParse() {
	doc, err := parser.Parse("ferry.txt", ferryRules)
	if err != nil {
		log.Fatal(err)
	}
	for article := range doc.Articles() {
		fmt.Println(doc.Label(article), article.Number, article.Parent.Kind, doc.Heading(article.Parent))
	}
	// Output:
	// 第一条 1 chapter 总则
	// 第二条 2 chapter 停航
}

func ExampleParse_find() {
	doc, err := parser.Parse("ferry.txt", ferryRules)
	if err != nil {
		log.Fatal(err)
	}
	point := doc.Find("art_2__para_1__point_2")
	at := doc.Position(int(point.Span.Start))
	fmt.Printf("%s%s line %d\n", doc.Label(point), doc.Text(point), at.Line)
	// Output: （二）大风。 line 13
}

func ExampleParse_diagnostics() {
	doc, err := parser.Parse("ferry.txt", "第一条 甲。\n\n第二 乙。\n\n第三条 丙。\n")
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range doc.Diagnostics {
		fmt.Println(doc.Message(d))
	}
	// Output: ferry.txt:3:1: "第二" is read as the head of article 2
}

func ExampleLanguage() {
	doc, err := parser.Parse("gesetz.txt", "§ 1 Zweck\n\nDieses Gesetz schützt Bäume.\n", parser.Language("de"))
	if err != nil {
		log.Fatal(err)
	}
	for article := range doc.Articles() {
		fmt.Println(doc.Label(article), doc.Heading(article))
	}
	// Output: § 1 Zweck
}
