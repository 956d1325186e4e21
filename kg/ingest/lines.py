"""Source lines and what each looks like; offsets are source offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n|\r|\n|\x0b|\x0c|\u2028|\u2029|\x85")
_END = re.compile(r"[。！？!?…；;][”’\"』」）)】]*$|[：:]$")
_INNER = re.compile(r"[，,。；;：:！!？?]")
_LIST = re.compile(
    r"^(?:——|[-•·●■◆▲△□◇◈☆★▍▌※@*➤►▶✦✓√◎○]\s*|(?:19|20)\d\d年(?:\d{1,2}月)?[\s\u3000:：]|(?:优秀|良好|合格|不合格|基本合格)(?:（[A-D]类?）|[(][A-D]类?[)])?[：:]|[\[［【][^\]］】]{4,30}[\]］】](?=\s*[\u4e00-\u9fffA-Za-z0-9])|（?[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,3}[、.．](?!\d)|（\d{1,3}）|[①-⑳]|附件|附：|注：)"
)
_BYLINE = re.compile(
    r"^[（(□■◎]?\s*(?:本报|本网|全媒体|融媒体|见习)?(?:首席|融媒体|全媒体|见习)?(?:记者|通讯员|文字|摄影|供稿|图文|作者|编辑)[\s:：]*[\u4e00-\u9fff·\s、/／文图]{2,40}[）)]?$"
)
_DATELINE = re.compile(
    r"^(?:本报讯|本报[\u4e00-\u9fff]{2,6}讯|本网讯|讯|[\u4e00-\u9fff]{2,12}(?:日报|晚报|新闻网|网|时报)讯|[\u4e00-\u9fff]{2,6}\d{1,2}月\d{1,2}日(?:电|讯))"
)
_NOISE = re.compile(
    r"^(?:来源|信息来源|发布时间|发表时间|发布日期|更新时间|导读|时间|日期|浏览次数|浏览量|浏览|阅读|点击|点击数|访问量|字号|字体|分享到?|打印|打印本页|关闭|关闭窗口|责任编辑|责编|编辑|编审|审核|校对|值班编委|作者|稿源|"
    r"上一篇|下一篇|扫一扫|版权所有|主办|承办|网站标识码|相关链接|相关新闻|首页|当前位置|您的位置|返回|【字体|【打印|\[字体|原标题|【资料图】|图片)[：:\s>】\]].*$|^(?:首页|关闭|返回顶部|打印|分享|扫一扫在手机打开当前页|相关新闻|返回|图片|点击查看全文|回首页)$"
)
_SEPARATOR = re.compile(r"^[\s*＊\-—=＝~_·.#]{3,}$")


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line, stripped; ``blank_before`` counts empty lines above it."""

    start: int
    end: int
    text: str
    blank_before: int
    raw_width: int

    @property
    def ends(self) -> bool:
        """Ends like a finished sentence."""
        return _END.search(self.text) is not None

    @property
    def plain(self) -> bool:
        """Holds no inner punctuation, as headlines do."""
        return _INNER.search(self.text.rstrip("！!？?")) is None

    @property
    def listed(self) -> bool:
        """Opens like a list item or a numbered heading."""
        return _LIST.match(self.text) is not None

    @property
    def byline(self) -> bool:
        """Consists of credits only."""
        return _BYLINE.match(self.text) is not None

    @property
    def dateline(self) -> bool:
        """Opens a story (本报讯)."""
        return _DATELINE.match(self.text) is not None

    @property
    def noise(self) -> bool:
        """Belongs to the page, not to the story."""
        return _NOISE.match(self.text) is not None

    @property
    def separator(self) -> bool:
        """A rule of dashes or stars."""
        return _SEPARATOR.match(self.text) is not None

    @property
    def row(self) -> bool:
        """Cells parted by tabs."""
        return "\t" in self.text


_BLANK = " \u3000\u00a0\ufeff\u200b\t"


def split_lines(text: str) -> Iterator[Line]:
    """All non-empty lines of ``text`` with their source offsets."""
    position, blank = 0, 0
    for part in _pieces(text):
        raw, start = part, position
        position += len(part)
        body = _BREAK.sub("", raw)
        stripped = body.strip(_BLANK)
        if not stripped:
            blank += 1
            continue
        lead = len(body) - len(body.lstrip(_BLANK))
        yield Line(start + lead, start + lead + len(stripped), stripped, blank, len(body))
        blank = 0


def _pieces(text: str) -> Iterator[str]:
    last = 0
    for hit in _BREAK.finditer(text):
        yield text[last : hit.end()]
        last = hit.end()
    if last < len(text):
        yield text[last:]
