"""Text that was read in the wrong encoding, found by turning the mistake round.

UTF-8 that somebody read as Windows-1252, Latin-1, Mac Roman, Windows-1251 or GBK, GBK that was read as Latin-1, and
Windows-1252 that a Mac read as its own (see :mod:`listing_lint.text.mac_letters`): the
characters are written back to the bytes that they came from, and these are read as what they were. Only what gives valid
and more plausible text counts. Text that was spoilt twice is turned round twice. U+FFFD and its spoilt forms stand for
characters that nobody can bring back.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.text.code_pages import find_misread
from listing_lint.text.mac_letters import letters_of_a_mac
from listing_lint.text.page_bytes import bytes_of, utf8_shown
from listing_lint.text.view import ENTITY, Builder, View

if TYPE_CHECKING:
    from collections.abc import Iterator

LOST = "\ufffd"

_MOST = 4
"""How often one text may have been spoilt: each round makes it longer by half."""


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A spoilt stretch: its place in code points, what it should read, and the encoding that it was taken for.

    ``repaired`` is empty for a byte order mark that became text, and holds U+FFFD where characters are lost for good.
    """

    start: int
    end: int
    repaired: str
    taken_for: str

    @property
    def lost(self) -> bool:
        """Whether what stood here cannot be brought back."""
        return LOST in self.repaired


def find_mojibake(text: str) -> list[Spoilt]:
    """Find the spoilt stretches of a text, from left to right; they don't overlap. Linear in the length of the text."""
    if text.isascii():
        return []
    view = View(text)
    places: list[tuple[int, int, str]] = []
    for _ in range(_MOST):
        found = _once(view.text)
        if not found:
            break
        made, at = Builder(view), 0
        for one in found:
            places.append((*view.span(one.start, one.end), one.taken_for))
            made.keep(at, one.start)
            made.put(one.repaired, one.start, one.end, ENTITY)
            at = one.end
        made.keep(at, len(view.text))
        view = made.done()
        if all(one.lost for one in found):
            break
    return _merged(places, view) if places else []


def _merged(places: list[tuple[int, int, str]], view: View) -> list[Spoilt]:
    """The stretches of the source that any round touched, each with what is left of it in the end."""
    assert view.starts is not None
    stretches: list[tuple[int, int, str]] = []
    for start, end, taken_for in sorted(places):
        if stretches and start < stretches[-1][1]:
            first, last, earlier = stretches[-1]
            stretches[-1] = first, max(last, end), earlier
        else:
            stretches.append((start, end, taken_for))
    found, at = [], 0
    for start, end, taken_for in stretches:
        while at < len(view.text) and view.starts[at] < start:
            at += 1
        first = at
        while at < len(view.text) and view.starts[at] < end:
            at += 1
        found.append(Spoilt(start, end, view.text[first:at], taken_for))
    return found


def _once(text: str) -> list[Spoilt]:
    found: list[Spoilt] = []
    if LOST in text or "ï¿œ" in text:
        found += [Spoilt(match.start(), match.end(), LOST, _UNKNOWN) for match in _LOST.finditer(text)]
    for finder in (_western, _blanked, _mac, of_windows_on_a_mac, _cyrillic, _chinese, _from_gbk):
        found += finder(text)
    chosen: list[Spoilt] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not chosen or one.start >= chosen[-1].end:
            chosen.append(one)
    # What explains a few characters of a text, and leaves the others as strange as they were, came about by chance.
    strange = len(text) - len(text.encode("ascii", "ignore"))
    explained = sum(one.end - one.start for one in chosen)
    if explained * 2 < strange:
        wider = [Spoilt(*one) for one in find_misread(text)]
        if sum(one.end - one.start for one in wider) > explained:
            return wider
    return chosen


_UNKNOWN = "an unknown encoding"
_LOST = late(f"(?:{LOST}|ï¿œ)+")  # the second is U+FFFD, spoilt by way of Latin-9


@cache
def _bytes_of(encoding: str) -> dict[str, int]:
    """Each character from 0x80 on that the encoding gives, with its byte; what Windows-1252 has may be shown by Latin-1, too."""
    latin = {chr(byte): byte for byte in range(0x80, 0x100)} if encoding == "cp1252" else {}
    return latin | bytes_of(encoding)


@cache
def _sequence(encoding: str) -> re.Pattern[str]:
    """One character of UTF-8 as the encoding shows its bytes."""
    shown: dict[int, str] = {}
    for char, byte in _bytes_of(encoding).items():
        shown[byte] = shown.get(byte, "") + char
    return re.compile(utf8_shown(shown))


