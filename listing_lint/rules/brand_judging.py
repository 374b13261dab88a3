"""What the rules on marks share: which claims are whose matter, and how a finding is worded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.kinds import SHOWN_PEOPLE
from listing_lint.catalog.texts import FILE_NAME
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.brands.judging import Claim
    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.marked import Marked
    from listing_lint.finding import Confidence, Json, Severity
    from listing_lint.profiles.model import Figure
    from listing_lint.rule import Context

_LESS: dict[Severity, Severity] = {"error": "warning", "warning": "info", "info": "info"}
FIGURE = "brand.others_allowed"
AUTHORIZE = (
    "If the store may use the mark, name it under authorized in [[stores]], with the document that says so."
)

_CLASSES = {
    "character": "a character or a film", "media": "a film, a series or a book", "celebrity": "a person", "club": "a club",
    "league": "a league", "music": "a band or a musician", "game": "a game",
}  # fmt: skip


KINDS = {
    "line": "a product line of",
    "translit": "a name of",
    "partial": "a short form of",
    "initials": "short for",
}
"""What a name is to its mark, before the mark."""


def shoe(**fields: Json) -> dict[str, Json]:
    """A listing for the examples of the rules on marks."""
    return {"id": "A1", "title": "Men's breathable running shoes, lightweight, size 42", **fields}


def forbidden(ctx: Context) -> Figure | None:
    """The figure that forbids the marks of others, or None where the marketplace allows them."""
    figure = ctx.figure(FIGURE)
    return figure if figure is not None and figure.value is False else None


def claims(listing: Listing, ctx: Context) -> Iterator[Marked]:
    """The claims of a listing's texts; none where a test gave no reader."""
    yield from () if ctx.marks is None else ctx.marks.of(listing)


def matter_of(claim: Claim) -> str:
    """Which rule tells of a claim: each is told once."""
    mention = claim.mention
    if claim.expired is not None:
        return "expired"
    if claim.worse is not None:
        return "copy"
    if claim.level == "made for":
        return "made for"
    if mention.deformed and not _has_lost_letters(mention.matched, mention.term.text):
        return "deformed"
    if mention.term.kind in {"partial", "initials"}:
        return "short"
    return "shown" if mention.term.mark.class_ in SHOWN_PEOPLE else "name"


def _has_lost_letters(matched: str, name: str) -> bool:
    """Whether question marks stand for what a wrong encoding lost, and for nothing else: "pok?mon", "blue?s clues".

    They cover letters of a name where those are plain ones: "n?ke".
    """
    lost = [at for at, sign in enumerate(matched) if sign in "?\ufffd"]
    plain = matched.casefold(), name.casefold()
    return (
        bool(lost)
        and len(plain[0]) == len(plain[1])
        and all(not name[at].isascii() or name[at] == "'" for at in lost)
        and all(at in lost or one == other for at, (one, other) in enumerate(zip(*plain, strict=True)))
    )


def whose(claim: Claim) -> str:
    """The mark and its owner, for reading: ``Nike (owner: Nike, Inc.)``; a line says of which mark it is."""
    mark = claim.mention.term.mark
    name = show(mark.name, 60)
    owner = "" if not mark.owner or mark.owner == mark.name else f" (owner: {show(mark.owner, 60)})"
    return f"{name}{owner}"


def written(claim: Claim) -> str:
    """What stands in the text, in quotes."""
    return f'"{show(claim.mention.matched, 60)}"'


def named(one: Marked) -> str:
    """The text as a message begins with it."""
    return show(one.text.name, 60)


_MOST_NAMES = 3


def again(claim: Claim) -> str:
    """How often the mark is there besides, and by which other names, for the end of a message."""
    said = ""
    if claim.more:
        said = ", twice" if claim.more == 1 else f", {claim.more + 1} times"
    if claim.also:
        names = [f'"{show(name, 40)}"' for name in claim.also[:_MOST_NAMES]]
        left = len(claim.also) - len(names)
        listed = ", ".join(names) + (f" and {left} more" if left else "")
        said += f", also as {listed}"
    return said


def kind_of(claim: Claim) -> str | None:
    """What a name is to its mark; None where it is the mark's own, or that without its goods: Citizen, of Citizen Watch."""
    term = claim.mention.term
    if term.mark.name.casefold().startswith(f"{term.text} ".casefold()):
        return None
    return KINDS.get(term.kind)


_MEANT = late(
    r"[^A-Za-z\s]+ for |[A-Z][A-Za-z]+ letters|split by HTML tags|invisible characters|full-width or decorated characters"
    r"|combining marks|covered letters|other characters of the same sound"
)


def is_meant(claim: Claim) -> bool:
    """Whether a disguise cannot be a slip or a chance: signs and foreign letters in place of the name's own."""
    return any(_MEANT.match(way) for way in claim.mention.ways)


def what_is_it(claim: Claim) -> str:
    """What the mark is, where it is no brand of goods."""
    return _CLASSES.get(claim.mention.term.mark.class_, "a brand")


def hit(
    one: Marked,
    message: str,
    help_: str,
    figure: Figure | None,
    *,
    severity: Severity | None = None,
    confidence: Confidence = "high",
    **more: Json,
) -> Hit:
    """A finding about one claim; the name of a picture's file, which shoppers hardly see, counts a step less."""
    mention = one.claim.mention
    if one.text.name == FILE_NAME:
        severity = _LESS[severity or (figure.severity if figure else None) or "error"]
    return Hit(
        message,
        one.text.pointer,
        help_,
        chars=(one.text.offset + mention.start, one.text.offset + mention.end),
        actual=storable(mention.matched),
        figure=figure,
        severity=severity,
        confidence=confidence,
        data=about(one.claim, **more),
    )


def about(claim: Claim, **more: Json) -> dict[str, Json]:
    """The data of a finding about a claim."""
    mention = claim.mention
    return {
        "mark": mention.term.mark.name,
        "owner": mention.term.mark.owner,
        "kind": mention.term.kind,
        "way": ", ".join(mention.ways) or "plain",
        "matched": storable(mention.matched),
        **more,
    }
