"""Ways of hiding a name that reach beyond one sign for one letter, and what only looks like them."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def marks(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 29))
    return list(dict.fromkeys(one.mention.term.mark.id for one in judged.claims))


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        # Signs in a row of single letters.
        ("C h @ n e l flap bag women", "chanel"),
        ("bracelet women silver $ w a r o v $ k !", "swarovski"),
        ("n i k € running shoes men", "nike"),
        ("@ d ! d @ s sneakers women white", "adidas"),
        # More digits than a word has, beside the mark's goods.
        ("R01ex watch men automatic", "rolex"),
        ("L03we puzzle bag women", "loewe"),
        # Vowels left out.
        ("Vrsc belt men leather", "versace"),
        ("Tmbrlnd boots men nubuck", "timberland"),
        ("Swrvsk earrings women crystal", "swarovski"),
        # Run together with what shops say of goods.
        ("fakehermes scarf silk women", "hermes"),
        ("guccileather belt men", "gucci"),
        ("newphilips shaver electric men", "philips"),
        ("porscheshop keychain metal leather", "porsche"),
        # Several letters covered between two pieces that are words.
        ("Pat**onia fleece jacket men", "patagonia"),
        ("Brei**ing watch men", "breitling"),
        # Capitals and small letters in turn, of a name that people have as well.
        ("cElInE sunglasses women", "celine"),
        ("aMiRi jeans men ripped", "amiri"),
        # A deformed word of a name that is near to many words.
        ("Hary Potter wand cosplay", "harry-potter"),
        ("T0m F0rd sunglasses men", "tom-ford"),
        ("Cleear Audio headphones wireless", "cleer-audio"),
        # Alphabets that only look Latin: Cherokee, Coptic, Old Italic, letters with hooks, Armenian capitals.
        ("ᏀᏌᏟᏟᏆ handbag leather women", "gucci"),
        ("ⲚⲒⲔⲈ running shoes men", "nike"),
        ("𐌓𐌏𐌋𐌄𐌗 watch men automatic", "rolex"),
        ("ƈɦaɲɛl perfume 100ml women", "chanel"),
        ("ADIDAՏ sneakers women white", "adidas"),
        # Signs that cover one letter between others, in names of several words as well.
        ("Gu?ci handbag leather women", "gucci"),
        ("Di^r lipstick matte", "dior"),
        ("New Ba◯ance running shoes men", "new-balance"),
        ("Lulu○emon yoga leggings", "lululemon"),
        ("Timbe█land boots men nubuck", "timberland"),
        ("Leg⚽ building blocks toy", "lego"),
        # The first letter or the last one.
        ("*ucci handbag leather women", "gucci"),
        # A letter that has moved, as its capital shows.
        ("rPada handbag women nylon", "prada"),
        ("eNik running shoes men", "nike"),
        ("olexR watch men automatic", "rolex"),
        # Commas between the letters.
        ("N, i, k, e running shoes men", "nike"),
        # Plurals that lists of words have as well.
        ("Reeboks sneakers women white", "reebok"),
        ("Nikes for men running shoes", "nike"),
    ],
)
def test_it_is_seen_through(title: str, mark: str) -> None:
    assert marks(title) == [mark]


@pytest.mark.parametrize(
    "title",
    [
        "Microphone with crystal-clear audio and a long cable",
        "Bright light lamp, clear sound speaker",
        "S @ M @ L size label stickers for clothing racks",
        "Prnt shrt for men, cotton",
        "Blk lthr blt men 105 cm",
        "Crm pnt brsh set 12 pcs",
        "HDTV DVBT tuner with LCD",
        "Bearing 6203RS 17x40x12 mm",
        "Sizes S, M, L, X, of the shirt",
        "Home d?cor in a fa?ade style, your car?s seat cover",
        "eBike helmet, vNeck tShirt, uPVC pipe",
        "*Price excludes the hat*, leather* handbag",
        "Ten overtones for a guitar pedal",
        "cotton**soft bath towel",
        "newborn supernova night light",
        "freshwater leather shop apron",
        "PVC cloth 600 gim*",
        "Split air conditioner 18000 btu 2cv inverter",
        "アクリルスタンド 地神テラリア リーファ",
        # Another first letter, neither near on the keyboard nor alike, makes another word.
        "Cordless headphone HPHONE 32 ohm",
        "tyPillow microsuede pillow for tablets",
        "enfocus server licence for a projector",
        "Wanderson shoes for men",
    ],
)
def test_it_only_looks_so(title: str) -> None:
    assert not marks(title)


@pytest.mark.parametrize("title", ["lphone 15 case silicone clear", "Xamsung case for phones clear"])
def test_a_first_letter_that_looks_alike_or_lies_near_is_a_slip(title: str) -> None:
    assert marks(title)
