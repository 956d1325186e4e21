"""Identity does not depend on the order in which names arrive, and every name has exactly one."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import EntityType
from kg.resolve import entity_id, resolve
from kg.resolve.gazetteer import load_gazetteer
from kg.resolve.model import Firm, NameForm, Naming, NamingKind, Outcome, Ruling
from kg.resolve.parse import parse
from kg.resolve.text import key_of

_TRADES = ["泵业", "泵业科技", "物流", ""]
_FORMS = ["有限公司", "股份有限公司", "集团有限公司", "公司", "", ""]
_PLACES = ["", "郑州", "郑州市", "洛阳", "河南", "巩义"]
_HOMES = [None, "410100", "410102", "410300", "410000", "320500"]
_names = st.builds(
    lambda place, trade, word, kind: place + trade + word + kind,
    st.sampled_from(_PLACES), st.sampled_from(["皓辰", "皓晨", "朗启"]), st.sampled_from(_TRADES), st.sampled_from(_FORMS),
)  # fmt: skip
_forms = st.builds(
    lambda name, home, documents, kind: NameForm(
        entity_id(kind, name, home), kind, name, (), (home,) if home else (), (), tuple(sorted(documents))
    ),
    _names,
    st.sampled_from(_HOMES),
    st.sets(st.sampled_from(["d1", "d2", "d3"]), min_size=1),
    st.sampled_from([EntityType.COMPANY, EntityType.COMPANY, EntityType.COMPANY, EntityType.PLATFORM]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_forms, max_size=14, unique_by=lambda f: f.id), st.data())
def test_order_leaves_no_trace(forms: list[NameForm], data: st.DataObject) -> None:
    pick = st.sampled_from(forms) if forms else st.nothing()
    namings = data.draw(
        st.lists(
            st.builds(
                Naming, st.sampled_from(NamingKind), pick.map(lambda f: f.id), _names, st.just("d1"), st.just("…")
            ),
            max_size=4 if forms else 0,
        )
    )
    firms = data.draw(
        st.lists(
            st.builds(Firm, _names, row=st.integers(2, 9)), max_size=2, unique_by=(lambda f: f.name, lambda f: f.row)
        )
    )
    rulings = data.draw(
        st.lists(
            st.builds(Ruling, _names, _names, st.booleans(), row=st.integers(1, 99)),
            max_size=3,
            unique_by=lambda r: r.row,
        )
    )
    whole = resolve(forms, namings, firms, rulings)
    assert sorted(f for i in whole.identities for f in i.forms) == sorted(f.id for f in forms)
    assert len({i.id for i in whole.identities}) == len(whole.identities)
    assert all(d.left < d.right for d in whole.decisions)
    shuffled = [list(x) for x in (forms, namings, firms, rulings)]
    for rows in shuffled:
        random.Random(len(forms)).shuffle(rows)
    assert resolve(*shuffled) == whole
    entity = whole.entity_of()
    for decision in whole.decisions:
        if decision.left in entity and decision.right in entity:
            assert (entity[decision.left] == entity[decision.right]) == (decision.outcome is Outcome.MERGED)


@settings(max_examples=150, deadline=None)
@given(st.lists(_forms, max_size=20, unique_by=lambda f: f.id))
def test_without_evidence_no_two_registered_names_are_one(forms: list[NameForm]) -> None:
    """Whatever short names stand between them: only spellings of one name, or one without its place, may join."""
    by_id = {f.id: f for f in forms}
    for identity in resolve(forms).identities:
        parts = [parse(by_id[f].name, load_gazetteer(), by_id[f].homes) for f in identity.forms]
        registered = [p for p in parts if p.registered]
        assert len({(p.core, p.form, p.group) for p in registered}) <= 1
        assert len({p.codes for p in registered if p.codes}) <= 1
        assert len({by_id[f].type for f in identity.forms if not parse(by_id[f].name, load_gazetteer()).full}) <= 1


@settings(max_examples=60, deadline=None)
@given(st.lists(_forms, min_size=1, max_size=10, unique_by=lambda f: f.id), st.data())
def test_a_ruling_holds_whatever_else_is_known(forms: list[NameForm], data: st.DataObject) -> None:
    left, right = data.draw(st.sampled_from(forms)), data.draw(st.sampled_from(forms))
    same = data.draw(st.booleans())
    if key_of(left.name) == key_of(right.name):
        return
    entity = resolve(forms, rulings=[Ruling(left.name, right.name, same, row=1)]).entity_of()
    lefts = {entity[f.id] for f in forms if key_of(f.name) == key_of(left.name)}
    rights = {entity[f.id] for f in forms if key_of(f.name) == key_of(right.name)}
    assert lefts == rights if same else not lefts & rights
