"""Schemas from strangers and from Amazon: which are taken, which are refused, and with what words."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.schema.compile import compile_schema
from listing_lint.schema.document import Draft, draft_of
from listing_lint.schema.error import SchemaError
from listing_lint.schema.files import schema_text

if TYPE_CHECKING:
    from pathlib import Path

AMAZON = "https://schemas.amazon.com/selling-partners/definitions/product-types/meta-schema/v1"


@pytest.mark.parametrize(
    ("address", "draft"),
    [
        (None, "2020-12"),
        ("https://json-schema.org/draft/2020-12/schema", "2020-12"),
        ("https://json-schema.org/draft/2019-09/schema#", "2019-09"),
        ("http://json-schema.org/draft-07/schema#", "draft-07"),
        ("https://json-schema.org/draft-06/schema", "draft-06"),
        ("http://json-schema.org/draft-04/schema#", "draft-04"),
        (AMAZON, "2019-09"),
        (7, "2020-12"),
    ],
)
def test_the_draft_is_what_schema_says(address: object, draft: Draft) -> None:
    assert draft_of({} if address is None else {"$schema": address}) == draft


def test_a_flag_of_draft_04_is_read_as_draft_04() -> None:
    schema = {"$schema": "http://json-schema.org/draft-04/schema#", "minimum": 1, "exclusiveMinimum": True}
    (fault,) = compile_schema(schema, name="s").faults(1)
    assert (fault.rule, fault.keyword, fault.allowed) == ("number-range", "exclusiveMinimum", 1)


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "txt"}, "/type"),
        ({"properties": {"a": {"minimum": "3"}}}, "/properties/a/minimum"),
        ({"properties": {"a": {"pattern": "(?=x)y"}}}, "lookahead"),
        ({"properties": {"a": {"pattern": "(a)\\1"}}}, "backreference"),
        ({"patternProperties": {"(": {}}}, "at /patternProperties"),
        ({"$ref": "https://example.com/listing.json"}, "nothing is fetched"),
        ({"$ref": "file:///etc/passwd"}, "nothing is fetched"),
        ({"$ref": "//example.com/x.json"}, "nothing is fetched"),
        ({"$ref": "other.json"}, "nothing is fetched"),
        ({"$ref": "#/$defs/nowhere"}, "nowhere"),
        ({"maxUtf8ByteLength": -1}, "maxUtf8ByteLength"),
        ({"maxUniqueItems": "2"}, "maxUniqueItems"),
        ({"properties": {"a": {"$schema": "http://json-schema.org/draft-04/schema#"}}}, "two drafts"),
        ({"properties": []}, "/properties"),
        ([], "must be an object"),
    ],
)
def test_a_broken_schema_is_refused_with_its_name_and_place(schema: Any, words: str) -> None:
    with pytest.raises(SchemaError) as caught:
        compile_schema(schema, name="my.schema.json")
    assert str(caught.value).startswith("my.schema.json: ")
    assert words in str(caught.value)


def test_a_schema_nested_without_end_is_refused() -> None:
    schema: dict[str, Any] = {}
    for _ in range(3000):
        schema = {"not": schema}
    with pytest.raises(SchemaError, match="nested too deeply"):
        compile_schema(schema, name="s")


def _write(folder: Path, **files: object) -> Path:
    for name, content in files.items():
        path = folder / f"{name}.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return folder / "main.json"


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"$id": "https://example.com/schemas/main.json"},
        {"$schema": "http://json-schema.org/draft-07/schema#"},
        {"$schema": AMAZON, "$id": "https://schemas.amazon.com/SHOES"},
    ],
)
def test_files_beside_the_schema_are_read(tmp_path: Path, extra: dict[str, str]) -> None:
    schema = {**extra, "properties": {"price": {"$ref": "money.json#/definitions/amount"}}}
    path = _write(
        tmp_path,
        main=schema,
        money={"definitions": {"amount": {"$ref": "number.json"}}},
        number={"type": "number", "minimum": 0},
    )
    compiled = compile_schema(schema, name="main.json", path=path)
    assert compiled.is_valid({"price": 1})
    (fault,) = compiled.faults({"price": -1})
    assert (fault.rule, fault.pointer, fault.allowed, fault.schema) == (
        "number-range",
        "/price",
        0,
        "main.json",
    )


def test_a_whole_schema_may_stand_in_another_file(tmp_path: Path) -> None:
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "sub/other.json"}
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "other.json").write_text('{"required": ["a"]}', encoding="utf-8")
    compiled = compile_schema(schema, name="main.json", path=_write(tmp_path, main=schema))
    assert [fault.member for fault in compiled.faults({})] == ["a"]


@pytest.mark.parametrize(
    "reference", ["../secret.json", "sub/../../secret.json", "%2e%2e/secret.json", "link.json"]
)
def test_no_file_outside_the_folder_is_read(tmp_path: Path, reference: str) -> None:
    folder = tmp_path / "schemas"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "secret.json").write_text("{}", encoding="utf-8")
    os.symlink(tmp_path / "secret.json", folder / "link.json")
    with pytest.raises(SchemaError, match="outside the schema's folder"):
        compile_schema({"$ref": reference}, name="main.json", path=folder / "main.json")


@pytest.mark.parametrize(
    ("content", "words"), [("{", "not valid JSON"), (None, "No such file"), ("[" * 100_000, "not valid JSON")]
)
def test_an_unreadable_file_beside_the_schema_is_named(
    tmp_path: Path, content: str | None, words: str
) -> None:
    if content is not None:
        _write(tmp_path, other=content)
    with pytest.raises(SchemaError, match=words) as caught:
        compile_schema({"$ref": "other.json"}, name="main.json", path=tmp_path / "main.json")
    assert "other.json" in str(caught.value)


def test_a_part_with_its_own_id_is_no_file() -> None:
    schema = {
        "$id": "https://example.com/main.json",
        "$defs": {"n": {"$id": "number.json", "type": "number"}},
        "properties": {"a": {"$ref": "number.json"}},
    }
    compiled = compile_schema(schema, name="s")
    assert [fault.pointer for fault in compiled.faults({"a": "x"})] == ["/a"]


def test_a_urn_is_no_place_for_other_files(tmp_path: Path) -> None:
    schema = {"$id": "urn:example:main", "$ref": "other.json"}
    with pytest.raises(SchemaError, match="cannot refer to the file"):
        compile_schema(schema, name="s", path=_write(tmp_path, main=schema, other={}))


@pytest.mark.parametrize(
    ("schema", "recursive"),
    [
        ({"properties": {"a": {"$ref": "#"}}}, True),
        ({"$defs": {"a": {"items": {"$ref": "#/$defs/b"}}, "b": {"items": {"$ref": "#/$defs/a"}}}}, True),
        ({"$defs": {"a": {"items": {"$ref": "#/$defs/b"}}, "b": {}}, "$ref": "#/$defs/a"}, False),
        ({"$dynamicRef": "#x", "$defs": {"x": {"$dynamicAnchor": "x"}}}, True),
        ({"$anchor": "top", "items": {"$ref": "#top"}}, True),
        (json.loads(schema_text("listing")), False),
    ],
)
def test_recursion_is_noticed(schema: dict[str, Any], recursive: bool) -> None:
    assert compile_schema(schema, name="s").document.recursive is recursive


def test_bottomless_nesting_is_a_fault_and_no_crash() -> None:
    value: list[Any] = []
    for _ in range(100_000):
        value = [value]
    compiled = compile_schema({"items": {"$ref": "#"}}, name="s")
    assert not compiled.is_valid(value)
    (fault,) = compiled.faults(value)
    assert "255 levels" in fault.message
    while value:  # Python would free it recursively
        value = value.pop()


def test_half_a_character_is_checked_like_a_whole_one() -> None:
    compiled = compile_schema({"maxLength": 2, "properties": {"a": {"maxLength": 1}}}, name="s")
    assert compiled.is_valid("a\ud800")
    assert [fault.rule for fault in compiled.faults("ab\udc00")] == ["text-length"]
    assert [fault.pointer for fault in compiled.faults({"\ud800": 1, "a": "\ud800x"})] == ["/a"]


def test_patterns_take_linear_time() -> None:
    compiled = compile_schema({"pattern": "^(a+)+$", "patternProperties": {"^(a|aa)+$": {}}}, name="s")
    assert not compiled.is_valid("a" * 50_000 + "!")
    assert [fault.rule for fault in compiled.faults("a" * 50_000 + "!")] == ["pattern-mismatch"]
    assert compiled.is_valid({"a" * 50_000 + "!": 1})


@pytest.mark.parametrize("draft", ["2020-12", "07"])
def test_word_boundaries_are_those_of_ecma(draft: str) -> None:
    address = {"07": "http://json-schema.org/draft-07/schema#"}.get(draft)
    compiled = compile_schema(
        {**({"$schema": address} if address else {}), "pattern": "\\bfree\\b"}, name="s"
    )
    assert compiled.is_valid("éfreeé")
    assert not compiled.is_valid("freedom")


def test_the_shipped_schemas_are_found() -> None:
    assert json.loads(schema_text("listing"))["title"] == "Listing"
    for name in ("nothing", "../listing", "listing.schema", ""):
        with pytest.raises(LookupError):
            schema_text(name)


def test_the_patterns_of_the_shipped_schema_compile() -> None:
    schema = json.loads(schema_text("listing"))
    assert (
        compile_schema(schema, name="checked").document.patterns
        == compile_schema(schema, name="").document.patterns
    )
