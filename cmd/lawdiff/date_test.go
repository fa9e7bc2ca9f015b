package main

import (
	"testing"
	"time"
)

func TestFileDate(t *testing.T) {
	for _, row := range []struct {
		reason, epoch string
		want          time.Time
		fails         bool
	}{
		{"not set", "", time.Time{}, false},
		{"a date", "1719820800", time.Date(2024, 7, 1, 8, 0, 0, 0, time.UTC), false},
		{"before zip files", "0", time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), false},
		{"behind their calendar", "99999999999", time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC), false},
		{"no number", "today", time.Time{}, true},
	} {
		s := &session{getenv: func(string) string { return row.epoch }}
		got, err := s.fileDate()
		if !got.Equal(row.want) || (err != nil) != row.fails {
			t.Errorf("%s: %v, %v", row.reason, got, err)
		}
	}
}
