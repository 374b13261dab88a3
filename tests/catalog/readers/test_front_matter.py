"""Pages that have a product in front of them, and the many that have none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.front_matter import read
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """---
layout: product
title: "Rye bread, 750 g"
date: 2026-01-02
price: '4.90'
sku: rye-750
image: /img/rye.jpg
---

Baked with our own leaven.

Order at bob@example.com.
"""


def values(text: str) -> list[dict[str, Any]]:
    return [item.value for item in read(text.encode(), 1, 0, 1 << 20) if isinstance(item, Record)]


def test_a_product_and_its_words() -> None:
    assert formats.detect(PAGE.encode(), "rye.md") == "front-matter"
    (value,) = values(PAGE)
    assert {name: value[name] for name in ("title", "price", "sku", "images")} == {
        "title": "Rye bread, 750 g",
        "price": "4.90",
        "sku": "rye-750",
        "images": ["/img/rye.jpg"],
    }
    assert value["description"] == "Baked with our own leaven.\n\nOrder at bob@example.com."


TOML = """+++
title = "Oak stool"
price = 44.0
sku = "B-1"
images = ["a.jpg"]
[params]
wood = "oak"
+++

Mail bob@example.com for more.
"""


def test_toml_in_front_of_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert formats.detect(TOML.encode(), "stool.md") == "front-matter"
    (value,) = values(TOML)
    assert (value["title"], value["price"], value["images"]) == ("Oak stool", 44.0, ["a.jpg"])
    text = TOML.replace("Oak stool", "Oak stool, mail ann@example.com")
    (tmp_path / "stool.md").write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(tmp_path / "stool.md")])
    found = [one for one in json.loads(capsys.readouterr().out)["findings"] if one["code"] == "CON101"]
    assert [(one["pointer"], one["span"]["line"], one["span"]["column"]) for one in found] == [
        ("/title", 2, 26),
        ("/description", 10, 6),
    ]


@pytest.mark.parametrize(
    ("price", "told"),
    [
        ("", "(at line 3, column 9)"),
        ("1" * 5000, "digits"),
        (f"0x{'f' * 5000}", "digits"),
        ("{" + ".".join("a" * 5000) + " = 1}", "recursion"),
    ],
)
def test_toml_that_is_none_is_told(price: str, told: str) -> None:
    text = f"+++\ntitle = 'Oak stool'\nprice = {price}\n+++\n"
    assert formats.detect(text.encode(), "broken.md") is None
    (problem,) = read(text.encode(), 1, 0, 1 << 20)
    assert isinstance(problem, LoadProblem)
    assert (problem.rule, problem.subject) == ("syntax-error", "TOML")
    assert told in problem.detail


def test_its_own_description_stays() -> None:
    (value,) = values(PAGE.replace("sku:", "description: A loaf of rye\nsku:"))
    assert value["description"] == "A loaf of rye"


@pytest.mark.parametrize("suffix", [".md", ".markdown", ".mdx"])
def test_findings_stand_in_the_page(suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / f"rye{suffix}").write_text(PAGE, encoding="utf-8")
    (tmp_path / "notes.md").write_text("# How we bake\n\nprice: 4\n", encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(tmp_path)])
    report = json.loads(capsys.readouterr().out)
    (found,) = [one for one in report["findings"] if one["code"] == "CON101"]
    assert (found["span"]["line"], found["span"]["column"], found["span"]["end_column"]) == (12, 10, 25)
    assert not [one for one in report["findings"] if one["code"].startswith("LOD3")], "notes are passed over"
    assert report["summary"]["listings"] == 1


@pytest.mark.parametrize(
    "front",
    [
        "name: Pan sin gluten\nprecio: 3.5\ncategoria: panes\nimagen: pan.jpg",
        "titre: Savon\nprix: 6\nstock: 4",
        "name: Lampe\npreis: 49,90\nmarke: Lumo",
        "title: Mug\nprice: 12\nsizes: [S, L]",
    ],
)
def test_other_languages(front: str) -> None:
    text = f"---\r\n{front}\r\n---\r\n"
    assert formats.detect(text.encode(), "page.markdown") == "front-matter"
    assert len(values(text)) == 1


@pytest.mark.parametrize(
    "front",
    [
        "title: How to bake\ndate: 2026-01-01\nimage: a.jpg\ndescription: All of it\ntags: [bread]",
        "title: Evening of wine\nprice: 25\ncategory: events\nlocation: Vienna",
        "title: Course in pottery\nprice: 90\nimage: a.jpg\ninstructor: Ada",
        "title: Plan\nprice: 9",
        "title: Mug\nprice:\nsku: M-1",
        "- title: Mug\n  price: 4\n  sku: M-1",
        "title: [Mug\nprice: 4",
    ],
)
def test_other_pages_are_none(front: str) -> None:
    assert formats.detect(f"---\n{front}\n---\nWords.\n".encode(), "page.md") is None


def test_a_page_without_an_end_is_none() -> None:
    assert formats.detect(b"---\ntitle: Mug\nprice: 4\nsku: M-1\n", "page.md") is None
