package pairing

import "testing"

func TestKey(t *testing.T) {
	for _, row := range []struct{ a, b, reason string }{
		{"中华人民共和国著作权法(2010-02-26)", "中华人民共和国著作权法（2020年修正）", "year and width"},
		{"著作权法（修订草案二次审议稿）", "著作权法", "a draft"},
		{"灯塔管理办法（试行）", "灯塔管理办法", "a trial version"},
		{"灯塔管理办法（征求意见稿）", "灯塔管理办法征求意见稿", "with brackets or without"},
		{"灯塔管理办法修订草案", "灯塔管理办法", "a draft without brackets"},
		{"2018年公司法", "公司法 2023", "the year before or behind"},
		{"COPYRIGHT ACT", "Copyright Act (2022 Revision)", "letter case"},
		{"Model Law (Revision Draft, Second Reading)", "Model Law (Revision Draft, Third Reading)", "readings"},
		{"Directive on harbours (recast)", "Directive on harbours", "a recast"},
		{"copyright_2010-02-26", "copyright-20201111", "dates of file names"},
		{"copyright v1", "Copyright  V1 final copy", "what people add to names"},
	} {
		if a, b := Key(row.a), Key(row.b); a != b || a == "" {
			t.Errorf("%s: %q is %q, and %q is %q", row.reason, row.a, a, row.b, b)
		}
	}
	for _, row := range []struct{ a, b, reason string }{
		{"关于适用婚姻家庭编的解释（一）", "关于适用婚姻家庭编的解释（二）", "a number that names the instrument"},
		{"刑法修正案（九）", "刑法修正案（十）", "amendments"},
		{"Regulation (EU) No 44/2001", "Regulation (EU) No 45/2001", "numbers of acts"},
		{"Directive (EU) 2019/790", "Directive (EU) 2019/789", "numbers behind the year"},
		{"1.txt", "2.txt", "numbered files"},
		{"著作权法", "著作权法实施条例", "a law and its regulations"},
	} {
		if a, b := Key(row.a), Key(row.b); a == b {
			t.Errorf("%s: %q and %q are both %q", row.reason, row.a, row.b, a)
		}
	}
	for _, empty := range []string{"", "2020", "draft", "（修订草案）", "...", "2020-11-11"} {
		if got := Key(empty); got != "" {
			t.Errorf("%q is %q", empty, got)
		}
	}
}
