"""What people read for levels, statuses, kinds and columns, in Chinese and English."""

from __future__ import annotations

from functools import lru_cache

from kg.catalogue.tables import load_levels
from kg.graph.scheme import STATUS_LABELS
from kg.paths import ontology_dir

KINDS = {
    "Company": ("企业", "company"),
    "Park": ("园区", "park"),
    "Platform": ("平台载体", "platform"),
    "Institution": ("机构", "institution"),
    "GovernmentBody": ("政府部门", "government body"),
    "Association": ("协会", "association"),
    "MassOrganisation": ("群团组织", "mass organisation"),
    "Region": ("行政区", "region"),
    "Programme": ("项目称号", "programme"),
    "Campaign": ("活动", "campaign"),
    "Person": ("人物", "person"),
    "Product": ("产品", "product"),
    "Project": ("项目", "project"),
    "PolicyDocument": ("政策文件", "policy document"),
}
MODES = {
    "grant": ("新增", "grant"),
    "holding": ("存量", "stock"),
    "actual": ("实际", "actual"),
    "target": ("目标", "target"),
    "pool": ("入库", "pool"),
}
STATES = {"added": ("新增", "added"), "updated": ("更新", "updated"), "unchanged": ("未变", "unchanged")}
BASES = {
    "text": ("原文写明", "stated"),
    "jurisdiction-name": ("名称含地名", "place in the name"),
    "issuer": ("由颁发机关", "from the issuer"),
    "inherited": ("承上文", "inherited"),
    "programme-default": ("按目录惯例", "catalogue default"),
    "corrected": ("经人更正", "corrected by a person"),
    "unknown": ("未知", "unknown"),
}
COLUMNS = {
    "name": ("名称", "name"),
    "firm": ("企业", "firm"),
    "recipient": ("对象", "recipient"),
    "kind": ("类别", "kind"),
    "type": ("类别", "kind"),
    "honour": ("荣誉", "honour"),
    "award": ("原文称号", "award as written"),
    "level": ("层级", "level"),
    "basis": ("层级依据", "level basis"),
    "status": ("状态", "status"),
    "stage": ("阶段", "stage"),
    "year": ("年份", "year"),
    "grade": ("等次", "grade"),
    "size": ("数目", "count"),
    "groupSize": ("同批数目", "group"),
    "named": ("具名", "named"),
    "unnamed": ("未具名", "unnamed"),
    "place": ("地区", "area"),
    "area": ("地区", "area"),
    "quote": ("原文", "quote"),
    "document": ("文档", "document"),
    "fact": ("事实编号", "fact"),
    "group": ("编号", "group id"),
    "source": ("来源文件", "source"),
    "title": ("标题", "title"),
    "published": ("发表日期", "published"),
    "recognitions": ("荣誉", "honours"),
    "issuer": ("颁发机关", "issuer"),
    "qualifier": ("约数", "qualifier"),
    "unit": ("单位", "unit"),
    "document_id": ("文档编号", "document id"),
    "state": ("结果", "state"),
    "groups": ("数目组", "groups"),
    "findings": ("疑点", "findings"),
    "person": ("姓名", "person"),
    "role": ("角色", "role"),
    "assessment": ("考核评价", "assessment"),
    "subject": ("主体", "subject"),
    "scheme": ("排名项目", "scheme"),
    "rank": ("名次", "rank"),
    "rankAtMost": ("不低于第", "rank at most"),
    "outOf": ("参评数", "out of"),
    "times": ("次数", "times"),
    "measure": ("指标", "measure"),
    "value": ("数值", "value"),
    "period": ("时期", "period"),
    "mode": ("性质", "kind of count"),
    "scope": ("范围", "scope"),
    "percent": ("占比%", "percent"),
    "code": ("代码", "code"),
    "severity": ("程度", "severity"),
    "messageZh": ("说明", "message (zh)"),
    "messageEn": ("英文说明", "message"),
    "stated": ("写明", "stated"),
    "known": ("已知", "known"),
    "have": ("已有称号", "has"),
    "next": ("下一级", "next"),
    "since": ("起始年", "since"),
    "start": ("起始", "start"),
    "change": ("变化", "change"),
    "until": ("有效期至", "valid until"),
    "date": ("日期", "date"),
    "leftName": ("名称甲", "one name"),
    "rightName": ("名称乙", "other name"),
    "score": ("相似度", "score"),
    "reason": ("理由", "reason"),
    "difference": ("分歧", "difference"),
    "sources": ("来源数", "sources"),
    "years": ("有效年数", "valid years"),
    "region": ("地区", "area"),
    "comparison": ("比较", "comparison"),
    "baseValue": ("换算值", "base value"),
    "baseUnit": ("基本单位", "base unit"),
    "derived": ("推算", "derived"),
    "base": ("基准", "base"),
    "rangeMin": ("下限", "from"),
    "rangeMax": ("上限", "to"),
    "totalMin": ("总数下限", "total from"),
    "totalMax": ("总数上限", "total to"),
    "truncatedMin": ("截断下限", "from (cut)"),
    "truncatedMax": ("截断上限", "to (cut)"),
    "row": ("行", "row"),
    "when": ("时间", "when"),
    "who": ("谁", "who"),
    "verdict": ("裁定", "verdict"),
    "field": ("项", "field"),
    "textSays": ("原文所说", "the text says"),
    "personSays": ("更正为", "corrected to"),
}


@lru_cache(maxsize=1)
def _levels() -> dict[str, tuple[str, str]]:
    return {row.level: (row.label_zh, row.label_en) for row in load_levels(ontology_dir())[0]}


def name_of(term: str, language: str = "zh") -> str:
    """The word for a level, status, kind or basis id; the id itself when it is none."""
    at = 0 if language == "zh" else 1
    for table in (_levels(), STATUS_LABELS, KINDS, BASES, MODES, STATES):
        if term in table:
            return table[term][at]
    return term


def column(term: str, language: str = "zh") -> str:
    """The heading of a column."""
    return COLUMNS.get(term, (term, term))[0 if language == "zh" else 1]
