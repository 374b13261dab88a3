"""Compiled from json_read.c, which tells what it does."""

from typing import Any, Literal, NewType

VERSION: int
Keys = NewType("Keys", object)

def keys() -> Keys: ...
def read(keys: Keys, text: str | bytes, place: int, /) -> tuple[Any, int, int] | Literal[False] | None: ...
