"""TTL104 to TTL106: titles that are no titles, and blanks around and within them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.claims.colour_names import may_name_colour, names_colour
from listing_lint.claims.colours import colour_words
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.repair.changes import replacing
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.rules.title_codes import is_one_code, is_one_model, is_own
from listing_lint.text.listing_words import CAMERA_STARTS
from listing_lint.text.no_goods import is_kept_for_somebody, is_of_a_till, is_payment, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_BLANKS = late(r"^\s+|\s+$|\s{2,}|[^\S \u00a0\u3000\u2009\u202f]+")
_SHOWN = 60


@rule(
    "TTL104",
    "title-blanks",
    severity="info",
    fix="safe",
    reads="/title",
    good=[Example({"id": "A1", "title": "Travel Cup, 500 ml"}, why="single blanks between words")],
    bad=[
        Example(
            {"id": "A1", "title": " Travel  Cup, 500 ml "},
            why="blanks at both ends and two in a row",
            says="title has 3 needless blanks",
            at="/title",
        ),
        Example({"id": "A1", "title": "Travel Cup\n500 ml"}, says="title has a line break", at="/title"),
        Example(
            {"id": "A1", "title": "| Travel Cup, 500 ml"},
            why="a part of a template was empty",
            says="title begins with '|', which joins nothing",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Travel Cup, , 500 ml"},
            says="title has nothing between ',' and ','",
            at="/title",
        ),
    ],
)
def title_blanks(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report blanks at the ends of a title, two in a row, tabs and line breaks, and signs that join nothing.

    A bar, a comma, a slash or a dash at an end, or two of them side by side, are left where a program put a title together
    and one of its parts was empty.

    Looks at every kind of white space. Characters that nobody sees at all, such as zero-width spaces, are
    the matter of title-invisible-character.

    They count as characters of the title, break searches for the exact title, and a line break may end the
    row of a feed.

    Write one blank between two words, and none at the ends.
    """
    title = listing.title
    if title is None or not title:
        return
    yield from _joins_nothing(listing, title)
    # The cheap look: str.split knows every white space that the pattern does.
    if "  " not in title and " ".join(title.split()) == title:
        return
    found = [
        match for match in _BLANKS.finditer(title) if match[0] != " " or match.start() in (0, len(title) - 1)
    ]
    if not found or not title.strip():
        return
    broken = next((match for match in found if "\n" in match[0] or "\r" in match[0]), None)
    needless = f"{len(found)} needless blanks" if len(found) > 1 else "a needless blank"
    yield Hit(
        f"title has {'a line break' if broken else needless}",
        listing.at("title"),
        "Write one blank between two words, and none at the ends.",
        fix=replacing(
            listing.at("title"),
            "Write one blank between two words, and none at the ends.",
            (
                (*match.span(), "" if match.start() == 0 or match.end() == len(title) else " ")
                for match in found
            ),
        ),
        chars=(broken or found[0]).span(),
        actual=len(found),
    )


_JOINTS = frozenset("|,/-–—")
_AT_START = late(r"\s*([|,]|[/\-–—](?=\s))(?=.*\w)", re.DOTALL)
_AT_END = late(r"(?<=[\w)\]\"'”])(?:\s*([|,])|\s+([/\-–—]))\s*$")
_BETWEEN = late(r"(?<=\w)\s*([|,])\s+([|,])(?=\s*\w)|(?<=\w)\s+([\-–—/])\s+([\-–—/])(?=\s+\w)")


def _joins_nothing(listing: Listing, title: str) -> Iterator[Hit]:
    """A sign that parts the parts of a title, where one of them is missing."""
    if _JOINTS.isdisjoint(title):
        return
    start, end, between = _AT_START.match(title), _AT_END.search(title), _BETWEEN.search(title)
    found = start or end or between
    if found is None:
        return
    signs = [sign for sign in found.groups() if sign]
    if found is between:
        message = f"title has nothing between '{signs[0]}' and '{signs[1]}'"
    else:
        message = f"title {'begins' if found is start else 'ends'} with '{signs[0]}', which joins nothing"
    yield Hit(
        message,
        listing.at("title"),
        "Write the part that is missing, or leave the sign out.",
        chars=found.span(),
        confidence="medium",
        actual=signs[0],
        fold=True,
        subject=message,
    )


