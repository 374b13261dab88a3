"""Every rule's examples, through the whole linter: they are the documentation, so they must be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.registry import builtin_rules
from listing_lint.testing import check_examples

if TYPE_CHECKING:
    from listing_lint.rule import Rule


@pytest.mark.parametrize("rule", builtin_rules(), ids=lambda rule: rule.code)
def test_examples_hold(rule: Rule) -> None:
    check_examples(rule)


def test_codes_and_names_are_unique() -> None:
    rules = builtin_rules()
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)


@pytest.mark.parametrize("rule", builtin_rules(), ids=lambda rule: rule.code)
def test_a_summary_is_one_line_that_fits_a_table(rule: Rule) -> None:
    assert len(rule.summary) <= 110
    assert rule.summary.endswith(".")
