"""Goods in JSON whose members the configuration names."""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.by_map import read
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MAP = {"title": "uruncinsi", "id": "stokno", "price": "satis/fiyat", "attributes/Colour": "renk"}
GOODS = [
    {
        "stokno": "S-1",
        "uruncinsi": "Notebook",
        "renk": "grey",
        "satis": {"fiyat": 350, "kdv": 20},
        "marka": "Lumo",
    },
    {"stokno": "S-2", "uruncinsi": "Monitor", "renk": "black", "satis": {"fiyat": 90}, "marka": "Lumo"},
]


def items(text: str, columns: Mapping[str, str | Sequence[str]] = MAP) -> list[Record | LoadProblem]:
    return list(read(text.encode(), 1, 0, 1 << 20, columns=columns))


def test_a_member_that_none_of_the_goods_has_is_told() -> None:
    *found, told = items(json.dumps(GOODS), {**MAP, "brand": "marca", "images": ["foto", "renk"]})[:-1]
    assert all(isinstance(item, Record) for item in found)
    assert isinstance(told, LoadProblem)
    assert (told.rule, told.subject) == ("missing-column", "marca")
    assert not [item for item in items(json.dumps(GOODS)) if isinstance(item, LoadProblem)]


def goods(value: Any, columns: Mapping[str, str | Sequence[str]] = MAP) -> list[dict[str, Any]]:
    found = items(json.dumps(value), columns)
    assert all(isinstance(item, Record) for item in found), found
    return [item.value for item in found if isinstance(item, Record)]


def test_members_are_what_the_map_says_and_the_others_by_their_names() -> None:
    first, second = goods(GOODS)
    assert first == {
        "id": "S-1",
        "title": "Notebook",
        "price": 350,
        "brand": "Lumo",
        "attributes": {"Colour": "grey"},
    }
    assert (second["title"], second["price"]) == ("Monitor", 90)


@pytest.mark.parametrize(
    "around",
    [
        lambda listed: listed,
        lambda listed: {"ok": True, "sayfa": {"stok": listed}},
        lambda listed: {"S-1": listed[0], "S-2": listed[1]},
        lambda listed: [[{"liste": listed}]],
    ],
)
def test_goods_stand_wherever_they_stand(around: Any) -> None:
    assert [one["title"] for one in goods(around(GOODS))] == ["Notebook", "Monitor"]


def test_what_goods_stand_in_may_have_a_name_under_the_same_name() -> None:
    shelf = {"n": "Cups", "items": [{"n": "Mug", "p": 3}, {"n": "Bowl", "p": 4}]}
    shop = {"n": "Harbor Goods", "shelves": [shelf, {"n": "Empty", "items": []}]}
    found = items(json.dumps(shop), {"title": "n", "price": "p"})
    assert [item.value["title"] for item in found if isinstance(item, Record)] == ["Mug", "Bowl"]
    product = {"n": "Mug", "p": 3, "sku": "M", "variants": [{"n": "blue", "p": 3}]}
    assert [one["title"] for one in goods([product], {"title": "n", "price": "p"})] == ["Mug"]


def test_goods_beside_a_list_of_goods() -> None:
    page = {
        "featured": {"n": "Lamp", "p": 9},
        "all": {"products": [{"n": "Mug", "p": 3}, {"n": "Bowl", "p": 4}]},
    }
    assert [one["title"] for one in goods(page, {"title": "n", "price": "p"})] == ["Lamp", "Mug", "Bowl"]


def test_one_alone_and_one_a_line() -> None:
    assert [one["title"] for one in goods(GOODS[0])] == ["Notebook"]
    lines = items("\n".join(map(json.dumps, GOODS)))
    assert [item.value["title"] for item in lines if isinstance(item, Record)] == ["Notebook", "Monitor"]


def test_every_entry_of_their_list_is_a_listing_or_told() -> None:
    found = items(json.dumps([GOODS[0], {"stokno": "S-3"}, 7, GOODS[1]], indent=1))
    assert [type(item) for item in found] == [Record, LoadProblem, LoadProblem, Record]
    assert [item.rule for item in found if isinstance(item, LoadProblem)] == ["not-a-listing"] * 2


