"""DSC501 to DSC504: what a description should tell and how it should look. Advice, mostly."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.profiles.units import counted, digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.description_markup import cup
from listing_lint.rules.description_page import page_of
from listing_lint.text.words import folded, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_VAGUE = "Our favourite cup for the way to work, with a lid that opens with one hand and closes by itself."
_FULL = "Double-wall stainless steel cup, 500 ml, 22 cm high, for hot and cold drinks on the way to work."

_UNITS = (
    "mm|cm|dm|m|km|µm|in(?:ch(?:es)?)?|ft|feet|yd|mg|g|gr|kg|lbs?|oz|ounces?|ml|cl|l|lit(?:er|re)s?|gal(?:lons?)?|cc|w|watts?"
    "|kw|v|volts?|mah|ah|wh|hz|mhz|ghz|gb|tb|mb|mp|lm|lumens?|db|°[cf]?|pcs?|pieces?|stück|tabs?"
    "|capsules?|sheets?|pages?"
    "|zoll|pouces?|pulgadas?|polegadas?|pollic[ei]|cale|cali|palců|duim|tum|tommer|litr(?:o|i|os|y|ów|ů)"
    "|inç|gramm[ei]?|gramos?|gramas?|grammi|gramów"
)
_OTHER_UNITS = (
    "см|мм|кг|гр|мл|шт|سم|مم|كجم|جم|مل|ס[\"״']?מ|מ[\"״']?מ|מ[\"״']?ל|גרם"
    "|厘米|毫米|公分|米|克|公斤|毫升|升|寸|英寸|英吋|ミリ|センチ|グラム|リットル|インチ|센티|밀리|인치"
    "|그램|리터|дюйм|литр|л |بوصة|لتر|مليلتر|جرام|[\"″”'′]"
)
_MATERIALS = (
    "cotton|polyester|nylon|wool|cashmere|silk|linen|leather|suede|denim|spandex|elastane|acrylic|viscose|rayon|modal|bamboo"
    "|fleece|velvet|lace|canvas|felt|steel|iron|aluminum|aluminium|alloy|metal|brass|copper|zinc|titanium|gold|silver"
    "|platinum|plastic|abs|pvc|pp|pe|pc|pu|tpu|silicone|rubber|latex|foam|eva|wood|wooden|oak|pine|walnut"
    "|mdf|plywood|paper"
    "|cardboard|glass|crystal|ceramic|porcelain|stone|marble|resin|carbon|fib(?:er|re)|fabric|textile"
    "|mesh|neoprene|material"
    "|made (?:of|from)|ingredients?|consists? of|contains|baumwolle|wolle|seide|leinen|leder|stahl"
    "|edelstahl|eisen|holz|glas"
    "|kunststoff|keramik|papier|gummi|coton|laine|soie|cuir|acier|bois|verre|plastique|algodón|lana|seda"
    "|cuero|acero|madera"
    "|vidrio|couro|madeira|vidro|cotone|seta|pelle|acciaio|legno|vetro|plastica"
    # Croatian and Serbian, Polish, Czech and Slovak, Romanian, Hungarian; Dutch, Swedish, Danish; Turkish, Indonesian.
    "|pamuk[au]?|poliester[au]?|elastin[au]?|vun[ae]|svil[ae]|kož[ae]|drvo|staklo|plastik[ae]?|bawełn[aąy]|wełn[aąy]"
    "|skór[aąy]|drewno|szkło|bavln[aoy]|kůže|ocel|dřevo|sklo|bumbac|piele|pamut|bőr|acél"
    "|katoen|staal|hout|kunststof|bomull|bomuld|læder|deri|kumaş|katun|kulit|kayu|besi|kaca"
    "|steingut|steinzeug|porzellan|bambus|bambusfaser|leinen|filz|grès|lin|bambou|terre cuite"
    "|cer[aâá]mi[ck]\\w*|alumini\\w*|allumini\\w*|bamb[uù]|lino|gres"
    "|stali|stalow\\w*|ceramik\\w*|kamionk\\w*|szkła|drewnian\\w*|bawełnian\\w*|gumy|tworzyw\\w*|seramik"
    "|paslanmaz|aardewerk|steengoed|roestvrij|rvs|wol|zijde|leer"
    "|linnen|rubber|bamboe|keramiek|rostfritt|trä|läder|stål|stål|glas|ull|uld|træ|nerez\\w*|keramik\\w*"
    "|dřev\\w*|plast\\w*|kerámia|üveg|lemn|sticlă|oțel"
    "|kupfer|messing|cuivre|laiton|cobre|latón|latão|ottone|koper|miedź|mosiądz|bakır|tembaga|kuningan"
    "|logam|rotan|bambu"
)
_OTHER_MATERIALS = (
    "matière|plástico|algodão|aço|čelik|stal nierdzewna|pamuklu|çelik|ahşap|хлопок|шерсть|кожа|сталь|металл|медь|латунь|дерев"
    "|стекло|пластик|материал|材质|材料|棉|涤纶|不锈钢|塑料"
    "|алюмин|керамик|бамбук|хлопк|льняно|из льна|лён|шёлк|шелк|резин|силикон|полиэстер|фарфор|cerámica"
    "|cerâmica|céramique|alumínio|bambú|grès|bawełn|szkł|oțel|stål"
    "|陶器|磁器|アルミ|木製|竹製|革|ガラス|プラスチック|シリコ|ポリエステル|ナイロン|コットン|樹脂|ゴム"
    "|銅|鉄|도자기|알루미늄|나무|면 |면,|면\\.|실리콘|스텐|철제|고무|린넨|울 "
    "|خزف|ألومنيوم|المنيوم|خيزران|سيليكون|نحاس|حديد|صوف|كتان|مطاط|حجر|جلد|ستيل"
    "|玻璃|木|皮|硅胶|陶瓷|金属|合金|素材|綿|ステンレス"
    # Hebrew, Arabic, Korean, Vietnamese
    "|כותנה|פוליאסטר|פלדה|נירוסטה|כסף 9|זהב|זכוכית|פלסטיק|קרמיקה|מואסניט|יהלומ"
    "|قطن|حرير|جلد طبيعي|بوليستر|فولاذ|ستانلس|بلاستيك|زجاج|خشب|سيراميك|معدن"
    "|스테인리스|폴리에스터|플라스틱|가죽|유리|원목|thủy tinh|inox|thép|nhựa|chất liệu"
)
_BODILESS = (
    "softwares?|windows|licen[cs]es?|subscription|download|e-?books?|books?|author|edition|album|songs?|music|cd|dvd|blu-?ray"
    "|movies?|games?|tickets?|gift cards?|service|course|tutorial|template|lehrbuch|buch|livre|libro"
)
"""Goods without a body, which have neither material nor size."""


@cache
def _told() -> Any:
    """One automaton for a number with a unit, a material, and goods that have neither."""
    from listing_lint.text.trigger import compiled

    return compiled(
        rf"[0-9] ?(?:{_UNITS})(?:[^a-z]|$)|[0-9] ?(?:{_OTHER_UNITS})|\b(?:{_MATERIALS}|{_BODILESS})\b"
        rf"|{_OTHER_MATERIALS}|книга|软件|图书|教程"
    )


def _tells(text: str) -> bool:
    return _told().search(text.encode("utf-8", "surrogatepass")) is not None


@rule(
    "DSC501",
    "description-incomplete",
    severity="info",
    reads=("/description", "/bullets", "/attributes"),
    good=[
        Example(cup(_FULL), why="material and size"),
        Example(
            cup(
                _VAGUE,
                attributes={"Material": "Steel", "Capacity": "500 ml"},
            ),
            why="the attributes say it",
        ),
        Example(
            cup(
                "Udobna majica za svaki dan i za sve prilike, laka za nošenje: pamuk i elastin, mek na dodir."
            ),
            why="in Serbian",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Travel Cup with Lid",
                "description": _VAGUE,
            },
            says="description names neither a material nor a size with its unit",
            at="/description",
        ),
    ],
)
def description_incomplete(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a description from which one learns neither what the product is made of nor how large it is.

    Looks for a material and for a number with a unit in the title, the description, the selling points and
    the attributes. It speaks only where both are missing and the description has some length.

    Sellers' guides ask for material, exact size with unit and use; most questions and returns come from
    what is not told.

    Say what it is made of, and its size with the unit.

    Words for materials are known in a dozen languages; services, books and software have none, so this is a
    hint.
    """
    text = listing.description
    if text is None or len(text) < 60:
        return
    plain = page_of(text).plain
    if len(plain) < 60 or _tells(plain):
        return
    rest = [listing.title or "", listing.category or "", *(bullet for bullet, _ in listing.texts("bullets"))]
    attributes = listing.fields.get("attributes")
    if attributes:
        rest.append(str(attributes)[:20_000])
    others = "\n".join(rest)
    if _tells(others) or (attributes and any(name in others.lower() for name in _NAMES)):
        return
    if any(listing.fields.get(name) for name in ("dimensions", "weight")):
        return
    yield Hit(
        "description names neither a material nor a size with its unit",
        listing.at("description"),
        "Say what it is made of, and its size with the unit.",
        confidence="low",
        fold=True,
    )


