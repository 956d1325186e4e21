"""What a company says of itself, and what pages say of its names."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from tests.province.page import Page, Paper, Say, call, ordinal, person
from tests.province.words import FILLERS
from tests.province.world import Batch, Firm, World, short_place


def chronicle(world: World, rng: random.Random, firm: Firm, won: Sequence[Batch], name: str) -> Paper:
    """A company's own page: who it is, and its titles by year or in one breath."""
    day = max([b.decided for b in won] + ([firm.renamed] if firm.renamed else [])) + timedelta(
        days=rng.randrange(20, 200)
    )
    page = Page(world, rng, day, firm.city, "company")
    page.line(rng.choice(("公司简介", "关于我们", "企业概况")))
    legal = page.full(firm.key)
    born = rng.randint(1994, 2011)
    bearing = legal
    if firm.listed and rng.random() < 0.5:
        bearing += f"（{page.form(firm.listed[0], firm.key)}，{firm.listed[1]}）"
    elif firm.former and firm.renamed and rng.random() < 0.5:
        bearing += f"（原{page.form(firm.former, firm.key)}）"
    intro = f"{bearing}创建于{born}年，坐落于{firm.city}{firm.county}，专业从事{firm.industry}的研发、生产和销售"
    if firm.uscc and rng.random() < 0.7:
        intro += f"，统一社会信用代码{firm.uscc}"
    if firm.listed and bearing == legal:
        intro += f"，股票简称：{page.form(firm.listed[0], firm.key)}，股票代码：{firm.listed[1]}"
    page.line(intro + "。")
    if rng.random() < 0.5:
        for batch in sorted(won, key=lambda b: b.decided):
            page.line(
                f"{batch.decided.year}年，{rng.choice(('公司', '企业', ''))}{rng.choice(('被认定为', '获评', '入选', '荣获'))}{call(rng, batch.award, batch.place, local=False)}{'称号' if rng.random() < 0.2 else ''}。"
            )
            page.say(firm.key, batch)
    else:
        titles = "、".join(call(rng, b.award, b.place, local=False) for b in won)
        page.line(
            rng.choice(
                (
                    f"公司先后获评{titles}等荣誉。",
                    f"公司是{titles}。",
                    f"近年来，公司先后被认定为{titles}。",
                    f"企业拥有{titles}等荣誉称号。",
                )
            )
        )
        for batch in won:
            page.say(firm.key, batch)
    for text in rng.sample(FILLERS, 2):
        page.line(text.format(city=short_place(firm.city)))
    page.line("公司秉承“诚信为本、质量为先”的经营理念，竭诚为海内外客户提供优质的产品和服务。")
    return page.done(name)


def certificate(world: World, rng: random.Random, firm: Firm, year: int, name: str) -> Paper:
    """A firm that became a 高新技术企业, told by its town; no list of those stands in this world."""
    page = Page(world, rng, date(year, 12, rng.randrange(1, 28)), firm.city, "news")
    page.line(rng.choice(("科技赋能 老厂焕新", f"{firm.county}：创新主体不断壮大", "以科技创新引领产业升级")))
    page.line(f"{page.day.isoformat()}　来源：{short_place(firm.city)}日报")
    page.line(
        rng.choice(
            (
                f"{page.full(firm.key)}的{firm.industry}车间里一片繁忙。{year}年，该公司被认定为国家高新技术企业。",
                f"“今年我们拿到了高新技术企业证书。”{page.full(firm.key)}总经理{person(rng)}说，公司于{year}年被认定为高新技术企业。",
                f"近日，{page.full(firm.key)}通过国家高新技术企业认定。",
            )
        )
    )
    page.says.append(Say(firm.key, "gxjs", "gaoxin-qiye", "national", "", year, "granted", page.day))
    for text in rng.sample(FILLERS, 3):
        page.line(text.format(city=short_place(firm.city)))
    return page.done(name)


