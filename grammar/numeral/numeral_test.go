package numeral

import (
	"fmt"
	"testing"
)

const anyStyle = Arabic | Chinese | Circled | Word | Roman | Letter

// read prints what Parse makes of s: canonical form, value, what is left of s.
func read(s string, accept Style) string {
	n, ok := Parse(s, accept)
	if !ok {
		return "none"
	}
	return fmt.Sprintf("%s=%d|%s", n.Canon, n.Value, s[n.Len:])
}

func TestParse(t *testing.T) {
	for _, test := range []struct {
		in     string
		accept Style
		want   string
		reason string
	}{
		{"", anyStyle, "none", "empty"},
		{"条", anyStyle, "none", "a Han character that is no numeral"},
		{"\xff\xfe", anyStyle, "none", "invalid UTF-8"},

		{"24条", Arabic, "24=24|条", "digits"},
		{"24", Chinese | Roman, "none", "Arabic not accepted"},
		{"０２４ ", Arabic, "24=24| ", "full-width, leading zero"},
		{"1２3", Arabic, "123=123|", "widths mixed"},
		{"999999999", Arabic, "999999999=999999999|", "the longest"},
		{"1000000000", Arabic, "none", "a phone number is no provision"},
		{"0", Arabic, "0=0|", "zero"},
		{"87-1 條", Arabic, "87-1=87| 條", "insertion counted"},
		{"121-1-2,", Arabic, "121-1-2=121|,", "insertion within an insertion"},
		{"87‑1", Arabic, "87-1=87|", "no-break hyphen"},
		{"15之1", Arabic, "15-1=15|", "Arabic with 之"},
		{"10–14", Arabic, "10=10|–14", "a dash is a range"},
		{"10-day", Arabic, "10=10|-day", "a hyphen before a word"},
		{"7a.", Arabic, "7a=7|.", "insertion lettered"},
		{"312aa", Arabic, "312aa=312|", "two letters"},
		{"7A", Arabic, "7A=7|", "capitals stay"},
		{"7aA", Arabic, "7=7|aA", "letters of two cases are no suffix"},
		{"1of paragraph", Arabic, "1=1|of paragraph", "a word after a missing space"},
		{"5kilo", Arabic, "5=5|kilo", "a word is no suffix"},
		{"24bis", Arabic, "24bis=24|", "Latin, glued"},
		{"24 ter,", Arabic, "24ter=24|,", "Latin after a space"},
		{"2-bis.", Arabic, "2bis=2|.", "Latin behind a hyphen"},
		{"1-nonies)", Arabic, "1nonies=1|)", "the Italian form"},
		{"3-quinquiesdecies", Arabic, "3quinquiesdecies=3|", "the longest in use"},
		{"2-bisettrice", Arabic, "2=2|-bisettrice", "a word behind a hyphen"},
		{"24 bis", Arabic, "24bis=24|", "bis at the end"},
		{"10 quater A", Arabic, "10quaterA=10|", "a capital behind Latin"},
		{"10quaterA", Arabic, "10quaterA=10|", "the canonical form"},
		{"0Bis A", Arabic, "0bisA=0|", "the canonical form has the suffix in small letters"},
		{"10 quater B Begriffe", Arabic, "10quaterB=10| Begriffe", "a capital and a title"},
		{"199 undecies A du code", Arabic, "199undeciesA=199| du code", "a capital in a citation"},
		{"4 bis D'évaluer", Arabic, "4bis=4| D'évaluer", "an elided word"},
		{"10 bis A person may", Arabic, "10bis=10| A person may", "a word of one letter"},
		{"32 bis 34", Arabic, "32=32| bis 34", "the German range"},
		{"32d bis § 34", Arabic, "32d=32| bis § 34", "the German range with the sign"},
		{"24 terms", Arabic, "24=24| terms", "ter must end the word"},
		{"L111-1", Arabic, "L111-1=111|", "a code's letter"},
		{"L. 111-1 ", Arabic, "L111-1=111| ", "with stop and space"},
		{"R*123-4", Arabic, "R123-4=123|", "with the asterisk of a decree"},
		{"L.", Arabic, "none", "the letter alone"},
		{"l1", Arabic, "none", "a small letter is no code"},
		{"1er ", Arabic, "1=1| ", "French ordinal"},
		{"1ère", Arabic, "1=1|", "accented ordinal ending"},
		{"21st", Arabic, "21=21|", "English ordinal"},
		{"2e", Arabic, "2e=2|", "an inserted article: not read as an ordinal"},

		{"一百零六条", Chinese, "106=106|条", "zero said"},
		{"一百〇六", Chinese, "106=106|", "zero as a circle"},
		{"一千二百六十条", Chinese, "1260=1260|条", "three units"},
		{"一百十条", Chinese, "110=110|条", "ten without its one"},
		{"百一条", Chinese, "101=101|条", "older: no zero said"},
		{"十", Chinese, "10=10|", "ten"},
		{"十四", Chinese, "14=14|", "teens"},
		{"二十四五", Chinese, "24=24|五", "two digits after a unit"},
		{"廿四", Chinese, "24=24|", "contracted twenty"},
		{"一百卅二", Chinese, "132=132|", "contracted thirty in a place"},
		{"两", Chinese, "2=2|", "two of a kind"},
		{"壹佰贰拾叁", Chinese, "123=123|", "formal"},
		{"貳拾參", Chinese, "23=23|", "formal, traditional"},
		{"二〇二四年", Chinese, "2024=2024|年", "digits by place"},
		{"一万零五百", Chinese, "10500=10500|", "ten thousands"},
		{"一百零条", Chinese, "100=100|零条", "a zero with nothing after it"},
		{"十百", Chinese, "10=10|百", "units must fall"},
		{"零", Chinese, "none", "zero numbers nothing"},
		{"○ 范围", Chinese, "none", "a bullet"},
		{"二十四之一", Chinese, "24-1=24|", "insertion before the unit"},
		{"六之十二章", Chinese, "6-12=6|章", "twelfth insertion"},
		{"六之间", Chinese, "6=6|之间", "之 that counts nothing"},

		{"①规定", Circled, "1=1|规定", "circle"},
		{"⒇", Circled, "20=20|", "brackets"},
		{"㈩", Circled, "10=10|", "Han in brackets"},
		{"㊿", Circled, "50=50|", "last circle"},
		{"⒝", Letter, "b=2|", "letter in brackets"},

		{"Ⅳ ", Roman, "4=4| ", "one character"},
		{"ⅻ", Roman, "12=12|", "small, one character"},
		{"XIV ", Roman, "14=14| ", "capitals"},
		{"iv)", Roman, "4=4|)", "small"},
		{"iv)", Letter, "iv=256|)", "as letters"},
		{"iv)", Roman | Letter, "4=4|)", "Roman goes before letters"},
		{"b)", Roman | Letter, "b=2|)", "no Roman numeral"},
		{"iiii", Roman, "none", "against the rules"},
		{"vx", Roman, "none", "against the rules"},
		{"ixi", Roman, "none", "against the rules"},
		{"Iv", Roman, "none", "two cases"},
		{"civil", Roman | Letter, "none", "a word"},
		{"mixed", Roman, "none", "a word that begins like a numeral"},

		{"aa)", Letter, "aa=27|)", "after z"},
		{"the", Letter, "none", "a word of three letters"},
		{"xviii)", Letter, "xviii=" + fmt.Sprint(alphabetSize/2+18) + "|)", "a long Roman numeral as letters"},
		{"à la", Letter, "none", "an accented letter is in no alphabet"},
		{"aé", Letter, "none", "a word goes on with an accented letter"},
		{"나.", Letter, "나=2|.", "Korean"},
		{"丙、", Letter, "丙=3|、", "heavenly stems"},

		{"first ", Word, "1=1| ", "English ordinal"},
		{"Twenty-Third", Word, "23=23|", "joined by a hyphen"},
		{"twenty-foot", Word, "20=20|-foot", "a hyphen that joins something else"},
		{"Two", Word, "2=2|", "English cardinal"},
		{"firsts", Word, "none", "must end the word"},
		{"PREMIÈRE", Word, "1=1|", "accented capitals"},
		{"Ier", Word, "1=1|", "French chapter one"},
		{"dix-huitième", Word, "18=18|", "French teens"},
		{"dritten", Word, "3=3|", "German with an ending"},
		{"erst", Word, "none", "a German stem alone is another word"},
	} {
		if got := read(test.in, test.accept); got != test.want {
			t.Errorf("Parse(%q) = %s, want %s: %s", test.in, got, test.want, test.reason)
		}
	}
}

