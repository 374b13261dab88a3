"""Rules without Python: a ``[[custom-rule]]`` table of the configuration becomes a :class:`Rule`.

The text beside each field of :class:`CustomRule` is its documentation; the configuration's schema takes it
from here. HTML is taken as it is written: tags count as characters, and ``fr<b>ee</b>`` isn't the word
"free".
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Literal

from listing_lint.catalog.listing import unescape
from listing_lint.finding import Severity  # noqa: TC001 - the schema is generated from the annotations
from listing_lint.records import dataclass
from listing_lint.rule import NoOptions, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit
    from listing_lint.rule import Context
    from listing_lint.rules.custom_kinds import Judge

Kind = Literal["length", "pattern", "banned-words", "required", "enum", "count"]
Unit = Literal["characters", "bytes", "words", "utf16"]


@dataclass(frozen=True, slots=True)
class CustomRule:
    """One ``[[custom-rule]]`` table: a rule of your own without Python."""

    code: Annotated[str, "Code of the rule: three to eight capitals and three digits, such as OWN001."]
    kind: Annotated[
        Kind,
        "What is checked: the length of a text, a pattern, banned words, that a field is there and not blank, "
        "that a value is one of a list, or the number of items.",
    ]
    at: Annotated[
        str,
        "JSON pointer of the field; * stands for every item or member: /title, /bullets/*, /attributes/Material, "
        "/variants/*/sku.",
    ]
    name: Annotated[
        str | None, "Name of the rule, such as own-title-length. The code in small letters if absent."
    ] = None
    message: Annotated[
        str,
        "What is wrong, in one sentence. May use {field}, {value}, {actual}, {limit} and {word}. A plain sentence "
        "is made if it is absent.",
    ] = ""
    help: Annotated[str, "What to do about it."] = ""
    severity: Annotated[Severity, "How grave it is."] = "error"
    marketplaces: Annotated[tuple[str, ...], "Only listings for these marketplaces; all if absent."] = ()
    stores: Annotated[tuple[str, ...], "Only listings of these stores; all if absent."] = ()
    min: Annotated[int | None, "length, count: the least allowed."] = None
    max: Annotated[int | None, "length, count: the most allowed."] = None
    unit: Annotated[
        Unit | None,
        "length: what is counted. characters (Unicode code points) if absent; bytes of UTF-8; words, separated by "
        "white space; utf16, the units that JavaScript and Java count.",
    ] = None
    pattern: Annotated[
        str | None,
        "pattern: a regular expression in RE2's syntax, found anywhere in the text unless ^ and $ anchor it.",
    ] = None
    must: Annotated[
        Literal["match", "not-match"] | None,
        "pattern: whether the text must match, as it must if absent, or must not.",
    ] = None
    ignore_case: Annotated[bool | None, "pattern: whether upper and lower case are the same."] = None
    words: Annotated[
        tuple[str, ...] | None,
        "banned-words: words and phrases that must not occur as a whole, in whatever case and width.",
    ] = None
    values: Annotated[tuple[str | int | float | bool, ...] | None, "enum: the values that are allowed."] = (
        None
    )


class CustomRuleError(ValueError):
    """A custom rule that doesn't say what it must; ``code`` and ``key`` tell where."""

    def __init__(self, code: str, key: str, expected: str) -> None:
        super().__init__(f"{code}: {key}: {expected}")
        self.code = code
        self.key = key


