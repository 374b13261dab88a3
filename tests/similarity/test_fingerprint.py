"""What of a listing is compared."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.similarity.fingerprint import MOST_CODES, MOST_WORDS, fingerprint, visible
from listing_lint.similarity.values import PictureMark
from tests.similarity.listings import JSON_VALUES, NAMES, listing, mark


def test_what_a_listing_holds() -> None:
    found = mark(
        "shop",
        "sku-1",
        title="Sony WH-1000XM4 headphones 20 W, pack of 2",
        description="<p>Rich <b>sound</b> &amp; bass.</p><script>var unseen</script>",
        bullets=["30 hours"],
        brand="SONY",
        gtin="4006381333931",
        mpn="WH1000XM4/B",
        price="$ 59.99",
        currency="usd",
        attributes={"Farbe": "Schwarz", "EAN": "4006381333931", "Weight": {"value": 0.25, "unit": "kg"}},
    )
    assert (found.store, found.listing, found.path, found.group) == (
        "shop",
        "sku-1",
        "shop/sku-1.json",
        "sku-1",
    )
    assert found.title[:4] == ("sony", "wh", "1000xm4", "headphone")
    assert {"rich", "sound", "bass", "30", "hour"} <= set(found.body)
    assert "unseen" not in found.body
    assert {"wh1000xm4", "1000xm4", "wh1000xm4b"} <= set(found.models)
    assert found.numbers == ("20w", "2pcs")
    assert found.codes == ("gtin:04006381333931", "mpn:wh1000xm4b")
    assert ("colour", "black") in found.attributes
    assert ("brand", "sony") in found.attributes
    assert ("weight", "250g") in found.attributes
    assert (found.price, found.currency) == (59.99, "USD")


@pytest.mark.parametrize(
    "text", ["128 GB", "USB 3.0", "1080p", "iPhone 12", "2007", "4x6", "19th", "5-pack", "100 000"]
)
def test_no_models(text: str) -> None:
    assert mark(title=text).models == ()


@pytest.mark.parametrize(
    ("text", "model"),
    [("Linksys EZXS88W switch", "ezxs88w"), ("Kit KTC-D320/1G", "ktcd3201g"), ("Garmin 010-10723-02 case", "10723"), ("Case 7737A001", "7737a001")],
)  # fmt: skip
def test_models(text: str, model: str) -> None:
    assert model in mark(title=text).models


def test_codes_of_variants_and_wrong_ones() -> None:
    found = mark(
        gtin="4006381333932",
        variants=[{"gtin": "4006381333931"}, {"gtin": 4006381333931}, {"ean": ["nonsense"]}, 3],
    )
    assert found.codes == ("gtin:04006381333931",)


def test_the_lowest_price_of_the_variants() -> None:
    assert mark(variants=[{"price": 12}, {"price": "9.50"}, {"price": -1}]).price == 9.5


def test_a_verbatim_copy_has_the_same_whole_text() -> None:
    one = mark("a", "1", title="Red Mug", description="<p>Holds tea.</p>")
    assert one.whole == mark("b", "7", title="red mug!", description="Holds  tea").whole != 0
    assert one.whole != mark(title="Red Mug", description="Holds coffee").whole
    assert mark().whole == 0
    assert 0 < one.whole < 2**63


def test_hidden_text_is_no_text() -> None:
    assert visible('<p style="display:none">gone</p><p>here</p>', 100).strip() == "here"
    assert visible("a &lt;b&gt;c&lt;/b&gt;", 100).split() == ["a", "c"]
    assert visible("3 < 4 & 5", 100) == "3 < 4 & 5"


def test_an_item_group_is_the_group() -> None:
    assert mark(attributes={"item_group_id": "shirts"}).group == "shirts"


def test_pictures_are_kept_in_order() -> None:
    pictures = tuple(PictureMark(bytes([number])) for number in range(40))
    found = mark(pictures=pictures)
    assert found.pictures == pictures[: len(found.pictures)]
    assert len(found.pictures) >= 10


def test_sizes_are_bounded() -> None:
    found = mark(
        title="w" * 100_000 + " " + "word " * 100_000,
        description=" ".join(f"word{number}" for number in range(50_000)),
        bullets=["<b>" * 50_000],
        variants=[{"gtin": "4006381333931", "mpn": f"code{number}"} for number in range(5_000)],
        attributes={f"name {number}": "v" * 10_000 for number in range(5_000)},
    )
    assert len(found.title) <= 200
    assert len(found.body) <= MOST_WORDS
    assert len(found.codes) <= MOST_CODES
    assert len(found.attributes) <= 60


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(NAMES), JSON_VALUES, max_size=8))
def test_any_values_make_a_fingerprint(fields: dict[str, Any]) -> None:
    found = fingerprint(listing(**{name: value for name, value in fields.items() if name != "id"}))
    assert found == fingerprint(listing(**{name: value for name, value in fields.items() if name != "id"}))
    hash(found)


def test_a_title_that_was_cut_says_no_whole_text() -> None:
    assert mark("shop", "a", title="Original mobile phone w...").whole == 0
    assert mark("shop", "a", title="N/A").whole == 0
    assert (
        mark("shop", "a", title="Original mobile phone w…", description="With a long battery life.").whole
        != 0
    )
    assert mark("shop", "a", title="Original mobile phone with case").whole != 0


def test_a_title_that_is_only_a_colour_says_no_whole_text() -> None:
    assert mark("shop", "a", title="Light Blue").whole == mark("shop", "a", title="BLEU").whole == 0
    assert mark("shop", "a", title="Blue", description="A tall mug of enamelled steel.").whole != 0
    assert mark("shop", "a", title="Blue mug").whole != 0
