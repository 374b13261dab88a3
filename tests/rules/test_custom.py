from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING, Any, cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.model import Profile
from listing_lint.rule import Context, NoOptions
from listing_lint.rules.custom import CustomRule, CustomRuleError, compile_custom
from listing_lint.rules.custom_kinds import measure
from listing_lint.wordlist import fold

if TYPE_CHECKING:
    from listing_lint.finding import Hit
    from listing_lint.rule import Rule


def made(**table: Any) -> Rule:
    table = {"code": "OWN001", "at": "/title", **table}
    return compile_custom(msgspec.convert(table, CustomRule), "shop.toml")


def hits(rule: Rule, fields: Any, *, profile: str = "base", store: str | None = None) -> list[Hit]:
    listing = Listing(fields, fields, "1", "a.json", "", store)
    ctx = Context(
        Profile(profile, profile, {}, aliases=(f"{profile}.com",)), cast("Any", None), date(2026, 1, 1)
    )
    return list(rule.check(listing, NoOptions(), ctx))


def one(rule: Rule, fields: Any) -> Hit:
    (hit,) = hits(rule, fields)
    return hit


def said(rule: Rule, fields: Any) -> list[tuple[str, str]]:
    return [(hit.pointer, hit.message) for hit in hits(rule, fields)]


def test_a_table_becomes_a_rule() -> None:
    rule = made(kind="length", min=20, severity="warning", help="Say more.", name="own-title")
    assert (rule.code, rule.name, rule.severity, rule.package) == (
        "OWN001",
        "own-title",
        "warning",
        "shop.toml",
    )
    assert (rule.reads, rule.scope, rule.options) == (("/title",), "listing", NoOptions)
    assert rule.doc == "/title must have at least 20 characters.\n\nSay more."
    assert made(kind="required").name == "own001"
    assert made(kind="required", at="/variants/*/sku").reads == ("/variants",)
    assert made(kind="required", at="/*").reads == ()


# length


def test_too_short() -> None:
    hit = one(made(kind="length", min=20), {"title": "Twelve chars"})
    assert hit.message == "title has 12 characters, the rule OWN001 asks for at least 20"
    assert (hit.pointer, hit.limit, hit.actual, hit.chars, hit.help) == ("/title", 20, 12, None, "Say more.")


def test_too_long_points_at_the_surplus() -> None:
    hit = one(made(kind="length", max=5), {"title": "Shoes😀x"})
    assert hit.message == "title has 7 characters, the rule OWN001 asks for at most 5"
    assert hit.chars == (5, 7)


@pytest.mark.parametrize(
    ("unit", "text", "number", "chars"),
    [
        ("characters", "a😀é中", 4, (1, 4)),
        ("bytes", "a😀é中", 10, (1, 4)),
        ("utf16", "a😀é中", 5, (1, 4)),
        ("words", " one two\nthree ", 3, (5, 15)),
        ("bytes", "\ud800", 3, (0, 1)),
        ("utf16", "a\ud800", 2, (1, 2)),
    ],
)
def test_units(unit: Any, text: str, number: int, chars: tuple[int, int]) -> None:
    assert measure(text, unit) == number
    hit = one(made(kind="length", max=1, unit=unit), {"title": text})
    assert (hit.actual, hit.chars) == (number, chars)
    assert not hits(made(kind="length", min=number, max=number, unit=unit), {"title": text})


def test_one_is_singular() -> None:
    assert "has 1 character," in one(made(kind="length", min=2), {"title": "a"}).message
    assert "has 1 UTF-16 unit," in one(made(kind="length", min=2, unit="utf16"), {"title": "a"}).message


@pytest.mark.parametrize(
    "fields", [{}, {"title": None}, {"title": True}, {"title": {}}, {"title": 1.5}, {"title": []}]
)
def test_what_is_no_text_has_no_length(fields: Any) -> None:
    assert not hits(made(kind="length", min=20), fields)


# pointers


