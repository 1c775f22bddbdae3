"""Learning the samples beside the window, so that the window stays alive."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from digitpad.models.learned_models import parent_of
from digitpad.samples.store.my_samples import collection_title
from digitpad.samples.store.sample_image import open_store
from digitpad.system.background import ShouldStop, Tell, Work
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.adaptation.verdict import Adaptation
    from trainer.data.personal_samples import PersonalSamples
    from trainer.model.digit_model import DigitModel


class Learning(QObject):
    """One course of learning at a time.

    ``progressed`` carries the share done (0..1). Each course ends with one of ``learned`` (an ``Adaptation``),
    ``stopped``, or ``failed`` (a TrainerError).
    """

    progressed = Signal(float)
    learned = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None

    @property
    def is_running(self) -> bool:
        """Whether a course is going on."""
        return self._work is not None

    def start(self, model: DigitModel, folder: Path, collection: str) -> None:
        """Learn the samples of a collection on top of ``model``; a course that is going on is left alone."""
        if self._work is None:
            self._work = Work(self, partial(_adapted, model, folder, collection), "digitpad-learning")
            self._work.told.connect(lambda shares: self.progressed.emit(shares[-1]))
            self._work.done.connect(self._conclude)
            self._work.failed.connect(self._fail)
            self._work.broken.connect(self._conclude)
            self._work.start()

    def stop(self) -> None:
        """Ask the course to end; ``stopped`` follows."""
        if self._work is not None:
            self._work.stop()

    def shut_down(self, timeout_ms: int) -> bool:
        """Ask and wait a bounded time, and tell nothing any more; whether the course has come to its end."""
        return self._work is None or self._work.leave(timeout_ms)

    def _conclude(self, adaptation: Adaptation | None = None) -> None:
        self._work = None
        if adaptation is None:
            self.stopped.emit()
        else:
            self.learned.emit(adaptation)

    def _fail(self, error: TrainerError) -> None:
        self._work = None
        self.failed.emit(error)


def _adapted(
    model: DigitModel, folder: Path, collection: str, tell: Tell, should_stop: ShouldStop
) -> Adaptation | None:
    from trainer.adaptation.adapt import adapt
    from trainer.data.dataset import load_dataset

    learned = adapt(parent_of(model), samples_to_learn(folder, collection), load_dataset, tell, should_stop)
    return None if learned is None else replace(learned, model=named(learned.model))


def named(model: DigitModel) -> DigitModel:
    """A model that learned a hand, not called as the one that it came from: "recommended + my hand"."""
    words = QCoreApplication.translate("Learning", "{0} + my hand", "a model's name")
    name = words.format(model.info.name or QCoreApplication.translate("Learning", "a model"))
    return replace(model, info=replace(model.info, name=name))


def samples_to_learn(folder: Path, collection: str) -> PersonalSamples:
    """The collection's digit images and labels; TrainerError when there are none."""
    import numpy as np

    from trainer.data.personal_samples import PersonalSamples

    store = open_store(folder)
    try:
        lines = store.lines(collection)
        images = store.images([line.number for line in lines])
    finally:
        store.close()
    known = [line for line in lines if line.number in images]
    if not known:
        title = collection_title(collection)
        raise TrainerError("There are no samples in “{0}” yet: correct a drawing or collect some digits first.", title)
    pixels = np.frombuffer(b"".join(images[line.number] for line in known), np.uint8).reshape(-1, 28, 28)
    return PersonalSamples(pixels, np.array([line.label for line in known], np.int64))
