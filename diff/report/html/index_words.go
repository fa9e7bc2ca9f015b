package html

// indexWords are what an index says besides the words of the reports. None of
// them needs escaping.
type indexWords struct {
	index, laws, law, files, space                        string
	differ, same, noPairs, plain, outside                 string
	onlyOld, onlyNew, failed, skipped                     string // headings
	onlyOldShort, onlyNewShort, failedShort, skippedShort string // beside numbers
	paired                                                map[string]string
}

func indexWordsFor(ui *words) *indexWords {
	if ui == &chinese {
		return &chineseIndex
	}
	return &englishIndex
}

var chineseIndex = indexWords{
	index: "修订对照总览", laws: "已对照的文件", law: "名称", files: "个文件",
	differ: "有修订", same: "无差异", noPairs: "两个文件夹中没有可以配对的文件。", plain: "未识别出条文，按纯文本对照", outside: "条文之外有变动",
	onlyOld: "仅在旧文件夹中", onlyNew: "仅在新文件夹中", failed: "未能读取或对照", skipped: "已略过的文件",
	onlyOldShort: "仅旧", onlyNewShort: "仅新", failedShort: "失败", skippedShort: "略过",
	paired: map[string]string{
		"title": "按标题配对", "file name": "按文件名配对", "similar name": "按相近文件名配对", "shared words": "按相同文字配对",
	},
}

var englishIndex = indexWords{
	index: "Index of redlines", laws: "Texts compared", law: "Text", files: "files", space: " ",
	differ: "Differ", same: "The same", noPairs: "No file of one folder is a version of a file in the other.", plain: "no articles found; compared as plain text", outside: "Changed, but in no article",
	onlyOld: "Only in the old folder", onlyNew: "Only in the new folder", failed: "Could not be read or compared", skipped: "Passed over",
	onlyOldShort: "Only old", onlyNewShort: "Only new", failedShort: "Failed", skippedShort: "Passed over",
	paired: map[string]string{
		"title": "paired by title", "file name": "paired by file name", "similar name": "paired by similar file name", "shared words": "paired by shared words",
	},
}
