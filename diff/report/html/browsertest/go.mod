module github.com/lawdiff/lawdiff/diff/report/html/browsertest

go 1.26.0

require (
	github.com/chromedp/chromedp v0.23.0
	github.com/lawdiff/lawdiff v0.0.0
)

require (
	github.com/alecthomas/participle/v2 v2.1.4 // indirect
	github.com/chromedp/cdproto v0.159.0 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/sergi/go-diff v1.4.0 // indirect
)

replace github.com/lawdiff/lawdiff => ../../../..
