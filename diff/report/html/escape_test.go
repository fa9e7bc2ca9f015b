package html

import "testing"

func TestTextIsInert(t *testing.T) {
	for _, row := range []struct{ in, want, why string }{
		{"著作权人", "著作权人", "Han stands as it is"},
		{"a <script>alert(1)</script>", "a &lt;script&gt;alert(1)&lt;/script&gt;", "markup becomes text"},
		{"R&D \"x\" 'y'", "R&amp;D &#34;x&#34; &#39;y&#39;", "the same text is safe in attributes"},
		{"]]>", "]]&gt;", "the end of a CDATA section"},
		{"“引号”…—", "“引号”…—", "general punctuation shares its first byte with bidi controls"},
		{"甲\u202e乙", "甲<i class=x>U+202E</i>乙", "the direction of writing cannot be turned"},
		{"\u2066x\u2069\u200f\u061c", "<i class=x>U+2066</i>x<i class=x>U+2069</i><i class=x>U+200F</i><i class=x>U+061C</i>", "isolates and marks too"},
		{"a\x00\x1b[31m", "a<i class=x>U+0000</i><i class=x>U+001B</i>[31m", "control characters are shown"},
		{"a\r\nb\tc", "a\n\nb\tc", "carriage returns are white space"},
		{"© é \u00a0", "© é \u00a0", "Latin-1 letters share their first byte with C1 controls"},
		{"a\u009bb", "a<i class=x>U+009B</i>b", "C1 controls are shown"},
		{"ل\u200dا", "ل\u200dا", "joiners stay: they spell words"},
	} {
		if got := string(appendText(nil, row.in)); got != row.want {
			t.Errorf("%q: %q, want %q: %s", row.in, got, row.want, row.why)
		}
	}
	if got, want := string(appendValue(nil, "\"\u202e<")), "&#34;[U+202E]&lt;"; got != want {
		t.Errorf("value: %q, want %q", got, want)
	}
}
