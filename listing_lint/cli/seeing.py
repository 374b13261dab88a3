"""Looking a listing up again for the report that shows it: its title, its main picture, and where its pictures lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from listing_lint.catalog.listing import ImageRef
    from listing_lint.catalog.sources import BrokenFile
    from listing_lint.engine.settings import Settings
    from listing_lint.images.locate import Picture
    from listing_lint.reports.model import Glance, Glances, Pictures

MOST_BYTES = 64 << 20
"""Bytes of listing files that are read again; beyond them listings are shown by their ids."""


def glances(settings: Settings, found: Sequence[SourceFile | BrokenFile]) -> Glances:
    """What the report asks for titles. Files are read again, each once, and no more of them than ``MOST_BYTES``."""
    files = {item.path: item for item in found if isinstance(item, SourceFile)}
    left = MOST_BYTES

    def look(path: str, ids: Collection[str]) -> Mapping[str, Glance]:
        nonlocal left
        source = files.get(path)
        if source is None or source.size > left:
            return {}
        left -= source.size
        return _glances(source, ids, settings.config.lint.max_listing_size)

    return look


def _glances(source: SourceFile, ids: Collection[str], limit: int) -> dict[str, Glance]:
    from listing_lint.catalog.record import Record
    from listing_lint.engine.outcome import Outcome, Task
    from listing_lint.engine.reading import read
    from listing_lint.reports.model import Glance

    seen: dict[str, Glance] = {}
    for record in read(Task((source,)), source, Outcome(), limit):
        if not isinstance(record, Record):
            continue
        named = record.value.get("id")
        id_ = named if isinstance(named, str) else str(named)[:200]
        if id_ not in ids:
            continue
        title = record.value.get("title")
        glance = Glance(title if isinstance(title, str) else "", _main(record.value))
        # Two listings of one id: which of them a finding means is not known, so neither is shown for the other.
        seen[id_] = glance if seen.get(id_, glance) == glance else Glance()
    return seen


def _main(value: Mapping[str, Any]) -> str:
    from listing_lint.catalog.listing import Listing

    images = Listing(value, None, "", "", "").images
    return next((one.src for one in images if one.role == "main"), images[0].src if images else "")


def pictures(settings: Settings, found: Sequence[SourceFile | BrokenFile]) -> Pictures:
    """What the report asks for pictures: the file, found as the rules find it, or why there is none to show."""
    from listing_lint.catalog.listing import ImageRef
    from listing_lint.images.locate import Locator

    lint = settings.config.lint
    folders = {item.path: item.folder for item in found if isinstance(item, SourceFile)}
    locator = Locator(settings.root, lint.images_root)

    def look(path: str, src: str) -> Picture | str:
        if lint.images != "all":
            return f"is not shown, because pictures are not decoded (images = {lint.images})"
        folder = folders.get(path)
        if folder is None:
            return "was not looked for"
        ref: ImageRef = ImageRef(src, "", 0)
        return locator.locate(ref, folder)

    return look
