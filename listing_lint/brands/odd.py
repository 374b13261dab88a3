"""Single words that are no words: deformed names, in one of the ways of ``reading`` and ``spelling``."""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import TYPE_CHECKING

from listing_lint.brands.found import PICTURES, chunks_pattern, is_spaced
from listing_lint.brands.guard import is_word
from listing_lint.brands.keyed import REMEMBERED
from listing_lint.brands.kinds import SMALL_WORDS, WELL_KNOWN
from listing_lint.brands.letters import bare
from listing_lint.brands.lexicon import LEAST_ODD, LONGEST
from listing_lint.brands.parts import has_stroke
from listing_lint.brands.reading import read_odd
from listing_lint.brands.shapes import readings
from listing_lint.brands.spelling import backwards, is_exchange, mistyped, nearly, plural_of
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.found import Found
    from listing_lint.brands.lexicon import Lexicon, Term
    from listing_lint.brands.reading import Reading as OddReading

_EDGES = "\"'“”‘’«»()[]{}<>,;:!?.-_/\\|*~+=#&…。，、；：！？（）【】《》「」"
_REGISTERED = late(r"\((?:r|tm|c)\)?\W*$", re.IGNORECASE)
_VERSION = late(r"[a-z]{1,3}\d+(?:[.,]\d+)+", re.IGNORECASE)
_CODE = re.compile(r"(?=[^a-z]*$)(?=.*\d)[A-Z0-9\-./]+")


def find_odd(text: str, lexicon: Lexicon, found: Found) -> None:
    """Single words that are no words: deformed in one of the ways of ``reading`` and ``spelling``."""
    silent = lexicon.silent
    for chunk in chunks_pattern(plain=is_spaced(text)).finditer(text):
        raw = chunk[0]
        if raw in silent:
            continue
        left, core = _core(raw)
        start = chunk.start() + left
        end = start + len(core)
        if len(core) < 3 or not found.free(start, end):
            if len(core) > 3:
                _in_parts(core, start, lexicon, found)
            continue
        told = (
            _at_edges(raw, core, left, lexicon)
            or _told(core, lexicon)
            or _end_covered(raw, core, left, lexicon)
        )
        if told is not None:
            name, ways, first, last, chance = told
            terms = lexicon.spelled(name) or lexicon.named(name)
            found.add(terms, start + first, start + last, ways, chance=chance)
            continue
        before = len(found)
        _in_parts(core, start, lexicon, found)
        if len(found) == before and len(raw) <= LONGEST and len(silent) < REMEMBERED:
            silent.add(raw)


def _core(raw: str) -> tuple[int, str]:
    """What is left of a word without the signs around it, and how many stood before."""
    return len(raw) - len(raw.lstrip(_EDGES)), _REGISTERED.sub("", raw).strip(_EDGES)


_COVERED = re.compile(rf"[^\W\d_][*#＊●○◯〇█•★✱@$€£!?%^{PICTURES}][^\W\d_]")
"""A sign between letters that covers one, or stands for one, and parts no words."""


def find_covered(text: str, lexicon: Lexicon, found: Found) -> None:
    """Names with a sign for a letter, before the names that the sign leaves whole: ``Yoshi*ura``, and the CH of ``CH@NEL``."""
    if _COVERED.search(text) is None:
        return
    for chunk in chunks_pattern(plain=is_spaced(text)).finditer(text):
        if _COVERED.search(chunk[0]) is None:
            continue
        left, core = _core(chunk[0])
        told = _told(core, lexicon)
        start = chunk.start() + left
        if (
            told is not None
            and told[1]
            and (told[2], told[3]) == (0, len(core))
            and found.free(start, start + len(core))
        ):
            found.add(lexicon.spelled(told[0]), start, start + len(core), told[1], chance=told[4])


def _at_edges(raw: str, core: str, left: int, lexicon: Lexicon) -> Told | None:
    """What a word stands for whose first or last letter is a sign: ``$upreme``, ``gucc!``; places are those in its core."""
    registered = raw.count("(") == 1 and _REGISTERED.search(raw)  # ⒩⒤⒦⒠⒭ is in brackets all over
    if raw == core or len(raw) > LONGEST or registered:
        return None
    wide = raw.rstrip(",;:.)]}\"'")
    for lead, text in ((left, wide[left:]), (0, wide), (0, wide[: left + len(core)])):
        if len(text) > len(core) and (readings(text[0]) or readings(text[-1])):
            told = _told(text, lexicon)
            if told is not None and told[2] == 0 and told[3] > len(core):
                name, ways, first, last, chance = told
                return name, ways, first + lead - left, last + lead - left, chance
    return None


