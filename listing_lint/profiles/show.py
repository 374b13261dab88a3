"""Profiles for reading: every figure with its meaning, its source and the rules that use it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from listing_lint.profiles.figures import FIGURES, KINDS
from listing_lint.profiles.units import counted, unit_name
from listing_lint.reports.display import cells, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.profiles.model import Figure, Profile
    from listing_lint.profiles.needs import Need
    from listing_lint.rule import Rule

_TRUST = {
    "primary": "primary source",
    "secondary": "secondary source",
    "unverified": "unverified, so it only warns",
    "own": "set by you",
}
_ORDER = {figure.key: number for number, figure in enumerate(FIGURES)}
_INDENT = 2
_LABELS = 10
"""Cells of the column that says what a line is about."""


def describe(profile: Profile, rules: Sequence[Rule], *, width: int = 80) -> str:
    """Return the text behind ``listing-lint profile NAME``: every figure in force, then those to come.

    ``rules`` are all rules there are, to say which reads a figure. ``width`` is the terminal's, in cells;
    lines are broken to fit, wide characters count two. The text ends with a line break.
    """
    lines = _wrap(_headline(profile), width)
    if profile.summary:
        lines += _wrap(profile.summary, width)
    if profile.penalty:
        lines += _wrap(f"Risk, where a figure names none of its own: {profile.penalty}.", width)
    if profile.aliases:
        lines += _wrap(f"Also called {', '.join(profile.aliases)}.", width)
    lines += ["", *_wrap(_count(profile), width)]
    readers = _readers(rules)
    for figure in _sorted(profile.figures.values()):
        lines += ["", *_figure_lines(figure, readers, width)]
    if profile.needs:
        lines += ["", "Attributes that are wanted:"]
        for need in profile.needs:
            lines += ["", *_need_lines(need, width)]
    if profile.upcoming:
        lines += ["", "Not yet in force:"]
        for figure in profile.upcoming:
            lines += ["", *_figure_lines(figure, readers, width)]
    return "\n".join(lines) + "\n"


def as_json(profile: Profile, rules: Sequence[Rule]) -> dict[str, Any]:
    """Return the same as JSON values: dates are ISO texts, absent texts ``""``, absent dates None."""
    readers = _readers(rules)
    return {
        "name": profile.name,
        "title": profile.title,
        "extends": profile.extends,
        "aliases": list(profile.aliases),
        "summary": profile.summary,
        "penalty": profile.penalty,
        "figures": [_plain(figure, readers) for figure in _sorted(profile.figures.values())],
        "upcoming": [_plain(figure, readers) for figure in profile.upcoming],
        "needs": [_plain_need(need) for need in profile.needs],
    }


def table(profiles: Iterable[Profile]) -> str:
    """Return the text behind ``listing-lint profiles``: one line a profile, aligned in terminal cells."""
    rows: list[tuple[str, ...]] = [("PROFILE", "MARKETPLACE", "EXTENDS", "FIGURES", *map(str.upper, _TRUST))]
    for profile in profiles:
        trust: Counter[str] = Counter(figure.confidence for figure in profile.figures.values())
        names = (profile.name, profile.title, profile.extends or "-")
        numbers = (len(profile.figures), *(trust[name] for name in _TRUST))
        rows.append((*map(visible, names), *map(str, numbers)))
    widths = [max(cells(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        padded = [
            " " * (width - cells(cell)) + cell if number > 2 else cell + " " * (width - cells(cell))
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines) + "\n"


def written(figure: Figure) -> str:
    """Return a value as read aloud: ``8 pictures``, ``2,097,152 bytes (2 MiB)``, ``JPEG, PNG``, ``no``."""
    kind, value = KINDS[figure.key], figure.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        plain = all(any(letter.isalnum() for letter in name) for name in value)
        return ", ".join(value if plain else (f'"{name}"' for name in value)) or "none"
    if isinstance(value, str):
        return value
    if kind.kind == "share":
        return f"{value * 100:g} %"
    text = counted(value, figure)
    if kind.kind == "bytes" and value:
        for size, unit in ((1024 * 1024, "MiB"), (1_000_000, "MB")):
            if value % size == 0:
                return f"{text} ({int(value) // size} {unit})"
    return text


def _headline(profile: Profile) -> str:
    extends = f", extends {profile.extends}" if profile.extends else ""
    title = profile.title[0].upper() + profile.title[1:]
    return f"{title} (profile {profile.name}{extends})"


def _count(profile: Profile) -> str:
    trust: Counter[str] = Counter(figure.confidence for figure in profile.figures.values())
    parts = [f"{trust[name]} {name}" for name in _TRUST if trust[name]]
    total = len(profile.figures)
    return f"{total} figure{'' if total == 1 else 's'} in force" + (
        f": {', '.join(parts)}." if parts else "."
    )


def _sorted(figures: Iterable[Figure]) -> list[Figure]:
    return sorted(figures, key=lambda figure: _ORDER[figure.key])


def _readers(rules: Sequence[Rule]) -> dict[str, list[str]]:
    readers: dict[str, list[str]] = {}
    for rule in rules:
        for key in rule.figures:
            readers.setdefault(key, []).append(rule.code)
    return {key: sorted(codes) for key, codes in readers.items()}


def _figure_lines(figure: Figure, readers: dict[str, list[str]], width: int) -> list[str]:
    trust = _TRUST[figure.confidence]
    if figure.checked is not None:
        trust += f", checked {figure.checked.isoformat()}"
    since = figure.effective_from.isoformat() if figure.effective_from else ""
    lines = _wrap(f"{figure.key} = {written(figure)}", width, rest=_INDENT * 2)
    lines += _wrap(KINDS[figure.key].meaning, width, first=_INDENT, rest=_INDENT)
    for label, text in (
        ("source", figure.source),
        ("", trust),
        ("in force", f"from {since}" if since else ""),
        ("penalty", figure.penalty),
        ("severity", figure.severity or ""),
        ("note", figure.note),
        ("set by", figure.origin),
        ("read by", ", ".join(readers.get(figure.key, ())) or "no rule reads it yet"),
    ):
        if text:
            lines += _wrap(text, width, label=label)
    return lines


def _need_lines(need: Need, width: int) -> list[str]:
    statement = need.statement
    trust = _TRUST[statement.confidence]
    if statement.checked is not None:
        trust += f", checked {statement.checked.isoformat()}"
    conditions = [f"{name}: {', '.join(values) or 'any value'}" for name, values in need.when.items()]
    lines = _wrap(need.name, width)
    for label, text in (
        ("required", ", ".join(need.required)),
        ("advised", ", ".join(need.recommended)),
        ("category", ", ".join(need.category)),
        ("goods", ", ".join(need.goods)),
        ("ships to", ", ".join(need.ships_to)),
        ("when", "; ".join(conditions)),
        ("source", statement.source),
        ("", trust),
        ("penalty", statement.penalty),
        ("severity", statement.severity or ""),
        ("note", statement.note),
        ("set by", statement.origin),
    ):
        if text:
            lines += _wrap(text, width, label=label)
    return lines


def _plain_need(need: Need) -> dict[str, Any]:
    statement = need.statement
    return {
        "name": need.name,
        "required": list(need.required),
        "recommended": list(need.recommended),
        "category": list(need.category),
        "goods": list(need.goods),
        "ships_to": list(need.ships_to),
        "when": {name: list(values) for name, values in need.when.items()},
        "confidence": statement.confidence,
        "source": statement.source,
        "checked": statement.checked.isoformat() if statement.checked else None,
        "effective_from": statement.effective_from.isoformat() if statement.effective_from else None,
        "penalty": statement.penalty,
        "severity": statement.severity,
        "note": statement.note,
        "origin": statement.origin,
    }


def _wrap(text: str, width: int, *, first: int = 0, rest: int = 0, label: str | None = None) -> list[str]:
    """Break a text into lines of ``width`` cells: between words, or within one longer than a line."""
    if label is not None:
        first = rest = _INDENT + _LABELS
    lines: list[str] = []
    line, used, empty = " " * first, first, True
    for word in visible(text).split(" "):
        for piece in _pieces(word, max(width - rest, 2)):
            size = cells(piece)
            if not empty and used + 1 + size > width:
                lines.append(line)
                line, used, empty = " " * rest, rest, True
            line += piece if empty else f" {piece}"
            used += size if empty else size + 1
            empty = False
    lines.append(line)
    if label:
        lines[0] = " " * _INDENT + label.ljust(_LABELS) + lines[0][_INDENT + _LABELS :]
    return lines


def _pieces(word: str, room: int) -> list[str]:
    if cells(word) <= room:
        return [word]
    pieces, piece, used = [], "", 0
    for letter in word:
        size = cells(letter)
        if used + size > room:
            pieces.append(piece)
            piece, used = "", 0
        piece += letter
        used += size
    return [*pieces, piece]


def _plain(figure: Figure, readers: dict[str, list[str]]) -> dict[str, Any]:
    kind = KINDS[figure.key]
    return {
        "key": figure.key,
        "value": list(figure.value) if isinstance(figure.value, tuple) else figure.value,
        "kind": kind.kind,
        "unit": kind.unit if figure.unit is None else unit_name(figure.unit),
        "meaning": kind.meaning,
        "confidence": figure.confidence,
        "source": figure.source,
        "checked": figure.checked.isoformat() if figure.checked else None,
        "effective_from": figure.effective_from.isoformat() if figure.effective_from else None,
        "penalty": figure.penalty,
        "severity": figure.severity,
        "note": figure.note,
        "origin": figure.origin,
        "rules": readers.get(figure.key, []),
    }
