package citation

import "sync"

var portuguese = sync.OnceValue(func() *tradition {
	return newWestern((&language{
		units: map[level]string{
			article: "artigo art / artigos arts", paragraph: "parágrafo número / parágrafos números", letter: "alínea / alíneas",
			point: "inciso / incisos", subpoint: "item subalínea / itens subalíneas", sentence: "período / períodos",
			section: "seção secção / seções secções", subsection: "subseção subsecção / subseções subsecções",
			chapter: "capítulo / capítulos", title: "título / títulos", part: "parte / partes", book: "livro / livros",
			annex: "anexo / anexos", recital: "considerando / considerandos",
		},
		signs:        "§ n.º / n.os n.ºs",
		ordinalSigns: true,
		points:       true,
		relative: map[Relation]string{
			This:      "presente presentes este esta deste desta neste nesta", //nolint:misspell // Portuguese
			That:      "mesmo mesma mesmos mesmas referido referida citado citada",
			Preceding: "anterior anteriores precedente precedentes",
			Following: "seguinte seguintes",
		},
		joins:     map[kind]string{link: "e ou", through: "a ao à", of: "do da dos das de deste desta destes destas", definite: "o os as"},
		acts:      "lei decreto decreto-lei regulamento diretiva directiva decisão constituição tratado código estatuto convenção carta portaria resolução",
		actsSmall: true,
		counts:    map[string]int{"dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5},
		ordinals: "primeiro=primeira=único=única segundo=segunda terceiro=terceira quarto=quarta quinto=quinta sexto=sexta " +
			"sétimo=sétima oitavo=oitava nono=nona décimo=décima",
		verbs: "e ou a ao à do da dos das de o os as é são se não pode podem deve devem para por em com que no na nos nas " +
			"aplica aplicam será serão quando salvo n nº",
	}).vocabulary())
})
