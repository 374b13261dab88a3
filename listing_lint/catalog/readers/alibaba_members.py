"""What the fields of an ``itemSchema`` say of a product, as canonical members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.readers.ladders import put_ladder, span
from listing_lint.catalog.readers.values import filled, money, whole
from listing_lint.catalog.readers.xml_places import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.alibaba_fields import Bound, Field, Group, Part, Product, Value
    from listing_lint.catalog.readers.draft import Draft

_TEXTS = (
    ("id", ("productId", "product_id", "itemId")),
    ("title", ("productTitle", "title", "subject")),
    ("description", ("superText", "description", "detail")),
    ("short_description", ("textDesc",)),
    ("category", ("catId", "categoryId", "category")),
    ("video", ("imageVideo", "detailVideo", "videoUrl")),
    ("stock", ("stock", "totalStock", "quantityInStock")),
    ("origin", ("origin",)),
)
_SETTINGS = frozenset(
    {
        "scPrice", "saleType", "productDescType", "marketSample", "paymentMethod", "shippingTemplate", "logisticsMode",
        "logisticsProperty", "productGroup", "groupId", "customsTaxNumber", "isCustomizable", "market", "port",
        "wholesaleTrade", "tradeType", "productType", "language", "operate",
    }
)  # fmt: skip
_BRAND = frozenset({"brand name", "brand", "p-2"})
_ORIGIN = frozenset({"place of origin", "origin", "p-1"})
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")


class _Said(NamedTuple):
    """A text and its native pointer."""

    text: str
    at: str


def fill(draft: Draft, product: Product) -> dict[str, Any]:
    """Put what the fields say into the draft; gives what the format says for itself."""
    fields = product.fields
    for name, ids in _TEXTS:
        for id_ in ids:
            one = fields.get(id_)
            if one is not None and one.field.values:
                value, part = one.field.values[0], one.part
                text = product.text(value, part)
                draft.put(name, whole(text) if name == "stock" else text, part.at + value.at)
    for id_ in ("scImages", "images", "productImage"):
        if id_ in fields:
            field, part = fields[id_]
            for value in field.all:
                draft.pictures(product.text(value, part), part.at + value.at)
    if "detailImage" in fields:
        field, part = fields["detailImage"]
        for value in field.all:
            text = product.text(value, part)
            if text and ("//" in text or text.lower().endswith(_PICTURES)):
                draft.picture(text, part.at + value.at, role="detail")
    _keywords(draft, product)
    for id_ in ("icbuCatProp", "catProp"):
        if id_ in fields:
            field, part = fields[id_]
            for _, group in field.groups:
                for inner in group.values():
                    _property(draft, product, inner, part)
    _custom(draft, product)
    sold = fields.get("saleProp")
    _variants(draft, product, _sale_properties(product, sold))
    _prices(draft, product)
    _parcel(draft, product)
    _not_sold(draft, product, sold, sold=bool(draft.fields.get("variants")))
    for id_ in _SETTINGS & fields.keys():
        draft.lose(_place(fields[id_]), "a setting of the upload, which the shopper does not read as it is")
    draft.name_itself()  # a product that is new has no number yet
    return {"marketplace": "alibaba"}


def _place(one: Bound) -> str:
    return one.part.at + one.field.at


def _first(product: Product, group: Group, part: Part, *ids: str) -> _Said | None:
    """The first text of the first of the fields that has one."""
    for id_ in ids:
        field = group.get(id_)
        if field is not None and (said := _said(product, field, part)) is not None:
            return said
    return None


def _said(product: Product, field: Field, part: Part) -> _Said | None:
    if not field.values:
        return None
    value = field.values[0]
    text = product.text(value, part)
    return None if text is None else _Said(text, part.at + value.at)


def _own(product: Product, *ids: str) -> _Said | None:
    """The same of the outermost fields."""
    for id_ in ids:
        one = product.fields.get(id_)
        if one is not None and (said := _said(product, one.field, one.part)) is not None:
            return said
    return None


def _keywords(draft: Draft, product: Product) -> None:
    fields = product.fields
    found: list[_Said] = []
    for id_ in ("productKeywords", "keywords"):
        if id_ in fields:
            field, part = fields[id_]
            said = ((product.text(value, part), part.at + value.at) for value in field.all)
            found += [_Said(text, at) for text, at in said if text]
    if found:
        draft.put("keywords", [one.text for one in found], found[0].at)
        if draft.placed:
            for index, one in enumerate(found):
                draft.pointers[f"/keywords/{index}"] = one.at


_SHOWN = ("inputValue", "displayName", "valueName")


def _shown(product: Product, field: Field, value: Value, part: Part) -> tuple[str | None, str]:
    """What the shopper reads, and where it stands: the words beside a value, its option's name, or the value itself."""
    at = part.at + value.at
    if value.tag is not None:
        for name in _SHOWN:
            if said := product.attribute(value, part, name):
                return said, f"{at.removesuffix('/' + TEXT)}/@{name}"
    text = product.text(value, part)
    if field.options and (said := product.options(field, part).get(text or "")):
        return said, at
    return text, at


