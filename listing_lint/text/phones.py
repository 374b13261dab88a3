"""Phone numbers: digits that a cue, a plus sign or the shape of a country makes one, never their validity alone.

Style codes, article numbers and model numbers are valid somewhere in the world; what tells a phone number from them is
how it is written and what stands beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.text import phone_context, phone_shapes
from listing_lint.text.contact import Contact
from listing_lint.text.phone_cues import PHONE_CUES, UNITS
from listing_lint.text.view import DIGIT, ESCAPE, FORM, INVISIBLE, LEET, NUMBER_WORD, PERCENT, SPACED, TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Confidence
    from listing_lint.text.phone_context import Cue
    from listing_lint.text.view import View

__all__ = ["PHONE_CUES", "find_phones", "looks_like_digits"]

_FEWEST, _MOST = 7, 15
_GROUP = re.compile(r"[0-9]+")
_GAP = re.compile(r"[^\w%$€£¥₹₽@&+°×″′]{0,4}_{0,2}")
_LEAD = re.compile(r"(?:\+\s?[(（]?|[(（]\s?\+?)\s?$")
_GLUED = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]+[-_/]?$")
_CODED = re.compile(r"[0-9][0-9a-f]{7,}_$")
"""A long code of digits that an underscore joins to what follows, as shops join what they count files by."""
_HARD_GAP = re.compile(r"[,;/|\n、，；]")
_LEAST = re.compile(r"[0-9][^0-9A-Za-z\n]{0,6}(?:[0-9xX*•#][^0-9A-Za-z\n]{0,6}){5}[0-9A-Zx*•#]")
_MASKED = re.compile(
    r"(?<![\w+])\+?[0-9]{2,5}[\s.\-]{0,2}(?:[xX*•#●○?_]{1,8}[\s.\-]{0,2}){1,3}[0-9]{0,4}(?!\w)"
)
_MASK = re.compile(r"[*•#●○?_]{2}")
_VANITY = re.compile(
    r"(?<![\w.\-])(?P<one>\+?1[\s.\-])?\(?8(?:00|33|44|55|66|77|88)\)?[\s.\-]"
    r"(?=[A-Z0-9\-]{7,14}(?![\w]))(?=[A-Z0-9\-]{0,10}[A-Z]{3})[A-Z0-9]{1,8}(?:-[A-Z0-9]{1,8}){0,2}"
)
_EXTENSION = re.compile(
    r"[\s,;]{0,3}(?:ext(?:ension)?|x|доб|分机|轉|转|#)\.?[\s:]{0,2}[0-9]{1,5}(?![0-9\w])", re.IGNORECASE
)
_INCHES = re.compile(r"(?<![0-9])[0-9]{1,3}\s?(?:\"|”|'')")
_UNIT = re.compile(r"\s?(?:[%°″×₽€$£¥₹元円원克件个台只双条]|[*x]\s?[0-9]|([^\W\d_]{1,8})(?![^\W_]))")
_VARIANT = re.compile(r"-[A-Z](?![^\W_])")
"""What a part's number goes on with, and no telephone number: 010-1234-5678-A."""
_MONEY = re.compile(
    r"(?:[$€£¥₹₽]|(?<![^\W\d_])(?:usd|eur|rs\.?)|price|precio|prix|preis|prezzo|cena|цена|价格|価格|售价)\s{0,2}[:：]?\s{0,2}$",
    re.IGNORECASE,
)
_HIDDEN = NUMBER_WORD | SPACED | LEET | FORM | INVISIBLE | TAG | PERCENT | ESCAPE | DIGIT
"""Ways that nobody writes an article number in: with one of them any cue will do."""

_FINENESS = frozenset({"333", "375", "417", "585", "750", "800", "835", "900", "916", "925", "950", "999"})
"""What is stamped into rings."""

_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


@dataclass(frozen=True, slots=True)
class _Number:
    """Digits that may be a phone number: where they stand, as written, and in their groups."""

    start: int
    end: int
    written: str
    groups: list[str]
    plus: bool

    @property
    def digits(self) -> str:
        return "".join(self.groups)

    @property
    def singles(self) -> bool:
        return all(len(group) == 1 for group in self.groups)


def looks_like_digits(text: str) -> bool:
    """Whether a text holds what a number needs at least: seven digits in a row, with signs between them or masked."""
    return _LEAST.search(text) is not None


