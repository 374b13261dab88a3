"""Names of several usual words where they are no names."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def marks(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 29))
    return [one.mention.term.mark.id for one in judged.claims]


@pytest.mark.parametrize(
    "title",
    [
        "North face of the Eiger, a history of climbing",
        "Lion king size duvet set safari",
        "Body Glove Box Organizer for Cars",
        "Old navy seal challenge coin",
        "Free people's republic map of 1955",
        "Canada goose decoy for hunting, floating",
        "Red bull mug, hand painted Spanish toro",
        "Coach of the Year whistle for teachers",
        "Iron man-hole cover lifting key",
        "River island map placemat",
        "Moose knuckle joint hinge",
        "Vest worn under armour, linen",
        "River Island Puzzle Landscape, 1000 Pieces",  # a shop for clothes
        "Guess Who I Am Baby Shower Game",
        "Clear Turn Signal Lens Cover for Motorcycles",
        "Good American Flag Pole Bracket",
        "Key Light Air Purifying Plant Pot",
        "King Ice Cube Tray Silicone Large",
        "Wall Hook, Left and Right Guard Rail",
        "Dragon Ball Bearing Swivel for Keyrings",
        "Fox Racing Stripe Decal for Car Hood",
        "Stone Island Counter Stool, Kitchen",
        "Grey Cup, handmade stoneware",
        "Arctic Cat plush toy, white",
        "Slipknot rope leash for dogs",
        "Steel sabaton, medieval armour for LARP",
        "Burmester curve set for drawing",
        "Jelly Belly Dance Belt with coins",
        "North Star Face Mask, cotton, washable",
        "Boston Celtic Knot Brooch",
        "Hot Wheel Chair Cushion with gel",
        "Minions of the Woodland, garden gnome set",
        "Avengers of the Sea pirate flag",
        "Another prawn on the Barbie, apron for grilling",
    ],
)
def test_the_words_go_on_as_a_phrase(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("North face jacket mens black", "the-north-face"),
        ("north face phone case", "the-north-face"),
        ("The North Face Phone Case", "the-north-face"),
        ("Harley davidson flag for the garage", "harley-davidson"),
        ("Taylor swift coffee mug", "taylor-swift"),
        ("Lion King Duvet Set King Size", "lion-king"),
        ("Coach Leather Bag of the Year", "coach"),
        ("Stone island hoodie grey", "stone-island"),
        ("River Island midi dress", "river-island"),
        ("Stone Island Keychain", "stone-island"),
        ("Clear Turn face mask sheets, collagen", "kose"),
        ("Corsair Vengeance 8 GB DDR3 memory kit", "corsair"),
        ("Guess Who board game", "hasbro"),
        ("Boohoo midi dress", "boohoo"),
    ],
)
def test_a_name_that_is_written_like_one_or_on_its_goods_counts(title: str, mark: str) -> None:
    assert mark in marks(title)


@pytest.mark.parametrize(
    "title",
    [
        "Girl Skateboard Helmet Pink",
        "Taylor Made to Measure Suit Bag",
        "Street One Way Sign, metal",
        "Fall Guys Night Beer Mug",
        "Fit Bit by Bit training diary",
    ],
)
def test_words_that_are_near_to_a_name_are_a_phrase_as_well(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Girl Skateboards deck 8.0", "girl-skateboards"),
        ("Angry Bird plush toy", "angry-birds"),
        ("Hot Wheel track toy set", "hot-wheels"),
        ("Pink Panther Print Canvas Poster", "pink-panther"),
    ],
)
def test_and_names_written_with_one_letter_less_are_names(title: str, mark: str) -> None:
    assert mark in marks(title)


@pytest.mark.parametrize(
    "title",
    [
        "Bird Nest Candle Holder ceramic",
        "Proud dog owner American flag t-shirt",
        "Inverter 12V DC pure sine wave 1000W",
        "Strobe light flash DC 12V amber",
        "Cast Iron Spider Ornament",
        "Cute rabbit air freshener car vent clip",
        "Baby activity play station wooden",
        "Large 8-foot play station for several children, with a sink",
        "Build a custom wooden play station that fits your garden",
        "All-in-one play stations: slide, swing and climbing wall",
        "Hanging play station for parrots",
        "Man Cave Club Sign Metal",
    ],
)
def test_the_end_of_one_phrase_and_the_beginning_of_another(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Nest Candle grapefruit 8 oz", "nest-new-york"),
        ("Iron Spider suit cosplay kids", "spider-man"),
        ("Rabbit Air air purifier wall", "rabbit-air"),
        ("Play Station 4 console 500GB", "playstation"),
        ("Wooden stand for a play station and its controllers", "playstation"),
        ("play station games for kids, lot of ten", "playstation"),
        ("used play station, with cables", "playstation"),
        ("DC Shoes court graffik men skate", "dc-shoes"),
    ],
)
def test_and_the_same_names_by_themselves(title: str, mark: str) -> None:
    assert mark in marks(title)
