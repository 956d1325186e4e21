"""What a name is made of: 行政区划 + 字号 + 行业 + 组织形式 (企业名称登记管理规定, arts. 6-11)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """组织形式, as far as it tells firms apart; 有限公司 and 有限责任公司 are two words for one form (公司法)."""

    LIMITED = "limited"
    STOCK = "stock"
    COMPANY = "company"  # the press's 公司, which may be either
    FACTORY = "factory"
    COOPERATIVE = "cooperative"
    FARM = "farm"
    PARTNERSHIP = "partnership"
    NONE = "none"


#: Forms of registered names.
REGISTERED = frozenset({Form.LIMITED, Form.STOCK, Form.COOPERATIVE, Form.FARM, Form.PARTNERSHIP})
_NATIONAL = ("中国", "国家", "全国", "中华")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A name in its parts.

    ``codes`` are the places its lead (or, before that, its bracket) may mean, settled as far as the known places
    allow.  ``core`` is trade name and trade.  ``aside`` is what brackets hold besides places and 集团 (中国).
    ``branch`` is what names the branch behind the parent's name, whose parts the other fields then are.
    """

    key: str
    codes: tuple[str, ...]
    spelled_place: str
    core: str
    trade: str
    words: tuple[str, ...]
    form: Form
    group: bool
    aside: str
    branch: str = ""
    parent: str = ""
    other_core: str = ""  # with the place before it, where that may be a part of the trade name
    sure_place: bool = True

    @property
    def registered(self) -> bool:
        """A name as it stands in the register."""
        if self.form in (Form.COOPERATIVE, Form.FARM) and not (self.codes and self.sure_place):
            return False  # their registered names begin with the county
        return not self.branch and self.form in REGISTERED and bool(self.core)

    @property
    def full(self) -> bool:
        """A name that means one thing wherever it stands."""
        if self.branch:
            return self.form in (Form.LIMITED, Form.STOCK)
        return self.registered or (
            self.form is Form.FACTORY and bool(self.codes) and self.sure_place and len(self.core) > 3
        )

    @property
    def titled(self) -> bool:
        """A name that its own place, its country or its kind makes the same thing wherever it is told."""
        if len(self.codes) == 1 and self.sure_place:
            return True
        return self.aside == "中国" or self.key.startswith(_NATIONAL) or self.key.endswith("大学")

    @property
    def legal_key(self) -> tuple[str, ...]:
        """What spellings of one registered name share: 郑州市 is 郑州, 甲乙（郑州）有限公司 is 郑州甲乙有限公司.

        Names that differ in order only are the same by rule 3(2) of 企业名称相同相近比对规则 (2017).
        """
        return (*self.codes, "|", self.core, self.form.value, str(self.group), self.aside, self.branch)

    @property
    def tells_trade(self) -> bool:
        """True when a trade follows the trade name: 富贝克超硬材料, not 富贝克."""
        return bool(self.words)
