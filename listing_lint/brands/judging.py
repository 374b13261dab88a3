"""Which of the marks that a listing mentions are claims to them: allowed ones go, harmless words go, the rest is graded."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from listing_lint.brands.authorized import Authorization, standing
from listing_lint.brands.compounds import as_compounds
from listing_lint.brands.consoles import is_platform
from listing_lint.brands.copies import worse_of
from listing_lint.brands.counting import (
    Field,
    Listing,
    is_written,
    may_sell,
    says_nothing,
    sells_such,
)
from listing_lint.brands.goods import goods_in
from listing_lint.brands.gravest import gravest
from listing_lint.brands.here import standing_of
from listing_lint.brands.inside import houses_of, makes_parts
from listing_lint.brands.kept_apart import is_kept_apart, is_shown_by_set
from listing_lint.brands.kinds import SHOWN_PEOPLE, UNBRANDED
from listing_lint.brands.letters import bare
from listing_lint.brands.licensed import is_shown_by, makers_among
from listing_lint.brands.masked import MASKED
from listing_lint.brands.mentions import find_mentions
from listing_lint.brands.places import is_apart, is_made_for_here, part_at
from listing_lint.brands.references import Sold, takes_part
from listing_lint.brands.tongues import cased_as_turkish
from listing_lint.brands.usual import is_word_there
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from listing_lint.brands.found import Mention
    from listing_lint.brands.goods import GoodsWords
    from listing_lint.brands.inside import Part
    from listing_lint.brands.layers import Layers
    from listing_lint.brands.lexicon import Lexicon
    from listing_lint.brands.mentions import Reading

__all__ = ["Claim", "Field", "Judged", "Level", "claims_in"]

Level = Literal["plain", "made for"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A mark that a text uses without being allowed to.

    ``field`` is the number of the text. ``level`` tells plain use from "made for"; of the latter ``part`` is what the
    goods have of the mark ("Intel N100"), and ``apart`` says that a disclaimer names it. ``worse`` is the word beside it that makes it a copy, and what that says; ``expired`` the authorisation that has
    run out. ``sure`` is False for a word that counts only by what stands around it. ``more`` counts further mentions of the
    mark in the same text that are written the same, ``also`` are the other names of it there, each once: its lines, its short
    forms. ``maker`` is whose goods show a character or a person, where the maker of such has licences.
    """

    field: int
    mention: Mention
    level: Level = "plain"
    worse: tuple[str, str] | None = None
    expired: Authorization | None = None
    sure: bool = True
    more: int = 0
    also: tuple[str, ...] = ()
    part: Part | None = None
    maker: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """The claims of a listing, in the order of its texts, and the marks that its title names as that of the goods.

    ``titled`` holds allowed ones, too, and none of devices where parts for such are sold.
    """

    claims: tuple[Claim, ...] = ()
    titled: tuple[Mention, ...] = ()


