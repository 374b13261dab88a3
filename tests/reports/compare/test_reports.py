"""The four reports of a comparison: against the schema, safe against hostile texts, and loading nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.face import Face
from listing_lint.reports.compare import COMPARE_REPORTERS, compare_reporter
from listing_lint.reports.compare.model import CompareReport, shown
from listing_lint.reports.compare.schema import compare_schema, schema_text
from listing_lint.reports.compare.words import change_words, marked, percent
from listing_lint.reports.model import Style
from listing_lint.similarity.comparison import Comparison, compare
from listing_lint.similarity.limits import CompareSettings
from listing_lint.similarity.values import Fingerprint, Pair, Parts

ROOT = Path(__file__).parents[3]
CHECKER = jsonschema.Draft202012Validator(compare_schema())
HOSTILE = "</script><img src=x onerror=alert(1)>\"'&<b>\x1b[31m\u202e##[error]\x00=1+1"


def stores(name: str = "south", listing: str = "S", count: int = 30) -> Comparison:
    listings = [Fingerprint(f"N{n}", "north", "", "north.json", title=("mug", f"{n}")) for n in range(count)]
    listings += [Fingerprint(f"{listing}{n}", name, "", "south.json") for n in range(count)]
    parts = Parts(title=0.95, pictures=1.0, codes=0.0)
    pairs = [Pair(n, count + n, 0.97, "strict", parts, (f"fact {HOSTILE}",)) for n in range(count // 2)]
    return compare(listings, pairs, CompareSettings(linked=(frozenset({"x", "y"}),)))


def written(name: str, report: CompareReport, **style: Any) -> str:
    out = io.StringIO()
    compare_reporter(name)(report, out, Style(**style))
    return out.getvalue()


def report_of(found: Comparison, face: Face | None = None) -> CompareReport:
    faces = dict.fromkeys(shown(found), face) if face else {}
    return CompareReport(found, "1.0", faces, ("two files could not be read",))


def test_json_is_as_its_schema_says() -> None:
    made = json.loads(written("json", report_of(stores())))
    CHECKER.validate(made)
    (pair,) = made["stores"]
    assert list(pair) == [
        "a", "b", "n_a", "n_b", "matched", "share_a", "share_b", "share", "lower", "upper", "verdict", "change",
    ]  # fmt: skip
    assert (pair["verdict"], pair["matched"], len(pair["change"])) == ("fail", 15, 7)
    assert list(made["pairs"][0]) == ["a", "b", "score", "tier", "parts"]
    assert made["pairs"][0]["a"] == {"store": "north", "listing": "N0"}
    assert made["deletions"] == [{"a": "north", "b": "south", "delete_a": 9, "delete_b": 9}]


def test_the_schema_file_is_that_of_the_code() -> None:
    jsonschema.Draft202012Validator.check_schema(compare_schema())
    file = ROOT / "schemas" / "compare.schema.json"
    assert file.read_text(encoding="utf-8") == schema_text(), (
        "write schema_text() to schemas/compare.schema.json"
    )


def test_every_object_of_the_schema_is_closed() -> None:
    def objects(value: Any) -> Any:
        if isinstance(value, dict):
            if value.get("type") == "object":
                yield value
            for one in value.values():
                yield from objects(one)

    found = list(objects(compare_schema()))
    assert len(found) > 8
    assert all(
        one["additionalProperties"] is False and set(one["required"]) == set(one["properties"])
        for one in found
    )


def test_csv_has_every_pair_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", report_of(stores("=cmd|' /C calc'!A0", "@SUM"))))))
    assert len(rows) == 15
    assert rows[0]["store_b"] == "'=cmd|' /C calc'!A0"
    assert rows[0]["listing_b"] == "'@SUM0"
    assert {row["tier"] for row in rows} == {"strict"}
    assert not any("\x1b" in value for row in rows for value in row.values())


def test_the_terminal_shows_matrix_verdict_plan_and_twins() -> None:
    face = Face("Enamel mug, red", "4.50 EUR", "A mug.", (("colour", "red"),), (), "north.json", 7)
    text = written("full", report_of(stores(), face))
    assert "! at the limit" in text
    assert "at the limit: north and south: 15 products in common, 50 %" in text
    assert "Change 7 products, no fewer will do. Deleting instead takes 9 in north or 9 in south." in text
    assert "new pictures and title" in text
    assert "Enamel mug, red" in text
    assert "north.json:7:1" in text
    assert "two files could not be read" in text
    assert "1 pair of stores is at the limit" in text


@pytest.mark.parametrize("name", COMPARE_REPORTERS)
def test_hostile_texts_steer_nothing(name: str) -> None:
    face = Face(
        HOSTILE, HOSTILE, HOSTILE, ((HOSTILE, HOSTILE),), (HOSTILE, f"https://x/{HOSTILE}"), HOSTILE, 1
    )
    text = written(name, report_of(stores(HOSTILE, HOSTILE), face), base="/tmp")
    assert not re.search(r"[\x00\x1b\u202e]", text)
    assert "##[" not in text
    if name == "html":
        assert "<img src=x" not in text
        assert text.count("<script>") == 1
        assert "</script><img" not in text


class Links(HTMLParser):
    """Every attribute of a page that could load something, and every tag."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.tags: list[str] = []
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [
            value or "" for name, value in attrs if name in ("src", "href", "srcset", "data", "action")
        ]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]


