"""One voice in everything that a seller reads, held against every example of every rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from listing_lint.registry import builtin_rules
from listing_lint.testing import lint_example

if TYPE_CHECKING:
    from listing_lint.finding import Finding
    from listing_lint.rule import Example, Rule

EVERY = builtin_rules()
FIGURES = {rule.code: rule.figures for rule in EVERY}


def quoted(word: str, example: Example) -> bool:
    """Whether a sentence begins with the seller's own text, which keeps its capitals: ``NaN``, ``C:\\dress.jpg``."""
    text = example.listing if isinstance(example.listing, str) else repr(example.listing)
    return word in text.replace("\\\\", "\\")


def faults(finding: Finding, example: Example) -> list[str]:
    found = []
    if not re.match(r"[A-Z]", finding.help) or not finding.help.endswith((".", "?")):
        found.append("the help is no sentence: it begins with a capital letter and ends with a full stop")
    if finding.message.endswith((".", "!")):
        found.append("the message ends with a full stop")
    if finding.message[:1].isupper() and not quoted(finding.message.split()[0], example):
        found.append("the message begins with a capital letter")
    if "!" in finding.help or "\n" in finding.message + finding.help:
        found.append("an exclamation mark or a line break")
    # A limit that comes from a profile says whose it is, since when and how sure that is.
    if finding.limit is not None and FIGURES.get(finding.code) and not finding.policy:
        found.append("the limit comes from a profile, but no policy is named")
    return found


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_findings_speak_with_one_voice(rule: Rule) -> None:
    seen = [(finding, example) for example in rule.bad for finding in lint_example(rule, example)]
    assert rule.code in {finding.code for finding, _ in seen}
    wrong = {
        (finding.code, fault, finding.message, finding.help)
        for finding, example in seen
        for fault in faults(finding, example)
    }
    assert not wrong


def test_policies_are_named_at_all() -> None:
    named = 0
    for rule in EVERY:
        if rule.family in {"IMG", "TTL", "DSC"} and rule.figures:
            found = [
                one for example in rule.bad for one in lint_example(rule, example) if one.code == rule.code
            ]
            assert any(one.policy for one in found), rule.code
            named += 1
    assert named > 10
