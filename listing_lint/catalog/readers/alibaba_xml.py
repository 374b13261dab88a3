"""Alibaba.com products in XML: the ``itemSchema`` that ``alibaba.icbu.product.schema.*`` takes and gives.

A product is a list of ``<field id="…" type="…">``. A value stands in ``<value>`` or ``<values>``, one made of other fields
in ``<complex-value>``, several of these in ``<complex-values>``; what is below ``<rules>``, ``<options>`` and ``<fields>``
are the rules of the category and no value. Names and nesting: open.alitrip.com, articleId=119213 (Alibaba's own guide).
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.native import step
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.draft import Draft
from listing_lint.catalog.readers.ladders import put_ladder, span
from listing_lint.catalog.readers.values import filled, money, whole
from listing_lint.catalog.readers.xml_encoding import as_utf8
from listing_lint.catalog.readers.xml_raw import Locator, at_text, each, name_place, raw_of, text_in
from listing_lint.catalog.readers.xml_text import pieces
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.xml_piece import Piece

PRODUCTS = frozenset({"itemSchema", "itemParam", "itemRule"})


def read(stream: IO[bytes], limit: int, columns: Mapping[str, str]) -> Iterator[Record | LoadProblem]:
    """The products of a file: one ``itemSchema``, or several in an element of any name; ``columns`` are for tables."""
    del columns
    opened = as_utf8(stream)
    yield from opened.problems
    anything = False
    for item in pieces(opened.stream, PRODUCTS, limit, _record, first_line=opened.first_line):
        anything = anything or not isinstance(item, LoadProblem) or item.rule != "xml-doctype"
        yield item
    if not anything:
        yield LoadProblem("no-listing", detail="the file has no <itemSchema>")


_FRAME = frozenset(
    {
        "@id",
        "@type",
        "@name",
        "@fileId",
        "@fileFlag",
        "@propId",
        "@propName",
        "@propValueId",
        "rules",
        "options",
        "fields",
    }
)


class _Value(NamedTuple):
    """A value of a field: its text, its attributes and its pointer."""

    text: str | None
    attributes: Mapping[str, Any]
    at: str


class _Field(NamedTuple):
    """A field that is filled: plain values, or groups of fields."""

    id: str
    name: str
    at: str
    values: list[_Value]
    groups: list[tuple[str, dict[str, _Field]]]
    options: Mapping[str, str]


def _record(piece: Piece) -> Record | LoadProblem:
    raw = raw_of(piece.attributes, piece.events)
    draft = Draft("alibaba-xml", raw)
    fields = _fields(raw, "")
    span = Span(piece.line, piece.column + 1, piece.line, piece.column + 2)
    if not fields:
        what = f"<{piece.name[:60]}> has no <field>"
        return LoadProblem("not-a-listing", detail=what, span=span)
    if not any(field.values or field.groups for field in fields.values()):
        what = "the schema of a category is no product: its fields have rules and no values"
        return LoadProblem("entry-not-checked", detail=what, span=span, lost=False)
    _fill(draft, fields)
    made, native = draft.made(marketplace="alibaba")
    name = partial(_name_place, raw)
    native = replace(native, locate=Locator(piece), name_place=name, name_field=name, frame=_FRAME)
    return Record(made, SourceText("", piece.line), 0, 0, piece.offset, native=native)


def _fields(raw: Any, at: str) -> dict[str, _Field]:
    """The fields directly in an element, by their ``id``; of two with one id the first one."""
    found: dict[str, _Field] = {}
    if not isinstance(raw, dict):
        return found
    for below, item in each(raw, "field") if "field" in raw else ():
        if not isinstance(item, dict) or not item.get("@id"):
            continue
        field = _field(item, at + below)
        if field.id not in found or not (found[field.id].values or found[field.id].groups):
            found[field.id] = field
    for below, item in each(raw, "fields") if "fields" in raw else ():
        # A schema that was filled in: the values stand in the fields of the rules.
        for name, field in _fields(item, at + below).items():
            found.setdefault(name, field)
    return found


def _field(item: dict[str, Any], at: str) -> _Field:
    id_, name = str(item["@id"]), str(item.get("@name") or "")
    value = item.get("value")
    if value.__class__ is str and _PLAIN.issuperset(item):  # as most fields are
        return _Field(id_, name, at, [_Value(value, _NONE, f"{at}/value")] if value else [], [], _NONE)
    values = [_value(one, at + below) for below, one in each(item, "value")]
    for below, group in each(item, "values"):
        if isinstance(group, dict):
            values += [_value(one, at + below + inner) for inner, one in each(group, "value")]
    groups = []
    for around in ("complex-value", "complex-values"):
        for below, group in each(item, around) if around in item else ():
            groups += _groups(group, at + below)
    if not groups:
        # Fields may stand directly in a field of fields, and in its rules if these were filled in.
        inner = {key: field for key, field in _fields(item, at).items() if field.values or field.groups}
        groups = [(at, inner)] if inner else []
    values = [one for one in values if one.text is not None or one.attributes]
    options = {
        str(option["@value"]): str(option.get("@displayName") or option.get("@display-name") or "")
        for _, group in each(item, "options")
        if isinstance(group, dict)
        for _, option in each(group, "option")
        if isinstance(option, dict) and option.get("@value")
    }
    return _Field(id_, name, at, values, groups, options)


_PLAIN = frozenset({"@id", "@name", "@type", "value", "rules"})
"""Members of a field that has one text, and neither options nor fields in it."""
_NONE: Mapping[str, str] = {}


def _groups(group: Any, at: str) -> list[tuple[str, dict[str, _Field]]]:
    """The groups of fields in a complex value; some tools wrap each once more."""
    if not isinstance(group, dict):
        return []
    around = each(group, "complex-value") if "complex-value" in group else ()
    wrapped = [found for below, item in around for found in _groups(item, at + below)]
    own = _fields(group, at)
    return [(at, own), *wrapped] if own else wrapped


def _value(value: Any, at: str) -> _Value:
    if value.__class__ is str:
        return _Value(value or None, _NONE, at)
    attributes = {name[1:]: one for name, one in value.items() if name[0] == "@"}
    return _Value(text_in(value), attributes, at_text(at, value))


def _name_place(raw: dict[str, Any], pointer: str) -> str:
    """A pointer by the ids of the fields on its way: "field icbuCatProp > p-10"."""
    ids: list[str] = []
    here: Any = raw
    for token in pointer.split("/")[1:]:
        here = step(here, token)
        if isinstance(here, dict) and here.get("@id"):
            ids.append(str(here["@id"])[:60])
    return f"field {' > '.join(ids)}" if ids else name_place(pointer)


# From fields to members.

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
_PRICE_FIELDS = ("price", "fob", "ladderPrice", "marketPrice", "samplePrice")
_SETTINGS = frozenset(
    {
        "scPrice", "saleType", "productDescType", "marketSample", "paymentMethod", "shippingTemplate", "logisticsMode",
        "logisticsProperty", "productGroup", "groupId", "customsTaxNumber", "isCustomizable", "market", "port",
        "wholesaleTrade", "tradeType", "productType", "language", "operate",
    }
)  # fmt: skip
_BRAND = frozenset({"brand name", "brand", "p-2"})
_ORIGIN = frozenset({"place of origin", "origin", "p-1"})


def _fill(draft: Draft, fields: dict[str, _Field]) -> None:
    for name, ids in _TEXTS:
        for id_ in ids:
            field = fields.get(id_)
            if field is not None and field.values:
                value = field.values[0]
                draft.put(name, whole(value.text) if name == "stock" else value.text, value.at)
    for id_ in ("scImages", "images", "productImage"):
        for value in _all(fields.get(id_)):
            draft.pictures(value.text, value.at)
    for value in _pictures_of(fields.get("detailImage")):
        draft.picture(value.text, value.at, role="detail")
    _keywords(draft, fields)
    for id_ in ("icbuCatProp", "catProp"):
        for _, group in fields[id_].groups if id_ in fields else ():
            for field in group.values():
                _property(draft, field)
    _custom(draft, fields)
    options = _sale_properties(fields.get("saleProp"))
    _variants(draft, fields, options)
    _prices(draft, fields)
    _parcel(draft, fields)
    _not_sold(draft, fields.get("saleProp"), sold=bool(draft.fields.get("variants")))
    for id_ in _SETTINGS & fields.keys():
        draft.lose(fields[id_].at, "a setting of the upload, which the shopper does not read as it is")
    draft.name_itself()  # a product that is new has no number yet


def _all(field: _Field | None) -> Iterator[_Value]:
    """All plain values of a field and of the fields in it, in order."""
    if field is None:
        return
    yield from field.values
    for _, group in field.groups:
        for inner in group.values():
            yield from _all(inner)


def _pictures_of(field: _Field | None) -> Iterator[_Value]:
    for value in _all(field):
        if value.text and (
            "//" in value.text or value.text.lower().endswith((".jpg", ".jpeg", ".png", ".webp", ".gif"))
        ):
            yield value


def _first(group: Mapping[str, _Field], *ids: str) -> _Value | None:
    for id_ in ids:
        field = group.get(id_)
        if field is not None and field.values and field.values[0].text is not None:
            return field.values[0]
    return None


def _keywords(draft: Draft, fields: dict[str, _Field]) -> None:
    found = [
        value for id_ in ("productKeywords", "keywords") for value in _all(fields.get(id_)) if value.text
    ]
    if found:
        draft.put("keywords", [value.text for value in found], found[0].at)
        for index, value in enumerate(found):
            draft.pointers[f"/keywords/{index}"] = value.at


def _shown(field: _Field, value: _Value) -> str | None:
    """What the shopper reads: the words beside a value, its option's name, or the value itself."""
    for name in ("inputValue", "displayName", "valueName"):
        if value.attributes.get(name):
            return str(value.attributes[name])
    return field.options.get(value.text or "") or value.text


