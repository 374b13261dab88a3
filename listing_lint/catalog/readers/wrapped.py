"""Native listings inside an envelope: ``{"products": [...]}``, feeds with a header, answers of an interface."""

from __future__ import annotations

import json
from functools import partial
from itertools import islice
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.native import follow
from listing_lint.catalog.problem import BY_VALUES, LoadProblem
from listing_lint.catalog.readers.included import completed, index_behind, index_of
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.parser import OWN_KEYS, Parser, blank, syntax
from listing_lint.catalog.readers.referred import name_in, named, names_behind, names_in, refers
from listing_lint.catalog.readers.shape_signs import WRAPPERS
from listing_lint.catalog.readers.shapes import inner_lists, keyed_listings, may_be_listing
from listing_lint.catalog.readers.values import scalar
from listing_lint.catalog.readers.words import calls_goods, is_foreign, stands_for
from listing_lint.catalog.record import Record
from listing_lint.catalog.spans import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


INHERITED = ("store", "marketplace", "locale", "currency")
"""Members of a wrapper that hold for all its listings."""


def inherited(members: Mapping[str, Any]) -> dict[str, Any]:
    """What an envelope says for all its listings; for ``streamed`` ones, what stands before them."""
    return {name: members[name] for name in INHERITED if isinstance(members.get(name), str)}


def streamed(parser: Parser, at: int) -> Iterator[Record | LoadProblem | int]:
    """The listings of the envelope that opens at ``at``, read as they come, so that a broken one leaves the others.

    Nothing where the object has no list under a name of :data:`WRAPPERS` before it breaks or looks like a listing. Else last
    its end, or -1 where it could not be followed.
    """
    text = parser.text
    members: dict[str, Any] = {}
    met = False
    first = -1
    cursor = blank(text, at + 1)
    try:
        while text.startswith('"', cursor):
            key, cursor = scanstring(text, cursor + 1)
            cursor = blank(text, cursor)
            if not text.startswith(":", cursor):
                raise json.JSONDecodeError("Expecting ':' delimiter", text, cursor)  # noqa: TRY301
            cursor = blank(text, cursor + 1)
            if key in WRAPPERS and text.startswith("[", cursor) and OWN_KEYS.isdisjoint(members):
                if text.startswith("{", blank(text, cursor + 1)) and not _reports(parser, key, cursor):
                    met = True
                    first = blank(text, cursor + 1) if first < 0 else first
                    above = {**inherited(members), **_Shelves(members).of(f"/{escape(key)}")}
                    parser.goods = calls_goods(key)
                    names = names_in(members)
                    first_entry = parser.value(blank(text, cursor + 1))
                    if not isinstance(first_entry, LoadProblem) and refers(first_entry[0]):
                        names = {**names_behind(text, cursor), **names}
                    index = {**index_behind(text, cursor), **index_of(members)}
                    for item in completed(named(parser.elements(cursor, above), names), index):
                        if isinstance(item, int):
                            cursor = item
                        else:
                            yield item
                    parser.goods = False
                    if cursor < 0:
                        yield -1
                        return
                else:
                    members[key], cursor = parser.scan(text, cursor)
            else:
                members[key], cursor = parser.scan(text, cursor)
                if not met and (not OWN_KEYS.isdisjoint(members) or folded(key).endswith(_OF_ONE)):
                    return
            cursor = blank(text, cursor)
            if not text.startswith(",", cursor):
                break
            cursor = blank(text, cursor + 1)
        if not met:
            return
        if not text.startswith("}", cursor):
            raise json.JSONDecodeError("Expecting ',' delimiter", text, cursor)  # noqa: TRY301
    except (json.JSONDecodeError, StopIteration) as error:
        fault = syntax(parser.source, error)
    except (ValueError, RecursionError):  # a number or nesting without end, beside the listings
        fault = syntax(parser.source, json.JSONDecodeError("Expecting value", text, cursor))
    else:
        yield from _beside(parser, members, at, parser.value(first))
        yield cursor + 1
        return
    if met:
        yield fault
        if text.find("{", cursor) >= 0:
            yield LoadProblem("unread-rest", span=parser.source.span(cursor, cursor))
        yield -1


