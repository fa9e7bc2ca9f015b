package convention

import "github.com/lawdiff/lawdiff/parser/law"

// french is the drafting of France (Guide de légistique, 2017, fiche 3.3) and
// of French versions of European Union acts.
var french = Table{
	Language: "fr",
	Country:  "fr",
	Code:     "fra",
	Heads: []Head{
		{law.Part, `('PARTIE'/'Partie') ~ <roman|arabic|word>`},
		{law.Book, `('LIVRE'/'Livre') ~ <word|roman|arabic> <suffix>?`},
		{law.Title, `('TITRE'/'Titre') ~ <word|roman|arabic> <suffix>?`},
		{law.Division, `('SOUS-TITRE'/'Sous-titre') ~ <word|roman|arabic> <suffix>?`},
		{law.Chapter, `('CHAPITRE'/'Chapitre') ~ <word|roman|arabic> <suffix>?`},
		{law.Section, `('SECTION'/'Section') ~ <word|roman|arabic> <suffix>?`},
		{law.Subsection, `('SOUS-SECTION'/'Sous-section') ~ <word|roman|arabic> <suffix>?`},
		{law.Division, `('PARAGRAPHE'/'Paragraphe') ~ <word|roman|arabic> <suffix>?`},
		{law.Article, `('ARTICLE'/'Article'/'Art.') ~ <word|arabic|roman>`},
	},
	Items: []Item{
		{Kind: law.Paragraph, Pattern: `<arabic> '.'`},
		{Kind: law.Point, Pattern: `<arabic> (^'°'/^' bis'/^' ter'/^' quater')`},
		{Kind: law.Point, Pattern: `<letter> ')'`},
		{Kind: law.Point, Pattern: `'(' <letter> ')'`},
		{Kind: law.Point, Pattern: `'(' <arabic> ')'`},
		{Kind: law.Paragraph, Pattern: `<roman> ('.'/' -'/' –'/'.-')`},
		{Kind: law.Point, Pattern: `<roman> ')'`},
	},
	Ranges:     []Head{{law.Article, `('ARTICLES'/'Articles'/'Article') ~ <arabic> _ ('à'/'et'/'-'/'–'/',') _ <last>`}},
	Gone:       []string{"abrogé", "supprimé"},
	Contents:   []string{"Sommaire", "SOMMAIRE", "Table des matières"},
	Preambles:  []string{"Préambule", "PRÉAMBULE", "PREAMBULE"},
	Unnumbered: []string{"Partie législative", "Partie réglementaire", "PARTIE LÉGISLATIVE", "PARTIE RÉGLEMENTAIRE"},
	Enacting:   []string{"LE PARLEMENT EUROPÉEN", "LE CONSEIL", "LA COMMISSION", "vu le traité", "Vu "},
	Ends:       []string{"ONT ADOPTÉ", "A ADOPTÉ", "A ARRÊTÉ"},
	Annexes:    []string{`('ANNEXE'/'Annexe') (~ <roman|arabic> <capital>)?`},
	Closing:    []string{"Fait à ", "La présente loi sera exécutée comme loi"},
	Dates:      []string{`('le' ~)? <arabic> 'er'? ~ ('janvier'/'février'/'mars'/'avril'/'mai'/'juin'/'juillet'/'août'/'septembre'/'octobre'/'novembre'/'décembre') ~ <arabic>`},
	Running:    []string{"Journal officiel de l'Union", "Journal officiel de l’Union"},
	Preface:    []string{"(Texte présentant", "Ce texte constitue seulement un outil", "Ce document constitue un outil"},
	Citing:     []string{",", " et ", " ou ", " à ", " du ", " de ", " des ", " est ", " sont ", " ne "},
	Letters:    []string{" le ", " la ", " les ", " des ", " du ", " est "},
	WordsBelow: true,
}

// german is the drafting of Germany: Handbuch der Rechtsförmlichkeit, part C.
var german = Table{
	Language: "de",
	Country:  "de",
	Code:     "deu",
	Heads: []Head{
		{law.Book, `('Buch'/'BUCH') ~ <arabic|roman>`},
		{law.Part, `('Teil'/'TEIL') ~ <arabic|roman>`},
		{law.Chapter, `('Kapitel'/'KAPITEL') ~ <arabic|roman>`},
		{law.Section, `('Abschnitt'/'ABSCHNITT') ~ <arabic|roman>`},
		{law.Subsection, `'Unterabschnitt' ~ <arabic|roman>`},
		{law.Title, `('Titel'/'TITEL') ~ <arabic|roman>`},
		{law.Division, `'Untertitel' ~ <arabic|roman>`},
		{law.Article, `('§'/'Artikel'/'Art') ~ <arabic|roman>`},
	},
	Items: []Item{
		{Kind: law.Paragraph, Pattern: `'(' <arabic> ')'`},
		{Kind: law.Point, Pattern: `<arabic> '.'`},
		{Kind: law.Point, Pattern: `<letter> ')'`},
		{Kind: law.Point, Pattern: `<roman> '.'`},
	},
	Ranges:      []Head{{law.Article, `('§§'/'Artikel'/'Art.'/'Art') ~ <arabic> _ ('bis'/'und'/'-'/'–'/',') _ <last>`}},
	Gone:        []string{"weggefallen", "aufgehoben", "entfallen"},
	Contents:    []string{"Inhaltsübersicht", "Inhaltsverzeichnis", "Inhalt"},
	Preambles:   []string{"Präambel", "Eingangsformel"},
	Annexes:     []string{`('Anlage'/'Anhang'/'ANHANG') (~ <arabic|roman> <capital>)?`},
	Preface:     []string{"Dieser Text dient lediglich zu Informationszwecken", "Dieses Dokument ist lediglich eine Dokumentationsquelle"},
	Closing:     []string{"Schlussformel", "Schlußformel", "Das vorstehende Gesetz wird hiermit", "Die verfassungsmäßigen Rechte des Bundesrates", "Geschehen zu "},
	Dates:       []string{`('den' ~)? <arabic> '.' ~ ('Januar'/'Jänner'/'Februar'/'März'/'April'/'Mai'/'Juni'/'Juli'/'August'/'September'/'Oktober'/'November'/'Dezember') ~ <arabic>`},
	Citing:      []string{",", " und ", " oder ", " bis ", " Abs", " Satz", " Nr", " des ", " der ", " gilt", " ist "},
	TitleInLine: true,
	Letters:     []string{" der ", " die ", " und ", " des ", " nicht "},
	WordsBelow:  true,
}

