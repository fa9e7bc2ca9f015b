package diff

import (
	"maps"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/lawdiff/lawdiff/parser/law"
)

// batch is how many changes a worker takes at once: enough for the taking to
// cost nothing, few enough for all workers to finish together.
const batch = 16

// each calls do for every change, on all processors. do may write to its change
// alone, and read of the others what no call writes: so the result does not
// depend on who did what. The comparer it gets has the tables of c and working
// memory of its own.
func (c *comparer) each(changes []*Change, do func(*comparer, *Change)) {
	c.share(changes, func(w *workspace) *comparer {
		worker := *c
		worker.workspace = w
		return &worker
	}, do)
}

// descendAll records changes for everything below the provisions of changes,
// pairs of units none of which stands below another. All that is looked up or
// recorded for a unit stands below it, so no two workers touch the same; only
// the splits and joins of each are joined in the end.
func (c *comparer) descendAll(changes []*Change) {
	workers := c.share(changes, func(w *workspace) *comparer {
		worker := *c
		worker.workspace, worker.primary = w, make(map[*Change]pair)
		return &worker
	}, (*comparer).descend)
	for _, w := range workers {
		maps.Copy(c.primary, w.primary)
	}
}

// beside lets two steps work at the same time that neither look up nor record
// anything for the same provisions.
func (c *comparer) beside(first, second func(*comparer)) {
	worker := *c
	worker.workspace, worker.primary = new(workspace), make(map[*Change]pair)
	both(func() { first(&worker) }, func() { second(c) })
	maps.Copy(c.primary, worker.primary)
}

// share lets one worker a processor, or one where there is little to do, call
// do for the changes, and returns the workers.
func (c *comparer) share(changes []*Change, newWorker func(*workspace) *comparer, do func(*comparer, *Change)) []*comparer {
	workers := make([]*comparer, max(1, min(runtime.GOMAXPROCS(0), len(changes)/batch)))
	var taken atomic.Int64
	var wait sync.WaitGroup
	for i := range workers {
		if i == len(c.spare) {
			c.spare = append(c.spare, new(workspace))
		}
		workers[i] = newWorker(c.spare[i])
		wait.Go(func() {
			for {
				end := int(taken.Add(batch))
				if end-batch >= len(changes) {
					return
				}
				for _, ch := range changes[end-batch : min(end, len(changes))] {
					do(workers[i], ch)
				}
			}
		})
	}
	wait.Wait()
	return workers
}

// both calls two functions at the same time.
func both(a, b func()) {
	var work sync.WaitGroup
	work.Go(a)
	b()
	work.Wait()
}

// newComparer returns a comparer of two documents that has found nothing yet.
func newComparer(old, new *law.Document, opts Options) *comparer {
	own := &workspace{}
	return &comparer{
		old: old, new: new, opts: opts, workspace: own, spare: []*workspace{own},
		ofOld: make(placing, enumerate(old)), ofNew: make(placing, enumerate(new)),
		primary: make(map[*Change]pair),
		gone:    make(map[*Change]Kinds),
	}
}
