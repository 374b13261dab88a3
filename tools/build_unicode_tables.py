"""Write ``listing_lint/text/unicode_tables.py`` from Unicode's own data files.

    python tools/build_unicode_tables.py --unicode FOLDER --confusables confusables.txt

FOLDER holds UnicodeData.txt, DerivedCoreProperties.txt and emoji/emoji-data.txt of Unicode 15.0.0, as Debian's package
unicode-data (15.0.0-1) installs them under /usr/share/unicode. confusables.txt is that of UTS #39, version 15.0.0; the
source of ICU 72.1 carries it as source/data/unidata/confusables.txt. Other versions are refused: pin new ones here.

Licence of the data: Unicode License V3 (https://www.unicode.org/license.txt).
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import unicodedata
from pathlib import Path

PINNED = {
    "confusables.txt": "2b10130885c3370b101c52d7baedc452ab7f0e257b86c1e52ee657ecfc29ce64",
    "UnicodeData.txt": "806e9aed65037197f1ec85e12be6e8cd870fc5608b4de0fffd990f689f376a73",
    "DerivedCoreProperties.txt": "d367290bc0867e6b484c68370530bdd1a08b6b32404601b8c7accaf83e05628d",
    "emoji-data.txt": "29071dba22c72c27783a73016afb8ffaeb025866740791f9c2d0b55cc45a3470",
}
OUT = Path(__file__).parent.parent / "listing_lint" / "text" / "unicode_tables.py"

_SMALL_CAPITAL = re.compile(r"LATIN LETTER SMALL CAPITAL ([A-Z])")
_WITH = re.compile(
    r"LATIN (SMALL|CAPITAL) LETTER (?:TURNED |REVERSED |SIDEWAYS |DOTLESS )?([A-Z])(?: WITH .*)?"
)
_SIGN = re.compile(
    r"(?:CROSSED )?(?:NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER|REGIONAL INDICATOR SYMBOL LETTER) ([A-Z])"
)
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@.:/-_+")


def main() -> int:
    """Read the files, write the module."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--unicode", type=Path, required=True, help="folder of the Unicode character database"
    )
    parser.add_argument("--confusables", type=Path, required=True, help="confusables.txt of UTS #39")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    names = _names(_read(options.unicode / "UnicodeData.txt"))
    letters = _look_alikes(_read(options.confusables), names)
    emoji = _ranges(
        _read(options.unicode / "emoji" / "emoji-data.txt"), {"Emoji_Presentation", "Extended_Pictographic"}
    )
    unseen = _ranges(_read(options.unicode / "DerivedCoreProperties.txt"), {"Default_Ignorable_Code_Point"})
    options.out.write_text(_module(letters, emoji, unseen), encoding="utf-8")
    print(f"{options.out}: {len(letters)} look-alikes")
    return 0


def _read(file: Path) -> str:
    data = file.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != PINNED[file.name]:
        sys.exit(f"{file} is not the pinned version: its SHA-256 is {found}")
    return data.decode("utf-8-sig")


def _names(text: str) -> dict[str, str]:
    rows = (line.split(";") for line in text.splitlines())
    return {chr(int(row[0], 16)): row[1] for row in rows}


def _plain(char: str, names: dict[str, str]) -> str | None:
    """The ASCII sign that a character reads as by its name, or None."""
    if char in _PLAIN:
        return char
    name = names.get(char, "")
    if match := _SMALL_CAPITAL.fullmatch(name):
        return match[1].lower()
    if match := _SIGN.fullmatch(name):
        return match[1]
    if match := _WITH.fullmatch(name):
        return match[2].lower() if match[1] == "SMALL" else match[2]
    return None


