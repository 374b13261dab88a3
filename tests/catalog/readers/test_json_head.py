"""What a JSON file is, by its first bytes: the quick answer for plain envelopes is the careful one's."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog.heads import first_value
from listing_lint.catalog.readers import json_head, shapes, wrapped
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.json_head import calls_its_goods
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables import names
from tests.catalog.natives import NATIVES
from tests.catalog.readers.reading import shop_goods

BOXED = {
    "sku": ["M-1"],
    "product": [
        {"title": ["Enamel mug"], "imageUrls": [{"@n": "1", "__value__": "https://i.example/1.jpg"}]}
    ],
    "title": ["Enamel mug"],
    "price": [{"@currencyId": "USD", "__value__": "9.50"}],
}
WRAPPERS = ("products", "items", "data", "entries", "messages", "inventoryItems")
PLAIN = ("dhgate", "aliexpress", "wish", "ebay", "tiktok", "google")


def detected(envelope: Any) -> str | None:
    first_value.cache_clear()
    return json_head.detect(json.dumps(envelope).encode(), "feed.json")


def ask_carefully(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_head, "_by_first_entry", lambda _envelope: None)


@pytest.mark.parametrize("wrapper", WRAPPERS)
@pytest.mark.parametrize("native", [*NATIVES, "boxed"])
def test_the_quick_answer_is_the_careful_one(
    native: str, wrapper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = BOXED if native == "boxed" else NATIVES[native][1]
    envelopes: list[dict[str, Any]] = [
        {wrapper: [entry]},
        {"total": 1, wrapper: [entry]},
        {"header": {"sellerId": "A"}, wrapper: [entry, {}]},
        {wrapper: [entry], "categories": [{"id": 1, "name": "Mugs"}]},
        {"name": "A set", "price": 4, "images": ["a.jpg"], wrapper: [entry]},
    ]
    quick = [detected(envelope) for envelope in envelopes]
    ask_carefully(monkeypatch)
    assert quick == [detected(envelope) for envelope in envelopes]


@pytest.mark.parametrize("native", PLAIN)
def test_a_plain_envelope_asks_for_no_names_of_other_languages(
    native: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_names: str) -> str:
        raise AssertionError("asked")

    # What other tests have asked is remembered.
    names.meaning.cache_clear()
    shapes._known.clear()
    monkeypatch.setattr(names, "_names", fail)
    monkeypatch.setattr(wrapped, "stands_for", fail)
    envelope = {"items": [NATIVES[native][1]]}
    assert detected(envelope) == native
    records = list(read_document(json.dumps(envelope).encode(), 1, 0, 1 << 20, native))
    assert [type(record) for record in records] == [Record]


@pytest.mark.parametrize("name", ["produkty.json", "urunler-2026.json", "all_products.json", "товары.json"])
def test_the_name_of_a_file_may_call_its_entries_goods(name: str) -> None:
    mug = {"id": 1, "nazwa": "Kubek", "opis": "Kubek emaliowany", "zdjecie": "a.jpg"}
    assert calls_its_goods(name)
    assert shop_goods([mug], name) == [
        {"id": 1, "title": "Kubek", "description": "Kubek emaliowany", "images": ["a.jpg"]}
    ]
    assert shop_goods([mug], "posts.json") == []


@pytest.mark.parametrize(
    "name", ["product-categories.json", "products_reviews.json", "team.json", "shop.json", "2026.json"]
)
def test_other_names_of_files(name: str) -> None:
    assert not calls_its_goods(name)
