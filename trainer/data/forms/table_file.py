"""A data set as tables (``mnist_train.csv``): a line a picture, its label and 784 numbers of 0..255."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.data.forms.splits import Split, checked
from trainer.errors import DatasetError
from trainer.files.foreign_file import open_foreign_file
from trainer.image.measures import PIXELS, SIDE

_MOST_BYTES: Final = 512 * 2**20
_MOST_LINE: Final = 16_384  # letters
_AT_ONCE: Final = 2000  # lines


def read_table(path: Path) -> Split:
    """Read a CSV file with one label column, the first or the one called "label"; DatasetError says what is wrong."""
    with open_foreign_file(path, _MOST_BYTES, DatasetError) as (file, _):
        lines = iter(lambda: file.readline(_MOST_LINE), b"")
        first = next(lines, b"")
        label, rest = _label_column(first, path)
        parts = [_numbers(block, path) for block in _blocks(([first] if rest else []), lines)]
    if not parts:
        raise DatasetError("{0} holds no pictures.", path)
    numbers = np.concatenate(parts)
    return checked(np.delete(numbers, label, axis=1).reshape(-1, SIDE, SIDE), numbers[:, label].astype(np.int64), path)


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
