package textdiff

import "strings"

// hanCitation returns the end of the citation at i, or 0: 第二十四条第一款第（三）项,
// 第十条至第十四条, 第一百三十三条之一, 前两款, 本条第二款.
func hanCitation(text string, i int) int {
	r, size := decode(text, i)
	switch r {
	case '第':
		end := hanLevel(text, i+size)
		if end == 0 {
			return 0
		}
		return hanChain(text, end)
	case '前':
		if i > 0 && strings.ContainsRune("当當目以提之从從先", decodeLast(text, i)) {
			return 0 // 当前, 提前: another word ends here
		}
		end := i + size
		end += hanNumeral(text, end)
		if level := hanLevelName(text, end); level > 0 {
			return hanChain(text, level)
		}
	case '本', '该', '該':
		if level := hanLevelName(text, i+size); level > 0 {
			if end := hanChain(text, level); end > level {
				return end
			}
		}
	}
	return 0
}

// hanChain extends a citation that ends at i by the levels below it and by a
// range.
func hanChain(text string, i int) int {
	for {
		at := i
		r, size := decode(text, at)
		if r == '至' || r == '到' {
			at += size
			r, size = decode(text, at)
		}
		if r == '第' {
			at += size
		} else if at == i {
			return i
		}
		end := hanLevel(text, at)
		if end == 0 {
			return i
		}
		i = end
	}
}

// hanLevel returns the end of one level after 第 at i: a label or a list of
// labels, the name of the level, and the suffix of an inserted provision.
func hanLevel(text string, i int) int {
	end := hanLabel(text, i)
	for end > 0 {
		if level := hanLevelName(text, blank(text, end)); level > 0 {
			return insertedSuffix(text, level)
		}
		r, size := decode(text, end)
		switch r {
		case '至', '到', '、', '和', '及', '-', '－':
			end = hanLabel(text, end+size) // 第（一）至（三）项, 第 87-1 條
		case '之':
			n := hanNumeral(text, end+size)
			if n == 0 {
				return 0
			}
			end += size + n
		default:
			return 0
		}
	}
	return 0
}

// hanLabel returns the end of the label at i, or 0: numerals, digits, or
// either in brackets.
func hanLabel(text string, i int) int {
	i = blank(text, i)
	if n := hanNumeral(text, i); n > 0 {
		return i + n
	}
	if n := digitRun(text, i); n > 0 {
		return i + n
	}
	return bracketed(text, i)
}

// hanLevelName returns the end of the name of a level at i, or 0.
func hanLevelName(text string, i int) int {
	r, size := decode(text, i)
	switch r {
	case '项', '項':
		if next, _ := decode(text, i+size); next == '目' {
			return 0 // 项目, a project
		}
		return i + size
	case '条', '條', '款', '目', '章', '节', '節', '编', '編':
		return i + size
	case '部':
		if next, n := decode(text, i+size); next == '分' {
			return i + size + n
		}
	}
	return 0
}

// insertedSuffix returns the end of a suffix such as 之一 at i, or i.
func insertedSuffix(text string, i int) int {
	if r, size := decode(text, i); r == '之' {
		if n := hanNumeral(text, i+size); n > 0 {
			return i + size + n
		}
	}
	return i
}
