"""Edits by span: what a rule changes arrives in the file, and nothing else does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.atomic import replace_bytes
from listing_lint.catalog.native import follow
from listing_lint.catalog.record import Record
from listing_lint.catalog.spans import Places
from listing_lint.catalog.text import SourceText
from listing_lint.config.layers import ConfigError
from listing_lint.engine.repairs import placed
from listing_lint.finding import Change, Edit, Fix, Span
from listing_lint.repair.edits import Lines, NotRepairableError, apply, find, free, read_text

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9999, 9999) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
LISTINGS = st.dictionaries(TEXTS, VALUES, min_size=1, max_size=5)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A listing as somebody may have formatted it."""
    value = draw(LISTINGS)
    ending = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    blank = draw(st.sampled_from(["", " ", "  "]))
    text = json.dumps(
        value,
        ensure_ascii=draw(st.booleans()),
        indent=draw(st.sampled_from([None, 0, 2, "\t"])),
        separators=(draw(st.sampled_from([",", " , ", ", "])), f"{blank}:{blank}"),
    )
    return draw(st.sampled_from(["", ending])) + text.replace("\n", ending) + draw(
        st.sampled_from(["", ending])
    ), value


def pointers(value: Any, at: str = "") -> list[str]:
    found = []
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            here = f"{at}/{str(key).replace('~', '~0').replace('/', '~1')}"
            found += [here, *pointers(item, here)]
    return found


def fixed(text: str, value: dict[str, Any], change: Change) -> str | None:
    start = text.index("{")
    record = Record(value, SourceText(text), start, text.rindex("}") + 1, 0)
    repair = placed(Fix("", (change,)), record, Places(text, start), "a.json", native=False)
    return None if repair is None else apply(text, find(repair.edits, Lines(text)))


@settings(max_examples=150)
@given(written(), st.data())
def test_a_text_is_changed_and_all_else_stays(
    document: tuple[str, dict[str, Any]], data: st.DataObject
) -> None:
    text, value = document
    texts = [at for at in pointers(value) if isinstance(follow(value, at), str)]
    if not texts:
        return
    at = data.draw(st.sampled_from(texts))
    old = follow(value, at)
    first = data.draw(st.integers(0, len(old)))
    last = data.draw(st.integers(first, len(old)))
    new = data.draw(TEXTS)
    after = fixed(text, value, Change(at, "text", new, (first, last)))
    assert after is not None
    expected = json.loads(text)
    holder = follow(expected, at.rpartition("/")[0])
    token = at.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    holder[int(token) if isinstance(holder, list) else token] = old[:first] + new + old[last:]
    assert json.loads(after) == expected
    assert list(json.loads(after)) == list(value)  # the order of the members
    assert not text.isascii() or after.isascii()
    assert after.count("\r\n") == text.count("\r\n")


@settings(max_examples=150)
@given(written(), st.data())
def test_a_member_or_an_item_goes_with_its_comma(
    document: tuple[str, dict[str, Any]], data: st.DataObject
) -> None:
    text, value = document
    at = data.draw(st.sampled_from(pointers(value)))
    after = fixed(text, value, Change(at, "remove"))
    assert after is not None
    expected = json.loads(text)
    holder = follow(expected, at.rpartition("/")[0])
    token = at.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    del holder[int(token) if isinstance(holder, list) else token]
    assert json.loads(after) == expected


@settings(max_examples=60)
@given(written(), st.data())
def test_a_value_or_a_name_is_replaced(document: tuple[str, dict[str, Any]], data: st.DataObject) -> None:
    text, value = document
    name = data.draw(st.sampled_from(list(value)))
    at = "/" + name.replace("~", "~0").replace("/", "~1")
    after = fixed(text, value, Change(at, "value", 14))
    assert after is not None
    assert json.loads(after) == {**value, name: 14}
    new = data.draw(TEXTS.filter(lambda other: other not in value))
    after = fixed(text, value, Change(at, "rename", new))
    assert after is not None
    assert json.loads(after) == {new if key == name else key: item for key, item in value.items()}


