"""Marks that users bring: CSV of every kind of register, own lists, and what keeps them harmless."""

from __future__ import annotations

import contextlib
import io
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.brands.importing import (
    Chosen,
    as_csv,
    bare_mark,
    identifier,
    names_in,
    names_in_register,
    read_file,
)
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
    assert list(names_in(TMVIEW, "tm.csv", Chosen(frozenset({25})))) == [
        ("HARBOR & SONS", "Harbor Ltd"),
        ("Harbor and Sons", "Another"),
    ]
    assert [name for name, _ in names_in(TMVIEW, "tm.csv", Chosen(dead=True))][2] == "OLDSTER"


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


def case_file(
    name: str, status: str = "700", classes: tuple[str, ...] = ("025",), owner: str = "Owner"
) -> str:
    codes = "".join(f"<international-code>{one}</international-code>" for one in classes)
    return (
        "<case-file><serial-number>90000001</serial-number><registration-number>7000001</registration-number>"
        f"<case-file-header><status-code>{status}</status-code><mark-identification>{name}</mark-identification>"
        "</case-file-header><case-file-statements><case-file-statement><text>Shirts</text></case-file-statement>"
        "</case-file-statements><classifications><classification><international-code-total-no>1"
        f"</international-code-total-no>{codes}<status-code>6</status-code></classification></classifications>"
        f"<case-file-owners><case-file-owner><party-name>{owner}</party-name></case-file-owner></case-file-owners></case-file>"
    )


def register(*cases: str, before: str = "") -> io.BytesIO:
    return io.BytesIO(
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<trademark-applications-daily><version><version-no>2.0</version-no>'
        "</version><application-information><file-segments><file-segment>TRMK</file-segment><action-keys><action-key>TX"
        f"</action-key>{''.join(cases)}</action-keys></file-segments></application-information>"
        "</trademark-applications-daily>".encode()
    )


def test_case_files_are_filtered_by_class_and_status() -> None:
    cases = (
        case_file("NORDLYST &amp; SONS", owner="Nordlyst  AS"),
        case_file("OLDSTER", status="710"),
        case_file("LAPSED", status="900"),
        case_file("APPLIED FOR", status="630", classes=("009", "025")),
        case_file("ELSEWHERE", classes=("009",)),
        case_file("", owner="a figure without words"),
        case_file("Nordlyst & sons".replace("&", "&amp;")),
    )
    assert list(names_in_register(register(*cases), "apc.xml", Chosen(frozenset({25})))) == [
        ("NORDLYST & SONS", "Nordlyst AS"),
        ("APPLIED FOR", "Owner"),
    ]
    assert [name for name, _ in names_in_register(register(*cases), "apc.xml", Chosen(dead=True))] == [
        "NORDLYST & SONS",
        "OLDSTER",
        "LAPSED",
        "APPLIED FOR",
        "ELSEWHERE",
    ]


@pytest.mark.parametrize(
    ("stream", "says"),
    [
        (register(case_file("&a;"), before='<!DOCTYPE x [<!ENTITY a "aaaa">]>'), "defines entities"),
        (
            register(case_file("A"), before='<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>'),
            "defines entities",
        ),
        (register(case_file("A" + "<b>" * 40 + "</b>" * 40)), "nest deeper"),
        (io.BytesIO(register(case_file("CUT")).getvalue()[:-40]), "not readable as XML"),
        (register(), "no case-file elements"),
        (io.BytesIO(b""), "not readable as XML"),
    ],
)
def test_hostile_and_other_xml_is_refused(stream: io.BytesIO, says: str) -> None:
    with pytest.raises(FaultyMarksError, match=says):
        list(names_in_register(stream, "apc.xml"))


def test_a_document_type_without_entities_is_read() -> None:
    stream = register(case_file("NORDLYST"), before="<!DOCTYPE x [<!ELEMENT case-file ANY>]>")
    assert list(names_in_register(stream, "apc.xml")) == [("NORDLYST", "Owner")]


def test_long_texts_and_many_cases_take_little_memory() -> None:
    many = register(*(case_file("X" * 20_000, classes=("025",) * 200) for _ in range(200)))
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    names = [name for name, _ in names_in_register(many, "apc.xml")]
    peak = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    assert [len(name) for name in names] == [1000]
    assert peak < 2_000_000


@given(st.binary(max_size=200))
def test_any_bytes_are_taken_or_refused(data: bytes) -> None:
    with contextlib.suppress(FaultyMarksError):
        assert all(name for name, _ in names_in_register(io.BytesIO(data), "x"))
