"""The texts of a listing that shoppers, search engines or address collectors read, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from listing_lint.catalog.listing import escape
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.listing import Listing

Role = Literal[
    "title",
    "description",
    "bullet",
    "keyword",
    "attribute",
    "attribute name",
    "variant",
    "SKU",
    "image",
    "terms",
    "maker",
]

_SINGLE: tuple[tuple[str, Role], ...] = (
    ("title", "title"),
    ("subtitle", "title"),
    ("description", "description"),
    ("short_description", "description"),
    ("brand", "attribute"),
    ("sku", "SKU"),
)
_SEVERAL: tuple[tuple[str, Role], ...] = (("bullets", "bullet"), ("keywords", "keyword"), ("tags", "keyword"))
_DEEP: tuple[tuple[str, Role], ...] = (
    ("manufacturer", "maker"),
    ("shipping", "terms"),
    ("returns", "terms"),
    ("warranty", "terms"),
)
_MOST_DEEP = 8


def _is_page(value: Any, role: Role) -> bool:
    """Whether terms are the address of the page that states them, as feeds for search engines want it: no text to read."""
    if role != "terms" or value.__class__ is not str or not value.startswith(("https://", "http://")):
        return False
    return not any(map(str.isspace, value.strip()))


FILE_NAME = "file name of a picture"
"""What a picture's file is called as a text: shoppers hardly see it, and marketplaces read it."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a listing.

    ``pointer`` is its place, ``on_key`` tells that it is a member's name there. ``offset`` is where in the value the text
    begins (a file name at the end of an address). ``label`` is what a shopper reads before it: an attribute's name.
    """

    text: str
    pointer: str
    role: Role
    name: str
    label: str = ""
    on_key: bool = False
    offset: int = 0


_known: dict[int, tuple[Mapping[str, Any], list[str], list[str]]] = {}
_MOST_KNOWN, _LONGEST = 32, 100_000
"""Listings whose texts are remembered, as many as rules are asked about together, and characters of a text, at most."""


def strings_of(fields: Mapping[str, Any]) -> list[str]:
    """The same texts without their places, quickly: for a first look at listings that have nothing to report.

    Several families look at each listing of a batch: the last answers are remembered, and nobody may change them.
    """
    return _strings(fields)[1]


def words_of(fields: Mapping[str, Any]) -> list[str]:
    """Those of them that are no SKUs: in a catalog each of these is a new word, which says nothing."""
    return _strings(fields)[2]


def _strings(fields: Mapping[str, Any]) -> tuple[Mapping[str, Any], list[str], list[str]]:
    known = _known.get(id(fields))
    if known is None:
        codes: list[str] = []
        words = _strings_of(fields, codes)
        if len(_known) >= _MOST_KNOWN or max(map(len, words), default=0) > _LONGEST:
            _known.clear()
        # With the fields, so that their number is nobody else's.
        known = _known[id(fields)] = fields, codes + words, words
    return known


def _strings_of(fields: Mapping[str, Any], codes: list[str]) -> list[str]:
    """The texts but for the SKUs, which are added to ``codes``."""
    found: list[str] = []
    add = found.append
    for name, role in _SINGLE:
        value = fields.get(name)
        if value.__class__ is str:
            (codes if role == "SKU" else found).append(value)
    for name, _ in _SEVERAL:
        value = fields.get(name)
        if value.__class__ is list:
            found += [one for one in value if one.__class__ is str]
        elif value.__class__ is str:
            add(value)
    value = fields.get("attributes")
    if value:
        _quick(value, found)
    value = fields.get("variants")
    if value.__class__ is list:
        for variant in value:
            if variant.__class__ is dict:
                one = variant.get("sku")
                if one.__class__ is str:
                    codes.append(one)
                one = variant.get("title")
                if one.__class__ is str:
                    add(one)
                inner = variant.get("attributes")
                if inner:
                    _quick(inner, found)
                one = variant.get("image")
                if one:
                    _quick_image(one, found)
                one = variant.get("images")
                if one:
                    _quick_images(one, found)
    _quick_images(fields.get("images"), found)
    for name, role in _DEEP:
        value = fields.get(name)
        if value is not None and not _is_page(value, role):
            _quick(value, found)
    return found


def _quick_images(value: Any, found: list[str]) -> None:
    if value.__class__ is list:
        for one in value:
            if one.__class__ is str and "//" not in one and "?" not in one:
                found.append(_stem(one[one.rfind("/") + 1 :]))
            else:
                _quick_image(one, found)


def _quick_image(entry: Any, found: list[str]) -> None:
    alt = None
    if entry.__class__ is dict:
        entry, alt = entry.get("src"), entry.get("alt")
    if entry.__class__ is str:
        # The host of a picture's address is another rule's matter.
        found.append(_stem(entry[: _path_end(entry)].rpartition("/")[2]))
    if alt.__class__ is str:
        found.append(alt)


_LONGEST_ENDING = 6
"""Characters of a file's ending at the most, with its dot."""
_QUERY = late(r"(?:(?<=\.[A-Za-z]{3})|(?<=\.[A-Za-z]{4}))\?")
"""The query of an address, behind the ending of a file."""


