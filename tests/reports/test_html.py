"""The HTML report as text: what it holds, what is escaped, what it leaves out. The page itself: ``test_html_page.py``."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from listing_lint.finding import Finding, Span
from listing_lint.images.locate import Picture
from listing_lint.reports import reporter
from listing_lint.reports.model import Excerpt, Glance, Report, Style
from listing_lint.reports.page import cards, overview, pictures
from listing_lint.reports.page.cards import excerpt, island
from tests.reports.conftest import FULL_FACTS, RULES, Texts, finding, report, texts
from tests.reports.injections import INJECTIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from listing_lint.reports.source import SourceLines


def page_of(findings: Sequence[Finding], style: Style | None = None) -> str:
    out = io.StringIO(newline="")
    reporter("html")(report(findings), out, style or Style())
    return out.getvalue()


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


class Elements(HTMLParser):
    """What an HTML parser makes of a page: its elements with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def hostile(text: str) -> Finding:
    """A finding with the text wherever a catalog can put one."""
    return replace(
        FULL_FACTS,
        message=text,
        path=text,
        pointer=text,
        place=text,
        listing=text,
        store=text,
        marketplace=text,
        policy=text,
        penalty=text,
        help=text,
        actual=text,
        limit=text,
        data={"picture": text, "value": text, "other_listing": text, "other_store": text},
        related=(replace(FULL_FACTS.related[0], message=text, path=text),),
    )


def style_of(text: str) -> Style:
    """A style whose sources and listings say the text."""

    def glances(path: str, ids: Collection[str]) -> Mapping[str, Glance]:
        return {one: Glance(text, text) for one in ids}

    return Style(sources=lambda path, line, column: Excerpt(text), glances=glances)


@pytest.mark.parametrize("text", INJECTIONS)
def test_a_hostile_text_adds_no_element_and_no_attribute(text: str) -> None:
    usual, met = (Elements(page_of([hostile(one)], style_of(one))) for one in ("x", text))
    assert [tag for tag, _ in met.found] == [tag for tag, _ in usual.found]
    assert [set(attributes) for _, attributes in met.found] == [
        set(attributes) for _, attributes in usual.found
    ]


@given(st.text(st.characters(), max_size=60))
def test_no_text_adds_an_element(text: str) -> None:
    page = page_of([hostile(text or "x")], style_of(text))
    # Every "<" of the page stands in what we wrote; the number of scripts is ours too.
    assert page.lower().count("<script") == page.lower().count("</script>") == 2
    assert [tag for tag, _ in Elements(page).found].count("script") == 2
    page.encode("utf-8")
    data_of(page)


@given(
    st.recursive(st.text(st.characters()) | st.integers() | st.none(), st.lists, max_leaves=5), st.booleans()
)
def test_an_island_is_what_it_was_and_holds_no_markup(value: Any, ascii_only: bool) -> None:
    text = island(value, ascii_only=ascii_only)
    assert json.loads(text) == value
    assert not set("<>&\u2028\u2029") & set(text)
    assert not ascii_only or text.isascii()


