"""Training material beside the data set: digits drawn by rules, junk that is no digit, and a person's own samples."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from trainer.data.personal_samples import PersonalSamples
from trainer.errors import TrainingError
from trainer.files.foreign_file import is_there, open_foreign_file
from trainer.files.npz import read_npz
from trainer.files.storage import atomic_write
from trainer.image.measures import DIGITS
from trainer.runs.config import TrainConfig

NO_DIGIT = -1
FRESH = 8  # sets that are drawn, before they come again
_LOOK_SECONDS = 0.02  # between two questions whether to stop
PORTION = 500  # images drawn between two looks at should_stop
SHARE = 0.05
"""Of an epoch's pictures these are the person's own, each distorted anew like all others."""
MOST_REPEATS = 50
SAMPLES_FILE = "samples.npz"
_MOST_SAMPLES_BYTES = 1 << 30


@dataclass(frozen=True, eq=False, slots=True)
class Material:
    """Pictures (N, 28, 28) uint8 with ink 255, and labels (N,) int64: 0 to 9, or ``NO_DIGIT`` for junk."""

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]


Draw = Callable[[int, int, int, int, Callable[[], bool]], Material | None]
"""What draws a set: how many digits and how much junk, the seed, the number of the set, and whether to stop."""


class ExtraMaterial(Protocol):
    """A source of more pictures for each epoch."""

    @property
    def count(self) -> int:
        """Pictures in every epoch."""

    @property
    def digits(self) -> tuple[int, ...]:
        """Of them show each digit 0 to 9, on average where they are drawn."""

    def for_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> Material | None:
        """The pictures of epoch ``epoch`` (from 1), the same at each call; None when it was stopped."""


class NoMaterial:
    """Nothing beside the data set."""

    count = 0
    digits = (0,) * DIGITS

    def for_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> Material | None:  # noqa: ARG002
        """No pictures."""
        return Material(np.zeros((0, 28, 28), np.uint8), np.zeros(0, np.int64))


class DrawnMaterial:
    """Rule-drawn digits and junk, fresh for the first ``fresh_epochs`` epochs, then the same sets again in turn.

    Each set comes from its own random generator, so a resumed run sees what the uninterrupted one saw.
    """

    def __init__(self, digits: int, junk: int, seed: int, fresh_epochs: int = FRESH, draw: Draw | None = None) -> None:
        self.count = digits + junk
        self.digits = (digits // DIGITS,) * DIGITS
        self._recipe = digits, junk, seed
        self._fresh_epochs = fresh_epochs
        self._draw = draw or draw_set
        self._draws_ahead = draw is not None  # by itself it would draw on a thread that learns meanwhile
        self._sets: dict[int, Material] = {}
        self._coming: _Coming | None = None

    def for_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> Material | None:
        """The pictures of epoch ``epoch``; drawing them takes a while the first time.

        Where other processes draw, they begin with the next set at once.
        """
        number = (epoch - 1) % self._fresh_epochs
        if number not in self._sets:
            drawn = self._awaited(number, should_stop) or self._draw(*self._recipe, number, should_stop)
            if drawn is None or should_stop():
                return None
            self._sets[number] = drawn
        if self._draws_ahead:
            self._begin(number + 1, should_stop)
        return self._sets[number]

    def _begin(self, number: int, should_stop: Callable[[], bool]) -> None:
        """Let a set be drawn meanwhile, unless it is there or another one is being drawn."""
        if self._coming is None and number < self._fresh_epochs and number not in self._sets:
            self._coming = _Coming(number, partial(self._draw, *self._recipe, number, should_stop))
            self._coming.start()

    def _awaited(self, number: int, should_stop: Callable[[], bool]) -> Material | None:
        """The set that is being drawn, if it is this one."""
        coming = self._coming
        if coming is None or coming.number != number:
            return None
        while coming.is_alive() and not should_stop():
            coming.join(_LOOK_SECONDS)
        self._coming = None
        return coming.material


class _Coming(threading.Thread):
    """A set that is drawn while the one before it is learned from."""

    def __init__(self, number: int, draw: Callable[[], Material | None]) -> None:
        super().__init__(name="next-pictures", daemon=True)
        self.number, self._draw = number, draw
        self.material: Material | None = None

    def run(self) -> None:
        self.material = self._draw()


def draw_set(digits: int, junk: int, seed: int, number: int, should_stop: Callable[[], bool]) -> Material | None:
    """Draw set ``number`` (from 0): digits first, junk after; None when it was stopped."""
    return draw_portions(digits, junk, seed, number, range(portions_of(digits + junk)), should_stop)


def portions_of(count: int) -> int:
    """How many portions a set of ``count`` pictures is drawn in."""
    return -(-count // PORTION)


def draw_portions(
    digits: int, junk: int, seed: int, number: int, portions: range, should_stop: Callable[[], bool]
) -> Material | None:
    """Some portions of a set, one after the other; each has a random generator of its own, so that any may be drawn."""
    from trainer.data.drawn_digits import draw_digits
    from trainer.data.drawn_junk import draw_junk

    first, end = portions.start * PORTION, min(portions.stop * PORTION, digits + junk)
    images = np.empty((end - first, 28, 28), np.uint8)
    labels = np.full(end - first, NO_DIGIT, np.int64)
    for portion in portions:
        if should_stop():
            return None
        rng = np.random.default_rng([seed, 0xD1617, number, portion])
        start, stop = portion * PORTION - first, min((portion + 1) * PORTION, end) - first
        border = min(max(digits - first, start), stop)
        if border > start:
            images[start:border], labels[start:border] = draw_digits(border - start, rng)
        if stop > border:
            images[border:stop] = draw_junk(stop - border, rng)
    return Material(images, labels)


def extra_material(config: TrainConfig, draw: Draw | None = None) -> ExtraMaterial:
    """The source that ``config`` asks for, drawn by ``draw`` (by ``draw_set`` when None)."""
    if config.synthetic_digits + config.junk == 0:
        return NoMaterial()
    fresh = min(FRESH, config.epochs)
    return DrawnMaterial(config.synthetic_digits, config.junk, config.seed, fresh, draw)


class PersonalMaterial:
    """What ``inner`` gives for each epoch, and after it the samples, each as often as all of them make up 5 %."""

    def __init__(self, inner: ExtraMaterial, samples: PersonalSamples, images_an_epoch: int) -> None:
        self._inner, self._samples = inner, samples
        wanted = SHARE * (images_an_epoch + inner.count)
        self._repeats = int(np.clip(round(wanted / len(samples)), 1, MOST_REPEATS))
        self.count = inner.count + self._repeats * len(samples)
        own = self._repeats * np.bincount(samples.labels, minlength=DIGITS)
        self.digits: tuple[int, ...] = tuple((own + np.array(inner.digits)).tolist())

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
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    atomic_write(folder / SAMPLES_FILE, packed.getvalue())


def load_samples(folder: Path) -> PersonalSamples | None:
    """The samples that were kept with a run, None when it had none; TrainingError when they are damaged."""
    path = folder / SAMPLES_FILE
    if not is_there(path):
        return None
    try:
        with open_foreign_file(path, _MOST_SAMPLES_BYTES, TrainingError) as (file, _):
            arrays = read_npz(file, _MOST_SAMPLES_BYTES)
        return PersonalSamples(arrays["images"], arrays["labels"])
    except (TrainingError, ValueError, KeyError) as error:
        raise TrainingError(
            "{0} is damaged, so the run cannot go on with your samples: start a new run.", path
        ) from error
