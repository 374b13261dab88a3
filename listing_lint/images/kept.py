"""What was read in pictures, kept between runs by the picture's content: a second run reads nothing twice.

A table for each kind of result in the file of ``cache/database.py``. A key names the content (SHA-256) and the version of
the reader; another version reads anew.
"""

from __future__ import annotations

from typing import Literal

from listing_lint.cache.database import Database, place_of

Kind = Literal["codes", "lines", "marks"]

_TABLES: dict[Kind, str] = {
    "codes": "picture_codes",
    "lines": "picture_lines",
    "marks": "picture_marks",
}


class Kept:
    """Results by picture and reader."""

    def __init__(self, folder: str, database: Database | None = None) -> None:
        """Keep results in a database, by default the usual one below ``folder``. Nothing is opened yet."""
        self._database = database or Database(place_of(folder, chosen=True))

    def inspect(self) -> str | None:
        """Look at the file before a run: see :meth:`Database.inspect`."""
        return self._database.inspect()

    def get(self, digest: str, kind: Kind, reader: str) -> str | None:
        """The result that was kept, or None."""
        connection = self._database.connection()
        if connection is None:
            return None
        import sqlite3

        try:
            row = connection.execute(
                f"SELECT result FROM {_TABLES[kind]} WHERE digest = ? AND reader = ?",  # noqa: S608 - our own names
                (digest, reader),
            ).fetchone()
        except sqlite3.Error as error:
            self._database.failed(error)
            return None
        from listing_lint.cache.seal import opened

        return opened(row[0], kind, digest, reader) if row is not None and isinstance(row[0], str) else None

    def put(self, digest: str, kind: Kind, reader: str, result: str) -> None:
        """Keep a result."""
        from listing_lint.cache.seal import sealed

        connection = self._database.connection()
        marked = sealed(result, kind, digest, reader)
        if connection is None or marked is None:
            return
        import sqlite3

        try:
            connection.execute(
                f"INSERT OR REPLACE INTO {_TABLES[kind]} VALUES (?, ?, ?)",  # noqa: S608 - our own names
                (digest, reader, marked),
            )
        except sqlite3.Error as error:
            self._database.failed(error)

    def close(self) -> None:
        """Close the file in this process; the next use opens it again."""
        self._database.close()
