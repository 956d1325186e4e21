"""Nothing of the seed is known by its own strings: change them, and the answers follow just so."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]

#: Same rank, same length in characters, other places and firms.
NAMES = {
    "河南": "安徽", "郑州": "合肥", "石佛": "柏堰", "磨料磨具磨削研究所": "光电薄膜工艺研究所", "森鹏电子": "皓远微纳", "衡量科技": "磐石仪器",
    "新天科技": "皖云智联", "融创网络": "知行孵化", "华纳时代检测": "格物之光检验", "富耐克": "凯锐斯", "凌达压缩机": "恒盛制冷机",
    "猪八戒网": "蜂巢云", "腾讯": "星讯", "金源": "合创", "工业机器人": "量子传感器", "孙庆辉": "李牧之", "冯禄": "周行", "赵靓": "钱宁",
    "大科技园东区": "大科技园西区", "大学科技园东区": "大学科技园西区",
}  # fmt: skip


def swap(text: str) -> str:
    pattern = re.compile("|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)))
    return pattern.sub(lambda m: NAMES[m.group()], text)


def shape(facts: list[dict[str, Any]], keep: Callable[[str], str] = str) -> list[tuple[Any, ...]]:
    """All that is said, without ids and offsets."""
    out: list[tuple[Any, ...]] = []
    for line in facts:
        for r in line["recognitions"]:
            out.append((keep(r["recipient"]["text"]), r["recipient"]["type"], r["programme"], keep(r["award_text"]), r["level"], r["level_basis"],
                        keep(r["jurisdiction"] or ""), keep(r["issuer"] or ""), r["status"], r["status_detail"], r["year"], r["grade"], bool(r["group"])))  # fmt: skip
        for g in line["groups"]:
            out.append((g["kind"], g["programme"], keep(g["award_text"]), g["level"], g["size"], tuple(sorted(keep(n) for n in g["named"])), g["closed"],
                        keep(g["area"] or ""), g["status"], g["year"],
                        tuple((keep(s["scope"]), s["value"], s["total_min"], s["total_max"]) for s in g["share"])))  # fmt: skip
        out += [
            (
                keep(k["subject"] or ""),
                k["programme"],
                k["level"],
                k["rank"],
                k["rank_at_most"],
                k["out_of"],
                k["times"],
            )
            for k in line["rankings"]
        ]
    return sorted(out, key=repr)


def test_other_names_and_places(read: Read, seed_text: str) -> None:
    assert shape(read(swap(seed_text))) == shape(read(seed_text), swap)


@pytest.mark.parametrize(
    ("old", "new", "size", "totals"),
    [
        ("等4家企业获评省级", "等5家企业获评省级", 5, (None, None)),
        ("等4家企业获评省级", "等八家企业获评省级", 8, (30, 30)),
    ],
)
def test_a_changed_count_changes_its_group_and_total_only(
    read: Read, seed_text: str, old: str, new: str, size: int, totals: tuple[int | None, int | None]
) -> None:
    before, after = read(seed_text), read(seed_text.replace(old, new))
    changed = [
        (a, b) for a, b in zip(before[0]["groups"], after[0]["groups"], strict=True)
        if (a["size"], a["share"]) != (b["size"], b["share"])
    ]  # fmt: skip
    assert len(changed) == 1
    group = changed[0][1]
    assert (group["programme"], group["level"], group["size"], len(group["named"])) == (
        "jishu-chuangxin-shifan",
        "provincial",
        size,
        1,
    )
    share = group["share"][0]
    assert (share["total_min"], share["total_max"]) == totals
    assert [r["recipient"]["text"] for r in before[0]["recognitions"]] == [
        r["recipient"]["text"] for r in after[0]["recognitions"]
    ]


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [
        ("等4家企业获评省级技术", "等4家企业获评市级技术", "municipal"),
        ("等4家企业获评省级技术", "等4家企业获评国家级技术", "national"),
    ],
)
def test_a_changed_level_word_changes_the_level(read: Read, seed_text: str, old: str, new: str, level: str) -> None:
    groups = read(seed_text.replace(old, new))[0]["groups"]
    found = [g["level"] for g in groups if g["programme"] == "jishu-chuangxin-shifan" and g["size"] == 4]
    assert found == [level]


def test_full_width_digits_and_punctuation_say_the_same(read: Read, seed_text: str) -> None:
    wide = str.maketrans(
        {
            **{str(d): chr(0xFF10 + d) for d in range(10)},
            ",": "，",
            ";": "；",
            "(": "（",
            ")": "）",
            "%": "％",
            ":": "：",
        }
    )
    narrow = {"（": "(", "）": ")", "；": ";", "，": ",", "％": "%"}

    def fold(text: str) -> str:
        folded = "".join(chr(ord(c) - 0xFEE0) if "０" <= c <= "９" else c for c in text)
        return "".join(narrow.get(c, c) for c in folded)

    assert shape(read(seed_text.translate(wide)), fold) == shape(read(seed_text), fold)


def test_a_line_broken_inside_a_name_is_read_on(read: Read, seed_text: str) -> None:
    name = "郑州森鹏电子技术有限公司"
    broken = seed_text.replace(name, name[:4] + "\n\n" + name[4:])
    recipients = [r["recipient"]["text"] for r in read(broken)[0]["recognitions"]]
    assert name[:4] + "\n\n" + name[4:] in recipients
    fold = lambda t: re.sub(r"\s", "", t)  # noqa: E731
    assert shape(read(broken), fold) == shape(read(seed_text), fold)


def test_windows_line_ends_and_trailing_blanks(read: Read, seed_text: str) -> None:
    fold = lambda t: re.sub(r"\s", "", t)  # noqa: E731
    assert shape(read(seed_text.replace("\n", "\r\n")), fold) == shape(read(seed_text), fold)


def test_a_directly_governed_municipality_grants_provincial_honours(read: Read) -> None:
    text = "重庆市渝北区{}\n\n近日，重庆渝北区传来消息，重庆云栈齿轮有限公司等6家企业获评市级技术创新示范企业。\n"
    groups = read(text.format("工业再添佳绩"))[0]["groups"]
    assert [(g["level"], g["level_basis"], g["size"]) for g in groups] == [("provincial", "jurisdiction-name", 6)]


def test_a_share_of_the_province_is_no_provincial_honour(read: Read) -> None:
    text = "合肥高新区新增3家国家级专精特新“小巨人”企业，占全省的27%，全省占比居首。\n"
    assert {g["level"] for line in read(text) for g in line["groups"]} == {"national"}


@pytest.mark.parametrize(
    "text",
    [
        "力争全年新增省级技术创新示范企业10家。", "下一步，全市计划培育国家级专精特新“小巨人”企业20家。",
        "对新认定的省级企业技术中心，给予50万元奖励。", "如果获评省级绿色工厂，企业可享受补助。",
        "合肥云栈齿轮有限公司未能入选省级技术创新示范企业名单。", "规模以上工业企业新增61家，亿元以上企业14家。",
    ],
)  # fmt: skip
def test_goals_rules_and_denials_are_no_honours(read: Read, text: str) -> None:
    facts = read(f"合肥市工业情况\n\n合肥市高新区今年工作平稳。{text}\n")
    held = [r for line in facts for r in line["recognitions"] if r["status"] in ("granted", "renewed")]
    groups = [g for line in facts for g in line["groups"] if g["status"] == "granted"]
    assert (held, groups) == ([], [])


def test_every_count_moves_by_itself(read: Read, seed_text: str) -> None:
    """Each N家 of a group becomes (N+1)家, all at once: sizes follow, everything else but shares stays."""
    before = read(seed_text)
    spots = sorted(
        {(q["start"], q["end"], g["size"]) for line in before for g in line["groups"] for q in g["evidence"]}
    )
    text, seen = seed_text, set()
    for start, end, size in reversed(spots):
        for hit in reversed(list(re.finditer(rf"(?<!\d){size}(?=家)", seed_text[start:end]))):
            at = start + hit.start()
            if at not in seen:
                seen.add(at)
                text = text[:at] + str(size + 1) + text[at + len(str(size)) :]
    after = read(text)

    def sizes(facts: list[dict[str, Any]]) -> list[tuple[str, str, int]]:
        return [(g["programme"] or "", g["level"], g["size"]) for line in facts for g in line["groups"]]

    assert len(seen) >= 17
    grown = [
        (p, level, n + 1) if not (p == "zhiliang-biaogan" and n == 2) else (p, level, n)
        for p, level, n in sizes(before)
    ]
    assert sizes(after) == grown  # 两家 is written in a Chinese numeral and stays


def test_the_seed_told_of_a_directly_governed_municipality(read: Read, seed_text: str) -> None:
    """河南省郑州市 → 重庆市: what was municipal there is provincial here, and nothing else rises."""
    moved = (
        seed_text.replace("河南省", "重庆市")
        .replace("郑州市", "重庆市")
        .replace("郑州", "重庆")
        .replace("河南", "重庆")
    )
    before, after = read(seed_text), read(moved)
    for old, new in zip(before, after, strict=True):
        for a, b in zip(old["groups"], new["groups"], strict=True):
            assert (a["size"], a["programme"], a["status"]) == (b["size"], b["programme"], b["status"])
            text = a["level_basis"] in ("text", "inherited")
            assert b["level"] == ("provincial" if a["level"] == "municipal" and text else a["level"]), a["award_text"]
        levels = {r["recipient"]["text"]: r["level"] for r in new["recognitions"]}
        assert all(level in ("provincial", "national") for level in levels.values())
