package main

import "testing"

func TestJoined(t *testing.T) {
	for _, row := range []struct {
		text   string
		want   bool
		reason string
	}{
		{"法人和其他组织", true, "two terms, of which one may change"},
		{"法人或", true, "half of such a phrase"},
		{"或者几种", true, "the other half"},
		{"以及", false, "a conjunction by itself is a word"},
		{"中华人民共和国", false, "nothing is joined in a name"},
		{"参与人", false, "part of a verb"},
		{"和解协议", false, "part of a noun"},
	} {
		if got := joined([]rune(row.text)); got != row.want {
			t.Errorf("%s: %v, want %v: %s", row.text, got, row.want, row.reason)
		}
	}
}
