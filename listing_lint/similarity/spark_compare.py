"""Stores compared on a cluster: what :func:`listing_lint.similarity.run.compare_listings` says, of more listings.

Keys, pairs and scores are made by the workers. What comes back to this process are the pairs that are alike and how many
listings and products each store has; the verdicts are made of these here, by the same code as on one machine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from listing_lint.similarity.clusters import StoreKey, Unlisted
from listing_lint.similarity.comparison import compare
from listing_lint.similarity.frequencies import Frequencies, from_bytes, grams_of, shared_words
from listing_lint.similarity.promoting import learn, promoted
from listing_lint.similarity.run import Found
from listing_lint.similarity.scoring import FAINT, POSSIBLE, score_columns
from listing_lint.similarity.spark import fingerprints_of, spark_candidates
from listing_lint.similarity.values import Fingerprint, Pair, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pyspark.sql import DataFrame, SparkSession

    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.limits import CompareSettings

    Batches = Iterator[pa.RecordBatch]

_COUNTED = "kind STRING, store STRING, word STRING"
_PARTS = ", ".join(f"parts[{place}] AS {name}" for place, name in enumerate(Parts._fields))


class Compared(NamedTuple):
    """The comparison of the listings that are alike with any; the others count in the sizes of the stores."""

    comparison: Comparison
    found: Found
    listings: int


def compare_on_spark(session: SparkSession, work: str, output: str, settings: CompareSettings) -> Compared:
    """Compare the fingerprints in ``work/fingerprints``, and write ``output/pairs`` and ``output/stores`` as Parquet.

    ``work`` is a folder of the cluster's storage with a table of the columns ``place`` (a number of its own for each
    listing), ``listing``, ``store``, ``marketplace``, ``product`` and ``fingerprint``. The pairs are all that are alike, within
    stores and across; the stores are every two of them that have anything alike.
    """
    table = session.read.parquet(f"{work}/fingerprints")
    table.createOrReplaceTempView("listed")
    frequencies = spark_frequencies(session, table)
    scorer = partial(_scored, kept=frequencies.to_bytes())
    pairs, full = spark_candidates(session, table.select("place", "fingerprint"), work, scorer=scorer)
    pairs.write.mode("overwrite").parquet(f"{work}/scored")
    session.read.parquet(f"{work}/scored").createOrReplaceTempView("scored")
    listings, places, made, unlisted, total = _collected(session)
    promotion = learn(listings, made, limit=settings.limit, unlisted=unlisted)
    judged, named = promoted(listings, made, promotion)
    facts = {(pair.a, pair.b) for pair in made if pair.tier == "strict"}
    raised = [
        (places[pair.a], places[pair.b])
        for pair in judged
        if pair.tier == "strict" and (pair.a, pair.b) not in facts
    ]
    judged.sort(key=lambda pair: (-pair.score, pair.a, pair.b))
    comparison = compare(listings, judged, settings, unlisted)
    session.createDataFrame(raised, "a BIGINT, b BIGINT").createOrReplaceTempView("raised")
    session.sql(
        "SELECT x.store AS a_store, x.listing AS a_listing, x.marketplace AS a_marketplace, y.store AS b_store, "  # noqa: S608
        "y.listing AS b_listing, y.marketplace AS b_marketplace, score, CASE WHEN r.a IS NULL THEN tier ELSE 'strict' END "
        f"AS tier, {_PARTS}, evidence, kinds FROM scored s LEFT JOIN raised r ON s.a = r.a AND s.b = r.b "
        "JOIN listed x ON s.a = x.place JOIN listed y ON s.b = y.place "
        f"WHERE tier = 'strict' OR score >= {POSSIBLE} OR r.a IS NOT NULL"
    ).write.mode("overwrite").parquet(f"{output}/pairs")
    session.createDataFrame(_store_rows(comparison)).write.mode("overwrite").parquet(f"{output}/stores")
    found = Found(judged, full, frozenset() if promotion.sure else named, promotion)
    return Compared(comparison, found, total)


def spark_frequencies(session: SparkSession, listings: DataFrame) -> Frequencies:
    """The frequencies of a table of fingerprints, :meth:`~listing_lint.similarity.frequencies.Frequencies.pruned`."""
    listings.select("place", "fingerprint").mapInArrow(_counted_rows, _COUNTED).createOrReplaceTempView(
        "counted"
    )
    words: dict[str, dict[str, int]] = defaultdict(dict)
    for row in session.sql(
        "SELECT kind, word, COUNT(*) AS times FROM counted WHERE kind IN ('word', 'model', 'gram') "
        "GROUP BY kind, word HAVING COUNT(*) > 1"
    ).collect():
        words[row.kind][row.word] = row.times
    pictures = {
        bytes.fromhex(row.word): row.times
        for row in session.sql(
            "SELECT word, COUNT(DISTINCT store) AS times FROM counted WHERE kind = 'picture' "
            "GROUP BY word HAVING COUNT(DISTINCT store) > 1"
        ).collect()
    }
    sizes = {
        row.store: row.times
        for row in session.sql(
            "SELECT store, COUNT(*) AS times FROM counted WHERE kind = 'listing' GROUP BY store"
        ).collect()
    }
    bodies: dict[str, Counter[str]] = defaultdict(Counter)
    # What fewer than one in twenty of a store have is no boilerplate: see frequencies.
    for row in session.sql(
        "SELECT b.store AS store, b.word AS word, b.times AS times FROM (SELECT store, word, COUNT(*) AS times FROM counted "
        "WHERE kind = 'body' GROUP BY store, word HAVING COUNT(*) > 1) b JOIN (SELECT store, COUNT(*) AS size FROM counted "
        "WHERE kind = 'listing' GROUP BY store) s ON b.store = s.store WHERE b.times * 20 >= s.size"
    ).collect():
        bodies[row.store][row.word] = row.times
    return Frequencies(
        sum(sizes.values()),
        words["word"],
        words["model"],
        words["gram"],
        pictures,
        {store: shared_words(bodies[store], size) for store, size in sizes.items()},
    )


def _counted_rows(batches: Batches) -> Batches:
    for batch in batches:
        rows: list[tuple[str, str, str]] = []
        for one in fingerprints_of(batch):
            rows.append(("listing", one.store, ""))
            rows += [("word", "", word) for word in {*one.title, *one.body}]
            rows += [("model", "", word) for word in set(one.models)]
            rows += [("gram", "", word) for word in grams_of(one.title)]
            rows += [("body", one.store, word) for word in set(one.body)]
            rows += [
                ("picture", one.store, digest.hex()) for digest in {mark.digest for mark in one.pictures}
            ]
        yield pa.RecordBatch.from_pydict(
            {
                name: pa.array([row[place] for row in rows], pa.string())
                for place, name in enumerate(("kind", "store", "word"))
            }
        )


_read: dict[bytes, Frequencies] = {}
"""The frequencies of the job that a worker has last had a part in: read once, not with each batch."""


def _scored(
    left: Sequence[Fingerprint], right: Sequence[Fingerprint], kept: bytes
) -> list[tuple[float, str, list[str], list[float | None]]]:
    frequencies = _read.get(kept)
    if frequencies is None:
        _read.clear()
        frequencies = _read[kept] = from_bytes(kept)
    return [
        (one.total, one.tier or "", list(one.evidence), list(one.parts))
        for one in score_columns(left, right, frequencies, least=FAINT)
    ]


def _collected(
    session: SparkSession,
) -> tuple[list[Fingerprint], list[int], list[Pair], dict[StoreKey, Unlisted], int]:
    """The listings that are in a pair, their numbers in the table, the pairs, what stores hold besides, how many are all."""
    rows = session.sql(
        "SELECT DISTINCT place, listing, store, marketplace, product FROM listed JOIN (SELECT a AS p FROM scored UNION "
        "SELECT b AS p FROM scored) q ON place = q.p"
    ).collect()
    rows.sort(key=lambda row: row.place)
    at = {row.place: number for number, row in enumerate(rows)}
    # A listing without a parent is a product of its own.
    listings = [Fingerprint(row.listing, row.store, row.marketplace, "", group=row.product) for row in rows]
    pairs = [
        Pair(at[row.a], at[row.b], row.score, row.tier, Parts(*row.parts), tuple(row.evidence))
        for row in session.sql("SELECT a, b, score, tier, evidence, parts FROM scored").collect()
    ]
    held = Counter(StoreKey(one.store, one.marketplace) for one in listings)
    groups: dict[StoreKey, set[str]] = defaultdict(set)
    alone: Counter[StoreKey] = Counter()
    for one in listings:
        key = StoreKey(one.store, one.marketplace)
        if one.group:
            groups[key].add(one.group)
        else:
            alone[key] += 1
    unlisted = {}
    total = 0
    for sizes in session.sql(
        "SELECT store, marketplace, COUNT(*) AS listings, "
        "COUNT(DISTINCT CASE WHEN product <> '' THEN product END) AS products, "
        "SUM(CASE WHEN product = '' THEN 1 ELSE 0 END) AS alone FROM listed GROUP BY store, marketplace"
    ).collect():
        key = StoreKey(sizes.store, sizes.marketplace)
        total += sizes.listings
        unlisted[key] = Unlisted(
            sizes.listings - held[key], sizes.products + sizes.alone - len(groups[key]) - alone[key]
        )
    return listings, [row.place for row in rows], pairs, unlisted, total


def _store_rows(comparison: Comparison) -> pa.Table:
    """Every two stores as a row, with the smallest number of products to change."""
    plans = {(plan.a, plan.b): len(plan.changes) for plan in comparison.plans}
    names = (
        "n_a",
        "n_b",
        "matched",
        "possible",
        "share_a",
        "share_b",
        "share",
        "lower",
        "upper",
        "verdict",
        "exempt",
    )
    rows = [
        {
            "a": comparison.stores[share.a].key.store,
            "a_marketplace": comparison.stores[share.a].key.marketplace,
            "b": comparison.stores[share.b].key.store,
            "b_marketplace": comparison.stores[share.b].key.marketplace,
            **{name: getattr(share, name) for name in names},
            "must_change": plans.get((share.a, share.b), 0),
        }
        for share in comparison.shares
    ]
    kinds = {
        "n_a": pa.int64(),
        "n_b": pa.int64(),
        "matched": pa.int64(),
        "possible": pa.int64(),
        "must_change": pa.int64(),
    }
    text = ("a", "a_marketplace", "b", "b_marketplace", "verdict", "exempt")
    order = (*text[:4], *names, "must_change")
    schema = pa.schema(
        [(name, kinds.get(name, pa.string() if name in text else pa.float64())) for name in order]
    )
    return pa.Table.from_pylist(rows, schema)
