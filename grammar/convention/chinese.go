package convention

import "github.com/lawdiff/lawdiff/parser/law"

// zhHans is the drafting of the People's Republic of China: Legislation Law
// art. 65 (编、章、节、条、款、项、目) and the NPC's Technical Norms for Legislation
// (立法技术规范(试行)).
var zhHans = Table{
	Language: "zh-Hans",
	Country:  "cn",
	Code:     "zho",
	Script:   Han,
	Heads: []Head{
		{law.Part, `'第' _ <chinese|arabic|roman> _ ('编'/'部分') <suffix>?`},
		{law.Subpart, `'第' _ <chinese|arabic> _ '分编' <suffix>?`},
		{law.Chapter, `'第' _ <chinese|arabic|roman> _ '章' <suffix>?`},
		{law.Section, `'第' _ <chinese|arabic|roman> _ '节' <suffix>?`},
		{law.Article, `'第' _ <chinese|arabic> _ '条' <suffix>?`},
	},
	Items: []Item{
		{Kind: law.Point, Pattern: `('（'/'(') _ <chinese> _ ('）'/')')`},
		{Kind: law.Point, Pattern: `('（'/'(') _ <arabic> _ ('）'/')')`},
		{Kind: law.Point, Pattern: `<chinese> '、'`},
		{Kind: law.Point, Pattern: `<arabic> _ ('．'/'.'/'、')`},
		{Kind: law.Point, Pattern: `<circled>`},
		{Kind: law.Point, Pattern: `<letter> (')'/'）')`},
		{Kind: law.Point, Pattern: `<letter> ('.'/'．'/'、')`},
		{Kind: law.Point, Pattern: `<roman> ('.'/'．'/'、')`}, // Ⅰ, for a letter is read above
	},
	Damaged: []Head{
		{law.Article, `'第' <chinese> <suffix>? ~`},
		{law.Article, `<chinese> '条' <suffix>? ~`},
		{law.Section, `'第' <chinese> ~`},
	},
	Ranges:     []Head{{law.Article, `'第' _ <chinese|arabic> _ '条' <suffix>? _ ('至'/'、'/'—'/'～') _ '第'? _ <last> _ '条'`}},
	Gone:       []string{"删去", "删除", "已删", "废止"},
	Titles:     [][2]string{{"【", "】"}, {"［", "］"}, {"〔", "〕"}},
	Contents:   []string{"目录", "目次"},
	Preambles:  []string{"序言", "前言", "引言", "序"},
	Unnumbered: []string{"总则", "附则", "分则", "罚则"},
	Annexes: []string{
		`'附件' _ <chinese|arabic>?`,
		`'附表' _ <chinese|arabic>?`,
		`'附录' _ <chinese|arabic>?`,
		`'附：' / '附:'`,
	},
	Closing: []string{"抄送：", "抄送:", "抄报：", "主送：", "分送：", "（此件公开发布", "(此件公开发布"},
	Dates:   []string{`'公元'? _ <arabic|chinese> _ '年' _ <arabic|chinese> _ '月' _ <arabic|chinese> _ '日' _ '印发'?`},
	Notes:   []string{"（注：", "(注：", "(注:", "注：", "注:", "*注", "备注：", "（注1", "（注2", "（注3"},
	Final:   []string{"本决定自", "本决议自", "本规定自", "本通知自", "本意见自", "本解释自", "本办法自"},
	Citing: []string{
		"第", "规定", "所称", "所列", "所", "的", "、", "，", "至", "和", "与", "或", "及", "中",
		"修改", "改为", "删", "之规定", "增加", "以及", "同", "～", "-", "—", "。", "；", "》", "”", "）", "〉",
	},
	Letters: []string{"国", "规", "条", "为", "关", "这", "个", "实", "务", "业", "发", "权", "设", "应", "当"},
}

// zhHant is the drafting of Taiwan: 編、章、節、款、目 above the article, 項 (not
// numbered), 款 (一、) and 目 (（一）) below it; Central Regulation Standard Act art. 8
// and 9.
var zhHant = Table{
	Language: "zh-Hant",
	Country:  "tw",
	Code:     "zho",
	Script:   Han,
	Heads: []Head{
		{law.Part, `'第' _ <chinese|arabic> _ '編' (_ <suffix>)?`},
		{law.Chapter, `'第' _ <chinese|arabic> _ '章' (_ <suffix>)?`},
		{law.Section, `'第' _ <chinese|arabic> _ '節' (_ <suffix>)?`},
		{law.Subsection, `'第' _ <chinese|arabic> _ '款' (_ <suffix>)?`},
		{law.Division, `'第' _ <chinese|arabic> _ '目' (_ <suffix>)?`},
		{law.Article, `'第' _ <chinese|arabic> _ '條' (_ <suffix>)?`},
	},
	Items: []Item{
		{Kind: law.Point, Pattern: `<chinese> '、'`},
		{Kind: law.Point, Pattern: `('（'/'(') _ <chinese> _ ('）'/')')`},
		{Kind: law.Point, Pattern: `('（'/'(') _ <arabic> _ ('）'/')')`},
		{Kind: law.Point, Pattern: `<arabic> _ ('．'/'.'/'、')`},
		{Kind: law.Point, Pattern: `<circled>`},
		{Kind: law.Point, Pattern: `<arabic> ('.' <arabic>)? ~`, Bullet: true},
	},
	Ranges:     []Head{{law.Article, `'第' _ <chinese|arabic> _ '條' (_ <suffix>)? _ ('至'/'、'/'～') _ '第'? _ <last> _ '條'`}},
	Gone:       []string{"刪除", "廢止"},
	Titles:     [][2]string{{"【", "】"}, {"（", "）"}},
	Contents:   []string{"目錄", "目次"},
	Preambles:  []string{"序言", "前言", "弁言"},
	Unnumbered: []string{"總則", "附則", "罰則"},
	Annexes:    []string{`'附件' _ <chinese|arabic>?`, `'附表' _ <chinese|arabic>?`, `'附錄' _ <chinese|arabic>?`},
	Dates:      []string{`('中華民國'/'民國')? _ <arabic|chinese> _ '年' _ <arabic|chinese> _ '月' _ <arabic|chinese> _ '日'`},
	Notes:      []string{"釋：", "（註：", "註："},
	Citing:     zhHans.Citing,
	Letters:    []string{"國", "規", "條", "為", "關", "這", "個", "實", "務", "業", "發", "權", "設", "應", "當", "之"},
	WordsBelow: true,
}
