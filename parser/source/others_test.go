package source_test

// The single documents that do not come back from a format with the same tree,
// with the reason.
const (
	markedTitle  = "only its mark tells a title from the lines around it"
	htmlInText   = "a table written in HTML within the text: the Word document has its cells as lines"
	bareBullet   = "numbers that are ones only behind a list mark"
	ownDashes    = "the table's line of dashes is written in another length, or in another place"
	formerNumber = "the former number of an article stands behind its number: in Word it gets a line of its own"
	loneBar      = "a line that holds a bar and nothing else"
)

var (
	docxOthers = map[string]string{
		"de-gg.md":                                        "a star at the start of a paragraph is read as a list mark",
		"eu-12012e-txt-2012-10-26-en.txt":                 formerNumber,
		"eu-12012m-txt-2012-10-26-en.txt":                 formerNumber,
		"bib-库尔勒市城区养犬管理条例.md":                             "a damaged number alone on its line",
		"jl-economic-environmental-protection-tax-law.md": htmlInText,
		"jl-economic-vehicle-and-vessel-tax-law.md":       htmlInText,
		"jl-economic-vessel-tonnage-tax-law.md":           htmlInText,
		"lrb-电力安全事故应急处置和调查处理条例(2011-07-07).md":            "附 alone on its line, without the colon that makes it an annex",
		"lsc-立法解释目录（2016年11月版）.txt":                       "lines of the contents that their source breaks",
		"lvs-投诉与申诉制度.md":                                  markedTitle,
		"twc-個人資料保護法.md":                                  bareBullet,
		"twc-公司法.md":                                      bareBullet,
		"twc-著作權法.md":                                     bareBullet,
	}
	htmlOthers = map[string]string{
		"de-gg.md":                                        "a clause that breaks off without a full stop reads as a heading where its line is not wrapped",
		"eu-12012e-txt-2012-10-26-en.txt":                 loneBar,
		"eu-12012m-txt-2012-10-26-en.txt":                 loneBar,
		"eu-32000l0031-2000-06-08-en.txt":                 loneBar,
		"eu-32001l0029-2001-05-22-en.txt":                 loneBar,
		"nl-BWBR0005564.md":                               ownDashes,
		"nl-BWBR0007211.md":                               ownDashes,
		"jl-economic-environmental-protection-tax-law.md": ownDashes,
		"lvs-投诉与申诉制度.md":                                  markedTitle,
	}
	pdfOthers = map[string]string{
		"lrb-国务院关于国家行政机关和企业事业单位社会团体印章管理的规定(1999-10-31).md": "LibreOffice leaves out a comma at the end of a full line",
		"ris-五四宪法（已失效）.md": "a link in the contents is broken over two lines",
	}
)
