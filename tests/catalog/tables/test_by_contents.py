"""Lists of goods whose columns no name tells, and lists of other things."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.problem import BY_CONTENTS, LoadProblem
from listing_lint.catalog.readers.table_signs import detect
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.by_contents import told_by_contents
from listing_lint.catalog.tables.header import make_header
from tests.catalog.readers.running import checked_table, converted_table, members

if TYPE_CHECKING:
    from pathlib import Path

ALBANIAN = """Artikulli;Kosto;Njesia
Kupe qelqi 300 ml;120,50;cope
Pjate porcelani e bardhe;210,00;cope
Tenxhere celiku 5 l;1.450,90;cope
Luge druri e gjate;85,00;cope
"""
NAMELESS = """Blue mug with handle,4.50,3.90
White plate 20 cm,5.90,5.10
Tea spoon of steel,1.20,1.00
Bread knife and board,9.95,8.80
"""
ROUND = """Шапка зимняя синяя;1290;7
Шарф шерстяной белый;990;12
Перчатки кожаные чёрные;2490;3
Носки тёплые серые;390;40
"""
CURRENCY = """nimetus,maksumus
Sinine kruus sangaga,€ 5
Valge taldrik suur,€ 7
Puidust lusikas pikk,€ 2
Teekann keraamiline,€ 21
"""
DOLLARS = """Spice;Price
Allspice;$5.95
Basil;$3.75
Cumin;$4.10
Dill;$2.95
"""
CROWNS = """0.3l;Krém ze zeleniny;29 Kč
0.3l;Vývar s nudlemi;29 Kč
150g;Kuře na paprice;129 Kč
200g;Svíčková na smetaně;139 Kč
"""


@pytest.mark.parametrize(
    ("text", "titles", "prices"),
    [
        (DOLLARS, ["Allspice", "Basil"], [5.95, 3.75]),
        (CROWNS, ["Krém ze zeleniny", "Vývar s nudlemi"], [29, 29]),
        (ALBANIAN, ["Kupe qelqi 300 ml", "Pjate porcelani e bardhe"], [120.5, 210]),
        (NAMELESS, ["Blue mug with handle", "White plate 20 cm"], [4.5, 5.9]),
        (ROUND, ["Шапка зимняя синяя", "Шарф шерстяной белый"], [1290, 990]),
        (CURRENCY, ["Sinine kruus sangaga", "Valge taldrik suur"], [5, 7]),
    ],
)
def test_goods_are_read_and_it_is_told_by_what(text: str, titles: list[str], prices: list[float]) -> None:
    assert detect(text.encode(), "list.csv") == "table"
    found = list(read(BytesIO(text.encode()), 100_000, {}))
    records = [one for one in found if isinstance(one, Record)]
    assert len(records) == 4
    assert [one.value["title"] for one in records[:2]] == titles
    assert [float(one.value["price"]) for one in records[:2]] == prices
    told = [one for one in found if isinstance(one, LoadProblem) and one.subject == BY_CONTENTS]
    # A column that is called a price was not guessed.
    assert [one.rule for one in told] == ["guessed-column"] * (1 if text in (DOLLARS, CURRENCY) else 2)


@pytest.mark.parametrize(
    "text",
    [
        (
            "wer,lohn,post\nAnna Muster,2500.00,a@b.de\nBernd Test,2700.50,b@b.de\nCarla Probe,3100.00,c@d.de\n"
            "Dora Fall,2900.00,d@e.de\n"
        ),
        "name,department,salary\nAnna Muster,Law,50000\nBernd Test,Law,62000\nCarla Probe,Art,48000\nDora Fall,Art,70000\n",
        "film,director,rating\nThe Long Road,A. M.,7.25\nA Short Day,B. T.,6.50\nOld Town,C. P.,8.10\nNo Way,D. F.,5.90\n",
        (
            "tag,was,summe\n2024-01-02,Essen mit Kunden,23.50\n2024-01-05,Taxi in die Stadt,40.10\n"
            "2024-02-01,Hotel am Markt,120.00\n"
            "2024-02-11,Kaffee und Kuchen,8.40\n"
        ),
        "zweck,saldo\nMiete im Januar,-800.00\nStrom und Gas,-90.50\nLohn im Januar,2400.00\nEssen und mehr,-60.20\n",
        (
            "ort,a,b\nAlte Stadt,52.5200,13.4050\nNeue Stadt,48.1371,11.5754\nGrosse Stadt,53.5511,9.9937\n"
            "Kleine Stadt,50.9375,6.9603\n"
        ),
        "1,Ein Satz aus einem Buch\n2,Noch ein Satz daraus\n3,Und ein dritter Satz\n4,Der letzte Satz\n",
        (
            "order id,was,summe\n1,Blue mug with handle,4.50\n2,White plate 20 cm,5.90\n3,Tea spoon,1.20\n"
            "4,Bread knife,9.95\n"
        ),
        "co;2000;2001;2002\nJídlo a pití;193.03;197.36;1.0\nByt a teplo;320.97;321.23;1\nBoty;90.10;91.20;1\nCesty;80;81;1\n",
        "co,kcal\nRohlík se salámem,460\nRohlík se sýrem,370\nPolévka s masem,250\nKaše s medem,310\n",
        "Jaan,m,1000\nPiret,n,1100\nAnts,m,2000\nEve,n,900\n",
        "oblast,castka\nCesty ve městě,9000\nŠkoly a školky,7000\nParky a lesy,5000\nKnihovny všech,2000\n",
        "a,b\nBlue mug with handle,4.50\nWhite plate 20 cm,5.90\nTea spoon of steel,1.20\n",
    ],
    ids=[
        "people",
        "employees",
        "films",
        "expenses",
        "payments",
        "places",
        "sentences",
        "orders",
        "years",
        "quantities",
        "names and wages",
        "a ranking",
        "too few rows",
    ],
)
def test_other_lists_are_no_goods(text: str) -> None:
    assert detect(text.encode(), "list.csv") is None


def test_other_files_than_tables_are_not_asked() -> None:
    assert detect(ALBANIAN.encode(), "notes.txt") is None


@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=30))
def test_any_cells_can_be_asked(rows: list[list[str]]) -> None:
    told = told_by_contents(make_header((), 0, 5), rows)
    assert not told or {"title", "price"} <= set(told) <= {"title", "price", "brand", "mpn", "id"}


def test_pictures_are_known_beside_what_the_contents_tell() -> None:
    rows = "".join(
        f"{name};{price};https://shop.example/{number}.jpg\n"
        for number, (name, price) in enumerate(
            [
                ("Kupe qelqi", "120,50"),
                ("Pjate e bardhe", "210,00"),
                ("Luge druri", "85,00"),
                ("Tas supe", "9,50"),
            ]
        )
    )
    found = list(read(BytesIO(f"Artikulli;Kosto;Pamja\n{rows}".encode()), 100_000, {}))
    records = [one for one in found if isinstance(one, Record)]
    assert [one.value["title"] for one in records][:2] == ["Kupe qelqi", "Pjate e bardhe"]
    assert records[0].value["images"] == ["https://shop.example/0.jpg"]
    assert [one.rule for one in found if isinstance(one, LoadProblem)] == ["guessed-column", "guessed-column"]


PARTS = """BOSCH;AX1405K;2900;1;Brake pads front, ceramic
NGK;51357Q75;400;25;Spark plug iridium tip
BOSCH;17129B8;2700;4;Oil filter with gasket
BREMBO;68194C317;6650;1;Brake disc rear, vented
NGK;ZX1270A;2550;1;Ignition coil with plug
"""
FIGURES = """3300128,Red hero figure vol.3,"1,320円",未開封
3305365,Blue hero figure vol.2,"1,100円",未開封
3548944,Green hero figure,990円,未開封
4194254,White hero figure,"2,200円",未開封
"""


def test_makers_and_numbers_are_known_beside_names_and_prices() -> None:
    found = [one for one in read(BytesIO(PARTS.encode()), 100_000, {}) if isinstance(one, Record)]
    assert [(one.value["brand"], one.value["mpn"]) for one in found][:2] == [
        ("BOSCH", "AX1405K"),
        ("NGK", "51357Q75"),
    ]
    found = [one for one in read(BytesIO(FIGURES.encode()), 100_000, {}) if isinstance(one, Record)]
    assert [one.value["id"] for one in found] == ["3300128", "3305365", "3548944", "4194254"]


def test_numbers_of_rows_and_words_for_goods_are_no_codes_and_no_makers() -> None:
    rows = [
        f"{1000 + number},Tools,Steel thing number {name},{number + 4}.90"
        for number, name in enumerate("abcde")
    ]
    (first, *_) = [
        one for one in read(BytesIO("\n".join(rows).encode()), 100_000, {}) if isinstance(one, Record)
    ]
    assert first.value["id"] == "row 1"
    assert not {"mpn", "brand"} & set(first.value)


@pytest.mark.parametrize(
    "feed",
    [
        "Softgel 100mg, 60 pcs;2190;1781\nOmega three;2290;1802\nTaurine powder;1290;1013\nLiquid green;1690;1221\n",
        "Green tea leaf;2190;500ml\nBlack tea leaf;2290;250ml\nWhite tea leaf;1290;1000g\nRed tea leaf;1690;10x20g\n",
        "2190;Green tea leaf;17.90\n2290;Black tea leaf;18.20\n1290;White tea leaf;9.20\n1690;Red tea leaf;8.40\n",
    ],
)
def test_prices_and_measures_are_no_codes(feed: str) -> None:
    found = [one for one in read(BytesIO(feed.encode()), 100_000, {}) if isinstance(one, Record)]
    assert [one.value["id"] for one in found] == [f"row {number}" for number in range(1, 5)]
    assert all("mpn" not in one.value for one in found)


PUMPS = """No.,Series,HP,Pipe,Head (m),ALP (INR)
1,Wave pump for houses,0.5,25x25,12-30,5400
2,Wave pump for gardens,1,25x25,12-36,6900
3,Wave pump for ponds,1,25x25,12-39,7150
Deep wells,,,,,
No.,Series,HP,Stages,Head (m),ALP (INR)
1,Well pump with a cable,1.5,9,40-90,15400
2,Well pump without cable,2,12,50-99,17800
"""


@pytest.mark.parametrize("above", ["Small pumps,,,,,\n", "Pumps & Co.,,,,,\n,,,,,\nPrices of June,,,,,\n"])
def test_the_name_of_a_list_above_columns_that_nobody_knows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], above: str
) -> None:
    found = converted_table(tmp_path, above + PUMPS, capsys)
    assert [one["title"] for one in found][::2] == [
        "Wave pump for houses",
        "Wave pump for ponds",
        "Well pump without cable",
    ]


def test_names_of_columns_once_more_are_no_goods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (told,) = [one for one in checked_table(tmp_path, PUMPS, capsys) if one["code"] == "LOD305"]
    assert told["span"]["line"] == 5
    assert "1 more" in told["message"]
    found = converted_table(tmp_path, PUMPS, capsys)
    assert members(found, "title", "price", "currency")[2:4] == [
        ("Wave pump for ponds", "7150", "INR"),
        ("Well pump with a cable", "15400", "INR"),
    ]
    assert len(found) == 5
