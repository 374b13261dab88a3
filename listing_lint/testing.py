"""For plugin authors: run a rule's examples through the whole linter.

::

    from listing_lint.testing import check_examples

    def test_examples():
        check_examples(my_rule)
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.engine.against import Asked
    from listing_lint.engine.settings import Setup
    from listing_lint.finding import Finding, Json
    from listing_lint.rule import Example, Rule

__all__ = ["check_examples", "lint_example"]


def check_examples(rule: Rule) -> None:
    """Assert that the rule is silent on its good examples and reports its bad ones as they say.

    Each example is written to a temporary catalog and linted by the whole engine. Raises :class:`AssertionError` that names
    the example and what was found instead.
    """
    for number, example in enumerate(rule.good, 1):
        found = [
            finding
            for finding in lint_example(rule, example)
            # A rule that crashes is silent too, and it must not pass for that.
            if finding.code == rule.code
            or (finding.name == "rule-crashed" and finding.data.get("rule") == rule.code)
        ]
        if found:
            raise AssertionError(f"{rule.code}: good example {number} is reported: {_shown(found)}")
    for number, example in enumerate(rule.bad, 1):
        everything = lint_example(rule, example)
        found = [finding for finding in everything if finding.code == rule.code]
        if not found:
            raise AssertionError(
                f"{rule.code}: bad example {number} is not reported; found: {_shown(everything)}"
            )
        if not any(
            example.says in finding.message and example.at in (None, finding.pointer) for finding in found
        ):
            raise AssertionError(
                f"{rule.code}: bad example {number} should say {example.says!r} at {example.at!r}, found: {_shown(found)}"
            )
        for finding in found:
            if not finding.message or not finding.help:
                raise AssertionError(f"{rule.code}: bad example {number}: message and help must not be empty")


def _shown(findings: Sequence[Finding]) -> str:
    return "; ".join(f"{one.code} at {one.pointer!r}: {one.message}" for one in findings) or "nothing"


def lint_example(rule: Rule, example: Example) -> list[Finding]:
    """All findings of one example, with every built-in rule on and the given rule besides."""
    with tempfile.TemporaryDirectory(prefix="listing-lint-") as folder:
        outside = Path(folder, "outside.json")
        outside.write_text('{"id": "OUT-1", "title": "A file outside of the catalog"}', encoding="utf-8")
        catalog = Path(folder, "catalog")
        catalog.mkdir()
        _write(example, catalog)
        return _lint(rule, example, catalog)


def _write(example: Example, catalog: Path) -> None:
    from listing_lint.drawing import draw

    (catalog / example.file).parent.mkdir(parents=True, exist_ok=True)
    (catalog / example.file).write_bytes(_source(example.listing))
    for name, drawing in example.files.items():
        (catalog / name).parent.mkdir(parents=True, exist_ok=True)
        (catalog / name).write_bytes(draw(drawing))
    for name, target in example.links.items():
        (catalog / name).symlink_to(target)


def _lint(rule: Rule, example: Example, catalog: Path) -> list[Finding]:
    from listing_lint.catalog.sources import discover
    from listing_lint.config.layers import Layer, Layers
    from listing_lint.engine.run import run
    from listing_lint.engine.settings import exclude_patterns, formats_told, prepare
    from listing_lint.globs import compile_globs
    from listing_lint.registry import builtin_rules

    folder = str(catalog.resolve())
    shipped = {one.code for one in builtin_rules()}
    layers = Layers((Layer("the example", folder, _values(rule, example)),), folder=folder)
    extra = [one for one in (rule, *example.rules) if one.code not in shipped]
    setup = prepare(layers, base=folder, root=folder, extra_rules=extra)
    named = [example.file] if not example.links and not example.files else ["."]
    if example.file not in named:
        # Files beside the listing may be what is tested; a file of another kind must be named to be read.
        named = [".", example.file] if not example.file.endswith((".json", ".jsonl")) else named
    found = discover(
        named,
        base=folder,
        root=folder,
        excluded=compile_globs(exclude_patterns(setup.settings.config)),
        told=formats_told(setup.settings),
    )
    result = run(setup, found, jobs=1, asked=_asked(example, folder, setup))
    try:
        return list(result.findings)
    finally:
        result.findings.close()


def _asked(example: Example, folder: str, setup: Setup) -> Asked | None:
    """What the example is compared with: the former listings, and the former pictures where those are given."""
    from listing_lint.changes.past import WrittenPast
    from listing_lint.drawing import draw
    from listing_lint.engine.against import Asked
    from listing_lint.engine.settings import formats_told

    if example.before is None:
        return None
    files = {example.file: _source(example.before)}
    files.update({name: draw(drawing) for name, drawing in (example.before_files or example.files).items()})
    return Asked(WrittenPast(folder, files), (folder,), lambda _path: False, formats_told(setup.settings))


def _source(listing: Mapping[str, Json] | Sequence[Mapping[str, Json]] | str | bytes) -> bytes:
    if isinstance(listing, bytes):
        return listing
    text = listing if isinstance(listing, str) else json.dumps(listing, ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def _values(rule: Rule, example: Example) -> Mapping[str, Any]:
    values: dict[str, Any] = {
        key: dict(table) if isinstance(table, dict) else table for key, table in example.config.items()
    }
    # Reading text takes half a second a picture, and only some rules are about it.
    lint = {
        "plugins": [],
        "cache": False,
        "ocr": "auto" if rule.cost == "text" else False,
        **values.get("lint", {}),
    }
    if example.profile:
        lint["profile"] = example.profile
    if example.as_of is not None:
        lint["as-of"] = example.as_of
    values["lint"] = lint
    if example.options:
        values["rules"] = {**values.get("rules", {}), rule.code: dict(example.options)}
    return values
