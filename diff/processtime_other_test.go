//go:build !unix

package diff_test

import (
	"testing"
	"time"
)

var began = time.Now()

// processTime returns the time since the start, where a process cannot tell its
// processor time.
func processTime(testing.TB) time.Duration { return time.Since(began) }
