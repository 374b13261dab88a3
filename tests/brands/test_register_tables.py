"""Exports of registers as they come: their columns and languages, encodings, preambles, workbooks, and what is in force."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from listing_lint.brands.importing import Chosen, names_in_rows, read_file
from listing_lint.brands.mark_tables import rows_of
from listing_lint.brands.marks import FaultyMarksError
from listing_lint.brands.register_words import classes_in, column_key, is_dead

if TYPE_CHECKING:
    from pathlib import Path


def taken(data: bytes, chosen: Chosen | None = None) -> list[str]:
    rows = rows_of(io.BytesIO(data), "tm")
    return [name for name, _ in names_in_rows(rows, "tm", chosen or Chosen(frozenset({25})))]


EXPORTS = {
    "TMview": "Trade mark office;Trade mark name;Trade mark status;Nice class;Applicant name\n"
    "EUIPO;LIVEMARK;Registered;18, 25;A\nEUIPO;DEADMARK;Ended;25;A\nEUIPO;NINEMARK;Registered;9;A\n",
    "TMview in German": "Amt;Marke;Status der Marke;Nizza-Klasse;Anmelder\n"
    "DPMA;LIVEMARK;Eingetragen;25;A\nDPMA;DEADMARK;Gelöscht;25;A\n",
    "TMview in French": "Nom de la marque\tStatut de la marque\tClasse de Nice\tNom du demandeur\n"
    "LIVEMARK\tEnregistrée\t25\tA\nDEADMARK\tExpirée\t25\tA\n",
    "EUIPO": '"Trade mark number","Name","Nice Classification","Status","Owner ID","Owner name"\n'
    '"018","LIVEMARK","18,25","Registered","1","A"\n"019","DEADMARK","25","Registration surrendered","1","A"\n',
    "USPTO's search": "Wordmark,Status,Goods & services,Class,Serial,Owners\n"
    'LIVEMARK,LIVE REGISTERED,"IC 025: Shirts, hats",025,97,"A LLC"\nDEADMARK,DEAD ABANDONED,,025,98,B\n',
    "USPTO's old search": "Serial Number,Word Mark,Check Status,Live/Dead,Class(es)\n"
    "78,LIVEMARK,TSDR,LIVE,IC 025. US 022 039\n79,DEADMARK,TSDR,DEAD,IC 025. US 022 039\n80,NINE,TSDR,LIVE,IC 009. US 025\n",
    "WIPO": "Brand,Source,Status,Relevance,Origin,Holder,Holder Country,Number,Nice Cl.\n"
    'LIVEMARK,WO TM,Active,1,SE,A,SE,14,"18, 25"\nDEADMARK,WO TM,Inactive,1,SE,A,SE,15,25\n',
    "Madrid Monitor": "Trademark;Status;Origin;Holder;Reg. No.;Nice Cl.\nLIVEMARK;Registered;SE;A;14;25\n"
    "DEADMARK;Registration expired;SE;A;15;25\n",
    "fields of a program": 'brandName,office,status,niceClass,applicant\nLIVEMARK,WO,Registered,"[18,25]",A\n'
    'DEADMARK,WO,Expired,"[25]",A\n',
    "China": "商标名称,申请人,国际分类,法律状态\nLIVEMARK,甲,25,已注册\nDEADMARK,甲,25,无效\n",
    "Russia": "Наименование знака;Правообладатель;Класс МКТУ;Статус\n"
    "LIVEMARK;А;25;действует\nDEADMARK;А;25;не действует, истек срок\n",
    "Japan": "商標,権利者,区分,状態\nLIVEMARK,甲,25,登録\nDEADMARK,甲,25,消滅\n",
    "a day above": "Search results of 2026-11-01\n\nTrade mark name,Nice class,Status\nLIVEMARK,25,Registered\n",
}


@pytest.mark.parametrize("name", EXPORTS)
def test_exports_of_registers_are_read(name: str) -> None:
    chosen = Chosen(frozenset({25}))
    assert taken(EXPORTS[name].encode("utf-8-sig"), chosen) == ["LIVEMARK"]
    assert not chosen.unclear


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_of_spreadsheets(encoding: str) -> None:
    text = "Marke;Klasse;Inhaber\nGRÖNVALD;25;Grönvald Größe GmbH\nBlåfjell;25;Blåfjell für Öl\n"
    assert taken(text.encode(encoding)) == ["GRÖNVALD", "Blåfjell"]


def test_chinese_encoding() -> None:
    assert taken("商标名称,国际分类\n云栖谷,25\n".encode("gb18030")) == ["云栖谷"]


def test_a_workbook_is_read() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Exported on 2026-11-01"])
    sheet = book.create_sheet("Results")
    for row in (
        ["Trade mark name", "Nice class", "Status"],
        ["Nordlyst", 25, "Registered"],
        ["Gone", "25", "Expired"],
    ):
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    assert taken(data.getvalue()) == ["Nordlyst"]


def test_what_is_left_out_is_counted() -> None:
    chosen = Chosen(frozenset({25}))
    rows = "Mark,Class,Status\nA1 Vest,25,Live\nA1 VEST,25,Live\nOld,25,Dead\nFar,9,Live\n,25,Live\n(fig.),25,Live\n"
    assert taken(rows.encode(), chosen) == ["A1 Vest"]
    assert (chosen.other, chosen.gone, chosen.wordless, chosen.again) == (1, 1, 2, 1)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Name,Owner\nNordlyst,N\n", "no column of Nice classes, which are asked for: name, owner"),
        (b"PK\x03\x04not really", "damaged workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "save it as .xlsx or CSV"),
        (b"Name,Class\nNord\x00lyst,25\n", "is no text"),
        (b"a,b\n1,2\n", "no column is called"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(FaultyMarksError, match=says):
        taken(data)


@pytest.mark.parametrize(
    "status",
    ["Registered", "LIVE", "Suspended", "Extended", "Amended", "Cancellation pending", "Partially refused", "Appeal pending",
     "Application opposed", "Invalidity proceedings pending", "700", "641", "Eingetragen", "Teilweise gelöscht", "注册", ""],
)  # fmt: skip
def test_marks_in_force(status: str) -> None:
    assert not is_dead(status)


@pytest.mark.parametrize(
    "status",
    ["DEAD", "Expired", "Registration cancelled", "Canceled", "Application withdrawn", "DEAD/Refused; appeal dismissed", "710",
     "602", "Abgelaufen", "Caducada", "Scaduto", "Vervallen", "Wygasł", "прекращена", "已失效", "消滅", "소멸"],
)  # fmt: skip
def test_marks_that_are_gone(status: str) -> None:
    assert is_dead(status)


@pytest.mark.parametrize(
    ("cell", "classes"),
    [
        ("18, 25", {18, 25}),
        ("IC 025. US 022 039.", {25}),
        ("[9,35]", {9, 35}),
        ("NCL(11-2023) 25", {25}),
        ("25 - Clothing", {25}),
        ("A, 200", set()),
        ("第25类", {25}),
    ],
)
def test_classes_of_a_cell(cell: str, classes: set[int]) -> None:
    assert classes_in(cell) == classes


def test_names_of_columns_are_compared_without_signs() -> None:
    assert [column_key(one) for one in ("Class(es)", "brandName", "mark_id_char", " Nice Cl. ")] == [
        "class es",
        "brand name",
        "mark id char",
        "nice cl",
    ]


def test_a_list_of_the_users_own_is_read_in_an_old_encoding(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_bytes("Marke;Inhaber\nGrönvald;Größe für Öl AG\n361°;A\n".encode("cp1252"))
    assert [mark.name for mark in read_file(tmp_path / "own.csv", "own.csv").values()] == ["Grönvald", "361°"]