_NAMES = ("materi", "stoff", "size", "größe", "dimension", "capacity", "weight", "length", "width", "height")
"""Attributes that tell it, in small letters."""

_SENTENCE = re.compile(r"[^.!?。！？\n\r]{30,2000}[.!?。！？]?")
_ASCII_SENTENCE = re.compile(r"[^.!?\n\r]{30,2000}[.!?]?")
_LEAST_WORDS = 6


@rule(
    "DSC502",
    "description-repeats-itself",
    severity="info",
    reads="/description",
    good=[
        Example(cup(f"{_FULL} The lid closes by itself and opens with one hand."), why="each sentence once")
    ],
    bad=[
        Example(
            cup(f"<p>{_FULL}</p><p>{_FULL}</p>"),
            says="description says a sentence twice: 'Double-wall stainless steel cup",
            at="/description",
        ),
        Example(
            cup(f"{_FULL} {_FULL} {_FULL}"), says="description says a sentence 3 times", at="/description"
        ),
    ],
)
def description_repeats_itself(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a sentence that a description says more than once.

    Compares sentences of six words or more, without regard to case and signs. Three times is a warning.

    It comes from pasting twice; shoppers lose patience, and searches take it for stuffing.

    Say it once.
    """
    text = listing.description
    if text is None or len(text) < 80:
        return
    plain = page_of(text).plain
    found = (_ASCII_SENTENCE if plain.isascii() else _SENTENCE).findall(plain)
    if len(found) < 2:
        return
    sentences = [" ".join(one.split()) for one in found]
    if len({one.rstrip(".!?。！？ ").lower() for one in sentences}) == len(sentences):
        return
    uses = Counter(folded(one) for one in sentences)
    repeated = [
        (key, times) for key, times in uses.items() if times > 1 and key.count(" ") + 1 >= _LEAST_WORDS
    ]
    if not repeated:
        return
    key, times = max(repeated, key=lambda one: one[1])
    shown = next(one for one in sentences if folded(one) == key)
    yield Hit(
        f"description says a sentence {'twice' if times == 2 else f'{times} times'}: '{show(shown, 80)}'",
        listing.at("description"),
        "Say it once.",
        severity="warning" if times > 2 else "info",
        confidence="medium",
        chars=_place(text, plain, shown),
        actual=times,
    )


def _place(text: str, plain: str, words: str) -> tuple[int, int] | None:
    """Where the second of two equal stretches stands in the source; None where its blanks are not those of the page."""
    view = page_of(text).view
    first = view.text.find(words)
    second = view.text.find(words, first + 1) if first >= 0 else -1
    return view.span(second, second + len(words)) if second >= 0 else None


_LINE = re.compile(r"[^\n]{40,}")
_LEAST_LOUD = 8


@rule(
    "DSC503",
    "description-capitals",
    severity="info",
    reads="/description",
    good=[Example(cup(f"MATERIAL: steel\n{_FULL}"), why="a heading in capitals")],
    bad=[
        Example(
            cup(f"<p>{_FULL.upper()}</p>"), says="description has a paragraph in capitals", at="/description"
        ),
    ],
)
def description_capitals(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report paragraphs in capital letters.

    Looks at lines of eight words or more of which nine in ten letters are capitals. Headings and codes are
    shorter.

    Capitals are hard to read and look like shouting.

    Write words as in a sentence.
    """
    text = listing.description
    if text is None or len(text) < 40:
        return
    plain = page_of(text).plain
    loud = []
    for match in _LINE.finditer(plain):
        line = match[0]
        if sum(map(str.isupper, line[:60])) * 2 < len(line[:60]):
            continue
        upper, lower = sum(map(str.isupper, line)), sum(map(str.islower, line))
        words = [word for word in words_of(line) if len(word.text) > 2 and word.text.isalpha()]
        if upper > 9 * lower and len(words) >= _LEAST_LOUD:
            loud.append(line)
    if loud:
        paragraphs = f"{len(loud)} paragraphs" if len(loud) > 1 else "a paragraph"
        view = page_of(text).view
        place = view.text.find(loud[0].strip())
        yield Hit(
            f"description has {paragraphs} in capitals: '{show(' '.join(loud[0].split()), 80)}'",
            listing.at("description"),
            "Write words as in a sentence.",
            chars=view.span(place, place + len(loud[0].strip())) if place >= 0 else None,
            actual=len(loud),
        )


@rule(
    "DSC504",
    "description-without-breaks",
    severity="info",
    reads="/description",
    figures=("description.max_block_length",),
    good=[
        Example(cup("<br>".join([_FULL] * 3 + ["The lid closes by itself."] * 30)), why="broken into lines")
    ],
    bad=[
        Example(
            cup(" ".join(f"Sentence number {number} about this cup and its lid." for number in range(60))),
            says="characters without a break, listing-lint advises at most 1500",
            at="/description",
        ),
    ],
)
def description_without_breaks(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a long text without paragraphs, line breaks or lists.

    Measures the longest stretch of visible text between two breaks, and compares it with
    `description.max_block_length`.

    On a phone it fills the screen with letters, and nobody reads it.

    Break it into paragraphs or a list, one thought each.
    """
    text, limit = listing.description, ctx.figure("description.max_block_length")
    if text is None or limit is None or len(text) <= limit.number:
        return
    page = page_of(text)
    plain = page.plain
    if page.is_html:  # a line end of the source is a blank on the page, unless a tag made it
        plain = page.view.text
    longest = max((len(part.strip()) for part in re.split(r"[\n\r]+", plain)), default=0)
    if longest > limit.number:
        yield Hit(
            f"description has {counted(longest, limit)} without a break, {ctx.profile.asked_by(limit)} advises at most "
            f"{digits(limit.number)}",
            listing.at("description"),
            "Break it into paragraphs or a list, one thought each.",
            limit=limit.number,
            actual=longest,
            figure=limit,
            fold=True,
        )


RULES: tuple[Rule, ...] = (
    description_incomplete,
    description_repeats_itself,
    description_capitals,
    description_without_breaks,
)
