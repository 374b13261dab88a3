"""A file, or a part of one, that could not be read: a value, never an exception that stops the run."""

from __future__ import annotations

from listing_lint.finding import Span
from listing_lint.records import dataclass

START = Span(1, 1, 1, 1)
BY_CONTENTS = "contents"
"""The subject of a problem that tells of a column known by what stands in it."""
BY_VALUES = "values"
"""The subject of a problem that tells of a member of objects known by what stands in it."""
BY_PLACES = "places"
"""The subject of a problem that tells of a page's product known by where its title and its price stand."""
SHIFTED = "shifted"
"""The subject of a broken row whose cells stand one column further than they are of."""
NO_HEADING = "no row names the columns"
"""How the ``detail`` of a table without a heading ends."""


@dataclass(frozen=True, slots=True)
class LoadProblem:
    """``rule`` is the name of the ``LOD`` rule that words it.

    ``detail`` is what the parser or the system said, ``pointer`` the place inside the listing if one was parsed,
    ``listing`` its id. ``lost`` tells whether something stayed unchecked because of it. ``more`` counts problems of the same
    kind in the same listing that are not told one by one. ``replaced`` says that the value at the pointer was read as another
    one, so that nobody can judge what the seller wrote there.
    """

    rule: str
    detail: str = ""
    span: Span = START
    pointer: str = ""
    listing: str | None = None
    subject: str = ""
    lost: bool = True
    more: int = 0
    replaced: bool = False