_END_COVERS = frozenset("*＊✱○●◯█")
_LEAST_LEFT = 4


def _end_covered(raw: str, core: str, left: int, lexicon: Lexicon) -> Told | None:
    """The well-known name of which a sign covers the first or the last letter: ``*ucci``, ``Role*``.

    A star before or behind a word is mostly one of a note, so the goods have to say that it is none.
    """
    right = left + len(core)
    first, last = raw[:left] in _END_COVERS, raw[right:] in _END_COVERS
    if first == last or not core.isascii() or not core.isalpha():
        return None
    key = core.lower()
    # Behind a star, a capital begins a note; and lists of words have "ucci", too.
    if len(key) < _LEAST_LEFT or (is_word(key) and not (first and core.islower())):
        return None
    for number in lexicon.near[key]:
        name = lexicon.names[number]
        if len(name) != len(key) + 1 or (name[1:] if first else name[:-1]) != key:
            continue
        if any(
            term.kind == "name" and not term.ambiguous and term.mark.names >= WELL_KNOWN
            for term in lexicon.spelled(name)
        ):
            shift = -1 if first else 0
            return name, ("covered letters",), shift, len(core) + 1 + shift, True
    return None


def _in_parts(core: str, start: int, lexicon: Lexicon, found: Found) -> None:
    """The words of a compound, one by one: ``Gucc1-style``, ``iPhone15``, ``NikeShoes``."""
    if core.isalpha() and (core.islower() or core.isupper() or core.istitle()):
        return
    for part in re.finditer(r"[^\s\-_/\\,;:|+&()\[\]]+", core):
        word = part[0]
        first = start + part.start()
        if word != core and len(word) >= 3 and found.free(first, first + len(word)):
            told = _told(word, lexicon)
            if told is not None:
                name, ways, begin, end, chance = told
                found.add(lexicon.spelled(name), first + begin, first + end, ways, chance=chance)
                continue
        _at_borders(word, first, lexicon, found)


_LONG_KEY = 5
"""Letters of a name from which on it needs no capital at its border."""
_LONG_PIECE = 8
"""Letters of a piece that may hold a name beside a word: ``Adidasslides`` in ``superAdidasslides``."""
_BORDER = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[A-Z]+|\d+")


def _at_borders(word: str, start: int, lexicon: Lexicon, found: Found) -> None:
    """A name in its own letters, its borders being a capital or a number: ``iPhone15``, ``NikeShoes``, ``2024Adidas``."""
    pieces = [(piece.start(), piece.end()) for piece in _BORDER.finditer(word)]
    if len(pieces) < 2:
        return
    number, plain = 0, word.isascii()
    while number < len(pieces):
        for last in range(min(len(pieces), number + 3) - 1, number - 1, -1):
            first, end = pieces[number][0], pieces[last][1]
            if end - first < _LONG_KEY and plain and not word[first].isupper():
                continue  # nothing so short counts without a capital
            if (first, end) == (0, len(word)) or not found.free(start + first, start + end):
                continue
            key = bare(word[first:end]).replace(" ", "")
            terms = tuple(
                term
                for term in lexicon.spelled(key)
                if not term.ambiguous and (len(key) >= _LONG_KEY or word[first : first + 1].isupper())
            )
            if terms:
                found.add(terms, start + first, start + end, ())
                number = last
                break
            if number == last and end - first >= _LONG_PIECE:
                told = _told(word[first:end], lexicon)
                if told is not None:
                    name, ways, begin, until, chance = told
                    found.add(
                        lexicon.spelled(name),
                        start + first + begin,
                        start + first + until,
                        ways,
                        chance=chance,
                    )
        number += 1


Told = tuple[str, tuple[str, ...], int, int, bool]
"""A name, how it is deformed, where in the word it stands, and whether the word may be one of its own."""