def test_only_our_own_style_and_script_are_let_in() -> None:
    page = page_of([FULL_FACTS])
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    policy = found[1].replace("&#x27;", "'")
    assert policy.startswith("default-src 'none'; img-src data:; ")
    assert "unsafe" not in policy
    for kind, part in (("style", r"<style>(.*?)</style>"), ("script", r"<script>(.*?)</script>")):
        inner = re.search(part, page, re.DOTALL)
        assert inner
        digest = base64.b64encode(hashlib.sha256(inner[1].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    # The policy stands before whatever it rules.
    assert page.index("Content-Security-Policy") < page.index("<style>")
    for tag, attributes in Elements(page).found:
        assert not any(name.startswith("on") or name == "style" for name in attributes), tag
        assert not any(value and "javascript:" in value for value in attributes.values())
        assert tag not in {"link", "iframe", "object", "embed", "base"}
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", page)


def test_findings_and_tables(source_lines: SourceLines) -> None:
    first = finding(texts("shops/b/cjk.json", "加微信 abc123", "A WeChat name"))
    data = data_of(page_of([FULL_FACTS, first], Style(sources=source_lines)))
    assert [row[4] for row in data["findings"]] == ["11 pictures, DHgate allows 8", "A WeChat name"]
    grave, mild = data["findings"]
    assert (grave[1], mild[1]) == (0, 1)
    assert data["rules"][grave[2]][:2] == ["IMG101", "image-count"]
    assert data["rules"][mild[2]][2].startswith("An e-mail address")
    assert grave[12:14] == ["11", "8"]
    assert mild[11] == ['{"title": "韩版女装 ', "加微信 abc123", ' 连衣裙"}', 0]
    assert data["listings"][grave[0]] == [0, "D-1042", 0, 0, "", -1]
    assert (data["stores"], data["markets"]) == (["shop-a", ""], ["dhgate", ""])
    assert data["penalties"][grave[10]] == FULL_FACTS.penalty


def test_every_finding_is_counted_and_the_gravest_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "MOST", 3)
    monkeypatch.setattr("listing_lint.reports.html.MOST", 3)
    many = [
        finding(Texts("a.json", f"number {n}", Span(n + 1, 1, n + 1, 2)), "error" if n > 7 else "warning")
        for n in range(10)
    ]
    page = page_of(many)
    assert [row[4] for row in data_of(page)["findings"]] == ["number 0", "number 8", "number 9"]
    assert "Below are the gravest 3; 7 findings are only counted." in page
    assert "<dt>warnings</dt><dd>8</dd>" in page


def test_the_overview_counts_and_cuts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "MOST_ROWS", 2)
    monkeypatch.setattr(overview, "ROWS", 1)
    some = [replace(FULL_FACTS, store=name, penalty="") for name in ("b", "a", "a", "c")]
    found = overview.overview([*some, replace(FULL_FACTS, store="b", severity="info")])
    assert found.stores == {"a": [2, 0, 0], "b": [1, 0, 1], "c": [1, 0, 0]}
    text = "".join(overview.html(found, {"IMG101": "image-count"}))
    assert '<h3 id="by-store">Stores <span class="many">3</span></h3>' in text
    assert text.count('data-facet="store"') == 2
    assert "1 more finding in 1 others." in text
    assert "1 error, 1 note" in text
    assert "<b>IMG101</b> image-count" in text


def test_no_table_of_what_nobody_named() -> None:
    text = "".join(overview.html(overview.overview([replace(FULL_FACTS, store=None)]), {}))
    assert 'id="by-store"' not in text
    assert 'id="by-market"' in text


@pytest.mark.parametrize(
    ("line", "span", "expected"),
    [
        (Excerpt("  ab cd ef"), Span(1, 6, 1, 8), ("ab ", "cd", " ef", 0)),
        (Excerpt("ab"), Span(1, 3, 1, 3), ("ab", "", "", 0)),
        (Excerpt("ab"), Span(1, 99, 1, 120), ("ab", "", "", 0)),
        (Excerpt("a[", 1), Span(1, 2, 4, 9), ("a", "[", "", 3)),
        (Excerpt("xyz", 501, cut=True), Span(1, 502, 1, 503), ("…x", "y", "z…", 0)),
        (Excerpt("a\u202eb\x1b"), Span(1, 2, 1, 3), ("a", "<U+202E>", "b␛", 0)),
    ],
)
def test_what_is_quoted(line: Excerpt, span: Span, expected: tuple[str, str, str, int]) -> None:
    found = excerpt(replace(FULL_FACTS, span=span), Style(sources=lambda path, line_, column: line))
    assert found is not None
    assert (found.before, found.marked, found.after, found.lines) == expected


def test_a_long_place_is_cut() -> None:
    line = Excerpt("a" * 500 + "b" * 5_000 + "c" * 500)
    found = excerpt(
        replace(FULL_FACTS, span=Span(1, 501, 1, 5_501)), Style(sources=lambda path, line_, column: line)
    )
    assert found is not None
    assert found.before == "…" + "a" * cards.BEFORE
    assert found.marked == "b" * (cards.MARKED - 1) + "…"
    assert found.after == "c" * cards.AFTER + "…"


