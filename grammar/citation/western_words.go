package citation

import (
	"strings"
	"sync"
)

// westWords are the words of one language, in lower case.
type westWords struct {
	units    map[string]kind
	relative map[string]Relation
	joins    map[string]kind // and, to, of, the
	// acts are the words for an instrument; in German, where they end compounds,
	// the ends.
	acts      map[string]bool
	actEnds   []string
	actsSmall bool // acts are written small, so a name cannot be told by capitals
	counts    map[string]int
	// verbs may follow a number that belongs to a list; another word in small
	// letters makes it a quantity (Article 5 and 30 days).
	verbs map[string]bool
	lead  [1 << 10]uint32 // by the first two bytes of units, see leadKey: a bit for each third
}

// leadKey is the same for letters of both cases.
func leadKey(first, second byte) int { return int(first&31)<<5 | int(second&31) }

func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// vocabulary fills what is derived from the tables.
func (w *westWords) vocabulary() *westWords {
	for u := range w.units {
		if len(u) == 2 { // and §, which needs no letter behind it
			w.lead[leadKey(u[0], u[1])] = ^uint32(0)
			continue
		}
		w.lead[leadKey(u[0], u[1])] |= 1 << (u[2] & 31)
	}
	return w
}

// unitKinds lists the words of levels: those before / in the singular.
func unitKinds(table map[level]string) map[string]kind {
	m := map[string]kind{}
	for l, list := range table {
		one, many, _ := strings.Cut(list, "/")
		for w := range strings.FieldsSeq(one) {
			m[w] = unit + kind(l)
		}
		for w := range strings.FieldsSeq(many) {
			m[w] = units + kind(l)
		}
	}
	return m
}

func joinKinds(and, to, ofs, the string) map[string]kind {
	m := map[string]kind{}
	for k, list := range map[kind]string{link: and, through: to, of: ofs, definite: the} {
		for w := range strings.FieldsSeq(list) {
			m[w] = k
		}
	}
	return m
}

var english = sync.OnceValue(func() *tradition {
	return newWestern((&westWords{
		units: unitKinds(map[level]string{
			article: "article art § / articles arts §§", paragraph: "paragraph para / paragraphs paras",
			subparagraph: "subparagraph sub-paragraph / subparagraphs sub-paragraphs",
			point:        "point item clause / points items clauses", subpoint: "subpoint subitem / subpoints subitems",
			indent: "indent / indents", sentence: "sentence / sentences",
			section: "section / sections", subsection: "subsection / subsections", chapter: "chapter / chapters",
			title: "title / titles", part: "part / parts", book: "book / books",
			annex: "annex appendix schedule / annexes appendices schedules", recital: "recital / recitals",
		}),
		relative: map[string]Relation{
			"this": This, "these": This, "that": That, "those": That, "said": That, "same": That,
			"preceding": Preceding, "previous": Preceding, "foregoing": Preceding, "next": Following, "succeeding": Following,
		},
		joins: joinKinds("and or and/or", "to through", "of in under", "the"),
		acts: words("regulation directive decision recommendation treaty treaties charter convention act law code constitution " +
			"protocol agreement statute rules ordinance decree order covenant measures provisions interpretation regulations"),
		counts: map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
		verbs: words("and or to of shall may must do does did is are was were has have in on by for with as at from not nor but " +
			"above below hereof thereof apply applies which that who where when if than under the a an also it they therein respectively " +
			"should will would can could cannot referred mentioned mutatis through without within unless only be been concerning"),
	}).vocabulary())
})

var french = sync.OnceValue(func() *tradition {
	return newWestern((&westWords{
		units: unitKinds(map[level]string{
			article: "article art § / articles §§", paragraph: "paragraphe / paragraphes", subparagraph: "alinéa / alinéas",
			point: "point / points", indent: "tiret / tirets", sentence: "phrase / phrases",
			section: "section / sections", subsection: "sous-section / sous-sections", chapter: "chapitre / chapitres",
			title: "titre / titres", part: "partie / parties", book: "livre / livres", annex: "annexe / annexes",
			recital: "considérant / considérants",
		}),
		relative: map[string]Relation{
			"présent": This, "présente": This, "présents": This, "présentes": This, "ce": That, "cet": That, "cette": That, "ces": That, "dit": That, "même": That,
			"précédent": Preceding, "précédente": Preceding, "précédents": Preceding, "précédentes": Preceding,
			"suivant": Following, "suivante": Following,
		},
		joins: joinKinds("et ou", "à au", "de du des d", "le la les l"),
		acts: words("règlement directive décision recommandation traité charte convention loi code constitution protocole " + //nolint:misspell // French
			"accord décret ordonnance arrêté"),
		actsSmall: true,
		counts:    map[string]int{"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5},
		verbs: words("et ou à au aux de du des d le la les l est sont peut peuvent doit doivent ne n s se ci ainsi par pour en dans " +
			"qui que ou sous sans lorsque si sauf"),
	}).vocabulary())
})

var german = sync.OnceValue(func() *tradition {
	return newWestern((&westWords{
		units: unitKinds(map[level]string{
			article: "artikel artikels art § / artikeln §§", paragraph: "absatz absatzes abs / absätze absätzen",
			subparagraph: "unterabsatz unterabsatzes / unterabsätze unterabsätzen",
			point:        "nummer nr ziffer / nummern nrn ziffern", letter: "buchstabe buchst / buchstaben",
			subpoint: "doppelbuchstabe / doppelbuchstaben", sentence: "satz satzes / sätze sätzen",
			indent: "gedankenstrich spiegelstrich / gedankenstriche", section: "abschnitt abschnitts abschnittes / abschnitte abschnitten",
			subsection: "unterabschnitt unterabschnitts / unterabschnitte", chapter: "kapitel kapitels / kapiteln", title: "titel titels / titeln",
			part: "teil teils teiles / teile teilen", book: "buch buches buchs / bücher", annex: "anhang anhangs anlage / anhänge anhängen anlagen",
			recital: "erwägungsgrund / erwägungsgründe erwägungsgründen",
		}),
		relative: map[string]Relation{
			"dieser": This, "diese": This, "dieses": This, "diesem": This, "diesen": This,
			"jener": That, "jenes": That, "genannten": That, "vorstehenden": Preceding, "vorhergehenden": Preceding, "vorigen": Preceding,
			"folgenden": Following, "nächsten": Following,
		},
		joins:   joinKinds("und oder sowie", "bis", "des der von in im", "dem den die das"),
		acts:    words("bgb gg stgb zpo hgb vwgo"),
		actEnds: []string{"gesetz", "gesetzes", "gesetzbuch", "gesetzbuchs", "gesetzbuches", "ordnung", "richtlinie", "beschluss", "beschlusses", "vertrag", "vertrags", "vertrages", "charta", "abkommens"},
		counts:  map[string]int{"zwei": 2, "drei": 3, "vier": 4, "beiden": 2},
		verbs: words("und oder sowie bis des der von in im dem den die das ist sind gilt gelten gilt findet finden kann wird werden hat haben " +
			"bleibt bleiben nicht auch entsprechend zu mit nach auf für über unter sowie genannten bezeichneten"),
	}).vocabulary())
})
