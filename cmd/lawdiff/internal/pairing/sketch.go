package pairing

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

const (
	// sketchSize is how many hashes a sketch keeps. The error of an estimate of
	// 0.15 is then 0.03 (one standard deviation).
	sketchSize = 192
	// A window is so many letters: short enough that a revised sentence keeps
	// some, long enough that two laws on different subjects have few in common.
	wideWindow, narrowWindow = 7, 24
)

// A Sketch stands for the words of a text: the smallest hashes, in order, of the
// sequences of letters in it (Broder, On the resemblance and containment of
// documents, 1997). Layout, punctuation and letter case make no difference.
type Sketch []uint64

// NewSketch returns the sketch of a text, nil for one with next to no words.
// Cost: linear in the text.
func NewSketch(text string) Sketch {
	window := narrowWindow
	if isWide(text) {
		window = wideWindow
	}
	s := make(Sketch, 0, sketchSize+1)
	const base = 0x9E3779B97F4A7C15 | 1
	leaving := uint64(1) // base to the power of window
	for range window {
		leaving *= base
	}
	var ring [narrowWindow]uint64
	sum, n := uint64(0), 0
	for _, r := range text {
		if r < utf8.RuneSelf {
			if r |= 0x20; r < 'a' || r > 'z' {
				continue
			}
		} else if !unicode.IsLetter(r) {
			continue
		}
		at := n % window
		sum = sum*base + uint64(r) - ring[at]*leaving
		ring[at] = uint64(r)
		if n++; n >= window {
			s = s.add(mix(sum))
		}
	}
	return s
}

// add keeps a hash if it is among the smallest.
func (s Sketch) add(hash uint64) Sketch {
	if len(s) == sketchSize && hash >= s[sketchSize-1] {
		return s
	}
	at, found := slices.BinarySearch(s, hash)
	if found {
		return s
	}
	s = slices.Insert(s, at, hash)
	return s[:min(len(s), sketchSize)]
}

// mix spreads a hash evenly (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h = (h ^ h>>33) * 0xFF51AFD7ED558CCD
	h = (h ^ h>>33) * 0xC4CEB9FE1A85EC53
	return bits.RotateLeft64(h^h>>33, 17)
}

// Similarity estimates how many of the sequences of letters that stand in either
// text stand in both, 0 to 1; 0 where one of them is empty.
func (s Sketch) Similarity(t Sketch) float64 {
	both, either := 0, 0
	for i, j := 0, 0; either < sketchSize && (i < len(s) || j < len(t)); either++ {
		switch {
		case j == len(t) || i < len(s) && s[i] < t[j]:
			i++
		case i == len(s) || t[j] < s[i]:
			j++
		default:
			both++
			i++
			j++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// isWide reports whether a text is written without spaces between words, going
// by its first letters beyond the markup a file may begin with.
func isWide(text string) bool {
	wide, narrow := 0, 0
	for _, r := range text {
		switch {
		case r >= 0x2E80 && unicode.IsLetter(r):
			wide++
		case unicode.IsLetter(r):
			narrow++
		}
		if wide+narrow == 1000 {
			break
		}
	}
	return wide > narrow/3
}
