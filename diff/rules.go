package diff

import (
	"regexp"
	"strings"
	"sync"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A rule finds words that change what a law does to people. Rules are data: one
// row each, with the words in Chinese and in English and what a reader is told; the
// words in Japanese stand in japanesePatterns.
type rule struct {
	name string
	// pairOnly tells only of words put for other words of the rule, not of those
	// that came or went with their sentence.
	pairOnly bool
	// governs tells of words put for others only where these govern words in common.
	governs                bool
	han, latin             func() pattern // of texts without capitals
	hanReason, latinReason string
}

// A pattern is an expression with sets of words of which one of each stands in
// every match.
type pattern struct {
	expression func() *regexp.Regexp
	literals   [][]string // none when there are no such words
	// words are those of an expression that is nothing but words to choose from,
	// which are found without it.
	words   []string
	bounded bool // they begin and end with a word of the text
	passed  int  // how many of these, the first ones, are passed over
}

// newPattern returns the pattern of an expression; each of the sets has its words
// joined by bars.
func newPattern(expression string, sets []string) func() pattern {
	return sync.OnceValue(func() pattern {
		expression := strings.ToLower(expression)
		p := pattern{expression: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })}
		words, front := strings.CutPrefix(expression, `\b(?:`)
		words, behind := strings.CutSuffix(words, `)\b`)
		if plain := strings.ReplaceAll(words, "|", ""); front == behind && regexp.QuoteMeta(plain) == plain {
			p.words, p.bounded = strings.Split(words, "|"), front
			p.literals = [][]string{p.words}
		}
		for _, set := range sets {
			p.literals = append(p.literals, strings.Split(set, "|"))
		}
		return p
	})
}

// find appends to found the matches of p in text without capitals, in which hits
// were found; set is the number of the words of p among those of the sieve.
func (p pattern) find(found []law.Span, text string, hits []hit, set uint8) []law.Span {
	if p.words == nil {
		for _, at := range p.expression().FindAllStringIndex(text, -1) {
			found = append(found, law.Between(at[0], at[1]))
		}
		return found
	}
	end := 0 // of the last word
	for i := 0; i < len(hits); {
		start := hits[i].start
		var first *sifted // of the words at start
		for ; i < len(hits) && hits[i].start == start; i++ {
			if w := hits[i].sifted; w.set == set && start >= end && (first == nil || w.at < first.at) && p.stands(text, start, w.word) {
				first = w
			}
		}
		if first == nil {
			continue
		}
		end = start + len(first.word)
		if int(first.at) >= p.passed {
			found = append(found, law.Between(start, end))
		}
	}
	return found
}

// stands reports whether a word at i has the boundaries that p asks for.
func (p pattern) stands(text string, i int, word string) bool {
	return !p.bounded || boundary(text, i) && boundary(text, i+len(word))
}

// boundary reports whether a word of ASCII letters, digits and underscores begins
// or ends at i, as \b does.
func boundary(text string, i int) bool {
	isWord := func(i int) bool {
		if i < 0 || i >= len(text) {
			return false
		}
		c := text[i]
		return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_'
	}
	return isWord(i-1) != isWord(i)
}

// pattern returns the rule's words in the language of a text.
func (r rule) pattern(language string) pattern {
	switch {
	case isChinese(language):
		return r.han()
	case isJapanese(language):
		return japanesePatterns()[r.name]
	}
	return r.latin()
}

func isChinese(language string) bool { return strings.HasPrefix(language, "zh") }

func isJapanese(language string) bool { return strings.HasPrefix(language, "ja") }

func (r rule) reason(language string) string {
	if isChinese(language) {
		return r.hanReason
	}
	return r.latinReason
}

const (
	hanNumber = `[0-9０-９一二三四五六七八九十百千万萬亿億兩两零〇]`
	// A number in words may have several: "twenty-five", "three hundred". They are
	// sorted, so that those that begin alike share steps of the expression: package
	// regexp is fast up to 500.
	latinWord = `(?:(?:billion|hundred|million|thousand)(?: and)?|acht|cent|cinq|cinquante|deux|dix|douze|drei|dreißig|eight|eighteen|eighty|ein(?:e[mnrs]?)?|eleven` +
		`|fifteen|fifty|five|forty|four|fourteen|fünf|huit|hundert|mille|neuf|neun|nine|nineteen|ninety|one` +
		`|quarante|quatre|quinze|sechs|sechzig|sept|seven|seventeen|seventy|sieben|six|sixteen|sixty|soixante` +
		`|tausend|ten|thirteen|thirty|three|trente|trois|twelve|twenty|two|une?|vier|vierzehn|vingt|zehn|zwanzig|zwei|zwölf)`
	latinNumber = `(?:[0-9](?:[0-9., ]*[0-9])?[ -]?|\b(?:` + latinWord + `[ -])+)`
	month       = `(?:January|February|March|April|May|June|July|August|September|October|November|December` +
		`|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre` +
		`|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)`
)

