"""Compiled from cell_cut.c, which tells what it does."""

VERSION: int

def cut(
    text: bytes, place: int, most: int, width: int, separator: str, quote: int, kept: bytes = ..., /
) -> tuple[list[str], list[int], list[int] | None] | None: ...
