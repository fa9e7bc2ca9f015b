package textdiff

import (
	"strings"
	"testing"
)

func TestHanWords(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"words of the lexicon", "有限责任公司的股东", "有限责任公司|的|股东"},
		{"the longer word is not always the right one", "依照法律规定处罚", "依照|法律|规定|处罚"},
		{"traditional characters", "違反前項規定者", "違反|前項|規定|者"},
		{"统一 ends before 年度, 一年 is no number here", "统一年度", "统一|年度"},
		{"一年 is one", "不得超过一年", "不得|超过|一年"},
		{"同一 ends before 人", "同一人", "同一|人"},
		{"unknown characters stand alone", "龘靐", "龘|靐"},
		{"a glyph of the private use area is a character", "防火\ue432望台", "防火|\ue432|望|台"},
		{"a character beyond the Basic Multilingual Plane", "甲\U00020000乙", "甲|\U00020000|乙"},
	} {
		var got []string
		for _, k := range Tokens(nil, c.text) {
			got = append(got, c.text[k.Start:k.End])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, s, c.want)
		}
	}
}
