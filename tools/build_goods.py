"""Writes what the first look at restricted goods needs: of each name the word that is met least by chance.

``python -m tools.build_goods`` after each change of ``listing_lint/restricted/kinds``; a test compares.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from listing_lint.restricted.kinds import Name, names, read, told_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

TARGET = Path(__file__).parents[1] / "listing_lint/restricted/first_words.py"


COMMON = frozenset(
    """
    10 11 5000 action amazon apple audio auto automatic automatico baby ball bear bianco blanc blanco bluetooth boost
    boots box camara camera cameras capsules card cards cartridge cartridges cat cd college color colored colour com copy
    cream crystal dark degree detector device devices digital digitale disney dog dry e electric electrica electrico
    electronic electronica expandable extract feather fish flash free front games gaming glasses gold id interior kamera
    kit laser leather machine magnetic metal metallic micro microphone mini mobile movie music nintendo notes numerique
    oem office passport phone physical pistola plasma playstation plug pocket port powder premium prepaid prime pro
    professional real receiver recorder replacement retail rings rose rosso rouge security shock shop signal single skin
    sleeve sleeves smoke software speed spring starter steel store strap subscription switch switches system systems
    tablets tabs tiger tools toys tree university voice wallet watch water white windows
    """.split()
)
"""Words that titles hold by the thousand: none of them is a name's sign where it has another word."""


def word_of(name: Name) -> str:
    """The longest word of a name that is not common: long words are the rarer ones."""
    return max([word for word in name.words if word not in COMMON] or name.words, key=len)


def made() -> str:
    """The module's text."""
    known = names()
    words = {word_of(name) for several in known.spaced.values() for name in several}
    lines = [
        '"""Made by ``tools/build_goods.py`` from ``kinds``: what a title must hold to name restricted goods."""',
        "",
        "from __future__ import annotations",
        "",
        f"WORDS = frozenset(\n    (\n{_wrapped(words, 8)}\n    ).split()\n)",
        f"UNSPACED = (\n{_wrapped((name.unspaced for name in known.unspaced), 4)}\n).split()",
        f"STEMS = tuple(\n    (\n{_wrapped((stem for stem, _ in known.stems), 8)}\n    ).split()\n)",
        f'TOLD = ("{" ".join(sorted(_told()))}").split()',
        f'CATEGORIES = frozenset(\n    (\n{_wrapped(known.categories, 8, "|")}\n    ).split("|")\n)',
    ]
    return "\n".join(lines) + "\n"


def _told() -> set[str]:
    """The words by which a description may tell what the goods are, in small letters, none of which holds another."""
    told = {
        one.lower() for name in told_kinds() for listed in read(name)["told_what"].values() for one in listed
    }
    return {one for one in told if not any(other in one for other in told - {one})}


def _wrapped(words: Iterable[str], indent: int, parted: str = " ") -> str:
    """The words, each once, as literals that stand below each other."""
    lines = [""]
    for word in sorted(set(words)):
        if len(lines[-1]) + len(word) > 90:
            lines.append("")
        lines[-1] += f"{word}{parted}"
    lines[-1] = lines[-1][: -len(parted)]
    return "\n".join(f'{" " * indent}"{line}"' for line in lines)


if __name__ == "__main__":
    TARGET.write_text(made(), encoding="utf-8", newline="\n")
