"""A block before its view is made: its kind and the source spans it consists of."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import BlockKind


@dataclass(frozen=True, slots=True)
class RawBlock:
    """Source spans that make one block, with ``joint`` between them (a tab between cells)."""

    kind: BlockKind
    parts: tuple[tuple[int, int], ...]
    joint: str = ""
