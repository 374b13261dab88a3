"""What stays of a text reads well."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.cli.main import run
from listing_lint.repair.cutting import applied, cut
from listing_lint.repair.sentences import clause, question_before, sentence
from listing_lint.repair.shortening import shortened

if TYPE_CHECKING:
    from pathlib import Path

LONG = (
    "Stainless Steel Vacuum Insulated Travel Cup with Lid, 500 ml, Leakproof, Matte Black, for Car, Office, Camping and"
    " Hiking, Keeps Drinks Hot for 8 Hours"
)


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("Cup, NEW, Steel", ["NEW"], "Cup, Steel"),
        ("Cup NEW Steel", ["NEW"], "Cup Steel"),
        ("NEW - Cup Steel", ["NEW"], "Cup Steel"),
        ("Cup Steel (NEW)", ["NEW"], "Cup Steel"),
        ("Cup (NEW) Steel", ["NEW"], "Cup Steel"),
        ("Cup, Steel, NEW.", ["NEW"], "Cup, Steel."),
        ("Cup - NEW - Steel", ["NEW"], "Cup - Steel"),
        ("Cup | NEW | HOT | Steel", ["NEW", "HOT"], "Cup | Steel"),
        ("Cup NEW, Free Shipping", ["NEW", "Free Shipping"], "Cup"),
        ("Free Shipping! Cup", ["Free Shipping"], "Cup"),
        ("Cup🔥Steel", ["🔥"], "Cup Steel"),
        ("新款杯子包邮", ["包邮"], "新款杯子"),
    ],
)
def test_separators_go_with_what_is_cut(text: str, words: list[str], left: str) -> None:
    ranges = [(text.index(word), text.index(word) + len(word)) for word in words]
    assert applied(text, cut(text, ranges)) == left


@given(
    st.text("ab ,.-()|\n，", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=4),
)
def test_cuts_take_letters_of_their_ranges_only(text: str, places: list[tuple[int, int]]) -> None:
    ranges = [(start, min(len(text), start + size)) for start, size in places if start <= len(text)]
    cuts = cut(text, ranges)
    assert all(first[1] <= second[0] for first, second in pairwise(cuts))
    inside = {at for start, end in ranges for at in range(start, end)}
    kept = [char for at, char in enumerate(text) if char.isalnum() and at not in inside]
    assert [char for char in applied(text, cuts) if char.isalnum()] == kept


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Steel cup. Call us at +1 212 now. Keeps hot.", "+1 212", "Call us at +1 212 now."),
        ("Nice. Tel. 123 today! Good", "123", "Tel. 123 today!"),
        ("<p>Steel cup.</p><p>Mail <b>x@y.com</b></p>", "x@y.com", "<p>Mail <b>x@y.com</b></p>"),
        ("<p>Steel <b>cup. Mail x@y.com</b></p>", "x@y.com", None),
        ("钢杯。请加微信 abc 联系。保温。", "abc", "请加微信 abc 联系。"),
        ("Keeps hot 12 h. Order at x.com. Steel.", "x.com", "Order at x.com."),
        ("By J. Smith at x.com. Steel.", "x.com", "By J. Smith at x.com."),
        ("Cup<br>Mail x@y.com<br/>Steel", "x@y.com", "Mail x@y.com<br/>"),
        ("Cup<br>Mail x@y.com", "x@y.com", "Mail x@y.com"),
    ],
)
def test_a_sentence_is_found(text: str, word: str, found: str | None) -> None:
    at = text.index(word)
    bounds = sentence(text, at, at + len(word))
    assert (None if bounds is None else text[slice(*bounds)]) == found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Steel cup. Any questions? Call now. Hot.", "Any questions? Call now."),
        ("Чашка. Остались вопросы?! Call now.", "Остались вопросы?! Call now."),
        ("杯子。有问题？Call now.", "有问题？Call now."),
        ("Is a steel cup better than one of glass? Call now.", "Call now."),
        ("为什么不锈钢的杯子比玻璃的杯子更好？Call now.", "Call now."),
        ("<b>Questions?</b> Call now.", "Call now."),
        ("Hot! Call now.", "Call now."),
        ("? Call now.", "Call now."),
        ("Call now.", "Call now."),
    ],
)
def test_a_short_question_goes_with_its_answer(text: str, left: str) -> None:
    at = text.index("Call")
    first = question_before(text, at)
    assert text[first:][: len(left)] == left
    assert first == text.index(left)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("¡¡¡Oferta!!! Bolso de cuero", "¡Oferta! Bolso de cuero"),
        ("¡Oferta!! Bolso ¿¿Grande??", "¡Oferta! Bolso ¿Grande?"),
        ("☆彡 Kids Puzzle 彡☆", "Kids Puzzle"),
        ("★彡彩 Kids Puzzle", "彡彩 Kids Puzzle"),
        ("Sony <br/> Camera", "Sony Camera"),
        ("<b>Sony</b> Camera", "Sony Camera"),
        ("йога\ufeff 瑜伽垫", "йога 瑜伽垫"),
    ],
)
def test_titles_of_many_tongues(before: str, after: str, tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    file.write_text(json.dumps({"id": "A-1", "title": before}, ensure_ascii=False), encoding="utf-8")
    run(["fix", str(file), "--select", "TTL107,TTL302,TTL305", "--no-cache"])
    assert json.loads(file.read_text("utf-8"))["title"] == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Best Mug! 350 ml, Steel!", "Best Mug 350 ml, Steel"),
        ("Mug (New!), Steel", "Mug (New), Steel"),
        ("want a drink? not sure which", "want a drink? not sure which"),
        ("more speed! now anyone can", "more speed! now anyone can"),
        ("Speaker 3 1/2? Full", "Speaker 3 1/2? Full"),
        ("Act! 2005 Manual for Act! Users", "Act! 2005 Manual for Act! Users"),
    ],
)
def test_signs_that_part_sentences_stay(before: str, after: str, tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    file.write_text(json.dumps({"id": "A-1", "title": before, "brand": "Northmere"}), encoding="utf-8")
    run(["fix", str(file), "--select", "TTL301", "--profile", "amazon", "--no-cache"])
    assert json.loads(file.read_text("utf-8"))["title"] == after


@given(st.text("ab.!<>p/ \n", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_range_holds_what_it_was_made_for(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for bounds in (sentence(text, start, end), clause(text, start, end)):
        assert bounds is None or (0 <= bounds[0] <= start and end <= bounds[1] <= len(text))


@pytest.mark.parametrize(
    ("room", "kept"),
    [
        (140, LONG[: LONG.index(", Keeps")]),
        (75, LONG[: LONG.index(", Matte")]),
        (30, "Stainless Steel Vacuum"),
        (50, "Stainless Steel Vacuum Insulated Travel Cup"),
        (3, None),
    ],
)
def test_a_title_is_cut_between_phrases_or_words(room: int, kept: str | None) -> None:
    assert shortened(LONG, room) == kept


@given(st.text(max_size=80), st.integers(1, 80))
def test_a_shortened_title_is_a_beginning_that_fits(title: str, room: int) -> None:
    kept = shortened(title, room)
    assert kept is None or (title.startswith(kept) and len(kept) <= room)
