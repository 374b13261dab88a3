"""Path patterns as gitignore users write them, compiled once, in time linear in the path.

One dialect for ``exclude``, ``[per-file-ignores]``, ``[[stores]].path`` and whatever else names files:

====================  ==================================================================================
``*.json``            no slash: the name of a file or folder at any depth
``drafts/``           a folder of that name at any depth, that is everything below it
``stores/de``         a slash inside: counted from the root; the file, or everything below the folder
``/drafts``, ``./x``  a leading slash or dot: counted from the root
``*`` and ``?``       any characters, one character; never a slash
``**``                between slashes: any number of folders, none included
``[a-z]``, ``[!a]``   one character of a class, or none of it; ``[*]`` is a plain star
``{de,fr}``           alternatives, nestable
``.`` or ``**``       everything
====================  ==================================================================================

Upper and lower case are different. Both sides are brought to Unicode NFC, since macOS stores names
decomposed. A backslash is a slash on both sides, so that a configuration means the same on Windows and
elsewhere. A leading ``!`` is refused: patterns here only add up, and a silent literal reading would be worse.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_MAX_ALTERNATIVES = 1000


class GlobError(ValueError):
    """A path pattern that can't be meant as written."""


def compile_globs(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Return a test that tells whether a relative path matches any of the patterns.

    The paths are relative to the root the patterns are counted from. End a path with a slash to say that it
    is a folder: ``drafts/`` matches the paths ``drafts/`` and ``drafts/a.json``, but not a file ``drafts``.
    Raises :class:`GlobError` for an empty or negated pattern, a range that runs backwards, and a pattern with
    more than 1000 alternatives.
    """
    translated = [part for pattern in patterns for part in _translate(pattern)]
    if not translated:
        return lambda _path: False
    search = re.compile("|".join(dict.fromkeys(translated)), re.DOTALL).match

    def matches(path: str) -> bool:
        return search(_normal(path)) is not None

    return matches


def _normal(path: str) -> str:
    path = path.replace("\\", "/")
    if not path.isascii():
        path = unicodedata.normalize("NFC", path)
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def _translate(pattern: str) -> Iterator[str]:
    """Yield one regular expression for each combination of brace alternatives."""
    if not pattern.strip():
        raise GlobError("an empty path pattern matches nothing; write ** for everything")
    if pattern.startswith("!"):
        raise GlobError(
            f"the path pattern {pattern!r} starts with !, which is not supported; list what you mean"
        )
    for plain in _braces(unicodedata.normalize("NFC", pattern.replace("\\", "/"))):
        yield _regex(plain)


def _regex(pattern: str) -> str:
    rooted = pattern.startswith(("/", "./")) or pattern == "."
    folder = pattern.endswith("/")
    parts = [part for part in pattern.split("/") if part not in {"", "."}]
    if not parts:
        return ""
    if not rooted and len(parts) == 1:
        parts.insert(0, "**")
    # Between two ** the earliest place that fits is as good as any later one, so that the stretch may be
    # atomic: nothing behind it ever asks for another place. That keeps the time linear, however many ** there
    # are. The last stretch must stay free, as it is the one that has to meet the end.
    stretches: list[list[str]] = [[]]
    for part in parts:
        if part != "**":
            stretches[-1].append(_segment(part))
        elif stretches[-1] or len(stretches) == 1:
            stretches.append([])
    last = stretches.pop()
    end = "/" if folder else r"(?:/|\Z)"
    if not last:
        # A trailing ** takes what is below, never the folder itself.
        last, end = ["[^/]+"], end if folder else ""
    text = ""
    for index, stretch in enumerate(stretches):
        fixed = "".join(segment + "/" for segment in stretch)
        text += f"(?>(?:[^/]*/)*?{fixed})" if index else fixed
    any_folders = "(?:[^/]*/)*?" if stretches else ""
    return text + any_folders + "/".join(last) + end


def _segment(part: str) -> str:
    """Translate one name. Each stretch that ends at a fixed text is atomic, for the same reason as above."""
    pieces: list[str] = [""]
    index = 0
    while index < len(part):
        char = part[index]
        if char == "*":
            if index == 0 or part[index - 1] != "*":
                pieces.append("")
        elif char == "?":
            pieces[-1] += "[^/]"
        elif char == "[" and (close := _class_end(part, index)):
            pieces[-1] += _class(part[index + 1 : close])
            index = close
        else:
            pieces[-1] += re.escape(char)
        index += 1
    if len(pieces) == 1:
        return pieces[0]
    head, *middle, tail = pieces
    text = head + "".join(f"(?>[^/]*?{piece})" for piece in middle)
    return f"{text}(?>[^/]*{tail}(?![^/]))" if tail else f"{text}[^/]*+"


def _class_end(part: str, start: int) -> int:
    """Return the index of the closing bracket, or 0: an unclosed bracket is a plain character."""
    first = start + 1
    if part[first : first + 1] in {"!", "^"}:
        first += 1
    return max(part.find("]", first + 1), 0)


def _class(body: str) -> str:
    negated = body[0] in "!^"
    chars = body[1:] if negated else body
    text, index = "", 0
    while index < len(chars):
        low = chars[index]
        if chars[index + 1 : index + 2] == "-" and index + 2 < len(chars):
            high = chars[index + 2]
            if low > high:
                raise GlobError(f"the range {low}-{high} in a path pattern runs backwards")
            text += f"{re.escape(low)}-{re.escape(high)}"
            index += 3
        else:
            text += re.escape(low)
            index += 1
    # A range such as [+-z] spans the slash, which no class may match.
    return f"(?!/)[{'^' if negated else ''}{text}]"


def _braces(pattern: str) -> list[str]:
    """Expand ``{a,b}``; braces without a comma, or without a partner, are plain characters."""
    done: list[str] = []
    todo = [pattern]
    while todo:
        text = todo.pop()
        found = _first_braces(text)
        if found is None:
            done.append(text)
        else:
            start, commas, end = found
            edges = [start, *commas, end]
            options = [text[a + 1 : b] for a, b in pairwise(edges)]
            todo.extend(text[:start] + option + text[end + 1 :] for option in reversed(options))
        if len(done) + len(todo) > _MAX_ALTERNATIVES:
            raise GlobError(
                f"the path pattern {pattern[:60]!r} has more than {_MAX_ALTERNATIVES} alternatives"
            )
    return done


def _first_braces(text: str) -> tuple[int, list[int], int] | None:
    """Find the first complete pair of braces with a comma directly inside: start, commas, end."""
    opened: list[tuple[int, list[int]]] = []
    best: tuple[int, list[int], int] | None = None
    skip = 0
    for index, char in enumerate(text):
        if index < skip:
            continue
        if char == "[":
            skip = _class_end(text, index)
        elif char == "{":
            opened.append((index, []))
        elif char == "," and opened:
            opened[-1][1].append(index)
        elif char == "}" and opened:
            start, commas = opened.pop()
            if commas and (best is None or start < best[0]):
                best = (start, commas, index)
            if best is not None and not opened:
                break
    return best
