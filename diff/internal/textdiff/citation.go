package textdiff

// scanCitation reads a citation that begins with the word ending at i, such as
// Article 3(4)(b), Articles 10 to 14, Art. 5 Abs. 2 Satz 1 or article L. 111-1:
// the name of a level and a label, chained with further ones by a comma, a
// blank or “of”. It returns 0 if there is none. A list of labels (Articles 4,
// 5 and 9) ends after the first: the others may come and go.
func scanCitation(text string, word []byte, i int) int {
	if !levelWords()[string(word)] {
		return 0
	}
	end := levelLabel(text, i)
	if end == 0 {
		return 0
	}
	return chain(text, end)
}

// scanSectionSign reads a citation after one or two section signs at i, or
// returns 0.
func scanSectionSign(text string, i int) int {
	for {
		r, size := decode(text, i)
		if r != '§' {
			break
		}
		i += size
	}
	if end := label(text, blank(text, i)); end > 0 {
		return chain(text, end)
	}
	return 0
}

// levelLabel returns the end of the label that belongs to the level name
// ending at i, or 0.
func levelLabel(text string, i int) int {
	if i < len(text) && text[i] == '.' { // an abbreviation: Art. 5
		i++
	}
	at := blank(text, i)
	if end := label(text, at); at > i || end > 0 && classAt(text, at+1) == classDigit {
		return end
	}
	return 0 // article(s), articleX
}

// chain extends a citation that ends at i by a range and by further levels.
func chain(text string, i int) int {
	var buf [maxKnownWord]byte
	for {
		at := i
		if r, size := decode(text, at); r == '-' || r == '–' || r == '—' {
			if end := label(text, at+size); end > 0 {
				i = end
				continue
			}
			return i
		}
		if at < len(text) && text[at] == ',' {
			at++
		}
		if at = blank(text, at); at == i {
			return i
		}
		word, stop := nextWord(&buf, text, at)
		if word != nil && rangeWords()[string(word)] && text[i] != ',' {
			if end := label(text, blank(text, stop)); end > 0 {
				i = end
				continue
			}
			if word, stop = nextWord(&buf, text, blank(text, stop)); word == nil {
				return i
			}
		} else if word != nil && string(word) == "of" {
			word, stop = nextWord(&buf, text, blank(text, stop))
		}
		if word == nil || !levelWords()[string(word)] {
			return i
		}
		end := levelLabel(text, stop)
		if end == 0 {
			return i
		}
		i = end
	}
}

// label returns the end of the label at i, such as 10, 32a, 111-1, L. 111-1,
// IV, One, (3) or 3(4)(b), or 0.
func label(text string, i int) int {
	var end int
	switch classAt(text, i) {
	case classDigit:
		end = i + digitRun(text, i)
		if classAt(text, end) == classLetter {
			end = wordEnd(text, end)
		}
		for end < len(text) && (text[end] == '-' || text[end] == '.') && digitRun(text, end+1) > 0 {
			end += 1 + digitRun(text, end+1)
		}
	case classLetter:
		end = wordLabel(text, i)
	default:
		end = bracketed(text, i)
	}
	if end == 0 {
		return 0
	}
	for {
		at := end
		if next := bracketed(text, at); next > 0 {
			end = next
			continue
		}
		if at = blank(text, end); at > end { // Article 26 (6)
			if next := bracketed(text, at); next > 0 && classAt(text, next) != classLetter {
				end = next
				continue
			}
		}
		return end
	}
}

// wordLabel returns the end of a label that begins with a letter, or 0: a
// roman numeral, a number word, or a French series letter (L. 111-1).
func wordLabel(text string, i int) int {
	end := wordEnd(text, i)
	word := text[i:end]
	var buf [maxKnownWord]byte
	if stop := series(text, word, end); stop > 0 {
		return stop
	}
	if numberLabels()[string(lower(&buf, word))] || isRoman(word) {
		return end
	}
	return 0
}

// series returns the end of the label that begins with the letter of a French
// series, legislative or regulatory, in the word ending at i, or 0.
func series(text, word string, i int) int {
	switch word[0] {
	case 'L', 'R', 'D', 'A':
	default:
		return 0
	}
	if len(word) > 1 {
		if classOf(rune(word[1])) == classDigit { // L111-1: one word
			return i
		}
		return 0
	}
	if i < len(text) && text[i] == '.' {
		i++
	}
	at := blank(text, i)
	n := digitRun(text, at)
	if n == 0 {
		return 0
	}
	at += n
	for at < len(text) && text[at] == '-' && digitRun(text, at+1) > 0 {
		at += 1 + digitRun(text, at+1)
	}
	return at
}

// isRoman reports whether word is written in capital roman digits alone, also
// with a final letter (Annex IIa) or as one Unicode numeral.
func isRoman(word string) bool {
	for i := 0; i < len(word); i++ {
		switch word[i] {
		case 'I', 'V', 'X', 'L', 'C':
			continue
		}
		return i > 0 && i == len(word)-1 && 'a' <= word[i] && word[i] <= 'z'
	}
	return word != ""
}

var levelWords = set("article articles art arts section sections sec paragraph paragraphs para paras " +
	"subparagraph subparagraphs item items subitem point points clause clauses chapter chapters title part annex rule " +
	"artikel artikeln artikels absatz absätze absätzen abs satz sätze sätzen nummer nummern nr nrn buchstabe buchstaben buchst kapitel abschnitt anhang " +
	"alinéa alinéas paragraphe paragraphes chapitre titre livre annexe " +
	"articolo articoli comma commi capo titolo allegato artigo artigos parágrafo parágrafos capítulo anexo artículo artículos apartado apartados")

var rangeWords = set("to through bis à au")

var numberLabels = set("one two three four five six seven eight nine ten premier première")
