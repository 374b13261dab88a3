"""Measure the text engine on the project's own contact cases and on real clean texts.

    python -m tools.score_contacts [--verbose] [--held-out] [--data FOLDER | --texts FILE.jsonl]

Prints recall and right values by way of hiding, flagged texts by family of hard negatives, and with --data or --texts
how many of the clean texts are flagged. Exit status 1 when a bar is missed. --held-out measures the third of the
cases that whoever writes finders does not read; misses are then named by id only.

--data reads titles and descriptions from a folder of product data (CSV with any usual separator, JSON, JSONL, ditto's
COL/VAL files). Texts in which a shop plainly names an address (``http``, ``www.``, ``name@host``, ``name.com``) hold
contact data, so they are left out, and counted; the brand StarTech.com stays in.

An HTML case counts as seen when its address is among the page's references (``href``, ``src`` ...): rules report those.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_lint.rules.contact_judging import LEGAL_HOSTS
from listing_lint.text.domains import host_of, under
from listing_lint.text.seeing import Found, find_contacts, see
from tests.text.cases import HELD_OUT, OPEN, Case, load, value_matches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

RECALL, PLAIN_RECALL, VALUE, FALSE_POSITIVES, CLEAN_PER_10K = 0.90, 0.97, 0.85, 0.02, 5.0
_TEXT_COLUMNS = frozenset(
    {"title", "name", "description", "short_description", "product_name", "product_title"}
)
_PLAIN_ADDRESS = re.compile(
    r"https?:|\bwww\.|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2}|(?<!startech)(?<=\w)\.(?:com|net|org|co\.uk)\b(?!\.\w)",
    re.IGNORECASE,
)
_DITTO_FIELD = re.compile(r"COL (\w+) VAL ")
_DITTO_LANGUAGE = re.compile(r'"@[a-z]{2}(?:-[A-Za-z]{2})?\b')


@dataclass(slots=True)
class Row:
    """What was counted for one way or family."""

    cases: int = 0
    flagged: int = 0
    kind: int = 0
    value: int = 0
    extra: int = 0

    def add(self, other: Row) -> None:
        """Count the other row in."""
        self.cases += other.cases
        self.flagged += other.flagged
        self.kind += other.kind
        self.value += other.value
        self.extra += other.extra


@dataclass(slots=True)
class Score:
    """All rows, and the cases that went wrong with what was found in them."""

    positives: dict[str, Row] = field(default_factory=lambda: defaultdict(Row))
    negatives: dict[str, Row] = field(default_factory=lambda: defaultdict(Row))
    languages: dict[str, Row] = field(default_factory=lambda: defaultdict(Row))
    wrong: list[tuple[str, Case, list[Found]]] = field(default_factory=list)


def main() -> int:
    """Score and print; 1 when a bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--verbose", action="store_true", help="list misses, wrong values and false positives"
    )
    parser.add_argument("--languages", action="store_true", help="recall by language, too")
    parser.add_argument("--held-out", action="store_true", help="measure the held-out third instead")
    parser.add_argument("--data", type=Path, help="folder of product data to read clean texts from")
    parser.add_argument("--texts", type=Path, help="clean texts, one JSON string a line")
    options = parser.parse_args()
    result = score(load(HELD_OUT if options.held_out else OPEN))
    missed = _print_cases(result)
    if options.languages:
        _print_rows("language", result.languages)
    if options.verbose:
        _print_wrong(result.wrong)
    for texts in _clean(options.data, options.texts):
        missed += _print_clean(texts, verbose=options.verbose)
    for line in missed:
        print("below the bar:", line)
    return 1 if missed else 0


def score(cases: Iterable[Case]) -> Score:
    """Show every case to the engine and judge what it says."""
    result = Score()
    for case in cases:
        found = _look(case)
        row = Row(cases=1, flagged=bool(found))
        if not case.positive:
            result.negatives[case.group].add(row)
            if found:
                result.wrong.append(("false positive", case, found))
            continue
        row.kind = any(one.kind in case.kinds for one in found)
        right = [one for one in found if not case.values or value_matches(case.values, one.value)]
        row.value = bool(right)
        row.extra = len({(one.kind, one.value) for one in found}) - len(
            {(one.kind, one.value) for one in right}
        )
        result.positives[case.group].add(row)
        result.languages[case.lang].add(row)
        if not found:
            result.wrong.append(("missed", case, found))
        elif not right:
            result.wrong.append(("wrong value", case, found))
        elif not row.kind:
            result.wrong.append(("wrong kind", case, found))
    return result


def _look(case: Case) -> list[Found]:
    """What the engine says of a case; a span that lies outside the text is an error, not a finding."""
    found: list[Found] = []
    for text in case.texts:
        sight = see(text, html=case.html or None)
        linked = [
            Found("url", one.url, one.start, one.end, element=one.tag)
            for one in sight.references
            if _leads_out(one.url)
        ]
        # What the law wants named is for the rules to allow, and counts for nothing here.
        kept = [one for one in sight.contacts if not under(host_of(one.value) or "", LEGAL_HOSTS)]
        for found_here in (*kept, *linked):
            if not 0 <= found_here.start < found_here.end <= len(text):
                raise ValueError(f"{case.id}: {found_here} does not lie in the text")
            found.append(found_here)
    return found


def _leads_out(url: str) -> bool:
    """Whether a page's reference leaves the page and its site: no anchor, no relative path, no inline data."""
    return "//" in url[:10]


