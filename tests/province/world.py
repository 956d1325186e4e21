"""A made-up province: firms with all their names, and every batch of every title, from one seed.

The places are those of 江苏省 in ``ontology/regions.tsv``; everybody who lives there is invented.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from kg.paths import ontology_dir
from tests.province.awards import CITIES, GRANTING, MUNICIPAL, NATIONAL, PROVINCIAL, Award
from tests.province.words import BRAND_HEAD, BRAND_TAIL, FORMS, INDUSTRIES

PROVINCE = "江苏省"
_WEIGHTS = (5, 5, 5, 3, 4, 3, 3, 4)
_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@dataclass(frozen=True)
class Firm:
    """Somebody who can win.  ``legal`` is the name today, ``former`` the one before ``renamed``.

    ``shorts`` are short names that mean this one wherever a page of its own city uses them; ``listed`` is the name
    and number at the exchange.  ``kind`` is firm, farm, incubator, space, park or branch.
    """

    key: str
    legal: str
    brand: str
    industry: str
    trade: str
    city: str
    county: str
    kind: str = "firm"
    shorts: tuple[str, ...] = ()
    former: str | None = None
    renamed: date | None = None
    listed: tuple[str, str] | None = None
    uscc: str | None = None
    parent: str | None = None

    def name_on(self, day: date) -> str:
        """The registered name as of ``day``."""
        return self.former if self.former and self.renamed and day < self.renamed else self.legal


@dataclass(frozen=True)
class Batch:
    """One round of one title: who was put up, who got it, who kept it three years later."""

    award: Award
    place: str
    year: int
    ordinal: int | None
    candidates: tuple[str, ...]
    granted: tuple[str, ...]
    proposed: date
    decided: date
    listed: bool
    grades: dict[str, str] = field(default_factory=dict)
    renewed: tuple[str, ...] = ()
    revoked: tuple[str, ...] = ()
    expired: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Name of the round."""
        return f"{self.award.key}/{self.place}/{self.year}"


@dataclass(frozen=True)
class World:
    """All that is true."""

    seed: int
    firms: dict[str, Firm]
    batches: tuple[Batch, ...]
    counties: dict[str, tuple[str, ...]]
    codes: dict[str, str]


def make_world(seed: int = 5, *, firms: int = 420, scale: float = 1.0) -> World:
    """The same world for the same arguments."""
    rng = random.Random(f"province {seed} {firms} {scale}")
    counties, codes = _places()
    people = _Founder(rng, counties).found(firms)
    batches = tuple(_batches(rng, people, scale))
    return World(seed, people, batches, counties, codes)


def short_place(name: str) -> str:
    """徐州市 → 徐州; 丰县 stays."""
    return name[:-1] if len(name) > 2 and name[-1] in "省市区县" else name


def uscc(rng: random.Random, code: str) -> str:
    """A social credit code with the right last sign (GB 32100)."""
    body = "91" + code + "".join(rng.choice(_USCC[:10]) for _ in range(8)) + rng.choice(_USCC)
    total = sum(_USCC.index(char) * pow(3, at, 31) for at, char in enumerate(body))
    return body + _USCC[(31 - total % 31) % 31]


