"""The shipped profiles are data, and data can be wrong: every figure is checked for form and provenance."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import listing_lint.profiles.load
from listing_lint.images.formats import EXTENSIONS
from listing_lint.profiles.figures import FIGURES, GROUPS, KINDS, PICTURE_FORMATS
from listing_lint.profiles.layers import HEAD
from listing_lint.profiles.load import builtin_names, load_profile, resolve_name
from listing_lint.profiles.names import BUILTIN, SHIPPED_SPELLINGS, fold

FOLDER = Path(listing_lint.profiles.load.__file__).parent
TODAY = date(2026, 11, 22)


def stated(name: str) -> list[tuple[str, dict[str, Any]]]:
    table = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    found = []
    for group, figures in table.items():
        if group not in HEAD:
            for short, value in figures.items():
                entries = value if isinstance(value, list) else [value]
                found += [(f"{group}.{short}", entry) for entry in entries]
    return found


EVERY = [(name, key, entry) for name in BUILTIN for key, entry in stated(name)]


def test_the_shipped_names_are_the_profile_files() -> None:
    assert set(builtin_names()) == {path.stem for path in FOLDER.glob("*.toml")}


@pytest.mark.parametrize("name", BUILTIN)
def test_the_heads_agree_with_the_table_of_names(name: str) -> None:
    head = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    assert head["name"] == name
    assert tuple(head.get("aliases", ())) == BUILTIN[name]
    assert head.get("extends") == (None if name == "base" else "base")
    assert head["label"]
    assert head["summary"]


@pytest.mark.parametrize(("name", "key", "entry"), EVERY, ids=[f"{name}-{key}" for name, key, _ in EVERY])
def test_every_shipped_figure_is_known_typed_and_sourced(name: str, key: str, entry: dict[str, Any]) -> None:
    kind = KINDS[key].kind
    value = entry["value"]
    if kind in ("count", "bytes", "pixels"):
        assert type(value) is int
        assert value >= 0
    elif kind == "flag":
        assert type(value) is bool
    elif kind == "names":
        assert value
        assert all(type(item) is str for item in value)
        assert len(set(value)) == len(value)
        if KINDS[key].choices:
            assert set(value) <= set(KINDS[key].choices)
    elif kind == "word":
        assert value in KINDS[key].choices
    else:
        assert type(value) in (int, float)
        assert value > 0
    assert entry["source"].strip()
    assert type(entry["checked"]) is date
    assert entry["confidence"] in ("primary", "secondary", "unverified")
    # A source is named as it was read, never as a made-up address; and memory or common sense is no source.
    assert "http" not in entry["source"]
    if re.search("memory|common sense|general knowledge|own$", entry["source"]):
        assert entry["confidence"] == "unverified"
    # No marketplace's policy stands in base; the law of a country and physics hold on all of them.
    everywhere = key.startswith("capacity.") or key.split(".")[1].startswith(("eu_", "uk_"))
    assert name != "base" or everywhere or entry["confidence"] == "unverified"


@pytest.mark.parametrize("name", BUILTIN)
def test_limits_do_not_contradict_each_other(name: str) -> None:
    figures = load_profile(name, as_of=TODAY).figures
    for key, figure in figures.items():
        group, short = key.split(".")
        if short.startswith("min_") and f"{group}.max_{short[4:]}" in figures:
            assert figure.number <= figures[f"{group}.max_{short[4:]}"].number
        if short.startswith("advised_max_") and f"{group}.{short[8:]}" in figures:
            assert figure.number <= figures[f"{group}.{short[8:]}"].number
    if "images.tolerated_formats" in figures:
        assert not set(figures["images.tolerated_formats"].names) & set(figures["images.formats"].names)


def test_the_vocabulary_is_sound() -> None:
    assert len(KINDS) == len(FIGURES)
    assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+", key) for key in KINDS)
    assert not GROUPS & set(HEAD)
    assert all(figure.meaning for figure in FIGURES)
    numeric = [figure for figure in FIGURES if figure.kind in ("count", "bytes", "pixels", "amount")]
    assert all(figure.unit for figure in numeric)
    assert set(PICTURE_FORMATS) == set(EXTENSIONS)


def test_the_conflicts_are_settled_as_the_facts_propose() -> None:
    dhgate, aliexpress, amazon = (load_profile(n, as_of=TODAY) for n in ("dhgate", "aliexpress", "amazon"))
    assert dhgate.figures["images.formats"].names == ("JPEG",)
    assert dhgate.figures["images.tolerated_formats"].names == ("PNG",)
    assert dhgate.figures["variants.max_custom"].value == 20
    assert dhgate.figures["variants.advised_max_custom"].value == 10
    assert aliexpress.figures["title.max_length"].value == 128
    assert aliexpress.figures["images.max_bytes"].confidence == "unverified"
    assert aliexpress.figures["images.advised_max_bytes"].value == 3_000_000
    assert aliexpress.figures["images.advised_max_bytes"].severity == "info"
    assert amazon.figures["title.max_length"].value == 200
    assert amazon.figures["title.max_length"].confidence == "primary"
    assert amazon.figures["title.advised_max_length"].severity == "warning"


def test_amazons_figures_follow_the_calendar() -> None:
    before = load_profile("amazon", as_of=date(2025, 1, 20))
    assert "title.max_length" not in before.figures
    assert [(f.key, f.value) for f in before.upcoming if f.key.endswith("max_length")] == [
        ("title.max_length", 200),
        ("title.advised_max_length", 75),
    ]
    between = load_profile("amazon", as_of=date(2026, 7, 26))
    assert between.figures["title.max_length"].value == 200
    assert "title.advised_max_length" not in between.figures
    assert [figure.key for figure in between.upcoming] == ["title.advised_max_length"]
    since = load_profile("amazon", as_of=date(2026, 7, 27))
    assert since.figures["title.advised_max_length"].value == 75
    assert since.upcoming == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DHgate", "dhgate"),
        ("DH-Gate.com", "dhgate"),
        ("敦煌网", "dhgate"),
        ("ali-express", "aliexpress"),
        ("Ali Express", "aliexpress"),
        ("速卖通", "aliexpress"),
        ("Alibaba.com", "alibaba"),
        ("WISH", "wish"),
        ("Amazon.de", "amazon"),
        ("amazon-de", "amazon"),
        ("amazon_us", "amazon"),
        ("amazon.co.uk", "amazon"),
        # Exempt from Amazon's newest title limit, so not the same profile.
        ("amazon.ae", None),
        ("amazon.sa", None),
        ("1688", None),
        ("dhgat", None),
        ("", None),
        (" .-_", None),
        ("x" * 1_000_000, None),
    ],
)
def test_spellings_of_marketplaces(text: str, name: str | None) -> None:
    assert resolve_name(text) == name


def test_no_spelling_stands_for_two_profiles() -> None:
    spellings = [fold(text) for name, aliases in BUILTIN.items() for text in {name, *aliases}]
    assert {SHIPPED_SPELLINGS[spelling] for spelling in spellings} == set(BUILTIN)
    owners = {(fold(text), name) for name, aliases in BUILTIN.items() for text in (name, *aliases)}
    assert len(owners) == len(SHIPPED_SPELLINGS)
