"""Scripts of letters, texts and languages."""

from __future__ import annotations

import pytest

from listing_lint.text.scripts import east_asian_runs, script_of, scripts_for, scripts_in


@pytest.mark.parametrize(
    ("char", "script"),
    [
        ("a", "Latin"),
        ("é", "Latin"),
        ("Ａ", "Latin"),
        ("ж", "Cyrillic"),
        ("杯", "Han"),
        ("々", "Han"),
        ("の", "Hiragana"),
        ("カ", "Katakana"),
        ("ｶ", "Katakana"),
        ("ー", "Katakana"),
        ("한", "Hangul"),
        ("ก", "Thai"),
        ("א", "Hebrew"),
        ("ع", "Arabic"),
        ("Ω", "Greek"),
        ("1", ""),
        ("!", ""),
        ("™", ""),
        ("🔥", ""),
        ("，", ""),
        ("\ue000", ""),
        ("\ud800", ""),
    ],
)
def test_the_script_of_a_character(char: str, script: str) -> None:
    assert script_of(char) == script


def test_letters_are_counted_by_script() -> None:
    assert scripts_in("Cup 保温杯 500 мл") == {"Latin": 3, "Han": 3, "Cyrillic": 2}


@pytest.mark.parametrize(
    ("locale", "scripts"),
    [
        ("en-US", {"Latin"}),
        ("ru", {"Cyrillic"}),
        ("zh_CN", {"Han"}),
        ("ja", {"Han", "Hiragana", "Katakana"}),
        ("sr", {"Cyrillic", "Latin"}),
        ("sr-Latn-RS", {"Latin"}),
        ("xx", set()),
        ("", set()),
        (None, set()),
    ],
)
def test_the_scripts_of_a_language(locale: str | None, scripts: set[str]) -> None:
    assert scripts_for(locale) == scripts


def test_east_asian_words_are_found_whole() -> None:
    text = "Cup 黑色，白色 and 赤 or 빨강"
    assert [text[start:end] for start, end in east_asian_runs(text)] == ["黑色，白色", "赤", "빨강"]
    assert east_asian_runs("plain") == []
