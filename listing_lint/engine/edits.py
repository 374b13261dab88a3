"""What a change did to one listing, put together where the listing is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.changes.pictures import main_of
from listing_lint.changes.sides import Edit, differing

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.changes.sides import Main
    from listing_lint.engine.against import Against


def edit(
    against: Against, source: SourceFile, record: Record, listing: Listing, *, touched: bool, shows: bool
) -> Edit:
    """The subject of rules about changes. ``touched`` says that its text changed, ``shows`` that a picture of it did."""
    former = against.formers.get((source.path, record.offset))
    partial = record.native is not None and record.native.partial
    if former is None and touched:
        return Edit(None, listing, partial=partial)
    before, main, along = (listing, _same(), False) if former is None else former
    fields = differing(before.fields, listing.fields, partial=partial)
    if shows and not along and "images" not in fields:
        fields = tuple(sorted((*fields, "images")))
    if main == "same" and shows and against.pictures.replaces_main(listing):
        was, now = main_of(before), main_of(listing)
        if was is not None and now is not None and was.src == now.src:
            main = "replaced"
    return Edit(before, listing, fields, main, partial)


def _same() -> Main:
    return "same"
