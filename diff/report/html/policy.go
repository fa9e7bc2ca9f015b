package html

import (
	"crypto/sha256"
	_ "embed" // the page's style and script
	"encoding/base64"
	"unicode"
)

//go:embed report.css
var style string

//go:embed report.js
var script string

// policy returns the Content-Security-Policy of a page: nothing is fetched,
// nothing is sent, and only the style and script it was written with run.
func policy(running []byte) string {
	return "default-src 'none'; style-src " + digest(style) + " " + digest(string(running)) +
		"; script-src " + digest(script) + "; base-uri 'none'; form-action 'none'"
}

func digest(s string) string {
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum(s)) + "'"
}

// sum returns the SHA-256 of s, without a copy of s.
func sum(s string) []byte {
	h := sha256.New()
	var piece [4 << 10]byte
	for len(s) > 0 {
		n := copy(piece[:], s)
		h.Write(piece[:n])
		s = s[n:]
	}
	return h.Sum(nil)
}

// appendRunningHeads adds the page headers for print: the names of the versions
// and the page numbers.
func appendRunningHeads(dst []byte, ui *words, old, new Source) []byte {
	dst = append(dst, "@page{@top-left{content:\""...)
	dst = appendStyleString(dst, old.heading())
	dst = append(dst, " → "...)
	dst = appendStyleString(dst, new.heading())
	dst = append(dst, "\"}@bottom-right{content:\""...)
	if ui == &chinese {
		return append(dst, "第 \" counter(page) \" 页，共 \" counter(pages) \" 页\"}}"...)
	}
	return append(dst, "Page \" counter(page) \" of \" counter(pages)}}"...)
}

// heading names a version in a page header.
func (s Source) heading() string {
	if s.Version != "" {
		return s.Title + " (" + s.Version + ")"
	}
	return s.Title
}

// appendStyleString adds s as the content of a CSS string: all but letters,
// digits and spaces by their number, so nothing in it can end the string or the
// element. Control characters are left out.
func appendStyleString(dst []byte, s string) []byte {
	const digits = "0123456789abcdef"
	for _, r := range s {
		switch {
		case r == ' ' || unicode.IsLetter(r) || unicode.IsDigit(r):
			dst = append(dst, string(r)...)
		case unicode.IsPrint(r):
			dst = append(dst, '\\')
			for shift := 20; shift >= 0; shift -= 4 {
				dst = append(dst, digits[r>>shift&15])
			}
			dst = append(dst, ' ')
		}
	}
	return dst
}
