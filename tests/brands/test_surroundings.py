"""Words beside a mark that make it a copy, and those that only look like it."""

from __future__ import annotations

import pytest

from listing_lint.brands.surroundings import made_worse


def worse(text: str, mark: str) -> str | None:
    start = text.index(mark)
    found = made_worse(text, start, start + len(mark))
    return None if found is None else found[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Gucci style belt", "style"),
        ("Gucci look bag", "style"),
        ("Gucci-like bag", "style"),
        ("Gucci copy, brown", "copy"),
        ("copy of Gucci belt", "copy"),
        ("Gucci AAA quality bag", "mirror quality"),
    ],
)
def test_words_for_copies(text: str, said: str) -> None:
    assert worse(text, "Gucci") == said


@pytest.mark.parametrize(
    "text",
    [
        "the elves of Gucci look desperately for help",
        "Gucci look even better",
        "use Gucci like a pro",
        "Gucci like new",
        "video copy to Gucci and phone",
        "Gucci copy your files",
    ],
)
def test_verbs_and_comparisons_say_no_copy(text: str) -> None:
    assert worse(text, "Gucci") is None
