"""The pairs as CSV, for a spreadsheet: one row a pair, all of them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from listing_lint.reports.display import printer, visible

if TYPE_CHECKING:
    from listing_lint.reports.compare.model import CompareReport
    from listing_lint.reports.model import Style

COLUMNS = (
    "store_a", "listing_a", "file_a", "store_b", "listing_b", "file_b", "score", "tier",
    "title", "description", "attributes", "pictures", "codes", "evidence",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Lines:
    """What the csv module writes to."""

    def __init__(self, out: TextIO) -> None:
        self.write = printer(out)


def write(report: CompareReport, out: TextIO, style: Style) -> None:  # noqa: ARG001 - for people only
    """Write a header and a row for each pair, the most alike first. Fields are quoted as RFC 4180 says."""
    found = report.comparison
    rows = csv.writer(_Lines(out), lineterminator="\n")
    rows.writerow(COLUMNS)
    for pair in found.pairs:
        row: list[str] = []
        for place in pair[:2]:
            one = found.listings[place]
            row += (cell(found.label(place)), cell(one.listing), cell(one.path))
        row += (f"{pair.score:.4f}", pair.tier)
        row += ("" if part is None else f"{part:.4f}" for part in pair.parts)
        row.append(cell("; ".join(pair.evidence)))
        rows.writerow(row)


def cell(text: str) -> str:
    """Make a text safe in a spreadsheet: one line, and no formula whatever it begins with."""
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) or text.startswith(_FORMULA) else shown
