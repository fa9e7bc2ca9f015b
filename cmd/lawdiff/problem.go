package main

import "fmt"

// A problem is what the command tells a user who has to do something: where,
// what is the matter, and what to do about it.
type problem struct {
	file         string
	line, column int // 1-based, in characters; 0 when the whole file is meant
	summary      string
	advice       string
}

func (p *problem) Error() string {
	at := p.file
	if p.line > 0 {
		at = fmt.Sprintf("%s:%d:%d", p.file, p.line, p.column)
	}
	text := p.summary
	if at != "" {
		text = at + ": " + text
	}
	if p.advice != "" {
		text += "; " + p.advice
	}
	return text
}
