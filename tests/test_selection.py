from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.finding import Hit, Severity
from listing_lint.rule import Example, Rule, rule
from listing_lint.selection import (
    SelectionError,
    Source,
    expand,
    ignored_by,
    resolve,
    severities,
    severity_for,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def make(code: str, name: str, severity: Severity = "error", *, always: bool = False) -> Rule:
    def check(listing: Any, options: Any, ctx: Any) -> Iterator[Hit]:
        """A rule."""
        yield Hit("x")

    return rule(code, name, severity=severity, good=[Example({})], bad=[Example({})], always=always)(check)


RULES = [
    make("IMG101", "image-count"),
    make("IMG102", "image-format"),
    make("IMG201", "image-blur", "warning"),
    make("TTL101", "title-length"),
    make("OWN001", "own-title"),
    make("OWNX001", "other-title"),
    make("LOD101", "broken-json", always=True),
]
EVERY = frozenset(one.code for one in RULES)
LOD = frozenset({"LOD101"})


def codes(*names: str) -> frozenset[str]:
    return frozenset(names) | LOD


def test_everything_runs_by_default() -> None:
    assert resolve(RULES) == EVERY
    assert resolve([]) == frozenset()


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        (["ALL"], EVERY),
        (["IMG"], codes("IMG101", "IMG102", "IMG201")),
        (["IMG1"], codes("IMG101", "IMG102")),
        (["IMG10"], codes("IMG101", "IMG102")),
        (["IMG101"], codes("IMG101")),
        (["image-blur"], codes("IMG201")),
        (["IMG2", "title-length"], codes("IMG201", "TTL101")),
        ([], LOD),
        # a family is not the beginning of another one
        (["OWN"], codes("OWN001")),
        (["OWNX"], codes("OWNX001")),
    ],
)
def test_select(select: list[str], expected: frozenset[str]) -> None:
    assert resolve(RULES, select=select) == expected


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (["ALL"], ["IMG"], EVERY - {"IMG101", "IMG102", "IMG201"}),
        (["IMG"], ["ALL"], codes("IMG101", "IMG102", "IMG201")),
        (["IMG"], ["IMG1"], codes("IMG201")),
        (["IMG1"], ["IMG"], codes("IMG101", "IMG102")),
        (["IMG101"], ["IMG10"], codes("IMG101")),
        (["image-count"], ["IMG10"], codes("IMG101")),
        (["IMG", "IMG101"], ["IMG1"], codes("IMG101", "IMG201")),
        # equally specific
        (["IMG"], ["IMG"], LOD),
        (["IMG101"], ["image-count"], LOD),
        (["image-count"], ["IMG101"], LOD),
        # the default selection belongs to another source, so any ignore changes it
        (None, ["ALL"], LOD),
        (None, ["IMG1"], EVERY - {"IMG101", "IMG102"}),
    ],
)
def test_the_more_specific_selector_wins(
    select: list[str] | None, ignore: list[str], expected: frozenset[str]
) -> None:
    assert resolve(RULES, select=select, ignore=ignore) == expected


def test_extend_select_adds_to_what_is_selected() -> None:
    assert resolve(RULES, select=["TTL"], extend_select=["IMG2"]) == codes("TTL101", "IMG201")
    assert resolve(RULES, extend_select=["IMG2"], default_select=["TTL"]) == codes("TTL101", "IMG201")
    assert resolve(RULES, select=["TTL"], extend_select=["IMG2"], ignore=["IMG201"]) == codes("TTL101")


@pytest.mark.parametrize(
    ("cli", "expected"),
    [
        # select starts afresh: the configuration's ignore is forgotten
        (Source(select=["IMG1"]), codes("IMG101", "IMG102")),
        (Source(select=["IMG1"], ignore=["IMG102"]), codes("IMG101")),
        (Source(select=["IMG1"], extend_select=["TTL"]), codes("IMG101", "IMG102", "TTL101")),
        (Source(select=[]), LOD),
        # without select, the rest is laid over the configuration
        (Source(ignore=["TTL"]), codes("IMG102", "IMG201")),
        (Source(ignore=["ALL"]), LOD),
        (Source(ignore=["ALL"], extend_select=["TTL"]), codes("TTL101")),
        (Source(extend_select=["IMG101"]), codes("IMG101", "IMG102", "IMG201", "TTL101")),
        (Source(extend_select=["ALL"]), EVERY),
        (Source(), codes("IMG102", "IMG201", "TTL101")),
        (None, codes("IMG102", "IMG201", "TTL101")),
    ],
)
def test_the_command_line_is_laid_over_the_configuration(
    cli: Source | None, expected: frozenset[str]
) -> None:
    assert resolve(RULES, select=["IMG", "TTL"], ignore=["IMG101"], cli=cli) == expected