@pytest.mark.parametrize(
    ("at", "fields", "expected"),
    [
        ("/bullets/*", {"bullets": ["ok ok", "x"]}, [("/bullets/1", "bullets 2")]),
        ("/bullets", {"bullets": ["ok ok", "x"]}, [("/bullets/1", "bullets 2")]),
        ("/bullets/0", {"bullets": ["x", "x"]}, [("/bullets/0", "bullets 1")]),
        (
            "/attributes/Material",
            {"attributes": {"Material": "x"}},
            [("/attributes/Material", "attributes Material")],
        ),
        (
            "/attributes/Material",
            {"attributes": [{"name": "Size", "value": "x"}, {"name": "Material", "value": "y"}]},
            [("/attributes/1/value", "attributes 2 value")],
        ),
        (
            "/attributes/*",
            {"attributes": [{"name": "Size", "value": "x"}]},
            [("/attributes/0/value", "attributes 1 value")],
        ),
        (
            "/attributes/*",
            {"attributes": {"a/b": "x", "c": "long"}},
            [("/attributes/a~1b", "attributes a/b")],
        ),
        ("/attributes/a~1b", {"attributes": {"a/b": "x"}}, [("/attributes/a~1b", "attributes a/b")]),
        (
            "/variants/*/sku",
            {"variants": [{"sku": "x"}, {}, {"sku": 7}, "odd"]},
            [("/variants/0/sku", "variants 1 sku"), ("/variants/2/sku", "variants 3 sku")],
        ),
        ("/*/*", {"a": ["x"], "b": "x"}, [("/a/0", "a 1")]),
    ],
)
def test_pointers(at: str, fields: Any, expected: list[tuple[str, str]]) -> None:
    found = [
        (hit.pointer, hit.message.partition(" has ")[0])
        for hit in hits(made(kind="length", at=at, min=2), fields)
    ]
    assert found == expected


# pattern


def test_a_pattern_that_must_match() -> None:
    rule = made(kind="pattern", pattern="^[A-Z]")
    assert not hits(rule, {"title": "Shoes"})
    hit = one(rule, {"title": "shoes"})
    assert hit.message == "title doesn't match ^[A-Z], which the rule OWN001 asks for"
    assert (hit.limit, hit.actual, hit.chars) == ("^[A-Z]", "shoes", None)
    assert not hits(made(kind="pattern", pattern="^[A-Z]", ignore_case=True), {"title": "shoes"})


def test_a_pattern_that_must_not_match() -> None:
    rule = made(kind="pattern", pattern="!+", must="not-match")
    found = hits(rule, {"title": "😀!! wow!"})
    assert [hit.chars for hit in found] == [(1, 3), (7, 8)]
    assert found[0].message == 'title contains "!!", which the rule OWN001 forbids'
    assert len(hits(rule, {"title": "! " * 1000})) == 50


def test_numbers_are_read_as_their_digits_without_a_range() -> None:
    rule = made(kind="pattern", at="/gtin", pattern="0", must="not-match")
    assert one(rule, {"gtin": 10}).chars is None
    assert not hits(made(kind="pattern", at="/gtin", pattern="^[0-9]{2}$"), {"gtin": 10})
    assert not hits(made(kind="pattern", at="/gtin", pattern="x"), {"gtin": 10**5000})


def test_catastrophic_patterns_come_to_an_end() -> None:
    assert hits(made(kind="pattern", pattern="^(a+)+$"), {"title": "a" * 50_000 + "!"})


# banned words


def test_banned_words() -> None:
    rule = made(kind="banned-words", words=["Free Shipping", "最好", "best"])
    found = hits(rule, {"title": "ｆｒｅｅ  shipping: 这是最好的, bestseller"})
    assert [(hit.chars, hit.data) for hit in found] == [
        ((0, 14), {"word": "Free Shipping"}),
        ((18, 20), {"word": "最好"}),
    ]
    assert found[1].message == 'title contains "最好", which the rule OWN001 bans'
    assert len(hits(rule, {"title": "best " * 1000})) == 50


@given(
    st.text(max_size=12),
    st.text(max_size=12),
    st.sampled_from(["free", "最好", "Straße", "100% new", "ガラス"]),
)
def test_the_reported_range_folds_to_the_banned_word(before: str, after: str, word: str) -> None:
    rule = made(kind="banned-words", words=[word])
    title = f"{before} {word.upper()} {after}"
    found = hits(rule, {"title": title})
    assert found
    for hit in found:
        assert hit.chars is not None
        assert fold(title[slice(*hit.chars)])[0] == fold(word)[0]


# required


