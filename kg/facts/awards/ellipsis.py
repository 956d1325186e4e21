"""Awards of which only the level or the grade is said (其中国家级5家, 一等奖2项)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.words import LEVELS
from kg.language.occurrences import occurrences
from kg.model import Level, Span

_GRADES = r"(?:特别金奖|特等金奖|最高金奖|大金奖|特等奖|[一二三四]等奖|特别奖|金奖|银奖|铜奖|优秀奖|优胜奖|荣誉奖|表彰奖|鼓励奖|提名奖|入围奖)"
_NUMBER = r"(?:\d{1,4}|[一二两三四五六七八九十]{1,3})[项个名件家款]"
#: 一等奖2项、二等奖4项: grades of the prize told before; 获得二等奖的, （一等奖1项…
_GRADE_ONLY = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=其中)|(?<=包括)|(?<=[获得含有和及])|(?<=[评选决产颁]出))(?P<g>{_GRADES})(?=(?:项目|作品|成果|企业|团队)?(?:共|有|各)?{_NUMBER})"
    rf"|(?<=[家个名项](?:企业|单位|项目|团队|作品|成果|产品|机构)){_GRADES}(?=[，。；、和及]|$)"
    rf"|(?<=[获取夺摘斩]得了){_GRADES}(?=[，。；、和及])|(?:(?<=授予)|(?<=颁给)|(?<=评为)|(?<=获颁)){_GRADES}(?=[，。；、])"
    rf"|(?<=[\d一二两三四五六七八九十][项个名件]){_GRADES}(?=[，。；、和及以（预获])"
    rf"|(?:^|(?<=[，。；、\n（：]))(?:获得?)?(?P<led>{_GRADES})(?:获奖)?(?:项目|成果|作品|企业|单位|产品|专利|案例|获得者|获奖者|名单)?(?=(?:的)?(?:分别|依次)?(?:是|为|有|：|包括))"
    rf"|(?<=[获得]){_GRADES}(?=的?(?:分别|依次)?(?:是|为|有|包括|由))|(?<=获)(?:特等奖|[一二三四]等奖|金奖|银奖|铜奖|优秀奖|提名奖|优胜奖)(?=[，。；、])"
    rf"|(?:(?<=拿下)|(?<=夺得)|(?<=摘得)|(?<=捧[回得走])|(?<=收获)|(?<=揽获)|(?<=获评)|(?<=取得)|(?<=勇夺)|(?<=喜获)|(?<=斩获)){_GRADES}(?=[，。；、])"
    rf"|(?:(?<=[获得])|(?<=[获取夺摘斩]得了))[\u4e00-\u9fff]{{2,4}}组(?P<in_class>{_GRADES})(?=[，。；、]|以及|并)"
    r"|(?<=[获荣斩均分][得获])(?:特等奖|[一二三四]等奖|金奖|银奖|铜奖|提名奖|优秀奖)(?=[，。；、]|以及|并)"
)
_BEFORE_PRIZE = 9
#: 国家级5家、省级9家: the award is the one counted before.
_LEVEL_ONLY = re.compile(
    r"(?P<level>国家级|自治区级|兵团级|省级|市级|州级|盟级|师级|区级|县级|旗级|(?:区（县）|县（区）|县（市、区）|区县|县区)级)"
    r"(?P<has>的?(?:企业|单位|项目|平台|产品|载体|中心|基地)?(?:占|有|达到?|共|为)?)(?=(?:\d{1,5}|[一二两三四五六七八九十]{1,3})[家个项户名])"
)
#: 其中5A级1家、4A级12家: the grade of an A级景区 told before.
_STARS = re.compile(r"(?<![A-Za-z\d])(?:[2-5]A|A{2,5})级(?=(?:有)?\d{1,3}[家个处])")
_SIGHTS = re.compile(r"A级(?:旅游)?景区")
_REMARK = re.compile(r"（.*?）")


def graded(page: Page) -> Iterator[Award]:
    """Grades of the prize told before."""
    for hit in _grades(page.view):
        span = Span(*hit.span())
        grade = hit["led"] or hit["in_class"] or hit.group()
        yield Award(span, span, grade, (), "", grade=grade, elliptic=True)


def _grades(view: str) -> Iterator[re.Match[str]]:
    """Every grade alone: all hold 奖 among their first characters, so only these places are looked at."""
    done = 0
    for prize in occurrences("奖", view):
        starts = range(max(done, prize - _BEFORE_PRIZE), prize)
        hit = next((hit for start in starts if (hit := _GRADE_ONLY.match(view, start)) is not None), None)
        if hit is not None:
            yield hit
            done = hit.end()


def stars(page: Page) -> Iterator[Award]:
    """5A级1家 after a number of A级景区."""
    first = _SIGHTS.search(page.view)
    for hit in _STARS.finditer(page.view, first.end() if first is not None else len(page.view)):
        span, label = Span(*hit.span()), hit.group() + "旅游景区"
        aliases = page.catalogue.find_aliases(label)
        yield Award(span, span, label, next((a.programmes for a in aliases), ()), label)


def levels_alone(page: Page) -> Iterator[Award]:
    """Levels of the title counted before."""
    for hit in _LEVEL_ONLY.finditer(page.view):
        span, word = Span(*hit.span()), _REMARK.sub("", hit.group("level"))
        yield Award(span, span, word, (), "", level=LEVELS.get(word, Level.DISTRICT), elliptic=True)
