package convention

import "github.com/lawdiff/lawdiff/parser/law"

// italian is the drafting of Italy: Regole e raccomandazioni per la formulazione
// tecnica dei testi legislativi (circolare of 20 April 2001), nos. 7 and 10; codes
// have books and titles in words besides. Article titles stand in brackets, on the
// line below the number or behind it.
var italian = Table{
	Language: "it",
	Country:  "it",
	Code:     "ita",
	Heads: []Head{
		{law.Part, `('PARTE'/'Parte') ~ <word|roman|arabic> <suffix>?`},
		{law.Book, `('LIBRO'/'Libro') ~ <word|roman|arabic> <suffix>?`},
		{law.Title, `('TITOLO'/'Titolo') ~ <word|roman|arabic> <suffix>?`},
		{law.Chapter, `('CAPO'/'Capo'/'CAPITOLO'/'Capitolo') ~ <word|roman|arabic> <suffix>?`},
		{law.Section, `('SEZIONE'/'Sezione') ~ <word|roman|arabic> <suffix>?`},
		{law.Subsection, `('SOTTOSEZIONE'/'Sottosezione') ~ <word|roman|arabic> <suffix>?`},
		{law.Division, `('PARAGRAFO'/'Paragrafo'/'§') ~ <arabic|roman>`},
		{law.Article, `('ARTICOLO'/'Articolo'/'Art.'/'ART.') _ <arabic|word>`},
	},
	Items: []Item{
		{Kind: law.Paragraph, Pattern: `<arabic> '.'`},
		{Kind: law.Point, Pattern: `<letter> <suffix>? ')'`},
		{Kind: law.Point, Pattern: `<arabic> ')'`},
		{Kind: law.Point, Pattern: `<roman> ')'`},
		{Kind: law.Point, Pattern: `'(' <letter> ')'`},
	},
	Words: map[string]int{
		"unico": 1, "unica": 1, "preliminare": 0,
		"primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3, "quarto": 4, "quarta": 4,
		"quinto": 5, "quinta": 5, "sesto": 6, "sesta": 6, "settimo": 7, "settima": 7, "ottavo": 8, "ottava": 8,
		"nono": 9, "nona": 9, "decimo": 10, "decima": 10, "undicesimo": 11, "dodicesimo": 12, "tredicesimo": 13,
		"quattordicesimo": 14, "quindicesimo": 15, "ventesimo": 20, "trentesimo": 30,
	},
	Ranges:    []Head{{law.Article, `('ARTICOLI'/'Articoli'/'Artt.'/'Articolo'/'Art.') ~ ('da' ~)? <arabic> _ ('a'/'e'/'-'/'–'/',') _ <last>`}},
	Gone:      []string{"abrogat", "articolo abrogat", "articoli abrogati", "soppress"},
	Titles:    [][2]string{{"(", ")"}},
	Contents:  []string{"Indice", "INDICE", "Sommario", "SOMMARIO"},
	Preambles: []string{"Preambolo", "PREAMBOLO"},
	Enacting:  []string{"IL PRESIDENTE DELLA REPUBBLICA", "La Camera dei deputati", "IL PARLAMENTO EUROPEO", "IL CONSIGLIO", "LA COMMISSIONE", "visto il trattato", "Visto ", "Vista ", "Visti ", "Viste "},
	Ends:      []string{"HANNO ADOTTATO", "HA ADOTTATO", "Emana", "EMANA", "Promulga", "PROMULGA", "Decreta", "DECRETA", "la seguente legge", "il seguente decreto"},
	Annexes:   []string{`('ALLEGATO'/'Allegato') (~ <roman|arabic|letter> <capital>)?`, `('TABELLA'/'Tabella') ~ <arabic|roman|letter>`},
	Preface:   []string{"(GU ", "Entrata in vigore", "Vigente al", "Testo coordinato", "Il presente testo è un semplice strumento", "Il presente documento"}, //nolint:misspell // Italian
	Closing:   []string{"La presente legge, munita del sigillo", "Il presente decreto, munito del sigillo", "Data a ", "Dato a ", "Fatto a "},
	Dates:     []string{`('addì' ~)? <arabic> ~ ('gennaio'/'febbraio'/'marzo'/'aprile'/'maggio'/'giugno'/'luglio'/'agosto'/'settembre'/'ottobre'/'novembre'/'dicembre') ~ <arabic>`},
	Running:   []string{"Gazzetta ufficiale dell'Unione", "Gazzetta ufficiale dell’Unione", "GAZZETTA UFFICIALE DELLA REPUBBLICA"},
	Citing: []string{
		",", " e ", " o ", " a ", " al ", " del ", " della ", " dello ", " dell'", " dell’", " dei ", " delle ", " degli ", " di ", " è ", " sono ",
		" si ", " non ", " comma ", " commi ", " che ", " in ", " ed ", " primo comma", " secondo comma",
	},
	Letters:    []string{" il ", " di ", " che ", " dello ", " è ", " gli ", " dei ", " nel ", " alla ", " sono "},
	WordsBelow: true,
}
