package main

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// From runs made of known words in random order the words come back, and no
// phrase of them.
func TestLearn(t *testing.T) {
	words := strings.Fields("公司 股东 董事会 登记 机关 申请 责任 合同 权利 义务 人民法院 决定 的 应当 可以")
	r := rand.New(rand.NewPCG(1, 1))
	var runs [][]rune
	for range 2000 {
		var run []rune
		for range 3 + r.IntN(6) {
			run = append(run, []rune(words[r.IntN(len(words))])...)
		}
		runs = append(runs, run)
	}
	lexicon := learn(runs, thresholds{count: 5, words: 100, cohesion: 1.5, entropy: 0.7, phrase: 8})
	got := map[string]bool{}
	for line := range strings.Lines(lexicon) {
		word, _, _ := strings.Cut(line, " ")
		got[word] = true
	}
	for _, word := range words {
		if !got[word] {
			t.Errorf("%s was not found", word)
		}
		delete(got, word)
	}
	for word := range got {
		if len([]rune(word)) > 1 {
			t.Errorf("%s is no word", word)
		}
	}
}

func TestAppendRuns(t *testing.T) {
	runs := appendRuns(nil, "公司，依照第三条第二款缴纳五万元 fees和费用。")
	var got []string
	for _, run := range runs {
		got = append(got, string(run))
	}
	if s := strings.Join(got, "|"); s != "公司|依照|缴纳|和费用" {
		t.Errorf("got %s", s)
	}
}
