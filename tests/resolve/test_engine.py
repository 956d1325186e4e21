from __future__ import annotations

import random

from kg.model import EntityType
from kg.resolve import entity_id, resolve
from kg.resolve.model import NameForm
from kg.resolve.text import key_of, tidy


def form(
    name: str, home: str | None = None, kind: EntityType = EntityType.COMPANY, **more: tuple[str, ...]
) -> NameForm:
    homes = (home,) if home else ()
    return NameForm(entity_id(kind, name, home), kind, name, homes=homes, **more)


def test_width_script_brackets_and_blanks_make_one_name() -> None:
    assert tidy("鄭州 皓辰(集團)\n有限公司") == "郑州皓辰（集团）有限公司"
    assert key_of("ＴＣＬ皓辰") == key_of("Tcl皓辰")
    assert tidy("乾元著色有限公司") == "乾元著色有限公司"


def test_every_form_is_in_exactly_one_identity_in_any_order() -> None:
    forms = [
        form("郑州皓辰泵业有限公司", "410100"),
        form("郑州皓辰泵业 有限公司", "410200"),
        form("皓辰", "410100"),
        form("皓辰", "320100"),
        form("皓辰", "410100", EntityType.PLATFORM),
    ]
    forms = list({f.id: f for f in forms}.values())
    whole = resolve(forms)
    assert sorted(whole.entity_of()) == sorted(f.id for f in forms)
    for seed in range(5):
        random.Random(seed).shuffle(forms)
        assert resolve(forms) == whole
