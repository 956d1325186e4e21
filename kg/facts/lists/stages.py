"""Lists of those who are on the way to a title: applicants, the recommended, those in a pool."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.model import Status

_DONE = re.compile(r"认定(?!申报|推荐|条件)|公布|授予|命名|获奖|获评|表彰|入选|评定结果|通过")
_STAGES: tuple[tuple[re.Pattern[str], Status, str | None], ...] = (
    (re.compile(r"(?:培育|储备|后备|孵化)(?:入库)?(?:库|名单|企业|对象|单位|项目|计划)"), Status.CULTIVATED, None),
    (
        re.compile(r"推荐[^，。]{0,30}(?:名单|名录|汇总表?|一览表?|情况|公示|的通知)|^拟?推荐"),
        Status.CANDIDATE,
        "nominated",
    ),
    (
        re.compile(r"(?:申报|申请|报名|参评)(?:企业|单位|项目|产品|主体|对象|情况)?(?:名单|名录|汇总|一览|清单|公示)"),
        Status.CANDIDATE,
        "applied",
    ),
    (
        re.compile(r"(?:入围|初审|初评|评审|答辩|现场核查|专家评审)[^，。]{0,8}(?:名单|企业名单|公示)"),
        Status.CANDIDATE,
        "shortlisted",
    ),
)


@lru_cache(maxsize=256)
def stage_of(headline: str) -> tuple[Status, str | None] | None:
    """(status, detail) of a list whose headline says that its names have not won yet; None for all others."""
    for pattern, status, detail in _STAGES:
        if pattern.search(headline) and (status is Status.CULTIVATED or not _DONE.search(headline)):
            return status, detail
    return None
