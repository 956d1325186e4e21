"""spaCy's Chinese pipeline with our pkuseg model, fed the catalogue as user dictionary.

The segmenter's words are evidence (does a name begin inside a word?), never
walls: untuned it cuts 新/增某/耐克 and 技术/创/新示/范, so spans are found by
characters and only aligned to tokens here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.catalogue import load_catalogue
from kg.errors import Code, KGError
from kg.paths import models_dir

if TYPE_CHECKING:
    from spacy.language import Language


def user_words() -> tuple[str, ...]:
    """Programme names, aliases and places: what the segmenter must not cut."""
    catalogue = load_catalogue()
    words = {a for p in catalogue.programmes.values() for a in (p.label_zh, *p.aliases)}
    words |= {name for r in catalogue.regions.values() for name in (r.name,)}
    words |= {name for z in catalogue.zones for name in (z.name, *z.aliases)}
    return tuple(sorted(w for w in words if len(w) > 1 and not any(c in w for c in "“”（）/ ")))


def load_nlp(model: Path | None = None, words: Iterable[str] | None = None) -> Language:
    """A ``Language`` with segmenter and sentence starts; KG603 without the model.  Offline."""
    from spacy.lang.zh import Chinese

    folder = model or models_dir() / "segmenter"
    if not (folder / "weights.npz").is_file():
        raise KGError(Code.KG603, path=folder)
    config = {"nlp": {"tokenizer": {"@tokenizers": "spacy.zh.ChineseTokenizer", "segmenter": "pkuseg"}}}
    nlp = Chinese.from_config(config)
    nlp.tokenizer.initialize(pkuseg_model=str(folder), pkuseg_user_dict="default")  # type: ignore[union-attr]
    nlp.tokenizer.pkuseg_update_user_dict(list(user_words() if words is None else words))  # type: ignore[union-attr]
    nlp.add_pipe("sentencizer", config={"punct_chars": ["。", "！", "？", "!", "?"]})
    return nlp


@lru_cache(maxsize=1)
def shared_nlp() -> Language:
    """The pipeline, loaded once."""
    return load_nlp()
