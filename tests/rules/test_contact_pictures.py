"""The rules on contacts in pictures: what could not be read is told, once, and by the rule whose matter it is."""

from __future__ import annotations

import pytest

from listing_lint.images import ocr
from listing_lint.images import reading as picture_reading
from listing_lint.images.facts import Unreadable
from listing_lint.images.pixels import Damaged
from listing_lint.registry import builtin_rules
from listing_lint.rule import Drawing, Example
from listing_lint.testing import lint_example

RULES = {rule.code: rule for rule in builtin_rules()}
LISTING = {"id": "A1", "title": "Stainless steel travel cup, 500 ml, with lid", "images": ["front.jpg"]}
EXAMPLE = Example(LISTING, files={"front.jpg": Drawing(width=400, height=400)}, profile="amazon")

needs_ocr = pytest.mark.skipif(not ocr.installed(), reason="the extra ocr is not installed")


def messages(code: str) -> list[tuple[str, str, str]]:
    found = lint_example(RULES[code], EXAMPLE)
    return [(one.code, one.severity, one.message) for one in found if one.code == code]


@pytest.mark.parametrize("answer", [Unreadable("needs more memory to decode than there is", "JPEG")])
def test_a_picture_that_was_not_searched_for_codes_is_told(
    monkeypatch: pytest.MonkeyPatch, answer: Unreadable
) -> None:
    monkeypatch.setattr(picture_reading, "codes", lambda *_: answer)
    assert messages("CON301") == []
    assert messages("CON302") == [
        (
            "CON302",
            "warning",
            "front.jpg was not searched for QR codes: it needs more memory to decode than there is",
        )
    ]


@needs_ocr
def test_a_picture_whose_text_was_not_read_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = Unreadable("has text that RapidOCR could not read (Odd: no such kernel)", "JPEG")
    monkeypatch.setattr(picture_reading, "lines", lambda *_: answer)
    assert messages("CON303") == [
        (
            "CON303",
            "warning",
            "front.jpg was not read for text: it has text that RapidOCR could not read (Odd: no such kernel)",
        )
    ]
    assert messages("CON304") == []


@pytest.mark.parametrize("code", ["CON301", "CON302"])
def test_a_damaged_picture_is_another_rules_matter(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(picture_reading, "codes", lambda *_: Damaged("is cut off", "JPEG"))
    assert messages(code) == []
