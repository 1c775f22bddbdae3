"""Mistakes on one sheet of paper: each picture with what was read and, in brackets, what it is."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.evaluation.evaluate import Evaluation
from trainer.files.storage import atomic_write

_SCALE = 2
_CELL = (28 * _SCALE + 8, 28 * _SCALE + 20)
_COLUMNS = 16
MAX_CELLS = 1600


def write_contact_sheet(path: Path, images: NDArray[Any], evaluation: Evaluation) -> int:
    """Write the mistakes, the most confident first, as a PNG, dark ink on white; the number drawn.

    ``images`` are those that were evaluated: (N, 28, 28), uint8 with ink 255 or float32 in 0..1. At most
    ``MAX_CELLS`` fit. StorageError when the file cannot be written.
    """
    from PIL import Image, ImageDraw

    chosen = evaluation.mistakes[:MAX_CELLS]
    rows = max(1, -(-len(chosen) // _COLUMNS))
    sheet = Image.new("L", (_COLUMNS * _CELL[0], rows * _CELL[1]), 255)
    pen = ImageDraw.Draw(sheet)
    for place, number in enumerate(chosen):
        x, y = place % _COLUMNS * _CELL[0] + 4, place // _COLUMNS * _CELL[1] + 4
        picture = Image.fromarray(_dark_on_white(images[number]))
        sheet.paste(picture.resize((28 * _SCALE, 28 * _SCALE), Image.Resampling.NEAREST), (x, y))
        sure = evaluation.probabilities[number].max()
        text = f"{evaluation.predictions[number]} ({evaluation.labels[number]}) {sure:.0%}"
        pen.text((x, y + 28 * _SCALE), text, fill=0)
    content = io.BytesIO()
    sheet.save(content, "PNG")
    atomic_write(path, content.getvalue())
    return len(chosen)


def _dark_on_white(image: NDArray[Any]) -> NDArray[np.uint8]:
    grey = image if image.dtype == np.uint8 else np.round(np.asarray(image) * 255).astype(np.uint8)
    return 255 - grey
