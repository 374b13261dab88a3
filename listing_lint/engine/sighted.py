"""What is kept of a listing until the end of a run, when it is compared with those of all stores."""

from __future__ import annotations

import os
import posixpath
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.engine.outcome import Seen
from listing_lint.similarity.values import PictureMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.images.pictures import Pictures
    from listing_lint.similarity.values import Fingerprint

_MOST_PICTURES = 24
"""Pictures of a listing that are compared."""

_ENDED = frozenset(
    {
        "closed",
        "ended",
        "deleted",
        "removed",
        "archived",
        "inactive",
        "offline",
        "delisted",
        "expired",
        "suspended",
    }
)


def seen(
    listing: Listing,
    linked: tuple[str, ...],
    pictures: Pictures | None,
    place: tuple[int, int, int],
    *,
    told: bool = True,
) -> Seen:
    """What is kept of a listing until the end of the run. ``place`` is offset, line and the number of the file.

    ``pictures`` is None where no rule about stores looks at pictures.
    """
    from listing_lint.similarity.fingerprint import fingerprint

    condition = listing.fields.get("condition")
    marks = () if pictures is None else marks_of(listing, pictures)
    kind = f"{listing.locale or ''}\0{condition if isinstance(condition, str) else ''}".casefold()
    return Seen(fingerprint(listing, marks), kind, linked, *place, told)


def ended(listing: Listing) -> bool:
    """Whether a listing is no longer for sale, so that nobody compares it."""
    status = listing.fields.get("status")
    return isinstance(status, str) and status.strip().casefold() in _ENDED


def comparable(one: Fingerprint) -> bool:
    """Whether a listing says anything that could be compared: an entry that only changes a price does not."""
    return bool(one.title or one.body or one.codes or one.pictures)


def marks_of(listing: Listing, pictures: Pictures) -> tuple[PictureMark, ...]:
    """What is compared of the pictures of a listing."""
    from hashlib import sha256

    found = []
    for picture in pictures.of(listing)[:_MOST_PICTURES]:
        if picture.kind == "remote":  # what one address shows is one picture, whatever it is
            address = picture.src.encode("utf-8", "surrogatepass")
            found.append(PictureMark(sha256(address).digest()))
        elif isinstance(mark := pictures.mark(picture), PictureMark):
            found.append(mark)
    return tuple(found)


def named_stores(here: Sequence[Seen], files: Sequence[SourceFile], *, by_file: bool = False) -> list[Seen]:
    """Name the store of listings that name none: by their folder, one folder a store.

    ``by_file`` goes by the file where all of them lie in one folder and each file holds several, as exports do.
    """
    nameless = [one for one in here if not one.fingerprint.store]
    if not nameless:
        return list(here)
    folders = {posixpath.dirname(one.fingerprint.path) for one in nameless}
    counts: dict[int, int] = defaultdict(int)
    for one in nameless:
        counts[one.file] += 1
    single = by_file and len(folders) == 1 and len(counts) > 1 and min(counts.values()) > 1

    def name(one: Seen) -> str:
        path = files[one.file].path
        return posixpath.basename(path.replace(os.sep, "/")) if single else folder_of(path)

    return [
        one if one.fingerprint.store else one._replace(fingerprint=replace(one.fingerprint, store=name(one)))
        for one in here
    ]


def folder_of(path: str) -> str:
    """The folder of a file, which stands for a store that has no name."""
    return posixpath.dirname(path.replace(os.sep, "/")) or "."


def linked_sets(here: Sequence[Seen]) -> tuple[frozenset[str], ...]:
    """The stores that the configuration links, two by two."""
    return linked_by((one.fingerprint.store, one.linked) for one in here)


def linked_by(stores: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[frozenset[str], ...]:
    """The same, by the names of stores and of those that are linked with each."""
    found = {
        frozenset((store.casefold(), other.casefold())) for store, linked in set(stores) for other in linked
    }
    return tuple(sorted(found, key=sorted))
