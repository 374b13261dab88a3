"""DSC302 to DSC305: texts that only say the title again, and Chinese in a short description that takes none."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.description_markup import cup
from listing_lint.rules.description_page import page_of
from listing_lint.text.no_goods import is_placeholder
from listing_lint.text.scripts import script_of
from listing_lint.text.words import STOP_WORDS, folded, singular, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_TITLE = "Stainless Steel Travel Cup with Lid, 500 ml"


@rule(
    "DSC302",
    "description-repeats-title",
    severity="warning",
    reads=("/title", "/description"),
    good=[Example(cup(f"{_TITLE}. Double wall, 22 cm high."), why="it goes on")],
    bad=[
        Example(
            cup(f"<p>{_TITLE.upper()}</p>"),
            says="description says the title and nothing else",
            at="/description",
        ),
        Example(
            cup(f"Short description of {_TITLE}"),
            why="a template's words before it",
            says="description says the title and nothing else",
            at="/description",
        ),
    ],
)
def description_repeats_title(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a description that is the title again.

    Compares what shoppers read of both, without regard to case, signs and blanks, and to words that a template puts before the
    title: "Short description of …".

    It says nothing that the shopper has not read, and marketplaces count it as missing.

    Say what it is made of, its exact size and what it is for.
    """
    title, text = listing.title, listing.description
    if title is None or text is None or not text or len(text) > 8 * len(title) + 600:
        return
    plain = page_of(text).plain
    if abs(len(plain.strip()) - len(title)) > 40 + len(title) // 4:
        return
    same, said = folded(title), folded(plain)
    # A title "null" over a description "null" is told by the rules on placeholders.
    if (
        same
        and (said == same or (said.endswith(f" {same}") and said.removesuffix(f" {same}") in _labels()))
        and not is_placeholder(plain.strip())
    ):
        yield Hit(
            "description says the title and nothing else",
            listing.at("description"),
            "Say what it is made of, its exact size and what it is for.",
        )


_TEMPLATES = (
    "description,description of,short description of,product description,product description of,description for,beschreibung,"
    "beschreibung von,kurzbeschreibung von,produktbeschreibung,description de,description du,description courte de,"
    "descripción de,descripción corta de,descripción del producto,descrizione di,descrizione breve di,descrição de,"
    "descrição curta de,descrição do produto,omschrijving van,opis,opis produktu,описание,описание товара,deskripsi,açıklama"
)


@cache
def _labels() -> frozenset[str]:
    """What templates of shops write before the title, folded."""
    return frozenset(folded(label) for label in _TEMPLATES.split(","))


