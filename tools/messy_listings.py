# ruff: noqa: E501
"""Ten messy listings, as sellers have them: what ``docs/repairs.md`` repairs."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image

from listing_lint.drawing import draw
from listing_lint.rule import Drawing


@dataclass(frozen=True)
class Messy:
    """A file with one listing in it: what is the matter with it, its text, and its pictures by name."""

    heading: str
    trouble: str
    profile: str
    name: str
    text: str
    pictures: dict[str, bytes] = field(default_factory=dict)


def _jpeg(seed: int, width: int = 1000, height: int = 1000) -> bytes:
    return draw(Drawing(width=width, height=height, seed=seed))


def _turned(seed: int) -> bytes:
    """A picture that lies on its side, and tells where it was taken."""
    out, notes = BytesIO(), Image.Exif()
    notes[0x0112] = 6
    places = notes.get_ifd(0x8825)
    places.update({1: "N", 2: (22.0, 32.0, 0.0), 3: "E", 4: (114.0, 3.0, 0.0)})
    with Image.open(BytesIO(_jpeg(seed, 1200, 1000))) as picture:
        picture.save(out, "JPEG", quality=92, exif=notes)
    return out.getvalue()


def _cut_out(seed: int) -> bytes:
    """A picture without a ground, as WebP."""
    out = BytesIO()
    with Image.open(BytesIO(_jpeg(seed))) as picture:
        shape = Image.linear_gradient("L").resize(picture.size)
        picture.putalpha(shape)
        picture.save(out, "WEBP", quality=90)
    return out.getvalue()


def _three(first: int) -> dict[str, bytes]:
    return {f"{side}.jpg": _jpeg(first + at) for at, side in enumerate(("front", "side", "detail"))}


TEN: tuple[Messy, ...] = (
    Messy(
        "Spoilt by two exports",
        "Its text went through a wrong encoding, and its HTML was escaped twice.",
        "dhgate",
        "press.json",
        """{
    "id": "PRESS-1",
    "brand": "Northmere",
    "title": "Northmere CafÃ© Press,  1 l, borosilicate glass with steel frame ",
    "description": "<p>Brews four cups. It doesnâ€™t drip &amp;amp; it doesnâ€™t stain the table.</p>",
    "images": ["front.jpg", "side.jpg", "detail.jpg"],
    "price": 18.5,
    "currency": "USD"
}
""",
        _three(10),
    ),
    Messy(
        "A title that shouts",
        "Ornaments, emoji and an entity in the title; the file has tabs and Windows' line endings, and keeps them.",
        "aliexpress",
        "lamp.json",
        (
            '{\n\t"id": "LAMP-2",\n'
            '\t"title": "🔥🔥 Desk Lamp &amp; Clock, dimmable, 5 W, USB-C ★★★ white",\n'
            '\t"description": "<p>The arm bends. Three steps of light, and the clock shows the room\'s temperature.</p>",\n'
            '\t"images": ["front.jpg", "side.jpg", "detail.jpg"],\n\t"price": "US $12.90",\n\t"currency": "USD"\n}\n'
        ).replace("\n", "\r\n"),
        _three(20),
    ),
    Messy(
        "A title with all words in it",
        "Over the length that AliExpress takes, with words of promotion.",
        "aliexpress",
        "bottle.json",
        """{
  "id": "BOTTLE-3",
  "title": "Insulated Water Bottle 750 ml Stainless Steel, Double Wall, Keeps Cold 24 Hours and Hot 12 Hours, Leakproof Lid with Straw, Wide Mouth, for Hiking, Cycling, School, Office and Gym, Fits Cup Holders, Free Shipping, Best Seller, Navy Blue",
  "brand": "Northmere",
  "description": "A steel bottle with a lid that does not leak. Wash it by hand.",
  "bullets": ["Double wall of 18/8 steel", "Lid with a straw", "Fits cup holders"],
  "images": ["front.jpg", "side.jpg", "detail.jpg"],
  "price": 21.0,
  "currency": "USD"
}
""",
        _three(30),
    ),
    Messy(
        "Ways round the marketplace",
        "An address, a messenger and a shop of one's own, between sentences that say something of the goods.",
        "dhgate",
        "scarf.json",
        """{
  "id": "SCARF-4",
  "brand": "Northmere",
  "title": "Wool scarf, 180 x 30 cm, woven stripes, fringes on both ends",
  "description": "<p>Woven of merino wool. It weighs 190 g.</p><p>Other colours? Write to sales@scarves-of-north.com. Wash it by hand in cold water.</p><p>Ask for our price list by WhatsApp +86 138 0013 8000!</p>",
  "bullets": ["Soft merino wool", "More patterns at www.scarves-of-north.com", "Fringes of 8 cm"],
  "images": ["front.jpg", "side.jpg", "detail.jpg"],
  "price": 24.0,
  "currency": "USD"
}
""",
        _three(40),
    ),
    Messy(
        "Pasted from a web page",
        "A script, a counter, what a click does, and tags that nobody closed.",
        "alibaba",
        "crate.json",
        """{
  "id": "CRATE-5",
  "title": "Folding Storage Crate, 45 L, Stackable, Food Grade Plastic",
  "description": "<div class=\\"shop\\"><script>track('crate')</script><h2 onclick=\\"go()\\">Folding crate</h2><ul><li>It folds to 6 cm.<li>It holds <b>30 kg.</ul><img src=\\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\\"><p>Wash it with water.</p>",
  "images": ["front.jpg", "side.jpg", "detail.jpg"],
  "price": 7.2,
  "currency": "USD"
}
""",
        _three(50),
    ),
    Messy(
        "Ten pictures from a telephone",
        "DHgate takes eight pictures, as JPG. One is WebP without a ground, one lies on its side and tells where it was taken, one is there twice, one is missing.",
        "dhgate",
        "bag.json",
        """{
  "id": "BAG-6",
  "brand": "Northmere",
  "title": "Canvas tote bag with inner pocket, 38 x 42 cm, long handles",
  "description": "<p>Heavy canvas. The inner pocket has a zip, and the handles reach over a coat.</p>",
  "images": ["cutout.webp", "turned.jpg", "p3.jpg", "p4.jpg", "p4-copy.jpg", "p5.jpg", "p6.jpg", "p7.jpg", "gone.jpg", "p8.jpg"],
  "price": 9.9,
  "currency": "USD"
}
""",
        {
            "cutout.webp": _cut_out(60),
            "turned.jpg": _turned(61),
            "p4-copy.jpg": _jpeg(64),
            **{f"p{number}.jpg": _jpeg(60 + number) for number in range(3, 9)},
        },
    ),
    Messy(
        "A row of a shop's export",
        "A table stays a table: only the cells change, and the quoting stays as it is.",
        "aliexpress",
        "products.csv",
        "Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src\n"
        'tea-mug,"Enamel Mug,  350 ml &amp; Lid",<p>Light and sturdy. It doesnâ€™t break.</p>,N/A,Mugs,'
        'Colour,Blue,MUG-7-B,"US $12,90",https://cdn.example.com/mug.jpg\n'
        "tea-mug,,,,,,Red,MUG-7-R,12.90,\n",
    ),
    Messy(
        "Characters that nobody sees",
        "Zero-width spaces within words, soft hyphens and the end of a turned direction, in JSON Lines.",
        "dhgate",
        "kettle.jsonl",
        '{"id": "KETTLE-8", "brand": "Northmere", "title": "Ca\\u200bmping ket\\u200btle, 1.2 l, an\\u00adodised alu\\u00adminium\\u202c, with bag", '
        '"description": "<p>It boils a litre in four minutes on a gas stove. The handle folds.</p>", '
        '"images": ["front.jpg", "side.jpg", "detail.jpg"], "price": 16, "currency": "USD"}\n',
        _three(80),
    ),
    Messy(
        "Placeholders and slips",
        "A member's name is misspelt, and fields were filled because they had to be.",
        "wish",
        "socks.json",
        """{
  "id": "SOCKS-9",
  "title": "Hiking socks, merino, three pairs",
  "desciption": "Three pairs of socks with a cushioned sole. Wash them at 30 °C.",
  "brand": "Northmere",
  "attributes": {"Material": "Merino wool", "Season": "N/A", "Pattern": "null", "Origin": "as shown in picture"},
  "images": ["front.jpg", "side.jpg", "detail.jpg", "front.jpg"],
  "price": "US$ 11.50",
  "currency": "USD"
}
""",
        _three(90),
    ),
    Messy(
        "A listing that was translated by half",
        "What says something of the goods is not for a program to invent: the title's language is left to the seller.",
        "dhgate",
        "vase.json",
        """{
  "id": "VASE-10",
  "brand": "Northmere",
  "title": "陶瓷花瓶　Ceramic vase, 24 cm, matt glaze ",
  "description": "<p>Hand-thrown vase with a matt glaze.</p><p>更多款式请加微信 vase_north88。</p><p>Height 24 cm, opening 6 cm.</p>",
  "images": ["front.jpg", "side.jpg", "detail.jpg"],
  "price": 19.0,
  "currency": "USD"
}
""",
        _three(100),
    ),
)
