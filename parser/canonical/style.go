package canonical

import "strings"

// plain is text without marks.
type plain struct{}

func (plain) heading(int) string { return "" }

func (plain) text(words string) string { return unlisted(words) }

// unlisted keeps a dash or star that begins words from being taken for the mark
// of a list: what follows one is a blank, and a no-break space is none.
func unlisted(words string) string {
	if len(words) > 1 && strings.ContainsRune("*-+", rune(words[0])) && words[1] == ' ' {
		return words[:1] + noBreak + words[2:]
	}
	return words
}

const noBreak = "\u00a0"

func (plain) strong() string { return "" }

// markdown is CommonMark with the tables of GitHub.
type markdown struct{}

func (markdown) heading(depth int) string { return strings.Repeat("#", min(depth, articleDepth)) + " " }

func (markdown) strong() string { return "**" }

// text keeps Markdown from taking the first character of a line for a mark, and
// a number for that of a list.
func (markdown) text(words string) string {
	if unlisted := unlisted(words); unlisted != words {
		return unlisted
	}
	if strings.ContainsRune("*#_-", rune(words[0])) {
		return `\` + words
	}
	rest := strings.TrimLeft(words, "0123456789")
	if len(rest) < len(words) && len(rest) > 1 && (rest[0] == '.' || rest[0] == ')') && rest[1] == ' ' {
		return words[:len(words)-len(rest)+1] + noBreak + rest[2:]
	}
	return words
}