def _told(word: str, lexicon: Lexicon) -> Told | None:
    """What a single word stands for: the name, how it is deformed, and where in the word; None for a word of its own."""
    known = lexicon.told
    if word in known:
        return known[word]
    told = _told_of(lexicon, word)
    if len(known) < REMEMBERED:
        known[word] = told
    return told


_ELISION = re.compile(r"(?i)(?:[ldnsjmtc]|qu)['’](?=[^\W\d_]{3})")
"""A French or Italian article that has lost its vowel: ``l'opération`` is no IOPE."""


def _told_of(lexicon: Lexicon, word: str) -> Told | None:
    elided = _ELISION.match(word)
    if elided is not None:
        told = _told(word[elided.end() :], lexicon)
        if told is None:
            return None
        name, ways, first, last, chance = told
        return name, ways, first + elided.end(), last + elided.end(), chance
    size = len(word)
    if size > LONGEST or not any(char.isalpha() or not char.isascii() for char in word):
        return None
    low = bare(word)
    letters = low.replace(" ", "")
    if (low in lexicon.harmless or letters in lexicon.harmless) and len(letters) == size:
        return None
    odd_joint = _ODD_JOINTS.search(word) is not None
    if word.isalpha() and letters.isascii():
        return _of_letters(word, low, lexicon)
    if " " in low and not odd_joint and (_is_compound(low.split(" ")) or _is_grammar(word, low)):
        return None
    if (
        word.isascii()
        and word[0] != "|"
        and not odd_joint
        and all(part.isdigit() or (len(part) > 2 and is_word(part)) for part in low.split(" "))
    ):
        return None  # 1-zone, 3-pack
    if _CODE.fullmatch(word) and sum(char.isdigit() for char in word) * 3 > size:
        return None  # a model number
    if _VERSION.match(word):
        return None  # ip4.0-sg-001
    told = _short_foreign(word, lexicon) if size < LEAST_ODD else _read(word, lexicon)
    if told is None and word[-1:].isupper() and word[:1].islower():
        told = _read(word[::-1], lexicon)  # x3loR
        if told is not None:
            told = told[0], ("written backwards", *told[1]), 0, size, told[4]
    if told is None and not word.isascii():
        told = _turned(word, lexicon)
    return told or _also_mistyped(word, lexicon)


def _also_mistyped(word: str, lexicon: Lexicon) -> Told | None:
    """A long name with a typing error, too: ``Bur8ery``. The goods have to say that it is one."""
    signs = [char for char in word if not char.isalpha()]
    if (
        not 0 < len(signs) < _MANY_SIGNS
        or len(word) < _LEAST_MISTYPED
        or not word.isascii()
        or word[0].isdigit()
        or word[-1].isdigit()  # PlayStation2
    ):
        return None
    for letters in product(*((char,) if char.isalpha() else readings(char) for char in word)):
        name = "".join(letters).lower()
        near = None if is_word(name) else mistyped(name, lexicon)
        if near is not None and len(near.name) >= _LEAST_MISTYPED:
            changes = [f"{sign} for {one}" for sign, one in zip(word, letters, strict=True) if sign in signs]
            return near.name, (*changes, near.way), 0, len(word), True
    return None


_MANY_SIGNS, _LEAST_MISTYPED = 3, 7
"""Signs in a word that are too many for it to be mistyped as well, and letters that such a name has at the least."""


def _short_foreign(word: str, lexicon: Lexicon) -> Told | None:
    """A name of three letters, some of which are of another script: no word is written so, but ``ВМW``."""
    if word.isascii() or not word.isalpha() or not any(map(str.isascii, word)) or not word.isupper():
        return None
    for letters in product(*(readings(char) if not char.isascii() else (char.lower(),) for char in word)):
        name = "".join(letters)
        if any(term.kind == "name" for term in lexicon.named(name)):
            changes = [
                f"{stood} for {one}" for stood, one in zip(word, letters, strict=True) if not stood.isascii()
            ]
            return name, tuple(changes), 0, len(word), False
    return None


