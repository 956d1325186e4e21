"""Every rule that decides about two names: its score and its reason in two languages."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """``score`` is how sure the rule makes it that the two are one; ``{}`` in a reason is what the case adds."""

    score: float
    zh: str
    en: str


RULES: dict[str, Rule] = {
    # one thing
    "ruling-same": Rule(1.0, "人工裁定为同一主体（账本第 {} 行）", "a person ruled that they are one (ledger row {})"),
    "same-name": Rule(0.99, "规范化后名称相同", "the same name once width, script, brackets and blanks are one"),
    "same-words": Rule(0.97, "行政区划、字号、行业、组织形式相同，写法或次序不同", "place, trade name, trade and form agree; only spelling or order differs"),
    "registry": Rule(0.99, "企业名录第 {} 行的名称", "a name in row {} of companies.tsv"),
    "registry-short": Rule(0.98, "企业名录第 {} 行列出的简称", "a short name in row {} of companies.tsv"),
    "registry-unique": Rule(0.9, "企业名录中只有一家可这样简称", "only one firm of companies.tsv can be called so"),
    "uscc": Rule(0.99, "统一社会信用代码相同：{}", "the same unified social credit code: {}"),
    "uscc-unchecked": Rule(0.95, "统一社会信用代码相同，但校验位不符：{}", "the same unified social credit code, whose check digit is wrong: {}"),
    "former": Rule(0.98, "文中说明曾用名或更名", "the text says that one is the former name"),
    "stock-code": Rule(0.97, "股票代码相同：{}", "the same stock code: {}"),
    "defined": Rule(0.97, "文中定义的简称", "a short name that the text defines"),
    "listed": Rule(0.95, "文中说明的股票简称", "the short name on the stock exchange, as the text says"),
    "defined-elsewhere": Rule(0.92, "另一文档定义或使用过该简称，地区相符", "another document defines or uses this short name; places agree"),
    "used-elsewhere": Rule(0.86, "另一文档以此称呼同一主体，地区相符且唯一", "another document calls the firm so; places agree and no other firm fits"),
    "whole-core": Rule(0.93, "去掉行政区划与组织形式后相同，地区相符且唯一", "trade name and trade agree without place and form; places agree and no other firm fits"),
    "core-head": Rule(0.88, "字号与行业开头相同，地区相符且唯一", "trade name and head of the trade agree; places agree and no other firm fits"),
    "core-skip": Rule(0.86, "字号相同，行业省略中间的词，地区相符且唯一", "trade name agrees and the trade leaves out middle words; places agree and no other firm fits"),
    "trade-name": Rule(0.82, "字号相同，地区相符且唯一", "the trade name alone; places agree and no other firm fits"),
    "region-left-out": Rule(0.85, "只少行政区划，报道地相符且唯一", "only the place is left out; the stories are from there and no other firm fits"),
    "same-short": Rule(0.88, "简称相同，报道地相同", "the same short name in stories of one place"),
    "short-of-short": Rule(0.8, "简称是另一简称的开头，报道地相同且唯一", "a short name that opens another; stories of one place and no other name fits"),
    "same-title": Rule(0.97, "名称相同，且自带地名或全称", "the same name, with its own place or in full"),
    # two things
    "ruling-apart": Rule(0.0, "人工裁定为不同主体（账本第 {} 行）", "a person ruled that they are two (ledger row {})"),
    "parent": Rule(0.05, "母公司与子公司", "a parent and its subsidiary"),
    "branch": Rule(0.05, "公司与其分支机构", "a firm and its branch"),
    "other-region": Rule(0.1, "字号行业相同，行政区划不同", "trade name and trade agree, the places differ"),
    "other-industry": Rule(0.1, "地区、字号相同，行业不同", "place and trade name agree, the trades differ"),
    "other-type": Rule(0.1, "名称相同，类型不同：{}", "the same name, another type: {}"),
    "two-registered-names": Rule(0.3, "两个登记名称，无更名或代码证据", "two registered names, and neither a renaming nor a code joins them"),
    "kept-apart": Rule(0.2, "已有裁定或原文说明两者不同", "a person or a text keeps the two apart"),
    "two-rows": Rule(0.05, "企业名录中的两行", "two rows of companies.tsv"),
    # for a person
    "several": Rule(0.5, "有多家可能：{}", "several firms fit: {}"),
    "weak": Rule(0.6, "名称相符，但地区证据不足", "the names fit, the places do not tell enough"),
    "house-brand": Rule(0.4, "集团字号，成员企业众多", "a trade name that a whole group shares"),
    "common-name": Rule(0.5, "字号常见，多地企业使用", "a common trade name, which firms of several places bear"),
    "other-form": Rule(0.85, "只有组织形式不同，可能是股改", "only the form differs: perhaps turned into a stock company"),
    "no-region": Rule(0.7, "只差行政区划", "only the place is left out"),
    "typo": Rule(0.8, "仅一字形近或音近：{}", "one character of like look or sound: {}"),
    "one-character": Rule(0.6, "仅差一字：{}", "one character differs: {}"),
    "two-codes": Rule(0.4, "统一社会信用代码不同", "their unified social credit codes differ"),
    "rulings-disagree": Rule(0.5, "人工裁定相互矛盾（账本第 {} 行）", "rulings by people contradict each other (ledger row {})"),
    "institute-or-firm": Rule(0.6, "名称相同，一为机构一为公司，可能已改制", "the same name as an institute and as a firm: perhaps turned into one"),
}  # fmt: skip
