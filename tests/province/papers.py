"""The whole year's paper: every page about the world, and the slips that the world is known for."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tests.province import lists, news, profiles
from tests.province.awards import CITIES
from tests.province.page import Page, Paper, call, reprint, round_of
from tests.province.words import FILLERS, LOOKALIKE, TRADITIONAL
from tests.province.world import PROVINCE, Batch, World, short_place


def make_papers(world: World, *, share: float = 1.0) -> tuple[Paper, ...]:
    """All pages in the order in which they are written; ``share`` thins out the news."""
    rng = random.Random(f"papers {world.seed} {share}")
    pages = [*_rounds(world, rng, share), *_names(world, rng, share), *_slips(world, rng)]
    pages += _again(world, rng, pages)
    return tuple(sorted(pages, key=lambda p: (p.day, p.name)))


def _by_city(world: World, keys: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        found[world.firms[key].city].append(key)
    return {city: found[city] for city in CITIES if city in found}


def _rounds(world: World, rng: random.Random, share: float) -> Iterator[Paper]:
    number = 0
    for batch in world.batches:
        slug = batch.key.replace("/", "-")
        if batch.listed and rng.random() < 0.6:
            yield lists.proposed(world, rng, batch, f"{slug}-gongshi")
        if batch.listed:
            yield lists.named(world, rng, batch, f"{slug}-mingdan")
        for city, own in _by_city(world, batch.granted).items():
            number += 1
            place = f"{slug}-{number}"
            if not batch.listed or (len(own) > 1 and rng.random() < 0.42 * share):
                yield news.story(world, rng, [(batch, own)], city, f"{place}-bao")
            elif rng.random() < 0.14 * share:
                yield news.one_by_one(world, rng, batch, own[:3], city, f"{place}-texie")
            if rng.random() < 0.05 * share and batch.listed:
                put = [k for k in batch.candidates if world.firms[k].city == city]
                yield news.candidate_story(world, rng, batch, put, city, f"{place}-ruwei")
        if batch.renewed:
            review = lists.reviewed(world, rng, batch, f"{slug}-fuhe")
            yield review
            for city in CITIES:
                if rng.random() < 0.2 * share:
                    page = news.review_story(
                        world, rng, batch, city, review.day + timedelta(days=3), f"{slug}-{city}-fuhebao"
                    )
                    if page:
                        yield page
            if rng.random() < 0.5:
                yield lists.struck_off(world, rng, batch, batch.revoked[:2], f"{slug}-chexiao")
    yield from _pairs(world, rng, share)


def _pairs(world: World, rng: random.Random, share: float) -> Iterator[Paper]:
    """Two rounds of one year in one article."""
    for at in range(round(24 * share)):
        city = rng.choice(CITIES)
        some = [
            b
            for b in world.batches
            if len(_by_city(world, b.granted).get(city, ())) > 0 and b.place in ("", PROVINCE, city)
        ]
        first = rng.choice(some)
        near = [
            b
            for b in some
            if b.award.key != first.award.key
            and abs((b.decided - first.decided).days) < 60
            and b.decided.year == first.decided.year
        ]
        if near:
            both = [first, rng.choice(near)]
            told = [(b, _by_city(world, b.granted)[city]) for b in both]
            yield news.story(world, rng, told, city, f"liangxiang-{at}")


def _names(world: World, rng: random.Random, share: float) -> Iterator[Paper]:
    won: dict[str, list[Batch]] = defaultdict(list)
    for batch in (b for b in world.batches if b.listed):  # a page without years tells of a round that a list tells
        for key in batch.granted:
            if key not in batch.revoked and key not in batch.expired:
                won[key].append(batch)
    for key, firm in world.firms.items():
        if firm.former:
            yield profiles.renaming(world, rng, firm, f"gengming-{key}")
        if firm.parent and firm.kind != "branch":
            yield profiles.kinship(world, rng, firm, f"zigongsi-{key}")
        if won[key] and firm.kind in ("firm", "farm") and (firm.listed or rng.random() < 0.16 * share):
            yield profiles.chronicle(world, rng, firm, won[key], f"jianjie-{key}")
    plain = [f for f in world.firms.values() if f.kind == "firm"]
    for at, firm in enumerate(rng.sample(plain, round(40 * share))):
        yield profiles.certificate(world, rng, firm, rng.randrange(2019, 2025), f"gaoqi-{at}")
    for city in CITIES:
        for year in rng.sample(range(2019, 2025), max(1, round(2 * share))):
            mine = [b for b in world.batches if b.place in ("", PROVINCE, city)]
            yield profiles.summary(world, rng, city, year, mine, f"zongshu-{city}-{year}")


def _slips(world: World, rng: random.Random) -> Iterator[Paper]:
    """What goes wrong in print: a wrong sign in a name, a wrong number, a name that two firms share."""
    told = [b for b in world.batches if b.listed and b.award.recipient == "firm" and not b.renewed]
    for at, batch in enumerate(rng.sample(told, min(8, len(told)))):
        page = _misspelt(world, rng, batch, f"cuozi-{at}")
        if page:
            yield page
    wrong = [(b, c, k) for b in told for c, k in _by_city(world, b.granted).items() if len(k) > 2]
    for at, (batch, city, keys) in enumerate(rng.sample(wrong, min(6, len(wrong)))):
        yield _miscounted(world, rng, batch, city, keys, f"cuoshu-{at}")
    yield from _shared_names(world, rng, told)


def _misspelt(world: World, rng: random.Random, batch: Batch, name: str) -> Paper | None:
    keys = [k for k in batch.granted if world.firms[k].brand[0] in LOOKALIKE and not world.firms[k].former]
    if not keys:
        return None
    key = rng.choice(keys)
    firm = world.firms[key]
    page = Page(world, rng, batch.decided + timedelta(days=4), firm.city, "news", note="typo")
    typed = firm.legal.replace(firm.brand[0], LOOKALIKE[firm.brand[0]], 1)
    ghost = f"typo:{key}"
    title = round_of(rng, batch, call(rng, batch.award, batch.place, local=False), must=True)
    page.line(f"{short_place(firm.city)}企业再获殊荣")
    page.line(f"{page.day.isoformat()}　来源：{short_place(firm.city)}日报")
    page.line(f"日前，{page.form(typed, ghost)}被认定为{title}。")
    page.say(ghost, batch)
    for text in rng.sample(FILLERS, 3):
        page.line(text.format(city=short_place(firm.city)))
    return page.done(name)


def _miscounted(world: World, rng: random.Random, batch: Batch, city: str, keys: Sequence[str], name: str) -> Paper:
    page = Page(world, rng, batch.decided + timedelta(days=2), city, "news", note="miscount")
    title = round_of(rng, batch, call(rng, batch.award, batch.place, local=False), must=True)
    wrong = len(keys) + rng.choice((1, 2))
    some = "、".join(page.full(k) for k in keys[:2])
    page.line(f"{short_place(city)}{wrong}家企业上榜")
    page.line(f"{page.day.isoformat()}　来源：{short_place(city)}日报")
    page.line(f"本报讯 {batch.award.short_issuer}近日公布{title}名单，我市{some}等{wrong}家企业入选。")
    for key in keys[:2]:
        page.say(key, batch)
    page.tally(batch, city, list(keys[:2]), wrong, wrong=True)
    for text in rng.sample(FILLERS, 3):
        page.line(text.format(city=short_place(city)))
    return page.done(name)


def _shared_names(world: World, rng: random.Random, told: Sequence[Batch]) -> Iterator[Paper]:
    """The province's paper uses a short name that two firms of two cities share: nobody can tell which."""
    firms = list(world.firms.values())
    shared = [
        (f, g)
        for f in firms
        for g in firms
        if f.key < g.key and f.brand == g.brand and f.trade == g.trade and f.shorts and f.shorts == g.shorts
    ]
    for at, (first, second) in enumerate(shared[:4]):
        page = Page(world, rng, date(2023, 5, 10 + at), PROVINCE, "news", note="open")
        short = first.shorts[0]
        page.line("数字化转型按下快进键")
        page.line(f"{page.day.isoformat()}　来源：江苏经济报")
        page.line(
            f"在数字化浪潮中，{page.form(short, f'open:{first.key}|{second.key}')}等企业建起了智能化产线，生产效率大幅提升。"
        )
        for text in rng.sample(FILLERS, 3):
            page.line(text.format(city="江苏"))
        yield page.done(f"tongming-{at}")


