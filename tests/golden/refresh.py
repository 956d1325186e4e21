"""Write the frozen runs anew: ``python tests/golden/refresh.py``; then read ``git diff``."""

from __future__ import annotations

import json
from pathlib import Path

from kg.evaluate import evaluate
from kg.export.jsonline import to_line
from kg.ingest import read_text
from kg.paths import seeds_dir
from kg.pipeline import extract

HERE = Path(__file__).parent


def main() -> None:
    seed = next(iter(sorted(seeds_dir().glob("*.txt"))))
    lines = [to_line(extract(d)) for d in read_text(seed.read_text(encoding="utf-8"), "seeds/" + seed.name)]
    (HERE / "seed.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name in ("dev", "own", "frozen", "figures", "figures-frozen"):
        scores = evaluate(HERE.parent / "evaluate" / name / "gold").to_dict()
        text = json.dumps(scores, ensure_ascii=False, indent=1) + "\n"
        (HERE / f"{name}-scores.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
