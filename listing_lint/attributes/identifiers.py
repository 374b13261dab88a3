"""GTIN, EAN, UPC, ISBN and ISSN: length, check digit, ranges that no product on sale has, and marks of a spreadsheet.

Sources: GS1 General Specifications for the check digit and the ranges of GTIN-8; GS1's list of prefixes, read in copies of it on
27 November 2026; Google Merchant Center Help, answers 6286293 (02, 04 and 2) and 6286302 (05, 981 to 984 and 99); ISO 2108 (ISBN)
and ISO 3297 (ISSN).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Literal

from listing_lint.late import late
from listing_lint.records import dataclass

Fault = Literal["letters", "damaged", "length", "check-digit", "placeholder", "restricted", "other-kind"]
Kind = Literal["gtin", "ean", "upc", "isbn", "issn"]

PREFIX_SOURCE = "Google Merchant Center Help, answers 6286293 and 6286302, and copies of GS1's list of prefixes, checked 2026-11-27"

_LOST = {"gtin": (11,), "ean": (9, 10, 11), "upc": (9, 10, 11)}
"""Lengths at which a check digit that is right says that zeros were lost. It is right by chance for one in ten numbers: a
code of a shop's own has nine or ten digits more often than a GTIN has two zeros in front."""
_LENGTHS = {"gtin": (8, 12, 13, 14), "ean": (8, 13), "upc": (12,), "isbn": (10, 13), "issn": (8,)}
_FORMAT = late("[\\s\\-\u2010-\u2015\u2212\u00a0\u200b-\u200f\ufeff]")
_SCIENTIFIC = late(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,3}")
_FRACTION = late(r"[0-9]+[.,]0+")
_FORMULA = late(r"=?\"?'?([0-9][0-9Xx \-]*)\"?'?")
_LABEL = late(r"(?i)^\s*(?:gtin|ean|upc|isbn|issn|jan)(?:-?(?:8|10|12|13|14|a)(?=[\s:#]))?\s*[:#]?\s+")
_LOOKS_LIKE = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "I": "1", "l": "1", "|": "1", "S": "5", "B": "8", "Z": "2"}
)
_LONGEST = 40
_SHORTEST_RUN = 8


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a code. ``why`` continues "the EAN 4006381333932 …"; ``better`` is what was most likely meant."""

    fault: Fault
    why: str
    better: str = ""


def plain(text: str) -> str:
    """A code without blanks, hyphens and invisible signs."""
    return _FORMAT.sub("", text)


def check_digit(digits: str) -> str:
    """The GS1 check digit of the digits before it: weights 3, 1, 3, 1 … from the right, modulo 10."""
    total = sum((3 if place % 2 == 0 else 1) * int(digit) for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def gs1_valid(code: str) -> bool:
    """Whether the last digit of a code of digits is its GS1 check digit."""
    return check_digit(code[:-1]) == code[-1]


def isbn10_check(digits: str) -> str:
    """The check character of the first nine digits of an ISBN-10: weights 10 to 2, modulo 11."""
    rest = -sum((10 - place) * int(digit) for place, digit in enumerate(digits)) % 11
    return "X" if rest == 10 else str(rest)


def issn_check(digits: str) -> str:
    """The check character of the first seven digits of an ISSN: weights 8 to 2, modulo 11."""
    rest = -sum((8 - place) * int(digit) for place, digit in enumerate(digits)) % 11
    return "X" if rest == 10 else str(rest)


def isbn13_of(isbn10: str) -> str:
    """The thirteen-digit form of an ISBN-10."""
    body = "978" + isbn10[:9]
    return body + check_digit(body)


def gtin14(code: str) -> str:
    """The code as fourteen digits, in which equal products are equal."""
    return code.zfill(14)


def valid_gtin(text: str) -> str | None:
    """The fourteen digits of a faultless GTIN or ISBN; None for anything else."""
    code = plain(_LABEL.sub("", text))
    if not code:
        return None
    if judge(code, "gtin") is None:
        return gtin14(code)
    if len(code) == 10 and code[:9].isascii() and code[:9].isdigit() and isbn10_check(code[:9]) == code[9:]:
        return gtin14(isbn13_of(code))
    return None


SEVERAL = late(r"\s*[,;|/\n]\s*")
"""What parts codes where one text holds those of several variants."""


def judge(text: str, kind: Kind) -> Verdict | None:
    """What is wrong with a code of a kind, or None. ``text`` is as the seller wrote it; a blank one has no fault."""
    if len(text) > 400:
        return None
    text = _LABEL.sub("", text)
    code = plain(text)
    if not code:
        return None
    several = [plain(piece) for piece in SEVERAL.split(text)]
    if len(several) > 1 and all(one.isdigit() and len(one) in _LENGTHS[kind] for one in several):
        return Verdict("letters", f"holds {len(several)} codes, and one goes there")
    damaged = _damage(text.strip(), code, kind)
    if damaged is not None:
        return damaged
    if kind == "issn":
        return _issn(code)
    if kind == "isbn" and len(code) == 10 and code[:9].isascii() and code[:9].isdigit():
        return _isbn10(code.upper())
    if not (code.isascii() and code.isdigit()):
        return _letters(code, kind)
    if code.strip("0") == "" or len(set(code)) == 1:
        return Verdict("placeholder", f"is the digit {code[0]} alone")
    if len(code) not in _LENGTHS[kind]:
        return _length(code, kind)
    if not gs1_valid(code):
        return _wrong_digit(code)
    return _invented(code) or _range(code, kind)


def is_rounded(text: str) -> bool:
    """Whether a spreadsheet has rounded a code to a number in scientific notation, in which many codes are one."""
    return len(text) <= _LONGEST and _SCIENTIFIC.fullmatch(plain(text)) is not None


def _letters(code: str, kind: Kind) -> Verdict:
    """Letters in a number; those that look like digits, and digits of another width or script, are read as what they mean."""
    read = "".join(str(unicodedata.digit(char, char)) for char in code).translate(_LOOKS_LIKE)
    if read != code and read.isascii() and read.isdigit() and judge(read, kind) is None:
        return Verdict("letters", "holds signs that only look like digits", read)
    return Verdict("letters", "holds other signs than digits")


def _damage(text: str, code: str, kind: Kind) -> Verdict | None:
    """What a spreadsheet does to a long number."""
    if len(text) > _LONGEST:
        return None
    if _SCIENTIFIC.fullmatch(code):
        return Verdict("damaged", "is a number in scientific notation: a spreadsheet has cut its last digits")
    if _FRACTION.fullmatch(code):
        return Verdict("damaged", "ends like a number with decimals", re.split("[.,]", code)[0])
    quoted = _FORMULA.fullmatch(text)
    if quoted and quoted[1].strip() != text and any(sign in text for sign in "='\""):
        return Verdict("damaged", "stands in the quotes or the formula of a spreadsheet", plain(quoted[1]))
    if code.isascii() and code.isdigit() and kind != "issn" and len(code) not in _LENGTHS[kind]:
        wide = {"ean": 13, "upc": 12}.get(kind, 12)
        if len(code) in _LOST.get(kind, ()) and gs1_valid(code):
            return Verdict("damaged", f"has {len(code)} digits: its leading zeros are lost", code.zfill(wide))
        if kind == "isbn" and len(code) == 9 and isbn10_check(code[1:].rjust(9, "0")[:9]):
            full = code.zfill(10)
            if isbn10_check(full[:9]) == full[9]:
                return Verdict("damaged", "has 9 digits: its leading zero is lost", full)
    return None


def _length(code: str, kind: Kind) -> Verdict | None:
    if kind == "gtin" and len(code) == 10 and isbn10_check(code[:9]) == code[9]:
        return Verdict("other-kind", "is an ISBN-10, which is no GTIN", isbn13_of(code))
    if kind == "ean" and len(code) in (12, 14) and gs1_valid(code):
        if len(code) == 12:
            return Verdict("other-kind", "is a UPC of 12 digits", code.zfill(13))
        return Verdict("other-kind", "is a GTIN-14, the number of a case", _retail(code))
    if kind == "upc" and len(code) == 13 and gs1_valid(code):
        if code[0] == "0":
            return Verdict("other-kind", "has 13 digits, a zero before the UPC", code[1:])
        return Verdict("other-kind", "is an EAN of 13 digits")
    if kind == "upc" and len(code) in (8, 14) and gs1_valid(code):
        return None
    lengths = [str(length) for length in _LENGTHS[kind]]
    wanted = " or ".join([", ".join(lengths[:-1]), lengths[-1]]) if len(lengths) > 1 else lengths[0]
    return Verdict(
        "length",
        f"has {len(code)} digits, and {'an ' if kind in ('ean', 'isbn') else 'a '}"
        f"{kind.upper()} has {wanted}",
    )


def _retail(code: str) -> str:
    return code[1:] if code[0] == "0" else ""


def _wrong_digit(code: str) -> Verdict:
    right = check_digit(code[:-1])
    return Verdict("check-digit", f"ends in {code[-1]}, and its check digit would be {right}")


def _invented(code: str) -> Verdict | None:
    """Rows of digits that count up or down: what people type who have no number."""
    body = code[:-1].lstrip("0") if len(code) == 14 else code[:-1]
    body = body or code[:-1]
    run = longest = 1
    step = 0
    for one, other in pairwise(body):
        by = (int(other) - int(one)) % 10
        run = run + 1 if by == step and by in (1, 9) else (2 if by in (1, 9) else 1)
        step = by
        longest = max(longest, run)
    if longest >= min(_SHORTEST_RUN, len(body)):
        return Verdict("placeholder", "counts up or down: a made-up number")
    if len(set(body)) == 1:
        return Verdict("placeholder", f"is the digit {body[0]} alone: a made-up number")
    return None


_RESTRICTED: tuple[tuple[str, str], ...] = (
    ("02", "begins with 02: numbers that a shop gives to goods it weighs itself"),
    ("04", "begins with 04: numbers for use inside one company"),
    ("05", "begins with 05: a range in reserve, of old coupons"),
    ("2", "begins with 2: numbers that a shop or a region uses inside"),
    ("952", "begins with 952: numbers for examples and demonstrations"),
    ("980", "begins with 980: numbers of refund receipts"),
    ("981", "begins with 981: numbers of coupons"),
    ("982", "begins with 982: numbers of coupons"),
    ("983", "begins with 983: numbers of coupons"),
    ("984", "begins with 984: numbers of coupons"),
    ("99", "begins with 99: numbers of coupons"),
)


def _range(code: str, kind: Kind) -> Verdict | None:
    if kind == "isbn":
        if code[:3] not in ("978", "979") or code[:4] == "9790":
            return Verdict("other-kind", "does not begin with 978 or 979 as an ISBN does")
        return None
    if len(code) == 8:
        if code[0] in "02":
            return Verdict("restricted", f"begins with {code[0]}: short numbers for use inside one company")
        if code.startswith("952"):
            return Verdict("restricted", "begins with 952: numbers for examples and demonstrations")
        return None
    # The first of fourteen digits is the level of packing, not a part of the prefix.
    ean = code.zfill(13) if len(code) < 14 else code[1:]
    if ean.startswith("00000"):
        # GS1 gives out no prefix of five zeros, so that a GTIN-8 with zeros before it stays one.
        return _range(ean[5:], kind)
    for prefix, why in _RESTRICTED:
        if ean.startswith(prefix):
            if len(code) == 12 and prefix[0] == "0":  # the zero that makes a UPC an EAN is not written
                shown = f"begins with {prefix[1:]}, as an EAN with {prefix}"
                return Verdict("restricted", why.replace(f"begins with {prefix}", shown, 1))
            return Verdict("restricted", why)
    return None


def _isbn10(code: str) -> Verdict | None:
    if len(set(code[:9])) == 1:
        return Verdict("placeholder", f"is the digit {code[0]} alone")
    right = isbn10_check(code[:9])
    if right != code[9]:
        return Verdict("check-digit", f"ends in {code[9]}, and its check character would be {right}")
    return None


def _issn(code: str) -> Verdict | None:
    code = code.upper()
    if len(code) == 13 and code.isascii() and code.isdigit() and code.startswith("977"):
        return None if gs1_valid(code) else _wrong_digit(code)
    if len(code) != 8:
        return Verdict("length", f"has {len(code)} characters, and an ISSN has 8")
    if not (code[:7].isascii() and code[:7].isdigit() and code[7] in "0123456789X"):
        return Verdict("letters", "holds other signs than digits and a last X")
    right = issn_check(code[:7])
    if right != code[7]:
        return Verdict("check-digit", f"ends in {code[7]}, and its check character would be {right}")
    return None