def is_written_so(text: str, word: str) -> bool:
    """Whether a name may be written like a word: with all its accents, with some of them, or with others in their places."""
    name, written = text.casefold(), word.casefold()
    marks = {char for char in name if not char.isascii()}
    # Signs of registration and the apostrophes of typesetters are no accents.
    if {char for char in written if not char.isascii() and char.isalpha()} <= marks:
        return True
    # "Pokèmon" is a typing error of people whose language has the other accent, "Hërmês" has one too many.
    return len(name) == len(written) and all(
        one == other or (not one.isascii() and bare(one) == bare(other))
        for one, other in zip(name, written, strict=True)
        if not other.isascii() and other.isalpha()
    )


_ODD_JOINTS = re.compile(
    rf"(?<=[A-Za-z])(?:[:;*~=|#•@$!€£?%^○●◯〇█■□◆◇×{PICTURES}]|[*#•●○]{{2,3}})(?=[a-z])"
    r"|(?<=[A-Za-z])[@$€£](?=[A-Z])|^[$€£](?=[A-Za-z]{3})|(?<=[A-Za-z]{3})[$@]$"
)
"""Signs that part no words of a compound: ``Sam:sung``."""
_TRIPLED = re.compile(r"(.)\1{2,}")
_WORDS_INSIDE = re.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _of_letters(word: str, low: str, lexicon: Lexicon) -> Told | None:
    """What a word of Latin letters stands for, accents or not."""
    size = len(word)
    accents = () if word.isascii() else ("accents",)
    if lexicon.is_spelled(low):
        if accents and not any(is_written_so(term.text, word) for term in lexicon.spelled(low)):
            return low, accents, 0, size, False  # Hërmês
        return (low, (), 0, size, False) if accents or not lexicon.named(low) else None
    if word[-1:].isupper() and word[:-1].islower():
        turned = backwards(low, lexicon)  # "ekiN": the capital tells, whatever else the word is
        if turned is not None:
            return turned.name, (turned.way,), 0, size, False
    if has_stroke(word) and lexicon.is_spelled(drawn := bare(word.replace("I", "l"))):
        return drawn, ("I for l",), 0, size, False  # ShinoIa
    moved = _moved(word, low, lexicon)
    if moved:
        return moved, ("letters swapped",), 0, size, False
    if is_word(low) or is_word(word.lower()):
        # Lists of words have reeboks and chanels as well; an overtone is one, too.
        one = plural_of(low, lexicon) if len(low) == size else ""
        return (one, (), 0, size - 1, True) if one else None
    if low[-1:] == "s" and any(not term.ambiguous for term in lexicon.named(low[:-1])):
        return low[:-1], (), 0, size - 1, False  # disneys, nikes
    single = _TRIPLED.sub(r"\1", low)
    if single != low:
        # A whole name before a cut word: Guccci is no "Guci".
        spelled = [one for one in (single, _TRIPLED.sub(r"\1\1", low)) if lexicon.is_spelled(one)]
        for one in sorted(
            spelled, key=lambda one: all(term.kind == "partial" for term in lexicon.spelled(one))
        ):
            if len(one) >= LEAST_ODD:
                return one, ("repeated letters", *accents), 0, size, False
    inner = _WORDS_INSIDE.findall(word)
    if len(inner) > 1 and all(
        is_word(one.lower()) if len(one) > 2 else len(one) == 2 and one.isupper() for one in inner
    ):
        # FileMate, DVDirect: the capitals part words and abbreviations; SteelSeris has those of SteelSeries.
        near = mistyped(low, lexicon)
        if near is None or is_exchange(low, near.name) or not _has_humps(inner, near.name, lexicon):
            return None
        return near.name, (near.way, *accents), near.start, near.end, True
    near = nearly(low, lexicon, is_word) if len(low) == size else None
    if near is not None:
        return near.name, (near.way, *accents), near.start, near.end, near.chance
    return _read(word, lexicon)


_SECOND_CAPITAL = re.compile(r"[a-z][A-Z][a-z]{2,}")
_LAST_CAPITAL = re.compile(r"[a-z]{3,}[A-Z]")


def _moved(word: str, low: str, lexicon: Lexicon) -> str:
    """The name of which one letter stands elsewhere, as its capital shows: ``rPada``, ``eNik``, ``uccG``; empty for other words."""
    if _SECOND_CAPITAL.fullmatch(word):
        tried = [low[1] + low[0] + low[2:], low[1:] + low[0]]
    elif _LAST_CAPITAL.fullmatch(word):
        tried = [low[-1] + low[:-1]]
    else:
        return ""
    for name in tried:
        if any(term.kind == "name" and not term.ambiguous for term in lexicon.named(name)):
            return name
    return ""


