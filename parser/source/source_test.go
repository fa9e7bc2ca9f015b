package source

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

// model is a text of our own, long enough to tell encodings apart.
const model = "第一章　总则\n第一条　为了保护作者的权利，促进作品的传播，制定本法。\n第二条　本法所称作品，是指具有独创性的智力成果。\n"

func mustEncode(t testing.TB, charset, s string) []byte {
	t.Helper()
	c, ok := findCharset(charset)
	if !ok {
		t.Fatalf("no charset %q", charset)
	}
	coded, err := c.coding.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return coded
}

// TestReadCopies checks that a text is the caller's bytes as they were when it
// was read, and that ReadFrom, whose bytes nobody else has, holds them once.
func TestReadCopies(t *testing.T) {
	data := []byte("\ufeff第一条 甲。\n")
	text, err := Read("law.txt", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	clear(data)
	if text.Body != "第一条 甲。\n" || text.Encoding != "utf-8" {
		t.Errorf("%q in %s", text.Body, text.Encoding)
	}
	long := strings.Repeat("第一条 甲乙丙丁。\n", 1<<16)
	name := filepath.Join(t.TempDir(), "law.txt")
	if err := os.WriteFile(name, []byte(long), 0o666); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	text, err = ReadFrom("law.txt", file, Options{})
	runtime.ReadMemStats(&end)
	if err != nil || text.Body != long {
		t.Fatal(err)
	}
	if got := end.TotalAlloc - start.TotalAlloc; got > uint64(len(long))*3/2 {
		t.Errorf("%d bytes allocated for a text of %d", got, len(long))
	}
}

func TestReadEncodings(t *testing.T) {
	trad := "第一條　為保護著作人權益，特制定本法。\n第二條　本法之主管機關，由行政院定之。\n"
	korean := "제1조(목적) 이 법은 저작자의 권리를 보호한다.\n"
	for _, row := range []struct {
		reason, want, encoding string
		opts                   Options
		data                   []byte
	}{
		{"UTF-8", model, "utf-8", Options{}, []byte(model)},
		{"a mark is not text", model, "utf-8", Options{}, []byte("\uFEFF" + model)},
		{"GB18030", model, "gb18030", Options{}, mustEncode(t, "gbk", model)},
		{"Big5", trad, "big5", Options{}, mustEncode(t, "big5", trad)},
		{"UTF-16, little end first, no mark", model, "utf-16le", Options{}, mustEncode(t, "utf-16le", model)},
		{"UTF-16, big end first, no mark", model, "utf-16be", Options{}, mustEncode(t, "utf-16be", model)},
		{"UTF-16 with a mark", model, "utf-16be", Options{}, append([]byte("\xfe\xff"), mustEncode(t, "utf-16be", model)...)},
		{"utf-16 is asked for: the mark decides the order", model, "utf-16be", Options{Encoding: "UTF-16"}, append([]byte("\xfe\xff"), mustEncode(t, "utf-16be", model)...)},
		{"Latin letters in words", "§ 1 Für Bücher gilt: größer\n", "windows-1252", Options{}, []byte("\xa7 1 F\xfcr B\xfccher gilt: gr\xf6\xdfer\n")},
		{"the option overrides the guess", "A\u00a0B\n", "iso-8859-15", Options{Encoding: "latin-9"}, []byte("A\xa0B\n")},
		{"Korean is not taken for Chinese", korean, "euc-kr", Options{}, mustEncode(t, "euc-kr", korean)},
		{"a replacement character of the file's own", "第一条\uFFFD的规定", "gb18030", Options{Encoding: "gb18030"}, mustEncode(t, "gb18030", "第一条\uFFFD的规定")},
		{"line ends stay", "a\r\nb\rc\n", "utf-8", Options{}, []byte("a\r\nb\rc\n")},
	} {
		text, err := Read("f", row.data, row.opts)
		if err != nil {
			t.Errorf("%s: %v", row.reason, err)
			continue
		}
		if text.Body != row.want || text.Encoding != row.encoding {
			t.Errorf("%s: read as %s: %q", row.reason, text.Encoding, text.Body)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	gbk := mustEncode(t, "gbk", model)
	for _, row := range []struct {
		reason string
		data   string
		opts   Options
		want   string // the beginning of the message
		advice string // what else it says
	}{
		{"nothing", "", Options{}, "f:1:1: the file is empty", "give a file"},
		{"a damaged byte in UTF-8, with its line and column", "第一条\n为了\xff保护", Options{}, "f:2:3: byte 16 (0xFF) does not fit utf-8", "gb18030"},
		{"UTF-8 cut off", model + "\xe7\xac", Options{}, "f:4:1: the file breaks off inside a character at byte", "get the whole file"},
		{"a damaged byte in GB18030", string(gbk) + "\xff\n", Options{}, "f:4:1: byte 117 (0xFF) does not fit gb18030", "repair it"},
		{"UTF-16 cut off", string(mustEncode(t, "utf-16le", model)) + "\x2c", Options{}, "f:4:1: the file breaks off inside a character at byte 120 (utf-16le)", "get the whole file"},
		{"no such encoding", "a", Options{Encoding: "ebcdic"}, `f:1:1: no encoding is named "ebcdic"`, "name one of"},
		{"the mark contradicts the option", "\uFEFFa", Options{Encoding: "gbk"}, "f:1:1: the byte order mark says utf-8", "to be detected"},
		{"a zero in a text", "abc\n\x00\x01\x02\x03", Options{}, "f:2:1: a zero byte", "binary file"},
		{"bytes of no encoding", "\x90\x81\x8d\x90 \x90\x81\x8d\x90", Options{}, "f:1:1: not text in any known encoding", "name one of"},
		{"one sign, a bracket in two encodings", "Act \xa1\xb2 of 1990", Options{}, "f:1:1: the encoding could be", "name the right one"},
		{"XML of another kind", "\uFEFF<?xml version='1.0'?><law/>", Options{}, "f:1:1: this is XML of a kind", "Akoma Ntoso"},
		{"a saved page with its pictures", "MIME-Version: 1.0\n", Options{}, "f:1:1: this is a web archive", "HTML"},
		{"a zip archive", "PK\x03\x04....", Options{}, "f:1:1: this is a zip archive", "plain text"},
		{"Word 97", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Options{}, "f:1:1: this is an old office file", "save it as .docx"},
		{"too large", "123456", Options{MaxSize: 5}, "f:1:1: more than 5 bytes", "raise the size limit"},
		{"too large once decoded", string(gbk), Options{MaxSize: int64(len(gbk))}, "f:1:1: more than", "raise"},
	} {
		text, err := Read("f", []byte(row.data), row.opts)
		if err == nil {
			t.Errorf("%s: read as %s: %q", row.reason, text.Encoding, text.Body)
			continue
		}
		if !strings.HasPrefix(err.Error(), row.want) || !strings.Contains(err.Error(), row.advice) {
			t.Errorf("%s: %v", row.reason, err)
		}
	}
}

func TestReadFrom(t *testing.T) {
	text, err := ReadFrom("f", iotest.OneByteReader(strings.NewReader(model)), Options{})
	if err != nil || text.Body != model {
		t.Errorf("a byte at a time: %v", err)
	}
	if _, err := ReadFrom("f", strings.NewReader(model), Options{MaxSize: 10}); err == nil || !strings.Contains(err.Error(), "more than 10 bytes") {
		t.Errorf("beyond the limit: %v", err)
	}
	broken := errors.New("broken")
	if _, err := ReadFrom("f", iotest.ErrReader(broken), Options{}); !errors.Is(err, broken) {
		t.Errorf("a failing reader: %v", err)
	}
}

func TestReadTriesFormats(t *testing.T) {
	form := Format{
		Name:  "form",
		Match: func(data []byte) bool { return strings.HasPrefix(string(data), "PK") },
		Read: func(name string, data []byte, _ Options) (*Text, error) {
			return &Text{Name: name, Format: "form", Body: string(data[2:])}, nil
		},
	}
	text, err := Read("f", []byte("PK\x03\x04x"), Options{Formats: []Format{form}})
	if err != nil || text.Format != "form" {
		t.Errorf("a format given comes before what is known not to be text: %v", err)
	}
	if text, err := Read("f", []byte("plain"), Options{Formats: []Format{form}}); err != nil || text.Format != "text" {
		t.Errorf("other content is text: %v", err)
	}
}

func TestPlace(t *testing.T) {
	text := &Text{Name: "f", Body: "第一\n条　a\n"}
	for offset, want := range map[int]string{0: "1:1", 3: "1:2", 7: "2:1", 13: "2:3", 99: "3:1", -1: "1:1"} {
		if got := text.Place(offset).String(); got != want {
			t.Errorf("offset %d: %s, want %s", offset, got, want)
		}
	}
	text.Marks = []Mark{{0, Place{Unit: Page, Number: 1}}, {7, Place{Unit: Page, Number: 3}}}
	if got := text.Message(6, "s"); got != "f: page 1: s" {
		t.Error(got)
	}
	if got := text.Message(7, "s"); got != "f: page 3: s" {
		t.Error(got)
	}
}

// FuzzRead holds reading to its promise: UTF-8 without zeros, or an error that
// begins with the file's name; never a panic.
func FuzzRead(f *testing.F) {
	for _, c := range charsets {
		if c.guess {
			f.Add(mustEncode(f, c.name, "Artikel 1"), "")
		}
	}
	f.Add(mustEncode(f, "gbk", model), "gbk")
	f.Add([]byte("\xff\xfe\x00\xd8"), "")
	f.Add([]byte("\x81\x30\x81"), "gb18030")
	f.Add([]byte("Article 1\rText."), "")
	f.Fuzz(func(t *testing.T, data []byte, encoding string) {
		text, err := Read("f", data, Options{Encoding: encoding, MaxSize: 1 << 20})
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f:") {
				t.Errorf("no place: %v", err)
			}
			return
		}
		if !utf8.ValidString(text.Body) || strings.ContainsRune(text.Body, 0) {
			t.Errorf("not text: %q", text.Body)
		}
		want := strings.TrimPrefix(string(data), "\uFEFF")
		if !strings.Contains(want, "\n") {
			want = strings.ReplaceAll(want, "\r", "\n") // lines that a return alone ends
		}
		if encoding == "" && text.Encoding == "utf-8" && want != text.Body {
			t.Error("UTF-8 came back changed")
		}
	})
}
