package textdiff

import (
	"strings"
	"sync"
)

// set makes a set of the words in list, when it is first asked for: a program that
// only says its version should start without it.
func set(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := make(map[string]bool)
		for word := range strings.FieldsSeq(list) {
			m[word] = true
		}
		return m
	})
}

// words gives each word its role, when it is first asked for.
func words(lists func() map[unitRole]string) func() map[string]unitRole {
	return sync.OnceValue(func() map[string]unitRole {
		m := make(map[string]unitRole)
		for role, list := range lists() {
			for word := range strings.FieldsSeq(list) {
				m[word] = role
			}
		}
		return m
	})
}