def _again(world: World, rng: random.Random, pages: Sequence[Paper]) -> list[Paper]:
    """Reprints, a page in traditional script, pages with broken lines and blanks in names."""
    news_pages = [p for p in pages if p.kind == "news" and p.says and not p.note]
    made = []
    for at, paper in enumerate(rng.sample(news_pages, min(14, len(news_pages)))):
        made.append(
            reprint(
                paper,
                f"zhuanzai-{at}",
                rng.choice(("（责任编辑：网编）", "转载请注明出处", "【打印本页】【关闭窗口】")),
            )
        )
    for at, paper in enumerate(rng.sample(news_pages, min(5, len(news_pages)))):
        broken = "\n".join(
            "\n".join(line[i : i + 36] for i in range(0, len(line), 36)) if len(line) > 60 else line
            for line in paper.text.split("\n")
        )
        made.append(replace(paper, name=f"duanhang-{at}", text=broken, note="broken"))
    for at, paper in enumerate(rng.sample(news_pages, min(3, len(news_pages)))):
        made.append(replace(paper, name=f"fanti-{at}", text=_traditional(paper.text), note="traditional"))
    return made


def _traditional(text: str) -> str:
    from opencc import OpenCC

    return str(OpenCC("s2t").convert(text)) if TRADITIONAL else text
