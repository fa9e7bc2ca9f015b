package synthetic

import "strings"

// A class of words; one word of a class can stand for another.
type class int

const (
	modal class = iota
	adverb
	verb
	quality // in front of a thing
	thing
	classes
)

// words are the vocabulary of a language by class.
type words struct {
	of      [classes][]string
	class   map[string]class
	longest int // bytes of the longest word
}

func newWords(lists [classes]string) words {
	w := words{class: map[string]class{}}
	for c, list := range lists {
		w.of[c] = strings.Fields(list)
		for _, word := range w.of[c] {
			w.class[word] = class(c)
			w.longest = max(w.longest, len(word))
		}
	}
	return w
}

func chineseWords() words {
	return newWords([classes]string{
		modal:   "应当 可以 不得 必须 有权 无权",
		adverb:  "依法 及时 定期 如实 另行 书面 公开 主动 逐级 统一 严格 自行 共同 优先 独立 无偿 妥善 当场 分别 重新 立即 一并 事先 逐年 公平 准确 完整 充分 自愿 持续",
		verb:    "审查 核准 登记 公布 备案 报告 通知 送达 批准 撤销 变更 转让 抵押 租赁 检验 监督 处罚 赔偿 补偿 保管 移交 回收 安装 拆除 修缮 采购 委托 聘任 考核 统计 征收 减免 返还 查询 复制 封存 销毁 运输 仓储 标识 召回 评估 鉴定 公证 调解 仲裁 起诉 执行 追偿 分配 清算",
		quality: "跨境 农村 城镇 专用 临时 公共 重大 特殊 一般 地方 国家 行业 集体 私营 外商 联合 主要 直接 间接 年度 季度 初始 补充 应急 电子 纸质 涉密 海上 内河 航空 铁路 高原 沿海 边远 少数 首次 末期 合格 有害 可燃 易碎 贵重 废旧 通用 关键",
		thing:   "机关 企业 学校 医院 银行 仓库 港口 桥梁 水库 林地 草原 矿山 河道 海域 道路 车站 船舶 车辆 设备 仪器 药品 食品 种子 肥料 饲料 牲畜 图书 档案 证书 执照 印章 合同 账簿 凭证 标准 规程 计划 预算 税款 利息 保险 基金 债券 股份 专利 商标 作品 名称 住所 账户 货物 样品 包装 标签 广告 网站 数据 软件 密钥 频率 航线 线路 管道 电网 燃气 热力 污水 噪声 粉尘 土壤 湿地 候鸟 古树 遗址 文物 馆藏 展品 演出 赛事 教师 学生 医师 护士 律师 会计 船员 司机 渔民 牧民 股东 董事 债权人 承包人 出租人 监护人 继承人 代理人 投保人 用人单位 主管部门 行业协会 检测机构 评审委员会",
	})
}

func englishWords() words {
	return newWords([classes]string{
		modal:   "shall may must should will can",
		adverb:  "promptly duly jointly openly fairly yearly annually formally freely separately directly fully carefully lawfully properly quickly publicly jointly regularly truthfully",
		verb:    "examine approve register publish record notify deliver revoke amend transfer mortgage lease inspect supervise compensate preserve recover install dismantle repair procure appoint assess collect refund copy seal destroy transport store label recall evaluate certify mediate prosecute enforce distribute liquidate withdraw suspend restore",
		quality: "foreign rural urban special temporary public major ordinary local national private joint principal direct annual quarterly initial further electronic secret maritime coastal remote harmful fragile valuable obsolete common essential regional medical industrial agricultural financial technical",
		thing:   "authority enterprise school hospital bank warehouse port bridge reservoir forest mine river road station vessel vehicle equipment instrument medicine food seed fertiliser animal book archive certificate licence seal contract ledger voucher standard plan budget tax interest insurance fund bond share patent trademark work name residence account cargo sample packaging label advertisement website software frequency route pipeline network gas waste noise dust soil wetland tree monument exhibit performance teacher student physician nurse lawyer accountant seafarer driver fisherman shareholder director creditor contractor lessor guardian heir agent employer operator importer consumer committee",
	})
}
