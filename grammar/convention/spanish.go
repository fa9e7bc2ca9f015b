package convention

import "github.com/lawdiff/lawdiff/parser/law"

// spanish is the drafting of Spain: Directrices de técnica normativa (Acuerdo
// del Consejo de Ministros de 22 de julio de 2005), nos. 19 to 44. The
// provisions of its final part (disposiciones adicionales, transitorias,
// derogatorias, finales) are counted each kind by itself.
var spanish = Table{
	Language: "es",
	Country:  "es",
	Code:     "spa",
	Heads: []Head{
		{law.Book, `('LIBRO'/'Libro') ~ <word|roman|arabic>`},
		{law.Part, `('PARTE'/'Parte') ~ <word|roman|arabic>`},
		{law.Title, `('TÍTULO'/'TITULO'/'Título') ~ <word|roman|arabic>`},
		{law.Chapter, `('CAPÍTULO'/'CAPITULO'/'Capítulo') ~ <word|roman|arabic>`},
		{law.Section, `('SECCIÓN'/'SECCION'/'Sección') ~ <word|arabic|roman> ('.' ('ª'/'º'))?`},
		{law.Subsection, `('SUBSECCIÓN'/'Subsección') ~ <word|arabic|roman> ('.' ('ª'/'º'))?`},
		{law.Article, `('ARTÍCULO'/'ARTICULO'/'Artículo'/'Art.') ~ <arabic|word> ('.' ('º'/'°'))?`},
		{law.Article, `('DISPOSICIÓN ADICIONAL'/'Disposición adicional') ~ <word|arabic>`},
		{law.Article, `('DISPOSICIÓN TRANSITORIA'/'Disposición transitoria') ~ <word|arabic>`},
		{law.Article, `('DISPOSICIÓN DEROGATORIA'/'Disposición derogatoria') ~ <word|arabic>`},
		{law.Article, `('DISPOSICIÓN FINAL'/'Disposición final') ~ <word|arabic>`},
	},
	Items: []Item{
		{Kind: law.Point, Pattern: `<arabic> '.' ('º'/'ª'/'°')`},
		{Kind: law.Point, Pattern: `<arabic> (^'º'/^'ª'/^'°')`},
		{Kind: law.Paragraph, Pattern: `<arabic> '.'`},
		{Kind: law.Point, Pattern: `<letter> ')'`},
		{Kind: law.Point, Pattern: `<roman> ')'`},
	},
	Words: map[string]int{
		"preliminar": 0, "único": 1, "única": 1,
		"primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercera": 3,
		"cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6,
		"séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9,
		"décimo": 10, "décima": 10, "undécimo": 11, "undécima": 11, "duodécimo": 12, "duodécima": 12,
		"decimotercero": 13, "decimotercera": 13, "decimocuarto": 14, "decimocuarta": 14,
		"decimoquinto": 15, "decimoquinta": 15, "decimosexto": 16, "decimosexta": 16,
		"decimoséptimo": 17, "decimoséptima": 17, "decimoctavo": 18, "decimoctava": 18,
		"decimonoveno": 19, "decimonovena": 19, "vigésimo": 20, "vigésima": 20,
		"trigésimo": 30, "trigésima": 30, "cuadragésimo": 40, "cuadragésima": 40,
	},
	Ranges:     []Head{{law.Article, `('Artículos'/'ARTÍCULOS'/'Artículo') ~ <arabic> _ ('a'/'y'/'-'/'–'/',') _ <last>`}},
	Gone:       []string{"derogad", "suprimid", "sin contenido"},
	Contents:   []string{"Índice", "ÍNDICE"},
	Preambles:  []string{"Preámbulo", "PREÁMBULO", "Exposición de motivos", "EXPOSICIÓN DE MOTIVOS"},
	Enacting:   []string{"EL PARLAMENTO EUROPEO", "EL CONSEJO", "LA COMISIÓN", "Visto el Tratado"},
	Ends:       []string{"HAN ADOPTADO", "HA ADOPTADO"},
	Annexes:    []string{`('ANEXO'/'Anexo') (~ <roman|arabic|letter> <capital>)?`},
	Preface:    []string{"Este texto constituye un instrumento de documentación", "Este documento es un instrumento de documentación"},
	Closing:    []string{"Dado en ", "Hecho en ", "Por tanto, mando", "Por tanto, Mando"},
	Dates:      []string{`('a' ~)? <arabic> ~ 'de' ~ ('enero'/'febrero'/'marzo'/'abril'/'mayo'/'junio'/'julio'/'agosto'/'septiembre'/'octubre'/'noviembre'/'diciembre') ~ 'de' ~ <arabic>`},
	Running:    []string{"BOLETÍN OFICIAL DEL ESTADO", "Diario Oficial de la Unión"},
	Citing:     []string{",", " y ", " o ", " a ", " al ", " de ", " del ", " se ", " no ", " es ", " son ", " será ", " podrá ", " que "},
	TitleStops: true,
	WordsBelow: true,
	Letters:    []string{" el ", " los ", " las ", " y ", " del ", " que "},
}
