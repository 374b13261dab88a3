"""Parts that the goods have, and those that are sold."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from listing_lint.brands import core, inside
from listing_lint.brands.judging import Field, claims_in


def levels(title: str, description: str = "") -> set[tuple[str, str]]:
    fields = [Field(title, "title"), *([Field(description, "description")] if description else [])]
    judged = claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 11, 29))
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
        assert set(table) <= {"is", "marks", "alone", "names", "words", "goods", "besides"}, name
        assert [mark for mark in table["marks"] if mark not in known] == [], name
        assert set(table.get("alone", ())) <= set(table["marks"]), name
