package convention

import "github.com/lawdiff/lawdiff/parser/law"

// portuguese is the drafting of Brazil (Lei Complementar nº 95, 1998, art. 10: artigos,
// parágrafos, incisos, alíneas, itens) and of Portugal (Regras de legística, 2008:
// the title on the line below the number, paragraphs numbered 1 -).
var portuguese = Table{
	Language: "pt",
	Country:  "un",
	Code:     "por",
	Heads: []Head{
		{law.Part, `('PARTE'/'Parte') ~ <word|roman|arabic> <suffix>?`},
		{law.Book, `('LIVRO'/'Livro') ~ <word|roman|arabic> <suffix>?`},
		{law.Title, `('TÍTULO'/'TITULO'/'Título') ~ <word|roman|arabic> <suffix>?`},
		{law.Division, `('SUBTÍTULO'/'Subtítulo') ~ <word|roman|arabic> <suffix>?`},
		{law.Chapter, `('CAPÍTULO'/'CAPITULO'/'Capítulo') ~ <word|roman|arabic> <suffix>?`},
		{law.Section, `('SEÇÃO'/'SECÇÃO'/'Seção'/'Secção') ~ <word|roman|arabic> <suffix>?`},
		{law.Subsection, `('SUBSEÇÃO'/'SUBSECÇÃO'/'Subseção'/'Subsecção') ~ <word|roman|arabic> <suffix>?`},
		{law.Division, `('DIVISÃO'/'Divisão') ~ <word|roman|arabic> <suffix>?`},
		{law.Article, `('ARTIGO'/'Artigo'/'Art.'/'ART.') ~ <arabic|word> <ordinal> <suffix>?`},
	},
	Items: []Item{
		{Kind: law.Point, Pattern: `<roman> <suffix>? (' -'/' –'/' —'/'-'/'–'/'—')`},
		{Kind: law.Paragraph, Pattern: `'§' _ <arabic> <ordinal> <suffix>? '.'?`, Own: true},
		{Kind: law.Paragraph, Pattern: `('Parágrafo'/'PARÁGRAFO') ~ <word> '.'?`, Own: true},
		{Kind: law.Paragraph, Pattern: `<arabic> <suffix>? ~ ('-'/'–'/'—')`},
		{Kind: law.Paragraph, Pattern: `<arabic> '.'`},
		{Kind: law.Point, Pattern: `<letter> <suffix>? ')'`},
		{Kind: law.Point, Pattern: `<arabic> ')'`},
		{Kind: law.Point, Pattern: `<roman> ')'`},
	},
	Words: map[string]int{
		"único": 1, "única": 1, "preliminar": 0,
		"primeiro": 1, "primeira": 1, "segundo": 2, "segunda": 2, "terceiro": 3, "terceira": 3, "quarto": 4, "quarta": 4,
		"quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "sétimo": 7, "sétima": 7, "oitavo": 8, "oitava": 8,
		"nono": 9, "nona": 9, "décimo": 10, "décima": 10,
	},
	Ranges:     []Head{{law.Article, `('ARTIGOS'/'Artigos'/'Artigo'/'Arts.'/'Art.') ~ <arabic> <ordinal> _ ('a'/'e'/'-'/'–'/',') _ <last> <ordinal>`}},
	Gone:       []string{"revogad", "vetad", "suprimid"},
	Contents:   []string{"Índice", "ÍNDICE", "INDICE"},
	Preambles:  []string{"Preâmbulo", "PREÂMBULO"},
	Unnumbered: []string{"PARTE GERAL", "PARTE ESPECIAL", "Parte Geral", "Parte Especial", "DISPOSIÇÕES TRANSITÓRIAS", "DISPOSIÇÕES FINAIS"},
	Annexes:    []string{`('ANEXO'/'Anexo') (~ <roman|arabic|letter|word> <capital>)?`, `('TABELA'/'Tabela') ~ <roman|arabic>`},
	Preface:    []string{"Presidência da República", "Casa Civil", "Secretaria-Geral", "Subchefia", "Mensagem de veto", "Texto compilado", "Vigência", "Este texto não substitui", "Sumário:", "Este texto constitui um instrumento", "Este documento constitui"},
	Closing:    []string{"Brasília, ", "Rio de Janeiro, ", "Aprovada em ", "Aprovado em ", "Promulgada em ", "Promulgado em ", "Visto e aprovado em ", "Publique-se", "Feito em "},
	Dates:      []string{`('em' ~)? <arabic> <ordinal> ~ 'de' ~ ('janeiro'/'fevereiro'/'março'/'abril'/'maio'/'junho'/'julho'/'agosto'/'setembro'/'outubro'/'novembro'/'dezembro') ~ 'de' ~ <arabic>`},
	Running:    []string{"Jornal Oficial da União", "Diário da República"},
	Citing: []string{
		",", " e ", " ou ", " a ", " ao ", " do ", " da ", " dos ", " das ", " de ", " deste", " desta", " se ", " não ", " é ", " são ", " que ",
		" no ", " na ", " em ", " o ", " os ", " aplica", " será ",
	},
	Letters: []string{" de ", " o ", " é ", " do ", " da ", " dos ", " das ", " não ", " ao ", " em ", " os ", " pelo ", " são ", " uma "},
}
