"""The quick decorator makes what the standard one makes."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, InitVar, field
from typing import Any, ClassVar

import pytest

from listing_lint.values import dataclass


class PointTemplate:
    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)
    kind: ClassVar[str] = "point"


def _make(decorate: Any, **options: Any) -> Any:
    members = dict(PointTemplate.__dict__)
    for name in ("__dict__", "__weakref__"):
        members.pop(name)
    return decorate(**options)(type("Point", (), members))


BOTH = [(frozen, slots) for frozen in (False, True) for slots in (False, True)]


@dataclass(frozen=True, slots=True)
class Place:
    """A frozen, slotted class, at the top of a module so that it can be pickled."""

    line: int
    column: int = 1
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class One:
    only: str


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True)
class Open:
    name: str


@pytest.mark.parametrize(("frozen", "slots"), BOTH)
def test_same_as_the_standard_decorator(frozen: bool, slots: bool) -> None:
    quick = _make(dataclass, frozen=frozen, slots=slots)
    standard = _make(dataclasses.dataclass, frozen=frozen, slots=slots)
    assert quick is not standard
    for made in (quick, standard):
        point = made(1)
        assert (point.x, point.y, point.tags, made.kind) == (1, 2, [], "point")
        assert made(1).tags is not made(1).tags
        assert point == made(1)
        assert point != made(1, 3)
        assert point != (1, 2, [])
        assert repr(point) == "Point(x=1, y=2, tags=[])"
        assert dataclasses.replace(point, y=5) == made(1, 5)
        assert [one.name for one in dataclasses.fields(made)] == ["x", "y", "tags"]
        assert dataclasses.asdict(point) == {"x": 1, "y": 2, "tags": []}
        assert made.__match_args__ == ("x", "y", "tags")
        assert hasattr(point, "__dict__") is not slots
        assert (made.__hash__ is None) is not frozen
        with pytest.raises(TypeError):
            made()
        with pytest.raises(TypeError):
            made(1, z=2)
    assert quick(1) != standard(1)
    names = {name for name in vars(standard) if name not in {"__doc__", "__module__", "__qualname__"}}
    assert names <= set(vars(quick)) | {"__dict__", "__weakref__", "__getstate__", "__setstate__"}


@pytest.mark.parametrize("slots", [False, True])
def test_frozen(slots: bool) -> None:
    made = _make(dataclass, frozen=True, slots=slots)
    point = made(1)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'x'"):
        point.x = 2
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'new'"):
        point.new = 2
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'x'"):
        del point.x
    assert point.x == 1


@pytest.mark.parametrize("value", [Place(3, names=("a",)), One("x"), Nothing(), Open("n")])
def test_pickled_copied_and_hashed(value: Any) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert len({value, copy.copy(value)}) == 1


def test_a_field_named_like_the_machinery() -> None:
    @dataclass(frozen=True, slots=True)
    class Odd:
        _set: int
        _missing: int = 4
        made: int = 5

    made = dataclasses.asdict(Odd(3))
    assert made == {"_set": 3, "_missing": 4, "made": 5}


def test_inherits_both_ways() -> None:
    @dataclasses.dataclass(frozen=True, slots=True)
    class Standard(Place):
        more: int = 0

    @dataclass(frozen=True, slots=True)
    class Quick(Place):
        more: int = 0

    assert dataclasses.astuple(Standard(1, more=2)) == dataclasses.astuple(Quick(1, more=2)) == (1, 1, (), 2)
    with pytest.raises(FrozenInstanceError):
        Quick(1).line = 2  # type: ignore[misc]
    with pytest.raises(TypeError, match="cannot inherit non-frozen"):

        @dataclasses.dataclass
        class _Thawed(Place):  # type: ignore[misc]
            more: int = 0


def test_what_only_the_standard_decorator_does_is_left_to_it() -> None:
    @dataclass(frozen=True)
    class Rich:
        name: str
        given: InitVar[int]
        hidden: int = field(default=0, repr=False, compare=False)

        def __post_init__(self, given: int) -> None:
            object.__setattr__(self, "hidden", given)

    made = Rich("a", 7)
    assert made.hidden == 7
    assert repr(made).endswith("Rich(name='a')")
    assert made == Rich("a", 8)

    @dataclass(slots=True)
    class Keyed:
        name: str
        size: int = field(kw_only=True)

        def __repr__(self) -> str:
            return "own"

    assert repr(Keyed("a", size=1)) == "own"


def test_repr_of_a_value_that_holds_itself() -> None:
    @dataclass(slots=True)
    class Knot:
        parts: list[Any]

    knot = Knot([])
    knot.parts.append(knot)
    assert repr(knot).endswith("Knot(parts=[...])")
