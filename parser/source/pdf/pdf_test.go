package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser/source"
)

// A sheet is a PDF in the making: its objects in order, the catalogue first.
type sheet []string

func (s sheet) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	for i, object := range s {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	b.WriteString("trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
	return b.Bytes()
}

func streamOf(entries, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", entries, len(data), data)
}

func flate(data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(data)) // to memory
	_ = w.Close()
	return b.String()
}

const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

// document is a PDF whose pages show the given contents in the fonts F and G.
func document(fontF, fontG string, contents ...string) []byte {
	kids := ""
	s := sheet{"<< /Type /Catalog /Pages 2 0 R >>", "", fontF, fontG}
	for _, c := range contents {
		n := len(s) + 1
		kids += fmt.Sprintf("%d 0 R ", n)
		s = append(s,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R >>", n+1),
			streamOf("/Filter /FlateDecode", flate(c)))
	}
	s[1] = "<< /Type /Pages /Kids [ " + kids + "] /Resources << /Font << /F 3 0 R /G 4 0 R >> >> >>"
	return s.bytes()
}

// show sets lines of text below each other, 14 points apart.
func show(lines ...string) string {
	out := "BT /F 12 Tf 72 760 Td 14 TL\n"
	for _, l := range lines {
		out += "(" + l + ") Tj T*\n"
	}
	return out + "ET\n"
}

func mustRead(t testing.TB, data []byte) *source.Text {
	t.Helper()
	text, err := source.Read("f.pdf", data, source.Options{Formats: []source.Format{Format()}})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

const full = "is a line that reaches as far to the right as the others of its page, more or less so" // 43 em

func TestRead(t *testing.T) {
	uni := "<< /Type /Font /Subtype /Type0 /Encoding /UniGB-UCS2-H /DescendantFonts [ << /DW 1000 >> ] >>"
	gbk := "<< /Type /Font /Subtype /Type0 /Encoding /GBK-EUC-H /DescendantFonts [ << /DW 1000 >> ] >>"
	for _, row := range []struct{ reason, font, content, want string }{
		{"a line", helvetica, show("Article 1"), "Article 1\n"},
		{"an accent, an escape, brackets", helvetica, show("F\\374r \\(b\\) (c)"), "Für (b) (c)\n"},
		{"glyphs set one by one, with a gap for the space", helvetica, "BT /F 10 Tf 1 0 0 1 72 700 Tm [(Art)-20(icle)-900(2)] TJ ET", "Article 2\n"},
		{"Han characters by Unicode", uni, "BT /F 10 Tf 72 700 Td <7B2C4E006761> Tj ET", "第一条\n"},
		{"Han characters by GBK", gbk, "BT /F 10 Tf 72 700 Td <B5DAD2BBCCF5> Tj ET", "第一条\n"},
		{"lines out of order in the file", helvetica, "BT /F 10 Tf 1 0 0 1 72 600 Tm (below) Tj 1 0 0 1 72 700 Tm (above) Tj ET", "above\n\nbelow\n"},
		{"characters named one by one", "<< /Subtype /Type1 /Encoding << /Differences [ 65 /section /eacute /uni7B2C /f_i.x ] >> >>", show("ABC"), "§é第\n"},
		{"a bullet is the mark of a list, and its item goes on where its words began", helvetica, "BT /F 10 Tf 1 0 0 1 72 700 Tm (\\225) Tj 1 0 0 1 92 700 Tm (" + full + " and) Tj 1 0 0 1 92 686 Tm (" + full + " and) Tj 1 0 0 1 92 672 Tm (the end.) Tj ET", "- " + full + " and " + full + " and the end.\n"},
		{"scaled and shifted", helvetica, "q 2 0 0 2 10 10 cm BT /F 6 Tf 10 300 Td (big) Tj ET Q", "big\n"},
	} {
		if got := mustRead(t, document(row.font, helvetica, row.content)).Body; got != row.want {
			t.Errorf("%s: %q, want %q", row.reason, got, row.want)
		}
	}
}

func TestToUnicode(t *testing.T) {
	cmap := "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange " +
		"1 beginbfchar <0001> <7B2C> endbfchar 2 beginbfrange <0002> <0003> <4E00> <0010> <0011> [<6761> <00660069>] endbfrange endcmap"
	font := "<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [ << /DW 1000 /W [ 1 [ 500 600 ] 16 17 250 ] >> ] >>"
	s := sheet{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [ 4 0 R ] /Resources << /Font << /F 3 0 R >> >> >>", font,
		"<< /Type /Page /Contents 6 0 R >>", streamOf("/Filter /FlateDecode", flate(cmap)),
		streamOf("", "BT /F 10 Tf 72 700 Td <000100020003001000110012> Tj ET")}
	text := mustRead(t, s.bytes())
	if want := "第一丁条fi\uFFFD\n"; text.Body != want {
		t.Errorf("%q, want %q", text.Body, want)
	}
	if len(text.Notices) != 1 || text.Notices[0].Code != "unknown-character" {
		t.Errorf("%+v", text.Notices)
	}
}

func TestParagraphs(t *testing.T) {
	for _, row := range []struct {
		reason string
		lines  []string
		want   string
	}{
		{"full lines go on", []string{"This " + full, "and " + full, "and ends."}, "This " + full + " and " + full + " and ends.\n"},
		{"a short line ends", []string{"This " + full, "ends.", "Here " + full}, "This " + full + " ends.\n\nHere " + full + "\n"},
		{"a hyphen at the end stays", []string{"Well " + full + "-", "known " + full}, "Well " + full + "-known " + full + "\n"},
	} {
		if got := mustRead(t, document(helvetica, helvetica, show(row.lines...))).Body; got != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.reason, got, row.want)
		}
	}
}

