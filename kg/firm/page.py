"""A file as one HTML page that needs no server and no network, and prints on A4."""

from __future__ import annotations

from pathlib import Path

from kg.firm import phrases, words
from kg.firm.model import FirmFile
from kg.graph.labels import name_of

_HERE = Path(__file__).parent
_LEVELS = ("international", "national", "provincial", "municipal", "district")


def page(file: FirmFile) -> bytes:
    """Every value is escaped; the page carries no script, and its policy lets none run."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    held = file.in_state("held")
    html = environment.get_template("firm.html.j2").render(
        file=file,
        headline=phrases.headline(file),
        place=phrases.place_words(file),
        counts=[(name_of(x), name_of(x, "en"), sum(h.honour.level == x for h in held)) for x in _LEVELS],
        parts=(
            ("荣誉", "Honours", [h for h in file.honours if h.counts]),
            ("其他认定与评价", "Certificates and ratings", [h for h in file.honours if not h.counts]),
        ),
        p=phrases,
        name_of=name_of,
        say=words.say,
        both=words.both,
        both_names=words.both_names,
    )
    return html.encode("utf-8")
