"""What passes between the parts of the comparison: the fingerprint of a listing, and a pair of listings that are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Tier = Literal["strict", "possible"]
Part = Literal[
    "upper edge", "lower edge", "left edge", "right edge",
    "upper left corner", "upper right corner", "lower left corner", "lower right corner",
]  # fmt: skip
"""The edge or corner of a picture."""


class PictureMark(NamedTuple):
    """One picture of a listing, as what is compared of it.

    ``bits`` are the difference hashes of the picture as it is and trimmed, ``probes`` those of its mirror image and crops,
    which are asked only against the ``bits`` of others; ``colours`` is a small coloured view for each of ``bits``, by which
    a copy is told from a look-alike and from a colourway (``images/hashes.py``). ``digest`` is a hash of the file's bytes; a
    blank picture has nothing else. All are plain bytes, so that they can be kept in a file and sent to another machine.
    """

    digest: bytes
    bits: tuple[bytes, ...] = ()
    probes: tuple[bytes, ...] = ()
    colours: bytes = b""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What of a listing is compared with others. Made once for each listing; nothing of it depends on other listings.

    ``title`` are the normalised words of the title, in order; ``body`` the distinct normalised words of description and
    bullets; ``models`` words that name a model ("wh1000xm4"); ``numbers`` figures with their units ("128gb"); ``codes`` GTIN
    and MPN, each with its kind in front ("gtin:4006381333931"); ``attributes`` pairs of normalised name and value; ``price`` in
    ``currency``. ``whole`` is a hash of all the visible text, the same for a verbatim copy. ``group`` is the parent that holds
    sizes and colours together, by default the listing itself.
    """

    listing: str
    store: str
    marketplace: str
    path: str
    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    price: float | None = None
    currency: str = ""
    pictures: tuple[PictureMark, ...] = ()
    whole: int = 0
    group: str = ""


class Owner(NamedTuple):
    """Whose a listing is. ``group`` is the same for listings of one group of a store, and false where there is none."""

    store: str
    marketplace: str
    group: str | int


def owners(listings: Sequence[Fingerprint]) -> Sequence[Owner]:
    """Whose each listing is. Fingerprints on disk that say it by ``owners()`` are not read for it."""
    told = getattr(listings, "owners", None)
    if told is not None:
        known: Sequence[Owner] = told()
        return known
    return [Owner(one.store, one.marketplace, one.group) for one in listings]


def pictured(listings: Sequence[Fingerprint]) -> Iterable[tuple[int, Fingerprint]]:
    """The listings that have pictures, with their places. Fingerprints on disk may tell by ``pictured()`` which these are."""
    told = getattr(listings, "pictured", None)
    places = range(len(listings)) if told is None else told()
    found = ((place, listings[place]) for place in places)
    return ((place, one) for place, one in found if one.pictures)


class Parts(NamedTuple):
    """How alike two listings are in each respect, in [0, 1]; None where one of them has nothing to compare."""

    title: float | None = None
    description: float | None = None
    attributes: float | None = None
    pictures: float | None = None
    codes: float | None = None


class Pair(NamedTuple):
    """Two listings, as places in the sequence of fingerprints (``a`` before ``b``), and how alike they are.

    ``tier`` is "strict" for what counts as the same product copied, "possible" for what a person should look at. ``evidence``
    are short facts that a person can check ("the same GTIN 4006381333931", "picture 2 is their picture 1, mirrored").
    """

    a: int
    b: int
    score: float
    tier: Tier
    parts: Parts
    evidence: tuple[str, ...] = ()
