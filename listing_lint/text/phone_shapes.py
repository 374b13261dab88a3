"""How numbers are written: as only phone numbers are, or as sizes, dates, article numbers and other figures are."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any

_NANP = re.compile(r"\(?[2-9]\d{2}\)?([\-.])[2-9]\d{2}\1\d{4}")
_NANP_BRACKET = re.compile(r"(?:\+?1[\s.\-])?\([2-9]\d{2}\)\s?[2-9]\d{2}[\s.\-]\d{4}")
_NANP_ONE = re.compile(r"1([\s.\-])\(?[2-9]\d{2}\)?[\s.\-][2-9]\d{2}[\s.\-]\d{4}")
_TOLL_FREE = re.compile(r"(?:1[\s.\-])?\(?8(?:00|33|44|55|66|77|88)\)?[\s.\-]\d{3}[\s.\-]?\d{4}")
_BRACKET_AREA = re.compile(
    r"\(0[1-9]\d{0,3}\)\s?\d{2,4}[\s.\-/]?\d{2,4}(?:[\s.\-]?\d{2,4})?|\([1-9]\d\)\s?9?\d{4}[\s.\-]\d{4}"
)
_CN_MOBILE = re.compile(r"1[3-9]\d{9}")
_CN_GROUPS = re.compile(r"1[3-9]\d([\s\-])\d{4}\1\d{4}")
_NATIONAL = (
    re.compile(r"[78][\s\-]?\(?[3489]\d{2}\)?[\s\-]?\d{3}[\s\-]\d{2}[\s\-]\d{2}"),  # Russia
    re.compile(r"[78]\s?\([3489]\d{2}\)\s?\d{7}"),
    re.compile(r"0[1-79](?:([\s.\-])\d{2})(?:\1\d{2}){3}"),  # France
    re.compile(r"0[789]0-\d{4}-\d{4}|0120-\d{3}-\d{3}"),  # Japan
    re.compile(r"01[016789]([\s.\-])\d{3,4}\1\d{4}"),  # Korea
    re.compile(r"07\d{3}\s\d{6}|07\d{3}\s\d{3}\s\d{3}|0800\s\d{3}\s\d{4}"),  # United Kingdom
)
_TRUNK = re.compile(
    r"(?:\(?0\d{1,4}\)?|0\s?\(\d{2,4}\))(?:[\s.\-/]{1,2}\d{2,4}){1,4}|0\d{3,4}\s\d{6}|0\d{1,4}\s?[\-/]\s?\d{6,8}"
)
_GROUPED = re.compile(
    r"[6-9]\d{2}([\s.\-])\d{2}\1\d{2}\1\d{2}|3[2-9]\d[\s.\-]\d{6,7}|3[2-9]\d[\s.]\d{3}[\s.]\d{4}"
)
"""Spain and Italy, which have no trunk prefix."""

_DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d{2}[\-./年\s](?:0?[1-9]|1[0-2])[\-./月\s](?:[0-2]?\d|3[01])(?!\d)"
    r"|(?:[0-2]?\d|3[01])([\-./])(?:[0-2]?\d|3[01])\1(?:19|20)\d{2}(?!\d))"
)
_TIME = re.compile(r"(?<!\d)[0-2]?\d:[0-5]\d(?!\d)")
_ADDRESS = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}")
_DECIMAL_END = re.compile(r"\d[.,]\d{1,2}(?!\d)\s?[^\d\s]?$")
_DECIMAL_START = re.compile(r"\d{1,2}[.,]\d(?![\d.,])")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def is_national(written: str, digits: str, around: str) -> bool:
    """Whether a number is written as some country writes phone numbers and hardly anybody writes anything else.

    ``around`` is the text about it: a bare Chinese mobile number counts among Chinese.
    """
    bare = written.strip()
    if len(digits) > 13:
        return False
    if _NANP.fullmatch(bare) or _NANP_ONE.fullmatch(bare) or _NANP_BRACKET.fullmatch(bare):
        return is_valid(digits, "US")
    if _TOLL_FREE.fullmatch(bare) or _BRACKET_AREA.fullmatch(bare) or _CN_GROUPS.fullmatch(bare):
        return True
    if any(shape.fullmatch(bare) for shape in _NATIONAL):
        return True
    if not _CN_MOBILE.fullmatch(digits):
        return False
    sizes = [len(group) for group in re.findall(r"\d+", bare)]
    return sizes in ([11], [3, 4, 4], [3, 8], [1] * 11) and (
        len(sizes) == 11 or _CJK.search(around) is not None
    )


def is_trunk(written: str, digits: str) -> bool:
    """Whether a number begins with a trunk prefix and has groups, 0212 555 12 34, or has a country's groups without."""
    if _GROUPED.fullmatch(written.strip()):
        return True
    if not 9 <= len(digits) <= 12 or not _TRUNK.fullmatch(written.strip()):
        return False
    sizes = [len(group) for group in re.findall(r"\d+", written)]
    return sizes[-1] > 2 or sizes[-2:] == [2, 2]


