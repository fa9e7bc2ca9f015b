package textdiff

import "strings"

// maxHanUnit is the length in characters of the longest unit.
const maxHanUnit = 4

// hanUnits are the units and counters that make a numeral a quantity.
var hanUnits = set("年 月 日 天 周 时 時 小时 小時 分钟 分鐘 个月 個月 年度 季度 工作日 个工作日 個工作日 周年 周岁 周歲 岁 歲 " +
	"元 角 万元 萬元 亿元 億元 倍 人 名 个 個 次 份 级 級 届 屆 号 號 期 种 種 类 類 票 家 件 处 處 户 戶 枚 辆 輛 只 头 頭 株 " +
	"米 公里 海里 平方米 立方米 平方公里 公斤 克 千克 毫克 吨 噸 亩 畝 公顷 公頃 升 毫升 度 瓦 千瓦")

// numerals are the Han numerals, in their plain and their formal shapes.
const numerals = "〇零一二三四五六七八九十百千万亿两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億廿卅"

// isNumeral reports whether r is one of the numerals.
func isNumeral(r rune) bool {
	if !counting.may(r) {
		return false
	}
	switch r {
	case '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '两', '兩',
		'壹', '贰', '貳', '叁', '參', '肆', '伍', '陆', '陸', '柒', '捌', '玖', '拾', '佰', '仟', '萬', '億', '廿', '卅':
		return true
	}
	return false
}

// hanNumeral returns the length in bytes of the Han numeral at i.
func hanNumeral(text string, i int) int {
	start := i
	for i < len(text) {
		r, size := decode(text, i)
		if !isNumeral(r) {
			break
		}
		i += size
	}
	return i - start
}

// hanNumber returns the end of the quantity at i, or 0, and whether it can be
// nothing else: 五万元, 百分之五, 三分之二, 二〇二〇年十一月十一日, 第三人. A single
// numeral before a counter may also be part of a word, as in 统一年度.
func hanNumber(text string, i int) (end int, sure bool) {
	r, size := decode(text, i)
	if sure = r == '第'; sure {
		i += size
	}
	n := hanNumeral(text, i)
	if n == 0 {
		return 0, false
	}
	sure = sure || n > len("一")
	i += n
	if rest, ok := strings.CutPrefix(text[i:], "分之"); ok {
		if n := hanNumeral(rest, 0); n > 0 {
			return i + len("分之") + n, true
		}
	}
	end = hanUnit(text, i, i)
	if end == i && (!sure || r == '万' || r == '千') { // 万一, 千万: in case, by all means
		return 0, false
	}
	for at := i; at < end && !sure; at++ { // 三月五日
		sure = hanNumeral(text, at) > 0
	}
	return end, sure
}

// hanUnit returns the end of the unit at i of a number ending at end, or end.
// A date goes on with its month and day; 万 and 亿 may stand before the unit.
func hanUnit(text string, i, end int) int {
	if n := hanNumeral(text, i); n > 0 { // 500万元
		i += n
		end = i
	}
	stop, longest := i, 0
	for n := 0; n < maxHanUnit; n++ {
		r, size := decode(text, stop)
		if size == 0 || classOf(r) != classHan {
			break
		}
		stop += size
		if hanUnits()[text[i:stop]] {
			longest = stop
		}
	}
	if longest == 0 {
		return end
	}
	switch text[i:longest] {
	case "年", "月", "时", "時", "元":
		if next := hanPart(text, longest); next > 0 {
			return next
		}
	}
	return longest
}

// hanPart returns the end of the next smaller part of a date or amount at i,
// or 0: a numeral or digits and a unit.
func hanPart(text string, i int) int {
	n := hanNumeral(text, i)
	if n == 0 {
		n = digitRun(text, i)
	}
	if n == 0 {
		return 0
	}
	if end := hanUnit(text, i+n, 0); end > 0 {
		return end
	}
	return 0
}
