"""Policy documents, campaigns and people by the marks Chinese print gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Document, EntityType, Mention, Span

_TITLE = re.compile(r"《([^《》]{2,60})》")
_POLICY = re.compile(
    r"(?:办法|细则|方案|通知|意见|措施|规划|条例|决定|规定|公告|通报|纲要|计划|标准|指南|政策|名录|目录|名单|清单|规范|法)(?:（[^）]{1,12}）)?$"
)
#: 《2024年度某省绿色工厂名单》, 《关于公布某某名单的通知》: who won; no rule that somebody follows.
_LIST = re.compile(
    r"(?!.*(?:办法|细则|目录管理|失信|违法|处罚|负面|异常))(?:.*(?:名单|榜单|名录|[百\d]强榜?|奖(?:特等奖|[一二三四]等奖|[金银铜]奖)?)(?:（[^）]{1,12}）)?$|关于(?:公布|认定|确定|命名|授予|发布|公示|表彰)[^》]*(?:名单|称号|结果|的决定|的通报)[^》]*$)"
)
_CAMPAIGN = re.compile(
    r"“([^“”]{2,14})”(?=(?:专项|主题|系列)?(?:活动|行动|改革|工程|工作制度|战略|大赛|竞赛|工作组|包联|综合评价))"
)
_ROLE = (
    r"(?:董事长|副董事长|总经理|副总经理|总裁|总工程师|高级工程师|工程师|负责人|厂长|副厂长|院长|副院长|所长|局长|主任|书记|市长|教授|副教授|研究员|博士|院士|校长|教师|"
    r"创始人|工人|职工|员工|支书|青年|劳模|主播|老兵|民警|党员|焊工|钳工|电工|车工|技师|高级技师|首席技师|班长|班组长|组长|队长|护士长|护士|医师|医生|经理|客户经理|项目经理|技术总监|总监|会长|秘书长|理事长|站长|社长|场长|村支书|试制工|操作工|装调工|CEO|CTO|学生|村民|农民|科学家|企业家|作家|演员|选手|顾问|专家|大师|带头人|艺术家|主管|专员|助理|董事|院士|传承人|医务工作者|先生|女士|同志|[\u4e00-\u9fff]{1,3}(?:员|师|工|长|手|监|裁|席|官|播|者))"
)
#: 董事长李四: roles, then a surname with one or two characters.
PERSON_TAIL = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,8}}?{_ROLE})*(?:兼[\u4e00-\u9fff]{{2,6}})?(?P<name>(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|南宫|司徒|端木)[\u4e00-\u9fff]{{1,2}}|[\u4e00-\u9fff]{{2,6}}·[\u4e00-\u9fff]{{2,7}}|[\u4e00-\u9fff]{{2,3}})(?:院士|教授|同志|等)?"
)
_TITLED = re.compile(r"《[^《》]{1,80}》")


def find_named(document: Document) -> Iterator[Mention]:
    """《…》 titles, “…” campaigns, credited people."""
    view = document.view
    for title in _TITLE.finditer(view):
        name = title.group(1)
        if _POLICY.search(name) and not lists_winners(name):
            yield Mention(
                Span(title.start(), title.end()),
                EntityType.POLICY_DOCUMENT,
                title.group(),
                name,
                "title-marks",
                None,
                0.97,
            )
    for campaign in _CAMPAIGN.finditer(view):
        name = campaign.group(1)
        yield Mention(
            Span(campaign.start(1), campaign.end(1)), EntityType.CAMPAIGN, name, name, "quoted-campaign", None, 0.8
        )
    for credit in document.credits:
        yield Mention(credit.span, EntityType.PERSON, credit.name, credit.name, "byline", None, 0.95)


def titled_spans(view: str) -> tuple[Span, ...]:
    """Everything inside 《…》: opaque, nothing in it triggers an event (cue x009); the titles of lists are none."""
    return tuple(Span(m.start(), m.end()) for m in _TITLED.finditer(view) if not lists_winners(m.group()[1:-1]))


def lists_winners(title: str) -> bool:
    """The text of a 《title》 names a list of winners: the title in it is the one in question."""
    return _LIST.match(title) is not None
