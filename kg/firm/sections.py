"""A file as titled tables, for the terminal and the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.firm.model import FirmFile, HonourLine
from kg.firm.phrases import level_words, life, place_words, source_words, state_words, titled, validity_words
from kg.firm.words import both, both_names
from kg.graph.labels import name_of


@dataclass(frozen=True, slots=True)
class Section:
    """A titled table; ``notes`` are numbered quotes below it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sections_of(file: FirmFile) -> tuple[Section, ...]:
    """The tables that are not empty, in the order of the page."""
    honours = [line for line in file.honours if line.counts]
    others = [line for line in file.honours if not line.counts]
    found = (
        Section("企业 Firm", ("项目 item", "内容 value", "说明 note"), _about(file)),
        _honours("荣誉 Honours", honours, file),
        _honours("其他认定与评价 Certificates and ratings", others, file),
        Section("经历 Life", ("荣誉 honour", "经历 steps"), tuple((titled(h), life(h.steps)) for h in file.honours if len(h.steps) > 1 and not h.renewed_by)),
        Section("梯度 Ladder", ("级 rung", "称号 title", "状态 state", "位置 position"), _ladders(file)),
        Section("同批数目 Groups", ("称号 title", "层级 level", "数目 count", "具名 named", "地区 area", "年份 year", "文档 document"), _groups(file)),
        Section("更正 Corrections", ("行 row", "日期 date", "何人 who", "意见 verdict", "原文所载 as told", "更正为 corrected", "理由 reason"), _corrected(file)),
        Section("待核对 Open questions", ("类别 kind", "问题 question"), tuple((both("question", q.kind), f"{q.zh}。{q.en}") for q in file.questions)),
    )  # fmt: skip
    return tuple(section for section in found if section.rows)


def _about(file: FirmFile) -> tuple[tuple[str, ...], ...]:
    rows = [(both("name", n.kind), n.text, "") for n in file.names]
    rows.append(("类别 kind", both_names(file.type), "企业名录在列 in companies.tsv" if file.registered else ""))
    if file.uscc:
        check = "" if file.uscc_holds else "校验位不符 the check digit fails"
        rows.append(("统一社会信用代码 credit code", file.uscc, check))
    if file.stock_code:
        rows.append(("证券代码 stock code", file.stock_code, ""))
    if file.parent:
        rows.append(("上级单位 parent", file.parent, ""))
    rows.append(("所在地 place", *place_words(file)))
    return tuple(rows)


def _honours(title: str, lines: Sequence[HonourLine], file: FirmFile) -> Section:
    columns = (
        "荣誉 honour",
        "层级 level",
        "年份 year",
        "批次等次 batch, grade",
        "颁发 issuer",
        "状态 status",
        f"截至 on {file.as_of}",
        "有效期 validity",
        "来源 sources",
    )
    rows = tuple(
        (
            line.label, level_words(line), line.honour.year or "",
            " ".join(x for x in (line.honour.batch, line.honour.grade) if x), line.honour.issuer or line.honour.jurisdiction or "",
            name_of(line.status), state_words(line), validity_words(line), str(len({w.document for w in line.witnesses})),
        )
        for line in lines
    )  # fmt: skip
    kept = [at for at in range(len(columns)) if any(row[at] for row in rows)]
    return Section(title, tuple(columns[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in rows))


def _ladders(file: FirmFile) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (str(r.position), r.label, both("state", r.state), ("现处 here" if r.state == "held" else "曾至 was here") if r.at else "下一级 next" if r.next else "")
        for ladder in file.ladders for r in ladder
    )  # fmt: skip


def _groups(file: FirmFile) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (g.label, name_of(g.level), f"{g.size}{g.unit}", str(g.named), g.place, g.year, g.document) for g in file.groups
    )


def _corrected(file: FirmFile) -> tuple[tuple[str, ...], ...]:
    rows = []
    for c in file.corrections:
        told = "；".join(f"{both('field', f)}：{name_of(old) or '—'}" for f, old, _ in c.changes) or c.fact
        now = "；".join(f"{both('field', f)}：{name_of(new) or '—'}" for f, _, new in c.changes)
        rows.append((str(c.row), c.when[:10], c.who, both("verdict", c.verdict), told, now, c.reason))
    return tuple(rows)


def quotes_of(file: FirmFile) -> list[str]:
    """Every source of every honour with its words, for the terminal."""
    lines = []
    for line in file.honours:
        lines.append(f"{titled(line)}")
        lines += [f"  · {w.quote}（{source_words(w)}）" for w in line.witnesses]
    return lines
