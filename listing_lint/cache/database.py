"""The file of kept results: one SQLite database beside the configuration, or where the user says.

Several processes and several runs may use it at once: SQLite writes each result whole or not at all, and a process that is
killed leaves what was whole before. Whatever is wrong with the file costs time, never a result. Each result bears a seal
(``seal.py``): what a stranger put into the file, or a damaged disk, is not believed.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from listing_lint.cache.mounts import is_remote

if TYPE_CHECKING:
    import sqlite3

FOLDER = ".listing-lint-cache"
FILE = "results.sqlite3"
ENDINGS = (".sqlite3", ".sqlite", ".db")
"""How the name of a file ends where the user says where results are kept; any other name is a folder's."""

PICTURES = ("picture_codes", "picture_lines", "picture_marks")
"""The tables of what was read in pictures: by the picture's content and the version of the reader."""
OUTCOMES = "outcomes"
"""The table of what was found in files, and in whole runs."""

_SCHEMA = (
    *(
        f"CREATE TABLE IF NOT EXISTS {table} "
        "(digest TEXT, reader TEXT, result TEXT, PRIMARY KEY (digest, reader)) WITHOUT ROWID"
        for table in PICTURES
    ),
    f"CREATE TABLE IF NOT EXISTS {OUTCOMES} (key BLOB PRIMARY KEY, used INTEGER, kind INTEGER, result BLOB)",
)
_OURS = 0x4C4C6E74
"""The application's number in the file's header: other programs' databases are left alone."""
_FORM = 1
"""The form of the tables, in the file's header: a newer one's file is left alone."""
_WAIT = 20.0
"""Seconds to wait for another process that is writing."""
_LARGEST_CHECK = 4 << 20
"""Bytes of a file that is looked through for damage before a run; of a larger one damage is met when it is read."""
_SIDES = ("", "-wal", "-shm", "-journal")


def place_of(folder: str, chosen: bool | str) -> str:
    """The full path of the database. ``chosen`` is ``lint.cache``: a file or a folder, else the usual place is taken."""
    if isinstance(chosen, bool) or not chosen:
        return os.path.join(folder, FOLDER, FILE)
    named = os.path.join(folder, os.path.expanduser(chosen))
    return named if named.endswith(ENDINGS) or os.path.isfile(named) else os.path.join(named, FILE)


