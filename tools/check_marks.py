"""Check the files of marks and count what they hold.

python -m tools.check_marks [FOLDER]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from listing_lint.brands.marks import FaultyMarksError, read_marks, texts_of

FOLDER = Path(__file__).parent.parent / "listing_lint" / "brands" / "known"


def main(folder: Path) -> int:
    """Read every file of the folder; print the first fault, or the counts."""
    try:
        marks = read_marks(folder)
    except FaultyMarksError as fault:
        print(fault)
        return 1
    print(f"{len(marks)} marks, {sum(1 for mark in marks.values() for _ in texts_of(mark))} names")
    for name, number in Counter(mark.class_ for mark in marks.values()).most_common():
        print(f"{number:6} {name}")
    for key in ("lines", "partial", "initials", "zh", "ru", "ja", "ko", "ar", "must_not", "ok"):
        print(f"{sum(bool(getattr(mark, key)) for mark in marks.values()):6} with {key}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
