"""TTL305: characters in a title that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.late import late
from listing_lint.repair.changes import replacing
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.title_characters import ORNAMENT
from listing_lint.text.scripts import script_of, scripts_in
from listing_lint.text.unicode_tables import IGNORABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_UNSEEN = late(
    f"[{IGNORABLE}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)
_JOINED = frozenset({"Arabic", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada",
                     "Malayalam", "Sinhala", "Khmer", "Myanmar", "Mongolian", "Syriac"})  # fmt: skip
"""Scripts whose letters a joiner joins or parts, as their spelling wants it."""

_UNBROKEN = frozenset({"Thai", "Lao", "Khmer", "Myanmar", "Tibetan"})
_TURNING = frozenset("\u202d\u202e\u2067")

_CALLED = {"\u00ad": "soft hyphen", "\ufeff": "byte order mark", "\u200b": "zero-width space"}


@rule(
    "TTL305",
    "title-invisible-character",
    severity="warning",
    fix="safe",
    reads="/title",
    good=[
        Example({"id": "A1", "title": "کتاب می\u200cخواهم"}, why="a joiner as Persian is spelt"),
        Example(
            {"id": "A1", "title": "Cup ❤\ufe0f"},
            why="what makes a sign an emoji; title-decoration speaks of it",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Tra\u200bvel Cup, 500 ml\u202c"},
            says="title has 2 invisible characters: U+200B (zero-width space) and U+202C",
            at="/title",
        ),
    ],
)
def title_invisible_character(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report characters in a title that nobody sees: zero-width spaces, direction marks, controls.

    Looks for Unicode's characters without a shape. Joiners within scripts that are spelt with them,
    direction marks beside letters that run to the left, and what belongs to an emoji are passed over.

    They come along when a text is copied from a page; a search for the word does not find the title, and
    marketplaces take them for an attempt to get past their checks.

    Remove them: type the words anew, or paste them through a plain text editor.

    What is hidden with them, a mark or a contact, is reported by the families of these.
    """
    title = listing.title
    if title is None or (title.isascii() and title.isprintable()):
        return
    found = [match for match in _UNSEEN.finditer(title) if not _belongs(title, match.start())]
    if not found:
        return
    codes = list(dict.fromkeys(match[0] for match in found))
    shown = [f"U+{ord(char):04X}" + (f" ({_CALLED[char]})" if char in _CALLED else "") for char in codes[:3]]
    said = f"{', '.join(shown)} and more" if len(codes) > 3 else " and ".join(shown)
    many = f"{len(found)} invisible characters" if len(found) > 1 else "an invisible character"
    yield Hit(
        f"title has {many}: {said}",
        listing.at("title"),
        "Remove them: type the words anew, or paste them through a plain text editor.",
        chars=found[0].span(),
        actual=len(found),
        data={"characters": [f"U+{ord(char):04X}" for char in codes]},
        # What turns the order of letters round shows another text when it is gone.
        fix=None
        if _TURNING & set(codes)
        else replacing(
            listing.at("title"),
            "Take the invisible characters out.",
            (
                (match.start(), match.end(), " " if match[0] in "\u2028\u2029" else "")
                for match in found
                if not _breaks_lines(title, match.start())
            ),
        ),
    )


def _breaks_lines(title: str, place: int) -> bool:
    """Whether a zero-width space shows where a line may end, in scripts that write no blanks."""
    around = title[max(0, place - 1) : place + 2]
    return title[place] == "\u200b" and any(script_of(char) in _UNBROKEN for char in around)


def _belongs(title: str, place: int) -> bool:
    """Whether an invisible character has its use where it stands."""
    char, before, after = title[place], title[place - 1 : place], title[place + 1 : place + 2]
    if "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0020":
        return bool(before) and not before.isascii()
    if char in "\u200c\u200d":
        around = title[max(0, place - 2) : place + 2]
        return any(script_of(one) in _JOINED for one in around) or (
            char == "\u200d" and bool(ORNAMENT.match(before) or ORNAMENT.match(after) or before == "\ufe0f")
        )
    if char in "\u200e\u200f\u061c":
        return bool({"Arabic", "Hebrew"} & scripts_in(title).keys())
    return False


RULES: tuple[Rule, ...] = (title_invisible_character,)