def _property(draft: Draft, product: Product, field: Field, part: Part) -> None:
    name = field.name or field.id
    lowered = name.lower()
    for value in field.all:
        shown, at = _shown(product, field, value, part)
        if lowered in _BRAND:
            draft.put("brand", shown, at)
        elif lowered in _ORIGIN:
            draft.put("origin", shown, at)
        draft.attribute(name, shown, at)


def _custom(draft: Draft, product: Product) -> None:
    """Properties of the seller's own: ``propName`` and ``valueName``."""
    fields = product.fields
    for id_ in ("customMoreProperty", "customAttribute"):
        if id_ not in fields:
            continue
        field, part = fields[id_]
        for group in field.within:
            name = _first(product, group, part, "propName", "attrName")
            value = _first(product, group, part, "valueName", "attrValue")
            if name is not None and value is not None:
                draft.attribute(name.text, value.text, value.at)
                draft.use(name.at)


def _leaves(product: Product, id_: str) -> Iterator[tuple[Group, Part]]:
    """The groups below a field that hold plain values, however deep."""
    one = product.fields.get(id_)
    if one is not None:
        for group in one.field.within:
            if any(inner.values for inner in group.values()):
                yield group, one.part


class _Choice(NamedTuple):
    name: str
    shown: str
    image: str | None


def _sale_properties(product: Product, one: Bound | None) -> dict[tuple[str, str], _Choice]:
    """What the numbers in an SKU mean: property and value to the words that the shopper reads."""
    found: dict[tuple[str, str], _Choice] = {}
    if one is None:
        return found
    part = one.part
    for _, group in one.field.groups:
        for field in group.values():
            for value in field.values:
                shown, _ = _shown(product, field, value, part)
                text = product.text(value, part)
                if text and shown:
                    choice = _Choice(field.name or field.id, shown, product.attribute(value, part, "img"))
                    found[(field.id.removeprefix("p-"), text)] = choice
    return found


def _not_sold(draft: Draft, product: Product, one: Bound | None, *, sold: bool) -> None:
    """Options without SKUs are attributes; with SKUs they are said there."""
    if one is None:
        return
    if sold:
        draft.use(_place(one))  # the variants have these options
        return
    for _, group in one.field.groups:
        for field in group.values():
            _property(draft, product, field, one.part)


_OF_SKUS = (
    ("sku", ("skuOuterId", "skuCode")),
    ("gtin", ("gtin", "barcode")),
    ("image", ("skuImage", "img")),
)


