"""What the exports of further shop systems showed: columns known by their place, options by their names, models as names."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.shapes import converter, recognise
from listing_lint.catalog.readers.tables import detect, read
from listing_lint.catalog.record import Record


def taken(text: str) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    found = list(read(io.BytesIO(text.encode()), 1 << 22, {}))
    return (
        [item.value for item in found if isinstance(item, Record)],
        [item for item in found if isinstance(item, LoadProblem)],
    )


def told(text: str) -> list[str]:
    """The columns without a place."""
    return [one.detail for one in taken(text)[1] if one.rule == "unplaced-columns"]


# The exporter's columns in Estonian, some of them under names of the test's own: what counts is where they stand.
_ESTONIAN = (
    "ID,Tüüp,SKU,{gtin}Nimetus,Avaldatud,Esile tõstetud?,Nähtavus,Lühikirjeldus,Kirjeldus,Algus,Lõpp,Maksustaatus,Maksuklass,"
    "Laos?,Laoseis,{low}Järeltellimused?,Müüa üksikult?,Kaal ({mass}),Pikkus (cm),Laius (cm),Kõrgus ({side}),Arvustused?,"
    "Ostumärkus,Soodushind,Tavahind,Kategooriad,Sildid,Tarneklass,Pildid,Piirang,Aegumine,Ülem,Grupp,Ülesmüük,Ristmüük,"
    "Väline URL,Nupp,Järjekord,Omaduse 1 nimi,Omaduse 1 väärtus(ed),Omadus 1 nähtav,Omadus 1 üldine"
)
_MUG = (
    "7,simple,M-7,{gtin}Enamel mug,1,0,visible,,Enamelled steel,,,taxable,,1,12,{low}0,0,0.3,8,9,10,1,,4.5,6,Mugs,,,"
    "https://a.example/m.jpg,,,,,,,,,0,Värv,blue,1,1"
)


@pytest.mark.parametrize("gtin", ["", "GTIN või EAN,"])
@pytest.mark.parametrize("low", ["", "Vähe laos,"])
def test_woocommerce_is_known_by_the_place_of_its_columns(gtin: str, low: str) -> None:
    head = _ESTONIAN.format(gtin=gtin, low=low, mass="kg", side="cm")
    feed = f"{head}\n{_MUG.format(gtin='4006381333931,' if gtin else '', low='2,' if low else '')}\n"
    assert detect(feed.encode(), "a.csv") == "woocommerce-csv"
    ((value,), problems) = taken(feed)
    assert problems == []
    assert (value["id"], value["title"], value["description"]) == ("M-7", "Enamel mug", "Enamelled steel")
    assert (value["price"], value["list_price"], value["stock"]) == ("4.5", "6", 12)
    assert value["attributes"] == {"Värv": "blue"}
    assert value["images"] == ["https://a.example/m.jpg"]
    assert value["weight"] == {"value": 0.3, "unit": "kg"}
    assert value.get("gtin") == ("4006381333931" if gtin else None)


@pytest.mark.parametrize(("mass", "side"), [("", "cm"), ("kg", "mm"), ("cm", "cm")])
def test_other_tables_are_not_read_by_place(mass: str, side: str) -> None:
    head = _ESTONIAN.format(gtin="", low="", mass=mass, side=side)
    assert detect(f"{head}\n{_MUG.format(gtin='', low='')}\n".encode(), "a.csv") != "woocommerce-csv"


def test_options_of_tiendanube() -> None:
    feed = (
        "Identificador de URL,Nombre,Nombre de propiedad 1,Valor de propiedad 1,Precio,SKU,Mostrar en tienda,Costo,Sexo\n"
        "almendra,Almendra pelada,Peso,250g,50,A-250,SÍ,30,Unisex\n"
        "almendra,Almendra pelada,Peso,1kg,180,A-1K,SÍ,120,Unisex\n"
    )
    ((value,), problems) = taken(feed)
    assert problems == []
    assert [one["attributes"] for one in value["variants"]] == [{"Peso": "250g"}, {"Peso": "1kg"}]
    assert value["attributes"] == {"Sexo": "Unisex"}


def test_the_first_section_of_wix_is_the_description_where_there_is_none() -> None:
    head = "handleId,fieldType,name,description,price,additionalInfoTitle1,additionalInfoDescription1"
    feed = (
        f"{head}\np1,Product,Hair oil,,5,About,Argan oil\np2,Product,Hair wax,Bees' wax,6,About,Argan oil\n"
    )
    values, _ = taken(feed)
    assert [value["description"] for value in values] == ["Argan oil", "Bees' wax"]


@pytest.mark.parametrize(
    "head", ["brand,model,price", "product_id,model,stock_status_id,price", "brand,model,mpn,price"]
)
def test_a_model_is_the_name_where_there_is_no_other(head: str) -> None:
    cells = {"brand": "Harbor", "model": "Enamel mug 350", "price": "7", "product_id": "3", "mpn": "E-350"}
    feed = f"{head}\n{','.join(cells.get(name, '1') for name in head.split(','))}\n"
    assert detect(feed.encode(), "a.csv") == "table"
    assert taken(feed)[0][0]["title"] == "Enamel mug 350"


def test_a_model_beside_a_name_is_a_code() -> None:
    ((value,), _) = taken("name,brand,model,price\nEnamel mug,Harbor,E-350,7\n")
    assert (value["title"], value["mpn"]) == ("Enamel mug", "E-350")


@pytest.mark.parametrize("head", ["model,price", "brand,model,stock"])
def test_a_model_alone_names_nothing(head: str) -> None:
    assert detect(f"{head}\n{','.join('a' for _ in head.split(','))}\n".encode(), "a.csv") is None


@pytest.mark.parametrize("name", ["Costo", "Cost price", "Einkaufspreis", "Precio de compra", "Variation ID"])
def test_what_goods_cost_the_seller_is_not_told(name: str) -> None:
    assert told(f"sku,name,price,{name}\nM-1,Mug,7,3\n") == []


@pytest.mark.parametrize("name", ["Shelf", "Cost centre", "Sequence", "Supplier"])
def test_what_shoppers_may_see_is_told(name: str) -> None:
    assert told(f"sku,name,price,{name}\nM-1,Mug,7,3\n") == [f"'{name}'"]


def test_columns_that_steer_odoo_are_not_told() -> None:
    head = "id,name,default_code,list_price,standard_price,sequence,type"
    assert told(f"{head}\n1,Mug,M-1,7,3,1,Storable Product\n") == []


@pytest.mark.parametrize(
    ("rows", "cell", "expected"), [(300, "", []), (300, "A7", ["'shelf'"]), (2100, "", ["'shelf'"])]
)
def test_a_blank_column_of_a_table_that_is_looked_through_is_not_told(
    rows: int, cell: str, expected: list[str]
) -> None:
    body = "".join(f"D-{number},Mug {number},\n" for number in range(rows))
    assert told(f"sku,title,shelf\n{body}D-X,Cup,{cell}\n") == expected


def test_square_s_items_count_in_cents() -> None:
    value = {
        "id": "A1",
        "name": "Enamel mug",
        "description": None,
        "variations": [
            {"id": "B1", "name": "Small", "price": 750},
            {"id": "B2", "name": "Large", "price": 950},
        ],
        "modifier_list_ids": None,
    }
    found = recognise(value, None)
    assert found is not None
    made = converter(found.shape)(value, "", value).fields  # type: ignore[union-attr]
    assert [one["price"] for one in made["variants"]] == [7.5, 9.5]


def test_variants_without_that_sign_keep_their_prices() -> None:
    value = {"name": "Enamel mug", "description": "Steel", "variants": [{"sku": "S", "price": 750}]}
    found = recognise(value, None)
    assert found is not None
    made = converter(found.shape)(value, "", value).fields  # type: ignore[union-attr]
    assert [one["price"] for one in made["variants"]] == [750]


_WIX = (
    "handle,fieldType,name,visible,plainDescription,media,mediaAltText,price,strikethroughPrice,cost,inventory,sku,"
    "productOptionName1,productOptionType1,productOptionChoices1,modifierName1"
)


def test_the_newer_catalog_of_wix() -> None:
    feed = (
        f"{_WIX}\n"
        "mug,PRODUCT,Enamel mug,TRUE,<p>Steel mug</p>,https://a.example/1.jpg,Front,9.5,12,3,,,Colour,TEXT_CHOICES,Red;Blue,Name\n"
        "mug,VARIANT,,,,,,9.5,12,3,5,M-R,Colour,TEXT_CHOICES,Red,\n"
        "mug,VARIANT,,,,,,10.5,12,3,6,M-B,Colour,TEXT_CHOICES,Blue,\n"
        "mug,MEDIA,,,,https://a.example/2.jpg,Side,,,,,,,,,\n"
    )
    ((value,), problems) = taken(feed)
    assert problems == []
    assert (value["id"], value["description"], value["list_price"]) == ("mug", "<p>Steel mug</p>", "12")
    assert value["images"] == [
        {"src": "https://a.example/1.jpg", "alt": "Front"},
        {"src": "https://a.example/2.jpg", "alt": "Side"},
    ]
    assert [(one["sku"], one["price"], one["attributes"]) for one in value["variants"]] == [
        ("M-R", "9.5", {"Colour": "Red"}),
        ("M-B", "10.5", {"Colour": "Blue"}),
    ]


def test_the_newer_catalog_of_wix_without_variants() -> None:
    ((value,), _) = taken(f"{_WIX}\nmug,PRODUCT,Enamel mug,TRUE,Steel,,,9.5,,,4,M-1,,,,\n")
    assert (value["title"], value["price"], value["stock"]) == ("Enamel mug", "9.5", 4)
