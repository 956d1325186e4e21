"""Where the shipped tables, queries and models lie.

In a checkout they are folders beside ``kg/``; in an installed wheel they are
inside ``kg/_data/``.  ``KG_ONTOLOGY`` points at an expert's own tables.
"""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent


def ontology_dir() -> Path:
    """The folder of honours.ttl, shapes.ttl and the catalogue tables."""
    chosen = os.environ.get("KG_ONTOLOGY")
    return Path(chosen) if chosen else _ROOT / "ontology"


def queries_dir() -> Path:
    """The folder of the shipped ``*.rq`` files."""
    return _ROOT / "queries"


def models_dir() -> Path:
    """The folder of the trained models."""
    return _ROOT / "models"


def findings_page() -> Path:
    """The page that explains every finding."""
    return _ROOT / "docs" / "findings.md"


def seeds_dir() -> Path:
    """The folder of the real documents to build from on day one."""
    return _ROOT / "seeds"
