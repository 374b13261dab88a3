"""The schema of profile files: current, right about the shipped files, and as strict as the loader."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import listing_lint.profiles.load
from listing_lint.profiles.figures import FIGURES
from listing_lint.profiles.load import ProfileError, builtin_names, read_sources
from listing_lint.profiles.schema import figure_definitions, profile_schema, profile_table_schema

ROOT = Path(__file__).parents[2]
FOLDER = Path(listing_lint.profiles.load.__file__).parent


def as_json(value: Any) -> Any:
    """TOML dates as the schema sees them."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(profile_schema(), format_checker=jsonschema.FormatChecker())


def test_the_written_schema_is_current() -> None:
    written = (ROOT / "schemas" / "profile.schema.json").read_text("utf-8")
    # To renew it, write this text to the file.
    assert written == json.dumps(profile_schema(), indent=2, ensure_ascii=False) + "\n"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(profile_schema())
    table = {**profile_table_schema(), "$defs": figure_definitions()}
    jsonschema.Draft202012Validator.check_schema(table)
    jsonschema.Draft202012Validator(table).validate({"extends": "base", "images": {"max_count": 10}})


@pytest.mark.parametrize("name", builtin_names())
def test_every_shipped_profile_is_valid(name: str) -> None:
    validator().validate(as_json(tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))))


def test_the_schema_knows_every_figure() -> None:
    properties = profile_schema()["properties"]
    for figure in FIGURES:
        group, short = figure.key.split(".")
        assert figure.meaning[1:] in properties[group]["properties"][short]["description"]


GOOD = """
images.max_count = 10
images.formats = ["JPEG"]
images.min_aspect = 0.75
images.cmyk_allowed = false
images.min_count = { off = true }
images.min_width = { value = 800, checked = 2026-01-01, effective_from = 2026-01-01, severity = "info" }
title.max_length = [{ value = 200 }, { value = 75, effective_from = 2026-07-27 }]
description.stripped_tags = []
"""
BAD = [
    'imags = { "max_count" = 1 }',
    "images.max_cout = 1",
    'images.max_count = "1"',
    "images.max_count = -1",
    "images.max_count = 1.5",
    "images.max_count = true",
    "images.max_count = {}",
    "images.max_count = []",
    "images.max_count = { vale = 1 }",
    "images.max_count = { off = false }",
    "images.max_count = { off = true, value = 1 }",
    "images.max_count = { effective_from = 2026-01-01 }",
    "images.max_count = [{ value = 1 }, { note = 'x' }]",
    "images.max_count = { value = 1, confidence = 'sure' }",
    "images.max_count = { value = 1, severity = 'fatal' }",
    "images.max_count = { value = 1, source = 1 }",
    "images.max_count = { value = 1, checked = 'today' }",
    "images.formats = ['jpg']",
    "images.formats = 'JPEG'",
    "images.min_aspect = 0",
    "images.main_min_fill = 85",
    "images.cmyk_allowed = 1",
    "title = 'DHgate'",
    "aliases = 'x'",
    "label = 1",
]


def test_the_schema_accepts_what_the_loader_accepts(tmp_path: Path) -> None:
    text = f'name = "mine"\nextends = "base"\n{GOOD}'
    validator().validate(as_json(tomllib.loads(text)))
    (tmp_path / "mine.toml").write_text(text, "utf-8")
    assert "mine" in read_sources([tmp_path / "mine.toml"]).files


@pytest.mark.parametrize("line", BAD)
def test_the_schema_refuses_what_the_loader_refuses(tmp_path: Path, line: str) -> None:
    text = f'name = "mine"\nextends = "base"\n{line}\n'
    assert not validator().is_valid(as_json(tomllib.loads(text)))
    (tmp_path / "mine.toml").write_text(text, "utf-8")
    with pytest.raises(ProfileError):
        read_sources([tmp_path / "mine.toml"])
