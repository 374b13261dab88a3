"""Rules and fingerprints on the workers of a cluster: batches of listings go in, batches of findings or fingerprints come out.

A worker sets up one session, with the configuration that was sent along, and keeps it. It opens no picture and compares
nothing: listings are compared by :mod:`listing_lint.similarity.spark_compare`.
"""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_lines
from listing_lint.catalog.sources import SourceFile
from listing_lint.engine.comparing import market_of
from listing_lint.engine.listings import listing_of
from listing_lint.engine.session import Session
from listing_lint.engine.settings import again, portable
from listing_lint.engine.sighted import comparable, ended, seen
from listing_lint.reports.machine import encode, record
from listing_lint.similarity.kept import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from listing_lint.engine.settings import Setup
    from listing_lint.finding import Severity

    Batches = Iterator[pa.RecordBatch]

FINDINGS = (
    "code STRING, name STRING, severity STRING, confidence STRING, message STRING, pointer STRING, listing STRING, "
    "store STRING, marketplace STRING, help STRING, penalty STRING, fingerprint STRING, finding STRING"
)
"""The columns of findings; ``finding`` is the whole of it as JSON, as in the report json."""

FINGERPRINTS = "listing STRING, store STRING, marketplace STRING, product STRING, fingerprint BINARY"

_FINDINGS = tuple(column.split()[0] for column in FINDINGS.split(", "))
_LINES = 2000
"""Lines that are linted together."""


def sent(setup: Setup, name: str) -> bytes:
    """What a worker needs to set up its session; ``name`` is what findings call the listings' place."""
    return pickle.dumps((portable(setup), name))


@cache
def _session(data: bytes) -> tuple[Session, SourceFile]:
    carried, name = pickle.loads(data)  # noqa: S301 - our own, sent with the work
    setup = again(carried)
    settings = setup.settings
    lint = replace(settings.config.lint, images="none", cache=False, index=None, ocr=False)
    running = {
        code
        for code in settings.active
        if setup.rules[code].cost == "none" and setup.rules[code].scope in ("listing", "event")
    }
    config = replace(settings.config, lint=lint)
    session = Session(replace(settings, config=config, active=frozenset(running)), setup.rules)
    return session, SourceFile(name, "", "lines", 0, settings.folder)


def lint_batches(batches: Batches, carried: bytes) -> Batches:
    """Findings of all rules that look at one listing and open no picture: batches with the columns of :data:`FINDINGS`."""
    session, source = _session(carried)
    for batch in batches:
        lines = list(_lines(batch))
        for start in range(0, len(lines), _LINES):
            outcome = session.lines(b"\n".join(lines[start : start + _LINES]), source)
            found = [*outcome.findings, *(fold.unfolded() for fold in outcome.folded.values())]
            made: list[Mapping[str, Any]] = [record(finding) for finding in found]
            columns = {
                name: pa.array([_text(one.get(name)) for one in made], pa.string()) for name in _FINDINGS[:-1]
            }
            columns["finding"] = pa.array([encode(one) for one in made], pa.string())
            yield pa.RecordBatch.from_pydict(columns)


def fingerprint_batches(batches: Batches, carried: bytes) -> Batches:
    """Fingerprints of the listings that can be compared: batches with the columns of :data:`FINGERPRINTS`.

    ``product`` is the same for sizes and colours of one product, and empty for a listing that names no parent. Lines that hold
    no listing are passed over: rules tell them.
    """
    session, source = _session(carried)
    limit = session.settings.config.lint.max_listing_size
    scope = session.scopes.of(source.place)
    for batch in batches:
        rows: dict[str, list[Any]] = {
            name: [] for name in ("listing", "store", "marketplace", "product", "fingerprint")
        }
        for line in _lines(batch):
            for item in read_lines(line, 1, 0, limit):
                if isinstance(item, LoadProblem):
                    continue
                listing = listing_of(item, source, scope)
                if ended(listing):
                    continue
                one = seen(listing, scope.linked, None, (0, 1, 0)).fingerprint
                if not comparable(one):
                    continue
                one = replace(one, marketplace=market_of(one, session))
                for name, value in (
                    ("listing", _text(one.listing)), ("store", _text(one.store)),
                    ("marketplace", _text(one.marketplace)), ("product", _text(one.group)), ("fingerprint", encoded(one)),
                ):  # fmt: skip
                    rows[name].append(value)
        yield pa.RecordBatch.from_pydict(
            {
                name: pa.array(values, pa.binary() if name == "fingerprint" else pa.string())
                for name, values in rows.items()
            }
        )


def _lines(batch: pa.RecordBatch) -> Iterator[bytes]:
    """Each row as one line of JSON: a single column of text is the line itself, other columns are the listing's members."""
    if batch.num_columns == 1 and pa.types.is_string(batch.schema.field(0).type) | pa.types.is_large_string(
        batch.schema.field(0).type
    ):
        for text in batch.column(0).to_pylist():
            if text is not None:
                yield text.encode("utf-8", "surrogatepass").replace(b"\n", b" ")
        return
    for row in batch.to_pylist():
        yield json.dumps(_member(row), ensure_ascii=False).encode("utf-8", "surrogatepass")


def _member(value: Any) -> Any:
    """A value of a table as JSON has it. A table has a column for every listing; what is null there is not said."""
    if isinstance(value, dict):
        return {key: _member(one) for key, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [_member(one) for one in value]
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _text(value: object) -> str | None:
    return None if value is None else str(value).encode("utf-8", "replace").decode()


def severities(rows: Iterable[Any]) -> dict[Severity, int]:
    """Count findings by severity from rows of ``severity`` and ``times``."""
    return {row.severity: row.times for row in rows}
