"""The attributes of products that have no form of their own here: by their names, as names with values, as lines of both."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.draft import Draft, Fields, scalar
from listing_lint.catalog.readers.generic_names import POINTS
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.values import is_address
from listing_lint.catalog.readers.words import stands_for
from listing_lint.late import late

_LABEL = (
    "name",
    "attributecode",
    "attributename",
    "label",
    "key",
    "attribute",
    "fname",
    "paramname",
    "наименование",
)
_VALUE = (
    "value",
    "valuename",
    "attributevalue",
    "customattributevalue",
    "values",
    "option",
    "options",
    "fvalue",
    "val",
    "значение",
)


_LABELS, _VALUES = frozenset(_LABEL), frozenset(_VALUE)
_CALLED = frozenset({"name", "title"})
_TOLD_OF = frozenset({"price", "description", "slug"})
_LINKS = ("url", "link", "href", "uri", "pdf", "datasheet")
"""What the names of members end in that say where something is: ``video_url``."""
_SLUGS = ("slug", "permalink", "urlkey", "urlhandle")
"""Names of the words that a shop makes an address of."""
_CODES = {
    "ean": "gtin",
    "ean13": "gtin",
    "eancode": "gtin",
    "kodean": "gtin",
    "gtin": "gtin",
    "upc": "gtin",
    "isbn": "gtin",
    "sku": "sku",
    "kodproducenta": "mpn",
    "producent": "brand",
    "mpn": "mpn",
}
"""Codes that feeds write as attributes, by their folded names."""


def _entries_in(given: Any, at: str) -> tuple[Any, str]:
    """The entries inside of an object that only wraps them: ``<parameters><parameter name="…"/></parameters>``."""
    if isinstance(given, dict) and len(given) == 1:
        ((name, inner),) = given.items()
        first = inner[0] if isinstance(inner, list) and inner else inner
        if isinstance(first, dict) and not _LABELS.isdisjoint(Fields(first, "").kind.names):
            return inner, f"{at}/{escape(name)}"
    return given, at


def _measured(draft: Draft, label: str, entry: Fields, text: Any, place: str) -> bool:
    """Put a number with the unit that stands beside it: ``<param name="Weight" unit="g">170</param>``."""
    unit, at = entry.get("unit")
    if not isinstance(unit, str) or not unit.strip() or label in draft.fields.get("attributes", {}):
        return False
    if not isinstance(text, int | float) and not (isinstance(text, str) and _NUMBER.fullmatch(text)):
        return False
    draft.attribute(label, {"value": text, "unit": unit}, place)
    if draft.placed:
        draft.pointers[f"{draft.here}/attributes/{escape(label)}/value"] = draft.prefix + place
        draft.pointers[f"{draft.here}/attributes/{escape(label)}/unit"] = draft.prefix + at
    return True


_NUMBER = late(r"\s*[0-9]+(?:[.,][0-9]+)?\s*")


def take_attributes(draft: Draft, item: Fields, name: str) -> None:
    """Take the attributes that a member of this name holds, however they are written."""
    given, at = _entries_in(*item.get(name))
    # <param name="Colour">blue</param>, where there is only one of them.
    known = Fields(given, at).kind.names.keys()
    single = len(known) < 4 and not _LABELS.isdisjoint(known) and not _VALUES.isdisjoint(known)
    if isinstance(given, dict) and not single:
        if not _CALLED.isdisjoint(known) and not _TOLD_OF.isdisjoint(known):
            return  # the product itself, which JSON:API calls its attributes
        for native, text in given.items():
            place = f"{at}/{escape(native)}"
            if folded(native).endswith(_LINKS if is_address(text) else _SLUGS):
                draft.lose(place, "an address, and nothing that shoppers read")
            elif scalar(text) or isinstance(text, list):
                draft.attribute(native, text, place)
        return
    if isinstance(given, list) and given and all(isinstance(line, str) for line in given):
        if name not in POINTS:  # those are the selling points already
            _named_lines(draft, given, at)
        return
    entries = enumerate(given) if isinstance(given, list) else [("", given)]
    for entry in (Fields(one, f"{at}/{index}" if index != "" else at) for index, one in entries):
        label, _ = entry.get(*_LABEL)
        text, place = _texts_of(*entry.get(*_VALUE))
        if label is None:
            label = _numbered(draft, entry, text, place)
        if label in ("description", "short_description") and isinstance(text, str):
            draft.put(label, text, place)
        elif isinstance(label, str) and label in _OF_MAGENTO and "attributecode" in entry.kind.names:
            _take_of_magento(draft, label, text, place)
        elif isinstance(label, str):
            code = _CODES.get(folded(label))
            if code is not None and isinstance(text, str | int) and code not in draft.fields:
                draft.put(code, str(text), place)  # price comparers keep them among the attributes
                continue
            if isinstance(text, dict) and isinstance(Fields(text, place).get("name")[0], str):
                text, place = Fields(text, place).get("name")  # <value name="Blue"/>
            if _measured(draft, label, entry, text, place):
                continue
            if isinstance(text, list) and any(isinstance(one, dict | list) for one in text):
                draft.lose(place, "objects, and neither texts nor numbers")
            else:
                draft.attribute(label, text, place)


def are_chosen_already(item: Fields) -> bool:
    """Whether options say one value each, so that nobody chooses: ``{"options": [{"name": "Colour", "value": "red"}]}``."""
    if "options" not in item.kind.names:
        return False
    found = item.objects("options")
    return bool(found) and all(
        isinstance(one.get("name")[0], str) and scalar(one.get("value")[0]) and not one.known(_CHOICES)
        for one in found
    )


_CHOICES = ("values", "choices", "price", "sku", "optionvalues")


def take_details(draft: Draft, item: Fields) -> None:
    """Details that are attributes by their names, and no text: ``{"details": {"material": "steel", "capacity": "350 ml"}}``."""
    given, _ = item.get("details")
    if not isinstance(given, dict) or not given or not all(map(_are_plain, given.values())):
        return
    standing = [member for name in given if (member := stands_for(name))]
    if (standing and (not _BESIDE.issuperset(standing) or len(given) - len(standing) < _FEWEST)) or (
        draft.fields.get("description") is not given and not _TEXTS_INSIDE.isdisjoint(given)
    ):
        return
    if draft.fields.get("description") is given:
        del draft.fields["description"]
        draft.pointers.pop("/description", None)
    take_attributes(draft, item, "details")


_BESIDE, _FEWEST = frozenset({"brand", "gtin"}), 2
"""What stands among the attributes of goods, beside so many others at least: {"Brand": "Acme", "Item Weight": "2 kg", ...}."""
_TEXTS_INSIDE = frozenset({"rendered", "html", "text", "value", "raw", "content", "data"})


def _are_plain(value: Any) -> bool:
    return scalar(value) or (isinstance(value, list) and bool(value) and all(map(scalar, value)))


_PICTURES_OF_MAGENTO = ("image", "small_image", "thumbnail", "swatch_image")
_SETTINGS_OF_MAGENTO = (
    "url_key url_path options_container required_options has_options tax_class_id gift_message_available category_ids"
    " msrp_display_actual_price_type page_layout custom_design custom_layout meta_title meta_keyword meta_description"
    " quantity_and_stock_status price_view shipment_type image_label small_image_label thumbnail_label"
)
_OF_MAGENTO = frozenset((*_PICTURES_OF_MAGENTO, *_SETTINGS_OF_MAGENTO.split()))
"""Codes among Magento's attributes that are no attributes of the goods: their pictures, and how the shop shows them."""


