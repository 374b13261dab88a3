"""The user's marks above the package's: both are found, and what is removed is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.brands import core
from listing_lint.brands.importing import bare_mark, identifier
from listing_lint.brands.layers import Layers
from listing_lint.brands.marks import marks_of
from listing_lint.brands.mentions import find_mentions

if TYPE_CHECKING:
    from listing_lint.brands.lexicon import Lexicon

NONE: frozenset[str] = frozenset()


def named(text: str, lexicon: Lexicon | Layers) -> list[str]:
    return [one.term.mark.name for one in find_mentions(text, lexicon).mentions]


def own(*names: str) -> Lexicon | Layers:
    return core.with_marks({identifier(name): bare_mark(name) for name in names}, NONE, NONE)


def test_marks_of_both_are_found_and_the_longer_one_counts() -> None:
    lexicon = own("Nordlyst", "Nike Nordlyst")
    assert named("Nordlyst lamp beside Gucci bag", lexicon) == ["Nordlyst", "Gucci"]
    assert named("Nike Nordlyst lamp", lexicon) == ["Nike Nordlyst"]
    assert named("Gucc1 bag, Nordlist lamp", lexicon) == ["Gucci"]  # own names count as they are written


def test_a_mark_of_both_is_told_once_and_its_disguises_are_still_seen() -> None:
    lexicon = own("Gucci")
    assert named("Gucci bag", lexicon) == ["Gucci"]
    assert named("Gucc1 bag", lexicon) == ["Gucci"]


def test_a_described_mark_replaces_the_package_s() -> None:
    text = '[gucci]\nname = "Gucci"\nowner = "Somebody"\nclass = "household"\ngoods = ["home"]\n'
    lexicon = core.with_marks(
        marks_of(text + 'source = "own"\nchecked = 2026-11-27\n', "own.toml"), NONE, NONE
    )
    (only,) = find_mentions("Gucci bag", lexicon).mentions
    assert only.term.mark.owner == "Somebody"


@pytest.mark.parametrize("gone", ["gucci", "Gucci", "GUCCI"])
def test_what_is_removed_is_not_found_in_any_spelling(gone: str) -> None:
    lexicon = core.with_marks({}, frozenset({gone}), NONE)
    assert named("Gucci bag, Gucc1 belt, G u c c i", lexicon) == []
    assert named("Prada bag", lexicon) == ["Prada"]


def test_a_removed_line_leaves_the_mark() -> None:
    lexicon = core.with_marks({}, frozenset({"Air Max"}), NONE)
    assert [one.matched for one in find_mentions("Nike Air Max 90", lexicon).mentions] == ["Nike"]


def test_a_pack_is_laid_over_the_package() -> None:
    text = "Jacket with Velcro"
    assert named(text, core.lexicon()) == []
    assert named(text, core.with_marks({}, NONE, frozenset({"material"}))) == ["Velcro"]


def test_marks_of_a_file_are_found_deformed_too() -> None:
    head = '[zorvex]\nname = "Zorvexa"\nowner = "Zorvexa Ltd"\nclass = "household"\ngoods = ["home"]\n'
    text = f'{head}source = "own"\nchecked = 2026-11-27\n'
    lexicon = core.with_marks(marks_of(text, "own.toml"), NONE, NONE)
    assert named("Z0rvexa lamp", lexicon) == ["Zorvexa"]
    assert isinstance(lexicon, Layers)


def test_what_was_read_from_the_file_can_be_written_again() -> None:
    # As it is where files of a checkout have new times and the same contents.
    from listing_lint.brands.core import _decoded, _encoded, core

    written = _encoded(core())
    assert _encoded(_decoded(memoryview(written))) == written
