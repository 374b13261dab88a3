"""What goods refer to in the same answer: ``included`` of JSON:API, ``includes`` of Contentful.

``{"data": [{"id": "1", "relationships": {"images": {"data": [{"id": "9", "type": "image"}]}}}], "included": [{"id": "9", …}]}``
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import LateNative
from listing_lint.catalog.readers.draft import Draft, Fields, Members
from listing_lint.catalog.readers.generic_variants import variant_of
from listing_lint.catalog.readers.picture_sizes import SHOWS
from listing_lint.catalog.readers.prices_within import take_price_within
from listing_lint.catalog.readers.referred import called_in
from listing_lint.catalog.record import Record
from listing_lint.catalog.strict import members_behind
from listing_lint.catalog.tables.names import plain
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Index = dict[tuple[str, str], dict[str, Any]]
"""What stands beside goods, by its kind and its number."""


class _Reference(NamedTuple):
    """A reference of a product: what the product calls it, where it stands in it, and what it refers to."""

    name: str
    at: str
    found: dict[str, Any]


_LONGEST = 8_000_000
"""Characters behind a list of goods in which is looked."""
_INCLUDED = late(r'"includ(?:ed|es)"\s*:\s*[\[{]')
_CATEGORIES = frozenset({"taxons", "taxon", "categories", "category", "collections", "primary taxon"})
_BRANDS = frozenset({"brand", "manufacturer", "vendor", "maker"})
_DEFAULTS = frozenset({"default variant", "primary variant", "master", "price", "prices", "default price"})
_SHOWN = frozenset({"media", "assets", "asset", "files", "file", "gallery", "cover"})


def index_of(members: Mapping[str, Any]) -> Index:
    """What an answer includes beside its goods."""
    found: Index = {}
    included = members.get("included")
    for one in included if isinstance(included, list) else ():
        if isinstance(one, dict) and isinstance(one.get("attributes"), dict) and "id" in one:
            found[str(one.get("type")), str(one["id"])] = one["attributes"]
    includes = members.get("includes")
    for kind, entries in includes.items() if isinstance(includes, dict) else ():
        for one in entries if isinstance(entries, list) else ():
            system = one.get("sys") if isinstance(one, dict) else None
            if isinstance(system, dict) and isinstance(one.get("fields"), dict):
                found[kind, str(system.get("id"))] = one["fields"]
    return found


def index_behind(text: str, start: int) -> Index:
    """What an answer includes behind the array that opens at ``start``."""
    if len(text) - start > _LONGEST or _INCLUDED.search(text, start) is None:
        return {}
    return index_of(members_behind(text, start))


def completed(items: Iterator[Any], index: Index) -> Iterator[Any]:
    """The items of a reader, the records among them with what they refer to."""
    for item in items:
        if index and isinstance(item, Record):
            complete(item, index)
        yield item


def complete(record: Record, index: Index) -> None:
    """Put into a listing what it refers to and does not say itself: pictures, variants, a price, its brand and category."""
    native = record.native
    if native is None or not isinstance(native.raw, dict):
        return
    references = list(_references(native.raw, index))
    if not references:
        return
    if isinstance(native, LateNative):
        native = native.settled()
    fields = record.value
    draft = Draft(native.format, native.raw)
    places: dict[str, str] = {}
    _take_pictures(draft, places, references, fields)
    _take_variants(draft, places, references, fields)
    for names, member in ((_BRANDS, "brand"), (_CATEGORIES, "category")):
        named = [(_called(one.found), one.at) for one in references if plain(one.name) in names]
        known = [name for name, _ in named if name]
        if known and member not in fields:
            draft.fields[member] = known[0] if member == "brand" or len(known) == 1 else known
            places[f"/{member}"] = named[0][1]
    if "price" not in fields and not any("price" in one for one in draft.fields.get("variants", ())):
        _take_price(draft, places, references)
    if not draft.fields:
        return
    fields.update(draft.fields)
    read = set(places.values())
    lost = tuple(
        one
        for one in native.lost
        if not any(one.pointer.startswith((at, at.rpartition("/")[0])) for at in read)
    )
    lacks = frozenset(one for one in native.lacks if one[1:] not in fields)
    record.native = replace(native, pointers={**native.pointers, **places}, lost=lost, lacks=lacks)


def _called(found: Mapping[str, Any]) -> str | None:
    """The name of what is referred to, which a brand may have as ``companyName``."""
    name = called_in(found)
    if name is not None:
        return name
    return next(
        (
            held
            for name, held in found.items()
            if isinstance(held, str) and held and plain(name).endswith(" name")
        ),
        None,
    )


def _references(raw: dict[str, Any], index: Index) -> Iterator[_Reference]:
    """What a product refers to and stands beside it, in the order of its members; an answer of one has it as its ``data``."""
    above, one_alone = "", raw.get("data")
    if "relationships" not in raw and isinstance(one_alone, dict):
        above, raw = "/data", one_alone
    for around, of in (("relationships", "data"), ("fields", "")):
        held = raw.get(around)
        for name, part in held.items() if isinstance(held, dict) else ():
            at = f"{above}/{around}/{escape(name)}"
            if of:
                part, at = (part.get(of), f"{at}/{of}") if isinstance(part, dict) else (None, at)  # noqa: PLW2901
            for one, place in (
                [(one, f"{at}/{index_}") for index_, one in enumerate(part)]
                if isinstance(part, list)
                else [(part, at)]
            ):
                found = index.get(_key(one)) if isinstance(one, dict) else None
                if found is not None:
                    yield _Reference(name, place, found)


def _key(one: dict[str, Any]) -> tuple[str, str]:
    system = one.get("sys")
    if isinstance(system, dict):
        return str(system.get("linkType")), str(system.get("id"))
    return str(one.get("type")), str(one.get("id"))


def _take_pictures(
    draft: Draft, places: dict[str, str], references: list[_Reference], fields: Mapping[str, Any]
) -> None:
    own = [one.get("src") if isinstance(one, dict) else one for one in fields.get("images") or ()]
    if len(own) > 1:
        return
    seen: set[str] = set()
    for one in references:
        words = plain(one.name).split()
        if not any(SHOWS.fullmatch(word) or word in _SHOWN for word in words):
            continue
        single = Draft("generic", {})
        single.pictures(one.found, "")
        for picture in single.fields.get("images", ()):
            src = picture.get("src") if isinstance(picture, dict) else picture
            if isinstance(src, str) and src not in seen:
                seen.add(src)
                places[f"/images/{len(draft.fields.get('images', ()))}"] = one.at
                draft.fields.setdefault("images", []).append(src)
    if own and (own[0] not in seen or len(seen) == 1):
        # The product's own picture, of which these are further sizes perhaps.
        draft.fields.pop("images", None)
        for at in [at for at in places if at.startswith("/images/")]:
            del places[at]


def _take_variants(
    draft: Draft, places: dict[str, str], references: list[_Reference], fields: Mapping[str, Any]
) -> None:
    if fields.get("variants"):
        return
    found = [one for one in references if plain(one.name) in ("variants", "skus", "product variants")]
    sold = [one for one in found if not one.found.get("is_master")] or found
    for one in sold:
        draft.pointers = {}  # those of this variant alone
        variant = variant_of(draft, Fields(one.found, ""), coins=False)
        said = one.found.get("options_text")  # of Spree: "Size: S, Color: blue"
        for pair in said.split(", ") if isinstance(said, str) and "attributes" not in variant.fields else ():
            label, parted, value = pair.partition(": ")
            if parted and value.strip():
                variant.attribute(label.strip(), value.strip(), "")
        places.update(dict.fromkeys(draft.pointers, one.at))


def _take_price(draft: Draft, places: dict[str, str], references: list[_Reference]) -> None:
    for one in references:
        if plain(one.name) not in _DEFAULTS:
            continue
        priced = Members("", "", {})
        take_price_within(priced, {"price": one.found}, "")
        if "price" in priced.fields:
            for name in ("price", "currency"):
                if name in priced.fields:
                    draft.fields[name] = priced.fields[name]
                    places[f"/{name}"] = one.at
            return
