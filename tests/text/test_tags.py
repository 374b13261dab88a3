"""Tags of HTML, and what is wrong with their nesting."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.tags import KNOWN, attributes_of, faults_of, read_tags


def kinds(text: str) -> list[str]:
    return [f"{tag.kind}:{tag.name}" if tag.name else tag.kind for tag in read_tags(text)]


def test_tags_texts_and_comments_come_in_order() -> None:
    assert kinds('<P class="a>b">x<br/><!-- c > -->y</p >z') == [
        "start:p",
        "text",
        "start:br",
        "comment",
        "text",
        "end:p",
        "text",
    ]


def test_the_inside_of_scripts_is_no_text() -> None:
    assert kinds("<script>if (a<b) '</p>'</SCRIPT>x<style>p{}") == [
        "start:script",
        "end:script",
        "text",
        "start:style",
    ]


def test_a_tag_without_an_end_is_torn() -> None:
    assert kinds("<p>a</p><a href='x") == ["start:p", "text", "end:p", "torn:a"]
    assert kinds("5 <3 and x <AB") == ["text"]


def test_attributes_with_their_places() -> None:
    text = "<a HREF=x title='a > b' disabled data-x=\"1\">"
    (tag,) = read_tags(text)
    assert [(name, value, text[start:end]) for name, value, start, end in attributes_of(text, tag)] == [
        ("href", "x", "HREF=x"),
        ("title", "a > b", "title='a > b'"),
        ("disabled", "", "disabled"),
        ("data-x", "1", 'data-x="1"'),
    ]


def test_quotes_that_a_program_has_escaped() -> None:
    text = r"""<a href=\"https://x.example/1\" rel=\'me\' title=a\b data-x=\\"2\\">"""
    (tag,) = read_tags(text)
    assert [(name, value) for name, value, _, _ in attributes_of(text, tag)] == [
        ("href", "https://x.example/1"),
        ("rel", "me"),
        ("title", r"a\b"),
        ("data-x", "2"),
    ]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("<p>a<p>b<ul><li>c<li>d</ul><br></br><table><tr><td>e<tr><td>f</table>", []),
        ("<div><p>a</div>", []),
        ("<div>a", [("unclosed", "div")]),
        ("<b><i>a</b></i>", [("crossed", "i")]),
        ("a</div>", [("stray", "div")]),
        ("a</p>", []),
        ("<div><span>a</div></span></div>", [("crossed", "span"), ("stray", "div")]),
        ("<o:p></o:p><AB-12><x-y>", []),
        ("<svg><path d='m'/><g></svg>", []),
        ("<p>a</p><a href='x", [("torn", "a")]),
    ],
)
def test_faults_of_nesting(text: str, faults: list[tuple[str, str]]) -> None:
    assert [(fault.kind, fault.name) for fault in faults_of(read_tags(text))] == faults


_PIECES = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<div class='a'>",
    "</div>",
    "<br>",
    "text",
    " a < b ",
    "&amp;",
    "<li>",
    "<IMG src=x>",
    "<i/>",
]


class Peer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.found.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")


@given(st.lists(st.sampled_from(_PIECES), max_size=20))
def test_pythons_own_parser_sees_the_same_tags(pieces: list[str]) -> None:
    text = "".join(pieces).replace("<i/>", "<i>")
    peer = Peer()
    peer.feed(text)
    peer.close()
    own = [
        f"/{tag.name}" if tag.kind == "end" else tag.name
        for tag in read_tags(text)
        if tag.kind in ("start", "end")
    ]
    assert [tag for tag in own if tag.lstrip("/") in KNOWN] == peer.found


@given(st.text("<>/!-pbia ='\"&;\n", max_size=60))
def test_any_text_is_covered_without_gaps_but_for_scripts(text: str) -> None:
    at = 0
    for tag in read_tags(text):
        assert tag.start == at
        assert tag.start < tag.end <= len(text)
        at = tag.end
    assert at == len(text) or not read_tags(text) or "<" in text
