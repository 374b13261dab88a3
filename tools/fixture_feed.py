"""The Amazon feed of the fixtures: forty things for the house, one line of JSON each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from listing_lint.drawing_shapes import Colour


class Thing(NamedTuple):
    """One row of the shop: what the feed and the camera need to know of it."""

    goods: str
    main: Colour
    second: Colour
    pattern: str
    title: str
    points: tuple[str, str, str]
    price: float
    grams: int


_KIND = {
    "mug": ("Drinkware", "Stoneware"),
    "bottle": ("Drinkware", "Stainless steel"),
    "candle": ("Home fragrance", "Soy wax"),
    "notebook": ("Stationery", "Paper and card"),
    "cushion": ("Soft furnishings", "Cotton"),
    "board": ("Kitchen tools", "Wood"),
    "planter": ("Garden", "Stoneware"),
    "teapot": ("Teaware", "Porcelain"),
    "towel": ("Bath", "Cotton"),
    "lamp": ("Lighting", "Steel"),
}

# A block a thing: goods, the two colours, pattern, price, grams; then the title; then three selling points. Of the
# last two titles, one has ninety characters (the policy of 2025 allows it, tools report 75 for July 2026), the
# other two hundred and ten.
_SHOP = """\
mug 2F5D8A F2E3C6 plain 11.5 380
Harbor House Stoneware Mug, 12 oz, Fog Blue
Holds 12 oz and still fits under the coffee machine
A handle for three fingers, glazed all round
Dishwasher and microwave safe

mug B4552D FBE7D0 dots 12.9 385
Harbor House Stoneware Mug, 12 oz, Dotted Terracotta
Every dot is dabbed by hand, so no two mugs agree
Wide base that does not tip on a sofa arm
Dishwasher and microwave safe

mug 4F7A4C E9EFD8 stripes 14.0 450
Harbor House Stoneware Mug, 16 oz, Garden Stripe
A 16 oz mug for mornings that need a run-up
Stripes under the glaze, where no sponge reaches
Dishwasher and microwave safe

mug 6A4C7D F0DDEB plain 7.5 160
Harbor House Espresso Cup, 3 oz, Plum
Small cup, serious coffee
Thick wall keeps the crema warm
Stacks three high without sulking

bottle 1F6F6B D9D2C0 plain 19.0 330
Harbor House Insulated Bottle, 17 oz, Lagoon
Keeps tea hot for a morning and water cold for a day
Steel loop for a finger or a carabiner
Wide mouth takes ice and a bottle brush

bottle C23B4E F4D9C8 plain 23.5 410
Harbor House Insulated Bottle, 25 oz, Rowan Red
Holds 25 oz for two people or one hill
Powder coat that grips with wet hands
Fits most bicycle cages

bottle 394B6B 9FD1C4 checks 15.9 240
Harbor House Kids Bottle, 12 oz, Picnic Check
Sized for small hands and small rucksacks
Lid opens with a push that adults find too easy
Survives the bottom of a school bag

bottle D8A13B 5A4A2E plain 16.4 210
Harbor House Slim Flask, 9 oz, Honey
Slim enough for a coat pocket
One cup of coffee for one train ride
Lid doubles as a very small cup

candle 7C8F69 35512F plain 13.0 420
Harbor House Soy Candle, Sage and Sea Salt, 7 oz
Burns about 40 hours
Cotton wick, trimmed before shipping
Glass jar becomes a pencil cup afterwards

candle D98FA0 8B2F4B plain 13.0 420
Harbor House Soy Candle, Wild Rose, 7 oz
Smells of a garden wall in June
Burns about 40 hours
Lid of beech keeps dust out

candle 8A6A4B E2C58E stripes 21.0 640
Harbor House Soy Candle, Cedar Chest, 12 oz
For rooms with books in them
Two wicks melt an even pool
Burns about 60 hours

candle 3E5C76 B7D4E8 plain 8.5 190
Harbor House Tin Candle, Rain on Slate, 4 oz
Travel tin with a lid that clicks
Burns about 20 hours
Leaves no soot on the hotel mirror

