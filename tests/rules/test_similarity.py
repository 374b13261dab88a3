"""Rules about stores, asked with planted pairs: what is told of whom, and what stays silent."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from listing_lint.profiles.load import load_profile
from listing_lint.rule import Context, Stores
from listing_lint.rules import similarity, similarity_stores
from listing_lint.similarity.values import Fingerprint, Pair, Parts, PictureMark, Tier

if TYPE_CHECKING:
    from listing_lint.finding import Hit

RULES = {rule.code: rule for module in (similarity, similarity_stores) for rule in module.RULES}
TODAY = date(2026, 11, 27)


def one(store: str, listing: str, **more: Any) -> Fingerprint:
    return Fingerprint(listing, store, "", f"{store}.json", **{"group": listing, **more})


def pair(a: int, b: int, tier: Tier = "strict", score: float = 0.9, **parts: float) -> Pair:
    return Pair(a, b, score, tier, Parts(**parts))


def ask(
    listings: list[Fingerprint],
    pairs: list[Pair],
    profile: str = "aliexpress",
    kinds: list[str] | None = None,
    linked: tuple[frozenset[str], ...] = (),
    **options: Any,
) -> dict[str, list[Hit]]:
    lines = list(range(1, len(listings) + 1))
    subject = Stores(listings, pairs, lines, kinds or [""] * len(listings), linked)
    ctx = Context(load_profile(profile, as_of=TODAY), cast("Any", None), TODAY)
    found = {
        code: list(rule.check(subject, rule.options(**options.get(code, {})), ctx))
        for code, rule in RULES.items()
    }
    return {code: hits for code, hits in found.items() if hits}


def shops(count: int, shared: int, tier: Tier = "strict") -> tuple[list[Fingerprint], list[Pair]]:
    listings = [one("a", f"A{n}") for n in range(count)] + [one("b", f"B{n}") for n in range(count)]
    return listings, [pair(n, count + n, tier, title=0.95) for n in range(shared)]


def test_a_copy_points_at_the_first() -> None:
    found = ask([one("a", "A1"), one("a", "A2"), one("a", "A3")], [pair(0, 2), pair(0, 1), pair(1, 2)])
    assert set(found) == {"SIM101"}
    assert [(hit.member, hit.data["other_listing"]) for hit in found["SIM101"]] == [(2, "A1"), (1, "A1")]
    assert found["SIM101"][0].related[0].path == "a.json"
    assert found["SIM101"][0].data["score"] == 0.9


def test_things_of_two_makers_with_numbers_of_their_own_are_no_copies() -> None:
    def told(brand: str, code: str, **more: Any) -> bool:
        listings = [
            one("a", "A1", title=("thermostat",), attributes=(("brand", "dorman"),), codes=("mpn:9023036",)),
            one("a", "A2", title=("thermostat",), attributes=(("brand", brand),), codes=(code,), **more),
        ]
        return "SIM101" in ask(listings, [pair(0, 1, title=1.0)])

    assert not told("skp", "mpn:sk121227")
    assert told("dorman", "mpn:sk121227")
    assert told("skp", "mpn:9023036")
    assert told("skp", "mpn:sk121227", body=("with", "gasket"))


def test_a_guess_says_so_and_a_code_is_none() -> None:
    listings = [one("a", "A1"), one("a", "A2")]
    assert ask(listings, [pair(0, 1, title=0.9)])["SIM101"][0].confidence == "medium"
    assert ask(listings, [pair(0, 1, codes=1.0)])["SIM101"][0].confidence == "high"


def test_what_tells_two_listings_of_one_text_apart_is_named() -> None:
    def said(**more: Any) -> str:
        first: dict[str, Any] = {
            "title": ("notes",),
            "whole": 7,
            "codes": ("mpn:659yw",),
            "price": 45.0,
            "currency": "USD",
        }
        listings = [one("a", "A1", **first), one("a", "A2", **{**first, **more})]
        return ask(listings, [pair(0, 1, title=1.0)])["SIM101"][0].message

    assert said().startswith("the same product as listing A1 of this store")
    assert said(price=45.1).startswith("the same product as")
    assert said(price=31.8).startswith("nothing but the price tells it from listing A1 of this store")
    assert said(codes=("mpn:635yw",)).startswith("nothing but the code tells it from listing A1")
    assert said(codes=("mpn:635yw",), price=31.8).startswith(
        "nothing but the code and the price tells it from"
    )
    assert said(price=31.8, currency="EUR").startswith("the same product as")


def test_what_is_no_copy() -> None:
    family = [one("a", "A1", group="g"), one("a", "A2", group="g")]
    assert ask(family, [pair(0, 1)]) == {}
    plain = [one("a", "A1"), one("a", "A2")]
    assert ask(plain, [pair(0, 1)], kinds=["en", "de"]) == {}
    assert ask(plain, [pair(0, 1, "possible")]) == {}
    assert ask(plain, [pair(0, 1)], profile="base") == {}
    assert ask(plain, [pair(0, 1)], profile="amazon") == {}


def test_varieties_with_one_text_are_no_copies() -> None:
    def told(first: str, second: str, **parts: float) -> bool:
        milk = [one("a", "A1", title=tuple(first.split())), one("a", "A2", title=tuple(second.split()))]
        return "SIM101" in ask(milk, [pair(0, 1, "strict", **parts)])

    assert not told("oat milk vanilla", "oat milk hazelnut", title=0.95, description=1.0)
    assert not told("oat milk vanilla", "oat milk", title=0.95, description=1.0)
    assert told("oat milk vanilla", "vanilla oat milk", title=1.0, description=1.0)
    assert told("oat milk vanilla", "new oat milk vanila hot sale", title=0.8, description=1.0)
    assert told("oat milk vanilla", "vanilla drink made of oat", title=0.7, pictures=1.0)
    assert not told("oat milk vanilla red", "oat milk vanilla blue", title=0.9, pictures=1.0)
    assert told("oat milk vanilla", "hafermilch", title=0.2, codes=1.0)


def test_a_twin_is_told_once_with_the_best() -> None:
    listings = [one("a", "A1"), one("b", "B1"), one("c", "C1")]
    found = ask(listings, [pair(0, 2, score=0.99), pair(1, 2, score=0.9), pair(0, 1, score=0.8)])
    hits = {hit.member: hit for hit in found["SIM102"]}
    assert set(hits) == {1, 2}
    assert (hits[2].data["other_store"], hits[2].data["other_listing"]) == ("a", "A1")
    assert "1 more store lists it" in hits[2].message
    assert "SIM103" not in found


def test_what_only_counts_in_a_share_is_not_told_by_itself() -> None:
    listings, pairs = shops(100, 31)
    subject = Stores(listings, pairs, [1] * 200, [""] * 200, (), frozenset(pair[:2] for pair in pairs))
    ctx = Context(load_profile("aliexpress", as_of=TODAY), cast("Any", None), TODAY)
    assert not list(RULES["SIM102"].check(subject, RULES["SIM102"].options(), ctx))
    assert list(RULES["SIM201"].check(subject, RULES["SIM201"].options(), ctx))


def test_linked_stores_are_silent() -> None:
    listings, pairs = shops(30, 30)
    assert ask(listings, pairs, linked=(frozenset({"a", "b"}),)) == {}


def test_a_picture_in_two_stores_is_a_note() -> None:
    mark = PictureMark(b"x" * 32)
    listings = [
        one("a", "A1", pictures=(mark,)),
        one("b", "B1", pictures=(mark,)),
        one("b", "B2", pictures=(mark,)),
    ]
    found = ask(listings, [])
    assert set(found) == {"SIM103"}
    assert [(hit.member, hit.severity) for hit in found["SIM103"]] == [(1, "info"), (2, "info")]
    assert "SIM103" not in ask(listings, [pair(0, 1), pair(0, 2)])  # twins are told as twins


def test_a_picture_of_many_stores_is_nobodys() -> None:
    mark = PictureMark(b"x" * 32)
    listings = [one(f"s{n}", f"{n}", pictures=(mark,)) for n in range(6)]
    assert ask(listings, []) == {}
    assert len(ask(listings, [], SIM103={"most_stores": 6})["SIM103"]) == 5


def test_a_picture_that_was_mirrored_or_saved_again_is_found() -> None:
    from PIL import Image, ImageOps

    from listing_lint.drawing import draw
    from listing_lint.images.hashes import mark_of
    from listing_lint.rule import Drawing

    photo = Image.open(BytesIO(draw(Drawing(motif="scene", seed=3)))).convert("RGB")
    other = Image.open(BytesIO(draw(Drawing(motif="scene", seed=9)))).convert("RGB")
    marks = [
        mark_of(photo, b"1"),
        mark_of(photo.resize((500, 500)), b"2"),
        mark_of(ImageOps.mirror(photo), b"3"),
    ]
    listings = [
        one("ab"[n > 0], f"{n}", pictures=(mark,)) for n, mark in enumerate([*marks, mark_of(other, b"4")])
    ]
    found = ask(listings, [])["SIM103"]
    assert {hit.member for hit in found} == {1, 2}
    assert {hit.confidence for hit in found} == {"medium"}


def test_association_at_the_limit_and_near_it() -> None:
    for shared, code in ((31, "SIM201"), (30, "SIM201"), (29, "SIM202"), (24, "SIM202")):
        found = ask(*shops(100, shared))
        assert {name for name in found if name.startswith("SIM2")} == {code}
        (hit,) = found[code]
        assert f"{shared} of 100 products in common, {shared} % of the smaller one" in hit.message
        assert hit.data["matched"] == shared
        assert hit.data["must_change"] == max(shared - 29, 0)
        assert hit.limit == 0.3
    assert {name for name in ask(*shops(100, 23)) if name.startswith("SIM2")} == set()


def test_the_finding_says_what_to_change() -> None:
    (hit,) = ask(*shops(100, 31))["SIM201"]
    assert hit.help.startswith("Make 2 products different, beginning with the titles: ")
    assert "Deleting would take 2." in hit.help
    assert hit.member in (0, 100)
    assert len(hit.related) == 6


def test_few_products_are_a_note() -> None:
    assert "SIM202" not in ask(*shops(5, 2))
    (hit,) = ask(*shops(12, 6))["SIM202"]
    assert hit.severity == "info"
    assert "too small to tell" in hit.message


def test_what_may_be_the_same_is_a_note() -> None:
    (hit,) = ask(*shops(100, 40, "possible"))["SIM202"]
    assert (hit.severity, hit.confidence) == ("info", "medium")
    assert "with products that may be the same it is 40 %" in hit.message


def test_another_measure() -> None:
    listings, pairs = shops(100, 31)
    options: dict[str, Any] = {"SIM201": {"measure": "jaccard"}, "SIM202": {"measure": "jaccard"}}
    assert not {name for name in ask(listings, pairs, **options) if name.startswith("SIM2")}


def test_an_unverified_share_is_said_to_be_hearsay() -> None:
    (hit,) = ask(*shops(100, 31), profile="wish")["SIM201"]
    assert "Wish is said to take" in hit.message
    assert hit.figure is not None
    assert hit.figure.confidence == "unverified"  # so that the engine makes it a warning
