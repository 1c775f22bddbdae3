"""A data set as tables (``mnist_train.csv``, gzipped or not): a line a picture, its label and 784 numbers of 0..255."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.data.forms.splits import TEST, Split, checked, split_of
from trainer.errors import DatasetError
from trainer.files.foreign_file import open_foreign_file
from trainer.image.measures import DIGITS, PIXELS, SIDE

_MOST_BYTES: Final = 512 * 2**20
_MOST_LINE: Final = 16_384  # letters
_AT_ONCE: Final = 2000  # lines
_ENDINGS: Final = (".csv", ".csv.gz", ".tsv")
_NUMBER: Final = "S16"  # letters of one
_COUNTERS: Final = (b"", b"index", b"id", b"unnamed: 0", b"row")
_COMMAS: Final = bytes.maketrans(b";\t", b",,")


class _Columns(NamedTuple):
    """Where the label stands, None for wherever it is; the first line if it is one of numbers; 1 to count lines in."""

    label: int | None
    rest: list[bytes]
    counts: int


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
    """Read a CSV file with one label column: the one called "label", the first, or the last where the first is blank.

    Columns are parted by commas, semicolons or tabs; one that numbers the lines does not count. Pixels are 0..255, or
    fractions of 1. DatasetError says what is wrong.
    """
    with open_foreign_file(path, _MOST_BYTES, DatasetError) as (file, _):
        lines = _lines(file, path)
        columns = _columns(next(lines, b""), path)
        parts = [_numbers(block, columns, path) for block in _blocks(columns.rest, lines)]
    if not parts:
        raise DatasetError("{0} holds no pictures.", path)
    numbers = np.concatenate(parts)  # of whole numbers and of fractions: of fractions
    label = columns.label if columns.label is not None else _likely_label(numbers)
    labels, pixels = numbers[:, label].astype(np.int64), np.delete(numbers, label, axis=1)
    if pixels.dtype != np.uint8 or pixels.max() <= 1:
        pixels = np.round(pixels * np.float32(255 if pixels.max() <= 1 else 1)).astype(np.uint8)
    return checked(pixels.reshape(-1, SIDE, SIDE), labels, path)


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
            yield line.translate(_COMMAS, b'"')
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise DatasetError("{0} is damaged: it cannot be unpacked. Copy or download it again.", path) from error


def _has_pictures(path: Path) -> bool:
    """Whether its first line has the columns of labelled pictures."""
    try:
        with open_foreign_file(path, _MOST_BYTES, DatasetError) as (file, _):
            return next(_lines(file, path), b"").count(b",") == PIXELS
    except DatasetError:
        return False


def _columns(line: bytes, path: Path) -> _Columns:
    """What the first line says of the columns."""
    names = [name.strip(b" '\r\n\xef\xbb\xbf").lower() for name in line.split(b",")]
    counts = len(names) == PIXELS + 2 and names[0] in _COUNTERS
    if len(names) - counts != PIXELS + 1:
        raise DatasetError("{0} has {1} columns; a label and 784 pixels are wanted.", path, len(names))
    names = names[counts:]
    if _is_number(names[0]):
        is_counting = names[1:] == [b"%d" % (int(float(names[0])) + place) for place in range(1, len(names))]
        return _Columns(None, [] if is_counting else [line], counts)
    wanted = [number for number, name in enumerate(names) if name in (b"label", b"class", b"digit", b"target", b"y")]
    return _Columns(wanted[0] if wanted else None, [], counts)


def _is_number(text: bytes) -> bool:
    try:
        return bool(np.isfinite(float(text)))
    except ValueError:
        return False


def _likely_label(numbers: NDArray[Any]) -> int:
    """The first column; or the last, if that may be digits and the first is blank or is none."""
    first, last = numbers[:, 0], numbers[:, -1]
    is_last = (not first.any() or first.max() >= DIGITS) and last.max() < DIGITS and bool((last != last[0]).any())
    return PIXELS if is_last else 0


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


def _numbers(block: list[bytes], columns: _Columns, path: Path) -> NDArray[np.uint8] | NDArray[np.float32]:
    """(lines, 785): whole numbers as bytes, others as they are."""
    width = PIXELS + 1 + columns.counts
    try:
        values = np.array(b",".join(block).split(b","), dtype=_NUMBER).astype(np.float32)
    except ValueError as error:
        raise DatasetError("{0} holds something that is no number.", path) from error
    if len(values) != len(block) * width:
        raise DatasetError("{0} has lines of another length; a label and 784 pixels are wanted in each.", path)
    values = values.reshape(len(block), width)[:, columns.counts :]
    if not (values.min() >= 0 and values.max() <= 255):
        raise DatasetError("{0} holds pixels outside 0 to 255.", path)
    whole = values.astype(np.uint8)
    return whole if (whole == values).all() else values
