package textdiff

// lattice holds the memory of the search for Han words.
type lattice struct{}

// hanRun returns the end of the run of Han characters at i.
func hanRun(text string, i int) int {
	for i < len(text) {
		r, size := decode(text, i)
		if classOf(r) != classHan {
			break
		}
		i += size
	}
	return i
}

// han appends the tokens of the Han run from i to end. The last one may reach
// beyond end, as the citation 第（三）项 does.
func (l *lattice) han(dst []Token, text string, i, end int) []Token {
	for i < end {
		if stop := hanCitation(text, i); stop > 0 {
			dst = append(dst, Token{Citation, i, stop})
			i = stop
			continue
		}
		if stop, _ := hanNumber(text, i); stop > 0 {
			dst = append(dst, Token{Number, i, stop})
			i = stop
			continue
		}
		_, size := decode(text, i)
		dst = append(dst, Token{Han, i, i + size})
		i += size
	}
	return dst
}
