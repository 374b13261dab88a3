"""DSC103, DSC206 and DSC301: descriptions with little, nothing, or a program's word for nothing in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.families import is_parent
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.profiles.units import counted, digits, size
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.description_markup import cup
from listing_lint.rules.description_page import PICTURES, page_of
from listing_lint.text.placeholder_words import NOTHING
from listing_lint.text.unwritten import is_unwritten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing


_LONGEST = 90
"""Characters of the longest words for nothing, and room for signs around them."""

_SOLID = re.compile(r"[^\W_]")
_INVISIBLE = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]+"
)
_FIELDS = (("description", "description"), ("short_description", "short description"))


def _bare(text: str) -> str:
    return _INVISIBLE.sub(" ", text).strip()


@rule(
    "DSC103",
    "description-too-short",
    severity="info",
    reads="/description",
    figures=("description.min_length",),
    good=[Example(cup("<p>Steel cup, 500 ml, 22 cm high, for hot and cold drinks.</p>"), why="a sentence")],
    bad=[
        Example(
            cup("<p>Nice cup.</p>"),
            why="tags don't count",
            says="description has 9 characters without HTML, listing-lint wants at least 25",
            at="/description",
        ),
    ],
)
def description_too_short(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a description that says next to nothing.

    Counts what a shopper reads, without tags and without the blanks around it. Empty ones are reported by
    nothing-to-read and text-placeholder.

    Shoppers ask, or buy elsewhere, where material, size and use are not told.

    Say what it is made of, its exact size and what it is for.
    """
    text, limit = listing.description, ctx.figure("description.min_length")
    if text is None or limit is None or (len(text) > limit.number * 4 and "<" not in text):
        return
    whole = page_of(text).plain
    start = whole[: int(limit.number) * 4 + 200]
    if len(start) < len(whole) and size(_bare(start), limit) >= limit.number:
        return  # nearly always, and the start is quickly read
    plain = _bare(whole)
    length = size(plain, limit)
    if (
        0 < length < limit.number
        and _SOLID.search(plain)
        and plain.casefold() not in NOTHING
        and not is_unwritten(plain)
    ):
        wide = sum(char > "\u2e7f" for char in plain)  # a Chinese character says about as much as two letters
        if length + wide * 2 >= limit.number:
            return
        yield Hit(
            f"description has {counted(length, limit)} without HTML, "
            f"{ctx.profile.asked_by(limit)} wants at least {digits(limit.number)}",
            listing.at("description"),
            "Say what it is made of, its exact size and what it is for.",
            limit=limit.number,
            actual=length,
            figure=limit,
        )


_FRAMES = frozenset({"iframe", "object", "embed"})


