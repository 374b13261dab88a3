"""What the engine's tests share: a run over files as a caller would make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.sources import discover
from listing_lint.config.layers import Layer, Layers
from listing_lint.engine.run import Result, run
from listing_lint.engine.settings import Setup, exclude_patterns, formats_told, prepare
from listing_lint.finding import Finding
from listing_lint.globs import compile_globs

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.rule import Rule

Lint = Callable[..., list[Finding]]


def make_setup(
    folder: Path,
    *,
    config: Mapping[str, Any] | None = None,
    rules: Sequence[Rule] = (),
    lint: Mapping[str, Any] | None = None,
) -> Setup:
    values = {**(config or {}), "lint": {"plugins": [], "images": "none", "cache": False, **(lint or {})}}
    root = str(folder.resolve())
    layers = Layers((Layer("the test", root, values),), folder=root)
    return prepare(layers, base=root, root=root, extra_rules=rules)


def run_on(setup: Setup, paths: Sequence[str] = (".",), jobs: int = 1) -> Result:
    settings = setup.settings
    excluded = compile_globs(exclude_patterns(settings.config))
    told = formats_told(settings)
    found = discover(paths, base=settings.base, root=settings.root, excluded=excluded, told=told)
    return run(setup, found, jobs=jobs)


@pytest.fixture
def lint(tmp_path: Path) -> Lint:
    """Lint files of ``tmp_path``: ``lint({"feed.jsonl": text}, rules=[...], jobs=2)``."""

    def call(files: Mapping[str, str | bytes], *, jobs: int = 1, **settings: Any) -> list[Finding]:
        for name, content in files.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        result = run_on(make_setup(tmp_path, **settings), jobs=jobs)
        try:
            return list(result.findings)
        finally:
            result.findings.close()

    return call
