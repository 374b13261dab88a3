"""Hostile text made visible, and carets under the right cells."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from listing_lint.finding import Finding, Related, Span
from listing_lint.reports import concise, full
from listing_lint.reports.display import cells, printer, quote, shorten, visible
from listing_lint.reports.model import Excerpt, Report, Style, summarize
from listing_lint.reports.paint import Paint

NASTY = (
    "\x00\x07\x08\x1b\r\n\t\x7f\x85\x9b\xad\u0301\u034f\u061c\u115f\u1160\u1161\u200b\u200d\u200e\u2028\u202e"
    "\u2066\u20e3\u2800\u302a\u3000\u3164\ud800\udfff\ufe0f\ufeff\uff21韩한ᄒ🔥❤👍🏽🇩🇪\U0001fae8\U000e0041"
    "\U000e0100#[:]%,aé"
)
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(NASTY)), max_size=60)
SEEN_ALONE = st.text(
    st.one_of(st.characters(), st.sampled_from(NASTY)).filter(lambda char: char not in "#\ufe0e\ufe0f"),
    max_size=60,
)
"""Text in which no character changes how its neighbour is written."""


def steering(text: str) -> list[str]:
    """Characters that a terminal, a bidirectional layout or an encoder would act on."""
    return [
        char
        for char in text
        if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        or char in "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\xad"
    ]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain text", "plain text"),
        ("\x1b[31m", "␛[31m"),
        ("a\r\nb\tc\x7f", "a␍␊b␉c␡"),
        ("\x9b2J", "<U+009B>2J"),
        ("\u202efdp.exe", "<U+202E>fdp.exe"),
        ("a\u200bb", "a<U+200B>b"),
        ("\ud83d", "<U+D83D>"),
        ("\U000e0041", "<U+E0041>"),
        ("❤\ufe0f", "❤"),
        ("a\ufe0f", "a<U+FE0F>"),
        ("1\ufe0f\u20e3", "1\u20e3"),
        ("cafe\u0301", "cafe\u0301"),
        ("##[error]", "#<U+0023>[error]"),
        ("###vso[x]", "##<U+0023>vso[x]"),
        ("size ## 3 [blue]", "size ## 3 [blue]"),
        ("\ufeff\xad\u3164", "<U+FEFF><U+00AD><U+3164>"),
    ],
)
def test_what_is_hidden_is_written_out(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("韩版", 4),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
        ("cafe\u0301", 4),
        ("ＡＢ", 4),
        ("🔥", 2),
        ("\U0001fae8", 2),
        ("🇩🇪", 2),
        ("نص", 2),
        ("नमस्ते", 4),
        ("", 0),
    ],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


@given(TEXTS)
def test_nothing_steers_the_terminal(text: str) -> None:
    shown = visible(text)
    assert steering(shown) == []
    shown.encode("utf-8")


def glyph_cells(text: str) -> int:
    return sum(4 if char == "\t" else cells(visible(char)) for char in text)


@given(SEEN_ALONE, st.integers(0, 70), st.integers(0, 70))
def test_carets_are_as_wide_as_the_marked_text(text: str, start: int, length: int) -> None:
    fitted = quote(text, start, start + length, 10_000)
    marked = text[start : start + length]
    assert fitted.carets == max(1, glyph_cells(marked))
    indent = glyph_cells(text[:start])
    if marked and not glyph_cells(marked):
        indent = max(0, indent - 1)  # a lone combining mark stands on the character before
    assert fitted.indent == indent
    assert cells(fitted.text) == glyph_cells(text)


@given(TEXTS, st.tuples(st.integers(-5, 80), st.integers(-5, 80)), st.integers(37, 60), st.booleans())
@example("x" * 60, (60, 60), 37, True)
@example("韩" * 60, (3, 50), 37, False)
def test_a_long_line_is_cut_to_the_width(
    text: str, marked: tuple[int, int], width: int, before: bool
) -> None:
    fitted = quote(text, *marked, width, before=before, after=not before)
    assert cells(fitted.text) <= width
    assert fitted.carets >= 1
    assert fitted.indent + fitted.carets <= width + 1  # a caret may stand behind the last cell
    assert steering(fitted.text) == []


def test_cut_lines_keep_the_marked_text_and_say_so() -> None:
    fitted = quote("a" * 500 + "MARK" + "b" * 500, 500, 504, 40)
    assert fitted.text.startswith("…a")
    assert fitted.text.endswith("b…")
    assert fitted.text[fitted.indent : fitted.indent + fitted.carets] == "MARK"
    assert cells(fitted.text) == 40


def test_a_mark_that_does_not_fit_keeps_what_it_belongs_to() -> None:
    fitted = quote('"images": ' + "x" * 100, 10, 110, 40)
    assert fitted.text == '…images": ' + "x" * 29 + "…"
    assert fitted.indent + fitted.carets == cells(fitted.text)


def test_a_lone_combining_mark_is_marked_on_its_base() -> None:
    assert quote("cafe\u0301!", 4, 5, 80).indent == 3


def finding(text: str, span: Span) -> Finding:
    return Finding(
        code="CON101",
        name="contact-email",
        severity="warning",
        confidence="high",
        message=text,
        path=text,
        pointer=text,
        span=span,
        listing=text,
        policy=text,
        penalty=text,
        help=text,
        related=(Related(text, text, 1, 1),) * 7,
    )


SPANS = st.builds(Span, *(st.integers(1, 100) for _ in range(4)))


@given(TEXTS, TEXTS, SPANS, st.integers(0, 200))
def test_reports_for_people_survive_any_text(text: str, source: str, span: Span, width: int) -> None:
    findings = [finding(text, span)]
    summary = summarize(findings, version="1", files=1, listings=1, profiles=(text,), hints=(text,))
    style = Style(
        width=width, sources=lambda path, line, column: Excerpt(source, 1, cut=bool(len(source) % 2))
    )
    for write in (full.write, concise.write):
        out = io.StringIO(newline="")
        write(Report(findings, summary), out, style)
        lines = out.getvalue().split("\n")
        assert steering("".join(lines)) == []
        assert not any(written.lstrip().startswith("::") for written in lines)
        assert not any("##[" in written for written in lines)


def test_a_stream_that_knows_little_gets_escapes() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii", newline="")
    printer(out)("a › 韩\n")
    out.flush()
    assert raw.getvalue() == b"a \\u203a \\u97e9\n"


def test_shorten() -> None:
    assert shorten("abcdef", 6) == "abcdef"
    assert shorten("abcdefg", 6) == "abcde…"


@pytest.mark.parametrize("path", ["::error::x", " ::add-mask::a", "\u3000::x"])
def test_no_file_name_is_an_order_to_a_runner(path: str) -> None:
    assert Paint().place(path, 1, 2) == f"./{path}:1:2"