def _look_alikes(text: str, names: dict[str, str]) -> dict[str, str]:
    prototypes: dict[str, str] = {}
    for line in text.splitlines():
        fields = line.partition("#")[0].split(";")
        if len(fields) >= 3:
            source = "".join(chr(int(code, 16)) for code in fields[0].split())
            prototypes[source] = "".join(chr(int(code, 16)) for code in fields[1].split())
    found: dict[str, str] = {}
    for char in sorted({*prototypes, *names}):
        if len(char) != 1 or char.isascii() or unicodedata.normalize("NFKC", char).isascii():
            continue
        if unicodedata.category(char)[0] == "M":
            continue
        own = _plain(char, names)
        prototype = prototypes.get(char, "")
        # A prototype may carry marks ("ɨ" is "i" with a stroke) which the eye forgives.
        read = [_plain(one, names) for one in prototype if unicodedata.category(one)[0] != "M"]
        by_shape = "".join(one for one in read if one) if read and all(read) else ""
        target = own or by_shape
        if not target or len(target) > 2 or unicodedata.normalize("NFD", char)[0].isascii():
            continue
        # UTS #39 writes l for everything that is a stroke; a capital reads as I.
        if target == "l" and unicodedata.category(char) == "Lu":
            target = "I"
        found[char] = target
    return found


def _ranges(text: str, wanted: set[str]) -> list[tuple[int, int]]:
    found: set[int] = set()
    for line in text.splitlines():
        fields = [field.strip() for field in line.partition("#")[0].split(";")]
        if len(fields) >= 2 and fields[1] in wanted:
            first, _, last = fields[0].partition("..")
            found.update(range(int(first, 16), int(last or first, 16) + 1))
    merged: list[tuple[int, int]] = []
    for code in sorted(code for code in found if code > 0x7F):
        if merged and merged[-1][1] == code - 1:
            merged[-1] = (merged[-1][0], code)
        else:
            merged.append((code, code))
    return merged


def _class(ranges: list[tuple[int, int]]) -> str:
    return "".join(_escape(a) if a == b else f"{_escape(a)}-{_escape(b)}" for a, b in ranges)


def _escape(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _module(letters: dict[str, str], emoji: list[tuple[int, int]], unseen: list[tuple[int, int]]) -> str:
    lines = [
        '"""Tables of Unicode 15.0.0, made by tools/build_unicode_tables.py: do not edit.',
        "",
        "Data: Copyright 1991-2022 Unicode, Inc., under the Unicode License V3.",
        '"""',
        "",
        "# fmt: off",
        "# ruff: noqa",
        "",
        "LOOK_ALIKES: dict[str, str] = dict(zip(",
    ]
    single = {char: target for char, target in letters.items() if len(target) == 1}
    double = {char: target for char, target in letters.items() if len(target) == 2}
    lines += _folded("".join(map(_escape_char, single)), "    ", ",")
    lines += _folded("".join(single.values()), "    ", ",")
    lines.append("    strict=True))")
    lines.append('"""What a character looks like, where that is a letter, digit or sign of ASCII."""')
    lines.append("LOOK_ALIKES.update({")
    lines += [f'    "{_escape_char(char)}": "{target}",' for char, target in double.items()]
    lines.append("})")
    lines.append("")
    lines.append("EMOJI = (")
    lines += _folded(_class(emoji), "    ", "")
    lines += [
        ")",
        '"""Emoji and pictographs outside of ASCII, as the inside of a character class."""',
        "",
        "IGNORABLE = (",
    ]
    lines += _folded(_class(unseen), "    ", "")
    lines += [
        ")",
        '"""Characters that are not shown (Default_Ignorable_Code_Point), as the inside of a character class."""',
        "",
    ]
    return "\n".join(lines)


def _escape_char(char: str) -> str:
    return _escape(ord(char))


def _folded(text: str, indent: str, end: str) -> list[str]:
    """A string literal over several lines, never cut inside an escape."""
    parts = re.findall(r"\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|.", text)
    lines, line = [], ""
    for part in parts:
        if len(line) + len(part) > 110:
            lines.append(line)
            line = ""
        line += part
    lines.append(line)
    return [f'{indent}"{one}"' for one in lines[:-1]] + [f'{indent}"{lines[-1]}"{end}']


if __name__ == "__main__":
    sys.exit(main())
