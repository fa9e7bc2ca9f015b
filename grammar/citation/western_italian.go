package citation

import "sync"

var italian = sync.OnceValue(func() *tradition {
	return newWestern((&language{
		units: map[level]string{
			article: "articolo art / articoli artt", paragraph: "comma paragrafo / commi paragrafi", letter: "lettera lett / lettere",
			subpoint: "numero / numeri", point: "punto / punti", sentence: "periodo / periodi",
			section: "sezione / sezioni", chapter: "capo / capi", title: "titolo / titoli", part: "parte / parti",
			book: "libro / libri", annex: "allegato / allegati", recital: "considerando / considerandi",
		},
		relative: map[Relation]string{
			This:      "presente presenti",
			That:      "medesimo medesima medesimi medesime stesso stessa stessi stesse predetto predetta suddetto suddetta citato citata",
			Preceding: "precedente precedenti",
			Following: "successivo successiva successivi seguente seguenti", //nolint:misspell // Italian
		},
		joins: map[kind]string{link: "e ed o od", through: "a al", of: "di del dello della dell dei degli delle", definite: "il lo la l i gli le"},
		from:  "da dal",
		acts: "legge decreto decreto-legge regolamento direttiva decisione raccomandazione costituzione trattato codice statuto " +
			"convenzione carta accordo protocollo ordinanza",
		actsSmall: true,
		counts:    map[string]int{"due": 2, "tre": 3, "quattro": 4, "cinque": 5},
		ordinals: "primo=prima secondo=seconda terzo=terza quarto=quarta quinto=quinta sesto=sesta settimo=settima " +
			"ottavo=ottava nono=nona decimo=decima undicesimo dodicesimo",
		verbs: "e ed o od a al ai alle di del dello della dei degli delle dal da il lo la i gli le è sono si non ne può possono deve devono " +
			"per in con che ovvero nonché ove se salvo quando nel nei nella",
	}).vocabulary())
})
