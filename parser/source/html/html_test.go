package html

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/lawdiff/lawdiff/parser/source"
)

func mustRead(t testing.TB, page string, opts source.Options) *source.Text {
	t.Helper()
	opts.Formats = []source.Format{Format()}
	text, err := source.Read("f.html", []byte(page), opts)
	if err != nil {
		t.Fatal(err)
	}
	if text.Format != "html" {
		t.Fatalf("read as %s", text.Format)
	}
	return text
}

func TestRead(t *testing.T) {
	for _, row := range []struct{ reason, page, want string }{
		{"paragraphs are lines", "<p>一</p><p>二</p>", "一\n\n二\n"},
		{"paragraphs left open", "<p>一<p>二", "一\n\n二\n"},
		{"headings keep their rank", "<h1>法</h1><h3>总则</h3><p>x</p>", "# 法\n\n### 总则\n\nx\n"},
		{"a line break breaks the line only", "<p>第一条 甲<br>　　第二条 乙<br/></p>", "第一条 甲\n　　第二条 乙\n"},
		{"a line of the source broken between Han characters", "<p>为了\n   保护</p>", "为了保护\n"},
		{"and between words", "<p>to\n protect</p>", "to protect\n"},
		{"entities and spaces that do not collapse", "<p>第一条&nbsp;&#12288;甲 &amp; 乙&lt;</p>", "第一条\u00a0　甲 & 乙<\n"},
		{"emphasis does not break words", "<p><b>第一条</b>　<span>甲</span></p>", "第一条　甲\n"},
		{"scripts, styles and hidden blocks", "<p>x</p><script>y</script><style>z</style><div style='display: none'>w</div><p hidden>v</p>", "x\n"},
		{"an ordered list", "<ol start=3 type=a><li>甲</li><li>乙<ol><li>子</li></ol></li></ol>", "c. 甲\n\nd. 乙\n\n1. 子\n"},
		{"a list whose items are numbered already", "<ul><li>（一）甲</li><li>乙</li><li>1. x</li></ul>", "（一）甲\n\n- 乙\n\n1. x\n"},
		{"preformatted text", "<pre>第一条  甲\n  第二条</pre>", "第一条  甲\n  第二条\n"},
		{"white space that a style keeps, until another gives it up", "<div style='color:red; white-space:pre-wrap'>甲\t乙<p style='white-space: normal'>丙\t丁</p></div>", "甲\t乙\n\n丙 丁\n"},
		{"a table", "<table><tr><th>税目</th><th>税额</th></tr><tr><td>甲|乙</td><td><p>1</p><p>2</p></td></tr></table>", "| 税目 | 税额 |\n| --- | --- |\n| 甲\\|乙 | 1<br>2 |\n"},
		{"cells that span", "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "| a | b |  |\n| --- | --- | --- |\n|  | c | d |\n"},
		{"points set in a table", "<table><tr><td>(a)</td><td><p>one</p><table><tr><td>(i)</td><td>two</td></tr></table></td></tr></table>", "(a)\tone\n\n(i)\ttwo\n"},
		{"a table that is a frame", "<table><tr><td><p>一</p><p>二</p></td></tr></table>", "一\n\n二\n"},
		{"a table that is a line", "<table><tr><td>27.12.2006</td><td>EN</td></tr></table>", "27.12.2006\tEN\n"},
		{"a redline reads as the new law", "<p>应<del>可</del><ins>当</ins></p>", "应当\n"},
		{"the reading above a word", "<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby>字</p>", "漢字\n"},
	} {
		if got := mustRead(t, "<!DOCTYPE html>"+row.page, source.Options{}).Body; got != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.reason, got, row.want)
		}
	}
	if got := mustRead(t, "<!DOCTYPE html><p>应<del>可</del><ins>当</ins></p>", source.Options{RejectChanges: true}).Body; got != "应可\n" {
		t.Errorf("with changes rejected: %q", got)
	}
}

// statute is what every page of TestArticle holds; each must give it and no more.
const statute = "<h1>示范条例</h1><p>第一条　为了示范如何读取网页中的法律文本，制定本条例。</p><p>第二条　本条例所称网页，是指<a href='/d'>浏览器</a>能够打开的文件，导航除外。</p>"

const lawText = "# 示范条例\n\n第一条　为了示范如何读取网页中的法律文本，制定本条例。\n\n第二条　本条例所称网页，是指浏览器能够打开的文件，导航除外。\n"