def test_the_page_loads_pictures_beside_it_and_nothing_else(tmp_path: Path) -> None:
    pictures = (
        str(tmp_path / "a b" / "ü#?%.jpg"),
        "https://cdn.example/x.jpg",
        "//cdn.example/y.jpg",
        "javascript:alert(1)",
    )
    face = Face("Mug", pictures=pictures)
    page = Links()
    page.feed(written("html", report_of(stores(), face), base=str(tmp_path / "out")))
    assert page.loads
    assert all(link.startswith("./") for link in page.loads)
    assert "./../a%20b/%C3%BC%23%3F%25.jpg" in page.loads
    assert not page.handlers
    assert not {"link", "iframe", "object", "base", "form", "a"} & set(page.tags)


def test_the_page_allows_its_own_script_alone() -> None:
    import base64
    import hashlib

    page = written("html", report_of(stores()))
    script = page.split("<script>", 1)[1].split("</script>", 1)[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert f"script-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'")
    assert "prefers-color-scheme:dark" in page
    assert "http" not in page.replace('http-equiv="Content', "")


def test_what_may_be_the_same_and_own_copies_are_shown_too() -> None:
    listings = [Fingerprint(f"{n}", "ab"[n % 2], "", "x.json") for n in range(6)]
    pairs = [
        Pair(0, 2, 0.9, "strict", Parts(title=0.9)),
        Pair(1, 4, 0.7, "possible", Parts(title=0.7)),
        Pair(3, 5, 0.6, "possible", Parts(title=0.6)),  # of one store: no twin and no copy
    ]
    report = report_of(compare(listings, pairs))
    page = written("html", report)
    assert page.count("perhaps the same, 70 % alike") == 1
    assert page.count("twice in one store, 90 % alike") == 1
    assert page.count("<article") == 2
    assert "may be the same: 70 % alike" in written("full", report)


@pytest.mark.parametrize("name", COMPARE_REPORTERS)
def test_nothing_to_tell_is_told(name: str) -> None:
    text = written(name, CompareReport(compare([], []), "1.0"))
    if name == "json":
        CHECKER.validate(json.loads(text))
    assert text


@pytest.mark.parametrize("name", COMPARE_REPORTERS)
def test_equal_input_gives_equal_bytes(name: str) -> None:
    assert written(name, report_of(stores())) == written(name, report_of(stores()))


def test_what_only_one_says_is_marked() -> None:
    assert list(marked("Red enamel mug", "enamel mug, blue")) == [("Red ", True), ("enamel mug", False)]
    assert list(marked("", "x")) == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_marking_loses_nothing(text: str, other: str) -> None:
    runs = list(marked(text, other))
    assert "".join(run for run, _ in runs) == text
    assert all(run for run, _ in runs)
    if text == other:
        assert not any(differs for _, differs in runs)


def test_a_share_is_never_rounded_up_to_the_limit() -> None:
    assert percent(0.29999) == "29.9 %"
    assert percent(0.3) == "30 %"
    assert percent(0.31) == "31 %"
    assert percent(2 / 3) == "66.6 %"


def test_no_product_code_is_made_up() -> None:
    assert change_words(("title", "pictures")) == "new title and pictures"
    assert change_words(("codes", "attributes")) == "sell it in one store only"
    assert "gives it away" in change_words(("codes", "title"))
    assert change_words(()) == "sell it in one store only"


@settings(max_examples=30)
@given(st.text(max_size=30), st.text(max_size=30), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_can_be_reported(store: str, title: str, pictures: list[str]) -> None:
    face = Face(title, title, title, ((title, title),), tuple(pictures), title, 1)
    report = report_of(stores(store, title, 20), face)
    for name in COMPARE_REPORTERS:
        text = written(name, report, base="/tmp")
        text.encode("utf-8")
        if name == "json":
            CHECKER.validate(json.loads(text))
