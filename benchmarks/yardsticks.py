"""What the linter is held against, as processes of their own: ``python yardsticks.py NAME FILE``."""

from __future__ import annotations

import sys


def loads(file: str) -> None:
    """Parse every line of a JSONL file with ``json.loads``, and do nothing with it."""
    import json

    with open(file, encoding="utf-8") as lines:
        for line in lines:
            json.loads(line)


def orjson(file: str) -> None:
    """Parse a JSON document with orjson, and do nothing with it."""
    import orjson as library

    with open(file, "rb") as stream:
        library.loads(stream.read())


def lxml(file: str) -> None:
    """Parse a page with lxml, and do nothing with it."""
    from lxml import html

    html.parse(file)


def records(file: str) -> None:
    """Read the listings of a file with our own reader, and do nothing with them."""
    import gc
    import os

    from listing_lint.catalog.recognising import recognise
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.outcome import Outcome, Task
    from listing_lint.engine.reading import read

    gc.set_threshold(250_000, 20, 20)  # as the command line has it
    with open(file, "rb") as stream:
        form, name = recognise(stream, file)
    source = SourceFile(file, file, form, os.path.getsize(file), "", name or "")
    for _ in read(Task((source,)), source, Outcome(), 1 << 30):
        pass


def headers(file: str) -> None:
    """Open every picture that the file names, one a line, with Pillow, which reads its header."""
    from PIL import Image

    for path in _paths(file):
        with Image.open(path) as picture:
            _ = picture.size


def sha256(file: str) -> None:
    """Hash every file that this one names, one a line."""
    import hashlib
    import os

    for path in _paths(file):
        with open(path, "rb", buffering=0) as stream:
            # A small file is read whole: file_digest makes a buffer of its own for each.
            if os.fstat(stream.fileno()).st_size < 1 << 20:
                hashlib.sha256(stream.read()).hexdigest()
            else:
                hashlib.file_digest(stream, "sha256").hexdigest()


def draft(file: str) -> None:
    """Decode every picture that the file names in Pillow's draft mode: 256 pixels or the next size above."""
    from PIL import Image

    for path in _paths(file):
        with Image.open(path) as picture:
            picture.draft("RGB", (256, 256))
            picture.load()


def luma(file: str) -> None:
    """Decode the brightness of every picture that the file names, at full size."""
    from PIL import Image

    for path in _paths(file):
        with Image.open(path) as picture:
            picture.draft("L", picture.size)
            picture.load()


def text(file: str) -> None:
    """Read the text of every picture that the file names with RapidOCR, as its documentation does, on one thread."""
    from rapidocr import RapidOCR

    reader = RapidOCR(
        params={
            "Global.log_level": "critical",
            "Det.limit_type": "max",
            "Det.limit_side_len": 960,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    for path in _paths(file):
        reader(path)


def csv(file: str) -> None:
    """Parse a file of commas or tabs with Python's own reader, and do nothing with it."""
    from csv import reader

    with open(file, encoding="utf-8", newline="") as lines:
        for _ in reader(lines, delimiter="\t" if file.endswith(".tsv") else ","):
            pass


def table(file: str) -> None:
    """Read a CSV file as listings, each with the way to its cells: ours."""
    import gc

    from listing_lint.catalog.readers.tables import read

    gc.set_threshold(250_000, 20, 20)  # as the command line has it
    with open(file, "rb") as stream:
        for _ in read(stream, 32_000_000, {}):
            pass


def openpyxl(file: str) -> None:
    """Parse a workbook with openpyxl's read-only mode, and do nothing with it."""
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True)
    for sheet in book:
        for _ in sheet.iter_rows(values_only=True):
            pass


def workbook(file: str) -> None:
    """Read a workbook as listings, each with the way to its cells: ours."""
    from listing_lint.catalog.readers.workbooks import read

    with open(file, "rb") as stream:
        for _ in read(stream, 32_000_000, {}):
            pass


def _paths(file: str) -> list[str]:
    with open(file, encoding="utf-8") as lines:
        return lines.read().splitlines()


if __name__ == "__main__":
    {
        "loads": loads,
        "orjson": orjson,
        "records": records,
        "lxml": lxml,
        "headers": headers,
        "draft": draft,
        "sha256": sha256,
        "luma": luma,
        "text": text,
        "csv": csv,
        "table": table,
        "openpyxl": openpyxl,
        "workbook": workbook,
    }[sys.argv[1]](sys.argv[2])
