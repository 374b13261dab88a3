"""The candidates of a catalog that one machine cannot hold, on Spark: the same keys, the same SQL and the same closer look.

Works through Spark Connect, so that this process needs no Java, with Apache Spark or with Sail at the other end; the workers
need this package and numpy. Listings come as rows of a ``place`` and a ``fingerprint`` (see :func:`rows`) from JSON Lines
or Parquet. Words that two listings or more have are counted on the cluster and sent to the workers with the work.
"""

from __future__ import annotations

import base64
import json
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from listing_lint.similarity import keys
from listing_lint.similarity.candidates import Full, Wanted, full_buckets, pictures_meet
from listing_lint.similarity.columns import columns, vocabularies
from listing_lint.similarity.kept import decoded, encoded
from listing_lint.similarity.keys import PICTURE, WordCounts
from listing_lint.similarity.sections import SHARED, caps, select
from listing_lint.similarity.verifying import Titles, verified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame, SparkSession

    from listing_lint.similarity.values import Fingerprint

    Batches = Iterator[pa.RecordBatch]
    Scorer = Callable[
        [Sequence[Fingerprint], Sequence[Fingerprint]],
        Iterable[tuple[float, str, list[str], Sequence[float | None]]],
    ]

_WORDS = "field SMALLINT, word STRING"
_KEYS = "k BIGINT, kind SMALLINT, i BIGINT, probe SMALLINT"
_LISTINGS = "i BIGINT, store BIGINT, s0 BIGINT, s1 BIGINT, bits INT, norm BIGINT, words ARRAY<BIGINT>, weights ARRAY<INT>"
_PAIRS = "a BIGINT, b BIGINT, kinds INT"
_SCORED = f"{_PAIRS}, score DOUBLE, tier STRING, evidence ARRAY<STRING>, parts ARRAY<DOUBLE>"


def rows(fingerprints: Iterable[Fingerprint], start: int = 0) -> Iterator[str]:
    """Fingerprints as lines of JSON that Spark reads: ``place``, the order of listings, and ``fingerprint`` in base64."""
    for place, fingerprint in enumerate(fingerprints, start):
        text = base64.b64encode(encoded(fingerprint)).decode("ascii")
        yield json.dumps({"place": place, "fingerprint": text})


def read_rows(session: SparkSession, path: str) -> DataFrame:
    """Rows from JSON Lines, or from Parquet where ``path`` ends so; wherever the cluster can read."""
    if path.rstrip("/").endswith(".parquet"):
        return session.read.parquet(path).select("place", "fingerprint")
    return session.read.schema("place BIGINT, fingerprint STRING").json(path)


def spark_candidates(
    session: SparkSession,
    listings: DataFrame,
    work: str,
    wanted: Wanted = Wanted(),  # noqa: B008  a frozen value
    *,
    scorer: Scorer | None = None,
) -> tuple[DataFrame, tuple[Full, ...]]:
    """The candidate pairs as a table of ``a``, ``b`` (places) and ``kinds``, and the full buckets.

    ``work`` is a folder in the cluster's storage, in which keys and sketches are put. With a ``scorer`` (two columns of
    fingerprints to score, tier, evidence and parts; an empty tier drops the pair) the table has these columns, too. Save it
    with ``.write.parquet``. The pairs are those that :func:`listing_lint.similarity.engine.candidates` finds.
    """
    counts = _counted(session, listings)
    floor = keys.floors(counts.listings)
    for name, schema, make in (("keys", _KEYS, _key_rows), ("listings", _LISTINGS, _listing_rows)):
        made = listings.mapInArrow(partial(make, counts=counts), schema)
        made.write.mode("overwrite").parquet(f"{work}/{name}")
        session.read.parquet(f"{work}/{name}").createOrReplaceTempView(name)
    session.createDataFrame(caps(), "kind SMALLINT, cap INT, chained SMALLINT").createOrReplaceTempView(
        "caps"
    )
    listings.createOrReplaceTempView("fingerprints")
    for name in SHARED:
        made = session.sql(select(name, within=wanted.within, across=wanted.across, floor=floor.sketch))
        if name == "buckets":  # asked by all the others
            made.write.mode("overwrite").parquet(f"{work}/{name}")
            made = session.read.parquet(f"{work}/{name}")
        made.createOrReplaceTempView(name)
    full = tuple(
        full_buckets(row.kind.bit_length() - 1, row.buckets, row.members, row.largest)
        for row in session.table("full_buckets").collect()
    )
    session.sql(
        select("pairs", within=wanted.within, across=wanted.across, floor=floor.sketch)
    ).createOrReplaceTempView("pairs")
    sides = ", ".join(
        f"{side}.{column} AS {side}_{column}"
        for side in ("x", "y")
        for column in ("norm", "words", "weights")
    )
    beside = session.sql(
        f"SELECT a, b, kinds, bodies, {sides}, f.fingerprint AS x_fingerprint, g.fingerprint AS y_fingerprint FROM pairs "  # noqa: S608
        "JOIN listings x ON a = x.i JOIN listings y ON b = y.i "
        "JOIN fingerprints f ON a = f.place JOIN fingerprints g ON b = g.place"
    )
    look = partial(_looked_at, scorer=scorer, floor=floor.words)
    return beside.mapInArrow(look, _PAIRS if scorer is None else _SCORED), full


