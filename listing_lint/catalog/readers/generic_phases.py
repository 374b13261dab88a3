"""The steps from what was taken of a product of no known form to its canonical members, each with what it needs."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.native import UNREAD
from listing_lint.catalog.readers.answers import (
    category_of_paths,
    leave_unread,
    settle_odoo,
)
from listing_lint.catalog.readers.draft import (
    Draft,
    Fields,
    scalar,
)
from listing_lint.catalog.readers.generic_attributes import are_chosen_already, take_attributes, take_details
from listing_lint.catalog.readers.generic_names import (
    ATTRIBUTES,
    LIST,
    LISTS,
    POINTS,
    PRODUCT,
)
from listing_lint.catalog.readers.generic_steps import (
    Phases,
    Steps,
    always,
    either,
    holds,
    named,
    named_like,
    of_draft,
    of_members,
    wrapped,
)
from listing_lint.catalog.readers.ladders import LADDERS, take_any_ladder
from listing_lint.catalog.readers.named_records import drop_reference, name_by_record, refer_to_brand
from listing_lint.catalog.readers.shop_forms import (
    TRANSLATIONS,
    take_facets,
    take_metadata,
    take_product_of_allegro,
    take_translations,
)
from listing_lint.catalog.readers.shop_prices import (
    TRACKS,
    drop_cost,
    drop_cost_of_odoo,
    drop_nothing,
    drop_untracked,
    settle_by_discount,
    settle_by_number,
    settle_by_text,
    settle_price,
    settle_stock,
    take_only_offer,
)
from listing_lint.catalog.readers.values import are_addresses
from listing_lint.catalog.readers.ways_of_sale import (
    OF_SALE,
    drop_way_of_sale,
    is_not_on_sale,
)
from listing_lint.catalog.readers.wording import (
    unwrap_languages,
    unwrap_listed,
    unwrap_only,
    unwrap_scoped,
    unwrap_texts,
    unwrap_typed,
    unwrap_values,
)
from listing_lint.catalog.readers.words import is_named_by_its_text

_GROUP_NAMES = (
    "itemgroupid",
    "varyantgroupid",
    "variantgroupid",
    "productmainid",
    "parentsku",
    "parentasin",
    "groupid",
    "producttmplid",
    "producttemplateid",
    "variantof",
)


def _take_group(draft: Draft, item: Fields) -> None:
    """The code of what goods are variants of, where each has an entry of its own: Heureka's ITEMGROUP_ID, YML's group_id.

    A list of variants numbers the products, too: ``{"product_id": 1, "variant_id": 7, "variant_title": "Black / 2"}``.
    """
    title, at = item.get("varianttitle", "variantname")
    if isinstance(title, str) and title.strip() and title.strip() != "Default Title":
        draft.attribute("variant", title, at)
    rows = ("productid",) if {"productid", "variantid"} <= item.kind.names.keys() else ()
    for name in (*item.known(_GROUP_NAMES), *rows):
        code, at = item.get(name)
        code = code[0] if isinstance(code, list) and code else code  # of Odoo: its number, and its name
        if isinstance(code, str | int) and not isinstance(code, bool) and str(code).strip() not in ("", "0"):
            draft.attribute("item_group_id", str(code).strip(), at)
            return


def _unwrap(draft: Draft, _item: Fields) -> None:
    unwrap_scoped(draft)
    unwrap_typed(draft)
    unwrap_languages(draft)
    unwrap_only(draft)
    unwrap_listed(draft)


def _describe_in_short(draft: Draft, item: Fields) -> None:
    """The only text there is for the description, whatever it is called."""
    if (
        "description" not in item.kind.names
        and "description" not in draft.fields
        and "short_description" in draft.fields
    ):
        draft.fields["description"] = draft.fields.pop("short_description")
        draft.pointers["/description"] = draft.pointers.pop("/short_description")


def _name_by_records(draft: Draft, _item: Fields) -> None:
    for name in ("brand", "category", "manufacturer", "tags"):
        name_by_record(draft, name)


def _drop_references(draft: Draft, _item: Fields) -> None:
    for name in ("brand", "category", "manufacturer", "tags"):
        if name in draft.fields:
            drop_reference(draft, name)


def _settle_prices(draft: Draft, _item: Fields) -> None:
    settle_price(draft, "price")
    settle_price(draft, "list_price")


def _price_before(draft: Draft, item: Fields) -> None:
    """What goods cost when no lower price is given."""
    if "price" not in draft.fields and "list_price" in draft.fields and is_not_on_sale(item):
        at = draft.pointers.pop("/list_price").removeprefix(draft.prefix)
        draft.put("price", draft.fields.pop("list_price"), at)


def _take_usual_attributes(draft: Draft, item: Fields) -> None:
    for name in item.known(ATTRIBUTES):
        text, at = item.get(name)
        put_attribute(draft, at.rpartition("/")[2], text, at)


def _take_points(draft: Draft, item: Fields) -> None:
    for name in item.known(POINTS):
        points, at = item.get(name)
        if isinstance(points, list) and points and all(isinstance(point, str) for point in points):
            draft.put("bullets", points, at)


def _take_lists(draft: Draft, item: Fields) -> None:
    for name in item.known(LISTS):
        take_attributes(draft, item, name)
    for name in item.known(LIST):
        if not isinstance(item.get(name)[0], str):
            take_attributes(draft, item, name)


def _take_chosen(draft: Draft, item: Fields) -> None:
    if are_chosen_already(item):
        take_attributes(draft, item, "options")


def _name_in_words(draft: Draft, item: Fields) -> None:
    """Another name in the place of one that is no text: what is called ``item`` may be an object that names the product."""
    held = draft.fields.get("title")
    if not isinstance(held, dict | list):
        return
    draft.lose(draft.take_back("title"), UNREAD)
    for name in item.known(_TITLES):
        title, at = item.get(name)
        if isinstance(title, str) and title.strip():
            draft.put("title", title, at)
            return


_TITLES = (*(part for name, _, part in PRODUCT.natives if name == "title"), "localname")


def _name_by_text(draft: Draft, item: Fields) -> None:
    """Take a price list's only text for the name of the goods, as long as it could be one: a line, and no sentence."""
    if "title" in draft.fields:
        return
    text = draft.fields.get("description")
    if not isinstance(text, str) or not is_named_by_its_text(item.value):
        return
    line = text.strip()
    is_sentence = len(line) > _SHORT and line.endswith((".", "!", "。", "！"))
    if len(line) <= _LONGEST_NAME and "\n" not in line and "</" not in line and not is_sentence:
        draft.fields["title"] = draft.fields.pop("description")
        draft.pointers["/title"] = draft.pointers.pop("/description")