notebook 20403A C9A24B plain 12.0 310
Harbor House Dotted Notebook, A5, Bottle Green
160 pages of 100 gsm paper
Opens flat at every page, also the first
Elastic, ribbon and a pocket for receipts

notebook 8C2F39 EAD7C3 plain 12.0 310
Harbor House Lined Notebook, A5, Brick
Lines at 7 mm for unhurried handwriting
Numbered pages and an index that waits for you
Sewn, not glued

notebook 35507A F0C8A0 checks 15.5 520
Harbor House Grid Notebook, A4, Workshop Blue
A 5 mm grid for plans with dimensions
Cover wipes clean of coffee and sawdust
Perforated last 20 sheets

notebook E0B84C 4A4A4A plain 7.0 120
Harbor House Pocket Notebook, A6, Mustard
Fits a back pocket and a bad memory
96 pages, dotted
Rounded corners that do not dog-ear

cushion 9C4A3C F3E3CF plain 24.0 620
Harbor House Cushion with Tassels, 18 in, Paprika
Cover and filling included
Hidden zip on the long side
Tassels are knotted, not glued

cushion 466B6E E6D9B8 stripes 24.0 600
Harbor House Cushion, 18 in, Sea Stripe
Woven stripes, the same on both sides
Cover washes at 86 degrees Fahrenheit
Filling of recycled fibre

cushion B89B5E 5B3F2B checks 27.5 700
Harbor House Bolster Cushion, 20 in, Straw Check
Long enough for two elbows
Cotton twill that gets softer
Zip hides under a flap

cushion 6C5B7B F8B195 dots 39.0 1500
Harbor House Floor Cushion, 24 in, Dusk
For guests who prefer the floor
Carry handle on one side
Firm filling that keeps its shape

board B98A5A 6B4A2B plain 26.0 1100
Harbor House Acacia Cutting Board with Handle, 15 in
One board of one tree, so every grain differs
Groove keeps tomato juice off the counter
Oiled with linseed

board D9B98A 8A5A33 plain 22.5 980
Harbor House Beech Bread Board, 17 in
Seventeen inches for a whole baguette, nearly
Beech that forgives a serrated knife
Hang it by the hole, show it off

board 6E4A2F C99A62 plain 29.0 760
Harbor House Walnut Cheese Board, 12 in
Dark wood, pale cheese, happy guests
Magnet inside the edge holds a small knife
Rubber feet below

board A8B08C 4E5B3A plain 13.5 480
Harbor House Bamboo Cutting Board, 11 in, Moss
Small board for one lime or two
Stained with food-safe moss green
Weighs less than the dinner

planter C8684A F6E0C8 plain 14.0 900
Harbor House Terracotta Planter with Saucer, 6 in
Hole in the pot, saucer under the hole
Breathes, so roots do not drown
Plant not included

planter 3F6E8C E8E4D8 plain 21.0 1600
Harbor House Glazed Planter, 8 in, Tide Blue
Glazed outside, raw inside
Drainage hole with a rubber plug
Fits a monstera until it wants more

planter 8E8A84 F2C14E plain 16.5 1200
Harbor House Concrete Planter, 5 in, with Yellow Bands
Concrete that will not blow off a balcony
Bands painted by hand
Cork feet keep the shelf clean

planter E7D8C9 A44A3F plain 18.0 640
Harbor House Hanging Planter, 6 in, Cream
Cotton rope, 30 inches, included
Light enough for a plaster ceiling hook
Waters from above, drips into its own lip

teapot 2B4B6F E7C873 plain 34.0 720
Harbor House Porcelain Teapot, 27 oz, Ink
Pours a clean stream and stops when told
Strainer behind the spout
Serves three polite cups

teapot A7C4A0 6B4F3A plain 38.0 980
Harbor House Stoneware Teapot, 34 oz, Celadon
Celadon glaze that pools in the corners
Lid stays on to the last drop
Serves four

