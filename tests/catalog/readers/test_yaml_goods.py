"""Goods in YAML: read as the same in JSON is, with every finding at its place in the YAML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.formats import detect
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.yaml_goods import read
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def test_json_in_a_file_of_yaml_is_read_as_json(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "products.yml"
    file.write_text(json.dumps([{"id": "A1", "title": "Clock", "price": 84}]), encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    assert [one["id"] for one in json.loads(capsys.readouterr().out)] == ["A1"]
    assert detect(b"[{ name: 'Mug' }]", "goods.json") == "canonical"


def values(text: str) -> list[dict[str, Any]]:
    return [item.value for item in read(text.encode(), 1, 0, 1 << 20) if isinstance(item, Record)]


MUGS = """\
# What we sell
- id: 0123
  name: "Mug \\"blue\\""
  price: '4.50'
  image: a.jpg
  code: no
  description: >-
    Enamelled steel,
    half a litre.
- &red
  id: M-2
  name: Mug red, mail bob@example.com
  price: 5
  image: b.jpg
"""


def test_what_is_read() -> None:
    assert formats.detect(MUGS.encode(), "stock.yml") == "yaml"
    assert values(MUGS) == [
        {
            "id": "0123",
            "title": 'Mug "blue"',
            "price": "4.50",
            "images": ["a.jpg"],
            "description": "Enamelled steel, half a litre.",
        },
        {"id": "M-2", "title": "Mug red, mail bob@example.com", "price": 5, "images": ["b.jpg"]},
    ]


def test_a_finding_stands_at_its_characters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mugs.yaml").write_text(MUGS, encoding="utf-8")
    (found,) = [one for one in checked(tmp_path / "mugs.yaml", capsys) if one["code"] == "CON101"]
    assert found["pointer"] == "/name"
    assert found["span"] == {"line": 12, "column": 23, "end_line": 12, "end_column": 38}
    quoted = MUGS.replace("Mug red, mail bob@example.com", '"Mug \\u00e9, mail bob@example.com"')
    (tmp_path / "mugs.yaml").write_text(quoted, encoding="utf-8")
    (found,) = [one for one in checked(tmp_path / "mugs.yaml", capsys) if one["code"] == "CON101"]
    assert (found["span"]["column"], found["span"]["end_column"]) == (27, 42), "behind an escape"


def test_envelopes_categories_and_merged_members() -> None:
    text = """\
defaults: &base {brand: Lumo, currency: EUR}
categories:
  - name: Lamps
    items:
      - {<<: *base, name: Lamp of glass, price: 12.5}
      - {<<: *base, name: Lamp of paper, price: 9, brand: Papero}
"""
    assert [one["title"] for one in values(text)] == ["Lamp of glass", "Lamp of paper"]
    assert [one["currency"] for one in values(text)] == ["EUR", "EUR"]
    assert [one["brand"] for one in values(text)] == ["Lumo", "Papero"]


def test_several_documents_are_all_read() -> None:
    text = "---\nid: a1\ntitle: Mug\nprice: 4\n---\nid: a2\ntitle: Cup\nprice: 5\n---\n"
    assert [one["id"] for one in values(text)] == ["a1", "a2"]


@pytest.mark.parametrize(
    "text",
    [
        "name: CI\non: [push]\njobs:\n  test:\n    steps:\n      - name: Check\n        uses: a/b@v4\n",
        "services:\n  web:\n    image: nginx\n    ports: ['80:80']\n  db:\n    image: postgres\n",
        "spec:\n  containers:\n    - name: a\n      image: nginx:1\n    - name: b\n      image: redis:1\n",
        "- title: Home\n  url: /\n- title: Shop\n  url: /shop\n",
        "- name: Ann\n  image: ann.jpg\n  bio: Ann writes.\n",
        "de:\n  product:\n    title: Titel\n    price: Preis\n    description: Beschreibung\n",
        "a: [unclosed\n",
        "[" * 3000,
        "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n",
        "- &a\n  name: Mug\n  self: *a\n",
        "",
    ],
)
def test_other_yaml_is_passed_over(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other.yml").write_text(text, encoding="utf-8")
    (tmp_path / "mug.json").write_text('{"id": "1", "title": "Mug"}', encoding="utf-8")
    assert all(one["path"].endswith("mug.json") for one in checked(tmp_path, capsys))


def test_a_fault_is_told_with_its_place() -> None:
    (fault,) = read(b"- name: Mug\n  price: 4\n- name: 'Cup\n  price: 5\n", 1, 0, 1 << 20)
    assert isinstance(fault, LoadProblem)
    assert (fault.rule, fault.subject) == ("syntax-error", "YAML")


def test_anchors_do_not_make_billions() -> None:
    lines = ["a: &a [" + ",".join("x" * 9) + "]"]
    lines += [
        f"{new}: &{new} [" + ",".join([f"*{old}"] * 9) + "]"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    (fault,) = read("\n".join(lines).encode(), 1, 0, 1 << 20)
    assert isinstance(fault, LoadProblem)
    assert fault.rule == "too-large"


def test_nothing_is_written_into_yaml(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mugs.yml").write_text(MUGS.replace("Mug red", "Mug  red"), encoding="utf-8")
    run(["fix", "--isolated", "--no-images", str(tmp_path / "mugs.yml")])
    assert "Mug  red" in (tmp_path / "mugs.yml").read_text("utf-8")
    capsys.readouterr()