def _decode(text: str, encoding: str) -> str | None:
    table = _bytes_of(encoding)
    try:
        return bytes(table[char] if char > "\x7f" else ord(char) for char in text).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def _sequences(text: str, encoding: str) -> Iterator[list[tuple[int, int, str]]]:
    """Runs of sequences that follow each other, each with its place and its character."""
    run: list[tuple[int, int, str]] = []
    for match in _sequence(encoding).finditer(text):
        char = _decode(match[0], encoding)
        if char is None or not _plausible(char):
            continue
        if run and match.start() != run[-1][1]:
            yield run
            run = []
        run.append((match.start(), match.end(), char))
    if run:
        yield run


def _plausible(char: str) -> bool:
    """Whether anybody would have written this character in a listing."""
    if char in "\ufeff\ufffd\u200b\u200d\u200e\ufe0f\u2060" or "\x80" <= char <= "\x9f":
        return True  # the last ones are bytes of a text that was spoilt twice
    category = unicodedata.category(char)
    return not "\uffa0" <= char <= "\uffdc" and category not in ("Cn", "Co", "Cs", "Cc", "Cf")


_BEHIND_WORDS = frozenset("®©™”’“‘›»…–—°²³·¹ªº£€¥¢§\u00a0")
"""Signs that stand behind a capital letter in honest text: "CAFÉ™", "ÅR–2", "Ä…"."""


def _western(text: str) -> Iterator[Spoilt]:
    """UTF-8 read as Windows-1252 or Latin-1."""
    if not _WESTERN_LEAD.search(text):
        return
    runs = list(_sequences(text, "cp1252"))
    sure = [_sure(run, text) for run in runs]
    if any(sure):  # where one character is spoilt, the others are
        for run in runs:
            repaired = "".join(char for _, _, char in run)
            yield Spoilt(run[0][0], run[-1][1], repaired.replace("\ufeff", ""), "Windows-1252")


_BLANKED = late(r"(?<=[a-z0-9.,!?;:)])Â(?=[\s<&]|\Z)|(?<=[a-z])Ã(?=[\s<&,.;:!?)]|\Z)")
"""What is left of a blank that does not break, and of "à", where a program has made their second byte a plain blank."""
_BLANKED_ALONE = late(r"(?<![^\s>;])Â(?=[\s<&]|\Z)")


def _blanked(text: str) -> Iterator[Spoilt]:
    """UTF-8 read as Windows-1252 of which blanks were tidied since: "UnisexÂ ", "qualitÃ  alta"; no word ends on such a capital."""
    if _BLANKED.search(text) is None:
        return
    for shape in (_BLANKED, _BLANKED_ALONE):
        for found in shape.finditer(text):
            yield Spoilt(found.start(), found.end(), "\u00a0" if found[0] == "Â" else "à", "Windows-1252")


def _sure(run: list[tuple[int, int, str]], text: str) -> bool:
    start, end = run[0][0], run[-1][1]
    if any(last - first > 2 for first, last, _ in run):
        return True
    return _sure_pair(text, start) if len(run) == 1 else _sure_run(run, text[start:end])


_WESTERN_LEAD = late(r"[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")


def _sure_pair(text: str, start: int) -> bool:
    """Whether a lone pair of characters is spoilt, or a letter with a sign behind it."""
    lead, follower = text[start], text[start + 1]
    before, after = text[start - 1 : start], text[start + 2 : start + 3]
    if lead == "Â":
        return True  # "NÂ°" is written by nobody
    if lead == "Ã":
        # A Portuguese word in capitals may end on Ã, with a sign or a blank that does not break behind it.
        return follower not in _BEHIND_WORDS or not before.isupper() or after.islower()
    inside = (before.isalpha() and before.islower()) or (after.isalpha() and after.islower())
    return inside and follower not in "’”“‘»›…–—" and lead not in "ßàáâãäåæçèéêëìíîïðñòóôö"


def _sure_run(run: list[tuple[int, int, str]], written: str) -> bool:
    """Whether several pairs in a row are one spoilt word: they make letters of one script, or are the usual ones."""
    if any(char in "ÂÃ" for char in written):
        return True
    scripts = {unicodedata.name(char, " ").split(" ")[0] for _, _, char in run if char.isalpha()}
    return len(scripts) == 1 and all(char.isalpha() for _, _, char in run) and len(run) >= 2


_MAC_LEAD = late("[√‚¬Ô][\u00a0-\u02ff\u03c0\u2013-\u2265]")


def _mac(text: str) -> Iterator[Spoilt]:
    """UTF-8 read as Mac Roman: ``‚Äô`` for an apostrophe, ``√©`` for é."""
    if not _MAC_LEAD.search(text):
        return
    for run in _sequences(text, "mac_roman"):
        start, end = run[0][0], run[-1][1]
        around = (text[start - 1 : start] + text[end : end + 1]).strip()
        lead, repaired = text[start], "".join(char for _, _, char in run)
        sure = lead in "‚¬" or repaired == "\ufeff" or (lead == "√" and (end - start > 2 or around.isalpha()))
        if sure and (lead != "¬" or end - start == 2):
            yield Spoilt(start, end, repaired.replace("\ufeff", ""), "Mac Roman")


