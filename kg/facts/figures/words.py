"""The words of comparison: what a figure is compared with, in which direction, and how it is said."""

from __future__ import annotations

import re

UP = r"增长|增产|增收|增支|提高|提升|增加|上涨|上升|攀升|扩大|回升|净增|加快|多|增|涨|升|高|快"
DOWN = r"下降|减产|减收|减支|缩小|降低|减少|回落|收窄|下滑|下跌|萎缩|压减|精简|降价|压降|削减|压缩|缩短|缩减|减|降|少|低|慢"
#: 比重升至36.8%: where a share has moved to.
MOVED = r"(?:(?:上升|提升|提高|回升|升|增加|增|下降|降低|回落|降)[至到])?"
#: Between the word of comparison and its number.
NEAR = r"(?:了|幅度?|约|近|超过|超|逾|达到|高达|达|为|至少|不少于|不足|不到|左右|均|仅|将|分别|共|整整|：|:)*\s*"
YEAR = (
    r"同比|同口径|比增|同增|同期|(?:按|以)?(?:可比|不变)(?:价格?|口径)(?:计算|，)?|[比较](?:上|去)(?:一)?年(?:度)?(?:同期|同口径|同比|末|底)?|[比较](?:上年)?同期|"
    r"与(?:上|去)年(?:同期)?(?:相)?比|(?:上|去)年同期"
)
SPAN = (
    r"环比|[比较](?:上|前)(?:一)?(?:个)?(?:月|季度|季|期|周)(?:末)?|[比较]年初(?:水平)?|[比较]“?十[一二三四五]五”?(?:时期)?(?:期?末)?|"
    r"[比较与](?:19|20)\d\d年(?:度)?(?:末|底|同期)?(?:相比)?|[比较](?:今年)?[一二三]季度|[比较]上半年|[比较]\d{1,2}[-—～~至]?\d{0,2}月(?:份|末)?|"
    r"(?:[两二三四五六七八九]|\d+)年平均|年平均|平均每年|年均(?:复合)?|月均|前?[两二三四五六七八九十]年(?:来|间)?(?:累计|共)"
)
PLACE = re.compile(r"全[国省市区县州盟镇乡]|我[国省市区县]|[省市县州]|国家|平均|周边|沿海|[东中西]部|其他")
THING = re.compile(r"工业|产业|投资|GDP|收入|产值|支出|增加值|消费|进出口|人口|目标|任务|预期|时序|计划|预算")
TASK_WORDS = r"(?:目标任务|任务目标|年度任务|责任目标|目标|任务|计划|调整预算|预算|(?:时序|序时|时间)进度)(?:数|值|总量|总额|指标|比例)?"

