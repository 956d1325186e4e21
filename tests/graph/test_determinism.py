"""Same files, any order, any hash seed: the same N-Quads byte for byte, run times aside."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from kg.build import build
from kg.graph import canonical, open_store

SCRIPT = """
import hashlib, sys
from pathlib import Path
from kg.build import build
from kg.graph import canonical, open_store
build([Path(p) for p in sys.argv[2:]], Path(sys.argv[1]))
with open_store(Path(sys.argv[1])) as store:
    print(hashlib.sha256(canonical(store, meta=False).encode()).hexdigest())
"""


def _texts(folder: Path) -> list[Path]:
    from tests.conftest import SEED

    other = folder / "b.txt"
    other.write_text("柏州市工业简讯\n\n柏州市云栈齿轮有限公司等6家企业获评省级绿色工厂。\n", encoding="utf-8")
    seed = folder / "a.txt"
    seed.write_bytes(SEED.read_bytes())
    return [seed, other]


def test_twenty_hash_seeds_and_both_orders(tmp_path: Path) -> None:
    files = _texts(tmp_path)
    digests = set()
    running = []
    for seed in range(20):
        order = files if seed % 2 else files[::-1]
        environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
        command = [sys.executable, "-c", SCRIPT, str(tmp_path / f"s{seed}"), *(p.name for p in order)]
        running.append(subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True))
    for process in running:
        out, _ = process.communicate(timeout=120)
        assert process.returncode == 0
        digests.add(out.strip())
    assert len(digests) == 1


def test_building_twice_or_with_workers_changes_nothing(tmp_path: Path) -> None:
    files = _texts(tmp_path)
    prints = []
    for store, workers in (("one", 1), ("one", 1), ("two", 2)):
        build(files, tmp_path / store, workers=workers)
        with open_store(tmp_path / store) as opened:
            prints.append(hashlib.sha256(canonical(opened, meta=False).encode()).hexdigest())
    assert len(set(prints)) == 1


def test_no_blank_nodes(tmp_path: Path) -> None:
    build(_texts(tmp_path), tmp_path / "s")
    with open_store(tmp_path / "s") as store:
        assert "_:" not in canonical(store)
