"""What each kind of custom rule finds at the fields that it points to.

Texts are looked at one by one, also where the pointer names a list of them. A whole number counts as its
digits; any other value is no text, and the schema has reported it if it should be one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json
    from listing_lint.patterns import Pattern
    from listing_lint.rules.custom import CustomRule, Unit
    from listing_lint.wordlist import WordList

_MOST_HITS = 50
"""Most hits of one rule in one text."""

_SHOWN = 60
_MANY_DIGITS = 10**30

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A field that the pointer names. Where it is ``missing``, ``above`` is the nearest one that is there."""

    path: Path
    value: Json
    missing: bool
    above: Path


@dataclass(frozen=True, slots=True)
class Judge:
    """A custom rule with what it compiled."""

    rule: CustomRule
    parts: tuple[str, ...]
    pattern: Pattern | None = None
    words: WordList | None = None

    def hits(self, listing: Listing) -> Iterator[Hit]:
        """Yield what is wrong in one listing."""
        kind = self.rule.kind
        for place in places(dict(listing.fields), self.parts):
            if kind == "required":
                yield from self._required(listing, place)
            elif kind == "count":
                yield from self._count(listing, place)
            elif kind == "enum":
                yield from self._enum(listing, place)
            else:
                for path, text, exact in _texts(place):
                    if kind == "length":
                        yield from self._length(listing, path, text, exact)
                    elif kind == "pattern":
                        yield from self._pattern(listing, path, text, exact)
                    else:
                        yield from self._banned(listing, path, text, exact)

    def _hit(self, listing: Listing, path: Path, said: str, do: str, *, above: Path | None = None,
             chars: tuple[int, int] | None = None, limit: Json = None, actual: Json = None,
             data: Mapping[str, Json] | None = None, fill: Mapping[str, Json]) -> Hit:  # fmt: skip
        field = _field(path)
        message = self.rule.message or said
        if self.rule.message:
            filled: dict[str, Json] = {"actual": actual, "limit": limit, **fill, "field": field}
            message = _fill(message, filled)
        return Hit(message, listing.at(*(path if above is None else above)), self.rule.help or do, chars=chars,
                   limit=limit, actual=actual, data=data or {})  # fmt: skip

    def _required(self, listing: Listing, place: Place) -> Iterator[Hit]:
        value = place.value
        state = "is missing" if place.missing or value is None else ""
        if isinstance(value, str) and not value.strip():
            state = "is blank" if value else "is empty"
        elif isinstance(value, list | dict) and not value:
            state = "is empty"
        if state:
            said = f"{_field(place.path)} {state}, the rule {self.rule.code} requires it"
            above = place.above if place.missing else None
            yield self._hit(listing, place.path, said, "Fill it in.", above=above, fill={"value": value})

    def _count(self, listing: Listing, place: Place) -> Iterator[Hit]:
        value = place.value
        if value is not None and not isinstance(value, list | dict):
            return
        number = len(value) if value is not None else 0
        broken = _broken(self.rule, number)
        if broken:
            limit, bound = broken
            said = f"{_field(place.path)} has {_number(number, 'items')}, the rule {self.rule.code} asks for {bound} {limit}"
            do = "Add more of them." if number < limit else "Remove some of them."
            above = place.above if place.missing else None
            yield self._hit(listing, place.path, said, do, above=above, limit=limit, actual=number, fill={})

    def _enum(self, listing: Listing, place: Place) -> Iterator[Hit]:
        values = self.rule.values or ()
        allowed = {(type(value) is bool, value) for value in values}
        listed = isinstance(place.value, list)
        items = place.value if isinstance(place.value, list) else [place.value]
        for index, item in enumerate(items):
            if item is None or isinstance(item, list | dict) or (type(item) is bool, item) in allowed:
                continue
            path = (*place.path, index) if listed else place.path
            choice = ", ".join(_shown(value) for value in values[:8]) + (", …" if len(values) > 8 else "")
            said = f"{_field(path)} is {_shown(item)}, the rule {self.rule.code} asks for one of {choice}"
            near = None
            if isinstance(item, str):
                from listing_lint.suggest import closest

                near = closest(item, [value for value in values if isinstance(value, str)])
            do = f"Did you mean {_shown(near)}?" if near is not None else "Use one of the allowed values."
            yield self._hit(listing, path, said, do, limit=list(values), actual=item, fill={"value": item})

    def _length(self, listing: Listing, path: Path, text: str, exact: bool) -> Iterator[Hit]:
        unit = self.rule.unit or "characters"
        number = measure(text, unit)
        broken = _broken(self.rule, number)
        if broken:
            limit, bound = broken
            shown = _number(number, "UTF-16 units" if unit == "utf16" else unit)
            said = f"{_field(path)} has {shown}, the rule {self.rule.code} asks for {bound} {limit}"
            too_long = number > limit
            chars = (_fitting(text, unit, limit), len(text)) if too_long and exact else None
            do = "Shorten it." if too_long else "Say more."
            yield self._hit(
                listing, path, said, do, chars=chars, limit=limit, actual=number, fill={"value": text}
            )

    def _pattern(self, listing: Listing, path: Path, text: str, exact: bool) -> Iterator[Hit]:
        assert self.pattern is not None
        rule = self.rule
        if rule.must != "not-match":
            if self.pattern.search(text) is None:
                shown = _clean(rule.pattern or "")
                said = f"{_field(path)} doesn't match {shown}, which the rule {rule.code} asks for"
                yield self._hit(listing, path, said, "Write it as the pattern asks.", limit=rule.pattern,
                                actual=text, fill={"value": text})  # fmt: skip
            return
        for start, end in self.pattern.spans(text, _MOST_HITS):
            found = text[start:end]
            said = f"{_field(path)} contains {_shown(found)}, which the rule {rule.code} forbids"
            yield self._hit(listing, path, said, "Remove it.", chars=(start, end) if exact and found else None,
                            limit=rule.pattern, actual=found, fill={"value": text, "word": found})  # fmt: skip

    def _banned(self, listing: Listing, path: Path, text: str, exact: bool) -> Iterator[Hit]:
        assert self.words is not None
        for number, found in enumerate(self.words.find(text)):
            if number >= _MOST_HITS:
                return
            written = text[found.start : found.end]
            said = f"{_field(path)} contains {_shown(written)}, which the rule {self.rule.code} bans"
            yield self._hit(listing, path, said, "Remove it.", chars=(found.start, found.end) if exact else None,
                            actual=written, data={"word": found.word},
                            fill={"value": text, "word": found.word})  # fmt: skip


