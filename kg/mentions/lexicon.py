"""Words that build and bound names: closed classes of the language, no names (``ontology/lexicon.tsv``).

Sources: the structure of registered names (行政区划+字号+行业+组织形式,
企业名称登记管理规定, arts. 6-11) and of public bodies.
"""

from __future__ import annotations

from kg.catalogue import Catalogue
from kg.catalogue.tables import rows, split
from kg.errors import Code, KGError
from kg.model import EntityType
from kg.paths import ontology_dir

_LISTS = (
    "company-form", "weak-form", "common-form", "shop-form", "generic-stem", "trade", "common-lead", "role", "maker-noun",
    "head", "slot-head", "body-tail", "national-body", "strong-cut", "cut-inside", "cut-anyway", "weak-cut", "not-a-name", "adverb", "type-noun",
)  # fmt: skip


def _load() -> dict[str, list[tuple[EntityType | None, tuple[str, ...]]]]:
    """The rows of the table by list, in their order; KG501 names a wrong row."""
    found: dict[str, list[tuple[EntityType | None, tuple[str, ...]]]] = {name: [] for name in _LISTS}
    for number, row in rows(ontology_dir() / "lexicon.tsv"):
        try:
            found[row["list"]].append((EntityType(row["type"]) if row["type"] else None, split(row["words"])))
        except (KeyError, ValueError) as error:
            raise KGError(Code.KG501, table="lexicon.tsv", row=number, reason=error) from error
    return found


_TABLE = _load()


def common_words(catalogue: Catalogue) -> list[str]:
    """Words and parts of titles that are no names: what the short-name model must learn to refuse."""
    titles = [a for p in catalogue.programmes.values() for a in (p.label_zh, *p.aliases)]
    words = {t[i:j] for t in titles for i in range(len(t)) for j in range(i + 2, min(len(t), i + 8) + 1)}
    words |= {name for r in catalogue.regions.values() for name in (r.name, r.short or r.name)}
    words |= {w for name in _LISTS for w in _words(name)}
    words |= {lead + trade for lead in COMMON_LEADS for trade in TRADES}
    words |= {f"{number}{unit}" for number in range(1, 61) for unit in "年月日号票家个名项件人次批分强位"}
    return sorted(words)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for _, words in _TABLE[name] for word in words)


#: 组织形式 that end a company's name, longest first.
COMPANY_FORMS = _words("company-form")
#: Forms that are words of their own too, and so need a distinctive stem: 公司, 厂, 合作社.
WEAK_FORMS = frozenset(_words("weak-form"))
COMMON_FORMS = frozenset(_words("common-form"))
#: Ends of the names of shops and small producers; they count only behind a place.
SHOP_FORMS = _words("shop-form")
#: Words that make no stem: 下属公司, 龙头企业集团, 去年某厂.
GENERIC_STEMS = _words("generic-stem")
#: Trades that end a firm's short name: 某某科技, 某某药业.
TRADES = _words("trade")
#: Common words before a trade: 绿色建材, 高端装备.
COMMON_LEADS = frozenset(_words("common-lead"))
#: Offices that stand right behind a firm's name or right before a person's.
ROLES = _words("role")
#: Nouns that tell a firm's trade right before its name: 芯片研发商某某.
MAKER_NOUNS = _words("maker-noun")
#: Heads of other names, longest match first within a type.
HEADS: tuple[tuple[EntityType, tuple[str, ...]], ...] = tuple((kind, words) for kind, words in _TABLE["head"] if kind)
#: Last words that make a name of what fills the slot of a recipient: teams, departments, works, shops.
SLOT_HEADS: tuple[tuple[EntityType, tuple[str, ...]], ...] = tuple(
    (kind, words) for kind, words in _TABLE["slot-head"] if kind
)
#: Bodies of government: the tail of their names.
BODY_TAILS = _words("body-tail")
#: Ministries and national bodies, with their usual short names.
NATIONAL_BODIES = _words("national-body")
#: A name cannot begin before these; they end the running text to its left.
STRONG_CUTS = _words("strong-cut")
#: Words and brands that hold a cut, which bounds no name there: 美的集团, 奥的斯电梯.
CUT_INSIDE = _words("cut-inside")
#: Longer words around those in which the cut stays one: 完美的, 美的享受.
CUT_ANYWAY = _words("cut-anyway")
#: Single words that bound a name only where a place name follows them, or at the very start.
WEAK_CUTS = "".join(_words("weak-cut"))
#: Words that never are a recipient on their own, although they stand where one stands.
NOT_NAMES = frozenset(_words("not-a-name"))
#: Words between a name list and its verb that say nothing of the fact.
ADVERBS = _words("adverb")
#: Tail words after a name that do not belong to it (名单里的企业, 两家企业), with the kind they tell.
TYPE_NOUNS: tuple[tuple[str, EntityType | None], ...] = tuple(
    (word, kind) for kind, words in _TABLE["type-noun"] for word in words
)
