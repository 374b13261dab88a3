"""DSC406: descriptions in another script or language than that of the listing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.description_markup import cup
from listing_lint.rules.description_page import page_of
from listing_lint.rules.title_language import called_script, declared_language, declared_scripts
from listing_lint.text.languages import CALLED, is_foreign, language_of
from listing_lint.text.scripts import scripts_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_LEAST_LETTERS = 20
_MOST_FITTING = 0.3
"""Share of letters of the expected script that names and units alone reach."""
_WORDS, _DIFFERENT = 8, 4
"""Small words of another language that no row of names has."""
_SPANISH = (
    "Botella de acero inoxidable con tapa para el coche y la oficina, 500 ml."
    " No contiene BPA y se puede lavar en el lavavajillas con los platos."
)


@rule(
    "DSC406",
    "description-language",
    severity="warning",
    reads=("/description", "/locale"),
    good=[
        Example(cup(_SPANISH, locale="es-ES"), why="its own language"),
        Example(cup(_SPANISH), why="no language is declared"),
        Example(cup("Eau de Parfum La Vie est Belle, 100 ml", locale="de-DE"), why="a name"),
        Example(
            cup(
                f"{_SPANISH} Steel bottle with lid for the car and the office, which is free of BPA and can be washed.",
                locale="en-US",
            ),
            why="both languages, one behind the other",
        ),
    ],
    bad=[
        Example(
            cup(_SPANISH, locale="de-DE"),
            says="description is written in Spanish, its locale de-DE says German",
            at="/description",
        ),
        Example(
            cup("不锈钢保温杯，大容量便携，车载办公室用，防漏，五百毫升，黑色磨砂。", locale="en-US"),
            says="description is written in Chinese characters, its locale en-US in Latin letters",
            at="/description",
        ),
        Example(
            cup(_SPANISH, marketplace="amazon.de"),
            why="the marketplace names its country",
            says="description is written in Spanish, its marketplace amazon.de says German",
            at="/description",
        ),
    ],
)
def description_language(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a description in another script or language than the listing's.

    Compares the scripts of its letters, by Unicode, and its small words (articles, prepositions and their like) in
    twenty languages with the language of `locale`, or with that of the country in the marketplace's name.

    Shoppers don't read it, searches don't find it, and marketplaces refuse listings in another language.

    Translate the description, or correct the locale.

    A description in two languages passes, and so does one of names and figures alone.
    """
    text = listing.description
    if text is None or len(text) < _LEAST_LETTERS or (listing.locale is None and listing.marketplace is None):
        return
    wanted, declared = declared_scripts(listing)
    if not wanted:
        return
    plain = page_of(text).plain
    found = scripts_in(plain)
    total = found.total()
    if total < _LEAST_LETTERS:
        return
    if sum(found[script] for script in wanted) < total * _MOST_FITTING:
        foreign = found.most_common(1)[0][0]
        if foreign == "Latin":
            # Names, models and sizes are Latin everywhere; sentences are not.
            written = language_of(plain)
            if written is None or written.words < _WORDS or written.different < _DIFFERENT:
                return
            said = CALLED[written.language]
        else:
            said = called_script(foreign)
        yield _hit(listing, f"{said}, {declared} in {called_script(min(wanted))}", foreign)
        return
    language = declared_language(listing)
    foreign_language = is_foreign(plain, language, words=_WORDS, different=_DIFFERENT)
    if foreign_language is not None:
        said = f"{CALLED[foreign_language.language]}, {declared} says {CALLED[language]}"
        yield _hit(listing, said, foreign_language.language)


def _hit(listing: Listing, said: str, actual: str) -> Hit:
    return Hit(
        f"description is written in {said}",
        listing.at("description"),
        "Translate the description, or correct the locale.",
        confidence="medium",
        actual=show(actual, 40),
    )


RULES: tuple[Rule, ...] = (description_language,)
