"""How alike two listings are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from listing_lint.similarity.features import features
from listing_lint.similarity.fingerprint import fingerprint
from listing_lint.similarity.frequencies import Frequencies, count
from listing_lint.similarity.prepared import prepare
from listing_lint.similarity.scoring import SAID, Scored, faint, score, score_columns, score_pairs
from listing_lint.similarity.values import Fingerprint, PictureMark
from tests.similarity.listings import JSON_VALUES, NAMES, SPEAKER, STORY, WORDS, listing, mark, shop
from tests.similarity.pictures_made import marked, picture

CATALOG = shop("a") + shop("b")
KNOWN = count(CATALOG)


def scored(one: Fingerprint, other: Fingerprint) -> Scored:
    return score(one, other, count([*CATALOG, one, other]))


def pair(one: dict[str, Any], other: dict[str, Any]) -> Scored:
    return scored(mark("a", "1", **one), mark("b", "2", **other))


LISTING: dict[str, Any] = {"title": SPEAKER, "description": STORY}


def test_a_copy_scores_one_and_is_strict() -> None:
    found = pair(LISTING, LISTING)
    assert (found.total, found.tier) == (1.0, "strict")
    assert found.parts.title == found.parts.description == 1.0
    assert "word for word" in found.evidence[0]


def test_another_thing_has_no_tier() -> None:
    found = pair(
        LISTING, {"title": "Oak Coffee Table with Drawer", "description": "Solid oak, oiled by hand."}
    )
    assert found.tier is None
    assert found.total < 0.1


@pytest.mark.parametrize(
    ("title", "tier"),
    [
        ("Portable Bluetooth Speaker Sony SRS-XB13 Extra Bass", "possible"),
        ("Sony SRSXB13 Extra Bass Portable Wireless Speaker Bluetooth black", "possible"),
        ("Sony SRS-XB23 Extra Bass Portable Wireless Bluetooth Speaker", None),
        ("JBL Go 3 Portable Bluetooth Speaker", None),
    ],
)
def test_titles_of_other_shops(title: str, tier: str | None) -> None:
    assert pair({"title": SPEAKER}, {"title": title}).tier in ((tier, "strict") if tier else (None,))


def test_a_copied_description_under_another_title_is_strict() -> None:
    found = pair(
        LISTING,
        {"title": "Sony SRS-XB13 compact outdoor speaker with bass", "description": STORY + " Free gift."},
    )
    assert found.tier == "strict"
    assert any("description" in said for said in found.evidence)


LONG = "Norwind Fjordlicht Handmade Ceramic Teapot with Bamboo Handle, Celadon Glaze, Stovetop Safe, 1.2 L"


@pytest.mark.parametrize(
    ("title", "tier"),
    [
        (LONG.replace("Handmade ", "Premium "), "strict"),
        (LONG.replace("Celadon", "Jade") + " New", "strict"),
        (LONG.replace("1.2 L", "0.6 L"), "possible"),
    ],
)
def test_a_long_title_reworked_in_a_few_words_is_a_copy(title: str, tier: str) -> None:
    found = pair({"title": LONG}, {"title": title})
    assert found.tier == tier or (tier == "possible" and found.tier is None)
    described = pair(
        {"title": LONG, "description": STORY}, {"title": title, "description": "Brews green tea for two."}
    )
    assert described.tier != "strict"


def test_the_same_code_is_strict() -> None:
    found = pair(
        {"title": SPEAKER, "gtin": "4006381333931"},
        {"title": "Bluetooth Lautsprecher Sony XB13", "gtin": "4006381333931"},
    )
    assert found.tier == "strict"
    assert found.total >= 0.95
    assert found.parts.codes == 1.0
    assert "the same GTIN 04006381333931" in found.evidence


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            {"title": SPEAKER, "gtin": "4006381333931"},
            {"title": SPEAKER + " (pack of 2)", "gtin": "4006381333931"},
            "pieces",
        ),
        (
            {"title": "Kingston stick 64 GB red metal USB"},
            {"title": "Kingston stick 128GB red metal USB"},
            "measure",
        ),
        (
            {**LISTING, "title": "Sony WH-1000XM4 noise cancelling headphones"},
            {**LISTING, "title": "Sony WH-1000XM5 noise cancelling headphones"},
            "model",
        ),
        (
            {**LISTING, "attributes": {"Storage": "64 GB"}, "bullets": ["one"]},
            {**LISTING, "attributes": {"Speicherkapazität": "128 GB"}, "bullets": ["one"]},
            "storage",
        ),
        (
            {**LISTING, "attributes": {"Dosage": "5 mg"}, "bullets": ["one"]},
            {**LISTING, "attributes": {"Dosage": "10 mg"}, "bullets": ["one"]},
            "dosage",
        ),
    ],
)
def test_other_packs_and_capacities_are_possible_at_most(
    one: dict[str, Any], other: dict[str, Any], reason: str
) -> None:
    found = pair(one, other)
    assert found.tier != "strict"
    if found.tier == "possible":
        assert any(reason in said for said in found.evidence)


def test_a_colour_is_the_same_product() -> None:
    found = pair(LISTING, {"title": SPEAKER.replace("Black", "Red"), "description": STORY})
    assert found.tier == "strict"


def test_a_translated_colour_changes_nothing() -> None:
    assert pair({"title": SPEAKER}, {"title": SPEAKER.replace("Black", "schwarz")}).total == pytest.approx(
        1.0, abs=0.05
    )


PICTURE = (PictureMark(b"1"),)


def test_a_picture_beside_a_like_text_is_strict() -> None:
    one = mark("a", "1", PICTURE, title=SPEAKER)
    other = mark(
        "b", "2", (PictureMark(b"0"), *PICTURE), title="Portable Bluetooth Speaker Sony SRS-XB13 Extra Bass"
    )
    found = scored(one, other)
    assert found.tier == "strict"
    assert any("picture 1 is their picture 2" in said for said in found.evidence)


def test_a_changed_picture_beside_a_like_text_is_strict() -> None:
    one = mark("a", "1", (marked(picture(3)),), title=SPEAKER)
    other = mark(
        "b",
        "2",
        (marked(picture(3).transpose(Image.Transpose.FLIP_LEFT_RIGHT)),),
        title="Sony SRS-XB13 Portable Bluetooth Speaker",
    )
    found = scored(one, other)
    assert found.tier == "strict"
    assert "picture 1 is their picture 1, mirrored" in found.evidence


def test_the_same_picture_of_another_text_is_worth_a_look() -> None:
    one = mark("a", "1", (marked(picture(3)),), title=SPEAKER)
    other = mark("b", "2", (marked(picture(3), 60),), title="Enceinte nomade")
    found = scored(one, other)
    assert (found.total, found.tier) == (0.5, "possible")
    assert scored(one, mark("b", "2", (marked(picture(4)),), title="Enceinte nomade")).tier is None


def test_a_picture_with_another_code_is_a_variant() -> None:
    one = mark("a", "1", PICTURE, title=SPEAKER, gtin="4006381333931")
    other = mark(
        "b", "2", PICTURE, title="Portable Bluetooth Speaker Sony SRS-XB13 Extra Bass", gtin="5901234123457"
    )
    found = scored(one, other)
    assert found.tier == "possible"
    assert any("variant" in said for said in found.evidence)


def test_a_picture_that_many_stores_show_says_little() -> None:
    titles = ["Oak lamp", "Steel kettle", "Linen rucksack", "Car blanket", "Rain umbrella", "Glass teapot"]
    logo = [mark(title[:1], "1", PICTURE, title=title) for title in titles]
    assert score(logo[0], logo[1], count([*CATALOG, *logo])).tier is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("索尼 SRS-XB13 便携式蓝牙音箱 黑色 超重低音", "索尼SRS-XB13便携蓝牙音箱 超重低音 黑色"),
        (
            "ソニー SRS-XB13 ワイヤレスポータブルスピーカー ブラック",
            "SRS-XB13 ソニー ワイヤレス ポータブル スピーカー 黒",
        ),
        (
            "Колонка Sony SRS-XB13 портативная беспроводная чёрная",
            "Sony SRS-XB13 беспроводная портативная колонка, черный",
        ),
        ("ลำโพงบลูทูธ Sony SRS-XB13 พกพา สีดำ", "Sony SRS-XB13 ลำโพงบลูทูธพกพา สีดำ"),
        ("سماعة بلوتوث محمولة Sony SRS-XB13 أسود", "Sony SRS-XB13 سماعة بلوتوث محمولة"),
    ],
)
def test_languages(one: str, other: str) -> None:
    assert pair({"title": one}, {"title": other}).tier is not None


def test_prices_in_other_currencies_are_not_compared() -> None:
    one = prepare(mark("a", title=SPEAKER, price=100, currency="EUR"), KNOWN)
    for price, currency, gap in ((400, "EUR", True), (4000, "JPY", False)):
        other = prepare(mark("b", title=SPEAKER, price=price, currency=currency), KNOWN)
        assert (features(one, other).price > 0) is gap


@settings(max_examples=150)
@given(WORDS, WORDS, st.booleans())
def test_the_score_is_symmetric_and_in_bounds(one: str, other: str, described: bool) -> None:
    a = mark("a", "1", title=one, description=other if described else "")
    b = mark("b", "2", title=other, description=one if described else "")
    known = count([*CATALOG, a, b])
    found, turned = score(a, b, known), score(b, a, known)
    assert (found.total, found.tier, found.parts) == (turned.total, turned.tier, turned.parts)
    assert 0 <= found.total <= 1
    assert all(part is None or 0 <= part <= 1 for part in found.parts)
    assert features(prepare(a, known), prepare(b, known)) == features(prepare(b, known), prepare(a, known))
    if found.tier == "possible":
        assert 0.5 <= found.total < 1


@settings(max_examples=150)
@given(st.dictionaries(st.sampled_from(NAMES), JSON_VALUES, max_size=8))
def test_a_listing_is_its_own_copy(fields: dict[str, Any]) -> None:
    held = {name: value for name, value in fields.items() if name != "id"}
    one = fingerprint(listing("a", "1", **held))
    other = fingerprint(listing("b", "2", **held))
    found = score(one, other, count([one, other]))
    if one.whole:
        assert (found.total, found.tier) == (1.0, "strict")
    assert 0 <= found.total <= 1


def test_no_frequencies_are_no_fault() -> None:
    one = mark("a", "1", **LISTING)
    assert score(one, replace(one, store="b"), Frequencies()).total == 1.0
    assert score(mark("a"), mark("b"), Frequencies()).tier is None


def test_pairs_and_columns_score_like_single_ones() -> None:
    listings = [
        *CATALOG[:12],
        mark("c", "1", **LISTING),
        mark("d", "1", **LISTING),
        mark("d", "2", title=SPEAKER),
    ]
    known = count(listings)
    places = [(a, b) for b in range(len(listings)) for a in range(b)]
    single = {place: score(listings[place[0]], listings[place[1]], known) for place in places}
    columns = score_columns([listings[a] for a, _ in places], [listings[b] for _, b in places], known)
    assert columns == list(single.values())
    found = list(score_pairs(listings, places, known))
    assert {(one.a, one.b): (one.score, one.tier, one.parts, one.evidence) for one in found} == {
        place: (one.total, one.tier, one.parts, one.evidence) for place, one in single.items() if one.tier
    }
    assert found == list(score_pairs(listings, [(b, a) for a, b in places], known))


def test_what_is_kept_prepared_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    listings = [*CATALOG[:10], mark("c", "1", **LISTING), mark("d", "1", **LISTING)]
    places = [(a, b) for b in range(12) for a in range(b)]
    every = list(score_pairs(listings, places, KNOWN))
    monkeypatch.setattr("listing_lint.similarity.scoring._MOST_KEPT", 3)
    assert list(score_pairs(listings, places, KNOWN)) == every


def test_faint_pairs_are_there_for_who_asks_and_change_no_other() -> None:
    listings = [
        mark("a", "1", **LISTING),
        mark("b", "1", **LISTING),
        mark("b", "2", title="JBL speaker portable bass red"),
        *(mark("c", f"{place}", title=f"speaker wireless portable {place}") for place in range(6)),
    ]
    known = count(CATALOG + listings)
    places = [(a, b) for b in range(len(listings)) for a in range(b)]
    told = list(score_pairs(listings, places, known))
    every = list(score_pairs(listings, places, known, least=0.02))
    assert not any(map(faint, told))
    assert any(map(faint, every))
    assert [pair for pair in every if not faint(pair)] == told


def test_a_brand_left_out_and_praise_put_in_say_the_same_in_a_catalog_of_one_trade() -> None:
    """All words are common there but the brand, which then is most of what the title weighs."""
    sizes = [f"{wide}x{long} mm" for wide in (3, 4, 5, 6) for long in range(16, 76, 4)]
    catalog = [
        mark(
            "x", f"{size} {head} {brand}", title=f"{brand} wood screws {size} {head} zinc plated", brand=brand
        )
        for size in sizes
        for head in ("countersunk", "pan head")
        for brand in ("Tichonar", "Gulanin")
    ]
    one = mark("a", "1", title="Chidain wood screws 3x20 mm pan head zinc plated", brand="Chidain")
    other = mark("b", "1", title="Hot sale wood screws 3x20 mm pan head zinc plated")
    third = mark("c", "1", title="Hot sale wood screws 3x20 mm pan head black")
    known = count([*catalog, one, other, third])
    assert SAID in score(one, other, known).evidence
    assert SAID not in score(one, third, known).evidence


def test_half_a_title_is_no_twin_where_so_many_have_one() -> None:
    half = "Vogel's Brelio soundbar wall bracket aluminium swivel 60 cm"
    one = mark("a", "1", title=f"{half} matte graphite kit")
    other = mark("b", "2", title=f"{half} projector ceiling")
    reworked = mark("b", "3", title=f"{half} matte graphite set new")
    crowd = [mark("x", str(place), title=f"thing {place} word{place}") for place in range(3000)]
    few = count([one, other, reworked, *crowd])
    many = replace(few, listings=100_000)
    assert score(one, other, few).tier == "strict"
    assert score(one, other, many).tier == "possible"
    assert score(one, reworked, many).tier == "strict"


def test_a_picture_that_differs_in_a_corner_is_no_proof() -> None:
    """Two products beside one carton, with titles that are a little alike."""
    from tests.similarity.test_pictures import _scene

    titles = "Enamel camping mug with dots, blue", "Blue dotted mug of enamel for outdoors"

    def judged(other: str, *, badge: bool) -> Scored:
        a = mark("north", "A", (_scene("mug"),), title=titles[0])
        b = mark("south", "B", (_scene(other, badge=badge),), title=titles[1])
        return score(a, b, count([*shop("north"), *shop("south"), a, b]))

    assert judged("mug", badge=False).tier == "strict"
    assert judged("watch", badge=False).tier == "possible"
    assert any("the same but for" in fact for fact in judged("watch", badge=False).evidence)
