"""Pictures that stand in objects, as interfaces and editors write them: which member is the address, and of which size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.picture_sizes import PICTURE_FILE, size_of, way_to_picture
from listing_lint.catalog.readers.values import are_addresses, is_address
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.readers.draft import Draft


def take_picture(draft: Draft, item: Any, at: str, role: str | None) -> None:
    """One picture of a listing, in whatever form: its address, or an object that holds it, or refers to it."""
    if not isinstance(item, dict):
        draft.picture(item, at, role=role)
        return
    found = _usual_address(item)
    if found is None:
        if _by_role(draft, item, at, role):
            return
        found = _other_address(item)
    if found is not None:
        alt = item.get("alt") or item.get("altText")
        draft.picture(item[found], f"{at}/{escape(found)}", role=role, alt=alt)
        return
    for name in _AROUND:
        if isinstance(item.get(name), dict) and item[name]:
            take_picture(draft, item[name], f"{at}/{name}", role)
            return
    if (inner := _list_within(item)) is not None:
        draft.pictures(item[inner], f"{at}/{escape(inner)}", role=role)
    elif (below := way_to_picture(item)) is not None:
        shown: Any = item
        for step in below:
            shown = shown[step]
        draft.picture(shown, at + "".join(f"/{escape(str(step))}" for step in below), role=role)
    elif _refers(item) or _names_file(item):
        draft.refer_to_pictures(at)
    elif _has_empty_places(item):
        draft.lose(at, "it has places for addresses, and none in them")
    elif any(part is not None and part != "" for part in item.values()):
        # Its place must be told all the same: an entry without an address is a fault of the listing.
        draft.fields.setdefault("images", []).append({})
        draft.pointers[f"/images/{len(draft.fields['images']) - 1}"] = draft.prefix + at


def _usual_address(item: dict[str, Any]) -> str | None:
    """The member that holds the address, by its name."""
    usual = [name for name in item if name in _RANKS and item[name] and not isinstance(item[name], dict)]
    return min(usual, key=_RANKS.__getitem__) if len(usual) > 1 else usual[0] if usual else None


def _other_address(item: dict[str, Any]) -> str | None:
    """The member that holds the address, by what it holds: the largest of those that say a size, else the first one."""
    addresses = [name for name, text in item.items() if is_address(text)]
    if addresses:
        return min(addresses, key=lambda name: size_of(name)[1])
    path = next((name for name in _PATHS if isinstance(item.get(name), str) and item[name]), None)
    return path or next((name for name, held in item.items() if _says_where(name, held)), None)


def _has_empty_places(item: dict[str, Any]) -> bool:
    """Whether an object has nothing but an empty one for the addresses: ``{"id": 75, "urls": {"50x": null}}``.

    One with a usual name for the address and nothing under it is a fault of the listing.
    """
    return item.keys().isdisjoint((*_RANKS, *_PATHS)) and any(
        isinstance(part, dict) and part and not any(part.values()) for part in item.values()
    )


def _by_role(draft: Draft, item: dict[str, Any], at: str, role: str | None) -> bool:
    """The pictures that an object parts by what they show: ``{"cover": "/a.webp", "gallery": ["/b.webp"]}``.

    The first one may stand in the list of all once more.
    """
    names = [name for name in _ROLES if name in item and _are_files(item[name])]
    for name in names:
        listed = isinstance(item[name], list)
        for index, picture in enumerate(item[name] if listed else [item[name]]):
            place = f"{at}/{name}/{index}" if listed else f"{at}/{name}"
            if name in _MANY and picture == item[names[0]]:
                draft.use(place)
            else:
                take_picture(draft, picture, place, role)
    return bool(names)


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
    "file",
    "href",
    "contentUrl",
    "original",
    "large",
    "url_standard",
    "url_fullxfull",
    "MIME_SOURCE",
    "Pic",
    "path",
    "source",
    "filename",
)
_RANKS = {name: rank for rank, name in enumerate(_ADDRESS)}
"""Names of addresses; the first one that is filled counts."""

_PATHS = ("image", "picture", "photo", "file", "path", "filename")
"""Names of a picture's path, which looks like no address."""

_MANY = ("gallery", "additional", "secondary", "others", "all", "detail", "details", "lifestyle")
_ROLES = ("main", "cover", "primary", "hero", "featured", "front", "back", "side", "hover", *_MANY)
"""Names under which an object keeps the pictures of a product by what they show, the first one first."""

_AROUND = ("attributes", "media", "node", "image", "asset", "fields", "data")
"""Objects around the address of a picture."""


def _list_within(item: dict[str, Any]) -> str | None:
    """The member of an object of pictures that holds them: Shopee's list of addresses, or Contentful's one of a language."""
    for name, part in item.items():
        if (
            isinstance(part, list)
            and part
            and (are_addresses(part) or all(map(is_address, part)) or _LANGUAGE.fullmatch(name))
        ):
            return name
    return None


_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Z]{2})?")


def _refers(item: dict[str, Any]) -> bool:
    """Whether an object names another one by its number: Sanity's ``_ref``, Contentful's link."""
    system = item.get("sys")
    return (
        "_ref" in item
        or "$ref" in item
        or item.keys() == {"id", "type"}
        or (isinstance(system, dict) and system.get("type") == "Link")
    )


def _names_file(item: dict[str, Any]) -> bool:
    """Whether an object says what a picture is called in the shop that keeps it: ``{"name": "mug-74.jpg", "width": 715}``."""
    name = item.get("name")
    return isinstance(name, str) and PICTURE_FILE.search(name) is not None


def _says_where(name: str, held: Any) -> bool:
    """Whether a member says where a picture's file is, in whatever words: ``{"urlS3": "products/7/mug.png"}``."""
    return isinstance(held, str) and PICTURE_FILE.search(held) is not None and bool(_PLACED.search(name))


_PLACED = late(r"url|uri|src|path|href|link|location|file|key", re.IGNORECASE)


def _are_files(value: Any) -> bool:
    """Whether a value is a picture's path or address, or an object with its address, or a list of such or of objects."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(one, dict) or _are_files(one) for one in value)
    if isinstance(value, dict):
        return any(is_address(value.get(name)) for name in ("src", "url"))
    return isinstance(value, str) and ("." in value or "/" in value)