@pytest.mark.parametrize(
    "box", [None, "x", [], [1, 2, 3], [1, 2, 3, "4"], [1, 2, 3, -4], [1, 2, 3, float("nan")], [True] * 4, {}]
)
def test_no_box(box: Any) -> None:
    row = data_of(page_of([replace(FULL_FACTS, data={"picture": "a.jpg", "box": box})]))["findings"][0]
    assert row[17] is None


@given(
    st.dictionaries(
        st.sampled_from(["picture", "box", "value"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
            lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=2),
            max_leaves=8,
        ),
    ),
    st.none() | st.booleans() | st.integers() | st.floats() | st.lists(st.text(st.characters())),
)
def test_any_value_in_any_data(data: Any, value: Any) -> None:
    data_of(page_of([replace(FULL_FACTS, data=data, actual=value, limit=value)]))


def jpeg(file: Path, size: tuple[int, int], orientation: int = 1) -> Path:
    picture = Image.new("RGB", size, (240, 240, 235))
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 2, size[1] // 2), fill=(180, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture.save(file, exif=exif)
    return file


def found_at(file: Path) -> Picture:
    return Picture(file.name, "/images/0", 0, None, "local", str(file))


def decoded(uri: str) -> Image.Image:
    kind, text = uri.split(",")
    assert kind == "data:image/jpeg;base64"
    return Image.open(io.BytesIO(base64.b64decode(text)))


def test_pictures_are_small_upright_and_of_the_original_sides(tmp_path: Path) -> None:
    jpeg(tmp_path / "flat.jpg", (1600, 1200))
    jpeg(tmp_path / "turned.jpg", (1600, 1200), orientation=6)
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    wanted = {
        ("a", "flat.jpg"): pictures.MAIN,
        ("a", "turned.jpg"): pictures.BOXED,
        ("a", "clear.png"): pictures.MAIN,
    }
    flat, turned, clear = pictures.shown(wanted, lambda path, src: found_at(tmp_path / src))
    assert (flat.width, flat.height, decoded(flat.uri).size) == (1600, 1200, (192, 144))
    assert (turned.width, turned.height, decoded(turned.uri).size) == (1200, 1600, (480, 640))
    assert decoded(clear.uri).size == (40, 30)
    assert decoded(clear.uri).getpixel((0, 0)) == (255, 255, 255)


def test_a_picture_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("no picture")
    (tmp_path / "cut.jpg").write_bytes(jpeg(tmp_path / "whole.jpg", (900, 900)).read_bytes()[:2000])
    answers: dict[str, Picture | str] = {
        "text.jpg": found_at(tmp_path / "text.jpg"),
        "cut.jpg": found_at(tmp_path / "cut.jpg"),
        "gone.jpg": Picture("gone.jpg", "/images/0", 0, None, "missing"),
        "far.jpg": Picture("https://x.example/far.jpg", "/images/0", 0, None, "remote"),
        "out.jpg": Picture("../../out.jpg", "/images/0", 0, None, "outside"),
        "none.jpg": "was not looked for",
    }
    wanted = dict.fromkeys((("a", src) for src in answers), pictures.MAIN)
    found = list(pictures.shown(wanted, lambda path, src: answers[src]))
    assert [one.uri for one in found] == [""] * len(answers)
    assert [one.reason for one in found][2:] == [
        "does not exist",
        "is an address on the network and was not opened",
        "lies outside the catalog and was not opened",
        "was not looked for",
    ]
    assert all(one.reason for one in found)


def test_the_evidence_comes_first_where_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MOST", 2)
    file = jpeg(tmp_path / "a.jpg", (300, 300))
    asked = []

    def find(path: str, src: str) -> Picture:
        asked.append(src)
        return found_at(file)

    wanted = {
        ("a", "1"): pictures.MAIN,
        ("a", "2"): pictures.OF_ERROR,
        ("a", "3"): pictures.MAIN,
        ("a", "4"): pictures.BOXED,
    }
    found = list(pictures.shown(wanted, find))
    assert asked == ["2", "4"]
    assert [bool(one.uri) for one in found] == [False, True, False, True]
    monkeypatch.setattr(pictures, "MOST_BYTES", 10)
    assert [bool(one.uri) for one in pictures.shown(wanted, find)] == [False, True, False, False]


