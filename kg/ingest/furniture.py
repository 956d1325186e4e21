"""Page furniture: menus, dates and sources of a page, buttons, notices; whatever is not the story."""

from __future__ import annotations

import re

_LABELS = (
    "来源|信息来源|文章来源|本文来源|稿件来源|新闻来源|稿源|来自|发布时间|发表时间|发布日期|发文日期|成文日期|生成日期|更新时间|发布于|发表于|发布者|发布人|发布机构|"
    "发布单位|发文机关|发文字号|发文机构|文号|索引号|信息索引|主题分类|信息分类|信息类别|公开方式|有效性|时间|日期|"
    "字号|字体大小|字体|分享到|分享至|分享|打印本页|打印|关闭窗口|关闭|责任编辑|责编|网络编辑|编辑|编审|信息审核|审核|校对|监制|主编|总编|"
    "终审|初审|复审|美编|制图|制作|值班编委|值班总编|作者|原作者|上一篇|下一篇|上一条|下一条|扫一扫|版权所有|主办单位|主办|承办单位|承办|技术支持|网站标识码|备案号|关键词|关键字|"
    "标签|证券代码|证券简称|公告编号|原标题|原文链接|链接地址|友情链接|相关链接|相关新闻|联系人|联系电话|联系方式|联系QQ|咨询电话|服务热线|销售热线|监督电话|举报电话|热线|电话|"
    "传真|电子邮箱|邮箱|通讯地址|地址|邮编|网址|抄送|报送|发送|主送|微信公众号|官方微信|首页|当前位置|您的位置|您现在的位置|您所在的位置|所在位置|现在的位置|返回|导读|"
    "资料图|图片|图片来源"
)
_LABELLED = re.compile(rf"^[（(【\[〔◎●■□\s]*(?:{_LABELS})\s*[：:>＞|｜】\]].{{0,160}}$")
_COUNTER = re.compile(
    r"^[（(【\[]?\s*(?:查看|评论|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读数|阅读|点击次数|点击量|点击数|点击|访问量|点赞|转发|推荐)(?:数)?\s*[：:]?\s*[\d.]+.{0,40}$"
)
_CAPTION = re.compile(
    r"^(?:▲\s*)?(?:[^，；]{0,40}[（(](?:资料图片?|资料照片|效果图|示意图|受访者供图|[^（）()，]{0,16}(?:供图|提供))[）)]|(?:图为|(?:[上下左右中]?图|图片说明)[①-⑨\d]*[：:])[^；]{2,60})[。]?$"
)
_SENT = re.compile(r"^(?:送|发)[：:][^。！？；]{2,60}$")
_SPACED = re.compile(
    r"^(?:来源|发布时间|发布日期|更新时间|时间|日期|浏览次数|阅读|点击|字号|字体|责任编辑|责编|编辑|校对|分享到?|打印|上一篇|下一篇|首页|返回|发布于|发表于)\s+\S.{0,100}$|^发[布表]于\s*(?:19|20)\d\d.{0,20}$"
)
_WORDS = re.compile(
    "|".join(
        sorted(
            (
                "网站首页 回首页 首页 返回顶部 返回首页 返回列表 返回 打印本页 打印 关闭窗口 关闭本页 关闭 收藏本页 收藏 分享到 分享 微信 微博 新浪微博 腾讯微博 朋友圈 QQ空间 QQ好友 QQ 大字 中字 小字 "
                "大 中 小 字号 字体 听新闻 搜索 登录 注册 退出 用户中心 我要纠错 纠错 点击查看全文 图片新闻 图片 资料图 相关资料图 相关新闻 鲜花 握手 雷人 路过 鸡蛋 手机版 无障碍浏览 无障碍 "
                "繁体 简体 我来说两句 点赞 赞 在看 评论 转发 推荐 阅读原文 查看原文 阅读 查看内容 查看更多 加载更多 展开全文 上一页 下一页 正文 长者模式 关怀模式 智能问答 导读 万 关于我们 联系我们 "
                "新闻动态 新闻中心 产品中心 加入我们 此件主动公开 此件公开发布 此件依申请公开 扫一扫在手机打开当前页"
            ).split(),
            key=lambda word: (-len(word), word),
        )
    )
)
_FILLING = re.compile(r"[\W\d_]+")
_MENU = re.compile(
    r"首页|登录|注册|用户中心|关于我们|联系我们|新闻动态|新闻中心|产品中心|产品展示|加入我们|招贤纳士|人才招聘|荣誉资质|企业文化|政务公开|走进"
)
_TRAIL = re.compile(r"\s*(?:>+|＞|›|»|→)\s*")
_OPENING = re.compile(
    r"^(?:扫一扫|扫描到手机|扫描?(?:下方|上方|左侧|右侧)?二维码|长按|点击(?:上方|下方|蓝字)|点“在看”|欢迎关注|关注我们|敬请关注|分享给|更加方便分享|更多(?:精彩|资讯|内容)|全城最新|"
    r"[\[【（(]?(?:免责|版权|特别)?声明[\]】）)]?[：:\s]|[\[【]免责声明[\]】]|本文来源于网络|未经(?:授权|许可)|转载请注明|[（(]?此件(?:主动|依申请|公开|不予)|您(?:现在|当前)?(?:所在)?的位置|当前位置|首页[^，。]{0,24}$)"
)
_RIGHTS = re.compile(r"Copyright|版权所有|©|ICP备|公网安备|Powered by|All Rights Reserved", re.IGNORECASE)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|bmp|webp|mp4|docx?|xlsx?|pdf|wps)$|^https?[：:]//|^www\.", re.IGNORECASE)
_NUMBERS = re.compile(r"^[\d\s\-—()（）+×*]+$")
_YEAR = re.compile(r"^\W{0,3}(?:19|20)\d\d\W{0,2}$")
_DAY = r"(?:(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}(?!\d)\s*日?|(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d))"
_CLOCK = r"\d{1,2}[：:]\d{2}(?:[：:]\d{2})?"
_STAMPED = re.compile(rf"{_DAY}\s*{_CLOCK}")
_DATED = re.compile(r"^\W*(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?!\d)")
_SENTENCE = re.compile(r"[，。；！]|获|认定|入选|公司")
_PAGE = re.compile(r"^第?[A-Z]?\d{1,2}版(?![\u4e00-\u9fff]{0,2}(?:获|入选))")
_FILE_NUMBER = re.compile(
    r"^[\u4e00-\u9fff]{2,14}[〔\[［（(【]\s*(?:19|20)\d\d\s*[〕\]］）)】]\s*(?:第\s*)?[\d×xX*]{1,5}\s*号$"
)
#: Alone in a line, these open what other pages offer.
_TAIL = re.compile(
    r"^[【\[]?(?:新闻推荐|相关(?:新闻|报道|阅读|文章|推荐)|推荐(?:阅读|新闻)|热门(?:新闻|推荐|文章|点击)|猜你喜欢|延伸阅读|友情链接|最新(?:新闻|资讯|文章))[】\]]?[：:]?$"
)
_WORD = re.compile(r"\w")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_STOP_OR_COLON = re.compile(r"[，。；！？：]")
_MENU_GAP = re.compile(r"[|｜\s]+")
_STOP = re.compile(r"[，。；！？]")


