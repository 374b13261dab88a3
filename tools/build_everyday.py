"""Write ``listing_lint/brands/everyday.txt``, the everyday English words that names of several words are made of.

    python -m tools.build_everyday --from FOLDER

FOLDER holds the package ``scowl`` that ``tools/build_guard.py`` pins (``apt-get download scowl``); its notice is in
``words.licences.txt``. Of its common words those are written that stand in a name made of nothing else, or are such a name
without its blanks: no other is asked for.
Run it again where such names were added to ``listing_lint/brands/known``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from listing_lint.brands.core import core_marks
from listing_lint.brands.kinds import SMALL_WORDS
from listing_lint.brands.letters import bare
from listing_lint.brands.marks import texts_of
from tools.build_guard import FOLDER, _open, _scowl

SIZE = 50
"""The size of SCOWL up to which a word is taken: what everybody knows, and no words of chemists or heralds."""
SIZE_OF_JOINED = 70
"""The same of a word that is a name whose blanks are left out: "zoomed" of Zoo Med."""
TARGET = FOLDER / "everyday.txt"


def main() -> int:
    """Read the package, write the words."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--from", dest="folder", type=Path, required=True, help="folder of the package")
    options = parser.parse_args()
    archive = _open(options.folder, "scowl")
    common, known = (
        {
            word
            for word in _scowl(archive, kind="words", low=0, high=size).split()
            if word.isascii() and word.islower()
        }
        for size in (SIZE, SIZE_OF_JOINED)
    )
    words = set[str]()
    for name in (text for mark in core_marks().values() for text in texts_of(mark)):
        parts = bare(name).split(" ")
        if len(parts) > 1 and all(part in common or part in SMALL_WORDS for part in parts):
            words.update(parts)
        if len(parts) > 1 and "".join(parts) in known:
            words.add("".join(parts))
    words = {word for word in words - SMALL_WORDS if word.isalpha()}
    TARGET.write_text("\n".join(sorted(words)) + "\n", encoding="ascii", newline="\n")
    print(f"{len(words)} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
