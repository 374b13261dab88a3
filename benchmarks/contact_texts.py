"""Reads texts for contact details and prints the processor seconds: ``python contact_texts.py FILE`` (one JSON string a line).

A process of its own, so that what is measured is the reading alone: neither Python's start nor the file.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def main() -> None:
    """Read every text twice; the second time counts, as the automata are built on the way through the first."""
    from listing_lint.text.batch import see_all

    texts = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    size = sum(len(text.encode()) for text in texts)
    took, seen = 0.0, 0
    for _ in range(2):
        started = time.process_time()
        seen = sum(1 for _ in see_all(texts))
        took = time.process_time() - started
    print(json.dumps({"bytes": size, "seconds": took, "texts": len(texts), "seen": seen}))


if __name__ == "__main__":
    main()