class Database:
    """The database in this process. Opened at the first use, and once more in each process that is forked."""

    def __init__(self, file: str) -> None:
        """Name the file. Nothing is opened or made yet."""
        self.file = file
        self.fault: str | None = None
        """Why nothing could be read there or kept there, in this process."""
        self._connection: sqlite3.Connection | None = None
        self._process = 0

    def inspect(self) -> str | None:
        """Look at the file before a run, in one process; what has to be said of it, or None.

        A damaged file is taken away, so that this run starts a new one.
        """
        folder = os.path.dirname(self.file)
        if os.path.islink(folder) and os.path.basename(folder) == FOLDER:
            return f"{folder} is a link and was not followed; nothing is kept"
        if not os.path.lexists(self.file):
            return None
        import sqlite3

        try:
            with closing(_opened(self.file)) as connection:
                _refuse_foreign(connection)
                if os.path.getsize(self.file) <= _LARGEST_CHECK:
                    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
                    if verdict != "ok":
                        raise sqlite3.DatabaseError(verdict)
        except ForeignError as error:
            return f"{self.file} {error}; nothing is kept"
        except sqlite3.OperationalError:
            return None  # in use, or not writable: the run is slower, and right
        except (sqlite3.Error, ValueError):
            if not is_ours(self.file):
                return f"{self.file} is no file of kept results; nothing is kept"
            remove(self.file)
            return f"{self.file} was damaged and is started anew; everything is checked and read again"
        except OSError:
            return None
        return None

    def connection(self) -> sqlite3.Connection | None:
        """The connection of this process, or None where nothing can be kept."""
        if self._process != os.getpid():
            # A connection must not be used behind a fork.
            self._process, self._connection = os.getpid(), self._made()
        return self._connection

    def failed(self, error: Exception) -> None:
        """Go on without the file, after a fault. A damaged one is taken away, so that the next run starts a new one."""
        import sqlite3

        self._let_go()
        if isinstance(error, sqlite3.OperationalError):
            self.fault = str(error)
        elif (
            isinstance(error, sqlite3.DatabaseError)
            and not isinstance(error, sqlite3.ProgrammingError)
            and is_ours(self.file)
        ):
            remove(self.file)

    def close(self) -> None:
        """Close the file in this process; the next use opens it again."""
        if self._process == os.getpid():
            self._let_go()
            self._process = 0

    def __del__(self) -> None:
        self.close()

    def _made(self) -> sqlite3.Connection | None:
        import sqlite3

        connection = None
        try:
            _make_folder(os.path.dirname(self.file))
            connection = _opened(self.file)
            _refuse_foreign(connection)
            # Readers and a writer don't wait for each other, and a result is not worth waiting for the disk. Between
            # machines the readers' shared memory is not shared: there each writes by itself.
            with suppress(sqlite3.OperationalError):  # another process does it just now
                connection.execute(f"PRAGMA journal_mode = {'DELETE' if is_remote(self.file) else 'WAL'}")
            connection.execute("PRAGMA synchronous = NORMAL")
            if connection.execute("PRAGMA application_id").fetchone() != (_OURS,):
                connection.execute(f"PRAGMA application_id = {_OURS}")
                connection.execute(f"PRAGMA user_version = {_FORM}")
            for statement in _SCHEMA:
                connection.execute(statement)
        except (OSError, sqlite3.Error, ValueError, ForeignError) as error:
            # Damage was told of before the run; a folder that cannot be written to only makes it slower.
            if isinstance(error, OSError):
                self.fault = error.strerror or str(error)
            elif isinstance(error, sqlite3.OperationalError):
                self.fault = str(error)
            if connection is not None:
                connection.close()
            return None
        return connection

    def _let_go(self) -> None:
        import sqlite3

        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()


class ForeignError(Exception):
    """The database is another program's, or a newer one's. Says so, behind the file's name."""


def is_ours(file: str) -> bool:
    """Whether a file may be taken away: it stands where nothing else does, or its header bears our number.

    A configuration names files, and may come from a stranger, or be mistyped.
    """
    folder, name = os.path.split(file)
    if name == FILE and os.path.basename(folder) == FOLDER:
        return not os.path.islink(folder)
    try:
        with open(file, "rb") as stream:
            header = stream.read(72)
    except OSError:
        return False
    return header.startswith(b"SQLite format 3\0") and header[68:] == _OURS.to_bytes(4, "big")


def remove(file: str) -> int:
    """Take the database away, with what SQLite keeps beside it; returns the bytes that this frees."""
    freed = 0
    for side in _SIDES:
        with suppress(OSError):
            size = os.lstat(file + side).st_size
            os.unlink(file + side)
            freed += size
    return freed


def size_of(file: str) -> int:
    """Bytes of the database and of what stands beside it."""
    total = 0
    for side in _SIDES:
        with suppress(OSError):
            total += os.lstat(file + side).st_size
    return total


def reading(file: str) -> sqlite3.Connection:
    """A connection for looking only. Raises :class:`ForeignError`, :class:`OSError` and ``sqlite3.Error``."""
    connection = _opened(file)
    try:
        _refuse_foreign(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _make_folder(folder: str) -> None:
    if os.path.basename(folder) != FOLDER:  # the user's own: it may hold other things, and be shown to git
        os.makedirs(folder, exist_ok=True)
        return
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
    # Another run may be about to make the file: its tables come after the number, and so are asked for before it.
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    if number != _OURS and tables:
        raise ForeignError("belongs to another program")
    if number == _OURS and form > _FORM:
        raise ForeignError("was written by a newer listing-lint")
