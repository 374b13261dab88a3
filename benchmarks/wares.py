"""Seeded catalogs of whole listings with known twins: titles, descriptions, attributes and prices, copied in several ways.

What :mod:`benchmarks.twins` leaves out. A *way* is a trade and how its sellers copy:

- ``light``: household goods; synonyms, the order of the words or one attribute changed, the description kept or cut.
- ``heavy``: the same goods; the colour translated, other adjectives, the title cut short, a description of one's own.
- ``cases``: phone cases, each of some lines for fifty phones in twelve colours; the copier rewords a line as a whole.
- ``jewellery``: titles of one line that differ in a code only.
- ``screws``: titles that differ in sizes, heads and the number of pieces only.

A pair of stores shares a known part of its products; what else they hold are goods of the same trade, worded by the same hand.
"""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from benchmarks.twins import SHARES, Planted, made_words
from listing_lint.catalog.listing import Listing
from listing_lint.similarity.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable

    Made = dict[str, Any]
    Maker = Callable[[], Made]
    Copier = Callable[[Made], Made]

Way = Literal["light", "heavy", "cases", "jewellery", "screws"]
_WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
WAYS: tuple[Way, ...] = ("light", "heavy", "cases", "jewellery", "screws")

_PHONES = [
    f"{maker} {line}{number}{end}"
    for maker, lines in {
        "iPhone": [""], "Samsung Galaxy": ["S", "A"], "Xiaomi Redmi": ["Note "], "Google Pixel": [""], "Huawei": ["P"],
    }.items()
    for line in lines
    for number in ({"": range(11, 17), "S": range(20, 26), "A": (14, 15, 34, 35, 54, 55), "Note ": range(9, 14),
                   "P": (30, 40, 50, 60)}[line])
    for end in ("", " Pro")
]  # fmt: skip