YEARLY, ANY_TIME = re.compile(YEAR), re.compile(rf"{YEAR}|{SPAN}")
CHANGED_TO = re.compile(rf"(?:{UP}|{DOWN})[至到]?(?:为)?[，：]?[^，。；]{{0,3}}$")
OF_IT = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?的{NEAR}")
DOUBLED = re.compile(rf"(?:(?P<base>{YEAR}|{SPAN}))?(?:实现)?翻(?:了)?{NEAR}$")
#: 恢复到2019年同期的118.3%: a level in per cent of an earlier one.
LEVEL = re.compile(
    r"(?:恢复到|恢复至|为|相当于|是|达到?)(?P<base>(?:(?:19|20)\d\d|上|去)年(?:同期)?(?:水平)?)的(?:约|近|超过|超)?$"
)
MOVED_TO = re.compile(
    r"(?:进一步|逐步|稳步)?(?:提高|上升|提升|增加|扩大|下降|降低|回落|缩小|减少|升|降)[到至为](?:约|近|了)?"
)
OTHER_BASE = re.compile(r"(?P<base>[比较](?![上去]年|例|重|为|上)[^，。；\d]{1,8})$")
STRIVES = re.compile(r"，?(?:力争|奋斗|确保|争取|冲刺)(?:目标)?(?:达到?|为|实现)?")
KEEPS = re.compile(r"(?:实现|保持|取得|达到?|有|以|继续|了|年均|同比)*(?:约|近|超过|超|达)?$")
WORDS = re.compile(r"[\u4e00-\u9fffA-Z]{2}")
TO = re.compile(r"(?:[至到]|为)(?:了|约|近|超过|超|逾|，|：|:)*\s*$")
TASK = re.compile(
    rf"(?:完成|已达|达到?|占|实现|为|是)(?P<base>[^，。；、]{{0,16}}?{TASK_WORDS}(?:(?:开工|投资|引资|建设)?(?=的))?)的?{NEAR}$"
)
TASK_LATE = re.compile(rf"(?P<base>(?:年度|全年|目标|任务|计划|预算)[^，。；、]{{0,6}}?)完成率{NEAR}$")
OVER_TASK = re.compile(
    rf"(?P<dir>超过|超出|超额|超|快于|高于|低于|慢于|落后)(?:完成)?(?P<base>[^，。；\d]{{0,14}}?{TASK_WORDS}){NEAR}$"
)
SHARE = re.compile(rf"占(?P<base>[^，。；]{{0,26}}?)的?(?:比重|比例|比|份额)?{MOVED}{NEAR}$")
SHARE_IN = re.compile(rf"在(?P<base>[^，。；]{{2,18}}?)中的?(?:占比|比重|份额){NEAR}$")
PULLED = re.compile(rf"(?P<what>(?:拉动|带动|贡献)[^，。；\d]{{0,20}}?(?:增长|提高|上升|增速)?){NEAR}$")
SHARE_BARE = re.compile(rf"(?P<base>(?:全[国省市区县州]|同期|全部)?(?:所占)?的?(?:占比|比重|份额|占)){MOVED}{NEAR}$")
AGAINST = re.compile(
    rf"(?P<dir>高于|高出|快于|超出|超过|优于|领先于?|领跑|多于|低于|慢于|落后于?|少于)(?P<base>[^\d，。；]{{1,26}}?)(?:平均)?(?:水平|增速|增幅|均值)?{NEAR}$"
)
THAN = re.compile(
    rf"(?<!同)(?<!环)[比较](?P<base>[^\d，。；]{{1,24}}?)的?(?:平均)?(?:水平|增速|增幅|均值)?(?P<dir>(?<!提)高|(?<!降)低|(?<!加)快|(?<![减放])慢|(?<!增)多|(?<!减)少)出?{NEAR}$"
)
NEXT_SHARE = re.compile(rf"^[、，]?(?:和|及)?(?P<base>全[国省市区县州])的?{NEAR}$")
NEXT_PLACE = re.compile(rf"^、?(?:和|及)?(?P<base>全[国省市区县州](?:平均)?(?:水平)?){NEAR}$")
OVER_PLACE = re.compile(rf"(?P<dir>高|低|快|慢)(?P<base>全[国省市区县州](?:平均)?(?:水平)?){NEAR}$")
CHANGE = re.compile(
    rf"(?:(?P<base>{YEAR}|{SPAN})[，,]?(?:[^，。；\d]{{0,6}}?))?(?<!新)(?<!累计)(?:净|再|略|微|又|小幅|大幅|稳步|名义|实际|逆势)?(?P<dir>{UP}|{DOWN}){NEAR}$"
)
BASE_ALONE = re.compile(rf"(?P<base>{YEAR}|{SPAN}){NEAR}$")
RATE_WORD = re.compile(
    rf"(?:(?P<base>{YEAR}|{SPAN}))?(?P<dir>(?<!自然)增长率|增长速度|增速|增幅|涨幅|降幅|跌幅){NEAR}$"
)
RATE_BEHIND = re.compile(r"左?右?以?上?的(?:同比)?(?P<dir>速度增长|增长|增速|增幅|涨幅|降幅|下降)")
TIMES = re.compile(
    rf"(?:是|为|相当于|达到?)(?P<base>[^，。；\d]{{0,10}}(?:(?:19|20)\d\d年)?[^，。；\d]{{0,10}}?)的?{NEAR}$"
)
BEHIND = re.compile(
    r"(?:以上|左右)?的?(?P<whole>[\u4e00-\u9fff]{2,10}?)(?P<rest>(?:来自|集中|汇聚|落户|分布|受益|集聚|实现|达到|完成|参与|是|为|在|由|已|活跃|进入)[^，。；]{0,10})"
)
OPENING = re.compile(r"其中|全[国省市区县]|目前|已有|已|有|超过|超|近|约|的")
FALLS = re.compile(rf"(?:{DOWN})|低于|慢于|落后于?|少于|降幅|跌幅|慢|低")
RATE_WORDS = frozenset({"增长率", "增长速度", "增速", "增幅", "涨幅", "降幅", "跌幅"})
WORDLESS = frozenset("多增涨升高快减降少低慢")  # a single character is a word of change only after a base
#: 增长15.35%，增收25457万元: the difference behind its rate.
EARNED = frozenset({"增收", "减收", "增支", "减支", "增产", "减产"})
