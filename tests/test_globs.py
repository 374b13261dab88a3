from __future__ import annotations

import fnmatch
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.globs import GlobError, compile_globs


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        # a name, at any depth
        ("drafts", "drafts"),
        ("drafts", "drafts/a.json"),
        ("drafts", "de/drafts/deep/a.json"),
        ("*.json", "a.json"),
        ("*.json", "de/shoes/a.json"),
        ("*.json", ".json"),
        ("*", "a"),
        ("*", "a/b"),
        ("a?c", "x/abc"),
        ("a.json", "x/a.json"),
        # folders
        ("drafts/", "drafts/"),
        ("drafts/", "drafts/a.json"),
        ("drafts/", "x/drafts/y/a.json"),
        # counted from the root
        ("stores/de", "stores/de"),
        ("stores/de", "stores/de/a.json"),
        ("stores/*", "stores/de/a.json"),
        ("stores/*/a.json", "stores/de/a.json"),
        ("/drafts", "drafts/a.json"),
        ("./drafts", "drafts"),
        ("./*.json", "a.json"),
        # any number of folders
        ("**/a.json", "a.json"),
        ("**/a.json", "x/y/a.json"),
        ("stores/**", "stores/a"),
        ("stores/**", "stores/a/b/c"),
        ("stores/**/a.json", "stores/a.json"),
        ("stores/**/a.json", "stores/x/y/a.json"),
        ("a/**/b/**/c", "a/b/c"),
        ("a/**/b/**/c", "a/1/b/2/3/c"),
        ("a/**/b/**/c", "a/b/b/c/b/c"),
        ("a/**/b/c", "a/b/x/b/c/d"),
        ("**/x/*/y", "x/x/q/y"),
        ("**", "a"),
        ("**/*", "a/b"),
        ("**/**/a", "a"),
        (".", "a/b"),
        ("./", "a"),
        ("/", "a"),
        ("a**b", "axxb"),
        ("a/**/", "a/b/c"),
        # within a name
        ("*a*a", "banana"),
        ("a*a", "aa"),
        ("*ab*ab", "abab"),
        ("a*b*c", "aXbXbXc"),
        # classes
        ("[a-c].json", "b.json"),
        ("[!a-c].json", "d.json"),
        ("[^a-c].json", "d.json"),
        ("[]]", "]"),
        ("[!]]", "x"),
        ("[a-]", "-"),
        ("[*]", "*"),
        ("x[?]y", "x?y"),
        ("a[b", "a[b"),
        ("*[0-9]", "sku-7"),
        ("[&&]x", "&x"),
        # alternatives
        ("{de,fr}/*.json", "fr/a.json"),
        ("*.{json,jsonl}", "x/a.jsonl"),
        ("a{,b}", "a"),
        ("{a,b{c,d}}", "bd"),
        ("{a}", "{a}"),
        ("{a", "{a"),
        ("a}", "a}"),
        ("[{]a,b}", "{a,b}"),
        # plain characters that mean something elsewhere
        ("a+b(c).json", "a+b(c).json"),
        ("$x^", "$x^"),
        ("a.b|c", "a.b|c"),
        # backslashes
        ("stores/de", "stores\\de\\a.json"),
        ("stores\\*", "stores/de"),
        ("/a.json", ".\\a.json"),
        ("a.json", "./a.json"),
        # names of any script, and newlines
        ("商品/*.json", "商品/靴.json"),
        ("?.json", "😀.json"),
        ("*.json", "a\nb.json"),
        ("*", "\udcff"),
        ("a.json", "/absolute/a.json"),
    ],
)
def test_matches(pattern: str, path: str) -> None:
    assert compile_globs([pattern])(path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("drafts", "drafts2"),
        ("drafts", "mydrafts/a.json"),
        ("drafts", "drafts.json"),
        ("*.json", "a.jsonl"),
        ("*.json", "a.json\n"),
        ("Drafts", "drafts"),
        ("drafts/", "drafts"),
        ("drafts/", "x/drafts"),
        ("stores/de", "x/stores/de"),
        ("stores/de", "stores/de2"),
        ("stores/*/a.json", "stores/de/x/a.json"),
        ("stores/*/a.json", "stores/a.json"),
        ("/drafts", "x/drafts"),
        ("./*.json", "x/a.json"),
        ("stores/**", "stores"),
        ("stores/**", "stores/"),
        ("a/**/", "a/b"),
        ("a/**/b", "ab"),
        ("a/**/b", "a/xb"),
        ("a/**/b/**/c", "a/c/b"),
        ("a?c", "a/c"),
        ("a*c", "a/c"),
        ("a*a", "a"),
        ("*ab*ab", "ab"),
        ("*aba*ba", "aba"),
        ("a[!b]c", "a/c"),
        ("a[.-0]c", "a/c"),
        ("[!a-c].json", "a.json"),
        ("{de,fr}", "es"),
        ("{a,b}{c,d}", "ab"),
        ("a.json", "a-json"),
        ("?", ""),
        ("**", ""),
    ],
)
def test_does_not_match(pattern: str, path: str) -> None:
    assert not compile_globs([pattern])(path)


