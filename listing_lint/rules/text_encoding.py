"""DSC404 and DSC405: texts that were spoilt on their way, and words that a translation left behind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.brands.guard import is_word
from listing_lint.catalog.texts import strings_of, texts_of
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.repair.changes import replacing
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.description_markup import cup
from listing_lint.rules.description_page import page_of
from listing_lint.rules.image_facts import storable
from listing_lint.text.mojibake import LOST, find_mojibake
from listing_lint.text.scripts import EAST_ASIAN, east_asian_runs, scripts_for, scripts_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Fix
    from listing_lint.text.mojibake import Spoilt

_SHOWN = 40
_REMEMBERED = 60
"""Characters of a text that is remembered, at most."""


@rule(
    "DSC404",
    "spoilt-characters",
    severity="error",
    fix="safe",
    good=[
        Example(
            cup("Café “Ömür” – naïve, 5 °C ± ½, Größe 10 µm, ÂME, SÃO, цена, 价格"), why="letters with marks"
        ),
    ],
    bad=[
        Example(
            cup("It doesnâ€™t leak"),
            says="description has characters in the wrong encoding: 'â€™' for '’'",
            at="/description",
        ),
        Example(
            {"id": "A1", "title": "CafÃ© Cup 500 ml"},
            says="title has characters in the wrong encoding",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Caf\ufffd Cup 500 ml"},
            says="title has 1 character that was lost",
            at="/title",
        ),
        Example(
            cup("Becher fГјr Kaffee, GrГ¶Гџe 500 ml"),
            why="read as Cyrillic",
            says="characters in the wrong encoding: 'Гј' for 'ü'",
            at="/description",
        ),
        Example(
            cup("Bluza z bawe³ny, ró¿owa, ³atwa w praniu"),
            why="letters of Poland read as those of the West",
            says="characters in the wrong encoding: '³' for 'ł'",
            at="/description",
        ),
        Example(
            cup("Tasse aus Porzellan, sch?n bemalt, f?r B?ro und Haus"),
            says="description has question marks where characters were lost: 'sch?n'",
            at="/description",
        ),
        Example(
            {"id": "A1", "title": "Cup", "attributes": {"Material": "²»Ðâ¸Ö"}},
            says="attribute Material has characters in the wrong encoding: '²»Ðâ¸Ö' for '不锈钢'",
            at="/attributes/Material",
        ),
    ],
)
def spoilt_characters(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report text that was read in the wrong encoding (mojibake), and characters that were lost.

    Writes suspicious characters back to the bytes that they came from and reads these as what they were: UTF-8, GBK, a
    page of Windows, DOS, a Mac or KOI8-R. What becomes valid and more plausible text was spoilt. Twice spoilt text is turned
    round twice. The finding names the repaired text. U+FFFD stands for a character that nobody can bring back, and so do
    question marks within words, and words of nothing else.

    Shoppers read gibberish, and searches find nothing.

    Export the texts as UTF-8 and read them as UTF-8; repair what is spoilt already.
    """
    texts = strings_of(listing.fields)
    # Most texts are ASCII, and most others hold nothing of it.
    if not any(_is_spoilt(text) for text in texts if not text.isascii()) and not _escaped(texts):
        yield from _questions(listing, texts)
        return
    told = 0 < sum(text.count(LOST) for text in texts) <= listing.halves
    for text in texts_of(listing):
        found = find_mojibake(text.text)
        if told and found:  # LOD108 says of each where half of it stands
            found = [one for one in found if text.text[one.start : one.end].strip(LOST)]
            if not found:
                continue
        places = [(one, one.start, one.end) for one in found]
        if not found and "&" in text.text:
            view = page_of(text.text).view
            places = [(one, *view.span(one.start, one.end)) for one in find_mojibake(view.text)]
            written = view.text
        else:
            written = text.text
        if places:
            one, start, end = places[0]
            yield Hit(
                f"{show(text.name, 60)} has {_said(one, written, [each for each, _, _ in places])}",
                text.pointer,
                "Write the lost characters anew."
                if one.lost
                else f"Write '{show(_word(one, written), 80)}' instead.",
                chars=(text.offset + start, text.offset + end),
                on_key=text.on_key,
                actual=len(places),
                data={"repaired": storable(one.repaired), "taken_for": one.taken_for},
                fix=None
                if text.on_key or text.offset or not found
                else _repaired(text.pointer, text.text, found),
            )


_WESTERN = frozenset({"Windows-1252", "Mac Roman"})


_HALVES = frozenset("ÐÑÂÃâ")
"""What is left of a letter of other alphabets whose second half was lost on the way."""


def _repaired(pointer: str, text: str, found: list[Spoilt]) -> Fix | None:
    """Write the characters that were meant. One language read as another is more of a guess, and so is half a word."""
    known = [one for one in found if not one.lost]
    # A letter for a letter is a guess from the words around it.
    sure = all(
        one.taken_for in _WESTERN and (one.end - one.start > 1 or one.taken_for != "Windows-1252")
        for one in known
    )
    sure = sure and not any(text[one.end : one.end + 1] in _HALVES for one in known)
    return replacing(
        pointer,
        "Write the characters that were meant.",
        ((one.start, one.end, one.repaired) for one in known),
        "safe" if sure else "unsafe",
    )


