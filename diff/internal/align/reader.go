package align

// A Reader reads texts. What it finds stands in memory that the texts share. The zero
// value is ready; it must not be used by two goroutines at once, but the texts that it
// read may be.
type Reader struct {
	words    []byte // of an item that was fetched
	former   former
	readings []reading // handed out, with room for more
	// the block being filled, and what is free of it
	block  *block
	terms  []uint32
	lines  []line
	joints []joint
}

// readerBlock is how many terms a reader makes room for at a time at most.
const readerBlock = 1 << 14

// termsOfLine is about how many terms a line has at least: of so many terms, a block
// has room for one line and two joints.
const termsOfLine = 16

// text returns the text of an item: the one that was read before, or it reads it.
func (r *Reader) text(s Sequence, i int) Text {
	if t := s.Text(i); !t.IsZero() {
		return t
	}
	return r.Read(r.fetch(s, i))
}

// fetch returns the words of an item, good until the next call.
func (r *Reader) fetch(s Sequence, i int) []byte {
	r.words = s.AppendWords(r.words[:0], i)
	return r.words
}

// Reset forgets the texts that r read, which then must not be used, and takes back the
// memory of some.
func (r *Reader) Reset() {
	r.readings = r.readings[:0]
	if r.block != nil {
		r.terms, r.lines, r.joints = r.block.terms, r.block.lines, r.block.joints
	}
}

// Read reads a text; line ends part its paragraphs. It keeps nothing of words.
func (r *Reader) Read(words []byte) Text {
	form := r.former.form(words)
	// Each rune ends at most one term of characters, or two of words; each line begins
	// with at most one of either.
	r.makeRoom(2*len(form.runes), len(form.lines))
	s := scan{terms: r.terms[:0], joints: r.joints[:0]}
	start := int32(0)
	for k, at := range form.lines {
		s.line(form.runes[start:at.runes], int32(k))
		r.lines[k] = line{at.bytes, int32(len(s.terms)), s.lone}
		start = at.runes
	}
	this := r.newReading()
	*this = reading{
		block: r.block,
		terms: int32(len(r.block.terms) - len(r.terms)), lines: int32(len(r.block.lines) - len(r.lines)),
		joints:   int32(len(r.block.joints) - len(r.joints)),
		ownLines: int32(len(form.lines)), ownJoints: int32(len(s.joints)),
	}
	r.terms, r.lines, r.joints = r.terms[len(s.terms):], r.lines[len(form.lines):], r.joints[len(s.joints):]
	return Text{this, 0, int32(len(words))}
}

// makeRoom sees to it that the block being filled has room for a reading.
func (r *Reader) makeRoom(terms, lines int) {
	if terms <= len(r.terms) && lines <= len(r.lines) && 2*lines <= len(r.joints) {
		return
	}
	room := leastBlock
	if r.block != nil {
		room = min(2*len(r.block.terms), readerBlock)
	}
	terms = max(room, terms)
	lines = max(terms/termsOfLine, lines)
	r.block = &block{make([]uint32, terms), make([]line, lines), make([]joint, 2*lines)}
	r.terms, r.lines, r.joints = r.block.terms, r.block.lines, r.block.joints
}

// newReading returns a reading to fill.
func (r *Reader) newReading() *reading {
	if n := len(r.readings); n == cap(r.readings) {
		r.readings = make([]reading, 0, min(max(leastReadings, 2*n), mostReadings))
	}
	r.readings = append(r.readings, reading{})
	return &r.readings[len(r.readings)-1]
}

// How many readings are made at a time.
const (
	leastReadings = 8
	mostReadings  = 128
)

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
