"""Which of the marks that a listing mentions are claims to them: allowed ones go, harmless words go, the rest is graded."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Literal

from listing_lint.brands import surroundings
from listing_lint.brands.another import is_another
from listing_lint.brands.authorized import Authorization, standing
from listing_lint.brands.compounds import as_compounds
from listing_lint.brands.consoles import is_platform
from listing_lint.brands.counting import (
    Field,
    Listing,
    counts,
    is_written,
    may_sell,
    says_nothing,
    sells_such,
)
from listing_lint.brands.goods import goods_in
from listing_lint.brands.gravest import gravest
from listing_lint.brands.held import is_held
from listing_lint.brands.inside import houses_of, makes_parts, part_of
from listing_lint.brands.kept_apart import is_kept_apart, is_shown_by_set
from listing_lint.brands.kinds import SHOWN_PEOPLE, UNBRANDED
from listing_lint.brands.letters import bare
from listing_lint.brands.licensed import is_shown_by, makers_among
from listing_lint.brands.made_for import is_disclaimed, is_made_for
from listing_lint.brands.masked import MASKED
from listing_lint.brands.mentions import find_mentions
from listing_lint.brands.references import Place, Sold, is_reference, names_a_device, takes_part
from listing_lint.brands.side_by_side import is_of_the_mark_before
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
    from listing_lint.brands.lexicon import Lexicon, Owner
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
                or _standing(number, reading, field, listing)
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
        standing_here = _standing(number, reading, field, listing)
        if not standing_here:
            continue
        made_for = standing_here == "made for" or (
            mention.term.mark.class_ not in SHOWN_PEOPLE
            and _is_made_for(number, reading, field, listing, last)
        )
        if made_for:
            last = mention
        yield mention, made_for or _part(number, reading, field, listing) is not None


def _is_made_for(number: int, reading: Reading, field: Field, listing: Listing, last: Mention | None) -> bool:
    """Whether a mark is what the goods are made for; ``last`` is the one before it in a list of such marks."""
    place = _place(number, reading, field)
    if surroundings.is_for_fans(reading.text, place.start, place.end):
        return False
    return is_reference(place, listing.sold, last)


def _part(number: int, reading: Reading, field: Field, listing: Listing) -> Part | None:
    """The part of the goods that a mark is the maker of; a description that says so once says so of all its mentions."""
    mention = reading.mentions[number]
    mark = mention.term.mark.id
    if not makes_parts(mark):
        return None
    found = part_of(_place(number, reading, field), listing.sold)
    if found is not None or field.role != "description" or mention.deformed or mark in listing.sold.titled:
        return found
    same = (at for at, one in enumerate(reading.mentions) if at != number and one.term.mark.id == mark)
    told = (part_of(_place(at, reading, field), listing.sold) for at in islice(same, _BESIDE))
    return next((one for one in told if one is not None), None)


_FIRST = 4
"""Signs before a name that stands first in a title, at the most: a quotation mark, "New"."""
_BESIDE = 8
"""Mentions of one mark in a row that are one name, on either side, at the most."""
_SIGHT = 120
"""Signs before a name in which a list of other marks may stand."""


def _place(number: int, reading: Reading, field: Field) -> Place:
    """A mention with those of the same mark beside it: a mark and its line are one name."""
    mentions, text = reading.mentions, reading.text
    first = last = number
    while first and number - first < _BESIDE and _beside(mentions[first - 1], mentions[first], text):
        first -= 1
    most = min(number + _BESIDE, len(mentions) - 1)
    while last < most and _beside(mentions[last], mentions[last + 1], text):
        last += 1
    end = max(one.until for one in mentions[first : last + 1])
    begin, name = mentions[first].at, mentions[first].term.mark.name.casefold()
    house = mentions[first].term.kind in {"name", "word"} or text[
        begin : begin + len(name)
    ].casefold().startswith(name)
    earlier = (mentions[at] for at in range(first - 1, -1, -1))
    before = takewhile(lambda one: one.at >= begin - _SIGHT, earlier)
    return Place(
        text,
        field.role,
        field.label,
        mentions[number],
        mentions[first].at,
        end,
        mentions[last + 1].at if last + 1 < len(mentions) else None,
        tuple((one.at, one.until) for one in before)[::-1],
        any(one.term.kind == "line" for one in mentions[first : last + 1]),
        any(
            one.term.mark.id != mentions[number].term.mark.id
            and is_made_for(text, one.at, one.until, goods=one.term.mark.goods)
            for one in mentions[last + 1 : last + 4]
        ),
        house and mentions[first].at < _FIRST,
    )


def _beside(one: Mention, other: Mention, text: str) -> bool:
    return one.term.mark.id == other.term.mark.id and not text[one.until : other.at].strip(" ®™-'’s")


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
        here = "" if masked and mention.start == guessed else _standing(at, reading, field, listing)
        if not here:
            continue
        guessed = mention.start if masked else guessed
        allowed = standing(mark, authorized, day, listing.known)
        if allowed is True or _is_own(mention, listing):
            continue
        expired = allowed if isinstance(allowed, Authorization) else None
        worse = _worse(mention, reading.text, field, listing)
        shown = bool(listing.makers) and worse is None and is_shown_by(mention, listing.makers)
        if shown and any(standing(maker, authorized, day, listing.known) is True for maker in listing.makers):
            continue  # whose goods may be sold, with what they show
        level: Level = "plain"
        part = _part(at, reading, field, listing)
        # Who hides a mark does not name what the goods fit.
        disguised = mention.deformed
        if part is not None or (not disguised and is_platform(mention, reading, field, listing)):
            level = "made for"  # and what follows is no list of such
        elif mark.class_ not in SHOWN_PEOPLE and not disguised:
            made_for = here == "made for" or _is_made_for(at, reading, field, listing, last_made_for)
            level, last_made_for = ("made for", mention) if made_for else ("plain", last_made_for)
        elif not disguised and (
            is_kept_apart(reading.text, mention) or is_shown_by_set(mention, last_made_for, reading.text)
        ):
            level = "made for"
        apart = (
            level == "made for" and part is None and field.role != "title" and _is_apart(at, reading, field)
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


def _is_apart(number: int, reading: Reading, field: Field) -> bool:
    """Whether a sentence names a mark only to say whose it is, or that the goods are not of its maker."""
    mention = reading.mentions[number]
    if mention.term.mark.class_ in SHOWN_PEOPLE:
        return is_kept_apart(reading.text, mention)
    place = _place(number, reading, field)
    return is_disclaimed(reading.text, place.start, place.end, place.before)


_MOST_JUDGED = 200
"""Mentions of a mark, written the same in one text, that are looked at one by one; each further one is as the last of them."""
_OF_SIZES = frozenset({"batteries"})
_OF_LICENCES = frozenset({"software"})
_MILD = frozenset({"style", "inspired", "copy", "same model"})
"""What a brand may say of its own goods, too."""


def _worse(mention: Mention, text: str, field: Field, listing: Listing) -> tuple[str, str] | None:
    """The word beside a mark that makes of it a copy, unless the mark's goods are sold by it: AAA cells, 1:1 licences."""
    worse = surroundings.made_worse(text, mention.at, mention.until)
    if worse is None:
        return None
    said, word = worse
    mark = mention.term.mark
    goods = mark.goods
    if said == "style" and _is_of_other_goods(mark, listing.sold):
        return None  # a game of "LEGO-style" bricks is no copy of what LEGO sells, and is told as one that names it
    if said in mark.calls:
        return None
    if said == "replica" and mark.id in listing.declared and surroundings.is_replica_shirt(text):
        return None
    if said in _MILD and field.role != "title" and mark.id in listing.declared | listing.sold.made_for:
        return None  # the brand's own text, or what goes with its goods: "iPhone style buttons" of a case
    if said == "mirror quality" and word.isalpha() and set(word.lower()) == {"a"} and goods & _OF_SIZES:
        return None
    return None if said == "1:1" and goods & _OF_LICENCES else worse


