"""The marks that people write down: TOML files, one table a mark, read and checked.

    [nike]
    name = "Nike"
    owner = "Nike, Inc."
    class = "sport"
    goods = ["shoes", "apparel", "bags", "sports"]
    lines = ["Air Max", {text = "Cortez", needs = ["shoes"]}]
    zh = ["耐克"]
    must_not = ["Mike", "bike"]
    source = "general knowledge"
    checked = 2026-11-27

What every key means stands at :class:`Mark`; ``schemas/lexicon.schema.json`` says the same to an editor.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from datetime import date  # noqa: TC003 - msgspec reads the annotations when it runs
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Goods = Literal[
    "shoes", "apparel", "underwear", "bags", "luggage", "jewellery", "watches", "eyewear", "headwear", "textiles",
    "perfume", "cosmetics", "haircare", "medical", "food", "tobacco", "baby", "toys", "dolls", "games", "music", "books",
    "video", "party", "stationery", "collectibles", "phones", "computers", "audio", "cameras", "electronics", "batteries",
    "software", "accessories", "home", "kitchen", "appliances", "furniture", "lighting", "garden", "pets", "tools",
    "auto", "motorcycle", "cycling", "sports", "fitness", "outdoor", "fishing", "golf",
]  # fmt: skip
"""What a mark is known for, as far as it matters which goods a listing sells; ``goods.toml`` holds the words for each."""

Class = Literal[
    "luxury", "fashion", "sport", "league", "club", "celebrity", "cosmetics", "watch", "jewellery", "eyewear",
    "electronics", "game", "toy", "character", "media", "auto", "motorcycle", "tool", "household", "baby", "outdoor",
    "health", "food", "pet", "music", "instrument", "material", "certification",
]  # fmt: skip
"""The family of a mark; a finding on ``character``, ``media``, ``celebrity``, ``league`` and ``club`` says so."""


OfCopies = Literal[
    "replica", "dupe", "copy", "1:1", "inspired", "style", "same model", "mirror quality", "fake"
]
"""What the words say that call goods copies; :data:`listing_lint.brands.surroundings.WORSE` has the words."""


def _said(description: str) -> msgspec.Meta:
    return msgspec.Meta(description=description)


Text = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
Texts = tuple[Text, ...]


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A product line (``Air Max``), or initials (``AF1``), that counts only beside the goods that it ``needs``."""

    text: Text
    needs: Annotated[tuple[Goods, ...], _said("The goods beside which alone it counts.")] = ()


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"class_": "class"}):
    """One mark, as it stands in the files."""

    name: Annotated[Text, _said("The mark, as its owner writes it.")]
    owner: Annotated[Text, _said("Who owns it.")]
    class_: Annotated[Class, _said("The family of the mark.")]
    goods: Annotated[
        tuple[Goods, ...], msgspec.Meta(min_length=1, description="What it is known for, or printed on.")
    ]
    aliases: Annotated[Texts, _said("Other names of the same mark.")] = ()
    words: Annotated[
        Texts,
        _said(
            "Short names of it that are usual words as well (Element): they count beside its goods, and where they stand like a name."
        ),
    ] = ()
    lines: Annotated[
        tuple[Text | Line, ...],
        _said(
            "What the owner calls single products and series; as {text, needs} where that is also a usual word."
        ),
    ] = ()
    partial: Annotated[Texts, _said("Cut words that sellers write for it (Balen).")] = ()
    initials: Annotated[
        tuple[Text | Line, ...], _said("Its letters (LV), which count in capitals and beside its goods only.")
    ] = ()
    zh: Annotated[Texts, _said("Its Chinese names.")] = ()
    pinyin: Annotated[Texts, _said("Its Chinese names in Latin letters, joined.")] = ()
    ru: Annotated[Texts, _said("Its names in Cyrillic letters.")] = ()
    ja: Annotated[Texts, _said("Its Japanese names.")] = ()
    ko: Annotated[Texts, _said("Its Korean names.")] = ()
    ar: Annotated[Texts, _said("Its Arabic names.")] = ()
    ambiguous: Annotated[
        Literal["no", "word", "place", "name", "colour"],
        _said("What else the name is; such a mark counts only beside its goods, or with a cue."),
    ] = "no"
    ok: Annotated[Texts, _said("Phrases with the name that are harmless (apple cider).")] = ()
    must_not: Annotated[
        Texts, _said("Words near to it that stay quiet (Mike, for Nike); they are run as tests.")
    ] = ()
    calls: Annotated[
        tuple[OfCopies, ...],
        _said(
            "What its owner calls goods of his own by, and what beside another mark says that the goods are copies (Margiela's replica)."
        ),
    ] = ()
    fuzzy: Annotated[bool, _said("Whether typing errors of it are looked for.")] = True
    mistyped: Annotated[
        Texts, _said("Those of its lines of which typing errors are looked for as well (iPhone).")
    ] = ()
    source: Annotated[Text, _said("Where it was read: a data set, a page, or general knowledge.")]
    checked: Annotated[date, _said("The day on which it was read: a TOML date, without quotes.")]


