"""WooCommerce's product CSV: a row of the type ``variation`` belongs to the product that its column ``Parent`` names.

Variations stand behind all products as often as below their own, so that rows are gathered. Source: WooCommerce's
documentation, "Product CSV import schema".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.header import make_header
from listing_lint.catalog.tables.names import plain
from listing_lint.catalog.tables.plan import Attribute, Fill, Pictures, Plan
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Reading

_LISTING: tuple[tuple[str, Reading, tuple[str, ...]], ...] = (
    ("id", "text", ("sku",)),
    ("id", "text", ("id",)),
    ("title", "text", ("name",)),
    ("description", "breaks", ("description",)),
    ("short_description", "breaks", ("short description",)),
    ("brand", "text", ("brands", "brand")),
    ("category", "text", ("categories",)),
    ("tags", "text", ("tags",)),
    ("status", "text", ("published",)),
    ("url", "text", ("external url",)),
)
_VARIANT: tuple[tuple[str, Reading, tuple[str, ...]], ...] = (
    ("sku", "text", ("sku",)),
    ("gtin", "text", ("gtin upc ean or isbn",)),
    ("price", "price", ("sale price",)),
    ("price", "price", ("regular price",)),
    ("stock", "count", ("stock",)),
)
_NAMED = late(r"Attribute ([0-9]{1,3}) name", re.IGNORECASE)
_UNIT = late(r"(?:weight|length|width|height) \(([a-z]{1,3})\)", re.IGNORECASE)


_TRANSLATED = {
    "name": "nom, nombre, nome, naam, nazwa, имя",
    "type": "typ, tipo, тип",
    "sku": "artikelnummer, ugs, artikul, артикул",
    "gtin upc ean or isbn": "gtin upc ean oder isbn, gtin upc ean ou isbn, gtin upc ean o isbn, gtin upc ean of isbn",
    "published": "veröffentlicht, publié, publicado, pubblicato, gepubliceerd, opublikowany, opublikowano, опубликован",
    "short description": (
        "kurzbeschreibung, description courte, descripción corta, breve descrizione, descrizione breve, korte beschrijving, "
        "descrição curta, krótki opis, краткое описание, короткое описание"
    ),
    "description": "beschreibung, descripción, descrizione, beschrijving, descrição, opis, описание",
    "stock": "bestand, lagerbestand, inventario, magazzino, voorraad, estoque, stan magazynowy, запасы",
    "sale price": (
        "angebotspreis, tarif promo, precio rebajado, prezzo in offerta, actieprijs, preço promocional, cena promocyjna, "
        "акционная цена, цена распродажи"
    ),
    "regular price": (
        "regulärer preis, tarif régulier, precio normal, prezzo di listino, reguliere prijs, preço normal, cena regularna, "
        "базовая цена"
    ),
    "categories": "kategorien, catégories, categorías, categorie, categorieën, categorias, kategorie, категории",
    "tags": "schlagwörter, étiquettes, etiquetas, tag, znaczniki, метки",
    "images": "bilder, images, imágenes, immagini, afbeeldingen, imagens, obrazki, изображения",
    "parent": (
        "übergeordnetes produkt, übergeordnet, parent, superior, genitore, hoofd, ascendente, rodzic, nadrzędny, родительский"
    ),
    "brands": "marken, marques, marcas, marchi, merken, marki, бренды",
    "weight": "gewicht, poids, peso, waga, вес",
    "length": "länge, longueur, longitud, lunghezza, lengte, comprimento, długość, длина",
    "width": "breite, largeur, anchura, larghezza, breedte, largura, szerokość, ширина",
    "height": "höhe, hauteur, altura, altezza, hoogte, wysokość, высота",
    "external url": "externe url, url externe, url externa, url esterno",
}
"""WooCommerce exports its names in the language of the administrator."""

_ATTRIBUTE = late(r"at?tribut|eigenschap|атт?рибут", re.IGNORECASE)
_NAME_WORD = late(r"\b(?:name|nom|nombre|nome|naam|nazwa|имя|название)\b", re.IGNORECASE)
_VALUE_WORD = late(r"\b(?:value|wert|valeur|valor|waarde|wartoś|значени)", re.IGNORECASE)


@cache
def _english() -> dict[str, str]:
    return {plain(name): ours for ours, names in _TRANSLATED.items() for name in names.split(",")}


def _in_english(header: Header) -> Header:
    """The header with WooCommerce's English names, where it is one of its translated ones."""
    english = _english()
    cells = list(header.cells)
    for column, cell in enumerate(cells):
        name = plain(cell)
        brackets = cell[cell.find("(") :] if "(" in cell else ""
        number = re.search(r"[0-9]{1,3}", cell)
        if name in english:
            cells[column] = f"{english[name]} {brackets}".strip()
        elif number and _ATTRIBUTE.search(cell):
            if _VALUE_WORD.search(cell):
                cells[column] = f"Attribute {number[0]} value(s)"
            elif _NAME_WORD.search(cell):
                cells[column] = f"Attribute {number[0]} name"
    named = {plain(cell) for cell in cells}
    if {"type", "name", "regular price"} <= named and not named.isdisjoint({"parent", "short description"}):
        return make_header(cells, header.number, len(cells))
    return header


