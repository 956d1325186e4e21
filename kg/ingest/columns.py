"""Tables: what the words of the header say of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

#: Who takes part: 企业, 单位, ….
_WHO = "(?:企业|单位|者|人|个人|集体|主体|机构|对象|公司|园区|基地|平台|组织)"
#: In this order: the first that fits decides.
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        ("number", r"^(?:序号?|编号|排名|项次|名次|行号|N[oO]\.?)$"),
        ("uscc", r"信用代码|组织机构代码|机构代码|纳税人识别号|税号"),
        ("certificate", r"证书编?号|证号|认定编?号|文号|备案编?号|登记编?号"),
        ("former", r"曾用名|原用名"),
        ("batch", r"批次$|^批$|^认定批"),
        ("valid", r"有效期?(?:限|至|起|止)?$|有效时间|有效截止|截止(?:时间|日期)|到期(?:时间|日期|日|年)|期限$"),
        (
            "recommender",
            r"(?:推荐|主管|归口|报送|申报地|初审|上报|组织推荐)(?:管理|推荐|主管|工信|科技|行政|业务)*(?:单位|部门|机构|机关|地区|地市|市州|市|渠道|来源|局|省份)|属地(?:管理|主管|推荐|工信)?(?:单位|部门|机构)|^推荐$|^归口$",
        ),
        ("employer", r"^(?:工作|所在|所属|任职)单位"),
        ("industry", r"行业|领域|产业链|产业类别"),
        ("remark", r"^(?:备注|说明|备 注)$"),
        (
            "other",
            r"推荐|主管|归口|联系|地址|代码|电话|得分|负责人|法定|信用|专业|规模|性质|领导|介绍|邮箱|手机|资金|金额|营业收入|利润|面积|型号|规格|数量|"
            r"^(?:性别|民族|年龄|学历|职务|职称|政治面貌|籍贯|原因|事由|事迹)$|出生|(?:取消|撤销|撤消|整改|不通过|未通过)(?:的)?(?:原因|理由|事由|依据)",
        ),
        (
            "issuer",
            r"(?:颁奖|颁发|授予|发证|认定|评定|评选|公布|颁布|授奖|主办|发布|组织|命名)(?:单位|机构|机关|部门|组织)$",
        ),
        (
            "new",
            r"(?:更名|变更|变动|更改|调整|现|新)(?:后|的)?(?:企业|单位|公司|中心|平台|工厂|园区|的)*(?:全?称|名称|名)$|更名为|变更为|(?:更名|变更)后$",
        ),
        ("old", r"^原|(?:更名|变更|更改|调整)前|旧名"),
        (
            "grade",
            r"(?:获奖|奖励|奖项|授奖|评审|评定|荣誉|推荐|建议|认定|评价|考核)?(?:等级|等次|奖级|档次|等第|奖等)$|(?:评价|考核|评估|监测|复核|复审|认定|评审|审核|验收|绩效)?(?:结果|结论|意见|情况|状态)$|星级|^类型$|^类别$|获奖情况",
        ),
        ("level", r"级别|层级|等级类别"),
        (
            "award",
            r"(?:荣誉|奖项|获奖|称号|奖励|资质|认定|获得|所获|证书|入选)(?:的)?(?:名称|称号|荣誉|类别|类型|奖项|项目名称)$|^(?:荣誉|称号|奖项|所获荣誉|获得荣誉|荣誉称号|资质)$|(?:国家|省|市|区|县|州)级(?:荣誉|称号|资质|奖项)$",
        ),
        ("year", r"(?:时间|年度|年份|日期)$"),
        (
            "place",
            r"所在|所属(?!集团|公司)|属地|注册地$|行政区划|地区|区县|县区|县（市、区）|市（州）|市州|^(?:省份?|市|县|区|城市|区域)$|设区市|地市|市县|^(?:市|州|盟|区|县|旗)[、/]",
        ),
        (
            "maker",
            r"(?:完成|承建|参建|建设|施工|研制|生产|制造|设计|运营|依托|承担|开发|培育|实施|牵头|选送|参与|主要完成|研发|共建|出品|项目)(?:单位|企业|主体|人|公司|机构|厂家|者)",
        ),
        (
            "work",
            r"(?:项目|成果|产品|作品|工程|课题|技术|案例|场景|专利|标准|装备|软件|材料|品种|论文|著作|小组|活动|景区|方案|工法|设备)(?:的)?(?:名称|题目|名)?$",
        ),
        (
            "name",
            r"全称$|名称|^(?:企业|单位|公司|集体|园区|平台|姓名|名单|机构|获奖者|获奖人|工厂|中心|集体|个人|基地)(?:名)?$|"
            rf"(?:获奖|入选|认定|获评|上榜|申报|受表彰|获得|中选|拟入选|拟认定|示范|试点|培育|入库|候选|表彰|先进|复核|撤销|取消|推荐|入围|优秀){_WHO}$",
        ),
    )
)
_BRACKETS = str.maketrans("()：", "（）:")
_HEAD_DRESS = re.compile(r"[\s\u3000*＊:]|（[^（）]*）")
_WINNERS = frozenset({"name", "work", "award", "new", "maker"})
_DIGITS = re.compile(r"\d+")
_LONGEST = 16


@lru_cache(maxsize=4096)
def role_of(head: str) -> str:
    """The role of a column by its header word; 'unknown' when the word is none of a header."""
    head = _HEAD_DRESS.sub("", head.translate(_BRACKETS)) or head.strip("（）() ")
    if not head or len(head) > _LONGEST:
        return "unknown"
    return next((role for role, pattern in _ROLES if pattern.search(head)), "unknown")


def roles_of(heads: Sequence[str]) -> tuple[str, ...] | None:
    """The roles of all columns when the row is a header: most words are a header's, and one column names winners."""
    roles = tuple(role_of(head) for head in heads)
    known = sum(role != "unknown" for role in roles)
    if len(heads) < 2 or not set(roles) & _WINNERS:
        return None
    certain = "number" in roles and bool({"name", "new"} & set(roles))
    if known < 2 if certain else 2 * known <= sum(map(bool, heads)):
        return None
    return None if any(_DIGITS.fullmatch(head.strip()) for head in heads) else roles
