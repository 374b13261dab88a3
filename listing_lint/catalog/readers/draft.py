"""A canonical listing while a reader makes it: members with their native places, and values read as what they mean.

A value that cannot be understood is kept as it is, so that the schema and the rules report it; nothing is dropped.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import Lost, Native, follow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


SEPARATORS = "|~;, "
"""What feeds part the addresses of several pictures with."""


class Members:
    """Members of a listing or of a variant: ``here`` is where they stand canonically, native pointers start at ``prefix``."""

    __slots__ = ("fields", "here", "pointers", "prefix")

    def __init__(self, here: str, prefix: str, pointers: dict[str, str]) -> None:
        self.here = here
        self.prefix = prefix
        self.pointers = pointers
        self.fields: dict[str, Any] = {}

    def put(self, name: str, value: Any, at: str) -> None:
        """A member. A missing value or an empty text is none, and the first one stays."""
        if value is not None and value != "" and name not in self.fields:
            self.fields[name] = value
            self.pointers[f"{self.here}/{name}"] = self.prefix + at

    def price(self, name: str, value: Any, at: str) -> None:
        """A price, and the currency that its text names."""
        found, currency = money(value)
        self.put(name, found, at)
        if currency is not None:
            self.put("currency", currency, at)

    def attribute(self, name: Any, value: Any, at: str) -> None:
        """An attribute; a name that comes twice has all its values."""
        if value is None or value in ("", [], {}):
            return
        attributes = self.fields.setdefault("attributes", {})
        add(attributes, f"{self.here}/attributes", name, value, self.prefix + at, self.pointers)


class Draft(Members):
    """Takes the canonical members of a listing one by one."""

    __slots__ = ("format", "lost", "raw", "shifts", "used")

    def __init__(self, format_: str, raw: Any, prefix: str = "") -> None:
        super().__init__("", prefix, {})
        self.format = format_
        self.raw = raw
        self.shifts: dict[str, int] = {}
        self.lost: list[Lost] = []
        self.used: list[str] = []

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

    def pictures(self, value: Any, at: str, separators: str = SEPARATORS, *, role: str | None = None) -> None:
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
        made = Variant(f"/variants/{len(variants)}", self.prefix, self.pointers)
        variants.append(made.fields)
        return made

    def name_itself(self) -> None:
        """The identity of a listing that has none of its own yet, as before its upload: what else tells it apart."""
        if "id" in self.fields:
            return
        places = [
            "/sku",
            *(f"/variants/{number}/sku" for number in range(len(self.fields.get("variants", ())))),
        ]
        for at in (*places, "/gtin", "/mpn", "/title"):
            value = follow(self.fields, at)
            if isinstance(value, str | int) and value != "":
                self.fields["id"] = value
                self.pointers["/id"] = self.pointers[at]
                return

    def lose(self, at: str, why: str) -> None:
        """Say what has no canonical place."""
        self.lost.append(Lost(self.prefix + at, why))

    def use(self, at: str) -> None:
        """Say what was read and became a part of something else: the name of an attribute, a unit."""
        self.used.append(self.prefix + at)

    def made(self, **implied: Any) -> tuple[dict[str, Any], Native]:
        """The listing, and where its members come from; ``implied`` is what the format says for itself."""
        native = Native(
            self.format,
            self.raw,
            self.pointers,
            self.shifts,
            tuple(self.lost),
            used=tuple(self.used),
            implied=implied,
        )
        return self.fields, native


class Variant(Members):
    """One variant of a draft."""

    __slots__ = ()

    def stands(self, at: str) -> None:
        """Where the variant as a whole stands."""
        self.pointers[self.here] = self.prefix + at


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
    if f"{here}/1" not in pointers:  # else the list is our own already
        old = into[key] = list(old) if isinstance(old, list) else [old]
    old.append(value)
    pointers[f"{here}/{max(1, len(old) - 1)}"] = at


def cut(text: str, separators: str = SEPARATORS) -> Iterator[tuple[int, str]]:
    """The pieces of a text of several addresses, each with its first character; blanks around them are left out.

    The first of ``separators`` that parts the text does. Each of them may stand inside an address too, so that it parts
    only before another address, or where all pieces are names of files.
    """
    whole_text = text.strip()
    if not whole_text:
        return
    for mark in separators:
        if mark not in whole_text:
            continue
        if "//" in whole_text:
            edges = [match.span() for match in _boundary(mark).finditer(text)]
        elif mark != " " and all(_FILE.search(piece) for piece in whole_text.split(mark) if piece.strip()):
            edges = [match.span() for match in re.finditer(re.escape(mark), text)]
        else:
            edges = []
        if edges:
            at = 0
            for start, end in (*edges, (len(text), len(text))):
                piece = text[at:start].strip()
                if piece:
                    yield text.index(piece, at), piece
                at = end
            return
    yield text.index(whole_text), whole_text


_FILE = re.compile(r"\.[A-Za-z0-9]{2,5}\s*$")


@cache
def _boundary(mark: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{re.escape(mark)}+\s*(?=(?:https?:)?//|$)", re.IGNORECASE)


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


class Fields:
    """The members of a native object, found without regard to case and underscores. What is no object has none."""

    __slots__ = ("_names", "at", "value")

    def __init__(self, value: Any, at: str) -> None:
        self.value: Mapping[str, Any] = value if isinstance(value, dict) else {}
        self.at = at
        self._names = {name.replace("_", "").lower(): name for name in self.value}

    def get(self, *names: str) -> tuple[Any, str]:
        """The first of the folded ``names`` that has a value, with its pointer; None where none has."""
        for name in names:
            native = self._names.get(name)
            if native is not None:
                value = self.value[native]
                if value is not None and value != "":
                    return value, f"{self.at}/{escape(native)}"
        return None, self.at

    def inner(self, *names: str) -> Fields:
        """The first of the names, as an object."""
        return Fields(*self.get(*names))

    def each(self, *names: str) -> list[tuple[Any, str]]:
        """The entries of a list, each with its pointer; an object that only wraps a list stands for it."""
        value, at = self.get(*names)
        for _ in range(3):
            if not isinstance(value, dict) or len(value) != 1:
                break
            ((name, inner),) = value.items()
            if not isinstance(inner, list | dict):
                break
            value, at = inner, f"{at}/{escape(name)}"
        if value is None:
            return []
        return (
            [(item, f"{at}/{index}") for index, item in enumerate(value)]
            if isinstance(value, list)
            else [(value, at)]
        )

    def objects(self, *names: str) -> list[Fields]:
        """The entries of a list as objects."""
        return [Fields(item, at) for item, at in self.each(*names)]


def take(into: Members, source: Fields, **wanted: str) -> None:
    """Members that are taken over as they are: canonical name = folded native names, the first with a value counts."""
    for name, natives in wanted.items():
        value, at = source.get(*natives.split())
        into.put(name, value, at)


def scalar(value: Any) -> bool:
    """Whether the value is a text, a number or a yes/no."""
    return isinstance(value, str | int | float)
