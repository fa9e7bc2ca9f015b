//go:build !linux

package main

import "os"

// replace gives the file draft the name path, under which another may stand.
func replace(draft, path string) error { return os.Rename(draft, path) }
