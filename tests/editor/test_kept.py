"""What is kept of a document never shows: after any edits the answers are those about a text that is seen anew."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("pygls")

from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from listing_lint.editor import kept
from listing_lint.editor.linting import StoppedError, open_catalog, quick, source_of
from listing_lint.editor.texts import Text

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.editor.linting import Catalog
    from listing_lint.finding import Finding

LISTINGS: list[dict[str, Any]] = [
    {
        "id": "A-1",
        "title": "🏺 搪瓷杯 Enamel mug!!! contact me@example.com",
        "price": "9.90",
        "images": ["a.png"],
    },
    {"id": "A-2", "title": "Linen   shirt, blue", "price": "12", "description": "call +86 138 0013 8000"},
    {"id": "A-2", "title": "Nike style hoodie 12 cm", "price": "x", "images": ["a.png", "a.png"]},
    {"id": "", "title": "", "description": "<b>Size</b><script>x</script>"},
    {"id": "A-5", "title": "A clean cotton scarf with fringes", "price": "3"},
]


def _csv(listings: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("sku", "title", "description", "price", "image"))
    for one in listings:
        texts = [one.get(name, "") for name in ("id", "title", "description", "price")]
        writer.writerow([*texts, ",".join(one.get("images", ()))])
    return out.getvalue()


def _shopify(listings: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        (
            "Handle",
            "Title",
            "Body (HTML)",
            "Vendor",
            "Option1 Name",
            "Option1 Value",
            "Variant SKU",
            "Variant Price",
            "Image Src",
            "Status",
        )
    )
    for number, one in enumerate(listings):
        for size in ("S", "M")[: 1 + number % 2]:
            first = size == "S"
            writer.writerow(
                (
                    f"h-{number}",
                    one["title"] if first else "",
                    one.get("description", "") if first else "",
                    "Linen Lane" if first else "",
                    "Size",
                    size,
                    f"{one['id']}-{size}",
                    one.get("price", ""),
                    f"https://cdn.example/{number}.jpg",
                    "active" if first else "",
                )
            )
    return out.getvalue()


def _xml(listings: list[dict[str, Any]]) -> str:
    from xml.sax.saxutils import escape

    items = "\n".join(
        f"<item><g:id>{escape(one['id'])}</g:id>\n <title>{escape(one['title'])}</title>"
        f"<g:price>{escape(one.get('price', ''))} USD</g:price>\n"
        f"<description>{escape(one.get('description', ''))}</description></item>"
        for one in listings
    )
    return f'<?xml version="1.0"?>\n<rss xmlns:g="http://base.google.com/ns/1.0"><channel>\n{items}\n</channel></rss>\n'


TEXTS = {
    "feed.json": json.dumps(LISTINGS, indent=1, ensure_ascii=False),
    "wrapped.json": json.dumps({"marketplace": "wish", "listings": LISTINGS}, indent=1),
    "feed.jsonl": "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in LISTINGS),
    "feed.csv": _csv(LISTINGS),
    "shopify.csv": _shopify(LISTINGS),
    "feed.xml": _xml(LISTINGS),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept")


@cache
def _catalogs(folder: Path) -> tuple[Catalog, Catalog]:
    """One that keeps what it knows, and one that is made to forget."""
    (folder / "listing-lint.toml").write_text('[lint]\nprofile = "wish"\nimages = "none"\ncache = false\n')
    file = str(folder / "any.json")
    return open_catalog(file, [str(folder)]), open_catalog(file, [str(folder)])


def _quick(catalog: Catalog, folder: Path, name: str, text: str) -> list[Finding] | None:
    source = source_of(catalog, str(folder / name), text, str(folder / "copy"))
    return None if source is None else quick(catalog, source)


_PIECES = [
    "",
    "x",
    '"',
    ",",
    "\n",
    "\r\n",
    "🏺",
    "衬衫",
    "call +86 138 0013 8000",
    " ",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "12",
]


@st.composite
def _edits(draw: st.DrawFn, text: str) -> list[tuple[int, int, str]]:
    """Edits as an editor's: characters, cuts, and whole lines that are doubled, taken out or moved."""
    made = []
    length = len(text)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, length))
        kind = draw(st.sampled_from(["type", "cut", "line", "double", "blank"]))
        start = text.rfind("\n", 0, min(at, len(text))) + 1
        end = text.find("\n", start) + 1 or len(text)
        if kind == "type":
            edit = (at, at, draw(st.sampled_from(_PIECES)))
        elif kind == "cut":
            edit = (at, min(length, at + draw(st.integers(1, 30))), draw(st.sampled_from(_PIECES)))
        elif kind == "line":
            edit = (start, end, "")
        elif kind == "double":
            edit = (start, start, text[start:end])
        else:
            edit = (start, start, "\n")
        edit = (min(edit[0], length), min(edit[1], length), edit[2])
        text = text[: edit[0]] + edit[2] + text[edit[1] :]
        length = len(text)
        made.append(edit)
    return made


