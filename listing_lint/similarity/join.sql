-- The candidate pairs, from three tables. One text for DuckDB and for Spark SQL: each section is a SELECT whose result the
-- engine keeps under the section's name. {braces} are settings. A kind is a flag: 1, 2, 4, ... in the order of similarity/keys.py.
--   keys      k BIGINT, kind SMALLINT, i INTEGER or BIGINT, probe SMALLINT     each row once
--   listings  i, store INTEGER, s0 BIGINT, s1 BIGINT, bits INTEGER
--   caps      kind SMALLINT, cap INTEGER, chained SMALLINT

-- name: buckets
SELECT k, MAX(kind) AS kind, COUNT(*) AS members FROM keys GROUP BY k HAVING COUNT(*) > 1

-- How full a bucket of each kind may be. Those of words all together make no more pairs than a budget, which grows with the
-- listings: the smallest buckets first.
-- name: limits
SELECT caps.kind, MAX(caps.chained) AS chained,
  CAST(LEAST(MAX(caps.cap), COALESCE(MIN(beyond.members) - 1, MAX(caps.cap))) AS INTEGER) AS cap
FROM caps LEFT JOIN (
  SELECT {words} AS kind, sums.members
  FROM (
    SELECT members, SUM(twice) OVER (ORDER BY members) AS so_far FROM (
      SELECT members, COUNT(*) * members * (members - 1) AS twice
      FROM buckets WHERE kind = {words} GROUP BY members
    ) sizes
  ) sums CROSS JOIN (SELECT COUNT(*) AS listings FROM listings) total
  WHERE sums.so_far > 2 * ({budget} + {budget_each} * total.listings)
) beyond ON caps.kind = beyond.kind
GROUP BY caps.kind

-- name: full_buckets
SELECT CAST(buckets.kind AS INTEGER) AS kind, CAST(COUNT(*) AS BIGINT) AS buckets,
  CAST(SUM(buckets.members) AS BIGINT) AS members, CAST(MAX(buckets.members) AS BIGINT) AS largest
FROM buckets JOIN limits ON buckets.kind = limits.kind
WHERE buckets.members > limits.cap GROUP BY buckets.kind ORDER BY buckets.kind

-- name: met
SELECT keys.k, keys.kind, keys.probe, listings.i, listings.store, listings.s0, listings.s1, listings.bits
FROM keys JOIN buckets ON keys.k = buckets.k JOIN limits ON keys.kind = limits.kind JOIN listings ON keys.i = listings.i
WHERE buckets.members <= limits.cap

-- A full bucket of copies: the first listing of each store stands for the store.
-- name: chain
SELECT keys.k, keys.kind, limits.cap, listings.i, listings.store,
  MIN(listings.i) OVER (PARTITION BY keys.k, listings.store) AS head
FROM keys JOIN buckets ON keys.k = buckets.k JOIN limits ON keys.kind = limits.kind JOIN listings ON keys.i = listings.i
WHERE buckets.members > limits.cap AND limits.chained = 1

-- name: heads
SELECT k, kind, cap, head, store,
  COUNT(*) OVER (PARTITION BY k) AS stores,
  ROW_NUMBER() OVER (PARTITION BY k ORDER BY head) AS place
FROM chain WHERE i = head

-- First, within a store: each with the store's first. Second, across stores: every store's first with every other's or, of very
-- many stores, with that of the first store. Third: every other listing with the first listing of a store that is not its own.
-- name: links
SELECT head AS a, i AS b, kind FROM chain WHERE {within} = 1 AND i <> head
UNION ALL
SELECT x.head AS a, y.head AS b, x.kind
FROM heads x JOIN heads y ON x.k = y.k AND x.place < y.place
WHERE {across} = 1 AND (x.stores <= x.cap OR x.place = 1)
UNION ALL
SELECT LEAST(chain.i, heads.head) AS a, GREATEST(chain.i, heads.head) AS b, chain.kind
FROM chain JOIN heads own ON chain.k = own.k AND chain.store = own.store
JOIN heads ON chain.k = heads.k AND heads.place = CASE WHEN own.place = 1 THEN 2 ELSE 1 END
WHERE {across} = 1 AND chain.i <> chain.head

-- name: pairs
SELECT a, b, CAST(BIT_OR(kind) AS INTEGER) AS kinds,
  CAST(SUM(CASE WHEN kind = {body} THEN 1 ELSE 0 END) AS INTEGER) AS bodies
FROM (
  SELECT x.i AS a, y.i AS b, CAST(x.kind AS INTEGER) AS kind
  FROM met x JOIN met y ON x.k = y.k AND x.i < y.i
  WHERE x.i >= {low} AND x.i < {high} AND x.probe + y.probe < 2 AND {stores}
    AND (x.kind <> {words} OR 10000
      * (CAST(BIT_COUNT(x.s0 & y.s0) AS INTEGER) + CAST(BIT_COUNT(x.s1 & y.s1) AS INTEGER))
      * (CAST(BIT_COUNT(x.s0 & y.s0) AS INTEGER) + CAST(BIT_COUNT(x.s1 & y.s1) AS INTEGER))
      >= {sketch_floor} * {sketch_floor} * x.bits * y.bits)
  UNION ALL
  SELECT a, b, CAST(kind AS INTEGER) AS kind FROM links WHERE a >= {low} AND a < {high}
) together
GROUP BY a, b
HAVING BIT_OR(kind) <> {body} OR COUNT(*) >= {body_shared}
