"""Profiles as people and programs read them."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.profiles.load import builtin_names, load_profile, load_profiles, read_sources
from listing_lint.profiles.model import Figure
from listing_lint.profiles.show import as_json, describe, table, written
from listing_lint.reports.display import cells
from listing_lint.rules import description_lengths, title_lengths

TODAY = date(2026, 11, 22)
RULES = title_lengths.RULES + description_lengths.RULES


def figure(key: str, value: int | float | bool | tuple[str, ...]) -> Figure:
    return Figure(key, value, "s", None, "own", "here")


def test_a_figure_says_all_there_is_to_know() -> None:
    text = describe(load_profile("amazon", as_of=TODAY), RULES)
    assert text.startswith("Amazon (profile amazon, extends base)\n")
    assert "亚马逊" in text
    assert (
        """
title.advised_max_length = 75 characters
  longest title by advice, or by a newer source that is not yet confirmed
  source    tools citing a Seller Central post of 10 June 2026: pop000207-ctrl,
            toolmaxo, kuudoai
            secondary source, checked 2026-11-22
  in force  from 2026-07-27
  penalty   Amazon rewrites longer titles
  severity  warning
  note      Spaces count; media and the stores in SA, EG, TR and AE are exempt.
            The post itself was not read.
  set by    amazon
  read by   TTL103
"""
        in text
    )
    assert "images.watermark_allowed = no\n" in text
    assert "no rule reads it yet" in text
    assert "Not yet in force" not in text


def test_what_is_to_come_stands_at_the_end() -> None:
    text = describe(load_profile("amazon", as_of=date(2026, 7, 1)), RULES)
    later = text.split("Not yet in force:\n")[1]
    assert later.startswith("\ntitle.advised_max_length = 75 characters\n")
    assert "from 2026-07-27" in later


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("name", builtin_names())
def test_lines_fit_the_terminal(name: str, width: int) -> None:
    profile = load_profile(name, as_of=TODAY)
    text = describe(profile, RULES, width=width)
    assert text.endswith("\n")
    assert all(cells(line) <= width for line in text.split("\n"))
    assert all(line == line.rstrip() for line in text.split("\n"))
    # Nothing is lost by breaking lines.
    together = "".join(text.split())
    for each in profile.figures.values():
        for part in (each.key, each.source, each.note, each.penalty):
            assert "".join(part.split()) in together


@given(st.text(max_size=300), st.integers(2, 100))
def test_strange_texts_neither_break_lines_nor_reach_the_terminal(text: str, width: int) -> None:
    profile = load_profile("base", as_of=TODAY)
    strange = {"title.max_length": Figure("title.max_length", 8, text, None, "own", text, note=text)}
    shown = describe(type(profile)("x", text or "x", strange, aliases=(text,)), (), width=width + 13)
    assert "\x1b" not in shown
    assert "\r" not in shown
    assert all(cells(line) <= width + 13 for line in shown.split("\n"))


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("images.max_count", 8, "8 pictures"),
        ("images.min_count", 1, "1 picture"),
        ("variants.max_options", 1, "1 property"),
        ("bullets.min_count", 1, "1 selling point"),
        ("description.max_bytes", 1, "1 byte in UTF-8"),
        ("images.max_bytes", 2_097_152, "2,097,152 bytes (2 MiB)"),
        ("images.max_bytes", 2_000_000, "2,000,000 bytes (2 MB)"),
        ("images.max_bytes", 2_000_001, "2,000,001 bytes"),
        ("images.main_min_fill", 0.85, "85 %"),
        ("images.min_aspect", 0.75, "0.75"),
        ("package.min_weight", 0.001, "0.001 kg"),
        ("images.cmyk_allowed", False, "no"),
        ("images.main_unique", True, "yes"),
        ("images.formats", ("JPEG", "PNG"), "JPEG, PNG"),
        ("images.formats", (), "none"),
        ("title.forbidden_characters", ("!", "$"), '"!", "$"'),
    ],
)
def test_values_are_written_with_their_unit(
    key: str, value: int | float | bool | tuple[str, ...], says: str
) -> None:
    assert written(figure(key, value)) == says


def test_json_holds_the_same_and_only_plain_values() -> None:
    profile = load_profile("amazon", as_of=date(2026, 7, 1))
    shown = as_json(profile, RULES)
    assert json.loads(json.dumps(shown)) == shown
    by_key = {entry["key"]: entry for entry in shown["figures"]}
    assert set(by_key) == set(profile.figures)
    assert by_key["title.max_length"] == {
        "key": "title.max_length",
        "value": 200,
        "kind": "count",
        "unit": "characters",
        "meaning": "longest title",
        "confidence": "primary",
        "source": "sellercentral-europe external/201100890",
        "checked": "2026-11-22",
        "effective_from": "2025-01-21",
        "penalty": "",
        "severity": None,
        "note": "The policy of 21 January 2025; media may keep 200.",
        "origin": "amazon",
        "rules": ["TTL101", "TTL103"],
    }
    assert by_key["images.formats"]["value"] == ["JPEG", "PNG", "TIFF", "GIF"]
    assert [entry["key"] for entry in shown["upcoming"]] == ["title.advised_max_length"]


def test_the_table_is_aligned_in_cells() -> None:
    sources = read_sources(
        overrides={"敦煌": {"extends": "dhgate", "label": "我的店", "images": {"max_count": 5}}}
    )
    lines = table(load_profiles(as_of=TODAY, sources=sources).values()).splitlines()
    assert lines[0].split() == [
        "PROFILE",
        "MARKETPLACE",
        "EXTENDS",
        "FIGURES",
        "PRIMARY",
        "SECONDARY",
        "UNVERIFIED",
        "OWN",
    ]
    assert len(lines) == 1 + len(builtin_names()) + 1
    assert len({cells(line) for line in lines}) == 1
    assert lines[-1].startswith("敦煌        我的店")
    assert lines[-1].endswith("  1")
