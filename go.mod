module github.com/lawdiff/lawdiff

go 1.26.0
