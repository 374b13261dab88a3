"""The elements of the first characters of an XML file, which may end anywhere and need not be well-formed to their end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Callable


class _RefusedError(Exception):
    """Raised where a document declares entities: nothing is read of it."""


_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
"""It names an encoding, in which the text is no longer."""


def read_head(
    text: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    said: Callable[[str], object] | None = None,
) -> bool:
    """Call ``start``, ``end`` and ``said`` for the tags and texts up to the first fault; False where entities are declared.

    What was called before such a declaration is to be forgotten.
    """

    def refuse(*_rest: object) -> None:
        raise _RefusedError

    parser = expat.ParserCreate("utf-8")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler, parser.EndElementHandler = start, end
    if said is not None:
        parser.CharacterDataHandler = said
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(_DECLARATION.sub("", text, count=1).encode("utf-8", "replace"), False)
    except _RefusedError:
        return False
    except expat.ExpatError:
        pass  # what stands before the fault is known
    return True
