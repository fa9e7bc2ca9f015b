package align

// A reader reads texts. What it finds stands in memory that the texts share.
type reader struct {
	former former
	terms  []uint32
	lines  []line
	joints []joint
	left   int // bytes of text still to come, as far as known
}

// readerBlock is how many terms a reader makes room for at a time, if as many are
// still to come.
const readerBlock = 1 << 14

// all reads the texts of items without a partner, which have a number of bytes
// together, and notes their hashes. It asks for texts not given yet.
func (r *reader) all(items []Item, partner []int32, asked func(int) Text, bytes int, hashes []uint64) {
	r.left = bytes
	for i := range items {
		if partner[i] >= 0 {
			continue
		}
		item := &items[i]
		if asked != nil && item.Text.IsZero() {
			item.Text = asked(i)
		}
		r.read(item.Text)
		hashes[i] = item.Text.hash()
	}
}

// read reads all of the text that t is a stretch of.
func (r *reader) read(t Text) {
	if t.IsZero() || t.isRead() {
		return
	}
	form := r.former.form(t.of.words)
	// Each rune ends at most one term of characters, or two of words.
	if most := 2 * len(form.runes); cap(r.terms)-len(r.terms) < most {
		r.terms = make([]uint32, 0, max(min(readerBlock, r.left/len("第")), most))
	}
	r.left -= len(t.of.words)
	s := scan{terms: r.terms[len(r.terms):], joints: r.joints}
	lines, joints, start := len(r.lines), len(r.joints), int32(0)
	for k, at := range form.lines {
		s.line(form.runes[start:at.runes], int32(k))
		r.lines = append(r.lines, line{at.bytes, int32(len(s.terms)), s.lone})
		start = at.runes
	}
	r.terms, r.joints = r.terms[:len(r.terms)+len(s.terms)], s.joints
	t.of.terms = s.terms[:len(s.terms):len(s.terms)]
	t.of.lines = r.lines[lines:len(r.lines):len(r.lines)]
	t.of.joints = r.joints[joints:len(r.joints):len(r.joints)]
}

// A scan finds the terms of a form line by line.
type scan struct {
	terms  []uint32
	joints []joint
	lone   uint32 // a hash of the characters of the line that are in none of its terms

	char     rune // the character before, of a script without spaces, 0 if it was no such
	charLine int32
	run      int    // how many such stand before in the line
	before   uint64 // the word before, 0 for none
	wordLine int32
}

// line finds the terms of a line.
func (s *scan) line(text []rune, line int32) {
	s.lone, s.run = 0, 0
	word := uint64(hashSeed)
	for i, r := range text {
		if wordless(r) {
			if s.char != 0 {
				s.pair(r, line)
			}
			s.char, s.charLine = r, line
			s.run++
			continue
		}
		s.endRun()
		if r != ' ' {
			word = (word ^ uint64(r)) * hashFactor
		}
		if last := i+1 == len(text); r != ' ' && (last || text[i+1] == ' ' || wordless(text[i+1])) {
			s.word(word, line)
			word = hashSeed
		}
	}
	lastChar := s.char
	s.endRun()
	s.char = lastChar
}

// pair adds the pair of the character before and one of a line.
func (s *scan) pair(r rune, line int32) {
	if s.charLine < line {
		s.joints = append(s.joints, joint{int32(len(s.terms)), s.charLine})
	}
	s.add(uint64(s.char)<<21 | uint64(r))
}

// word adds a word of a line, and the pair it makes with the word before.
func (s *scan) word(word uint64, line int32) {
	s.add(word)
	if s.before != 0 {
		if s.wordLine < line {
			s.joints = append(s.joints, joint{int32(len(s.terms)), s.wordLine})
		}
		s.add(s.before*31 ^ word)
	}
	s.before, s.wordLine = word, line
}

// endRun ends a run of characters without spaces; one that stands alone is in no
// term of its line.
func (s *scan) endRun() {
	if s.run == 1 {
		s.lone = max(1, (s.lone^uint32(s.char))*0x01000193)
	}
	s.char, s.run = 0, 0
}

func (s *scan) add(key uint64) {
	s.terms = append(s.terms, max(1, uint32(key*0x9E3779B97F4A7C15>>32)))
}
