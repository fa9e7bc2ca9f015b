package audit

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// What makes two citations within a change each other's counterpart. Standing at
// the same place outweighs leading to the same provision: a stale citation does
// the one and not the other, and a clause may cite one provision twice. Within a
// list the place of a member says nothing: the words 17 and 18 seem to stay where
// Articles 16, 17 and 18 became Articles 17, 18 and 19.
const (
	scorePlace  = 8 // their phrases stand at the same place
	scoreTarget = 4 // both lead to the same provision
	scoreWords  = 2 // the words are the same
	scoreLevel  = 1 // both name provisions of one level
	leastScore  = scoreTarget
)

// match pairs the citations of one change, in order, by the highest total score.
func (f *follower) match(ch *diff.Change, old, new []cited, partner []int, taken []bool) {
	if len(old) == 0 || len(new) == 0 {
		return
	}
	m := mapping(ch.Edits)
	score := make([][]int, len(old))
	best := make([][]int, len(old)+1)
	for i := range best {
		best[i] = make([]int, len(new)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		score[i] = make([]int, len(new))
		at := m.over(old[i].Phrase)
		for j := len(new) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if s := f.score(old[i], new[j], at); s >= leastScore {
				score[i][j] = s
				best[i][j] = max(best[i][j], s+best[i+1][j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(old) && j < len(new); {
		switch {
		case score[i][j] > 0 && best[i][j] == score[i][j]+best[i+1][j+1]:
			partner[old[i].index], taken[new[j].index] = new[j].index+1, true
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
}

// score says how much speaks for new being what old became, whose phrase stood at.
func (f *follower) score(old, new cited, at law.Span) int {
	score := 0
	if at.Start < new.Phrase.End && new.Phrase.Start < at.End {
		score += scorePlace
	}
	if f.leadsSame(old.Citation, new.Citation) {
		score += scoreTarget
	}
	if words(f.c.Old, old.Citation) == words(f.c.New, new.Citation) {
		score += scoreWords
	}
	if len(old.Targets) > 0 && len(new.Targets) > 0 && old.Targets[0].Kind == new.Targets[0].Kind {
		score += scoreLevel
	}
	return score
}

// matchMoved pairs what is left within each article: a citation whose clause
// moved to another paragraph, and still leads to the same provision.
func (f *follower) matchMoved(old, new []law.Citation, partner []int, taken []bool) {
	left := map[*diff.Change][]int{}
	for j := range new {
		if !taken[j] {
			ch := f.ofNew[unitOf(new[j].In)]
			left[ch] = append(left[ch], j)
		}
	}
	for i := range old {
		if partner[i] > 0 {
			continue
		}
		ch := f.ofOld[unitOf(old[i].In)]
		if ch == nil {
			continue
		}
		for _, j := range left[ch] {
			if !taken[j] && f.leadsSame(&old[i], &new[j]) {
				partner[i], taken[j] = j+1, true
				break
			}
		}
	}
}

// matchLists pairs what is left within each list with what the rest of it is
// paired with: 第十三条、第十四条 became 第十五条 where the articles were joined.
func (f *follower) matchLists(old, new []law.Citation, partner []int, taken []bool) {
	phrases := map[law.Span][]int{} // of the old text, to indices in new
	for i := range old {
		if partner[i] > 0 {
			phrases[old[i].Phrase] = append(phrases[old[i].Phrase], partner[i]-1)
		}
	}
	for i := range old {
		for _, j := range phrases[old[i].Phrase] {
			if partner[i] == 0 && f.leadsSame(&old[i], &new[j]) {
				partner[i] = j + 1
			}
			// And the reverse: of one that was split, the other half.
			for k := j + 1; k < len(new) && new[k].Phrase == new[j].Phrase; k++ {
				taken[k] = taken[k] || partner[i] > 0 && f.leadsSame(&old[i], &new[k])
			}
		}
	}
}

// unitOf returns the article that p stands in, or p where there is none.
func unitOf(p *law.Provision) *law.Provision {
	if article := p.Within(law.Article); article != nil {
		return article
	}
	return p
}
