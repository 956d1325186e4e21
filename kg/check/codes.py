"""Numbers that check themselves.  (KGF4xx)"""

from __future__ import annotations

from collections.abc import Iterator

from kg.check.finding import finding
from kg.mentions.codes import uscc_holds
from kg.model import Evidence, Extraction, Finding, NamingKind


def check_codes(extraction: Extraction) -> Iterator[Finding]:
    """KGF403 a unified social credit code whose check character disagrees (GB 32100-2015): kept, but to be looked at."""
    for naming in extraction.namings:
        if naming.kind is NamingKind.USCC and naming.span is not None and not uscc_holds(naming.value):
            yield finding(
                extraction, "KGF403", "warning", f"“{naming.name}”的统一社会信用代码{naming.value}校验不符，可能有误",
                f"the unified social credit code {naming.value} of “{naming.name}” fails its check character",
                [naming.form, naming.value], [Evidence(naming.span, naming.quote)],
            )  # fmt: skip
