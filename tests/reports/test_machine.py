"""JSON and JSONL: always complete, always valid, always as the schema says."""

from __future__ import annotations

import io
import json
import tracemalloc
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.finding import Finding, Json, Related, Span
from listing_lint.reports import reporter
from listing_lint.reports.machine import plain, record, write_json, write_jsonl
from listing_lint.reports.model import Report, Style, Summary, summarize
from listing_lint.reports.schema import report_schema, schema_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "reports"
CHECKER = jsonschema.Draft202012Validator(report_schema())
LINE = jsonschema.Draft202012Validator(
    {
        **report_schema(),
        "$ref": "#/$defs/line",
        "type": "object",
        "required": [],
        "properties": {},
        "additionalProperties": True,
    }
)

TEXTS = st.text(st.characters(), max_size=30)
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=8,
)


def finding(text: str = "x", actual: Json = None, data: Mapping[str, Json] = MappingProxyType({})) -> Finding:
    return Finding(
        code="IMG101",
        name="image-count",
        severity="error",
        confidence="high",
        message=text,
        path=text,
        pointer=text,
        span=Span(1, 2, 3, 4),
        listing=text,
        actual=actual,
        related=(Related(text, text),),
        data=data,
    )


def summary_of(*findings: Finding) -> Summary:
    return summarize(findings, version="1", files=1, listings=1, elapsed=3.5)


def as_json(*findings: Finding) -> str:
    out = io.StringIO(newline="")
    write_json(Report(findings, summary_of(*findings)), out, Style())
    return out.getvalue()


def joined(value: object) -> object:
    """The value with two surrogates that stand side by side read as the one character they are in JSON."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    if isinstance(value, list):
        return [joined(item) for item in value]
    return {joined(key): joined(item) for key, item in value.items()} if isinstance(value, dict) else value


def test_the_schema_file_is_current() -> None:
    file = ROOT / "schemas" / "report.schema.json"
    assert file.read_text(encoding="utf-8") == schema_text(), (
        "write schema_text() to schemas/report.schema.json"
    )


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(report_schema())


def test_the_schema_describes_every_member() -> None:
    defs = report_schema()["$defs"]
    assert list(defs["finding"]["properties"]) == [field.name for field in fields(Finding)]
    assert list(defs["span"]["properties"]) == [field.name for field in fields(Span)]
    assert list(defs["related"]["properties"]) == [field.name for field in fields(Related)]
    assert list(defs["summary"]["properties"]) == [
        f.name for f in fields(Summary) if f.name not in ("elapsed", "revision")
    ]


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.json")), ids=lambda file: file.name)
def test_golden_json_is_valid(file: Path) -> None:
    CHECKER.validate(json.loads(file.read_bytes()))


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.jsonl")), ids=lambda file: file.name)
def test_golden_jsonl_is_valid(file: Path) -> None:
    *findings, last = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    for line in findings:
        LINE.validate(line)
        assert "code" in line
    LINE.validate(last)
    assert list(last) == ["summary"]


@pytest.mark.parametrize("bad", [{"code": "X"}, {"summary": {}}, {"summary": None}, {}])
def test_the_schema_refuses_half_a_line(bad: object) -> None:
    assert not LINE.is_valid(bad)


def test_there_are_goldens_to_check() -> None:
    assert len(list(GOLDEN.glob("*.json"))) == len(list(GOLDEN.glob("*.jsonl"))) == 4


@given(TEXTS, VALUES, st.dictionaries(TEXTS, VALUES, max_size=3))
def test_any_finding_round_trips(text: str, actual: Json, data: dict[str, Json]) -> None:
    one = finding(text, actual, data)
    written = as_json(one, one)
    written.encode("utf-8")
    read = json.loads(written)
    CHECKER.validate(read)
    assert read["findings"][0] == read["findings"][1] == joined(record(one))
    out = io.StringIO(newline="")
    write_jsonl(Report([one], summary_of(one)), out, Style())
    line, summary, rest = out.getvalue().split("\n")
    assert out.getvalue().splitlines() == [line, summary]
    assert json.loads(line) == joined(record(one))
    assert list(json.loads(summary)) == ["summary"]
    assert rest == ""


def test_the_time_is_not_in_it() -> None:
    assert "elapsed" not in as_json(finding())


def test_a_document_holds_no_orders_to_a_runner() -> None:
    written = as_json(finding("##[stop-commands]x \x9b2J \u202e"))
    assert "##[" not in written
    assert "\x9b" not in written
    assert "\u202e" not in written
    assert json.loads(written)["findings"][0]["message"] == "##[stop-commands]x \x9b2J \u202e"


def test_what_json_cannot_say_is_text() -> None:
    deep: Json = []
    for _ in range(5_000):
        deep = [deep]
    one = finding(actual=[float("nan"), float("inf"), 10**5_000, deep, MappingProxyType({"a": (1,)})])
    actual = json.loads(as_json(one))["findings"][0]["actual"]
    assert actual[0] == "nan"
    assert actual[1] == "inf"
    assert actual[2].startswith("0x")
    assert actual[4] == {"a": [1]}


def test_plain_keeps_what_is_plain() -> None:
    assert plain({"a": [1, 2.5, True, None, "x"]}) == {"a": [1, 2.5, True, None, "x"]}


@pytest.mark.parametrize("name", ["json", "jsonl", "sarif"])
def test_a_stream_that_knows_little_gets_ascii(name: str) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="cp1252", newline="")
    one = finding("韩 \ud800")
    reporter(name)(Report([one], summary_of(one)), out, Style())
    out.flush()
    raw.getvalue().decode("ascii")


class Endless:
    """Many findings that nobody holds at once."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __iter__(self) -> Iterator[Finding]:
        one = finding()
        for number in range(self.count):
            yield replace(one, message=f"finding {number}", path=f"{number:06}")


class Sink(io.StringIO):
    """Counts what is written and keeps nothing."""

    written = 0

    def write(self, text: str) -> int:
        self.written += len(text)
        return len(text)


@pytest.mark.parametrize("name", ["full", "concise", "json", "jsonl", "sarif", "github"])
def test_no_format_holds_the_findings(name: str) -> None:
    many = Endless(2_000)
    summary = summarize(many, version="1", files=1, listings=1)
    reporter(name)(Report(Endless(1), summary_of(finding())), Sink(), Style())  # imports are not measured
    out = Sink()
    tracemalloc.start()
    try:
        reporter(name)(Report(many, summary), out, Style())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert out.written > 500
    assert peak < 250_000
