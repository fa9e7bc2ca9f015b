package diff

import "strings"

// The words of obligation follow the NPC Legislative Affairs Commission's norms
// of legislative drafting (2009, nos. 18 to 21) for Chinese, the common stock of
// drafting guides for English, the Guide de légistique for French and the
// Handbuch der Rechtsförmlichkeit for German. Taiwan's acts and older ones of the
// mainland say 應 and 得 where newer ones say 应当 and 可以.
const (
	hanModal = `不应当|不應當|不应|不應|应当|必须|可以|不得|禁止|无权|有权|應當|必須|無權|有權` +
		`|應得|应得|得以|應|应|得`
	latinModal = `\b(?:shall not|must not|may not|shall|must|may|is prohibited from|is entitled to` +
		`|ne peut|ne peuvent|ne doit|ne doivent|peut|peuvent|doit|doivent|est interdite|est interdit|est tenue|est tenu` +
		`|darf nicht|dürfen nicht|kann nicht|können nicht|darf|dürfen|kann|können|muss|muß|müssen|soll|sollen|ist verpflichtet)\b`
)

// notModal are words in which 應 and 得 oblige and allow nothing. A word stands
// here if the acts of the corpus have it, or a close relative of one they have;
// none stands here that is also part of 得 with the verb behind it or of 應 with
// what comes before it: 得出 would hide 得出租, 應付 would hide 應付費.
const notModal = `取得|所得|拾得|净得|淨得|獲得|获得|購得|购得|徵得|征得|覺得|觉得|值得|難得|难得|懂得|贏得|赢得|換得|换得|` +
	`得到|得知|得失|得票|得標|得标|得獎|得奖|得逞|得罪|得出结论|得出的|得当的|不當得利|不当得利|得利人|可得利益|使得|` +
	`應得之|应得的|應有之|应有的|應有部分|` +
	`相應|相应|適應|适应|供應|供应|反應|反应|對應|对应|響應|响应|效應|效应|因應|因应|回應|回应|感應|感应|呼應|呼应|照應|照应|策應|策应|答應|答应|順應|顺应|接應|接应|` +
	`應用|应用|應急|应急|应对|應變|应变|應屆|应届|應訴|应诉|應聘|应聘|應邀|应邀|應試|应试|應考|应考|應募|应募|應選|应选|应答|应激|应力|应酬|应允|应战|` +
	`應稅|应税|應納稅|应纳税|應納之稅|應徵人|應徵者|应征公民|应征入伍|应征人员|应征青年|应征服|应征地|愿应征|` +
	`應收帳|應收賬|应收账|應收票|應收款|应收款|應收未收|应收未收|應付帳|應付賬|应付账|應付票|應付款|应付款|應付未付|应付未付|應收之|應付之|逃应缴|应缴税|應繳稅|应征税|应缴未缴|应缴应|欠应缴`

// baseForm returns a word without capitals, and in one form for all that have
// its force: for all subjects, or in an older drafting style. Quantities have
// their numbers as digits.
func baseForm(word string) string {
	switch word = strings.ToLower(word); word {
	case "不应", "不應", "不應當":
		return "不应当"
	case "应", "應", "應當", "應得", "应得":
		return "应当"
	case "得", "得以":
		return "可以"
	case "必須":
		return "必须"
	case "無權":
		return "无权"
	case "有權":
		return "有权"
	case "peuvent":
		return "peut"
	case "ne peuvent":
		return "ne peut"
	case "doivent":
		return "doit"
	case "ne doivent":
		return "ne doit"
	case "können":
		return "kann"
	case "können nicht":
		return "kann nicht"
	case "dürfen":
		return "darf"
	case "dürfen nicht":
		return "darf nicht"
	case "müssen", "muß":
		return "muss"
	case "fines":
		return "fine"
	}
	if form, counted := quantity(word); counted {
		return form
	}
	return word
}
