"""HTML as shoppers see it: what joins, what breaks, what hides, and how long it takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.html import Page, looks_like_html, read_html
from listing_lint.text.view import ENTITY, TAG, View, way_names


def read(text: str) -> Page:
    return read_html(View(text))


def pieces(text: str) -> list[tuple[str, str, str, str]]:
    return [(one.place, f"{one.tag} {one.name}".strip(), one.view.text, one.why) for one in read(text).pieces]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("plain text", "plain text"),
        ("a <b>b</b>c", "a bc"),
        ("what<b>s</b>app", "whatsapp"),
        ("what<span class='x'>s</span><i></i>app", "whatsapp"),
        ("<p>one</p><p>two</p>", "\none\n\ntwo\n"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<td>1</td><td>2</td>", "\n1\n\n2\n"),
        ("line\nof the <b>source</b>\r\nfile", "line of the source  file"),
        ("line\nof a plain text", "line\nof a plain text"),
        ("5 < 6 and 7 > 3, I <3 it, <3A", "5 < 6 and 7 > 3, I <3 it, <3A"),
        ("a < b", "a < b"),
        ("cut <b", "cut <b"),
        ("R&D, AT&T, &unknown; &", "R&D, AT&T, &unknown; &"),
        ("&lt;3 &amp; &copy; &#65;&#x42;&#67 &nbsp;|", "<3 & © ABC \xa0|"),
        ("&copyright &ampx", "©right &x"),
        ("&#0;&#xFFFFFFF;&#1114112;", "\ufffd\ufffd\ufffd"),
        ("a<!-- note -->b", "ab"),
        ("a<!-- open", "a"),
        ("<![CDATA[x <b>y</b>]]>", "x y"),
        ("a[b[0]]>c", "a[b[0]]>c"),
        ("<!DOCTYPE html><?xml version='1.0'?>x", "x"),
        ("<a title='1 > 0'>go</a>", "go"),
        ('<a title="1 > 0" b=\'"\'>go</a>', "go"),
        ('<a title="open>go</a>', "go"),
        ("<script>var a = '<p>no</p>';</script>yes", "yes"),
        ("<SCRIPT>no</ScRiPt >yes", "yes"),
        ("<style>p{}</style>yes<script>unclosed", "yes"),
        (
            "&lt;p&gt;escaped &lt;b&gt;twice&lt;/b&gt; &amp;quot;x&amp;quot;&lt;/p&gt;",
            '\nescaped twice "x"\n',
        ),
        ("<custom-tag>x</custom-tag>y", "xy"),
        ("", ""),
    ],
)
def test_what_a_shopper_sees(source: str, shown: str) -> None:
    assert read(source).visible.text == shown


def test_a_word_split_by_markup_leads_back_to_all_of_it() -> None:
    source = "x wh<b>at</b>s&#97;pp y"
    view = read(source).visible
    start = view.text.index("whatsapp")
    assert source[slice(*view.span(start, start + 8))] == "wh<b>at</b>s&#97;pp"
    assert view.ways(start, start + 8) == TAG | ENTITY
    assert way_names(view.ways(start, start + 2)) == ()


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ('<p style="display:none">x1</p>', "display: none"),
        ('<p style="DISPLAY : NONE !important">x1</p>', "display: none"),
        ('<p style="visibility:hidden">x1</p>', "visibility: hidden"),
        ('<p style="opacity:0.0">x1</p>', "opacity: 0"),
        ('<p style="font-size:0">x1</p>', "font-size: 0"),
        ('<p style="font-size:1px">x1</p>', "font-size: 1px"),
        ('<p style="text-indent:-9999px">x1</p>', "moved off the screen"),
        ('<p style="position:absolute;left:-9999px">x1</p>', "moved off the screen"),
        ('<p style="position:absolute;clip:rect(0,0,0,0)">x1</p>', "clipped to nothing"),
        ('<p style="height:0;overflow:hidden">x1</p>', "a box without size"),
        ('<p style="color:#fff">x1</p>', "text in the colour of its background"),
        ('<p style="color:rgb(254, 254, 254)">x1</p>', "text in the colour of its background"),
        ('<font color="white">x1</font>', "text in the colour of its background"),
        (
            '<td bgcolor=#000000><span style="color:black">x1</span></td>',
            "text in the colour of its background",
        ),
        ('<p style="color:transparent">x1</p>', "transparent text"),
        ('<p style="color:rgba(0,0,0,0)">x1</p>', "transparent text"),
        ("<p hidden>x1</p>", "the attribute hidden"),
        ("<template>x1</template>", "inside <template>"),
        ("<title>x1</title>", "inside <title>"),
    ],
)
def test_what_is_hidden(source: str, why: str) -> None:
    page = read(f"<p>before</p>{source}<p>after</p>")
    assert "x1" not in page.visible.text
    (hidden,) = [one for one in page.pieces if one.place == "hidden"]
    assert (hidden.view.text.strip(), hidden.why) == ("x1", why)
    assert "after" in page.visible.text


@pytest.mark.parametrize(
    "source",
    [
        '<p style="color:#fff;background:#000">x1</p>',
        '<div style="background:url(dark.jpg)"><p style="color:white">x1</p></div>',
        '<div style="background-image:linear-gradient(red,blue)"><p style="color:white">x1</p></div>',
        '<table bgcolor="navy"><tr><td><font color=white>x1</font></td></tr></table>',
        '<p style="color:#333">x1</p>',
        '<p style="font-size:0.8em">x1</p>',
        '<p style="font-size:1rem;opacity:.9">x1</p>',
        '<p style="text-indent:-2em">x1</p>',
        '<p style="position:absolute;left:-20px">x1</p>',
        '<p style="overflow:hidden;height:20px">x1</p>',
        '<p style="color:inherit;display:block">x1</p>',
        '<p style="color:#fff0">x1</p>'.replace("#fff0", "#fff8;background:var(--dark)"),
        "<p hidden='until-found'>x1</p>",
    ],
)
def test_what_is_not_hidden(source: str) -> None:
    page = read(source)
    assert "x1" in page.visible.text
    assert not [one for one in page.pieces if one.place == "hidden"]


def test_hiding_ends_with_its_element() -> None:
    page = read(
        'a<p style="display:none">b<p>c</p><div hidden>d<div>e</div>f</div>g<ul><li hidden>h<li>i</ul>'
    )
    assert "".join(page.visible.text.split()) == "acgi"
    hidden = ["".join(one.view.text.split()) for one in page.pieces if one.place == "hidden"]
    assert hidden == ["b", "def", "h"]


def test_attributes_comments_and_scripts_are_pieces_of_their_own() -> None:
    source = "<img alt='see &quot;x&quot;' src=a.jpg><!-- call me --><script>go()</script><style>p{}</style>"
    assert pieces(source) == [
        ("attribute", "img alt", 'see "x"', ""),
        ("attribute", "img src", "a.jpg", ""),
        ("comment", "", " call me ", ""),
        ("script", "script", "go()", "inside <script>"),
        ("style", "style", "p{}", "inside <style>"),
    ]
    for piece in read(source).pieces:
        if "&" not in source[piece.start : piece.end]:
            assert source[piece.start : piece.end] == piece.view.text


@pytest.mark.parametrize(
    "unit",
    [
        "<b>",
        "</b>",
        "<a <",
        '<a "',
        "<!--",
        "&",
        "&#",
        "&lt;",
        "<p hidden>",
        "<li>",
        "<a b=c ",
        "<script>",
        "'>\"",
        "<td><p>",
        "&amp;",
    ],
)
def test_hostile_texts_are_read_in_one_pass(unit: str) -> None:
    # Reading each of these again from every tag would take minutes.
    text = unit * (200_000 // len(unit))
    page = read(text)
    assert sum(len(one.view.text) for one in page.pieces) + len(page.visible.text) <= 2 * len(text)


@given(st.text(alphabet="<>/!-&;#ab \"'=[]\n", max_size=200))
def test_never_fails(source: str) -> None:
    page = read(source)
    for one in page.pieces:
        assert 0 <= one.start < one.end <= len(source)


@pytest.mark.parametrize(
    ("text", "found"),
    [("a <b>b</b>", True), ("a &amp; b", True), ("I <3 you & me", False), ("x < y", False), ("<!-- x", True)],
)
def test_what_looks_like_html(text: str, found: bool) -> None:
    assert looks_like_html(text) is found
