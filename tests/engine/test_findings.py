"""What a finding says of policy and penalty, beyond what the rule knows."""

from __future__ import annotations

from listing_lint.registry import builtin_rules
from listing_lint.rule import Example
from listing_lint.testing import lint_example

RULES = {rule.name: rule for rule in builtin_rules()}
LONG = {"id": "M-1", "title": "Enamel mug " * 20}


def finding_of(name: str, profile: str, **more: object) -> tuple[str, str, str]:
    example = Example({**LONG, **more}, profile=profile)  # type: ignore[dict-item]
    found = [one for one in lint_example(RULES[name], example) if one.name == name]
    assert len(found) == 1
    return found[0].severity, found[0].policy, found[0].penalty


def test_a_figure_brings_its_policy_and_penalty() -> None:
    severity, policy, penalty = finding_of("title-too-long", "aliexpress")
    assert severity == "error"
    assert policy.endswith("checked 2026-11-22, primary source")
    assert penalty == "the API rejects the listing"


def test_where_a_figure_names_no_penalty_the_marketplace_does() -> None:
    pictures = [f"{number}.jpg" for number in range(9)]
    assert finding_of("image-count", "dhgate", images=pictures)[2].startswith("in general, from a warning")


def test_common_sense_and_advice_threaten_with_nothing() -> None:
    assert finding_of("too-few-images", "wish")[2] == ""


def test_an_unverified_figure_only_warns() -> None:
    pictures = [f"{number}.jpg" for number in range(9)]
    severity, policy, _ = finding_of("image-count", "alibaba", images=pictures)
    assert severity == "warning"
    assert policy.endswith("unverified")


def test_a_guess_only_warns() -> None:
    shoe = Example(
        {"id": "M-1", "title": "Sennheisser headphones", "description": "Soft sole"}, profile="dhgate"
    )
    (found,) = [one for one in lint_example(RULES["brand-deformed"], shoe) if one.name == "brand-deformed"]
    assert (found.severity, found.confidence) == ("warning", "medium")
