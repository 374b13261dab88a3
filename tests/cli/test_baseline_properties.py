"""A baseline knows findings by what is wrong and of which listing: never by where it stands, or how its file is written."""

from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.baseline import Sifted, entry_of
from tests.engine.conftest import make_setup, run_on

FAULTS: dict[str, list[Any]] = {
    "title": [
        "Enamel mug!!!",
        "Nike enamel mug",
        "x" * 300,
        "Enamel mug, Enamel mug",
        "mug write to a@b.com",
    ],
    "price": [-1, -2.5, "free"],
    "currency": ["EURO", "U$"],
    "description": [
        "<p>Write to anna@example.com</p>",
        "<p>WhatsApp +8613800138000</p>",
        "<script>x()</script>",
    ],
    "images": [["a.png"] * 3, "a.png", [7]],
    "attributes": [{"Material": "N/A"}, {"Colour": ""}],
}


@st.composite
def listings(draw: st.DrawFn) -> list[dict[str, Any]]:
    made = []
    for number in range(draw(st.integers(1, 6))):
        one: dict[str, Any] = {
            "id": f"M-{number}",
            "store": draw(st.sampled_from(["oak", "elm"])),
            "marketplace": "dhgate",
            "title": f"Enamel camping mug number {number}",
        }
        for name in draw(st.sets(st.sampled_from(sorted(FAULTS)), min_size=1, max_size=3)):
            one[name] = draw(st.sampled_from(FAULTS[name]))
        made.append(one)
    return made


def found(files: dict[str, str]) -> list[Any]:
    """The findings about files, alone in a folder."""
    with tempfile.TemporaryDirectory() as name:
        for path, text in files.items():
            (Path(name) / path).write_text(text, encoding="utf-8")
        result = run_on(make_setup(Path(name)))
        try:
            return list(result.findings)
        finally:
            result.findings.close()


def written(made: list[dict[str, Any]], way: int, rng: random.Random) -> dict[str, str]:
    """The same listings, in another order of listings and members, with other blanks and escapes."""
    made = rng.sample(made, len(made))
    made = [dict(rng.sample(list(one.items()), len(one))) for one in made]
    if way == 0:
        return {"feed.json": json.dumps(made, indent=rng.randrange(5), ensure_ascii=bool(rng.randrange(2)))}
    if way == 1:
        return {"feed.json": "\n\n  " + json.dumps(made, separators=(" ,\r\n", " :\t"))}
    return {
        "feed.json": "[" + ",\n\n".join(json.dumps(one, ensure_ascii=False, indent=2) for one in made) + "]\n"
    }


SETTINGS = settings(max_examples=25)


@SETTINGS
@given(listings(), st.integers(0, 2), st.integers(0, 1000))
def test_moved_reordered_and_reformatted_listings_are_known(
    made: list[dict[str, Any]], way: int, seed: int
) -> None:
    before = found({"feed.json": json.dumps(made)})
    known = [entry_of(one, one.path) for one in before]
    after = found(written(made, way, random.Random(seed)))
    assert [f"{one.code} {one.pointer} {one.listing}" for one in Sifted(after, known)] == []


@SETTINGS
@given(listings(), st.data())
def test_another_offending_value_is_new(made: list[dict[str, Any]], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["price", "currency"]))
    first, second = FAULTS[name][:2]
    one = made[data.draw(st.integers(0, len(made) - 1))]
    one[name] = first
    before = found({"feed.json": json.dumps(made)})
    known = [entry_of(finding, finding.path) for finding in before]
    one[name] = second
    after = found({"feed.json": json.dumps(made)})
    new = list(Sifted(after, known))
    assert any(finding.pointer == f"/{name}" and finding.listing == one["id"] for finding in new)