def test_a_listing_has_its_title_and_its_main_picture(tmp_path: Path) -> None:
    file = jpeg(tmp_path / "front.jpg", (300, 200))

    def glances(path: str, ids: Collection[str]) -> Mapping[str, Glance]:
        assert (path, list(ids)) == ("shops/a/dress.json", ["D-1042"])
        return {"D-1042": Glance("Red dress", "front.jpg"), "other": Glance("Not asked for")}

    style = Style(glances=glances, pictures=lambda path, src: found_at(file))
    data = data_of(page_of([FULL_FACTS], style))
    assert data["listings"] == [[0, "D-1042", 0, 0, "Red dress", 0]]
    assert data["pictures"][0][0] == "front.jpg"
    assert data["pictures"][0][2:] == [300, 200, ""]


def test_a_twin_stands_beside_its_listing(tmp_path: Path) -> None:
    twin = replace(FULL_FACTS, data={"other_listing": "T-1", "other_store": "shop-b", "score": 0.97})
    asked = []

    def glances(path: str, ids: Collection[str]) -> Mapping[str, Glance]:
        asked.append((path, sorted(ids)))
        return {one: Glance(f"Title of {one}", f"{one}.jpg") for one in ids}

    data = data_of(page_of([twin, replace(twin, listing="D-2")], Style(glances=glances)))
    assert asked == [("shops/a/dress.json", ["D-1042", "D-2"]), ("shops/b/several.json", ["T-1"])]
    assert [row[18] for row in data["findings"]] == [0, 0]
    (other,) = data["twins"]
    assert other[:5] == ["shops/b/several.json", "T-1", "shop-b", 3, "Title of T-1"]
    assert data["pictures"][other[5]][0] == "T-1.jpg"


@pytest.mark.parametrize("data", [{}, {"other_listing": ""}, {"other_listing": 7}, {"other_listing": ["x"]}])
def test_no_twin(data: Any) -> None:
    assert data_of(page_of([replace(FULL_FACTS, data=data)]))["findings"][0][18] == -1


def test_a_stream_that_takes_no_unicode_gets_the_same_page(source_lines: SourceLines) -> None:
    first = finding(texts("shops/b/cjk.json", "加微信 abc123", "微信"))
    style = Style(sources=source_lines)
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="latin-1", newline="")
    reporter("html")(report([first]), out, style)
    out.flush()
    page = raw.getvalue().decode("ascii")
    assert data_of(page) == data_of(page_of([first], style))


def test_a_clean_catalog_and_an_empty_one() -> None:
    clean = page_of([])
    assert "<h1>All 312 listings pass" in clean
    assert 'class="top clean"' in clean
    assert 'id="data"' not in clean
    out = io.StringIO()
    reporter("html")(report([], listings=0), out, Style())
    assert 'class="top nothing"' in out.getvalue()
    assert "hint: name a file or a folder" in out.getvalue()


def test_the_page_holds_no_more_than_its_limit_of_memory() -> None:
    class Many:
        """Findings that exist only while somebody looks at them."""

        passes = 0

        def __iter__(self) -> Any:
            self.passes += 1
            return (replace(FULL_FACTS, listing=f"D-{n}") for n in range(300))

    many = Many()
    summary = replace(report([FULL_FACTS]).summary, by_severity={"error": 300})
    reporter("html")(Report(many, summary, RULES), io.StringIO(), Style())
    assert many.passes == 2


def test_style_and_script_are_ascii_and_name_no_host() -> None:
    from listing_lint.reports.html import SCRIPTS, asset

    for name in ("style.css", *SCRIPTS):
        text = asset(name)
        assert text.isascii()
        assert "</" not in text
        assert set(re.findall(r"https?://[^\s\"']+", text)) <= {"http://www.w3.org/2000/svg"}
    for way in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function("):
        assert not any(way in asset(name) for name in SCRIPTS)
