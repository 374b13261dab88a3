"""Consoles in the titles of games: what a game runs on is no claim to the console's mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.device_words import is_device
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.counting import Field, Listing
    from listing_lint.brands.found import Mention
    from listing_lint.brands.mentions import Reading

_CONSOLES = frozenset({"playstation", "xbox", "nintendo-switch", "nintendo"})
"""Marks of consoles, by their ids; all others of this class are games, their makers and what is in them."""
_SOLD_AS_GAMES = frozenset({"games", "software", "computers", "electronics", "toys", "media"})
"""Kinds of goods that shops keep games among."""


def is_platform(mention: Mention, reading: Reading, field: Field, listing: Listing) -> bool:
    """Whether a console in a title is what the game there runs on.

    Its initials open the title of another brand's game ("PS5 Moon Racer"), or the title names a game that is known, wherever
    the console stands ("Cyberpunk 2077 PS4"). A noun such as "console" or "controller" says that something else is sold.
    """
    mark, text = mention.term.mark, reading.text
    if mark.class_ != "game" or field.role != "title" or mark.id in listing.declared:
        return False
    rest = f"{text[: mention.at]} {text[mention.until :]}"
    if any(is_device(word, mark.goods) for word in _WORD.findall(rest.lower())):
        return False
    if mention.term.kind == "initials" and not mention.at and (listing.own or listing.declared):
        return text[mention.until : mention.until + 1].isspace()
    return (
        mark.id in _CONSOLES
        and listing.sold.goods <= _SOLD_AS_GAMES
        and any(
            one.term.mark.class_ == "game" and one.term.mark.id not in _CONSOLES and not one.deformed
            for one in reading.mentions
        )
    )


_WORD = late(r"[^\W_]+(?:-[^\W_]+)*")
