"""A schema file made ready for both engines: its draft chosen, its patterns checked, nothing fetched.

The engines get one and the same cleaned copy. ``$schema`` is taken out, since the draft is chosen here
(Amazon's address is not on the network); patterns are written in the syntax that both linear engines share;
formats that are not checked are taken out; a reference to a file beside the schema carries the address under
which that file is registered.
"""

from __future__ import annotations

import json
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from listing_lint.catalog.listing import pointer
from listing_lint.records import dataclass
from listing_lint.schema.error import SchemaError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Draft = Literal["2020-12", "2019-09", "draft-07", "draft-06", "draft-04"]

MAX_SCHEMA_FILE = 16 * 1024 * 1024
"""Bytes of a schema file; the largest product type definitions have about a tenth of it."""

MAX_SCHEMA_FILES = 200
"""Files that one schema may refer to."""

_ADDRESSES: Mapping[str, Draft] = {
    "json-schema.org/schema": "2020-12",
    "json-schema.org/draft/2020-12/schema": "2020-12",
    "json-schema.org/draft/2019-09/schema": "2019-09",
    "json-schema.org/draft-07/schema": "draft-07",
    "json-schema.org/draft-06/schema": "draft-06",
    "json-schema.org/draft-04/schema": "draft-04",
}
_NAMED = frozenset(
    {"properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"}
)
_VERBATIM = frozenset(
    {"const", "enum", "default", "examples", "required", "type", "dependentRequired", "enumNames"}
)
_REFERENCES = frozenset({"$ref", "$dynamicRef", "$recursiveRef"})
_OWN_BASE = "file:///schemas/"
"""Addresses of schemas without an ``$id``. A label: nothing is ever read from it."""


@dataclass(frozen=True, slots=True)
class Document:
    """``root`` is the cleaned schema, ``others`` the files it refers to by their address.

    ``patterns`` maps each pattern as it stands in ``root`` to the text in the schema's file.
    ``recursive`` tells whether the schema can descend without end.
    """

    name: str
    draft: Draft
    root: dict[str, Any]
    base: str
    others: Mapping[str, Any]
    patterns: Mapping[str, str]
    recursive: bool


def draft_of(schema: Mapping[str, Any]) -> Draft:
    """Return the draft that ``$schema`` names.

    It is 2020-12 without one, and 2019-09 for an address of somebody's own, such as Amazon's.
    """
    address = schema.get("$schema")
    if not isinstance(address, str):
        return "2020-12"
    return _ADDRESSES.get(_without_scheme(address), "2019-09")


def prepare(schema: dict[str, Any], name: str, path: Path | None = None) -> Document:
    """Make a schema ready. ``path`` is its file; files it refers to are read only from that folder and below.

    Raises :class:`SchemaError`.
    """
    draft = draft_of(schema)
    work = _Preparation(name, draft, path)
    root_base = _OWN_BASE + quote(path.name if path else "schema.json")
    try:
        root = work.document(schema, root_base, path)
        work.read_pending()
    except RecursionError:
        raise SchemaError(f"{name}: the schema is nested too deeply") from None
    base = work.own_base(root, root_base)
    work.check_references()
    return Document(
        name=name,
        draft=draft,
        root=root,
        base=base,
        others=work.others,
        patterns=work.patterns,
        recursive=work.recursive(),
    )


def needs_own_words(draft: Draft, shared: str) -> bool:
    """Tell whether a pattern asks for a word boundary that the compiled validator would misunderstand.

    In the drafts up to 07 its engine cannot be told that words are of ASCII letters.
    """
    return draft in {"draft-07", "draft-06", "draft-04"} and ("\\b" in shared or "\\B" in shared)


def _without_scheme(address: str) -> str:
    return address.removesuffix("#").removeprefix("https://").removeprefix("http://")


@dataclass(frozen=True, slots=True)
class _Reference:
    """One ``$ref``: where it stands, and the absolute address it means."""

    document: str
    place: str
    target: str
    written: str


