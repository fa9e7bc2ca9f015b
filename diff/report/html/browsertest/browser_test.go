// Package browsertest opens the HTML report in a browser and uses it. It is a
// module of its own, so the browser's driver is no dependency of lawdiff.
package browsertest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/html"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// chromium returns the browser's program.
func chromium(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no chromium here: install it to run the browser tests")
	return ""
}

// A tab is a page open in a browser.
type tab struct {
	t      *testing.T
	ctx    context.Context
	mu     sync.Mutex
	errors []string
}

// newTab starts a browser. Whatever the page reports as an error, a breach of
// its own security policy too, fails the test.
func newTab(t *testing.T) *tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium(t)), chromedp.NoSandbox, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("hide-scrollbars", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	tb := &tab{t: t, ctx: ctx}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1440, 900)); err != nil {
		t.Fatalf("starting the browser: %v", err)
	}
	err := chromedp.Listen(ctx, func(event any) {
		tb.mu.Lock()
		defer tb.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			tb.errors = append(tb.errors, e.ExceptionDetails.Text+" "+fmt.Sprint(e.ExceptionDetails.Exception))
		case *log.EventEntryAdded:
			if e.Entry.Level == log.EntryLevelError {
				tb.errors = append(tb.errors, e.Entry.Text)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		tb.mu.Lock()
		defer tb.mu.Unlock()
		for _, e := range tb.errors {
			t.Errorf("the page reports: %s", e)
		}
	})
	return tb
}

func (tb *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, 3*time.Minute)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		tb.t.Fatal(err)
	}
}

// open loads a file at an address within it; it always loads afresh. A browser
// that lost the end of a load, seen now and then with the largest page, is asked
// again.
func (tb *tab) open(file, hash string) {
	tb.t.Helper()
	const tries = 4
	for try := 1; ; try++ {
		ctx, cancel := context.WithTimeout(tb.ctx, 45*time.Second)
		err := chromedp.Do(ctx, chromedp.Navigate("about:blank"), chromedp.Navigate("file://"+file+hash))
		cancel()
		switch {
		case err == nil:
			return
		case try == tries || !errors.Is(err, context.DeadlineExceeded):
			tb.t.Fatal(err)
		}
		tb.t.Logf("loading %s%s did not end, try %d", file, hash, try)
	}
}

func (tb *tab) size(width, height int64) { tb.do(chromedp.EmulateViewport(width, height)) }

func (tb *tab) keys(s string) { tb.t.Helper(); tb.do(chromedp.KeyEvent(s)) }

func (tb *tab) scripts(on bool) {
	_, err := cdp.Call(tb.ctx, chromedp.FromContext(tb.ctx).Target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
	if err != nil {
		tb.t.Fatal(err)
	}
}

// focused lets the page have the focus, as that of a window in use has.
func (tb *tab) focused() {
	_, err := cdp.Call(tb.ctx, chromedp.FromContext(tb.ctx).Target, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	if err != nil {
		tb.t.Fatal(err)
	}
}

func (tb *tab) media(features ...*emulation.MediaFeature) {
	_, err := cdp.Call(tb.ctx, chromedp.FromContext(tb.ctx).Target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
	if err != nil {
		tb.t.Fatal(err)
	}
}

func (tb *tab) screenshot(name string) {
	if dir := os.Getenv("LAWDIFF_SHOTS"); dir != "" {
		png, err := chromedp.Run(tb.ctx, chromedp.CaptureScreenshot())
		if err != nil {
			tb.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
			tb.t.Fatal(err)
		}
	}
}

// pdf prints the page.
func (tb *tab) pdf() []byte {
	yes := true
	r, err := cdp.Call(tb.ctx, chromedp.FromContext(tb.ctx).Target, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &yes, PrintBackground: &yes})
	if err != nil {
		tb.t.Fatal(err)
	}
	return r.Data
}

// eval returns the value of an expression in the page.
func eval[T any](tb *tab, expression string) T {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, 3*time.Minute)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		tb.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// holds fails the test unless an expression becomes true. It waits long: a page is
// busy for as long as its machine is, and only a failure costs the time.
func (tb *tab) holds(expression, why string) {
	tb.t.Helper()
	for end := time.Now().Add(time.Minute); ; time.Sleep(30 * time.Millisecond) {
		if eval[bool](tb, "!!("+expression+")") {
			return
		}
		if time.Now().After(end) {
			tb.t.Errorf("%s: %s is not so; address %s", why, expression, eval[string](tb, "location.hash"))
			return
		}
	}
}

func parse(t testing.TB, name string, src []byte) *law.Document {
	t.Helper()
	d, err := parser.Parse(name, src)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// report writes the report of two texts to a file.
func report(t testing.TB, oldName string, old []byte, newName string, new []byte, opts html.Options) string {
	t.Helper()
	c := diff.Compare(parse(t, oldName, old), parse(t, newName, new), diff.Options{})
	opts.OldCitations, opts.NewCitations = parser.Citations(c.Old), parser.Citations(c.New)
	var b bytes.Buffer
	if err := html.Write(&b, c, opts); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "redline.html")
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func load(t testing.TB, elements ...string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(elements...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// drafts writes the report of the demonstration drafts in a language.
func drafts(t testing.TB, language string) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "..", "testdata", "drafts", language)
	return report(t, "draft-1.txt", load(t, dir, "draft-1.txt"), "draft-2.txt", load(t, dir, "draft-2.txt"), html.Options{})
}

// corpus returns the folder of real texts, which is no part of the repository.
func corpus(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("LAWDIFF_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "..", "..", "shared", "corpus")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no corpus of real texts: %v (set LAWDIFF_CORPUS)", err)
	}
	return dir
}

// companyLaw writes the report of the hard pair of the corpus.
func companyLaw(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(corpus(t), "pairs", "zh-company-2018-2023")
	files, err := filepath.Glob(filepath.Join(dir, "*.[tm][xd]*"))
	if err != nil || len(files) != 2 {
		t.Fatalf("%s: want two texts, got %v (%v)", dir, files, err)
	}
	return report(t, filepath.Base(files[1]), load(t, files[1]), filepath.Base(files[0]), load(t, files[0]), html.Options{})
}

// onEach runs a test on every report of the acceptance list.
func onEach(t *testing.T, f func(t *testing.T, tb *tab, file string)) {
	for _, row := range []struct {
		name string
		file func(t testing.TB) string
	}{
		{"drafts-zh", func(t testing.TB) string { return drafts(t, "zh") }},
		{"drafts-en", func(t testing.TB) string { return drafts(t, "en") }},
		{"company-law", companyLaw},
	} {
		t.Run(row.name, func(t *testing.T) {
			if testing.Short() && !strings.HasPrefix(row.name, "drafts-zh") {
				t.Skip("one report is enough for a short run")
			}
			file := row.file(t)
			f(t, newTab(t), file)
		})
	}
}