func TestArticle(t *testing.T) {
	links := "<ul><li><a href='/1'>首页</a></li><li><a href='/2'>法律法规</a></li><li><a href='/3'>司法解释</a></li></ul>"
	for _, row := range []struct{ reason, page, left string }{
		{"nothing around it", statute, ""},
		{"elements that say what they are", "<header>某网站</header><nav>" + links + "</nav><main>" + statute + "</main><footer>联系我们</footer>", "某网站|首页 法律法规 司法解释|联系我们"},
		{"classes that say it", "<div class='top-nav'>" + links + "</div><div id=content>" + statute + "</div><div class=footer>备案号</div>", "首页 法律法规 司法解释|备案号"},
		{"only links tell", "<div>" + links + "</div><div><div>" + statute + "</div><div>" + links + "</div></div>", "首页 法律法规 司法解释|首页 法律法规 司法解释"},
		{"the page is a table", "<table><tr><td>" + links + "</td><td>" + statute + "</td></tr></table>", "首页 法律法规 司法解释"},
		{"the title stands apart, in the header", "<div class=header><h1>示范条例</h1></div><div>" + strings.TrimPrefix(statute, "<h1>示范条例</h1>") + "</div><aside>广告</aside>", "广告"},
		{"comments below", "<div class=post>" + statute + "</div><div class=comments><p>写得好，收藏了。</p></div>", "写得好，收藏了。"},
		{"a role", "<div>" + statute + "<div role=navigation>上一篇</div></div>", "上一篇"},
	} {
		text := mustRead(t, "<html><body>"+row.page+"</body></html>", source.Options{})
		if text.Body != lawText {
			t.Errorf("%s:\n%q", row.reason, text.Body)
		}
		var left []string
		for _, n := range text.Notices {
			left = append(left, n.Text)
		}
		if got := strings.Join(left, "|"); got != row.left {
			t.Errorf("%s: reported %q, want %q", row.reason, got, row.left)
		}
	}
	toc := "<html><body><div>" + links + "</div><div><ul><li><a href='#1'>第一章　总则</a></li><li><a href='#2'>第二章　附则</a></li></ul>" + statute + "</div></body></html>"
	if got := mustRead(t, toc, source.Options{}).Body; !strings.Contains(got, "第二章　附则") {
		t.Errorf("a contents list of links within the page belongs to the text: %q", got)
	}
}

func TestMatch(t *testing.T) {
	for _, row := range []struct {
		reason, data string
		want         bool
	}{
		{"a page", "<!DOCTYPE html><p>", true},
		{"a page after a declaration and a comment", "<?xml version='1.0'?>\n<!-- c -->\n<HTML xmlns='x'>", true},
		{"a piece of a page", "<!--\ntitle: x\n-->\n\n<p>a</p>\n<h2>b</h2>\n", true},
		{"a piece whose lines end by tags", "<br>第一条 甲。<br>第二条 乙。", true},
		{"a piece that begins in bold", "<b>第一条</b> 甲。<p><b>第二条</b> 乙。", true},
		{"Markdown with a number in bold", "<b>第一条</b> 甲。\n\n<b>第二条</b> 乙。\n", false},
		{"Markdown with a comment", "<!-- INFO END -->\n\n# 法\n\n第一条\n", false},
		{"Markdown that begins with a tag", "<div align=center>标题</div>\n\n第一条 甲\n\n第二条 乙\n\n第三条 丙\n", false},
		{"Akoma Ntoso", "<akomaNtoso xmlns='x'>", false},
		{"text", "a < b", false},
	} {
		if match([]byte(row.data)) != row.want {
			t.Errorf("%s: %v", row.reason, !row.want)
		}
	}
}

func TestReadEncodings(t *testing.T) {
	page := "<html><head><meta http-equiv='Content-Type' content='text/html; charset=gb2312'></head><body>" + statute + "</body></html>"
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	for reason, data := range map[string]string{
		"as declared": gbk, "declared gb2312, but UTF-16 with a mark": wide, "declared gb2312, but UTF-8": page,
		"declared utf-8, but GBK": strings.Replace(gbk, "gb2312", "utf-8", 1), "not declared": strings.Replace(gbk, "charset=gb2312", "", 1),
	} {
		if got := mustRead(t, data, source.Options{}).Body; got != lawText {
			t.Errorf("%s: %q", reason, got)
		}
	}
}

func TestPlaces(t *testing.T) {
	page := "<html>\n<body>\n  <p>一</p>\n  <div><p>二<br>三</p></div>\n<table><tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr></table>\n</body></html>"
	text := mustRead(t, page, source.Options{})
	for word, want := range map[string]string{"一": "3:3", "二": "4:8", "c": "6:5"} {
		if got := text.Place(strings.Index(text.Body, word)).String(); got != want {
			t.Errorf("%s stands at %s, not %s", word, want, got)
		}
	}
}
