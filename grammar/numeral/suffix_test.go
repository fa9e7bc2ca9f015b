package numeral

import "testing"

func TestSuffix(t *testing.T) {
	for _, test := range []struct {
		in, canon, rest, reason string
	}{
		{"之一　正文", "-1", "　正文", "the first insertion"},
		{"之二十三", "-23", "", "two digits"},
		{"之1 ", "-1", " ", "Arabic digit"},
		{"之一之二", "-1-2", "", "insertion into an insertion"},
		{"の二", "-2", "", "Japanese"},
		{"의2(목적)", "-2", "(목적)", "Korean"},
		{"之规定", "", "之规定", "之 as of"},
		{"", "", "", "nothing"},
		{"-bis\n", "bis", "\n", "Latin behind a hyphen"},
		{" bis : Des bacs", "bis", " : Des bacs", "Latin behind a blank, as behind Titre IV"},
		{" bateau", "", " bateau", "a word behind a blank"},
		{"-A. O", "A", ". O", "a capital behind a hyphen"},
		{"-AA", "AA", "", "two"},
		{"-Artigo", "", "-Artigo", "a word in capitals"},
		{"-a", "", "-a", "a small letter"},
		{"-bit", "", "-bit", "another word"},
		{"之○", "", "之○", "zero counts nothing"},
	} {
		canon, size := Suffix(test.in)
		if canon != test.canon || test.in[size:] != test.rest {
			t.Errorf("Suffix(%q) = %q, rest %q; want %q, rest %q: %s",
				test.in, canon, test.in[size:], test.canon, test.rest, test.reason)
		}
	}
}
