"""Whether a mention counts as a mark: by its goods, by how it is written, and by the words beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands import surroundings
from listing_lint.brands.asked import is_what_is_asked
from listing_lint.brands.beside_goods import stands_by_its_goods
from listing_lint.brands.chances import is_how_it_is_written
from listing_lint.brands.codes import is_code
from listing_lint.brands.goods import ACCESSORIES
from listing_lint.brands.kinds import BRAND_LABELS, WELL_KNOWN
from listing_lint.brands.letters import bare
from listing_lint.brands.phrases import (
    comes_again,
    goes_on,
    is_one_of_them,
    is_phrase,
    is_place_to_play,
    is_seam,
    is_several_of_them,
)
from listing_lint.brands.side_by_side import goes_with_the_next, is_by_chance, is_one_word
from listing_lint.brands.spelling import TOGETHER
from listing_lint.brands.tongues import (
    is_foreign,
    is_misspelling,
    is_of_another_language,
    is_of_the_language,
    is_word_within,
)
from listing_lint.brands.usual import (
    begins_in_capitals,
    is_chance_of_letters,
    is_elsewhere,
    is_meant_as_word,
    is_name,
    is_short_name,
    is_the_colour,
    is_word_there,
    says_more,
)
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from listing_lint.brands.found import Mention
    from listing_lint.brands.lexicon import Owner, Term
    from listing_lint.brands.references import Sold


@dataclass(frozen=True, slots=True)
class Field:
    """A text of a listing to be judged: which it is, and what a shopper reads before it."""

    text: str
    role: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """What is judged by: what is sold, the marks named beyond doubt, the declared brand and the marks that it is.

    ``written`` are those of the named ones that stand there in full and in their own letters; ``makers`` those of which the
    goods are that show others' characters under licence.
    """

    sold: Sold
    named: frozenset[str]
    own: str
    known: Callable[[str], frozenset[str]]
    declared: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    makers: tuple[Owner, ...] = ()


_LOOKED_UP = frozenset({"google"})
"""Marks by their keys whose name in a running text is mostly the place where one looks things up."""


def counts(mention: Mention, text: str, field: Field, listing: Listing) -> bool:
    """Whether its goods, its writing or the words beside it make it a mark."""
    term = mention.term
    mark = term.mark
    if _sells_others(mention, text, listing):
        return False
    if is_code(mention, text, listing.sold.goods, listing.named, listing.known):
        return False
    said = mark.id in listing.sold.titled | listing.sold.made_for
    if is_chance_of_letters(mention, text, field.role, named=said) or is_several_of_them(mention, text):
        return False
    if is_how_it_is_written(mention, text) or is_what_is_asked(mention, text, field.role, field.label):
        return False
    if is_seam(mention, text) or is_place_to_play(mention, text):
        return False
    if is_word_within(mention, text) and not (mention.matched.istitle() and sells_such(mark, listing)):
        # "Korg för tvätt" is a basket; what begins a title of its goods may be the mark: "Korg synthesizer".
        return mark.id in listing.declared
    if mention.deformed and " " in mention.matched and goes_on(mention, text):
        return False  # "Boston Celtic Knot", "Hot Wheel Chair"
    if mark.id in _LOOKED_UP and field.role == "description" and mention.matched.casefold() == mark.id:
        # "Get found on Google", "search it on Google": where something is, and not whose.
        return said or sells_such(mark, listing)
    if term.needs:
        # "WhatsApp" on a shirt is the mark; below its title it is how to reach the seller.
        told = field.role == "description" and mark.id not in listing.named
        if " " in mention.matched and goes_on(mention, text):
            return False  # "Guess Who I Am Game"
        if is_elsewhere(mention) and is_meant_as_word(mention, text, listing.sold.goods):
            return mark.id in listing.named  # "Tagliere con dedica", "Beste vader mok"
        return not told and (bool(term.needs & listing.sold.goods) or mark.id in listing.named)
    if term.kind == "initials":
        return sells_such(mark, listing) or mark.id in listing.named
    if (
        mention.chance
        and " " in mention.matched
        and (goes_on(mention, text) or comes_again(mention, text) or is_one_of_them(mention))
    ):
        return False  # "Taylor Made to Measure", "Girl Skateboard Helmet"
    if mention.chance and not mention.ways and mention.matched.islower() and not text.islower():
        return False  # "any mat" is no AnyMat where names have capitals
    if mention.chance and field.role == "description" and is_of_the_language(mention, text):
        return mark.id in listing.written  # "auf mattem Papier" is German, and no disguise
    if mention.chance and len(mention.ways) > 1 and is_of_another_language(mention, text):
        return mark.id in listing.written  # "Kanzō" has its accent, and another letter than Kenzo
    if mention.chance:
        # What a short name is run together with says no goods: Intellinet, Ameriphone.
        return TOGETHER not in mention.ways and (
            sells_such(mark, listing) or mark.id in listing.written or _is_a_phone(mention, text)
        )
    if mention.deformed and is_of_another_language(mention, text):
        running = term.ambiguous and field.role == "description"
        return mark.id in listing.written or (sells_such(mark, listing) and not running)
    if mention.deformed and field.role == "description" and is_of_the_language(mention, text):
        return mark.id in listing.written or sells_such(mark, listing)
    if is_word_there(mention) and mark.id not in listing.named:
        return not is_meant_as_word(mention, text, listing.sold.goods)
    if is_the_colour(mention, text) and mark.id not in listing.named and not _is_called_a_mark(mention, text):
        return False
    if is_one_word(mention) and mark.id not in listing.declared:
        # "and his friends" is no F.R.I.E.N.D.S.
        return sells_such(mark, listing) and not ("." in term.text and mention.matched.islower())
    if not says_nothing(term):
        if is_phrase(mention, text, listing.sold.goods):
            return False
        named = mark.id in listing.declared or _is_claimed(mention, text)
        return named or not is_by_chance(mention, text, listing.sold.goods)
    if term.mark.ambiguous == "word" and goes_with_the_next(mention, text):
        return False
    if field.label and bare(field.label) in BRAND_LABELS:
        return term.kind != "word" or may_sell(mark, listing.sold)
    if term.kind == "word":
        return _is_short_name(mention, text, field, listing)
    if mention.deformed and not is_misspelling(mention):
        return len(term.text) > 4 or sells_such(mark, listing)
    if mention.deformed:
        return sells_such(mark, listing) or _sells_beside(mention, text, listing)
    if _is_claimed(mention, text) or _is_joined(mention):
        return True
    if mark.id in listing.named:
        return mention.matched[:1].isupper() or not mention.matched.isascii()
    if not sells_such(mark, listing):
        return False
    if mark.ambiguous == "colour" and mark.id in listing.declared and mention.matched[:1].isupper():
        return True  # "Sneakers Off White" of the brand Off-White
    return is_name(mention, text, field.role) or _stands_by_its_goods(mention, text, field, listing)


def _is_claimed(mention: Mention, text: str) -> bool:
    """Whether the words around it say that it is a mark: "… brand", "designed by …"."""
    after = text[mention.until : mention.until + 20]
    before = text[max(0, mention.at - 20) : mention.at]
    if surroundings.CLAIMS.search(after):
        # "Twister Original" is one of several tastes or kinds; what it is of a mark's goods is asked besides.
        return not (says_nothing(mention.term) and _LAST_ORIGINAL.fullmatch(after))
    if surroundings.CLAIMED.search(before) is None:
        return False
    return not (mention.matched.islower() and not text.islower() and surroundings.DONE_BY.search(before))


_LAST_ORIGINAL = re.compile(r"[\s-]*original[\s.!]*", re.IGNORECASE)


def _is_joined(mention: Mention) -> bool:
    """Whether the words of a name are written as one, each with its capital, as no usual words are: "NewBalance 574"."""
    mark, written = mention.term.mark, mention.matched
    return (
        mark.ambiguous in {"word", "place", "name"}
        and _CAMEL.search(written) is not None
        and " " in mark.name
        and bare(mark.name).replace(" ", "") == written.lower()
    )


_CAMEL = re.compile(r"^[A-Z][a-z]+(?:[A-Z][a-z]+)+$")


def _is_called_a_mark(mention: Mention, text: str) -> bool:
    """The same of a colour: "made by off-white" is claimed, "framed by off-white leather" is not."""
    after = text[mention.until : mention.until + 20]
    return _is_claimed(mention, text) and not (
        after.lstrip()[:1].isalpha() and not surroundings.CLAIMS.search(after)
    )


def _stands_by_its_goods(mention: Mention, text: str, field: Field, listing: Listing) -> bool:
    """Whether a usual word stands in a title where a mark would."""
    as_title = field.role == "title" or begins_in_capitals(mention, text)
    return as_title and stands_by_its_goods(mention, text, listing.sold.words)


def _is_a_phone(mention: Mention, text: str) -> bool:
    """Whether the number of a phone stands behind a name that is misspelt: "Iphon 15 Pro Max"."""
    return "phones" in mention.term.mark.goods and _PHONE.match(text, mention.until) is not None


_PHONE = re.compile(
    r" (?:1[1-9]|Note \d|[A-Z]\d{2})(?: (?:Pro|Max|Plus|Mini|Ultra)\b|(?![\w.,]| ?(?:cm|mm|ml|g|kg|V|W|pcs)\b))"
)


def _is_short_name(mention: Mention, text: str, field: Field, listing: Listing) -> bool:
    """Whether a usual word is a mark's short name: beside its goods, or where the mark is named in full."""
    mark = mention.term.mark
    if mark.id in listing.named:
        return mention.matched[:1].isupper()
    if not sells_such(mark, listing):
        return False
    return (
        mention.deformed
        or is_short_name(mention, text, field.role)
        or _stands_by_its_goods(mention, text, field, listing)
    )