class FaultyMarksError(ValueError):
    """A file of marks is not as it should be; the message tells the file, the mark and what to change."""


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SCRIPT = {
    "zh": re.compile(r"[㐀-鿿]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ja": re.compile(r"[\u3040-\u30ff㐀-鿿]"),
    "ko": re.compile(r"[\uac00-\ud7a3]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "pinyin": re.compile(r"[a-z]"),
}
_TEXT_KEYS = ("aliases", "words", "lines", "partial", "initials", *_SCRIPT)


def marks_of(text: str, where: str) -> dict[str, Mark]:
    """The marks of one file, by their identifier.

    Raises :class:`FaultyMarksError` for a text that is no TOML, for an unknown or badly written key and for a name in the wrong
    script.
    """
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FaultyMarksError(f"{where}: not readable as TOML: {error}") from None
    marks: dict[str, Mark] = {}
    for name, table in tables.items():
        if not _ID.fullmatch(name):
            raise FaultyMarksError(
                f"{where}: [{name}]: write the identifier in small letters, digits and hyphens"
            )
        try:
            marks[name] = msgspec.convert(table, Mark)
        except msgspec.ValidationError as error:
            raise FaultyMarksError(f"{where}: [{name}]: {error}") from None
        for complaint in _complaints(marks[name]):
            raise FaultyMarksError(f"{where}: [{name}]: {complaint}")
    return marks


def read_marks(folder: Path) -> dict[str, Mark]:
    """The marks of every ``.toml`` of a folder; an identifier or a name that two marks claim is a :class:`FaultyMarksError`."""
    marks: dict[str, Mark] = {}
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        for name, mark in marks_of(path.read_text(encoding="utf-8"), path.name).items():
            if name in marks:
                raise FaultyMarksError(f"{path.name}: [{name}]: the identifier is taken by another mark")
            marks[name] = mark
            for text in texts_of(mark):
                other = seen.setdefault(plain(text), name)
                if other != name:
                    raise FaultyMarksError(
                        f"{path.name}: [{name}]: {text!r} is also claimed by [{other}]; one of them owns it"
                    )
    return marks


def texts_of(mark: Mark) -> Iterator[str]:
    """Every text by which a mark is known, as it is written."""
    yield mark.name
    for key in _TEXT_KEYS:
        for one in getattr(mark, key):
            yield one if isinstance(one, str) else one.text


def plain(text: str) -> str:
    """A text for comparing names: compatibility forms, accents and case folded, spaces and punctuation single spaces."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(char for char in folded if not unicodedata.combining(char) or ord(char) > 0x36F)
    return " ".join(re.split(r"[\W_]+", unicodedata.normalize("NFC", bare))).strip()


def _complaints(mark: Mark) -> Iterable[str]:
    for key, script in _SCRIPT.items():
        for text in getattr(mark, key):
            if not script.search(text):
                yield f"{key} = {text!r}: is not in that script"
    texts = [plain(text) for text in texts_of(mark)]
    for text, twin in zip(sorted(texts), sorted(texts)[1:], strict=False):
        if text == twin:
            yield f"{text!r} stands there twice; capitals, accents and punctuation make no difference"
    for text in mark.must_not:
        if plain(text) in texts:
            yield f"must_not has {text!r}, which is a name of the mark itself"
    for text in mark.mistyped:
        if text not in mark.lines:
            yield f"mistyped = {text!r}: is not among its lines"
    for text in mark.partial:
        if len(plain(text)) < 3:
            yield f"partial = {text!r}: shorter than 3 characters; name it under initials"


def without(mark: Mark, gone: frozenset[str]) -> Mark | None:
    """A mark without the names that are ``gone`` (in plain form); None where its own name is among them."""
    if plain(mark.name) in gone:
        return None
    changed = {}
    for key in _TEXT_KEYS:
        given = getattr(mark, key)
        kept = tuple(one for one in given if plain(one if isinstance(one, str) else one.text) not in gone)
        if len(kept) != len(given):
            changed[key] = kept
    return msgspec.structs.replace(mark, **changed) if changed else mark


def lexicon_schema() -> dict[str, object]:
    """The JSON Schema of a file of marks, as ``schemas/lexicon.schema.json`` has it."""
    (schema,), parts = msgspec.json.schema_components([dict[str, Mark]], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:listing-lint:schema:lexicon:2",
        "title": "Lexicon",
        "description": "Marks of others, one table a mark, each with its names and what it may be confused with.",
        **schema,
        "propertyNames": {"pattern": f"^{_ID.pattern}$"},
        "$defs": parts,
    }