def _is_spoilt(text: str) -> bool:
    return _short(text) if len(text) <= _REMEMBERED else bool(find_mojibake(text))


_QUESTIONS = late(
    r"(?<![^\W\d_])[A-Za-z]{1,15}\?(?!a ?:)[a-z]{1,15}(?![^\W\d_]|[=/])|(?<!\S)\?{2,30}(?:[ ,.\-]{1,3}\?{2,30}){2,}"
)
"""A word with a question mark for a letter, and a row of words of which nothing else is left. "Q: hot?a: no" is a question."""
# From its first sign on: a text without blanks is gone through once, and not again from each of its signs.
_ADDRESS = late(r"(?<!\S)\S*(?:://|www\.|\.php|\.asp|\.html?\?)\S*")


def _questions(listing: Listing, texts: list[str]) -> Iterator[Hit]:
    """Texts of which an export wrote question marks for the letters that its encoding did not have."""
    if not any("?" in text for text in texts):
        return
    for text in texts_of(listing):
        if text.text.count("?") < 2 or text.on_key:
            continue
        view = page_of(text.text).view
        plain = _ADDRESS.sub(lambda match: " " * len(match[0]), view.text)
        words = [match for match in _QUESTIONS.finditer(plain) if not _parts_sentences(match[0])]
        if not words or (len(words) < 2 and not words[0][0].startswith("?")):
            continue
        start, end = view.span(*words[0].span())
        yield Hit(
            f"{show(text.name, 60)} has question marks where characters were lost: '{show(words[0][0], _SHOWN)}'",
            text.pointer,
            "Write the lost characters anew, and export the texts as UTF-8.",
            chars=(text.offset + start, text.offset + end),
            actual=len(words),
            confidence="medium",
        )


def _parts_sentences(word: str) -> bool:
    """Whether a question mark may end a sentence whose next one lacks its blank: "heiß?oder", "Why us?because"."""
    before, _, after = word.partition("?")
    if before.islower() and len(before) > 3 and after in _BEGIN:
        return True
    return len(before) > 1 and len(after) > 1 and is_word(before.lower()) and is_word(after)


_NEXT = (
    "and or no yes the this we you it is are do not so then oder und ja nein wir das der die dann nicht"
    " y si es un una et ou oui non le la il e o um sì"
)
_BEGIN = frozenset(_NEXT.split())


@lru_cache(maxsize=4096)
def _short(text: str) -> bool:
    """Remembered: values of attributes come again and again."""
    return bool(find_mojibake(text))


_ENTITIES = late(r"&(?:acirc|Atilde|Acirc|#226|#195|#194);&", re.IGNORECASE)


def _escaped(texts: list[str]) -> bool:
    """Whether spoilt characters may hide behind entities."""
    return any("&" in text and _ENTITIES.search(text) for text in texts)


def _said(one: Spoilt, text: str, found: list[Spoilt]) -> str:
    lost = sum(each.end - each.start for each in found if each.lost)
    if one.lost:
        return f"{lost} character{'s' if lost > 1 else ''} that {'were' if lost > 1 else 'was'} lost (U+FFFD)"
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    shown = show(text[one.start : one.end], _SHOWN)
    meant = "a blank that does not break" if one.repaired == "\u00a0" else f"'{show(one.repaired, _SHOWN)}'"
    return f"characters in the wrong encoding: '{shown}' for {meant}{more}"


def _word(one: Spoilt, text: str) -> str:
    """The repaired characters with the word around them."""
    start, end = one.start, one.end
    while start > 0 and one.start - start < 20 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and end - one.end < 20 and text[end].isalnum():
        end += 1
    return text[start : one.start] + one.repaired + text[one.end : end]


_WIDE = late(
    r"(?<![\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef])[，。：；！？（）、％＋－～]"
    r"(?![ \u3000]?[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
    r"|[\uff10-\uff19]{2,}|[\uff21-\uff3a\uff41-\uff5a]{2,}"
)
_LEAST_LETTERS = 12
"""Letters of other scripts that make a text one of these."""
_MOST_CHINESE = 0.2
_FIELDS = (("description", "description"), ("short_description", "short description"))


