"""What the network sees of a drawing, as the 784 bytes that the store keeps beside it."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from digitpad.samples.store.sample import Drawing
from digitpad.samples.store.sample_store import SampleStore
from trainer.ink.strokes import Ink, Stroke

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PROBE = Ink((Stroke(((0.0, 10.0), (40.0, 0.0), (55.0, 30.0), (5.0, 90.0))), Stroke(((10.0, 50.0), (60.0, 45.0)))))


def open_store(folder: Path) -> SampleStore:
    """The sample store in ``folder`` with today's rule for pictures; raises StorageError."""
    return SampleStore(folder, network_bytes, image_rule())


def network_image(drawing: Drawing) -> NDArray[np.float32]:
    """The drawing as a (28, 28) float32 digit image, 0 paper, 1 ink; raises PictureError for a broken picture."""
    from trainer.image.digit_image import digit_image

    if drawing.picture is None:
        return digit_image(drawing.ink)
    from trainer.image.from_picture import drawing_digit
    from trainer.image.picture_file import read_grey_picture

    return drawing_digit(drawing.ink, read_grey_picture(drawing.picture), drawing.box)[0]


def network_bytes(drawing: Drawing) -> bytes:
    """:func:`network_image` as 784 bytes, 0 paper, 255 ink."""
    return (network_image(drawing) * 255).round().astype("uint8").tobytes()


@functools.cache
def image_rule() -> str:
    """A name of today's way from ink to picture: it changes by itself when that way does."""
    return hashlib.sha256(network_bytes(Drawing(_PROBE))).hexdigest()[:12]
