"""What nobody sells and a file can hold: endless titles, ten thousand copies, listings without a word, one picture for all."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from listing_lint.similarity.engine import Resources
from listing_lint.similarity.fingerprint import fingerprint
from listing_lint.similarity.run import compare_listings, find_pairs
from listing_lint.similarity.values import Fingerprint, PictureMark
from tests.similarity.listings import listing, mark

if TYPE_CHECKING:
    from pathlib import Path

MILLION = 1_000_000


@pytest.mark.parametrize(
    "title",
    [
        "x" * MILLION,
        "x " * (MILLION // 2),
        "手" * MILLION,
        "a1-" * (MILLION // 3),
        "9" * MILLION,
        "\u0301" * MILLION,
    ],
    ids=["word", "words", "han", "codes", "digits", "accents"],
)
def test_a_title_of_a_million_characters_meets_its_copy(title: str) -> None:
    both = [fingerprint(listing(store, "1", title=title, description="A mug.")) for store in ("a", "b")]
    (pair,) = find_pairs(both).pairs
    assert (pair.a, pair.b, pair.tier) == (0, 1, "strict")


def test_a_million_different_words_meet_their_copy() -> None:
    words = " ".join(f"{number:x}" for number in range(MILLION // 6))
    both = [mark(store, "1", title=words, description=words) for store in ("a", "b")]
    (pair,) = find_pairs(both).pairs
    assert pair.tier == "strict"


@pytest.mark.parametrize("plain", [20_000, 100], ids=["columns", "duckdb"])
def test_ten_thousand_equal_listings_of_two_stores(plain: int) -> None:
    """Each with each would be fifty million pairs. No copy is missed: all of a store are one product."""
    one = mark(
        "a", "1", title="Stoneware mug, 300 ml, dishwasher safe", description="Glazed by hand, in blue."
    )
    many = [replace(one, listing=f"{at}", store="ab"[at % 2], group=f"{at}") for at in range(10_000)]
    found, alike = compare_listings(many, None, None, Resources(plain=plain))
    assert len(alike.pairs) < 40 * len(many)
    assert [(store.listings, store.products, store.copies) for store in found.stores] == [(5000, 1, 4999)] * 2
    (share,) = found.shares
    assert share.matched == 1


def test_listings_that_say_nothing_are_alike_with_none() -> None:
    titles: list[object] = [0, "", " ", "…!", None] * 200
    silent = [mark("ab"[at % 2], f"{at}", title=title) for at, title in enumerate(titles)]
    found = find_pairs(silent)
    assert found.pairs == []


def _word(number: int) -> str:
    """A word that only this number has."""
    number, word = number * 2654435761 % 60**4, ""
    for _ in range(4):
        word += "bdfgklmnprst"[number % 12] + "aeiou"[number // 12 % 5]
        number //= 60
    return word


def test_a_picture_that_all_show_makes_no_twins() -> None:
    logo = PictureMark(b"logo", (bytes(range(64)),))
    things = ["kettle", "lamp", "rug", "clock", "hose", "rope", "towel", "chest", "mat", "cup"]
    many = [
        replace(
            mark("abcd"[at % 4], f"{at}", title=f"{things[at % 10]} {_word(at)} {_word(at + 5_000)}"),
            pictures=(logo,),
        )
        for at in range(2_000)
    ]
    found, _ = compare_listings(many)
    assert [(share.matched, share.verdict) for share in found.shares] == [(0, "ok")] * 6


def test_check_lives_through_all_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from listing_lint.cli.main import run

    rows = [
        {"id": f"{at}", "store": "ab"[at % 2], "marketplace": "aliexpress", "title": "Mug"}
        for at in range(300)
    ]
    rows += [
        {"id": f"l{at}", "store": "ab"[at], "marketplace": "aliexpress", "title": "y" * MILLION}
        for at in range(2)
    ]
    rows += [{"id": f"s{at}", "store": "ab"[at], "marketplace": "aliexpress"} for at in range(2)]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run(["check", str(file), "--isolated", "--select", "SIM", "-o", "json"]) in (0, 1)
    found = json.loads(capsys.readouterr().out)
    assert not [one for one in found["findings"] if "crash" in one["name"]]
    assert [one["code"] for one in found["findings"] if one["listing"] == "l1"] == ["SIM102"]


def test_fingerprints_of_nothing_are_compared() -> None:
    assert find_pairs([Fingerprint("1", "a", "", "a"), Fingerprint("1", "b", "", "b")]).pairs == []
