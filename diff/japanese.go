package diff

import "sync"

// japanesePatterns are the rules in Japanese, by their names. The words of obligation
// follow the handbook of legislative drafting (ワークブック法制執務): しなければならない obliges,
// することができる allows, ものとする stands between.
var japanesePatterns = sync.OnceValue(func() map[string]pattern {
	patterns := map[string]pattern{}
	for name, expression := range map[string]string{
		"date": `(?:明治|大正|昭和|平成|令和)(?:元|` + hanNumber + `{1,3})年(?:` + hanNumber + `{1,3}月(?:` + hanNumber + `{1,3}日)?)?` +
			`|(?:` + hanNumber + `{1,4}年)?` + hanNumber + `{1,3}月` + hanNumber + `{1,3}日`,
		"modal":      `なければならない|てはならない|ことができない|ことができる|努めるものとする|よう努めなければ|ものとする`,
		"rate":       `百分の` + hanNumber + `+|` + hanNumber + `+分の` + hanNumber + `+|[0-9０-９]+(?:[%％]|パーセント)|` + hanNumber + `+(?:倍|割)`,
		"amount":     hanNumber + `[0-9０-９一二三四五六七八九十百千万億〇,，]*円`,
		"period":     hanNumber + `+(?:年|箇月|か月|ヶ月|月|週間|日|時間)`,
		"penalty":    `拘禁刑|懲役|禁錮|罰金|科料|過料|拘留|没収|追徴|死刑`,
		"definition": `をいう|をいい`,
	} {
		patterns[name] = newPattern(expression, jaLiterals(name))()
	}
	return patterns
})
