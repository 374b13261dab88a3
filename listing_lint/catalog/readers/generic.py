"""Products of shops that have no form of their own here: objects with a name and a price, by the usual names of members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import REFERENCE, UNREAD
from listing_lint.catalog.readers.answers import (
    address_pictures,
    address_pictures_of_hosts,
    address_pictures_of_wix,
    category_of_paths,
    counts_as_shopee,
    leave_unread,
    offers_of_vtex,
    settle_odoo,
    settle_parts,
    take_price_inside,
)
from listing_lint.catalog.readers.draft import (
    Draft,
    Fields,
    scalar,
    take,
)
from listing_lint.catalog.readers.generic_attributes import are_chosen_already, take_attributes, take_details
from listing_lint.catalog.readers.generic_names import (
    ATTRIBUTES,
    LIST,
    LISTS,
    PICTURES,
    POINTS,
    PRICES,
    PRODUCT,
    fields_of,
)
from listing_lint.catalog.readers.generic_pictures import (
    refer_to_codes,
    take_pictures,
    take_pictures_by_address,
    take_pictures_by_sources,
    take_pictures_by_words,
)
from listing_lint.catalog.readers.generic_variants import (
    by_keys,
    entries_of,
    named_by,
    variant_of,
    variants_beside,
)
from listing_lint.catalog.readers.lacking import (
    NO_PICTURES,
    NO_PRICE,
    find_price,
    names_pictures,
    numbered_pictures,
    say_no_price,
)
from listing_lint.catalog.readers.ladders import take_any_ladder
from listing_lint.catalog.readers.named_records import drop_reference, name_by_record, refer_to_brand
from listing_lint.catalog.readers.nested import folded, nested_parts
from listing_lint.catalog.readers.priced_sizes import take_prices_by_size
from listing_lint.catalog.readers.shapes import Made
from listing_lint.catalog.readers.shop_forms import (
    counts_as_medusa,
    counts_as_vendure,
    names_alone,
    take_facets,
    take_metadata,
    take_previews,
    take_product_of_allegro,
    take_translations,
)
from listing_lint.catalog.readers.shop_prices import (
    NOTHING,
    counts_in_coins,
    currency_in,
    drop_cost,
    drop_cost_of_odoo,
    drop_nothing,
    settle_by_number,
    settle_by_text,
    settle_coins,
    settle_currency,
    settle_price,
    settle_stock,
    take_only_offer,
    with_prices,
)
from listing_lint.catalog.readers.unsigned import priced_lists
from listing_lint.catalog.readers.values import are_addresses
from listing_lint.catalog.readers.ways_of_sale import drop_way_of_sale, is_not_on_sale, is_sold_in_parts
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

if TYPE_CHECKING:
    from listing_lint.catalog.readers.words import Words


def _priced(value: dict[str, Any]) -> dict[str, Any]:
    return with_prices(value, fields_of(value, "")[0].kind.names)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("generic", raw, prefix)
    parts = _parts_of(value)
    item, words = fields_of(_priced(parts[0][1]), "")
    _take_part(draft, item, words)
    for at, part in parts[1:]:
        _take_part(draft, *fields_of(_priced(part), at))
    _name_brand_beside(draft, [("", value)])
    find_price(draft, item)
    if "images" not in draft.fields and (numbered := numbered_pictures(item)):
        draft.refer_to_pictures(numbered)
    elif "images" not in draft.fields and not names_pictures(item, words):
        draft.lacks = NO_PICTURES  # an interface of stock and prices, perhaps: it says nothing of pictures
    say_no_price(draft, item)
    draft.name_itself()
    return Made(*draft.made())


_DETAILS = frozenset(
    {
        "goodsdetail",
        "goodsdetails",
        "productdetail",
        "itemdetail",
        "detail",
        "productinfo",
        "goodsinfo",
        "iteminfo",
    }
)


def _parts_of(value: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """A product, and the object inside of it that shows its pictures: ``{"name": "Mug", "goods_detail": {"images": […]}}``."""
    name = next(
        (name for name, part in value.items() if isinstance(part, dict) and folded(name) in _DETAILS), None
    )
    if (
        name is None
        or not _shown_in(value).isdisjoint(PICTURES)
        or _shown_in(value[name]).isdisjoint(PICTURES)
    ):
        return [("", value)]
    outer = {other: part for other, part in value.items() if other != name}
    return [("", outer), (f"/{escape(name)}", value[name])]


def _shown_in(part: dict[str, Any]) -> set[str]:
    return {folded(name) for name, held in part.items() if held}


def convert_nested(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product whose members stand in several objects (``Orderable`` and ``Visible``), the outer ones first."""
    draft = Draft("generic", raw, prefix)
    parts = nested_parts(value)
    for at, part in parts:
        _take_part(draft, *fields_of(_priced(part), at))
        if isinstance(draft.fields.get("title"), dict):
            # The product itself, whose title stands in it.
            del draft.fields["title"], draft.pointers["/title"]
    _name_brand_beside(draft, parts)
    find_price(draft, Fields(value, ""))
    fields = [fields_of(part, "") for _, part in parts]
    if "images" not in draft.fields and not any(names_pictures(*one) for one in fields):
        draft.lacks |= NO_PICTURES
    if not any(one.known(PRICES) for one, _ in fields) and "price" not in draft.fields:
        draft.lacks |= NO_PRICE
    draft.name_itself()
    return Made(*draft.made())


