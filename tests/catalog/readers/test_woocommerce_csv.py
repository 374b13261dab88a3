"""WooCommerce's product CSV: a row of the type ``variation`` belongs to the product that its column ``Parent`` names."""

from __future__ import annotations

import pytest

from listing_lint.catalog.readers.table_signs import detect
from tests.catalog.readers.reading import (
    WOO,
    detected,
    format_of,
    rows_and_losses,
    rows_and_problems,
    shown,
    table_goods,
    taken,
)


def test_russian_woocommerce_has_attributes_and_prices_of_sales() -> None:
    feed = (
        'ID,Тип,Артикул,Имя,Опубликован,"Краткое описание",Описание,Запасы,"Вес (kg)","Цена распродажи","Базовая цена",Категории,'
        'Изображения,Родительский,"Имя атрибута 1","Значение(-я) аттрибута(-ов) 1"\n'
        '10,variable,K-1,Кружка,1,Кружка,"<p>Кружка</p>",,,,,Кухня,https://a.example/1.jpg,,Цвет,"Синий, Красный"\n'
        '11,variation,K-1-A,"Кружка - Синий",1,,,4,"0.3",390,490,,,K-1,Цвет,Синий\n'
        '12,variation,K-1-B,"Кружка - Красный",1,,,4,"0.3",,490,,,K-1,Цвет,Красный\n'
    )
    (value,), problems = rows_and_losses(feed)
    assert problems == []
    assert value["attributes"] == {"Цвет": ["Синий", "Красный"]}
    assert [one["attributes"] for one in value["variants"]] == [{"Цвет": "Синий"}, {"Цвет": "Красный"}]
    assert [(one["price"], one.get("list_price")) for one in value["variants"]] == [
        ("390", "490"),
        ("490", None),
    ]


def test_woocommerce_in_russian_with_the_older_name_of_its_short_text() -> None:
    text = (
        'ID,Тип,Артикул,Имя,"Короткое описание",Описание,"Базовая цена"\n7,simple,,Кружка,Синяя,Эмаль,240\n'
    )
    assert format_of(text) == "woocommerce-csv"
    assert table_goods(text)[0]["price"] == "240"


def test_new_products_of_woocommerce_have_no_numbers_yet() -> None:
    text = 'Type,Name,"Short description",Description,"Regular price"\nsimple,Mug,Blue,Enamel,9\nsimple,Jug,Red,Enamel,12\n'
    assert format_of(text) == "woocommerce-csv"
    assert [value["id"] for value in table_goods(text)] == ["row 2", "row 3"]


def test_woocommerce_in_german_has_its_variations_below_their_product() -> None:
    (value,) = table_goods(
        "ID,Typ,Artikelnummer,Name,Kurzbeschreibung,Regulärer Preis,Übergeordnet,Attribut 1 Name,Attribut 1 Wert(e)\n"
        '13,variable,TS-2,Damen Kleid,,,,Größe,"S, M"\n'
        "14,variation,TS-2-S,Damen Kleid - S,,29,TS-2,Größe,S\n"
    )
    assert [variant["sku"] for variant in value["variants"]] == ["TS-2-S"]


def test_a_shops_names_beside_names_of_a_programs_own() -> None:
    head = (
        "id,name,sku,type,price,regular_price,sale_price,main_image,all_images,categories,short_description\n"
    )
    (value,) = table_goods(
        head + "7,Child's shirt,S-7,variable,2890,,,https://a.example/1.webp,"
        "https://a.example/1.webp; https://a.example/2.webp,Boys; New,soft\n"
    )
    assert value["price"] == "2890"
    assert value["images"] == ["https://a.example/1.webp", "https://a.example/2.webp"]


@pytest.mark.parametrize(
    "header",
    [
        "ID,Typ,Artikelnummer,Name,Beschreibung,Bestand,Angebotspreis,Regulärer Preis,Kategorien,Bilder,Übergeordnetes Produkt,Attribut 1 Name,Attribut 1 Wert(e)",
        "ID,Type,UGS,Nom,Description,Stock,Tarif promo,Tarif régulier,Catégories,Images,Parent,Nom de l’attribut 1,Valeur(s) de l’attribut 1",
        "ID,Tipo,SKU,Nombre,Descripción,Inventario,Precio rebajado,Precio normal,Categorías,Imágenes,Superior,Nombre del atributo 1,Valor(es) del atributo 1",
        "ID,Tipo,SKU,Nome,Descrizione,Magazzino,Prezzo in offerta,Prezzo di listino,Categorie,Immagini,Genitore,Nome dell'attributo 1,Valore dell'attributo 1",
    ],
)
def test_woocommerce_in_the_language_of_its_administrator(header: str) -> None:
    values, problems = rows_and_problems(
        f"{header}\n"
        '1,variable,M,Mug,Holds a lot,,,,Home,https://x.example/1.jpg,,Colour,"Blue, Red"\n'
        "2,variation,M-B,Mug - Blue,,4,,9.90,,,M,Colour,Blue\n"
        "3,variation,M-R,Mug - Red,,4,,9.90,,,M,Colour,Red\n"
    )
    assert problems == []
    (mug,) = values
    assert (mug["id"], mug["title"]) == ("M", "Mug")
    assert [(one["sku"], one["price"], one["attributes"]) for one in mug["variants"]] == [
        ("M-B", "9.90", {"Colour": "Blue"}),
        ("M-R", "9.90", {"Colour": "Red"}),
    ]


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
    ((value,), problems) = rows_and_problems(feed)
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


def test_woocommerce_variations_find_their_parent() -> None:
    assert detected(WOO) == "woocommerce-csv"
    (tee, mug), problems = taken(WOO)
    assert [(problem.rule, problem.span.line) for problem in problems] == [("row-without-product", 6)]
    assert "'GONE'" in problems[0].detail
    assert tee.value["images"] == ["https://x.example/a,b.jpg", "https://x.example/2.jpg"]
    assert tee.value["attributes"] == {"Color": ["White", "Navy\\, dark"]}
    assert [variant["sku"] for variant in tee.value["variants"]] == ["TEE-W", "TEE-N"]
    assert tee.value["variants"][1]["attributes"] == {"Color": "Navy, dark"}
    assert tee.value["variants"][1]["price"] == "10"
    assert tee.value["variants"][1]["list_price"] == "12"
    assert tee.value["weight"] == {"value": 0.2, "unit": "kg"}
    assert tee.value["dimensions"] == {"length": 30, "unit": "cm"}
    assert (mug.value["gtin"], mug.value["price"], mug.value["list_price"]) == ("4006381333931", "8", "9.5")
    assert shown(WOO, tee, "/variants/1/sku", "TEE-N") == "TEE-N"
    assert shown(WOO, tee, "/images/1", tee.value["images"][1]) == "https://x.example/2.jpg"