def _places() -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    rows = [line.split("\t") for line in (ontology_dir() / "regions.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    codes = {name: code for code, name, *_ in rows if code.startswith("32") and code.endswith("00")}
    below = {
        city: tuple(name for code, name, _, rank, parent, *_ in rows if parent == codes[city] and rank == "county")
        for city in CITIES
    }
    return below, codes


class _Founder:
    """Founds firms; the same brand is used again only where the world wants it so."""

    def __init__(self, rng: random.Random, counties: dict[str, tuple[str, ...]]) -> None:
        self.rng, self.counties = rng, counties
        pairs = [a + b for a in BRAND_HEAD for b in BRAND_TAIL]
        rng.shuffle(pairs)
        self.brands = iter(pairs)
        self.made: dict[str, Firm] = {}

    def found(self, total: int) -> dict[str, Firm]:
        for _ in range(total // 30):
            self._twins(same_industry=True)
        for _ in range(total // 50):
            self._twins(same_industry=False)
        for _ in range(total // 30):
            self._family()
        for _ in range(max(2, total // 25)):
            self._carriers()
        while len(self.made) < total:
            self._add(next(self.brands), *self._industry(), self._city())
        self._branches(total // 70)
        self._lives(total)
        return {key: self._shorts(firm) for key, firm in self.made.items()}

    def _industry(self) -> tuple[str, str]:
        return self.rng.choice(INDUSTRIES)

    def _city(self) -> str:
        return self.rng.choices(CITIES, _WEIGHTS)[0]

    def _add(self, brand: str, industry: str, trade: str, city: str, legal: str = "", **more: object) -> Firm:
        county = self.rng.choice(self.counties[city])
        legal = legal or self._legal(brand, industry, city, county)
        kind = "farm" if trade in ("农业", "食品") else "firm"
        firm = Firm(f"f{len(self.made):03d}", legal, brand, industry, trade, city, county, kind)
        self.made[firm.key] = firm = replace(firm, **more)  # type: ignore[arg-type]
        return firm

    def _legal(self, brand: str, industry: str, city: str, county: str) -> str:
        form, core, here = self.rng.choice(FORMS), brand + industry, short_place(city)
        return self.rng.choices(
            (
                here + core + form,
                "江苏" + core + form,
                f"{core}（{here}）有限公司",
                short_place(county) + core + form,
                city + core + form,
                f"{here}{core}厂",
                f"江苏{brand}集团有限公司",
                core + "股份有限公司",
            ),
            (40, 14, 9, 10, 8, 5, 6, 6),
        )[0]

    def _twins(self, *, same_industry: bool) -> None:
        brand, first = next(self.brands), self._industry()
        second = first if same_industry else self._industry()
        for city, (industry, trade) in zip(self.rng.sample(CITIES, 2), (first, second), strict=True):
            self._add(brand, industry, trade, city, f"{short_place(city)}{brand}{industry}有限公司")

    def _family(self) -> None:
        brand, city = next(self.brands), self._city()
        industry, trade = self._industry()
        parent = self._add(
            brand,
            industry,
            trade,
            city,
            self.rng.choice((f"江苏{brand}集团有限公司", f"江苏{brand}{industry}股份有限公司")),
        )
        others = [pair for pair in INDUSTRIES if pair[1] != trade]
        for industry, trade in self.rng.sample(others, self.rng.choice((1, 2))):
            where = self.rng.choice((city, self._city()))
            self._add(
                brand, industry, trade, where, f"{short_place(where)}{brand}{industry}有限公司", parent=parent.key
            )

    def _carriers(self) -> None:
        city = self._city()
        here = short_place(city)
        for kind, tail in (("incubator", "科技企业孵化器"), ("space", "众创空间"), ("park", "产业园")):
            brand = next(self.brands)
            lead = here if kind == "park" or self.rng.random() < 0.6 else ""
            self._add(brand, tail, tail, city, f"{lead}{brand}{tail}", kind=kind)

    def _branches(self, count: int) -> None:
        parents = [f for f in self.made.values() if f.legal.endswith("股份有限公司")][:count]
        for parent in parents:
            county = self.rng.choice(self.counties[parent.city])
            self._add(
                parent.brand, parent.industry, parent.trade, parent.city, f"{parent.legal}{short_place(county)}分公司",
                kind="branch", parent=parent.key, county=county,
            )  # fmt: skip

    def _lives(self, total: int) -> None:
        """Some change their name, some are listed, some show their credit code."""
        plain = [f for f in self.made.values() if f.kind in ("firm", "farm") and not f.parent and "集团" not in f.legal]
        brands = Counter(f.brand for f in self.made.values())
        changing = self.rng.sample([f for f in plain if brands[f.brand] == 1], total // 16)
        for firm in changing:
            day = date(2021, 1, 10) + timedelta(days=self.rng.randrange(900))
            self.made[firm.key] = replace(firm, former=self._former(firm), renamed=day)
        stock = [
            f
            for f in self.made.values()
            if f.legal.endswith("股份有限公司") and f.kind != "branch" and brands[f.brand] == 1
        ]
        for at, firm in enumerate(self.rng.sample(stock, min(len(stock), total // 20))):
            code = f"{self.rng.choice(('300', '301', '603', '688', '002'))}{100 + 7 * at:03d}"
            self.made[firm.key] = replace(
                self.made[firm.key], listed=(firm.brand + self.rng.choice(("股份", "科技")), code)
            )
        for firm in self.rng.sample(plain, total // 7):
            self.made[firm.key] = replace(
                self.made[firm.key], uscc=uscc(self.rng, "320" + f"{self.rng.randrange(100, 999)}")
            )

    def _former(self, firm: Firm) -> str:
        if firm.legal.endswith("股份有限公司") and self.rng.random() < 0.7:
            return firm.legal.replace("股份有限公司", "有限公司")
        other = self.rng.choice(INDUSTRIES)[0]
        if self.rng.random() < 0.5:
            return f"{short_place(firm.city)}{firm.brand}{other}有限公司".replace(firm.industry, other)
        return f"{short_place(firm.city)}{next(self.brands)}{firm.industry}有限公司"

    def _shorts(self, firm: Firm) -> Firm:
        """Brand and trade where no other firm of the city reads the same; 集团 by its brand."""
        if firm.kind in ("incubator", "space", "park", "branch"):
            return firm
        short = firm.brand + ("集团" if "集团" in firm.legal else firm.trade)
        rivals = [f for f in self.made.values() if f.brand == firm.brand and f.city == firm.city and f.key != firm.key]
        if any(f.trade == firm.trade or short[2:] in f.industry or f.kind == "branch" for f in rivals):
            return firm
        return replace(firm, shorts=(short,))


def _batches(rng: random.Random, firms: dict[str, Firm], scale: float) -> list[Batch]:
    held: set[tuple[str, str]] = set()
    rounds: list[Batch] = []
    plan = [(award, "") for award in NATIONAL] + [(award, PROVINCE) for award in PROVINCIAL]
    plan += [(award, city) for award in MUNICIPAL for city in GRANTING]
    for award, place in plan:
        for at, year in enumerate(award.years):
            made = _round(rng, firms, award, place, year, award.first + at, max(2, round(award.size * scale)), held)
            if made.granted:
                rounds.append(made)
    return rounds


def _round(
    rng: random.Random, firms: dict[str, Firm], award: Award, place: str, year: int, ordinal: int, size: int, held: set[tuple[str, str]]
) -> Batch:  # fmt: skip
    pool = [f for f in firms.values() if _may(f, award, place) and (f.key, award.key) not in held]
    size = max(0, min(size, len(pool) - 1))
    chosen = _weighted(rng, pool, size + rng.choice((0, 1, 1, 2)))
    granted = chosen[:size]
    held |= {(key, award.key) for key in chosen}
    decided = date(year, rng.randrange(6, 12), rng.randrange(1, 28))
    if award.batch == "年度" and award.level == "provincial" and rng.random() < 0.25:
        decided = date(year + 1, 1, rng.randrange(5, 25))
    made = Batch(
        award, place, year, ordinal if award.batch == "批" else None, tuple(rng.sample(chosen, len(chosen))), tuple(granted),
        decided - timedelta(days=rng.randrange(16, 40)), decided, rng.random() < 0.88,
        {key: rng.choice(award.grades) for key in granted} if award.grades else {},
    )  # fmt: skip
    if not (award.reviewed and year + 3 <= 2024):
        return made
    lost = granted[: max(1, size // 6)]
    gone = granted[len(lost) : len(lost) + size // 8]
    kept = granted[len(lost) + len(gone) :]
    return replace(made, renewed=tuple(kept), revoked=tuple(lost), expired=tuple(gone), listed=True)


def _may(firm: Firm, award: Award, place: str) -> bool:
    if award.recipient != "firm":
        return firm.kind == award.recipient
    return firm.kind in ("firm", "farm", "branch") and (not place.endswith("市") or firm.city == place)


def _weighted(rng: random.Random, pool: list[Firm], count: int) -> list[str]:
    """Who has a name with a story wins more often, so that the story matters."""
    brands = Counter(f.brand for f in pool)
    keyed = sorted(
        pool,
        key=lambda f: rng.random() ** (1 / (3 if f.former or f.listed or f.parent or brands[f.brand] > 1 else 1)),
        reverse=True,
    )
    return [f.key for f in keyed[:count]]