def test_any_of_several_patterns_is_enough() -> None:
    matches = compile_globs(["*.bak", "/drafts", "*.bak"])
    assert matches("x/a.bak")
    assert matches("drafts/a")
    assert not matches("x/drafts")
    assert not compile_globs([])("a")


def test_both_sides_are_composed() -> None:
    composed, decomposed = "café.json", unicodedata.normalize("NFD", "café.json")
    assert composed != decomposed
    assert compile_globs([composed])(decomposed)
    assert compile_globs([decomposed])(composed)
    assert compile_globs(["caf?.json"])(decomposed)


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("", "empty path pattern"),
        ("  ", "empty path pattern"),
        ("!a", "starts with !"),
        ("[z-a]", "z-a"),
        ("{a,b}" * 11, "more than 1000 alternatives"),
    ],
)
def test_refused_patterns_say_why(pattern: str, says: str) -> None:
    with pytest.raises(GlobError, match=says):
        compile_globs([pattern])


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 200 + "b", "a" * 20_000),
        ("**/a/" * 50 + "b", "a/" * 5_000 + "c"),
        ("**/*a*a*a*a/" * 20 + "b", ("a" * 50 + "/") * 500 + "c"),
        ("*" * 5_000 + "b", "a" * 20_000),
        ("?" * 2_000, "a" * 1_999),
        ("{a,{b," * 400 + "c" + "}}" * 400, "d" * 1000),
    ],
)
def test_hostile_patterns_come_to_an_end(pattern: str, path: str) -> None:
    # A backtracking translation of these would not return within a lifetime.
    assert not compile_globs([pattern])(path)


def _reference(parts: list[str], names: list[str]) -> bool:
    """Say by the definition, slowly, whether the segments of a pattern match a path or a folder above it."""
    if not parts:
        return True
    if parts[0] == "**":
        if len(parts) == 1:
            return bool(names)
        return any(_reference(parts[1:], names[skip:]) for skip in range(len(names) + 1))
    return bool(names) and fnmatch.fnmatchcase(names[0], parts[0]) and _reference(parts[1:], names[1:])


_PARTS = st.lists(st.one_of(st.just("**"), st.text("ab*?", min_size=1, max_size=5)), min_size=2, max_size=6)
_NAMES = st.lists(st.text("ab", min_size=1, max_size=5), min_size=1, max_size=6)


@given(_PARTS, _NAMES)
def test_agrees_with_the_definition(parts: list[str], names: list[str]) -> None:
    assert compile_globs(["/" + "/".join(parts)])("/".join(names)) == _reference(parts, names)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_a_pattern_or_refused_with_a_sentence(pattern: str, path: str) -> None:
    try:
        matches = compile_globs([pattern])
    except GlobError:
        assert not pattern.strip() or pattern.startswith("!") or "[" in pattern
    else:
        assert matches(path) in {True, False}