def judge(rule: CustomRule, parts: tuple[str, ...]) -> Judge:
    """Compile what a checked rule needs. Raises :class:`CustomRuleError` for its pattern or words."""
    from listing_lint.rules.custom import CustomRuleError

    if rule.kind == "pattern":
        from listing_lint.patterns import PatternError, compile_pattern

        try:
            compiled = compile_pattern(rule.pattern or "", ignore_case=bool(rule.ignore_case))
        except PatternError as error:
            raise CustomRuleError(rule.code, "pattern", str(error)) from error
        return Judge(rule, parts, pattern=compiled)
    if rule.kind == "banned-words":
        from listing_lint.wordlist import WordError, compile_words

        try:
            words = compile_words(rule.words or ())
        except WordError as error:
            raise CustomRuleError(rule.code, "words", str(error)) from error
        return Judge(rule, parts, words=words)
    return Judge(rule, parts)


def places(fields: Json, parts: tuple[str, ...]) -> Iterator[Place]:
    """Yield the fields that a pointer with ``*`` names, those included that are missing from an existing parent.

    A list of ``{"name", "value"}`` (the other way to write attributes) is read like an object of these
    names. A ``*`` finds nothing where there is nothing; a step into a text or number finds it missing.
    """
    todo: list[tuple[Path, Json, int]] = [((), fields, 0)]
    while todo:
        path, value, step = todo.pop()
        if step == len(parts):
            yield Place(path, value, False, path)
            continue
        below = list(_step(value, parts[step]))
        # Popped in the order of the listing.
        todo.extend(((*path, *more), item, step + 1) for more, item in reversed(below))
        if not below and "*" not in parts[step:]:
            yield Place((*path, *parts[step:]), None, True, path)