teapot 5A2E2E D9A58B plain 42.0 1450
Harbor House Cast Iron Teapot, 20 oz, Maroon
Keeps tea warm through a whole chapter
Enamelled inside, so nothing rusts
Basket strainer of steel

teapot E9E2D0 4F6D7A plain 27.0 640
Harbor House Teapot for One, 14 oz, Oat
Pot above, cup below, peace around
Fits a breakfast tray
Dishwasher safe

towel 5B8A9A F4F1E8 plain 36.0 1100
Harbor House Bath Towel Set, 3 Pieces, Mist
One bath towel, one hand towel, one washcloth
Cotton loops at 550 gsm
Hanging loop that does not tear

towel C9A9A6 7A4E58 plain 18.0 520
Harbor House Hand Towels, 3 Pieces, Rose Clay
Three towels, so one is always dry
Each 16 by 28 inches
Soft after the first wash, softer after the tenth

towel 7D8C5C E5DCC5 plain 29.0 760
Harbor House Waffle Towels, 3 Pieces, Olive
Waffle weave dries before you are back
Packs to half the size of terry
Each 20 by 40 inches

towel 44546A E2B07A plain 48.0 1500
Harbor House Beach Towels, 3 Pieces, Night Tide
Sand falls off when you shake them
Each 35 by 70 inches
Folds into its own ribbon

lamp C9472F 2F2F33 plain 49.0 1700
Harbor House Desk Lamp with Jointed Arm, Signal Red
Bends in two places and stays there
Warm light, 2700 K, bulb included
Fabric cord, 6 feet

lamp 2E4F4F D4AF6A plain 39.0 1200
Harbor House Bedside Lamp, Dimmable, Pine
Dims down to the light of one candle
Touch the base, wake nobody
Shade turns away from sleepers

lamp E1C16E 5B5B60 plain 44.0 1500
Harbor House Reading Lamp with Flexible Neck and Weighted Base for Desk and Bedroom, Brass
Neck bends like a patient flamingo
Weighted base does not slide
Warm light, 2700 K, bulb included

lamp 6B7FA3 F0E6D2 plain 26.0 540
Harbor House Clip On Lamp in Dove Blue with Adjustable Gooseneck, Three Brightness Levels, \
Warm White Light, Padded Clamp and Fabric Cord of Six Feet, Made to Fit on Shelves, Headboards, Easels and Music Stands
Clamp opens to 2 inches and is padded
Three brightness levels
Fabric cord, 6 feet
"""


def _thing(block: str) -> Thing:
    facts, title, first, middle, last = block.strip().split("\n")
    goods, main, second, pattern, price, grams = facts.split()
    colours = (hex_colour(main), hex_colour(second))
    return Thing(goods, *colours, pattern, title, (first, middle, last), float(price), int(grams))


def hex_colour(text: str) -> Colour:
    """Read a colour written as six hexadecimal digits."""
    red, green, blue = bytes.fromhex(text)
    return (red, green, blue)


THINGS: tuple[Thing, ...] = tuple(_thing(block) for block in _SHOP.split("\n\n"))


def feed() -> str:
    """Write the feed as JSON Lines."""
    lines = []
    for number, thing in enumerate(THINGS, start=1):
        category, material = _KIND[thing.goods]
        listing = {
            "id": f"HH-{number:03d}",
            "locale": "en-US",
            "title": thing.title,
            "description": f"{thing.points[0]}. {thing.points[1]}. {thing.points[2]}.",
            "bullets": list(thing.points),
            "brand": "Harbor House",
            "category": f"Home and Kitchen > {category}",
            "attributes": {"Material": material, "Pattern": thing.pattern},
            "images": [{"src": f"pictures/hh-{number:03d}.jpg", "role": "main"}],
            "price": thing.price,
            "currency": "USD",
            "stock": 20 + number * 7 % 60,
            "weight": {"value": thing.grams, "unit": "g"},
        }
        lines.append(json.dumps(listing, ensure_ascii=False, separators=(", ", ": ")))
    return "\n".join(lines) + "\n"
