package citation

import "testing"

func TestPortuguese(t *testing.T) {
	check(t, "pt", []row{
		{"nos termos do art. 5º, § 1º, I, a, desta Lei", "art. 5º, § 1º, I, a, desta Lei: self<desta Lei> [article 5, paragraph 1, point 1, subpoint a]", "Brazil's short form: points and letters without their words"},
		{"art. 5º, caput, inciso II, alínea “b”", "art. 5º: [article 5] | inciso II, alínea “b”: [point 2, subpoint b]", "caput ends the list; a letter in quotation marks"},
		{"o inciso I do § 2º do art. 2º-A", "inciso I do § 2º do art. 2º-A: [article 2A, paragraph 2, point 1]", "narrowest first, an inserted article"},
		{"os incisos I, II e IV do art. 3o", "incisos I, II e IV do art. 3o: [article 3, point 1] [article 3, point 2] [article 3, point 4]", "a list in Roman numerals; o for the sign"},
		{"arts. 3º e 4º", "arts. 3º e 4º: [article 3] [article 4]", "a list"},
		{"os §§ 1º a 3º deste artigo", "§§ 1º a 3º deste artigo: [article this, paragraph 1]…[article this, paragraph 3]", "a range of paragraphs"},
		{"o parágrafo único do art. 9º", "parágrafo único do art. 9º: [article 9, paragraph 1]", "the only paragraph"},

		{"a alínea b) do n.º 1 do artigo 5.º", "alínea b) do n.º 1 do artigo 5.º: [article 5, paragraph 1, point b]", "Portugal's form"},
		{"os n.os 1 e 2 do artigo 3.º-A", "n.os 1 e 2 do artigo 3.º-A: [article 3A, paragraph 1] [article 3A, paragraph 2]", "several paragraphs"},
		{"artigos 3.º a 5.º e 7.º", "artigos 3.º a 5.º e 7.º: [article 3]…[article 5] [article 7]", "a range"},
		{"o artigo anterior e o número seguinte", "artigo anterior e o número seguinte: [article preceding] [paragraph following]", "relative"},
		{"artigo 2.º da presente lei", "artigo 2.º da presente lei: self<presente lei> [article 2]", "the act itself"},
		{"n.º 1 do artigo 198.º da Constituição", "n.º 1 do artigo 198.º da Constituição: named<Constituição> [article 198, paragraph 1]", "another act"},
		{"artigo 6.º do Regulamento (UE) 2016/679", "artigo 6.º do Regulamento (UE) 2016/679: named<Regulamento (UE) 2016/679> [article 6]", "an act of the European Union"},
		{"art. 2º do Código Civil", "art. 2º do Código Civil: named<Código Civil> [article 2]", "a code"},

		{"o Decreto-Lei n.º 37/2017, a Lei n.º 8.112, em parte, um artigo", "", "numbers of acts, words without numbers"},
		{"art. 5º, a lei", "art. 5º: [article 5]", "a preposition is no letter"},
	})
}