const helveticaBold = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"

// items sets items whose second lines go back to the margin.
func items(set func(font string, x, y int, text string) string, n int) (content string) {
	for i := range n {
		content += set("F", 96, 700-28*i, "1. "+full) + set("F", 72, 686-28*i, "goes on.")
	}
	return content
}

// TestParagraphsAtPageEnds sets what nothing but the letters tells: a page that
// ends with a full line, and lines whose indent says what they are.
func TestParagraphsAtPageEnds(t *testing.T) {
	set := func(font string, x, y int, text string) string {
		return fmt.Sprintf("BT /%s 12 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", font, x, y, text)
	}
	sentence := "This " + full + " it."
	for _, row := range []struct {
		reason string
		pages  []string
		want   string
	}{
		{"a bold head after a full last line of a page", []string{set("F", 72, 700, sentence), set("G", 72, 760, "Article 2") + set("F", 72, 746, "It is.")},
			sentence + "\n\nArticle 2\n\nIt is.\n"},
		{"letters made bold by their edges", []string{set("F", 72, 700, sentence), "2 Tr " + set("F", 72, 760, "Article 2") + "0 Tr " + set("F", 72, 746, "It is.")},
			sentence + "\n\nArticle 2\n\nIt is.\n"},
		{"a sentence that goes on in bold", []string{set("F", 72, 700, "This "+full+" and"), set("G", 72, 760, "this too") + set("F", 72, 730, "It is.")},
			"This " + full + " and this too\n\nIt is.\n"},
		{"an item as far set in as the one before, which fills its line", []string{items(set, 5) + set("F", 96, 560, "6. "+full) + set("F", 96, 546, "7. and so on")},
			strings.Repeat("1. "+full+" goes on.\n\n", 5) + "6. " + full + "\n\n7. and so on\n"},
	} {
		if got := mustRead(t, document(helvetica, helveticaBold, row.pages...)).Body; got != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.reason, got, row.want)
		}
	}
}

func TestFurniture(t *testing.T) {
	var contents []string
	for i := 1; i <= 4; i++ {
		contents = append(contents, show(fmt.Sprintf("Article %d", i), "It says something.", "This "+full, "And yet more.")+
			fmt.Sprintf("BT /F 10 Tf 1 0 0 1 300 40 Tm (- %d -) Tj 1 0 0 1 200 800 Tm (Official Gazette No. %d) Tj ET", i, i))
	}
	text := mustRead(t, document(helvetica, helvetica, contents...))
	if strings.Contains(text.Body, "Gazette") || strings.Contains(text.Body, "- 2 -") || !strings.Contains(text.Body, "Article 2") {
		t.Errorf("%q", text.Body)
	}
	if len(text.Notices) != 4 || text.Notices[1].Text != "Official Gazette No. 2\n- 2 -" || text.Message(text.Notices[1].Offset, "x") != "f.pdf: page 2: x" {
		t.Errorf("%+v", text.Notices)
	}
	if got := text.Place(strings.Index(text.Body, "Article 3")).String(); got != "page 3" {
		t.Error(got)
	}
}

func TestScan(t *testing.T) {
	image := "q 500 0 0 700 0 0 cm BI /W 1 /H 1 ID x EI Q"
	text := mustRead(t, document(helvetica, helvetica, show("Article 1"), image))
	if len(text.Notices) != 1 || text.Notices[0].Code != "no-text-layer" {
		t.Errorf("a scanned page among others: %+v", text.Notices)
	}
	_, err := read("f.pdf", document(helvetica, helvetica, image, image), source.Options{})
	if err == nil || !strings.Contains(err.Error(), "no text layer on any of 2 pages") {
		t.Errorf("nothing but scans: %v", err)
	}
	unknown := "<< /Subtype /Type0 /Encoding /Identity-H >>"
	if _, err := read("f.pdf", document(unknown, unknown, show("abcdef")), source.Options{}); err == nil || !strings.Contains(err.Error(), "do not tell") {
		t.Errorf("a font that tells no characters: %v", err)
	}
}