def _sells_others(mention: Mention, text: str, listing: Listing) -> bool:
    """Whether a word is near to a line or a short form by chance, or holds a name: the goods are none of the mark's."""
    if mention.term.kind == "partial" and mention.term.mark.id not in listing.written:
        # Cut words are other people's names as well: Daylite is also a program. Misspelled, they are anything: motorsport.
        misspelled = mention.deformed and is_misspelling(mention)
        return misspelled or not sells_such(mention.term.mark, listing)
    if not mention.deformed or not (is_misspelling(mention) or is_foreign(mention.matched)):
        return False
    mark = mention.term.mark
    whole = mention.term.kind == "name" and TOGETHER not in mention.ways
    if whole and (mark.names >= WELL_KNOWN or not mark.goods):
        return False
    if _sells_beside(mention, text, listing):
        return False  # "hermesbelt ... gift box set" sells no box sets of films
    # For little-known marks, another language's word is likelier: "pennarello" is a pen, and no Pinarello.
    return (
        whole or is_foreign(mention.matched) or bool(listing.sold.goods)
    ) and listing.sold.goods.isdisjoint(mark.goods)


def says_nothing(term: Term) -> bool:
    """Whether a name is a usual word, which says nothing by itself."""
    return term.ambiguous and not says_more(term)