def _is_of_other_goods(mark: Owner, sold: Sold) -> bool:
    """Whether the goods that are sold are known, best by the title, and none of them are of the kind that a mark stands for."""
    if mark.class_ in SHOWN_PEOPLE:
        return False
    own = mark.goods & _CORE[mark.class_] if mark.class_ in _CORE else mark.goods
    goods = goods_in(sold.titles, sold.words) or sold.goods
    return bool(goods) and bool(own) and goods.isdisjoint(own)


_CORE = {"toy": frozenset({"toys", "dolls", "collectibles"})}
"""What a maker of toys is known for: its licensees make the rest."""


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


def _is_of_the_brand(mention: Mention, listing: Listing) -> bool:
    """Whether a line that counts beside its goods only is one of the declared brand, which sells such goods: "X1 Carbon" of Lenovo.

    Its own mark is named nowhere, then.
    """
    term = mention.term
    if term.kind != "line" or not term.needs or mention.deformed or term.mark.id in listing.named:
        return False
    return any(kind in term.needs and mark != term.mark.id for mark, kind in listing.sold.declared)


def _is_harmless(mention: Mention, text: str) -> bool:
    """Whether it stands in one of the mark's harmless phrases, or in one of everybody's."""
    ok, key = mention.term.mark.ok, f" {bare(mention.matched)} "
    near = text[max(0, mention.at - 40) : mention.until + 40]
    if not mention.deformed and is_held(key.strip(), near):
        return True
    if not ok:
        return False
    if not mention.matched.isascii() and any(one and one in near and mention.matched in one for one in ok):
        return True
    window = f" {bare(near)} "
    return any(phrase and f" {phrase} " in window and key in f" {phrase} " for phrase in ok)


def _is_cut(mention: Mention, text: str) -> bool:
    """Whether the beginning of a name ends a text that a page has cut for want of room: "Case for iPhon..."."""
    rest = text[mention.until : mention.until + 5].strip()
    return (
        mention.deformed
        and rest in {"...", "…", ".."}
        and not text[mention.until + 5 :].strip()
        and bare(mention.term.text).startswith(bare(mention.matched))
    )


def _standing(
    number: int, reading: Reading, field: Field, listing: Listing
) -> Literal["", "named", "made for"]:
    """Whether a mention is of a mark here; a usual word may be one only since goods are said to be made for it."""
    mention = reading.mentions[number]
    if _is_harmless(mention, reading.text) or _is_cut(mention, reading.text):
        return ""
    if is_another(mention, reading.text, listing.sold.goods):
        return ""
    if is_of_the_mark_before(number, reading.mentions, reading.text) or _is_of_the_brand(mention, listing):
        return ""
    if counts(mention, reading.text, field, listing):
        return "named"
    if mention.deformed or mention.term.mark.class_ in SHOWN_PEOPLE:
        return ""
    return "made for" if names_a_device(_place(number, reading, field), listing.sold) else ""