def _name_brand_beside(draft: Draft, parts: list[tuple[str, dict[str, Any]]]) -> None:
    """The brand that an object in one of the parts is or names: ``{"primary_brand": {"name": "Acme"}}``."""
    if "brand" in draft.fields:
        return
    for at, part in parts:
        for name, held in part.items():
            if not isinstance(held, dict):
                continue
            inner = Fields(held, f"{at}/{escape(name)}")
            wanted = (
                ("brandname", "name", "title", "value") if folded(name).endswith("brand") else ("brandname",)
            )
            found, place = inner.get(*wanted)
            draft.put("brand", found if isinstance(found, str) else None, place)


def _take_part(draft: Draft, item: Fields, words: Words) -> None:
    take(draft, item, PRODUCT)
    take_translations(draft, item)
    unwrap_scoped(draft)
    unwrap_typed(draft)
    unwrap_languages(draft)
    unwrap_only(draft)
    unwrap_listed(draft)
    _simple(draft)
    _name_by_address(draft)
    unwrap_texts(draft)
    take_details(draft, item)
    if "description" not in item.kind.names and "description" not in draft.fields:
        # The only text there is is the description, whatever it is called.
        only = draft.fields.pop("short_description", None)
        if only is not None:
            draft.fields["description"] = only
            draft.pointers["/description"] = draft.pointers.pop("/short_description")
    _name_in_words(draft, item)
    _name_by_text(draft, item)
    _name_by_item(draft, item)
    _price_of_sales(draft, item)
    for name in ("brand", "category", "manufacturer", "tags"):
        name_by_record(draft, name)
        drop_reference(draft, name)
    refer_to_brand(draft, item)
    category_of_paths(draft)
    settle_odoo(draft)
    leave_unread(draft)
    unwrap_values(draft)
    drop_way_of_sale(draft)
    for name in ("price", "list_price"):
        settle_price(draft, name)
    coins = counts_in_coins(item.kind.names) or counts_as_vendure(item) or counts_as_medusa(item)
    settle_coins(draft, draft.fields.get("currency"), always=coins)
    settle_by_text(draft, item.value)
    settle_by_number(draft, item)
    drop_cost_of_odoo(draft, item)
    drop_cost(draft, item.value)
    drop_nothing(draft, item.value)
    if "price" not in draft.fields and "list_price" in draft.fields and is_not_on_sale(item):
        # What it costs when no lower price is given.
        at = draft.pointers.pop("/list_price").removeprefix(draft.prefix)
        draft.put("price", draft.fields.pop("list_price"), at)
    take_only_offer(draft, item)
    shopee = counts_as_shopee(item.kind.names)
    if shopee:
        settle_parts(draft)
    else:
        take_price_inside(draft, item)
    settle_currency(draft)
    named = words.members.get("price")
    if named is not None and "price" in draft.fields and "currency" not in draft.fields:
        draft.put("currency", currency_in(named.name), item.at + named.at)  # "price_eur"
    take_pictures(draft, item, words)
    take_pictures_by_words(draft, item, words)
    take_pictures_by_sources(draft, item)
    take_pictures_by_address(draft, item)
    take_previews(draft, item)
    if shopee and "images" in draft.fields:
        address_pictures(draft)
    address_pictures_of_wix(draft)
    address_pictures_of_hosts(draft)
    refer_to_codes(draft)
    take_any_ladder(draft, item)
    for name in item.known(ATTRIBUTES):
        text, at = item.get(name)
        _attribute(draft, at.rpartition("/")[2], text, at)
    for label, below in words.attributes:
        if folded(label) == "volume" and not _OF_SELLERS.isdisjoint(item.kind.names):
            draft.use(item.at + below)  # how many were sold, as Taobao says it
        else:
            _attribute(draft, label, item.value[label], item.at + below)
    _take_group(draft, item)
    for name in item.known(POINTS):
        points, at = item.get(name)
        if isinstance(points, list) and points and all(isinstance(point, str) for point in points):
            draft.put("bullets", points, at)
    for name in item.known(LISTS):
        take_attributes(draft, item, name)
    for name in item.known(LIST):
        if not isinstance(item.get(name)[0], str):
            take_attributes(draft, item, name)
    if are_chosen_already(item):
        take_attributes(draft, item, "options")
    take_product_of_allegro(draft, item)
    take_facets(draft, item)
    take_metadata(draft, item)
    found = item.objects("variants", "variations", "skus") or variants_beside(item)
    if not found and "sellerproductname" in item.kind.names:
        found = item.objects("items")  # of Coupang
    if not found:
        found = item.objects("models") if shopee else offers_of_vtex(draft, item)
    if not found:
        found = [entry for name in priced_lists(item.value) for entry in item.objects(folded(name))]
    keyed = by_keys(found)
    entries = [] if keyed else entries_of(found)
    if not found and item.known(("inventory",)):
        entries = item.inner("inventory").objects("products")
    for entry in entries:
        if names_alone(entry.value):
            draft.lose(entry.at, REFERENCE)
        elif entry.value:
            variant = variant_of(draft, entry, coins=coins)
            if shopee:
                settle_parts(variant)
    for key, entry in keyed:
        named_by(variant_of(draft, entry, coins=coins), key, entry.at)
    _brand_of_variants(draft, entries)
    take_prices_by_size(draft, item)
    if draft.fields.get("price") in NOTHING and (
        is_sold_in_parts(item) or any("price" in one for one in draft.fields.get("variants", ()))
    ):
        del draft.fields["price"], draft.pointers["/price"]  # what the variants cost stands in them