// rules are tried in order; words that one has matched are not matched again,
// so dates come before periods and modals ("28 May"), rates before amounts.
var rules = []rule{
	newRule("date", false,
		// 六月三十日 is a date with any year and with none; only with its day, for
		// 一年六月 may be a term of imprisonment.
		hanNumber+`{4}年`+hanNumber+`{1,3}月(?:`+hanNumber+`{1,3}日)?|(?:`+hanNumber+`{1,4}年)?`+hanNumber+`{1,3}月`+hanNumber+`{1,3}日`,
		`\b[0-9]{1,2}(?:er|\.)? `+month+` [0-9]{4}\b|\b`+month+` [0-9]{1,2}, [0-9]{4}\b`,
		"日期改变", "a date changed"),
	newRule("modal", true, hanModal, latinModal,
		"义务或者授权的强度改变", "the strength of a duty or power changed").butNot(hanModal, notModal).governing(),
	newRule("rate", false,
		`百分之`+hanNumber+`+(?:点`+hanNumber+`+)?|[0-9.]+[%％‰]|`+hanNumber+`+倍`,
		latinNumber+`(?:%|‰|per ?cent\b|times\b|pour cent\b|fois\b|Prozent\b|vom Hundert\b)`,
		"比例或者倍数改变", "a rate or multiple changed"),
	newRule("amount", false,
		hanNumber+`[0-9０-９一二三四五六七八九十百千万萬亿億兩两零〇,，]*(?:元|美元|欧元)`,
		`(?:RMB|CNY|EUR|USD|NT\$|€|\$|¥) ?[0-9](?:[0-9., ]*[0-9])?(?: million| billion)?|`+latinNumber+`(?:thousand |million |billion |millions d['’])?(?:yuan|euros?|dollars|francs|€)`,
		"金额改变", "an amount changed"),
	newRule("period", false,
		hanNumber+`+(?:周年|个工作日|工作日|个月|個月|年|日|天|小时|小時|周|週)`,
		`\b`+latinNumber+`(?:(?:working |calendar |business )?(?:years?|months?|weeks?|days?|hours?)|ans|années?|mois|semaines?|jours?|heures?|Jahre?n?|Monate?n?|Wochen?|Tage?n?|Stunden?)\b|\bun an\b`,
		"期限改变", "a period changed"),
	newRule("penalty", false,
		`罚款|没收|吊销|拘留|有期徒刑|无期徒刑|死刑|拘役|管制|责令停产停业|刑事责任|罰金|罰鍰|沒收|無期徒刑|刑事責任`,
		`\b(?:fines?|imprisonment|detention|confiscat\w+|revok\w+|criminal liability|amende|emprisonnement|réclusion|confiscation|Freiheitsstrafe|Geldstrafe|Geldbuße|Ordnungsgeld)\b`,
		"处罚改变", "a penalty changed"),
	newRule("definition", true,
		`是指|系指|係指`,
		`\b(?:means|shall mean|refers to|on entend par|s'entend|s’entend)\b`,
		"定义改变", "a definition changed"),
}

// butNot returns the rule with longer Chinese words in which its own, nothing but
// words to choose from, mean something else.
func (r rule) butNot(words, longer string) rule {
	found := newPattern(longer+"|"+words, nil)
	r.han = sync.OnceValue(func() pattern {
		p := found()
		p.passed = strings.Count(longer, "|") + 1
		return p
	})
	return r
}

// governing returns the rule for words that govern those behind them.
func (r rule) governing() rule {
	r.governs = true
	return r
}

func newRule(name string, pairOnly bool, han, latin, hanReason, latinReason string) rule {
	return rule{
		name: name, pairOnly: pairOnly, han: newPattern(han, hanLiterals(name)), latin: newPattern(latin, latinLiterals(name)),
		hanReason: hanReason, latinReason: latinReason,
	}
}