def _variants(draft: Draft, product: Product, choices: Mapping[tuple[str, str], _Choice]) -> None:
    if "sku" not in product.fields:
        return
    of_skus, part = product.fields["sku"]
    for at, group in of_skus.groups:
        variant = draft.variant()
        variant.stands(part.at + at)
        for name, ids in _OF_SKUS:
            said = _first(product, group, part, *ids)
            if said is not None:
                variant.put(name, said.text, said.at)
        said = _first(product, group, part, "price", "skuPrice")
        if said is not None:
            variant.price("price", said.text, said.at)
        said = _first(product, group, part, "skuStock", "stock", "inventory")
        if said is not None:
            variant.put("stock", whole(said.text), said.at)
        for value in group["props"].values if "props" in group else ():
            number, _, chosen = (product.text(value, part) or "").partition(":")
            choice = choices.get((number, chosen))
            name = product.attribute(value, part, "propName") or ""
            if choice is not None and (not name or name.startswith("p-")):
                name = choice.name
            place = part.at + value.at
            written = product.attribute(value, part, "propValueName")
            if written:
                tag = place.removesuffix("/" + TEXT)
                variant.attribute(name or number, written, f"{tag}/@propValueName")
            else:
                variant.attribute(name or number, choice.shown if choice else chosen, place)
            if choice is not None and choice.image:
                variant.put("image", choice.image, place)


def _prices(draft: Draft, product: Product) -> None:
    """A single price, the first step of a ladder (the dearest, for the smallest order), or the lower end of a range."""
    single = _own(product, "price")
    steps: list[tuple[dict[str, Any], dict[str, str]]] = []
    for group, part in _leaves(product, "ladderPrice"):
        price, quantity = _first(product, group, part, "price"), _first(product, group, part, "quantity")
        if price is not None:
            least, most = span(quantity.text) if quantity is not None else (None, None)
            if quantity is not None and least is not None:
                tier: dict[str, Any] = {"min_quantity": least, "price": money(price.text)[0]}
                if most is not None:
                    tier["max_quantity"] = most
                steps.append((tier, {"": price.at, "min_quantity": quantity.at, "price": price.at}))
            single = single or price
            draft.use(price.at)
            if quantity is not None:
                draft.use(quantity.at)
    for group, part in _leaves(product, "fob"):
        single = single or _first(product, group, part, "range_min", "rangeMin")
        currency = _first(product, group, part, "currency")
        if currency is not None and currency.text.isalpha():
            draft.put("currency", currency.text, currency.at)
    if single is not None:
        draft.price("price", single.text, single.at)
    put_ladder(draft, steps, _place(product.fields["ladderPrice"]) if steps else "")
    minimum = _own(product, "minOrderQuantity", "moq")
    if minimum is not None:
        draft.put("x_minimum_order", whole(minimum.text), minimum.at)
    unit = product.fields.get("priceUnit")
    if unit is not None and unit.field.values:
        draft.put("x_unit", *_shown(product, unit.field, unit.field.values[0], unit.part))


_SIDES = (
    ("length", ("length", "pkgLength")),
    ("width", ("width", "pkgWidth")),
    ("height", ("height", "pkgHeight")),
)


def _parcel(draft: Draft, product: Product) -> None:
    weight = _own(product, "pkgWeight", "packageWeight", "grossWeight")
    parcel: dict[str, Any] = {}
    if weight is not None:
        is_number = weight.text.replace(".", "", 1).isdigit()
        parcel["weight"] = {"value": whole(weight.text), "unit": "kg"} if is_number else weight.text
        draft.put("package", parcel, weight.at)
        draft.pointers["/package/weight"] = weight.at
    for group, part in _leaves(product, "pkgMeasure"):
        for name, ids in _SIDES:
            side = _first(product, group, part, *ids)
            if side is not None and name not in parcel:
                parcel[name] = filled(side.text)
                draft.put("package", parcel, side.at)
                draft.pointers[f"/package/{name}"] = side.at
    times = []
    for group, part in _leaves(product, "ladderPeriod"):
        day, quantity = _first(product, group, part, "day", "days"), _first(product, group, part, "quantity")
        if day is not None:
            draft.use(day.at)
            if quantity is not None:
                draft.use(quantity.at)
            times.append({"quantity": whole(quantity.text) if quantity else None, "days": whole(day.text)})
    if times:
        draft.put("shipping", {"lead_times": times}, _place(product.fields["ladderPeriod"]))