def _brand_of_variants(draft: Draft, entries: list[Fields]) -> None:
    """The brand that all variants name, where the product names none: ``{"variants": [{"sku": "S-1", "brand": "Acme"}]}``."""
    if "brand" in draft.fields or not entries:
        return
    named = [one.get("brandname", "brand") for one in entries]
    brand, at = named[0]
    if isinstance(brand, str) and all(other == brand for other, _ in named):
        draft.put("brand", brand, at)


_GROUP_NAMES = (
    "itemgroupid",
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


def _name_by_address(draft: Draft) -> None:
    """The address of Sanity for the identifier: ``{"slug": {"_type": "slug", "current": "tote"}}``."""
    slug = draft.fields.get("id")
    if isinstance(slug, dict) and isinstance(slug.get("current"), str):
        draft.fields["id"] = slug["current"]
        if draft.placed:
            draft.pointers["/id"] += "/current"


def _name_in_words(draft: Draft, item: Fields) -> None:
    """Another name in the place of one that is no text: what is called ``item`` may be an object that names the product."""
    held = draft.fields.get("title")
    if not isinstance(held, dict | list):
        return
    del draft.fields["title"]
    draft.lose(draft.pointers.pop("/title", draft.prefix).removeprefix(draft.prefix), UNREAD)
    for name in item.known(_TITLES):
        title, at = item.get(name)
        if isinstance(title, str) and title.strip():
            draft.put("title", title, at)
            return


_TITLES = (*(part for name, _, part in PRODUCT.natives if name == "title"), "localname")


def _name_by_text(draft: Draft, item: Fields) -> None:
    """Take a price list's only text for the name of the goods, as long as it could be one: a line, and no sentence."""
    text = draft.fields.get("description")
    if "title" in draft.fields or not isinstance(text, str) or not is_named_by_its_text(item.value):
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


def _attribute(draft: Draft, label: str, value: Any, at: str) -> None:
    """An attribute, or the pictures of a listing without others where a page's colours are shown and not named."""
    if isinstance(value, list) and value and are_addresses(value):
        if "images" not in draft.fields:
            draft.pictures(value, at)
    elif _are_scalar(value):
        draft.attribute(label, value, at)


_OF_SELLERS = frozenset({"shoptitle", "sellerid", "usertype", "nick", "provcity"})


def _are_scalar(value: Any) -> bool:
    return scalar(value) or (isinstance(value, list) and bool(value) and all(map(scalar, value)))


def _simple(draft: Draft) -> None:
    """Members that some interfaces wrap or number: a stock with its places, a status by its number."""
    stock = draft.fields.get("stock")
    if isinstance(stock, bool) or (isinstance(stock, str) and _is_sentence(stock)):
        # Whether there is any: no count, but the product's status.
        at = draft.pointers.pop("/stock").removeprefix(draft.prefix)
        del draft.fields["stock"]
        if isinstance(stock, bool):
            draft.use(at)
        else:
            draft.put("status", stock, at)
    settle_stock(draft)
    for name in ("brand", "manufacturer", "category"):
        # Whether there is one, or the goods are a well-known one's.
        if isinstance(draft.fields.get(name), bool):
            del draft.fields[name]
            draft.use(draft.pointers.pop(f"/{name}", draft.prefix).removeprefix(draft.prefix))
    if not isinstance(draft.fields.get("dimensions", ""), str):
        # Sides by their names, mostly without a unit and often empty.
        del draft.fields["dimensions"], draft.pointers["/dimensions"]
    if not isinstance(draft.fields.get("url", ""), str):
        # What the product is linked with: {"product_links": [{"sku": …, "link_type": "upsell"}]}
        del draft.fields["url"]
        draft.use(draft.pointers.pop("/url", draft.prefix).removeprefix(draft.prefix))
    status = draft.fields.get("status")
    if isinstance(status, int) and not isinstance(status, bool):
        draft.fields["status"] = str(status)


def _is_sentence(stock: str) -> bool:
    """Whether a stock is told in words, and is no count: "In stock", "Only 2 left in stock - order soon"."""
    return not any(map(str.isdigit, stock)) or sum(map(str.isalpha, stock)) >= _TELLS


_TELLS = 8
"""Letters of a stock from which on it is a sentence; "12 pcs" and "5 Stück" have fewer."""
