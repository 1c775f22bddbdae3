"""The SQLite file under the sample store: opened safely, checked, brought up to date, its failures put in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from trainer.errors import Sentence, StorageError

FILE_NAME = "samples.sqlite3"
SCHEMA_VERSION = 1
APPLICATION_ID = 0x44_50_53_31
BUSY_SECONDS = 5.0
_AT_ONCE = 500
_SCHEMA = """
CREATE TABLE collections (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    created TEXT NOT NULL
);
CREATE TABLE samples (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    label INTEGER NOT NULL CHECK (label BETWEEN 0 AND 9),
    predicted INTEGER CHECK (predicted BETWEEN 0 AND 9),
    model TEXT NOT NULL,
    created TEXT NOT NULL,
    image BLOB NOT NULL,
    image_rule TEXT NOT NULL,
    UNIQUE (collection, digest)
);
CREATE TABLE drawings (
    sample INTEGER PRIMARY KEY REFERENCES samples(id) ON DELETE CASCADE,
    ink BLOB NOT NULL,
    picture BLOB,
    box TEXT
);
CREATE INDEX samples_by_label ON samples (collection, label);
"""


def open_database(folder: Path) -> sqlite3.Connection:
    """The database in ``folder``, made when there is none; raises StorageError when it cannot be used.

    Write-ahead log and full synchronisation: what was kept survives a power cut, and several DigitPads may read
    and write at once, each waiting up to five seconds for another's write.
    """
    path = folder / FILE_NAME
    with telling(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(0o600)  # SQLite gives its other files the permissions of this one
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        connection.text_factory = _text
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    _check_version(connection, path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    if _number(connection, "user_version") == 0:
        _create(connection)
        _check_version(connection, path)


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    version = _number(connection, "user_version")
    if version > SCHEMA_VERSION:
        raise StorageError(
            "The samples in {0} were kept by a newer DigitPad (format {1}, this one knows {2}); update DigitPad "
            "to use them. They were left untouched.",
            path,
            version,
            SCHEMA_VERSION,
        )
    if _number(connection, "application_id") not in {0, APPLICATION_ID}:
        raise StorageError("{0} is not DigitPad's sample file; move it away so that a new one can be made.", path)


def _create(connection: sqlite3.Connection) -> None:
    """Make the tables, unless another DigitPad did so while this one waited for its turn."""
    with transaction(connection):
        if _number(connection, "user_version") == 0:
            for statement in filter(str.strip, _SCHEMA.split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block or nothing of it, with the write lock taken at its start."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def identity_of(path: Path) -> tuple[int, int]:
    """What tells a file from another one of its name: a removed one takes writes and keeps nothing."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_dev, status.st_ino


def is_damage(error: BaseException | None) -> bool:
    """Whether SQLite says that the file itself is wrong."""
    if isinstance(error, UnicodeDecodeError):  # in what SQLite says of its own tables
        return True
    words = ("not a database", "malformed", "no such table", "no such column", "corrupt")
    return isinstance(error, sqlite3.DatabaseError) and any(word in str(error) for word in words)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")  # whatever a damaged file calls a text


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system report into a StorageError that a person can act on."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except (sqlite3.Error, UnicodeDecodeError, OSError) as error:
        raise StorageError("The samples in {0} cannot be used: {1}", path, _reason(error)) from error


def _reason(error: Exception) -> Sentence:
    text = str(error)
    if "full" in text or "No space" in text:
        return Sentence("the disk is full. Nothing was changed; free some space and try again.")
    if "locked" in text:
        return Sentence(
            "another program has been writing to them for over five seconds. Nothing was changed; try again."
        )
    if "readonly" in text or "unable to open" in text or isinstance(error, OSError):
        return Sentence("the folder cannot be written to ({0}). Check its permissions.", error)
    if "not a database" in text or "malformed" in text:
        return Sentence("the file is damaged. Move it to another place, and DigitPad starts an empty one.")
    return Sentence("{0}. Nothing was changed.", error)


def portions(numbers: Sequence[int]) -> Iterator[list[int]]:
    """So many of the numbers at once as SQLite takes in one query."""
    for start in range(0, len(numbers), _AT_ONCE):
        yield list(numbers[start : start + _AT_ONCE])


def marks(values: Sequence[int]) -> str:
    """A mark for each value of such a query."""
    return ",".join("?" * len(values))
