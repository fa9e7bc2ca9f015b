package source

import (
	"bytes"
	"fmt"
	"strings"
	stdunicode "unicode"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/lawdiff/lawdiff/parser/internal/wellformed"
)

// A charset is one encoding under the name it is reported by and the names it
// is asked for, as the WHATWG Encoding Standard lists them.
type charset struct {
	name    string
	aliases []string
	coding  encoding.Encoding // nil for UTF-8
	guess   bool              // stands among the candidates when nothing names the encoding
	// needs is a script without which a text is not guessed to be in the encoding.
	needs *stdunicode.RangeTable
}

var charsets = []charset{
	{"utf-8", []string{"utf8", "unicode-1-1-utf-8"}, nil, false, nil},
	{"utf-16le", []string{"utf-16", "ucs-2", "unicode"}, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), true, nil},
	{"utf-16be", []string{"unicodefffe"}, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), true, nil},
	// GB18030 reads all that is GBK or GB 2312.
	{"gb18030", []string{"gbk", "gb2312", "gb_2312", "gb_2312-80", "chinese", "cp936", "x-gbk"}, simplifiedchinese.GB18030, true, nil},
	{"big5", []string{"big5-hkscs", "cn-big5", "cp950", "x-x-big5"}, traditionalchinese.Big5, true, nil},
	{"windows-1252", []string{"iso-8859-1", "latin1", "cp1252", "ascii", "us-ascii"}, charmap.Windows1252, true, nil},
	{"euc-kr", []string{"cp949", "windows-949", "ks_c_5601-1987", "korean"}, korean.EUCKR, true, stdunicode.Hangul},
	{"iso-8859-15", []string{"latin-9", "iso_8859-15"}, charmap.ISO8859_15, false, nil},
	{"shift_jis", []string{"sjis", "shift-jis", "ms_kanji", "windows-31j"}, japanese.ShiftJIS, false, nil},
	{"euc-jp", []string{"x-euc-jp"}, japanese.EUCJP, false, nil},
}

func findCharset(name string) (charset, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, c := range charsets {
		if c.name == name {
			return c, true
		}
		for _, a := range c.aliases {
			if a == name {
				return c, true
			}
		}
	}
	return charset{}, false
}

// boms are the byte order marks and what they say.
var boms = []struct{ mark, charset string }{
	{"\xef\xbb\xbf", "utf-8"},
	{"\xff\xfe", "utf-16le"},
	{"\xfe\xff", "utf-16be"},
}

// Decode turns the bytes of plain text into UTF-8. The encoding is the one of
// the options; else what a byte order mark says; else UTF-8 where the bytes are
// valid UTF-8; else the likeliest of UTF-16, GB18030, Big5, Windows-1252 and
// EUC-KR by the characters it gives. Bytes that do not fit the encoding are an
// error that names the first of them, and so is an encoding that stays in
// doubt. Line ends stay as they are, but where the text has none but returns these
// become such. Cost: linear; valid UTF-8 is copied once, or not at all from [ReadFrom].
func Decode(name string, data []byte, opts Options) (*Text, error) {
	if plain := bytes.TrimPrefix(data, []byte(boms[0].mark)); opts.Encoding == "" && bytes.IndexByte(plain, 0) < 0 && wellformed.Invalid(view(plain)) < 0 {
		// Most files are this, and need to be looked through no more than once.
		return &Text{Name: name, Format: "text", Encoding: boms[0].charset, Body: lineEnds(opts.text(plain))}, nil
	}
	c, data, err := settle(name, data, opts)
	if err != nil {
		return nil, err
	}
	body, err := decodeAll(name, data, c, opts)
	if err != nil {
		return nil, err
	}
	return &Text{Name: name, Format: "text", Encoding: c.name, Body: lineEnds(body)}, nil
}

// lineEnds returns a text in which returns alone end the lines, as on the first
// Macintosh, with line feeds in their place. No offset changes.
func lineEnds(body string) string {
	if strings.IndexByte(body, '\n') >= 0 || strings.IndexByte(body, '\r') < 0 {
		return body
	}
	return strings.ReplaceAll(body, "\r", "\n")
}

// text returns data, valid UTF-8, as a string: a copy, but for data that nobody
// writes to any more.
func (o *Options) text(data []byte) string {
	if o.owned {
		return view(data)
	}
	return string(data)
}

