"""Contradictions between the size in the title and the size attribute or the sizes of the variants."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.told import Told

_LETTERS = r"(?:x{1,4}s|x{1,5}l|[2-9]\s?xl|[smlSML])"
_LETTER_RANGE = late(rf"(?<![^\W_])(?<!['’]){_LETTERS}(?![^\W_'’])", re.IGNORECASE)
_SIZE_CUE = late(
    r"(?:\bsize|\bgr(?:öße|\.)|\btaille|\bpointure|\btalla|\btamanho|\btaglia|\bmaat|\brozmiar|размер|\bbeden|サイズ|尺码|사이즈)\s?[:：-]?\s{0,2}"
    rf"(?P<value>{_LETTERS}(?![^\W_'’])|(?:(?:EUR?|US|UK|FR|IT|DE)\s?)?\d{{1,2}}(?:[.,]5)?(?![\w%]|[.,]\d|\s?(?:\"|''|x|cm|mm|m\b|in\b|inch|oz|ml|l\b|kg|g\b|-|–|to\b)))",
    re.IGNORECASE,
)
_SIZE_BEHIND = late(rf"(?<![^\W_])(?P<value>{_LETTERS})\s?(?:size\b|码|サイズ)", re.IGNORECASE)
_SIZE_ALONE = late(
    r"(?:(?:[,(/|–]|\s-)\s?(?P<value>(?:Extra |X-)?(?:Small|Large)|Medium|X{0,4}[SL]|M|[2-6]XL)(?=\s?(?:[,)|]|$)))",
)
"""A size between commas or in brackets; in capitals, as "s" and "m" are units and endings."""

_SIZE_LATIN = late(
    r"\b(?:tamanho|talla|taille)\s?[:：-]?\s{0,2}(?P<value>PP|P|GG|G|EG|XG|CH)(?![^\W_'’])",
    re.IGNORECASE,
)
"""Small and large in Romance languages: P, G and GG."""
_SIZE_SYSTEM = late(
    r"(?<![^\W_])(?P<value>EUR? ?\d{2}(?:[.,]5)?)(?![\w%]|[.,]\d|\s?(?:v\b|w\b|a\b|plug))", re.IGNORECASE
)
"""A European size of a shoe, without a word for size."""
_SYSTEM_BEFORE = late(r"(?:^|[^\w])(?P<system>EUR?|US|UK|FR|IT|DE)\s*\Z")

_SIZE_LARGE = late(r"(?<![^\W_])(?P<value>XXS|X{1,4}L|[2-6]XL)(?![^\W_])")
"""Sizes that are hardly anything else."""

_NUMERIC = late(r"(?:(?P<system>EUR?|US|UK|FR|IT|DE)\s?)?(?P<number>\d{1,2}(?:[.,]5)?)", re.IGNORECASE)
_NAMED = {
    "extra small": "xs",
    "x-small": "xs",
    "xsmall": "xs",
    "small": "s",
    "medium": "m",
    "large": "l",
    "x-large": "xl",
    "xlarge": "xl",
    "extra large": "xl",
    "xx-large": "2xl",
    "klein": "s",
    "mittel": "m",
    "groß": "l",
    "petit": "s",
    "moyen": "m",
    "grand": "l",
    "pequeño": "s",
    "pequeña": "s",
    "mediano": "m",
    "mediana": "m",
    "grande": "l",
    "pequeno": "s",
    "médio": "m",
    "piccola": "s",
    "piccolo": "s",
    "media": "m",
    "medio": "m",
    "pp": "xs",
    "p": "s",
    "ch": "s",
    "g": "l",
    "gg": "xl",
    "eg": "xl",
    "小号": "s",
    "中号": "m",
    "大号": "l",
    "加大号": "xl",
    "小码": "s",
    "中码": "m",
    "大码": "l",
}


_MONTHS = late(
    r"(?<![\d.,-])(\d{1,2})\s?(?:[-–~]|to|bis|à|a)\s?(\d{1,2})\s?(?:months?|mths?|mos?\b|m\b|monate?n?\b|mois\b|meses|mesi\b|miesi\w+|мес\w*|个月|個月|ヶ月|か月|개월)",
    re.IGNORECASE,
)


_YEARS = late(
    r"(?<![\d.,-])(\d{1,2})\s?(?:[-–~]|to|bis|à|a)\s?(\d{1,2})\s?(?:years?|yrs?|y\b|jahren?\b|ans\b|años|anos\b|anni\b|jaar\b|lat\b|лет|года?\b|岁|歳|세)",
    re.IGNORECASE,
)


def _age_clash(all_: Told, ages: re.Pattern[str]) -> Clash | None:
    """An age that is the size of children's clothes: none of the sizes may overlap with the title's only one."""
    assert all_.title is not None
    titled = list(ages.finditer(all_.title.text))
    if len(titled) != 1:
        return None
    mine = titled[0]
    low, high = int(mine[1]), int(mine[2])
    its = [
        (statement, match)
        for statement in (*all_.of_role("size")[0], *all_.of_role("size")[1])
        if statement.label is not None and not statement.label.of and len(statement.text) <= 60
        for match in ages.finditer(statement.text)
    ]
    if not its or low >= high or any(int(match[1]) < high and low < int(match[2]) for _, match in its):
        return None
    statement, match = its[0]
    return Clash("size", Spot(statement, *match.span()), Spot(all_.title, *mine.span()))


_WAIST_AND_LEG = late(
    r"(?<![^\W_])(?:w\s?([2-5]\d)\s?[x/|-]?\s?l\s?([2-4]\d)|([2-5]\d)\s?w\s?[x/|-]?\s?([2-4]\d)\s?l)(?![^\W_])",
    re.IGNORECASE,
)
"""Sizes of trousers: "W32 L34", "32W x 34L"."""


def _trousers_clash(all_: Told) -> Clash | None:
    """Waist and leg of trousers: none of the sizes may be the title's only one."""
    assert all_.title is not None
    titled = list(_WAIST_AND_LEG.finditer(all_.title.text))
    if len(titled) != 1:
        return None
    mine = titled[0]
    its = [
        (statement, match)
        for statement in (*all_.of_role("size")[0], *all_.of_role("size")[1])
        if statement.label is not None and not statement.label.of and len(statement.text) <= 60
        for match in _WAIST_AND_LEG.finditer(statement.text)
    ]
    if not its or any(_both_of(match) == _both_of(mine) for _, match in its):
        return None
    statement, match = its[0]
    return Clash("size", Spot(statement, *match.span()), Spot(all_.title, *mine.span()))