_FROM_NAME = (
    *("name", "published", "is featured?", "visibility in catalog", "short description", "description"),
    *("date sale price starts", "date sale price ends", "tax status", "tax class", "in stock?", "stock"),
)
_FROM_WEIGHT = (
    *("weight", "length", "width", "height", "allow customer reviews?", "purchase note", "sale price"),
    *("regular price", "categories", "tags", "shipping class", "images", "download limit"),
    *("download expiry days", "parent", "grouped products", "upsells", "cross-sells", "external url"),
)
"""The exporter's columns stand in one order in every language; between the two runs are two or three that no listing has."""
_BRACKETS = late(r"\(([^()]{1,4})\)\s*$")


def _by_place(header: Header) -> Header:
    """The header with WooCommerce's English names, where its columns stand in the exporter's order under whatever names.

    The signs are the code in the third column, and a weight and three sides with their units, the sides' the same, behind
    the columns that the exporter writes before them. Source: ``WC_Product_CSV_Exporter::get_default_column_names``.
    """
    cells = list(header.cells)
    if len(cells) < _LEAST or plain(cells[0]) != "id" or plain(cells[2]) != "sku":
        return header
    name = 4 if "gtin" in plain(cells[3]) else 3  # since version 9.2 the exporter writes the GTIN
    units = [found[1] if (found := _BRACKETS.search(cell)) else "" for cell in cells]
    behind = (name + len(_FROM_NAME) + 2, name + len(_FROM_NAME) + 3)
    weight = next(
        (at for at in behind if all(units[at : at + 4]) and len({*units[at + 1 : at + 4]}) == 1), -1
    )
    if weight < 0 or units[weight] == units[weight + 1] or len(cells) < weight + len(_FROM_WEIGHT):
        return header
    cells[1] = "Type"
    if name > 3:
        cells[3] = "GTIN, UPC, EAN, or ISBN"
    cells[name : name + len(_FROM_NAME)] = _FROM_NAME
    for at, ours in enumerate(_FROM_WEIGHT, weight):
        cells[at] = f"{ours} ({units[at]})" if units[at] else ours
    numbers = [found[0] if (found := re.search(r"[0-9]{1,3}", cell)) else "" for cell in cells]
    for at in range(weight + len(_FROM_WEIGHT), len(cells) - 1):
        # An attribute's columns share its number: the name comes first, the values behind it.
        if numbers[at] and numbers[at] == numbers[at + 1] and numbers[at] != numbers[at - 1]:
            cells[at] = f"Attribute {numbers[at]} name"
            cells[at + 1] = f"Attribute {numbers[at]} value(s)"
    return make_header(cells, header.number, len(cells))


