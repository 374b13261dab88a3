"""Tables read as listings, against the bare parse of the same file; memory for longer and longer ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.catalogs import write_short_table, write_table
from benchmarks.measuring import Bar, megabytes, ratio, run, seconds, side_by_side, yardstick
from benchmarks.native_tables import REAL, TABLES, write_long_product, write_native_table, write_real_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

PRODUCTS = {"shopify": 40_000, "plain": 100_000, "short": 400_000}
NAMES = {"shopify": "a Shopify export", "plain": "a plain table", "short": "a table of short rows"}
NATIVE = 40_000
CELLS = 20_000
VARIANTS = 5_000
ROUNDS = 5
LIMIT = 3
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "catalogs"
CSV = "csv", "csv.reader"
"""A yardstick, and what it is."""


def _read_against(
    benchmark: BenchmarkFixture, bars: list[Bar], file: Path, name: str, bare: tuple[str, str], ours: str
) -> None:
    """Hold a way of reading a file against its bare parse: a yardstick's name, and what it is called."""
    sides: dict[str, Callable[[], Cost]] = {
        side: lambda side=side: run(yardstick(side, file), file.parent)  # type: ignore[misc]
        for side in (bare[0], ours)
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    found = ratio(costs[ours], costs[bare[0]])
    bars.append(
        Bar(
            name,
            seconds(costs[ours]),
            f"{bare[1]}: {seconds(costs[bare[0]])}",
            f"{found} times",
            f"{LIMIT} times",
            found.middle > LIMIT,
        )
    )


@pytest.mark.parametrize("kind", ["shopify", "plain", "short"])
def test_a_table_against_its_bare_parse(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int], kind: str
) -> None:
    count = scaled(PRODUCTS[kind])
    file = (
        write_short_table(data, count)
        if kind == "short"
        else write_table(data, count, shopify=kind == "shopify")
    )
    name = f"{NAMES[kind]}, {count:,} products, {megabytes(file.stat().st_size)}"
    _read_against(benchmark, bars, file, name, CSV, "table")


@pytest.mark.parametrize("name", TABLES)
def test_a_native_table_against_its_bare_parse(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int], name: str
) -> None:
    file = write_native_table(data, name, scaled(NATIVE))
    table = f"a table of {name}, {megabytes(file.stat().st_size)}"
    _read_against(benchmark, bars, file, table, CSV, "records")


@pytest.mark.parametrize("name", REAL)
def test_a_real_table_against_its_bare_parse(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int], name: str
) -> None:
    source = SHARED / name / "products.csv"
    if not source.is_file():
        pytest.skip(f"the real catalog of {name} is not there")
    times = scaled(REAL[name][0])
    file = write_real_table(data, source, name, times)
    table = f"{name}'s real table {times:,} times, {megabytes(file.stat().st_size)}"
    _read_against(benchmark, bars, file, table, CSV, "records")


@pytest.mark.parametrize("name", ["wish", "variations"])
def test_a_product_of_eight_times_as_many_rows(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int], name: str
) -> None:
    """Variants that are compared each with each would take some fifty times as long."""
    counts = (scaled(VARIANTS), 8 * scaled(VARIANTS))
    files = {f"{count:,} rows": write_long_product(data, name, count) for count in counts}
    sides: dict[str, Callable[[], Cost]] = {
        rows: lambda file=file: run(yardstick("records", file), data)  # type: ignore[misc]
        for rows, file in files.items()
    }
    fewer, more = side_by_side(benchmark, sides, rounds=ROUNDS).values()
    found = ratio(more, fewer)
    bars.append(
        Bar(
            f"one product of {name}, {counts[1]:,} rows",
            seconds(more),
            f"{counts[0]:,} rows: {seconds(fewer)}",
            f"{found} times",
            "10 times",
            found.middle > 10,
        )
    )


def test_a_workbook_against_its_bare_parse(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    import csv

    from openpyxl import Workbook

    count = scaled(CELLS)
    source = write_table(data, count, shopify=False)
    file = source.with_suffix(".xlsx")
    if not file.exists():
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        with source.open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(lines):
                sheet.append(row)
        book.save(file)
    bare = "openpyxl", "openpyxl, read only"
    _read_against(benchmark, bars, file, f"a workbook, {count:,} products", bare, "workbook")


def test_memory_for_a_long_table(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    counts = (scaled(50_000), scaled(200_000))
    files = [write_table(data, count, shopify=False) for count in counts]
    peaks = benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: [run(yardstick("table", file), data).peak for file in files], rounds=1, iterations=1
    )
    growth = peaks[-1] / peaks[0]
    bars.append(
        Bar(
            "peak memory, a plain table",
            ", ".join(megabytes(peak) for peak in peaks),
            ", ".join(f"{count:,}" for count in counts) + " products",
            f"{growth:.2f} times",
            "200 MB, 1.1 times",
            max(peaks) > 200e6 or growth > 1.1,
        )
    )
