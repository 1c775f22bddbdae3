"""The training pictures as the model that reads sees them: an index that is made on a thread, once for each model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from digitpad.system.background import ShouldStop, Tell, Work
from digitpad.texts.number_text import filled
from trainer.errors import TrainerError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.data.dataset import Dataset
    from trainer.inspection.picture_index import PictureIndex
    from trainer.model.digit_model import DigitModel

MOST_KEPT = 2  # indexes of about 8 MB each
RETRY_MS = 2000  # pictures that were not there may be there by now


class ModelIndex(QObject):
    """``changed`` tells that ``index``, ``error`` or ``progress_text`` is another one now."""

    changed = Signal()

    def __init__(self, parent: QObject, dataset: Dataset | None = None) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._kept: list[tuple[DigitModel, PictureIndex]] = []
        self._wanted: DigitModel | None = None
        self._work: Work | None = None
        self._error: TrainerError | None = None
        self._since = QElapsedTimer()  # it was refused
        self._was_broken = False
        self._share = 0.0  # of the pictures that were looked at

    @property
    def index(self) -> PictureIndex | None:
        """The index of the model that was wanted last, None until it is made."""
        return None if self._wanted is None else self.of(self._wanted)

    @property
    def error(self) -> TrainerError | None:
        """Why there are no training pictures to look at, None where there are."""
        return self._error

    def of(self, model: DigitModel) -> PictureIndex | None:
        """The index of this model, None unless it was made and is kept: what is shown may be of another one."""
        return next((index for known, index in self._kept if known is model), None)

    def picture(self, number: int) -> NDArray[np.uint8]:
        """The training picture of that number, (28, 28), once there is an index."""
        assert self._dataset is not None
        pixels: NDArray[np.uint8] = self._dataset.train_images[number]
        return pixels

    def label(self, number: int) -> int:
        """What that picture shows."""
        assert self._dataset is not None
        return int(self._dataset.train_labels[number])

    def want(self, model: DigitModel, make: bool = True) -> None:
        """Make the index of this model, unless it was made; one for another model that is being made is left.

        With ``make`` False there is none for a model that is new, such as a network in training. Where there were no
        pictures it is tried again, but not for every movement of the pen.
        """
        is_new, self._wanted = model is not self._wanted, model
        if is_new:
            self._leave()
            self._was_broken = False
        begins = make and self.index is None and self._work is None and (is_new or self._may_try())
        if begins:
            self._begin(model)
        if is_new or begins:
            self.changed.emit()

    @property
    def is_making(self) -> bool:
        """Whether pictures are being looked at."""
        return self._work is not None

    def progress_text(self) -> str:
        """How far that is, in words; empty while none are looked at."""
        if self._work is None:
            return ""
        words = self.tr("Looking at the training pictures…")
        return filled(f"{words} {{0:.0%}}", self._share) if self._share else words

    def shut_down(self, timeout_ms: int) -> None:
        """Leave what is being made."""
        if self._work is not None:
            self._work.leave(timeout_ms)
            self._work = None

    def _leave(self) -> None:
        self.shut_down(0)

    def _may_try(self) -> bool:
        """Whether the model that is wanted was not tried, or so long ago that it may succeed now."""
        return not self._was_broken and (self._error is None or self._since.elapsed() >= RETRY_MS)

    def _begin(self, model: DigitModel) -> None:
        dataset = self._dataset

        def job(tell: Tell, should_stop: ShouldStop) -> object:
            from trainer.data.dataset import load_dataset
            from trainer.inspection.picture_index import make_index

            data = dataset or load_dataset()
            return data, model, make_index(model, data.train_images, should_stop, tell)

        self._share = 0.0
        self._work = Work(self, job, "digitpad-index")
        self._work.told.connect(self._note_share)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._refuse)
        self._work.broken.connect(self._give_up)
        self._work.start()

    def _take(self, made: tuple[Dataset, DigitModel, PictureIndex | None]) -> None:
        self._work, self._error = None, None
        self._dataset, model, index = made
        if index is not None:
            self._kept = [*self._kept[-MOST_KEPT + 1 :], (model, index)]
            self.changed.emit()

    def _note_share(self, shares: tuple[float, ...]) -> None:
        if round(100 * shares[-1]) != round(100 * self._share):
            self._share = shares[-1]
            self.changed.emit()

    def _refuse(self, error: TrainerError) -> None:
        self._work, self._error = None, error
        self._since.start()
        self.changed.emit()

    def _give_up(self) -> None:
        self._was_broken = True  # it would fail again
        self._refuse(TrainerError("The training pictures could not be looked at."))