_CODE = re.compile(r"[A-Z]{3,8}[0-9]{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
_MAX_DEPTH = 32
_MAX_WORDS = 100_000

PLACEHOLDERS = ("actual", "limit", "value", "word", "field")

_KEYS: dict[str, tuple[str, ...]] = {
    "length": ("min", "max", "unit"),
    "pattern": ("pattern", "must", "ignore_case"),
    "banned-words": ("words",),
    "required": (),
    "enum": ("values",),
    "count": ("min", "max"),
}


def compile_custom(rule: CustomRule, package: str = "configuration") -> Rule:
    """Make a rule of a table; ``package`` names the configuration file.

    Raises :class:`CustomRuleError`, which says which key of which rule is wrong and what is expected. That
    a code or name is taken is noticed by the registry.
    """
    from listing_lint.rules.custom_kinds import judge

    _check(rule)
    parts = _pointer(rule)
    prefix = parts[: parts.index("*")] if "*" in parts else parts
    reads = rule.at if len(prefix) == len(parts) else "/" + "/".join(rule.at.split("/")[1 : len(prefix) + 1])
    return Rule(
        code=rule.code,
        name=rule.name or rule.code.lower(),
        check=partial(_run, rule, judge(rule, parts)),
        written=_doc(rule),
        severity=rule.severity,
        scope="listing",
        since="",
        reads=(reads,) if prefix else (),
        figures=(),
        options=NoOptions,
        good=(),
        bad=(),
        cost="none",
        fix="none",
        key=None,
        fold=False,
        always=False,
        sights=False,
        marks=False,
        look=None,
        package=package,
    )


def _run(rule: CustomRule, judge: Judge, listing: Listing, options: Any, ctx: Context) -> Iterator[Hit]:
    if rule.stores and listing.store not in rule.stores:
        return
    if rule.marketplaces:
        profile = ctx.profile
        names = {name.casefold() for name in (profile.name, *profile.aliases, listing.marketplace or "")}
        if names.isdisjoint(name.casefold() for name in rule.marketplaces):
            return
    yield from judge.hits(listing)


def _check(rule: CustomRule) -> None:
    def wrong(key: str, expected: str) -> CustomRuleError:
        return CustomRuleError(rule.code, key.replace("_", "-"), expected)

    if not _CODE.fullmatch(rule.code):
        raise wrong("code", "three to eight capitals and three digits are expected, such as OWN001")
    if rule.name is not None and not _NAME.fullmatch(rule.name):
        raise wrong("name", "lower-case words joined by hyphens are expected, such as own-title-length")
    used = _KEYS[rule.kind]
    for key in sorted({key for keys in _KEYS.values() for key in keys} - set(used)):
        if getattr(rule, key) is not None:
            kinds = " and ".join(kind for kind, keys in _KEYS.items() if key in keys)
            raise wrong(key, f"a {rule.kind} rule has no use for it; it belongs to {kinds}")
    if "min" in used:
        if rule.min is None and rule.max is None:
            raise wrong("min", f"a {rule.kind} rule needs min, max or both")
        for key in ("min", "max"):
            if (getattr(rule, key) or 0) < 0:
                raise wrong(key, "zero or a positive number is expected")
        if rule.min is not None and rule.max is not None and rule.min > rule.max:
            raise wrong("min", f"at most max is expected, which is {rule.max}")
    needed = {"pattern": "pattern", "banned-words": "words", "enum": "values"}.get(rule.kind)
    if needed and not getattr(rule, needed):
        raise wrong(needed, f"a {rule.kind} rule needs it, and it must not be empty")
    if rule.words is not None and len(rule.words) > _MAX_WORDS:
        raise wrong("words", f"at most {_MAX_WORDS} words are expected, there are {len(rule.words)}")
    for name in _PLACEHOLDER.findall(rule.message):
        if name not in PLACEHOLDERS:
            from listing_lint.suggest import closest

            near = closest(name, PLACEHOLDERS)
            hint = (
                f"did you mean {{{near}}}?"
                if near
                else "known are " + ", ".join(f"{{{p}}}" for p in PLACEHOLDERS)
            )
            raise wrong("message", f"{{{name}}} is not filled in, {hint}")


def _pointer(rule: CustomRule) -> tuple[str, ...]:
    if not rule.at.startswith("/") or rule.at == "/" or re.search(r"~(?![01])", rule.at):
        near = (
            f", perhaps /{rule.at.strip('/').replace('.', '/')}"
            if re.fullmatch(r"[\w./ -]+", rule.at)
            else ""
        )
        raise CustomRuleError(rule.code, "at", f"a JSON pointer is expected, such as /title{near}")
    parts = tuple(unescape(part) for part in rule.at[1:].split("/"))
    if len(parts) > _MAX_DEPTH:
        raise CustomRuleError(
            rule.code, "at", f"at most {_MAX_DEPTH} steps are expected, there are {len(parts)}"
        )
    return parts


def _doc(rule: CustomRule) -> str:
    limits = " and ".join(
        f"{word} {limit}"
        for word, limit in (("at least", rule.min), ("at most", rule.max))
        if limit is not None
    )
    must = "must not" if rule.must == "not-match" else "must"
    demand = {
        "length": f"must have {limits} {rule.unit or 'characters'}",
        "pattern": f"{must} match {rule.pattern}",
        "banned-words": f"must hold none of {len(rule.words or ())} banned words",
        "required": "must be there and not blank",
        "enum": f"must be one of {len(rule.values or ())} values",
        "count": f"must have {limits} items",
    }[rule.kind]
    doc = f"{rule.at} {demand}."
    return f"{doc}\n\n{rule.help}" if rule.help else doc
