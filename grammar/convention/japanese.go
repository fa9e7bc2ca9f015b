package convention

import "github.com/lawdiff/lawdiff/parser/law"

// japanese is the drafting of Japan, as its statutes are laid out in the official
// gazette and in the database of the government: 編, 章, 節, 款, 目 above the article (条),
// 項, 号 and イロハ below it (ワークブック法制執務). The provisions behind the main ones
// (附則) count from one again.
var japanese = Table{
	Language: "ja",
	Country:  "jp",
	Code:     "jpn",
	Script:   Han,
	Heads: []Head{
		{law.Part, `'第' _ <chinese|arabic> _ '編' <suffix>?`},
		{law.Chapter, `'第' _ <chinese|arabic> _ '章' <suffix>?`},
		{law.Section, `'第' _ <chinese|arabic> _ '節' <suffix>?`},
		{law.Subsection, `'第' _ <chinese|arabic> _ '款' <suffix>?`},
		{law.Division, `'第' _ <chinese|arabic> _ '目' <suffix>?`},
		{law.Article, `'第' _ <chinese|arabic> _ '条' <suffix>?`},
	},
	Items: []Item{
		{Kind: law.Point, Pattern: `<chinese> ~`},
		{Kind: law.Paragraph, Pattern: `<arabic> ~`},
		{Kind: law.Paragraph, Pattern: `<circled>`},
		{Kind: law.Paragraph, Pattern: `('○'/'〇') <arabic>`},
		{Kind: law.Point, Pattern: `<letter> ~`},
		{Kind: law.Point, Pattern: `('（'/'(') _ <arabic> _ ('）'/')')`},
		{Kind: law.Point, Pattern: `('（'/'(') _ <letter> _ ('）'/')')`},
		{Kind: law.Point, Pattern: `<arabic> _ ('．'/'.'/'、')`},
	},
	Ranges:     []Head{{law.Article, `'第' _ <chinese|arabic> _ '条' <suffix>? _ ('から'/'及び'/'、'/'・'/'―'/'－'/'～') _ '第'? _ <last> (_ '条')? <suffix>? 'まで'?`}},
	Gone:       []string{"削除"},
	Titles:     [][2]string{{"（", "）"}, {"(", ")"}, {"【", "】"}},
	Contents:   []string{"目次"},
	Preambles:  []string{"前文"},
	Preface:    []string{"最終改正", "最終更新", "施行日", "公布日", "改正", "発令", "公布"},
	Unnumbered: []string{"附則", "附則抄", "本則"},
	Afresh:     []string{"附則", "附則抄"},
	Annexes: []string{
		`('別表'/'別図'/'付録'/'附録'/'別記') (_ '第' _ <chinese|arabic> (_ '号')? <suffix>?)?`,
		`('別記'? '様式') _ '第' _ <chinese|arabic> (_ '号')? <suffix>?`,
	},
	Dates: []string{
		`('明治'/'大正'/'昭和'/'平成'/'令和')? _ ('元'/<arabic|chinese>) _ '年' _ <arabic|chinese> _ '月' _ <arabic|chinese> _ '日'`,
		`('明治'/'大正'/'昭和'/'平成'/'令和') _ ('元'/<arabic|chinese>) _ '年' _ ('法律'/'政令'/'勅令'/'条約') _ '第' _ <arabic|chinese> _ '号'`,
	},
	Citing: []string{
		"第", "の", "に", "を", "は", "が", "と", "で", "へ", "及び", "又は", "若しくは", "並びに", "から", "まで", "、", "。", "中", "各",
		"前段", "後段", "本文", "ただし書", "・", "」", "～", "―", "－",
	},
	Letters: []string{
		"の", "は", "を", "に", "が", "と", "て", "で", "し", "す", "る", "れ", "た", "も", "い", "ら", "り", "め", "か", "な", "こ",
		"ノ", "ハ", "ヲ", "ニ", "ガ", "ト", "テ", "シ", "ス", "ル", "タ",
	},
	TitleAbove:     true,
	SecondNumbered: true,
}
