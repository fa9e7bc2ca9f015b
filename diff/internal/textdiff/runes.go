package textdiff

// A runeFilter tells most characters that are none of a set.
type runeFilter [1 << 6]uint64

func newRuneFilter(set string) (f runeFilter) {
	for _, r := range set {
		f[r>>6&63] |= 1 << (r & 63)
	}
	return f
}

// may reports whether r may be in the set.
func (f *runeFilter) may(r rune) bool { return f[r>>6&63]>>(r&63)&1 != 0 }

// counting are the Han characters that a citation or a number may begin with.
var counting = newRuneFilter(numerals + "第前本该該")
