"""A broken field gives one finding, whatever stands in it, whichever profile checks it."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.finding import Finding, Hit
from listing_lint.profiles.load import known_names
from listing_lint.rule import Context, Example, NoOptions, rule

from .conftest import make_setup, run_on

if TYPE_CHECKING:
    from listing_lint.engine.settings import Setup

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas/listing.schema.json").read_text(encoding="utf-8"))
FIELDS = sorted(SCHEMA["properties"])
PROFILES = sorted(known_names())
OK: dict[str, Any] = {
    "id": "D-1",
    "store": "s",
    "marketplace": "dhgate",
    "title": "Linen summer dress, midi length",
    "description": "A linen dress for summer with two pockets and a belt.",
    "brand": "Unbranded",
    "category": "Apparel > Dresses",
    "price": 19.5,
    "currency": "USD",
    "images": ["a.jpg", "b.jpg", "c.jpg"],
    "attributes": {"Material": "linen"},
    "variants": [{"sku": "a", "price": 5}],
}


@cache
def _setup(profile: str) -> tuple[tempfile.TemporaryDirectory[str], Setup]:
    folder = tempfile.TemporaryDirectory()
    return folder, make_setup(Path(folder.name), lint={"profile": profile})


def check(files: dict[str, Any], profile: str) -> list[Finding]:
    folder, setup = _setup(profile)
    for name, listing in files.items():
        Path(folder.name, name).write_bytes(json.dumps(listing).encode())
    result = run_on(setup, list(files))
    try:
        return list(result.findings)
    finally:
        result.findings.close()


def wrong(field: str) -> Any:
    """A value of a type that the schema does not allow there."""
    schema = SCHEMA["properties"][field]
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    if "type" not in schema:
        return None
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    return next(value for kind, value in (("boolean", True), ("number", 1.5)) if kind not in types)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_wrong_type_is_one_finding(profile: str) -> None:
    fields = [field for field in FIELDS if wrong(field) is not None]
    files = {f"{field}.json": {**OK, "id": f"D-{field}", field: wrong(field)} for field in fields}
    found = check({"ok.json": OK, **files}, profile)
    assert "LNT101" not in [one.code for one in found]
    before = {(one.code, one.pointer) for one in found if one.path == "ok.json"}
    for field in fields:
        about = [
            one.code
            for one in found
            if one.path == f"{field}.json"
            and (one.pointer + "/").startswith(f"/{field}/")
            and (one.code, one.pointer) not in before
        ]
        assert about == ["SCH102"], field


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.sampled_from(["", " ", "http://a.b/c", "<p>", "-1", "1e400", "9" * 400, "0", "\u0000", "漢😀"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.text(max_size=5)
            | st.sampled_from(
                ["src", "role", "name", "value", "sku", "price", "attributes", "images", "stock"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@settings(max_examples=150)
@given(
    st.dictionaries(st.sampled_from([*FIELDS, "x-own", "unknown"]), VALUES, max_size=8),
    st.sampled_from(PROFILES),
    st.booleans(),
)
def test_nothing_in_a_field_crashes_a_rule(fields: dict[str, Any], profile: str, rest: bool) -> None:
    listing = {**(OK if rest else {"title": "t"}), **fields}
    found = check({"a.json": [listing, listing]}, profile)
    assert [one.message for one in found if one.code == "LNT101"] == []
    assert found


def test_a_schema_fault_that_nobody_reports_silences_no_rule(tmp_path: Path) -> None:
    def read(listing: Any, options: NoOptions, ctx: Context) -> Any:
        """Tell that it was asked."""
        yield Hit("asked", "/title")

    asked = rule("ASK001", "asked", severity="info", reads="/title", good=[Example(OK)], bad=[Example(OK)])(
        read
    )
    (tmp_path / "a.json").write_text(json.dumps({**OK, "title": 5}))
    for level, codes in (("error", ["SCH102"]), ("off", ["ASK001"])):
        result = run_on(make_setup(tmp_path, config={"severity": {"SCH102": level}}, rules=[asked]))
        assert [one.code for one in result.findings if one.pointer == "/title"] == codes
        result.findings.close()


def test_more_faults_than_are_told_keep_no_rule_away(tmp_path: Path) -> None:
    listing = {**OK, **{f"unknown{number}": 1 for number in range(150)}, "title": "x" * 5000}
    (tmp_path / "a.json").write_text(json.dumps(listing))
    result = run_on(make_setup(tmp_path, lint={"profile": "dhgate"}))
    assert any(one.pointer == "/title" and one.code.startswith("TTL") for one in result.findings)
    result.findings.close()