def _stem(name: str) -> str:
    """The name of a file without its ending, as :func:`_file_name` gives it."""
    stem, _, ending = name.rpartition(".")
    return stem if stem and len(ending) < _LONGEST_ENDING else name


def _quick(value: Any, found: list[str]) -> None:
    """The strings of a value and the names of its members, as deep as :func:`texts_of` goes."""
    waiting = [(value, 0)]
    if value.__class__ is dict:
        # Almost always names and texts, and nothing deeper.
        plain = [f"{name}: {one}" for name, one in value.items() if one.__class__ is str]
        if len(plain) == len(value) and "value" not in value:
            found += plain
            return
    for item, depth in waiting:
        kind = item.__class__
        if kind is str:
            found.append(item)
        elif depth > _MOST_DEEP:
            continue
        elif kind is dict:
            for name, one in item.items():
                if one.__class__ is str:
                    found.append(f"{name}: {one}")  # a name may be the cue for its value
                else:
                    found.append(name)
                    # A list of values, or {"name": ..., "value": ...}: read beside its name, too.
                    labels = [name]
                    if name == "value" and item.get("name").__class__ is str:
                        labels.append(item["name"])
                    waiting += [(f"{label}: {each}", depth) for label in labels for each in _values(one)]
                    waiting.append((one, depth + 1))
            if item.get("name").__class__ is str and item.get("value").__class__ is str:
                found.append(f"{item['name']}: {item['value']}")
        elif kind is list:
            waiting += [(one, depth + 1) for one in item]


def _values(value: Any) -> list[str]:
    if value.__class__ is list:
        return [one for one in value if one.__class__ is str]
    if value.__class__ is dict and value.get("value").__class__ is str:
        return [value["value"]]
    return []


def texts_of(listing: Listing) -> Iterator[Text]:
    """Yield every text of a listing in the order of the fields; members of a wrong type are left out."""
    fields = listing.fields
    for name, role in _SINGLE:
        value = fields.get(name)
        if isinstance(value, str) and value:
            yield Text(value, listing.at(name), role, name.replace("_", " "))
    for name, role in _SEVERAL:
        for number, (text, pointer) in enumerate(listing.texts(name), 1):
            yield Text(text, pointer, role, f"{role} {number}")
    yield from _attributes(fields.get("attributes"), listing.at("attributes"), "attribute")
    variants = fields.get("variants")
    if isinstance(variants, list):
        for number, variant in enumerate(variants):
            if isinstance(variant, dict):
                yield from _variant(variant, listing, number)
    images = fields.get("images")
    if isinstance(images, list):
        for index, entry in enumerate(images):
            yield from _image(entry, listing.at("images", index))
    for name, role in _DEEP:
        value = fields.get(name)
        if not _is_page(value, role):
            yield from _deep(value, listing.at(name), role, name, 0)


