"""A canonical listing while a reader makes it: members with their native places, and values read as what they mean.

A value that cannot be understood is kept as it is, so that the schema and the rules report it; nothing is dropped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import Lost, Native

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Draft:
    """Takes canonical members one by one. Native pointers start at ``prefix``."""

    __slots__ = ("fields", "format", "lost", "pointers", "prefix", "raw", "shifts")

    def __init__(self, format_: str, raw: Any, prefix: str = "") -> None:
        self.format = format_
        self.raw = raw
        self.prefix = prefix
        self.fields: dict[str, Any] = {}
        self.pointers: dict[str, str] = {}
        self.shifts: dict[str, int] = {}
        self.lost: list[Lost] = []

    def put(self, name: str, value: Any, at: str) -> None:
        """A member of the listing. A missing value is none, and the first one stays."""
        if value is not None and name not in self.fields:
            self.fields[name] = value
            self.pointers["/" + name] = self.prefix + at

    def attribute(self, name: Any, value: Any, at: str) -> None:
        """An attribute; a name that comes twice has all its values."""
        if value is None or value == "":
            return
        attributes = self.fields.setdefault("attributes", {})
        add(attributes, "/attributes", name, value, self.prefix + at, self.pointers)

    def picture(
        self, src: Any, at: str, *, role: str | None = None, alt: Any = None, first: int | None = None
    ) -> None:
        """A picture; ``first`` is where its address starts in a text of several."""
        if src is None or src == "":
            return
        images = self.fields.setdefault("images", [])
        here = f"/images/{len(images)}"
        entry: Any = src
        if role is not None or isinstance(alt, str):
            entry = {"src": src}
            if role is not None:
                entry["role"] = role
            if isinstance(alt, str):
                entry["alt"] = alt
        images.append(entry)
        self.pointers[here] = self.prefix + at
        if first is not None:
            self.shifts[here] = first

    def pictures(self, value: Any, at: str, separators: str = "", *, role: str | None = None) -> None:
        """Pictures in whatever form: a list of addresses or objects, an object of one, a text of several."""
        if isinstance(value, str):
            for first, src in cut(value, separators):
                several = len(src) != len(value)
                self.picture(src, at, role=role, first=first if several else None)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, str) and separators:
                    self.pictures(item, f"{at}/{index}", separators, role=role)
                else:
                    self._one_picture(item, f"{at}/{index}", role)
        else:
            self._one_picture(value, at, role)

    def _one_picture(self, item: Any, at: str, role: str | None) -> None:
        if isinstance(item, dict):
            for name in _ADDRESS:
                if item.get(name):
                    alt = item.get("alt") or item.get("altText")
                    self.picture(item[name], f"{at}/{name}", role=role, alt=alt)
                    return
            if item:
                # Its place must be told all the same: an entry without an address is a fault of the listing.
                self.fields.setdefault("images", []).append({})
                self.pointers[f"/images/{len(self.fields['images']) - 1}"] = self.prefix + at
        else:
            self.picture(item, at, role=role)

    def variant(self) -> Variant:
        """A new variant of the listing."""
        variants = self.fields.setdefault("variants", [])
        fields: dict[str, Any] = {}
        variants.append(fields)
        return Variant(self, fields, f"/variants/{len(variants) - 1}")

    def lose(self, at: str, why: str) -> None:
        """Say what has no canonical place."""
        self.lost.append(Lost(self.prefix + at, why))

    def made(self, **implied: Any) -> tuple[dict[str, Any], Native]:
        """The listing, and where its members come from; ``implied`` is what the format says for itself."""
        native = Native(self.format, self.raw, self.pointers, self.shifts, tuple(self.lost), implied=implied)
        return self.fields, native


class Variant:
    """One variant of a draft."""

    __slots__ = ("at", "draft", "fields")

    def __init__(self, draft: Draft, fields: dict[str, Any], at: str) -> None:
        self.draft, self.fields, self.at = draft, fields, at

    def stands(self, at: str) -> None:
        """Where the variant as a whole stands."""
        self.draft.pointers[self.at] = self.draft.prefix + at

    def put(self, name: str, value: Any, at: str) -> None:
        """A member of the variant. A missing value is none, and the first one stays."""
        if value is not None and name not in self.fields:
            self.fields[name] = value
            self.draft.pointers[f"{self.at}/{name}"] = self.draft.prefix + at

    def attribute(self, name: Any, value: Any, at: str) -> None:
        """What the shopper chooses: an option and its value."""
        if value is None or value == "":
            return
        attributes = self.fields.setdefault("attributes", {})
        add(
            attributes,
            f"{self.at}/attributes",
            name,
            value,
            self.draft.prefix + at,
            self.draft.pointers,
        )


_ADDRESS = (
    "src",
    "url",
    "imgUrl",
    "img_url",
    "imageUrl",
    "image_url",
    "URL",
    "uri",
    "media_location",
    "link",
)


def add(into: dict[str, Any], above: str, name: Any, value: Any, at: str, pointers: dict[str, str]) -> None:
    """Put an attribute; names that are no text become one, and a name that comes twice has both values."""
    key = name if isinstance(name, str) else str(name)
    here = f"{above}/{escape(key)}"
    if key not in into:
        into[key] = value
        pointers[here] = at
        return
    old = into[key]
    if not isinstance(old, list) or here in pointers:
        into[key] = old = list(old) if isinstance(old, list) else [old]
        pointers[f"{here}/0"] = pointers.pop(here, at)
    old.append(value)
    pointers[f"{here}/{len(old) - 1}"] = at


def cut(text: str, separators: str) -> Iterator[tuple[int, str]]:
    """The pieces of a text that holds several values, each with its first character; blanks around them are left out.

    Of ``separators`` the first one that the text has parts it. A comma or a blank parts addresses only where another address
    follows, because it may stand inside one.
    """
    mark = next((mark for mark in separators if mark in text), "")
    if not mark:
        stripped = text.strip()
        if stripped:
            yield text.index(stripped), stripped
        return
    pattern = _ADDRESSES if mark in ", " and ("//" in text) else re.compile(re.escape(mark))
    at = 0
    for match in pattern.finditer(text):
        yield from _piece(text, at, match.start())
        at = match.end()
    yield from _piece(text, at, len(text))


_ADDRESSES = re.compile(r"[ ,]+(?=(?:https?:)?//)")


def _piece(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end].strip()
    if piece:
        yield text.index(piece, start), piece


_PLAIN = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_NUMBER = re.compile(r"[0-9](?:[0-9.,' \u00a0\u202f\u2019]*[0-9])?")
_SIGNS = {
    "₹": "INR", "€": "EUR", "£": "GBP", "₽": "RUB", "₩": "KRW", "₫": "VND", "₺": "TRY", "₴": "UAH", "₦": "NGN",
    "₱": "PHP", "฿": "THB", "₪": "ILS", "zł": "PLN", "Kč": "CZK", "R$": "BRL", "US$": "USD", "US $": "USD",
    "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "Rs": "INR",
    "Rs.": "INR", "Ft": "HUF",
}  # fmt: skip
"""What names one currency. The plain dollar, yen and crown name several, so that they name none."""
_VAGUE = ("$", "¥", "￥", "kr", "kr.", "元")
_CODE = re.compile(r"[A-Z]{3}")


def money(value: Any) -> tuple[Any, str | None]:
    """A price and the currency that its text names: ``"₹32,999"`` is 32999 in INR.

    A number, the text of one, and a text that could mean two numbers or none are left as they are.
    """
    if not isinstance(value, str):
        return value, None
    text = value.strip()
    if not text:
        return None, None
    if _PLAIN.fullmatch(text) or len(text) > 40:
        return value, None
    match = _NUMBER.search(text)
    if match is None:
        return value, None
    before, after = text[: match.start()].strip(), text[match.end() :].strip()
    if before and after:
        return value, None
    sign = before or after
    currency = _SIGNS.get(sign) or (sign if _CODE.fullmatch(sign) else None)
    number = amount(match[0])
    if number is None or (sign and currency is None and sign not in _VAGUE):
        return value, None
    return number, currency


def amount(text: str) -> int | float | None:
    """The number that ``1,299.00``, ``1.299,00``, ``32,999`` and ``1 299`` mean; None where it is not certain."""
    digits = re.sub(r"[' \u00a0\u202f\u2019]", "", text)
    if _PLAIN.fullmatch(digits):
        return float(digits) if "." in digits else int(digits)
    for thousands, point in ((",", "."), (".", ",")):
        whole, dot, part = digits.partition(point)
        groups = whole.split(thousands)
        grouped = len(groups) > 1 and 1 <= len(groups[0]) <= 3
        # Indian prices go by two digits: 1,23,456.
        fine = all(len(group) == 3 for group in groups[1:]) or (
            thousands == "," and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[1:-1])
        )
        if grouped and fine and all(group.isdigit() for group in groups) and (part.isdigit() or not dot):
            if not dot and thousands == "." and len(groups) == 2:
                return None  # 1.299 is a plain number too
            return float(f"{''.join(groups)}.{part}") if dot else int("".join(groups))
    whole, comma, part = digits.partition(",")
    if comma and whole.isdigit() and part.isdigit() and len(part) <= 2:
        return float(f"{whole}.{part}")
    return None


def whole(value: Any) -> Any:
    """A count as a number where it is the text of one; anything else as it is, an empty text as missing."""
    if isinstance(value, str):
        text = value.strip()
        if not text:
            return None
        if text.isascii() and text.isdigit() and len(text) < 16:
            return int(text)
    elif isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value


def filled(value: Any) -> Any:
    """The value, or None for an empty text."""
    return None if value == "" else value


def members(value: Any) -> Mapping[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def entries(value: Any, *wrappers: str) -> Sequence[tuple[str, Any]]:
    """The entries of a list, each with its pointer below the list; through an object that wraps it under a known name.

    What is no list is its only entry; None has none.
    """
    below = ""
    while isinstance(value, dict):
        name = next((name for name in wrappers if name in value), None)
        if name is None:
            break
        below, value = f"{below}/{escape(name)}", value[name]
    if value is None:
        return ()
    if isinstance(value, list):
        return [(f"{below}/{index}", item) for index, item in enumerate(value)]
    return ((below, value),)
