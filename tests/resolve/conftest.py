"""Small worlds of names."""

from __future__ import annotations

from kg.model import EntityType
from kg.resolve import entity_id, resolve
from kg.resolve.model import Firm, NameForm, Naming, NamingKind, Resolution, Ruling

ZHENGZHOU, ZHONGYUAN, LUOYANG, HENAN, SUZHOU, GONGYI = "410100", "410102", "410300", "410000", "320500", "410181"


def form(
    name: str, home: str | None = ZHENGZHOU, *documents: str, kind: EntityType = EntityType.COMPANY, row: str = ""
) -> NameForm:
    return NameForm(
        entity_id(kind, name, home),
        kind,
        name,
        (),
        (home,) if home else (),
        (row,) if row else (),
        tuple(sorted(documents)),
    )


def said(kind: NamingKind, of: NameForm, value: str, document: str = "d1") -> Naming:
    return Naming(kind, of.id, value, document, f"…{value}…")


class World:
    """Resolved names, asked by name."""

    def __init__(
        self,
        *forms: NameForm,
        namings: tuple[Naming, ...] = (),
        firms: tuple[Firm, ...] = (),
        rulings: tuple[Ruling, ...] = (),
    ) -> None:
        self.forms = forms
        self.result: Resolution = resolve(forms, namings, firms, rulings)
        entity = self.result.entity_of()
        self.of = {f: entity[f.id] for f in forms}

    def one(self, *forms: NameForm) -> bool:
        return len({self.of[f] for f in forms or self.forms}) == 1

    def queued(self) -> set[str]:
        return {d.rule for d in self.result.decisions if d.outcome == "queued"}

    def apart(self) -> set[str]:
        return {d.rule for d in self.result.decisions if d.outcome == "apart"}

    def merged(self) -> set[str]:
        return {d.rule for d in self.result.decisions if d.outcome == "merged"}
