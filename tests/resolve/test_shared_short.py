"""A short name on a page of the whole province, borne by firms of two of its cities."""

from __future__ import annotations

from kg.model import EntityType
from kg.resolve import entity_id, resolve
from kg.resolve.model import NameForm, Outcome

_COMPANY = EntityType.COMPANY


def _form(name: str, *homes: str) -> NameForm:
    home = homes[0] if homes else None
    return NameForm(entity_id(_COMPANY, name, home), _COMPANY, name, (), homes, (), (f"doc-{name}-{home}",))


def test_it_stays_apart_though_one_of_the_two_is_called_so_in_its_own_city() -> None:
    own, wide = _form("汀禾电缆", "320100"), _form("汀禾电缆", "320000")
    first, second = _form("南京汀禾特种电缆有限公司", "320100"), _form("南通汀禾特种电缆有限公司", "320600")
    done = resolve([own, wide, first, second])
    who = done.entity_of()
    assert who[own.id] == who[first.id]
    assert who[wide.id] not in (who[first.id], who[second.id])
    waiting = {frozenset((d.left, d.right)) for d in done.decisions if d.outcome is Outcome.QUEUED}
    assert {frozenset((wide.id, first.id)), frozenset((wide.id, second.id))} <= waiting
