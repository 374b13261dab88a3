"""The pages on marketplaces are those that the profiles, rules, formats and fixtures make."""

from __future__ import annotations

import re

import pytest

from listing_lint.catalog.formats import FORMATS
from listing_lint.profiles.load import builtin_names
from tools.build_docs import OUT, formats_of, index, pages

PAGES = pages()
FIVE = ("dhgate", "aliexpress", "alibaba", "wish", "amazon")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_up_to_date(name: str) -> None:
    file = OUT / name
    assert file.is_file(), "run python -m tools.build_docs"
    assert file.read_text(encoding="utf-8") == PAGES[name], "run python -m tools.build_docs"


def test_there_is_no_page_too_many() -> None:
    assert {file.name for file in OUT.glob("*.md")} == set(PAGES)


def test_every_profile_has_a_page() -> None:
    assert set(PAGES) == {f"{name}.md" for name in builtin_names() if name != "base"} | {"index.md"}
    assert set(FIVE) <= set(builtin_names())


@pytest.mark.parametrize("name", FIVE)
def test_a_page_says_what_is_checked_by_which_rule_and_from_where(name: str) -> None:
    text = PAGES[f"{name}.md"]
    assert re.search(r"\| [A-Z]{3}[0-9]{3} [a-z-]+", text)
    assert re.search(r"(primary|secondary) source|unverified", text)
    assert "read on 2026-" in text
    for entry in formats_of(name):
        assert f"`{entry.name}`" in text
    # Every row of a table has as many cells as its head.
    for line in text.splitlines():
        if line.startswith("| ") and "`" in line and "image" in line:
            assert len(re.findall(r"(?<!\\)\|", line)) in {4, 5}


@pytest.mark.parametrize("name", FIVE)
def test_every_marketplace_has_all_capabilities(name: str) -> None:
    (line,) = [line for line in PAGES["index.md"].splitlines() if f"[{name}]({name}.md)" in line]
    assert "| no " not in line, line


def test_every_format_is_in_the_table() -> None:
    text = PAGES["index.md"]
    assert [entry.name for entry in FORMATS if f"`{entry.name}`" not in text] == ["canonical"]
    assert index([], []).startswith("<!--")
