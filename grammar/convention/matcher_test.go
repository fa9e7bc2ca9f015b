package convention

import (
	"testing"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// TestNumberByte checks that no number begins with a byte that is said to
// begin none: a line that does would not be looked at.
func TestNumberByte(t *testing.T) {
	for style := numeral.Arabic; style <= numeral.Letter; style <<= 1 {
		for r := rune(0); r <= 0xFFFF; r++ {
			s := string(r)
			for _, ending := range [...]string{"", "1", "一", "ière", "irst"} {
				if _, ok := numeral.Parse(s+ending, style); ok && utf8.ValidRune(r) && !numberByte(style, s[0]) {
					t.Errorf("%q begins a number of style %d", s+ending, style)
				}
			}
		}
	}
}

// TestShared checks that what the rules of a line share is read once and to
// the same end as when each rule reads it by itself.
func TestShared(t *testing.T) {
	lines := []string{
		"第一条 甲", "第一章 甲", "第二分编", "第十二节之一 甲", "第十四 两人", "第 3 部分", "第甲条", "知识产权", "十四条 甲",
		"（一）甲", "第IV章 甲", "第IV条 甲", "第Ⅳ编", "第四部分", "第参条", "参、甲", "第C章", "a. x", "a) x", "iv) x", "Ⅳ. x", "Section iv. x", "（1）甲", "(a)", "1. x", "Article 7a", "ARTICLE IV", "Section C", "Chapter Ⅳ-1", "Artikel 1", "§ 7a", "제1조의2",
		"第五条から第七条まで", "第四条の二　甲", "別表第一の二", "Art. 2-bis. x", "Art. 2º-A. x", "§ 1º-A. x", "I-A - x", "Arts. 5o a 7o", "Parágrafo único. x", "Titolo II-bis", "a-bis) x", "Articoli da 14 a 16", "イ　甲", "２　前項", "○２　前項",
	}
	for _, table := range tables {
		table.once.Do(table.build)
		for _, line := range lines {
			for _, trials := range [...][]trial{table.heads[line[0]], table.items[line[0]]} {
				var p path
				for i := range trials {
					try := &trials[i]
					m := &table.rules[try.rule].matcher
					var alone finding
					want := m.match(line, 0, &alone)
					got, found := p.follow(try, m, line)
					if got != want || want >= 0 && *found != alone.Match {
						t.Errorf("%s: rule %d on %q: ends at %d, by itself at %d", table.Language, try.rule, line, got, want)
					}
				}
			}
		}
	}
}