@rule(
    "TTL105",
    "title-without-words",
    severity="error",
    reads="/title",
    good=[Example({"id": "A1", "title": "不锈钢保温杯"}, why="letters of any script")],
    bad=[
        Example({"id": "A1", "title": "   "}, why="blanks alone", says="title is blank", at="/title"),
        Example({"id": "A1", "title": "--- !!!"}, says="title has no letter and no digit", at="/title"),
        Example({"id": "A1", "title": "4711-22"}, says="title has no letter, only digits", at="/title"),
    ],
)
def title_without_words(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title that is blank or has no letter.

    Looks for a letter of any script. A title of digits alone may be a book's, so that is only a warning.

    Shoppers cannot find or tell apart such a listing, and marketplaces refuse it.

    Say what the product is.
    """
    title = listing.title
    if title is None or any(map(str.isalpha, title)):
        return
    digits = any(map(str.isdigit, title))
    if not title.strip():
        message = "title is blank" if title else "title is empty"
    else:
        message = f"title has no letter{', only digits' if digits else ' and no digit'}"
    yield Hit(
        message,
        listing.at("title"),
        "Say what the product is.",
        severity="warning" if digits else None,
        confidence="medium" if digits else "high",
    )


_FILE = late(
    r"[\w\-()\[\] .,&+#@%]{1,200}\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|svg|psd|ai|pdf|docx?|xlsx?|pptx?|csv|txt|mp4|mov|avi"
    r"|zip|rar)",
    re.IGNORECASE,
)
_CAMERA = late(
    r"(?:IMG|DSC[NF]?|PXL|MVIMG)[_-]?\d{4,}(?:[_-]?\w{1,20})?|(?:VID|WP)_\d{6,}\w{0,20}"
    r"|WhatsApp Image .{0,60}|Screenshot[ _-]\d.{0,60}|微信(?:图片|截图)_?\d+|mmexport\d+",
    re.IGNORECASE,
)
_COPIED = ("copy", "copie", "copia", "cópia", "kopie", "копия", "副本")
_COPY = late(
    r"(?:copy of|kopie von|copie de|copia de|cópia de|копия)\s.{2,}"
    r"|.{2,}\s[\-–(（]\s?(?:copy|kopie|copie|copia|cópia|copie|копия|副本)"
    r"\s?\d{0,2}[)）]?|.{2,}(?:的副本|- 副本|（副本）)|副本.{2,}",
    re.IGNORECASE | re.DOTALL,
)


@rule(
    "TTL106",
    "title-placeholder",
    severity="error",
    reads="/title",
    good=[
        Example({"id": "A1", "title": "Pregnancy Test, 25 Strips"}, why="a test that is sold"),
        Example({"id": "A1", "title": "Null Modem Cable"}, why="the word has a meaning"),
        Example({"id": "A1", "title": "Orange"}, why="may be a fruit"),
        Example({"id": "A1", "title": "A54", "brand": "Nordwind"}, why="a name that shoppers know"),
        Example({"id": "A1", "title": "BPC-157"}, why="names a substance, which has a rule of its own"),
        Example({"id": "A1", "title": "Keep calm and..."}, why="a saying on a shirt"),
        Example(
            {"id": "A1", "sku": "Kit Serum 30ml y 60ml", "title": "Kit Serum 30ml y 60ml"},
            why="the name stands where the code belongs",
        ),
        Example(
            {"id": "A1", "title": "Picnic set for the garden with cups, plates, bowls, etc..."},
            why="a list that goes on",
        ),
    ],
    bad=[
        Example({"id": "A1", "title": "Untitled"}, says="title is the placeholder 'Untitled'", at="/title"),
        Example({"id": "A1", "title": "null"}, says="title is the placeholder 'null'", at="/title"),
        Example(
            {"id": "392877624101", "title": "Product 392877624101"},
            why="a program put the identifier behind the word",
            says="title is the placeholder 'Product 392877624101'",
            at="/title",
        ),
        Example({"id": "A1", "title": "IMG_20240312.jpg"}, says="title is the name of a file", at="/title"),
        Example({"id": "A1", "title": "LT0600-I(S)-40/9T"}, says="title is a code, not a name", at="/title"),
        Example({"id": "A1", "title": "01-185200-a"}, says="title is a code, not a name", at="/title"),
        Example(
            {"id": "A1", "title": "F91W", "brand": "Nordwind"},
            says="title is the code of a model, and does not say what the goods are",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Copy of Travel Cup, 500 ml"},
            says="title says that the listing is a copy",
            at="/title",
        ),
        Example({"id": "A1", "sku": "TC-500-BK", "title": "TC-500-BK"}, says="title is the SKU", at="/title"),
        Example({"id": "A1", "title": "Vert clair 2"}, says="title is a colour alone", at="/title"),
        Example(
            {"id": "A1", "title": "Travel cup of steel with double wall, keeps drinks hot and lea..."},
            why="a shop's page cuts long titles",
            says="title breaks off: “drinks hot and lea...”",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Travel cup, 500 ml - Default Title"},
            why="a program put the name of the only variant behind that of the goods",
            says="title ends in “Default Title”, which a program wrote and no shopper understands",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "TEST PRODUCT - DO NOT BUY"},
            why="nothing but words of a test",
            says="title is the placeholder 'TEST PRODUCT - DO NOT BUY'",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Payment link for extra shipping"},
            says="title names a payment, and no goods",
            at="/title",
        ),
    ],
)
def title_placeholder(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title that somebody forgot to write: a placeholder, a file name, a code, a copy.

    Compares the whole title with the words that programs and people put there for the time being, in
    several languages, and with the shape of file names. A title that is one code, or equals the listing's
    own SKU, GTIN or identifier, is a warning; so is one that names a colour, a payment, a delivery or a
    customer and no goods, a long one that a program has cut (it ends in "...", as on the pages from which
    titles are collected), and one behind which it wrote for a missing value or for the only variant of a
    shop system: "undefined", "Default Title".

    Such a listing goes online by mistake; shoppers cannot find it, and marketplaces take it down.

    Say what the product is.

    A word counts only where it is the whole title.
    """
    title = listing.title
    if title is None:
        return
    plain = " ".join(title.split())
    message, severity, medium, cut, left = "", None, False, False, ""
    remnant = _REMNANT.search(plain[-_LONGEST_REMNANT:])
    if not plain:
        return
    folded = plain.casefold()
    if is_placeholder(plain) or is_placeholder(_without_own(listing, plain)):
        message = f"title is the placeholder '{show(plain, _SHOWN)}'"
    elif _is_file(plain):
        message = "title is the name of a file"
    elif is_own(listing, plain):
        message, severity, medium = f"title is the {is_own(listing, plain)} of the listing", "warning", True
    elif is_one_code(listing, plain):
        message, severity, medium = "title is a code, not a name", "warning", True
    elif is_one_model(listing, plain):
        message, severity, medium = (
            "title is the code of a model, and does not say what the goods are",
            "warning",
            True,
        )
    elif is_payment(plain):
        message, severity, medium = "title names a payment, and no goods", "warning", True
    elif is_of_a_till(plain):
        message, severity, medium = "title names a way to pay or to deliver, and no goods", "warning", True
    elif is_kept_for_somebody(plain):
        message, severity, medium = (
            "title says for whom the goods are kept, not what they are",
            "warning",
            True,
        )
    elif len(plain) <= 300 and any(word in folded for word in _COPIED) and _COPY.fullmatch(plain):
        message, severity, medium = "title says that the listing is a copy", "warning", True
    elif len(plain) <= _COLOUR and _is_colour(plain):
        message, severity, medium = "title is a colour alone, and does not name the goods", "warning", True
    elif remnant is not None:
        left = remnant[1]
        message = f"title ends in “{left}”, which a program wrote and no shopper understands"
        severity = "warning"
    elif len(plain) >= _CUT and plain.endswith(("...", "…")) and _BREAKS_OFF.search(plain[-_TAIL:]):
        cut = True
        message, severity, medium = f"title breaks off: “{_end(plain)}”", "warning", True
    if message:
        yield Hit(
            message,
            listing.at("title"),
            _done(cut=cut, left=left),
            severity="warning" if severity else None,
            confidence="medium" if medium else "high",
            actual=storable(plain),
            fold=cut or bool(left),
            subject="cut" if cut else left,
        )


def _done(*, cut: bool, left: str) -> str:
    """What is to be done about a title."""
    if left:
        return f"Leave “{left}” out of the title."
    return "Write the whole title; a program has cut it." if cut else "Say what the product is."


_CUT = 45
"""Characters from which a title that ends in dots was cut, and is no saying on a shirt."""
_TAIL = 24
"""Characters of a title's end that are told."""
_BREAKS_OFF = late(
    r"(?<!\betc)(?<!\busw)(?<!\bmore)(?<!\bmehr)(?<!\bplus)(?<!\bmás)(?<!\bmais)(?<!\bдр)(?<!等)"  # a list that goes on
    r"(?<=[^\W_])[,\-–|/(&+]?\s?(?:\.\.\.|…)$",
    re.IGNORECASE,
)

_REMNANT = late(
    r"(?<=[^\W_]\W)\W{0,3}?((?i:default title|titre par défaut|título predeterminado|titolo predefinito|título padrão"
    r"|standardtitel|standaardtitel|domyślny tytuł"
    r"|既定のタイトル|默认标题|預設標題)|undefined|null|NaN|\[object Object\])[)\]]?$"
)
"""What a program writes behind a name for a value that is missing, as it writes it, or for goods of a single variant."""
_LONGEST_REMNANT = 40


def _end(title: str) -> str:
    """The last words of a title."""
    tail = title[-_TAIL:]
    return tail.partition(" ")[2].lstrip() or tail


_COLOUR = 30
"""Characters of a title that may be a colour alone."""
_SHADE = late(
    r"claire?s?|foncée?s?|foncee?|pâles?|vifs?|light|dark|pale|bright|deep|mix|hell\w*|dunkel\w*|clar[oa]s?|oscur[oa]s?|escur[oa]s?"
    r"|chiar[oa]|scur[oa]|licht|donker|jasn[yae]|ciemn[yae]|светл\w+|т[её]мн\w+|світл\w+|açık|koyu|tmav\w+|světl\w+|svetl\w+|tamn\w+|svijetl\w+|mörk\w?|ljus\w?|mørke?|lyse?|sötét|világos|închis|deschis|and|et|und|en|y|e|i|и|ve|color|colour|[0-9]{1,2}",
    re.IGNORECASE,
)
"""What stands beside a colour and names nothing else."""
_LIKE_GOODS = (
    "orange oranges naranja laranja olive olives rose rosa rosé roze gold golden silver oro argento plata "
    "zilver goud altın violet violette violeta lilac lila cream creme crème crema krem ivory marfil charcoal "
    "graphite графит slate anthracite bordeaux burdeos emerald kaki haki marron marrón 金色 vinho rainbow "
    "crimson scarlet indigo magenta lavender granate turchese turquesa"
)
_GOODS_TOO = frozenset(_LIKE_GOODS.split())
"""Colours that are called like goods, names and places."""


def _is_colour(title: str) -> bool:
    """Whether a title has nothing but colours, one of which is called like nothing else."""
    found = list(colour_words().find(title))
    rest = list(title)
    for one in found:
        rest[one.start : one.end] = " " * (one.end - one.start)
    words = [word.casefold() for word in re.findall(r"\w+", "".join(rest))]
    left = [word for word in words if names_colour(word) or not _SHADE.fullmatch(word)]
    sure = any(title[one.start : one.end].casefold() not in _GOODS_TOO for one in found)
    if not left:
        return sure
    further = [names_colour(word) for word in left]
    if not all(named or may_name_colour(word) for word, named in zip(left, further, strict=True)):
        return False
    return bool(found) or any(further)


def _is_file(title: str) -> bool:
    if len(title) > 220:
        return False
    return bool(
        ("." in title[-6:] and _FILE.fullmatch(title))
        or (title[:4].upper() in CAMERA_STARTS and _CAMERA.fullmatch(title))
    )


def _without_own(listing: Listing, title: str) -> str:
    """The title without a code of the listing at its end: "Product 392877624101"; empty where there is none."""
    rest, _, last = title.rpartition(" ")
    if not rest or len(title) > 60 or not last[-1:].isdigit():
        return ""
    own = {str(listing.fields.get(name)) for name in ("id", "sku", "gtin")}
    return rest if last.strip("#()[]") in own else ""


RULES: tuple[Rule, ...] = (title_blanks, title_without_words, title_placeholder)
