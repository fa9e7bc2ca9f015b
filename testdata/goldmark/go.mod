module example.com/goldmark

go 1.26.0

require (
	github.com/lawdiff/lawdiff v0.0.0
	github.com/yuin/goldmark v1.7.13
)

require github.com/alecthomas/participle/v2 v2.1.4 // indirect

replace github.com/lawdiff/lawdiff => ../..
