package main

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// What the packages of the module may allocate before main begins. The largest
// takes 5 KB in 63 pieces, all together take 30 KB; tables and expressions that
// were built at once took 230 KB.
// Time is not asked for: it depends on the machine, and allocations do not.
const (
	mostInitBytes      = 8 << 10
	mostInitAllocs     = 80
	mostInitBytesInAll = 40 << 10
)

var initLine = regexp.MustCompile(`(?m)^init (\S+) @.* (\d+) bytes, (\d+) allocs$`)

// TestNothingIsBuiltBeforeItIsNeeded reads what the runtime says about the
// packages' initialisation in a process that does nothing else. The test's own
// package is left out: what tests declare counts there.
func TestNothingIsBuiltBeforeItIsNeeded(t *testing.T) {
	start := exec.Command(os.Args[0], "-test.run=^$", "-test.count=1")
	start.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := start.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	found, all := 0, 0
	for _, m := range initLine.FindAllStringSubmatch(string(out), -1) {
		path, ours := strings.CutPrefix(m[1], module)
		if !ours || path == "cmd/lawdiff" {
			continue
		}
		found++
		bytes, _ := strconv.Atoi(m[2])
		allocs, _ := strconv.Atoi(m[3])
		all += bytes
		if bytes > mostInitBytes || allocs > mostInitAllocs {
			t.Errorf("%s allocates %d bytes in %d pieces before main begins, more than %d in %d: build its tables when they are first asked for (sync.OnceValue)",
				path, bytes, allocs, mostInitBytes, mostInitAllocs)
		}
	}
	if found < 10 {
		t.Fatalf("the runtime names only %d packages of the module", found)
	}
	if all > mostInitBytesInAll {
		t.Errorf("the packages allocate %d bytes before main begins, more than %d in all", all, mostInitBytesInAll)
	}
	t.Logf("%d packages, %d bytes", found, all)
}
