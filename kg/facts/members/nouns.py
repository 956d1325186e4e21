"""The noun behind a quoted name: whether it belongs to the name, and what it says the name is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.facts.members.free import is_running
from kg.facts.members.works import PRODUCT
from kg.model import EntityType

_BRANDED = re.compile(r"牌[\u4e00-\u9fffA-Za-z0-9]{1,10}")
_ALL_HAN = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Noun:
    """``kept`` when the noun is a part of the name (“某某”牌闸阀, not “某技术”项目)."""

    kind: EntityType | None
    kept: bool


#: Words for what a quoted title is: the title alone names it.
_SORT = re.compile(
    r"(?:专利|产品|(?:科技|科研|建设|示范|工程)?项目|(?:建设|扩建|迁建|改造|施工)?工程(?:项目)?|工法|装备|系统|技术|平台|众创空间|课题|成果|案例|场景|工作室|品牌|"
    r"号?[\u4e00-\u9fff]{0,4}新品种)”?"
)
_TEAM = re.compile(r"(?:[\u4e00-\u9fffQC]{0,6}(?:班组|小组|QC小组|班|突击队|服务队|党支部|车间|工段|护士站|服务台))”?")
_TEAM_OF_ITS_OWN = re.compile(r"(?:[\u4e00-\u9fff]{0,4}(?:团队|创新团队))")
_UNIT = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:孵化器|加速器|加速营|民宿|书店|书屋|客栈|小镇|营地|文创园|产业园|田园综合体|基地|驿站)"
)
_SHOP = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:便利店|超市|餐厅|酒楼|饭庄|面馆|茶楼|小吃店|分店|烘焙坊|咖啡馆|旗舰店|专卖店)(?:24h|24小时)?"
)
_TRADE_MARK = re.compile(r"(?:[Aa][Pp][Pp]|小程序|公众号|牌|商标|注册商标|大模型|(?:[\u4e00-\u9fff]{1,4})商标)")
_SPEECH = re.compile(
    r"^[因由被将对向从以把经按凭在也还已未没拟应需须可能会要]|[不说称道问讲叫]|进行|开展|要求|一词|精神|理念|活动|行动|模式|称号|奖|杯|资质|字样|企业|公司|单位|工程|名单|计划|专项|等级|标准|品牌|战略"
)


def noun_behind(text: str, award: bool) -> Noun | None:
    """The noun that ``text`` is, read right behind a quote; ``award`` when it was taken for a title (QC小组)."""
    if _TEAM.fullmatch(text):
        return Noun(EntityType.INSTITUTION, True)
    if award:
        return None
    if _SORT.fullmatch(text):
        kinds = {"装备": EntityType.PRODUCT, "产品": EntityType.PRODUCT, "品牌": EntityType.PRODUCT}
        return Noun(kinds.get(text), False)
    if _TEAM_OF_ITS_OWN.fullmatch(text):
        return Noun(None, True)
    if _UNIT.fullmatch(text):
        return Noun(EntityType.PLATFORM, True)
    if _SHOP.fullmatch(text):
        return Noun(EntityType.COMPANY, True)
    if text.startswith("牌") and _BRANDED.fullmatch(text):
        return Noun(EntityType.PRODUCT, True)
    if _TRADE_MARK.fullmatch(text) or PRODUCT.fullmatch("某某" + text):
        return Noun(EntityType.PRODUCT, True)
    if 2 <= len(text) <= 6 and _ALL_HAN.fullmatch(text) and not (is_running(text) or _SPEECH.search(text)):
        return Noun(EntityType.PRODUCT, True)
    return None
