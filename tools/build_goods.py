"""Writes what the first look at restricted goods needs: of each name the word that is met least by chance.

``python -m tools.build_goods`` after each change of ``listing_lint/restricted/kinds``; a test compares.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare
from listing_lint.restricted.kinds import Name, dosed_names, is_unspaced, names, read, told_kinds
from listing_lint.restricted.reading import simple

if TYPE_CHECKING:
    from collections.abc import Iterable

TARGET = Path(__file__).parents[1] / "listing_lint/restricted/first_words.py"


COMMON = frozenset(
    """
    10 1000 11 2016 500 5000 80 action amazon and apple audio auto automatic automatico baby ball barrel batteries
    bear bianco black blade blanc blanco bluetooth boost boots box bubble buffalo business buy cache camara
    camera cameras canary canon capsules card cards carton cartridge cartridges cat cd classic clock cobra college
    color colored colour com combo complete comprar copy cream creative crystal daniel dark desktop detector
    device devices digital digitale disney dog double drum dry e electric electrica electrico electronic electronica
    expandable extract feather fish flash for free front game games gaming gel genuine glasses gold green handheld
     home interior jacket jewelry kamera kit large laser leather lens lifetime liquid lithium
    live lock long machine magnetic maker media metal metallic micro microphone microsoft mini mobile monitor movie
    music natural navy new nintendo notes numerique oem office personal phone physical picture pistola
    plasma playstation plug plus pocket port portable powder premier premium prepaid prime print privacy pro product
    professional pure real receiver rechargeable recorder recording records refill registered reloj replacement
    retail rings rock rose rosso rouge round samsung scanner second security self serial server shock shop signal
    single skin sleeve sleeves small smoke software speed spring starter steel stick store straight strap strength
    strong subscription super switch switches system systems tablets tabs tank the tiger tools toys tree ultimate
    under university version video voice wallet watch water white win window windows with without world your
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
        "\n\ndef _set(words: str) -> frozenset[str]:\n    return frozenset(words.split())\n\n",
        f"TOLD = (\n{_sets()}\n)",
        f"TOLD_UNSPACED = (\n{_wrapped(_told_unspaced(), 4)}\n).split()",
        f'CATEGORIES = frozenset(\n    (\n{_wrapped(known.categories, 8, "|")}\n    ).split("|")\n)',
    ]
    return "\n".join(lines) + "\n"


def _told(name: str, table: str) -> set[str]:
    """Of each phrase of a table the word met least by chance, as it is written and without its accents."""
    words: set[str] = set()
    for one in _listed(name, table):
        if not is_unspaced(one):
            parts = re.findall(r"[^\W_]+", one.lower())
            word = max([part for part in parts if part not in COMMON] or parts, key=len)
            words |= {word, *bare(word).split(" ")}
    return words


def _listed(name: str, table: str) -> list[str]:
    data = read(name)
    tables = [table]
    if table == "told":
        tables += ["sure"] if data.get("named_in_description") else []
        tables += ["cued"] if data.get("dosed") else []
    found = [one for each in tables for listed in data.get(each, {}).values() for one in listed]
    if data.get("dosed") and table == "told":
        found += [" ".join(words) for _, words in dosed_names(name)]
    return found


def _told_unspaced() -> set[str]:
    """The phrases without blanks by which a description tells, none of which holds another."""
    found = {
        simple(one.lower())
        for name in told_kinds()
        for table in ("told", "told_what")
        for one in _listed(name, table)
        if is_unspaced(one)
    }
    return {one for one in found if not any(other in one for other in found - {one})}


def _sets() -> str:
    """The words of each kind's strong phrases, and of those that need one of the third set beside them."""
    tables = ("told", "told_what", "told_how")
    lines: list[str] = []
    for name in told_kinds():
        lines += ["    (", f'        "{name}",']
        for table in tables:
            words = _wrapped(_told(name, table), 12)
            lines.append(
                f"        _set(\n{words}\n        )," if "\n" in words else f"        _set({words.strip()}),"
            )
        lines.append("    ),")
    return "\n".join(lines)


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
