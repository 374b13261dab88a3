"""The needs of profiles: read, inherited, replaced, removed, dated."""

from __future__ import annotations

from datetime import date
from typing import Any

import jsonschema
import pytest

from listing_lint.profiles.load import ProfileError, load_profile, read_sources
from listing_lint.profiles.schema import figure_definitions, profile_table_schema
from listing_lint.profiles.show import as_json, describe

DAY = date(2026, 11, 27)
LAMPS = {"name": "lamps", "category": ["Lamps"], "required": ["wattage"]}


def names(*needs: dict[str, Any], profile: str = "dhgate", day: date = DAY) -> list[str]:
    sources = read_sources(overrides={profile: {"needs": list(needs)}})
    return [need.name for need in load_profile("dhgate", as_of=day, sources=sources).needs]


def test_own_needs_are_added_to_the_inherited_ones() -> None:
    shipped = [need.name for need in load_profile("dhgate", as_of=DAY).needs]
    assert "textile fibres" in shipped
    assert names(LAMPS) == [*shipped, "lamps"]
    assert "lamps" in names(LAMPS, profile="base")


def test_a_need_of_the_same_name_replaces_and_off_removes() -> None:
    sources = read_sources(overrides={"dhgate": {"needs": [{"name": "clothing", "required": ["season"]}]}})
    (need,) = [
        one for one in load_profile("dhgate", as_of=DAY, sources=sources).needs if one.name == "clothing"
    ]
    assert need.required == ("season",)
    assert need.recommended == ()
    assert need.statement.confidence == "own"
    assert need.statement.source == "your configuration"
    assert "clothing" not in names({"name": "clothing", "off": True})


def test_a_need_begins_on_its_day() -> None:
    dated = {**LAMPS, "effective_from": date(2027, 1, 1)}
    assert "lamps" not in names(dated)
    assert "lamps" in names(dated, day=date(2027, 1, 1))


BAD: list[tuple[Any, str]] = [
    ({}, "must be a list of tables"),
    ([5], "must be a list of tables"),
    ([{"required": ["x"]}], "needs a name"),
    ([{"name": "a"}], "wants nothing"),
    ([{"name": "a", "required": "x"}], "must be a list of texts"),
    ([{"name": "a", "required": [5]}], "must be a list of texts"),
    ([{"name": "a", "requierd": ["x"]}], "did you mean required"),
    ([{"name": "a", "required": ["x"], "when": ["y"]}], "when must be a table"),
    ([{"name": "a", "required": ["x"], "checked": "2026-11-27"}], "must be a date"),
    ([{"name": "a", "required": ["x"], "confidence": "sure"}], "confidence must be one of"),
    ([{"name": "a", "required": ["x"], "severity": "fatal"}], "severity must be one of"),
    ([{"name": "a", "required": ["x"], "off": True}], "stands alone"),
    ([LAMPS, LAMPS], "two needs are called lamps"),
]


@pytest.mark.parametrize(("needs", "says"), BAD)
def test_bad_needs_are_refused_with_their_place(needs: Any, says: str) -> None:
    with pytest.raises(ProfileError, match=says) as caught:
        read_sources(overrides={"base": {"needs": needs}}, overrides_from="my.toml")
    assert "my.toml" in str(caught.value)


def test_the_schema_takes_what_the_loader_takes() -> None:
    schema = {**profile_table_schema(), "$defs": figure_definitions()}
    check = jsonschema.Draft202012Validator(schema)
    good = {**LAMPS, "when": {"Plug": []}, "ships_to": ["EU"], "checked": "2026-11-27", "confidence": "own"}
    check.validate({"needs": [good, {"name": "clothing", "off": True}]})
    for bad in ([{"required": ["x"]}], [{"name": "a", "requierd": []}], [{"name": "a", "required": [5]}]):
        assert not check.is_valid({"needs": bad})


def test_needs_are_shown_with_their_source() -> None:
    profile = load_profile("dhgate", as_of=DAY)
    text = describe(profile, [])
    assert "textile fibres" in text
    assert "1007/2011" in text
    shown = as_json(profile, [])["needs"]
    assert [need["name"] for need in shown] == [need.name for need in profile.needs]


def test_every_shipped_need_has_a_source_and_a_day() -> None:
    for name in ("base", "dhgate", "aliexpress", "amazon", "wish", "alibaba"):
        for need in load_profile(name, as_of=DAY).needs:
            assert need.statement.checked is not None
            assert need.statement.source
            assert need.statement.confidence in ("primary", "secondary", "unverified")
