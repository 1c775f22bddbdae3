"""A data set as pictures in folders named after digits (7, digit_7, seven), in folders for the halves or not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.data.forms.splits import TEST, Found, Split, checked, split_of
from trainer.errors import DatasetError, PictureError
from trainer.image.measures import SIDE

_MOST_PICTURES: Final = 200_000
_TELL_EVERY: Final = 200
_WORDS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBERED: Final = re.compile(r"(?:(?:digit|class|label|number|num)s?[-_ ]?)?0{0,2}([0-9])(?:[-_ ]+([a-z]+))?")
Pictures = dict[str, list[tuple[Path, int]]]


def find_pictures(files: Iterable[Path]) -> Pictures:
    """The pictures by half, each with its label; a set without halves is one to test on."""
    from trainer.image.picture_file import PICTURE_ENDINGS

    found: Pictures = {}
    for path in files:
        digit = _digit(path.parent.name) if path.suffix.lower() in PICTURE_ENDINGS else None
        if digit is not None:
            half = split_of(path.parent.parent.name) or TEST
            found.setdefault(half, []).append((path, digit))
    return found


def _digit(name: str) -> int | None:
    """The digit that a folder's name speaks of; None where of none."""
    numbered = _NUMBERED.fullmatch(name.lower())
    if numbered and numbered[2] in (None, _WORDS[int(numbered[1])]):
        return int(numbered[1])
    return _WORDS.index(name.lower()) if name.lower() in _WORDS else None


def read_pictures(pictures: Pictures, folder: Path, tell: Callable[[float, str], None] | None) -> Found:
    """Read every picture as the pad would; DatasetError names the first that cannot be read."""
    total = sum(map(len, pictures.values()))
    if total > _MOST_PICTURES:
        raise DatasetError("{0} holds more than {1} pictures; choose a smaller folder.", folder, _MOST_PICTURES)
    splits: dict[str, Split] = {}
    done = 0
    for half, listed in pictures.items():
        images = np.empty((len(listed), SIDE, SIDE), np.uint8)
        for row, (path, _) in enumerate(listed):
            images[row] = _image(path)
            done += 1
            if tell is not None and done % _TELL_EVERY == 0:
                tell(done / total, "reading pictures")
        splits[half] = checked(images, np.array([label for _, label in listed], np.int64), folder)
    return Found(folder.name, splits)


def _image(path: Path) -> NDArray[np.uint8]:
    """One picture as a digit image; one of 28 by 28 with a dark edge is one already."""
    from trainer.image.from_picture import digit_image_from_picture
    from trainer.image.picture_file import read_grey_picture

    try:
        grey = read_grey_picture(path)
    except PictureError as error:
        raise DatasetError("{0} Take it out of the data set.", error) from error
    edge = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    if grey.shape == (SIDE, SIDE) and edge.mean() < 64:
        return grey
    return np.round(digit_image_from_picture(grey) * 255).astype(np.uint8)
