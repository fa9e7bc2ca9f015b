package textdiff

import "unicode/utf8"

// read cuts both texts into tokens and numbers them. Of the bytes that both begin
// with and those that both end with, as many as head and tail say, most are cut
// once: of the changed articles of the civil code and its revision these are two
// thirds.
func (w *Workspace) read(old, new string, head, tail int) {
	w.old.text, w.new.text = old, new
	w.old.tokens = w.lattice.tokens(w.old.tokens[:0], old)
	fromHead, fromTail := w.cutBeside(head, tail)

	w.ids.reset(len(w.old.tokens) + len(w.new.tokens) - fromHead - fromTail)
	w.old.ids = w.ids.number(w.old.ids[:0], old, w.old.tokens)
	own := w.new.tokens[fromHead : len(w.new.tokens)-fromTail]
	w.new.ids = append(w.new.ids[:0], w.old.ids[:fromHead]...)
	w.new.ids = w.ids.number(w.new.ids, new, own)
	w.new.ids = append(w.new.ids, w.old.ids[len(w.old.ids)-fromTail:]...)
}

// cutBeside cuts the new text into tokens as far as they are not those of the old
// one, and returns how many of these it begins and ends with.
func (w *Workspace) cutBeside(head, tail int) (fromHead, fromTail int) {
	all, tokens, text := w.old.tokens, w.new.tokens[:0], w.new.text
	at := lastPause(text[:head])
	for fromHead < len(all) && all[fromHead].End <= at {
		fromHead++
	}
	tokens = append(tokens, all[:fromHead]...)
	// Where the tokens of both texts begin at the same place of the tail, they go on
	// alike. One character before decides as well.
	behind, longer := len(text)-tail+utf8.UTFMax, len(text)-len(w.old.text)
	open := loadOpeners()
	for k := 0; at < len(text); {
		for at >= behind && k < len(all) && all[k].Start+longer < at {
			k++
		}
		if at >= behind && k < len(all) && all[k].Start+longer == at && beginsAnew(all, k) {
			fromTail = len(all) - k
			break
		}
		tokens, at = w.lattice.next(tokens, text, at, open)
	}
	for _, t := range all[len(all)-fromTail:] {
		tokens = append(tokens, Token{t.Kind, t.Start + longer, t.End + longer})
	}
	w.new.tokens = tokens
	return fromHead, fromTail
}

// beginsAnew reports whether token k was cut without regard to those before it:
// words of a run of Han characters, numbers among them, are cut together.
func beginsAnew(tokens []Token, k int) bool {
	ofRun := func(t Token) bool { return t.Kind == Han || t.Kind == Number }
	return k == 0 || !ofRun(tokens[k-1]) || !ofRun(tokens[k])
}

// lastPause returns the offset behind a Chinese comma, the last in text of those
// that a character follows that is no digit, or 0. Such a comma separates tokens as the marks do at which texts are
// cropped.
func lastPause(text string) int {
	const comma = "，"
	for end := len(text) - utf8.UTFMax; end >= len(comma); end-- {
		if text[end-1] == comma[2] && text[end-len(comma):end] == comma && classAt(text, end) != classDigit {
			return end
		}
	}
	return 0
}
