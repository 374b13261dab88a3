"""TTL303 and TTL304: titles in a script that the marketplace refuses or the shoppers don't read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.text.languages import CALLED, is_chinese_elsewhere, is_foreign
from listing_lint.text.scripts import EAST_ASIAN, east_asian_runs, script_of, scripts_for, scripts_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_MOSTLY = 0.5
_WORDS = 4
"""Latin words from which on a title is no mere name and model."""


@rule(
    "TTL303",
    "title-chinese",
    severity="error",
    reads="/title",
    figures=("title.chinese_allowed",),
    good=[
        Example({"id": "A1", "title": "Travel Cup with Lid, 500 ml"}, why="no Chinese", profile="dhgate"),
        Example(
            {"id": "A1", "title": "不锈钢保温杯"}, why="a marketplace that takes it", profile="aliexpress"
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Travel Cup 保温杯 500 ml"},
            says="title has Chinese characters, DHgate refuses them: '保温杯'",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def title_chinese(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report Chinese characters in a title where the marketplace takes none.

    Looks for Han characters. Japanese and Korean letters are not Chinese and are left to title-script.

    The marketplace refuses the upload.

    Translate the words, or remove them.
    """
    title, figure = listing.title, ctx.figure("title.chinese_allowed")
    if title is None or figure is None or figure.value is not False or title.isascii():
        return
    places = [place for place, char in enumerate(title) if script_of(char) == "Han"]
    if not places:
        return
    end = places[0] + 1
    while end < len(title) and script_of(title[end]) == "Han":
        end += 1
    yield Hit(
        f"title has Chinese characters, {ctx.profile.title} refuses them: '{show(title[places[0] : end], 40)}'",
        listing.at("title"),
        "Translate the words, or remove them.",
        chars=(places[0], end),
        actual=len(places),
        figure=figure,
    )


