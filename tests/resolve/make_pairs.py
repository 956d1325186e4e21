"""Makes the generated rows of ``pairs.tsv`` anew (``python tests/resolve/make_pairs.py``); rows made by hand stay.

Every trade name has a random but fixed firm (place, trade, form) and about a dozen pairs around it, of the kinds that
public notices and local news show.  Nothing is copied from them: places are real, firms are made up.
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from kg.catalogue import load_catalogue
from tests.resolve.pairs import COLUMNS, PAIRS, Pair, load, split_of

_TRADES = """
羽熙 银朵 九丝城 枫之恋 群博 澳品 贝腾 君兰 奇和 启驾 德力通 川神 豫鹏 万疆 星维 慕奇 润成 诗柯尼 欣和 寒雁 宇衡 静朴 九钻 恒英 维斯科
海格曼 莱福仕 慕瑞 百利威 景鼎 华懿 安昌 圣枫 鼎凯 绿雪 八海 宏烨 锦能 慧力 联威 九仁 集芳 骏祥 沃翔 兴岩 晨强 金开元 泽和 欧意诺 迪凯尔
沐妍 艺达 茂洁 金岭 逸翔 盛博 跃鑫 润微 彬洁 百亿达 德强 睿影 超铭 恒锋 东滋 鑫瑜 奥迅 唯可 傲雪 圣源 永融 瑞彤 柏霆 铁新 康和 众孚 凯帆
蓝代 泓雨 中武 诺莫斯 银骑士 欧高 派立 瑞得利 百佳康 樱科 宝格 通润 动凯 越云 萌物 源融 金舜 南山河 力和 欣中 沃林 恒利德 意达利 英伯特 万威尔 科传
绿妮 菲利 瑞娜 博泰隆 兴喜 纽宾凯 金德润 嘉粤 润色 凯麒 紫驰 超醇 德柏 沐艺 苑氏 广泰 恒飞 博安 聚香苑 连成 安正 泰如 众信达 邦恩 万立达 康之路 军鼎
富昇 兴云 凯利博 枭龙 富广 天海蓝 博雅森 康维德 金诚信 友隆 富隆特 奥克马 凯尔森 金元素 腾逸 简弘 尚派 欧瑞利 佳臣 同誉 格来德 安迈 世卓 瀚润 崇峰 钢标
东方铎 长乐坊 永安里 平安达 天长明 新华铭 大同辉 太原野 吉林通 海南风
""".split()  # fmt: skip

#: city, code, a county in it, its code, province, code
_PLACES = [
    ("郑州", "410100", "巩义", "410181", "河南", "410000"), ("洛阳", "410300", "偃师", "410307", "河南", "410000"),
    ("苏州", "320500", "昆山", "320583", "江苏", "320000"), ("无锡", "320200", "江阴", "320281", "江苏", "320000"),
    ("宁波", "330200", "慈溪", "330282", "浙江", "330000"), ("温州", "330300", "乐清", "330382", "浙江", "330000"),
    ("合肥", "340100", "巢湖", "340181", "安徽", "340000"), ("芜湖", "340200", "无为", "340281", "安徽", "340000"),
    ("泉州", "350500", "晋江", "350582", "福建", "350000"), ("济南", "370100", "平阴", "370124", "山东", "370000"),
    ("烟台", "370600", "龙口", "370681", "山东", "370000"), ("武汉", "420100", "黄陂", "420116", "湖北", "420000"),
    ("宜昌", "420500", "枝江", "420583", "湖北", "420000"), ("长沙", "430100", "浏阳", "430181", "湖南", "430000"),
    ("佛山", "440600", "顺德", "440606", "广东", "440000"), ("惠州", "441300", "博罗", "441322", "广东", "440000"),
    ("成都", "510100", "简阳", "510185", "四川", "510000"), ("绵阳", "510700", "江油", "510781", "四川", "510000"),
    ("西安", "610100", "蓝田", "610122", "陕西", "610000"), ("兰州", "620100", "榆中", "620123", "甘肃", "620000"),
    ("沈阳", "210100", "新民", "210181", "辽宁", "210000"), ("南昌", "360100", "进贤", "360124", "江西", "360000"),
]  # fmt: skip
#: trade as registered, usual short forms of it
_INDUSTRY = [
    ("泵业科技", "泵业"), ("智能装备", "装备"), ("生物科技", "生物"), ("精密机械", "精密"), ("新材料科技", "新材料"), ("电力设备", "电力"),
    ("环保工程", "环保"), ("信息技术", "信息"), ("食品工业", "食品"), ("医疗器械", "医疗"), ("汽车零部件", "汽车零部件"), ("光电科技", "光电"),
    ("化工新材料", "化工"), ("农业发展", "农业"), ("纺织服饰", "纺织"), ("建筑工程", "建筑"), ("冷链物流", "冷链"), ("塑料制品", "塑料"),
    ("自动化设备", "自动化"), ("轴承制造", "轴承"), ("半导体材料", "半导体"), ("新能源科技", "新能源"), ("中药饮片", "中药"), ("陶瓷机械", "陶瓷"),
    ("仪器仪表", "仪器"), ("钢结构工程", "钢结构"), ("压缩机制造", "压缩机"), ("包装印刷", "包装"), ("数控机床", "数控"), ("软件开发", "软件"),
]  # fmt: skip
_EACH = 8
_WIDE = str.maketrans("（）", "()")
_TRADITIONAL = str.maketrans(
    "业电设备农药产务医发团实际汽车轮钢铁结构环规机", "業電設備農藥產務醫發團實際汽車輪鋼鐵結構環規機"
)


class Maker:
    """Pairs around the firm of one trade name."""

    def __init__(self, trade: str) -> None:
        self.trade, self.random = trade, random.Random(f"pairs {trade}")
        self.city, self.code, self.county, self.county_code, self.province, self.province_code = self.random.choice(
            _PLACES
        )
        self.far = self.random.choice([p for p in _PLACES if p[4] != self.province])
        self.industry, self.brief = self.random.choice(_INDUSTRY)
        self.other, self.other_brief = self.random.choice(
            [i for i in _INDUSTRY if i[1][:2] != self.brief[:2] and i[1] not in self.industry]
        )
        self.form = self.random.choice(["有限公司", "有限公司", "有限责任公司", "股份有限公司"])
        self.rows: list[Pair] = []

    def full(self, place: str | None = None, industry: str | None = None, form: str | None = None) -> str:
        return f"{self.city if place is None else place}{self.trade}{industry or self.industry}{form or self.form}"

    def add(self, left: str, right: str, same: bool, context: str, phenomenon: str) -> None:
        self.rows.append(Pair(left, right, same, context, phenomenon, split_of(self.trade), self.trade, "generated"))

    def here(self) -> str:
        """A home of a story about the firm, most often its city."""
        return self.random.choice([self.code, self.code, self.code, self.county_code])

    def make(self) -> list[Pair]:
        full, code = self.full(), self.code
        kinds = [
            self.written,
            self.shortened,
            self.shortened,
            self.placed,
            self.bare,
            self.said,
            self.formed,
            self.others,
            self.others,
            self.far_off,
            self.structure,
            self.ambiguous,
        ]
        for kind in kinds:
            kind(full, code)
        return self.random.sample(self.rows, _EACH)

    def written(self, full: str, code: str) -> None:
        ways = [
            (full.translate(_TRADITIONAL), "script"),
            (full[:4] + "\\n" + full[4:], "broken line"),
            (full[:6] + " " + full[6:], "blank"),
            (f"{self.trade}{self.industry}（{self.city}）{self.form}", "order"),
            (f"{self.trade}（{self.city}）{self.industry}{self.form}".translate(_WIDE), "order"),
            (self.full(self.city + "市"), "spelling of place"),
            (full.replace("有限责任公司", "有限公司") if "责任" in full else full.replace("股份有限", "股份") if "股份" in full else full.replace("有限公司", "有限责任公司"), "spelling of form"),
            (f"“{full}”", "quotes"),
            (f"{full}（盖章）", "aside"),
            (f"{self.random.randint(1, 99)}、{full}", "mark"),
        ]  # fmt: skip
        for other, what in self.random.sample(ways, 2):
            self.add(full, other, True, f"home {code}/{self.random.choice([self.here(), '-', self.far[1]])}", what)

    def shortened(self, full: str, code: str) -> None:
        ways = [
            (f"{self.trade}{self.industry}", "trade and name"),
            (f"{self.trade}{self.brief}", "trade head"),
            (f"{self.trade}{self.industry}公司", "without 有限"),
            (f"{self.city}{self.trade}{self.industry}", "place and trade"),
            (f"{self.city}{self.trade}{self.industry}公司", "without 有限"),
        ]
        other, what = self.random.choice(ways)
        home = self.random.choice([self.here(), self.here(), self.province_code])
        together = "; together" if self.random.random() < 0.3 else ""
        self.add(full, other, True, f"home {code}/{home}{together}", what)

    def placed(self, full: str, code: str) -> None:
        self.add(
            full,
            self.city + self.trade,
            True,
            f"home {code}/{self.random.choice([self.here(), '-', self.province_code])}",
            "place and trade name",
        )

    def bare(self, full: str, code: str) -> None:
        together = "; together" if self.random.random() < 0.5 else ""
        self.add(full, self.trade, True, f"home {code}/{self.here()}{together}", "trade name")

    def said(self, full: str, code: str) -> None:
        body = "".join(self.random.choice("0123456789ABCDEFGHJKLMNPQRTUWXY") for _ in range(9))
        number = f"91{self.county_code}{body}"
        number += _check(number)
        nickname = f"{self.trade[0]}{self.brief[0]}{self.random.choice(['所', '厂', '股份', '集团'])}"
        ways = [
            (full, self.full(industry=self.other), f"home {code}/{code}; said former", "former name"),
            (full, f"{self.city}{self.brief}总厂", f"home {code}/{code}; said former", "former name"),
            (full, self.full(self.province), f"home {code}/{code}; said uscc {number}/{number}", "code"),
            (full, nickname, f"home {code}/{code}; said short; together", "defined"),
            (full, nickname, f"home {code}/{self.here()}; said short", "defined"),
            (full, f"{self.trade}{self.brief}", f"home {code}/{self.here()}; said listed", "listed short name"),
            (full, f"{self.trade}股份", f"home {code}/{self.here()}; said listed; together", "listed short name"),
            (full, f"{self.trade}{self.industry}", f"home {code}/-; table", "table"),
            (full, self.trade, f"home {code}/{self.province_code}; table short", "table"),
        ]
        left, right, context, what = self.random.choice(ways)
        self.add(left, right, True, context, what)

    def formed(self, full: str, code: str) -> None:
        county = load_catalogue().regions[self.county_code].name
        ways = [
            (f"{self.city}{self.trade}集团有限公司", f"{self.trade}集团", f"home {code}/{self.here()}", "group"),
            (f"{self.trade}集团股份有限公司", f"{self.trade}集团", f"home {code}/{code}; together", "group"),
            (
                f"{county}{self.trade}种植专业合作社",
                f"{self.trade}种植合作社",
                f"home {self.county_code}/{self.county_code}",
                "cooperative",
            ),
            (
                f"{self.city}{self.trade}{self.brief}厂",
                f"{self.trade}{self.brief}厂",
                f"home {code}/{self.here()}",
                "factory",
            ),
            (
                f"{self.trade}{self.brief}",
                f"{self.trade}{self.brief}",
                f"home {code}/{self.county_code}",
                "same short name",
            ),
            (f"{self.trade}{self.industry}{self.form}", full, f"home {code}/{code}", "place left out"),
            (
                full,
                self.full(form="股份有限公司" if "股份" not in full else "有限公司"),
                f"home {code}/{code}",
                "changed without word",
            ),
            (
                f"{full}{self.county}分公司",
                f"{self.city}{self.trade}{self.industry}公司{self.county}分公司",
                f"home {code}/{self.county_code}",
                "branch of a short name",
            ),
        ]
        left, right, context, what = self.random.choice(ways)
        self.add(left, right, True, context, what)

    def others(self, full: str, code: str) -> None:
        ways = [
            (self.full(industry=self.other), f"home {code}/{code}", "other trade"),
            (f"{self.trade}{self.other_brief}", f"home {code}/{self.here()}", "other trade"),
            (f"{self.trade}{self.other}有限公司", f"home {code}/{code}; together", "other trade"),
            (self.full(industry=self.other), f"home {code}/{code}; said parent", "parent"),
            (f"{self.trade}集团有限公司", f"home {code}/{code}; said parent", "parent"),
            (f"{self.trade}集团", f"home {code}/{code}; together", "group and member"),
            (f"{self.trade}投资控股有限公司", f"home {code}/{code}", "group and member"),
            (f"{self.trade}{self.brief}产业园", f"home {code}/{code}; type Company/Park", "type by slot"),
            (f"{self.trade}{self.brief}工程技术研究中心", f"home {code}/{code}; type Company/Platform", "type by slot"),
            (self.trade, f"home {code}/{code}; type Company/Platform", "type by slot"),
            (self.full(industry=self.brief + "销售"), f"home {code}/{code}; together", "other trade"),
        ]
        right, context, what = self.random.choice(ways)
        self.add(full, right, False, context, what)

    def far_off(self, full: str, code: str) -> None:
        far, far_code = self.far[0], self.far[1]
        ways = [
            (self.full(far), f"home {code}/{far_code}", "other place"),
            (self.full(far), f"home {code}/{code}; together", "other place"),
            (self.full(self.province), f"home {code}/{self.province_code}", "other place"),
            (self.full(self.county), f"home {code}/{self.county_code}", "other place"),
            (f"{self.trade}{self.industry}（{far}）{self.form}", f"home {code}/{far_code}", "other place"),
            (f"{self.trade}{self.industry}", f"home {code}/{far_code}", "short name elsewhere"),
            (f"{self.trade}{self.brief}", f"home {code}/{far_code}", "short name elsewhere"),
            (self.trade, f"home {code}/{far_code}", "short name elsewhere"),
            (far + self.trade, f"home {code}/{code}", "short name elsewhere"),
        ]  # fmt: skip
        for right, context, what in self.random.sample(ways, 2):
            self.add(full, right, False, context, what)
        self.add(
            self.trade + self.brief, self.trade + self.brief, False, f"home {code}/{far_code}", "short name elsewhere"
        )

    def structure(self, full: str, code: str) -> None:
        swapped = self.random.choice("鑫辰瑞泓昊铭诚盛")
        ways = [
            (full, f"{full}{self.far[0]}分公司", f"home {code}/{self.far[1]}", "branch"),
            (full, f"{full}{self.county}分公司", f"home {code}/{self.county_code}; together", "branch"),
            (full, f"{self.city}{self.trade}{self.industry}有限公司第二分厂", f"home {code}/{code}", "branch"),
            (full, full.replace(self.trade, self.trade[:-1] + swapped), f"home {code}/{code}", "like name"),
            (full, full.replace(self.trade, swapped + self.trade), f"home {code}/{code}", "trade name in another"),
            (full, full.replace(self.trade, self.trade + swapped), f"home {code}/{code}", "trade name in another"),
            (f"{self.trade}一分厂", f"{self.trade}二分厂", f"home {code}/{code}", "series"),
        ]
        left, right, context, what = self.random.choice(ways)
        self.add(left, right, left == right, context, what)

    def ambiguous(self, full: str, code: str) -> None:
        rival = self.full(industry=self.other)
        ways = [
            (full, self.trade, True, f"home {code}/{code}; other {rival}@{code}", "several fit"),
            (rival, self.trade, False, f"home {code}/{code}; other {full}@{code}", "several fit"),
            (full, self.trade, False, f"home {code}/{code}; beside {rival}@{code}", "several fit"),
            (rival, self.trade, True, f"home {code}/{code}; other {full}@{code}; together", "beside one of several"),
            (full, f"{self.trade}{self.industry}", True, f"home {code}/{code}; other {rival}@{code}", "one of several fits"),
            (full, f"{self.trade}{self.brief}", True, f"home {code}/{code}; other {rival}@{code}", "one of several fits"),
            (rival, f"{self.trade}{self.brief}", False, f"home {code}/{code}; other {full}@{code}", "one of several fits"),
            (self.full(self.far[0]), f"{self.trade}{self.brief}", False, f"home {self.far[1]}/{code}; other {full}@{code}", "one of several fits"),
        ]  # fmt: skip
        for left, right, same, context, what in self.random.sample(ways, 2):
            self.add(left, right, same, context, what)


def _check(body: str) -> str:
    symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    return symbols[-sum(symbols.index(c) * pow(3, i, 31) for i, c in enumerate(body)) % 31]


def main() -> None:
    by_hand = [p for p in load() if p.made == "hand"] if PAIRS.exists() else []
    taken = {p.trade for p in by_hand}
    made = [pair for trade in _TRADES if trade not in taken for pair in Maker(trade).make()]
    rows = list(dict.fromkeys([*by_hand, *made]))
    with PAIRS.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(
            handle, delimiter="\t", quoting=csv.QUOTE_NONE, escapechar=None, lineterminator="\n", quotechar=None
        )
        writer.writerow(COLUMNS)
        for p in rows:
            writer.writerow(
                [p.left, p.right, "yes" if p.same else "no", p.context, p.phenomenon, p.split, p.trade, p.made]
            )


if __name__ == "__main__":
    main()
