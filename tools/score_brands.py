"""Score the brand finder on cases: recall, false positives and the level, by way of deforming.

    python -m tools.score_brands [--held-out | --made-for HALF] [--misses] [--way NAME]

A case counts as found where every expected mark is reported in its field at its level; ``--held-out`` reads the third of
the cases that nobody who works on the finder looks at, and then prints sums only. ``--made-for`` reads one half of the
cases of goods that are made for others, and of those that only look like it: 1 is for tuning, 2 for measuring.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_lint.brands import core
from listing_lint.brands.authorized import Authorization
from listing_lint.brands.judging import Claim, Field, claims_in
from listing_lint.brands.letters import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CASES = Path(__file__).parent.parent / "tests" / "brands" / "cases"
DAY = date(2026, 11, 27)
DEFORMED = frozenset(
    [
        "leet",
        "l_i_1",
        "spacing",
        "punctuation",
        "mask",
        "omission",
        "insertion",
        "substitution",
        "swap",
        "repeat",
        "reversal",
        "run_together",
        "phonetic",
        "rn_vv",
        "cyrillic",
        "greek",
        "other_scripts",
        "fullwidth",
        "math",
        "enclosed",
        "zero_width",
        "combining",
        "accents",
        "small_caps",
        "superscript",
        "mirrored",
        "same_sound_han",
        "bidi",
        "html_entity",
        "unlisted",
        "combination",
    ]
)


@dataclass(slots=True)
class Tally:
    """Counts of one way."""

    cases: int = 0
    marks: int = 0
    found: int = 0
    levelled: int = 0
    flagged: int = 0
    misses: list[str] = field(default_factory=list)


def claims_of(case: dict[str, Any]) -> list[tuple[str, Claim]]:
    """The claims of a case's listing, each with the name of its field."""
    listing = case["listing"]
    roles = {"title": "title", "description": "description", "brand": "attribute"}
    fields = [
        (name, Field(listing[name], role, "brand" if name == "brand" else ""))
        for name, role in roles.items()
        if listing.get(name)
    ]
    for name, value in (listing.get("attributes") or {}).items():
        if isinstance(value, str) and value:
            fields.append((f"attributes.{name}", Field(value, "attribute", name)))
    for name, role in (("bullets", "bullet"), ("keywords", "keyword"), ("variants", "variant")):
        fields += [(name, Field(text, role)) for text in listing.get(name) or ()]
    given = [
        Authorization(one)
        if isinstance(one, str)
        else Authorization(one["mark"], date.fromisoformat(one["until"]) if one.get("until") else None)
        for one in (case.get("store") or {}).get("authorized", ())
    ]
    judged = claims_in(
        [one for _, one in fields],
        core.lexicon(),
        core.goods(),
        brand=listing.get("brand") or "",
        category=listing.get("category") or "",
        authorized=given,
        day=DAY,
    )
    return [(fields[claim.field][0], claim) for claim in judged.claims]


