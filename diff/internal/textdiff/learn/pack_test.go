package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestPack(t *testing.T) {
	packed, err := pack("中 10\n中国 20\n丁 10\n")
	if err != nil {
		t.Fatal(err)
	}
	cell := func(i int) int { return int(binary.LittleEndian.Uint16(packed[2*i:])) }
	if first := cell(cell(0x4E) + 0x2D); cell(first) != '中' || cell(first+1) != 354 || cell(first+2) != first+3 {
		t.Errorf("中 is packed as %d %d %d", cell(first), cell(first+1), cell(first+2)-first)
	}
	if first := cell(cell(0x4E) + 0x2D); cell(first+3) != '国' || cell(first+4) != 177 {
		t.Errorf("behind 中 stands %c, which costs %d", cell(first+3), cell(first+4))
	}
	if at := cell(cell(0x57) + 0x00); at != 0 {
		t.Error("something is packed for a character that begins no word")
	}
	for _, lexicon := range []string{"中\n", "中 none\n", "中 0\n"} {
		if _, err := pack(lexicon); err == nil {
			t.Errorf("%q was packed", lexicon)
		}
	}
	var many strings.Builder
	for r := range rune(22_000) {
		fmt.Fprintf(&many, "%c 1\n", 0x4000+r)
	}
	if _, err := pack(many.String()); err == nil {
		t.Error("more words were packed than can be numbered")
	}
}

func TestPacked(t *testing.T) {
	list, err := os.ReadFile("../lexicon.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := pack(string(list))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, want) {
		t.Error("lexicon.bin is not what lexicon.txt is packed as: run go generate in the folder of textdiff")
	}
}