def is_furniture(text: str) -> bool:
    """Whether a line (stripped) belongs to the page, not to the story."""
    if not _WORD.search(text) or _FILE.search(text) or _PAGE.match(text) or _FILE_NUMBER.match(text):
        return True
    if _YEAR.match(text):
        return False
    if _NUMBERS.match(text):
        return True
    if _COUNTER.match(text) or _CAPTION.match(text) or _SENT.match(text):
        return True
    if _LABELLED.match(text) or _OPENING.match(text) or (_SPACED.match(text) and not _SENTENCE.search(text)):
        return True
    if not _FILLING.sub("", _WORDS.sub("", text)):
        return True
    return _stamp(text) or _trail(text) or _menu(text) or (_RIGHTS.search(text) is not None and len(text) <= 160)


def opens_tail(text: str) -> bool:
    """A line after which a page shows other things than its story."""
    return _TAIL.match(text) is not None


def _stamp(text: str) -> bool:
    """A line of date and time, with who put it up (2021-5-19 09:01| 编辑: 某某 | 查看: 83)."""
    if _SENTENCE.search(text) or len(text) > 120:
        return False
    if _STAMPED.search(text):
        return True
    dated = _DATED.match(text)
    return dated is not None and len(_HAN.findall(text[dated.end() :])) <= 8


def _trail(text: str) -> bool:
    """首页 > 政务公开 > 正文."""
    cells = _TRAIL.split(text)
    if len(cells) < 2 or _STOP_OR_COLON.search(text) or any(len(cell) > 12 for cell in cells):
        return False
    return len(cells) > 2 or len(text) <= 20


def _menu(text: str) -> bool:
    """首页 | 走进我们 | 产品中心 | 加入我们."""
    cells = [cell for cell in _MENU_GAP.split(text) if cell]
    if len(cells) < 3 or _STOP.search(text) or any(len(cell) > 6 for cell in cells):
        return False
    return any(cell.endswith("首页") for cell in cells) or sum(bool(_MENU.search(cell)) for cell in cells) > 1
