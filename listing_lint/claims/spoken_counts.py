"""Numbers of pieces that running text states of the goods, and that the title counts otherwise.

Running text counts many things: parts, doses, what is given besides. Taken for the goods' is only a number that a line begins
with or that stands behind "includes", "contains", "Lieferumfang", and that nothing follows but words of the title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.claims.counted_goods import things
from listing_lint.claims.materials import material_words
from listing_lint.claims.packs import Count, counts, names_number
from listing_lint.claims.statements import Statement
from listing_lint.claims.surroundings import is_elsewhere
from listing_lint.claims.told import Clash, Spot, words_of
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.statements import Passage
    from listing_lint.claims.told import Told

_CUE = late(
    r"(?:\b(?:includes?|contains?|comes? (?:with|in|as)|consists? of|you(?:'ll| will)? (?:get|receive)|contents?|what you get|in the (?:box|package)"
    r"|enthält|beinhaltet|umfasst|besteht aus|lieferumfang|packungsinhalt|inhalt|sie erhalten|inclut|comprend|contient|contenu|composé de"
    r"|incluye|contiene|viene con|consta de|contenido|include|comprende|composto da|contenuto|inclui|contém|vem com|conteúdo|bevat|inclusief|inhoud"
    r"|zawiera|zawartość|w zestawie|содержит|включает|комплектация|в комплекте|в наборе|в упаковке)\b[:：]?|包含|包括|内含|含有|共有|セット内容[:：]?|구성[:：]?)"
    r"[\s:：-]{0,3}(?:(?:a|an|the|ein|eine|un|une|una|um|uma|een|total|of|set|pack|de|insgesamt) ){0,2}\Z",
    re.IGNORECASE,
)
_BEGINS = late(r"(?:\A|\n)[ \t•·▪■●✔✅*–—►➤★☆🔹\[【(-]*\Z")
_EACH = late(
    r"\s?(?:per|je|pro|par|por|a|na)\b|\s?/|[^.;\n]{0,24}(?:\b(?:each|every|per|jeweils|chaque|cada|ogni|elke|в каждо\w+)\b|每)",
    re.IGNORECASE,
)
_NEUTRAL = frozenset(
    "made per in included total and from aus de en pro je und et y per e di em w в на по и".split()
)
"""Words behind a number that leave it one of all the goods; "for" and "with" may part some of them off: six for steak."""
_OTHERS = late(
    r"\s?(?:a|per|each|every|pro)?\s?(?:day|daily|serving|times?|dose|täglich|tag|jour|día|giorno|dia|день|сутки|years?|months?|free|extra|spare|bonus|replacement"
    r"|accessor\w+|colou?rs?|sizes?|styles?|modes?|levels?|speeds?|in (?:1|one)\b)",
    re.IGNORECASE,
)
_LISTED = late(
    r"(?<![\w.,/])(?P<n>\d{1,3}) ?[x×*] ?(?P<noun>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*){0,3})", re.IGNORECASE
)
_OF = late(r"\s(?:of|de|di|aus|van|von|из)\s", re.IGNORECASE)
_WORD = late(r"\s*(?:\(\w+\))?\s*([^\W\d_][\w'’-]*)")
_END = late(r"\s*(?:[.,;:!?)\]】|\n(–—-]|\Z)")
_STEM = 4
_NEAR = 80
"""Characters behind a number in which the rest of the goods may be counted."""


def spoken_clash(one: Told, known: frozenset[int]) -> Clash | None:
    """The number of pieces that the texts state and the title states otherwise; ``known`` are numbers that need no telling."""
    title = one.title
    head = _head(one)
    if title is None or head is None or not one.counts:
        return None
    counted = [(passage, counts(passage.view.text)) for passage in one.passages]
    said = list(_said(one, head, counted))
    numbers = {count.number for _, count in said}
    if len(numbers) != 1:
        return None
    statement, count = said[0]
    number = count.number
    if number in known or number == head.number:
        return None
    high, low = max(number, head.number), min(number, head.number)
    several = count.way != head.way or count.way == "pack" or _EACH.match(statement.text, count.end)
    if low < 2 or (high % low == 0 and several):
        return None
    if any(other.number == head.number for _, found in counted for other in found):
        return None
    rest = head.number - number
    if any(names_number(where.text[its.end : its.end + _NEAR], rest) for where, its in said):
        return None  # "7 brushes for the eyes and 5 for the face"
    return Clash(
        "number of pieces",
        Spot(title, head.start, head.end),
        Spot(statement, count.start, count.end),
        sure=False,
    )


def counted_by_variants(one: Told) -> bool:
    """Whether variants are chosen by a number of pieces, whatever the option is called."""
    variants = one.listing.fields.get("variants") if one.listing is not None else None
    for variant in variants[:_VARIANTS] if isinstance(variants, list) else ():
        chosen = variant.get("attributes") if isinstance(variant, dict) else None
        for text in chosen.values() if isinstance(chosen, dict) else ():
            if isinstance(text, str) and len(text) < _LONG and (counts(text) or things(text)):
                return True
    return False


_VARIANTS, _LONG = 100, 120


def _head(one: Told) -> Count | None:
    """The one number of pieces that the title states."""
    title = one.title
    if title is None:
        return None
    if len(one.packs) == 1:
        head = one.packs[0]
    elif not one.packs and len(found := things(title.text)) == 1:
        head = Count(found[0].start, found[0].end, found[0].number, "pieces")
    else:
        return None
    return None if is_elsewhere(title.text, head.start, head.end) else head


def _said(
    one: Told, head: Count, counted: list[tuple[Passage, list[Count]]]
) -> Iterator[tuple[Statement, Count]]:
    """What the running texts count of the goods."""
    assert one.title is not None
    kinds = {thing.kind for thing in things(one.title.text)}
    for passage, numbers in counted:
        text = passage.view.text
        statement = Statement("text", text, passage.pointer, None, "", passage.view)
        found = [count for count in numbers if (count.way == "pairs") == (head.way == "pairs")]
        if len(found) < 2:
            taken = {(count.start, count.end) for count in found}
            found += [
                Count(thing.start, thing.end, thing.number, "pieces")
                for thing in things(text)
                if thing.kind in kinds
                and all(thing.start >= end or thing.end <= start for start, end in taken)
            ]
        for count in found if len(found) == 1 else ():  # ten of this and ten of that are twenty
            if count.number > 1 and _of_goods(one, text, count):
                yield statement, count
        listed = list(_LISTED.finditer(text))
        if sum(int(match["n"]) for match in listed) == head.number:
            continue  # twelve drill bits and a box are thirteen pieces
        for match in listed:
            if int(match["n"]) > 1 and _CUE.search(text[max(0, match.start() - 60) : match.start()]):
                words = words_of(match["noun"].split(" with ")[0])
                if words and all(_in_title(one, word) for word in words):
                    yield (
                        statement,
                        Count(match.start(), match.start() + len(match["n"]), int(match["n"]), "pieces"),
                    )


def _of_goods(one: Told, text: str, count: Count) -> bool:
    before = text[max(0, count.start - 60) : count.start]
    if not (_BEGINS.search(before) or _CUE.search(before)):
        return False
    if _OTHERS.match(text, count.end) or text[count.end : count.end + 1] in ("-", "+"):
        return False
    if _END.match(text, count.end):
        return True
    of = _OF.match(text, count.end)
    if of is not None:  # six pieces of steel, and two pieces of cutlery
        following = _WORD.match(text, of.end())
        return following is not None and (
            _in_title(one, following[1]) or any(material_words().find(following[1]))
        )
    word = _WORD.match(text, count.end)
    return word is not None and (word[1].casefold() in _NEUTRAL or _in_title(one, word[1]))


def _in_title(one: Told, word: str) -> bool:
    """Whether a word of the title begins like it: "cloths" and "cloth"."""
    stem = word.casefold()[:_STEM]
    return len(stem) > 2 and any(other.startswith(stem) for other in one.words)