def find_phones(view: View) -> Iterator[Contact]:
    """Yield the phone numbers of a view; the value is in international form where the country is written, else digits."""
    text = view.text
    behind = 0
    last: Contact | None = None
    for run in _runs(text):
        for number in _numbers(text, run):
            if number.start < behind:
                continue
            listed = (
                last is not None and bool(last.cue) and phone_context.continues(text[last.end : number.start])
            )
            found = _judge(view, number, listed=listed)
            if found is not None:
                yield found
                behind, last = found.end, found
    yield from _masked(text)
    yield from _vanity(text)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Groups of digits with no more than a few signs between them, as long as they go on."""
    run: list[re.Match[str]] = []
    for group in _GROUP.finditer(text):
        if run and not _GAP.fullmatch(text, run[-1].end(), group.start()):
            if sum(len(one[0]) for one in run) >= _FEWEST:
                yield run
            run = []
        run.append(group)
    if sum(len(one[0]) for one in run) >= _FEWEST:
        yield run


def _numbers(text: str, run: list[re.Match[str]]) -> Iterator[_Number]:
    """The numbers of a run: cut at commas, slashes and line ends where both sides are long enough for one."""
    part: list[re.Match[str]] = []
    size, left = 0, sum(len(group[0]) for group in run)
    for group in run:
        if size >= _FEWEST and left >= _FEWEST and _HARD_GAP.search(text, part[-1].end(), group.start()):
            yield from _number(text, part)
            part, size = [], 0
        part.append(group)
        size += len(group[0])
        left -= len(group[0])
    yield from _number(text, part)


def _number(text: str, groups: list[re.Match[str]]) -> Iterator[_Number]:
    for count in _counts(text, groups):
        start, end = groups[0].start(), groups[count - 1].end()
        lead = _LEAD.search(text, max(0, start - 4), start)
        if lead is not None:
            start = lead.start()
        written = text[start:end]
        yield _Number(
            start, end, written, [group[0] for group in groups[:count]], lead is not None and "+" in lead[0]
        )


def _counts(text: str, groups: list[re.Match[str]]) -> list[int]:
    """How many of the groups to take: those before the separators change, if they make a number; or all of them."""
    found: list[int] = []
    size, total = 0, sum(len(group[0]) for group in groups)
    gaps: set[str] = set()
    sizes = [len(group[0]) for group in groups]
    if len(groups) == 3 and groups[0][0][0] == "0" and total > 11 and sizes[1] in {7, 8} and sizes[2] <= 4:
        return [2]  # the last group is an extension: 0755-12345678-802
    for count, group in enumerate(groups, 1):
        size += len(group[0])
        if size > _MOST + 2:
            return found
        if count == len(groups):
            found.append(count)
            break
        gap = text[group.end() : groups[count].start()]
        if size >= 9 and gap not in gaps and ("\n" in gap or len(gap) >= 2 or len(gaps) == 1):
            whole = text[groups[0].start() : group.end()]
            if "\n" in gap or (size <= 13 and total > _MOST) or phone_shapes.is_national(whole, "", ""):
                found.append(count)
        gaps.add(gap)
    return found


def _judge(view: View, number: _Number, *, listed: bool) -> Contact | None:
    text, start, end = view.text, number.start, number.end
    digits, written = number.digits, number.written
    glued = _GLUED.search(text, max(0, start - 14), start) if written[0].isdigit() else None
    cue, vetoed = phone_context.before(text, start, len(digits))
    if glued is not None and not (
        cue is not None and cue.end >= start - 1 and cue.strength == "calling" and len(digits) >= 9
    ):
        return None
    if number.plus and cue is None and _CODED.search(text, max(0, start - 40), start):
        return None
    if vetoed or _is_measure(text, number) or (len(digits) < 9 and _MASK.search(written)):
        return None
    # Reading letters as digits makes numbers out of part numbers, so that alone is no reason to trust a far cue.
    hidden = bool(view.ways(start, end) & _HIDDEN & ~LEET) or number.singles
    near = listed or (cue is not None and (cue.near or (hidden and len(digits) >= 8)))
    calling = cue is not None and cue.near and cue.strength == "calling"
    odd = re.search(r"[^\d\s().+\-/]", written) is not None
    way = SPACED if number.singles or odd else 0
    begin = cue.start if cue is not None and (cue.near or near) else start
    label = text[cue.start : cue.end] if cue is not None else ""
    end = _with_extension(text, end)
    if number.plus or (
        digits.startswith("00") and len(digits) >= 11 and (near or cue is not None or len(number.groups) > 1)
    ):
        value = phone_shapes.international("+" + (digits if number.plus else digits[2:]))
        if value is not None:
            return Contact("phone", value, begin, end, way=way, cue=label)
        if near and not number.plus and phone_shapes.is_possible("+" + digits[2:]):
            return Contact("phone", "+" + digits[2:], begin, end, way=way, confidence="medium", cue=label)
        if number.plus:
            if near and 8 <= len(digits) <= _MOST and not phone_shapes.are_figures(number.groups, written):
                return Contact("phone", "+" + digits, begin, end, way=way, confidence="medium", cue=label)
            return None
    if phone_shapes.are_figures(number.groups, written):
        return None
    if "\n" in written and (not near or len(number.groups) > 4 or not 9 <= len(digits) <= 13):
        return None  # figures below each other
    shape = phone_shapes.is_national(written, digits, text[max(0, start - 30) : end + 30])
    if (
        near
        and _FEWEST <= len(digits) <= _MOST
        and _is_enough(text, number, cue, listed=listed, sure=shape or calling or hidden)
    ):
        confidence: Confidence = "high" if shape or len(digits) >= 8 else "medium"
        return Contact("phone", _dialled(digits), begin, end, way=way, confidence=confidence, cue=label)
    if shape and phone_shapes.is_article_number(number.groups):
        return None
    if not 8 <= len(digits) <= 13:
        return None
    behind = phone_context.after(text, end) if cue is None else None
    if cue is not None or behind is not None:
        signed = cue is not None and re.search(r"[:：]\s?$", text[cue.end : start]) is not None
        named = behind is not None or signed or digits[0] == "1"
        whole = len(number.groups) == 1 and phone_shapes.is_mobile(digits) and named
        if shape or whole or phone_shapes.is_trunk(written, digits):
            if behind is not None:
                label = text[behind.start : behind.end]
            return Contact("phone", _dialled(digits), start, end, way=way, confidence="medium", cue=label)
    if shape and text[start - 1 : start] != "#":
        return Contact("phone", _dialled(digits), start, end, way=way, confidence="low")
    return None


def _is_enough(text: str, number: _Number, cue: Cue | None, *, listed: bool, sure: bool) -> bool:
    """Whether a number is one behind its cue: a word that only names a phone asks for more than sizes."""
    if listed or cue is None:
        return True
    digits, word = number.digits, text[cue.start : cue.end].lower()
    if word in {"hp", "lh", "dt"}:  # a maker of printers, "left hand" and a headphone, too
        return len(digits) >= (9 if digits[0] == "0" else 10) and digits.startswith(("0", "62", "8"))
    if word == "cep" and len(digits) < 10:
        return False  # Brazil's postcode, and a mobile phone in Turkish, whose numbers are longer
    if sure:
        return True
    if phone_shapes.look_like_sizes(number.groups, number.written):
        return False
    if word == "ring" and number.groups[0] in _FINENESS:
        return False
    if len(digits) == _FEWEST and len(number.groups) == 1 and cue.strength == "thing":
        return re.search(r"[:：.]", text[cue.end : number.start]) is not None  # "Panasonic fax 1234567"
    return not (len(digits) >= 12 and phone_shapes.is_article_number(number.groups))


def _is_measure(text: str, number: _Number) -> bool:
    """Whether letters, a unit or a currency stick to a number."""
    end = number.end
    if end < len(text) and not _EXTENSION.match(text, end):
        char = text[end]
        if char == "_" or (char.isalpha() and (char < "\u0e00" or "\u1e00" <= char < "\u2000")):
            return True
        if _VARIANT.match(text, end):
            return True
    unit = None if number.plus else _UNIT.match(text, end)
    if unit is not None and (unit[1] is None or unit[1].lower() in UNITS) and not _EXTENSION.match(text, end):
        return True
    if not number.plus and _INCHES.match(text, number.end - len(number.groups[-1])):
        return True
    return _MONEY.search(text, max(0, number.start - 12), number.start) is not None


def _with_extension(text: str, end: int) -> int:
    match = _EXTENSION.match(text, end)
    return match.end() if match is not None else end


def _dialled(digits: str) -> str:
    """What is dialled; a Chinese mobile behind its country code without a plus gets one."""
    if len(digits) == 13 and digits.startswith("861"):
        return "+" + digits
    return digits


def _masked(text: str) -> Iterator[Contact]:
    """Numbers with some digits hidden, which their seller shows to whoever asks: 138****5678, 0969.xxx.xxx."""
    if not re.search(r"[0-9][\s.\-]?[xX*•#●○?_]", text):
        return
    for match in _MASKED.finditer(text):
        digits = sum(char.isdigit() for char in match[0])
        signs = sum(char in "xX*•#●○?_" for char in match[0])
        if digits < 4 or signs < 2 or not 8 <= digits + signs <= 13:
            continue
        cue, vetoed = phone_context.before(text, match.start(), digits + signs)
        if cue is not None and cue.near and not vetoed:
            yield Contact(
                "phone",
                match[0].strip(),
                cue.start,
                match.end(),
                confidence="low",
                cue=text[cue.start : cue.end],
            )


def _vanity(text: str) -> Iterator[Contact]:
    """Toll-free numbers that spell a word: 1-800-FLOWERS."""
    if "8" not in text:
        return
    for match in _VANITY.finditer(text):
        cue, vetoed = phone_context.before(text, match.start(), 11)
        near = cue is not None and cue.near
        if vetoed or not (near or match["one"]):
            continue
        digits = "".join(char for char in match[0].translate(_KEYPAD) if char.isdigit())
        value = digits[: 11 if digits[0] == "1" else 10]
        if len(value) < 10:
            continue
        start = cue.start if cue is not None and near else match.start()
        label = text[cue.start : cue.end] if cue is not None else ""
        yield Contact("phone", value, start, match.end(), confidence="high" if near else "medium", cue=label)
