"""What a cell says: a word, a price, a count, a number, a weight. What it does not say stays the text that it is."""

from __future__ import annotations

import pytest

from tests.catalog.readers.reading import rows_and_losses, rows_and_problems, table_goods, values


@pytest.mark.parametrize(("shown", "price"), [("1.713,360", 20.24), ("0,000", 20.24), ("2240,500", 20.24)])
def test_a_comma_before_three_places_where_the_column_shows_it(shown: str, price: float) -> None:
    values, _ = rows_and_losses(f"Titulo;Precio\nLamp;{shown}\nVase;20,240\n")
    assert values[1]["price"] == price


@pytest.mark.parametrize("shown", ["1,713,360", "1,713.50", "12,50"])
def test_a_comma_that_may_part_thousands_is_left_to_the_seller(shown: str) -> None:
    values, _ = rows_and_losses(f"Titulo;Precio\nLamp;{shown}\nJug;0,000\nVase;20,240\n")
    assert values[2]["price"] != 20.24 or shown == "12,50"


@pytest.mark.parametrize(
    ("cell", "bullets"),
    [
        ("Legno massello\nAltezza 80 cm\n", ["Legno massello", "Altezza 80 cm"]),
        ("Materiale:\nlegno\n\nDesign:\nretro", ["Materiale:\nlegno", "Design:\nretro"]),
        ("Legno massello", ["Legno massello"]),
        (
            "Impermeabile, Antivento, Cappuccio (rimovibile, foderato)",
            ["Impermeabile", "Antivento", "Cappuccio (rimovibile, foderato)"],
        ),
        ("Legno massello | Altezza 80 cm", ["Legno massello", "Altezza 80 cm"]),
        ("• Legno massello • Altezza 80,5 cm", ["Legno massello", "Altezza 80,5 cm"]),
        ("Legno massello; altezza 80 cm", ["Legno massello", "altezza 80 cm"]),
        ("Da Roma, Milano, Torino. Fatta a mano", ["Da Roma, Milano, Torino. Fatta a mano"]),
        ("Sedia in legno, Tavolo, con cassetto", ["Sedia in legno, Tavolo, con cassetto"]),
        ("Comoda, Bella", ["Comoda, Bella"]),
        ("Legno &amp; ferro; alta", ["Legno &amp; ferro; alta"]),
    ],
)
def test_selling_points_that_stand_in_one_cell(cell: str, bullets: list[str]) -> None:
    values, problems = rows_and_losses(f'Title;Bullet points;Price\nSedia;"{cell}";80\nTavolo;;90\n')
    assert problems == []
    assert values[0]["bullets"] == bullets
    assert "bullets" not in values[1]


def test_selling_points_in_columns_of_their_own_keep_their_lines() -> None:
    values, _ = rows_and_losses('Title;Bullet 1;Bullet 2\nSedia;"Legno\nmassello";Alta\n')
    assert values[0]["bullets"] == ["Legno\nmassello", "Alta"]


def test_a_price_and_a_stock_of_so_many_nos() -> None:
    (value,), problems = rows_and_losses(
        "Name,Opening Quantity,Standard Price\nEnamel mug 300 ml,4 Nos,125.00/Nos\n"
    )
    assert problems == []
    assert (value["stock"], value["price"]) == (4, 125)
    (value,), _ = rows_and_losses(
        "Item Name,SKU,Opening Stock,Stock On Hand,Rate\nEnamel mug 300 ml,M-1,0,4,125\n"
    )
    assert value["stock"] == 4


@pytest.mark.parametrize(
    ("text", "price", "currency"),
    [("Rp122.000", 122_000, "IDR"), ("₫79,200", 79_200, "VND"), ("Rp1.870.000", 1_870_000, "IDR")],
)
def test_thousands_of_a_currency_without_cents(text: str, price: int, currency: str) -> None:
    (value,) = table_goods(f'name,price,brand\nPhone,"{text}",Acme\n')
    assert (value["price"], value["currency"]) == (price, currency)


def test_a_thousand_or_one_stays_a_text() -> None:
    (value,) = table_goods("name,price,brand\nPhone,€ 1.299,Acme\n")
    assert value["price"] == "€ 1.299"


def test_prices_that_end_with_the_point_before_their_cents() -> None:
    values, _ = rows_and_losses('Name,Price (INR)\nBank,"1,899."\nCable,748.\n')
    assert [(value["price"], value["currency"]) for value in values] == [(1899, "INR"), (748, "INR")]


def test_a_price_of_a_campaign_that_is_0_is_none() -> None:
    found = table_goods("Artikeltext1;VKPreis;AktionNetto\nTee;7,49;0\nSaft;7,99;6,99\n")
    assert [(one["price"], one.get("list_price")) for one in found] == [(7.49, None), (6.99, 7.99)]


def test_a_sale_price_of_nothing_is_no_price() -> None:
    (mug, plate), problems = rows_and_problems(
        "sku,title,price,sale price\nM-1,Mug,9.90,0.00\nM-2,Plate,5.00,4.00\n"
    )
    assert (mug["price"], "list_price" in mug) == ("9.90", False)
    assert (plate["price"], plate["list_price"]) == ("4.00", "5.00")
    assert problems == []


def test_nothing_is_for_free_only_because_it_is_not_reduced() -> None:
    (mug,), _ = rows_and_problems("sku,title,price,sale price\nM-1,Mug,0.00,\n")
    assert mug["price"] == "0.00"


def test_a_stock_with_its_unit_and_one_that_is_null() -> None:
    values, _ = rows_and_problems(
        "sku,title,price,stock\nM-1,Mug,9.90,5 шт.\nM-2,Cup,9.90,null\nM-3,Pot,9.90,In stock\n"
    )
    assert [(value.get("stock"), value.get("status")) for value in values] == [
        (5, None),
        (None, None),
        (None, "In stock"),
    ]


def test_words_where_no_former_price_is() -> None:
    (value,) = table_goods("sku,name,price,old_price\nP,Plate,9,No old price\n")
    assert "list_price" not in value


def test_a_weight_with_a_decimal_comma() -> None:
    (value,) = table_goods("sku;name;price;weight\nP;Plate;9;0,35\n")
    assert value["weight"] == 0.35


def test_words_that_are_no_numbers_and_no_codes() -> None:
    first, second = values(
        'sku,title,price,stock,currency,language\nA,Mug,4,In stock,€,English\nB,Cup,5,"1,200",usd,en-GB\n'
    )
    assert first == {
        "id": "A",
        "sku": "A",
        "title": "Mug",
        "price": "4",
        "currency": "EUR",
        "status": "In stock",
    }
    assert (second["stock"], second["currency"], second["locale"]) == (1200, "USD", "en-GB")
