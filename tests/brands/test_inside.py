"""Chips that a machine has inside, and those that are sold."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def levels(title: str, description: str = "") -> set[tuple[str, bool]]:
    fields = [Field(title, "title"), *([Field(description, "description")] if description else [])]
    judged = claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 11, 29))
    return {(claim.level, claim.inside) for claim in judged.claims}


@pytest.mark.parametrize(
    "title",
    [
        "Mini PC with Intel N100 processor, 16 GB",
        "15.6 inch laptop, Intel® Core i5, 512 GB SSD",
        "Gaming desktop AMD Ryzen 7, NVIDIA GeForce RTX 4060",
        "Ноутбук 14 дюймов, процессор Intel Celeron N4020",
        "笔记本 15.6 Intel Core i7 16GB",
        "Portátil 15,6 Intel Core i3 8 GB",
    ],
)
def test_a_chip_in_a_machine(title: str) -> None:
    assert levels(title) == {("made for", True)}


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
    assert levels(title) == {("plain", False)}


def test_the_description_goes_by_the_title() -> None:
    assert levels("15.6 inch laptop, 8 GB", "It has an Intel Celeron N5095.") == {("made for", True)}
    assert levels("15.6 inch laptop, Intel Core i5", "Intel inside.") == {("made for", True)}
    assert levels("Intel Core i5 processor", "Intel Core i5, six cores.") == {("plain", False)}


def test_a_chip_in_disguise_is_told() -> None:
    assert ("made for", True) not in levels("Mini PC with lntel N100 processor")


def test_what_is_made_for_a_chip_is_not_in_it() -> None:
    assert levels("CPU cooler for Intel LGA 1700") == {("made for", False)}


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
    assert levels(title) == {(level, False)}