def is_written(mention: Mention) -> bool:
    """Whether a name stands in full and in its own letters, and is no usual word."""
    term = mention.term
    return not (
        mention.ways
        or mention.chance
        or says_nothing(term)
        or term.kind in {"partial", "initials"}
        or is_word_there(mention)
    )


def may_sell(mark: Owner, sold: Sold) -> bool:
    """Whether the listing sells goods of a mark, or does not tell what it sells."""
    return not sold.goods or not mark.goods.isdisjoint(sold.goods)


def sells_such(mark: Owner, listing: Listing) -> bool:
    """Whether the listing's words name goods that the mark is known for."""
    return bool((mark.goods & listing.sold.goods) - {ACCESSORIES})


def _sells_beside(mention: Mention, text: str, listing: Listing) -> bool:
    """Whether the word that a name is run together with says that the mark's goods are sold: ``hermesbelt``."""
    if TOGETHER not in mention.ways:
        return False
    words = listing.sold.words.spaced
    before = _BEFORE.search(text, max(0, mention.at - _LETTERS), mention.at)
    after = _AFTER.match(text, mention.until)
    beside = [found[0].lower() for found in (before, after) if found]
    return any(not mention.term.mark.goods.isdisjoint(words.get(word, ())) for word in beside)


_LETTERS = 24
_BEFORE, _AFTER = re.compile(rf"[A-Za-z]{{2,{_LETTERS}}}\Z"), re.compile(rf"[A-Za-z]{{2,{_LETTERS}}}")
"""A word that a name is run together with."""
