package terminal

import "testing"

func TestSpaced(t *testing.T) {
	for _, row := range []struct{ label, want, reason string }{
		{"(a)", "(a) ", "a script that is written with spaces"},
		{"（一）", "（一）", "the bracket sets it off"},
		{"一、", "一、", "so does the stop"},
		{"一", "一　", "a numeral of Han that nothing sets off"},
		{"２", "２　", "a wide digit"},
	} {
		if got := spaced([]piece{{text: row.label}})[0].text; got != row.want {
			t.Errorf("%q ends as %q, want %q: %s", row.label, got, row.want, row.reason)
		}
	}
}
