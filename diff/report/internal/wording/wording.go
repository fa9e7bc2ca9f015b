// Package wording holds what reports of different forms say alike: the names of
// what happened, in the languages reports are written in.
package wording

import (
	"strings"
	"unicode"

	"github.com/lawdiff/lawdiff/diff"
)

// Chinese reports whether a report in the language of a BCP 47 tag uses Chinese
// words, as for zh and all below it; for every other language it uses English
// ones.
func Chinese(tag string) bool {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return base == "zh"
}

// For returns the one of two vocabularies that is for the language of a tag.
func For[V any](tag string, chinese, english *V) *V {
	if Chinese(tag) {
		return chinese
	}
	return english
}

var kindNames = []struct {
	kind             diff.Kinds
	english, chinese string
}{
	{diff.Insertion, "inserted", "新增"},
	{diff.Repeal, "repealed", "删去"},
	{diff.Split, "split", "拆分"},
	{diff.Join, "joined", "合并"},
	{diff.Relocation, "moved", "移动"},
	{diff.Substitution, "amended", "修改"},
	{diff.Renumbering, "renumbered", "序号变更"},
	{diff.Consequential, "citations follow", "引用随调"},
	{diff.Editorial, "editorial", "仅文字形式"},
}

// Kinds names what happened to a provision in the language of a tag, the
// weightiest first.
func Kinds(tag string, kinds diff.Kinds) []string {
	chinese := Chinese(tag)
	var names []string
	for _, k := range kindNames {
		switch {
		case !kinds.Has(k.kind):
		case chinese:
			names = append(names, k.chinese)
		default:
			names = append(names, k.english)
		}
	}
	return names
}

// Printable replaces what is no visible character, such as controls that would
// act on a terminal, by spaces.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return ' '
		}
		return r
	}, s)
}
