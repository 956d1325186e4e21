"""What is still open about a firm, each with what to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Literal

from kg.firm.model import HonourLine, OpenQuestion
from kg.firm.places import place_of
from kg.firm.sources import Sources
from kg.graph.cells import one, several, word
from kg.graph.labels import name_of
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, ENTITIES, ID, RDFS
from kg.model import Level
from kg.resolve.model import Identity
from kg.resolve.uscc import is_checked

_FIELDS = {
    "year": ("年份", "year"),
    "level": ("层级", "level"),
    "status": ("状态", "status"),
    "validFrom": ("有效期起", "start of validity"),
    "validUntil": ("有效期止", "end of validity"),
}


def questions_of(
    store: OxigraphStore, thing: Identity, lines: Sequence[HonourLine], as_of: str, sources: Sources
) -> tuple[OpenQuestion, ...]:
    """Who it is, what its sources disagree on, what has no result, what falls due, and findings about its facts."""
    found = [*_pairs(store, thing, sources), *_itself(thing)]
    for line in lines:
        found += _of_line(line, as_of)
    facts = {f for line in lines for f in (line.honour.id, *line.honour.statements)}
    return (*found, *sorted(set(_findings(store, facts, sources)), key=lambda q: (q.zh, q.quotes)))


def _pairs(store: OxigraphStore, thing: Identity, sources: Sources) -> Iterator[OpenQuestion]:
    """Pairs of names that wait for a person."""
    pairs = {
        word(q.subject): other
        for side, other in ((AW.left, AW.right), (AW.right, AW.left))
        for q in store.inner.quads_for_pattern(None, side, ID[thing.id], ENTITIES)
    }
    for pair, other in sorted(pairs.items()):
        cells = sources.cells(pair)
        twin = one(cells, other) or ""
        if twin == thing.id:
            continue
        name, why = sources.names.get(twin, twin), _comments(store, pair)
        zh, en = why.get("zh", ""), why.get("en", "")
        quotes = several(cells, AW.quote)
        yield OpenQuestion("pair", f"与「{name}」是否同一家？{zh}", f"is it the same as {name}? {en}".strip(), quotes)


def _comments(store: OxigraphStore, node: str) -> dict[str, str]:
    """Language → what is said in it of a node."""
    told = (q.object for q in store.inner.quads_for_pattern(ID[node], RDFS.comment, None, ENTITIES))
    return {text.language: text.value for text in told if isinstance(text, Literal) and text.language}


def _itself(thing: Identity) -> Iterator[OpenQuestion]:
    if thing.region is None:
        places = [place_of(code).name for code in thing.open_regions]
        listed = "、".join(places)
        zh = f"所在地未定，可能是：{listed}" if places else "所在地不明"
        en = f"its place is open; it may be: {listed}" if places else "its place is unknown"
        yield OpenQuestion("place", zh, en)
    if thing.uscc and not is_checked(thing.uscc):
        yield OpenQuestion(
            "code",
            f"统一社会信用代码校验位不符：{thing.uscc}",
            f"the check digit of its credit code fails: {thing.uscc}",
        )


def _of_line(line: HonourLine, as_of: str) -> Iterator[OpenQuestion]:
    honour, quotes = line.honour, tuple(w.quote for w in line.witnesses if w.main)
    told = f"「{line.label}」" + (f"（{honour.year}）" if honour.year else "")
    for field, values in honour.conflicts:
        zh, en = _FIELDS.get(field, (field, field))
        shown_zh, shown_en = (" / ".join(name_of(v, lang) for v in values) for lang in ("zh", "en"))
        every = tuple(dict.fromkeys(w.quote for w in line.witnesses))
        yield OpenQuestion(
            "conflict", f"{told}各来源{zh}不一致：{shown_zh}", f"{told}: sources differ on the {en}: {shown_en}", every
        )
    if honour.level is Level.UNSPECIFIED and line.counts:
        guess = line.likely_level
        zh = f"，按惯例可能是{name_of(guess)}" if guess else ""
        en = f"; by custom perhaps {name_of(guess, 'en')}" if guess else ""
        yield OpenQuestion("level", f"{told}层级未写明{zh}", f"{told}: the level is not told{en}", quotes)
    if line.state.state == "candidate":
        since = next((s.when or s.seen for s in line.steps if s.when or s.seen), None)
        yield OpenQuestion(
            "candidate", f"{told}只到候选，尚无结果" + (f"（{since} 起）" if since else ""),
            f"{told}: a candidate without a result" + (f" since {since}" if since else ""), quotes,
        )  # fmt: skip
    if line.state.state == "unknown":
        yield OpenQuestion(
            "unknown", f"{told}截至 {as_of} 状态不明", f"{told}: nothing tells its state on {as_of}", quotes
        )
    if line.state.state == "ended" and line.state.basis == "estimated" and not line.renewed_by:
        yield OpenQuestion(
            "lapsed", f"{told}估计 {honour.valid_until} 到期，库中没有复核或撤销的记录",
            f"{told} is estimated to have run out on {honour.valid_until}; no renewal or end is on record", quotes,
        )  # fmt: skip
    if line.due:
        basis = ("估计", "estimated") if honour.valid_basis == "estimated" else ("写明", "stated")
        yield OpenQuestion(
            "due", f"{told}将于 {honour.valid_until} 到期（{basis[0]}），尚无复核记录",
            f"{told} runs out on {honour.valid_until} ({basis[1]}); no renewal is on record", quotes,
        )  # fmt: skip


def _findings(store: OxigraphStore, facts: set[str], sources: Sources) -> Iterator[OpenQuestion]:
    for fact in sorted(facts):
        for quad in store.inner.quads_for_pattern(None, AW.about, ID[fact], None):
            cells = sources.cells(word(quad.subject))
            code = one(cells, AW.issueType) or ""
            zh, en = one(cells, AW.messageZh) or "", one(cells, AW.messageEn) or ""
            yield OpenQuestion("finding", f"{code} {zh}", f"{code} {en}", several(cells, AW.quote))
