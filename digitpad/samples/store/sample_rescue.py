"""A damaged sample file: what can still be read of it goes into a new one, and it is kept beside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from digitpad.samples.store.sample import is_collection_name, is_digit, unpack_ink
from digitpad.samples.store.sample_database import FILE_NAME, open_database, telling, transaction
from trainer.errors import InkFileError, StorageError
from trainer.image.measures import PIXELS

Row = tuple[Any, ...]
_LARGEST_ID: Final = 2**24
_ASIDE: Final = "samples.damaged-%Y%m%d-%H%M%S.sqlite3"
_MOST_FAILURES: Final = 5000  # of ranges; a table of which nothing can be read costs a moment


@dataclass(frozen=True, slots=True)
class Rescue:
    """What became of a damaged file: samples saved, and where the file is now."""

    saved: int
    kept_as: Path

    @property
    def sentence(self) -> StorageError:
        """For the person."""
        return StorageError(
            "The file of your samples was damaged. Samples that could be read and are in use again: {0}; "
            "the damaged file is kept as {1}.",
            self.saved,
            self.kept_as,
        )


def rescue(folder: Path) -> Rescue:
    """Move the damaged file in ``folder`` aside and copy what can be read of it; StorageError when that fails too."""
    path = folder / FILE_NAME
    with telling(path):
        aside = path.with_name(f"{datetime.now():{_ASIDE}}")
        path.replace(aside)
        for ending in ("-wal", "-shm"):
            journal = path.with_name(path.name + ending)
            if journal.exists():
                journal.replace(aside.with_name(aside.name + ending))
        with closing(open_database(folder)) as new, transaction(new):
            return Rescue(_copy(aside, new), aside)


def _copy(aside: Path, new: sqlite3.Connection) -> int:
    try:
        old = sqlite3.connect(f"{aside.as_uri()}?mode=ro", uri=True)
        old.text_factory = _text
    except sqlite3.Error:
        return 0
    saved = 0
    with closing(old):
        for row in _readable(old, "SELECT id, name, created FROM collections WHERE id BETWEEN ? AND ?"):
            if _is_collection(row):
                new.execute("INSERT OR IGNORE INTO collections VALUES (?,?,?)", row)
        homes = {number for (number,) in new.execute("SELECT id FROM collections")}
        drawings = {
            row[0]: row
            for row in _readable(old, "SELECT sample, ink, picture, box FROM drawings WHERE sample BETWEEN ? AND ?")
            if _is_drawing(row)
        }
        samples = (
            "SELECT id, collection, digest, label, predicted, model, created, image, image_rule "
            "FROM samples WHERE id BETWEEN ? AND ?"
        )
        for row in _readable(old, samples):
            if row[0] in drawings and _is_sample(row) and _made_home(new, homes, row[1]):
                added = new.execute("INSERT OR IGNORE INTO samples VALUES (?,?,?,?,?,?,?,?,?)", row).rowcount
                new.execute("INSERT OR IGNORE INTO drawings VALUES (?,?,?,?)", drawings[row[0]])
                saved += added
    return saved


def _readable(old: sqlite3.Connection, query: str) -> Iterator[Row]:
    """The rows of a table by ranges of their numbers; a range that cannot be read is read in halves, within bounds."""
    ranges, failures = [(1, _LARGEST_ID)], 0
    while ranges and failures < _MOST_FAILURES:
        low, high = ranges.pop()
        try:
            yield from old.execute(query, (low, high)).fetchall()
        except (sqlite3.Error, OverflowError):
            failures += 1
            if low < high:
                middle = (low + high) // 2
                ranges += [(middle + 1, high), (low, middle)]


def _made_home(new: sqlite3.Connection, homes: set[int], number: object) -> bool:
    """Whether the sample's collection is there; one whose name was lost gets a name of its own."""
    if not isinstance(number, int) or not 0 < number < _LARGEST_ID:
        return False
    if number not in homes:
        created = datetime.now().isoformat(timespec="seconds")
        new.execute("INSERT INTO collections VALUES (?,?,?)", (number, f"rescued {number}", created))
        homes.add(number)
    return True


def _is_collection(row: Row) -> bool:
    number, name, created = row
    return isinstance(number, int) and is_collection_name(name) and _is_short(created)


def _is_sample(row: Row) -> bool:
    _, _, digest, label, predicted, model, created, image, rule = row
    digits = is_digit(label) and (predicted is None or is_digit(predicted))
    fits = all(map(_is_short, (digest, created, rule))) and isinstance(model, str)
    return digits and fits and isinstance(image, bytes) and len(image) == PIXELS


def _is_drawing(row: Row) -> bool:
    number, ink, picture, box = row
    if not isinstance(number, int) or not isinstance(ink, bytes):
        return False
    try:
        unpack_ink(ink)
    except InkFileError:
        return False
    return isinstance(picture, bytes | None) and isinstance(box, str | None)


def _is_short(text: object) -> bool:
    return isinstance(text, str) and len(text) <= 80


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
