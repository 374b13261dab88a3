"""Which marketplace's JSON an object is, by the names of its members, and where listings stand inside an envelope."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.readers.around import (
    BESIDE,
    BOUGHT,
    OF_FILES,
    OF_LISTINGS,
    PARTS,
    SERVICES,
    SHELVES,
)
from listing_lint.catalog.readers.boxed import is_boxed, is_envelope, names_in
from listing_lint.catalog.readers.interface_signs import is_of_interface
from listing_lint.catalog.readers.labels import are_labels
from listing_lint.catalog.readers.nested import folded, is_nested
from listing_lint.catalog.readers.priced_and_shown import is_priced_and_shown, shows
from listing_lint.catalog.readers.shape_signs import (
    BOXED,
    CANONICAL,
    GENERIC,
    NESTED,
    SHAPES,
    TYPED,
    Shape,
    is_called_otherwise,
)
from listing_lint.catalog.readers.unsigned import (
    is_a_shops_own,
    is_of_another_form,
    is_priced_by_size,
    is_typed,
    speaks_for_itself,
)
from listing_lint.catalog.readers.values import scalar
from listing_lint.catalog.readers.words import (
    calls_goods,
    is_one_of_goods,
    names_goods,
    other_than_goods,
    stands_for,
)
from listing_lint.catalog.tables.names import in_language
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.native import Native


class Made(NamedTuple):
    """A canonical listing made of a native one."""

    fields: dict[str, Any]
    native: Native


class Skipped(NamedTuple):
    """Why a native entry is no listing to check: it deletes one, for example."""

    reason: str


Convert = Callable[[dict[str, Any], str, dict[str, Any]], "Made | Skipped"]
"""``convert(value, prefix, raw)``: ``value`` stands at the pointer ``prefix`` of ``raw``, the whole entry. Never raises."""


_TITLES = frozenset(
    {
        "title",
        "name",
        "subject",
        "itemname",
        "productname",
        "producttitle",
        "attributes",
        "product",
        "parentid",
    }
)
"""Names of which an entry of any form has one."""

_DEPTH = 5
_LOOKED_AT = 3


_known: dict[tuple[str, ...], Shape | None] = {}
_KNOWN = 512


def shape_of(value: Mapping[str, Any]) -> Shape | None:
    """The shape of an object that is itself a listing. The entries of a feed have the same names again and again."""
    found = _of_names(value)
    if (
        found is not None
        and found.format == "woocommerce"
        and any(
            isinstance(part, dict)
            for name, part in value.items()
            if folded(name) in ("regularprice", "saleprice")
        )
    ):
        return GENERIC  # whose prices are texts
    return found


def _of_names(value: Mapping[str, Any]) -> Shape | None:
    """The shape that an object has by the names of its members."""
    key = tuple(value)
    if key in _known:
        return _known[key]
    names = {folded(name) for name in value}
    found, sign = by_signs(names)
    if found is not None and found.format == "generic" and "title" in names and "title" not in sign:
        # A canonical listing with a member too many, unless another sign says that it is none.
        found = found if any("title" in other and other <= names for other in found.signs) else None
    if found is not None and is_called_otherwise(found, names):
        found = GENERIC
    if found is None and _is_goods(value, names):
        found = GENERIC
    if found is not None and found.format == "generic" and other_than_goods(value) is not None:
        found = None
    if len(_known) < _KNOWN and len(key) < _KNOWN:
        _known[key] = found
    return found


def by_signs(names: set[str]) -> tuple[Shape | None, frozenset[str]]:
    """The first shape of which folded names hold a sign, and that sign; None and nothing where they hold none."""
    return next(
        ((shape, sign) for shape in SHAPES for sign in shape.signs if sign <= names), (None, frozenset())
    )


def _is_goods(value: Mapping[str, Any], names: set[str]) -> bool:
    """Whether an object without a sign is a product of a shop, in whatever language its members are called."""
    if speaks_for_itself(value, names | _in_one_language(value), CANONICAL):
        return True
    return is_a_shops_own(value, CANONICAL) if "title" in value else names_goods(value)


def _in_one_language(value: Mapping[str, Any]) -> set[str]:
    """The folded names of what a shop in several languages says once in each: ``nameEn`` and ``nameZh`` are names.

    A title is left as it is: with a language it is a page's or a lesson's as often as a product's.
    """
    found = {folded(said.word) for name in value if (said := in_language(name)) is not None}
    return found - {"title"}


class Recognised(NamedTuple):
    """The shape of an entry, the pointer of the listing inside it, and that listing."""

    shape: Shape
    at: str
    listing: dict[str, Any]


def recognise(value: dict[str, Any], hint: str | None) -> Recognised | None:
    """What an entry is, or None for one of no native shape.

    It may be wrapped: ``{"product": {...}}``. ``hint`` is the format of the file, for an entry that shows none.
    """
    if (alone := _only_resource(value)) is not None:
        return alone
    at, inner = "", value
    for _ in range(_DEPTH):
        if is_typed(inner) and not _TITLES.isdisjoint(map(folded, inner)):
            return Recognised(TYPED, at, inner)
        fields = inner.get("fields")
        if "createTime" in inner and isinstance(fields, dict) and is_typed(fields):
            return Recognised(TYPED, f"{at}/fields", fields)  # a document of Firestore
        if is_boxed(inner):
            if any(inner_lists(inner)):
                return None  # the channel, and not one of its items
            if shape_of(names_in(inner)) is not None:
                return Recognised(BOXED, at, inner)
        shape = shape_of(inner)
        if shape is None and (is_of_interface(inner, CANONICAL) or is_priced_by_size(inner)):
            shape = GENERIC
        if shape is GENERIC and are_labels(inner, CANONICAL):
            return None
        if shape is not None:
            return None if _is_shell(inner) else Recognised(shape, at, inner)
        wrapped = [(name, item) for name, item in inner.items() if isinstance(item, dict) and item]
        # One object in the envelope; what stands beside it are codes, times and pages.
        if (
            "title" in inner
            or len(wrapped) != 1
            or any(isinstance(item, list) and item for item in inner.values())
        ):
            break
        at, inner = f"{at}/{escape(wrapped[0][0])}", wrapped[0][1]
    within = _product_within(value)
    if within is not None:
        return within
    if is_nested(value) and not any(
        isinstance(item, dict) and are_labels(item, CANONICAL) for item in value.values()
    ):
        return Recognised(NESTED, "", value)
    if is_priced_and_shown(value) and not any(inner_lists(value)):
        return Recognised(NESTED, "", value)
    if (
        hint is not None
        and not value.keys() <= CANONICAL
        and (
            any(folded(name) in _TITLES and not isinstance(item, list) for name, item in value.items())
            or (hint == "generic" and any(stands_for(name) == "title" for name in value))
        )
        and (hint != "generic" or other_than_goods(value) is None)
    ):
        shape = GENERIC if hint == "generic" else next((one for one in SHAPES if one.format == hint), None)
        if shape is not None and not any(inner_lists(value)):
            return Recognised(shape, "", value)
    return None


def _is_shell(value: dict[str, Any]) -> bool:
    """Whether an object has the members of a product and nothing in them, but a list of products.

    ``{"title": null, "images": [], "product_groups": [{"title": "Boot", "images": ["a.jpg"]}]}``
    """
    held = None
    for part in value.values():
        if part:
            if held is not None or not isinstance(part, list):
                return False  # the sooner, the better: nearly all products have an identifier
            held = part
        elif part == 0:
            return False
    return held is not None and any(inner_lists({"": held}))


def _only_resource(value: dict[str, Any]) -> Recognised | None:
    """The product of an answer of JSON:API that has one: ``{"data": {"type": "products", "id": "7", "attributes": {…}}}``."""
    data = value.get("data")
    if not isinstance(data, dict) or not isinstance(data.get("attributes"), dict):
        return None
    kind = data.get("type")
    if not isinstance(kind, str) or not calls_goods(kind) or not {"id", "type"} <= data.keys():
        return None
    return Recognised(shape_of(data["attributes"]) or GENERIC, "/data/attributes", data["attributes"])


def _product_within(value: dict[str, Any]) -> Recognised | None:
    """The product that a page or a record holds beside texts of its own, and alone is sold: ``{"shopifyProduct": {…}}``."""
    names = {folded(name): name for name in value}
    if any(name in _OWN or name.endswith(("variants", "variations", "images", "prices")) for name in names):
        return None
    found = [name for name in names if name.endswith("product") and isinstance(value[names[name]], dict)]
    if len(found) != 1:
        return None
    inner = value[names[found[0]]]
    shape = shape_of(inner)
    if shape is None or ("title" not in inner and "name" not in inner):
        return None
    return Recognised(shape, f"/{escape(names[found[0]])}", inner)


_OWN = frozenset(map(folded, CANONICAL - {"id", "meta", "status", "locale", "tags"})) | {"name"}
"""What a product has itself, so that the object around another one is a part of it as well."""


def is_listing(value: dict[str, Any]) -> bool:
    """Whether an object is a native listing, and not an envelope of several."""
    found = recognise(value, None)
    return found is not None and (found.shape is not NESTED or not keyed_listings(value))


def inner_lists(value: Mapping[str, Any]) -> Iterator[str]:
    """Pointers of the lists of listings inside an envelope, the outermost first."""
    waiting: deque[tuple[str, Any, int]] = deque([("", value, 0)])
    while waiting:
        at, item, depth = waiting.popleft()
        if isinstance(item, list):
            if folded(at.rpartition("/")[2]) in SERVICES:
                continue
            goods = calls_goods(unescape(at.rpartition("/")[2]))
            if any(may_be_listing(entry) or (goods and is_described(entry)) for entry in item[:_LOOKED_AT]):
                yield at
            elif depth < _ENVELOPES and (
                at.rpartition("/")[2].lower() in SHELVES
                or is_envelope(item)
                or _are_shelves(item)
                or any(_holds_goods(entry) for entry in item[:_LOOKED_AT])
            ):
                waiting += [
                    (f"{at}/{index}", entry, depth)
                    for index, entry in enumerate(item)
                    if isinstance(entry, dict)
                ]
        elif isinstance(item, dict) and depth < _ENVELOPES:
            waiting += [
                (f"{at}/{escape(name)}", inner, depth + 1)
                for name, inner in item.items()
                if isinstance(inner, dict | list) and inner
            ]


_ENVELOPES = 7
"""Objects around a list of goods that are looked through: ``data.site.search.products.edges`` has five."""


def _holds_goods(entry: Any, depth: int = 2) -> bool:
    """Whether an entry is a part of a page that has goods in it: ``{"type": "row", "data": {"products": [{"name": …}]}}``.

    Whoever buys and has bought has goods as well, and says so.
    """
    if not isinstance(entry, dict) or other_than_goods(entry) is not None:
        return False
    for name, part in entry.items():
        if isinstance(part, list):
            if calls_goods(name) and part and all(map(is_surely_listing, part[:_LOOKED_AT])):
                return True
        elif (
            depth
            and isinstance(part, dict)
            and not any(word in folded(name) for word in (*BESIDE, *BOUGHT))
            and _holds_goods(part, depth - 1)
        ):
            return True
    return False


def _are_shelves(entries: list[Any]) -> bool:
    """Whether each entry of a list has a name and a list of goods: ``[{"section": "Cups", "dishes": [{"name": …}]}]``.

    An order and a receipt have a list of goods as well, and sums, days or a buyer beside it.
    """
    return all(isinstance(entry, dict) and _is_shelf(entry) for entry in entries[:_LOOKED_AT])


def _is_shelf(entry: dict[str, Any]) -> bool:
    if other_than_goods(entry) is not None or len(entry) > _MOST_OF_A_SHELF:
        return False
    goods = called = False
    for name, part in entry.items():
        if isinstance(part, list):
            goods = goods or (bool(part) and all(map(is_surely_listing, part[:_LOOKED_AT])))
        elif isinstance(part, str):
            called = called or any(map(str.isalpha, part))
            if _DAY.search(part):
                return False
        elif isinstance(part, int | float) and not isinstance(part, bool) and folded(name) not in _COUNTS:
            return False
    return goods and called


_MOST_OF_A_SHELF = 6
_COUNTS = frozenset({"id", "order", "position", "sort", "sortorder", "index", "rank"})
_DAY = late(r"(?<![0-9])(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4})")


def keyed_listings(value: Mapping[str, Any]) -> list[str]:
    """Pointers of the listings that an envelope holds by their keys: ``{"products": {"-Nx1": {…}, "-Nx2": {…}}}``.

    Only objects that are alike count; the parts of one product are not.
    """
    waiting: deque[tuple[str, Mapping[str, Any], int]] = deque([("", value, 0)])
    while waiting:
        at, item, depth = waiting.popleft()
        if _are_listings(item):
            return [f"{at}/{escape(key)}" for key, entry in item.items() if isinstance(entry, dict)]
        if depth < _DEPTH:
            waiting += [
                (f"{at}/{escape(name)}", inner, depth + 1)
                for name, inner in item.items()
                if isinstance(inner, dict) and inner
            ]
    return []


def _are_listings(members: Mapping[str, Any]) -> bool:
    entries = {key: entry for key, entry in members.items() if isinstance(entry, dict)}
    if len(entries) < 2 or not all(entries.values()):
        return False
    if len(entries) < len(members) and not _are_notes(
        {key: part for key, part in members.items() if key not in entries}
    ):
        return False
    if not PARTS.isdisjoint(map(folded, entries)):
        return False
    first, *others = islice(entries.values(), _LOOKED_AT)
    alike = all(len(first.keys() & other.keys()) * 2 >= len(first.keys() | other.keys()) for other in others)
    return alike and all(
        may_be_listing(entry)
        or (
            "title" in entry
            and not OF_LISTINGS.isdisjoint(map(folded, entry))
            and not are_labels(entry, CANONICAL)
        )
        for entry in (first, *others)
    )


def _are_notes(beside: Mapping[str, Any]) -> bool:
    """Whether what stands beside goods is about the file: headings and dates, and nothing that a listing has itself."""
    return all(part is None or scalar(part) for part in beside.values()) and not any(
        (key in CANONICAL and key not in OF_FILES) or folded(key) in _TITLES or stands_for(key)
        for key in beside
    )


def may_be_listing(entry: Any) -> bool:
    """Whether an entry of a list is a listing, as far as its members tell."""
    if not isinstance(entry, dict):
        return False
    if recognise(entry, None) is not None:
        return True
    if "title" not in entry or are_labels(entry, CANONICAL):
        return False
    return "id" in entry or "sku" in entry or len(OF_LISTINGS & {folded(name) for name in entry}) > 1


def is_described(entry: Any) -> bool:
    """Whether an entry of a list that is called one of goods is a product of a shop, though it has no price."""
    if not isinstance(entry, dict) or other_than_goods(entry) is not None or are_labels(entry, CANONICAL):
        return False
    if "title" in entry:
        return is_of_another_form(entry, CANONICAL)
    # What holds pictures is one of them, whatever it is called besides: "DireccionImagenes".
    return is_one_of_goods([_IMAGES if shows(name, held) else name for name, held in entry.items()])


_IMAGES = "images"


def is_surely_listing(entry: Any) -> bool:
    """Whether an entry says more of goods than a name and a number, which what stands beside goods has as well."""
    if not isinstance(entry, dict) or are_labels(entry, CANONICAL):
        return False
    return recognise(entry, None) is not None or (
        "title" in entry and len(OF_LISTINGS & {folded(name) for name in entry}) > 1
    )


@cache
def converter(shape: Shape) -> Convert:
    """The function that makes a canonical listing of a shape."""
    from listing_lint.catalog.formats import load

    found: Convert = load(shape.convert)
    return found
