package main

import (
	"fmt"
	"slices"
	"strings"
)

// A choice is a flag that takes one of a few words.
type choice struct {
	value *string
	words []string
}

func newChoice(value *string, words ...string) *choice { return &choice{value, words} }

// String returns the word in force.
func (c *choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

// Set takes one of the words.
func (c *choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return fmt.Errorf("%q is none of %s", word, strings.Join(c.words, ", "))
	}
	*c.value = word
	return nil
}

// Type names the flag's argument in help texts.
func (c *choice) Type() string { return strings.Join(c.words, "|") }
