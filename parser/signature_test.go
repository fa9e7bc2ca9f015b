package parser_test

import (
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestSignature checks which lines at the end of an instrument are its
// conclusions.
func TestSignature(t *testing.T) {
	for _, row := range []struct{ why, language, src, want string }{
		{"name and date", "zh-Hans", "第一条　甲。\n\n示范市人民政府\n2025年4月2日\n", "示范市人民政府2025年4月2日"},
		{"both on one line", "zh-Hans", "第一条　甲。\n\n示范市人民政府　2025年4月2日\n", "示范市人民政府　2025年4月2日"},
		{"several who sign", "zh-Hans", "关于渡船的意见\n\n一、甲。\n\n二、乙。\n\n省高级人民法院　省人民检察院\n省公安厅\n二○二五年四月二日\n", "省高级人民法院　省人民检察院省公安厅二○二五年四月二日"},
		{"a date that ends a sentence above", "zh-Hans", "第一条　本办法施行的日期是：\n2025年4月2日\n", ""},
		{"a name without a date", "zh-Hans", "第一条　甲。\n\n示范市人民政府\n", ""},
		{"an item behind the date", "zh-Hans", "第一条　甲。\n2025年4月2日\n（一）乙。\n", ""},
		{"an article that is a date", "zh-Hans", "第一条\n2025年4月2日\n", ""},
		{"of the Republic of China", "zh-Hant", "第 1 條\n\n本規則自發布日施行。\n\n部長　某某某\n中華民國一百十四年四月二日\n", "部長　某某某中華民國一百十四年四月二日"},
		{"in English", "en", "Article 1 Ferries are free.\n\nMinistry of Ferries\nApril 2, 2025\n", "Ministry of Ferries April 2, 2025"},
		{"place and date", "en", "Article 1\nFerries are free.\n\nModeltown, 2 April 2025\nThe President\nA. Example\n", "Modeltown, 2 April 2025 The President A. Example"},
		{"of a regulation of the Union", "en", "Article 1\nFerries are free.\nDone at Brussels, 2 April 2025.\nFor the Council\nThe President\nA. Example\n",
			"Done at Brussels, 2 April 2025. For the Council The President A. Example"},
		{"in German", "de", "§ 1 Fähren\nFähren sind frei.\n\nMusterstadt, den 3. Mai 2025\n\nDer Minister\nM. Beispiel\n", "Musterstadt, den 3. Mai 2025 Der Minister M. Beispiel"},
		{"in French", "fr", "Article 1\nLes bacs sont gratuits.\n\nLa présente loi sera exécutée comme loi de l'Etat.\nFait à Modèle, le 2 avril 2025.\nA. Modèle\n", "La présente loi sera exécutée comme loi de l'Etat. Fait à Modèle, le 2 avril 2025. A. Modèle"},
		{"in Dutch", "nl", "Artikel 1\nVeren zijn gratis.\n\nLasten en bevelen dat deze in het Staatsblad zal worden geplaatst.\n\nDe Minister van Veren,\nA. B. Voorbeeld\n", "Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst. De Minister van Veren, A. B. Voorbeeld"},
		{"in Spanish", "es", "Artículo 1. Barcas.\nLas barcas son gratuitas.\n\nMadrid, 2 de abril de 2025.\nEl Ministro\n", "Madrid, 2 de abril de 2025. El Ministro"},
		{"in Korean", "ko", "제1조(목적) 이 영은 나루를 정한다.\n\n나루부장관 ○○○\n2025년 4월 2일\n", "나루부장관 ○○○ 2025년 4월 2일"},
	} {
		doc, err := parser.Parse("t", row.src, parser.Language(row.language))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for p := range doc.OfKind(law.Conclusions) {
			got += doc.Text(p)
		}
		if got != row.want {
			t.Errorf("%s:\n got  %q\n want %q", row.why, got, row.want)
		}
	}
}

// TestPromulgated checks that what promulgates an instrument does not take the
// place of its title.
func TestPromulgated(t *testing.T) {
	for _, row := range []struct{ why, src, want string }{
		{"a decree", "示范市人民政府令\n第3号\n\n《渡船规则》已经通过，现予公布。\n\n市长　某某某\n2025年4月2日\n\n渡船规则\n\n第一条　甲。\n", "渡船规则"},
		{"a decree in English", "Order of the Ministry\nNo. 3\n\nThe Ferry Rules are hereby promulgated.\n\nA. Example\nApril 2, 2025\n\nFerry Rules\n\nArticle 1 Ferries are free.\n", "Ferry Rules"},
		{"a date of adoption below the title", "渡船规则\n2025年4月2日\n示范市第一次会议通过\n\n第一条　甲。\n", "渡船规则"},
		{"a decree without a title behind it", "示范市人民政府令\n\n现予公布下列规则。\n\n2025年4月2日\n\n第一条　甲。\n", "示范市人民政府令"},
	} {
		doc, err := parser.Parse("t", row.src)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Title(doc.Root); got != row.want {
			t.Errorf("%s: %q, want %q", row.why, got, row.want)
		}
	}
}