@pytest.mark.parametrize(
    ("ignore", "cli", "on"),
    [
        (["ALL"], None, True),
        (["LOD"], None, True),
        (["LOD10"], None, True),
        (["LOD101"], None, False),
        (["broken-json"], None, False),
        # staying on is the default, but a decision against it outlives an unrelated --select
        (["LOD101"], Source(select=["IMG"]), False),
        (["LOD101"], Source(ignore=["IMG"]), False),
        (["LOD101"], Source(select=["LOD"]), True),
        (["LOD101"], Source(extend_select=["broken-json"]), True),
        ([], Source(ignore=["LOD101"]), False),
        ([], Source(select=["LOD101"], ignore=["LOD101"]), False),
        ([], Source(select=["LOD101"], ignore=["LOD"]), True),
    ],
)
def test_always_means_unless_named(ignore: list[str], cli: Source | None, on: bool) -> None:
    assert ("LOD101" in resolve(RULES, select=["ALL"], ignore=ignore, cli=cli)) is on


@pytest.mark.parametrize(
    ("selector", "says"),
    [
        ("IMG999", "no rule is called 'IMG999'$"),
        ("IMG11", r"no rule is called 'IMG11', did you mean IMG1\?"),
        ("img101", r"did you mean IMG101\?"),
        ("image_count", r"did you mean image-count\?"),
        ("all", r"did you mean ALL\?"),
        ("IM", "no rule is called 'IM'$"),
        ("", "no rule is called ''$"),
        ("IMG101,TTL101", "no rule is called"),
    ],
)
def test_unknown_selectors_are_named(selector: str, says: str) -> None:
    uses: Sequence[dict[str, Any]] = (
        {"select": [selector]},
        {"ignore": [selector]},
        {"extend_select": [selector]},
        {"default_select": [selector]},
        {"cli": Source(select=["IMG"], ignore=[selector])},
    )
    for use in uses:
        with pytest.raises(SelectionError, match=says) as caught:
            resolve(RULES, **use)
        assert caught.value.selector == selector
    with pytest.raises(SelectionError, match=says):
        severities(RULES, {selector: "off"})
    with pytest.raises(SelectionError, match=says):
        expand(RULES, [selector])


def test_what_selectors_mean_for_one_file() -> None:
    assert expand(RULES, ["ALL"]) == EVERY
    assert expand(RULES, ["IMG1", "own-title"]) == {"IMG101", "IMG102", "OWN001"}
    assert ignored_by(RULES, ["ALL"]) == EVERY - LOD
    assert ignored_by(RULES, ["LOD", "IMG2"]) == {"IMG201"}
    assert ignored_by(RULES, ["broken-json"]) == LOD


def test_severities() -> None:
    found = severities(RULES, {"IMG101": "info", "IMG": "warning", "ALL": "off", "title-length": "error"})
    assert found == {
        "IMG101": "info",
        "IMG102": "warning",
        "IMG201": "warning",
        "TTL101": "error",
        "OWN001": "off",
        "OWNX001": "off",
        "LOD101": "error",
    }
    assert severities(RULES, {})["IMG201"] == "warning"
    assert severities(RULES, {"broken-json": "off"})["LOD101"] == "off"
    assert severities(RULES, {"LOD": "off", "ALL": "warning"})["LOD101"] == "warning"
    assert severities(RULES, {"IMG101": "info", "image-count": "off"})["IMG101"] == "off"
    assert severities(RULES, {"image-count": "off", "IMG101": "info"})["IMG101"] == "info"


def test_the_severity_of_one_rule() -> None:
    by_code = {one.code: one for one in RULES}
    mapping: dict[str, Any] = {"OWN": "info", "IMG1": "warning", "image-count": "off", "UNKNOWN": "off"}
    expected = {
        "IMG101": "off",
        "IMG102": "warning",
        "IMG201": "warning",
        "OWN001": "info",
        "OWNX001": "error",
    }
    assert {code: severity_for(by_code[code], mapping) for code in expected} == expected
    others: list[dict[str, Any]] = [{}, {"IMG": "info", "TTL1": "off"}, {"ALL": "off", "OWNX001": "info"}]
    for mapping in others:
        assert {code: severity_for(one, mapping) for code, one in by_code.items()} == severities(
            RULES, mapping
        )
