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
		{"fr", "Article premier", "article", "1"},
		{"de", "§ 7a Titel", "article", "7a"},
		{"es", "Artículo 3 bis. Renovación.", "article", "3bis"},
		{"es", "TÍTULO PRELIMINAR", "title", "0"},
		{"es", "Disposición adicional vigésimo primera. Barcas.", "article", "21"},
		{"es", "Sección 2.ª De la muela", "section", "2"},
		{"es", "1.ª El agua", "point", "1"},
		{"ko", "제2조의3(정보)", "article", "2-3"},
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
