from __future__ import annotations

import pickle
import re
import subprocess
import sys

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from listing_lint.patterns import Dialect, PatternError, compile_pattern


def found(pattern: str, value: str, dialect: Dialect = "ecma") -> str | None:
    span = compile_pattern(pattern, dialect=dialect).search(value)
    return None if span is None else value[span[0] : span[1]]


@pytest.mark.parametrize("dialect", ["plain", "ecma"])
@pytest.mark.parametrize(
    ("pattern", "value", "span"),
    [
        ("b", "a😀b", (2, 3)),
        ("b", "中文b", (2, 3)),
        ("文", "中文b", (1, 2)),
        ("b", "\ud800b", (1, 2)),
        ("b", "\udc00\ud800éb", (3, 4)),
        ("a.b", "xa\ud800b", (1, 4)),
        ("[^a]", "a\ud800", (1, 2)),
        ("\x00b", "a\x00b", (1, 3)),
        (r"\x00", "é\x00", (1, 2)),
        ("", "é", (0, 0)),
        ("x*", "é", (0, 0)),
        (r"\B", "aé", (2, 2)),
        ("$", "é\n", (2, 2)),
        ("b", "", None),
        ("^b", "a\nb", None),
        ("a$", "a\n", None),
        ("[a-z]+", "éab😀cd", (1, 3)),
        ("(?:a|b)+?", "éab", (1, 2)),
    ],
)
def test_ranges_are_code_points(
    pattern: str, value: str, span: tuple[int, int] | None, dialect: Dialect
) -> None:
    assert compile_pattern(pattern, dialect=dialect).search(value) == span


def test_all_spans_up_to_a_limit() -> None:
    pattern = compile_pattern("[0-9]+")
    assert list(pattern.spans("é1 😀22\ud800333")) == [(1, 2), (4, 6), (7, 10)]
    assert list(pattern.spans("1 2 3 4", limit=2)) == [(0, 1), (2, 3)]
    assert list(pattern.spans("1 2", limit=0)) == []
    assert len(list(compile_pattern("a").spans("a" * 1000))) == 100
    assert list(compile_pattern("x*").spans("éxé")) == [(0, 0), (1, 2), (2, 2), (3, 3)]


def test_case_can_be_ignored() -> None:
    assert compile_pattern("straße", ignore_case=True).search("die STRAßE") == (4, 10)
    assert compile_pattern("ДОМ", dialect="ecma", ignore_case=True).search("дом") == (0, 3)
    assert compile_pattern("ДОМ", dialect="ecma").search("дом") is None


