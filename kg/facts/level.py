"""Which level a grant has, and why (order: text, place, issuer, ellipsis, default; a recipient's own level never counts)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.catalogue import Catalogue
from kg.facts.awards import LOCAL_FAMILIES, Award
from kg.facts.drafts import Leveled
from kg.mentions import Place
from kg.model import Level, LevelBasis

#: Openings of prizes that no Chinese body grants.
_ABROAD = ("世界", "全球", "亚洲", "亚太", "德国", "法国", "美国", "英国", "日本", "韩国", "意大利")
#: 中国某业百强: the lists of trades, whoever draws them up.
_RANKED = re.compile(r"(?:[百十]|\d+)强(?:企业|品牌)?$|榜单?$")
#: The rank a place's last character tells.
_RANKS = {
    "省": Level.PROVINCIAL,
    "市": Level.MUNICIPAL,
    "州": Level.MUNICIPAL,
    "盟": Level.MUNICIPAL,
    "县": Level.DISTRICT,
    "区": Level.DISTRICT,
    "旗": Level.DISTRICT,
}
#: The divisions of the corps, which run cities of their own, rank with prefectures.
_DIVISION = re.compile(r"(?:新疆生产建设)?(?:兵团)?(?:第?[一二三四五六七八九十]{1,3}师|师市?(?![范资]))")
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
        by_issuer = self.of_issuer(issuer)
        placed = self.of_place(award.place) if award.place is not None else None
        if placed is not None and self._possible(award, placed):
            trade = by_issuer is Level.INDUSTRY or (award.programme is None and _RANKED.search(award.label))
            if award.place == "中国" and trade:  # an association's 中国某业百强
                return Leveled(Level.INDUSTRY, LevelBasis.ISSUER, None)
            return Leveled(placed, self._place_basis(award), award.place)
        fixed = self._default(award, ("fixed",))
        if fixed is not None:
            return fixed
        if inherited is not None and inherited.level is not Level.UNSPECIFIED:
            return Leveled(inherited.level, LevelBasis.INHERITED, inherited.jurisdiction)
        if by_issuer is not None and self._possible(award, by_issuer):
            return Leveled(by_issuer, LevelBasis.ISSUER, self._jurisdiction(by_issuer))
        named = self._default(award, ("conventional",)) or self._worldwide(award)
        if named is None and placed is not None:
            return Leveled(placed, self._place_basis(award), award.place)
        return named or self._unknown(award)

    def _possible(self, award: Award, level: Level) -> bool:
        """False where the catalogue knows the title and it is never given at ``level``.

        The place is then the area whose holders are told (某省2018年度高新技术企业).
        """
        programme = self.catalogue.programmes.get(award.programme or "")
        if programme is None or programme.default_level is None or programme.family in LOCAL_FAMILIES:
            return True
        return any(level in self.catalogue.programmes[p].levels for p in award.programmes)

    def _worldwide(self, award: Award) -> Leveled | None:
        """What an unlisted name opens with: 世界, 德国; 中国, 中华."""
        if award.programme is not None:
            return None
        name = award.label.strip("“”")
        if name.startswith(_ABROAD):
            return Leveled(Level.INTERNATIONAL, LevelBasis.TEXT, None)
        if _RANKED.search(name) and name.startswith("中国"):
            return Leveled(Level.INDUSTRY, LevelBasis.UNKNOWN, None)
        return Leveled(Level.NATIONAL, LevelBasis.TEXT, "中国") if name.startswith(("中国", "中华")) else None

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
        if level is Level.DISTRICT and self.place.autonomous and award.text.startswith(("全区", "我区")):
            level = Level.PROVINCIAL  # of the autonomous region
        if level is Level.MUNICIPAL:
            if self._in_municipality(award.place):
                # 市级 of the four 直辖市 is provincial rank (cue c015).
                return Leveled(Level.PROVINCIAL, LevelBasis.JURISDICTION_NAME, award.place or self.place.city)
            seat = award.place is None or self._own_city(award.place)
            if self.place.county_city and seat and self._possible(award, Level.DISTRICT):
                return Leveled(Level.DISTRICT, LevelBasis.JURISDICTION_NAME, self.place.district)
        return Leveled(level, LevelBasis.TEXT, award.place or self._jurisdiction(level))

    def _in_municipality(self, place: str | None) -> bool:
        if place:
            return place.startswith(_MUNICIPALITIES)
        return self.place.municipality or (self.place.province or "").startswith(_MUNICIPALITIES)

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
        if _DIVISION.match(name):
            return Level.MUNICIPAL
        if self.place.county_city and self._own_city(name):
            return Level.DISTRICT
        hit = next((h for h in self.catalogue.find_regions(name) if h.start == 0), None)
        if hit is not None and (hit.end == len(name) or name[-1] not in _RANKS):
            region = self.catalogue.regions[hit.codes[0]]
            if region.municipality or region.rank == "province":
                return Level.PROVINCIAL
            return Level.MUNICIPAL if region.rank == "prefecture" else Level.DISTRICT
        # a place no gazetteer knows, whatever known name it begins with
        return Level.PROVINCIAL if name.endswith("自治区") else _RANKS.get(name[-1:])

    def _own_city(self, name: str) -> bool:
        """The story's own county-level city, which no gazetteer may know."""
        own = {self.place.city, self.place.district} if self.place.code is None else {self.place.district}
        return any(name in (each, each[:-1]) for each in own if each is not None)

    def of_issuer(self, issuer: str | None) -> Level | None:
        """The level of the body that grants: a bare rank or a kind of body, then its place, then central marks."""
        if not issuer:
            return None
        issuer = issuer.removeprefix("中共").removeprefix("共青团")
        if _DIVISION.match(issuer):
            return Level.MUNICIPAL
        if issuer.startswith(("全国", "国家")) and not issuer.endswith("协会"):  # 全国某管委会办公室 is no park's
            return Level.NATIONAL
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
        if self._in_municipality(None):
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
        if self._ambiguous(award):
            return None
        if programme.default_level is not None and programme.default_certainty in certainties:
            return Leveled(
                programme.default_level, LevelBasis.PROGRAMME_DEFAULT, self._jurisdiction(programme.default_level)
            )
        return None

    def _ambiguous(self, award: Award) -> bool:
        """科技进步奖 alone may be the state's, a province's or a city's."""
        return len({self.catalogue.programmes[p].default_level for p in award.programmes}) > 1

    def _unknown(self, award: Award) -> Leveled:
        programme = self.catalogue.programmes.get(award.programme or "")
        likely = programme.default_level if programme and programme.default_certainty == "weak" else None
        return Leveled(Level.UNSPECIFIED, LevelBasis.UNKNOWN, None, likely)
