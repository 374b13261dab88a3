"""HTML of descriptions: refused, stripped, broken, escaped twice, active, and nothing but HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.rules.description_active import active_content
from listing_lint.rules.description_empty import description_too_short, nothing_to_read, text_placeholder
from listing_lint.rules.description_markup import (
    html_escaped_twice,
    html_not_allowed,
    html_stripped,
    html_unbalanced,
)

if TYPE_CHECKING:
    from tests.rules.conftest import Ask


def cup(text: object) -> dict[str, object]:
    return {"title": "Travel Cup", "description": text}


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        ("Cup<br>Lid<BR/>", None),
        ("5 < 8, a <b, <3", None),
        ("<p>Cup</p><B>x</B>", ["b", "p"]),
        ("<script>x</script>", None),  # active-content speaks
        ("<AB-12>", None),
        ("", None),
    ],
)
def test_amazon_takes_line_breaks(ask: Ask, text: str, elements: list[str] | None) -> None:
    assert [hit.data["elements"] for hit in ask(html_not_allowed, cup(text), "amazon")] == (
        [elements] if elements else []
    )
    assert ask(html_not_allowed, cup(text), "dhgate") == []


def test_a_list_of_allowed_elements_is_enough(ask: Ask) -> None:
    (hit,) = ask(
        html_not_allowed, cup("<p>a</p><table></table>"), "wish", description__allowed_tags=["p", "br"]
    )
    assert hit.message == "description holds the HTML element <table>, Wish takes only <br>, <p>"


def test_elements_that_aliexpress_strips(ask: Ask) -> None:
    (hit,) = ask(html_stripped, cup("<p>a</p><PRE>b</PRE><iframe></iframe>"), "aliexpress")
    assert hit.data["elements"] == ["pre"]
    assert ask(html_stripped, cup("<pre>b</pre>"), "dhgate") == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("<p>a<p>b<ul><li>c</ul>", None),
        ("<div><b>a</b></div>", None),
        ("<div>a", "warning"),
        ("a<b>b", "info"),
        ("a</div>", "info"),
        ("<b><i>a</b></i>", "warning"),
        ("<p>a</p><a href='x", "warning"),
        ("plain, a <b and c", None),
        ("<table><tr><td>a<td>b</table>", None),
        ("<p>a</p></p></br>", None),
    ],
)
def test_nesting(ask: Ask, text: str, severity: str | None) -> None:
    assert [hit.severity or "warning" for hit in ask(html_unbalanced, cup(text))] == (
        [severity] if severity else []
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a &amp; b &lt; c", 0),
        ("a &amp;amp; b", 1),
        ("Men&amp;#39;s", 1),
        ("&lt;p&gt;a&lt;/p&gt;", 1),
        ("a &lt;b&gt; c", 0),
        ("&amp;copy;", 0),
        ("if a &lt; b and c &gt; d", 0),
    ],
)
def test_escaped_once_too_often(ask: Ask, text: str, found: int) -> None:
    assert len(ask(html_escaped_twice, cup(text))) == found


@pytest.mark.parametrize(
    "text",
    [
        "<SCRIPT src=x></SCRIPT>",
        "<iframe src=x></iframe>",
        "<object data=x></object>",
        "<embed src=x>",
        "<form><input></form>",
        "<input type=text>",
        "<p onclick='x()'>a</p>",
        "<img src=x onerror=alert(1)>",
        "<a href=' java\tscript:x'>a</a>",
        "<a href='java&#115;cript:x'>a</a>",
        "<a href='data:text/html,x'>a</a>",
        "<link rel=stylesheet href=x.css>",
        "<style>@import url(x.css);</style>",
        "<meta http-equiv=Refresh content='0;url=x'>",
        "<base href='https://x.test/'>",
        "<p style='width: expression(x)'>a</p>",
    ],
)
def test_active_content(ask: Ask, text: str) -> None:
    (hit,) = ask(active_content, cup(text))
    assert hit.chars is not None


@pytest.mark.parametrize(
    "text",
    [
        "<p style='color: red'>a</p>",
        "<img src='data:image/png;base64,AA=='>",
        "<style>p {color: red}</style>",
        "<meta charset=utf-8>",
        "<p data-onclick=x>on sale = yes, javascript: none</p>",
        "<a href='#top' once>a</a>",
        "plain onclick= text",
    ],
)
def test_quiet_content(ask: Ask, text: str) -> None:
    assert ask(active_content, cup(text)) == []


def test_active_content_names_the_marketplaces_own_figure(ask: Ask) -> None:
    (hit,) = ask(active_content, cup("<iframe src=x></iframe>"), "aliexpress")
    assert hit.figure is not None
    assert hit.figure.key == "description.stripped_tags"
    (hit,) = ask(active_content, cup("<embed src=x>"), "amazon")
    assert hit.figure is not None
    assert hit.figure.key == "description.html_allowed"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Cup", None),
        ("<p>Cup</p>", None),
        ("杯", None),
        ("🔥", None),
        ("&#67;", None),
        ("", "warning"),
        ("  \n", "error"),
        ("<p></p>", "error"),
        ("<meta charset='utf-8'><p>&nbsp;</p>", "error"),
        ("<p>\u200b</p>", "error"),
        ("<script>var a = 'cup'</script><style>p{}</style>", "error"),
        ("<!-- Cup -->", "error"),
        ("<img src=a.jpg>", "warning"),
        ("&lt;p&gt;&lt;/p&gt;", "error"),
    ],
)
def test_something_to_read(ask: Ask, text: str, severity: str | None) -> None:
    hits = ask(nothing_to_read, cup(text)) if text else []
    found = [hit.severity or "error" for hit in hits]
    assert found == ([severity] if severity and text else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("null", 1),
        ("<p>Undefined</p>", 1),
        ("NaN", 1),
        ("N/A.", 1),
        ("-", 1),
        ("None of them", 0),
        ("No. 5", 0),
        ("x" * 80, 0),
        ("暂无描述", 1),
        ("nil.", 1),
    ],
)
def test_words_for_nothing(ask: Ask, text: str, found: int) -> None:
    assert len(ask(text_placeholder, cup(text))) == found
    assert len(ask(text_placeholder, {"title": "Cup", "bullets": ["Steel", text]})) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nice cup.", 1),
        ("<p>Nice cup.</p>" + "<br>" * 99, 1),
        ("x" * 40, 0),
        ("null", 0),
        ("不锈钢双层保温杯，适合车内使用", 0),
        (None, 0),
        (7, 0),
    ],
)
def test_short_descriptions(ask: Ask, text: object, found: int) -> None:
    assert len(ask(description_too_short, cup(text))) == found


@pytest.mark.parametrize(
    ("bullet", "found"),
    [
        ("Hält <b>heiß</b>", 1),
        ("保温 <span>8</span> 時間", 1),
        ("5 < 8 Stunden, <3 Kaffee", 0),
        ("Zeile eins<br>Zeile zwei", 0),
        ("Größe <AB-12>", 0),
    ],
)
def test_selling_points_take_no_html_where_descriptions_take_none(ask: Ask, bullet: str, found: int) -> None:
    listing = {"title": "Cup", "bullets": ["Steel, 500 ml", bullet]}
    hits = ask(html_not_allowed, listing, "amazon")
    assert [hit.pointer for hit in hits] == ["/bullets/1"] * found
    assert ask(html_not_allowed, listing, "dhgate") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leakproof <script>open()</script>", 1),
        ("Leakproof <img src=x onerror=open()>", 1),
        ("Leakproof, on sale = no, data: 5", 0),
        ("Leakproof <b>lid</b>", 0),
    ],
)
def test_what_runs_is_told_in_every_text_of_the_page(ask: Ask, text: str, found: int) -> None:
    hits = ask(active_content, {"title": "Cup", "short_description": text, "bullets": [text]}, "dhgate")
    assert [hit.pointer for hit in hits] == ["/short_description", "/bullets/0"] * found
    assert all(hit.fix is not None for hit in hits)
