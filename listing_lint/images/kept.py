"""What was read in pictures, kept between runs by the picture's content: a second run reads nothing twice.

One SQLite file in the folder ``.listing-lint-cache`` beside the configuration. A key names the content (SHA-256), the
kind of result, and the version of the reader; another version reads anew. Several processes may use it at once. Whatever
is wrong with the file costs time, never a result.
"""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = ".listing-lint-cache"
_FILE = "pictures.sqlite3"
_WAIT = 20.0
"""Seconds to wait for another process that is writing."""

_SCHEMA = "CREATE TABLE IF NOT EXISTS reading (digest TEXT, kind TEXT, reader TEXT, result TEXT, PRIMARY KEY (digest, kind, reader)) WITHOUT ROWID"


class Kept:
    """Results by picture and reader. Opened at the first use, and once more in each process."""

    def __init__(self, folder: str, warn: Callable[[str], None] = lambda _: None) -> None:
        """Keep results below ``folder``; ``warn`` is told once what keeps them from being kept."""
        self._folder = os.path.join(folder, FOLDER)
        self._warn = warn
        self._connection: sqlite3.Connection | None = None
        self._process = 0

    def get(self, digest: str, kind: str, reader: str) -> str | None:
        """The result that was kept, or None."""
        connection = self._open()
        if connection is None:
            return None
        try:
            row = connection.execute(
                "SELECT result FROM reading WHERE digest = ? AND kind = ? AND reader = ?", (digest, kind, reader)
            ).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        return row[0] if row is not None and isinstance(row[0], str) else None

    def put(self, digest: str, kind: str, reader: str, result: str) -> None:
        """Keep a result."""
        connection = self._open()
        if connection is None:
            return
        try:
            with connection:
                connection.execute(
                    "INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", (digest, kind, reader, result)
                )
        except sqlite3.Error as error:
            self._give_up(error)

    def _open(self) -> sqlite3.Connection | None:
        if self._process == os.getpid():
            return self._connection
        # A connection must not be used behind a fork.
        self._process, self._connection = os.getpid(), None
        file = os.path.join(self._folder, _FILE)
        try:
            _make_folder(self._folder)
            try:
                self._connection = _connect(file)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                self._warn(f"{file} is damaged and is started anew; pictures are read again")
                os.unlink(file)
                self._connection = _connect(file)
        except (OSError, sqlite3.Error):
            self._connection = None  # a folder that cannot be written to: the run is slower, and right
        return self._connection

    def _give_up(self, error: sqlite3.Error) -> None:
        if not isinstance(error, sqlite3.OperationalError):
            self._warn(f"{os.path.join(self._folder, _FILE)}: {error}; nothing more is kept in this run")
        self._connection = None


def _make_folder(folder: str) -> None:
    if os.path.islink(folder):
        raise OSError(f"{folder} is a link")
    os.makedirs(folder, exist_ok=True)
    ignore = os.path.join(folder, ".gitignore")
    if not os.path.exists(ignore):
        with open(ignore, "w", encoding="utf-8") as stream:
            stream.write("# Made by listing-lint; may be deleted at any time.\n*\n")


def _connect(file: str) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=_WAIT)
    try:
        connection.execute(_SCHEMA)
        connection.execute("SELECT digest, kind, reader, result FROM reading LIMIT 1").fetchall()
        connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection
