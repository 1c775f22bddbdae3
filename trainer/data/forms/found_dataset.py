"""Which data set lies at a path, in whatever form; and one precise sentence for each way in which none does."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Final

from trainer.data.forms.array_file import read_array_file
from trainer.data.forms.idx_folder import IdxSet, find_idx, usual_names
from trainer.data.forms.picture_folder import find_pictures, read_pictures
from trainer.data.forms.splits import TEST, TRAIN, Found, split_of
from trainer.data.forms.table_file import find_tables, is_table, read_table
from trainer.data.idx import sniff_idx
from trainer.errors import DatasetError
from trainer.files.foreign_file import is_file, is_folder, is_there

_MOST_DEPTH: Final = 4
_MOST_FILES: Final = 250_000
_MOST_LOOKED_AT: Final = 500  # for idx files, whose names say nothing
_PICKLES: Final = (".pkl", ".pickle", ".pkl.gz", ".p", ".joblib")
_PACKED: Final = (".zip", ".tar", ".tar.gz", ".tgz", ".7z", ".rar")
Tell = Callable[[float, str], None]


def find_dataset(place: Path, wanted: tuple[str, ...], tell: Tell | None = None) -> Found | None:
    """The data set at ``place``, a folder or a file, with the halves that are ``wanted``; None where nothing is.

    DatasetError when something is there and it cannot be used: a half or a file of it is missing, it is of another
    kind, or damaged.
    """
    if not is_there(place):
        return None
    if not is_folder(place):
        return _with(_read_file(place), place, wanted)
    files = list(islice(_walk(place), _MOST_FILES))
    idx = find_idx(place, [path for path in files if _may_be_idx(path)][:_MOST_LOOKED_AT])
    if idx is not None and idx.complete >= set(wanted):
        return idx.read()
    other = _other_form(place, files, tell)
    if other is not None:
        return _with(other, place, wanted)
    if idx is not None:
        raise _incomplete(idx, place, wanted)
    _refuse_known(files)
    return None


def nothing_at(place: Path) -> DatasetError:
    """What is said where no data set is."""
    if not is_there(place):
        return DatasetError("{0} does not exist: choose the folder with the data set.", place)
    return DatasetError(
        "No MNIST in {0}: put {1} there (from any copy of MNIST), or allow it to be downloaded.", place, usual_names()
    )


def _other_form(place: Path, files: list[Path], tell: Tell | None) -> Found | None:
    arrays = [path for path in files if path.suffix.lower() == ".npz"]
    if arrays:
        return read_array_file(min(arrays, key=lambda path: ("mnist" not in path.name.lower(), len(path.parts), path)))
    tables = find_tables(reversed(files))
    if tables:
        return Found(place.name, {half: read_table(path) for half, path in tables.items()})
    pictures = find_pictures(files)
    return read_pictures(pictures, place, tell) if pictures else None


def _read_file(path: Path) -> Found:
    """A data set in one file; tables are looked for beside it."""
    ending = path.suffix.lower()
    if ending == ".npz":
        return read_array_file(path)
    if is_table(path):
        tables = {**find_tables(_beside(path)), split_of(path.name) or TEST: path}
        return Found(path.stem, {half: read_table(table) for half, table in tables.items()})
    _refuse_known([path])
    if sniff_idx(path) is not None:
        raise DatasetError("{0} is one file of a data set; choose the folder that it lies in.", path)
    raise DatasetError("{0} is a file, and no data set that DigitPad knows; choose the folder of one.", path)


def _beside(path: Path) -> list[Path]:
    try:
        return sorted(path.parent.iterdir(), reverse=True)
    except OSError:  # a folder into which nobody may look
        return [path]


def _with(found: Found, place: Path, wanted: tuple[str, ...]) -> Found:
    missing = [half for half in wanted if half not in found.splits]
    if TRAIN in missing:
        raise DatasetError("{0} holds no pictures to learn from, only such to test with.", place)
    if missing:
        raise DatasetError("{0} holds no pictures to test with, only such to learn from.", place)
    return found


def _incomplete(idx: IdxSet, place: Path, wanted: tuple[str, ...]) -> DatasetError:
    missing = [idx.missing(half) for half in (TRAIN, TEST) if half in wanted and half not in idx.complete]
    return DatasetError("{0} lacks a file of its data set: put {1} there.", place, ", ".join(missing))


def _refuse_known(files: list[Path]) -> None:
    for path in files:
        name = path.name.lower()
        if name.endswith(_PICKLES):
            raise DatasetError(
                "{0} is a pickle, which could run any program when it is opened; get the data as idx or npz files.",
                path,
            )
        if name.endswith(".parquet"):
            raise DatasetError("{0} is a parquet file, which DigitPad does not read; save its pictures as npz.", path)
        if name.endswith(_PACKED):
            raise DatasetError("{0} is still packed: unpack it, and choose the folder.", path)


def _walk(folder: Path, depth: int = 0) -> list[Path]:
    """The ordinary files in a folder and those below it, in a settled order, hidden ones left out."""
    found: list[Path] = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        if depth:
            return []
        raise DatasetError("{0} cannot be read: {1}.", folder, error) from error
    for entry in entries:
        if entry.name.startswith((".", "__MACOSX")):
            continue
        if is_folder(entry) and depth < _MOST_DEPTH and len(found) < _MOST_FILES:
            found += _walk(Path(entry.path), depth + 1)
        elif is_file(entry):
            found.append(Path(entry.path))
    return found


def _may_be_idx(path: Path) -> bool:
    """Whether to look into a file: pictures and the like have endings of their own."""
    from trainer.image.picture_file import PICTURE_ENDINGS

    return path.suffix.lower() not in (*PICTURE_ENDINGS, ".npz", ".csv", ".tsv", ".txt", ".md", ".py", ".json", ".html")