def test_what_the_first_rows_say_of_a_column_is_known_of_all_rows(folder: Path) -> None:
    keeping, forgetting = _catalogs(folder)
    head, rows = TEXTS["feed.csv"].split("\n", 1)
    first = rows.split("\n", 1)[0]
    for above in (head, f"sku,title\nscription,price,image\n{first}", f"sku,title\n,{first}"):
        forgetting.kept.clear()
        text = f"{above}\n{rows}"
        assert _quick(keeping, folder, "feed.csv", text) == _quick(forgetting, folder, "feed.csv", text)


@pytest.mark.parametrize("name", TEXTS)
@settings(max_examples=40)
@given(data=st.data(), encoding=st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_the_same_as_a_fresh_reading(name: str, data: st.DataObject, encoding: Any, folder: Path) -> None:
    keeping, forgetting = _catalogs(folder)
    held = Text(TEXTS[name], encoding)
    keeping.kept.clear()
    _quick(keeping, folder, name, held.text)
    for _ in range(3):
        for start, end, new in data.draw(_edits(held.text)):
            at = (start, end)
            if any(held.text[one - 1 : one + 1] == "\r\n" for one in at):
                continue  # inside a line end there is no position
            expected = held.text[:start] + new + held.text[end:]
            place = types.Range(held.at(start), held.at(end))
            held = held.changed(types.TextDocumentContentChangePartial(place, new))
            assert held.text == expected
        forgetting.kept.clear()
        assert _quick(keeping, folder, name, held.text) == _quick(forgetting, folder, name, held.text)


@pytest.mark.parametrize("name", TEXTS)
def test_only_what_changed_is_asked_about(name: str, folder: Path) -> None:
    catalog, _ = _catalogs(folder)
    catalog.kept.clear()
    _quick(catalog, folder, name, TEXTS[name])
    asked = catalog.kept[name].asked
    assert asked >= len(LISTINGS) - 1  # rows of one code are one product
    _quick(catalog, folder, name, TEXTS[name].replace("clean cotton", "clean cotton!"))
    assert catalog.kept[name].asked == asked + 1


@pytest.mark.parametrize("name", TEXTS)
def test_a_check_that_is_called_off_keeps_what_it_found(name: str, folder: Path) -> None:
    catalog, _ = _catalogs(folder)
    catalog.kept.clear()
    source = source_of(catalog, str(folder / name), TEXTS[name], str(folder / "copy"))
    assert source is not None
    answers = iter([False, False, True])
    with pytest.raises(StoppedError):
        quick(catalog, source, lambda: next(answers))
    assert catalog.kept[name].asked == 2
    found = quick(catalog, source)
    assert len(LISTINGS) - 1 <= catalog.kept[name].asked <= len(LISTINGS)
    catalog.kept.clear()
    assert quick(catalog, source) == found


@pytest.mark.parametrize("name", ["feed.csv", "shopify.csv"])
def test_rows_that_move_keep_their_findings_and_get_new_numbers(name: str, folder: Path) -> None:
    catalog, other = _catalogs(folder)
    catalog.kept.clear()
    other.kept.clear()
    before = _quick(catalog, folder, name, TEXTS[name])
    asked = catalog.kept[name].asked
    head, mark, rest = TEXTS[name].partition("\n")
    row = rest.partition("\n")[0]
    new = row.replace("A-1", "A-0").replace("h-0", "h-new")
    text = f"{head}{mark}{new}\n{rest}"
    after = _quick(catalog, folder, name, text)
    assert after == _quick(other, folder, name, text)
    assert before is not None
    assert after is not None
    # Only the new one, and those whose words may name a row.
    assert catalog.kept[name].asked <= asked + 3
    last = max((one for one in before if one.pointer), key=lambda one: one.span.line)
    moved = next(one for one in after if one.fingerprint == last.fingerprint)
    assert moved.span.line == last.span.line + 1
    number = int(last.pointer.split("/")[1])
    assert moved.pointer == last.pointer.replace(str(number), str(number + 1))
    assert moved.place == last.place.replace(str(number), str(number + 1))


def test_a_file_that_is_broken_for_a_moment_is_not_asked_about_again(folder: Path) -> None:
    catalog, _ = _catalogs(folder)
    catalog.kept.clear()
    text = TEXTS["feed.json"]
    found = _quick(catalog, folder, "feed.json", text)
    asked = catalog.kept["feed.json"].asked
    at = text.index("Linen")
    broken = text[:at] + '"' + text[at:]
    assert _quick(catalog, folder, "feed.json", broken) != found
    assert _quick(catalog, folder, "feed.json", text) == found
    assert catalog.kept["feed.json"].asked <= asked + 1


def test_what_is_kept_does_not_grow_with_what_is_typed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MORE", 10)
    catalog, _ = _catalogs(folder)
    catalog.kept.clear()
    for number in range(40):
        text = TEXTS["feed.jsonl"].replace("cotton", f"cotton {number}")
        _quick(catalog, folder, "feed.jsonl", text)
    assert len(catalog.kept["feed.jsonl"].outcomes) == len(LISTINGS) + 10
    assert catalog.kept["feed.jsonl"].asked == len(LISTINGS) + 39