@pytest.mark.parametrize(
    ("pattern", "value", "expected"),
    [
        (r"\u0041", "xA", "A"),
        (r"\u{1F600}", "x😀", "😀"),
        (r"\uD83D\uDE00", "x😀", "😀"),
        (r"[\ud83d\ude00-\ud83d\ude4f]+", "x😀🙏", "😀🙏"),
        (r"[\u4e00-\u9fff]+", "a中文b", "中文"),
        (r"\uD83D", "x\ud83d", "\ud83d"),
        (r"\uD83D", "😀", None),
        (r"\x41", "A", "A"),
        (r"\cJ", "\n", "\n"),
        (r"\0", "\x00", "\x00"),
        (r"\t\n\v\f\r", "\t\n\x0b\x0c\r", "\t\n\x0b\x0c\r"),
        (r"\/", "/", "/"),
        (r"\-\_\@\"", '-_@"', '-_@"'),
        (r"\^\$\\\.\*\+\?\(\)\[\]\{\}\|", "^$\\.*+?()[]{}|", "^$\\.*+?()[]{}|"),
        (r"\d+", "٣4", "4"),
        (r"\w+", "éa_1", "a_1"),
        (r"\W", "aé", "é"),
        (r"\D", "1٣", "٣"),
        (r"\s+", "a\u00a0\u2003\ufeff\u3000\u2028b", "\u00a0\u2003\ufeff\u3000\u2028"),
        (r"\S+", "\u3000ab\u00a0", "ab"),
        (r"[^\s]+", "\u3000ab\u00a0", "ab"),
        (r"[\S]+", "\u3000ab\u00a0", "ab"),
        (r"[^\S]+", "a\u3000 ", "\u3000 "),
        (r"[\w-]+", "a-b", "a-b"),
        (r"[\w-.]+", "a-b.c", "a-b.c"),
        (r"[a-]+", "a-", "a-"),
        (r"[-a]+", "a-", "a-"),
        (r"[\b]", "\b", "\b"),
        (r"[\]\[]+", "[]", "[]"),
        ("[[:alpha:]]", "a:]", ":]"),
        ("[^]", "\n", "\n"),
        ("[]", "a", None),
        ("a|[]", "a", "a"),
        (".", "\n\r\u2028\u2029x", "x"),
        ("a.b", "a😀b", "a😀b"),
        ("(?<year>[0-9]{4})", "in 2024", "2024"),
        ("(?<größe>x)", "x", "x"),
        ("(a)(b)", "ab", "ab"),
        ("a{,2}", "a{,2}", "a{,2}"),
        ("{", "{", "{"),
        ("x{a}", "x{a}", "x{a}"),
        ("]", "]", "]"),
        ("}", "}", "}"),
        ("a{2}", "aaa", "aa"),
        ("a{2,}", "aaa", "aaa"),
        ("a{1,2}?", "aaa", "a"),
        ("a{0}b", "ab", "b"),
        (r"\p{L}+", "1é中", "é中"),
        (r"\p{Letter}+", "1é中", "é中"),
        (r"\P{L}+", "é12", "12"),
        (r"\p{Lu}", "éÉ", "É"),
        (r"\p{General_Category=Uppercase_Letter}", "éÉ", "É"),
        (r"\p{Script=Han}", "a中", "中"),
        (r"\p{sc=Cyrillic}+", "aдом", "дом"),
        (r"[\p{L}\p{Nd} ]+", "!é 1", "é 1"),
        (r"[^\p{L}]", "é1", "1"),
        (r"\p{ASCII}", "éa", "a"),
        (r"\P{ASCII}", "aé", "é"),
        (r"[\P{ASCII}x]+", "aéx", "éx"),
        (r"\p{Any}", "a", "a"),
        (r"[a\P{Any}]", "a", "a"),
        (r"\bab\b", "x ab y", "ab"),
        ("^(?:a|b)$", "b", "b"),
        ("(?:)", "a", ""),
        ("a||b", "b", ""),
        ("\ud800", "\ud800", "\ud800"),
        ("#& ~", "#& ~", "#& ~"),
        # beyond RE2's own limit of 1000
        ("^a{1,2000}$", "a" * 2000, "a" * 2000),
        ("^a{1,2000}$", "a" * 2001, None),
        ("^.{1500,}$", "é" * 1499, None),
        ("^.{1500,}$", "é" * 1501, "é" * 1501),
        ("^(?:ab|c){1001}$", "ab" * 1001, "ab" * 1001),
        ("^(?:ab|c){1001}$", "c" * 1000, None),
        ("^[a-z]{0,10000}$", "a" * 10000, "a" * 10000),
        ("a{0,2000}?b", "aab", "aab"),
    ],
)
def test_ecma(pattern: str, value: str, expected: str | None) -> None:
    assert found(pattern, value) == expected


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("a(?=b)", r"a lookahead, \(\?=…\), which is not supported because"),
        ("a(?!b)", "a lookahead"),
        ("(?<=a)b", "a lookbehind"),
        ("(?<!a)b", "a lookbehind"),
        (r"(a)\1", r"a backreference, \\1, which is not supported because"),
        (r"(?<x>a)\k<x>", "a backreference"),
        ("a{1,20000}", "up to 20000 times, at most 10000"),
        ("(((a{2000}){2000}){2000}){2000}", "more than 1000 times in all"),
        (r"[\u4e00-\u9fffa-z]{9000}(?:\p{L}|\p{N}){9000}", "is too large"),
        ("(", "has no partner"),
        (")", "has no partner"),
        ("[a", "has no partner"),
        ("\\", "ends with a backslash"),
        ("*a", r"nothing that \* could repeat"),
        ("a**", r"nothing that \* could repeat"),
        ("^*", r"nothing that \* could repeat"),
        ("a|{2}", r"nothing that \{ could repeat"),
        ("a{2,1}", "from more to less"),
        ("[z-a]", "runs backwards"),
        (r"\u12", "4 hexadecimal digits"),
        (r"\xZ1", "2 hexadecimal digits"),
        (r"\u{110000}", "up to 10FFFF"),
        (r"\u{41", "closing brace"),
        (r"\u{}", "closing brace"),
        (r"\A", r"\\A is no escape"),
        (r"\Z", r"\\Z is no escape"),
        (r"\c1", r"\\c is no escape"),
        (r"\01", r"\\0 is no escape"),
        ("(?i)a", "is no group"),
        ("(?P<x>a)", "is no group"),
        (r"\pL", "property in braces"),
        (r"\p{Emoji}", "property {Emoji}, which is not supported"),
        (r"\p{Script=L}", "property {Script=L}"),
        (r"\p{Script=Klingon}", "is not valid"),
        (r"\p{scx=Han}", "property {scx=Han}"),
        ("a" * 20_001, "has 20001 characters, at most 20000"),
    ],
)
def test_ecma_refusals_say_why(pattern: str, says: str) -> None:
    with pytest.raises(PatternError, match=says):
        compile_pattern(pattern, dialect="ecma")


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("a(?=b)", "a lookahead"),
        ("(?<!a)b", "a lookbehind"),
        (r"(a)\1", r"a backreference, \\1"),
        ("(?P<x>a)(?P=x)", "a backreference"),
        (r"\C", r"\\C, which matches part of a character"),
        ("(", r"is not valid: missing \)"),
        ("a{1001}", "more than 1000 times in all"),
        (r"\Z", "is not valid"),
        ("a{2,1}", "from more to less"),
        ("a" * 20_001, "at most 20000"),
        (r"(?:\p{L}{255}){3}", "too large"),
    ],
)
def test_plain_refusals_say_why(pattern: str, says: str) -> None:
    with pytest.raises(PatternError, match=says):
        compile_pattern(pattern)


