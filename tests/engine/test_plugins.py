"""What a plugin's rule may do to a run: nothing but become a finding."""

from __future__ import annotations

import json
import os
import signal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.engine.findings import MOST_HITS, MOST_WORDS
from listing_lint.engine.workers import WorkerDiedError
from listing_lint.finding import Hit, Related
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .conftest import Lint

OK = {"id": "1", "title": "Enamel mug", "marketplace": "dhgate", "brand": "Unbranded"}
TWO = json.dumps([OK, {**OK, "id": "2"}])


def plugin(check: Callable[[Any], Any], **more: Any) -> Rule:
    def run(subject: Any, options: NoOptions, ctx: Context) -> Any:
        """Do harm."""
        return check(subject)

    settings = {"severity": "info", "good": [Example(OK)], "bad": [Example(OK)], "package": "evil", **more}
    return rule("EVIL001", "evil-rule", **settings)(run)


def raising(error: BaseException) -> Callable[[Any], Iterator[Hit]]:
    def check(subject: Any) -> Iterator[Hit]:
        yield Hit("before the crash", "/title")
        raise error

    return check


def test_a_rule_on_sights_is_asked_only_where_the_texts_show_something(lint: Lint) -> None:
    shows = {**OK, "id": "2", "description": "Write to sales@harborgoods.com"}
    asks = plugin(lambda listing: [Hit(f"asked about {listing.id}", "/title")], sights=True)
    found = lint({"a.json": json.dumps([OK, shows, {**OK, "id": "3"}])}, rules=[asks])
    assert [one.message for one in found if one.code == "EVIL001"] == ["asked about 2"]


class _Mute(Exception):
    def __str__(self) -> str:
        raise ValueError("no words")


class _Words(str):
    __slots__ = ()


