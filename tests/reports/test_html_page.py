"""The HTML report in a real browser: it draws, filters, prints and lets nothing hostile run; axe finds nothing."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from listing_lint.finding import Finding, Json, Span
from listing_lint.images.locate import Picture
from listing_lint.reports import reporter
from listing_lint.reports.model import Excerpt, Glance, Style
from tests.reports.browser import Page, chromium, page
from tests.reports.conftest import FULL_FACTS, report
from tests.reports.injections import INJECTIONS
from tests.reports.test_html import hostile, style_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

BROWSER = chromium()
pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium on the path (Debian: apt-get install chromium)"),
    pytest.mark.skipif(importlib.util.find_spec("websocket") is None, reason="websocket-client is missing"),
]

CARDS = "document.querySelectorAll('article').length"
STATUS = "document.getElementById('status').textContent"


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    assert BROWSER is not None
    with page(BROWSER, tmp_path_factory.mktemp("browser")) as found:
        yield found


@pytest.fixture
def folder(tab: Page, tmp_path: Path) -> Path:
    tab.troubles.clear()
    tab.size(1280, 900)
    tab.prefers("light")
    Image.new("RGB", (1000, 500), (200, 220, 240)).save(tmp_path / "front.jpg")
    return tmp_path


def glances(path: str, ids: Collection[str]) -> Mapping[str, Glance]:
    return {one: Glance(f"Dress {one}", "gone.jpg" if one == "D-0" else "front.jpg") for one in ids}


def written(folder: Path, findings: Sequence[Finding], style: Style | None = None) -> Path:
    file = folder / "report.html"

    def found(path: str, src: str) -> Picture | str:
        if src == "front.jpg":
            return Picture(src, "/images/0", 0, None, "local", str(folder / src))
        return Picture(src, "/images/1", 1, None, "missing")

    chosen = style or Style(
        glances=glances, sources=lambda path, line, column: Excerpt('"title": "call me now"')
    )
    with file.open("w", encoding="utf-8", newline="\n") as out:
        reporter("html")(report(findings), out, replace(chosen, pictures=found))
    return file


def mixed() -> list[Finding]:
    """Thirty listings of two stores with one error, warning or note each, and one with eight findings and pictures."""
    one = replace(FULL_FACTS, span=Span(1, 11, 1, 18), related=())
    some = [
        replace(
            one,
            listing=f"D-{n}",
            store=f"shop-{'ab'[n % 2]}",
            severity=("error", "warning", "info")[n % 3],
            code=("IMG101", "CON101")[n % 2],
            message=f"Message {n} of thirty",
        )
        for n in range(30)
    ]
    rich = replace(one, listing="RICH", severity="error", confidence="medium", related=FULL_FACTS.related)
    boxed: dict[str, Json] = {"picture": "front.jpg", "box": [100, 100, 300, 50]}
    return [
        *some,
        replace(rich, data=boxed, message="A phone number in the picture"),
        replace(rich, data={"picture": "gone.jpg"}, message="The picture is missing"),
        replace(rich, data={"other_listing": "T-1"}, message="A twin"),
        *(replace(rich, message=f"Rich {n}", severity="info") for n in range(5)),
    ]


def test_it_draws_without_a_word_on_the_console_and_asks_for_nothing(tab: Page, folder: Path) -> None:
    tab.open(written(folder, mixed()))
    assert tab.run(STATUS) == "38 findings in 31 listings"
    assert tab.run(CARDS) == 24
    assert tab.run("document.querySelector('article h3').textContent") == "Dress RICH"
    assert tab.run("document.querySelector('.large img').naturalWidth") == 640
    assert tab.run("document.querySelector('.large svg').getAttribute('viewBox')") == "0 0 1000 500"
    assert "gone.jpg does not exist" in tab.run("document.querySelector('.picture.missing').textContent")
    assert tab.run("document.querySelector('mark').textContent") == "call me"
    # The box stands over the picture, in its place.
    places = tab.run(
        "['.large img', '.large rect.error'].map((one) => document.querySelector(one).getBoundingClientRect())"
        ".map((one) => [one.left, one.top, one.width, one.height])"
    )
    (left, top, width, height), box = places
    assert box[0] - left == pytest.approx(width * 0.0933, abs=3)
    assert box[1] - top == pytest.approx(height * 0.1866, abs=3)
    assert box[2] == pytest.approx(width * 0.3133, abs=5)
    assert tab.troubles == []


def test_filters_and_search(tab: Page, folder: Path) -> None:
    tab.open(written(folder, mixed()))
    tab.run("document.querySelector('[data-severity=\"2\"]').click()")
    assert tab.run(STATUS) == "23 findings in 21 listings (of 38)"
    tab.run("document.querySelector('button[data-facet=store][data-value=\"0\"]').click()")
    assert tab.run("document.getElementById('store').value") == "0"
    assert tab.run(STATUS) == "13 findings in 11 listings (of 38)"
    tab.run("document.querySelector('#filters [type=reset]').click()")
    assert tab.run(STATUS) == "38 findings in 31 listings"
    for words, expected in (
        ("message 12", "1 finding in 1 listing (of 38)"),
        ("PHONE rich", "1 finding in 1 listing (of 38)"),
        ("con101", "15 findings in 15 listings (of 38)"),
        ("shop-b warning", "5 findings in 5 listings (of 38)"),
        ("nowhere", "Nothing matches."),
    ):
        tab.run(f"search.value = {words!r}; search.dispatchEvent(new Event('input'))")
        assert tab.run(STATUS) == expected
    assert tab.run(CARDS) == 0
    assert tab.troubles == []


def test_what_is_filtered_stands_in_the_address(tab: Page, folder: Path) -> None:
    file = written(folder, mixed())
    tab.open(file, "#severity=error+note&store=shop-b&order=file&rule=nonsense&market=%3Cscript%3E")
    assert tab.run(STATUS) == "10 findings in 10 listings (of 38)"
    assert tab.run("document.querySelector('article h3').textContent") == "Dress D-3"
    tab.run("document.getElementById('search').value = 'D-5'")
    tab.run("document.getElementById('search').dispatchEvent(new Event('input'))")
    tab.run("new Promise((go) => setTimeout(go, 600))")
    assert tab.run("location.hash") == "#search=D-5&severity=error+note&store=shop-b&order=file"
    assert tab.troubles == []


def test_more_is_drawn_on_demand_and_the_keyboard_follows(tab: Page, folder: Path) -> None:
    tab.open(written(folder, mixed()))
    tab.run("document.querySelector('article .more').click()")
    assert tab.run("document.querySelector('article').querySelectorAll('.message').length") == 8
    assert "Rich 4" in tab.run("document.activeElement.textContent")
    tab.run("document.getElementById('further').click()")
    assert tab.run(CARDS) == 31
    assert tab.run("document.getElementById('further').hidden")
    assert tab.run("document.activeElement.tagName") == "ARTICLE"
    tab.run("document.querySelector('article details summary').click()")
    tab.settle()
    assert "pictures a listing" in tab.run("document.querySelector('article details').textContent")
    tab.run("document.querySelector('button.large').click()")
    assert tab.run("document.getElementById('large').open")
    assert tab.run("document.querySelector('#large img').naturalWidth") == 640
    assert tab.troubles == []


def test_a_twin_is_shown_beside_its_listing(tab: Page, folder: Path) -> None:
    def titles(path: str, ids: Collection[str]) -> Mapping[str, Glance]:
        return {
            one: Glance("Red summer dress" if one == "T-1" else "Blue summer dress", "front.jpg")
            for one in ids
        }

    twin = replace(FULL_FACTS, data={"other_listing": "T-1", "other_store": "shop-b"})
    tab.open(written(folder, [twin], Style(glances=titles)))
    sides = "[...document.querySelectorAll('.pair > div')]"
    assert tab.run(sides + ".map((one) => one.querySelector('.title').textContent)") == [
        "Blue summer dress",
        "Red summer dress",
    ]
    assert tab.run(sides + ".map((one) => one.querySelector('mark').textContent)") == ["Blue", "Red"]
    assert tab.run(sides + ".every((one) => one.querySelector('img').naturalWidth > 0)")
    assert "T-1 · shop-b" in tab.run("document.querySelector('.pair').textContent")
    assert tab.troubles == []


def test_the_switch_and_the_preference_make_it_dark(tab: Page, folder: Path) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    tab.open(written(folder, mixed()))
    light = tab.run(ground)
    tab.run("document.getElementById('theme').click()")
    dark = tab.run(ground)
    assert light != dark
    tab.prefers("dark")
    tab.open(folder / "report.html")
    assert tab.run(ground) == dark
    tab.run("document.getElementById('theme').click()")
    assert tab.run(ground) == light


def test_paper_gets_all_cards_and_no_controls(tab: Page, folder: Path) -> None:
    tab.open(written(folder, mixed()))
    assert tab.pdf().startswith(b"%PDF")
    assert tab.run(CARDS) == 31
    tab.call("Emulation.setEmulatedMedia", media="print")
    shown = tab.run("getComputedStyle(document.getElementById('filters')).display")
    tab.call("Emulation.setEmulatedMedia", media="")
    assert shown == "none"
    assert tab.troubles == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_runs_over_the_side(tab: Page, folder: Path, width: int) -> None:
    tab.size(width, 800, mobile=width < 700)
    tab.open(written(folder, [*mixed(), *map(hostile, INJECTIONS)], style_of("W" * 400)))
    assert tab.run("document.documentElement.scrollWidth") <= width


def test_nothing_hostile_runs(tab: Page, folder: Path) -> None:
    for number in range(0, len(INJECTIONS), 8):
        some = INJECTIONS[number : number + 8]
        style = style_of(some[number % len(some)])
        tab.open(written(folder, [hostile(one) for one in some], style))
        tab.run("for (const one of document.querySelectorAll('.more, summary, button.picture')) one.click()")
        tab.run(
            "for (const one of document.querySelectorAll('button[data-facet]')) { one.click(); one.click(); }"
        )
        tab.settle()
        assert tab.run("typeof window.__hit") == "undefined"
        strangers = tab.run(
            "[...document.querySelectorAll('script, iframe, img, a, form, style, svg, link, base, meta, math, object')]"
            ".filter((one) => !(one.closest('svg.bar') || one.matches('a.skip, #filters, dialog form')"
            " || (one.tagName === 'IMG' && one.src.startsWith('data:image/jpeg;base64,'))"
            " || one.parentNode === document.head || (one.tagName === 'SCRIPT' && one.parentNode === document.body)))"
            ".map((one) => one.outerHTML)"
        )
        assert strangers == []
        assert tab.run("document.querySelectorAll('script').length") == 1
    assert tab.troubles == []


def test_what_is_shown_is_what_was_written(tab: Page, folder: Path) -> None:
    text = "<b onclick=x>&amp; \"quoted\" 'single' ${x}</b>"
    tab.open(written(folder, [replace(FULL_FACTS, message=text, store=text, listing=text)], Style()))
    assert tab.run("document.querySelector('.message').textContent") == text
    assert tab.run("document.querySelector('article h3').textContent") == text
    assert tab.run("document.querySelector('[data-facet=store] .label').textContent") == text


def _axe() -> str | None:
    found = importlib.util.find_spec("axe_core_python")
    if found is None or found.origin is None:
        return None
    file = Path(found.origin).with_name("axe.min.js")
    return file.read_text("utf-8") if file.exists() else None


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(tab: Page, folder: Path, scheme: str, width: int) -> None:
    script = _axe()
    if script is None:
        pytest.skip("axe-core is missing (pip install axe-core-python)")
    tab.prefers(scheme)
    tab.size(width, 900)
    tab.open(written(folder, mixed()))
    tab.run(script + ";0")
    tab.run("for (const one of document.querySelectorAll('article summary')) one.click()")
    tab.run("document.querySelector('button[data-facet]').click()")
    look = (
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
        ".then((found) => found.violations.map((one) => [one.id, one.help, one.nodes.map((node) => node.html.slice(0, 160))]))"
    )
    found: list[Any] = tab.run(look)
    tab.run("document.querySelector('button.picture').click()")
    found += tab.run(look)
    assert found == []


def test_a_clean_report_has_no_list_and_no_trouble(tab: Page, folder: Path) -> None:
    tab.open(written(folder, []))
    assert tab.run("document.querySelector('h1').textContent").startswith("All 312 listings pass")
    assert not tab.run("document.getElementById('theme').hidden")
    assert tab.troubles == []
