package pdf

// maxPages is how many pages are read. The PRC's laws in one volume would have
// about 8,000.
const maxPages = 50_000

// pages returns the pages in order, each with the resources it inherits.
func (f *file) pages() ([]dict, error) {
	var pages []dict
	seen := map[ref]bool{}
	var walk func(v, resources any, depth int)
	walk = func(v, resources any, depth int) {
		r, ok := v.(ref)
		if !ok || seen[r] || depth > maxNesting || len(pages) > maxPages {
			return
		}
		seen[r] = true
		d := f.dict(r)
		if d["Resources"] != nil {
			resources = d["Resources"]
		}
		if kids := f.array(d["Kids"]); kids != nil {
			for _, kid := range kids {
				walk(kid, resources, depth+1)
			}
		} else if d != nil {
			page := dict{"Contents": d["Contents"], "Resources": resources}
			pages = append(pages, page)
		}
	}
	walk(f.root["Pages"], nil, 0)
	switch {
	case len(pages) > maxPages:
		return nil, errPages
	case len(pages) == 0:
		return nil, errBroken
	}
	return pages, nil
}