@pytest.mark.parametrize(
    ("pattern", "value", "expected"),
    [
        (r"\\1", "\\1", "\\1"),
        (r"\Q(?=\1\C\E!", "(?=\\1\\C!", "(?=\\1\\C!"),
        (r"\\C", "\\C", "\\C"),
        (r"(?i)ab", "AB", "AB"),
        ("[\ud800]", "\ud800", "\ud800"),
        (r"(?P<x>\pL)", "é", "é"),
    ],
)
def test_plain_syntax_that_only_looks_refused(pattern: str, value: str, expected: str) -> None:
    assert found(pattern, value, "plain") == expected


@pytest.mark.parametrize("dialect", ["plain", "ecma"])
@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "^(a|a)*$", "(a|aa)+$", "(.*a){20}$", "^(([a-z])+.)+[A-Z]([a-z])+$"]
)
def test_catastrophic_patterns_come_to_an_end(pattern: str, dialect: Dialect) -> None:
    # A backtracking engine would not return within a lifetime.
    assert compile_pattern(pattern, dialect=dialect).search("a" * 50_000 + "!") is None


def test_an_error_message_can_be_printed_and_is_short() -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern("(\ud800" + "x" * 10_000)
    assert len(str(caught.value).encode()) < 300


def test_nothing_is_written_and_nothing_imported_early() -> None:
    code = (
        "import sys, listing_lint.patterns as p\n"
        "assert 're2' not in sys.modules\n"
        "try: p.compile_pattern('(')\n"
        "except p.PatternError: pass\n"
        "p.compile_pattern('[01]*1[01]{400}').search('01' * 5000)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_patterns_travel_to_other_processes() -> None:
    pattern = compile_pattern("É+", dialect="ecma", ignore_case=True)
    assert pickle.loads(pickle.dumps(pattern)).search("xé") == (1, 2)


_ATOMS = st.sampled_from(
    ["a", "b", "é", "中", "😀", ".", "[ab]", "[^a]", "[é-中]", "(?:a|bé)", "(a)", r"\x61", "^", "$"]
)
_PATTERNS = st.lists(
    st.tuples(_ATOMS, st.sampled_from(["", "", "*", "+", "?", "{2}", "{1,3}", "*?", "|"])), max_size=6
)


@given(_PATTERNS, st.text("abé中😀\ud800 ", max_size=12))
def test_agrees_with_python_on_the_common_subset(parts: list[tuple[str, str]], value: str) -> None:
    # A repeated anchor is an error in one dialect and none in the other.
    text = "".join(atom + ("" if atom in "^$" and sign != "|" else sign) for atom, sign in parts)
    reference = re.search(text.replace("$", r"\Z"), value)
    expected = reference.span() if reference else None
    assert compile_pattern(text).search(value) == expected
    assert compile_pattern(text, dialect="ecma").search(value) == expected


@given(_PATTERNS, st.text("abé中😀 ", max_size=12))
def test_spans_agree_with_python(parts: list[tuple[str, str]], value: str) -> None:
    text = "".join(atom + sign for atom, sign in parts if atom not in "^$")
    expected = [match.span() for match in re.finditer(text, value)]
    # After a match, Python offers the empty match at its end and RE2 in one place fewer.
    assume(all(start < end for start, end in expected))
    assert list(compile_pattern(text).spans(value)) == expected


@given(st.text(st.characters(), max_size=20), st.text(st.characters(), max_size=20))
def test_any_text_is_a_pattern_or_refused(text: str, value: str) -> None:
    for dialect in ("plain", "ecma"):
        try:
            pattern = compile_pattern(text, dialect=dialect)
        except PatternError:
            continue
        for start, end in pattern.spans(value):
            assert 0 <= start <= end <= len(value)


@given(st.text(r"ab\[](){}*+?^$|.-,0129dDwWsSbBuxpPk<>=!:cé", max_size=14))
def test_translation_never_fails_in_re2_itself(text: str) -> None:
    """Whatever the translator accepts, RE2 accepts: it never hands over syntax that it didn't understand."""
    try:
        compile_pattern(text, dialect="ecma")
    except PatternError as refusal:
        message = str(refusal)
        if "is not valid: " in message:
            assert not re.search(
                "invalid|missing|unexpected|bad repetition", message.partition("not valid: ")[2]
            )


@given(st.text(st.characters(), min_size=1, max_size=20))
def test_an_escaped_text_finds_itself(text: str) -> None:
    escaped = "".join(f"\\u{{{ord(char):x}}}" for char in text)
    assert compile_pattern(escaped, dialect="ecma").search(text) == (0, len(text))
