package citation

// jaUnits are the units after a number or a relative word.
var jaUnits = []struct {
	word  string
	level level
}{
	{"条", article}, {"項", paragraph}, {"号", point}, {"章", chapter}, {"節", section}, {"款", subsection}, {"編", part}, {"目", division},
}

// jaOther are characters that make another word of the unit behind a relative word:
// 前条件, 同目的.
const jaOther = "条例 条約 条件 条文 条項 項目 号俸 号数 号車 章程 節約 節目 編入 編集 編成 目的 目標 目録 目次 目途"

// jaInstruments are the words by which an instrument calls itself behind この and 本,
// and another behind 同, longer ones before those they begin with.
var jaInstruments = []string{
	"法律", "法典", "法", "政令", "省令", "府令", "庁令", "勅令", "命令", "令", "規則", "規程", "条例", "条約", "憲法", "告示", "協定", "議定書",
}

// jaRelative are the relative words, with the characters that make another word of
// them from before (以前, 基本).
var jaRelative = []struct {
	word      string
	relation  Relation
	compounds string
}{
	{"前", Preceding, "以目生直事従"},
	{"次", Following, "年順逐目二三"},
	{"同", That, "共合協不"},
	{"本", This, "日基資謄抄脚標根見"},
	{"この", This, ""},
	{"各", Each, ""},
}

// jaLinks join steps and targets of a list.
var jaLinks = []string{"及び", "並びに", "又は", "若しくは", "、", "・", "と"}

// jaThrough stand between the ends of a range. The first closes with まで.
var jaThrough = []string{"から", "乃至", "ないし", "～", "〜", "―", "－"}

// jaParts name a part of a provision that no number has, and belong to it.
var jaParts = []string{"まで", "ただし書", "但書", "本文", "前段", "中段", "後段", "柱書"}

// jaAnnexes name an annex, with a number or alone.
var jaAnnexes = []string{"別表", "別図", "別記様式", "様式", "付録", "附録"}

// jaNameEnds are the ends of the names of instruments.
var jaNameEnds = []string{"法", "法律", "令", "規則", "規程", "条例", "条約", "憲法", "協定", "議定書", "法典"}

// jaNameStops end what stands before a name with particles in it.
var jaNameStops = []string{"又は", "若しくは", "並びに", "おいて", "より", "、", "。"}

// jaActs are the words that the number of an act stands behind, as 第八十九号 in
// 明治二十九年法律第八十九号.
var jaActs = []string{"法律", "令", "条約", "規則", "条例", "告示", "規程", "訓", "達", "布告"}

// jaBehind are the Han characters that may stand behind a citation at once.
const jaBehind = "中各又及若並以本但所該"
