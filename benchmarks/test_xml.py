"""Feeds in XML: what reading listings out of them costs beside parsing alone."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from benchmarks.catalogs import listing
from benchmarks.measuring import Bar, megabytes, ratio, run, seconds, side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

HERE = Path(__file__).parent
ROUNDS = 5
LIMIT = 3.0


def google_feed(file: Path, number: int) -> Path:
    """A Google Merchant feed of that many items, some of their texts with references and CDATA."""
    if file.exists():
        return file
    rng = random.Random(7)
    with file.open("w", encoding="utf-8") as out:
        out.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n'
        )
        for index in range(number):
            one = listing(index, rng)
            texts = {
                "g:id": one["id"],
                "g:title": one["title"],
                "g:description": one["description"],
                "g:link": f"https://shop.example/p/{index}?from=feed&to=page",
                "g:availability": "in_stock",
                "g:price": "19.95 USD",
                "g:brand": one.get("brand") or "Woolrow",
                "g:gtin": "4006381333931",
                "g:condition": "new",
                "g:google_product_category": "Home & Garden > Linens",
                "g:color": "navy",
                "g:size": "L",
                "g:material": "cotton",
            }
            out.write("<item>\n")
            for name, text in texts.items():
                out.write(f"  <{name}>{escape(str(text))}</{name}>\n")
            out.write(f"  <g:image_link>https://cdn.shop.example/{index}/1.jpg</g:image_link>\n")
            for picture in (2, 3):
                out.write(
                    f"  <g:additional_image_link>https://cdn.shop.example/{index}/{picture}.jpg</g:additional_image_link>\n"
                )
            out.write("  <g:product_type><![CDATA[Home > Throws]]></g:product_type>\n")
            out.write(
                "  <g:shipping><g:country>US</g:country><g:price>4.95 USD</g:price></g:shipping>\n</item>\n"
            )
        out.write("</channel>\n</rss>\n")
    return file


def test_google_feed(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    number = scaled(50_000)
    file = google_feed(data / f"google-{number}.xml", number)
    sides = {
        name: (lambda name=name: run([sys.executable, str(HERE / "feed_reading.py"), name, str(file)], data))
        for name in ("bare", "tree", "expat", "ours")
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    ours = costs["ours"]
    what = f"{number:,} items of a Google feed, {megabytes(file.stat().st_size)}"
    for name, title, limit in (
        ("expat", "expat, handlers that do nothing", LIMIT),
        ("tree", "ElementTree's tree", None),
        ("bare", "expat that hands over nothing", None),
    ):
        measured = ratio(ours, costs[name])
        bars.append(
            Bar(
                what,
                seconds(ours),
                f"{title}: {seconds(costs[name])}",
                f"{measured} times",
                f"{limit:g} times" if limit else "",
                measured.middle > limit if limit else None,
            )
        )
    peak = max(cost.peak for cost in ours)
    bars.append(Bar("peak memory of the same", megabytes(peak), "", "", "100 MB", peak > 100e6))
