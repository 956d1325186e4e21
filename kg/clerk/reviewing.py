"""``kg resolve review``: one pair after another, one key each; every ruling is on the disk before the next is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.clerk.queue import Pair
from kg.ledger import Entry, append

#: Key → what it does; capital letters do the same; the end of the input ends the review.
KEYS = {"": "quit", "s": "same", "d": "different", "k": "skip", "u": "undo", "n": "note", "q": "quit"}
HELP = "s 同一 same · d 不同 different · k 跳过 skip · u 撤销上一个 undo · n 备注 note · q 结束 quit"


@dataclass(slots=True)
class Session:
    """A person, the pairs before them and what they ruled; ``key`` reads one key, ``line`` a line, ``say`` prints."""

    pairs: Sequence[Pair]
    ledger: Path
    who: str
    key: Callable[[], str]
    line: Callable[[], str]
    say: Callable[[str], None]
    show: Callable[[Pair, int, int], None]
    ruled: dict[int, int] = field(default_factory=dict)  # pair → the row that settled it
    _trail: list[int] = field(default_factory=list)  # pairs in the order they were ruled on
    _note: str = ""
    _written: bool = False

    @property
    def touched(self) -> bool:
        """Whether anything was written."""
        return self._written

    def run(self) -> int:
        """Go through the pairs; how many were settled.  Ctrl-C ends it and costs nothing that was ruled."""
        at = 0
        while at < len(self.pairs):
            if at not in self.ruled:
                self.show(self.pairs[at], at + 1, len(self.pairs))
                chosen = self._choice()
                if chosen == "quit":
                    break
                at = self._do(chosen, at)
            else:
                at += 1
        return len(self.ruled)

    def _choice(self) -> str:
        while (chosen := KEYS.get(key := self.key().lower())) is None:
            if not key.isspace():  # the ends of a script's lines
                self.say(HELP)
        return chosen

    def _do(self, chosen: str, at: int) -> int:
        """Carry a key out; which pair comes next."""
        if chosen == "note":
            self._note = self.line().strip()
            return at
        if chosen == "undo":
            return self._undo(at)
        if chosen != "skip":
            row = append(self.ledger, [self.pairs[at].ruled(chosen == "same", self.who, self._note)])[0]
            self.ruled[at], self._note = row.row, ""
            self._trail.append(at)
            self._written = True
            self.say(f"第 {row.row} 行 row {row.row}：{row.subject} {'=' if chosen == 'same' else '≠'} {row.object}")
        return at + 1

    def _undo(self, at: int) -> int:
        if not self._trail:
            self.say("没有可撤销的 nothing to undo")
            return at
        before = self._trail.pop()
        row = append(self.ledger, [Entry(self.who, "undo", str(self.ruled.pop(before)))])[0]
        self.say(f"第 {row.row} 行 row {row.row}：已撤销第 {row.subject} 行 undid row {row.subject}")
        return before