def renaming(world: World, rng: random.Random, firm: Firm, name: str) -> Paper:
    """更名: the one page that says that two names are one firm."""
    assert firm.former and firm.renamed
    page = Page(world, rng, firm.renamed + timedelta(days=rng.randrange(2, 30)), firm.city, "news")
    old, new = page.form(firm.former, firm.key), page.form(firm.legal, firm.key)
    page.line(rng.choice(("关于公司更名的公告", "更名启事", f"{old}更名公告")))
    page.line(f"{page.day.isoformat()}　来源：{short_place(firm.city)}日报")
    code = f"，统一社会信用代码（{firm.uscc}）不变" if firm.uscc else ""
    page.line(
        rng.choice(
            (
                f"经市场监督管理部门核准，{old}自{firm.renamed.year}年{firm.renamed.month}月{firm.renamed.day}日起更名为{new}{code}。更名后，原签订的合同继续有效。",
                f"因业务发展需要，“{old}”正式更名为“{new}”{code}，公司注册地址、法定代表人均不变。",
                f"{new}（曾用名：{old}）已完成工商变更登记{code}，原债权债务由更名后的公司承继。",
                f"{new}，原名{old}，近日完成整体变更{code}。",
            )
        )
    )
    for text in rng.sample(FILLERS, 2):
        page.line(text.format(city=short_place(firm.city)))
    page.line("特此公告。由此给广大客户带来的不便，敬请谅解。")
    return page.done(name)


def kinship(world: World, rng: random.Random, firm: Firm, name: str) -> Paper:
    """A subsidiary beside its parent: two firms."""
    parent = world.firms[firm.parent or ""]
    page = Page(world, rng, date(2022, rng.randrange(1, 12), rng.randrange(1, 28)), firm.city, "news")
    page.line(rng.choice((f"{short_place(firm.city)}重点项目建设提速", "龙头带动 集群成势")))
    page.line(f"{page.day.isoformat()}　来源：{short_place(firm.city)}日报")
    page.line(
        rng.choice(
            (
                f"{page.full(firm.key)}是{page.full(parent.key)}的全资子公司，主要生产{firm.industry}产品，现有员工三百余人。",
                f"{page.full(parent.key)}旗下子公司{page.full(firm.key)}二期项目日前开工，计划总投资3.2亿元。",
                f"{page.full(firm.key)}系{page.full(parent.key)}控股子公司，产品配套国内多家主机厂。",
            )
        )
    )
    for text in rng.sample(FILLERS, 3):
        page.line(text.format(city=short_place(firm.city)))
    return page.done(name)


def stock_of(count: int, title: str) -> str:
    return f"{title}{count}家"


def summary(world: World, rng: random.Random, city: str, year: int, batches: Sequence[Batch], name: str) -> Paper:
    """A year's end: how many of each title the city has; nobody is newly honoured."""
    page = Page(world, rng, date(year + 1, 1, rng.randrange(8, 28)), city, "news")
    page.line(
        rng.choice((f"{short_place(city)}：制造业高质量发展成色更足", f"{year}年{short_place(city)}工业经济运行综述"))
    )
    page.line(f"{page.day.isoformat()}　来源：{short_place(city)}日报")
    counts: dict[str, int] = {}
    for batch in batches:
        if batch.year <= year and batch.award.recipient == "firm":
            own = sum(world.firms[k].city == city for k in batch.granted)
            title = batch.award.calls[0].format(c=batch.place)
            counts[title] = counts.get(title, 0) + own
    held = [stock_of(count, title) for title, count in counts.items() if count > 1]
    rng.shuffle(held)
    page.line(
        f"过去的一年，{city}坚持工业强市不动摇，企业梯队不断壮大。截至{year}年底，全市累计拥有{'、'.join(held[:4])}。"
    )
    page.line(
        f"其中，规模以上工业企业研发投入同比增长{rng.randrange(5, 19)}.{rng.randrange(1, 9)}%，高新技术产业产值占比达{rng.randrange(40, 56)}%。"
    )
    for text in rng.sample(FILLERS, 3):
        page.line(text.format(city=short_place(city)))
    return page.done(name)


def round_name(batch: Batch) -> str:
    return f"第{ordinal(batch.ordinal)}批" if batch.ordinal else f"{batch.year}年度"
