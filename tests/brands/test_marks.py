"""The files of marks: their format, and every promise that they make about words that stay quiet."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from listing_lint.brands import core
from listing_lint.brands.first_look import any_marks
from listing_lint.brands.judging import Field, claims_in
from listing_lint.brands.marks import (
    FaultyMarksError,
    lexicon_schema,
    marks_of,
    read_marks,
    texts_of,
    without,
)
from listing_lint.brands.mentions import find_mentions
from listing_lint.schema.compile import compile_schema

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 27)
NIKE = """\
[nike]
name = "Nike"
owner = "Nike, Inc."
class = "sport"
goods = ["shoes"]
source = "general knowledge"
checked = 2026-11-27
"""


def test_the_schema_file_is_the_code() -> None:
    written = json.loads((ROOT / "schemas" / "lexicon.schema.json").read_text("utf-8"))
    assert written == json.loads(json.dumps(lexicon_schema()))


def test_a_file_meets_its_schema() -> None:
    import tomllib

    schema = compile_schema(json.loads(json.dumps(lexicon_schema())), name="lexicon")
    for path in sorted(Path(core.HERE, "known").glob("*.toml")):
        tables = tomllib.loads(path.read_text("utf-8"))
        plain = json.loads(json.dumps(tables, default=str))
        assert schema.faults(plain) == [], path.name


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[nike", "not readable as TOML"),
        (NIKE.replace("[nike]", "[Nike]"), "write the identifier in small letters"),
        (NIKE.replace('"sport"', '"sports car"'), "Invalid enum value 'sports car'"),
        (NIKE + 'colour = "red"\n', "unknown field `colour`"),
        (NIKE + 'zh = ["Naike"]\n', "is not in that script"),
        (NIKE + 'aliases = ["NIKE"]\n', "stands there twice"),
        (NIKE + 'must_not = ["nike"]\n', "which is a name of the mark itself"),
        (NIKE + 'mistyped = ["Air Max"]\n', "'Air Max': is not among its lines"),
        (NIKE + 'partial = ["Ni"]\n', "shorter than 3 characters"),
        (NIKE.replace("checked = 2026-11-27\n", ""), "missing required field `checked`"),
    ],
)
def test_a_fault_is_named(text: str, says: str) -> None:
    with pytest.raises(FaultyMarksError, match=r"own\.toml") as caught:
        marks_of(text, "own.toml")
    assert says in str(caught.value)


def test_a_name_has_one_owner(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(NIKE)
    (tmp_path / "b.toml").write_text(NIKE.replace("[nike]", "[other]").replace('"Nike"', '"NIKÉ"'))
    with pytest.raises(FaultyMarksError, match=r"b.toml: \[other\]: 'NIKÉ' is also claimed by \[nike\]"):
        read_marks(tmp_path)


def test_what_is_removed() -> None:
    mark = marks_of(NIKE + 'lines = ["Air Max", "Dunk Low"]\n', "own.toml")["nike"]
    kept = without(mark, frozenset({"air max"}))
    assert kept is not None
    assert list(texts_of(kept)) == ["Nike", "Dunk Low"]
    assert without(mark, frozenset({"nike"})) is None


def test_the_core_is_broad() -> None:
    marks = core.core_marks()
    assert len(marks) >= 800
    classes = {mark.class_ for mark in marks.values()}
    wanted = {
        "luxury", "sport", "fashion", "electronics", "toy", "game", "character", "league", "club", "celebrity",
        "cosmetics", "watch", "auto", "tool", "household",
    }  # fmt: skip
    assert wanted <= classes


def test_every_source_is_named_plainly() -> None:
    for id_, mark in core.core_marks().items():
        assert "://" not in mark.source, id_


def quiet_words() -> list[tuple[str, str]]:
    return [(id_, word) for id_, mark in core.core_marks().items() for word in mark.must_not]


def test_words_that_must_stay_quiet_do() -> None:
    """Each ``must_not`` of each mark: alone, and among other words, in a listing that tells nothing of its goods."""
    lexicon, goods = core.lexicon(), core.goods()
    loud = []
    for id_, word in quiet_words():
        for text in (word, f"New {word} set of 2, grey"):
            judged = claims_in([Field(text, "title")], lexicon, goods, day=DAY)
            loud += [(id_, text) for one in judged.claims if one.mention.term.mark.id == id_]
    assert loud == []


def test_every_name_is_found() -> None:
    """Each name of each mark, as it is written, by the matcher and by the first look; a longer name may be another mark's."""
    lexicon = core.lexicon()
    missed, others, count = [], [], 0
    for id_, mark in core.core_marks().items():
        if mark.class_ in {"material", "certification"}:
            continue
        for name in texts_of(mark):
            text = re.sub(r"\s*\([^()]*\)$", "", name) if name == mark.name else name
            written = f"New {text} set"
            count += 1
            found = {one.term.mark.id for one in find_mentions(written, lexicon).mentions}
            if not found or not any_marks([written], lexicon):
                missed.append((id_, text))
            elif id_ not in found:
                others.append((id_, text, found))
    assert missed == []
    assert len(others) < count / 500, others
