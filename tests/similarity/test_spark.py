"""Spark finds what one machine finds: on Sail, which needs no Java, and on a local Apache Spark where there is one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.similarity import candidates as plain_way
from listing_lint.similarity import sections
from listing_lint.similarity.candidates import Wanted, plain_candidates
from listing_lint.similarity.keys import CAPS, WHOLE, count_words
from listing_lint.similarity.values import Fingerprint, PictureMark
from tests.similarity.test_candidates import PLAIN, made

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

pytest.importorskip("pyspark.sql.connect", reason="pyspark is not installed (the extra 'spark')")
pytest.importorskip("pyarrow", reason="pyarrow is not installed (the extra 'spark')")
pytestmark = [pytest.mark.filterwarnings("ignore")]  # the libraries' own


def catalog() -> list[Fingerprint]:
    """Listings that meet in every way, and more copies than a bucket holds."""
    mark = bytes(range(64))
    body = tuple(f"detail{place}" for place in range(20))
    return [
        *made(150),
        *(
            replace(PLAIN, listing=f"c{each}", store=str(each % 3), title=("mug",), whole=5)
            for each in range(CAPS[WHOLE] + 9)
        ),
        replace(PLAIN, listing="p", store="x", pictures=(PictureMark(b"one", (mark,)),)),
        replace(PLAIN, listing="q", store="y", pictures=(PictureMark(b"two", (mark[::-1],), (mark,)),)),
        replace(PLAIN, listing="r", store="x", codes=("gtin:1",), models=("ab12",), body=body),
        replace(PLAIN, listing="s", store="y", codes=("gtin:1",), models=("ab12",), body=body),
    ]


def scored(
    left: Sequence[Fingerprint], right: Sequence[Fingerprint]
) -> list[tuple[float, str, list[str], list[float | None]]]:
    return [
        (0.5, "strict" if a.whole and a.whole == b.whole else "", [a.listing], [0.5, None])
        for a, b in zip(left, right, strict=True)
    ]


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(within=False)], ids=["both", "across"])
def test_spark_finds_what_one_machine_finds(session: Any, tmp_path: Path, wanted: Wanted) -> None:
    from listing_lint.similarity.spark import read_rows, rows, spark_candidates

    listings = catalog()
    (tmp_path / "fingerprints.jsonl").write_text("\n".join(rows(listings)), encoding="utf-8")
    expected = plain_candidates(listings, count_words(listings), wanted)
    table = read_rows(session, str(tmp_path / "fingerprints.jsonl"))
    found, full = spark_candidates(session, table, str(tmp_path / "work"), wanted)
    assert {tuple(row) for row in found.collect()} == set(expected)
    assert full == expected.full


def test_spark_keeps_to_the_same_budget(
    session: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listing_lint.similarity.spark import read_rows, rows, spark_candidates

    for module in (plain_way, sections):
        monkeypatch.setattr(module, "BUDGET", 500)
        monkeypatch.setattr(module, "BUDGET_EACH", 1)
    listings = made(150)
    (tmp_path / "fingerprints.jsonl").write_text("\n".join(rows(listings)), encoding="utf-8")
    expected = plain_candidates(listings, count_words(listings), Wanted())
    assert [line.kind for line in expected.full] == ["title words"]
    table = read_rows(session, str(tmp_path / "fingerprints.jsonl"))
    found, full = spark_candidates(session, table, str(tmp_path / "work"))
    assert {tuple(row) for row in found.collect()} == set(expected)
    assert full == expected.full


def test_pairs_are_scored_on_the_workers_and_kept_as_parquet(session: Any, tmp_path: Path) -> None:
    from listing_lint.similarity.spark import read_rows, rows, spark_candidates

    listings = catalog()
    (tmp_path / "fingerprints.jsonl").write_text("\n".join(rows(listings)), encoding="utf-8")
    read_rows(session, str(tmp_path / "fingerprints.jsonl")).write.parquet(
        str(tmp_path / "fingerprints.parquet")
    )
    table = read_rows(session, str(tmp_path / "fingerprints.parquet"))
    found, _ = spark_candidates(session, table, str(tmp_path / "work"), scorer=scored)
    found.write.parquet(str(tmp_path / "pairs"))
    kept = session.read.parquet(str(tmp_path / "pairs")).collect()
    expected = {
        (a, b)
        for a, b, _ in plain_candidates(listings, count_words(listings), Wanted())
        if listings[a].whole and listings[a].whole == listings[b].whole
    }
    assert {(row.a, row.b) for row in kept} == expected
    assert {(row.score, row.tier) for row in kept} == {(0.5, "strict")}
    assert all(row.parts == [0.5, None] for row in kept)
    assert all(row.evidence == [listings[row.a].listing] for row in kept)
