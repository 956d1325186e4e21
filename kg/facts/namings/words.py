"""The words with which texts tell names: cues, labels, and words that stand for any firm."""

from __future__ import annotations

import re

#: A text without one of these says nothing of names.
CUE = re.compile(
    r"简称|[下统]称|前身|原名|曾用名|更名|改名|易名|名称变更|变更[前为后]|变更..名称|原企业|原单位|原公司|[\t（][原由现]|[股证]票?券?代码|信用代码|子公司|孙公司|旗下|下属|分公司|隶属|分厂|[支分]行|控股|全资|[\dK][）.]|整体变更|改制"
)
#: Words for any firm of the text: （以下简称“公司”） makes no name of them.
ANYBODY = re.compile(
    r"(?:[本该我贵各两三双原新母子总分]|[甲乙丙丁]|标的|目标|上市|集团|股份|入选|获奖|参评|申报|认定|企业)*"
    r"(?:公司|集团|企业|单位|方|司|厂|院|校|中心|学校|学院|医院|协会|园区|基地|平台|项目|机构|银行|大学|部门|人|店|品牌|名单)|发行人|申请人|控股股东"
)
#: What may stand between a word for “former” and the old name.
LEAD = re.compile(
    r"(?:是|为|系|即|叫|称|：|——|可追溯[到至]|是指)?(?:(?:成立|创[办建立]|始建|组建|建立|兴建|设立)于)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?)?"
    r"(?:成立|创[办建立]|始建|组建|建立|兴建|建成|投产|设立|建厂)?[的，]?(?:原国营|国营|原)?“?"
)
#: A subject told before: 其, 公司, 该企业.
PRONOUN = re.compile(
    r"(?:其|该?公司|该?企业|该?集团|本公司|我公司|该厂|工厂|本企业)(?:名称)?的?|的|名称|公司名称|企业名称"
)
#: The end of an organisation's name, for old names that no rule of names finds.
TAIL = re.compile(
    r"(?:公司|厂|集团|社|研究院|学院|研究所|设计院|中心|银行|商行|商店|大学|学校|中学|馆|园区?|医院|农场|矿|作坊|店|企业|工厂|车间|队)$"
)
NO_NAME = re.compile(r"[是于在被将把与和及等]|的|一家|多家|全国|国内|简称|名称|改制|合并")
OWNED = (
    r"(?:(?:全资|控股|直属|下属|境内|核心|骨干|专业|重要|二级|三级|直接|间接|的|旗下|所属|绝对|重点|主要|唯一|一级)*)"
)
QUOTED = re.compile(r"“([^“”（）《》]{2,16})”")
#: The label of the line that names whom the lines below it are about.
LABEL = re.compile(r"(?:^|[\n\t，；\d.、])(?:企业|公司|单位|机构|申报单位|主体)(?:全称|名称)(?:为|：)$")
#: X（以下简称“公司”）, （以下简称“甲乙”或“公司”）.
OWN = re.compile(r"（[^（）]{0,60}(?:简称|下称|称)[^（）]{0,24}?“?(?:本|我)?公司”?(?:[或、“][^（）]{0,16})?）")
