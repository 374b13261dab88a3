"""Elements are closed where a reader would close them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.repair.closing import balanced
from listing_lint.repair.cutting import applied
from listing_lint.text.tags import faults_of, read_tags


def closed(text: str) -> tuple[str, str] | None:
    """The text after the repair, and how sure it is."""
    tags = read_tags(text)
    fix = balanced("/description", text, tags, faults_of(tags))
    if fix is None:
        return None
    cuts = [(*change.chars, str(change.value)) for change in fix.changes if change.chars is not None]
    return applied(text, cuts), fix.level


@pytest.mark.parametrize(
    ("text", "after", "level"),
    [
        ("<div><p>Cup, 500 ml.</p>", "<div><p>Cup, 500 ml.</p></div>", "safe"),
        ("<div><div><p>Cup</p></div>\n", "<div><div><p>Cup</p></div></div>\n", "safe"),
        ("<p>Cup</p></div>", "<p>Cup</p>", "safe"),
        ("<b>Cup<br>500 ml", "<b>Cup<br>500 ml</b>", "safe"),
        ("<p><b>Cup <i>of steel</b>, big</i>.</p>", "<p><b>Cup <i>of steel</i></b>, big.</p>", "unsafe"),
        ("<ul><li>It holds <b>30 kg.</ul><p>Wash", "<ul><li>It holds <b>30 kg.</b></ul><p>Wash", "unsafe"),
        ("<p><b>Cup<p>500 ml", "<p><b>Cup</b><p>500 ml", "unsafe"),
    ],
)
def test_what_is_open_is_closed(text: str, after: str, level: str) -> None:
    assert closed(text) == (after, level)


@pytest.mark.parametrize("text", ["<p>Cup</p></p>", '<p>Cup</p><a href="x', "<b>" * 60])
def test_what_nobody_can_tell_is_left(text: str) -> None:
    assert closed(text) is None


@given(
    st.lists(
        st.sampled_from(
            ["<div>", "</div>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<p>", "<br>", "Cup ", "<i>", "</i>"]
        ),
        max_size=14,
    ).map("".join)
)
def test_words_stay_and_nothing_is_left_open(text: str) -> None:
    done = closed(text)
    if done is not None:
        assert faults_of(read_tags(done[0])) == []
        assert re.sub("<[^>]*>", "", done[0]) == re.sub("<[^>]*>", "", text)
