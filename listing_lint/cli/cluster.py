"""``--engine spark``: the same rules and the same comparison on a cluster, through Spark Connect."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from listing_lint.cli.options import option
from listing_lint.config.layers import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.engine.settings import Setup
    from listing_lint.finding import Severity
    from listing_lint.similarity.limits import CompareSettings

_PORT = 15002
"""Where Spark Connect listens unless it is told otherwise."""
_PATIENCE = 10.0
"""Seconds in which a cluster must let us in."""

MISSING = "the extra spark is not installed: pip install 'listing-lint[spark]'"


def cluster_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options of the commands that run on a cluster, too."""
    for one in reversed(
        (
            option(
                "--engine",
                type=click.Choice(["local", "spark"]),
                default="local",
                group="Cluster",
                help="Where the work is done: here, or on a Spark cluster.",
            ),
            option(
                "--remote",
                metavar="URL",
                group="Cluster",
                help="The cluster's address, such as sc://host:15002.",
            ),
            option(
                "--input",
                metavar="PATH",
                group="Cluster",
                help="Canonical listings in the cluster's storage: JSON Lines, or Parquet where the name ends so.",
            ),
            option(
                "--output",
                metavar="DIR",
                group="Cluster",
                help="Folder of the cluster's storage that the results are written to, as Parquet.",
            ),
        )
    ):
        function = one(function)
    return function


def on_cluster(chosen: dict[str, Any], paths: tuple[str, ...], outputs: tuple[str, ...]) -> bool:
    """Whether a cluster is asked for. Raises :class:`click.UsageError` for options that don't go together."""
    names = ("remote", "input", "output")
    if chosen["engine"] != "spark":
        given = [f"--{name}" for name in names if chosen[name]]
        if given:
            raise click.UsageError(f"{', '.join(given)}: only with --engine spark")
        return False
    missing = [f"--{name}" for name in names if not chosen[name]]
    if missing:
        raise click.UsageError(f"--engine spark needs {', '.join(missing)}")
    if paths or outputs:
        raise click.UsageError(
            "--engine spark reads --input and writes --output: it takes no paths and no report formats"
        )
    if not str(chosen["remote"]).startswith("sc://"):
        raise click.BadParameter(
            f"{chosen['remote']!r} is no address such as sc://host:15002", param_hint="--remote"
        )
    return True


def check_on_cluster(setup: Setup, chosen: dict[str, Any]) -> int:
    """Lint every listing of the input by the rules that look at one listing and open no picture; write ``findings``."""
    with _session(chosen["remote"]) as session:
        from listing_lint.config.model import fails
        from listing_lint.engine.spark import FINDINGS, lint_batches, sent, severities

        lines = _lines(session, chosen["input"])
        findings = f"{_folder(chosen)}/findings"
        carried = sent(setup, chosen["input"])
        lines.mapInArrow(partial(lint_batches, carried=carried), FINDINGS).write.mode("overwrite").parquet(
            findings
        )
        session.read.parquet(findings).createOrReplaceTempView("findings")
        levels = severities(
            session.sql("SELECT severity, COUNT(*) AS times FROM findings GROUP BY severity").collect()
        )
        total = lines.count()
    named: tuple[Severity, ...] = ("error", "warning", "info")
    click.echo(
        f"{total:,} listings: {sum(levels.values()):,} findings ("
        + ", ".join(f"{levels.get(level, 0):,} {level}" for level in named)
        + f"), written to {findings}"
    )
    left = sum(rule.cost != "none" or rule.scope in ("catalog", "stores") for rule in setup.running)
    if left and not chosen["quiet"]:
        said = f"{left} rules that open pictures or look at several listings don't run on a cluster"
        click.echo(f"hint: {said}", err=True)
    if not total and not setup.settings.config.lint.allow_empty:
        click.echo("error: no listing found in the input (--allow-empty accepts that)", err=True)
        return 2
    failed = any(
        number and fails(level, setup.settings.config.lint.fail_on) for level, number in levels.items()
    )
    return int(failed and not chosen["exit_zero"])


def compare_on_cluster(setup: Setup, settings: CompareSettings, chosen: dict[str, Any]) -> int:
    """Compare all listings of the input; write ``pairs`` and ``stores``, and say how many fail."""
    with _session(chosen["remote"]) as session:
        from pyspark.sql.functions import monotonically_increasing_id

        from listing_lint.engine.spark import FINGERPRINTS, fingerprint_batches, sent
        from listing_lint.similarity.spark_compare import compare_on_spark

        folder = _folder(chosen)
        work = f"{folder}/work"
        made = _lines(session, chosen["input"]).mapInArrow(
            partial(fingerprint_batches, carried=sent(setup, chosen["input"])), FINGERPRINTS
        )
        made.withColumn("place", monotonically_increasing_id()).write.mode("overwrite").parquet(
            f"{work}/fingerprints"
        )
        done = compare_on_spark(session, work, folder, settings)
    if not done.listings:
        click.echo("error: no listing found to compare", err=True)
        return 2
    shares = done.comparison.shares
    counts = {verdict: sum(share.verdict == verdict for share in shares) for verdict in ("fail", "near")}
    click.echo(
        f"{done.listings:,} listings, {len(done.found.pairs):,} pairs alike, {counts['fail']:,} pairs of stores at the limit, "
        f"{counts['near']:,} near it; written to {folder}"
    )
    if not chosen["quiet"]:
        for note in done.found.notes:
            click.echo(f"hint: {note}", err=True)
    return int(done.comparison.failed and not chosen["exit_zero"])


def _folder(chosen: dict[str, Any]) -> str:
    return str(chosen["output"]).rstrip("/") or "/"


def _lines(session: Any, path: str) -> Any:
    """The listings as rows: one column of lines, or the columns of Parquet."""
    if path.rstrip("/").endswith(".parquet"):
        return session.read.parquet(path)
    return session.read.text(path).where("trim(value) <> ''")


@contextmanager
def _session(remote: str) -> Iterator[Any]:
    """A session with the cluster. Raises :class:`ConfigError` without the extra, and where the cluster does not answer."""
    import importlib.util

    if any(importlib.util.find_spec(name) is None for name in ("pyspark", "pyarrow", "grpc", "pandas")):
        raise ConfigError(f"--engine spark: {MISSING}")
    import warnings

    _reach(remote)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # pyspark's, about the version of pandas
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession

    try:
        session = SparkSession.builder.remote(remote).create()
    except (PySparkException, ValueError) as error:
        raise ConfigError(f"--remote {remote}: {_first_line(error)}") from error
    try:
        yield session
    except PySparkException as error:
        raise ConfigError(f"the cluster at {remote} says: {_first_line(error)}") from error
    finally:
        session.stop()


def _reach(remote: str) -> None:
    """Raise :class:`ConfigError` where nobody listens: Spark's client itself would try for many minutes."""
    import socket
    from urllib.parse import urlsplit

    try:
        host = urlsplit(remote.partition("/;")[0])
        with socket.create_connection((host.hostname or "", host.port or _PORT), timeout=_PATIENCE):
            pass
    except (OSError, ValueError) as error:
        raise ConfigError(f"--remote {remote}: no cluster answers there: {error}") from error


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)[:500]