def _name_by_item(draft: Draft, item: Fields) -> None:
    """What the goods are called where the name is their code, as ERPNext has it: ``{"name": "A-1", "item_code": "A-1"}``."""
    if {"name", "itemname", "itemcode"} <= item.kind.names.keys():
        title, at = item.get("itemname")
        if isinstance(title, str) and title.strip():
            draft.fields["title"] = title
            draft.pointers["/title"] = draft.prefix + at


def _price_of_sales(draft: Draft, item: Fields) -> None:
    """The price at which goods are sold, beside that at which they are bought: ``{"SalesDetails": {"UnitPrice": 9}}``."""
    if "price" in draft.fields or "salesdetails" not in item.kind.names:
        return
    for part in item.objects("salesdetails"):
        price, at = part.get("unitprice", "price")
        draft.put("price", price, at)


_LONGEST_NAME = 250
"""Characters that the name of goods in a price list has at the most, with its size, its packing and its make."""
_SHORT = 60
"""Characters of a name that may end in a point, as abbreviations do; what is longer and does is a sentence."""


def put_attribute(draft: Draft, label: str, value: Any, at: str) -> None:
    """An attribute, or the pictures of a listing without others where a page's colours are shown and not named."""
    if isinstance(value, list) and value and are_addresses(value):
        if "images" not in draft.fields:
            draft.pictures(value, at)
    elif _are_scalar(value):
        draft.attribute(label, value, at)


def _are_scalar(value: Any) -> bool:
    return scalar(value) or (isinstance(value, list) and bool(value) and all(map(scalar, value)))


def _simple(draft: Draft, _item: Fields) -> None:
    """Members that some interfaces wrap or number: a stock with its places, a status by its number."""
    stock = draft.fields.get("stock")
    if isinstance(stock, bool) or (isinstance(stock, str) and _is_sentence(stock)):
        # Whether there is any: no count, but the product's status.
        at = draft.take_back("stock")
        if isinstance(stock, bool):
            draft.use(at)
        else:
            draft.put("status", stock, at)
    settle_stock(draft)
    for name in ("brand", "manufacturer", "category"):
        # Whether there is one, or the goods are a well-known one's.
        if isinstance(draft.fields.get(name), bool):
            draft.use(draft.take_back(name))
    if not isinstance(draft.fields.get("dimensions", ""), str):
        # Sides by their names, mostly without a unit and often empty.
        draft.take_back("dimensions")
    if not isinstance(draft.fields.get("url", ""), str):
        # What the product is linked with: {"product_links": [{"sku": …, "link_type": "upsell"}]}
        draft.use(draft.take_back("url"))
    status = draft.fields.get("status")
    if isinstance(status, int) and not isinstance(status, bool):
        draft.fields["status"] = str(status)


