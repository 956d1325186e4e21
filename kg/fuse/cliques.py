"""Things that may be one are one only if that leaves no choice.

Agreement is no equivalence: what says nothing of its year agrees with 2021 and with 2022.  Two things are joined
when everything that agrees with one agrees with all that agrees with the other; what could join several stays apart,
and is then looked at again among its like.  The outcome does not depend on the order of arrival.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

_Thing = TypeVar("_Thing")


def join(things: Iterable[_Thing], agree: Callable[[_Thing, _Thing], bool]) -> list[tuple[_Thing, ...]]:
    """``things`` in sets that are surely one; sorted by first appearance in ``things``."""
    left = list(things)
    found: list[tuple[_Thing, ...]] = []
    while left:
        near = _neighbours(left, agree)
        whole = {i for i in near if all(near[j] >= near[i] for j in near[i])}
        if not whole:
            found += [(thing,) for thing in left]
            break
        sets = {frozenset(j for j in near[i] if j in whole and near[j] == near[i]) for i in whole}
        found += [tuple(left[i] for i in sorted(each)) for each in sorted(sets, key=min)]
        left = [thing for i, thing in enumerate(left) if i not in whole]
    return found


def _neighbours(things: list[_Thing], agree: Callable[[_Thing, _Thing], bool]) -> Mapping[int, frozenset[int]]:
    places = range(len(things))
    return {i: frozenset(j for j in places if j == i or agree(things[i], things[j])) for i in places}
