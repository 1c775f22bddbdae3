"""A film as a file that moves, dark ink on light paper whatever the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtGui import QImage, QPainter

from digitpad.inside.replay.film_painter import SIZE, FilmPainter
from digitpad.widgets.theme import LIGHT, palette_of
from trainer.image.moving_picture import write_moving_picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from digitpad.inside.replay.film import Film

MARGIN: Final = 12
LAST_MS: Final = 2000


def save_film(path: Path, film: Film) -> None:
    """Write it as its name's ending says, on any thread; StorageError where that cannot be."""
    durations = [max(20, round(film.frame_ms))] * (len(film.frames) - 1) + [LAST_MS]
    write_moving_picture(path, _frames(film), durations)


def _frames(film: Film) -> Iterator[NDArray[np.uint8]]:
    palette = palette_of(LIGHT)
    painted = FilmPainter(film, palette)
    for number in range(len(film.frames)):
        image = QImage(SIZE.width() + 2 * MARGIN, SIZE.height() + 2 * MARGIN, QImage.Format.Format_RGB888)
        image.fill(palette.window().color())
        with QPainter(image) as painter:
            painter.translate(MARGIN, MARGIN)
            painted.paint(painter, number)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        yield rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
