"""Who issued a notice: the office in whose name its title speaks, or that signs it over the day."""

from __future__ import annotations

import re

from kg.model import Document

_OFFICE = r"[\u4e00-\u9fff]{2,20}(?:厅|局|委员会|委|办公室|人民政府|总工会|协会|学会|联合会|商会|管委会|部|院|署|中心|领导小组)"
_SIGNED = re.compile(rf"(?P<office>{_OFFICE})(?:办公室)?")
_SPEAKS = re.compile(rf"(?P<office>{_OFFICE})(?=关于|公告|通知|公示|通报|印发)")
_DAY = re.compile(
    r"(?:(?:19|20)\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日"
)


def issuer_of(document: Document) -> str | None:
    """The office of a notice; None where it names none, or several sign together."""
    texts = [document.view[b.span.start : b.span.end] for b in document.blocks]
    for text in texts[:2]:
        if (spoken := _SPEAKS.match(text)) is not None:
            return spoken["office"]
    days = [at for at, text in enumerate(texts) if _DAY.fullmatch(text)]
    signed = [hit["office"] for at in days for text in texts[max(0, at - 1) : at] if (hit := _SIGNED.fullmatch(text))]
    return signed[-1] if signed else None
