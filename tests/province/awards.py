"""The titles of the made-up province: how texts call them, who grants them, how long they hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Award:
    """A programme at one level.  ``calls`` are wordings that tell programme and level; ``{p}`` is the granting place.

    ``batch`` is 年度 (by year) or 批 (by ordinal, the first in ``first``).  ``valid`` years are stated in lists;
    ``reviewed`` titles are checked again after them.
    """

    key: str
    programme: str
    level: str
    calls: tuple[str, ...]
    issuer: str
    short_issuer: str
    batch: str
    years: tuple[int, ...]
    size: int
    first: int = 1
    valid: int | None = None
    reviewed: bool = False
    recipient: str = "firm"
    grades: tuple[str, ...] = ()


_MIIT, _MIIT_SHORT = "工业和信息化部", "工信部"
_DIT, _DIT_SHORT = "江苏省工业和信息化厅", "省工信厅"
_DST, _DST_SHORT = "江苏省科学技术厅", "省科技厅"
_Y6 = (2019, 2020, 2021, 2022, 2023, 2024)

NATIONAL = [
    Award("xjr", "xiaojuren", "national", ("国家级专精特新“小巨人”企业", "国家专精特新“小巨人”企业", "专精特新“小巨人”企业"),
          _MIIT, _MIIT_SHORT, "批", _Y6, 14, 1, 3, True),
    Award("dxgj", "danxiang-guanjun", "national", ("国家级制造业单项冠军企业", "国家制造业单项冠军企业"),
          _MIIT, _MIIT_SHORT, "批", (2020, 2021, 2022, 2024), 7, 5, 3),
    Award("lsgc-n", "lvse-gongchang", "national", ("国家级绿色工厂", "国家绿色工厂"), _MIIT, _MIIT_SHORT, "年度", (2020, 2021, 2022, 2023), 8),
    Award("ip-n", "ip-youshi", "national", ("国家知识产权优势企业", "国家级知识产权优势企业"), "国家知识产权局", "国家知识产权局",
          "年度", (2019, 2021, 2022, 2023), 8, 1, 3, True),
    Award("jszx-n", "qiye-jishu-zhongxin", "national", ("国家企业技术中心", "国家级企业技术中心"), "国家发展和改革委员会", "国家发改委",
          "批", (2021, 2023), 5, 28),
    Award("fhq-n", "keji-fuhuaqi", "national", ("国家级科技企业孵化器",), "科学技术部", "科技部", "年度", (2020, 2022), 4, recipient="incubator"),
]  # fmt: skip

PROVINCIAL = [
    Award("zjtx", "zhuanjingtexin", "provincial", ("江苏省专精特新中小企业", "省级专精特新中小企业", "省专精特新中小企业"),
          _DIT, _DIT_SHORT, "年度", _Y6, 30, 1, 3, True),
    Award("zncj", "zhineng-chejian", "provincial", ("江苏省示范智能车间", "省级智能车间", "省示范智能车间"),
          _DIT, _DIT_SHORT, "年度", (2019, 2020, 2021, 2022), 12),
    Award("jszx-p", "qiye-jishu-zhongxin", "provincial", ("江苏省企业技术中心", "省级企业技术中心"),
          _DIT, _DIT_SHORT, "批", (2019, 2020, 2021, 2022, 2023), 14, 25, None, True),
    Award("lsgc-p", "lvse-gongchang", "provincial", ("江苏省绿色工厂", "省级绿色工厂"), _DIT, _DIT_SHORT, "年度", (2021, 2022, 2023, 2024), 14),
    Award("gcjs", "gongcheng-jishu-zhongxin", "provincial", ("江苏省工程技术研究中心", "省级工程技术研究中心"),
          _DST, _DST_SHORT, "年度", (2019, 2021, 2022, 2023), 10),
    Award("fwx", "fwx-qiye", "provincial", ("江苏省服务型制造示范企业", "省级服务型制造示范企业"),
          _DIT, _DIT_SHORT, "批", (2019, 2021, 2023), 8, 4, 3, True),
    Award("shangyun", "xingji-shangyun", "provincial", ("江苏省星级上云企业", "省级星级上云企业"),
          _DIT, _DIT_SHORT, "年度", (2020, 2021, 2022), 10, grades=("五星级", "四星级", "三星级")),
    Award("dl", "dengling", "provincial", ("江苏省瞪羚企业", "省级瞪羚企业"), "江苏省生产力促进中心", "省生产力促进中心",
          "年度", (2020, 2021, 2022, 2023), 10),
    Award("gysj", "gongye-sheji-zhongxin", "provincial", ("江苏省工业设计中心", "省级工业设计中心"),
          _DIT, _DIT_SHORT, "批", (2020, 2022, 2024), 7, 8),
    Award("ny", "nongye-longtou", "provincial", ("江苏省农业产业化重点龙头企业", "农业产业化省级重点龙头企业"),
          "江苏省农业农村厅", "省农业农村厅", "批", (2020, 2022), 6, 7, recipient="farm"),
    Award("zckj", "zhongchuang-kongjian", "provincial", ("江苏省众创空间", "省级众创空间"),
          _DST, _DST_SHORT, "年度", (2019, 2021, 2023), 6, recipient="space"),
    Award("fhq-p", "keji-fuhuaqi", "provincial", ("江苏省科技企业孵化器", "省级科技企业孵化器"),
          _DST, _DST_SHORT, "年度", (2020, 2022), 6, recipient="incubator"),
    Award("lsyq", "lvse-yuanqu", "provincial", ("江苏省绿色工业园区", "省级绿色工业园区"),
          _DIT, _DIT_SHORT, "年度", (2022, 2023), 5, recipient="park"),
]  # fmt: skip

#: Given by each of the larger cities on its own; ``{c}`` is the city's name.
MUNICIPAL = [
    Award("lsgc-m", "lvse-gongchang", "municipal", ("{c}绿色工厂", "市级绿色工厂"), "{c}工业和信息化局", "市工信局", "年度", (2021, 2023), 6),
    Award("jszx-m", "qiye-jishu-zhongxin", "municipal", ("{c}企业技术中心", "市级企业技术中心"),
          "{c}工业和信息化局", "市工信局", "年度", (2020, 2022), 7),
    Award("szzl", "shizhang-zhiliang", "municipal", ("{c}市长质量奖", "市长质量奖"), "{c}人民政府", "市政府", "年度", (2020, 2022, 2024), 3),
    Award("yxgj", "yinxing-guanjun", "municipal", ("{c}隐形冠军企业", "市级隐形冠军企业"), "{c}工业和信息化局", "市工信局", "年度", (2021, 2022), 5),
]  # fmt: skip

CITIES = ["徐州市", "常州市", "南通市", "盐城市", "泰州市", "镇江市", "淮安市", "南京市"]
#: Cities with titles of their own.
GRANTING = ["徐州市", "常州市", "南通市", "泰州市"]
