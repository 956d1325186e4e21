"""To the right of an award's core: grade, list, assessment, endings that say nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.words import LEVELS

_RIGHT_GRADE = re.compile(
    r"[”’]?(?:的)?(?P<grade>(?:表彰|提名)(?:项目|企业)奖|特等奖|[一二三四]等奖|特别金奖|特等金奖|最高金奖|大金奖|金奖|银奖|铜奖|优秀奖|优胜奖|荣誉奖|表彰奖|特别奖|鼓励奖|提名奖|提名(?=[，。；、）\n]|$)|入围奖|组织奖|（[A-E一二三]+[类级]）|[ABCD]+[级类]|[三四五]星级)(?!励|金额|补|项目补)"
)
_RIGHT_STAGE = re.compile(
    r"(?:”?(?:评选|评比)(?:活动)?(?:中)?的)?(?:[\u4e00-\u9fff]{2,6}赛区)?(?:全国|省|市)?(?:总决赛|决赛|半决赛|赛)?(?:(?:(?![和及与])[\u4e00-\u9fff]){2,6}组)?(?:的)?"
)
#: 服务型制造示范企业“国家级”荣誉: the level behind the title.
_RIGHT_LEVEL = re.compile(
    r"(?:“(?P<rank>国家级|自治区级|省级|市级|区级|县级|州级)”)(?:荣誉称号|荣誉|称号|资质|认定|资格)?"
)
_RIGHT_TAIL = re.compile(
    r"(?:工程|计划|行动)(?=(?:拟|公示|入选|候选|推荐|人选|培养|名单|资助))|年度人物|人物|（(?:国家|省|市)?优质(?:工程|结构)(?:奖)?）(?:奖)?|[”’]?(?:企业|单位|荣誉称号|称号|荣誉|项目|奖项|资格|认定|牌匾|奖牌|证书|示范项目|试点项目|试点示范项目|示范企业|试点企业|创建单位|备案)"
)
#: 健康促进医院和学校, 平安村和社区: one title, two kinds of holders.
_TWO_KINDS = re.compile(
    r"(?<=医院|学校|单位|集体|企业|园区|社区)[和及与](?:医院|学校|单位|个人|社区|家庭|集体)(?=[，。；]|$)"
)
_RIGHT_EVAL = re.compile(r"(?:年度|绩效|运营|综合|动态|运行)*(?:评价|考核|考评|评估|监测)(?!合格|不合格|优秀|结果为)")
_RIGHT_LIST = re.compile(
    r"[”’》]?(?:(?:申报|复核|认定|推荐)+（[^（）]{1,8}）)?(?:拟?(?:认定|备案|入选|推荐)?(?:公示|入围|候选|推荐|拟定|拟入选|拟认定|备选|培育|创建|获奖|复核|通过)?(?:企业|单位|项目|矿山)?(?:名单|名录(?:矿山)?(?:名单)?)|目录|榜单|白名单|行列|序列|之列|企业库|培育库|储备库|公示(?:阶段|环节|程序)|公示期?(?=[，。）\n]|$))"
)
_CULTIVATE = re.compile(
    r"[”’]?(?:企业|单位)?(?:培育(?:库|名单|计划|梯队|对象)|培育$|后备企业|储备企业|创建(?:名单|资格|单位))"
)
_TENDED = re.compile(r"[”’]?(?:企业)?培育(?:企业|单位)(?:名单)?")
_HOPEFUL = re.compile(r"[”’]?(?:候选|(?:建议|拟)授奖|拟获奖)(?:企业|单位|人|项目|个人)?(?!名单)")
#: 通过绿色工厂现场评审: a step on the way, not the title.
_UNDER_REVIEW = re.compile(
    r"[”’]?(?:项目)?(?:的)?(?:现场|专家|省级|初步|终审)?(?:评审|初审|初评|核查|答辩|专家论证|现场考察)(?!优秀|结果)|[”’]?(?:企业|认定)?(?:的)?申报(?:工作|材料)?(?=[，。；])"
)
#: 通过B复核: the title was kept, not given.
_REVIEWED = re.compile(
    r"[”’]?(?:的)?(?:资格|评定性|到期|期满|年度|动态|运行|第[一二三四五六七八九十\d]+次)?(?:复核|复审|复评|复查|重新认定|延续认定|监测|年检|年审)(?:评价|评审|评估|考核|认定|验收)?(?=的?[，。；、）：\n]|$|的?企业|的?单位|名单|结果)"
)
#: 系原B证书有效期满后的重新认定.
_AGAIN = re.compile(r"[”’]?(?:证书|资格|称号)?(?:有效)?期?(?:满|到期|届满)(?:之?后)?的?(?:重新认定|复审|续期|再次认定)")
#: 通过2024年国家级B复核: what stands between the verb and the title is its year, batch and level.
_PASSED = re.compile(r"过了?(?:\d{4}年(?:度)?|第[^，。；]{1,3}批|首批|[^，。；过]{0,4}级?)*$")
_CANDIDATE_LIST = re.compile(r"公示|拟|入围|候选|推荐|备选|申报")
_POOLED = re.compile(r"培育|创建")
_POOL = re.compile(r"企业库|培育库|储备库|后备")


def grow_right(page: Page, award: Award, start: int) -> tuple[Award, int]:
    """The award whose phrase begins at ``start`` with its grade, its list and its endings, and where they end."""
    view, end = page.view, award.span.end
    for _ in range(4):
        step = _list_step(view, award, start, end) or _title_step(page, award, end)
        if step is None:
            break
        award, end = step
    if end < len(view) and view[end] in "”’" and "“" in view[max(0, start - 1) : end]:
        end += 1
    return award, end


def _list_step(view: str, award: Award, start: int, end: int) -> tuple[Award, int] | None:
    """What makes it a list, a pool or a step on the way rather than a title."""
    listed = _RIGHT_LIST.match(view, end)
    if listed is not None and listed.end() > end and not _POOLED.search(listed.group()):
        word = listed.group()
        hint = "cultivated" if _POOL.search(word) else "candidate" if _CANDIDATE_LIST.search(word) else award.hint
        return replace(award, hint=hint, listed=True), listed.end()
    if review := _UNDER_REVIEW.match(view, end):
        return replace(award, hint="under-review"), review.end()
    if again := _AGAIN.match(view, end):
        return replace(award, hint="reviewed"), again.end()
    if (kept := _REVIEWED.match(view, end)) and _PASSED.search(view, max(0, start - 16), start):
        return replace(award, hint="reviewed"), kept.end()
    if tended := _TENDED.match(view, end):
        # B培育企业 is a title of its own, below B: its holder does not hold B
        label = award.label + tended.group().strip("”’").removesuffix("名单")
        return replace(award, programmes=(), label=label, listed=tended.group().endswith("名单")), tended.end()
    if hopeful := _HOPEFUL.match(view, end):
        return replace(award, hint="candidate"), hopeful.end()
    if pool := _CULTIVATE.match(view, end):
        return replace(award, hint="cultivated"), pool.end()
    return None


def _title_step(page: Page, award: Award, end: int) -> tuple[Award, int] | None:
    """A grade, an assessment, an ending of titles."""
    view = page.view
    if award.level is None and award.place is None and not award.levels and (rank := _RIGHT_LEVEL.match(view, end)):
        return replace(award, level=LEVELS[rank["rank"]]), rank.end()
    if (stage := _RIGHT_STAGE.match(view, end)) and stage.end() > end and _RIGHT_GRADE.match(view, stage.end()):
        return award, stage.end()
    if grade := _RIGHT_GRADE.match(view, end):
        return replace(award, grade=grade.group("grade").strip("（）")), grade.end()
    if (judged := _RIGHT_EVAL.match(view, end)) and not award.evaluation:
        return _evaluated(page, award), judged.end()
    if kinds := _TWO_KINDS.match(view, end):
        return replace(award, label=award.label + kinds.group()), kinds.end()
    if tail := _RIGHT_TAIL.match(view, end):
        return award, tail.end()
    return None


def _evaluated(page: Page, award: Award) -> Award:
    """The catalogue's assessment of this title, if it has one (孵化器 → 孵化器评价)."""
    for programme in page.catalogue.programmes.values():
        if programme.honour_class == "assessment" and award.label in programme.label_zh:
            return replace(award, programmes=(programme.id,), evaluation=True)
    return replace(award, evaluation=True)
