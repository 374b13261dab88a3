"""A run over the whole catalog with the editor's texts in the place of the files; and the process of its own that makes it.

``python -m listing_lint.editor.whole`` reads one line of JSON from standard input (see :func:`answer`), writes one answer of
JSON and ends. It ends as well when standard input does: then whoever asked is gone. See :mod:`listing_lint.editor.apart`.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

from listing_lint.cache.forms import plain_finding
from listing_lint.catalog.sources import SourceFile, discover
from listing_lint.editor.linting import FAULTS, Catalog, catalog_of, recognised, unknown
from listing_lint.engine.run import run
from listing_lint.engine.settings import formats_told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.finding import Finding


def whole(catalog: Catalog, documents: Mapping[str, SourceFile]) -> dict[str, list[Finding]]:
    """All findings of the catalog by path, the ``documents`` (by full path) as the editor has them."""
    settings = catalog.setup.settings
    found = []
    left = dict(documents)
    if catalog.workspace:
        for item in discover(
            [catalog.base],
            base=catalog.base,
            root=settings.root,
            excluded=catalog.excluded,
            told=formats_told(settings),
        ):
            full = item.file if isinstance(item, SourceFile) else item.place
            found.append(left.pop(full, item))
    found += left.values()
    result = run(catalog.setup, found, jobs=1, whole=catalog.workspace, keep=False)
    by_path: dict[str, list[Finding]] = {}
    try:
        for finding in unknown(catalog.setup, list(result.findings)):
            by_path.setdefault(finding.path, []).append(finding)
    finally:
        result.findings.close()
    return by_path


def answer(
    documents: Sequence[tuple[str, str | None]],
    folders: Sequence[str],
    configs: Sequence[str],
    *,
    isolated: bool,
) -> dict[str, Any]:
    """The findings of open documents, each a full path and the file that has the editor's text, if it is one of listings.

    ``{"found": {path: [plain findings]}}``, or ``{"fault": words}`` for a configuration that cannot be used.
    """
    catalogs: dict[tuple[str, ...], Catalog] = {}
    asked: dict[int, tuple[Catalog, dict[str, SourceFile]]] = {}
    try:
        for file, copy in documents:
            catalog = catalog_of(catalogs, file, folders, configs, isolated=isolated)
            sources = asked.setdefault(id(catalog), (catalog, {}))[1]
            if copy is not None and (source := recognised(catalog, file, copy)) is not None:
                sources[file] = source
        wanted = {file for file, _ in documents}
        found: dict[str, list[Any]] = {}
        for catalog, sources in asked.values():
            for path, findings in whole(catalog, sources).items():
                full = os.path.normpath(os.path.join(catalog.base, path))
                if full in wanted:
                    found[full] = [plain_finding(one) for one in findings]
    except FAULTS as error:
        return {"fault": str(error)}
    return {"found": found}


def main() -> None:
    """Answer one request, at a lower priority than the process that answers keystrokes."""
    # What a plugin prints must not get into the answer.
    out = os.dup(1)
    os.dup2(2, 1)
    if hasattr(os, "nice"):
        os.nice(5)
    gc.set_threshold(250_000, 20, 20)
    asked = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_the_asker, daemon=True).start()
    said = json.dumps(answer(**asked)).encode("ascii")
    with os.fdopen(out, "wb") as stream:
        stream.write(said)


def _end_with_the_asker() -> None:
    while os.read(0, 1024):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