def _step(value: Json, part: str) -> Iterator[tuple[Path, Json]]:
    if isinstance(value, dict):
        if part == "*":
            yield from (((name,), item) for name, item in value.items())
        elif part in value:
            yield (part,), value[part]
    elif isinstance(value, list):
        named = [isinstance(item, dict) and isinstance(item.get("name"), str) for item in value]
        for index, item in enumerate(value):
            if isinstance(item, dict) and named[index] and part == "*" and all(named) and "value" in item:
                yield (index, "value"), item["value"]
            elif part in {"*", str(index)}:
                yield (index,), item
            elif isinstance(item, dict) and named[index] and item["name"] == part and "value" in item:
                yield (index, "value"), item["value"]


def _texts(place: Place) -> Iterator[tuple[Path, str, bool]]:
    """Yield the texts of a field, and whether their characters are those of the source."""
    listed = isinstance(place.value, list)
    items = place.value if isinstance(place.value, list) else [place.value]
    for index, item in enumerate(items):
        path = (*place.path, index) if listed else place.path
        if isinstance(item, str):
            yield path, item, True
        elif isinstance(item, int) and not isinstance(item, bool) and abs(item) < _MANY_DIGITS:
            yield path, str(item), False


def measure(text: str, unit: Unit) -> int:
    """Count a text in a unit."""
    if unit == "bytes":
        return len(text.encode("utf-8", "surrogatepass"))
    if unit == "utf16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text.split()) if unit == "words" else len(text)


def _fitting(text: str, unit: Unit, limit: int) -> int:
    """Return how many characters of the text stay within the limit."""
    if unit == "characters":
        return limit
    if unit == "words":
        starts = [match.start() for match in re.finditer(r"\S+", text)]
        return starts[limit] if limit < len(starts) else len(text)
    return bisect_right(list(accumulate(measure(char, unit) for char in text)), limit)


def _broken(rule: CustomRule, number: int) -> tuple[int, str] | None:
    if rule.min is not None and number < rule.min:
        return rule.min, "at least"
    if rule.max is not None and number > rule.max:
        return rule.max, "at most"
    return None


def _number(number: int, noun: str) -> str:
    return f"{number} {noun[:-1] if number == 1 else noun}"


def _field(path: Path) -> str:
    """Name a field for people, who count from one: ``bullets 3``."""
    return " ".join(str(part + 1) if isinstance(part, int) else _clean(part) for part in path)


def _shown(value: Json) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and abs(value) >= _MANY_DIGITS:
        return "a very long number"
    return f'"{_clean(value)}"' if isinstance(value, str) else _clean(str(value))


def _clean(text: str) -> str:
    """Cut a text to what a message can show, without characters that would disturb the line."""
    cut = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "".join(
        char if char.isprintable() else " " if char.isspace() else f"\\u{ord(char):04x}" for char in cut
    )


_FILL = re.compile(r"\{(actual|limit|value|word|field)\}")


def _fill(message: str, values: Mapping[str, Json]) -> str:
    """Fill in a message: names only, in one pass, so that a hostile value is never read as a template."""

    def text(match: re.Match[str]) -> str:
        value = values.get(match[1])
        if value is None:
            return ""
        return _clean(value) if isinstance(value, str) else _shown(value)

    return _FILL.sub(text, message)
