"""What a word beside a name makes of it, each way with its harmless siblings."""

from __future__ import annotations

import pytest

from listing_lint.restricted.judging import offers
from tests.restricted.ways import WAYS

TOLD = [(way, *one.split(": ", 1)) for way, (told, _) in WAYS.items() for one in told]
QUIET = [(way, title) for way, (_, quiet) in WAYS.items() for title in quiet]


@pytest.mark.parametrize(("way", "kind", "title"), TOLD, ids=[title for _, _, title in TOLD])
def test_the_goods_stay_what_they_are(way: str, kind: str, title: str) -> None:
    assert kind in {one.kind for one in offers({"title": title})}, way


@pytest.mark.parametrize(("way", "title"), QUIET, ids=[title for _, title in QUIET])
def test_other_goods_are_left_alone(way: str, title: str) -> None:
    assert offers({"title": title}) == (), way
