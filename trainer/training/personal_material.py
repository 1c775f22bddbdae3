"""One person's samples among the material of a training run from scratch."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.data.personal_samples import PersonalSamples
from trainer.errors import TrainingError
from trainer.files.storage import atomic_write
from trainer.training.material import ExtraMaterial, Material

SHARE = 0.05
"""Of an epoch's pictures these are the person's own, each distorted anew like all others."""
MOST_REPEATS = 50
FILE_NAME = "samples.npz"


class PersonalMaterial:
    """What ``inner`` gives for each epoch, and after it the samples, each as often as all of them make up 5 %."""

    def __init__(self, inner: ExtraMaterial, samples: PersonalSamples, images_an_epoch: int) -> None:
        self._inner, self._samples = inner, samples
        wanted = SHARE * (images_an_epoch + inner.count)
        self._repeats = int(np.clip(round(wanted / len(samples)), 1, MOST_REPEATS))
        self.count = inner.count + self._repeats * len(samples)

    def for_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> Material | None:
        """The pictures of epoch ``epoch``, the same at each call; None when it was stopped."""
        inner = self._inner.for_epoch(epoch, should_stop)
        if inner is None:
            return None
        images: NDArray[np.uint8] = np.concatenate([inner.images, *[self._samples.images] * self._repeats])
        labels: NDArray[np.int64] = np.concatenate([inner.labels, *[self._samples.labels] * self._repeats])
        return Material(images, labels)


def save_samples(folder: Path, samples: PersonalSamples) -> None:
    """Keep the samples of a run in its folder, so that a resumed run learns the same; raises StorageError."""
    packed = io.BytesIO()
    np.savez_compressed(packed, images=samples.images, labels=samples.labels)
    folder.mkdir(parents=True, exist_ok=True)
    atomic_write(folder / FILE_NAME, packed.getvalue())


def load_samples(folder: Path) -> PersonalSamples | None:
    """The samples that were kept with a run, None when it had none; TrainingError when they are damaged."""
    path = folder / FILE_NAME
    if not path.exists():
        return None
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            return PersonalSamples(file["images"], file["labels"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise TrainingError(
            f"{path} is damaged, so the run cannot go on with your samples: start a new run."
        ) from error