def claims_in(
    fields: Sequence[Field],
    lexicon: Lexicon | Layers,
    words: GoodsWords,
    *,
    brand: str = "",
    category: str = "",
    authorized: Sequence[Authorization] = (),
    day: date,
) -> Judged:
    """Judge a listing's texts; there is one claim for each mark and text."""
    readings = as_compounds(cased_as_turkish([find_mentions(one.text, lexicon) for one in fields]), words)
    if not any(one.mentions for one in readings):
        return Judged()
    titles = " | ".join(one.text for one in fields if one.role == "title")
    declared = [term.mark for term in lexicon.named(bare(brand))]
    sold = Sold(
        goods_in(f"{titles} | {category}", words) | _by_labels(fields),
        words,
        titles,
        declared=houses_of(declared),
    )
    listing = Listing(
        sold,
        frozenset(
            mention.term.mark.id
            for one in readings
            for mention in one.mentions
            if not (says_nothing(mention.term) or is_word_there(mention))
        ),
        _own(brand, lexicon, sold),
        lambda key: frozenset(term.mark.id for term in lexicon.named(key)),
        frozenset(mark.id for mark in declared),
        frozenset(
            mention.term.mark.id for one in readings for mention in one.mentions if is_written(mention)
        ),
    )
    readings = [_without_words(*both, listing) for both in zip(fields, readings, strict=True)]
    titled = _by_titles(fields, readings, listing)
    houses = houses_of([*declared, *(mention.term.mark for mention, made in titled if not made)])
    if houses and any(not made and makes_parts(mention.term.mark.id) for mention, made in titled):
        # With whose goods they are the title may name another's part: "Asus GeForce RTX 4060".
        listing = replace(listing, sold=replace(sold, houses=houses))
        titled = _by_titles(fields, readings, listing)
    plainly = frozenset(mention.term.mark.id for mention, made_for in titled if not made_for)
    made_for = frozenset(mention.term.mark.id for mention, made_for in titled if made_for) - plainly
    makers = makers_among(
        [
            *(mention.term.mark for mention, made in titled if not made and not mention.deformed),
            *declared,
        ]
    )
    sold = replace(sold, made_for=made_for, titled=plainly, houses=houses)
    listing = replace(listing, sold=sold, makers=makers)
    claims: list[Claim] = []
    for number, (field, reading) in enumerate(zip(fields, readings, strict=True)):
        if reading.mentions:
            claims += gravest(list(_of_text(number, field, reading, listing, authorized, day)))
    return Judged(
        tuple(claims),
        tuple(
            mention
            for mention, made_for in titled
            if not made_for
            and not mention.deformed
            and mention.term.kind not in {"partial", "initials"}
            and mention.term.mark.class_ not in SHOWN_PEOPLE
            and not takes_part(mention.term.mark, listing.sold)
        ),
    )


def _by_labels(fields: Sequence[Field]) -> frozenset[str]:
    """Books, where an attribute says who wrote it, whatever else the title names: "Signed Edition" is said of collectors' goods."""
    return _BOOKS if any(one.label and bare(one.label) in _OF_BOOKS for one in fields) else frozenset()


_BOOKS = frozenset({"books"})
_OF_BOOKS = frozenset(
    bare(label)
    for label in (
        *(
            "author",
            "authors",
            "author name",
            "book author",
            "editor",
            "illustrator",
            "autor",
            "autorin",
            "autores",
        ),
        *(
            "auteur",
            "auteurs",
            "autore",
            "autori",
            "автор",
            "авторы",
            "yazar",
            "forfatter",
            "författare",
            "著者",
            "作者",
        ),
        *("저자", "kirjailija", "szerző", "penulis", "tác giả", "isbn", "isbn 10", "isbn 13"),
    )
)


def _without_words(field: Field, reading: Reading, listing: Listing) -> Reading:
    """A reading without the words and initials that are no names here: nothing is parted by the rest of "iPad Head Rest".

    Nor by the letters of a model: "Brother TN-2421".
    """
    for kind in _CHANCE:
        if any(one.term.kind == kind for one in reading.mentions):
            kept = tuple(
                one
                for number, one in enumerate(reading.mentions)
                if one.term.kind != kind
                or standing_of(number, reading, field, listing)
                or (kind == "word" and field.role != "description" and sells_such(one.term.mark, listing))
            )
            reading = reading._replace(mentions=kept)
    return reading


_CHANCE = ("initials", "word")
"""Kinds of names that are letters of codes or usual words as well; letters go first, since they may be a model of a word."""


def _by_titles(
    fields: Sequence[Field], readings: Sequence[Reading], listing: Listing
) -> list[tuple[Mention, bool]]:
    """What :func:`_titled` finds in all titles."""
    return [
        one
        for field, reading in zip(fields, readings, strict=True)
        if field.role == "title" and reading.mentions
        for one in _titled(field, reading, listing)
    ]