def of_windows_on_a_mac(text: str) -> Iterator[Spoilt]:
    """Windows-1252 read as Mac Roman, a letter at a time: ``f¸r`` for für, ``AÒOS`` for AÑOS."""
    for at, repaired in letters_of_a_mac(text):
        yield Spoilt(at, at + 1, repaired, "Mac Roman")


_CYRILLIC_LEAD = late(
    "в[Ђ„]|п»ї|[РС][\u0400-\u040f\u0452-\u045f\u0490\u0491\u00a0-\u00bb\u2013-\u203a\u20ac\u2116\u2122]"
)


def _cyrillic(text: str) -> Iterator[Spoilt]:
    """Cyrillic UTF-8 read as Windows-1251: every letter became a capital Er or Es and a sign."""
    if not _CYRILLIC_LEAD.search(text):
        return
    for run in _sequences(text, "cp1251"):
        repaired = "".join(char for _, _, char in run)
        letters = sum("\u0400" <= char <= "\u04ff" for char in repaired)
        signs = sum("\u2010" <= char <= "\u2122" or char == "\ufeff" for char in repaired)
        if letters + signs == len(repaired) and (letters >= 3 or not letters):
            yield Spoilt(run[0][0], run[-1][1], repaired.replace("\ufeff", ""), "Windows-1251")


_HAN_RUN = late(r"[\u3400-\u9fff][^\x00-\x7f]{1,400}[a-zA-Z?]?")
_LOST_HAN = late("(?:锟斤拷|锟斤|烫烫烫烫|屯屯屯屯)+[锟斤拷烫屯]*")


def _chinese(text: str) -> Iterator[Spoilt]:
    """UTF-8 read as GBK: ``鈥檚`` for ’s, ``锟斤拷`` for characters that were lost before."""
    for match in _HAN_RUN.finditer(text):
        run = match[0]
        lost = _LOST_HAN.search(run)
        if lost is not None:
            yield Spoilt(match.start() + lost.start(), match.start() + lost.end(), LOST, "GBK")
        elif _may_be_utf8(run[0]):
            for written in (run, run[:-1]):
                repaired = _from(written, "gb18030", "utf-8") if len(written) >= 2 else None
                if repaired is not None and len(repaired) >= 2 and _common(repaired):
                    yield Spoilt(match.start(), match.start() + len(written), repaired, "GBK")
                    break


@lru_cache(maxsize=4096)
def _may_be_utf8(char: str) -> bool:
    """Whether a Chinese character's bytes can begin one of UTF-8; those in use have smaller ones in GBK."""
    written = char.encode("gb18030", "replace")
    return (
        len(written) == 2
        and (0xE2 <= written[0] <= 0xE9 or written[0] == 0xEF)
        and 0x80 <= written[1] <= 0xBF
    )


def _from(text: str, wrong: str, right: str) -> str | None:
    try:
        return text.encode(wrong).decode(right)
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _common(text: str) -> bool:
    """Whether all of a text is punctuation, plain letters or common Chinese: not the rare characters of chance."""
    return all(
        char < "\x7f" or "\u2010" <= char <= "\u206f" or "\u3000" <= char <= "\u30ff" or "\uff00" <= char <= "\uffef"
        or ("\u4e00" <= char <= "\u9fff" and _is_common(char))
        for char in text
    )  # fmt: skip


def _is_common(char: str) -> bool:
    """Whether GB 2312 has it among its first 3,755 characters, those in use."""
    try:
        return 0xB0 <= char.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


_HIGH_RUN = late(r"[\u00a1-\u00fe]{4,400}")


_OF_WINDOWS = frozenset("€‚ƒ„†‡ˆ‰Š‹Œ˜™š›œžŸ")
"""What Latin-1 does not have and Windows-1252 has, but for quotes and dashes: beside it stands UTF-8 that was spoilt."""


def _from_gbk(text: str) -> Iterator[Spoilt]:
    """GBK read as Latin-1: ``ÊÖ»ú¿Ç`` for 手机壳."""
    for match in _HIGH_RUN.finditer(text):
        run = match[0]
        letters = sum(map(str.isalpha, run))
        if len(run) % 2 or letters == len(run) or letters < len(run) // 3:  # "ÄÖÜäöü" is a list of letters
            continue
        around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if any((char.isalpha() and char.islower()) or char in _OF_WINDOWS for char in around):
            continue
        repaired = _from(run, "latin-1", "gb2312")
        if repaired is not None and all(
            "\u4e00" <= char <= "\u9fff" or char in "，。、：；！？" for char in repaired
        ):
            common = sum(map(_is_common, repaired))
            if common * 2 >= len(repaired):
                yield Spoilt(match.start(), match.end(), repaired, "Latin-1")
