"""When a predicted fact is the gold one (the rules at the end of the interface contract)."""

from __future__ import annotations

import re
import unicodedata

from kg.ingest.script import readable

_DROP = re.compile(r"[\s“”‘’\"'「」《》]")
_LEVEL = re.compile(
    r"^(?:(?:国家级|国家|全国|省级|省|市级|市|区级|县级|自治区级|[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,3}市)|(?:19|20)\d\d年度?|第[一二三四五六七八九十百\d]+批|首批)+"
)
_TAIL = re.compile(r"(?:荣誉称号|称号|企业|项目|单位|名单|等次)+$")
_STATUS = {
    "granted": {"granted"},
    "reviewed": {"renewed", "renamed", "warned"},
    "revoked": {"revoked", "failed", "expired", "withdrawn"},
    "candidate": {"candidate"},
}


def plain(text: str | None) -> str:
    """Width, script, quotes and white space normalised."""
    return _DROP.sub("", readable(unicodedata.normalize("NFKC", text or "")).replace("\u200b", ""))


def core(award: str | None) -> str:
    """An award without level, year, batch and the endings that say nothing."""
    text = plain(award)
    bare = _TAIL.sub("", _LEVEL.sub("", text))
    return bare or text


def same_award(gold: str, names: list[str | None]) -> bool:
    """Equal, or one contains the other, for any name of the predicted award."""
    want = core(gold)
    for name in names:
        have = core(name)
        if have and want and (have == want or have in want or want in have):
            return True
    return False


def same_status(gold: str, predicted: str) -> bool:
    """The gold's coarser statuses cover several of ours."""
    return predicted in _STATUS.get(gold, {gold})
