package pdf

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A font turns the bytes a page shows into characters and their widths.
type font struct {
	composite bool
	unicode   *cmap            // the font's own ToUnicode map
	named     [256]string      // characters by code, for a simple font
	coded     encoding.Decoder // the characters of a predefined CMap
	charset   string           // "utf-16" where codes are Unicode, "coded", or ""
	widths    map[int]float64  // by code, or by CID for a composite font; in thousandths
	width     float64          // of what widths does not hold
	bold      bool             // by its name
}

// boldName is what bold fonts are called: SimSun,Bold, TimesNewRomanPS-BoldMT,
// SimHei, which Chinese print sets for bold.
var boldName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)bold|black|heavy|simhei|heiti`)
})

// A glyph is one code as shown.
type glyph struct {
	text  string // "\uFFFD" when the font does not say which character it is
	width float64
	space bool // the code is a single byte 32, to which word spacing applies
}

// predefined are the CMaps whose codes are those of a character set (ISO
// 32000-1, table 118).
var predefined = sync.OnceValue(func() map[string]encoding.Encoding {
	return map[string]encoding.Encoding{
		"GBK-EUC": simplifiedchinese.GBK, "GBKp-EUC": simplifiedchinese.GBK, "GBK2K": simplifiedchinese.GB18030,
		"GB-EUC": simplifiedchinese.GBK, "GBpc-EUC": simplifiedchinese.GBK,
		"B5pc": traditionalchinese.Big5, "ETen-B5": traditionalchinese.Big5, "ETenms-B5": traditionalchinese.Big5, "HKscs-B5": traditionalchinese.Big5,
		"KSCms-UHC": korean.EUCKR, "KSC-EUC": korean.EUCKR,
	}
})

func (f *file) font(v any) *font {
	d := f.dict(v)
	base, _ := f.resolve(d["BaseFont"]).(name)
	ft := &font{widths: map[int]float64{}, width: 500, bold: boldName().MatchString(string(base))}
	if st, ok := f.resolve(d["ToUnicode"]).(stream); ok {
		if data, err := f.decode(st); err == nil {
			ft.unicode = readCMap(data)
		}
	}
	if d["Subtype"] == name("Type0") {
		f.composite(ft, d)
	} else {
		f.simple(ft, d)
	}
	return ft
}

// composite reads a font whose codes are of several bytes.
func (f *file) composite(ft *font, d dict) {
	ft.composite = true
	ft.width = 1000
	enc, _ := f.resolve(d["Encoding"]).(name)
	base := strings.TrimSuffix(strings.TrimSuffix(string(enc), "-H"), "-V")
	switch {
	case strings.HasPrefix(base, "Uni") && (strings.HasSuffix(base, "UCS2") || strings.HasSuffix(base, "UTF16")):
		ft.charset = "utf-16"
	case predefined()[base] != nil:
		ft.charset = "coded"
		ft.coded = *predefined()[base].NewDecoder()
	}
	for _, kid := range f.array(d["DescendantFonts"]) {
		k := f.dict(kid)
		if k["DW"] != nil {
			ft.width = f.number(k["DW"])
		}
		f.cidWidths(ft, f.array(k["W"]))
	}
}

// maxCodes bounds the codes that one range of widths or characters may span.
const maxCodes = 1 << 16

// cidWidths reads a W array: first [w w w] or first last w.
func (f *file) cidWidths(ft *font, w array) {
	for i := 0; i+1 < len(w); {
		first := int(f.number(w[i]))
		if list := f.array(w[i+1]); list != nil {
			for k, width := range list {
				ft.widths[first+k] = f.number(width)
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return
		}
		last := min(int(f.number(w[i+1])), first+maxCodes)
		for c := first; c <= last; c++ {
			ft.widths[c] = f.number(w[i+2])
		}
		i += 3
	}
}

// simple reads a font with codes of one byte.
func (f *file) simple(ft *font, d dict) {
	first := int(f.number(d["FirstChar"]))
	for i, w := range f.array(d["Widths"]) {
		ft.widths[first+i] = f.number(w)
	}
	base, differences := f.resolve(d["Encoding"]), array(nil)
	if e, ok := base.(dict); ok {
		base, differences = f.resolve(e["BaseEncoding"]), f.array(e["Differences"])
	}
	table := charmap.Windows1252
	if base == name("MacRomanEncoding") {
		table = charmap.Macintosh
	}
	for c := range 256 {
		if c >= 0x20 {
			ft.named[c] = string(table.DecodeByte(byte(c)))
		}
	}
	code := 0
	for _, v := range differences {
		switch v := f.resolve(v).(type) {
		case float64:
			code = int(v)
		case name:
			if code >= 0 && code < 256 {
				ft.named[code] = glyphText(string(v))
			}
			code++
		}
	}
}

// show returns the glyphs of a string.
func (ft *font) show(s text) []glyph {
	var out []glyph
	for len(s) > 0 {
		n := ft.codeLength(s)
		code := 0
		for _, b := range []byte(s[:n]) {
			code = code<<8 | int(b)
		}
		g := glyph{text: ft.character(s[:n], code), width: ft.width, space: n == 1 && code == 32}
		if w, ok := ft.widths[code]; ok {
			g.width = w
		}
		out = append(out, g)
		s = s[n:]
	}
	return out
}

// codeLength returns how many bytes the next code has.
func (ft *font) codeLength(s text) int {
	switch {
	case !ft.composite:
		return 1
	case ft.charset == "coded":
		if s[0] < 0x80 || len(s) == 1 {
			return 1
		}
		return 2
	case ft.unicode != nil && ft.charset == "":
		return ft.unicode.codeLength(s)
	}
	return min(2, len(s))
}

func (ft *font) character(s text, code int) string {
	if ft.unicode != nil {
		if t, ok := ft.unicode.lookup(len(s), code); ok {
			return t
		}
	}
	switch {
	case ft.charset == "utf-16":
		return string(utf16.Decode([]uint16{uint16(code)}))
	case ft.charset == "coded":
		ft.coded.Reset()
		if out, err := ft.coded.Bytes([]byte(s)); err == nil {
			return string(out)
		}
	case !ft.composite && ft.named[code&0xFF] != "":
		return ft.named[code&0xFF]
	}
	return "\uFFFD"
}

// glyphNames are the names of the Adobe glyph list that legal texts need beyond
// letters, which name themselves.
var glyphNames = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"space": " ", "exclam": "!", "quotedbl": `"`, "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
		"quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-",
		"period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
		"seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">",
		"question": "?", "at": "@", "bracketleft": "[", "backslash": `\`, "bracketright": "]", "underscore": "_",
		"braceleft": "{", "bar": "|", "braceright": "}", "quoteleft": "‘", "quoteright": "’", "quotedblleft": "“",
		"quotedblright": "”", "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»", "endash": "–", "emdash": "—",
		"bullet": "•", "ellipsis": "…", "section": "§", "paragraph": "¶", "degree": "°", "copyright": "©", "registered": "®",
		"trademark": "™", "Euro": "€", "sterling": "£", "yen": "¥", "multiply": "×", "divide": "÷", "minus": "−", "fi": "fi",
		"fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "germandbls": "ß", "ae": "æ", "oe": "œ", "AE": "Æ", "OE": "Œ",
		"oslash": "ø", "Oslash": "Ø", "dotlessi": "ı", "nbspace": "\u00a0", "periodcentered": "·", "ordmasculine": "º", "ordfeminine": "ª",
	}
})

// accents are what glyph names of letters with accents end in.
var accents = map[string]string{
	"acute": "\u0301", "grave": "\u0300", "circumflex": "\u0302", "dieresis": "\u0308", "tilde": "\u0303",
	"cedilla": "\u0327", "ring": "\u030a", "caron": "\u030c",
}

// glyphText returns the characters that a glyph name stands for, "" when it
// tells none.
func glyphText(glyph string) string {
	glyph, _, _ = strings.Cut(glyph, ".")
	if t := glyphNames()[glyph]; t != "" {
		return t
	}
	if len(glyph) == 1 {
		return glyph
	}
	for _, prefix := range []string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(glyph, prefix); ok && len(hex) >= 4 {
			if n, err := strconv.ParseUint(hex[:min(len(hex), 6)], 16, 32); err == nil && n < 0x110000 {
				return string(rune(n))
			}
		}
	}
	for accent, mark := range accents {
		if base, ok := strings.CutSuffix(glyph, accent); ok && len(base) == 1 {
			return composed(base + mark)
		}
	}
	return ""
}
