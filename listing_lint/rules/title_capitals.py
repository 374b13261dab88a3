"""TTL204: titles that shout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.text.listing_words import ACRONYMS
from listing_lint.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.text.words import Word

_RUN = 3
"""Words in capitals, one behind the other, that are a cry and no acronym."""

_LEAST = 3
"""Words that a title must have for its share of capitals to mean anything."""


_SHORTEST = 3
"""Letters of a word that can be written either way: shorter ones are mostly acronyms."""

_ROMAN = late(r"[IVXLCDM]{1,6}")
_VOWEL = late(r"[AEIOUYÀ-ÖØ-ÝĀ-ŽΑ-ΩАЕЁИОУЫЭЮЯ]")


@rule(
    "TTL204",
    "title-capitals",
    severity="warning",
    reads="/title",
    figures=("title.max_capitals",),
    good=[
        Example(
            {"id": "A1", "title": "USB-C Hub with HDMI, SD and LAN, 100W PD, Model XK-3000"},
            why="acronyms, units and a model code",
        ),
        Example(
            {"id": "A1", "brand": "HARBOR & HILL", "title": "HARBOR & HILL Travel Cup"},
            why="the declared brand",
        ),
        Example(
            {"id": "A1", "title": "ASUS ROG STRIX G15 Gaming Laptop"}, why="a mark that the lexicon knows"
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "STAINLESS STEEL TRAVEL CUP WITH LID"},
            why="every word",
            says="all words of the title are in capitals",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "FACTORY UNLOCKED iPhone SMART PHONE"},
            why="all but a brand",
            says="all words of the title but the names of brands are in capitals",
            at="/title",
        ),
        Example(
            {
                "id": "A1",
                "title": "Travel Cup with Lid BEST QUALITY EVER MADE for Car and Office Use at Home",
            },
            why="a cry within the title",
            says="title has 4 words in capitals in a row: 'BEST QUALITY EVER MADE'",
            at="/title",
        ),
    ],
)
def title_capitals(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title in capital letters, or with a run of words in capitals.

    Counts the words in capitals among those that can be written either way. Acronyms, codes with digits,
    sizes, units, Roman numerals and words without a vowel are left out. Words of scripts without capitals
    count as quiet. The declared brand and marks that the lexicon knows are no cry in capitals, and count as
    any other word without. Above the profile's share the whole title is reported; below it a run of three or
    more such words, as information.

    Capitals are hard to read and look like spam; Walmart, Etsy and Yandex refuse such titles.

    Write words as in a sentence, or with capital initials.

    A brand that is neither declared nor known may be taken for a cry if it has several words.
    """
    title, limit = listing.title, ctx.figure("title.max_capitals")
    if title is None or limit is None:
        return
    capitals, small = _letters(title)
    # Three words in capitals have nine letters; most titles have capital initials only.
    if capitals < 3 * _SHORTEST or (small * 2 > len(title) and not _CRY.search(title)):
        return
    spelt = words = [word for word in words_of(title) if _spelt(word)]
    own = {word.key for word in words_of(listing.brand or "")}
    words = [word for word in words if word.key not in own]
    if sum(word.text.isupper() for word in words) < _LEAST:
        return  # and no marks have to be looked for
    if ctx.marks is not None:
        named = [(mention.start, mention.end) for mention in ctx.marks.titled(listing)]
        words = [
            word for word in words if not any(word.start < end and start < word.end for start, end in named)
        ]
    loud = [word for word in words if word.text.isupper()]
    if len(loud) < _LEAST:
        return
    # A brand in small letters is as quiet as any other word; one in capitals is neither quiet nor a cry.
    quiet = sum(not word.text.isupper() for word in spelt)
    # Nor are words of scripts without capitals a cry: "FROMM SEOUL LIGHT" is not all of a Korean title.
    others = 0 if title.isascii() else sum(_has_no_capitals(word.text) for word in words_of(title))
    counted = len(loud) + quiet + others
    if counted >= _LEAST and len(loud) > counted * float(limit.number):
        share = len(loud) / counted
        said = f"{len(loud)} of {counted} words of the title"
        if len(loud) == len(words) and not others:
            said = "all words of the title but the names of brands" if quiet else "all words of the title"
        yield Hit(
            f"{said} are in capitals",
            listing.at("title"),
            "Write words as in a sentence, or with capital initials.",
            chars=(loud[0].start, loud[-1].end),
            limit=limit.value if isinstance(limit.value, int | float) else None,
            actual=round(share, 2),
            figure=limit,
        )
        return
    run = _longest_run(words)
    if len(run) >= _RUN:
        yield Hit(
            f"title has {len(run)} words in capitals in a row: '{show(title[run[0].start : run[-1].end], 80)}'",
            listing.at("title"),
            "Write words as in a sentence, or with capital initials.",
            chars=(run[0].start, run[-1].end),
            actual=len(run),
            figure=limit,
            severity="info",
            confidence="medium",
        )


def _letters(title: str) -> tuple[int, int]:
    """How many capital and how many small letters a title has."""
    if not title.isascii():
        return sum(map(str.isupper, title)), sum(map(str.islower, title))
    data = title.encode()
    return len(data) - len(data.translate(None, _CAPITAL)), len(data) - len(data.translate(None, _SMALL))


_CAPITAL = bytes(range(ord("A"), ord("Z") + 1))
_SMALL = bytes(range(ord("a"), ord("z") + 1))
_CRY = late(r"[^\W\d_a-z]{4,}[\s&,]+[^\W\d_a-z]{3,}[\s&,]+[^\W\d_a-z]{3,}")


def _has_no_capitals(text: str) -> bool:
    return text.isalpha() and text.upper() == text.lower()


def _spelt(word: Word) -> bool:
    """Whether a word could be written in small letters as well: no code, acronym, size, unit or numeral."""
    text = word.text
    if len(text) < _SHORTEST or text.upper() == text.lower() or any(map(str.isdigit, text)):
        return False
    if not text.isupper():
        return True
    parts = word.key.split("-")
    return (
        not all(part in ACRONYMS or len(part) < 3 for part in parts)
        and not _ROMAN.fullmatch(text)
        and _VOWEL.search(text) is not None
    )


def _longest_run(words: list[Word]) -> list[Word]:
    best: list[Word] = []
    run: list[Word] = []
    for word in words:
        run = [*run, word] if word.text.isupper() else []
        if len(run) > len(best):
            best = run
    return best


RULES: tuple[Rule, ...] = (title_capitals,)
