"""The record of what was decided about whom, one row a pair of names."""

from __future__ import annotations

from collections.abc import Iterable

from kg.resolve.clusters import Clusters
from kg.resolve.model import Decision, Outcome
from kg.resolve.rules import RULES
from kg.resolve.world import Node


class Book:
    """Joins clusters and writes down why, or why not."""

    def __init__(self, clusters: Clusters) -> None:
        """Nothing decided."""
        self._clusters = clusters
        self._rows: dict[tuple[str, str], Decision] = {}
        self.shared: set[str] = set()  # short names that several firms may bear

    def join(
        self,
        left: Node,
        right: Node,
        rule: str,
        evidence: Iterable[str] = (),
        detail: object = "",
        *,
        legal: bool = False,
        types: bool = False,
    ) -> bool:
        """Make two one by ``rule``, or queue the pair with what stands against it; True when they are one."""
        if self._clusters.find(left.at) == self._clusters.find(right.at):
            return True
        against = self._clusters.blocked(left.at, right.at, legal, types)
        if against is None:
            self._clusters.join(left.at, right.at)
            self._write(Outcome.MERGED, left, right, rule, evidence, detail)
            return True
        if against in ("other-type", "two-rows", "kept-apart"):
            self.apart(left, right, against.value, evidence, detail or f"{left.type.value}/{right.type.value}")
        else:
            self.queue(left, right, against.value, evidence, detail)
        return False

    def force(self, left: Node, right: Node, rule: str, detail: object) -> None:
        """Make two one by a person's word."""
        if self._clusters.join(left.at, right.at):
            self._write(Outcome.MERGED, left, right, rule, (), detail)

    def contradict(self, left: Node, right: Node, row: int) -> None:
        """Note that a person's "the same" runs against other rulings."""
        self._write(Outcome.QUEUED, left, right, "rulings-disagree", (), row)

    def apart(self, left: Node, right: Node, rule: str, evidence: Iterable[str] = (), detail: object = "") -> None:
        """Note that two near names are two."""
        self._write(Outcome.APART, left, right, rule, evidence, detail)

    def queue(self, left: Node, right: Node, rule: str, evidence: Iterable[str] = (), detail: object = "") -> None:
        """Leave a pair to a person, unless one has spoken."""
        if self._clusters.are_separate(left.at, right.at):
            self._write(Outcome.APART, left, right, "kept-apart", evidence, detail)
        elif self._clusters.find(left.at) != self._clusters.find(right.at):
            self._write(Outcome.QUEUED, left, right, rule, evidence, detail)

    def _write(
        self, outcome: Outcome, left: Node, right: Node, rule: str, evidence: Iterable[str], detail: object
    ) -> None:
        if left.id == right.id:
            return
        if right.id < left.id:
            left, right = right, left
        if (left.id, right.id) in self._rows and outcome is not Outcome.MERGED:
            return  # what was decided first stands on stronger evidence
        words = RULES[rule]
        self._rows[(left.id, right.id)] = Decision(
            outcome, left.id, right.id, left.name, right.name, rule, words.score, words.zh.format(detail),
            words.en.format(detail), tuple(sorted(set(evidence))),
        )  # fmt: skip

    def rows(self, one: dict[str, int]) -> tuple[Decision, ...]:
        """All decisions in order; what was left open about two that became one later is dropped (``one``: id → cluster)."""
        return tuple(
            row
            for pair, row in sorted(self._rows.items())
            if row.outcome is Outcome.MERGED or one.get(pair[0], -1) != one.get(pair[1], -2)
        )
