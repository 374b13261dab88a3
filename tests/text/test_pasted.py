"""Markup of other programs."""

from __future__ import annotations

import pytest

from listing_lint.text.pasted import find_pasted


@pytest.mark.parametrize(
    ("text", "program", "heavy"),
    [
        ('<p class="MsoNormal">x</p>', "Microsoft Word", True),
        ("<p class=MsoListParagraph>x</p>", "Microsoft Word", True),
        ('<p style="mso-fareast-language: EN">x</p>', "Microsoft Word", True),
        ("<p>x<o:p></o:p></p>", "Microsoft Word", True),
        ("<!--[if gte mso 9]><xml></xml><![endif]-->x", "Microsoft Word", True),
        ('<b id="docs-internal-guid-1a2b">x</b>', "Google Docs", True),
        ('<span data-sheets-value="{}">x</span>', "Google Docs", True),
        (
            "<style><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><p>x</p>",
            "Google Docs",
            True,
        ),
        ('<p data-start="0" data-end="9">x</p>', "a chat assistant", False),
        ('<font style="vertical-align: inherit;">x</font>', "a page translator", False),
        ('<p data-gramm="false">x</p>', "a writing helper", False),
        ('<span class="Apple-converted-space">x</span>', "a mail program", False),
        ('<p data-mce-style="x">x</p>', "a page editor", False),
    ],
)
def test_programs_are_known_by_their_marks(text: str, program: str, heavy: bool) -> None:
    (one,) = find_pasted(text)
    assert (one.program, one.heavy, one.count > 0) == (program, heavy, True)
    assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain mso-style words",
        '<p class="product" data-id="1">Start, end</p>',
        '<p data-start="soon">x</p>',
        "<opener>",
    ],
)
def test_markup_of_ones_own_is_left_alone(text: str) -> None:
    assert find_pasted(text) == []
