//go:build unix

package diff_test

import (
	"syscall"
	"testing"
	"time"
)

// processTime returns the processor time that this process has used.
func processTime(t testing.TB) time.Duration {
	t.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		t.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
