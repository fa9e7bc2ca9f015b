package textdiff

import "testing"

const (
	benchOld = "公司的合法权益受法律保护，不受侵犯。公司可以设立分公司。设立分公司，应当向公司登记机关申请登记，领取营业执照。分公司不具有法人资格，其民事责任由公司承担。公司可以设立子公司，子公司具有法人资格，依法独立承担民事责任。违反本法第二十四条第一款规定的，处五万元以上十万元以下的罚款。"
	benchNew = "公司的合法权益受法律保护，不受侵犯。公司可以设立子公司。子公司具有法人资格，依法独立承担民事责任。公司可以设立分公司。分公司不具有法人资格，其民事责任由公司承担。违反本法第三十四条第一款规定的，由公司登记机关处十万元以上一百万元以下的罚款。"
)

func BenchmarkCompare(b *testing.B) {
	var w Workspace
	var edits []Edit
	b.ReportAllocs()
	b.SetBytes(int64(len(benchOld) + len(benchNew)))
	for b.Loop() {
		edits = w.Compare(edits[:0], benchOld, benchNew)
	}
}

func BenchmarkTokens(b *testing.B) {
	var l lattice
	var tokens []Token
	b.ReportAllocs()
	b.SetBytes(int64(len(benchOld)))
	for b.Loop() {
		tokens = l.tokens(tokens[:0], benchOld)
	}
}
