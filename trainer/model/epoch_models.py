"""The networks of a run's epochs, kept beside its model: a model file each, thinned so that they stay few and small."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from trainer.errors import StorageError
from trainer.model.digit_model import DigitModel
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model
from trainer.model.weight_storage import rounded

EPOCHS_FOLDER: Final = "epochs"
MOST: Final = 40
MOST_BYTES: Final = 20_000_000
_FEWEST: Final = 3  # the first, the last and one between, for which weights may be shorter
_HEADER: Final = 16_384  # bytes of a file beside its weights, at most
_NAME: Final = re.compile(r"[0-9]{6}\.safetensors")


class EpochModels:
    """Those in a run's folder. Whatever else lies there, and what is beyond the limits, is left alone and not read."""

    def __init__(self, run_folder: Path) -> None:
        self._folder = run_folder / EPOCHS_FOLDER

    def kept(self) -> tuple[int, ...]:
        """The epochs that there are, counted from 1, in order."""
        epochs, room = [], MOST_BYTES
        for epoch, size in self._sizes()[:MOST]:
            room -= size
            if room >= 0:
                epochs.append(epoch)
        return tuple(epochs)

    def keep(self, epoch: int, model: DigitModel, planned: int) -> None:
        """Keep what ``model`` was after ``epoch`` of ``planned``, its weights rounded to ``bits_of`` it.

        Where there are too many, others go: never the first, and those last that lie evenly over the plan. A network
        that is too large for two to be kept is not. StorageError when the disk does not take it.
        """
        bits = bits_of(model)
        if bits is None:
            return
        try:
            model = in_bits(model, bits)
        except ValueError:  # weights beyond 16 bits are those of a run that explodes
            return
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise StorageError("{0} could not be saved: {1}.", self._folder, error) from error
        save_model(self._path(epoch), model)
        self._thin(planned)

    def load(self, epoch: int) -> DigitModel:
        """The network of one of the epochs that are ``kept``. ModelFileError that names the file."""
        return load_model(self._path(epoch))

    def _thin(self, planned: int) -> None:
        sizes = self._sizes()
        if len(sizes) > 2 * MOST:  # not of our making: one walk, for the choice below looks at all each time
            places = {place * (len(sizes) - 1) // (MOST - 1) for place in range(MOST)}
            for place, (epoch, _) in enumerate(sizes):
                if place not in places:
                    self._remove(epoch)
            sizes = [sizes[place] for place in sorted(places)]
        while len(sizes) > 2 and (len(sizes) > MOST or sum(size for _, size in sizes) > MOST_BYTES):
            room = min(MOST, MOST_BYTES // max(size for _, size in sizes))
            gone = superfluous([epoch for epoch, _ in sizes], planned, room)
            self._remove(gone)
            sizes = [each for each in sizes if each[0] != gone]

    def _remove(self, epoch: int) -> None:
        try:
            self._path(epoch).unlink(missing_ok=True)
        except OSError as error:
            raise StorageError("{0} could not be saved: {1}.", self._folder, error) from error

    def _sizes(self) -> list[tuple[int, int]]:
        """Epochs and the bytes of their files, in order."""
        try:
            files = [path for path in self._folder.iterdir() if _NAME.fullmatch(path.name)]
            return sorted((int(path.stem), path.stat().st_size) for path in files if path.is_file())
        except OSError:
            return []

    def _path(self, epoch: int) -> Path:
        return self._folder / f"{epoch:06}.safetensors"


def bits_of(model: DigitModel) -> int | None:
    """In how many bits a weight is kept: 16, or 8 for a large network, or None where two do not fit."""
    count = sum(array.size for array in (*model.weights, *model.biases))
    if _FEWEST * (2 * count + _HEADER) <= MOST_BYTES:
        return 16
    scales = sum(4 * len(bias) for bias in model.biases)
    return 8 if 2 * (count + 2 * scales + _HEADER) <= MOST_BYTES else None


def in_bits(model: DigitModel, bits: int) -> DigitModel:
    """``model`` with weights that so many bits hold; ValueError for some too large."""
    weights, biases = (tuple(rounded(each, bits) for each in part) for part in (model.weights, model.biases))
    return replace(model, weights=weights, biases=biases)


def superfluous(epochs: Sequence[int], planned: int, room: int) -> int:
    """Which of at least three ``epochs`` to do without, where there is ``room`` for so many of a run of ``planned``.

    Never the first or the last. First those that do not lie evenly over the plan, and of these the one whose neighbours
    are nearest to each other; of several the latest, for networks change most in their first epochs.
    """
    wanted = {1 + round(place * (planned - 1) / max(1, room - 1)) for place in range(room)}
    inner = range(1, len(epochs) - 1)
    unwanted = [place for place in inner if epochs[place] not in wanted] or list(inner)
    nearest = min(unwanted, key=lambda place: (epochs[place + 1] - epochs[place - 1], -place))
    return epochs[nearest]