def _shown_at(value: _Value) -> str:
    for name in ("inputValue", "displayName", "valueName"):
        if value.attributes.get(name):
            return f"{value.at.removesuffix('/#text')}/@{name}"
    return value.at


def _property(draft: Draft, field: _Field) -> None:
    name = field.name or field.id
    for value in _all(field):
        shown = _shown(field, value)
        if name.lower() in _BRAND and name != "p-1":
            draft.put("brand", shown, _shown_at(value))
        elif name.lower() in _ORIGIN:
            draft.put("origin", shown, _shown_at(value))
        draft.attribute(name, shown, _shown_at(value))


def _custom(draft: Draft, fields: dict[str, _Field]) -> None:
    """Properties of the seller's own: ``propName`` and ``valueName``."""
    for id_ in ("customMoreProperty", "customAttribute"):
        field = fields.get(id_)
        waiting = [group for _, group in field.groups] if field is not None else []
        while waiting:
            group = waiting.pop(0)
            name, value = _first(group, "propName", "attrName"), _first(group, "valueName", "attrValue")
            if name is not None and value is not None:
                draft.attribute(name.text, value.text, value.at)
                draft.use(name.at)
            waiting += [inner for one in group.values() for _, inner in one.groups]


class _Choice(NamedTuple):
    name: str
    shown: str
    image: str | None