def inside(parser: Parser, value: dict[str, Any], at: int) -> Iterator[Record | LoadProblem]:
    """The listings of all lists, or by their keys, inside the parsed envelope ``value``, which opens at ``at``."""
    places = Places(parser.text, at)
    keyed = keyed_listings(value)
    names = names_in(value)
    for pointer in keyed:
        start = places.locate(pointer).start
        parsed = parser.value(start)
        if isinstance(parsed, LoadProblem):
            yield parsed
        else:
            record = parser.record(parsed[0], start, parsed[1], start, inherited(value))
            if isinstance(record, Record) and record.native is not None:
                _named_by(record.value, record.native.pointers, pointer)
                name_in(record, names)
            yield record
    if keyed:
        return  # the lists that are left are their variants
    done = -1
    lists = list(inner_lists(value))
    index = index_of(value)
    above, shelves = inherited(value), _Shelves(value)
    for pointer in lists:
        start = places.locate(pointer).start
        if start <= done:  # repeated keys, of which the parser keeps the last
            continue
        parser.goods = calls_goods(unescape(pointer.rpartition("/")[2]))
        for item in completed(named(parser.elements(start, {**above, **shelves.of(pointer)}), names), index):
            if isinstance(item, int):
                done = item
            else:
                yield item
        parser.goods = False
    outer = [pointer for pointer in lists if pointer.count("/") == 1]
    if outer:
        read = {pointer[1:] for pointer in outer}
        rest = {name: item for name, item in value.items() if escape(name) not in read}
        yield from _beside(parser, rest, at, (follow(value, f"{outer[0]}/0"), 0))


def inside_told(parser: Parser, value: dict[str, Any], at: int) -> Iterator[Record | LoadProblem]:
    """The listings inside the parsed ``value`` whose members only their contents tell, in lists or by their keys."""
    from listing_lint.catalog.readers.by_values import convert, told_lists

    places = Places(parser.text, at)
    above = inherited(value)
    for found in told_lists(value):
        start = places.locate(found.at).start
        held = follow(value, found.at)
        first = f"{found.at}/0" if isinstance(held, list) else f"{found.at}/{escape(next(iter(held)))}"
        yield from told_members(parser, found.members, places.locate(first).start)
        parser.convert = partial(convert, members=found.members)
        if isinstance(held, list):
            for item in parser.elements(start, above):
                if not isinstance(item, int):
                    yield item
        else:
            for key in held:
                begin = places.locate(f"{found.at}/{escape(key)}").start
                parsed = parser.value(begin)
                if isinstance(parsed, LoadProblem):
                    yield parsed
                    continue
                record = parser.record(parsed[0], begin, parsed[1], begin, above)
                if isinstance(record, Record) and record.native is not None:
                    _named_by(record.value, record.native.pointers, f"/{escape(key)}")
                yield record
        parser.convert = None


def told_members(parser: Parser, members: Mapping[str, str], first: int) -> Iterator[LoadProblem]:
    """That members were taken for others only because of what stands in them; ``first`` is where the first entry opens."""
    from listing_lint.catalog.readers.by_values import names_of

    places = Places(parser.text, first)
    for name, member in names_of(members):
        place = places.locate(f"/{escape(name)}")
        span = parser.source.span(place.key_start, place.key_end)
        detail = f"'{name[:60]}' was taken for {member} by what stands in it"
        yield LoadProblem("guessed-column", detail=detail, span=span, subject=BY_VALUES, lost=False)


def _reports(parser: Parser, key: str, at: int) -> bool:
    """Whether the list that opens at ``at`` says how an answer came about: ``{"messages": [{"name": "list", "level": "ok"}]}``.

    Amazon's feeds have their listings under that name.
    """
    if key not in _OF_ANSWERS:
        return False
    first = parser.value(blank(parser.text, at + 1))
    if isinstance(first, LoadProblem) or not isinstance(first[0], dict):
        return False
    entry = first[0]
    return all(part is None or scalar(part) for part in entry.values()) and not may_be_listing(entry)


_OF_ANSWERS = frozenset({"messages", "requests"})
_OF_ONE = ("productname", "producttitle")
"""What is called so beside a list names one product, whose parts are listed: Coupang's ``sellerProductName``."""


class _Shelves:
    """The categories that groups of goods in a value name. What a group says is kept, since many lists may stand in it."""

    def __init__(self, value: Mapping[str, Any]) -> None:
        self._value = value
        self._told: dict[tuple[int, bool], list[str]] = {}

    def of(self, pointer: str) -> dict[str, str]:
        """The category of the list at ``pointer``: ``{"category": "Lamps", "items": [...]}``.

        That is what is called so on the way to the list; in a list of categories it is the name of an entry.
        """
        found: list[str] = []
        item: Any = self._value
        above = ""
        for token in (*map(unescape, pointer.split("/")[1:-1]), ""):
            if isinstance(item, dict):
                found += self._categories(item, named=folded(above) in _OF_CATEGORIES)
            else:
                item = item[int(token)] if token.isdigit() and isinstance(item, list) else None
                continue
            above, item = token, item.get(token)
        found = found or _keyed_categories(self._value, pointer)
        return {"category": " > ".join(found)} if found else {}

    def _categories(self, group: Mapping[str, Any], *, named: bool) -> list[str]:
        key = (id(group), named)
        if key not in self._told:
            self._told[key] = list(_categories(group, named=named))
        return self._told[key]