// dutch is the drafting of the Netherlands: Aanwijzingen voor de regelgeving,
// chapter 3.
var dutch = Table{
	Language: "nl",
	Country:  "nl",
	Code:     "nld",
	Heads: []Head{
		{law.Book, `('Boek'/'BOEK') ~ <arabic|roman>`},
		{law.Title, `('Titel'/'TITEL') ~ <arabic|roman>`},
		{law.Chapter, `('Hoofdstuk'/'HOOFDSTUK') ~ <arabic|roman>`},
		{law.Section, `('Afdeling'/'AFDELING'/'Paragraaf'/'§') ~ <arabic|roman>`},
		{law.Article, `('Artikel'/'ARTIKEL') ~ <arabic|roman>`},
	},
	Items: []Item{
		{Kind: law.Paragraph, Pattern: `<arabic> '.'`},
		{Kind: law.Point, Pattern: `<letter> ('.'/')')`},
		{Kind: law.Point, Pattern: `<arabic> ^'°' '.'?`},
	},
	Ranges:     []Head{{law.Article, `('Artikelen'/'Artikel'/'Art.') ~ <arabic> _ ('tot en met'/'t/m'/'en'/'-'/'–'/',') _ <last>`}},
	Gone:       []string{"vervallen"},
	Contents:   []string{"Inhoudsopgave"},
	Annexes:    []string{`'Bijlage' (~ <arabic|roman>)?`},
	Preface:    []string{"Deze tekst is louter bedoeld", "Dit document vormt slechts een documentatiehulpmiddel"},
	Closing:    []string{"Lasten en bevelen", "Gegeven te ", "Gedaan te ", "Uitgegeven de "},
	Dates:      []string{`('de' ~)? <arabic> ~ ('januari'/'februari'/'maart'/'april'/'mei'/'juni'/'juli'/'augustus'/'september'/'oktober'/'november'/'december') ~ <arabic>`},
	Citing:     []string{",", " en ", " of ", " tot ", " van "},
	Letters:    []string{" de ", " het ", " een ", " van ", " bij "},
	WordsBelow: true,
}

// korean is the drafting of the Republic of Korea.
var korean = Table{
	Language: "ko",
	Country:  "kr",
	Code:     "kor",
	Script:   Hangul,
	Heads: []Head{
		{law.Part, `'제' <arabic> '편' <suffix>?`},
		{law.Chapter, `'제' <arabic> '장' <suffix>?`},
		{law.Section, `'제' <arabic> '절' <suffix>?`},
		{law.Subsection, `'제' <arabic> '관' <suffix>?`},
		{law.Article, `'제' <arabic> '조' <suffix>?`},
	},
	Items: []Item{
		{Kind: law.Paragraph, Pattern: `<circled>`},
		{Kind: law.Point, Pattern: `<arabic> <suffix>? '.'`},
		{Kind: law.Point, Pattern: `<letter> '.'`},
		{Kind: law.Point, Pattern: `<arabic> ')'`},
	},
	Contents:   []string{"목차"},
	Preambles:  []string{"전문"},
	Ranges:     []Head{{law.Article, `'제' <arabic> '조' <suffix>? _ ('내지'/'부터'/'및'/'~'/'∼') _ '제'? <last> '조' <suffix>? '까지'?`}},
	Gone:       []string{"삭제"},
	Titles:     [][2]string{{"(", ")"}},
	Unnumbered: []string{"부칙"},
	Annexes:    []string{`'[별표' (~ <arabic>)? ']'?`},
	Dates:      []string{`<arabic> _ ('년'/'.') _ <arabic> _ ('월'/'.') _ <arabic> _ ('일'/'.')`},
	Citing:     []string{"제", "에", "부터", "및", "의", "를", "을", "ㆍ", ",", "와", "과", "또는"},
	Letters:    []string{"법", "조", "의"},
}