func TestParseAllocatesNothing(t *testing.T) {
	for _, in := range []string{
		"24", "０１２", "一百零六", "二十四", "①", "Ⅳ", "xiv", "premier", "87-1", "7a", "L111-1", "24bis", "2000", "123456",
	} {
		if n := testing.AllocsPerRun(50, func() { Parse(in, anyStyle) }); n > 0 {
			t.Errorf("Parse(%q) allocates %.0f times", in, n)
		}
	}
}

// Parse is total, reads only within its input, and a canonical form in digits
// reads as itself.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"24-1", "一百零六", "Ⅳ", "L. 111-1", "24 bis", "twenty-first", "二〇二四", "①", "xviii", "１２", "之"} {
		f.Add(s, byte(anyStyle))
	}
	f.Fuzz(func(t *testing.T, s string, accept byte) {
		n, ok := Parse(s, Style(accept))
		if !ok {
			return
		}
		if n.Len < 1 || n.Len > len(s) || n.Value < 0 || n.Canon == "" || Style(accept)&n.Style == 0 {
			t.Fatalf("Parse(%q) = %+v", s, n)
		}
		style := Arabic
		if n.Style == Letter {
			style = Letter
		}
		if again, ok := Parse(n.Canon, style); !ok || again.Canon != n.Canon || again.Len != len(n.Canon) || again.Value != n.Value {
			t.Fatalf("Parse(%q) = %+v, but its canonical form reads as %+v", s, n, again)
		}
		if Compare(n.Canon, n.Canon) != 0 || Follows(n.Canon, n.Canon) {
			t.Fatalf("%q is not equal to itself", n.Canon)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, in := range []string{"24", "一百零六", "87-1", "iv", "first"} {
		b.Run(in, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(in, anyStyle)
			}
		})
	}
}