@rule(
    "TTL304",
    "title-script",
    severity="warning",
    reads=("/title", "/locale"),
    good=[
        Example(
            {"id": "A1", "locale": "ru-RU", "title": "Термокружка Contigo, 500 мл"},
            why="a name in Latin letters",
        ),
        Example(
            {"id": "A1", "locale": "ja", "title": "ステンレス ボトル 500ml"}, why="the language's own scripts"
        ),
        Example({"id": "A1", "title": "不锈钢保温杯"}, why="no language is declared"),
    ],
    bad=[
        Example(
            {"id": "A1", "locale": "en-US", "title": "不锈钢保温杯 500 ml 黑色"},
            says="title is written in Chinese characters, its locale en-US in Latin letters",
            at="/title",
        ),
        Example(
            {"id": "A1", "marketplace": "amazon.de", "title": "不锈钢保温杯 500 ml 黑色"},
            why="the marketplace names its country",
            says="title is written in Chinese characters, its marketplace amazon.de in Latin letters",
            at="/title",
        ),
        Example(
            {"id": "A1", "locale": "de", "title": "Thermobecher mit Deckel 保温杯 500 ml"},
            says="title has letters of another script than its locale de: '保温杯'",
            at="/title",
        ),
        Example(
            {"id": "A1", "locale": "de-DE", "title": "Botella de acero con tapa para el coche y la oficina"},
            why="the same letters, and another language",
            says="title seems to be written in Spanish, its locale de-DE says German",
            at="/title",
        ),
        Example(
            {"id": "A1", "locale": "ru", "title": "Stainless steel travel cup with lid"},
            says="title is written in Latin letters, its locale ru in Cyrillic letters",
            at="/title",
        ),
    ],
)
def title_script(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title in another script than the language of the listing.

    Compares the scripts of the title's letters, by Unicode, with those in which the language of `locale` is
    written. Latin names and models are usual in any language, so a Latin title is reported only from four
    words on, and only as information.

    Shoppers don't find what they cannot read, and marketplaces refuse titles in another language.

    Translate the title, or correct the locale.

    Languages of the same letters are told apart by their articles and prepositions, of which three have to
    stand in the title; that is information as well. Where no locale is declared,
    the country in the marketplace's name counts (`amazon.de`); `[[stores]]` can declare a locale for a
    folder.
    """
    title = listing.title
    if title is None:
        return
    wanted, declared = declared_scripts(listing)
    if not wanted:
        return
    if title.isascii() and "Latin" in wanted:
        yield from _language(listing, title, declared)
        return
    if is_chinese_elsewhere(title, declared_language(listing)) and not _refuses_chinese(ctx):
        yield Hit(
            f"title is written in Chinese, {declared} says {_EASTERN[declared_language(listing)]}",
            listing.at("title"),
            "Translate the title, or correct the locale.",
            confidence="medium",
            actual="zh",
            limit=declared_language(listing),
        )
        return
    found = scripts_in(title)
    total = sum(found.values())
    fitting = sum(found[script] for script in wanted)
    if total == fitting and "Latin" in wanted:
        yield from _language(listing, title, declared)
    if total == fitting or not total:
        return
    if fitting < total * _MOSTLY:
        foreign = found.most_common(1)[0][0]
        if foreign in wanted or (foreign == "Han" and _refuses_chinese(ctx)):
            return
        latin = foreign == "Latin"
        if latin and (fitting or sum(len(word) > 2 and word.isalpha() for word in title.split()) < _WORDS):
            return
        yield Hit(
            f"title is written in {called_script(foreign)}, {declared} in {called_script(min(wanted))}",
            listing.at("title"),
            "Translate the title, or correct the locale.",
            severity="info" if latin else None,
            confidence="low" if latin else "medium",
            actual=foreign,
            limit=sorted(wanted),
        )
        return
    if "Latin" not in wanted or _refuses_chinese(ctx) or EAST_ASIAN & wanted:
        return
    for start, end in east_asian_runs(title)[:1]:
        yield Hit(
            f"title has letters of another script than {declared}: '{show(title[start:end], 40)}'",
            listing.at("title"),
            "Translate the words, or remove them.",
            chars=(start, end),
            confidence="medium",
        )


_EASTERN = {"ja": "Japanese", "ko": "Korean"}
_DIFFERENT = 3
"""Small words of another language that a title must have, each another one."""


def _language(listing: Listing, title: str, declared: str) -> Iterator[Hit]:
    """A title in another language of the same letters. Names are foreign everywhere, so it is only told."""
    from listing_lint.service.goods import is_about

    language = declared_language(listing)
    foreign = is_foreign(title, language, words=_DIFFERENT, different=_DIFFERENT) if language else None
    if foreign is None or is_about("media", title):
        return
    yield Hit(
        f"title seems to be written in {CALLED[foreign.language]}, {declared} says {CALLED[language]}",
        listing.at("title"),
        "Translate the title, or correct the locale.",
        severity="info",
        confidence="low",
        actual=foreign.language,
        limit=language,
    )


_LATIN = frozenset(
    {"us", "uk", "gb", "ca", "mx", "br", "de", "fr", "it", "es", "nl", "se", "pl", "be", "au", "ie", "sg"}
)
"""Countries whose shoppers read Latin letters; where several scripts are usual, a country is left out."""
_COUNTRIES = {
    **dict.fromkeys(_LATIN, frozenset({"Latin"})),
    "jp": frozenset({"Han", "Hiragana", "Katakana", "Latin"}),
    "ru": frozenset({"Cyrillic", "Latin"}),
}

_LANGUAGES = {
    **{code: code for code in ("de", "fr", "it", "es", "nl", "pl", "ru", "tr", "id")},
    "jp": "ja",
    "kr": "ko",
    **dict.fromkeys(("us", "uk", "gb", "au"), "en"),
    "at": "de",
    "mx": "es",
    "br": "pt",
    "se": "sv",
    "cz": "cs",
}
"""The language of countries whose marketplaces have one."""

_PARTS = late(r"[\s._-]+")


@lru_cache(maxsize=256)
def _by_country(marketplace: str) -> frozenset[str]:
    """The scripts for a marketplace that names its country: "amazon.de", "Amazon US", "amazon.co.jp"."""
    parts = _PARTS.split(marketplace.strip().lower())
    if len(parts) < 2:
        return frozenset()
    if parts[-1] == "com" and parts[0] == "amazon":
        return _COUNTRIES["us"]
    return _COUNTRIES.get(parts[-1], frozenset())


def declared_scripts(listing: Listing) -> tuple[frozenset[str], str]:
    """The scripts of the listing's language and what says so: its locale, or the country of its marketplace."""
    if listing.locale is not None:
        return scripts_for(listing.locale), f"its locale {show(listing.locale, 20)}"
    if listing.marketplace is not None:
        return _by_country(listing.marketplace[:100]), f"its marketplace {show(listing.marketplace, 30)}"
    return frozenset(), ""


def _refuses_chinese(ctx: Context) -> bool:
    """Whether title-chinese speaks of Chinese characters."""
    figure = ctx.figure("title.chinese_allowed")
    return figure is not None and figure.value is False


def declared_language(listing: Listing) -> str:
    """The code of the listing's language, by its locale or the country of its marketplace; empty where neither tells."""
    if listing.locale is not None:
        return _PARTS.split(listing.locale.strip().lower())[0]
    parts = _PARTS.split((listing.marketplace or "").strip().lower()[:100])
    if len(parts) < 2:
        return ""
    return "en" if parts[-1] == "com" and parts[0] == "amazon" else _LANGUAGES.get(parts[-1], "")


def called_script(script: str) -> str:
    """What a message calls a script."""
    return "Chinese characters" if script == "Han" else f"{script} letters"


RULES: tuple[Rule, ...] = (title_chinese, title_script)
