package diff

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"sync"
)

// A rule finds words that change what a law does to people. Rules are data: one
// row each, with the words in Chinese and in English and what a reader is told.
type rule struct {
	name string
	// pairOnly tells only of words put for other words of the rule, not of those
	// that came or went with their sentence.
	pairOnly               bool
	han, latin             func() pattern // of texts without capitals
	hanReason, latinReason string
}

// A pattern is an expression with words of which one stands in every match.
type pattern struct {
	*regexp.Regexp
	literals []string // nil when there are none
	words    []string // of an expression that is nothing but words to choose from
}

func newPattern(expression string) func() pattern {
	return sync.OnceValue(func() pattern {
		re := regexp.MustCompile(expression)
		tree, err := syntax.Parse(expression, syntax.Perl)
		if err != nil {
			return pattern{Regexp: re}
		}
		p := pattern{Regexp: re, literals: literals(tree)}
		if regexp.QuoteMeta(strings.ReplaceAll(expression, "|", "")) == strings.ReplaceAll(expression, "|", "") {
			p.words = strings.Split(expression, "|")
		}
		return p
	})
}

// find returns the matches of p in text without capitals.
func (p pattern) find(text string, s *sieve, rule int) [][]int {
	if p.words == nil {
		return p.FindAllStringIndex(text, -1)
	}
	var found [][]int
	for i := 0; i < len(text); {
		end := i
		if s.at(text, i)>>rule&1 != 0 {
			end += len(p.wordAt(text[i:]))
		}
		if end == i {
			i++
			continue
		}
		found = append(found, []int{i, end})
		i = end
	}
	return found
}

// wordAt returns the first of the words that text begins with.
func (p pattern) wordAt(text string) string {
	for _, word := range p.words {
		if strings.HasPrefix(text, word) {
			return word
		}
	}
	return ""
}

// pattern returns the rule's words in the language of a text.
func (r rule) pattern(language string) pattern {
	if isChinese(language) {
		return r.han()
	}
	return r.latin()
}

func isChinese(language string) bool { return strings.HasPrefix(language, "zh") }

func (r rule) reason(language string) string {
	if isChinese(language) {
		return r.hanReason
	}
	return r.latinReason
}

const (
	hanNumber   = `[0-9０-９一二三四五六七八九十百千万亿兩两零〇]`
	latinNumber = `(?:[0-9][0-9., ]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|hundred)[ -])`
	month       = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`
)

// rules are tried in order; words that one has matched are not matched again,
// so dates come before periods and rates before amounts. The words of
// obligation follow the NPC Legislative Affairs Commission's norms of
// legislative drafting (2009, nos. 18 to 21) for Chinese, and the common stock of
// drafting guides for English.
var rules = []rule{
	newRule("modal", true,
		`应当|必须|可以|不得|禁止|无权|有权`,
		`\b(?:shall not|must not|may not|shall|must|may|is prohibited from|is entitled to)\b`,
		"义务或者授权的强度改变", "the strength of a duty or power changed"),
	newRule("date", false,
		hanNumber+`{4}年`+hanNumber+`{1,3}月(?:`+hanNumber+`{1,3}日)?`,
		`\b[0-9]{1,2} `+month+` [0-9]{4}\b|\b`+month+` [0-9]{1,2}, [0-9]{4}\b`,
		"日期改变", "a date changed"),
	newRule("rate", false,
		`百分之`+hanNumber+`+(?:点`+hanNumber+`+)?|[0-9.]+[%％‰]|`+hanNumber+`+倍`,
		latinNumber+`(?:%|‰|per ?cent\b|times\b)`,
		"比例或者倍数改变", "a rate or multiple changed"),
	newRule("amount", false,
		`[0-9０-９一二三四五六七八九十百千万亿两零〇][0-9０-９一二三四五六七八九十百千万亿两零〇,，]*(?:元|美元|欧元)`,
		`(?:RMB|CNY|EUR|USD|NT\$|€|\$|¥) ?[0-9](?:[0-9., ]*[0-9])?(?: million| billion)?|`+latinNumber+`(?:thousand |million |billion )?(?:yuan|euros?|dollars|francs)\b`,
		"金额改变", "an amount changed"),
	newRule("period", false,
		hanNumber+`+(?:周年|个工作日|工作日|个月|年|日|天|小时|周)`,
		`\b`+latinNumber+`(?:working |calendar |business )?(?:years?|months?|weeks?|days?|hours?)\b`,
		"期限改变", "a period changed"),
	newRule("penalty", false,
		`罚款|没收|吊销|拘留|有期徒刑|无期徒刑|死刑|拘役|管制|责令停产停业|刑事责任`,
		`\b(?:fines?|imprisonment|detention|confiscat\w+|revok\w+|criminal liability)\b`,
		"处罚改变", "a penalty changed"),
	newRule("definition", true,
		`是指|系指`,
		`\b(?:means|shall mean|refers to)\b`,
		"定义改变", "a definition changed"),
}

func newRule(name string, pairOnly bool, han, latin, hanReason, latinReason string) rule {
	return rule{name, pairOnly, newPattern(han), newPattern(strings.ToLower(latin)), hanReason, latinReason}
}
