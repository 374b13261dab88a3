"""Heaps of search terms in titles whose languages put the thing first, join it to other words, or write no blanks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.text.words import counts, singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.text.words import Word

LEAST_ALIKE = 4
"""Pieces of a title that say the same thing with another word beside it, from which on it is a heap."""

Heap = tuple[str, int, int, bool]
"""What is said of it, where its telling part begins and ends, and whether it is grave."""


def is_set(title: str) -> bool:
    """Whether a title says that several things are sold together, which it may well name one by one."""
    return _SET.search(title) is not None


_SET = late(
    r"(?i)\b(?:sets?|kits?|bundle|juego|conjunto|lote?|satz|sortiment|garniture|assortiment|набор\w*|комплект\w*|zestaw|komplet|tak[ıi]m[ıi]?"
    r"|seti|sada|surtido)\b|طقم|مجموعة|套装|套裝|组合|セット|세트"
)


def first_alike(pieces: Sequence[tuple[Sequence[Word], int]]) -> Heap | None:
    """Pieces that begin with the same thing: "vestido de playa, vestido de fiesta, vestido casual, vestido largo".

    A word that only says for whom or of what kind, "baby cup, baby spoon", is followed by things, and counts for nothing.
    """
    heads = Counter(
        singular(words[0].key) for words, _ in pieces if counts(words[0].key) and len(words[0].key) > 2
    )
    head, times = max(heads.items(), key=lambda one: one[1], default=("", 0))
    if times < LEAST_ALIKE:
        return None
    same = [(words, at) for words, at in pieces if singular(words[0].key) == head]
    if not _is_thing(same[0][0][0].text) or sum(_is_thing(words[-1].text) for words, _ in same) > 1:
        return None
    words, at = same[LEAST_ALIKE - 1]
    said = f"{times} pieces that begin with '{show(same[0][0][0].text, 40)}'"
    return said, at + words[0].start, at + words[0].end, True


def last_parts_alike(pieces: Sequence[tuple[Sequence[Word], int]]) -> Heap | None:
    """Pieces of one word that end in the same thing: "Sommerkleid, Strandkleid, Partykleid, Damenkleid"."""
    single = [(words[0], at) for words, at in pieces if len(words) == 1]
    if len(single) < LEAST_ALIKE:
        return None
    eastern = sum(_EASTERN.search(word.text) is not None for word, _ in single) * 2 > len(single)
    for size in range(8, 1 if eastern else 2, -1):
        ends = Counter(word.key[-size:] for word, _ in single if len(word.key) > size)
        end, times = max(ends.items(), key=lambda one: one[1], default=("", 0))
        # Three letters end many words.
        if (
            times < LEAST_ALIKE + (size < 4 and not eastern)
            or (_EASTERN.search(end) is None and eastern)
            or end in _FOR_WHOM
        ):
            continue
        if not _is_thing(end):
            continue
        same = [(word, at) for word, at in single if word.key.endswith(end)]
        word, at = same[LEAST_ALIKE - 1]
        return f"{times} pieces that end in '{show(end, 40)}'", at + word.start, at + word.end, True
    return None


def again_without_blanks(title: str) -> Heap | None:
    """The same thing again and again in Chinese or Japanese: "手机壳皮革手机壳磁吸手机壳翻盖手机壳"."""
    if len(title) > 400 or len(_EASTERN.findall(title)) < 12:
        return None
    for size in range(6, 1, -1):
        places: dict[str, list[int]] = {}
        for run in _RUN.finditer(title):
            text = run[0]
            for at in range(len(text) - size + 1):
                part = text[at : at + size]
                found = places.setdefault(part, [])
                start = run.start() + at
                # Behind a number it names what fits a model.
                before = title[:start].rstrip()[-1:]
                if not (found and start < found[-1] + size) and not (before.isascii() and before.isalnum()):
                    found.append(start)
        part, firsts = max(places.items(), key=lambda one: len(one[1]), default=("", []))
        if len(firsts) >= LEAST_ALIKE and _is_thing(part):
            return f"'{show(part, 40)}' {len(firsts)} times", firsts[3], firsts[3] + size, True
    return None


_EASTERN = late("[\u3040-\u30ff\u3400-\u9fff]")
_RUN = late("[\u3040-\u30ff\u3400-\u9fff]{2,}")
_FOR_WHOM = frozenset(
    {"适用", "可用", "专用", "通用", "兼容", "対応", "専用", "用品", "产品", "商品", "男女", "家用"}
)


def _is_thing(text: str) -> bool:
    """Whether a word names goods of a kind, in any language that the lexicon of goods knows."""
    from listing_lint.brands.core import goods
    from listing_lint.brands.goods import goods_in

    return bool(goods_in(text, goods()) - {"baby"})
