"""Write ``fixtures/catalogs/three-stores``: ``python -m tools.fixture_stores``.

Three AliExpress stores of 100 products each. South Lane has 31 products of North Lane, East Lane has 29 others of them,
and South and East have none in common. Twins are copied word for word, with the words of the title in another order and
without the number of the manufacturer, or with a word more and the same number.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "fixtures" / "catalogs" / "three-stores"

GOODS = """
cutting board|bread bin|salad spinner|colander|rolling pin|whisk|garlic press
pepper mill|tea strainer|milk frother|cake tin|muffin tray|oven glove|apron
dish rack|soap dispenser|spice rack|egg timer|kitchen scale|measuring jug|ice cube tray
cocktail shaker|bottle opener|corkscrew|wine stopper|lunch box|water bottle|thermos flask
picnic blanket|cool bag|shower curtain|bath mat|towel rail|toothbrush holder|laundry basket
clothes horse|ironing board cover|sewing kit|shoe rack|umbrella stand|coat hook|door stop
key holder|letter opener|desk organiser|pencil case|book end|reading lamp|floor lamp
string lights|picture frame|wall clock|alarm clock|candle holder|incense burner|flower vase
plant pot|watering can|garden trowel|pruning shears|bird feeder|hammock|camping stool
sleeping mat|head torch|compass|trekking pole|dry bag|bike bell|bike pump
phone holder|cable winder|laptop sleeve|mouse pad|webcam cover|screen cleaner|card reader
travel adapter|luggage tag|neck pillow|yoga mat|skipping rope|resistance band|foam roller
grip trainer|table tennis bat|badminton net|swimming goggles|dartboard|juggling balls|jigsaw puzzle
chess set|playing cards|wooden train|stacking cups|bath duck|night light|music box
finger puppet|colouring book|dog lead|cat tunnel|pet bowl|grooming brush|aquarium net
hair clip|nail file|shaving brush|cosmetic bag|hand mirror|tape measure|spirit level
screwdriver set|paint roller|utility knife|tool belt|safety glasses|padlock|extension reel
glue gun
""".replace("\n", "|").strip("|").split("|")  # fmt: skip

STYLES = (
    ("walnut", "with brass fittings", "hand finished in small lots", "oil it twice a year"),
    ("recycled", "in muted grey", "made from what others throw away", "wipe it with a damp cloth"),
)
USES = (
    "People who move often like it because it weighs little",
    "It was made for small flats, where every shelf counts",
    "A gift for a first home that is used on the first day",
    "Schools and clubs buy it by the dozen, because it lasts",
    "It fits a suitcase, so that it comes along on holidays",
    "Beginners get along with it, and so do people who know",
    "The edges are rounded, which children's hands are thankful for",
    "Grandparents write to us that nothing else opens so easily",
    "On a balcony it stands rain for a season without a stain",
    "Cooks of two restaurants tried the first ones for a month",
    "Left-handed customers praise that nothing on it has a wrong side",
    "In winter it hangs behind the stove and takes no harm",
    "Whoever shares a kitchen marks it with the enclosed ribbon",
    "A carpenter drew the shape on the back of an envelope",
    "It was shown at a fair for crafts and sold out by noon",
    "The first batch went to a lighthouse and is there still",
)
EXTRAS = (
    "Spare parts are sold by the piece",
    "The box has a drawing of each step",
    "No glue was used anywhere in it",
    "A cotton pouch keeps it free of dust",
    "Two screws hold it, and both are in the box",
    "The lining comes out for washing at thirty degrees",
    "Felt pads protect whatever it is put upon",
    "Every seam is double and was tugged at by a machine",
    "The maker stamps the month under the base",
    "A short leaflet tells where the timber grew",
)


def series(number: int) -> str:
    """Give one of 240 invented names of series."""
    return "".join(
        (
            ("Hal", "Bren", "Tor", "Mel", "Kas", "Ulv")[number % 6],
            ("de", "ri", "mo", "sta", "vi")[number // 6 % 5],
            ("nor", "la", "wick", "sund", "mere", "by", "holt", "ra")[number // 30],
        )
    )


def product(number: int) -> dict[str, Any]:
    """Make one of 240 products, the same for a number each time."""
    noun = GOODS[number % len(GOODS)]
    style, with_, made, care = STYLES[number // len(GOODS)]
    draw = random.Random(number)
    width, depth = draw.randrange(8, 90), draw.randrange(5, 60)
    use, extra = draw.sample(USES, 3), draw.sample(EXTRAS, 2)
    return {
        "title": f"{style.capitalize()} {noun} {series(number)} {with_}, {width} x {depth} cm",
        "description": (
            f"This {noun} of the {series(number)} series is {made}. {use[0]}. {extra[0]}. "
            f"It measures {width} by {depth} centimetres and weighs "
            f"{draw.randrange(40, 2400)} grams. {use[1]}. {extra[1]}. {use[2]}. To keep the {noun} as it is, {care}."
        ),
        "brand": "Unbranded",
        "mpn": f"{noun[0].upper()}{style[0].upper()}-{draw.randrange(10_000, 99_999)}",
        "price": draw.randrange(300, 9000) / 100,
        "currency": "USD",
        "attributes": {"material": style, "width": f"{width} cm", "depth": f"{depth} cm"},
    }


def twin(number: int, way: int) -> dict[str, Any]:
    """Make a copy as sellers make it; ``way`` is how."""
    made = product(number)
    made["price"] = round(made["price"] * 1.07, 2)
    if way % 3 == 1:
        head, size = made["title"].split(", ")
        made["title"] = f"{size} {head}"
        del made["mpn"]
    elif way % 3 == 2:
        made["title"] = f"New {made['title']}"
    return made


def stores() -> dict[str, list[dict[str, Any]]]:
    """Make the listings of each file."""
    north = [{"id": f"NL-{number:03}", **product(number)} for number in range(100)]
    south = [{"id": f"SL-{number:03}", **twin(number, number)} for number in range(31)]
    south += [{"id": f"SL-{number:03}", **product(69 + number)} for number in range(31, 100)]
    east = [{"id": f"EL-{number:03}", **twin(40 + number, number)} for number in range(29)]
    east += [{"id": f"EL-{number:03}", **product(140 + number)} for number in range(29, 100)]
    found = {"north-lane": north, "south-lane": south, "east-lane": east}
    for place, listings in enumerate(found.values()):
        random.Random(place).shuffle(listings)
    return found


def main() -> int:
    """Write the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, listings in stores().items():
        text = "".join(json.dumps(listing, ensure_ascii=False) + "\n" for listing in listings)
        (FOLDER / f"{name}.jsonl").write_bytes(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
