"""What was read in pictures, kept between runs by the picture's content: a second run reads nothing twice.

One SQLite file in the folder ``.listing-lint-cache`` beside the configuration, with a table for each kind of result. A
key names the content (SHA-256) and the version of the reader; another version reads anew. Several processes and several
runs may use it at once: SQLite writes each result whole or not at all. Whatever is wrong with the file costs time, never
a result. Each result bears a seal (``seal.py``): what a stranger put into the file is not believed.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import sqlite3

FOLDER = ".listing-lint-cache"
FILE = "pictures.sqlite3"

Kind = Literal["codes", "lines", "marks"]

_TABLES: dict[Kind, str] = {
    "codes": "picture_codes",
    "lines": "picture_lines",
    "marks": "picture_marks",
}
_OURS = 0x4C4C6E74
"""The application's number in the file's header: other programs' databases are left alone."""
_WAIT = 20.0
"""Seconds to wait for another process that is writing."""
_LARGEST_CHECK = 64 << 20
"""Bytes of a file that is looked through for damage before a run; of a larger one the header alone is."""


class Kept:
    """Results by picture and reader. Opened at the first use, and once more in each process."""

    def __init__(self, folder: str) -> None:
        """Keep results in :data:`FOLDER` below ``folder``. Nothing is opened yet."""
        self._folder = os.path.join(folder, FOLDER)
        self._file = os.path.join(self._folder, FILE)
        self._connection: sqlite3.Connection | None = None
        self._process = 0

    def inspect(self) -> str | None:
        """Look at the file before a run, in one process; what has to be said of it, or None.

        A damaged file is taken away, so that this run starts a new one.
        """
        if os.path.islink(self._folder):
            return f"{self._folder} is a link and was not followed; nothing is kept"
        if not os.path.lexists(self._file):
            return None
        import sqlite3

        try:
            with closing(_opened(self._file)) as connection:
                _refuse_foreign(connection)
                if os.path.getsize(self._file) <= _LARGEST_CHECK:
                    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
                    if verdict != "ok":
                        raise sqlite3.DatabaseError(verdict)
        except _ForeignError:
            return f"{self._file} belongs to another program; nothing is kept"
        except sqlite3.OperationalError:
            return None  # in use, or not writable: the run is slower, and right
        except (sqlite3.Error, ValueError):
            with suppress(OSError):
                for ending in ("", "-wal", "-shm"):
                    with suppress(FileNotFoundError):
                        os.unlink(self._file + ending)
            return f"{self._file} was damaged and is started anew; pictures are read again"
        except OSError:
            return None
        return None

    def get(self, digest: str, kind: Kind, reader: str) -> str | None:
        """The result that was kept, or None."""
        connection = self._open()
        if connection is None:
            return None
        import sqlite3

        try:
            row = connection.execute(
                f"SELECT result FROM {_TABLES[kind]} WHERE digest = ? AND reader = ?",  # noqa: S608 - our own names
                (digest, reader),
            ).fetchone()
        except sqlite3.Error:
            self._give_up()
            return None
        from listing_lint.images.seal import opened

        return opened(row[0], kind, digest, reader) if row is not None and isinstance(row[0], str) else None

    def put(self, digest: str, kind: Kind, reader: str, result: str) -> None:
        """Keep a result."""
        from listing_lint.images.seal import sealed

        connection = self._open()
        marked = sealed(result, kind, digest, reader)
        if connection is None or marked is None:
            return
        import sqlite3

        try:
            connection.execute(
                f"INSERT OR REPLACE INTO {_TABLES[kind]} VALUES (?, ?, ?)",  # noqa: S608 - our own names
                (digest, reader, marked),
            )
        except sqlite3.Error:
            self._give_up()

    def close(self) -> None:
        """Close the file in this process; the next use opens it again."""
        if self._process == os.getpid():
            self._give_up()
            self._process = 0

    def __del__(self) -> None:
        self.close()

    def _open(self) -> sqlite3.Connection | None:
        if self._process != os.getpid():
            # A connection must not be used behind a fork.
            self._process, self._connection = os.getpid(), self._made()
        return self._connection

    def _made(self) -> sqlite3.Connection | None:
        import sqlite3

        connection = None
        try:
            _make_folder(self._folder)
            connection = _opened(self._file)
            _refuse_foreign(connection)
            # Readers and a writer don't wait for each other, and a result is not worth waiting for the disk.
            with suppress(sqlite3.OperationalError):  # another process does it just now
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            if connection.execute("PRAGMA application_id").fetchone() != (_OURS,):
                connection.execute(f"PRAGMA application_id = {_OURS}")
            for table in _TABLES.values():
                connection.execute(
                    f"CREATE TABLE IF NOT EXISTS {table} "
                    "(digest TEXT, reader TEXT, result TEXT, PRIMARY KEY (digest, reader)) WITHOUT ROWID"
                )
        except (OSError, sqlite3.Error, ValueError, _ForeignError):
            # Damage was told of before the run; a folder that cannot be written to only makes it slower.
            if connection is not None:
                connection.close()
            return None
        return connection

    def _give_up(self) -> None:
        import sqlite3

        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()


class _ForeignError(Exception):
    """The database is another program's."""


def _make_folder(folder: str) -> None:
    if os.path.islink(folder):
        raise OSError(f"{folder} is a link")
    os.makedirs(folder, exist_ok=True)
    ignore = os.path.join(folder, ".gitignore")
    if not os.path.lexists(ignore):
        with open(ignore, "w", encoding="utf-8") as stream:
            stream.write("# Made by listing-lint; may be deleted at any time.\n*\n")


def _opened(file: str) -> sqlite3.Connection:
    import sqlite3

    if os.path.islink(file):
        raise OSError(f"{file} is a link")
    # Each statement is a transaction of its own.
    return sqlite3.connect(file, timeout=_WAIT, isolation_level=None)


def _refuse_foreign(connection: sqlite3.Connection) -> None:
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if number != _OURS and tables:
        # Somebody else may be about to write the number: the tables of the first run come after it.
        raise _ForeignError
