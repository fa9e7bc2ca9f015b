package main

import "testing"

func TestGrowth(t *testing.T) {
	for _, row := range []struct {
		live   uint64 // MB
		want   int
		reason string
	}{
		{0, 3200, "nothing is in use: the first collection is at 128 MB"},
		{2, 3200, "little is in use: again at 128 MB"},
		{16, 700, "16 MB and 700 percent of it are 128 MB"},
		{100, 30, "from here on a share of what is in use"},
		{500, 30, "a large text may not take a multiple of itself"},
	} {
		if got := growth(row.live << 20); got != row.want {
			t.Errorf("%d MB in use: %d percent, want %d: %s", row.live, got, row.want, row.reason)
		}
	}
}
