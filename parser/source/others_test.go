package source_test

// The single documents that do not come back from a format with the same tree,
// with the reason.
const (
	markedTitle = "only its mark tells the title from the lines around it, and it was not read as one"
	brokenOff   = "a clause that breaks off without a full stop reads as a heading where its line is not wrapped"
)

var (
	docxOthers = map[string]string{
		"de-gg.md":       brokenOff,
		"lvs-投诉与申诉制度.md": markedTitle,
	}
	htmlOthers = map[string]string{
		"de-gg.md":                        brokenOff,
		"eu-12012e-txt-2012-10-26-en.txt": "a page of treaties and protocols that only their contents lists part",
		"lvs-投诉与申诉制度.md":                  markedTitle,
	}
	pdfOthers = map[string]string{} // none of the 40
)
