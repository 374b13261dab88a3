"""Where a character of a decoded text stands in its XML source."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.readers.xml_places import XmlPlaces
from listing_lint.finding import Span

SOURCE = """<item>
  <g:title>Mug &amp; <![CDATA[pla<te]]> caf&#xE9;\r
red<!-- no -->der</g:title>
  <a x="1 &lt; 2" y='z'/>
  <g:i>one</g:i><g:i>日本two</g:i>
  <s k="1">US</s>
</item>"""
TITLE = "Mug & pla<te café\nredder"


def marked(pointer: str, chars: tuple[int, int] | None = None, *, on_key: bool = False) -> str:
    """The characters of the source that a place marks."""
    span = XmlPlaces(SOURCE.encode(), 1, 0).locate(pointer, chars, on_key=on_key)
    lines = SOURCE.replace("\r\n", "\n").split("\n")
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    return "\n".join(
        [
            lines[span.line - 1][span.column - 1 :],
            *lines[span.line : span.end_line - 1],
            lines[span.end_line - 1][: span.end_column - 1],
        ]
    )


@pytest.mark.parametrize(
    ("word", "source"),
    [
        ("Mug", "Mug"),
        ("&", "&amp;"),
        ("pla<te", "pla<te"),
        ("café", "caf&#xE9;"),
        ("red", "red"),
        ("der", "der"),
        ("redder", "red<!-- no -->der"),
        (" caf", "]]> caf"[3:]),
    ],
)
def test_characters_of_a_text(word: str, source: str) -> None:
    first = TITLE.index(word)
    assert marked("/g:title", (first, first + len(word))) == source


def test_attributes_elements_and_names() -> None:
    assert marked("/a/@x") == "1 &lt; 2"
    assert marked("/a/@x", (2, 3)) == "&lt;"
    assert marked("/a/@y", on_key=True) == "y"
    assert marked("/g:i/1") == "日本two"
    assert marked("/g:i/1", (2, 5)) == "two"
    assert marked("/g:i", on_key=True) == "g:i"
    assert marked("/s/#text") == "US"
    assert marked("/a") == """<a x="1 &lt; 2" y='z'/>"""
    assert marked("") == "item"


def test_what_does_not_exist_is_its_nearest_ancestor() -> None:
    assert marked("/nothing/here") == "item"
    assert marked("/g:i/7") == "item"
    assert marked("/s/@no") == "s"
    assert marked("/g:title", (5000, 6000)).startswith("Mug &amp;")


def test_the_first_line_begins_where_the_element_does() -> None:
    assert XmlPlaces(b"<a><b>x</b></a>", 7, 10).locate("/b") == Span(7, 17, 7, 18)


_TEXT = st.text(st.sampled_from("ab &<>\"'é😀\n\t日"), min_size=1, max_size=12)


@given(
    st.lists(
        st.tuples(st.sampled_from(["plain", "cdata", "numbers", "comment"]), _TEXT), min_size=1, max_size=6
    ),
    st.data(),
)
def test_any_range_of_any_text_marks_its_own_characters(
    parts: list[tuple[str, str]], data: st.DataObject
) -> None:
    source = decoded = ""
    for kind, text in parts:
        if kind == "plain":
            source += escape(text)
        elif kind == "cdata":
            source += f"<![CDATA[{text}]]>"
        elif kind == "numbers":
            source += "".join(f"&#{ord(one)};" for one in text)
        else:
            source += f"<!--{text}-->"
            continue
        decoded += text
    value = decoded.strip(" \t\n")
    if not value:
        return
    assert (ElementTree.fromstring(f"<a><b>{source}</b></a>")[0].text or "").strip(" \t\n") == value
    places = XmlPlaces(f"<a><b>{source}</b></a>".encode(), 1, 0)
    first = data.draw(st.integers(0, len(value) - 1))
    last = data.draw(st.integers(first + 1, len(value)))
    span = places.locate("/b", (first, last))
    lines = f"<a><b>{source}</b></a>".split("\n")
    offset = sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1
    end = sum(len(line) + 1 for line in lines[: span.end_line - 1]) + span.end_column - 1
    piece = f"<a><b>{source}</b></a>"[offset:end]
    # What is marked says the same text when it is read alone, but for the marks of a section around it.
    for before, after in (("", ""), ("<![CDATA[", "]]>"), ("<![CDATA[", ""), ("", "]]>")):
        try:
            text = ElementTree.fromstring(f"<b>{before}{piece}{after}</b>").text or ""
        except ElementTree.ParseError:
            continue
        if text == value[first:last]:
            return
    raise AssertionError((piece, value[first:last]))


def test_an_ampersand_alone_is_a_character() -> None:
    places = XmlPlaces(b"<item><t>Salt & pepper; chili &amp; lime</t></item>", 1, 0)
    assert places.locate("/t", (7, 13)) == Span(1, 17, 1, 23)
    assert places.locate("/t", (23, 27)) == Span(1, 37, 1, 41)