def _both_of(match: re.Match[str]) -> tuple[str, str]:
    return (match[1] or match[3], match[2] or match[4])


def size_clashes(all_: Told) -> Iterator[Clash]:
    """Contradictions between the size in the title and the size attribute or the sizes of the variants."""
    if all_.title is None or not (all_.pairs or all_.options):
        return
    clash = _age_clash(all_, _MONTHS) or _age_clash(all_, _YEARS) or _trousers_clash(all_)
    if clash is not None:
        yield clash
        return
    for one in (all_, *all_.parts):
        if one.title is None:
            continue
        text = one.title.text
        match = _named_size(text)
        if match is None:
            continue
        its = [
            (statement, size)
            for statement in (*one.of_role("size")[0], *one.of_role("size")[1])
            if statement.label is not None and not statement.label.of
            for size in _sizes(statement.text)
        ]
        if not its or len(_LETTER_RANGE.findall(text)) > 1:
            continue
        following = text[match.end() : match.end() + 8].lstrip()
        if following[:1] == "," and not _ANOTHER.match(following):
            following = ""  # "size 42, white"
        if following[:1] in ("-", "–", "/", ",", "~", "&", "+", "|") or following.lower().startswith(
            ("to ", "bis ", "or ", "and ")
        ):
            continue
        mine = _size(match["value"])
        system = _SYSTEM_BEFORE.search(text[: match.start()])
        if mine and mine[0] == "number " and system is not None:  # "US Size 7"
            mine = (f"number {system['system'].replace('EUR', 'EU')}", mine[1])
        if not mine or not its or any(size == mine for _, size in its):
            continue
        statement = next((statement for statement, size in its if _comparable_sizes(mine, size)), None)
        if statement is None:  # another system
            continue
        yield Clash("size", Spot(statement, 0, len(statement.text)), Spot(one.title, *match.span("value")))
        return


_ANOTHER = late(rf",\s?(?:{_LETTERS}|\d{{1,2}})(?![^\W_])", re.IGNORECASE)
"""A list of sizes goes on."""
_CUES = ("size", "gr", "taille", "pointure", "talla", "tamanho", "taglia", "maat", "rozmiar", "beden")
"""One of them stands in each ASCII cue. Looked for first, which is several times as quick."""


def _named_size(text: str) -> re.Match[str] | None:
    """The size that a title names, if it names one."""
    if not text.isascii():
        return (
            _SIZE_CUE.search(text)
            or _SIZE_LATIN.search(text)
            or _SIZE_SYSTEM.search(text)
            or _SIZE_BEHIND.search(text)
            or _SIZE_ALONE.search(text)
            or _SIZE_LARGE.search(text)
        )
    small = text.lower()
    return (
        (_SIZE_CUE.search(text) or _SIZE_LATIN.search(text) if any(cue in small for cue in _CUES) else None)
        or (_SIZE_SYSTEM.search(text) if "eu" in small else None)
        or (_SIZE_BEHIND.search(text) if "size" in small else None)
        or _SIZE_ALONE.search(text)
        or (_SIZE_LARGE.search(text) if "XL" in text or "XXS" in text else None)
    )


_PARTS = late(r"[,;/|]|\s-\s")
_NO_SIZE = late(
    r"\w\s?[-–~]\s?\w|one size|free size|einheitsgröße|taille unique|talla única|均码", re.IGNORECASE
)


def _sizes(text: str) -> tuple[tuple[str, str], ...]:
    return _read_sizes(text) if len(text) <= 200 else ()


@lru_cache(maxsize=4096)
def _read_sizes(text: str) -> tuple[tuple[str, str], ...]:
    """Remembered: the sizes of options come again and again."""
    found = []
    for piece in _PARTS.split(text):
        size = _size(piece.strip())
        if size:
            found.append(size)
    return () if _NO_SIZE.search(text) else tuple(found)


def _size(text: str) -> tuple[str, str] | tuple[()]:
    """A size and the system that it belongs to; empty for none."""
    plain = text.casefold().strip()
    plain = _NAMED.get(plain, plain).replace(" ", "")
    if re.fullmatch(_LETTERS, plain, re.IGNORECASE):
        many = re.fullmatch(r"(x{2,5})([sl])", plain)
        return ("letter", f"{len(many[1])}x{many[2]}" if many is not None else plain)
    match = _NUMERIC.fullmatch(text.strip())
    if match is None:
        return ()
    system = (match["system"] or "").upper().replace("EUR", "EU")
    return (f"number {system}", match["number"].replace(",", "."))


def _comparable_sizes(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two sizes are of one system; of bare numbers the small ones are American or British, the large ones European."""
    if one[0] != other[0]:
        return False
    return one[0] != "number " or (float(one[1]) < _EUROPEAN) == (float(other[1]) < _EUROPEAN)


_EUROPEAN = 20