def _print_cases(result: Score) -> list[str]:
    _print_rows("way", result.positives)
    total, plain, negative = Row(), Row(), Row()
    for way, row in result.positives.items():
        total.add(row)
        if way.startswith("plain-"):
            plain.add(row)
    print(f"\n{'family of hard negatives':<24}{'cases':>7}{'flagged':>9}")
    for family, row in result.negatives.items():
        print(f"{family:<24}{row.cases:>7}{row.flagged:>9}")
        negative.add(row)
    recall, right = total.flagged / total.cases, total.value / total.cases
    plain_recall, wrong = plain.flagged / plain.cases, negative.flagged / negative.cases
    print(
        f"\nrecall {recall:.3f}  plain {plain_recall:.3f}  value {right:.3f}  kind {total.kind / total.cases:.3f}"
    )
    print(f"false positives {negative.flagged} of {negative.cases} ({wrong:.2%})")
    bars = [
        (recall >= RECALL, f"recall {recall:.3f}, should be {RECALL}"),
        (plain_recall >= PLAIN_RECALL, f"recall of plain ways {plain_recall:.3f}, should be {PLAIN_RECALL}"),
        (right >= VALUE, f"right values {right:.3f}, should be {VALUE}"),
        (wrong <= FALSE_POSITIVES, f"false positives {wrong:.2%}, at most {FALSE_POSITIVES:.0%}"),
    ]
    return [text for good, text in bars if not good]


def _print_rows(title: str, rows: dict[str, Row]) -> None:
    print(f"\n{title:<24}{'cases':>7}{'recall':>9}{'value':>8}{'kind':>7}{'extra':>7}")
    for name, row in rows.items():
        shares = f"{row.flagged / row.cases:>9.2f}{row.value / row.cases:>8.2f}{row.kind / row.cases:>7.2f}"
        print(f"{name:<24}{row.cases:>7}{shares}{row.extra:>7}")


def _print_wrong(wrong: Sequence[tuple[str, Case, list[Found]]]) -> None:
    for what, case, found in sorted(wrong, key=lambda one: one[0]):
        if case.held_out:
            print(f"{what}: {case.id}")
            continue
        print(f"\n{what}: {case.id} {' | '.join(repr(text) for _, text in case.fields)}")
        if case.positive:
            print(f"    expected {'/'.join(case.kinds)} {' / '.join(case.values)}")
        for one in found:
            print(
                f"    found    {one.kind} {one.value!r} {one.service} {one.confidence} {', '.join(one.ways)} cue={one.cue!r}"
            )


def _print_clean(texts: Sequence[str], *, verbose: bool) -> list[str]:
    flagged = [(text, found) for text in texts if (found := find_contacts(text))]
    rate = len(flagged) / max(len(texts), 1) * 10_000
    found_all = [one for _, found in flagged for one in found]
    sure = sum(1 for _, found in flagged if any(one.confidence != "low" for one in found))
    print(f"\nclean texts: {len(flagged)} of {len(texts)} flagged, {rate:.1f} of 10,000")
    print(f"    with more than low confidence: {sure}, {sure / max(len(texts), 1) * 10_000:.1f} of 10,000")
    print("    kinds ", dict(Counter(one.kind for one in found_all)))
    print("    values", dict(Counter(one.value for one in found_all).most_common(5)))
    if verbose:
        for text, found in flagged:
            for one in found:
                around = text[max(0, one.start - 50) : one.end + 50]
                print(f"    {one.kind} {one.value!r} {one.confidence} cue={one.cue!r} in {around!r}")
    return (
        []
        if rate <= CLEAN_PER_10K
        else [f"{rate:.1f} of 10,000 clean texts flagged, at most {CLEAN_PER_10K:.0f}"]
    )


def _clean(folder: Path | None, file: Path | None) -> Iterator[list[str]]:
    if file is not None:
        yield [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    if folder is not None:
        texts, left_out = clean_texts(folder)
        print(f"\n{folder}: {len(texts)} texts, {left_out} with a plain address left out")
        yield texts


def clean_texts(folder: Path) -> tuple[list[str], int]:
    """Titles and descriptions under a folder, each once, without those that hold a plain address; and how many do."""
    texts: dict[str, str] = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            for text in _texts_of(file):
                tidy = " ".join(text.split())
                if len(tidy) > 3 and not tidy.isdigit():
                    texts.setdefault(tidy.casefold(), tidy)
    clean = [text for text in texts.values() if not _PLAIN_ADDRESS.search(text)]
    return clean, len(texts) - len(clean)


def _texts_of(file: Path) -> Iterator[str]:
    suffixes = set(file.suffixes)
    if ".csv" in suffixes:
        yield from _csv_texts(file)
    elif ".jsonl" in suffixes:
        for line in file.read_text("utf-8").splitlines():
            yield from _json_texts(json.loads(line))
    elif ".json" in suffixes:
        yield from _json_texts(json.loads(file.read_text("utf-8")))
    elif ".txt" in suffixes:
        yield from _ditto_texts(file.read_text("utf-8", errors="replace"))


def _csv_texts(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as handle:
        header = handle.readline()
        separator = max("|#;\t,", key=header.count)
        names = [name.strip().strip('"').lower() for name in header.split(separator)]
        wanted = [index for index, name in enumerate(names) if name in _TEXT_COLUMNS]
        for row in csv.reader(handle, delimiter=separator):
            yield from (row[index] for index in wanted if index < len(row))


def _json_texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _json_texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str) and key.lower() in _TEXT_COLUMNS:
                yield item
            else:
                yield from _json_texts(item)


def _ditto_texts(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for offer in line.split("\t")[:2]:
            pieces = _DITTO_FIELD.split(offer)
            for name, value in zip(pieces[1::2], pieces[2::2], strict=True):
                if name in _TEXT_COLUMNS:
                    yield _DITTO_LANGUAGE.sub(" ", value).replace('"', " ")


if __name__ == "__main__":
    sys.exit(main())
