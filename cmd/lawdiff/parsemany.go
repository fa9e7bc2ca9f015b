package main

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
)

// extensions are how the files end that several laws are written to.
var extensions = map[string]string{"tree": ".txt", "json": ".json", "akn": ".xml", "text": ".txt", "md": ".md"}

// apart are the formats whose files cannot follow one another, and what they hold.
var apart = map[string]string{"akn": "Akoma Ntoso documents", "text": "laws as text", "md": "laws as Markdown"}

// A parsed is what came of one of many files: what is to be printed of it, if
// it did not go to a file of its own.
type parsed struct {
	attempt
	out []byte
}

// many shows all the files that arguments stand for: one after another, or each
// in a file of its own in a folder.
func (p *parseCommand) many(args []string) error {
	if p.format == "" {
		p.format = "summary"
	}
	dir := ""
	if p.format != "summary" && !p.list && p.output != stdinArgument {
		dir = p.output
	}
	if what := apart[p.format]; what != "" && !p.list && dir == "" {
		return &problem{summary: what + " cannot follow one another", advice: "name a folder for them with -o"}
	}
	p.startProgress()
	files, trouble := p.texts(args, dir)
	p.progress.of(len(files))
	names := make([]string, len(files)) // of the files written, if any
	if dir != "" {
		names = outputNames(files, extensions[p.format])
		if err := errors.Join(makeFolder(dir), spareInputs(dir, names, files)); err != nil {
			return err
		}
		for i := range names {
			names[i] = filepath.Join(dir, names[i])
		}
	}
	var sum tally
	each := func(w io.Writer) error {
		inOrder(len(files), func(i int) parsed { return p.parse(files[i], names[i]) }, func(_ int, one parsed) {
			p.progress.step()
			ok, err := p.settled(one.attempt)
			sum.count(ok, err)
			if err != nil {
				trouble = append(trouble, err)
			}
			_, _ = w.Write(one.out)
		})
		return nil
	}
	var err error
	if dir != "" {
		err = each(io.Discard)
	} else {
		err = p.write(p.output, each)
	}
	p.progress.stop()
	p.warn("%v", sum)
	return errors.Join(append(trouble, err)...)
}

// parse reads one of many files, and writes it to the file target, if any.
func (p *parseCommand) parse(f textFile, target string) parsed {
	one := parsed{attempt: p.attempt(f, p.language, theOnly)}
	if one.err != nil {
		return one
	}
	one.err = guarded(f.Path, func() error {
		if target != "" {
			return p.write(target, func(w io.Writer) error { return p.show(w, one.reading) })
		}
		var out bytes.Buffer
		err := p.show(&out, one.reading)
		one.out = out.Bytes()
		return err
	})
	one.Document = nil // the result may wait for others
	if one.text.Document = nil; len(one.text.Notices) == 0 {
		one.text.Body = ""
	}
	return one
}