def test_escapes_keep_their_style() -> None:
    plain, escaped = '{"title": "Café  Cup"}', '{"title": "Caf\\u00e9  Cup"}'
    change = Change("/title", "text", " – ", (4, 6))
    assert fixed(plain, json.loads(plain), change) == '{"title": "Café – Cup"}'
    assert fixed(escaped, json.loads(escaped), change) == '{"title": "Caf\\u00e9 \\u2013 Cup"}'


@pytest.mark.parametrize(
    "change",
    [
        Change("/nothing", "remove"),  # it comes from the configuration
        Change("/title", "text", "x", (2, 99)),
        Change("/title", "text", "\ud800", (0, 1)),
        Change("/price", "text", "x"),
    ],
)
def test_what_has_no_exact_place_is_no_repair(change: Change) -> None:
    text = '{"title": "Cup", "price": 5}'
    assert fixed(text, json.loads(text), change) is None


def test_another_file_is_not_touched() -> None:
    edit = Edit(Span(1, 1, 1, 4), "Mug", "Cup")
    assert apply("Cup, blue", find([edit], Lines("Cup, blue"))) == "Mug, blue"
    with pytest.raises(NotRepairableError):
        find([edit], Lines("Pot, blue"))
    with pytest.raises(NotRepairableError):
        find([Edit(Span(7, 1, 7, 4), "Mug", "Cup")], Lines("Cup, blue"))
    with pytest.raises(NotRepairableError):
        find([edit, edit], Lines("Cup, blue"))


def test_a_byte_order_mark_counts_in_no_position() -> None:
    lines = Lines("\ufeffCup")
    assert find([Edit(Span(1, 1, 1, 4), "Mug", "Cup")], lines) == [(1, 4, "Mug")]
    assert find([Edit(Span(1, 1, 1, 1), "", "\ufeff")], lines) == [(0, 1, "")]
    with pytest.raises(NotRepairableError):
        find([Edit(Span(1, 1, 1, 1), "", "\ufeff")], Lines("Cup"))


def test_places_that_meet_are_not_free() -> None:
    taken = [(2, 4, ""), (6, 8, "")]
    assert free([(4, 6, "")], taken)
    assert free([(0, 1, ""), (9, 9, "x")], taken)
    assert not free([(3, 5, "")], taken)
    assert not free([(0, 9, "")], taken)


@pytest.mark.parametrize("data", [b"Caf\xe9", "Cup".encode("utf-16"), "Cup".encode("utf-32")])
def test_only_utf_8_is_repaired(data: bytes) -> None:
    with pytest.raises(NotRepairableError):
        read_text(data)


def test_a_file_is_replaced_where_its_link_leads(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to("real.json")
    os.chmod(tmp_path / "real.json", 0o640)
    replace_bytes(str(tmp_path / "link.json"), b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"
    assert (tmp_path / "real.json").stat().st_mode & 0o777 == 0o640


def test_a_protected_file_and_a_device_stay(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"old")
    os.chmod(tmp_path / "a.json", 0o444)
    with pytest.raises(ConfigError, match="write-protected"):
        replace_bytes(str(tmp_path / "a.json"), b"new")
    assert (tmp_path / "a.json").read_bytes() == b"old"
    with pytest.raises(ConfigError):
        replace_bytes(os.devnull, b"new")


_WRITER = """
import sys
from listing_lint.atomic import replace_bytes
sides = [b"a" * 300_000, b"b" * 300_000]
print("go", flush=True)
while True:
    for side in sides:
        replace_bytes(sys.argv[1], side)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_kill_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"a" * 300_000)
    for number in range(8):
        with subprocess.Popen([sys.executable, "-c", _WRITER, str(file)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            try:
                writer.wait(0.005 * (number + 1))
            except subprocess.TimeoutExpired:
                os.kill(writer.pid, signal.SIGKILL)
        data = file.read_bytes()
        assert data in (b"a" * 300_000, b"b" * 300_000)