class _Trade:
    """Makes the goods of one way and copies them; all chance is that of ``dice``."""

    def __init__(self, way: Way, seed: int) -> None:
        self.way = way
        self.dice = random.Random(f"{way} {seed}")
        self.brands = [word.title() for word in made_words(400, random.Random(f"brands {seed}"))]

    def text(self, about: Made, sentences: int) -> str:
        """A description of some sentences."""
        dice = self.dice
        opening = dice.choice(_WORDS["openings"]).format(
            verb=dice.choice(_WORDS["verbs"]),
            noun=about["noun"],
            stuff=about.get("stuff", "metal"),
            adjective=about.get("adjective", "plain"),
        )
        return ". ".join([opening, *dice.sample(_WORDS["sentences"], sentences)]) + "."

    def line(self) -> dict[str, Any]:
        """What the listings of one line have in common."""
        dice = self.dice
        if self.way == "cases":
            style, extras = dice.choice(_WORDS["case_styles"]), dice.sample(_WORDS["case_extras"], 2)
            brand = dice.choice(self.brands)
            return {
                "brand": brand,
                "style": style,
                "extras": extras,
                "text": self.text({"noun": "case", "stuff": style.lower()}, 5),
            }
        if self.way == "jewellery":
            noun, stone, metal = (
                dice.choice(_WORDS["jewels"]),
                dice.choice(_WORDS["stones"]),
                dice.choice(_WORDS["metals"]),
            )
            words = " ".join(dice.sample([word[0] for word in map(_first, _WORDS["adjectives"])], 2))
            return {
                "brand": dice.choice(self.brands),
                "pattern": f"{metal} {noun} with {stone} {words}",
                "letters": dice.choice("ABCDEFGHKLMNPRST") + dice.choice("ABCDEFGHKLMNPRST"),
                "text": self.text({"noun": noun, "stuff": metal}, 4),
            }
        noun, head, finish = (
            dice.choice(_WORDS["screws"]),
            dice.choice(_WORDS["heads"]),
            dice.choice(_WORDS["finishes"]),
        )
        return {
            "brand": dice.choice(self.brands),
            "pattern": f"{noun} {{size}} {head} {finish}",
            "text": self.text({"noun": noun, "stuff": finish}, 4),
        }

    def maker(self) -> Maker:
        """What makes the products of one store: goods of its own, none of them twice."""
        if self.way in ("light", "heavy"):
            return self.household
        lines: list[dict[str, Any]] = []
        waiting: list[Made] = []

        def make() -> Made:
            if not waiting:
                lines.append(self.line())
                waiting.extend(self.members(lines[-1]))
                self.dice.shuffle(waiting)
            return waiting.pop()

        return make

    def members(self, line: dict[str, Any]) -> list[Made]:
        """The listings of a line."""
        dice = self.dice
        price = round(dice.uniform(3, 30), 2)
        made: list[Made] = []
        base = {"brand": line["brand"], "description": line["text"], "price": price, "currency": "USD"}
        if self.way == "cases":
            for phone in _PHONES:
                for colour in _WORDS["colours"]:
                    english = colour.split(",")[0]
                    title = (
                        f"{line['brand']} {line['style']} for {phone} {', '.join(line['extras'])}, {english}"
                    )
                    made.append(
                        {
                            **base,
                            "title": title,
                            "attributes": {"colour": english, "compatible": phone},
                            "line": line,
                        }
                    )
        elif self.way == "jewellery":
            for number in dice.sample(range(100, 9999), 60):
                code = f"{line['letters']}{number}"
                made.append({**base, "title": f"{line['brand']} {line['pattern']} {code}", "line": line})
        else:
            for wide in (3, 3.5, 4, 4.5, 5, 6, 8):
                for long in (16, 20, 25, 30, 35, 40, 50, 60, 70, 80, 100):
                    count = dice.choice((10, 25, 50, 100, 200, 500))
                    size = line["pattern"].format(size=f"{wide:g}x{long} mm")
                    made.append({**base, "title": f"{line['brand']} {size}, {count} pcs", "line": line})
        return made  # fmt: skip

    def household(self) -> Made:
        """One of very many household goods."""
        dice = self.dice
        first, second = dice.sample(_WORDS["adjectives"], 2)
        about = {
            "noun": dice.choice(_WORDS["nouns"]),
            "stuff": dice.choice(_WORDS["stuff"]),
            "adjective": first.split(",")[0],
            "second": second.split(",")[0],
            "colour": dice.choice(_WORDS["colours"]).split(",")[0],
            "feature": dice.choice(_WORDS["features"]),
            "size": f"{dice.randrange(10, 120)} x {dice.randrange(10, 80)} cm" if dice.random() < 0.5 else "",
        }
        brand = dice.choice(self.brands) if dice.random() < 0.7 else ""
        return {
            "about": about,
            "title": _title(about, brand),
            "brand": brand,
            "description": self.text(about, dice.randint(3, 7)),
            "price": round(dice.uniform(4, 80), 2),
            "currency": "USD",
            "attributes": {
                "colour": about["colour"],
                "material": about["stuff"],
                "country of origin": "China",
            },
        }

    def copier(self) -> Copier:
        """What makes twins: one copier rewords a line always alike."""
        if self.way == "light":
            return self.lightly
        if self.way == "heavy":
            return self.heavily
        reworded: dict[int, tuple[str, str, float]] = {}

        def copy(original: Made) -> Made:
            line = original["line"]
            known = reworded.get(id(line))
            if known is None:
                praise = self.dice.choice(("New", "Hot sale", "2026", "Premium", ""))
                text = line["text"] if self.dice.random() < 0.5 else self.text({"noun": "product"}, 5)
                known = reworded[id(line)] = (praise, text, self.dice.uniform(0.85, 1.15))
            praise, text, dearer = known
            title = original["title"].removeprefix(f"{line['brand']} ")
            return {
                **original,
                "brand": "",
                "title": f"{praise} {title}".strip(),
                "description": text,
                "price": round(original["price"] * dearer, 2),
            }

        return copy

    def lightly(self, original: Made) -> Made:
        """A copy with one or two small changes."""
        dice = self.dice
        copy = {**original, "price": round(original["price"] * dice.uniform(0.9, 1.1), 2)}
        about = dict(original["about"])
        for how in dice.sample(
            ("synonym", "order", "attribute", "cut", "praise", "nothing"), dice.choice((1, 2))
        ):
            if how == "synonym":
                about["adjective"] = self.synonym(about["adjective"])
                copy["title"] = _title(about, original["brand"])
            elif how == "order":
                words = copy["title"].split(", ")
                dice.shuffle(words)
                copy["title"] = ", ".join(words)
            elif how == "attribute":
                copy["attributes"] = {**copy["attributes"], "country of origin": "PRC"}
            elif how == "cut":
                sentences = copy["description"].split(". ")
                copy["description"] = ". ".join(sentences[: max(2, len(sentences) * 2 // 3)])
            elif how == "praise":
                copy["title"] = f"{dice.choice(('New', 'Hot Sale', '2026', 'Best'))} {copy['title']}"
        return copy

    def heavily(self, original: Made) -> Made:
        """A copy in which all is changed that can be: what is left are the thing, its material and feature, and the maker."""
        dice = self.dice
        about = dict(original["about"])
        about["adjective"], about["second"] = self.synonym(about["adjective"]), ""
        place = dice.randrange(1, 4)
        about["colour"] = next(one for one in _WORDS["colours"] if one.startswith(about["colour"])).split(
            ","
        )[place]
        title = _title(about, original["brand"])
        if dice.random() < 0.4:
            words = title.split()
            title = " ".join(words[: max(4, len(words) * 3 // 4)])
        return {
            "title": title,
            "brand": original["brand"],
            "description": self.text(about, dice.randint(3, 7)),
            "price": round(original["price"] * dice.uniform(0.8, 1.2), 2),
            "currency": "USD",
            "attributes": {"colour": about["colour"], "material": about["stuff"]},
        }

    def synonym(self, word: str) -> str:
        """Another adjective of the same sense."""
        group = next(one for one in _WORDS["adjectives"] if word in one.split(","))
        return self.dice.choice([other for other in group.split(",") if other != word])


def _first(group: str) -> list[str]:
    return group.split(",")


def _title(about: dict[str, str], brand: str) -> str:
    kind = " ".join(part for part in (brand, about["adjective"], about["stuff"], about["noun"]) if part)
    return ", ".join(
        part for part in (kind, about["second"], about["feature"], about["size"], about["colour"]) if part
    )


def wares(
    number: int,
    way: Way,
    *,
    seed: int = 1,
    shares: tuple[float, ...] = SHARES,
    sizes: tuple[int, int] | None = None,
) -> Planted:
    """A catalog of about ``number`` listings, two stores for each of ``shares``.

    ``sizes`` are those of the first and second store of each pair, else equal; a share is that of the second's listings, all of
    which the first has too. A fiftieth of each first store's listings are its own, word for word, listed twice.
    """
    trade = _Trade(way, seed)
    dice = trade.dice
    first_size, second_size = sizes or (number // (2 * len(shares)),) * 2
    planted = Planted([], [], {})

    def add(store: str, made: Made) -> int:
        kept = {name: value for name, value in made.items() if name not in ("about", "line") and value != ""}
        place = len(planted.listings)
        listing = Listing(kept, kept, f"{place}", f"{store}.jsonl", "", store=store)
        planted.listings.append(fingerprint(listing))
        return place

    for pair, share in enumerate(shares):
        one, other = f"store-{2 * pair}", f"store-{2 * pair + 1}"
        planted.shares[one, other] = share
        make, copy = trade.maker(), trade.copier()
        doubles = first_size // 50
        goods = [make() for _ in range(first_size - doubles)]
        at = [add(one, made) for made in goods]
        for place in dice.sample(range(len(goods)), doubles):
            planted.twins.append((at[place], add(one, goods[place]), 0))
        copied = dice.sample(range(len(goods)), round(share * min(second_size, len(goods))))
        for place in copied:
            planted.twins.append((at[place], add(other, copy(goods[place])), 1))
        own = trade.maker()
        for _ in range(second_size - len(copied)):
            add(other, own())
    return planted
