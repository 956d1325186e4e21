"""Newspapers and companies telling of the same rounds, each in its own words."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from tests.province.lists import counter, unit
from tests.province.page import Page, Paper, call, person, round_of
from tests.province.words import DECOYS, FILLERS
from tests.province.world import PROVINCE, Batch, World, short_place

Frame = Callable[[Page, Batch, Sequence[str]], str]


def _ours(page: Page) -> str:
    if page.city == PROVINCE:
        return page.rng.choice(("全省", "我省"))
    return page.rng.choice(("我市", "我市", "全市", short_place(page.city)))


def _we(page: Page) -> str:
    """Before a name no bare place stands: nobody could tell whose place it is."""
    return page.rng.choice(("全省", "我省") if page.city == PROVINCE else ("我市", "我市", "全市"))


def _titled(page: Page, batch: Batch) -> str:
    return round_of(page.rng, batch, call(page.rng, batch.award, batch.place, local=page.city == batch.place))


def _all(page: Page, keys: Sequence[str], short: float = 0.3) -> str:
    return "、".join(page.called(key, short) for key in keys)


def _some(page: Page, keys: Sequence[str]) -> str:
    return _all(page, keys[: page.rng.randint(1, min(3, len(keys)))])


def _office(page: Page, batch: Batch) -> str:
    return batch.award.short_issuer if batch.place != PROVINCE or page.city else batch.award.issuer


def _noun(batch: Batch) -> str:
    return "家" + unit(batch)


#: Several winners.  Every frame says how many there are in the page's place.
GROUP: list[Frame] = [
    lambda p, b, k: f"近日，{_office(p, b)}公布{_titled(p, b)}名单，{_we(p)}{_some(p, k)}等{len(k)}{counter(b)}榜上有名。",
    lambda p, b, k: f"记者从{p.city}工信部门获悉，在{_office(p, b)}日前发布的{_titled(p, b)}名单中，{_ours(p)}共有{len(k)}{counter(b)}入选，分别为{_all(p, k)}。",
    lambda p, b, k: f"日前，{_some(p, k)}等{len(k)}{counter(b)}被{_office(p, b)}认定为{_titled(p, b)}。",
    lambda p, b, k: f"喜讯传来！{_ours(p)}又添{len(k)}家{_titled(p, b)}，它们是{_all(p, k)}。",
    lambda p, b, k: f"{_office(p, b)}近日发文公布{_titled(p, b)}认定结果，{_we(p)}{_all(p, k)}等{len(k)}{counter(b)}全部通过认定。",
    lambda p, b, k: f"经{unit(b)}申报、地方推荐、专家评审、网上公示等程序，{_some(p, k)}等{len(k)}{counter(b)}获评{_titled(p, b)}。",
    lambda p, b, k: f"{_titled(p, b)}名单出炉，{_ours(p)}{len(k)}{counter(b)}上榜，包括{_all(p, k)}。",
    lambda p, b, k: f"在{_titled(p, b)}认定中，{_ours(p)}新增{len(k)}家，{_some(p, k)}等{unit(b)}名列其中。",
    lambda p, b, k: f"{_titled(p, b)}名单日前正式公布，{_ours(p)}有{len(k)}家{unit(b)}入围，分别是{_all(p, k)}。",
    lambda p, b, k: f"{p.day.month}月{max(1, p.day.day - 2)}日，{_office(p, b)}官网公布{_titled(p, b)}名单。{_ours(p)}{len(k)}{counter(b)}成功入选，分别是：{_all(p, k)}。",
    lambda p, b, k: f"又有{len(k)}{counter(b)}跻身“{call(p.rng, b.award, b.place).replace('“', '').replace('”', '')}”！记者昨日从有关部门了解到，{_office(p, b)}已将{_all(p, k)}列入{_titled(p, b)}名单。",
    lambda p, b, k: f"继去年收获颇丰之后，{_ours(p)}今年再传捷报：{_some(p, k)}等{len(k)}{counter(b)}获{_office(p, b)}认定，成为{_titled(p, b)}。",
    lambda p, b, k: f"{_office(p, b)}公布的{_titled(p, b)}名单中，{_some(p, k)}等{len(k)}家{unit(b)}在列。",
    lambda p, b, k: f"{_some(p, k)}等{len(k)}家{unit(b)}喜获{_titled(p, b)}称号。",
]  # fmt: skip

#: One winner, or each of several told apart.
SINGLE: list[Frame] = [
    lambda p, b, k: f"日前，{p.called(k[0])}获{_office(p, b)}授予“{_titled(p, b).replace('“', '‘').replace('”', '’')}”称号。",
    lambda p, b, k: f"凭借在细分领域的多年深耕，{p.called(k[0])}成功跻身{_titled(p, b)}行列。",
    lambda p, b, k: f"从{_office(p, b)}传来消息，{p.called(k[0])}顺利通过{_titled(p, b)}认定。",
    lambda p, b, k: f"近日，位于{p.world.firms[k[0]].county}的{p.full(k[0])}上榜{_titled(p, b)}名单。",
    lambda p, b, k: f"{p.full(k[0])}近日被评为{_titled(p, b)}，这是对该{unit(b)}多年来坚持创新的肯定。",
    lambda p, b, k: f"近日，{p.full(k[0])}收到{_office(p, b)}颁发的牌匾，正式成为{_titled(p, b)}。",
    lambda p, b, k: f"{_office(p, b)}日前发文，认定{p.full(k[0])}为{_titled(p, b)}。",
    lambda p, b, k: f"“能够入选{_titled(p, b)}，离不开政府部门的悉心指导。”{p.full(k[0])}负责人{person(p.rng)}说。",
    lambda p, b, k: f"在刚刚公布的{_titled(p, b)}名单上，{p.called(k[0])}赫然在列。",
    lambda p, b, k: f"记者获悉，{p.full(k[0])}（以下简称“{_brief(p, k[0])}”）荣获{_titled(p, b)}称号。据悉，{_brief(p, k[0])}成立于{p.rng.randint(1996, 2012)}年，主营产品远销海内外。",
]  # fmt: skip

#: Proposed, not yet given.
CANDIDATE: list[Frame] = [
    lambda p, b, k: f"近日，{_office(p, b)}对{_titled(p, b)}拟认定名单进行公示，{_we(p)}{_all(p, k)}等{len(k)}{counter(b)}入围。",
    lambda p, b, k: f"{_office(p, b)}日前公示拟认定的{_titled(p, b)}名单，{_ours(p)}{len(k)}{counter(b)}进入公示名单，分别是{_all(p, k)}。",
]  # fmt: skip

RENEWED: list[Frame] = [
    lambda p, b, k: f"与此同时，{_all(p, k)}顺利通过{_titled_must(p, b)}复核。",
    lambda p, b, k: f"近日，{_office(p, b)}公布复核结果，{_we(p)}{_all(p, k)}通过{_titled_must(p, b)}复核，继续保留称号。",
]  # fmt: skip

LOST: list[Frame] = [
    lambda p, b, k: f"此外，{_all(p, k, 0)}因未通过复核，被取消{_titled_must(p, b)}称号。",
    lambda p, b, k: f"{_office(p, b)}同时决定，撤销{_all(p, k, 0)}的{_titled_must(p, b)}资格。",
]  # fmt: skip


def _titled_must(page: Page, batch: Batch) -> str:
    return round_of(
        page.rng, batch, call(page.rng, batch.award, batch.place, local=page.city == batch.place), must=True
    )


def _brief(page: Page, key: str) -> str:
    firm = page.world.firms[key]
    return firm.shorts[0] if firm.shorts and firm.name_on(page.day) == firm.legal else firm.brand


def story(
    world: World, rng: random.Random, batches: Sequence[tuple[Batch, Sequence[str]]], city: str, name: str
) -> Paper:
    """A city's or the province's paper on one round or two."""
    day = max(b.decided for b, _ in batches) + timedelta(days=rng.randrange(1, 6))
    page = Page(world, rng, day, city, "news")
    batch, keys = batches[0]
    title = call(rng, batch.award, batch.place, local=city == batch.place)
    page.line(
        rng.choice(
            (
                f"{_ours(page)}新增{len(keys)}家{title}",
                f"{short_place(city)}{len(keys)}家{unit(batch)}获评{title}",
                f"{title}名单公布 {_ours(page)}{len(keys)}家上榜",
            )
        )
        if len(keys) > 1
        else f"{short_place(city)}一{unit(batch)}获评{title}"
    )
    _header(page)
    for at, (one, own) in enumerate(batches):
        frame = rng.choice(GROUP if len(own) > 1 else SINGLE)
        body = frame(page, one, own)
        told = {key for form, key in page.forms if key in own}
        if len(own) > 1:
            page.tally(one, city, sorted(told), len(own))
        for key in own:
            if key in told:
                page.say(key, one)
        page.line((_dateline(page) if at == 0 else rng.choice(("", "同日，", "另悉，"))) + body)
    _fill(page)
    return page.done(name)


def one_by_one(world: World, rng: random.Random, batch: Batch, keys: Sequence[str], city: str, name: str) -> Paper:
    """A feature on a few firms, each with its own sentence."""
    page = Page(world, rng, batch.decided + timedelta(days=rng.randrange(2, 9)), city, "news")
    page.line(
        rng.choice(
            (
                f"{short_place(city)}：小企业闯出大市场",
                "专注细分赛道 锻造硬核实力",
                f"{short_place(city)}工业企业争先进位",
            )
        )
    )
    _header(page)
    for at, frame in enumerate(rng.sample(SINGLE, len(keys))):
        page.line((_dateline(page) if at == 0 else "") + frame(page, batch, keys[at : at + 1]))
        page.say(keys[at], batch)
        page.line(rng.choice(FILLERS).format(city=short_place(city)))
    _fill(page)
    return page.done(name)


def candidate_story(world: World, rng: random.Random, batch: Batch, keys: Sequence[str], city: str, name: str) -> Paper:
    page = Page(world, rng, batch.proposed + timedelta(days=2), city, "news")
    page.line(f"{short_place(city)}{len(keys)}家{unit(batch)}入围{call(rng, batch.award, batch.place)}公示名单")
    _header(page)
    page.line(_dateline(page) + rng.choice(CANDIDATE)(page, batch, keys))
    for key in keys:
        page.say(key, batch, "candidate")
    page.tally(batch, city, list(keys), len(keys), "candidate")
    _fill(page)
    return page.done(name)


def review_story(world: World, rng: random.Random, batch: Batch, city: str, day: date, name: str) -> Paper | None:
    """A city's paper on who kept a title and who did not."""
    kept = [k for k in batch.renewed if world.firms[k].city == city]
    lost = [k for k in batch.revoked if world.firms[k].city == city]
    if not kept:
        return None
    page = Page(world, rng, day, city, "news")
    page.line(f"{short_place(city)}{len(kept)}家{unit(batch)}通过{call(rng, batch.award, batch.place)}复核")
    _header(page)
    page.line(_dateline(page) + RENEWED[1](page, batch, kept))
    for key in kept:
        page.say(key, batch, "renewed")
    if lost:
        page.line(rng.choice(LOST)(page, batch, lost))
        for key in lost:
            page.say(key, batch, "revoked")
    _fill(page)
    return page.done(name)