@pytest.mark.parametrize(
    ("at", "fields", "expected"),
    [
        ("/brand", {}, [("", "brand is missing")]),
        ("/brand", {"brand": None}, [("/brand", "brand is missing")]),
        ("/brand", {"brand": ""}, [("/brand", "brand is empty")]),
        ("/brand", {"brand": " \u3000\n"}, [("/brand", "brand is blank")]),
        ("/images", {"images": []}, [("/images", "images is empty")]),
        ("/package", {"package": {}}, [("/package", "package is empty")]),
        ("/stock", {"stock": 0}, []),
        ("/x", {"x": False}, []),
        ("/brand", {"brand": "Acme"}, []),
        ("/attributes/Material", {}, [("", "attributes Material is missing")]),
        (
            "/attributes/Material",
            {"attributes": {"Size": 1}},
            [("/attributes", "attributes Material is missing")],
        ),
        ("/attributes/Material", {"attributes": "odd"}, [("/attributes", "attributes Material is missing")]),
        ("/variants/*/sku", {"variants": [{"sku": "a"}, {}]}, [("/variants/1", "variants 2 sku is missing")]),
        ("/variants/*/sku", {}, []),
    ],
)
def test_required(at: str, fields: Any, expected: list[tuple[str, str]]) -> None:
    full = [(pointer, f"{text}, the rule OWN001 requires it") for pointer, text in expected]
    assert said(made(kind="required", at=at), fields) == full


# enum


def test_enum() -> None:
    rule = made(kind="enum", at="/condition", values=["new", "used", 1])
    for value in ("new", 1, 1.0, None):
        assert not hits(rule, {"condition": value})
    assert not hits(rule, {})
    hit = one(rule, {"condition": "usde"})
    assert hit.message == 'condition is "usde", the rule OWN001 asks for one of "new", "used", 1'
    assert hit.help == 'Did you mean "used"?'
    assert one(rule, {"condition": True}).message.startswith("condition is true,")
    assert one(rule, {"condition": "New"}).help == 'Did you mean "new"?'
    assert one(rule, {"condition": 10**5000}).message.startswith("condition is a very long number,")
    assert [hit.pointer for hit in hits(rule, {"condition": ["new", "odd"]})] == ["/condition/1"]


# count


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"bullets": ["a", "b"]}, []),
        ({"bullets": ["a"]}, [("/bullets", "bullets has 1 item, the rule OWN001 asks for at least 2")]),
        (
            {"bullets": list("abcd")},
            [("/bullets", "bullets has 4 items, the rule OWN001 asks for at most 3")],
        ),
        ({"bullets": {"a": 1}}, [("/bullets", "bullets has 1 item, the rule OWN001 asks for at least 2")]),
        ({"bullets": None}, [("/bullets", "bullets has 0 items, the rule OWN001 asks for at least 2")]),
        ({}, [("", "bullets has 0 items, the rule OWN001 asks for at least 2")]),
        ({"bullets": "text"}, []),
    ],
)
def test_count(fields: Any, expected: list[tuple[str, str]]) -> None:
    assert said(made(kind="count", at="/bullets", min=2, max=3), fields) == expected


# whom it is for


def test_only_some_marketplaces_and_stores() -> None:
    rule = made(kind="required", marketplaces=["Wish", "dhgate.com"])
    assert hits(rule, {}, profile="wish")
    assert hits(rule, {}, profile="dhgate")
    assert not hits(rule, {}, profile="amazon")
    rule = made(kind="required", stores=["de"])
    assert hits(rule, {}, store="de")
    assert not hits(rule, {}, store="fr")
    assert not hits(rule, {})


# messages


def test_own_messages_are_filled_in() -> None:
    rule = made(
        kind="length", max=3, message="{field}: {actual} > {limit} in {value}, {not {} {{word}}", help="Cut."
    )
    hit = one(rule, {"title": "abcd"})
    assert hit.message == "title: 4 > 3 in abcd, {not {} {}"
    assert hit.help == "Cut."


@pytest.mark.parametrize("value", ["{limit}", "{0.__class__}", "{value}", "%s", "{word!r:>9999999999}"])
def test_a_value_is_never_read_as_a_template(value: str) -> None:
    rule = made(kind="length", max=1, message="{value}")
    assert one(rule, {"title": value}).message == value


def test_messages_stay_one_short_line() -> None:
    rule = made(kind="banned-words", words=["x"], message="{value}")
    message = one(rule, {"title": "x \n\x1b[31m\u202e\ud800" + "y" * 1000}).message
    assert message.startswith("x  \\u001b[31m\\u202e\\ud800")
    assert len(message) < 100


