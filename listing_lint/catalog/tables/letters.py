"""What spreadsheets call a column."""

from __future__ import annotations


def column_letters(index: int) -> str:
    """The letters of a column by its index: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
