"""Options and the closing table of ``pytest benchmarks``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.measuring import Bar

_BARS = pytest.StashKey[list["Bar"]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("listing-lint benchmarks")
    group.addoption(
        "--bench-scale",
        type=float,
        default=float(os.environ.get("LISTING_LINT_BENCH_SCALE", "1")),
        metavar="SHARE",
        help="share of the full number of listings and pictures (or LISTING_LINT_BENCH_SCALE); 1 is full size",
    )
    group.addoption(
        "--bench-data",
        type=Path,
        metavar="FOLDER",
        help="keep the generated catalogs here and use them again; otherwise they go to pytest's temporary folder",
    )
    group.addoption("--strict-bars", action="store_true", help="fail the run if a bar is over its limit")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_BARS] = []


@pytest.fixture(scope="session")
def data(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for generated catalogs."""
    chosen: Path | None = request.config.getoption("--bench-data")
    if chosen is None:
        return tmp_path_factory.mktemp("catalogs")
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen.resolve()


@pytest.fixture(scope="session")
def scaled(request: pytest.FixtureRequest) -> Callable[[int], int]:
    """The share of a full number that this run uses."""
    share: float = request.config.getoption("--bench-scale")
    return lambda full: max(20, round(full * share))


@pytest.fixture
def bars(request: pytest.FixtureRequest) -> list[Bar]:
    """The lines of the closing table; a benchmark appends its own."""
    return request.config.stash[_BARS]


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.getoption("--strict-bars") and session.exitstatus == pytest.ExitCode.OK:
        over = any(bar.over for bar in session.config.stash[_BARS])
        session.exitstatus = pytest.ExitCode.TESTS_FAILED if over else pytest.ExitCode.OK


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    bars = config.stash[_BARS]
    if not bars:
        return
    head = ("bar", "yardstick", "ours", "measured", "limit", "verdict")
    verdicts = {None: "", False: "pass", True: "OVER"}
    rows = [(bar.name, bar.yardstick, bar.ours, bar.measured, bar.limit, verdicts[bar.over]) for bar in bars]
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    share = config.getoption("--bench-scale")
    terminalreporter.section(f"bars, at {share:g} of the full size, {os.cpu_count()} processors")
    for row in (head, tuple("-" * width for width in widths), *rows):
        terminalreporter.line(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
