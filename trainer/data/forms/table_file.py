"""A data set as tables (``mnist_train.csv``, gzipped or not): a line a picture, its label and 784 numbers of 0..255."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from trainer.data.forms.splits import TEST, Split, checked, split_of
from trainer.errors import DatasetError
from trainer.files.foreign_file import open_foreign_file
from trainer.image.measures import PIXELS, SIDE

_MOST_BYTES: Final = 512 * 2**20
_MOST_LINE: Final = 16_384  # letters
_AT_ONCE: Final = 2000  # lines
_ENDINGS: Final = (".csv", ".csv.gz", ".tsv")
_COMMAS: Final = bytes.maketrans(b";\t", b",,")


def is_table(path: Path) -> bool:
    """Whether a file's name is that of a table."""
    return path.name.lower().endswith(_ENDINGS)


def find_tables(files: Iterable[Path]) -> dict[str, Path]:
    """The tables by half. Where several may be meant, one with a label and 784 pixels comes before one without."""
    found: dict[str, Path] = {}
    tables = [path for path in files if is_table(path)]
    for path in sorted(tables, key=_has_pictures) if len(tables) > 1 else tables:
        found[split_of(path.name) or TEST] = path
    unlabelled = {half for half, path in found.items() if len(found) > 1 and not _has_pictures(path)}
    return {half: path for half, path in found.items() if half not in unlabelled} or found


def read_table(path: Path) -> Split:
    """Read a CSV file with one label column, the first or the one called "label"; DatasetError says what is wrong.

    Columns are parted by commas, semicolons or tabs.
    """
    with open_foreign_file(path, _MOST_BYTES, DatasetError) as (file, _):
        lines = _lines(file, path)
        first = next(lines, b"")
        label, rest = _label_column(first, path)
        parts = [_numbers(block, path) for block in _blocks(([first] if rest else []), lines)]
    if not parts:
        raise DatasetError("{0} holds no pictures.", path)
    numbers = np.concatenate(parts)
    return checked(np.delete(numbers, label, axis=1).reshape(-1, SIDE, SIDE), numbers[:, label].astype(np.int64), path)


def _lines(file: BinaryIO, path: Path) -> Iterator[bytes]:
    """The lines with commas between the columns, unpacked where the file is gzipped, whatever its name."""
    packed = file.read(2) == b"\x1f\x8b"
    file.seek(0)
    plain = gzip.GzipFile(fileobj=file) if packed else file
    total = 0
    try:
        for line in iter(lambda: plain.readline(_MOST_LINE), b""):
            total += len(line)
            if total > _MOST_BYTES:
                raise DatasetError("{0} is larger than {1} MB; choose a smaller file.", path, _MOST_BYTES >> 20)
            yield line.translate(_COMMAS)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise DatasetError("{0} is damaged: it cannot be unpacked. Copy or download it again.", path) from error


def _has_pictures(path: Path) -> bool:
    """Whether its first line has the columns of labelled pictures."""
    try:
        with open_foreign_file(path, _MOST_BYTES, DatasetError) as (file, _):
            return next(_lines(file, path), b"").count(b",") == PIXELS
    except DatasetError:
        return False


def _label_column(line: bytes, path: Path) -> tuple[int, bool]:
    """Where the label stands, and whether the first line is one of numbers."""
    names = [name.strip(b" \"'\r\n\xef\xbb\xbf").lower() for name in line.split(b",")]
    if len(names) != PIXELS + 1:
        raise DatasetError("{0} has {1} columns; a label and 784 pixels are wanted.", path, len(names))
    if names[0].isdigit():
        return 0, True
    wanted = [number for number, name in enumerate(names) if name in (b"label", b"class", b"digit", b"target")]
    return (wanted[0] if wanted else 0), False


def _blocks(first: list[bytes], lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    block = list(first)
    for line in lines:
        if line.strip():
            block.append(line)
        if len(block) == _AT_ONCE:
            yield block
            block = []
    if block:
        yield block


def _numbers(block: list[bytes], path: Path) -> NDArray[np.uint8]:
    try:
        values = np.array(b",".join(block).split(b","), dtype="S8").astype(np.float64)
    except ValueError as error:
        raise DatasetError("{0} holds something that is no number.", path) from error
    if len(values) != len(block) * (PIXELS + 1):
        raise DatasetError("{0} has lines of another length; a label and 784 pixels are wanted in each.", path)
    if not (values.min() >= 0 and values.max() <= 255):
        raise DatasetError("{0} holds pixels outside 0 to 255.", path)
    return np.asarray(values.reshape(len(block), PIXELS + 1), np.uint8)
