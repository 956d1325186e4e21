"""Names that are one thing, under constraints that hold for whole clusters."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum

from kg.resolve.world import BODIES, Node, World


class Blocked(StrEnum):
    """Why two clusters may not become one."""

    PERSON = "kept-apart"  # a person, or a text, said that they are two
    FIRMS = "two-rows"  # two rows of the user's table
    LEGAL = "two-registered-names"
    USCC = "two-codes"
    TYPE = "other-type"


class Clusters:
    """Disjoint sets of nodes; the root is the lowest number, so the order of joining leaves no trace."""

    def __init__(self, world: World) -> None:
        """Every node alone."""
        self._world = world
        self._parent: list[int] = []
        self._members: dict[int, list[int]] = {}
        self._apart: dict[int, set[int]] = defaultdict(set)
        self.firm: dict[int, int] = {}
        self.codes: dict[int, frozenset[str]] = {}
        self._full: dict[int, bool] = {}

    def find(self, at: int) -> int:
        """The root of a node's cluster."""
        while len(self._parent) <= at:  # nodes that were added to the world since
            self._parent.append(len(self._parent))
        root = at
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[at] != root:
            self._parent[at], at = root, self._parent[at]
        return root

    def members(self, at: int) -> list[int]:
        """The nodes of the cluster, sorted."""
        root = self.find(at)
        return sorted(self._members.get(root, [root]))

    def is_full(self, at: int) -> bool:
        """True when the cluster holds a name that means one thing everywhere."""
        root = self.find(at)
        return self._full.get(root, self._world.nodes[root].is_full)

    def separate(self, left: int, right: int) -> bool:
        """Two clusters may never become one; False when they are one already."""
        a, b = self.find(left), self.find(right)
        if a == b:
            return False
        self._apart[a].add(b)
        self._apart[b].add(a)
        return True

    def are_separate(self, left: int, right: int) -> bool:
        """True when a person or a text keeps them apart."""
        return self.find(right) in self._apart.get(self.find(left), ())

    def blocked(self, left: int, right: int, legal: bool = False, types: bool = False) -> Blocked | None:
        """What keeps two clusters apart; ``legal`` evidence may join registered names, ``types`` different types."""
        a, b = self.find(left), self.find(right)
        if b in self._apart.get(a, ()):
            return Blocked.PERSON
        if a in self.firm and b in self.firm and self.firm[a] != self.firm[b]:
            return Blocked.FIRMS
        if not types and not _same_kind(self._world.nodes[left], self._world.nodes[right]):
            return Blocked.TYPE
        if a in self.codes and b in self.codes and not self.codes[a] & self.codes[b]:
            return Blocked.USCC
        if not legal and self.is_full(a) and self.is_full(b):
            return Blocked.LEGAL
        return None

    def join(self, left: int, right: int) -> bool:
        """Make two clusters one, whatever speaks against it; False when they are one already."""
        a, b = sorted((self.find(left), self.find(right)))
        if a == b:
            return False
        full = self.is_full(a) or self.is_full(b)
        self._parent[b] = a
        self._members[a] = self._members.get(a, [a]) + self._members.pop(b, [b])
        self._full[a] = full
        for other in self._apart.pop(b, ()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart[a].add(other)
        if b in self.firm:
            self.firm.setdefault(a, self.firm.pop(b))
        if b in self.codes:
            self.codes[a] = self.codes.get(a, frozenset()) | self.codes.pop(b)
        return True


def _same_kind(left: Node, right: Node) -> bool:
    return left.type is right.type or (
        left.type in BODIES and right.type in BODIES and left.parsed.registered and right.parsed.registered
    )
