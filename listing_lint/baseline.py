"""Known findings, kept in a file, so that a gate asks for nothing but what is new.

An entry is known by the finding's fingerprint, which is made of rule, store, listing, field and offending value, never of
a line number: moved, reordered and reformatted listings stay known, a changed value is new. The file holds one entry a line,
sorted, so that two branches that both change it merge without thought; what a merge leaves behind (its markers, an entry twice,
another order) changes nothing.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.config.layers import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from listing_lint.finding import Finding

VERSION = 1
STORE = "{store}"
"""What a file's name may hold, to keep a file for each store."""
NO_STORE = "no-store"
_HEAD = "listing-lint-baseline"
_MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_MOST = 1 << 30
"""Bytes of a file that is read; ten million entries are fewer."""
_SHOWN = 200


class Entry(NamedTuple):
    """One known finding, in the order of the file. Only ``fingerprint`` decides; the rest is for people and for pruning."""

    path: str
    listing: str
    code: str
    pointer: str
    fingerprint: str
    store: str = ""


def entry_of(finding: Finding, path: str) -> Entry:
    """The entry of a finding; ``path`` is its file's, relative to the baseline's folder."""
    return Entry(
        path,
        finding.listing or "",
        finding.code,
        finding.pointer[:_SHOWN],
        finding.fingerprint,
        finding.store or "",
    )


def file_for(name: str, store: str) -> str:
    """The file that holds a store's entries: ``{store}`` in the name stands for the store."""
    if STORE not in name:
        return name
    plain = re.sub(r"[^\w.-]+", "-", store).strip("-.")[:80]
    return name.replace(STORE, plain or NO_STORE)


def write_entries(entries: Iterable[Entry]) -> Iterator[str]:
    """The lines of a file, each with its end. In ASCII, and without a date: equal findings give equal bytes."""
    yield json.dumps({_HEAD: VERSION}) + "\n"
    for entry in sorted(set(entries)):
        yield json.dumps({name: value for name, value in entry._asdict().items() if value}) + "\n"


def read_entries(file: str) -> list[Entry]:
    """The entries of a file.

    Raises :class:`ConfigError` for one that cannot be read or is no baseline: a gate must not pass over it. Raises
    :class:`FileNotFoundError` for one that is missing.
    """
    entries: list[Entry] = []
    headed = False
    try:
        with open(file, encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                text = line.strip()
                if not text or text.startswith(_MARKERS):
                    continue
                entry = _entry(text)
                if isinstance(entry, int):
                    if entry > VERSION:
                        raise ConfigError(
                            f"{file}: written by a newer listing-lint (version {entry} of the format)"
                        )
                    headed = True
                elif entry is None:
                    raise ConfigError(f"{file}:{number}: no entry of a baseline: {text[:60]!r}")
                else:
                    entries.append(entry)
    except FileNotFoundError:
        raise
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: no baseline: not UTF-8") from error
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from error
    if not headed:
        raise ConfigError(f"{file}: no baseline: its first line is missing")
    return entries


def _entry(text: str) -> Entry | int | None:
    """A line read: an entry, the version that the first line tells, or None for neither."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    if _HEAD in value:
        return value[_HEAD] if type(value[_HEAD]) is int else None
    fields = {name: value.get(name, "") for name in Entry._fields}
    if not all(isinstance(one, str) for one in fields.values()) or not fields["fingerprint"]:
        return None
    return Entry(**fields)


@dataclass(slots=True)
class Sifted:
    """Findings without those that are known. Like the findings themselves it can be iterated again and again.

    ``hidden`` counts the known ones that were left out, and ``met`` are their fingerprints, both after the first time through.
    """

    findings: Iterable[Finding]
    entries: Sequence[Entry]
    hidden: int = 0
    met: set[str] = field(default_factory=set)
    _known: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._known = frozenset(entry.fingerprint for entry in self.entries)

    def __iter__(self) -> Iterator[Finding]:
        hidden = 0
        for finding in self.findings:
            if finding.fingerprint in self._known:
                hidden += 1
                self.met.add(finding.fingerprint)
            else:
                yield finding
        self.hidden = hidden


def stale(entries: Iterable[Entry], met: Collection[str], checked: Callable[[str], bool]) -> list[Entry]:
    """The entries that nothing found again, of files that were ``checked`` or are gone: by their paths."""
    return [entry for entry in entries if entry.fingerprint not in met and checked(entry.path)]