def cases_in(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the cases of a folder's files."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def half_of(case: dict[str, Any]) -> int:
    """The half of a case, 1 or 2, by its text."""
    return 1 + hashlib.sha256(json.dumps(case["listing"], sort_keys=True).encode()).digest()[0] % 2


def score(case: dict[str, Any], tally: Tally) -> None:
    """Count one case."""
    claims = claims_of(case)
    tally.cases += 1
    expected = [one for one in case["expect"] if "mark" in one]
    high = [claim for _, claim in claims if claim.level == "plain"]
    shown = [
        (
            claim.mention.term.mark.name,
            claim.mention.matched,
            claim.level,
            claim.worse and claim.worse[0],
            claim.mention.ways,
        )
        for _, claim in claims
    ]
    if not expected:
        if high:
            tally.flagged += 1
            tally.misses.append(f"  FALSE {case['listing']['title'][:140]}\n        {shown}")
        return
    for one in expected:
        tally.marks += 1
        near = [claim for name, claim in claims if overlaps(case, name, claim, one)]
        if near:
            tally.found += 1
            level = "low" if one.get("level") == "low" else "high"
            right = [claim for claim in near if (claim.level == "made for") == (level == "low")]
            if right and (not one.get("expired") or any(claim.expired for claim in right)):
                tally.levelled += 1
                continue
        kind = "LEVEL" if near else "MISS "
        title = case["listing"]["title"][:120]
        tally.misses.append(
            f"  {kind} {one['mark']!r} {one.get('text')!r} {one.get('level')} in {title}\n        {shown}"
        )


def is_meant(claim: Claim, one: dict[str, Any]) -> bool:
    """Whether a claim names the expected mark, or one that the case accepts for it."""
    mark = claim.mention.term.mark
    names = [bare(name) for name in (one["mark"], *one.get("also", ()))]
    ids = {term.mark.id for name in names for term in core.lexicon().named(name)}
    known = f" {bare(mark.owner)} {bare(mark.name)} "
    return mark.id in ids or any(f" {name} " in known for name in names)


def overlaps(case: dict[str, Any], name: str, claim: Claim, one: dict[str, Any]) -> bool:
    """Whether a claim is about an expected text: it stands there, in that field."""
    if name != one.get("field", name):
        return False
    attributes = case["listing"].get("attributes") or {}
    text = case["listing"].get(name) or attributes.get(name.removeprefix("attributes.")) or ""
    if not isinstance(text, str) or "text" not in one or is_meant(claim, one):
        return True  # one mark is told once in a text, wherever it stands in it
    start = text.find(one["text"])
    return start < claim.mention.end and claim.mention.start < start + len(one["text"])


def main(arguments: Iterable[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--made-for", type=int, choices=(1, 2))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--way", default="")
    options = parser.parse_args(None if arguments is None else list(arguments))
    tallies: dict[str, Tally] = defaultdict(Tally)
    folder = "held_out" if options.held_out else "made_for" if options.made_for else "open"
    for case in cases_in(CASES / folder):
        if options.made_for not in {None, half_of(case)}:
            continue
        if not options.way or case["way"] == options.way:
            score(case, tallies[case["way"]])
    print(f"{'way':<20}{'cases':>6}{'marks':>6}{'found':>7}{'level':>7}{'false':>7}")
    for way, tally in sorted(tallies.items()):
        if not options.held_out:
            recall = (
                f"{tally.found / tally.marks:7.3f}{tally.levelled / tally.marks:7.3f}"
                if tally.marks
                else " " * 14
            )
            print(f"{way:<20}{tally.cases:>6}{tally.marks:>6}{recall}{tally.flagged:>7}")
            if options.misses:
                print("\n".join(tally.misses))
    _sums(tallies)
    return 0


def _sums(tallies: dict[str, Tally]) -> None:
    positive = [one for way, one in tallies.items() if one.marks and way != "nominative"]
    negative = [one for one in tallies.values() if not one.marks]
    marks, found = sum(one.marks for one in positive), sum(one.levelled for one in positive)
    cases, false = sum(one.cases for one in negative), sum(one.flagged for one in negative)
    print(f"recall {found}/{marks} = {found / max(1, marks):.3f}")
    for name, ways in (
        ("deformed", DEFORMED),
        ("translit", {way for way in tallies if way.startswith("translit")}),
    ):
        some = [tallies[way] for way in ways if way in tallies]
        got, of = sum(one.levelled for one in some), sum(one.marks for one in some)
        print(f"  {name} {got}/{of} = {got / max(1, of):.3f}")
    print(f"false positives {false}/{cases} = {false / max(1, cases):.3f}")
    if "nominative" in tallies:
        one = tallies["nominative"]
        print(f"made for, kept low {one.levelled}/{one.marks} = {one.levelled / max(1, one.marks):.3f}")
    precision = found / max(1, found + false)
    recall = found / max(1, marks)
    print(f"f1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")


if __name__ == "__main__":
    sys.exit(main())