def _leave_codes(draft: Draft, _item: Fields) -> None:
    """Numbers and letters that say nothing by themselves: how many months or years, Cafe24's N for new."""
    if type(draft.fields.get("warranty")) in (int, float, bool):
        draft.lose(draft.take_back("warranty"), "a number without its unit")
    condition = draft.fields.get("condition")
    if isinstance(condition, int) or (isinstance(condition, str) and len(condition.strip()) == 1):
        draft.lose(draft.take_back("condition"), "a code, and no word for the condition")


def _is_sentence(stock: str) -> bool:
    """Whether a stock is told in words, and is no count: "In stock", "Only 2 left in stock - order soon"."""
    return not any(map(str.isdigit, stock)) or sum(map(str.isalpha, stock)) >= _TELLS


_TELLS = 8
"""Letters of a stock from which on it is a sentence; "12 pcs" and "5 Stück" have fewer."""


_OBJECTS = frozenset({dict, list})
_UNWRAPS = either(wrapped, named(*TRANSLATIONS, "salesdetails"))
_RECORDED = either(_UNWRAPS, holds(frozenset({dict}), "brand", "category", "manufacturer", "tags"))
_TEXT_STEPS: Steps = (
    (named(*TRANSLATIONS), take_translations),
    (_UNWRAPS, _unwrap),
    (
        either(
            _UNWRAPS,
            holds(frozenset({bool, str}), "stock"),
            holds(frozenset({bool}), "brand", "manufacturer", "category"),
            holds(_OBJECTS | {int, float, bool}, "dimensions", "url"),
            holds(frozenset({int}), "status"),
        ),
        _simple,
    ),
    (
        either(
            _UNWRAPS,
            holds(frozenset({int, float, bool}), "warranty"),
            holds(frozenset({int, bool, str}), "condition"),
        ),
        _leave_codes,
    ),
    (always, of_draft(unwrap_texts)),
    (named("details"), take_details),
    (lambda seen: "description" not in seen.names, _describe_in_short),
    (_UNWRAPS, _name_in_words),
    (always, _name_by_text),
    (named("itemname"), _name_by_item),
    (named("salesdetails"), _price_of_sales),
    (_RECORDED, _name_by_records),
    (always, _drop_references),
    (named("brandid"), refer_to_brand),
    (either(_UNWRAPS, holds(_OBJECTS, "category")), of_draft(category_of_paths)),
    (
        either(
            _RECORDED,
            holds(
                frozenset({bool}),
                *("gtin", "mpn", "sku", "brand", "description", "short_description", "tags"),
            ),
        ),
        of_draft(settle_odoo),
    ),
    (_UNWRAPS, of_draft(leave_unread)),
    (_UNWRAPS, of_draft(unwrap_values)),
    (either(_UNWRAPS, named("producttype", "type")), of_draft(drop_way_of_sale)),
    (_UNWRAPS, _settle_prices),
)
"""From what was taken to plain texts, in this order; each step with what it needs."""
_PRICE_STEPS: Steps = (
    (named_like(("formatted",), ("formatted", "text")), of_members(settle_by_text)),
    (named_like(("extracted",), ("value", "amount")), settle_by_number),
    (named("standardprice"), drop_cost_of_odoo),
    (either(_UNWRAPS, named("originalprice")), of_members(drop_cost)),
    (named("discount"), settle_by_discount),
    (named(*TRACKS, "inventory"), drop_untracked),
    (always, of_members(drop_nothing)),
    (named(*OF_SALE), _price_before),
    (named("offers"), take_only_offer),
)
_PICTURE_STEPS: Steps = (
    (named(*LADDERS), take_any_ladder),
    (named(*ATTRIBUTES), _take_usual_attributes),
)
_OTHER_STEPS: Steps = (
    (named("varianttitle", "variantname", *_GROUP_NAMES, "variantid"), _take_group),
    (named(*POINTS), _take_points),
    (named(*LISTS, *LIST), _take_lists),
    (named("options"), _take_chosen),
    (named("productset"), take_product_of_allegro),
    (named("facetvalues"), take_facets),
    (named("metadata"), take_metadata),
)
PHASES = Phases((_TEXT_STEPS, _PRICE_STEPS, _PICTURE_STEPS, _OTHER_STEPS))
EVERY_STEP = tuple(tuple(step for need, step in steps) for steps in PHASES)
"""Every step, for a further part of a product: what the first one left may be of any form."""