@rule(
    "DSC206",
    "nothing-to-read",
    severity="error",
    reads="/description",
    good=[
        Example(cup("<p>Steel cup, 500 ml.</p><img src='cup.jpg'>"), why="text and picture"),
        Example(cup("null"), why="text-placeholder says so"),
        Example({"id": "A1", "title": "Cup"}, why="a file without descriptions"),
        Example(
            {"id": "A1", "title": "Cup", "description": None, "bullets": ["Steel, 500 ml"]},
            why="selling points instead",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Cup", "description": None},
            why="a place for it, and nothing in it",
            says="description is empty",
            at="/description",
        ),
        Example(cup("<p>&nbsp;</p><br>"), says="description holds tags and no text", at="/description"),
        Example(cup(" \n "), says="description is blank", at="/description"),
        Example(
            cup('<p><img src="a.jpg"><img src="b.jpg"></p>'),
            why="pictures alone: a shopper may still see something",
            says="description holds 2 pictures, and no text",
            at="/description",
        ),
        Example(
            cup('<iframe src="https://shop.example/cup.html"></iframe>'),
            why="a frame, which marketplaces take out",
            says="description holds a frame, and no text",
            at="/description",
        ),
    ],
)
def nothing_to_read(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a description in which there is nothing to read: blank, tags alone, or pictures alone.

    Reads the text as a shopper sees it; scripts, styles and invisible characters are no text. Pictures,
    videos and frames without text are a warning.

    It looks filled in, so nobody misses it, until the marketplace refuses it. Searches and screen readers
    know nothing of what pictures show.

    Write a text; at the least material, size and use.
    """
    text = listing.description
    if text is None:
        if listing.is_blank("description") and not (
            listing.text("short_description") or any(listing.texts("bullets"))
        ):
            yield from _left_empty(listing)
        return
    if "<" not in text and "&" not in text and _SOLID.search(text):
        return
    page = page_of(text)
    if _SOLID.search(page.plain) or (not page.tags and _bare(page.plain)):
        return
    if not text:
        yield from _left_empty(listing)
        return
    if not text.strip():
        yield Hit("description is blank", listing.at("description"), _WRITE)
        return
    if any(char.isalnum() or not char.isascii() for char in _bare(page.plain)):
        return  # emoji are something to see
    started = [tag.name for tag in page.tags if tag.kind == "start"]
    pictures, frames = (sum(name in names for name in started) for names in (PICTURES, _FRAMES))
    shown = pictures + frames
    if shown:
        what = [
            f"{count} {name}s" if count > 1 else f"a {name}"
            for count, name in ((pictures, "picture"), (frames, "frame"))
            if count
        ]
        yield Hit(
            f"description holds {' and '.join(what)}, and no text",
            listing.at("description"),
            _WRITE,
            severity="warning",
            actual=shown,
        )
    else:
        yield Hit("description holds tags and no text", listing.at("description"), _WRITE)


def _left_empty(listing: Listing) -> Iterator[Hit]:
    """Everybody sees that it is not filled in: a warning, and one for all of a file."""
    if not is_parent(listing):
        yield Hit("description is empty", listing.at("description"), _WRITE, severity="warning", fold=True)


_WRITE = "Write a text: at the least material, size and use."


@rule(
    "DSC301",
    "text-placeholder",
    severity="error",
    reads=("/description", "/short_description", "/bullets"),
    good=[
        Example(cup("None of our cups leak. Null problems."), why="words within a sentence"),
        Example({"id": "A1", "title": "Travel Cup", "description": None}, why="no description at all"),
    ],
    bad=[
        Example(cup("null"), says="description is the placeholder 'null'", at="/description"),
        Example(
            cup("<p>undefined</p>"), says="description is the placeholder 'undefined'", at="/description"
        ),
        Example(
            cup("Steel cup, 500 ml, 22 cm high.", bullets=["Steel", "NaN"]),
            says="selling point 2 is the placeholder 'NaN'",
            at="/bullets/1",
        ),
        Example(
            cup("Beschreibung folgt in Kürze."),
            why="put off",
            says="description is still to be written: 'Beschreibung folgt in Kürze.'",
            at="/description",
        ),
    ],
)
def text_placeholder(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a text that is a word for nothing (`null`, `NaN`, `N/A`, a lone sign) or says that it is to come.

    Compares the whole visible text of the description, the short description and each selling point with
    such words in several languages, and with sentences like "Description coming soon" and "Insert text here".

    Shoppers read the word: an export wrote it where a value was missing, or nobody came back to write the text.

    Write the text, or leave the field out.
    """
    for name, said in _FIELDS:
        text = listing.text(name)
        if text and (len(text) <= _LONGEST or (len(text) < 400 and ("<" in text or "&" in text))):
            yield from _nothing(text, listing.at(name), said)
    for number, (text, pointer) in enumerate(listing.texts("bullets"), 1):
        if len(text) <= _LONGEST:
            yield from _nothing(text, pointer, f"selling point {number}")


def _nothing(text: str, pointer: str, said: str) -> Iterator[Hit]:
    plain = _bare(page_of(text).plain if "<" in text or "&" in text else text)
    if (plain and plain.casefold().rstrip(".!") in NOTHING | {""}) or plain.casefold() in NOTHING:
        sign = not _SOLID.search(plain) or len(plain) == 1
        if not plain:
            return
        yield Hit(
            f"{said} is the placeholder '{show(plain, 40)}'",
            pointer,
            "Write the text, or leave the field out.",
            severity="warning" if sign else None,
            actual=plain[:60],
        )
    elif is_unwritten(plain):
        yield Hit(
            f"{said} is still to be written: '{show(plain, 60)}'",
            pointer,
            "Write the text, or leave the field out.",
            actual=plain,
        )


RULES: tuple[Rule, ...] = (description_too_short, nothing_to_read, text_placeholder)
