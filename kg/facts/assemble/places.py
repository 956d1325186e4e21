"""The places that 全市, 全区 and a count without a place mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.drafts import GroupDraft
from kg.mentions import Topic


def home_of(topic: Topic) -> str | None:
    """The place that keeps surface names of different cities apart."""
    place = topic.place
    return place.city or place.province or place.district or (topic.subject.canonical if topic.subject else None)


#: 我市4家入选: the city of the page, however often its province is named in the title.
_CITY, _PROVINCE = re.compile(r"我市|全市|本市"), re.compile(r"我省|全省|本省")


def area_of(topic: Topic, draft: GroupDraft, told: Sequence[str] = ()) -> str | None:
    """The place counted: named in the clause, else what the story is about; ``told`` are the sentence and the headline."""
    if draft.area and draft.area not in ("全市", "全省", "全区"):
        return draft.area
    subject, place = topic.subject.canonical if topic.subject else None, topic.place
    wider = {"全市": place.city, "全省": place.province}.get(draft.area or "")
    if wider is not None and not (subject or "").endswith((draft.area or "")[-1]):
        return wider  # 全市 in a story that names a county of the city
    if subject is None or subject != place.province or place.city in (None, subject):
        return subject
    for text in told:
        if _PROVINCE.search(text):
            return subject
        if _CITY.search(text) or text.startswith((place.city or "").removesuffix("市")):
            return place.district if place.county_city and place.district else place.city
    return subject


def meant_place(topic: Topic, text: str) -> str:
    """全市 → the story's city; what cannot be resolved stays as written."""
    place = topic.place
    subject = topic.subject.canonical if topic.subject else None
    for mark, name in (
        ("全国", "全国"),
        ("全省", place.province),
        ("我省", place.province),
        ("全市", place.city),
        ("我市", place.city),
        ("辖区", subject),
        ("全区", subject),
        ("全县", place.district),
    ):
        if mark in text:
            return (_zone_above(topic, subject) if mark == "全区" else None) or name or mark
    return text.strip("的") or "全市"


_ZONE_PART = re.compile(
    r"(?P<zone>[\u4e00-\u9fff]{0,8}?(?:高新区|经开区|开发区|新区))[\u4e00-\u9fff]{2,8}(?:园区|产业园|科技园)$"
)


def _zone_above(topic: Topic, subject: str | None) -> str | None:
    """全区 in a story about a part of a zone (高新区某园区) is the whole zone."""
    part = _ZONE_PART.match(subject or "")
    if part is None:
        return None
    city = (topic.place.city or "").removesuffix("市")
    return part["zone"] if part["zone"].startswith(city) and city else city + part["zone"]
