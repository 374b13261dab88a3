"""Write ``listing_lint/text/trigger_patterns.py``: the patterns of the first look, put together once and not at every start.

    python -m tools.build_trigger

Run it after a change of ``trigger_words.py`` or of the word lists that it reads; a test says when it is due.
"""

from __future__ import annotations

import sys
from pathlib import Path

from listing_lint.text import trigger_words as words
from tools.ascii_patterns import ascii_only

OUT = Path(__file__).parent.parent / "listing_lint" / "text" / "trigger_patterns.py"
_HEAD = '''"""The patterns of the first look, made by tools/build_trigger.py from the word lists: do not edit."""

# fmt: off
# ruff: noqa

'''


def module() -> str:
    """The text of the module."""
    parts = [_HEAD]
    for plain in (True, False):
        automata = [
            "|".join(words.group(one, plain=plain) for one in together) for together in words.TOGETHER[plain]
        ]
        names = words.names(plain=plain)
        if plain:
            automata, names = [_in_ascii(one) for one in automata], _in_ascii(names)
        name = "PLAIN" if plain else "OTHER"
        meaning = "texts of ASCII alone" if plain else "all other texts"
        parts.append(f"{name}: tuple[str, ...] = (\n" + "".join(f"    {one!r},\n" for one in automata))
        parts.append(f')\n"""The automata for {meaning}."""\n')
        parts.append(f"{name}_NAMES = {names!r}\n")
        parts.append(f'"""Messengers\' names in {meaning}."""\n')
    parts.append(f"FOLDED_NAMES = {' '.join(words.folded_names())!r}\n")
    parts.append('"""The names in texts of ASCII after folding, parted by blanks."""\n')
    parts.append(f"FOLDING = {words.folding()!r}\n")
    parts.append('"""Signs, and what each is read as."""\n')
    groups = "".join(f"    {name!r}: {words.group(name)!r},\n" for name in words.group_names())
    parts.append(f"GROUPS: dict[str, str] = {{\n{groups}}}\n")
    parts.append('"""What each finder asks for before it starts."""\n')
    return "".join(parts)


def _in_ascii(pattern: str) -> str:
    """A pattern for texts of ASCII alone, a third of the size."""
    found = ascii_only(pattern)
    assert found is not None
    return found


def main() -> int:
    """Write the module."""
    OUT.write_text(module(), encoding="utf-8")
    print(f"{OUT}: {OUT.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
