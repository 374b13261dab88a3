"""The editor's findings are those of check, however little was asked again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("pygls")

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from listing_lint.cli.main import run
from listing_lint.editor.actions import appended
from listing_lint.editor.linting import open_catalog, quick, source_of, warm
from listing_lint.editor.texts import Text
from listing_lint.editor.whole import whole

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.finding import Finding

GOOD = {"title": "Enamel camping mug, 350 ml, blue rim", "marketplace": "wish", "store": "a"}
BAD = {**GOOD, "title": "Mug!!! write to me@example.com", "price": "x"}


def _places(findings: list[Finding]) -> list[tuple[str, int, int, str]]:
    return [(one.code, one.span.line, one.span.column, one.message) for one in findings]


def _checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, int, int, str]]:
    capsys.readouterr()
    run([str(folder), "--no-cache", "-o", "json"])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return [(one["code"], one["span"]["line"], one["span"]["column"], one["message"]) for one in found]


@pytest.mark.parametrize("name", ["feed.json", "feed.jsonl", "feed.csv"])
def test_the_same_as_check(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "catalog"
    folder.mkdir()
    monkeypatch.chdir(folder)
    file = folder / name
    catalog = open_catalog(str(file), [str(folder)])
    listings = [{"id": f"M-{number}", **(BAD if number % 3 else GOOD)} for number in range(12)]

    def text() -> str:
        if name.endswith("l"):
            return "".join(json.dumps(one) + "\n" for one in listings)
        if name.endswith("csv"):
            cells = [f"{one['id']},{one['title']},{one.get('price', '')},{one['store']}" for one in listings]
            return "\n".join(["id,title,price,store", *cells]) + "\n"
        return json.dumps(listings, indent=1)

    for step in range(3):
        file.write_text(text())
        source = source_of(catalog, str(file), text(), str(tmp_path / "copy"))
        assert source is not None
        mine = quick(catalog, source)
        every = whole(catalog, {str(file): source})[name]
        assert _places(every) == _checked(folder, capsys)
        assert _places(mine) == [
            place for place, one in zip(_places(every), every, strict=True) if one.code not in catalog.across
        ]
        # The second and third time only what changed is asked about again.
        asked = catalog.kept[name].asked
        assert asked <= 12 + step
        listings.insert(step, {"id": f"N-{step}", **BAD, "title": f"Mug {step}!!! write to me@example.com"})


def test_loading_beforehand_changes_no_answer(tmp_path: Path) -> None:
    file = tmp_path / "feed.json"
    catalog = open_catalog(str(file), [str(tmp_path)])
    source = source_of(catalog, str(file), json.dumps([BAD, GOOD]), str(tmp_path / "copy"))
    assert source is not None
    before = quick(catalog, source)
    warm(catalog)
    catalog.kept.clear()
    assert quick(catalog, source) == before


def test_what_is_excluded_is_not_checked(tmp_path: Path) -> None:
    (tmp_path / "listing-lint.toml").write_text('[lint]\nextend-exclude = ["drafts/"]\n')
    catalog = open_catalog(str(tmp_path / "a.json"), [str(tmp_path)])
    assert catalog.covers(str(tmp_path / "a.json"))
    assert not catalog.covers(str(tmp_path / "drafts" / "a.json"))
    assert not catalog.covers(str(tmp_path / "package.json"))


@given(st.text(alphabet="aé搪🏺\r\n\u2028\x0c", max_size=30), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_positions_and_offsets_agree(text: str, encoding: Any) -> None:
    held = Text(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # inside a line end there is no position
        assert held.offset(held.at(offset)) == offset
    start, end = held.at(0), held.at(len(text))
    assert held.changed(types.TextDocumentContentChangePartial(types.Range(start, end), "x")).text == "x"


@given(st.text(alphabet="aé搪🏺", max_size=6), st.integers(0, 3000), st.sampled_from(["utf-8", "utf-16"]))
def test_positions_in_a_line_that_is_the_whole_file(piece: str, at: int, encoding: Any) -> None:
    line = (piece + "x") * 600
    held = Text(f"\n{line}\n", encoding)
    at = min(at, len(line))
    form, width = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2)}[encoding]
    position = types.Position(1, len(line[:at].encode(form)) // width)
    assert held.at(1 + at) == position
    assert held.position(2, at + 1) == position
    assert held.offset(position) == 1 + at
    assert held.offset(types.Position(1, 10**9)) == 1 + len(line)


def test_a_table_is_added_only_where_the_result_can_be_read() -> None:
    table = '[[ignore]]\ncode = "TTL101"\n'
    assert appended("[lint]", table) == "\n\n" + table
    assert appended("ignore = []\n", table) is None
