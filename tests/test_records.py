"""Dataclasses whose methods come late do what the standard library's do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import field
from typing import Any

import pytest

from listing_lint.records import dataclass


class Written:
    """A class as it stands below a decorator."""

    name: str
    count: int = 1
    words: list[str] = field(default_factory=list)
    hidden: str = field(default="x", repr=False)

    def doubled(self) -> int:
        return 2 * self.count


class Single:
    only: str


class Empty:
    """No field."""


def both(cls: Any, **how: bool) -> tuple[Any, Any]:
    """The class by our decorator, and by the standard library's."""
    twins = [type(cls.__name__, (), dict(cls.__dict__)) for _ in range(2)]
    for one in twins:
        for name in ("__dict__", "__weakref__"):
            assert name in one.__dict__
        one.__module__ = __name__
    return dataclass(slots=True, **how)(twins[0]), dataclasses.dataclass(slots=True, **how)(twins[1])


@pytest.mark.parametrize("frozen", [True, False])
def test_is_as_the_standard_library_makes_it(frozen: bool) -> None:
    ours, theirs = both(Written, frozen=frozen)
    written: list[dict[str, Any]] = [{"name": "a"}, {"name": "a", "count": 2, "words": ["b"], "hidden": "c"}]
    for given in written:
        one, other = ours(**given), theirs(**given)
        assert repr(one) == repr(other)
        assert dataclasses.asdict(one) == dataclasses.asdict(other)
        assert one == ours(**given)
        assert one != other
        assert one.doubled() == other.doubled()
        assert dataclasses.replace(one, count=9) == ours(one.name, 9, one.words, one.hidden)
        assert copy.copy(one) == one
        assert one.__replace__(count=9) == dataclasses.replace(one, count=9)
        assert not hasattr(one, "__dict__")
    assert ours("a").words is not ours("a").words
    assert [each.name for each in dataclasses.fields(ours)] == [
        each.name for each in dataclasses.fields(theirs)
    ]
    assert [each.type for each in dataclasses.fields(ours)] == [
        each.type for each in dataclasses.fields(theirs)
    ]
    assert ours.__match_args__ == theirs.__match_args__
    assert ours.__slots__ == theirs.__slots__
    assert dataclasses.is_dataclass(ours) is True
    assert ours.__doc__ == "A class as it stands below a decorator."
    for few_or_many in ([], ["a", 1, [], "x", "too many"]):
        with pytest.raises(TypeError, match=r"__init__\(\)"):
            ours(*few_or_many)


@pytest.mark.parametrize("cls", [Single, Empty])
def test_few_fields(cls: type) -> None:
    ours, theirs = both(cls, frozen=True)
    given: tuple[str, ...] = ("a",) * len(theirs.__match_args__)
    assert repr(ours(*given)) == repr(theirs(*given))
    assert hash(ours(*given)) == hash(theirs(*given))
    assert ours(*given) == ours(*given)


def test_a_frozen_one_is_frozen() -> None:
    ours, _ = both(Single, frozen=True)
    one = ours("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.only = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.only
    assert hash(one) == hash(ours("a"))


def test_one_that_can_change_has_no_hash() -> None:
    ours, _ = both(Single, frozen=False)
    one = ours("a")
    one.only = "b"
    assert one == ours("b")
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


class Defaulted:
    first: int
    second: str = "x"
    third: tuple[int, ...] = ()


class Three:
    a: int
    b: int
    c: int = 7


def test_classes_with_as_many_fields_share_no_names() -> None:
    for cls in (Defaulted, Three, Defaulted):
        ours, theirs = both(cls, frozen=True)
        assert repr(ours(1, "b")) == repr(theirs(1, "b"))
        assert repr(ours(1, 2, 3)) == repr(theirs(1, 2, 3))
        named = dict.fromkeys(ours.__match_args__, 5)
        assert repr(ours(**named)) == repr(theirs(**named))
        with pytest.raises(TypeError, match=r"missing 1 required positional argument|missing 2 required"):
            ours()
        with pytest.raises(TypeError, match="unexpected keyword argument 'wrong'"):
            ours(1, wrong=2)


@dataclass(frozen=True, slots=True)
class Sent:
    """Can be sent to another process."""

    name: str
    count: int = 1


def test_can_be_pickled_before_and_after_the_first_object() -> None:
    assert pickle.loads(pickle.dumps(Sent("a", 2))) == Sent("a", 2)


def test_the_standard_library_can_derive_from_one() -> None:
    ours, _ = both(Single, frozen=True)

    @dataclasses.dataclass(frozen=True, slots=True)
    class More(ours):  # type: ignore[misc, valid-type]
        more: int = 2

    assert [each.name for each in dataclasses.fields(More)] == ["only", "more"]
    assert repr(More("a")).endswith("More(only='a', more=2)")
    assert ours("a") == ours("a")


def test_what_is_not_plain_is_left_to_the_standard_library() -> None:
    class Checked:
        name: str

        def __post_init__(self) -> None:
            assert self.name

    ours, _ = both(Checked)
    with pytest.raises(AssertionError):
        ours("")

    class Wrong:
        names: list[str] = []  # noqa: RUF012

    with pytest.raises(ValueError, match="mutable default"):
        dataclass(frozen=True, slots=True)(Wrong)


def test_writes_no_method_before_it_is_used() -> None:
    ours, _ = both(Written, frozen=True)
    assert ours.__init__.__code__.co_varnames[0] == "self"
    assert "name" not in ours.__init__.__code__.co_varnames
    ours("a")
    assert "name" in ours.__init__.__code__.co_varnames
