"""Pages of offices: who is proposed, who is named, who keeps and who loses a title."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from tests.province.awards import CITIES
from tests.province.page import Page, Paper, call, day_zh, round_of
from tests.province.world import PROVINCE, Batch, World, short_place

_COUNTER = {"firm": "家企业", "farm": "家企业", "incubator": "家孵化器", "space": "家众创空间", "park": "家园区"}
_UNIT = {"firm": "企业", "farm": "企业", "incubator": "单位", "space": "单位", "park": "园区"}


def counter(batch: Batch) -> str:
    return _COUNTER[batch.award.recipient]


def unit(batch: Batch) -> str:
    return _UNIT[batch.award.recipient]


def issuer(batch: Batch) -> str:
    return batch.award.issuer.format(c=batch.place)


def proposed(world: World, rng: random.Random, batch: Batch, name: str) -> Paper:
    """公示: everybody on it is a candidate."""
    page = Page(world, rng, batch.proposed, batch.place or PROVINCE, "list")
    title = round_of(rng, batch, call(rng, batch.award, batch.place, local=False), must=True)
    office = issuer(batch)
    page.line(rng.choice((f"{office}关于{title}拟认定名单的公示", f"关于{title}名单的公示", f"{title}拟认定名单公示")))
    page.line(
        rng.choice(
            (
                f"根据有关管理办法，经企业申报、各地推荐、资格审查、专家评审等程序，拟认定{len(batch.candidates)}{counter(batch)}为{title}，现将名单予以公示。",
                f"按照《关于组织申报{title}的通知》要求，我单位组织专家进行了评审，现将拟认定的{title}名单（共{len(batch.candidates)}家）向社会公示。",
            )
        )
    )
    end = batch.proposed + timedelta(days=6)
    page.line(
        f"公示时间：{day_zh(batch.proposed)}至{end.month}月{end.day}日。如有异议，请在公示期内以书面形式反映，并提供有效证明材料。"
    )
    page.tally(batch, batch.place or "", list(batch.candidates), len(batch.candidates), "candidate")
    _rows(page, batch, batch.candidates, "candidate")
    page.line(f"{office}\n\n{day_zh(batch.proposed)}")
    return page.done(name)


def named(world: World, rng: random.Random, batch: Batch, name: str) -> Paper:
    """公布: the list of those who got it."""
    page = Page(world, rng, batch.decided, batch.place or PROVINCE, "list")
    title = round_of(rng, batch, call(rng, batch.award, batch.place, local=False), must=True)
    office = issuer(batch)
    page.line(
        rng.choice((f"{office}关于公布{title}名单的通知", f"关于公布{title}名单的通知", f"关于认定{title}的通知"))
    )
    page.line(rng.choice(("各有关单位：", "各设区市主管部门，各有关单位：", "各县（市、区）主管部门：")))
    valid = ""
    if batch.award.valid:
        valid = f"，有效期{'三' if batch.award.valid == 3 else '两'}年（{batch.year + 1}年1月1日至{batch.year + batch.award.valid}年12月31日）"
    count, first = len(batch.granted), page.full(batch.granted[0])
    page.line(
        rng.choice(
            (
                f"经企业申报、地方推荐、专家评审和公示等程序，认定{first}等{count}{counter(batch)}为{title}{valid}。现将名单予以公布。",
                f"经研究，决定认定{first}等{count}{counter(batch)}为{title}{valid}，现予公布（名单附后）。",
                f"根据有关管理办法，确定{first}等{count}{counter(batch)}为{title}{valid}。现将名单印发给你们，请加强指导和服务。",
            )
        )
    )
    page.tally(batch, batch.place or "", list(batch.granted), count)
    if rng.random() < 0.6:
        page.line(f"附件：{title}名单")
    page.line(f"{office}\n\n{day_zh(batch.decided)}")
    page.line(f"附件\n\n{title}名单")
    _rows(page, batch, batch.granted, "granted")
    return page.done(name)


def reviewed(world: World, rng: random.Random, batch: Batch, name: str) -> Paper:
    """复核: kept, lost, and left to lapse, three years on."""
    page = Page(
        world, rng, date(batch.year + 3, rng.randrange(6, 12), rng.randrange(1, 28)), batch.place or PROVINCE, "list"
    )
    title = round_of(rng, batch, call(rng, batch.award, batch.place, local=False), must=True)
    office = issuer(batch)
    page.line(rng.choice((f"{office}关于公布{title}复核结果的通知", f"关于{title}复核结果的公告")))
    page.line(f"按照动态管理要求，{office}组织对{title}进行了复核，现将结果公布如下。")
    page.line(f"一、通过复核的{unit(batch)}（{len(batch.renewed)}家）")
    _numbered(page, batch, batch.renewed, "renewed", 1)
    if batch.revoked:
        page.line(f"二、未通过复核、取消称号的{unit(batch)}（{len(batch.revoked)}家）")
        _numbered(page, batch, batch.revoked, "revoked", 1)
    if batch.expired:
        page.line(f"三、有效期满未申请复核、称号自动失效的{unit(batch)}（{len(batch.expired)}家）")
        _numbered(page, batch, batch.expired, "expired", 1)
    page.line(f"{office}\n\n{day_zh(page.day)}")
    return page.done(name)


def struck_off(world: World, rng: random.Random, batch: Batch, keys: Sequence[str], name: str) -> Paper:
    """撤销: a notice about one or two only."""
    page = Page(world, rng, date(batch.year + 3, 12, rng.randrange(1, 28)), batch.place or PROVINCE, "notice")
    title = round_of(rng, batch, call(rng, batch.award, batch.place, local=False), must=True)
    office = issuer(batch)
    who = "、".join(page.full(key) for key in keys)
    page.line(f"关于撤销{who}{title}称号的公告")
    page.line(
        rng.choice(
            (
                f"经查，{who}发生较大安全事故，不再符合{title}条件。经研究，决定撤销{who}{title}称号。",
                f"鉴于{who}未通过复核，依据有关管理办法，{office}决定取消其{title}资格，自公告之日起生效。",
                f"因不再符合认定条件，{who}被{batch.award.short_issuer}取消{title}称号，特此公告。",
            )
        )
    )
    for key in keys:
        page.say(key, batch, "revoked")
    page.line(f"{office}\n\n{day_zh(page.day)}")
    return page.done(name)


def _rows(page: Page, batch: Batch, keys: Sequence[str], status: str) -> None:
    """Rows in one of the shapes that offices use."""
    shapes = [_numbered_flat, _table]
    if not batch.place.endswith("市") and len(keys) > 5:
        shapes += [_by_city, _by_city, _city_lines]
    if batch.grades and status == "granted":
        shapes = [_by_grade, _graded_table]
    page.rng.choice(shapes)(page, batch, keys, status)


def _written(page: Page, key: str) -> str:
    """A name as a typist puts it: half-width brackets now and then."""
    name = page.full(key)
    if "（" in name and page.rng.random() < 0.4:
        return name.replace("（", "(").replace("）", ")")
    return name


def _numbered(page: Page, batch: Batch, keys: Sequence[str], status: str, start: int) -> None:
    sign = page.rng.choice(("{}.{}", "{}、{}", "{}. {}", "（{}）{}"))
    page.line("\n".join(sign.format(at, _written(page, key)) for at, key in enumerate(keys, start)))
    for key in keys:
        page.say(key, batch, status)


def _numbered_flat(page: Page, batch: Batch, keys: Sequence[str], status: str) -> None:
    _numbered(page, batch, keys, status, 1)


def _table(page: Page, batch: Batch, keys: Sequence[str], status: str) -> None:
    gap = page.rng.choice(("\t", "　", "  "))
    heads = ["序号", page.rng.choice(("企业名称", "单位名称")), page.rng.choice(("所属市", "所在地", "属地"))]
    rows = [gap.join(heads)]
    for at, key in enumerate(keys, 1):
        firm = page.world.firms[key]
        where = firm.county if batch.place.endswith("市") else firm.city
        rows.append(gap.join((str(at), _written(page, key), where)))
        page.say(key, batch, status)
    page.line("\n".join(rows))


def _cities(page: Page, keys: Sequence[str]) -> list[tuple[str, list[str]]]:
    parts = [(city, [k for k in keys if page.world.firms[k].city == city]) for city in CITIES]
    return [(city, own) for city, own in parts if own]


def _by_city(page: Page, batch: Batch, keys: Sequence[str], status: str) -> None:
    at = 1
    head = page.rng.choice(("{}（{}家）", "{}：{}家", "{}（共{}家）"))
    for city, own in _cities(page, keys):
        page.line(head.format(city, len(own)))
        page.tally(batch, city, own, len(own), status)
        _numbered(page, batch, own, status, at)
        at += len(own)


def _city_lines(page: Page, batch: Batch, keys: Sequence[str], status: str) -> None:
    for number, (city, own) in enumerate(_cities(page, keys), 1):
        lead = page.rng.choice((f"{city}：", f"（{'一二三四五六七八九十'[number - 1]}）{city}："))
        page.line(lead + "、".join(_written(page, key) for key in own))
        for key in own:
            page.say(key, batch, status)


def _by_grade(page: Page, batch: Batch, keys: Sequence[str], status: str) -> None:
    for number, grade in enumerate(batch.award.grades):
        own = [key for key in keys if batch.grades[key] == grade]
        if own:
            page.line(f"{'一二三四'[number]}、{grade}上云企业（{len(own)}家）")
            _numbered(page, batch, own, status, 1)


def _graded_table(page: Page, batch: Batch, keys: Sequence[str], status: str) -> None:
    rows = ["序号\t企业名称\t星级\t所属市"]
    for at, key in enumerate(keys, 1):
        rows.append(f"{at}\t{_written(page, key)}\t{batch.grades[key]}\t{short_place(page.world.firms[key].city)}")
        page.say(key, batch, status)
    page.line("\n".join(rows))