def _header(page: Page) -> None:
    if page.rng.random() < 0.75:
        paper = f"{short_place(page.city)}日报" if page.city != PROVINCE else "江苏经济报"
        page.line(f"{page.day.isoformat()}　来源：{paper}")
    else:
        page.line(
            f"发布时间：{page.day.year}年{page.day.month}月{page.day.day}日　来源：{short_place(page.city)}市融媒体中心".replace(
                "江苏市", "江苏省"
            )
        )


def _dateline(page: Page) -> str:
    paper = f"{short_place(page.city)}日报" if page.city != PROVINCE else "江苏经济报"
    return page.rng.choice(
        (f"本报讯（记者 {person(page.rng)}）", f"{paper}讯（通讯员 {person(page.rng)}）", f"{paper}讯 ", "")
    )


def _fill(page: Page) -> None:
    """Paragraphs around the news; some sound like honours."""
    city = short_place(page.city)
    for text in page.rng.sample(FILLERS, page.rng.choice((2, 3, 3, 4))):
        page.line(text.format(city=city))
    if page.rng.random() < 0.3:
        goal = page.rng.choice(
            ("国家级专精特新“小巨人”企业", "省级绿色工厂", "省级以上企业技术中心", "国家级制造业单项冠军企业")
        )
        page.line(
            page.rng.choice(DECOYS).format(
                city=city, next=page.day.year + 1, goal=goal, count=page.rng.randrange(5, 40)
            )
        )
