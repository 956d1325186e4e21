"""Works of a firm without quotation marks, and words that say what a firm did for a work."""

from __future__ import annotations

import re

#: 某所独立完成的“某技术”: the firm or institute took part, the work is honoured.
UNDERTAKES = re.compile(
    r"(?:主持|牵头|参与|独立|联合|自主|共同|主导|负责|承担)*(?:完成|研发|研制|开发|设计|生产|制造|承建|承担|实施|申报|牵头|主持|参与|建设|打造|出品|选送|投资|运营)(?:和|及|并)?"
)
#: …参与的 right before a quoted work.
MADE = re.compile(
    r"(?:完成|研发|研制|开发|设计|生产|制造|承建|承担|实施|申报|牵头|主持|参与|建设|打造|自研|选送|出品|运营|创办|创立|出品|培育|设计|编制|投资|管理)的“?$"
)
_HEAD = (
    r"(?:机|机组|装置|设备|系统|生产线|装备|成套设备|车|客车|船|艇|轮|渡船|仪|器|仪器|泵|阀|球阀|闸阀|缆|电缆|轴承|发动机|电机|机器人|无人机|直升机|刀圈|刀具|模具|芯片|电池|变压器|锅炉|塔筒|"
    r"改性料|材料|合金|薄膜|涂料|试剂|药|片|胶囊|颗粒|注射液|疫苗|油|酒|白酒|露酒|茶|绿茶|红茶|酱|醋|米|面|挂面|地毯|瓷|食品|饮料|饮片|软件|平台)"
)
#: 动力电池智能装配线（ZP327）, GY-900型超低温球阀: a product's name, by its last word.
PRODUCT = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9.\-/·]{{2,36}}?{_HEAD}")
