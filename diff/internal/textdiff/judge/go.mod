module github.com/lawdiff/lawdiff/diff/internal/textdiff/judge

go 1.26.0

require (
	github.com/go-ego/gse v0.80.3
	github.com/lawdiff/lawdiff v0.0.0
)

require (
	github.com/sergi/go-diff v1.4.0 // indirect
	github.com/vcaesar/cedar v0.20.2 // indirect
)

replace github.com/lawdiff/lawdiff => ../../../..
