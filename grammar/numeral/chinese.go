package numeral

import "unicode/utf8"

// han gives what a Han numeral does: digits 0 to 9, and the units and contracted
// tens, which are 10 and above.
func han(r rune) (int, bool) {
	switch r {
	case '零', '〇', '○', '◯':
		return 0, true
	case '一', '壹', '弌':
		return 1, true
	case '二', '贰', '貳', '弍', '两', '兩':
		return 2, true
	case '三', '叁', '參', '叄', '参', '弎':
		return 3, true
	case '四', '肆':
		return 4, true
	case '五', '伍':
		return 5, true
	case '六', '陆', '陸':
		return 6, true
	case '七', '柒':
		return 7, true
	case '八', '捌':
		return 8, true
	case '九', '玖':
		return 9, true
	case '十', '拾':
		return 10, true
	case '廿', '卄':
		return 20, true
	case '卅':
		return 30, true
	case '卌':
		return 40, true
	case '百', '佰':
		return 100, true
	case '千', '仟':
		return 1000, true
	case '万', '萬':
		return 10000, true
	}
	return 0, false
}

// parseChinese reads a Chinese numeral and 之 with the number of an insertion.
func parseChinese(s string) (Number, bool) {
	value, size := chineseValue(s)
	if size == 0 {
		return Number{}, false
	}
	n := Number{Value: value, Canon: canonical(value), Len: size, Style: Chinese}
	if suffix, more := Suffix(s[size:]); more > 0 {
		n.Canon, n.Len = n.Canon+suffix, size+more
	}
	return n, true
}

// chineseValue reads the longest Chinese numeral at the start of s; size is zero
// if there is none. It reads both ways of writing: units in falling order
// (一千二百六十, 百一, 廿四) and digits by place (二〇二四). Digits after a unit count as
// ones even where 零 is missing, as in the older statutes that write 第百一条 for 101;
// the spoken 一百一 for 110 does not occur in statutes.
func chineseValue(s string) (value, size int) {
	if s == "" || s[0] < utf8.RuneSelf {
		return 0, 0
	}
	var c chinese
	for i := 0; i < len(s); {
		r, n := decode(s[i:])
		v, ok := han(r)
		if !ok || !c.add(v) {
			break
		}
		i += n
		if c.complete {
			value, size = c.value(), i
		}
	}
	return value, size
}

// decode returns the first character of s, which is not empty: the standard
// library's function for those of three bytes that Han text has.
func decode(s string) (r rune, size int) {
	if len(s) < 3 || s[0] <= 0xE0 || s[0] >= 0xED || s[1]&0xC0 != 0x80 || s[2]&0xC0 != 0x80 {
		return utf8.DecodeRuneInString(s)
	}
	return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
}

// chinese sums a Chinese numeral up, symbol by symbol.
type chinese struct {
	high     int  // what 万 has multiplied
	units    int  // what smaller units have multiplied
	digit    int  // digits not multiplied yet
	digits   int  // how many those are
	unit     int  // the last unit, which the next must stay below; zero before any
	complete bool // the numeral may end here
}

func (c *chinese) value() int { return c.high + c.units + c.digit }

// add takes the next symbol, false if it cannot continue the numeral.
func (c *chinese) add(v int) bool {
	switch {
	case v == 0 && c.unit > 0: // 一百零六: a place left out, and more must come
		if c.digits > 0 || c.unit == 10 {
			return false
		}
		c.complete = false
	case v < 10:
		if c.digits > 0 && c.unit > 0 || c.digits >= maxDigits {
			return false
		}
		c.digit, c.digits = c.digit*10+v, c.digits+1
		c.complete = c.digit > 0 // no statute has an article 〇, and ○ is a bullet
	case v == 10000:
		if c.high > 0 || c.value() == 0 || c.value() >= 10000 {
			return false
		}
		*c = chinese{high: c.value() * v, unit: v, complete: true}
	case c.digits > 1 || c.digits == 1 && c.digit == 0:
		return false
	default:
		return c.multiply(v)
	}
	return true
}

// multiply takes a unit below 万, or a contracted ten such as 廿.
func (c *chinese) multiply(v int) bool {
	unit, times := v, max(c.digit, 1)
	if v < 100 {
		unit = 10
		if v > 10 {
			if c.digits > 0 {
				return false
			}
			times = v / 10
		}
	}
	if c.unit > 0 && unit >= c.unit {
		return false
	}
	c.units += times * unit
	c.digit, c.digits, c.unit, c.complete = 0, 0, unit, true
	return true
}
