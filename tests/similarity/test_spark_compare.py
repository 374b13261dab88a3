"""A comparison on Spark says what one machine says: the same pairs, scores and verdicts, on Sail and on Apache Spark."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.limits import CompareSettings
from listing_lint.similarity.run import compare_listings
from listing_lint.similarity.values import PictureMark
from tests.similarity.listings import mark
from tools.fixture_stores import stores

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.similarity.values import Fingerprint

pytest.importorskip("pyspark.sql.connect", reason="pyspark is not installed (the extra 'spark')")
pytest.importorskip("pyarrow", reason="pyarrow is not installed (the extra 'spark')")
pytestmark = [pytest.mark.filterwarnings("ignore")]  # the libraries' own


def catalog() -> list[dict[str, Any]]:
    """Three stores, listed under their names, with copies and variants within a store."""
    found = [
        {**one, "store": name, "marketplace": "aliexpress"}
        for name, listings in stores().items()
        for one in listings
    ]
    found += [{**one, "id": f"{one['id']}-again"} for one in found[:3]]
    found += [
        {**found[7], "id": f"size-{size}", "attributes": {"parent_sku": "P7", "size": size}} for size in "SML"
    ]
    return found


def fingerprints(listings: list[dict[str, Any]]) -> list[Fingerprint]:
    return [
        replace(
            mark(
                one["store"],
                one["id"],
                **{key: value for key, value in one.items() if key not in ("id", "store")},
            ),
            marketplace="aliexpress",
        )
        for one in listings
    ]


@pytest.fixture(scope="module")
def local() -> Any:
    return compare_listings(fingerprints(catalog()))


def shares(rows: Any) -> set[tuple[Any, ...]]:
    return {
        (row.a, row.b, row.n_a, row.n_b, row.matched, row.possible, row.share, row.verdict) for row in rows
    }


def expected_shares(comparison: Any) -> set[tuple[Any, ...]]:
    label = [store.label for store in comparison.stores]
    return {
        (label[one.a], label[one.b], one.n_a, one.n_b, one.matched, one.possible, one.share, one.verdict)
        for one in comparison.shares
    }


def expected_pairs(comparison: Any) -> set[tuple[Any, ...]]:
    of = comparison.listings
    return {
        (of[pair.a].listing, of[pair.b].listing, pair.score, pair.tier, pair.parts.title)
        for pair in comparison.pairs
    }


def test_spark_compares_as_one_machine_does(session: Any, tmp_path: Path, local: Any) -> None:
    from pyspark.sql.functions import monotonically_increasing_id

    from listing_lint.config.layers import Layers
    from listing_lint.engine.settings import prepare
    from listing_lint.engine.spark import FINGERPRINTS, fingerprint_batches, sent
    from listing_lint.similarity.spark_compare import compare_on_spark

    source = tmp_path / "listings.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in catalog()), encoding="utf-8")
    setup = prepare(Layers(), base=str(tmp_path), root=str(tmp_path))
    work = str(tmp_path / "work")
    session.read.text(str(source)).mapInArrow(
        partial(fingerprint_batches, carried=sent(setup, "listings.jsonl")), FINGERPRINTS
    ).withColumn("place", monotonically_increasing_id()).write.parquet(f"{work}/fingerprints")
    done = compare_on_spark(session, work, str(tmp_path / "out"), CompareSettings())
    comparison, found = local
    assert done.listings == len(catalog())
    assert done.found.promotion == found.promotion
    assert expected_shares(done.comparison) == expected_shares(comparison)
    assert [plan.changes and len(plan.changes) for plan in done.comparison.plans] == [
        len(plan.changes) for plan in comparison.plans
    ]
    assert expected_pairs(done.comparison) == expected_pairs(comparison)
    assert shares(session.read.parquet(str(tmp_path / "out" / "stores")).collect()) == expected_shares(
        comparison
    )
    pairs = session.read.parquet(str(tmp_path / "out" / "pairs")).collect()
    assert {
        (row.a_listing, row.b_listing, row.score, row.tier, row.title) for row in pairs
    } == expected_pairs(comparison)


def test_spark_counts_as_one_machine_does(session: Any, tmp_path: Path) -> None:
    from listing_lint.similarity.spark import read_rows, rows
    from listing_lint.similarity.spark_compare import spark_frequencies

    listings = fingerprints(catalog())
    shown = (PictureMark(b"one"), PictureMark(b"two"))
    listings = [replace(one, pictures=shown[: place % 3]) for place, one in enumerate(listings)]
    (tmp_path / "fingerprints.jsonl").write_text("\n".join(rows(listings)), encoding="utf-8")
    found = spark_frequencies(session, read_rows(session, str(tmp_path / "fingerprints.jsonl")))
    assert found.to_bytes() == count(listings).pruned().to_bytes()


def test_rules_find_on_workers_what_they_find_here(session: Any, tmp_path: Path) -> None:
    from listing_lint.catalog.sources import discover
    from listing_lint.config.layers import Layers
    from listing_lint.engine.run import run as run_here
    from listing_lint.engine.settings import prepare
    from listing_lint.engine.spark import FINDINGS, lint_batches, sent

    listings: list[Any] = [
        *catalog()[:50],
        {"id": "bad", "title": 7},
        {"id": "mail", "title": "Mug, write to me@shop.example"},
    ]
    text = "".join(json.dumps(one) + "\n" for one in listings) + '{"id": \n'
    (tmp_path / "listings.jsonl").write_text(text, encoding="utf-8")
    setup = prepare(Layers(), base=str(tmp_path), root=str(tmp_path))
    made = session.read.text(str(tmp_path / "listings.jsonl")).mapInArrow(
        partial(lint_batches, carried=sent(setup, "listings.jsonl")), FINDINGS
    )
    found = sorted((row.code, row.listing or "", row.message) for row in made.collect())
    result = run_here(
        setup, discover([str(tmp_path)], base=str(tmp_path), root=str(tmp_path), excluded=lambda _: False)
    )
    silent = {
        code
        for code, rule in setup.rules.items()
        if rule.cost != "none" or rule.scope in ("catalog", "stores")
    }
    expected = sorted(
        (one.code, one.listing or "", one.message) for one in result.findings if one.code not in silent
    )
    result.findings.close()
    assert found == expected
    assert {"LOD", "SCH", "CON"} <= {code[:3] for code, _, _ in found}


@pytest.fixture(scope="module")
def url() -> Any:
    server_module = pytest.importorskip("pysail.spark", reason="pysail is not installed")
    server = server_module.SparkConnectServer("127.0.0.1", 0)
    server.start()
    yield f"sc://127.0.0.1:{server.listening_address[1]}"
    server.stop()


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_the_command_line_reaches_a_cluster(
    url: str,
    tmp_path: Path,
    form: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    local: Any,
) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    for name in ("SPARK_CONNECT_AUTHENTICATE_TOKEN", "SPARK_REMOTE", "SPARK_LOCAL_REMOTE"):
        monkeypatch.delenv(name, raising=False)  # left by the local Spark of the other tests

    source = tmp_path / f"listings.{form}"
    if form == "jsonl":
        source.write_text("".join(json.dumps(one) + "\n" for one in catalog()), encoding="utf-8")
    else:
        parquet.write_table(pa.Table.from_pylist(catalog()), source)
    asked = [
        "--engine",
        "spark",
        "--remote",
        url,
        "--input",
        str(source),
        "--output",
        str(tmp_path / "out"),
        "--isolated",
    ]
    assert run(["compare", *asked]) == 1
    assert "1 pairs of stores at the limit" in capsys.readouterr().out
    assert parquet.read_table(tmp_path / "out" / "pairs").num_rows == len(local[0].pairs)
    assert run(["check", *asked, "--fail-on", "warning"]) == 1
    assert "306 listings" in capsys.readouterr().out
    assert set(parquet.read_table(tmp_path / "out" / "findings")["code"].to_pylist()) >= {"IMG102"}


@pytest.mark.parametrize("command", ["check", "compare"])
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--engine", "spark"], "needs --remote, --input, --output"),
        (["--remote", "sc://host"], "only with --engine spark"),
        (
            ["--engine", "spark", "--remote", "http://host", "--input", "a", "--output", "b"],
            "no address such as",
        ),
        (
            ["x.json", "--engine", "spark", "--remote", "sc://h", "--input", "a", "--output", "b"],
            "takes no paths",
        ),
    ],
)
def test_wrong_usage_is_told(
    command: str, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, *options]) == 2
    assert said in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("remote", ["sc://127.0.0.1:9", "sc://nowhere.invalid", "sc://host:port"])
def test_a_cluster_that_does_not_answer_is_told(remote: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--engine", "spark", "--remote", remote, "--input", "a", "--output", "b", "--isolated"]
    assert run(["check", *asked]) == 2
    assert "no cluster answers there" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "compare"])
def test_the_missing_extra_is_named(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    asked = [
        "--engine",
        "spark",
        "--remote",
        "sc://127.0.0.1:9",
        "--input",
        "a",
        "--output",
        "b",
        "--isolated",
    ]
    assert run([command, *asked]) == 2
    assert "pip install 'listing-lint[spark]'" in capsys.readouterr().err
