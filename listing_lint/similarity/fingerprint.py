"""What of a listing is compared with others: its words, model names, figures, codes, attributes, price and pictures."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from listing_lint.attributes.identifiers import valid_gtin
from listing_lint.attributes.names import meaning_of
from listing_lint.catalog.families import family_of
from listing_lint.catalog.money import read_money
from listing_lint.claims.packs import counts
from listing_lint.entities import unescape
from listing_lint.late import late
from listing_lint.similarity.differences import colour_names
from listing_lint.similarity.tokens import UNIT_NAMES, distinct, fold, sequence, words
from listing_lint.similarity.values import Fingerprint, PictureMark
from listing_lint.text.html import looks_like_html, read_html
from listing_lint.text.no_goods import is_placeholder
from listing_lint.text.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listing_lint.catalog.listing import Listing

LONGEST_TITLE = 1_000
"""Characters of a title that are read; what is longer is no title."""
LONGEST_BODY = 40_000
"""Characters of description and bullets that are read."""
MOST_WORDS = 2_000
"""Distinct words of a body that are kept."""
MOST_ATTRIBUTES = 60
MOST_CODES = 60
MOST_PICTURES = 24
_MOST_PARTS = 100
"""Entries of a list in a listing (bullets, variants) that are looked at."""

_TAG = late(r"<[/!?A-Za-z][^<>]*>")
_UNSEEN = late(
    r"<(?:script|style|template|noscript|head|datalist|object|title|iframe|noembed|noframes|xmp|!)"
)
_HIDING = late(
    r"display\s*:\s*none|visibility\s*:|font-size\s*:\s*0|opacity\s*:\s*0|color\s*:|text-indent|position\s*:"
)
_CHUNK = late(r"[^\W_]+(?:[-./#+][^\W_]+)*")
_SIGNS = late(r"[-./#+]")
_MODEL = late(r"(?=[^\W\d_]*\d)(?=\d*[^\W\d_])[^\W_]{4,30}|\d{5,20}")
_NOT_MODEL = late(
    r"\d+(?:[a-z]{1,2}|th|st|nd|rd|pcs|pack|pc|inch|inches|port|way|in1|bit|core|gen|pin|hour|hours|year|years|ft|mah|mbps|gbps|rpm|ghz|mhz|khz|dpi|fps|pk|led)"
    r"|\d+x\d+(?:x\d+)?[a-z]{0,2}|[a-z]\d{1,2}|usb\d+|mp\d|(?:19|20)\d\ds?|\d{1,3}0{3,}"
)
_COUNTING = (
    "pack", "pk", "pc", "pz", "pak", "pacco", "paquet", "piece", "piez", "pezz", "pec", "set", "lot", "count", "ct",
    "box", "case", "bag", "bundle", "pair", "twin", "dozen", "kit", "stk", "stck", "stu", "er-", "teil", "tlg", "uni", "und",
    "uds", "szt", "adet", "parca", "juego", "zestaw", "komplet", "conf", "caja", "caixa", "boite", "carton", "coffret", "serie",
    "ensemble", "opak", "doos", "conjunto",
)  # fmt: skip
"""Parts of the words by which a title in plain letters counts what it sells: a quick look before the real one. So does "of"."""
_GTIN_NAMES = frozenset(
    {"gtin", "ean", "upc", "isbn", "ean13", "gtin13", "gtin14", "gtin12", "gtin8", "barcode", "eanupc", "jan"}
)
_MPN_NAMES = frozenset(
    {"mpn", "partnumber", "manufacturerpartnumber", "modelno", "modelnumber", "model", "modelname", "artikelnummer",
    "herstellernummer", "partno", "itemmodelnumber", "型号", "model№", "модель", "modello", "modelo", "modell", "modellnummer",
    "référence", "reference"} )  # fmt: skip
_NO_VALUE = frozenset(
    {
        "",
        "na",
        "no",
        "none",
        "null",
        "does not apply",
        "doesnotapply",
        "nobrand",
        "unbranded",
        "other",
        "oem",
        "generic",
    }
)
_PLAIN_NAME = late(r"[\W_]+")


def fingerprint(listing: Listing, pictures: Sequence[PictureMark] = ()) -> Fingerprint:
    """The fingerprint of a listing, with what was read of its pictures.

    Any JSON value may stand in any field; what is of another type than it should be is left out. Sizes are bounded, and
    the time grows with the length of the texts alone.
    """
    fields = listing.fields
    title = visible(listing.title or "", LONGEST_TITLE)
    body = _body(listing)
    words_of_title = words(title)
    folded = fold(body)
    parted = sequence(folded) if body else []
    folded_title = fold(title)
    named = _attributes(fields)
    price, currency = _price(fields)
    group = family_of(listing)
    return Fingerprint(
        listing=listing.id,
        store=listing.store or "",
        marketplace=listing.marketplace or "",
        path=listing.path,
        title=words_of_title,
        body=tuple(distinct(parted))[:MOST_WORDS],
        models=tuple(dict.fromkeys([*_models(folded_title), *_models_of(fields, named)]))[:MOST_CODES],
        numbers=_numbers(title, folded_title, words_of_title),
        codes=tuple(dict.fromkeys(_codes(fields, named)))[:MOST_CODES],
        attributes=tuple((name, value) for name, _, value in named),
        price=price,
        currency=currency,
        pictures=tuple(pictures)[:MOST_PICTURES],
        whole=0
        if not parted and (_says_nothing(title) or _is_a_colour(words_of_title))
        else _whole(words_of_title, parted),
        group=group,
    )


def visible(text: str, most: int) -> str:
    """What a shopper reads of a text, plain or HTML, in ``most`` characters at most.

    The usual HTML of shops is read in one quick pass; where something may be hidden in it, it is read as a browser does.
    """
    if len(text) > most * 4:
        text = text[: most * 4]
    if "<" in text or "&" in text:
        if _may_hide(text.lower()) and looks_like_html(text):
            text = read_html(View(text)).visible.text
        else:
            text = _TAG.sub(" ", text)
            if "&" in text:
                text = unescape(text)
    return text[:most]


def _may_hide(low: str) -> bool:
    """Whether something in small-letter HTML may be there that a shopper does not see."""
    return (
        _UNSEEN.search(low)
        is not None  # one literal in front, which is looked for much more quickly than two
        or "&lt;" in low
        or " hidden" in low
        or (("style" in low or "<font" in low) and _HIDING.search(low) is not None)
    )


def _body(listing: Listing) -> str:
    parts = []
    left = LONGEST_BODY
    for name in ("description", "bullets"):
        for count, (text, _) in enumerate(listing.texts(name)):
            if left <= 0 or count >= _MOST_PARTS:
                break
            seen = visible(text, left)
            parts.append(seen)
            left -= len(seen)
    return "\n".join(parts)


_CUT = ("...", "…")
"""What a page shows of a title that has no room: two that begin alike may go on as they like."""


def _says_nothing(title: str) -> bool:
    """Whether a title alone does not tell which product it is: it was cut, or nobody has written it yet."""
    title = title.strip()
    return title.endswith(_CUT) or is_placeholder(title)


def _is_a_colour(title: tuple[str, ...]) -> bool:
    """Whether a title is the name of a colour, and nothing else: "Bleu" and "Light Blue" are two perfumes."""
    return len(title) == 1 and title[0] in colour_names()


def _whole(title: tuple[str, ...], body: list[str]) -> int:
    """63 bits of all the visible words in their order, 0 where there are none."""
    if not title and not body:
        return 0
    text = " ".join(title) + "\n" + " ".join(body)
    return (
        int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1
        or 1
    )


def _numbers(title: str, folded: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """The figures of a title with their units, and how many pieces it sells."""
    if not any(map(str.isdigit, folded)) and title.isascii():
        return ()
    numbers = dict.fromkeys(word for word in found if word[0].isdigit() and is_measure(word))
    if not folded.isascii() or " of " in folded or any(map(_may_count, folded.split())):
        for count in counts(title):
            numbers[f"{count.number}pcs"] = None
    return tuple(numbers)


@lru_cache(maxsize=16_384)
def _may_count(word: str) -> bool:
    """Whether a word may count pieces. Words come again and again."""
    return any(map(word.__contains__, _COUNTING))


@lru_cache(maxsize=16_384)
def is_measure(word: str) -> bool:
    """Whether a normalised word is a figure with its unit."""
    return bool(word) and word[0].isdigit() and word.lstrip("0123456789.") in UNIT_NAMES


def _models(folded: str) -> Iterator[str]:
    """The model names of a folded text: as they stand there without signs, and their parts."""
    for chunk in _CHUNK.findall(folded):
        if len(chunk) < 4 or chunk.isalpha():
            continue
        parts = _SIGNS.split(chunk)
        if len(parts) > 1:
            joined = "".join(parts)
            # 12-2007 is no model, 910-000619 is one.
            if len(parts) < 5 and _is_model(joined) and (not joined.isdigit() or len(joined) >= 8):
                yield joined
        for part in parts:
            if _is_model(part):
                yield part


def _is_model(word: str) -> bool:
    return _MODEL.fullmatch(word) is not None and _NOT_MODEL.fullmatch(word) is None and not is_measure(word)


def _models_of(fields: Mapping[str, object], named: list[tuple[str, str, str]]) -> Iterator[str]:
    """The models that the listing states as such."""
    for value in (
        fields.get("mpn"),
        fields.get("model"),
        *(value for name, value, _ in named if name == "model"),
    ):
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            code = _code(str(value))
            if code:
                yield code


@lru_cache(maxsize=16_384)
def _code(text: str) -> str:
    """A maker's code without case and signs; empty for what is none."""
    if len(text) > 60:
        return ""
    code = _PLAIN_NAME.sub("", fold(text))
    return code if 3 <= len(code) <= 40 and code not in _NO_VALUE and any(map(str.isdigit, code)) else ""


