"""``[[ignore]]``: what is accepted is not told, and what does nothing any more is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import CLEAN, Lint, catalog, lint, plain_environment, write

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["catalog", "lint", "plain_environment"]  # fixtures

MUGS: list[dict[str, Any]] = [
    {**CLEAN, "id": "M-1", "title": 7, "store": "north"},
    {**CLEAN, "id": "M-2", "title": 8, "store": "south"},
]


def ignoring(catalog: Path, *tables: str) -> None:
    text = "".join(f"\n[[ignore]]\n{table}\n" for table in tables)
    (catalog / "listing-lint.toml").write_text(
        f'[lint]\nas-of = 2026-11-27\nignore = ["IMG"]\n{text}', "utf-8"
    )


def told(lint: Lint, *paths: str) -> set[tuple[str, str]]:
    import json

    done = lint("check", *paths, "-o", "json")
    return {(one["code"], one["listing"] or "") for one in json.loads(done.out)["findings"]}


ALL = {("SCH102", "M-1"), ("SCH102", "M-2")}


@pytest.mark.parametrize(
    ("table", "left"),
    [
        ('code = "SCH102"\nlisting = "M-1"\nreason = "x"', {("SCH102", "M-2")}),
        ('code = "wrong-type"\nlisting = "M-1"\nreason = "x"', {("SCH102", "M-2")}),
        ('code = ["CON", "SCH102"]\nstore = "south"\nreason = "x"', {("SCH102", "M-1")}),
        ('code = "SCH102"\nat = "/titl"\nreason = "x"', ALL),
        ('code = "SCH102"\nat = "/title"\nlisting = "M-2"\nreason = "x"', {("SCH102", "M-1")}),
        ('code = "SCH102"\npath = "mugs.json"\nreason = "x"', set()),
        ('code = "SCH102"\npath = "cups/**"\nreason = "x"', ALL),
        ('code = "SCH102"\nlisting = "M-2"\nreason = "x"\nuntil = 2026-11-27', {("SCH102", "M-1")}),
    ],
)
def test_what_a_table_accepts(catalog: Path, lint: Lint, table: str, left: set[tuple[str, str]]) -> None:
    write(catalog / "mugs.json", *MUGS)
    ignoring(catalog, table)
    assert told(lint, "mugs.json") == left


def test_a_table_whose_day_is_over_is_told_at_its_line(catalog: Path, lint: Lint) -> None:
    write(catalog / "mugs.json", *MUGS)
    ignoring(
        catalog,
        'code = "SCH102"\nlisting = "M-1"\nreason = "x"',
        'code = "SCH102"\nlisting = "M-2"\nreason = "x"\nuntil = 2026-11-26',
    )
    done = lint("check", "-o", "concise")
    assert "listing-lint.toml:10:1: LNT104" in done.out
    assert "SCH102 on listing M-2 held until 2026-11-26" in done.out
    assert "[M-2]" in done.out
    assert "[M-1]" not in done.out


def test_what_silences_nothing_is_told_where_all_was_looked_at(catalog: Path, lint: Lint) -> None:
    write(catalog / "mugs.json", *MUGS)
    ignoring(
        catalog,
        'code = "TTL"\nlisting = "M-9"\nreason = "x"',
        'code = "SCH102"\npath = "mugs.json"\nreason = "x"',
    )
    assert told(lint) == {("LNT105", "")}
    assert told(lint, "mugs.json") == set()  # M-9 may stand in another file
    done = lint("check", "--select", "CON")
    assert "LNT105" not in done.out  # its rules did not run


def test_two_tables_for_one_thing_are_both_used(catalog: Path, lint: Lint) -> None:
    write(catalog / "mugs.json", *MUGS)
    ignoring(
        catalog,
        'code = "SCH102"\npath = "mugs.json"\nreason = "x"',
        'code = "SCH102"\nlisting = "M-1"\nreason = "x"',
    )
    assert told(lint) == set()


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('code = "SCH102"\nreason = "x"', "names no path, store, listing or at"),
        ('code = "SCH102"\nlisting = "M-1"', "reason"),
        ('code = "SCH102"\nlisting = "M-1"\nreason = " "', "the reason is empty"),
        ('code = "XYZ9"\nlisting = "M-1"\nreason = "x"', "XYZ9"),
    ],
)
def test_tables_that_say_nothing_are_refused(catalog: Path, lint: Lint, table: str, says: str) -> None:
    write(catalog / "mugs.json", *MUGS)
    ignoring(catalog, table)
    done = lint("check")
    assert done.status == 2
    assert says in done.err


def test_one_process_and_two_say_the_same(catalog: Path, lint: Lint) -> None:
    for number in range(40):
        write(catalog / f"{number}.json", {**MUGS[number % 2], "id": f"M-{number}"})
    ignoring(catalog, 'code = "SCH102"\npath = "1*.json"\nreason = "x"')
    assert lint("check", "--jobs", "1") == lint("check", "--jobs", "2")
