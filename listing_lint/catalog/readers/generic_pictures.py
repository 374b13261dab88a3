"""The pictures of products that have no form of their own here: by the usual names, by media, by words of any language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.native import REFERENCE
from listing_lint.catalog.readers.answers import address_pictures_of_hosts, address_pictures_of_wix
from listing_lint.catalog.readers.draft import Fields
from listing_lint.catalog.readers.fields import Names
from listing_lint.catalog.readers.generic_names import LARGER, MAIN_PICTURE, MORE_PICTURES, PICTURES
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.picture_sizes import groups_of, larger_of, size_of, way_to_picture
from listing_lint.catalog.readers.priced_and_shown import shows
from listing_lint.catalog.readers.values import are_addresses, cut, is_address
from listing_lint.catalog.tables.names import plain
from listing_lint.catalog.tables.pieces import is_one_address
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.readers.draft import Draft
    from listing_lint.catalog.readers.words import Words


def take_pictures(draft: Draft, item: Fields, words: Words) -> None:
    """The pictures under the usual names: the main one, the list, media where there is none, and further lists.

    Of one that members show in several sizes it is the largest.
    """
    names = item.known(PICTURES)
    if "images" in draft.fields or not _takes_plain_list(draft, item, names, words):
        _take_usual(draft, item, names, words)
    take_groups_of_sizes(draft, item)
    if "images" not in draft.fields:
        _take_other_media(draft, item)
    for name in item.known(MORE_PICTURES):
        known = _shown(draft)
        taken = set(draft.pointers.values())
        read = {one.rpartition("/")[0] for one in taken}  # an entry whose address stands in a member of it
        for picture, at in item.each(name):
            place = draft.prefix + at
            if _address(picture) not in known and place not in taken and place not in read:
                draft.pictures(picture, at)


def _takes_plain_list(draft: Draft, item: Fields, names: tuple[str, ...], words: Words) -> bool:
    """Take a list of addresses, or one, of which no member shows others: nearly all goods have such."""
    if not names or _SMALL.issuperset(names) or item.known(MAIN_PICTURE) or _larger(item, words):
        return False
    value, at = item.get(names[0])
    if type(value) is list:
        if not are_addresses(value):
            return False
        draft.addresses(value, at)
    elif type(value) is str and is_one_address(value):
        draft.picture(value, at)
    else:
        return False
    return True


def _take_usual(draft: Draft, item: Fields, names: tuple[str, ...], words: Words) -> None:
    larger = _larger(item, words) if names else {}
    listed = [one for name in names if name not in MAIN_PICTURE for one in item.each(name)[:1]]
    if listed and isinstance(listed[0][0], str):
        # The main picture stands apart, and may stand in the list once more.
        src, at = item.get(*MAIN_PICTURE)
        if isinstance(src, str) and all(
            src != picture and (src not in picture or all(src != one for _, one in cut(picture)))
            for name in item.known(_GALLERIES)
            for picture, _ in item.each(name)
            if isinstance(picture, str)
        ):
            draft.picture(src, at)
    if names and _SMALL.issuperset(names):
        names = tuple(name for name in item.known(LARGER) if is_address(item.get(name)[0]))[:1] or names
        if _SMALL.issuperset(names) and any(_shows(one) for one, _ in item.each("media")):
            names = ()  # Saleor shows the same in its full size
    for name in names:
        name = larger.get(name, name)  # noqa: PLW2901 - it shows the same
        taken = set(draft.pointers.values())
        for picture, at in _of_largest_format(item.each(name)):
            if draft.prefix + at not in taken:
                draft.pictures(picture, at)
        if "images" in draft.fields and item.each(name):
            break


_MEDIA = Names(("media", "cover", "featuredimage"))


def _take_other_media(draft: Draft, item: Fields) -> None:
    for name in item.known(_MEDIA):
        if "images" in draft.fields:
            return
        for picture, at in item.each(name) if isinstance(item.get(name)[0], list | dict) else ():
            if _shows(picture) or is_address(picture):
                draft.pictures(picture, at)
    if "images" not in draft.fields and "media" in item.kind.names:
        media = item.inner("media")  # of Wix
        shown = set(draft.pointers.values())
        for entry in (media.inner("mainmedia", "main"), *media.objects("items")):
            picture, at = entry.get("image")
            if picture is not None and at not in shown:
                draft.pictures(picture, at)
                shown.add(at)
        if "images" not in draft.fields:
            _take_media(draft, media)


def settle_pictures(draft: Draft) -> None:
    """Give pictures the addresses that shops leave out, and leave out what names none.

    Those of the web, as nearly all are, have theirs.
    """
    for one in draft.fields.get("images", ()):
        if not (type(one) is str and one.startswith(_OF_THE_WEB)):
            address_pictures_of_wix(draft)
            address_pictures_of_hosts(draft)
            refer_to_codes(draft)
            return


_OF_THE_WEB = ("https://", "http://")


def refer_to_codes(draft: Draft) -> None:
    """Leave out what names a picture by a code of the shop's own, or is the picture itself in letters, and no address of one.

    ``{"image": "ES21028"}``, ``{"image": "iVBORw0KGgo…"}``: a name of a file has a point, a way to one strokes.
    """
    images = draft.fields.get("images")
    if not images or not any(map(_is_code, images)):
        return
    places = [draft.pointers.pop(f"/images/{number}", "") for number in range(len(images))]
    shifts = [draft.shifts.pop(f"/images/{number}", None) for number in range(len(images))]
    del draft.fields["images"]
    kept: list[Any] = []
    for one, place, shift in zip(images, places, shifts, strict=True):
        if _is_code(one):
            draft.lose(place.removeprefix(draft.prefix), REFERENCE)
            continue
        draft.pointers[f"/images/{len(kept)}"] = place
        if shift is not None:
            draft.shifts[f"/images/{len(kept)}"] = shift
        kept.append(one)
    if kept:
        draft.fields["images"] = kept
    else:
        draft.refer_to_pictures(places[0].removeprefix(draft.prefix))


def _is_code(picture: Any) -> bool:
    src = picture.get("src") if isinstance(picture, dict) else picture
    if not isinstance(src, str) or not src:
        return False
    return _CODE.fullmatch(src) is not None or _IN_LETTERS.match(src) is not None


_CODE = late(r"[A-Za-z0-9_-]{2,40}")
_IN_LETTERS = late(r"(?:iVBORw0KGgo|/9j/|R0lGOD|UklGR)[A-Za-z0-9+/=\r\n]{8}")
"""How the bytes of a PNG, a JPEG, a GIF and a WebP begin where they are written in base64."""


def _of_largest_format(pictures: list[tuple[Any, str]]) -> list[tuple[Any, str]]:
    """The pictures, each in its largest format alone, as SAP Commerce lists them in several: ``{"format": "zoom", …}``.

    Which are the same is told by their kind and their place in the gallery.
    """
    if not all(
        isinstance(one, dict) and isinstance(one.get("format"), str) and "imageType" in one
        for one, _ in pictures
    ):
        return pictures
    best: dict[tuple[str, str], tuple[Any, str]] = {}
    for picture, at in pictures:
        key = str(picture["imageType"]), str(picture.get("galleryIndex"))
        if picture.get("url") and (
            key not in best or size_of(picture["format"])[1] < size_of(best[key][0]["format"])[1]
        ):
            best[key] = picture, at
    return list(best.values())


def _larger(item: Fields, words: Words) -> dict[str, str]:
    """The folded names of pictures that other members show in a larger size, each with that of the largest."""
    groups = item.kind.plans.get(_larger)  # the goods of a feed have the same names again and again
    if groups is None:
        known = [item.kind.names[name][0] for name in item.known((*PICTURES, *MORE_PICTURES))]
        named = (*known, *(place.name for place in (*words.pictures, *words.thumbnails)))
        groups = item.kind.plans[_larger] = groups_of(named)
    if not groups:
        return {}
    return {folded(small): folded(large) for small, large in larger_of(item.value, groups).items()}


def take_groups_of_sizes(draft: Draft, item: Fields) -> None:
    """The pictures of Salesforce, which stand in groups of one size each: ``[{"view_type": "large", "images": [...]}]``.

    Groups of a colour, which have ``variation_attributes``, show the same product in further pictures.
    """
    if "images" in draft.fields or "imagegroups" not in item.kind.names:
        return
    groups = item.objects("imagegroups")
    sizes = [str(group.get("viewtype")[0]) for group in groups]
    largest = min(sizes, key=lambda size: size_of(size)[1], default="")
    seen: set[str] = set()
    for group, size in zip(groups, sizes, strict=True):
        for picture, at in group.each("images") if size == largest else ():
            src = (
                next((picture[name] for name in ("link", "url") if picture.get(name)), None)
                if isinstance(picture, dict)
                else None
            )
            if isinstance(src, str) and src not in seen:
                seen.add(src)
                draft.pictures(picture, at)


_GALLERIES = (*PICTURES[:2], "allimages", "allimageurls")
"""Lists of pictures, or texts of them, in which the main one stands as well."""
_SMALL = frozenset({"thumbnail", "thumbnailimage"})


def take_pictures_by_words(draft: Draft, item: Fields, words: Words) -> None:
    """Pictures under names that no English interface has, behind the others; small ones where there are none.

    Beside a gallery those of the detail page are none of it: they stand in the description.
    """
    if not words.pictures and not words.thumbnails:
        return
    gallery = len(draft.fields.get("images", ())) > 1
    larger = _larger(item, words)
    known, counted = _shown(draft), len(draft.fields.get("images", ()))
    for places in (words.pictures, words.thumbnails):
        for name, below in places:
            value = item.value[name]
            images = draft.fields.get("images", [])
            known |= {_address(picture) for picture in images[counted:]} - {""}
            counted = len(images)
            if places is words.thumbnails and known and _number_of(value) <= len(known):
                continue
            if folded(name) in larger or _address(value) in known:
                draft.use(item.at + below)
            elif gallery and isinstance(value, list) and value and _OF_DETAIL_PAGE.search(plain(name)):
                draft.lose(item.at + below, "pictures of the detail page, and none of the gallery")
            elif isinstance(value, list) and any(_address(picture) in known for picture in value):
                for index, picture in enumerate(value):
                    if _address(picture) not in known:
                        draft.pictures(picture, f"{item.at}{below}/{index}")
            elif isinstance(value, list | dict) or (isinstance(value, str) and value not in known):
                draft.pictures(value, item.at + below)


def _shown(draft: Draft) -> set[str]:
    """The addresses of the pictures that were taken: the main one may stand in the gallery once more, and is shown once."""
    return {_address(picture) for picture in draft.fields.get("images", ())} - {""}


def _address(picture: Any) -> str:
    if isinstance(picture, dict):
        picture = next((picture[name] for name in ("src", "url") if name in picture), None)
    return picture if isinstance(picture, str) else ""


def take_pictures_by_address(draft: Draft, item: Fields) -> None:
    """The pictures of a listing that has none under a usual name: what is called one in some way and holds addresses."""
    if "images" in draft.fields:
        return
    names = [name for name, held in item.value.items() if shows(name, held)]
    smaller = larger_of(item.value, groups_of(tuple(names)))
    shown = {""}
    for name in names:
        if name in smaller:
            continue
        for picture, at in Fields(item.value, item.at).each(folded(name)):
            src = _address(picture)
            if src not in shown or not src:
                draft.pictures(picture, at)
                shown.add(src)


def take_pictures_by_sources(draft: Draft, item: Fields) -> None:
    """The picture of a listing that has no other, under the name that a page gives to its source: ``src``, ``imgSrc``."""
    if "images" in draft.fields:
        return
    for folded_name, (name, below) in item.kind.names.items():
        value = item.value[name]
        if folded_name.endswith("src") and isinstance(value, str) and "." in value:
            draft.pictures(value, item.at + below)


def _number_of(value: Any) -> int:
    """How many pictures a member lists: Taobao's small ones are more than the one that stands apart."""
    if isinstance(value, dict) and len(value) == 1:
        (value,) = value.values()
    return len(value) if isinstance(value, list) else 1


_OF_DETAIL_PAGE = late(r"\b(?:details?|desc|description)\b|详情|描述|상세|説明")


def _take_media(draft: Draft, media: Fields) -> None:
    """The pictures of an object of media: in lists, by what they show, or one in several sizes; films are none."""
    listed = next(iter(media.known(("images", "photos", "pictures"))), None)
    if listed is not None:
        for picture, at in media.each(listed):
            draft.pictures(picture, at)
        return
    shown = {name: part for name, part in media.value.items() if not _NO_PICTURE.search(plain(name))}
    if shown and way_to_picture(shown) is not None:
        draft.pictures(shown, media.at)


_NO_PICTURE = late(r"\b(?:videos?|film\w*|movies?|audios?|sounds?|documents?|docs?|pdfs?|manuals?)\b")
"""What media are called that show no picture."""


def _shows(picture: Any) -> bool:
    """Whether an object of media is a picture with its address: ``{"media": {"url": ...}}``, ``{"url": ...}``."""
    for _ in range(3):
        if not isinstance(picture, dict):
            return False
        if isinstance(picture.get("url"), str) or isinstance(picture.get("src"), str):
            return True
        picture = next((inner for inner in picture.values() if isinstance(inner, dict)), None)
    return False
