"""TTL107: tags and entities in titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.entities import unescape
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.repair.changes import replacing
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.text.tags import BLOCKS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_SHOWN = 60
_MARKUP = late(
    r"</?([A-Za-z][A-Za-z0-9]{0,15})(?=[\s/>])[^<>]{0,300}>|&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8});"
    # An entity that has lost its first signs: "Women39;s", "12 quot; plate".
    r"|(?<=[^\W\d_])#?0?39;(?=[a-z])|(?<![\w&])(?:quot|nbsp|apos);|(?<=[^\W\d_]\s)amp;(?=\s[^\W\d_])"
)


@rule(
    "TTL107",
    "title-markup",
    severity="warning",
    fix="safe",
    reads="/title",
    good=[
        Example({"id": "A1", "title": "Pens & Pencils <3 for School"}, why="signs that are no markup"),
        Example({"id": "A1", "title": "Memory <DDR4> 16GB"}, why="brackets around a word"),
        Example({"id": "A1", "title": "Fuse 20 amp; for cars, size 39; black"}, why="a current and a size"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Champion39;s Helm, brass"},
            why="a program took its first signs away",
            says="title holds HTML: 39;",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Travel Cup <b>500 ml</b>"},
            says="title holds HTML: <b> and </b>",
            at="/title",
        ),
        Example({"id": "A1", "title": "Women&#39;s Shoes"}, says="title holds HTML: &#39;", at="/title"),
    ],
)
def title_markup(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report HTML tags and entities in a title.

    Looks for tags that HTML knows and for entities that stand for a character, also for those that have lost their first signs.

    Titles are plain text everywhere: shoppers read `&#39;` and `<b>`, or the marketplace refuses the title.

    Write the character itself and remove the tags.
    """
    title = listing.title
    if title is None or ("<" not in title and "&" not in title and ";" not in title):
        return
    found = markup_in(title)
    if found:
        shown = list(dict.fromkeys(show(match[0], _SHOWN) for match in found))
        said = f"{', '.join(shown[:3])} and more" if len(shown) > 3 else " and ".join(shown)
        yield Hit(
            f"title holds HTML: {said}",
            listing.at("title"),
            "Write the characters themselves, and remove the tags.",
            fix=replacing(
                listing.at("title"),
                "Write the characters themselves, and take the tags out.",
                ((*_stretch(title, match), _plain(title, match)) for match in found),
            ),
            chars=found[0].span(),
            actual=len(found),
        )


def markup_in(title: str) -> list[re.Match[str]]:
    """The tags that HTML knows and the entities that stand for a character."""
    from html.entities import html5

    from listing_lint.text.tags import KNOWN

    return [
        match
        for match in _MARKUP.finditer(title)
        if (
            match[1].lower() in KNOWN
            if match[1]
            else match[0][0] != "&" or match[0][1] == "#" or match[0][1:] in html5
        )
    ]


def _stretch(title: str, match: re.Match[str]) -> tuple[int, int]:
    """The markup; of the blanks on both sides of a tag those behind it go, too."""
    start, end = match.span()
    if match[1] and (start == 0 or title[start - 1].isspace()):
        while end < len(title) and title[end].isspace():
            end += 1
    return start, end


def _plain(title: str, match: re.Match[str]) -> str:
    """What takes the place of markup: the character of an entity; a blank where a tag parts two words, else nothing."""
    if match[0][-1] == ";":
        if match[0][0] == "&":
            return unescape(match[0])
        return "'" if match[0].endswith("39;") else unescape(f"&{match[0]}")
    before, after = title[match.start() - 1 : match.start()], title[match.end() : match.end() + 1]
    parts = match[1].lower() in BLOCKS and before.isalnum() and after.isalnum()
    return " " if parts else ""


RULES: tuple[Rule, ...] = (title_markup,)