@rule(
    "DSC303",
    "short-description-repeats-title",
    severity="warning",
    reads=("/title", "/short_description"),
    figures=("short_description.max_title_overlap",),
    good=[
        Example(
            {
                "id": "A1",
                "title": _TITLE,
                "short_description": "Keeps coffee hot for eight hours and does not leak.",
            },
            why="other words",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": _TITLE,
                "short_description": "Travel cup with lid, stainless steel, 500 ml, black",
            },
            says="short description and title have 93 % of their words in common, DHgate allows 50 %",
            at="/short_description",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": _TITLE, "short_description": _TITLE},
            says="short description is the title again",
            at="/short_description",
        ),
    ],
)
def short_description_repeats_title(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a short description that copies the title.

    Measures twice the words that both have, by the sum of the words of each (Dice's coefficient): 100 % for
    the same words in any order. How a marketplace measures is not known, so a share above the limit is a
    warning of medium confidence.

    DHgate refuses the upload; elsewhere the room is lost.

    Say what the title does not: material, size, use, what is in the box.
    """
    title, text = listing.title, listing.text("short_description")
    figure = ctx.figure("short_description.max_title_overlap")
    if title is None or not text or figure is None:
        return
    plain = page_of(text).plain if "<" in text or "&" in text else text
    same = folded(title)
    if same and folded(plain) == same:
        yield Hit(
            "short description is the title again",
            listing.at("short_description"),
            "Say what the title does not: material, size, use, what is in the box.",
            actual=1.0,
            limit=_limit(figure.value),
            figure=figure,
        )
        return
    share = _dice(title, plain)
    if share > float(figure.number):
        yield Hit(
            f"short description and title have {share:.0%} of their words in common, {ctx.profile.asked_by(figure)} allows "
            f"{float(figure.number):.0%}".replace("%", " %"),
            listing.at("short_description"),
            "Say what the title does not: material, size, use, what is in the box.",
            actual=round(share, 3),
            limit=_limit(figure.value),
            figure=figure,
            severity="warning",
            confidence="medium",
        )


def _limit(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _words(text: str) -> Counter[str]:
    words = [singular(word.key) for word in words_of(text) if word.key not in STOP_WORDS]
    if len(words) < 3 and not text.isascii():  # Chinese has no blanks: its characters stand for words
        return Counter(char for char in text if char.isalnum())
    return Counter(words)


def _dice(one: str, other: str) -> float:
    first, second = _words(one), _words(other)
    total = sum(first.values()) + sum(second.values())
    if sum(first.values()) < 3 or sum(second.values()) < 3:
        return 0.0
    return 2 * sum((first & second).values()) / total


@rule(
    "DSC304",
    "bullets-repeat-title",
    severity="warning",
    reads=("/title", "/bullets"),
    figures=("bullets.max_title_overlap",),
    good=[
        Example(
            {
                "id": "A1",
                "title": _TITLE,
                "bullets": ["Keeps coffee hot for eight hours", "Fits most car holders"],
            },
            why="they say more",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": _TITLE,
                "bullets": ["Stainless steel cup", "Travel cup with lid", "500 ml"],
            },
            says="100 % of the words of the selling points stand in the title, DHgate allows 50 %",
            at="/bullets",
            profile="dhgate",
        ),
    ],
)
def bullets_repeat_title(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report selling points that only say the title again.

    Measures which share of all their words stands in the title, articles and prepositions apart. How a
    marketplace measures is not known.

    DHgate refuses the upload; elsewhere the room is lost.

    Say in each point what the title does not.
    """
    title, figure = listing.title, ctx.figure("bullets.max_title_overlap")
    if title is None or figure is None:
        return
    bullets = [text for text, _ in listing.texts("bullets")][:50]
    if not bullets:
        return
    known = _words(title).keys()
    words = [word for text in bullets for word in _words(text[:2000]).elements()]
    if len(words) < 4:
        return
    share = sum(word in known for word in words) / len(words)
    if share > float(figure.number):
        yield Hit(
            f"{share:.0%} of the words of the selling points stand in the title, {ctx.profile.title} allows "
            f"{float(figure.number):.0%}".replace("%", " %"),
            listing.at("bullets"),
            "Say in each point what the title does not.",
            actual=round(share, 3),
            limit=_limit(figure.value),
            figure=figure,
            severity="warning",
            confidence="medium",
        )


@rule(
    "DSC305",
    "short-description-chinese",
    severity="error",
    reads="/short_description",
    figures=("short_description.chinese_allowed",),
    good=[Example({"id": "A1", "title": _TITLE, "short_description": "Steel cup"}, profile="dhgate")],
    bad=[
        Example(
            {"id": "A1", "title": _TITLE, "short_description": "Steel cup 保温杯"},
            says="short description has Chinese characters, DHgate refuses them: '保温杯'",
            at="/short_description",
            profile="dhgate",
        ),
    ],
)
def short_description_chinese(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report Chinese characters in a short description where the marketplace takes none.

    Looks for Han characters.

    The marketplace refuses the upload.

    Translate the words, or remove them.
    """
    text, figure = listing.text("short_description"), ctx.figure("short_description.chinese_allowed")
    if text is None or figure is None or figure.value is not False or text.isascii():
        return
    start = next((place for place, char in enumerate(text) if script_of(char) == "Han"), None)
    if start is None:
        return
    end = start + 1
    while end < len(text) and script_of(text[end]) == "Han":
        end += 1
    yield Hit(
        f"short description has Chinese characters, {ctx.profile.title} refuses them: '{show(text[start:end], 40)}'",
        listing.at("short_description"),
        "Translate the words, or remove them.",
        chars=(start, end),
        figure=figure,
    )


RULES: tuple[Rule, ...] = (
    description_repeats_title,
    short_description_repeats_title,
    bullets_repeat_title,
    short_description_chinese,
)
