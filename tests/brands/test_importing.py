"""Marks that users bring: CSV of every kind of register, own lists, and what keeps them harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.brands.importing import as_csv, bare_mark, identifier, names_in, read_file
from listing_lint.brands.marks import FaultyMarksError
from listing_lint.brands.mentions import find_mentions
from listing_lint.config.layers import ConfigError
from listing_lint.config.model import BrandsTable
from listing_lint.engine.lexicons import lexicon_of

if TYPE_CHECKING:
    from pathlib import Path

TMVIEW = """\
"Trade mark name";"Nice class";"Trade mark status";"Applicant name"
"HARBOR & SONS";"18,25";"Registered";"Harbor Ltd"
"Nordlyst";"9";"Registered";"Nordlyst AS"
"OLDSTER";"25";"Expired";"Old Ltd"
"Harbor and  Sons";"25";"Registered";"Another"
""".replace('"Trade mark name"', '"Trademark name"')


def test_a_register_is_filtered_by_class_and_status() -> None:
    assert list(names_in(TMVIEW, "tm.csv", nice=frozenset({25}))) == [
        ("HARBOR & SONS", "Harbor Ltd"),
        ("Harbor and  Sons", "Another"),
    ]
    assert [name for name, _ in names_in(TMVIEW, "tm.csv", dead=True)][2] == "OLDSTER"


@pytest.mark.parametrize(
    "text",
    [
        "name\nNordlyst\nHarbor\n",
        "Nordlyst\nHarbor\n",
        "\tname\n1\tNordlyst\n2\tHarbor\n".replace("\tname", "n\tname"),
        "mark,owner\r\nNordlyst,AS\r\nHarbor,\r\nHARBOR,twice\r\n\r\n",
    ],
)
def test_lists_of_people(text: str) -> None:
    assert [name for name, _ in names_in(text, "own.csv")] == ["Nordlyst", "Harbor"]


def test_a_table_without_names_says_so() -> None:
    with pytest.raises(FaultyMarksError, match=r"own\.csv: no column is called name, mark, brand"):
        list(names_in("a,b\n1,2\n", "own.csv"))


@given(st.lists(st.tuples(st.text(min_size=1), st.text()), max_size=8))
def test_what_is_written_is_read_again(names: list[tuple[str, str]]) -> None:
    text = as_csv(names)
    known = {" ".join(name.split()) for name, _ in names}
    assert {name for name, _ in names_in(text, "x")} <= known


def test_own_marks_count_as_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,owner\nNordlyst,Nordlyst AS\n", encoding="utf-8")
    lexicon = lexicon_of(BrandsTable(files=("own.csv",), add=("Vestmark",)), str(tmp_path))
    found = [one.term.mark.name for one in find_mentions("Nordlyst and Vestmark lamp", lexicon).mentions]
    assert found == ["Nordlyst", "Vestmark"]
    assert find_mentions("Nordlist lamp", lexicon).mentions == ()


def test_marks_are_removed_and_packs_added(tmp_path: Path) -> None:
    folder = str(tmp_path)
    plain = find_mentions("Nike shoes with Velcro", lexicon_of(BrandsTable(), folder)).mentions
    assert [one.term.mark.name for one in plain] == ["Nike"]
    table = BrandsTable(remove=("nike",), packs=("material",))
    changed = find_mentions("Nike shoes with Velcro", lexicon_of(table, folder)).mentions
    assert [one.term.mark.name.casefold() for one in changed] == ["velcro"]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("gone.csv", None, "No such file"),
        ("bad.toml", "[x]\nname = 1\n", r"bad\.toml: \[x\]"),
        ("bad.csv", "a,b\n", "no column"),
    ],
)
def test_a_bad_file_is_a_configuration_fault(tmp_path: Path, name: str, text: str | None, says: str) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(ConfigError, match=says):
        lexicon_of(BrandsTable(files=(name,)), str(tmp_path))


def test_identifiers() -> None:
    assert identifier("L'Oréal Paris") == "l-oreal-paris"
    assert identifier("耐克").startswith("u-")
    assert bare_mark("x" * 200).name == "x" * 80


def test_a_toml_file_of_marks(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[vestmark]\nname = "Vestmark"\nowner = "V"\nclass = "sport"\ngoods = ["shoes"]\nsource = "own"\nchecked = 2026-11-27\n'
    )
    assert list(read_file(file, "own.toml")) == ["vestmark"]
