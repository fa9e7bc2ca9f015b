package textdiff

import "strings"

// set makes a set of the words in list.
func set(list string) map[string]bool {
	m := make(map[string]bool)
	for word := range strings.FieldsSeq(list) {
		m[word] = true
	}
	return m
}

// words gives each word its role.
func words(lists map[unitRole]string) map[string]unitRole {
	m := make(map[string]unitRole)
	for role, list := range lists {
		for word := range strings.FieldsSeq(list) {
			m[word] = role
		}
	}
	return m
}
