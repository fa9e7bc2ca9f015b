package docx

import (
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// bulletMark stands for every bullet: Word's are letters of symbol fonts.
const bulletMark = "-"

// cycles are the number formats that count through a row of signs.
var cycles = map[string]string{
	"ideographTraditional":         "甲乙丙丁戊己庚辛壬癸",
	"ideographZodiac":              "子丑寅卯辰巳午未申酉戌亥",
	"chicago":                      "*†‡§",
	"ganada":                       "가나다라마바사아자차카타파하",
	"chosung":                      "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
	"decimalEnclosedCircle":        "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedFullstop":      "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
	"decimalEnclosedParen":         "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
	"ideographEnclosedCircle":      "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
}

// legal turns the common Han numbers into those of contracts and cheques.
var legal = strings.NewReplacer(
	"一", "壹", "二", "贰", "三", "叁", "四", "肆", "五", "伍", "六", "陆",
	"七", "柒", "八", "捌", "九", "玖", "十", "拾", "百", "佰", "千", "仟")

var legalTraditional = strings.NewReplacer("贰", "貳", "叁", "參", "陆", "陸")

// formatNumber prints n in a number format of ECMA-376 part 1, 17.18.59. A
// format it does not know is printed in Arabic digits, as Word does for fonts
// and languages it lacks.
func formatNumber(n int, format string) string {
	if signs := []rune(cycles[format]); len(signs) > 0 && n >= 1 {
		if n <= len(signs) || strings.HasPrefix(format, "ideographT") || strings.HasPrefix(format, "ideographZ") {
			return string(signs[(n-1)%len(signs)])
		}
	}
	switch format {
	case "none":
		return ""
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "upperRoman":
		return strings.ToUpper(numeral.Format(n, numeral.Roman))
	case "lowerRoman":
		return numeral.Format(n, numeral.Roman)
	case "upperLetter":
		return strings.ToUpper(letters(n))
	case "lowerLetter":
		return letters(n)
	case "ordinal":
		return strconv.Itoa(n) + ordinalEnding(n)
	case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
		"japaneseCounting", "koreanDigital2":
		return numeral.Format(n, numeral.Chinese)
	case "chineseLegalSimplified":
		return legal.Replace(numeral.Format(n, numeral.Chinese))
	case "ideographLegalTraditional", "japaneseLegal":
		return legalTraditional.Replace(legal.Replace(numeral.Format(n, numeral.Chinese)))
	case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand":
		return digits(n, []rune("〇一二三四五六七八九"))
	case "decimalFullWidth", "decimalFullWidth2":
		return digits(n, []rune("０１２３４５６７８９"))
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	}
	return strconv.Itoa(n)
}

// letters counts a, b, … z, aa, bb, … as Word does, not aa, ab.
func letters(n int) string {
	const most = 20 // repetitions; a hostile start value must not make text
	if n < 1 || n > 26*most {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

func digits(n int, signs []rune) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return signs[r-'0']
	}, strconv.Itoa(n))
}

func ordinalEnding(n int) string {
	if n/10%10 == 1 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}