@rule(
    "DSC405",
    "untranslated-text",
    severity="warning",
    reads=("/description", "/short_description", "/bullets"),
    good=[
        Example(cup("不锈钢保温杯，500 ml，黑色"), why="a Chinese text"),
        Example(
            cup("Steel cup for hot drinks, 500 ml (黑色 black。), keeps them hot for eight hours"),
            why="a full stop of the Chinese words in brackets",
        ),
        Example(
            cup("Green tea Long Jing (龙井) from Hangzhou, 100 g, in a tin"), why="a name beside its spelling"
        ),
    ],
    bad=[
        Example(
            cup("<p>Stainless steel cup for hot drinks, 黑色 and 白色 to choose, 500 ml</p>"),
            says="description has 2 untranslated places: '黑色'",
            at="/description",
        ),
        Example(
            cup("Кружка из нержавеющей стали для горячих напитков, цвет 黑色, объём 500 мл"),
            why="Russian, too",
            says="description has an untranslated place: '黑色'",
            at="/description",
        ),
        Example(
            cup("Material：stainless steel，capacity：500 ml，color：black"),
            says="description has 5 full-width signs in the text",
            at="/description",
        ),
    ],
)
def untranslated_text(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report Chinese, Japanese or Korean words and full-width signs that a translation left in other text.

    Runs where few letters are East Asian, and the listing's locale is none of theirs. A word in brackets, as
    a name beside its spelling, is passed over. Full-width punctuation between Latin letters and full-width
    letters are information.

    Shoppers cannot read it, and it shows that nobody proofread the translation.

    Translate the words, and write plain punctuation.

    Names of places, teas and characters may be meant; then put them in brackets behind their spelling.
    """
    if EAST_ASIAN & scripts_for(listing.locale):
        return
    for name, said in _FIELDS:
        text = listing.text(name)
        if text and not text.isascii():
            refused = ctx.figure(f"{name}.chinese_allowed")
            if refused is None or refused.value is not False:
                yield from _untranslated(text, listing.at(name), said)
    for number, (text, pointer) in enumerate(listing.texts("bullets"), 1):
        if not text.isascii():
            yield from _untranslated(text, pointer, f"bullet {number}")


def _untranslated(text: str, pointer: str, said: str) -> Iterator[Hit]:
    page = page_of(text)
    runs, wide = _places(page.plain)
    if not runs and not wide:
        return
    scripts = scripts_in(page.plain)
    east = sum(scripts[script] for script in EAST_ASIAN)
    letters = scripts.total()
    if letters - east < _LEAST_LETTERS or east > _MOST_CHINESE * letters:
        return
    view = page.view
    runs, wide = _places(view.text)
    if runs:
        start, end = runs[0]
        places = f"{len(runs)} untranslated places" if len(runs) > 1 else "an untranslated place"
        yield Hit(
            f"{said} has {places}: '{show(view.text[start:end], _SHOWN)}'",
            pointer,
            "Translate the words, or put a name in brackets behind its spelling.",
            chars=view.span(start, end),
            severity="info" if _may_be_name(view.text, runs) else None,
            confidence="low" if _may_be_name(view.text, runs) else "medium",
            actual=len(runs),
        )
    if wide:
        start, end = wide[0]
        yield Hit(
            f"{said} has {len(wide)} full-width sign{'s' if len(wide) > 1 else ''} in the text: "
            f"'{show(_around(view.text, start, end), _SHOWN)}'",
            pointer,
            "Write plain punctuation, letters and digits, with a blank behind each comma and colon.",
            chars=view.span(start, end),
            severity="info",
            confidence="medium",
            actual=len(wide),
        )


def _may_be_name(text: str, runs: list[tuple[int, int]]) -> bool:
    """Whether the only such word stands behind a capital letter's word, as "Tatung 大同" does."""
    start, end = runs[0]
    before = text[max(0, start - 40) : start].split()
    return len(runs) == 1 and end - start <= 4 and bool(before) and before[-1][0].isupper()


def _bracketed(text: str, start: int) -> bool:
    """Whether a word stands in brackets or quotation marks, as a name beside its spelling does."""
    before = text[max(0, start - 30) : start]
    opened, closed = max(map(before.rfind, "(（[【「『“")), max(map(before.rfind, ")）]】」』”"))
    return opened > closed or before[-1:] in {"/", '"', "'"}


_SPELLING = late(r"\s?[(（]\s?[A-Za-z]")
"""What stands behind a name in its own letters: "龙井 (Longjing)"."""


def _places(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """East Asian words that stand in no brackets, and full-width signs."""
    runs = [
        (start, end)
        for start, end in east_asian_runs(text)
        if end - start > 1 and not _bracketed(text, start) and _SPELLING.match(text, end) is None
    ]
    return runs, [match.span() for match in _WIDE.finditer(text) if not _is_eastern(text, match.start())]


_CLAUSE = late(r"[\n。！？.!?]")
_EASTERN = late("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def _is_eastern(text: str, at: int) -> bool:
    """Whether a sign belongs to a Chinese, Japanese or Korean clause, though a Latin word stands before it."""
    before = text[max(0, at - 40) : at]
    ends = [one.end() for one in _CLAUSE.finditer(before)]
    return _EASTERN.search(before, ends[-1] if ends else 0) is not None


def _around(text: str, start: int, end: int) -> str:
    """What stands beside a place in its line."""
    before = text[max(0, start - 10) : start].rpartition("\n")[2]
    return f"{before}{text[start:end]}{text[end : end + 10].partition(chr(10))[0]}".strip()


RULES: tuple[Rule, ...] = (spoilt_characters, untranslated_text)
