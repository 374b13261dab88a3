"""Reads texts for marks and prints processor seconds: ``python brand_texts.py FILE [TERMS]`` (one JSON string a line).

A process of its own, as with contact_texts.py. TERMS is the number of made-up terms that are added to the lexicon.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listing_lint.brands.layers import Layers
    from listing_lint.brands.lexicon import Lexicon


def made_up(count: int) -> list[str]:
    """Names of two to four syllables, the same ones each time."""
    rng = random.Random(7)
    syllables = [
        a + b for a in "bcdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "an", "er", "ol", "ix")
    ]
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join(rng.choice(syllables) for _ in range(rng.randint(2, 4))).title()] = None
    return list(names)


def exact_only(texts: list[str], lexicon: Lexicon | Layers) -> float:
    """Seconds of ahocorasick_rs for the same names, exact and in small letters; 0 where it is not installed."""
    try:
        import ahocorasick_rs
    except ImportError:
        return 0.0
    names = sorted({one.text.lower() for layer in lexicon.layers for one in layer.kept()})
    automaton = ahocorasick_rs.AhoCorasick(names)
    started = time.process_time()
    for text in texts:
        automaton.find_matches_as_indexes(text.lower(), overlapping=True)
    return time.process_time() - started


def main() -> None:
    """Read every text twice, as words are remembered from the first time; and once more without what is compiled."""
    from listing_lint.brands import core
    from listing_lint.brands.first_look import any_marks
    from listing_lint.brands.importing import bare_mark, identifier
    from listing_lint.brands.mentions import find_mentions

    texts = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    terms = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    core.lexicon()
    started = time.process_time()
    lexicon: Lexicon | Layers
    if terms:
        own = {identifier(name): bare_mark(name) for name in made_up(terms)}
        lexicon = core.with_marks(own, frozenset(), frozenset())
    else:
        lexicon = core.lexicon()
    built = time.process_time() - started
    took, looked, marked = [], [], 0
    compiled = lexicon.walker is not None
    for again in range(3):
        if again == 2:
            lexicon.walker = None
        started = time.process_time()
        stopped = [text for text in texts if any_marks((text,), lexicon)]
        looked.append(time.process_time() - started)
        marked = sum(bool(find_mentions(text, lexicon).mentions) for text in stopped)
        took.append(time.process_time() - started)
    print(
        json.dumps(
            {
                "bytes": sum(len(text.encode()) for text in texts),
                "texts": len(texts),
                "marked": marked,
                "built": built,
                "cold": took[0],
                "warm": took[1],
                "python": took[2],
                "compiled": compiled,
                "look": looked[1],
                "exact": exact_only(texts, lexicon),
            }
        )
    )


if __name__ == "__main__":
    main()