def _variant(variant: Mapping[str, Any], listing: Listing, number: int) -> Iterator[Text]:
    at = listing.at("variants", number)
    for name, role in (("sku", "SKU"), ("title", "variant")):
        value = variant.get(name)
        if isinstance(value, str) and value:
            yield Text(value, f"{at}/{name}", "SKU" if role == "SKU" else "variant", f"variant {name}")
    yield from _attributes(variant.get("attributes"), f"{at}/attributes", "variant")
    single, several = variant.get("image"), variant.get("images")
    yield from _image(single, f"{at}/image")
    if isinstance(several, list):
        for index, entry in enumerate(several):
            yield from _image(entry, f"{at}/images/{index}")


def _attributes(value: Any, at: str, role: Role) -> Iterator[Text]:
    if isinstance(value, dict):
        for name, one in value.items():
            pointer = f"{at}/{escape(name)}"
            yield Text(name, pointer, "attribute name", f"name of the attribute {name[:40]}", on_key=True)
            yield from _value(one, pointer, role, name)
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            if isinstance(entry, dict):
                name = entry.get("name")
                label = name if isinstance(name, str) else ""
                if label:
                    yield Text(
                        label, f"{at}/{index}/name", "attribute name", f"name of the attribute {label[:40]}"
                    )
                yield from _value(entry.get("value"), f"{at}/{index}/value", role, label)


def _value(value: Any, at: str, role: Role, label: str) -> Iterator[Text]:
    shown = f"attribute {label[:40]}" if role == "attribute" else f"variant option {label[:40]}"
    if isinstance(value, str):
        if value:
            yield Text(value, at, role, shown, label)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            if isinstance(one, str) and one:
                yield Text(one, f"{at}/{index}", role, shown, label)
    elif isinstance(value, dict):
        one = value.get("value")
        if isinstance(one, str) and one:
            yield Text(one, f"{at}/value", role, shown, label)


def _image(entry: Any, at: str) -> Iterator[Text]:
    if isinstance(entry, str):
        yield from _file_name(entry, at)
    elif isinstance(entry, dict):
        src, alt = entry.get("src"), entry.get("alt")
        if isinstance(src, str):
            yield from _file_name(src, f"{at}/src")
        if isinstance(alt, str) and alt:
            yield Text(alt, f"{at}/alt", "image", "alternative text of a picture")


def _path_end(src: str) -> int:
    """Where the path of a picture ends: before the query and the fragment of an address.

    Of an address that lacks its ``https:`` only the query is told, where it stands behind the ending of a file: no file is
    called ``mug.jpg?v=17``, and one may be called ``why?.jpg`` or ``mug.jpg#2.jpg``.
    """
    end = len(src)
    if "://" in src or src.startswith("//"):
        for sign in "?#":
            found = src.find(sign, 0, end)
            end = found if found >= 0 else end
    elif "?" in src and (query := _QUERY.search(src)) is not None:
        end = query.start()
    return end


def _file_name(src: str, at: str) -> Iterator[Text]:
    """The name of a picture's file, without its folders, its address and its ending."""
    if src.startswith("data:"):
        return
    end = _path_end(src)
    start = max(src.rfind("/", 0, end), src.rfind("\\", 0, end)) + 1
    if src.endswith("//", 0, start):
        return  # a host alone has no file
    dot = src.rfind(".", start, end)
    if dot > start and end - dot <= _LONGEST_ENDING:
        end = dot
    if end > start:
        yield Text(src[start:end], at, "image", FILE_NAME, offset=start)


def _deep(value: Any, at: str, role: Role, name: str, depth: int) -> Iterator[Text]:
    if isinstance(value, str):
        if value:
            yield Text(value, at, role, name)
    elif depth >= _MOST_DEEP:
        return
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _deep(one, f"{at}/{escape(key)}", role, f"{name} {key[:40]}", depth + 1)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _deep(one, f"{at}/{index}", role, name, depth + 1)