def _keyed_categories(value: Mapping[str, Any], pointer: str) -> list[str]:
    """The categories that lists of goods stand under by their names: ``{"categories": {"Boxes": {"Large": [...]}}}``."""
    found: list[str] = []
    item: Any = value
    within = False
    tokens = [unescape(token) for token in pointer.split("/")[1:]]
    for depth, token in enumerate(tokens, 1):
        if not isinstance(item, dict):
            return []
        if within and not calls_goods(token) and folded(token) not in _GROUPS:
            found.append(" ".join(token.split()).strip("()[] "))
        item = item.get(token)
        if depth == len(tokens):
            break  # what the list itself is called is asked in all languages, which takes as long as a small feed
        within = within or folded(token) in _OF_CATEGORIES or stands_for(token) == "category"
    return [name for name in found if name]


def _categories(group: Mapping[str, Any], *, named: bool) -> Iterator[str]:
    """What a group of goods says of their category, the wider one first."""
    told: dict[str, str] = {}
    members = list(islice(group.items(), _MOST_MEMBERS))
    for name, item in members:
        if isinstance(item, str) and item.strip() and (stands_for(name) not in told or not is_foreign(name)):
            told[stands_for(name)] = item
    narrow = next((item for name, item in members if folded(name) in _NARROWER), None)
    if "category" in told or (named and "title" in told):
        yield told.get("category", told.get("title", "")).strip()
    if isinstance(narrow, str) and narrow.strip():
        yield narrow.strip()


_MOST_MEMBERS = 100
"""Members of a group that are asked for its category: what has more is a table of something, and may hold as many lists."""
_GROUPS = frozenset(
    {"products", "items", "goods", "list", "data", "entries", "results", "subcategories", "children"}
)
"""What groups of goods are called that name no category."""
_OF_CATEGORIES = frozenset({"categories", "subcategories", "departments", "sections"})
_NARROWER = frozenset({"subcategory", "subcat", "subcategoria", "souscategorie", "unterkategorie"})


def _named_by(listing: dict[str, Any], places: Mapping[str, str], pointer: str) -> None:
    """A listing without an identifier of its own has the key that it stands under, unless that is a mere number of a place."""
    key = unescape(pointer.rpartition("/")[2])
    borrowed = places.get("/id") in [places.get(at, "") for at in _BORROWED]
    if borrowed and not (key.isdigit() and len(key) < 3):
        listing["id"] = key


_BORROWED = ("/variants/0/sku", "/gtin", "/mpn", "/url", "/title")
"""Members that stand for an identifier where there is none."""


def _beside(
    parser: Parser, members: Mapping[str, Any], at: int, first: tuple[Any, int] | LoadProblem
) -> Iterator[Record | LoadProblem]:
    """Lists that stand beside the one that ``first`` begins, and hold what looks like it.

    Goods are listings, too; what has no more than their names and pictures is told.
    """
    if isinstance(first, LoadProblem) or not isinstance(first[0], dict):
        return
    like = first[0].keys()
    places = Places(parser.text, at)
    for name, entries in members.items():
        if not isinstance(entries, list) or any(word in folded(name) for word in _OF_PAGES):
            continue
        one = entries[0] if entries else None
        if not isinstance(one, dict) or len(one.keys() & like) < max(_ALIKE, len(one) * 2 / 3):
            continue
        start = places.locate(f"/{escape(name)}").start
        if may_be_listing(one):
            for item in parser.elements(start, inherited(members)):
                if not isinstance(item, int):
                    yield item
        else:
            many = "1 in the list" if len(entries) == 1 else f"{len(entries):,} in the list"
            detail = (
                f"{many} '{name[:40]}', like the goods beside it, but without anything that only goods have"
            )
            yield LoadProblem(
                "entry-not-checked", detail=detail, span=parser.source.span(start, start + 1), lost=False
            )


_ALIKE = 3
"""Members that two things have in common at least, if they are of a kind."""
_OF_PAGES = (
    *(
        "categor",
        "kategor",
        "collection",
        "brand",
        "marque",
        "marken",
        "banner",
        "slide",
        "section",
        "page",
        "post",
    ),
    *(
        "article",
        "blog",
        "news",
        "review",
        "testimon",
        "team",
        "faq",
        "store",
        "tag",
        "menu",
        "link",
        "filter",
        "facet",
    ),
    *(
        "featured",
        "bestsell",
        "newarriv",
        "related",
        "recommend",
        "popular",
        "trending",
        "included",
        "shipping",
        "payment",
    ),
    *("variant", "option", "order", "cart", "user", "customer"),
)
"""What is in the names of lists that show a shop, or its goods once more."""