def _codes(fields: Mapping[str, object], named: list[tuple[str, str, str]]) -> Iterator[str]:
    """The listing's own codes, its variants' and those among the attributes, each with its kind."""
    entries: list[object] = [fields]
    variants = fields.get("variants")
    if isinstance(variants, list):
        entries += variants[:_MOST_PARTS]
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        for name in ("gtin", "ean", "upc", "isbn"):
            value = entry.get(name)
            if value is None:
                continue
            for one in value[:10] if isinstance(value, list) else (value,):
                found = _gtin(one)
                if found:
                    yield f"gtin:{found}"
        code = entry.get("mpn")
        if isinstance(code, (str, int)) and not isinstance(code, bool):
            found = _code(str(code))
            if len(found) >= 4:
                yield f"mpn:{found}"
    for name, value, _ in named:
        if name == "gtin":
            found = _gtin(value)
            if found:
                yield f"gtin:{found}"
        elif name == "model":
            found = _code(value)
            if len(found) >= 4:
                yield f"mpn:{found}"


def _gtin(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    if isinstance(value, int) and not 0 < value < 10**14:
        return ""
    text = str(value)
    if len(text) > 40:
        return ""
    found = valid_gtin(text) or ""
    if not found and isinstance(value, int):
        found = valid_gtin(text.zfill(12)) or valid_gtin(text.zfill(13)) or ""
    return found


def _attributes(fields: Mapping[str, object]) -> list[tuple[str, str, str]]:
    """The attributes as name, value as written and normalised value, the brand among them; in the order of their names."""
    found: dict[tuple[str, str], str] = {}
    brand = fields.get("brand")
    if isinstance(brand, str):
        found["brand", brand[:200]] = ""
    attributes = fields.get("attributes")
    entries: list[tuple[object, object]] = []
    if isinstance(attributes, dict):
        entries += attributes.items()
    elif isinstance(attributes, list):
        entries += [(one.get("name"), one.get("value")) for one in attributes if isinstance(one, dict)]
    for name, value in entries[: MOST_ATTRIBUTES * 2]:
        if isinstance(name, str) and name.strip():
            meaning = name_of(name)
            for text in _texts(value):
                found[meaning, text] = ""
    made = []
    for name, text in list(found)[:MOST_ATTRIBUTES]:
        normalised = _value(text)
        if normalised and normalised not in _NO_VALUE:
            made.append((name, text, normalised))
    return sorted(made)


@lru_cache(maxsize=16_384)
def _value(text: str) -> str:
    """An attribute's value in normalised words. Values come again and again."""
    return " ".join(words(text, 20))


@lru_cache(maxsize=16_384)
def name_of(name: str) -> str:
    """An attribute's name by its meaning (``colour`` for ``Farbe``), else in small letters without signs."""
    plain = _PLAIN_NAME.sub("", fold(name[:120]))
    if plain in _GTIN_NAMES:
        return "gtin"
    if plain in _MPN_NAMES:
        return "model"
    if plain in (
        "brand",
        "brandname",
        "marke",
        "marque",
        "marca",
        "品牌",
        "бренд",
        "manufacturer",
        "hersteller",
        "maker",
        "vendor",
    ):
        return "brand"
    return meaning_of(name) or plain


def _texts(value: object) -> Iterator[str]:
    """The texts of an attribute's value, however it is written."""
    if isinstance(value, dict):
        inner = value.get("value")
        unit = value.get("unit")
        if isinstance(inner, (str, int, float)) and isinstance(unit, str) and not isinstance(inner, bool):
            yield f"{_shown(inner)} {unit[:20]}"
            return
        value = inner
    for one in value[:10] if isinstance(value, list) else (value,):
        if isinstance(one, bool):
            yield json.dumps(one)
        elif isinstance(one, (str, int, float)):
            text = _shown(one)
            if text:
                yield text


def _shown(value: str | float) -> str:
    """A text or number as text; huge integers, which Python refuses to print, read as nothing."""
    if isinstance(value, str):
        return value[:200]
    if isinstance(value, int):
        return str(value) if abs(value) < 10**30 else ""
    return f"{value:g}" if math.isfinite(value) else ""


def _price(fields: Mapping[str, object]) -> tuple[float | None, str]:
    """The price and its currency; the lowest of the variants where the listing itself has none."""
    currency = fields.get("currency")
    code = currency.strip().upper()[:3] if isinstance(currency, str) else ""
    money = read_money(fields.get("price"))
    if money is not None and money.amount is not None and 0 < money.amount < 1e9:
        return money.amount, money.currency or code
    variants = fields.get("variants")
    if isinstance(variants, list):
        found = []
        for variant in variants[:_MOST_PARTS]:
            money = read_money(variant.get("price")) if isinstance(variant, dict) else None
            if money is not None and money.amount is not None and 0 < money.amount < 1e9:
                found.append((money.amount, money.currency or code))
        if found:
            return min(found)
    return None, code