def _counted(session: SparkSession, listings: DataFrame) -> WordCounts:
    """Count the words that two listings or more have; others weigh as much as those that nobody counted."""
    listings.mapInArrow(_word_rows, _WORDS).createOrReplaceTempView("words")
    found = session.sql(
        "SELECT field, word, COUNT(*) AS times FROM words GROUP BY field, word HAVING COUNT(*) > 1"
    )
    fields: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for row in found.collect():
        fields[row.field][row.word] = row.times
    return WordCounts(listings.count(), *fields)


def fingerprints_of(batch: pa.RecordBatch) -> list[Fingerprint]:
    """The fingerprints of a batch of rows."""
    return [_fingerprint(value) for value in batch.column("fingerprint").to_pylist()]


def _fingerprint(value: str | bytes) -> Fingerprint:
    return decoded(base64.b64decode(value) if isinstance(value, str) else value)


def _word_rows(batches: Batches) -> Batches:
    for batch in batches:
        fields: list[int] = []
        words: list[str] = []
        for fingerprint in fingerprints_of(batch):
            for field, text in enumerate((fingerprint.title[: keys.LONGEST], fingerprint.body)):
                distinct = dict.fromkeys(text)
                fields += [field] * len(distinct)
                words += distinct
        yield pa.record_batch([pa.array(fields, pa.int16()), pa.array(words, pa.string())], ["field", "word"])


def _key_rows(batches: Batches, counts: WordCounts) -> Batches:
    known = vocabularies(counts)
    for batch in batches:
        places = batch.column("place").to_numpy(zero_copy_only=False)
        made = columns(fingerprints_of(batch), 0, *known)
        yield pa.record_batch(
            [pa.array(made.k), pa.array(made.kind), pa.array(places[made.i]), pa.array(made.probe)],
            ["k", "kind", "i", "probe"],
        )


def _listing_rows(batches: Batches, counts: WordCounts) -> Batches:
    known = vocabularies(counts)
    for batch in batches:
        fingerprints = fingerprints_of(batch)
        made = columns(fingerprints, 0, *known)
        ends = np.concatenate((np.zeros(1, np.int32), np.cumsum(made.lengths, dtype=np.int32)))
        stores = np.array([keys.text_hash(fingerprint.store) for fingerprint in fingerprints], np.uint64)
        yield pa.record_batch(
            [
                batch.column("place"),
                pa.array(stores.view(np.int64)),
                pa.array(made.bits[0]),
                pa.array(made.bits[1]),
                pa.array(made.size),
                pa.array(made.norm),
                pa.ListArray.from_arrays(pa.array(ends), pa.array(made.words)),
                pa.ListArray.from_arrays(pa.array(ends), pa.array(made.weights)),
            ],
            ["i", "store", "s0", "s1", "bits", "norm", "words", "weights"],
        )


def _looked_at(batches: Batches, scorer: Scorer | None, floor: int) -> Batches:
    """The closer look at batches of pairs, and their scores."""
    for batch in batches:
        if not batch.num_rows:
            continue
        row = np.arange(batch.num_rows)
        kinds = verified(
            _titles(batch, "x"),
            _titles(batch, "y"),
            row,
            row,
            _numbers(batch, "kinds"),
            _numbers(batch, "bodies"),
            floor,
        )
        for place in np.nonzero(kinds == 1 << PICTURE)[0]:
            if not pictures_meet(
                *(_fingerprint(batch.column(f"{side}_fingerprint")[int(place)].as_py()) for side in "xy")
            ):
                kinds[place] = 0
        held = np.nonzero(kinds)[0]
        made: dict[str, pa.Array] = {
            "a": pa.array(_numbers(batch, "a")[held]),
            "b": pa.array(_numbers(batch, "b")[held]),
            "kinds": pa.array(kinds[held]),
        }
        if scorer is None:
            yield pa.RecordBatch.from_pydict(made)
        else:
            left, right = (
                [
                    _fingerprint(value)
                    for value in batch.column(f"{side}_fingerprint").take(pa.array(held)).to_pylist()
                ]
                for side in "xy"
            )
            scored = list(scorer(left, right))
            made["score"] = pa.array([score for score, *_ in scored], pa.float64())
            made["tier"] = pa.array([tier for _, tier, *_ in scored], pa.string())
            made["evidence"] = pa.array([list(evidence) for *_, evidence, _ in scored], pa.list_(pa.string()))
            made["parts"] = pa.array([list(parts) for *_, parts in scored], pa.list_(pa.float64()))
            yield pa.RecordBatch.from_pydict(made).filter(pa.array([bool(tier) for _, tier, *_ in scored]))


def _numbers(batch: pa.RecordBatch, name: str) -> Any:
    return batch.column(name).to_numpy(zero_copy_only=False)


def _titles(batch: pa.RecordBatch, side: str) -> Titles:
    words, weights = batch.column(f"{side}_words"), batch.column(f"{side}_weights")
    ends = words.offsets.to_numpy()
    # flatten() leaves out what lies before a sliced batch; so do the places.
    return Titles(
        words.flatten().to_numpy(),
        weights.flatten().to_numpy(),
        (ends[:-1] - ends[0]).astype(np.int64),
        np.diff(ends).astype(np.int32),
        _numbers(batch, f"{side}_norm"),
    )
