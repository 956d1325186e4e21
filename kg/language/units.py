"""Units of count and measure met in Chinese local reports."""

from __future__ import annotations

#: Counting units (量词); a number before one counts things.
COUNT_UNITS = tuple(
    (
        "席位 家次 人次 项次 场次 批次 个批次 户次 家 席 个 户 名 项 款 件 人 位 种 批 场 次 所 座 处 只 条 支 例 篇 部 枚 台 套 辆 艘 间 栋 块 张 "
        "门 届 期 轮 天 年 月 倍 岁 小时 "
    ).split()
)

#: Measures: a dimension, not a count of things.
MEASURE_UNITS = tuple(
    (
        "万亿元 亿美元 万美元 美元 亿元 万元 元 万平方米 平方公里 平方米 公顷 万亩 亩 亿千瓦时 万千瓦时 千瓦时 亿度 万千瓦 千瓦 兆瓦 万吨标准煤 "
        "吨标准煤 万吨 亿吨 吨 公里 千米 米 毫米 微米 千克 公斤 立方米 万立方米 亿立方米 升 万人 万户 万台 万辆 万件 万套 亿件 分钟 个百分点 "
        "百分点 个基点 个位次 位次 吨/年 GW MW "
    ).split()
)

ALL_UNITS = tuple(sorted({*COUNT_UNITS, *MEASURE_UNITS}, key=lambda u: (-len(u), u)))
