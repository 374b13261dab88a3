"""Parts that the goods have, and those that are sold."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from listing_lint.brands import core, inside
from listing_lint.brands.judging import Field, claims_in


def levels(title: str, description: str = "", brand: str = "") -> set[tuple[str, str]]:
    fields = [Field(title, "title"), *([Field(description, "description")] if description else [])]
    judged = claims_in(fields, core.lexicon(), core.goods(), brand=brand, day=date(2026, 11, 29))
    return {(claim.level, claim.part.name if claim.part else "") for claim in judged.claims}


@pytest.mark.parametrize(
    "title",
    [
        "Mini PC with Intel N100 processor, 16 GB",
        "15.6 inch laptop, Intel® Core i5, 512 GB SSD",
        "Gaming desktop AMD Ryzen 7, NVIDIA GeForce RTX 4060",
        "Ноутбук 14 дюймов, процессор Intel Celeron N4020",
        "笔记本 15.6 Intel Core i7 16GB",
        "Portátil 15,6 Intel Core i3 8 GB",
        "Victus 16-e1059nw AMD Ryzen 7 6800H, 16 GB, 512 GB SSD",
    ],
)
def test_a_chip_in_a_machine(title: str) -> None:
    assert levels(title) == {("made for", "chip")}


@pytest.mark.parametrize(
    "title",
    [
        "Intel Core i7-9700K processor, boxed",
        "Desktop processor Intel Core i7",
        "Graphics card NVIDIA GeForce RTX 4060 8 GB",
        "T-shirt with Intel logo, cotton",
        "Intel NUC mini PC",
        "Laptop sticker AMD logo",
    ],
)
def test_a_chip_or_a_mark_that_is_sold(title: str) -> None:
    assert levels(title) == {("plain", "")}


def test_the_description_goes_by_the_title() -> None:
    assert levels("15.6 inch laptop, 8 GB", "It has an Intel Celeron N5095.") == {("made for", "chip")}
    assert levels("15.6 inch laptop, Intel Core i5", "Intel inside.") == {("made for", "chip")}
    assert levels("Intel Core i5 processor", "Intel Core i5, six cores.") == {("plain", "")}


def test_a_chip_in_disguise_is_told() -> None:
    assert ("made for", "chip") not in levels("Mini PC with lntel N100 processor")


def test_what_is_made_for_a_chip_is_not_in_it() -> None:
    assert levels("CPU cooler for Intel LGA 1700") == {("made for", "")}


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Guitar strings for Fender Stratocaster, nickel", "made for"),
        ("Humbucker pickup for Gibson Les Paul", "made for"),
        ("Fender Stratocaster electric guitar, sunburst", "plain"),
        ("T-shirt with Gibson guitars logo", "plain"),
    ],
)
def test_instruments_take_parts_as_other_devices_do(title: str, level: str) -> None:
    assert levels(title) == {(level, "")}


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("26 inch mountain bike, Shimano 21 speed, disc brake", "gears"),
        ("Mountainbike 29 Zoll Shimano Altus Schaltung", "gears"),
        ("Trekking E-Bike Bosch Motor 625Wh", "motor"),
        ("Vélo électrique 28 pouces, moteur Bafang 250W", "motor"),
        ("Gasoline generator Honda GX390 engine 6kW", "engine"),
        ("Lawn mower Briggs & Stratton engine 46cm", "engine"),
        ("Montre automatique homme, mouvement Seiko", "movement"),
        ("Mechanical keyboard, Cherry MX Brown switches, RGB", "switches"),
        ("Grow light with Samsung LM301H diodes 240W", "light"),
        ("Projector 4K Osram lamp", "lamp"),
        ("E-bike battery 48V 15Ah Samsung cells", "cells"),
        ("IP camera 5MP Sony IMX335", "sensor"),
        ("监控摄像头 Sony IMX335 夜视", "sensor"),
        ("Drone 4K Sony camera", "camera"),
        ("Laptop 15.6 with Harman Kardon speakers", "speakers"),
        ("Electric guitar with Seymour Duncan pickups", "pickups"),
        ("Mountain bike 29 with Maxxis tires", "tyres"),
    ],
)
def test_a_part_of_the_goods(title: str, part: str) -> None:
    assert levels(title) == {("made for", part)}


@pytest.mark.parametrize(
    "title",
    [
        "Shimano rear derailleur 8 speed",
        "Shimano Deore XT shifter 12 speed for mountain bike",
        "Bike brake pads Shimano resin",
        "Shimano bike helmet M",
        "T-shirt Shimano logo bike",
        "Seiko automatic watch movement NH35",
        "Seiko 5 automatic watch men",
        "Samsung 18650 cells 3000mAh battery",
        "Samsung refrigerator digital inverter compressor",
        "Sony A7 camera with Exmor sensor",
        "LG OLED TV with LG speakers",
        "Honda generator EU22i",
        "Honda engine carburetor GX160 for generator",
        "Maxxis tire 29 mountain bike",
        "Phone case Leica camera style",
    ],
)
def test_the_part_itself_or_other_goods_of_its_maker(title: str) -> None:
    assert levels(title) == {("plain", "")}


def test_attributes_and_descriptions_go_by_the_title() -> None:
    bike = "Mountain bike 29 inch, aluminium"
    assert levels(bike, "Shimano shifters, 21 speeds.") == {("made for", "gears")}
    assert levels("Cotton shirt", "Shimano shifters, 21 speeds.") == {("plain", "")}


def test_parts_are_made_by_marks_of_the_lexicon() -> None:
    file = Path(inside.__file__).parent / "built_in" / "parts.toml"
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    known = core.core_marks()
    for name, table in tables.items():
        assert set(table) <= {
            "is",
            "marks",
            "alone",
            "apart",
            "names",
            "words",
            "goods",
            "besides",
            "houses",
        }, name
        assert set(table.get("houses", ())) <= {kind for mark in known.values() for kind in mark.goods}, name
        assert [mark for mark in table["marks"] if mark not in known] == [], name
        assert set(table.get("alone", ())) <= set(table["marks"]), name


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("5U Tower Sunucu 32GB DDR5", "Form Faktör Tower  İşlemci Intel® Xeon® 6315P (4 çekirdek)"),
        ("Servidor en rack 1U, 32 GB", "Procesador Intel Xeon Silver 4314, fuente redundante"),
        ("Serveur 2U, 64 Go", "Biprocesseur Intel Xeon Gold, 64 Go RAM ECC"),
        ("2U 서버 64GB", "프로세서: Intel Xeon Platinum 8593Q"),
        (
            "Системный блок для работы, белый",
            "процессор: Intel Xeon E5 2670, видеопроцессор: NVIDIA GeForce GTX 1660",
        ),
        ("Serwer rack 2U", "Procesor Intel Xeon Silver 4310"),
        ("服务器 2U 机架式", "处理器 Intel Xeon Silver 4310"),
    ],
)
def test_a_chip_in_a_server_whatever_the_language(title: str, description: str) -> None:
    assert levels(title, description) == {("made for", "chip")}


def test_the_goods_of_another_house_have_the_chip_inside() -> None:
    """The title has no word for a computer: whose goods they are says it."""
    chip = ("made for", "chip")
    assert levels("Helios 300 15,6", "Intel Core i7-8750H, 16 Go de RAM", brand="Acer") == {chip}
    assert chip in levels("Lenovo V15 G4, 480 GB", "Intel Core i5-13420H")
    assert levels("ASUS Dual GeForce RTX 4060 8GB") == {("plain", ""), chip}
    assert levels("Nvidia GeForce RTX 4060 8GB", brand="Nvidia") == {("plain", "")}
    assert levels("Powerfly FS 9", "motor Bosch Performance Line CX, Shimano Deore XT", brand="Trek") == {
        ("made for", "motor"),
        ("made for", "gears"),
    }
    # What is sold for another's goods makes it none of their parts.
    assert chip not in levels("Intel Core i7 processor for Dell OptiPlex")
    assert chip not in levels("T-shirt Asus Nvidia logo")
    supply = "Corsair RM850 power supply compatible with Intel Core i5 i7 and AMD Phenom"
    assert levels(supply) == {("plain", ""), ("made for", "")}
    assert chip not in levels("Ceramic mug", "Intel Core i7", brand="Acme")


@pytest.mark.parametrize(
    ("title", "description", "part"),
    [
        ("Mini PC 16 GB, Samsung 980 SSD 512 GB", "", "memory"),
        ("Refurbished laptop 14 inch", "Hard drive: Western Digital 500 GB.", "memory"),
        ("Monitor 27 Zoll mit Samsung Panel", "", "screen"),
        ("Téléphone 6,5 pouces 128 Go", "Écran AMOLED Samsung 120 Hz", "screen"),
        ("Smartphone 6.7 inch 128 GB", "Sony IMX766 sensor", "sensor"),
        ("Laptop 15.6 pollici 16 GB", "altoparlanti Harman Kardon", "speakers"),
        ("Cordless drill 18V", "Battery with Samsung cells 2.0 Ah", "cells"),
        ("LED grow light 240 W", "Osram 660 nm reds", "light"),
        ("E-Bike Trekking 28 Zoll", "Bosch Performance Line CX, 85 Nm", "motor"),
        ("Монитор 27 дюймов 165 Гц", "Матрица IPS от LG", "screen"),
        ("Monitor 27 Zoll 165 Hz", "Mit AMD FreeSync", "sync"),
        ("55 inç akıllı televizyon", "ses sistemi JBL", "speakers"),
    ],
)
def test_further_parts(title: str, description: str, part: str) -> None:
    assert levels(title, description) == {("made for", part)}


@pytest.mark.parametrize(
    "title",
    [
        "New Samsung smartphone AMOLED display 128 GB",
        "Unlocked Samsung 6.5 inch AMOLED smartphone",
        "Samsung 27 inch IPS monitor panel",
        "Refurbished Toshiba laptop SSD 256 GB",
        "LG TV 55 OLED panel",
        "Kingston RAM 8GB DDR4 for laptop",
    ],
)
def test_makers_of_screens_and_drives_sell_such_goods_themselves(title: str) -> None:
    assert levels(title) == {("plain", "")}


def test_the_brand_that_is_declared_has_no_part_of_its_own() -> None:
    assert levels("Smartphone 6.5 128 GB", "Samsung AMOLED", brand="Samsung") == {("plain", "")}


def test_what_a_description_says_of_a_part_once_holds_for_all_of_it() -> None:
    bike = "E-Bike Trekking 28 Zoll"
    assert levels(bike, "Bosch Active Line Plus Motor. Akku: Bosch PowerPack 400.") == {("made for", "motor")}
