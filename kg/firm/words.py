"""What people read of a firm's file, in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping

from kg.graph.labels import name_of

_TABLES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "name": {
        "leading": ("现用名称", "leading name"), "full": ("其他全称", "other full name"), "former": ("曾用名", "former name"),
        "listed": ("证券简称", "listed name"), "short": ("简称", "short name"), "spelling": ("异写", "spelling"),
    },
    "place": {
        "name": ("名称", "its name"), "registry": ("企业名录", "companies.tsv"), "list": ("名单", "a list"),
        "story": ("报道地", "where the stories are from"), "unknown": ("未知", "unknown"),
    },
    "state": {
        "held": ("持有", "held"), "candidate": ("候选", "candidate"), "ended": ("已终止", "ended"), "lapsed": ("已到期", "lapsed"), "unknown": ("不明", "unknown"),
        "none": ("无记录", "not on record"),
    },
    "basis": {"told": ("", ""), "stated": ("写明", "stated"), "estimated": ("估计", "estimated")},
    "grade": {
        "list": ("官方名单", "official list"), "notice": ("官方公告", "official notice"), "news": ("新闻", "newspaper"),
        "company": ("企业网页", "company page"), "unknown": ("来源类别不明", "kind of source unknown"),
    },
    "verdict": {"confirm": ("确认", "confirmed"), "reject": ("否定", "rejected"), "amend": ("更正", "amended")},
    "question": {
        "pair": ("是否同一家", "same firm?"), "place": ("所在地", "place"), "code": ("代码", "code"), "conflict": ("来源不一致", "sources differ"),
        "level": ("层级未写明", "level not told"), "candidate": ("候选无结果", "no result yet"), "due": ("即将到期", "due"), "lapsed": ("到期未见复核", "no renewal known"),
        "unknown": ("状态不明", "state unknown"), "finding": ("核对提示", "finding"),
    },
    "field": {
        "status": ("状态", "status"), "level": ("层级", "level"), "recipient": ("对象", "recipient"), "programme": ("称号", "title"),
        "year": ("年份", "year"), "size": ("数目", "count"), "value": ("数值", "value"), "unit": ("单位", "unit"), "period": ("时期", "period"),
    },
    "match": {
        "code": ("统一社会信用代码或证券代码", "credit or stock code"), "full": ("全称或库中名称", "full or leading name"),
        "former": ("曾用名", "former name"), "listed": ("证券简称", "listed name"), "short": ("简称（唯一）", "short name, only one fits"),
        "spelling": ("异写", "spelling"), "several": ("有多家可能", "several firms fit"),
        "unsure": ("可能是，证据不足", "perhaps, the evidence does not do"),
        "place-unknown": ("名称相同，地区无法核对", "the name fits, the place cannot be checked"),
        "code-differs": ("名称相同，统一社会信用代码不同", "the name fits, the credit codes differ"),
        "code-and-name-differ": ("代码与名称指向不同企业", "code and name mean two firms"),
        "elsewhere": ("同名企业在别的地区", "a firm of this name stands elsewhere"), "apart": ("名称相近的另一家", "another firm of a like name"),
        "unknown": ("库中没有", "not in the store"), "empty": ("没有名称", "no name given"),
    },
    "outcome": {"matched": ("已匹配", "matched"), "ambiguous": ("有歧义", "ambiguous"), "unmatched": ("未匹配", "unmatched")},
}  # fmt: skip


def say(table: str, term: str, language: str = "zh") -> str:
    """The word for a term; a rule of the resolver by its reason."""
    at = 0 if language == "zh" else 1
    if table == "match" and term.startswith("rule:"):
        return _reason(term.removeprefix("rule:"), language)
    return _TABLES[table].get(term, (term, term))[at]


def both(table: str, term: str) -> str:
    """Chinese first, English second."""
    zh, en = say(table, term), say(table, term, "en")
    return f"{zh} {en}".strip() if zh != en else zh


def both_names(term: str) -> str:
    """The same for levels, statuses, kinds and bases."""
    zh, en = name_of(term), name_of(term, "en")
    return zh if zh == en else f"{zh} {en}"


def _reason(rule: str, language: str) -> str:
    from kg.resolve.rules import RULES

    known = RULES.get(rule)
    if known is None:
        return rule
    return (known.zh if language == "zh" else known.en).replace("：{}", "").replace(": {}", "").replace("{}", "")
