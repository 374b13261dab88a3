"""What is made of the code's own texts stays text: nothing in them becomes markup, ends a block or breaks a table."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.site.linking import linked
from tools.site.markdown import cell, code, docstring, fence, prose, table

TEXTS = st.text(alphabet=st.sampled_from("ab`|<>&[]*_~\\ \n\x00\u202e#")) | st.text()


def test_code_stays_code_and_the_rest_becomes_text() -> None:
    assert prose("a <b> in ``<i> & [x](y)`` & [x](y)") == ("a &lt;b&gt; in ``<i> & [x](y)`` &amp; \\[x\\](y)")
    assert cell("a | `b | c`\nd") == "a \\| `b \\| c` d"


def test_a_list_gets_the_blank_line_that_markdown_needs() -> None:
    assert docstring("Traps:\n- one\n- two\n\nEnd.") == ["Traps:", "", "- one", "- two", "", "End."]


@given(TEXTS)
def test_no_line_ends_a_fence(text: str) -> None:
    lines = fence(text.split("\n"))
    marks = lines[-1]
    assert set(marks) == {"`"}
    assert lines[0] == f"{marks}text"
    assert not [line for line in lines[1:-1] if marks in line]


@given(TEXTS)
def test_code_in_a_line_is_one_piece(text: str) -> None:
    made = code(text)
    marks = re.match("`+", made)
    assert marks is not None
    assert "\n" not in made
    assert made.endswith(marks[0])
    assert made[len(marks[0]) : -len(marks[0])].count(marks[0]) == 0 or set(text) <= {"`"}


@given(TEXTS)
def test_prose_holds_no_tag_outside_of_code(text: str) -> None:
    assert "<" not in prose(text.replace("`", ""))


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_a_table_has_as_many_cells_in_each_row(rows: list[tuple[str, str]]) -> None:
    made = table(("A", "B"), [(cell(a.replace("\\", "")) or "-", code(b) if b else "-") for a, b in rows])
    for line in made:
        assert len(re.findall(r"(?<!\\)\|", line)) == 3


def test_codes_are_linked_in_running_text_alone() -> None:
    def address(code: str) -> str:
        return f"{code}.html"

    html = '<h1>TTL101</h1><p title="TTL101">TTL101, <a href="x">TTL101</a> <code>TTL101</code> ABC999 <b>TTL101</b></p>'
    assert linked(html, {"TTL101"}, address) == (
        '<h1>TTL101</h1><p title="TTL101"><a href="TTL101.html">TTL101</a>, <a href="x">TTL101</a> '
        '<code>TTL101</code> ABC999 <b><a href="TTL101.html">TTL101</a></b></p>'
    )
    assert linked("<pre>a <span>TTL101</span></pre> TTL101x", {"TTL101"}, address).count("href") == 0


@pytest.mark.parametrize("html", ["", "TTL101", "a < b", "<!-- <a> --> TTL101", "</a></a> TTL101"])
def test_odd_html_is_survived(html: str) -> None:
    assert linked(html, {"TTL101"}, lambda _: "x").replace('<a href="x">TTL101</a>', "TTL101") == html
