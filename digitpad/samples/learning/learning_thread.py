"""Learning the samples on a thread of its own, so that the window stays alive."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal

from digitpad.models.learned_models import parent_of
from digitpad.samples.store.sample_image import open_store
from digitpad.samples.store.sample_texts import collection_title
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.adaptation.verdict import Adaptation
    from trainer.data.personal_samples import PersonalSamples
    from trainer.model.digit_model import DigitModel

TELL_MS = 50


class Learning(QObject):
    """One course of learning at a time.

    ``progressed`` carries the share done (0..1), at most 20 times a second. Each course ends with one of ``learned``
    (an ``Adaptation``), ``stopped``, or ``failed`` (a sentence). All reach the thread that made this object.
    """

    progressed = Signal(float)
    learned = Signal(object)
    stopped = Signal()
    failed = Signal(str)
    _ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._is_quiet = False
        self._ended.connect(self._conclude, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether a course is going on."""
        return self._thread is not None

    def start(self, model: DigitModel, folder: Path, collection: str) -> None:
        """Learn the samples of a collection on top of ``model``; a course that is going on is left alone."""
        if self._thread is not None:
            return
        self._stop.clear()
        work = (model, folder, collection)
        self._thread = threading.Thread(target=self._run, args=work, daemon=True, name="digitpad-learning")
        self._thread.start()

    def stop(self) -> None:
        """Ask the course to end; ``stopped`` follows."""
        self._stop.set()

    def shut_down(self, timeout_ms: int) -> bool:
        """Ask and wait a bounded time, and tell nothing any more; whether the course has come to its end."""
        self._is_quiet = True
        self.stop()
        if self._thread is not None:
            self._thread.join(timeout_ms / 1000)
            return not self._thread.is_alive()
        return True

    def _run(self, model: DigitModel, folder: Path, collection: str) -> None:
        result: object
        try:
            result = self._adapted(model, folder, collection)
        except Exception as error:
            result = error
        if self._is_quiet:  # the window was closed meanwhile, nobody waits for the result
            return
        self._ended.emit(result)

    def tell_share(self, share: float) -> None:
        """Pass progress on; called by the working threads."""
        if not self._is_quiet:
            self.progressed.emit(share)

    def _adapted(self, model: DigitModel, folder: Path, collection: str) -> Adaptation | None:
        from trainer.adaptation.adapt import adapt
        from trainer.data.dataset import load_dataset

        samples = samples_to_learn(folder, collection)
        return adapt(parent_of(model), samples, load_dataset, _Teller(self).tell, self._stop.is_set)

    def _conclude(self, result: object) -> None:
        self._thread = None
        if result is None:
            self.stopped.emit()
        elif isinstance(result, TrainerError):
            self.failed.emit(str(result))
        elif isinstance(result, Exception):
            self.stopped.emit()
            raise result
        else:
            self.learned.emit(result)


class _Teller:
    """Passes progress on, no more often than an eye can follow."""

    def __init__(self, learning: Learning) -> None:
        self._learning = learning
        self._since = QElapsedTimer()

    def tell(self, share: float) -> None:
        if not self._since.isValid() or self._since.elapsed() >= TELL_MS:
            self._since.start()
            self._learning.tell_share(share)


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
        raise TrainerError(f"There are no samples in “{title}” yet: correct a drawing or collect some digits first.")
    pixels = np.frombuffer(b"".join(images[line.number] for line in known), np.uint8).reshape(-1, 28, 28)
    return PersonalSamples(pixels, np.array([line.label for line in known], np.int64))
