"""A rule's examples for readers: the source as a file, what ``check`` says of it, and what ``fix`` would change."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from listing_lint import __version__
from listing_lint.repair.diff import unified
from listing_lint.repair.edits import Lines, apply, find
from listing_lint.reports import reporter
from listing_lint.reports.model import Excerpt, Report, Style, summarize
from listing_lint.testing import lint_example

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.finding import Finding, Json, Severity
    from listing_lint.rule import Drawing, Example, Rule

LONGEST = 20_000
"""Characters of an example that is run for its page. Some are long on purpose, and their page says what they are."""
_LINES, _COLUMNS = 70, 160
_MORE = 3
_LANGUAGES = {"json": "json", "jsonl": "json", "ndjson": "json", "xml": "xml", "html": "html", "htm": "html"}


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says of its example, as the full report prints it; ``diff`` are the lines that its repair changes."""

    severity: Severity
    report: tuple[str, ...]
    diff: tuple[str, ...] = ()
    level: str = ""


def readable(example: Example) -> Example:
    """The example with its listing as a person would write the file: the members of an object on lines of their own."""
    listing = example.listing
    if isinstance(listing, str | bytes):
        return example
    return replace(example, listing=written(listing, lines=example.file.endswith((".jsonl", ".ndjson"))))


def written(listing: Mapping[str, Json] | Sequence[Mapping[str, Json]], *, lines: bool = False) -> str:
    """A listing, or several, as JSON. Values that have no form in JSON stay as Python writes them."""
    if not lines:
        return json.dumps(listing, ensure_ascii=False, indent=2)
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in listing)


def shown(source: str | bytes) -> list[str]:
    """The lines of a source that fit on a page."""
    if isinstance(source, bytes):
        if any(sign < 32 and sign not in b"\x00\t\n\r" for sign in source):
            return [f"(a binary file of {len(source):,} bytes)"]
        source = source[: LONGEST * 4].decode("utf-8", "backslashreplace")
    lines = source.replace("\r\n", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    kept = [line if len(line) <= _COLUMNS else f"{line[: _COLUMNS - 1]}…" for line in lines[:_LINES]]
    if len(lines) > _LINES:
        kept.append(f"… and {len(lines) - _LINES:,} lines more")
    return kept or ["(an empty file)"]


def language(file: str) -> str:
    """What a file is highlighted as."""
    return _LANGUAGES.get(file.rpartition(".")[2].lower(), "text")


def drawn(drawing: Drawing) -> str:
    """What a picture of an example is, in words."""
    if drawing.content is not None:
        return f"{len(drawing.content):,} bytes"
    facts = [drawing.format, f"{drawing.width} x {drawing.height}"]
    facts += [drawing.mode] if drawing.mode != "RGB" else []
    facts += [drawing.motif] if drawing.motif != "product" else []
    facts += [f"{drawing.frames} frames"] if drawing.frames > 1 else []
    facts += [f"EXIF orientation {drawing.orientation}"] if drawing.orientation != 1 else []
    facts += [f"cut at {drawing.truncate:.0%}"] if drawing.truncate < 1 else []
    facts += [f"with the QR code “{drawing.code}”"] if drawing.code else []
    facts += [f"with the text “{' / '.join(drawing.lines)}”"] if drawing.lines else []
    return ", ".join(facts)


def said(rule: Rule, example: Example) -> Said | None:
    """Run the rule, and no other, on a readable bad example. None where it is too long to be run for a page."""
    source = example.listing
    assert isinstance(source, str | bytes)
    if len(source) > LONGEST:
        return None
    config = {key: value for key, value in example.config.items() if key != "lint"}
    if rule.cost == "text":
        return None  # reading text in pictures takes a second, and an extra that the site is not built with
    lint = {**example.config.get("lint", {}), "select": [rule.code, *(one.code for one in example.rules)]}
    if rule.family == "LNT":
        del lint["select"]  # these speak of the other rules
    found = [
        one
        for one in lint_example(rule, replace(example, config={**config, "lint": lint}))
        if one.code == rule.code
    ]
    chosen = next(
        (one for one in found if example.says in one.message and example.at in (None, one.pointer)), None
    )
    if chosen is None:
        return None
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    return Said(chosen.severity, _report(chosen, text, example), *_repaired(chosen, source, example))


def _report(finding: Finding, text: str, example: Example) -> tuple[str, ...]:
    lines = text.splitlines()

    def source(path: str, line: int, column: int) -> Excerpt | None:  # noqa: ARG001
        if path != example.file or not 1 <= line <= len(lines):
            return None
        return Excerpt(lines[line - 1])

    out = io.StringIO()
    counted = summarize([finding], version=__version__, files=1, listings=1)
    reporter("full")(Report([finding], counted), out, Style(sources=source, quiet=True, width=100))
    return tuple(out.getvalue().rstrip("\n").splitlines())


def _repaired(finding: Finding, source: str | bytes, example: Example) -> tuple[tuple[str, ...], str]:
    if finding.fix is None or not isinstance(source, str):
        return (), ""
    after = apply(source, find(finding.fix.edits, Lines(source)))
    changed = unified(
        example.file, source.encode("utf-8", "surrogatepass"), after.encode("utf-8", "surrogatepass")
    )
    lines = b"".join(changed).decode("utf-8", "backslashreplace").split("\n")
    return tuple(line for line in lines if line), finding.fix.level


def beside(example: Example) -> list[str]:
    """What stands beside the listing's file, a line each; many alike are counted."""
    found = [f"`{name}`: {drawn(drawing)}" for name, drawing in example.files.items()]
    if len(found) > _MORE + 1:
        found = [*found[:_MORE], f"and {len(found) - _MORE} files more"]
    return [*found, *(f"`{name}`: a link to `{target}`" for name, target in example.links.items())]
