"""Listings for the tests of similarity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.similarity.fingerprint import fingerprint

if TYPE_CHECKING:
    from listing_lint.similarity.values import Fingerprint, PictureMark

JSON_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=60),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
NAMES = [
    "title", "description", "bullets", "brand", "attributes", "variants", "price", "currency", "gtin", "mpn", "model", "images", "id",
]  # fmt: skip
WORDS = st.lists(
    st.sampled_from(
        "sony wireless speaker black schwarz 12cm 12 cm 128 GB xb13 WH-1000XM4 pack of 2 手机 蓝牙耳机 ワイヤレス หูฟัง für größe x l 27\" 5'".split()
    ),
    max_size=12,
).map(" ".join)


def listing(store: str = "one", identifier: str = "1", **fields: object) -> Listing:
    """A listing of some fields, as a reader gives it."""
    held: dict[str, Any] = dict(fields)
    return Listing(held, held, identifier, f"{store}/{identifier}.json", "", store=store)


def mark(
    store: str = "one", identifier: str = "1", pictures: tuple[PictureMark, ...] = (), **fields: object
) -> Fingerprint:
    """The fingerprint of a listing of some fields."""
    return fingerprint(listing(store, identifier, **fields), pictures)


SPEAKER = "Sony SRS-XB13 Extra Bass Portable Wireless Bluetooth Speaker, Black"
STORY = (
    "The compact speaker fills kitchen, garden and beach with rich stereo sound for up to sixteen hours. Its rubber foot keeps it"
    " where you put it, the woven strap hangs it on a branch or a handlebar, and the sealed shell shrugs off rain, dust and"
    " sand. Pair two of them for wider stereo, take calls with the built-in microphone, and charge it by the enclosed cable."
)


def shop(store: str, size: int = 40) -> list[Fingerprint]:
    """Different listings of one store."""
    kinds = "lamp kettle rucksack charger blanket umbrella teapot notebook".split()
    makers = "norden palmer quist radon sevel".split()
    finds = "oak walnut linen copper granite bamboo velvet ceramic".split()
    return [
        mark(
            store,
            str(number),
            title=f"{makers[number % 5].title()} {finds[number % 8]} {kinds[number // 5 % 8]} {store} edition {number + 100}",
            description=f"A {kinds[number // 5 % 8]} of {finds[number % 8]}, made by {makers[number % 5]}. Ships from {store} within two days.",
        )
        for number in range(size)
    ]