def test_places_are_those_of_the_file() -> None:
    (record, _) = items(json.dumps({"stok": GOODS}, indent=1))
    assert isinstance(record, Record)
    assert record.native is not None
    places = record.native.pointers
    assert places["/title"] == "/uruncinsi"
    assert places["/price"] == "/satis/fiyat"
    assert places["/attributes/Colour"] == "/renk"
    assert places["/brand"] == "/marka"
    assert record.source.text[record.start : record.end].count("S-1") == 1


def test_a_name_with_a_slash_may_be_one_name() -> None:
    mug = {"uruncinsi": "Mug", "satis/fiyat": 4, "satis": {"fiyat": 5}}
    (value,) = goods([mug], {"title": "uruncinsi", "price": "satis/fiyat"})
    assert value["price"] == 4


def test_several_members_are_one_list() -> None:
    pictures = {"n": "Mug", "f1": "https://a.example/1.jpg", "f2": "https://a.example/2.jpg"}
    (value,) = goods([pictures], {"title": "n", "images": ["f1", "f2"]})
    assert value["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]


def test_what_the_map_is_not_for_is_read_as_before() -> None:
    (value,) = goods([{"id": "1", "title": "Tea mug"}])
    assert value == {"id": "1", "title": "Tea mug"}
    rules = [item.rule for item in items('{"day": "Monday"}') if isinstance(item, LoadProblem)]
    assert rules == ["not-a-listing", "no-listing"]


@pytest.mark.parametrize(
    ("text", "rule"), [("", "empty-file"), ("{", "syntax-error"), ('[{"uruncinsi": "A"},', "syntax-error")]
)
def test_broken_files_are_told(text: str, rule: str) -> None:
    found = items(text)
    assert isinstance(found[0], LoadProblem)
    assert found[0].rule == rule


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["uruncinsi", "satis", "fiyat", "renk", "id", "a/b", "~"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(
    _JSON,
    st.dictionaries(
        st.sampled_from(["title", "price", "images", "attributes/x"]),
        st.sampled_from(["uruncinsi", "satis/fiyat", "a/b", ""]),
    ),
)
@settings(max_examples=150, deadline=None)
def test_no_value_and_no_map_makes_it_raise(value: Any, columns: dict[str, str]) -> None:
    assert items(json.dumps(value), columns)


def told(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    run(["check", str(folder), "--no-cache", "--select", "LOD", "-o", "json"])
    return [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]]


def test_the_configuration_maps_members(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "stok.json").write_text(json.dumps({"stok": GOODS}), encoding="utf-8")
    assert told(tmp_path, capsys) == ["LOD301"]
    table = "\n".join(
        [
            "[[stores]]",
            'path = "*.json"',
            'columns = {title = "uruncinsi", id = "stokno", price = "satis/fiyat"}',
        ]
    )
    (tmp_path / "listing-lint.toml").write_text(table, encoding="utf-8")
    assert told(tmp_path, capsys) == []


def test_mapped_goods_are_repaired_and_read_from_a_pipe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "stok.json"
    file.write_text(
        json.dumps([{**GOODS[0], "uruncinsi": "Notebook  computer "}, GOODS[1]], indent=1), encoding="utf-8"
    )
    table = "\n".join(["[[stores]]", 'path = "*.json"', 'columns = {title = "uruncinsi", id = "stokno"}'])
    (tmp_path / "listing-lint.toml").write_text(table, encoding="utf-8")
    run(["fix", str(file), "--no-cache"])
    assert "left as it is" not in capsys.readouterr().err
    assert json.loads(file.read_text(encoding="utf-8"))[0]["uruncinsi"] == "Notebook computer"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes())))
    run(["check", "-", "--stdin-filename", "stok.json", "--no-cache", "-o", "json"])
    found = json.loads(capsys.readouterr().out)
    assert found["summary"]["listings"] == 2


def test_mapped_goods_may_be_packed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "stok.json.gz").write_bytes(gzip.compress(json.dumps({"stok": GOODS}).encode()))
    table = "\n".join(["[[stores]]", 'path = "*.gz"', 'columns = {title = "uruncinsi", id = "stokno"}'])
    (tmp_path / "listing-lint.toml").write_text(table, encoding="utf-8")
    run(["check", str(tmp_path), "--no-cache", "-o", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["listings"] == 2