# refusals


@pytest.mark.parametrize(
    ("table", "key", "says"),
    [
        ({"code": "own1", "kind": "required"}, "code", "three to eight capitals and three digits"),
        ({"name": "Own Title", "kind": "required"}, "name", "lower-case words joined by hyphens"),
        ({"kind": "length"}, "min", "a length rule needs min, max or both"),
        ({"kind": "count"}, "min", "a count rule needs min, max or both"),
        ({"kind": "length", "min": -1}, "min", "zero or a positive number"),
        ({"kind": "length", "min": 3, "max": 2}, "min", "at most max is expected, which is 2"),
        (
            {"kind": "length", "min": 1, "words": ["a"]},
            "words",
            "no use for it; it belongs to banned-words",
        ),
        ({"kind": "required", "max": 1}, "max", "belongs to length and count"),
        ({"kind": "count", "min": 1, "unit": "bytes"}, "unit", "no use for it"),
        ({"kind": "enum", "values": ["a"], "ignore_case": True}, "ignore-case", "no use for it"),
        ({"kind": "pattern"}, "pattern", "a pattern rule needs it"),
        ({"kind": "pattern", "pattern": ""}, "pattern", "must not be empty"),
        ({"kind": "pattern", "pattern": "a(?=b)"}, "pattern", "lookahead"),
        ({"kind": "banned-words"}, "words", "needs it"),
        ({"kind": "banned-words", "words": []}, "words", "must not be empty"),
        ({"kind": "banned-words", "words": ["a", " "]}, "words", "blank"),
        ({"kind": "enum"}, "values", "needs it"),
        (
            {"kind": "required", "at": "title"},
            "at",
            "a JSON pointer is expected, such as /title, perhaps /title",
        ),
        ({"kind": "required", "at": "attributes.Material"}, "at", "perhaps /attributes/Material"),
        ({"kind": "required", "at": ""}, "at", "a JSON pointer is expected"),
        ({"kind": "required", "at": "/a~2"}, "at", "a JSON pointer is expected"),
        ({"kind": "required", "at": "/a" * 33}, "at", "at most 32 steps"),
        (
            {"kind": "required", "message": "{feild} is missing"},
            "message",
            "{feild} is not filled in, did you mean {field}",
        ),
        ({"kind": "required", "message": "{x}"}, "message", "known are {actual}, {limit}"),
    ],
)
def test_refusals_name_the_rule_and_the_key(table: dict[str, Any], key: str, says: str) -> None:
    with pytest.raises(CustomRuleError) as caught:
        made(**table)
    assert (caught.value.code, caught.value.key) == (table.get("code", "OWN001"), key)
    assert str(caught.value).startswith(f"{caught.value.code}: {key}: ")
    assert says in str(caught.value)


def test_every_key_is_documented() -> None:
    from dataclasses import fields
    from typing import get_type_hints

    hints = get_type_hints(CustomRule, include_extras=True)
    for field in fields(CustomRule):
        (text,) = hints[field.name].__metadata__
        assert isinstance(text, str)
        assert text.endswith(".")


@pytest.mark.parametrize(
    "table",
    [{"kind": "required"}, {"kind": "pattern", "pattern": "a"}, {"kind": "banned-words", "words": ["a"]}],
)
def test_rules_travel_to_other_processes(table: dict[str, Any]) -> None:
    rule = pickle.loads(pickle.dumps(made(**table)))
    assert rule.check.func is made(**table).check.func  # type: ignore[attr-defined]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["title", "a", "name", "value"]), inner)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(["title", "a", "b"]), _JSON, max_size=3),
    st.sampled_from(["/title", "/*", "/a/*/value", "/a/0", "/*/*/*", "/a/title"]),
)
def test_any_listing_is_judged(fields: Any, at: str) -> None:
    tables: list[dict[str, Any]] = [
        {"kind": "length", "min": 2, "max": 3, "unit": "bytes"},
        {"kind": "pattern", "pattern": "a*", "must": "not-match"},
        {"kind": "banned-words", "words": ["a"]},
        {"kind": "required"},
        {"kind": "enum", "values": ["a", 1, True]},
        {"kind": "count", "min": 1, "max": 2},
    ]
    for table in tables:
        for hit in hits(made(at=at, **table), fields):
            assert hit.message
            assert hit.pointer == "" or hit.pointer.startswith("/")
