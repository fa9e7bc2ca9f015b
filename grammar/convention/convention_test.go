package convention

import (
	"testing"

	"github.com/lawdiff/lawdiff/parser/law"
)

func TestTables(t *testing.T) {
	for _, table := range tables {
		t.Run(table.Language, func(t *testing.T) { table.once.Do(table.build) })
	}
}

// TestRanges reads heads of several provisions that are gone: the last of them with
// its own suffix.
func TestRanges(t *testing.T) {
	for _, row := range []struct{ language, text, first, last string }{
		{"ja", "第五条から第七条まで　削除", "5", "7"},
		{"ja", "第三条及び第四条　削除", "3", "4"},
		{"ja", "第二条の二から第二条の五まで　削除", "2-2", "2-5"},
		{"ja", "第三条から第五条までの規定は、削除する。", "3", ""},
		{"ko", "제3조의2 내지 제3조의5 삭제", "3-2", "3-5"},
		{"zh-Hant", "第二條至第四條 （刪除）", "2", "4"},
		{"pt", "Arts. 5º a 7º (Revogados).", "5", "7"},
		{"pt", "Arts. 5o a 7o (Revogados).", "5", "7"},
		{"it", "Articoli da 14 a 16 (abrogati)", "14", "16"},
		{"de", "§§ 4 bis 6 (weggefallen)", "4", "6"},
	} {
		var got Reading
		For(row.language).ReadHead(row.text, func(r Reading) bool {
			got = r
			return r.Last == ""
		})
		if got.Number != row.first || got.Last != row.last {
			t.Errorf("%s %q: %q to %q, want %q to %q", row.language, row.text, got.Number, got.Last, row.first, row.last)
		}
	}
}

func TestRead(t *testing.T) {
	for _, row := range []struct{ language, text, kind, number string }{
		{"zh-Hans", "第一百三十三条之一　在道路上", "article", "133-1"},
		{"zh-Hans", "第 二 分编 物权", "subpart", "2"},
		{"zh-Hans", "(一）甲", "point", "1"},
		{"zh-Hant", "第 87-1 條", "article", "87-1"},
		{"zh-Hant", "第 六 章 之一 罰則", "chapter", "6-1"},
		{"en", "Article 7a", "article", "7a"},
		{"en", "CHAPTER IV Rules", "chapter", "4"},
		{"en", "Particle physics", "", ""},
		{"en", "1.5 per cent", "", ""},
		{"fr", "Article L111-1", "article", "L111-1"},
		{"fr", "Livre Ier : Des personnes", "book", "1"},
		{"fr", "Titre Ier bis : De la digue", "title", "1bis"},
		{"fr", "Chapitre IV ter", "chapter", "4ter"},
		{"fr", "SECTION 2 BIS", "section", "2bis"},
		{"fr", "Article premier", "article", "1"},
		{"de", "§ 7a Titel", "article", "7a"},
		{"es", "Artículo 3 bis. Renovación.", "article", "3bis"},
		{"es", "TÍTULO PRELIMINAR", "title", "0"},
		{"es", "Disposición adicional vigésimo primera. Barcas.", "article", "21"},
		{"es", "Sección 2.ª De la muela", "section", "2"},
		{"es", "1.ª El agua", "point", "1"},
		{"ko", "제2조의3(정보)", "article", "2-3"},
		{"pt", "Art. 2º-A. O registro", "article", "2A"},
		{"pt", "Art. 3o O registro", "article", "3"},
		{"pt", "Artigo 5.º-B", "article", "5B"},
		{"pt", "Art. 10. Esta Lei", "article", "10"},
		{"pt", "TÍTULO I-A", "title", "1A"},
		{"pt", "CAPÍTULO ÚNICO", "chapter", "1"},
		{"pt", "§ 1º-A. A licença", "paragraph", "1A"},
		{"pt", "§ 2o O prazo", "paragraph", "2"},
		{"pt", "Parágrafo único. O moleiro", "paragraph", "1"},
		{"pt", "1 – A presente lei", "paragraph", "1"},
		{"pt", "IX – o registro", "point", "9"},
		{"pt", "I-A - roda", "point", "1A"},
		{"pt", "C - uma letra", "", ""},
		{"it", "Art. 2-bis.", "article", "2bis"},
		{"it", "TITOLO VI-bis", "title", "6bis"},
		{"it", "LIBRO SECONDO", "book", "2"},
		{"it", "a-bis) la ruota", "point", "a-bis"},
		{"it", "1-ter. Il mulino", "paragraph", "1ter"},
		{"it", "Artista di teatro", "", ""},
		{"ja", "第十二条の三の二　この法律は", "article", "12-3-2"},
		{"ja", "第2章の2　雑則", "chapter", "2-2"},
		{"ja", "一の二　落葉", "point", "1-2"},
		{"ja", "２　前項", "paragraph", "2"},
		{"ja", "２０日以内に", "", ""},
		{"ja", "②　前項", "paragraph", "2"},
		{"ja", "○２　前項", "paragraph", "2"},
		{"ja", "ロ　沢道", "point", "ロ"},
		{"ja", "ハイキング", "", ""},
		{"ja", "別表第一の二（第三条関係）", "annex", "1-2"},
	} {
		var got Reading
		keep := func(r Reading) bool { got = r; return false }
		For(row.language).ReadHead(row.text, keep)
		if got.Kind == law.NoKind {
			For(row.language).ReadItem(row.text, keep)
		}
		if got.Kind.String() != row.kind || got.Number != row.number {
			t.Errorf("%s %q: got %s %q, want %s %q", row.language, row.text, got.Kind, got.Number, row.kind, row.number)
		}
	}
}