_LEAST = 36
"""Columns of the exporter before its attributes, in its oldest version."""


def plan(header: Header) -> Plan | None:
    """The plan for a header of WooCommerce's; None for any other one."""
    if header.find("regular price") < 0:
        header = _in_english(header)
    if header.find("regular price") < 0:
        header = _by_place(header)
    kind, parent = header.find("type"), header.find("parent")
    name, regular = header.find("name"), header.find("regular price")
    if min(kind, name, regular) < 0 or (parent < 0 and header.find("short description", "categories") < 0):
        return None
    sku, number = header.find("sku"), header.find("id")
    variant = [
        Fill(member, column, reading)
        for member, reading, names in _VARIANT
        if (column := header.find(*names)) >= 0
    ]
    sale = header.find("sale price")
    if sale >= 0:
        variant = [replace(fill, may_lack=fill.column == sale) for fill in variant]
        variant.append(Fill("list_price", regular, "price", beside=sale))
    weight = next((index for index, cell in enumerate(header.cells) if plain(cell) == "weight"), -1)
    if weight >= 0:
        variant.append(Fill("weight", weight, "weight", _unit(header, weight)))
    listing = [
        Fill(member, column, reading)
        for member, reading, names in _LISTING
        if (column := header.find(*names)) >= 0
    ]
    for side in ("length", "width", "height"):
        column = header.find(side)
        if column >= 0:
            listing.append(Fill(f"dimensions/{side}", column, "part", _unit(header, column)))
    attributes = tuple(_attributes(header))
    images = header.find("images")

    def is_variation(row: Cells) -> bool:
        return "variation" in row[kind].casefold()

    def key(row: Cells) -> str:
        if is_variation(row):
            above = row[parent].strip() if parent >= 0 else ""
            return f"id:{above[3:]}" if above.lower().startswith("id:") else f"sku:{above}" if above else ""
        return (
            f"sku:{row[sku].strip()}"
            if sku >= 0 and row[sku].strip()
            else f"id:{row[number].strip()}"
            if number >= 0
            else ""
        )

    def also(row: Cells) -> tuple[str, ...]:
        """The other key under which variations may name a product."""
        return (f"id:{row[number].strip()}",) if number >= 0 and row[number].strip() else ()

    def skip(row: Cells) -> str | None:
        if not is_variation(row):
            return None
        above = row[parent].strip()[:60] if parent >= 0 else ""
        return (
            f"it is a variation of {above!r}, and no such product is in the file"
            if above
            else "it is a variation and names no parent"
        )

    return Plan(
        "woocommerce-csv",
        tuple(listing),
        tuple(variant),
        (Pictures(images, ",|"),) if images >= 0 else (),
        attributes,
        tuple(replace(one, several="") for one in attributes),  # a variation has one value of each
        key=key,
        also=also,
        leads=lambda row: not is_variation(row),
        kind=kind,
        above=(parent, sku) if parent >= 0 and sku >= 0 else None,
        is_variant=is_variation,
        skip=skip,
        own=True,
        lone=False,
        groups=(kind, *((parent,) if parent >= 0 else ())),
        implied={"marketplace": "woocommerce"},
        nameless=sku < 0 and number < 0,  # an import of new products: WooCommerce gives them their numbers
    )


def _unit(header: Header, column: int) -> str:
    match = _UNIT.fullmatch(header.cells[column].strip())
    return match[1].lower() if match else ""


def _attributes(header: Header) -> list[Attribute]:
    found = []
    for column, cell in enumerate(header.cells):
        match = _NAMED.fullmatch(cell.strip())
        value = header.find(f"attribute {match[1]} value", f"attribute {match[1]} values") if match else -1
        if match and value >= 0:
            found.append(Attribute(value, f"Attribute {match[1]}", column, several=","))
    return found
