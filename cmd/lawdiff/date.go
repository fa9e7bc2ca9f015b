package main

import (
	"fmt"
	"strconv"
	"time"
)

// The dates that a zip file, and with it an Office document, can bear.
const (
	earliestDate = 315532800  // 1980-01-01, the first of the MS-DOS calendar
	latestDate   = 4102444800 // 2100-01-01, safely before its last
)

// fileDate returns the date for files that hold one: that of SOURCE_DATE_EPOCH
// (reproducible-builds.org), in seconds since 1970. Without it they hold none, so
// the same texts give the same bytes on any day.
func (s *session) fileDate() (time.Time, error) {
	epoch := s.getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, &problem{summary: fmt.Sprintf("SOURCE_DATE_EPOCH is %q, not a number of seconds", epoch), advice: "unset it, or give a whole number, as `date +%s` prints it"}
	}
	return time.Unix(min(max(seconds, earliestDate), latestDate), 0).UTC(), nil
}
