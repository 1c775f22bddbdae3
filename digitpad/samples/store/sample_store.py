"""The user's samples, in named collections, kept durably in one SQLite file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digitpad.samples.store.sample import (
    Drawing,
    ReadySample,
    Sample,
    SampleLine,
    clean_name,
    folded_name,
    is_collection_name,
    is_digit,
    now,
    pack_ink,
    unpack_ink,
)
from digitpad.samples.store.sample_database import (
    FILE_NAME,
    identity_of,
    is_damage,
    marks,
    open_database,
    portions,
    telling,
    transaction,
)
from digitpad.samples.store.sample_rescue import Rescue, rescue
from trainer.errors import InkFileError, StorageError
from trainer.image.measures import PIXELS

Imaging = Callable[[Drawing], bytes]
Row = tuple[Any, ...]
_SAMPLE = "s.id, s.label, s.predicted, s.model, s.created, d.ink, d.picture, d.box"
_COLUMNS = "id, collection, digest, label, predicted, model, created, image, image_rule"


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a sample: its number, and its label before when the same drawing was there already."""

    number: int
    label_before: int | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """Samples taken out of the store, exactly as they lay there, so that they can be put back."""

    samples: tuple[Row, ...]
    drawings: tuple[Row, ...]


class SampleStore:
    """Collections of samples in ``folder``; used by the thread that made it, others open their own.

    ``imaging`` turns a drawing into the 784 bytes (0 paper, 255 ink) that the network sees, and ``image_rule`` names
    the version of that rule: pictures made by another one are made anew when asked for. Every method raises
    StorageError when the file cannot be used, and nothing is ever half done.
    """

    def __init__(self, folder: Path, imaging: Imaging, image_rule: str) -> None:
        self.folder = folder
        self._path = folder / FILE_NAME
        self._imaging, self._rule = imaging, image_rule
        self.rescue: Rescue | None = None
        try:
            self._connection = open_database(folder)
        except StorageError as error:
            if not is_damage(error.__cause__):
                raise
            self.rescue = rescue(folder)
            self._connection = open_database(folder)
        self._file = identity_of(self._path)

    def close(self) -> None:
        """Give the file back; the store cannot be used afterwards."""
        self._connection.close()

    def version(self) -> tuple[int, int]:
        """A value that changes when anybody, here or in another DigitPad, has changed the samples."""
        ((elsewhere,),) = self._all("PRAGMA data_version")
        return int(elsewhere), self._connection.total_changes

    # Collections

    def collections(self) -> list[str]:
        """Names of all collections, oldest first; what no collection can be called, in a foreign file, is no name."""
        rows = self._all("SELECT name FROM collections ORDER BY id")
        return [name for (name,) in rows if is_collection_name(name)]

    def add_collection(self, name: str) -> None:
        """Make an empty collection; nothing happens when it exists. ValueError for an empty name."""
        with self._writing():
            self._make_home(name)

    def collection_like(self, name: str) -> str | None:
        """The name of the collection whose name differs from this one in spaces and capitals at most, None if new."""
        wanted = folded_name(name)
        return next((known for known in self.collections() if folded_name(known) == wanted), None)

    def rename_collection(self, name: str, new_name: str) -> None:
        """Give a collection another name; ValueError when that one is empty or taken, whatever its capitals."""
        clean = clean_name(new_name)
        with self._writing():
            taken = self.collection_like(clean)
            if taken not in {None, name}:
                raise ValueError(f"there is already a collection named {taken}")
            self._run("UPDATE collections SET name=? WHERE id=?", (clean, self._home(name)))

    def remove_collection(self, name: str) -> None:
        """Forget a collection with all its samples."""
        with self._writing():
            self._run("DELETE FROM collections WHERE id=?", (self._home(name),))

    # Samples

    def add(self, collection: str, sample: Sample) -> Kept:
        """Keep a sample, making its collection when needed; the same drawing again only takes the new label."""
        return self.add_all(collection, [sample])[0]

    def add_all(self, collection: str, samples: Iterable[Sample]) -> list[Kept]:
        """Keep many samples as one act: all of them or, after an error, none."""
        return self.add_ready(collection, [self.ready(sample) for sample in samples])

    def ready(self, sample: Sample) -> ReadySample:
        """Get a sample ready, on any thread: the largest drawings take a second. PictureError for a broken picture."""
        drawing = sample.drawing
        return ReadySample(sample, drawing.digest, pack_ink(drawing.ink), self._imaging(drawing))

    def add_ready(self, collection: str, samples: Sequence[ReadySample]) -> list[Kept]:
        """Keep many samples that are ready as one act, in a moment."""
        with self._writing():
            home = self._make_home(collection)
            return [self._keep(home, sample) for sample in samples]

    def get(self, number: int) -> Sample | None:
        """The sample of that number, None when it is gone; InkFileError when its drawing is damaged."""
        query = f"SELECT {_SAMPLE} FROM samples s JOIN drawings d ON d.sample=s.id WHERE s.id=?"
        rows = self._all(query, (number,))
        return _sample(rows[0]) if rows else None

    def samples(self, collection: str) -> Iterator[Sample]:
        """Every sample of a collection, oldest first; damaged ones are left out."""
        for line in self.lines(collection):
            try:
                sample = self.get(line.number)
            except InkFileError:
                continue
            if sample:
                yield sample

    def lines(self, collection: str) -> list[SampleLine]:
        """Number, label and prediction of each sample, oldest first."""
        query = "SELECT id, label, predicted FROM samples WHERE collection=? ORDER BY id"
        rows = self._all(query, (self._home(collection),))
        return [SampleLine(*row) for row in rows if is_digit(row[1]) and (row[2] is None or is_digit(row[2]))]

    def counts(self, collection: str) -> tuple[int, ...]:
        """How many samples there are of each digit, 0 to 9."""
        query = "SELECT label, COUNT(*) FROM samples WHERE collection=? GROUP BY label"
        found: dict[int, int] = dict(self._all(query, (self._home(collection),)))
        return tuple(found.get(digit, 0) for digit in range(10))

    def labels_by_digest(self, collection: str) -> dict[str, int]:
        """The label of every drawing in the collection, by the drawing's digest."""
        return dict(self._all("SELECT digest, label FROM samples WHERE collection=?", (self._home(collection),)))

    def images(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """The 784 bytes that the network sees of each sample, by number; those that are gone are left out."""
        found: dict[int, bytes] = {}
        for some in portions(numbers):
            query = f"SELECT id, image, image_rule FROM samples WHERE id IN ({marks(some)})"
            for number, image, rule in self._all(query, some):
                kept = image if isinstance(image, bytes) and len(image) == PIXELS else b""
                found[number] = kept if kept and rule == self._rule else self._imaged_anew(number, kept)
        return found

    def relabel(self, labels: dict[int, int]) -> dict[int, int]:
        """Set the label of samples by number, and return the labels that they had before."""
        numbers = list(labels)
        with self._writing():
            before: dict[int, int] = {}
            for some in portions(numbers):
                before.update(self._all(f"SELECT id, label FROM samples WHERE id IN ({marks(some)})", some))
            pairs = [(labels[number], number) for number in before]
            self._connection.executemany("UPDATE samples SET label=? WHERE id=?", pairs)
        return before

    def remove(self, numbers: Sequence[int]) -> Removed:
        """Take samples out, and return them for :meth:`put_back`."""
        samples: list[Row] = []
        drawings: list[Row] = []
        with self._writing():
            for some in portions(numbers):
                samples += self._all(f"SELECT {_COLUMNS} FROM samples WHERE id IN ({marks(some)})", some)
                drawings += self._all(f"SELECT * FROM drawings WHERE sample IN ({marks(some)})", some)
                self._run(f"DELETE FROM samples WHERE id IN ({marks(some)})", some)
        return Removed(tuple(samples), tuple(drawings))

    def put_back(self, removed: Removed) -> None:
        """Undo :meth:`remove`; a drawing that was kept again meanwhile stays as it is now."""
        with self._writing():
            homes = {home for (home,) in self._all("SELECT id FROM collections")}
            samples = [row for row in removed.samples if row[1] in homes]
            self._connection.executemany(
                f"INSERT OR IGNORE INTO samples ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", samples
            )
            drawings = "INSERT OR IGNORE INTO drawings SELECT ?, ?, ?, ? WHERE ? IN (SELECT id FROM samples)"
            self._connection.executemany(drawings, [(*row, row[0]) for row in removed.drawings])

    def _keep(self, home: int, ready: ReadySample) -> Kept:
        sample, drawing = ready.sample, ready.sample.drawing
        known = self._all("SELECT id, label FROM samples WHERE collection=? AND digest=?", (home, ready.digest))
        if known:
            number, before = known[0]
            self._run("UPDATE samples SET label=? WHERE id=?", (sample.label, number))
            return Kept(number, before)
        said = (sample.label, sample.predicted, sample.model, sample.created)
        values = (home, ready.digest, *said, ready.image, self._rule)
        insert = f"INSERT INTO samples ({_COLUMNS.removeprefix('id, ')}) VALUES (?,?,?,?,?,?,?,?)"
        number = self._connection.execute(insert, values).lastrowid or 0
        box = json.dumps(drawing.box) if drawing.box else None
        self._run("INSERT INTO drawings VALUES (?,?,?,?)", (number, ready.ink, drawing.picture, box))
        return Kept(number)

    def _imaged_anew(self, number: int, old: bytes) -> bytes:
        """The picture of a sample by today's rule; when its drawing cannot be read the old one, or white paper."""
        old = old or bytes(PIXELS)
        try:
            sample = self.get(number)
        except InkFileError:
            return old
        return self._imaging(sample.drawing) if sample else old

    def _home(self, collection: str) -> int:
        rows = self._all("SELECT id FROM collections WHERE name=?", (collection,))
        return int(rows[0][0]) if rows else 0

    def _make_home(self, collection: str) -> int:
        name = self.collection_like(collection) or clean_name(collection)
        self._run("INSERT OR IGNORE INTO collections (name, created) VALUES (?, ?)", (name, now()))
        return self._home(name)

    def _all(self, query: str, values: Sequence[Any] = ()) -> list[Row]:
        with self._using():
            return self._connection.execute(query, values).fetchall()

    def _run(self, statement: str, values: Sequence[Any]) -> None:
        self._connection.execute(statement, values)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._using(), transaction(self._connection):
            yield

    @contextmanager
    def _using(self) -> Iterator[None]:
        """Use the file, if it still is the one that was opened; a damaged one is rescued, and both are told."""
        if identity_of(self._path) != self._file:
            self._open_again()
            raise StorageError(
                "The file of your samples in {0} was removed or replaced meanwhile, and DigitPad uses the one that is "
                "there now: do it once more.",
                self._path,
            )
        try:
            with telling(self._path):
                yield
        except StorageError as error:
            if not is_damage(error.__cause__):
                raise
            self._connection.close()
            saved = rescue(self.folder)
            self._open_again()
            raise saved.sentence from error

    def _open_again(self) -> None:
        self._connection.close()
        self._connection = open_database(self.folder)
        self._file = identity_of(self._path)


def _sample(row: Row) -> Sample:
    number, label, predicted, model, created, ink, picture, box = row
    try:
        place = tuple(float(side) for side in json.loads(box)) if box else None
        drawing = Drawing(unpack_ink(ink), picture, place)  # type: ignore[arg-type]
        return Sample(drawing, label, predicted, str(model), str(created), number)
    except (ValueError, TypeError, RecursionError) as error:
        raise InkFileError("A kept drawing is damaged and cannot be read; delete the sample.") from error
