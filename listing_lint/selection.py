"""Which rules run, and how grave they are: ruff's selection over codes, prefixes and names.

A selector is ``ALL``, a family (``IMG``), the beginning of a code (``IMG1``), a whole code (``IMG101``) or
a rule's name (``image-count``). Capitals matter. What ruff does, and this does too:

* Within one source of settings the more specific selector wins, whichever list it stands in: ``ALL`` gives
way to
  a family, a shorter beginning to a longer one, all of them to a whole code or a name. Where two are equally
  specific, ``ignore`` wins. So ``select = ["IMG101"]`` with ``ignore = ["IMG"]`` leaves IMG101 on.
* A later source is laid over the earlier ones: defaults, then the configuration, then the command line. If
it has a
  ``select``, it starts afresh and everything before is forgotten, the configuration's ``ignore`` included.
  If it has none, its ``extend-select`` and ``ignore`` change what was selected before, however specific
  that was.

One addition: a rule with ``always`` (it says that something could not be checked) stays on whatever is
selected. Only its own code or name in ``ignore`` switches it off, until a later source selects it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from listing_lint.finding import Severity
    from listing_lint.rule import Rule

Selectors = Sequence[str]

_EXACT = 1000
"""Specificity of a whole code or a name; beginnings of codes have their length, ``ALL`` has none."""


class SelectionError(ValueError):
    """A selector that no rule answers to; ``selector`` as it was written."""

    def __init__(self, selector: str, message: str) -> None:
        super().__init__(message)
        self.selector = selector


@dataclass(frozen=True, slots=True)
class Source:
    """The selection of one source of settings; ``select`` None means that it doesn't say."""

    select: Selectors | None = None
    extend_select: Selectors = ()
    ignore: Selectors = ()


def resolve(
    rules: Sequence[Rule],
    *,
    select: Selectors | None = None,
    ignore: Selectors = (),
    extend_select: Selectors = (),
    default_select: Selectors = ("ALL",),
    cli: Source | None = None,
) -> frozenset[str]:
    """Return the codes of the rules that are on.

    ``select``, ``ignore`` and ``extend_select`` are the configuration's, ``cli`` the command line's; see
    the module for how they combine. Raises :class:`SelectionError` for a selector that no rule answers to.
    """
    index = _Index(rules)
    sources = [Source(default_select), Source(select, extend_select, ignore), cli or Source()]
    on: set[str] = set()
    always = {rule.code for rule in rules if rule.always}
    for source in sources:
        chosen = [index.find(selector) for selector in (*(source.select or ()), *source.extend_select)]
        ignored = [index.find(selector) for selector in source.ignore]
        moves = [(rank, True, codes) for rank, codes in chosen]
        moves += [(rank, False, codes) for rank, codes in ignored]
        # The sort is stable: of two equally specific ones the ignored comes later and wins.
        moves.sort(key=itemgetter(0))
        updates = {code: to for _, to, codes in moves for code in codes}
        if source.select is not None:
            on.clear()
        for code, to in updates.items():
            (on.add if to else on.discard)(code)
        always.update(*(codes for _, codes in chosen))
        always.difference_update(*(codes for rank, codes in ignored if rank == _EXACT))
    return frozenset(on | {rule.code for rule in rules if rule.always and rule.code in always})


def expand(rules: Sequence[Rule], selectors: Selectors) -> frozenset[str]:
    """Return the codes of all rules that the selectors mean. Raises :class:`SelectionError`."""
    index = _Index(rules)
    return frozenset(code for selector in selectors for code in index.find(selector)[1])


def ignored_by(rules: Sequence[Rule], selectors: Selectors) -> frozenset[str]:
    """Return the codes that an entry of ``[per-file-ignores]`` or ``[[ignore]]`` silences.

    A rule with ``always`` is among them only if its own code or name is. Raises :class:`SelectionError`.
    """
    index = _Index(rules)
    always = {rule.code for rule in rules if rule.always}
    found: set[str] = set()
    for selector in selectors:
        rank, codes = index.find(selector)
        found.update(codes if rank == _EXACT else (code for code in codes if code not in always))
    return frozenset(found)


def severities(
    rules: Sequence[Rule], mapping: Mapping[str, Severity | Literal["off"]]
) -> dict[str, Severity | Literal["off"]]:
    """Return the severity in force of every rule by code, ``off`` for one that is switched off.

    ``mapping`` is the ``[severity]`` table: the most specific selector wins, of equally specific ones the
    last. A rule with ``always`` is switched off by its own code or name only. Raises
    :class:`SelectionError`.
    """
    index = _Index(rules)
    always = {rule.code for rule in rules if rule.always}
    found: dict[str, Severity | Literal["off"]] = {rule.code: rule.severity for rule in rules}
    entries = [(*index.find(selector), value) for selector, value in mapping.items()]
    for rank, codes, value in sorted(entries, key=itemgetter(0)):
        for code in codes:
            if value != "off" or rank == _EXACT or code not in always:
                found[code] = value
    return found


def severity_for(rule: Rule, mapping: Mapping[str, Severity | Literal["off"]]) -> Severity | Literal["off"]:
    """Return the severity in force of one rule, or ``off``; see :func:`severities`.

    Selectors that mean other rules are passed over, so unknown ones are not noticed here.
    """
    return severities([rule], {key: value for key, value in mapping.items() if _means(key, rule)})[rule.code]


def _means(selector: str, rule: Rule) -> bool:
    return selector in {"ALL", rule.name} or (
        selector.startswith(rule.family) and rule.code.startswith(selector)
    )


class _Index:
    """The rules by everything that a selector may say."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.codes: dict[str, list[str]] = {"ALL": []}
        self.exact: dict[str, str] = {}
        for rule in rules:
            self.codes["ALL"].append(rule.code)
            for end in range(len(rule.family), len(rule.code)):
                self.codes.setdefault(rule.code[:end], []).append(rule.code)
            self.exact[rule.code] = rule.code
            self.exact[rule.name] = rule.code

    def find(self, selector: str) -> tuple[int, Sequence[str]]:
        """Return how specific a selector is, and the codes it means."""
        if selector in self.exact:
            return _EXACT, (self.exact[selector],)
        if selector in self.codes:
            return (0 if selector == "ALL" else len(selector)), self.codes[selector]
        from listing_lint.suggest import closest

        near = closest(selector, (*self.exact, *self.codes))
        hint = f", did you mean {near}?" if near else ""
        raise SelectionError(selector, f"no rule is called {selector!r}{hint}")
