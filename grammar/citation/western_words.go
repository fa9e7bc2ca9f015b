package citation

import "sync"

var english = sync.OnceValue(func() *tradition {
	return newWestern((&language{
		units: map[level]string{
			article: "article art § / articles arts §§", paragraph: "paragraph para / paragraphs paras",
			subparagraph: "subparagraph sub-paragraph / subparagraphs sub-paragraphs",
			point:        "point item clause / points items clauses", subpoint: "subpoint subitem / subpoints subitems",
			indent: "indent / indents", sentence: "sentence / sentences",
			section: "section / sections", subsection: "subsection / subsections", chapter: "chapter / chapters",
			title: "title / titles", part: "part / parts", book: "book / books",
			annex: "annex appendix schedule / annexes appendices schedules", recital: "recital / recitals",
		},
		relative: map[Relation]string{
			This:      "this these",
			That:      "that those said same",
			Preceding: "preceding previous foregoing",
			Following: "next succeeding",
		},
		joins: map[kind]string{link: "and or", through: "to through", of: "of in under", definite: "the"},
		acts: "regulation directive decision recommendation treaty treaties charter convention act law code constitution " +
			"protocol agreement statute rules ordinance decree order covenant measures provisions interpretation regulations",
		counts: map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
		verbs: "and or to of shall may must do does did is are was were has have in on by for with as at from not nor but " +
			"above below hereof thereof apply applies which that who where when if than under the a an also it they therein respectively " +
			"should will would can could cannot referred mentioned mutatis through without within unless only be been concerning",
	}).vocabulary())
})

var french = sync.OnceValue(func() *tradition {
	return newWestern((&language{
		units: map[level]string{
			article: "article art § / articles §§", paragraph: "paragraphe / paragraphes", subparagraph: "alinéa / alinéas",
			point: "point / points", indent: "tiret / tirets", sentence: "phrase / phrases",
			section: "section / sections", subsection: "sous-section / sous-sections", chapter: "chapitre / chapitres",
			title: "titre / titres", part: "partie / parties", book: "livre / livres", annex: "annexe / annexes",
			recital: "considérant / considérants",
		},
		relative: map[Relation]string{
			This:      "présent présente présents présentes",
			That:      "ce cet cette ces dit même",
			Preceding: "précédent précédente précédents précédentes",
			Following: "suivant suivante",
		},
		joins: map[kind]string{link: "et ou", through: "à au", of: "de du des d", definite: "le la les l"},
		acts: "règlement directive décision recommandation traité charte convention loi code constitution protocole " + //nolint:misspell // French
			"accord décret ordonnance arrêté",
		actsSmall: true,
		counts:    map[string]int{"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5},
		verbs: "et ou à au aux de du des d le la les l est sont peut peuvent doit doivent ne n s se ci ainsi par pour en dans " +
			"qui que ou sous sans lorsque si sauf",
	}).vocabulary())
})

var german = sync.OnceValue(func() *tradition {
	return newWestern((&language{
		units: map[level]string{
			article: "artikel artikels art § / artikeln §§", paragraph: "absatz absatzes abs / absätze absätzen",
			subparagraph: "unterabsatz unterabsatzes / unterabsätze unterabsätzen",
			point:        "nummer nr ziffer / nummern nrn ziffern", letter: "buchstabe buchst / buchstaben",
			subpoint: "doppelbuchstabe / doppelbuchstaben", sentence: "satz satzes / sätze sätzen",
			indent: "gedankenstrich spiegelstrich / gedankenstriche", section: "abschnitt abschnitts abschnittes / abschnitte abschnitten",
			subsection: "unterabschnitt unterabschnitts / unterabschnitte", chapter: "kapitel kapitels / kapiteln", title: "titel titels / titeln",
			part: "teil teils teiles / teile teilen", book: "buch buches buchs / bücher", annex: "anhang anhangs anlage / anhänge anhängen anlagen",
			recital: "erwägungsgrund / erwägungsgründe erwägungsgründen",
		},
		relative: map[Relation]string{
			This:      "dieser diese dieses diesem diesen",
			That:      "jener jenes genannten",
			Preceding: "vorstehenden vorhergehenden vorigen",
			Following: "folgenden nächsten",
		},
		joins:   map[kind]string{link: "und oder sowie", through: "bis", of: "des der von in im", definite: "dem den die das"},
		acts:    "bgb gg stgb zpo hgb vwgo",
		actEnds: "gesetz gesetzes gesetzbuch gesetzbuchs gesetzbuches ordnung richtlinie beschluss beschlusses vertrag vertrags vertrages charta abkommens",
		counts:  map[string]int{"zwei": 2, "drei": 3, "vier": 4, "beiden": 2},
		verbs: "und oder sowie bis des der von in im dem den die das ist sind gilt gelten gilt findet finden kann wird werden hat haben " +
			"bleibt bleiben nicht auch entsprechend zu mit nach auf für über unter sowie genannten bezeichneten",
	}).vocabulary())
})
