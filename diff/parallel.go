package diff

import (
	"hash/maphash"
	"maps"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/lawdiff/lawdiff/parser/law"
)

const (
	// turns is how often a worker comes back for more changes: often enough for all
	// workers to finish together.
	turns = 32
	// mostAtOnce is how many changes a worker takes at once at most, which is enough
	// for the taking to cost nothing, and for what it makes of them to lie together.
	mostAtOnce = 64
	// leastShare is how many changes are worth a worker of their own: another
	// thread takes as long to wake as a few articles to compare.
	leastShare = 16
)

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
// the splits and joins of each are joined in the end. It may keep the texts it reads.
func (c *comparer) descendAll(changes []*Change, keep bool) {
	descend := (*comparer).descend
	if !keep {
		descend = func(worker *comparer, ch *Change) {
			worker.descend(ch)
			worker.forgetTexts(ch)
		}
	}
	workers := c.share(changes, func(w *workspace) *comparer {
		worker := *c
		worker.workspace, worker.primary = w, make(map[*Change]pair)
		return &worker
	}, descend)
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
	workers := make([]*comparer, max(1, min(runtime.GOMAXPROCS(0), len(changes)/leastShare)))
	batch := min(1+len(changes)/(turns*len(workers)), mostAtOnce)
	var taken atomic.Int64
	work := func(worker *comparer) {
		for {
			end := int(taken.Add(int64(batch)))
			if end-batch >= len(changes) {
				return
			}
			for _, ch := range changes[end-batch : min(end, len(changes))] {
				do(worker, ch)
			}
		}
	}
	for i := range workers {
		if i == len(c.spare) {
			c.spare = append(c.spare, new(workspace))
		}
		workers[i] = newWorker(c.spare[i])
	}
	var wait sync.WaitGroup
	for _, worker := range workers[1:] {
		wait.Go(func() { work(worker) })
	}
	work(workers[0])
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
		seed:    maphash.MakeSeed(), // what is found does not depend on it
	}
}
