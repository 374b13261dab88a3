"""Pairs that are hard to judge: what a person who sells says of them, across two stores and within one.

"same" is the same product or a copied text, to be told; "look" is for a person to look at, or nothing; "other" is never told as the
same. Within a store, a copy is one product listed twice.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import pytest

from listing_lint.similarity.copies import listed_twice, pictures_of_a_range, telling_words
from listing_lint.similarity.differences import differences, varieties
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.run import find_pairs
from listing_lint.similarity.scoring import Scored, score
from listing_lint.similarity.tokens import words
from listing_lint.similarity.values import Pair, Parts, PictureMark

from .listings import mark, shop

Verdict = Literal["same", "not same"]

CASE_TEXT = (
    "Raised edges protect the screen and the camera when the phone falls. The soft lining keeps the back free of scratches, the"
    " buttons keep their pressure point, and every port stays open. It goes in a pocket without sticking, and wipes clean."
)
MUG_TEXT = (
    "This travel mug keeps coffee hot for six hours. The lid closes tight, so that nothing is spilt in a bag. The inside is"
    " polished and holds no taste; the outside has a coat that does not slip. Fits most car holders and any coffee machine."
)
RUG_TEXT = (
    "Woven of jute and cotton on a hand loom, this rug brings warmth under bare feet. The back has a grip that holds on parquet"
    " and tiles. Beat it or vacuum it; stains come off with cold water and a little soap. Colours may vary with the light."
)
MUG = "Stainless steel travel mug with leakproof lid, 450 ml, double wall, matt black"
DRILL = "Bosch Professional GSR 18V-55 cordless drill driver, brushless, 2 x 2.0 Ah battery, charger, L-BOXX"
CASE = "Shockproof silicone case with card slot for {}, black"
GTIN = "4006381333931"


def p(title: str, description: str = "", **more: Any) -> dict[str, Any]:
    return {"title": title, "description": description, **more}


class Case(NamedTuple):
    what: str
    one: dict[str, Any]
    other: dict[str, Any]
    said: Verdict


CASES = [
    # The same, made to look different.
    Case("verbatim", p(MUG, MUG_TEXT), p(MUG, MUG_TEXT), "same"),
    Case("verbatim, without descriptions", p(MUG), p(MUG), "same"),
    Case("other case and signs", p(MUG, MUG_TEXT), p(MUG.upper().replace(",", " -"), MUG_TEXT.upper()), "same"),
    Case("as HTML", p(MUG, MUG_TEXT), p(MUG, f"<p><b>{MUG_TEXT}</b></p>"), "same"),
    Case("words turned round", p(MUG, MUG_TEXT), p("Matt black double wall 450 ml travel mug, leakproof lid, stainless steel", MUG_TEXT), "same"),
    Case("praise added", p(MUG, MUG_TEXT), p(f"NEW Hot Sale {MUG} best quality", MUG_TEXT), "same"),
    Case("retitled", p(MUG, MUG_TEXT), p("Stainless steel coffee mug 450 ml with tight lid, insulated, black", MUG_TEXT), "same"),
    Case("slips of the keyboard", p(MUG, MUG_TEXT), p(MUG.replace("Stainless", "Stainles").replace("double", "doulbe"), MUG_TEXT), "same"),
    Case("another unit", p(MUG, MUG_TEXT), p(MUG.replace("450 ml", "0.45 l"), MUG_TEXT), "same"),
    Case("description cut to its half", p(MUG, MUG_TEXT + " " + RUG_TEXT), p(MUG, MUG_TEXT), "same"),
    Case("title alone, one word less", p(DRILL), p(DRILL.replace(", brushless", "")), "same"),
    Case("same GTIN, other words", p(MUG, gtin=GTIN), p("Thermobecher Edelstahl schwarz auslaufsicher 450 ml", gtin=GTIN), "same"),
    Case("same GTIN, in Spanish", p(MUG, gtin=GTIN), p("Taza térmica de acero inoxidable negra 450 ml", gtin=GTIN), "same"),
    Case("same GTIN, in Chinese", p(MUG, gtin=GTIN), p("不锈钢保温杯 450毫升 黑色", gtin=GTIN), "same"),
    Case("same GTIN, the colour named otherwise", p(DRILL + ", blue", gtin=GTIN), p(DRILL + ", green", gtin=GTIN), "same"),
    Case("Chinese, verbatim", p("不锈钢保温杯 450毫升 黑色 车载咖啡杯 防漏"), p("不锈钢保温杯 450毫升 黑色 车载咖啡杯 防漏"), "same"),
    Case("German, verbatim but for its umlauts", p("Geräuschlose Küchenuhr für Büro und Küche, Ø 30 cm, weiß", MUG_TEXT), p("Gerauschlose Kuchenuhr fur Buro und Kuche, Ø 30 cm, weiss", MUG_TEXT), "same"),
    Case("a colour of a copied text", p(MUG, MUG_TEXT), p(MUG.replace("black", "red"), MUG_TEXT), "same"),
    Case("a size of a copied text", p("Men's linen shirt with band collar, L", MUG_TEXT), p("Men's linen shirt with band collar, XL", MUG_TEXT), "same"),
    Case("the same text at another price", p(MUG, MUG_TEXT, price=9.99), p(MUG, MUG_TEXT, price=29.99), "same"),
    Case("the same text of another brand", p(MUG, MUG_TEXT, brand="Norden"), p(MUG, MUG_TEXT, brand="Palmer"), "same"),
    # Another product.
    Case("another capacity", p(MUG, MUG_TEXT), p(MUG.replace("450", "750"), MUG_TEXT), "not same"),
    Case("more memory", p("SanDisk Ultra microSDXC memory card 64 GB A1 class 10"), p("SanDisk Ultra microSDXC memory card 256 GB A1 class 10"), "not same"),
    Case("a set of four", p(MUG, MUG_TEXT), p(f"{MUG}, set of 4", MUG_TEXT), "not same"),
    Case("a pack of another size", p("AA alkaline batteries, pack of 4, 1.5 V, long life"), p("AA alkaline batteries, pack of 24, 1.5 V, long life"), "not same"),
    Case("a bundle", p(DRILL), p(DRILL + " bundle with bits"), "not same"),
    Case("another phone's case", p(CASE.format("iPhone 13"), CASE_TEXT), p(CASE.format("iPhone 14"), CASE_TEXT), "not same"),
    Case("another maker's phone", p(CASE.format("iPhone 13"), CASE_TEXT), p(CASE.format("Samsung Galaxy S21"), CASE_TEXT), "not same"),
    Case("another phone's case, no text", p(CASE.format("iPhone 13")), p(CASE.format("iPhone 15")), "not same"),
    Case("another generation", p("Kindle Paperwhite 6 case of soft leather", CASE_TEXT), p("Kindle Paperwhite 5 case of soft leather", CASE_TEXT), "not same"),
    Case("another size of rug", p("Jute rug 80x150", RUG_TEXT), p("Jute rug 120x170", RUG_TEXT), "not same"),
    Case("another size of rug, in words", p("Jute rug 80 x 150 cm", RUG_TEXT), p("Jute rug 120 x 170 cm", RUG_TEXT), "not same"),
    Case("another size of screw", p("Wood screws 4x40 countersunk zinc plated", RUG_TEXT), p("Wood screws 5x60 countersunk zinc plated", RUG_TEXT), "not same"),
    Case("the case of a drill", p(DRILL), p("Case for Bosch Professional GSR 18V-55 cordless drill driver, empty"), "not same"),
    Case("the charger of a drill", p("Makita DDF484 cordless drill"), p("Charger compatible with Makita DDF484 cordless drill, 18 V, fast"), "not same"),
    Case("the strap of a watch", p("Garmin Forerunner 255 GPS running watch"), p("Silicone strap for Garmin Forerunner 255, 22 mm, quick release"), "not same"),
    Case("a book by the same writer", p("The Old Man and the Sea, Ernest Hemingway, paperback"), p("A Farewell to Arms, Ernest Hemingway, paperback"), "not same"),
    Case("another volume", p("Learning Python the slow way, volume 1, hardcover", MUG_TEXT), p("Learning Python the slow way, volume 2, hardcover", MUG_TEXT), "not same"),
    Case("one word each", p("Lamp"), p("Lantern"), "not same"),
    Case("two things", p(MUG, MUG_TEXT), p("Jute rug 80x150", RUG_TEXT), "not same"),
    Case("another model of a line", p("Sony WH-1000XM4 wireless headphones, noise cancelling, black"), p("Sony WH-1000XM5 wireless headphones, noise cancelling, black"), "not same"),
    Case("another colour, no text", p("Norden oak wall shelf with two hooks, black"), p("Norden oak wall shelf with two hooks, red"), "not same"),
    Case("another size, no text", p("Quist running tights with side pocket, women, size M"), p("Quist running tights with side pocket, women, size L"), "not same"),
    Case("for men and for women", p("Merino hiking socks men grey"), p("Merino hiking socks women grey"), "not same"),
    Case("MPN that says nothing", p(MUG, mpn="N/A"), p("Jute rug 80x150", mpn="N/A"), "not same"),
    Case("GTIN of noughts", p(MUG, gtin="0000000000000"), p("Jute rug 80x150", gtin="0000000000000"), "not same"),
    Case("brand alone in common", p("Bosch kettle 1.7 l"), p("Bosch vacuum cleaner bagless"), "not same"),
    Case("attributes alone in common", p("Wall clock", attributes={"colour": "black", "material": "oak"}), p("Bread box", attributes={"colour": "black", "material": "oak"}), "not same"),
    Case("nothing at all", p(""), p(""), "not same"),
]  # fmt: skip

VARIETIES = [
    ("Lower case for the notebook Oakfield T460s", "Lower case for the notebook Oakfield T460"),
    ("Velvet armchair with oak legs, light blue", "Velvet armchair with oak legs, dark blue"),
    ("Velvet armchair with oak legs, blue", "Velvet armchair with oak legs, sky blue"),
    ("Samtsessel mit Eichenbeinen hellgrau", "Samtsessel mit Eichenbeinen dunkelgrau"),
    ("Надувной диван для отдыха синий", "Надувной диван для отдыха голубой"),
    ("Travel mug black", "Travel mug red"),
    ("Travel mug", "Travel mug XL"),
    ("Linen shirt M", "Linen shirt L"),
    ("Case for iPhone 13", "Case for iPhone 14"),
    ("Case for iPhone 14 Pro", "Case for iPhone 14 Pro Max"),
    ("Jute rug 80x150", "Jute rug 120x170"),
    ("Oat milk vanilla", "Oat milk hazelnut"),
    ("Photo editor for Mac", "Photo editor for Windows"),
    ("Photo editor upgrade", "Photo editor"),
    ("Typing course deluxe", "Typing course"),
    ("AA batteries pack of 4", "AA batteries pack of 24"),
    ("Speaker stand EFSATB", "Speaker stand EFSATS black"),
    ("保温杯 黑色", "保温杯 红色"),
    ("Ordinateur portable gris", "Ordinateur portable bleu"),
    ("Надувной лежак голубой", "Надувной лежак синий"),
    ("Bath towel, light blue", "Bath towel, royal blue"),
    ("Kissenbezug hellgrau", "Kissenbezug dunkelgrau"),
    ("Lower case for laptop T440", "Lower case for laptop T440s"),
]
"""Titles of one store over one description that name two varieties."""

COPIES = [
    ("Travel mug black", "black travel mug"),
    ("Travel mug black", "NEW travel mug black, hot sale, free shipping"),
    ("Travel mug with stainless lid", "Travel mug with stainles lid"),
    ("Travelmug black", "Travel mug black"),
    ("Travel mug for the car", "Travel mug for car"),
    ("Tazza da viaggio nera", "Nuova tazza da viaggio nera"),
    ("Men's linen shirt L", "Mens linen shirt L"),
]
"""Titles of one store over one description that name one product."""


def judge(one: dict[str, Any], other: dict[str, Any]) -> Scored:
    """The score of two listings in a catalog of two ordinary stores."""
    a, b = mark("north", "A", **one), mark("south", "B", **other)
    return score(a, b, count([*shop("north"), *shop("south"), a, b]))


@pytest.mark.parametrize("case", CASES, ids=[case.what for case in CASES])
def test_what_a_seller_says(case: Case) -> None:
    there, back = judge(case.one, case.other), judge(case.other, case.one)
    assert (there.total, there.tier) == (back.total, back.tier)
    assert (there.tier == "strict") == (case.said == "same"), there


@pytest.mark.parametrize(("one", "other"), VARIETIES)
def test_varieties_of_a_store_are_no_copies(one: str, other: str) -> None:
    a, b = (
        mark("north", "A", title=one, description=MUG_TEXT),
        mark("north", "B", title=other, description=MUG_TEXT),
    )
    pair = Pair(0, 1, 0.99, "strict", judge(p(one, MUG_TEXT), p(other, MUG_TEXT)).parts)
    assert not listed_twice(pair, a, b)
    assert telling_words(a, b) == telling_words(b, a)


@pytest.mark.parametrize(("one", "other"), COPIES)
def test_copies_of_a_store(one: str, other: str) -> None:
    a, b = (
        mark("north", "A", title=one, description=MUG_TEXT),
        mark("north", "B", title=other, description=MUG_TEXT),
    )
    assert listed_twice(Pair(0, 1, 0.99, "strict", judge(p(one, MUG_TEXT), p(other, MUG_TEXT)).parts), a, b)


def test_one_name_and_two_descriptions_are_two_things() -> None:
    def told(one: str, other: str, prices: tuple[float, float] = (9, 9), **parts: float) -> bool:
        a, b = (
            mark("north", name, title="18 ct gold ring with diamond", description=text, price=price)
            for name, text, price in zip("AB", (one, other), prices, strict=True)
        )
        found = judge(p("18 ct gold ring with diamond", one), p("18 ct gold ring with diamond", other)).parts
        return listed_twice(Pair(0, 1, 0.99, "strict", found._replace(**parts)), a, b)

    assert not told(MUG_TEXT, RUG_TEXT)
    assert told(MUG_TEXT, MUG_TEXT + " New.")
    assert told(MUG_TEXT, "")
    assert told(MUG_TEXT, RUG_TEXT, pictures=1.0)
    text = f"{MUG_TEXT} Weight {{}} g, item number {{}}."
    assert told(text.format("4.1", "25970"), text.format("3.8", "21838"))
    assert not told(text.format("4.1", "25970"), text.format("3.8", "21838"), prices=(495, 995))
    assert told(MUG_TEXT, RUG_TEXT, codes=1.0)
    arm = f"{MUG_TEXT} Peerless {{}}, up to {{}}."
    assert not told(arm.format("SA745PU", "45 cm"), arm.format("SA750PU", "50 cm"))
    assert told(arm.format("12000mm", "45 cm"), arm.format("15000mm", "50 cm"))
    light = ("Надувной лежак Light голубой", "Надувной лежак Light синий")
    assert telling_words(*(mark("north", name, title=title) for name, title in zip("AB", light, strict=True)))


def test_a_pattern_filled_in_anew_is_another_thing_under_the_same_picture() -> None:
    def told(*titles: str) -> list[bool]:
        marks = [
            mark("north", f"A{at}", (PictureMark(b"1" * 32),), title=title) for at, title in enumerate(titles)
        ]
        pairs = [Pair(0, at, 0.99, "strict", Parts(title=0.8, pictures=1.0)) for at in range(1, len(marks))]
        shown = pictures_of_a_range(marks, pairs)
        return [listed_twice(pair, marks[0], marks[pair.b], shown) for pair in pairs]

    assert told("Shea balm amber 125 ml", "Shea balm orient 125 ml") == [False]
    assert told("Burritos, filling: minced beef", "Burritos, filling: pork") == [False]
    assert told("Healing the gut, a guide for families", "Healing the gut, guide for families E-Book") == [
        False
    ]
    assert told("Healing the gut, a guide for families", "Healing the gut, guide for families book") == [True]
    assert told("Oat milk of vanilla", "Vanilla drink made of oat milk") == [True]
    assert told("Valve with actuator", "Valve with actuator of brass") == [True]
    assert told("Gate valve", "Gate valve with actuator", "Ball valve") == [False, False]


def test_two_hundred_rugs_of_one_pattern_are_two_hundred_products() -> None:
    sizes = [(60 + 7 * row, 90 + 11 * column) for row in range(20) for column in range(10)]
    rugs = [mark("north", f"{w}-{h}", title=f"Jute rug {w}x{h}", description=RUG_TEXT) for w, h in sizes]
    assert not [pair for pair in find_pairs(rugs).pairs if listed_twice(pair, rugs[pair.a], rugs[pair.b])]


def test_what_titles_differ_in() -> None:
    def other(one: str, two: str) -> list[str]:
        return [*differences(words(one), words(two)), *varieties(words(one), words(two))]

    assert other("rug 80 x 150 cm", "rug 80x150") == []
    assert other("rug 80x150", "rug 120x170") == ["another dimension: 8x15 against 12x17"]
    assert other("shirt L", "shirt M") == ["another size: l against m"]
    assert other("shirt navy", "shirt blue") == []  # shades that shops call by either name
    assert other("shirt black", "shirt red") == ["another colour: black against red"]
    assert other("mug black", "mug") == []
    assert other("calendar 2025", "calendar") == []


def test_another_picture_does_not_clear_a_copied_text_and_the_same_one_makes_no_product() -> None:
    known = count([*shop("north"), *shop("south")])
    one, two = PictureMark(b"1" * 32), PictureMark(b"2" * 32)
    a = mark("north", "A", (one,), title=MUG, description=MUG_TEXT)
    assert score(a, mark("south", "B", (two,), title=MUG, description=MUG_TEXT), known).tier == "strict"
    other = mark("south", "B", (one,), title="Jute rug 80x150", description=RUG_TEXT)
    assert score(a, other, known).tier == "possible"
    assert score(a, mark("south", "B", (one,), title=MUG), known).tier == "strict"


def test_boilerplate_makes_no_twins() -> None:
    terms = (
        "We ship within two days from our own stock. Returns are free for thirty days. Pay by card or transfer. Our team answers"
        " every question within a day, at weekends too. Please leave us five stars if you are content with your order."
    )
    goods = "lamp kettle rucksack charger blanket umbrella teapot notebook clock sieve ladder broom".split()
    stores = [
        mark(store, word, title=f"{word} {made}", description=f"{terms} {word}")
        for store, made in (("north", "oak"), ("south", "linen"))
        for word in goods
    ]
    found = [pair for pair in find_pairs(stores).pairs if stores[pair.a].listing != stores[pair.b].listing]
    assert not [pair for pair in found if pair.tier == "strict"]


def test_a_shade_has_one_name_in_all_languages_and_agrees_with_its_family() -> None:
    light, sky, dark, blue = (
        mark("shop", name, title=f"Wool blanket {name}")
        for name in ("hellblau", "sky blue", "dark blue", "bleu")
    )
    assert light.title == sky.title
    assert varieties(light.title, dark.title)
    assert not varieties(light.title, blue.title)
