"""The forms of Slavic adjectives: a word list names one of them, and sellers write all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ENDINGS = {
    # Russian: шерстяной, шёлковый, синий
    "ый": "ая ое ые ого ой ую ых",
    "ой": "ая ое ые ого ую ых",
    "ний": "няя нее ние него ней нюю них",
    "кий": "кая кое кие кого кой кую ких",
}
_UKRAINIAN = {
    "ній": "ня нє ні нього ньої ню ніх",
    "ий": "а е і ого ої у их",
}
_POLISH = {
    "ny": "na ne nego nej ną nych",
    "wy": "wa we wego wej wą wych",
    "ły": "ła łe łego łej łą łych",
    "ty": "ta te tego tej tą tych",
}
"""The ends of an adjective in its masculine form, and those that stand for them in the others."""


def inflected(terms: Mapping[str, str], ukrainian: Mapping[str, str]) -> dict[str, str]:
    """The spellings of each term with the forms of its adjectives; parted by commas, as they are taken.

    Only single words of at least four letters that end as an adjective does are bent; a form that another term names already
    is left to it. ``ukrainian`` has the spellings of that language, whose endings are others.
    """
    named = {
        spelling.strip().casefold()
        for group in (terms, ukrainian)
        for spellings in group.values()
        for spelling in spellings.split(",")
    }
    made: dict[str, str] = {}
    for name, spellings in terms.items():
        forms = [spellings]
        for spelling in spellings.split(","):
            forms += [one for one in _forms(spelling.strip(), _ENDINGS | _POLISH) if one not in named]
        if name in ukrainian:
            forms.append(ukrainian[name])
            for spelling in ukrainian[name].split(","):
                forms += [one for one in _forms(spelling.strip(), _UKRAINIAN) if one not in named]
        made[name] = ", ".join(forms)
    return made


def _forms(word: str, endings: Mapping[str, str]) -> Iterator[str]:
    if len(word) < 4 or " " in word:
        return
    for ending, others in endings.items():
        if word.endswith(ending):
            stem = word[: -len(ending)]
            yield from (stem + other for other in others.split())
            return
