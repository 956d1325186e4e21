"""Who writes: every row of a person holds a name."""

from __future__ import annotations

import getpass

from kg.errors import Code, KGError


def person(who: str | None) -> str:
    """The name given (``--who``, KG_WHO), else that of the login; KG229 when there is none or it is a rule's."""
    name = " ".join((who if who is not None else _login()).split())
    if not name or name.lower().startswith("rule:"):
        raise KGError(Code.KG229, who=name)
    return name


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no such user, no pwd module
        return ""