// view returns data as a string that is good while nobody writes to it.
func view(data []byte) string { return unsafe.String(unsafe.SliceData(data), len(data)) }

// settle finds the encoding and takes the byte order mark off.
func settle(name string, data []byte, opts Options) (charset, []byte, error) {
	marked := ""
	for _, b := range boms {
		if bytes.HasPrefix(data, []byte(b.mark)) {
			marked, data = b.charset, data[len(b.mark):]
			break
		}
	}
	if opts.Encoding == "" {
		if marked != "" {
			c, _ := findCharset(marked)
			return c, data, nil
		}
		c, err := guess(name, data)
		return c, data, err
	}
	c, ok := findCharset(opts.Encoding)
	if !ok {
		return c, nil, fmt.Errorf("%s:1:1: no encoding is named %q; %s", name, opts.Encoding, encodingAdvice)
	}
	if marked != "" && (c.name == "utf-16le" || c.name == "utf-16be") {
		// "utf-16" leaves the order to the mark.
		c, _ = findCharset(marked)
	} else if marked != "" && marked != c.name {
		return c, nil, fmt.Errorf("%s:1:1: the byte order mark says %s, not %s; leave the encoding to be detected", name, marked, c.name)
	}
	return c, data, nil
}

const encodingAdvice = "name one of utf-8, gb18030, big5, utf-16le, utf-16be, windows-1252, euc-kr, shift_jis"

// decodeAll decodes data, and fails at the first byte that does not fit c.
func decodeAll(name string, data []byte, c charset, opts Options) (string, error) {
	if c.coding == nil {
		if at := wellformed.Invalid(view(data)); at >= 0 {
			return "", undecodable(name, data, at, string(data[:at]), c)
		}
		return noNul(name, string(data), c)
	}
	out, err := c.coding.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("%s: %s: %w", name, c.name, err)
	}
	// A decoder puts U+FFFD for what it cannot read; only where there is one is
	// it worth asking whether the file itself holds it.
	if bytes.Contains(out, []byte("\uFFFD")) {
		if at := misfit(data, c); at >= 0 {
			before, _ := c.coding.NewDecoder().Bytes(data[:at])
			return "", undecodable(name, data, at, string(before), c)
		}
	}
	if int64(len(out)) > opts.Limit() {
		return "", TooLarge(name, opts)
	}
	return noNul(name, string(out), c)
}

// noNul refuses a text with a zero in it, as git does: no text has one, and
// most binary files do.
func noNul(name, body string, c charset) (string, error) {
	if at := strings.IndexByte(body, 0); at >= 0 {
		return "", fmt.Errorf("%s:%s: a zero byte in what would be %s text: this is a binary file, or text in another encoding; %s",
			name, (&Text{Body: body}).Place(at), c.name, encodingAdvice)
	}
	return body, nil
}

// misfit returns the offset of the first bytes that c cannot read, -1 when it
// reads them all. It decodes a character at a time: a buffer of three bytes
// holds U+FFFD and nothing beside it.
func misfit(data []byte, c charset) int {
	replacement, _ := c.coding.NewEncoder().Bytes([]byte("\uFFFD"))
	dec := c.coding.NewDecoder()
	var buf [utf8.UTFMax]byte
	for at := 0; at < len(data); {
		wrote, read, _ := dec.Transform(buf[:3], data[at:], true)
		if read == 0 {
			wrote, read, _ = dec.Transform(buf[:], data[at:], true)
		}
		if read == 0 {
			return at
		}
		own := len(replacement) > 0 && bytes.HasPrefix(data[at:], replacement)
		if string(buf[:wrote]) == "\uFFFD" && !own {
			return at
		}
		at += read
	}
	return -1
}

func undecodable(name string, data []byte, at int, before string, c charset) error {
	end := len(data) - at
	half := end < utf8.UTFMax && c.coding == nil && !utf8.FullRune(data[at:]) || end == 1 && c.coding != nil && c.name != "windows-1252"
	if half {
		return fmt.Errorf("%s:%s: the file breaks off inside a character at byte %d (%s); get the whole file",
			name, (&Text{Body: before}).Place(len(before)), at, c.name)
	}
	return fmt.Errorf("%s:%s: byte %d (0x%02X) does not fit %s; repair it, or, if the file is in another encoding, %s",
		name, (&Text{Body: before}).Place(len(before)), at, data[at], c.name, encodingAdvice)
}
