package diff_test

import (
	"strings"
	"testing"
)

func TestFlags(t *testing.T) {
	for _, row := range []struct{ old, new, want, why string }{
		{"图书馆可以建立目录，供读者查阅。", "图书馆应当建立目录，供读者查阅。", "modal 可以→应当", "a power became a duty"},
		{"图书馆应当建立目录，供读者查阅。", "图书馆应当建立目录，供公众查阅。", "", "the modal word stayed"},
		{"借阅人应当在三十日内归还图书。", "借阅人应当在六十日内归还图书。", "period 三十日→六十日", "a period, with its unit"},
		{"逾期不还的，处五十元以上一百元以下罚款。", "逾期不还的，处五十元以上五百元以下罚款。", "amount 一百元→五百元", "only the amount that changed"},
		{"费用不超过图书价格的百分之十。", "费用不超过图书价格的百分之二十。", "rate 百分之十→百分之二十", "a rate"},
		{"处图书价格一倍以上三倍以下罚款。", "处图书价格一倍以上五倍以下罚款。", "rate 三倍→五倍", "a multiple"},
		{"本规则自2024年1月1日起施行，由图书馆解释。", "本规则自2025年7月1日起施行，由图书馆解释。", "date 2024年1月1日→2025年7月1日", "a date is no period"},
		{"转借图书的，由图书馆给予警告，责令改正。", "转借图书的，由图书馆处以罚款，责令改正。", "penalty →罚款", "a penalty came"},
		{"本规则所称读者，是指持有借阅证的人。", "本规则所称读者，包括持有借阅证的人。", "", "a definition word that went is told of only when another came"},
		{"本規則中華民國九十年十一月十二日修正之條文，自公布日施行。", "本規則中華民國九十二年六月六日修正之條文，自公布日施行。", "date 九十年十一月十二日→九十二年六月六日", "a year of the Republic is part of a date"},
		{"图书馆每年十二月三十一日前清点藏书。", "图书馆每年六月三十日前清点藏书。", "date 十二月三十一日→六月三十日", "a day of the year is no period"},
		{"損壞圖書者，處新臺幣一萬元以下罰鍰。", "損壞圖書者，處新臺幣三萬元以下罰鍰。", "amount 一萬元→三萬元", "traditional characters"},
		{"圖書館得設置閱覽室，供讀者使用。", "圖書館應設置閱覽室，供讀者使用。", "modal 得→應", "modal verbs of one character"},
		{"圖書館應設置閱覽室，供讀者使用。", "圖書館應當設置閱覽室，供讀者使用。", "", "the same force in another style"},
		{"讀者得向館方借閱期刊與圖書。", "讀者不得向館方借閱期刊與圖書。", "modal 得→不得", "a power became a prohibition"},
		{"读者应当自带读物。", "读者不应当自带读物。", "modal 应当→不应当", "a duty became a ban"},
		{"读者借阅善本的，须取得馆长同意。", "读者借阅善本的，应当征得馆长同意。", "", "征得 and 取得 allow nothing"},
		{"圖書館取得之捐款，由館長保管。", "圖書館獲得之捐款，應收款項由館長保管。", "", "nor do 取得, 獲得 and 應收"},
		{"善本由館長保管，讀者應得館長之許可。", "善本由館長保管，讀者不得無館長之許可。", "modal 應得→不得", "應 in front of another 得 obliges"},
		{"违反规则的，可以处五十元以下罚款。", "没有正当理由的，处五百元以下罚款；违反规则的，可以处三百元以下罚款。", "amount →五百元; amount 五十元→三百元; penalty →罚款", "an amount became the one in its place, not the first that came"},
		{"损坏图书的，处一千元以上五千元以下罚款。", "损坏图书的，处五千元以上一万元以下罚款。", "amount 一千元→五千元; amount 五千元→一万元", "both bounds rose, the lower to what the upper was"},
		{"在馆内吸烟的，处五十元罚款。大声喧哗经劝阻无效的，处二百元罚款。", "大声喧哗经劝阻无效的，处二百元罚款。在馆内吸烟的，处五十元罚款。", "", "two sentences changed places"},
		{"读者可以携带饮料进入大厅，遗失的物品由馆方登记并且保管三个月。", "读者进入大厅，遗失的物品由馆方登记并且应当保管三个月。", "", "one sentence lost a power, another got a duty: neither became the other"},
		{"读者退还借阅证的，图书馆应当保留其座位。", "读者退还借阅证的，图书馆可以招收为馆员。", "", "the new word is of another verb"},
		{"The host library may make public such information.", "The host library shall publish such information.", "modal may→shall", "another verb, two words in common"},
		{"The library shall answer each request in writing.", "The library may decline a request.", "", "one word in common, and not the verb"},
		{"读者违反规则的，图书馆可以警告。", "读者违反规则的，图书馆应当在三日内口头警告。", "modal 可以→应当; period →三日", "the verb of the old one stands further on"},
		{"読者は、目録を作成することができる。", "読者は、目録を作成しなければならない。", "modal ことができる→なければならない", "Japanese: a power became a duty"},
		{"読者は、三十日以内に図書を返さなければならない。", "読者は、六十日以内に図書を返さなければならない。", "period 三十日→六十日", "a period"},
		{"読者は、三十日以内に図書を返さなければならない。", "読者は、３０日以内に図書を返さなければならない。", "", "the same number in digits"},
		{"図書を汚した者は、五十万円以下の罰金に処する。", "図書を汚した者は、百万円以下の拘禁刑に処する。", "amount 五十万円→百万円; penalty 罰金→拘禁刑", "an amount and a penalty"},
		{"手数料は、図書の価格の百分の十を超えない。", "手数料は、図書の価格の百分の二十を超えない。", "rate 百分の十→百分の二十", "a rate"},
		{"この規則は、令和六年四月一日から施行する。", "この規則は、令和七年十月一日から施行する。", "date 令和六年四月一日→令和七年十月一日", "a date of an era"},
		{"The library may keep a register of its readers.", "The library shall keep a register of its readers.", "modal may→shall", "English"},
		{"A fee of EUR 5 is due for each book.", "A fee of EUR 10 is due for each book.", "amount EUR 5→EUR 10", "an amount with the currency in front"},
		{"Books are returned within thirty days of the loan.", "Books are returned within sixty days of the loan.", "period thirty days→sixty days", "numbers in words"},
		{"Books are returned within 30 working days of the loan.", "Books are returned within 60 working days of the loan.", "period 30 working days→60 working days", "the unit has two words"},
		{"A reader who damages a book pays three hundred yuan.", "A reader who damages a book pays nine thousand five hundred yuan.", "amount three hundred yuan→nine thousand five hundred yuan", "a number in several words"},
		{"A reader may take books home.", "A reader may not take books home.", "modal may→may not", "only a word came, and a power became a ban"},
		{"A reader shall not pay a fee.", "A reader shall pay a fee.", "modal shall not→shall", "only a word went"},
		{"Books are returned within 30 days of the loan.", "Books are returned within 30 working days of the loan.", "period 30 days→30 working days", "only a word came into a period"},
		{"Books are returned within thirty days of the loan.", "Books are returned within 30 days of the loan.", "", "the same number in digits"},
		{"借阅人应当在三十日内归还图书。", "借阅人应当在30日内归还图书。", "", "the same in Chinese"},
		{"The library is open for forty hours a week.", "The library is open for one hundred and thirty-eight hours a month.", "period forty hours→one hundred and thirty-eight hours", "and within a number"},
		{"Books may be taken home and must be returned.", "Books may be taken home for a week, and must be returned.", "", "words that stayed as they are"},
		{"Le lecteur peut rendre le livre dans un délai de deux mois.", "Le lecteur doit rendre le livre dans un délai de trois mois.", "modal peut→doit; period deux mois→trois mois", "French"},
		{"Le lecteur peut emprunter deux livres.", "Les lecteurs peuvent emprunter deux livres.", "", "the verb only follows its subject"},
		{"The director shall report on the loans made since 28 March 2019.", "Loans made since 28 May 2024 are told to the council.", "date 28 March 2019→28 May 2024", "a month is no power"},
		{"Der Leser haftet, wenn er das Buch zurückgeben muss.", "Der Leser haftet, wenn er das Buch zurückgeben kann.", "modal muss→kann", "the verb stands in front"},
		{"Der Leser kann das Buch binnen zwei Wochen zurückgeben.", "Der Leser muss das Buch binnen einer Woche zurückgeben.", "modal kann→muss; period zwei Wochen→einer Woche", "German"},
	} {
		head := "第一条　"
		switch {
		case row.old[0] < 0x80:
			head = "Article 1 "
		case strings.ContainsAny(row.old, "圖館規"):
			head = "第一條　"
		}
		c := compare(t, head+row.old+"\n", head+row.new+"\n")
		var got []string
		for ch := range c.All() {
			for _, f := range ch.Flags {
				got = append(got, f.Rule+" "+f.Old+"→"+f.New)
			}
		}
		if strings.Join(got, "; ") != row.want {
			t.Errorf("%s → %s (%s): got %q, want %q", row.old, row.new, row.why, strings.Join(got, "; "), row.want)
		}
	}
}