def _sale_properties(field: _Field | None) -> dict[tuple[str, str], _Choice]:
    """What the numbers in an SKU mean: property and value to the words that the shopper reads."""
    found: dict[tuple[str, str], _Choice] = {}
    for _, group in field.groups if field is not None else ():
        for one in group.values():
            for value in one.values:
                shown = _shown(one, value)
                if value.text and shown:
                    image = value.attributes.get("img")
                    choice = _Choice(one.name or one.id, shown, str(image) if image else None)
                    found[(one.id.removeprefix("p-"), value.text)] = choice
    return found


def _not_sold(draft: Draft, field: _Field | None, *, sold: bool) -> None:
    """Options without SKUs are attributes; with SKUs they are said there."""
    if field is None:
        return
    if sold:
        draft.use(field.at)  # the variants have these options
        return
    for _, group in field.groups:
        for one in group.values():
            _property(draft, one)


def _variants(draft: Draft, fields: dict[str, _Field], choices: dict[tuple[str, str], _Choice]) -> None:
    for at, group in fields["sku"].groups if "sku" in fields else ():
        variant = draft.variant()
        variant.stands(at)
        for name, ids in (
            ("sku", ("skuOuterId", "skuCode")),
            ("gtin", ("gtin", "barcode")),
            ("image", ("skuImage", "img")),
        ):
            value = _first(group, *ids)
            if value is not None:
                variant.put(name, value.text, value.at)
        value = _first(group, "price", "skuPrice")
        if value is not None:
            variant.price("price", value.text, value.at)
        value = _first(group, "skuStock", "stock", "inventory")
        if value is not None:
            variant.put("stock", whole(value.text), value.at)
        for value in group["props"].values if "props" in group else ():
            number, _, chosen = (value.text or "").partition(":")
            choice = choices.get((number, chosen))
            name = str(value.attributes.get("propName") or "")
            if choice is not None and (not name or name.startswith("p-")):
                name = choice.name
            written = value.attributes.get("propValueName")
            if written:
                place = f"{value.at.removesuffix('/#text')}/@propValueName"
                variant.attribute(name or number, str(written), place)
            else:
                variant.attribute(name or number, choice.shown if choice else chosen, value.at)
            if choice is not None and choice.image:
                variant.put("image", choice.image, value.at)