def _take_of_magento(draft: Draft, code: str, text: Any, place: str) -> None:
    """Take the picture that Magento keeps among the attributes, where it lists none; the same in three sizes is one."""
    is_picture = code in _PICTURES_OF_MAGENTO and isinstance(text, str) and text != "no_selection"
    if is_picture and "images" not in draft.fields:
        draft.picture(text, place)
    else:
        draft.use(place)


def _texts_of(values: Any, at: str) -> tuple[Any, str]:
    """The texts of values that stand in objects of their own: ``[{"dictionary_value_id": 1318, "value": "GU10"}]``.

    HCL's search has one object with a list of all: ``[{"value": ["Oak", "Ash"], "sequence": ["5.0", "9.0"]}]``.
    """
    if not isinstance(values, list) or not values:
        return values, at
    said = next((name for name in _SAID if all(isinstance(one, dict) and name in one for one in values)), "")
    held = [one[said] if said else None for one in values]
    if len(held) == 1 and isinstance(held[0], list) and held[0] and all(map(scalar, held[0])):
        return held[0], f"{at}/0/{said}"
    if not all(map(scalar, held)):
        return values, at
    if len(values) == 1:
        return held[0], f"{at}/0/{said}"
    return held, at


_SAID = ("value", "name")
"""What the text of a value is called in an object of its own; its name counts where it says no value."""


_OZON = {85: "brand", 4180: "title", 4191: "description"}
"""Attributes that Ozon's interface for sellers knows by their numbers, and that are members here."""


def _numbered(draft: Draft, entry: Fields, text: Any, place: str) -> str | None:
    """The label of an attribute that has a number only, which interfaces explain elsewhere; Ozon's brand and text are put."""
    number, _ = entry.get("attributeid", "id")
    if not isinstance(number, int) or isinstance(number, bool) or text is None:
        return None
    member = _OZON.get(number) if "complexid" in entry.kind.names else None
    if member is None or not isinstance(text, str):
        return str(number)
    if member not in draft.fields:
        draft.put(member, text, place)
    else:
        draft.use(place)
    return None


def _named_lines(draft: Draft, lines: list[str], at: str) -> None:
    """Attributes in lines of "Power: 40 W", if each of them is one; else they are sentences."""
    pairs = [_PAIR.fullmatch(line) for line in lines]
    if all(pairs):
        for index, pair in enumerate(pairs):
            if pair is not None:
                draft.attribute(pair[1], pair[2], f"{at}/{index}")


_PAIR = late(r"\s*([^:：\n]{1,40}?)\s*[:：]\s*(?!//)(\S[^\n]{0,80}?)\s*")
