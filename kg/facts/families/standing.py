"""Candidate or granted: how a list put up for comment, its end, and pools rule the verb beside an award."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.catalogue import Catalogue
from kg.facts.awards import Award
from kg.facts.families.dating import part_of_sentence
from kg.facts.scope import Listing, Scope
from kg.model import Span, Status

if TYPE_CHECKING:
    from kg.facts.families.drafting import Drafting

#: What the grades of a review come to.
GRADE_STATUS = {
    "优秀": Status.GRANTED,
    "良好": Status.GRANTED,
    "优良": Status.GRANTED,
    "优": Status.GRANTED,
    "合格": Status.RENEWED,
    "基本合格": Status.WARNED,
    "不合格": Status.FAILED,
}
#: What a sentence tells of another time is not about the list that is now put up for comment.
_EARLIER = re.compile(
    r"此前|之前|以前|去年|前年|上年|往年|历年|早在|曾|原|截至|截止|至此|至今|累计|总数|此外|现有|已有|目前(?!公示)|连续"
)
_CLOSED = re.compile(
    r"公示[^。]{0,12}；[^。]{0,20}(?<![将待])正式(?:发文|印发|行文)?(?:公布|认定|命名)|公示(?:期|阶段)?(?:已|均已|现已|也已|全部|正式|顺利)?(?:满|结束|期满|届满|完毕|无异议|后)|公示期(?:已|均)?[过结]|结束了?[^，。]{0,24}公示|(?:公示|期)[^，。]{0,8}无异议|(?:完成|通过)了?[^，。；的审评名核]{0,20}公示(?=[，。；后])|经(?:过)?(?:网上|社会|向社会)?公示(?:无异议|后|、|，)|公示等(?:程序|环节)"
)
_STILL_OPEN = re.compile(
    r"尚待|尚未|待[^，。]{0,6}(?:发文|公布|认定|授牌)|如无异议|若无异议|无异议后|对公示|公示期间|公示时间|公示期为|期满后|如有异议"
)


def closes_notice(sentence: str) -> bool:
    """The sentence tells that the time for objections has passed (公示期满无异议)."""
    told = "公示" in sentence or "无异议" in sentence
    return told and _CLOSED.search(sentence) is not None and _STILL_OPEN.search(sentence) is None


_NOTICE = re.compile(
    r"公示[^，。；]{0,12}名单|名单[^，。；]{0,10}公示|进行公示|公示了|[部厅局委]公示|正在公示|予以公示|现公示|(?:建议|拟)(?:授奖|奖励)[^，。；]{0,8}(?:项目|成果|名单|人选)|拟(?:认定|入选|命名)[^，。；]{0,24}名单|拟被(?:认定|评定|命名|评|列)为"
)
#: Verbs that a list that is only put up for comment allows: 12家企业入选公示名单.
_ENTERS = re.compile(r"入选|入列|上榜|进入|入围|列入|在列|榜上有名|占|此次|本次|这次|分别[是为]|新增|名单")


#: 公布…榜单，甲入围: what has been published is no shortlist any more.
_FINAL = re.compile(r"(?:公布|发布|揭晓|出炉|评出)[^。]{0,60}入围|榜单|[百十\d]强")


_HOPED = re.compile(r"公示|候选|提名名单|初选|入围名单")


_GIVEN = re.compile(r"公布|印发|(?<!拟)(?<!拟被)认定为|授予|命名|获批|授牌|表彰")


#: 拟通过复核, 建议保留资格: a proposal, no result.
_PROPOSES = re.compile(r"(?:拟|建议)(?:予以|准予|继续)?(?:通过|保留)")
#: The act of giving itself: nothing is put up for comment any more.
_ACT = re.compile(r"(?<!拟)(?:授予|命名为|颁发|颁给)(?!仪式)")


#: The act itself of putting a list up for comment.
_PUTS_UP = re.compile(
    r"公示期|予以公示|进行公示|现公示|公示了|[部厅局委]公示|正在公示|(?:发布|公布|发出)[^，。；]{0,20}公示"
)
#: A list has been published for good.
_PUBLISHED = re.compile(
    r"(?:公布|印发|发文)(?!了?[^。；]{0,30}(?:公示|拟))[^。；\n]{0,40}(?:名单|结果|通知)|名单(?:正式)?(?:公布|出炉|揭晓)|(?:决定|通知)[^。]{0,40}认定"
)


def noticed_in_passing(sentence: str, before: str) -> bool:
    """此次公示名单中… of a page that has told that the list is published: the word is used loosely."""
    return (
        _PUTS_UP.search(sentence) is None
        and "拟" not in sentence
        and _PUBLISHED.search(before) is not None
        and "公示" not in before
    )


def opens_notice(sentence: str) -> bool:
    """The sentence tells of a list that is put up for comment."""
    told = "公示" in sentence or "拟" in sentence or "建议" in sentence
    return (
        told
        and _NOTICE.search(sentence) is not None
        and _CLOSED.search(sentence) is None
        and not _EARLIER.search(sentence)
    )


def status_here(read: Drafting, status: Status, detail: str | None, award: Award) -> tuple[Status, str | None]:
    """A candidate list or a pool rules whatever verb stands beside ``award`` in its part of the sentence."""
    text = part_of_sentence(read, award.span)
    if status is Status.GRANTED and _given_in_clause(read, award):
        text = own_clause(read, award)  # 甲荣获A，乙入围B公示名单: each clause for itself
    return standing(read.scope, read.reader.catalogue, award, status, detail, text, read.sentence)


#: Verbs of a title that has been given.
_HAS_BEEN_GIVEN = re.compile(r"(?<![拟将])(?:荣获|获评|荣膺|被评为|被认定为|被授予|喜获|斩获)[^，。；：公示拟]{0,12}$")


def own_clause(read: Drafting, award: Award) -> str:
    """The text between the commas around ``award``."""
    start = max(read.view.rfind(mark, read.sentence.start, award.span.start) for mark in "，；：。")
    stops = [at for mark in "，；。" if (at := read.view.find(mark, award.span.end, read.sentence.end)) >= 0]
    return read.view[max(start + 1, read.sentence.start) : min(stops, default=read.sentence.end)]


def _given_in_clause(read: Drafting, award: Award) -> bool:
    """The verb right before the title tells that it was given, and another clause speaks of a notice."""
    if not read.sentence.covers(award.span) or not read.scope.notice:
        return False
    return _HAS_BEEN_GIVEN.search(read.view, read.sentence.start, award.span.start) is not None


def standing(
    scope: Scope, catalogue: Catalogue, award: Award, status: Status, detail: str | None, text: str, sentence: Span
) -> tuple[Status, str | None]:
    """The status of ``award`` in the part ``text`` of ``sentence``, when its verb says ``status`` (cues c001, c005)."""
    if award.hint == "cultivated" and status is Status.GRANTED:
        return Status.CULTIVATED, None
    kept = status is Status.RENEWED or (award.hint == "reviewed" and status is Status.GRANTED)
    if kept and _PROPOSES.search(text) is not None:
        return Status.CANDIDATE, "public-notice"  # 拟通过B复核
    if award.hint == "reviewed" and status is Status.GRANTED:
        return Status.RENEWED, None
    if award.hint == "under-review" and status is Status.GRANTED:
        return Status.CANDIDATE, "under-review"
    if award.hint == "candidate" and status is Status.GRANTED and not scope.closed:
        return Status.CANDIDATE, "public-notice"
    listing, title = scope.listing, scope.title
    final = listing is not None and listing.status is Status.GRANTED and sentence.covers(listing.span)
    ranked = catalogue.programmes.get(award.programme or "")
    listed = status is Status.CANDIDATE and detail in ("shortlisted", None) and not scope.notice
    if listed and ranked is not None and ranked.kind == "ranking/assessment":
        return Status.GRANTED, None  # 入围500强: to be on the list is all there is
    if detail == "shortlisted" and _FINAL.search(text) and not _HOPED.search(text) and not scope.notice:
        return Status.GRANTED, None
    if detail == "shortlisted" and listing is not None and (final or scope.closed):
        return (Status.GRANTED, None) if _same(listing, award) else (status, detail)  # 公布…名单，甲入围: it is final
    if detail == "shortlisted" and _published(scope, listing) and not _HOPED.search(text):
        assert listing is not None  # 公布…名单。甲入围B
        return (Status.GRANTED, None) if _related(listing, award, catalogue) else (status, detail)
    if status is not Status.GRANTED or scope.closed or award.evaluation or _ACT.search(text):
        return status, detail
    for notice in (listing, title):
        if notice is None or notice.status is not Status.CANDIDATE or not _related(notice, award, catalogue):
            continue
        if sentence.covers(notice.span) or not _EARLIER.search(text):
            return Status.CANDIDATE, notice.detail
    entered = _ENTERS.search(text) and not _EARLIER.search(text) and not _GIVEN.search(text)
    if scope.notice and entered and _put_up(scope, award, catalogue):
        return Status.CANDIDATE, "public-notice"
    return status, detail


def _published(scope: Scope, listing: Listing | None) -> bool:
    """A list told in this paragraph has been published, and nothing of the story is put up for comment."""
    granted = listing is not None and listing.status is Status.GRANTED
    return granted and not scope.notice and listing is not None and listing.span.start >= scope.block_start


def _put_up(scope: Scope, award: Award, catalogue: Catalogue) -> bool:
    """The award is of what was put up for comment; a notice of one title says nothing of the story's other titles."""
    own = _families(award, catalogue)
    for each in scope.noticed:
        if len({a.level for a in (each, award) if a.level is not None}) > 1:
            continue  # 省级A beside a national list put up
        same = each.label == award.label or set(each.programmes) & set(award.programmes)
        if same or not own or not each.programmes or own & _families(each, catalogue):
            return True
    return not scope.noticed