def _prices(draft: Draft, fields: dict[str, _Field]) -> None:
    """A single price, the first step of a ladder (the dearest, for the smallest order), or the lower end of a range."""
    single = _first(fields, "price")
    steps: list[tuple[dict[str, Any], dict[str, str]]] = []
    for group in _leaves(fields.get("ladderPrice")):
        price, quantity = _first(group, "price"), _first(group, "quantity")
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
    for group in _leaves(fields.get("fob")):
        single = single or _first(group, "range_min", "rangeMin")
        currency = _first(group, "currency")
        if currency is not None and currency.text and currency.text.isalpha():
            draft.put("currency", currency.text, currency.at)
    if single is not None:
        draft.price("price", single.text, single.at)
    put_ladder(draft, steps, fields["ladderPrice"].at if steps else "")
    minimum = _first(fields, "minOrderQuantity", "moq")
    if minimum is not None:
        draft.put("x_minimum_order", whole(minimum.text), minimum.at)
    unit = fields.get("priceUnit")
    if unit is not None and unit.values:
        draft.put("x_unit", _shown(unit, unit.values[0]), _shown_at(unit.values[0]))


def _leaves(field: _Field | None) -> Iterator[dict[str, _Field]]:
    """The groups that hold plain values, however deep."""
    waiting = [group for _, group in field.groups] if field is not None else []
    while waiting:
        group = waiting.pop(0)
        if any(one.values for one in group.values()):
            yield group
        waiting += [inner for one in group.values() for _, inner in one.groups]


def _parcel(draft: Draft, fields: dict[str, _Field]) -> None:
    weight = _first(fields, "pkgWeight", "packageWeight", "grossWeight")
    parcel: dict[str, Any] = {}
    if weight is not None:
        parcel["weight"] = (
            {"value": whole(weight.text), "unit": "kg"} if _number(weight.text) else weight.text
        )
        draft.put("package", parcel, weight.at)
        draft.pointers["/package/weight"] = weight.at
    for group in _leaves(fields.get("pkgMeasure")):
        for name, ids in (
            ("length", ("length", "pkgLength")),
            ("width", ("width", "pkgWidth")),
            ("height", ("height", "pkgHeight")),
        ):
            value = _first(group, *ids)
            if value is not None and name not in parcel:
                parcel[name] = filled(value.text)
                draft.put("package", parcel, value.at)
                draft.pointers[f"/package/{name}"] = value.at
    times = []
    for group in _leaves(fields.get("ladderPeriod")):
        day, quantity = _first(group, "day", "days"), _first(group, "quantity")
        if day is not None:
            draft.use(day.at)
            if quantity is not None:
                draft.use(quantity.at)
            times.append({"quantity": whole(quantity.text) if quantity else None, "days": whole(day.text)})
    if times:
        draft.put("shipping", {"lead_times": times}, fields["ladderPeriod"].at)


def _number(text: str | None) -> bool:
    return bool(text) and (text or "").replace(".", "", 1).isdigit()