@pytest.mark.parametrize(
    "error", [ValueError("no"), SystemExit(3), GeneratorExit(), BaseException(), RecursionError(), _Mute()]
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_rule_that_raises_keeps_its_hits_and_the_run_goes_on(
    lint: Lint, error: BaseException, jobs: int
) -> None:
    found = lint({"a.json": TWO}, rules=[plugin(raising(error))], jobs=jobs)
    codes = [one.code for one in found]
    assert codes.count("EVIL001") == codes.count("LNT101") == 2
    crash = next(one for one in found if one.code == "LNT101")
    assert type(error).__name__ in crash.message
    assert crash.data["rule"] == "EVIL001"


@pytest.mark.parametrize(
    "garbage",
    [
        None,
        5,
        ["text"],
        [None],
        [{"message": "m"}],
        [Hit(None)],  # type: ignore[arg-type]
        [Hit("m", 5)],  # type: ignore[arg-type]
        [Hit("m", help=None)],  # type: ignore[arg-type]
        [Hit("m", severity="fatal")],  # type: ignore[arg-type]
        [Hit("m", confidence=1)],  # type: ignore[arg-type]
        [Hit("m", chars=("a", 2))],  # type: ignore[arg-type]
        [Hit("m", chars=3)],  # type: ignore[arg-type]
        [Hit("m", member="0")],  # type: ignore[arg-type]
        [Hit("m", figure="images.max_count")],  # type: ignore[arg-type]
        [Hit("m", data=[1])],  # type: ignore[arg-type]
        [Hit("m", data={"a": object})],  # type: ignore[dict-item]
        [Hit("m", actual={1, 2})],  # type: ignore[arg-type]
        [Hit("m", related=("here",))],  # type: ignore[arg-type]
        [Hit("m", related=(Related("m", "p", line=None),))],  # type: ignore[arg-type]
    ],
    ids=repr,
)
def test_garbage_is_a_finding_about_the_rule(lint: Lint, garbage: Any) -> None:
    found = lint({"a.json": json.dumps(OK)}, rules=[plugin(lambda _subject: garbage)])
    assert [one.code for one in found if one.code in ("EVIL001", "LNT101")] == ["LNT101"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_odd_but_sound_hits_are_reported(lint: Lint, jobs: int) -> None:
    odd = [
        Hit("no such place", "/no/such/place"),
        Hit("no pointer at all", "title"),
        Hit("a place in a text", "/title/3/x"),
        Hit("far out", "/title", chars=(5, 900)),
        Hit("backwards", "/title", chars=(5, 2)),
        Hit("negative", "/title", chars=(-3, 2)),
        Hit("no key", "", on_key=True),
        Hit("half \ud800 a character", "/title", data={"x": "\udfff"}),
        Hit("x" * 100_000, "/title", actual="y" * 100_000),
        Hit("read-only", "/title", data=MappingProxyType({"a": (1, 2), "b": _Words("w")})),
        Hit("an index without end", "/images/" + "9" * 5000),
    ]
    found = lint({"a.json": json.dumps(OK)}, rules=[plugin(lambda _subject: odd)], jobs=jobs)
    own = [one for one in found if one.code == "EVIL001"]
    assert len(own) == len(odd)
    assert "LNT101" not in [one.code for one in found]
    assert max(len(one.message) for one in own) == MOST_WORDS
    assert all(len(str(one.actual)) <= MOST_WORDS for one in own)


def test_a_rule_without_end_is_cut_and_says_so(lint: Lint) -> None:
    def endless(_subject: Any) -> Iterator[Hit]:
        while True:
            yield Hit("again", "/title")

    found = [
        one for one in lint({"a.json": json.dumps(OK)}, rules=[plugin(endless)]) if one.code == "EVIL001"
    ]
    assert len(found) == MOST_HITS
    assert sum("has more of these" in one.message for one in found) == 1


def _mystery(_subject: Any, _ctx: Context) -> str | None:
    raise LookupError("no key")


def test_a_key_that_raises(lint: Lint) -> None:
    found = lint({"a.json": TWO}, rules=[plugin(lambda _subject: [], scope="catalog", key=_mystery)])
    assert ["LookupError" in one.message for one in found if one.code == "LNT101"] == [True, True]


def test_a_key_that_is_no_text(lint: Lint) -> None:
    found = lint({"a.json": TWO}, rules=[plugin(lambda _subject: [], scope="catalog", key=lambda *_: 5)])
    assert [one.code for one in found if one.code == "LNT101"] == ["LNT101"] * 2


@pytest.mark.parametrize("member", [-1, 2, 10**30])
def test_a_catalog_rule_that_points_beside_the_group(lint: Lint, member: int) -> None:
    evil = plugin(lambda _subject: [Hit("m", member=member)], scope="catalog", key=lambda *_: "all")
    found = [one.code for one in lint({"a.json": TWO}, rules=[evil])]
    assert "EVIL001" not in found
    assert found.count("LNT101") == 1


def test_a_catalog_rule_that_raises_or_never_ends(lint: Lint) -> None:
    evil = plugin(raising(SystemExit()), scope="catalog", key=lambda *_: "all")
    codes = [one.code for one in lint({"a.json": TWO}, rules=[evil])]
    assert (codes.count("EVIL001"), codes.count("LNT101")) == (1, 1)

    def endless(_subject: Any) -> Iterator[Hit]:
        while True:
            yield Hit("again")

    evil = plugin(endless, scope="catalog", key=lambda *_: "all")
    assert 0 < sum(one.code == "EVIL001" for one in lint({"a.json": TWO}, rules=[evil])) < 100


def test_a_folding_catalog_rule_is_folded(lint: Lint) -> None:
    evil = plugin(
        lambda _subject: [Hit("m"), Hit("m", member=1)], scope="catalog", key=lambda *_: "x", fold=True
    )
    own = [one for one in lint({"a.json": TWO}, rules=[evil]) if one.code == "EVIL001"]
    assert [one.data["occurrences"] for one in own] == [2]


def test_an_event_rule_that_raises(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    from listing_lint.rules import load_files, schema

    for module, name, content in (
        (load_files, "not_a_listing", "[5]"),
        (schema, "wrong_type", json.dumps({**OK, "price": []})),
    ):
        original: Rule = getattr(module, name)
        monkeypatch.setattr(
            "listing_lint.registry.builtin_rules",
            _with(original, plugin(raising(OSError("gone")), scope="event")),
        )
        found = lint({"a.json": content})
        assert "LNT101" in [one.code for one in found]


def _with(original: Rule, evil: Rule) -> Callable[[], list[Rule]]:
    from dataclasses import replace

    from listing_lint.registry import builtin_rules

    rules = [replace(one, check=evil.check) if one.code == original.code else one for one in builtin_rules()]
    return lambda: rules


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_killed_worker_ends_the_run_with_a_sentence(lint: Lint) -> None:
    parent = os.getpid()

    def kill(_subject: Any) -> Iterator[Hit]:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        yield Hit("alive")

    with pytest.raises(WorkerDiedError, match="--jobs 1"):
        lint({"a.json": TWO}, rules=[plugin(kill)], jobs=2)
