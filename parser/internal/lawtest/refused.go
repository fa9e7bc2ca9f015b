package lawtest

import (
	"runtime"
	"strings"
	"testing"
	"time"
)

// Hostile names the file in messages about what [Refused] reads.
const Hostile = "f"

// Refused reads a hostile file and wants an error that begins with the name of the
// file, [Hostile], and holds want, and the heap to grow by no more than most
// megabytes. Where want is empty the file may be read.
func Refused(t testing.TB, reason, want string, most int64, read func() error) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	begun := time.Now()
	err := read()
	runtime.ReadMemStats(&after)
	// What is in use at the end of reading cannot exceed what the heap grew to.
	grown := (int64(after.HeapSys) - int64(before.HeapSys)) >> 20
	t.Logf("%s: %v, %d MB more", reason, time.Since(begun).Round(time.Millisecond), grown)
	if want != "" && (err == nil || !strings.HasPrefix(err.Error(), Hostile+":") || !strings.Contains(err.Error(), want)) {
		t.Errorf("%s: %v, want %s", reason, err, want)
	}
	if want == "" && err != nil {
		t.Errorf("%s: %v", reason, err)
	}
	if grown > most {
		t.Errorf("%s: the heap grew by %d MB", reason, grown)
	}
}