@dataclass(slots=True)
class _Preparation:
    """The state of one preparation, which walks several files."""

    name: str
    draft: Draft
    path: Path | None
    others: dict[str, Any] = field(default_factory=dict)
    patterns: dict[str, str] = field(default_factory=dict)
    references: list[_Reference] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    identifiers: set[str] = field(default_factory=set)
    pending: dict[str, Path] = field(default_factory=dict)
    files: dict[str, Path | None] = field(default_factory=dict)
    dynamic: bool = False

    def fail(self, place: str, why: str) -> SchemaError:
        return SchemaError(f"{self.name or 'listing schema'}: {why} (at {place or 'the top'})")

    @property
    def identifier(self) -> str:
        return "id" if self.draft == "draft-04" else "$id"

    def own_base(self, node: Mapping[str, Any], base: str) -> str:
        own = node.get(self.identifier)
        if not isinstance(own, str) or (
            self.draft in {"draft-04", "draft-06", "draft-07"} and "$ref" in node
        ):
            return base
        return urldefrag(urljoin(base, own))[0] or base

    def document(self, schema: Any, base: str, file: Path | None) -> Any:
        """Clean a whole file that is registered under ``base``."""
        self.documents.add(base)
        self.files[base] = file
        self.identifiers.add(base)
        if isinstance(schema, dict):
            own = self.own_base(schema, base)
            self.documents.add(own)
            self.files[own] = file
        return self.clean(schema, "", base, base)

    def clean(self, node: Any, place: str, base: str, document: str) -> Any:
        if isinstance(node, list):
            return [
                self.clean(item, place + pointer(index), base, document) for index, item in enumerate(node)
            ]
        if not isinstance(node, dict):
            return node
        base = self.own_base(node, base)
        self.identifiers.add(base)
        if not place:
            document = base
        cleaned: dict[str, Any] = {}
        for key, value in node.items():
            here = place + pointer(key)
            if key == "$schema" and isinstance(value, str):
                if _ADDRESSES.get(_without_scheme(value), "2019-09") != self.draft:
                    raise self.fail(
                        here, f"one schema in two drafts, {self.draft} and {value}, is not supported"
                    )
            elif key == "format" and isinstance(value, str):
                from listing_lint.schema.formats import FORMATS

                if value in FORMATS:
                    cleaned[key] = value
            elif key == "pattern" and isinstance(value, str):
                cleaned[key] = self.pattern(value, here)
            elif key in _REFERENCES and isinstance(value, str):
                cleaned[key] = self.reference(key, value, here, base, document)
            elif key in _NAMED and isinstance(value, dict):
                cleaned[key] = {
                    (self.pattern(name, here) if key == "patternProperties" else name): self.clean(
                        item, here + pointer(name), base, document
                    )
                    for name, item in value.items()
                }
            elif key in _VERBATIM:
                cleaned[key] = value
            else:
                cleaned[key] = self.clean(value, here, base, document)
        return cleaned

    def pattern(self, text: str, place: str) -> str:
        """Return the pattern in the syntax that RE2 and the compiled validator's engine share."""
        from listing_lint.ecma import translate
        from listing_lint.patterns import PatternError, compile_pattern

        try:
            if self.name:  # the shipped schema's patterns are known to compile, and RE2 costs time to import
                compile_pattern(text, dialect="ecma")
            shared = translate(text)
        except PatternError as error:
            raise self.fail(place, str(error)) from None
        # The meta-schemas up to draft-07 have the syntax of patterns checked, so only forms of ECMA-262 may be used.
        shared = shared.replace("\\A", "^").replace("\\z", "$").replace("\\x{", "\\u{")
        if not needs_own_words(self.draft, shared):
            # ECMA-262 and RE2 know ASCII words only; the compiled validator's engine must be told.
            shared = shared.replace("\\b", "(?-u:\\b)").replace("\\B", "(?-u:\\B)")
        self.patterns.setdefault(shared, text)
        return shared

    def reference(self, key: str, written: str, place: str, base: str, document: str) -> str:
        if key != "$ref":
            self.dynamic = True
            return written
        if written.startswith("#"):
            self.references.append(_Reference(document, place, base + written, written))
            return written
        target = urljoin(base, written)
        address = urldefrag(target)[0]
        self.references.append(_Reference(document, place, target, written))
        if address not in self.pending and address not in self.documents:
            file = self.file_of(written, document)
            if file is not None:
                if not urlsplit(target).scheme:
                    raise self.fail(place, f"a schema whose $id is {base} cannot refer to the file {written}")
                self.pending[address] = file
        return target

    def file_of(self, written: str, document: str) -> Path | None:
        """Return the file that a relative reference may mean; None for an address."""
        parts = urlsplit(written)
        around = self.files.get(document)
        if parts.scheme or parts.netloc or around is None or not parts.path:
            return None
        return around.parent / unquote(parts.path)

    def read_pending(self) -> None:
        """Read the files referred to, which may refer to more."""
        while self.pending:
            address, file = self.pending.popitem()
            if address in self.documents or address in self.identifiers:
                continue
            if len(self.others) >= MAX_SCHEMA_FILES:
                raise SchemaError(f"{self.name}: refers to more than {MAX_SCHEMA_FILES} files")
            self.others[address] = self.document(self.read(file), address, file)

    def read(self, file: Path) -> Any:
        assert self.path is not None  # without a path no file is ever pending
        here = f"{self.name}: refers to {file.name}"
        try:
            found = file.resolve(strict=True)
            inside = found.is_relative_to(self.path.parent.resolve())
            data = b""
            if inside:
                with found.open("rb") as stream:
                    data = stream.read(MAX_SCHEMA_FILE + 1)
        except (OSError, ValueError) as error:  # ValueError: a name with a NUL
            raise SchemaError(f"{here}: {getattr(error, 'strerror', None) or 'it cannot be read'}") from None
        if not inside:
            raise SchemaError(f"{here}, which is outside the schema's folder")
        if len(data) > MAX_SCHEMA_FILE:
            raise SchemaError(f"{here}, which is larger than {MAX_SCHEMA_FILE} bytes")
        try:
            return json.loads(data)
        except (ValueError, RecursionError) as error:
            raise SchemaError(f"{here}, which is not valid JSON: {error}") from None

    def check_references(self) -> None:
        """Refuse what would have to be fetched."""
        for reference in self.references:
            address = urldefrag(reference.target)[0]
            if address in self.identifiers or reference.written.startswith("#"):
                continue
            if _without_scheme(address) in _ADDRESSES or address.startswith("https://json-schema.org/draft/"):
                continue
            raise self.fail(
                reference.place,
                f"refers to {reference.written}; nothing is fetched from the network: put the file beside "
                "the schema and refer to it by its name",
            )

    def recursive(self) -> bool:
        """Whether a chain of references can lead back to itself; true as well where that is hard to tell."""
        if self.dynamic:
            return True
        graph: dict[_Node, list[_Node]] = {}
        for reference in self.references:
            address, fragment = urldefrag(reference.target)
            if address not in self.documents or (fragment and not fragment.startswith("/")):
                return True
            graph[address, unquote(fragment)] = []
        for reference in self.references:
            address, fragment = urldefrag(reference.target)
            place = reference.place
            while True:  # the reference belongs to every target that encloses it
                if (reference.document, place) in graph:
                    graph[reference.document, place].append((address, unquote(fragment)))
                if not place:
                    break
                place = place.rpartition("/")[0]
        return _has_cycle(graph)


_Node = tuple[str, str]


def _has_cycle(graph: Mapping[_Node, list[_Node]]) -> bool:
    """Whether some node can be reached from itself; every node is left once."""
    done: set[_Node] = set()
    for start in graph:
        path: set[_Node] = set()
        waiting: list[tuple[_Node, bool]] = [(start, False)]
        while waiting:
            node, leaving = waiting.pop()
            if leaving:
                path.discard(node)
                done.add(node)
            elif node in path:
                return True
            elif node not in done:
                path.add(node)
                waiting.append((node, True))
                waiting.extend((following, False) for following in graph[node])
    return False
