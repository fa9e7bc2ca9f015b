package html

import (
	"reflect"
	"strings"
	"testing"
)

// TestEveryWordInBothLanguages: a word added in one language and forgotten in
// the other would leave a hole in the page.
func TestEveryWordInBothLanguages(t *testing.T) {
	for _, ui := range []*words{&chinese, &english} {
		v := reflect.ValueOf(*ui)
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if v.Field(i).Kind() == reflect.String && v.Field(i).String() == "" {
				t.Errorf("%s: no word for %s", ui.tag, name)
			}
			if v.Field(i).Kind() == reflect.String && strings.ContainsAny(v.Field(i).String(), `<>&"`) {
				t.Errorf("%s: %s would need escaping", ui.tag, name)
			}
		}
		for _, k := range kindList {
			if ui.kinds[k.kind] == "" {
				t.Errorf("%s: no word for kind %b", ui.tag, k.kind)
			}
		}
	}
	if !reflect.DeepEqual(keys(chinese.levels), keys(english.levels)) || !reflect.DeepEqual(keys(chinese.rules), keys(english.rules)) {
		t.Error("the languages have words for different levels or rules")
	}
}

func keys[K comparable](m map[K]string) map[K]bool {
	set := map[K]bool{}
	for k := range m {
		set[k] = true
	}
	return set
}
