"""What the rules on descriptions read of one: its tags, and its text as shoppers see it. Read once, however many rules ask."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from listing_lint.entities import unescape
from listing_lint.records import dataclass
from listing_lint.text.tags import BLOCKS, KNOWN, read_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.text.tags import Tag
    from listing_lint.text.view import View

_MARKUP = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,15}[\s/>]|<!--|&(?:#\w|[A-Za-z]{2})")
PICTURES = frozenset({"img", "picture", "svg", "video"})


@dataclass(slots=True)
class Page:
    """A description: ``text`` as it is written, ``plain`` as it is read, blocks parted by line ends.

    ``tags`` is empty where the text holds no markup; then ``plain`` is the text itself.
    """

    text: str
    tags: list[Tag]
    plain: str
    _view: View | None = field(default=None)

    @property
    def is_html(self) -> bool:
        """Whether the text holds an element of HTML."""
        return any(tag.kind in ("start", "end") and tag.name in KNOWN for tag in self.tags)

    @property
    def view(self) -> View:
        """The visible text with the way back to the source; asked for only where something was found in ``plain``."""
        if self._view is None:
            from listing_lint.text.html import read_html
            from listing_lint.text.view import View

            whole = View(self.text)
            self._view = read_html(whole).visible if self.tags or "&" in self.text else whole
        return self._view


_MOST_KNOWN, _LONGEST = 64, 50_000
"""Descriptions that are remembered, and characters of one, at most."""
_known: dict[str, Page] = {}


def page_of(text: str) -> Page:
    """Read a description. The last ones are remembered: a dozen rules ask about each listing of a batch."""
    page = _known.get(text)
    if page is None:
        page = _read(text)
        if len(_known) >= _MOST_KNOWN or len(text) > _LONGEST:
            _known.clear()
        _known[text] = page
    return page


def _read(text: str) -> Page:
    if _MARKUP.search(text) is None:
        return Page(text, [], text)
    tags = read_tags(text) if "<" in text else []
    plain = _plain(text, tags)
    if "<" in plain and _MARKUP.search(plain):  # escaped HTML, which shop systems unescape
        plain = _plain(plain, read_tags(plain))
    return Page(text, tags, plain)


def _plain(text: str, tags: list[Tag]) -> str:
    if not tags:
        return unescape(text)
    made: list[str] = []
    unseen = 0
    for tag in tags:
        if tag.kind == "text":
            if not unseen:
                piece = text[tag.start : tag.end]
                made.append(unescape(piece) if "&" in piece else piece)
        elif tag.name in BLOCKS:
            made.append("\n")
        elif tag.name in ("template", "noscript", "head") and tag.kind in ("start", "end"):
            unseen = max(0, unseen + (1 if tag.kind == "start" else -1))
        elif (
            tag.name not in KNOWN
            and tag.kind in ("start", "end")
            and ":" not in tag.name
            and "-" not in tag.name
        ):
            made.append(
                text[tag.start : tag.end]
            )  # "<3", "<AB>": no browser shows it, but it is no markup either
    return "".join(made)


def texts_with_html(listing: Listing) -> Iterator[tuple[str, str, str]]:
    """Description, short description and selling points that may hold markup: the text, its pointer, what it is called."""
    for field_name, name in (("description", "description"), ("short_description", "short description")):
        text = listing.text(field_name)
        if text and "<" in text:
            yield text, listing.at(field_name), name
    if listing.fields.get("bullets"):
        for number, (text, pointer) in enumerate(listing.texts("bullets"), 1):
            if "<" in text:
                yield text, pointer, f"selling point {number}"
