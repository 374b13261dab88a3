"""ATT6xx: Amazon listings against the definitions of their product types."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_DEFINITION = b"""{
  "$schema": "https://schemas.amazon.com/selling-partners/definitions/product-types/meta-schema/v1",
  "$id": "https://schemas.amazon.com/selling-partners/definitions/product-types/schema/v1/LUGGAGE",
  "type": "object",
  "required": ["item_name", "brand"],
  "properties": {
    "item_name": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["value"],
      "properties": {"value": {"type": "string", "maxLength": 200}, "language_tag": {"type": "string"}}}},
    "brand": {"type": "array", "items": {"type": "object", "required": ["value"],
      "properties": {"value": {"type": "string"}}}},
    "wheel_type": {"type": "array", "items": {"type": "object", "properties": {"value": {"enum": ["Spinner", "Roller"]}}}}
  }
}"""
_CONFIG: dict[str, Any] = {"lint": {"product-types": "definitions"}}
_FILES = {"definitions/LUGGAGE.json": Drawing(content=_DEFINITION)}
_GOOD = {"item_name": [{"value": "Cabin suitcase, 40 l"}], "brand": [{"value": "Harbor"}]}


def _item(product_type: str = "LUGGAGE", **more: Any) -> dict[str, Any]:
    return {"sku": "A1", "productType": product_type, "requirements": "LISTING", "attributes": _GOOD, **more}


def _example(listing: dict[str, Any], **more: Any) -> Example:
    return Example(listing, profile="amazon", config=_CONFIG, files=_FILES, file="listings/item.json", **more)


def _native(listing: Listing) -> tuple[str, str, str, dict[str, Any]] | None:
    """Product type, requirement level, operation and attributes of a listing in the form of Amazon's Listings Items API."""
    raw = listing.raw
    if not isinstance(raw, dict):
        return None
    attributes, product_type = raw.get("attributes"), raw.get("productType")
    if product_type is None:
        summaries = raw.get("summaries")
        if isinstance(summaries, list) and summaries and isinstance(summaries[0], dict):
            product_type = summaries[0].get("productType")
    if not isinstance(product_type, str) or not product_type or not isinstance(attributes, dict):
        return None
    level, operation = raw.get("requirements"), raw.get("operationType")
    return (
        product_type,
        level if isinstance(level, str) else "LISTING",
        operation if isinstance(operation, str) else "UPDATE",
        attributes,
    )


@rule(
    "ATT601",
    "product-type-fault",
    severity="error",
    good=[
        _example(_item()),
        _example(
            _item(operationType="PARTIAL_UPDATE", attributes={"wheel_type": [{"value": "Spinner"}]}),
            why="a partial update may leave out what is required",
        ),
    ],
    bad=[
        _example(
            _item(attributes={"item_name": [{"value": "Cabin suitcase, 40 l"}]}),
            says="'brand' is missing",
            at="/attributes",
        ),
        _example(
            _item(attributes={**_GOOD, "wheel_type": [{"value": "Four"}]}),
            why="a value that Amazon does not list",
            says="wheel_type",
            at="/attributes/wheel_type/0/value",
        ),
    ],
)
def product_type_fault(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report attributes that Amazon's definition of the product type requires or does not allow.

    Compares the attributes of listings in Amazon's own form with the JSON Schema of their product type and requirement level,
    which the configuration gives in the folder `product-types`. Amazon's own keywords are checked as well: lengths in bytes
    and unique items by selectors.

    Amazon takes such a feed and refuses the listing afterwards.

    Correct the attribute; the definition is the one that getDefinitionsProductType returns for your marketplace.

    Partial updates may leave out what is required; patches and deletions have nothing to compare.
    """
    native = _native(listing) if ctx.product_types is not None else None
    if native is None or ctx.product_types is None:
        return
    product_type, level, operation, attributes = native
    if operation.upper() in ("PATCH", "DELETE"):
        return
    definition = ctx.product_types.of(product_type, level)
    if definition is None or isinstance(definition, str) or definition.is_valid(attributes):
        return
    from listing_lint.rules.schema import RULES as WORDS

    partial = operation.upper() == "PARTIAL_UPDATE"
    for fault in definition.faults(attributes):
        if partial and fault.rule == "missing-field" and not fault.pointer:
            continue
        for words in WORDS:
            if words.name == fault.rule:
                for hit in words.check(fault, words.options(), ctx):
                    mild = words.severity if words.severity != "error" else None
                    yield replace(
                        hit,
                        pointer=f"/attributes{hit.pointer}",
                        severity=hit.severity or mild,
                        fold=False,
                        native=True,
                    )


@rule(
    "ATT602",
    "product-type-unknown",
    severity="info",
    fold=True,
    good=[_example(_item())],
    bad=[
        _example(_item("LUGAGE"), says="no definition of the product type LUGAGE", at="/productType"),
        Example(
            _item(),
            profile="amazon",
            config=_CONFIG,
            files={"definitions/LUGGAGE.json": Drawing(content=b"{")},
            file="listings/item.json",
            says="cannot be used",
            at="/productType",
            why="a broken file",
        ),
    ],
)
def product_type_unknown(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report Amazon listings whose product type has no usable definition in the folder `product-types`.

    Runs where the configuration names such a folder. Listings of one file and product type are counted together.

    Their attributes are not compared with anything.

    Save the schema that getDefinitionsProductType links to as PRODUCT_TYPE.json, or correct the product type.
    """
    native = _native(listing) if ctx.product_types is not None else None
    if native is None or ctx.product_types is None:
        return
    product_type, level, operation, _attributes = native
    if operation.upper() in ("PATCH", "DELETE"):
        return
    found = ctx.product_types.of(product_type, level)
    if found is not None and not isinstance(found, str):
        return
    name = show(product_type, 60)
    if isinstance(found, str):
        message = f"the definition of the product type {name} cannot be used: {show(found, 300)}"
        help_, severity = "Save the schema anew.", "warning"
    else:
        file = f"{name}.json" if level.upper() == "LISTING" else f"{name}.{show(level, 30)}.json"
        message = f"the folder of product types has no definition of the product type {name} ({file})"
        help_, severity = "Save its schema there, or correct the product type.", "info"
    pointer = "/productType" if isinstance(listing.raw, dict) and "productType" in listing.raw else ""
    yield Hit(
        message,
        pointer,
        help_,
        actual=product_type[:200],
        severity="warning" if severity == "warning" else "info",
        subject=f"{product_type[:100]} {level[:40]}",
        native=True,
    )


RULES: tuple[Rule, ...] = (product_type_fault, product_type_unknown)
