"""Feeds in XML: what reading listings out of them costs beside parsing alone."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

from benchmarks.catalogs import listing
from benchmarks.measuring import Bar, against, megabytes, ratio, run, seconds, side_by_side, yardstick

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


def _price_list(index: int, rng: random.Random) -> str:
    """A product of a price comparer's feed, as Heureka and Zboží have it."""
    one = listing(index, rng)
    texts = {
        "ITEM_ID": f"OT-{index}",
        "PRODUCTNAME": one["title"],
        "DESCRIPTION": one["description"],
        "URL": f"https://shop.example/p/{index}",
        "IMGURL": f"https://cdn.shop.example/{index}/1.jpg",
        "PRICE_VAT": "499.90",
        "MANUFACTURER": one.get("brand") or "Woolrow",
        "CATEGORYTEXT": "Heureka.cz | Home | Throws",
        "EAN": "4006381333931",
        "DELIVERY_DATE": "2",
    }
    params = "".join(
        f"<PARAM><PARAM_NAME>{name}</PARAM_NAME><VAL>{value}</VAL></PARAM>\n"
        for name, value in (("Colour", "navy"), ("Material", "wool"), ("Size", "140 x 200 cm"))
    )
    inner = "".join(f"<{name}>{escape(str(text))}</{name}>\n" for name, text in texts.items())
    return f"<SHOPITEM>\n{inner}{params}</SHOPITEM>\n"


def _item_schema(index: int, rng: random.Random) -> str:
    """A product of Alibaba.com, as its interface takes it."""
    one = listing(index, rng)

    def field(id_: str, text: object, name: str = "") -> str:
        called = f' name="{name}"' if name else ""
        return f'<field id="{id_}"{called} type="input"><value>{escape(str(text))}</value></field>\n'

    pictures = "".join(field(f"scImages_{at}", f"https://sc04.example/{index}-{at}.jpg") for at in range(4))
    facts = "".join(
        field(f"p-{at}", value, name)
        for at, (name, value) in enumerate(
            (("Brand Name", "Woolrow"), ("Place of Origin", "China"), ("Material", "Wool")), 1
        )
    )
    steps = "".join(
        f"<complex-value>{field('quantity', least)}{field('price', price)}</complex-value>"
        for least, price in ((50, "7.20"), (500, "6.40"))
    )
    return (
        f"<itemSchema>\n{field('productId', 16_000_000 + index)}{field('catId', 201284901)}"
        f"{field('productTitle', one['title'])}"
        f"{field('superText', one['description'])}{field('minOrderQuantity', 50)}"
        f'<field id="scImages" type="complex"><complex-value>{pictures}</complex-value></field>'
        f'<field id="icbuCatProp" type="complex"><complex-value>{facts}</complex-value></field>'
        f'<field id="ladderPrice" type="multiComplex"><complex-values>{steps}</complex-values></field>\n'
        "</itemSchema>\n"
    )


_OTHERS = {"a price comparer's": ("SHOP", _price_list), "Alibaba.com's": ("products", _item_schema)}


@pytest.mark.parametrize("whose", _OTHERS)
def test_other_feeds(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int], whose: str
) -> None:
    around, make = _OTHERS[whose]
    number = scaled(10_000)
    file = data / f"{around}-{number}.xml"
    if not file.exists():
        rng = random.Random(7)
        with file.open("w", encoding="utf-8") as out:
            out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<{around}>\n')
            out.writelines(make(index, rng) for index in range(number))
            out.write(f"</{around}>\n")
    sides = {
        "expat": lambda: run([sys.executable, str(HERE / "feed_reading.py"), "expat", str(file)], data),
        "ours": lambda: run(yardstick("records", file), data),
    }
    costs = side_by_side(benchmark, sides, rounds=3)
    what = f"{number:,} products of {whose} feed, {megabytes(file.stat().st_size)}"
    bars.append(against(what, costs["ours"], costs["expat"], "expat, handlers that do nothing", LIMIT))
