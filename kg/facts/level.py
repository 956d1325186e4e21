"""Which level a grant has, and why (order: text, place, issuer, ellipsis, default; a recipient's own level never counts)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.catalogue import Catalogue
from kg.facts.awards import Award
from kg.facts.awards.words import LEVELS
from kg.facts.drafts import Leveled
from kg.mentions import Place
from kg.model import Level, LevelBasis

_INNER = re.compile(
    r"(?<!^)(?P<word>国家级|国家(?=重点|示范|企业|级|高新|工程)|全国|省级|自治区级|市级|县级|区级)(?!以上)"
)
_MUNICIPALITIES = ("北京", "上海", "天津", "重庆")


@dataclass(frozen=True, slots=True)
class LevelResolver:
    """Resolves levels for the awards of one story."""

    catalogue: Catalogue
    place: Place

    def resolve(self, award: Award, issuer: str | None, inherited: Leveled | None = None) -> Leveled:
        """Phrase first, then place name, then issuer, then ellipsis, then the catalogue's default."""
        if award.levels:
            return Leveled(Level.UNSPECIFIED, LevelBasis.TEXT, None)
        if award.level is not None:
            return self._lifted(award)
        fixed = self._default(award, ("fixed",))
        if award.place is not None and not (fixed is not None and self._only(award, fixed.level)):
            level = self.of_place(award.place)
            if level is not None:
                return Leveled(level, self._place_basis(award), award.place)
        if (inner := self._inner(award)) is not None:
            return Leveled(inner, LevelBasis.TEXT, self._jurisdiction(inner))
        if fixed is not None:
            return fixed
        if inherited is not None and inherited.level is not Level.UNSPECIFIED:
            return Leveled(inherited.level, LevelBasis.INHERITED, inherited.jurisdiction)
        by_issuer = self.of_issuer(issuer)
        if by_issuer is not None:
            return Leveled(by_issuer, LevelBasis.ISSUER, self._jurisdiction(by_issuer))
        return self._default(award, ("conventional",)) or self._unknown(award)

    def _only(self, award: Award, level: Level) -> bool:
        """某省2018年度高新技术企业: the title exists at one level only, wherever its list comes from."""
        programme = self.catalogue.programmes.get(award.programme or "")
        return programme is not None and set(programme.levels) <= {level}

    def _inner(self, award: Award) -> Level | None:
        """农业产业化国家重点龙头企业: the level word stands inside the title."""
        hit = _INNER.search(award.label) or _INNER.search(award.text)
        return LEVELS[hit.group("word")] if hit else None

    def by_issuer(self, award: Award, issuer: str) -> Leveled:
        """An assessment has the level of the body that carries it out."""
        level = self.of_issuer(issuer)
        if level is None:
            return self.resolve(award, issuer)
        return Leveled(level, LevelBasis.ISSUER, self._jurisdiction(level))

    def _place_basis(self, award: Award) -> LevelBasis:
        """A place before a title is text; inside an assessment's own name it is the name's."""
        programme = self.catalogue.programmes.get(award.programme or "")
        if programme is not None and programme.honour_class == "assessment":
            return LevelBasis.JURISDICTION_NAME
        return LevelBasis.TEXT

    def _lifted(self, award: Award) -> Leveled:
        level = award.level or Level.UNSPECIFIED
        if level is Level.MUNICIPAL:
            if self._in_municipality(award.place):
                # 市级 of the four 直辖市 is provincial rank (cue c015).
                return Leveled(Level.PROVINCIAL, LevelBasis.JURISDICTION_NAME, award.place or self.place.city)
            if self.place.county_city and award.place is None:
                return Leveled(Level.DISTRICT, LevelBasis.JURISDICTION_NAME, self.place.district)
        return Leveled(level, LevelBasis.TEXT, award.place or self._jurisdiction(level))

    def _in_municipality(self, place: str | None) -> bool:
        return place.startswith(_MUNICIPALITIES) if place else self.place.municipality

    def _jurisdiction(self, level: Level) -> str | None:
        match level:
            case Level.NATIONAL:
                return "中国"
            case Level.PROVINCIAL:
                return self.place.province
            case Level.MUNICIPAL:
                return self.place.city
            case Level.DISTRICT:
                return self.place.district
            case _:
                return None

    def of_place(self, name: str) -> Level | None:
        """The level of an award named after a place, by the place's rank."""
        if name.startswith("中国"):
            return Level.NATIONAL
        hits = [h for h in self.catalogue.find_regions(name) if h.start == 0]
        for hit in hits:
            region = self.catalogue.regions[hit.codes[0]]
            if region.municipality or region.rank == "province":
                return Level.PROVINCIAL
            if region.rank == "prefecture":
                return Level.MUNICIPAL
            return Level.DISTRICT
        if name.endswith(("省", "自治区")):
            return Level.PROVINCIAL
        if name.endswith(("市", "州", "盟")):
            return Level.MUNICIPAL
        return Level.DISTRICT if name.endswith(("县", "区", "旗")) else None

    def of_issuer(self, issuer: str | None) -> Level | None:
        """The level of the body that grants: a bare rank or a kind of body, then its place, then central marks."""
        if not issuer:
            return None
        for rule in self.catalogue.issuers:
            if rule.where != "issuer-part" and rule.fits(issuer):
                return self._municipal_issuer() if rule.level is Level.MUNICIPAL else rule.level
        local = self._local_prefix(issuer)
        if local is not None:
            return local
        return next(
            (rule.level for rule in self.catalogue.issuers if rule.where == "issuer-part" and rule.fits(issuer)), None
        )

    def _municipal_issuer(self) -> Level:
        if self.place.municipality:
            return Level.PROVINCIAL
        return Level.DISTRICT if self.place.county_city else Level.MUNICIPAL

    def _local_prefix(self, issuer: str) -> Level | None:
        for size in range(min(9, len(issuer) - 1), 1, -1):
            if issuer[size - 1] in "省市县区州旗":
                return self.of_place(issuer[:size])
        hits = [h for h in self.catalogue.find_regions(issuer) if h.start == 0]
        return self.of_place(issuer[: hits[0].end]) if hits else None

    def _default(self, award: Award, certainties: tuple[str, ...]) -> Leveled | None:
        programme = self.catalogue.programmes.get(award.programme or "")
        if programme is None:
            return None
        if programme.honour_class in ("certification", "adoption", "threshold", "contribution", "licence"):
            return Leveled(Level.NONE, LevelBasis.UNKNOWN, None)
        if programme.default_level is not None and programme.default_certainty in certainties:
            return Leveled(
                programme.default_level, LevelBasis.PROGRAMME_DEFAULT, self._jurisdiction(programme.default_level)
            )
        return None

    def _unknown(self, award: Award) -> Leveled:
        programme = self.catalogue.programmes.get(award.programme or "")
        likely = programme.default_level if programme and programme.default_certainty == "weak" else None
        return Leveled(Level.UNSPECIFIED, LevelBasis.UNKNOWN, None, likely)