def _families(award: Award, catalogue: Catalogue) -> set[str]:
    return {catalogue.programmes[p].family for p in award.programmes if p in catalogue.programmes}


#: 公示期满，已正式认定: what was put up for comment has been given.
_SETTLED = re.compile(
    r"(?<![尚未将拟待])(?:正式|均已|现已|已经?|获|被|予以|通过)(?:被|获|正式)*(?:认定|授牌|命名|发文|入选|公布|授予|批准|获批|确认)"
)


def settles(sentence: str) -> bool:
    """The sentence tells that the notice has ended and that the titles were given."""
    return closes_notice(sentence) and _SETTLED.search(sentence) is not None


def _same(listing: Listing, award: Award) -> bool:
    return bool(set(listing.award.programmes) & set(award.programmes)) or listing.award.label == award.label


def _related(notice: Listing, award: Award, catalogue: Catalogue) -> bool:
    """The same title at the same level, or one of an umbrella's family (绿色制造名单 holds 绿色工厂)."""
    levels = {each.level for each in (notice.award, award) if each.level is not None}
    if len(levels) > 1:
        return False
    if _same(notice, award):
        return True
    over = [catalogue.programmes[p] for p in notice.award.programmes if p in catalogue.programmes]
    if not any(p.honour_class == "umbrella" for p in over):
        return False
    return bool(_families(notice.award, catalogue) & _families(award, catalogue))