def is_mobile(digits: str) -> bool:
    """Whether bare digits have the length and the beginning of common mobile numbers."""
    return _CN_MOBILE.fullmatch(digits) is not None or (digits[0] == "0" and 10 <= len(digits) <= 11)


def are_figures(groups: list[str], written: str) -> bool:
    """Whether digits are certainly a date, a time, an address, a size run or a filler, whatever stands before them."""
    digits = "".join(groups)
    if _DATE.search(written) and len(digits) <= 12:
        return True
    if _TIME.search(written) and ":" in written and len(groups) <= 6:
        return True
    if len(set(digits)) <= 2 and len(digits) < 9:
        return True
    return _is_ladder(groups)


def look_like_sizes(groups: list[str], written: str) -> bool:
    """Whether digits may as well be sizes, models or amounts; a word that only names a phone is not enough then."""
    digits = "".join(groups)
    if _ADDRESS.fullmatch(written) and max(map(int, groups)) <= 255:
        return True
    if (_DECIMAL_END.search(written) and len(groups) <= 3) or _DECIMAL_START.match(written):
        return True
    if any(group[0] == "0" for group in groups) or all(len(group) == 1 for group in groups):
        return False
    if all(len(group) <= 2 for group in groups):
        return True
    if len(groups) >= 3 and all(len(group) <= 4 and group[-1] in "05" for group in groups):
        return True
    return len(groups) == 1 and len(digits) >= 7 and digits.endswith("0000")


def _is_ladder(groups: list[str]) -> bool:
    """Sizes, years and counts: numbers that go up or down by equal steps, or many that go up or down."""
    numbers = [int(group) for group in groups]
    if len(groups) >= 2 and all(
        len(group) == 4 and 1900 <= number <= 2099 for group, number in zip(groups, numbers, strict=True)
    ):
        return True
    if len(groups) < 3:
        return False
    steps = [second - first for first, second in pairwise(numbers)]
    if all(len(group) == 1 for group in groups):
        return len(set(steps)) == 1
    if any(group[0] == "0" and len(group) > 1 for group in groups):
        return False
    if [len(group) for group in groups] == [1, 3, 3, 4]:
        return False  # 1 415 666 7777
    one_way = all(step > 0 for step in steps) or all(step < 0 for step in steps)
    return one_way and (len(groups) >= 4 or len(set(steps)) == 1)


def is_article_number(groups: list[str]) -> bool:
    """Whether a number is one run of digits with the check digit of GTIN-8, 12, 13 or 14, or of an ISBN-13."""
    digits = "".join(groups)
    if len(digits) not in {8, 12, 13, 14} or (len(groups) > 1 and not digits.startswith(("978", "979"))):
        return False
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits[:-1]), 1))
    return (10 - total % 10) % 10 == int(digits[-1])


@cache
def _library() -> Any:
    import phonenumbers  # a tenth of a second, and only for the few texts with a likely number

    return phonenumbers


def international(number: str) -> str | None:
    """A number with its country code in E.164, if there are such numbers."""
    library = _library()
    try:
        parsed = library.parse(number, None)
    except library.NumberParseException:
        return None
    if not library.is_valid_number(parsed):
        return None
    return str(library.format_number(parsed, library.PhoneNumberFormat.E164))


def is_valid(digits: str, region: str) -> bool:
    """Whether a number can exist in a country."""
    library = _library()
    try:
        return bool(library.is_valid_number(library.parse(digits, region)))
    except library.NumberParseException:
        return False


def is_possible(number: str) -> bool:
    """Whether a number has a country code that exists and a length that the country uses."""
    library = _library()
    try:
        return bool(library.is_possible_number(library.parse(number, None)))
    except library.NumberParseException:
        return False