def _has_humps(inner: list[str], name: str, lexicon: Lexicon) -> bool:
    """Whether a name has capitals inside as the word does, and all but one of the parts between them."""
    for term in lexicon.spelled(name):
        parts = _WORDS_INSIDE.findall(term.text)
        if len(parts) == len(inner) and sum(map(str.__ne__, parts, inner)) == 1:
            return True
    return False


_ALSO_TURNED = frozenset("ǝƎɔƆʌʍƃ∀⅃ᴉə")
_ROTATED = str.maketrans("unpdbqmw69", "nudpqbwm96")
"""Letters that are other letters when they are turned round."""


def _turned(word: str, lexicon: Lexicon) -> Told | None:
    """A word whose letters are turned round and stand in reverse: ``ǝʞᴉu``."""
    if not any(_script(char) == "turned" or char in _ALSO_TURNED for char in word):
        return None
    turned = _read(word[::-1].translate(_ROTATED), lexicon)
    if turned is None:
        return None
    return turned[0], ("written backwards", *turned[1]), 0, len(word), False


def _is_grammar(word: str, low: str) -> bool:
    """Whether the sign in a word is that of a genitive or plural (VCD's), or a full stop without its blank (well.A)."""
    first, _, last = low.partition(" ")
    if word.count("'") == 1 and last == "s":
        return len(first) <= _LETTERS or is_word(first)
    return "." in word and last in SMALL_WORDS and len(first) > _LETTERS and is_word(first)


_LETTERS = 3
"""Letters of an abbreviation, at the most."""


def _is_compound(parts: list[str]) -> bool:
    """Whether the parts of a word are words: rock-star, kill-a-watt."""
    words = [part for part in parts if len(part) > 1]
    return sum(len(part) > 2 for part in words) > 1 and all(is_word(part) for part in words)


def _read(word: str, lexicon: Lexicon) -> Told | None:
    read, bold = read_odd(word, lexicon.names, rest=True)
    if bold and read is not None and word.isascii():
        return read.name, ways_of(read), 0, len(word), True
    if (
        bold
        or read is None
        or (_only_letters(read) and not any(_deformable(term) for term in lexicon.spelled(read.name)))
    ):
        return None
    return read.name, ways_of(read), 0, len(word) - read.rest, False


def ways_of(read: OddReading) -> tuple[str, ...]:
    """What was done to a name, in words: ``1 for i``."""
    foreign = [stood for stood, _ in read.changes if not stood.isascii()]
    if len(foreign) > 2:
        ways = [f"{script} letters" for script in dict.fromkeys(_script(char) for char in foreign)]
        ways += [f"{stood} for {letters}" for stood, letters in dict(read.changes).items() if stood.isascii()]
    else:
        ways = [f"{stood} for {letters}" for stood, letters in dict(read.changes).items()]
    ways = ways[:4]
    if read.covered:
        ways.append("covered letters")
    if read.parted:
        ways.append("signs between the letters")
    if read.repeated:
        ways.append("repeated letters")
    if read.rest:
        ways.append("run together with another word")
    return tuple(ways)


def _script(char: str) -> str:
    """The script of a letter, as people call it."""
    name = unicodedata.name(char[:1], "")
    if "SMALL CAPITAL" in name:
        return "small capital"
    if any(word in name for word in ("TURNED", "REVERSED", "SIDEWAYS", "INVERTED")):
        return "turned"
    first = name.split(" ", 1)[0].capitalize()
    return first if first in _SCRIPTS else "look-alike"


_SCRIPTS = frozenset({"Cyrillic", "Greek", "Armenian", "Cherokee", "Lisu", "Hebrew", "Coptic", "Georgian"})


def _only_letters(read: OddReading) -> bool:
    """Whether letters for letters are all that was changed, as in a typing error; no such error is ``I`` for ``l``."""
    return (
        not read.covered
        and not read.parted
        and all(one.isascii() and one.isalpha() and one != "I" for one, _ in read.changes)
    )


def _deformable(term: Term) -> bool:
    return term.mark.fuzzy or len(term.text) >= 5
