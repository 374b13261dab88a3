"""YAML as the same in JSON, a member a line, with the places of its members in the YAML.

Sites of small shops that are made of files (Jekyll, Hugo, Eleventy) keep their goods in YAML. What is read of it is what JSON
can say: texts, plain numbers, true, false and null. "0123" stays the text that a seller wrote, and so do "no" and a date.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from listing_lint.catalog.listing import escape
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.written import RefusedError, Writer, Written
from listing_lint.catalog.spans import Place
from listing_lint.catalog.strict import MAX_DEPTH
from listing_lint.catalog.text import SourceText

if TYPE_CHECKING:
    from yaml.nodes import Node

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,17})?")
_CALLED = re.compile(
    r"(?:ObjectId|UUID|ISODate|(?P<number>Number(?:Int|Long|Decimal)))\(\s*(?P<quote>[\"']?)(?P<text>[^\"'()]{1,60})(?P=quote)\s*\)"
)
"""A value as the shell of MongoDB prints it: ``ObjectId("6437d40c251557de3bd8b96a")``."""
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_FEW = 1000
"""Values that any document may have; beyond them it has fewer than characters, unless anchors make many of a few."""


def written_as_json(text: str) -> Written:
    """A YAML text; several documents are a list of them.

    Raises :class:`RefusedError` for what is no YAML, or has more values than characters.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    source = SourceText(text, 1)
    try:
        nodes = [node for node in yaml.compose_all(text, Loader=loader) if node.value != ""]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(mark.index if mark is not None else 0, len(text))
        said = " ".join(str(error.problem or error.context or "it cannot be read").split())
        raise RefusedError(_fault(source, at, said)) from None
    except yaml.YAMLError as error:
        at = min(getattr(error, "position", 0) or 0, len(text))
        said = " ".join(str(getattr(error, "reason", "") or "it cannot be read").split())
        raise RefusedError(_fault(source, at, said)) from None
    except RecursionError:
        raise RefusedError(_deep(source, 0)) from None
    maker = _Maker(source, len(text) + _FEW)
    if len(nodes) == 1:
        maker.take(nodes[0], "", 0, -1, -1)
    elif nodes:
        maker.take_all(nodes)
    return maker.written()


def _fault(source: SourceText, at: int, said: str) -> LoadProblem:
    return LoadProblem("syntax-error", detail=said, span=source.span(at, at), subject="YAML")


def _deep(source: SourceText, at: int) -> LoadProblem:
    return LoadProblem("nested-too-deep", detail=f"more than {MAX_DEPTH} levels", span=source.span(at, at))


class _Maker(Writer):
    """Writes nodes as JSON."""

    def __init__(self, source: SourceText, most: int) -> None:
        super().__init__()
        self.source = source
        self.most = most

    def take(
        self, node: Node, at: str, depth: int, key_start: int, key_end: int, key: str | None = None
    ) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        if depth > MAX_DEPTH:
            raise RefusedError(_deep(self.source, start))
        if len(self.lines) > self.most:
            span = self.source.span(start, start)
            raise RefusedError(LoadProblem("too-large", detail=f"more than {self.most:,} values", span=span))
        self.begin(at, Place(start, end, key_start, key_end), key)
        if isinstance(node, MappingNode):
            self._members(node, at, depth)
        elif isinstance(node, SequenceNode):
            self._items(node.value, at, depth)
        else:
            self.put(json.dumps(_value(node), ensure_ascii=False))

    def take_all(self, nodes: list[Node]) -> None:
        """Several documents, as a list of them."""
        self.begin("", Place(nodes[0].start_mark.index, nodes[-1].end_mark.index))
        self._items(nodes, "", 0)

    def _items(self, nodes: list[Node], at: str, depth: int) -> None:
        self.put("[")
        for index, item in enumerate(nodes):
            self.put("," if index else "")
            self.take(item, f"{at}/{index}", depth + 1, -1, -1)
        self.put("]")

    def _members(self, node: MappingNode, at: str, depth: int) -> None:
        self.put("{")
        first = True
        for name, value in _pairs(node):
            self.put("" if first else ",")
            first = False
            place = f"{at}/{escape(name.value)}"
            self.take(value, place, depth + 1, name.start_mark.index, name.end_mark.index, name.value)
        self.put("}")


def _pairs(node: MappingNode) -> list[tuple[Any, Node]]:
    """The members of a mapping with texts for names; those that ``<<`` merges in stand behind its own."""
    own: list[tuple[Any, Node]] = [
        (name, value) for name, value in node.value if isinstance(name, ScalarNode) and name.value != "<<"
    ]
    taken = {name.value for name, _ in own}
    for name, value in node.value:
        if not isinstance(name, ScalarNode) or name.value != "<<":
            continue
        for merged in value.value if isinstance(value, SequenceNode) else [value]:
            for inner, item in merged.value if isinstance(merged, MappingNode) else ():
                if isinstance(inner, ScalarNode) and inner.value not in taken and inner.value != "<<":
                    taken.add(inner.value)
                    own.append((inner, item))
    return own


def _value(node: Node) -> Any:
    text: str = node.value
    if getattr(node, "style", None) in ("'", '"', "|", ">"):
        return text
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    called = _CALLED.fullmatch(text)
    if called is not None:
        text = called["text"]
        return json.loads(text) if called["number"] and _NUMBER.fullmatch(text) else text
    return json.loads(text) if _NUMBER.fullmatch(text) else text
