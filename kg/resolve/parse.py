"""Takes a firm's name apart into place, trade name, trade, form, group and branch."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from kg.resolve.gazetteer import Gazetteer, national_lead
from kg.resolve.industries import opens_with_industry, split_core
from kg.resolve.parts import Form, Parsed
from kg.resolve.text import key_of

_FORMS = (
    (re.compile(r"(?:股份有限责任公司|股份有限公司)$"), Form.STOCK),
    (re.compile(r"(?:有限责任公司|有限公司)$"), Form.LIMITED),
    (re.compile(r"股份公司$"), Form.STOCK),
    (re.compile(r"(?:合伙企业)?（(?:有限合伙|普通合伙|特殊普通合伙)）$|合伙企业$"), Form.PARTNERSHIP),
    (re.compile(r"(?:农民)?(?:专业|股份)?合作社(?:联合社)?$"), Form.COOPERATIVE),
    (re.compile(r"家庭农场$"), Form.FARM),
    (re.compile(r"总?厂$"), Form.FACTORY),
    (re.compile(r"(?:总|集团)?公司$"), Form.COMPANY),
)
_BRANCH = re.compile(
    r"(?P<parent>.{2,}?(?:公司|银行|总厂|厂|合作社|联社|集团|保险|证券|电网|移动|联通|电信|石化|石油|邮政)"
    r"(?:（集团）)?(?:(?:股份)?有限(?:责任)?公司)?)"
    r"(?P<branch>（?[\u4e00-\u9fffA-Z0-9]{0,16}(?:分公司|分厂|支行|分行|分店|营业部|分院|门店|支公司|供电公司|供电局|项目部|事业部|工厂|车间|技术中心|研发中心|研究院|分社|加油站|办事处)）?)"
)
_BRACKET = re.compile(r"（([^（）]*)）")
_GROUP = re.compile(r"(?<=.{2})集团$")
_ORG_ASIDES = frozenset({"集团", "股份", "有限"})


def parse(name: str, gazetteer: Gazetteer, near: Collection[str] = ()) -> Parsed:
    """The parts of ``name``; ``near`` are codes of the places where it was met, which settle homonyms."""
    key = key_of(name)
    hit = _BRANCH.fullmatch(key)
    if hit is None or len(hit["branch"].strip("（）")) < 2:
        return _parse(key, gazetteer, near)
    branch = hit["branch"].strip("（）")
    place = gazetteer.lead(branch, near)
    parent = _parse(hit["parent"], gazetteer, near)
    codes = gazetteer.settle(place[-1].codes, near) if place else parent.codes
    return replace(parent, key=key, codes=codes, branch=branch, parent=hit["parent"])


def _parse(key: str, gazetteer: Gazetteer, near: Collection[str]) -> Parsed:
    bare, places, group, aside = _brackets(key, gazetteer, near)
    bare, form = _form(bare)
    short = _GROUP.sub("", bare)
    group, bare = group or short != bare or key.endswith(("集团公司", "集团")), short
    country = national_lead(bare)
    if country and len(bare) - country >= 2 and not opens_with_industry(bare[country:]):
        aside, bare = aside or "中国", bare[country:]
    end, codes = _lead(bare, gazetteer, near)
    core = bare[end:]
    if places:
        core, codes = bare[end:] if set(codes) & set(places) else bare, places
    trade, words = split_core(core)
    sure = not end or bool(places) or gazetteer.is_sure(bare[:end], codes, near)
    other = "" if sure else bare
    return Parsed(
        key, gazetteer.settle(codes, near), bare[:end], core, trade, words, form, group, aside, "", "", other, sure
    )


def _form(bare: str) -> tuple[str, Form]:
    for pattern, form in _FORMS:
        hit = pattern.search(bare)
        if hit is not None and hit.start() > 1:
            return bare[: hit.start()], form
    return bare, Form.NONE


def _brackets(key: str, gazetteer: Gazetteer, near: Collection[str]) -> tuple[str, tuple[str, ...], bool, str]:
    """The name without brackets; places, 集团 and other words that they held."""
    if "（" not in key:
        return key, (), False, ""
    places: tuple[str, ...] = ()
    group, other = False, ""
    for inner in _BRACKET.findall(key):
        codes = _whole_place(inner, gazetteer, near)
        if codes:
            places = codes
        elif inner in _ORG_ASIDES:
            group = group or "集团" in inner
        elif not inner.endswith("合伙"):
            other += inner
    return _BRACKET.sub(_kept, key), places, group, other


def _kept(hit: re.Match[str]) -> str:
    return hit.group() if hit.group(1).endswith("合伙") else ""


def _whole_place(inner: str, gazetteer: Gazetteer, near: Collection[str]) -> tuple[str, ...]:
    codes = gazetteer.codes(inner)
    if codes:
        return codes
    steps = gazetteer.lead(inner, near)
    return steps[-1].codes if steps and steps[-1].end == len(inner) else ()


def _lead(bare: str, gazetteer: Gazetteer, near: Collection[str]) -> tuple[int, tuple[str, ...]]:
    """The longest lead that leaves a trade name; of 郑州银行 nothing is taken, for its place is its trade name."""
    steps = gazetteer.lead(bare, near)
    for at in range(len(steps) - 1, -1, -1):
        step, rest = steps[at], bare[steps[at].end :]
        word = bare[steps[at - 1].end if at else 0 : step.end]
        if len(rest) >= 2 and (gazetteer.is_whole(word) or not opens_with_industry(rest)):
            return step.end, step.codes
    return 0, steps[0].codes if steps and opens_with_industry(bare[steps[0].end :]) else ()