def _titled(field: Field, reading: Reading, listing: Listing) -> Iterator[tuple[Mention, bool]]:
    """The marks that a title names, each with whether it is only what the goods are made for."""
    last: Mention | None = None
    for number, mention in enumerate(reading.mentions):
        standing_here = standing_of(number, reading, field, listing)
        if not standing_here:
            continue
        made_for = standing_here == "made for" or (
            mention.term.mark.class_ not in SHOWN_PEOPLE
            and is_made_for_here(number, reading, field, listing, last)
        )
        if made_for:
            last = mention
        yield mention, made_for or part_at(number, reading, field, listing) is not None


def _own(brand: str, lexicon: Lexicon | Layers, sold: Sold) -> str:
    """The declared brand, if it is one of its own and not a mark of the lexicon, or a mark's usual word on other goods."""
    key = bare(brand)
    if not key or key in UNBRANDED:
        return ""
    if any(term.kind != "word" or may_sell(term.mark, sold) for term in lexicon.named(key)):
        return ""
    return key


def _of_text(
    number: int,
    field: Field,
    reading: Reading,
    listing: Listing,
    authorized: Sequence[Authorization],
    day: date,
) -> Iterator[Claim]:
    last_made_for: Mention | None = None
    guessed = -1  # where the last covered name stands that several marks fit
    times: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], Claim] = {}
    for at, mention in enumerate(reading.mentions):
        mark = mention.term.mark
        again = (mark.id, mention.matched)
        times[again] += 1
        if times[again] > _MOST_JUDGED:
            if again in last:
                yield replace(last[again], mention=mention)
            continue
        masked = MASKED in mention.ways
        here = "" if masked and mention.start == guessed else standing_of(at, reading, field, listing)
        if not here:
            continue
        guessed = mention.start if masked else guessed
        allowed = standing(mark, authorized, day, listing.known)
        if allowed is True or _is_own(mention, listing):
            continue
        expired = allowed if isinstance(allowed, Authorization) else None
        worse = worse_of(mention, reading.text, field, listing)
        shown = bool(listing.makers) and worse is None and is_shown_by(mention, listing.makers)
        if shown and any(standing(maker, authorized, day, listing.known) is True for maker in listing.makers):
            continue  # whose goods may be sold, with what they show
        level: Level = "plain"
        part = part_at(at, reading, field, listing)
        # Who hides a mark does not name what the goods fit.
        disguised = mention.deformed
        if part is not None or (not disguised and is_platform(mention, reading, field, listing)):
            level = "made for"  # and what follows is no list of such
        elif mark.class_ not in SHOWN_PEOPLE and not disguised:
            made_for = here == "made for" or is_made_for_here(at, reading, field, listing, last_made_for)
            level, last_made_for = ("made for", mention) if made_for else ("plain", last_made_for)
        elif not disguised and (
            is_kept_apart(reading.text, mention) or is_shown_by_set(mention, last_made_for, reading.text)
        ):
            level = "made for"
        apart = (
            level == "made for" and part is None and field.role != "title" and is_apart(at, reading, field)
        )
        last[again] = Claim(
            number,
            mention,
            level,
            worse,
            expired,
            sure=not (says_nothing(mention.term) or masked),
            part=part,
            maker=listing.makers[0].name if shown else "",
            apart=apart,
        )
        yield last[again]


_MOST_JUDGED = 200
"""Mentions of a mark, written the same in one text, that are looked at one by one; each further one is as the last of them."""


def _is_own(mention: Mention, listing: Listing) -> bool:
    """Whether it is the declared brand of the listing itself, or a part of it.

    A mark that is nothing else is no part of anybody's own: "Nike Official Store" is no brand beside Nike.
    """
    own = listing.own
    if not own:
        return False
    key = bare(mention.matched)
    if key == own or key.replace(" ", "") == own.replace(" ", ""):
        return True
    if f" {key} " in f" {own} ":
        return mention.deformed or mention.term.ambiguous or mention.term.kind not in {"name", "translit"}
    return mention.deformed and f" {own} " in f" {key} "  # "Pandoria Charm" of Pandoria is near to Pandora's
