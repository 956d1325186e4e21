"""Tables: what the words of the header say of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (
            "other",
            r"^(?:序号|编号|排名|序)$|推荐|主管|归口|联系|地址|行业|领域|代码|证书|电话|得分|备注|说明|负责人|法定|信用|专业|批次|有效期|规模|性质|领导|介绍",
        ),
        (
            "issuer",
            r"(?:颁奖|颁发|授予|发证|认定|评定|评选|公布|颁布|授奖|主办|发布|组织|命名)(?:单位|机构|机关|部门|组织)$",
        ),
        (
            "new",
            r"(?:更名|变更|变动|更改|调整|现|新)(?:后|的)?(?:企业|单位|公司|中心|平台|工厂|园区|的)*(?:名称|名)$|更名为|变更为",
        ),
        ("old", r"^原|(?:更名|变更|更改|调整)前|旧名"),
        (
            "grade",
            r"(?:获奖|奖励|奖项|授奖|评审|评定|荣誉|推荐|建议)?(?:等级|等次|奖级|档次|等第|奖等)$|(?:评价|考核|评估|监测|复核|复审|认定|评审|审核|验收|绩效)?(?:结果|结论|意见|情况|状态)$|星级|^类型$|^类别$|获奖情况",
        ),
        ("level", r"级别|层级|等级类别"),
        (
            "award",
            r"(?:荣誉|奖项|获奖|称号|奖励|资质|认定|获得|所获|证书)(?:的)?(?:名称|称号|荣誉|类别|类型|奖项|项目名称)$|^(?:荣誉|称号|奖项|所获荣誉|获得荣誉|荣誉称号|资质)$",
        ),
        ("year", r"(?:时间|年度|年份|日期)$"),
        (
            "place",
            r"所在|所属|属地|地区|区县|县区|县（市、区）|市（州）|市州|^(?:省份?|市|县|区|城市|区域)$|设区市|地市",
        ),
        (
            "maker",
            r"(?:完成|承建|参建|建设|施工|研制|生产|制造|设计|运营|依托|承担|开发|培育|实施|牵头|选送|参与|主要完成)(?:单位|企业|主体|人|公司|机构)",
        ),
        (
            "work",
            r"(?:项目|成果|产品|作品|工程|课题|技术|案例|场景|专利|标准|装备|软件|材料|品种|论文|著作|小组|活动|景区|方案|工法)(?:的)?(?:名称|题目)?$",
        ),
        (
            "name",
            r"名称|^(?:企业|单位|公司|集体|园区|平台|姓名|名单|机构|获奖者|获奖人|工厂|中心|集体|个人)(?:名)?$|(?:获奖|入选|认定|获评|上榜|申报|受表彰|获得|中选|拟入选|拟认定)(?:企业|单位|者|人|个人|集体|主体|机构)",
        ),
    )
)
_HEAD_DRESS = re.compile(r"[\s\u3000]|（[^（）]*）")


def role_of(head: str) -> str:
    """The role of a column by its header word; 'unknown' when the word is none of a header."""
    head = _HEAD_DRESS.sub("", head)
    if not head or len(head) > 16:
        return "unknown"
    return next((role for role, pattern in _ROLES if pattern.search(head)), "unknown")


def roles_of(heads: Sequence[str]) -> tuple[str, ...] | None:
    """The roles of all columns when the row is a header: most words are a header's, and one column names winners."""
    roles = tuple(role_of(head) for head in heads)
    known = sum(role != "unknown" for role in roles)
    if len(heads) < 2 or 2 * known <= len(heads) or not set(roles) & {"name", "work", "award", "new", "maker"}:
        return None
    return roles
