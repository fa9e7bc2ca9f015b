package citation

// zhUnits are the units after a number or a relative word.
var zhUnits = []struct {
	word  string
	level level
}{
	{"分编", subpart}, {"分編", subpart}, {"编", part}, {"編", part}, {"章", chapter}, {"节", section},
	{"節", section}, {"条", article}, {"條", article}, {"款", kuan}, {"项", xiang}, {"項", xiang}, {"目", subpoint},
}

// zhOther are characters that make another word of the unit before them: 该条例,
// 前款项, 本节目. A unit after a number keeps its meaning (第一目的规定).
const zhOther = "条例 条约 条件 条款 条文 条目 條例 條約 條件 條款 條文 條目 款项 款項 款式 款额 項目 项目 " +
	"节目 节能 节假 节日 节约 節目 節能 節日 節約 章程 编制 编号 编辑 编写 編制 編號 目的 目标 目標 目录 目錄 目前"

// zhSplit are characters that look like zhOther and are not: 本章程序.
const zhSplit = "章程序"

// zhInstruments are the words by which an instrument calls itself, longer ones
// before those they begin with.
var zhInstruments = []string{
	"法典", "法", "条例", "條例", "规定", "規定", "办法", "辦法", "细则", "細則", "规则", "規則", "决定", "決定",
	"解释", "解釋", "章程", "公约", "公約", "协定", "協定", "条约", "條約", "准则", "準則", "通则", "通則",
	"标准", "標準", "规程", "規程", "意见", "通知", "规范", "宪法", "憲法",
}

// zhRelative are the relative words, with the characters that make another word of
// them from before (基本法, 不同条款).
var zhRelative = map[string]struct {
	relation  Relation
	compounds string
}{
	"本": {This, "基日资資成版文样樣根副课課脚标標剧原"},
	"该": {That, "应应當"}, "該": {That, "應"},
	"同": {That, "不相共合"},
	"前": {Preceding, "目提生"},
	"上": {Preceding, "以网路海线線"},
	"下": {Following, "以之地线線"},
	"次": {Following, "多每依一两两二三四首再"},
	"各": {Each, ""},
}
