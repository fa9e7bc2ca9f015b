package main

import "testing"

func TestGrowth(t *testing.T) {
	for _, row := range []struct {
		live, room uint64 // MB
		want       int
		reason     string
	}{
		{0, 128, 3100, "nothing is in use: the first collection is at 128 MB"},
		{2, 128, 3100, "little is in use: again at 128 MB"},
		{16, 128, 700, "16 MB and 700 percent of it are 128 MB"},
		{120, 128, 15, "from here on a share of what is in use"},
		{120, 420, 250, "large texts may take a multiple of themselves"},
		{500, 420, 15, "but not of what they took"},
	} {
		if got := growth(row.live<<20, row.room<<20); got != row.want {
			t.Errorf("%d MB in use of %d: %d percent, want %d: %s", row.live, row.room, got, row.want, row.reason)
		}
	}
}

func TestRoom(t *testing.T) {
	for _, row := range []struct {
		texts  []int64 // MB
		want   uint64  // MB
		reason string
	}{
		{[]int64{0}, 128, "standard input"},
		{[]int64{0, 2, 2}, 128, "most texts are small"},
		{[]int64{60}, 128, "one text is not compared"},
		{[]int64{60, 60}, 480, "four times two texts"},
		{[]int64{1, 60, 1, 40, 1}, 320, "two of many"},
		{[]int64{60, 1}, 128, "a large and a small text have little in common"},
	} {
		var c collector
		for _, size := range row.texts {
			c.note(size << 20)
		}
		if got := c.room >> 20; got != row.want {
			t.Errorf("texts of %v MB: room of %d MB, want %d: %s", row.texts, got, row.want, row.reason)
		}
	}
}
