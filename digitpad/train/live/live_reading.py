"""The network in training, handed to the pad while its switch is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from digitpad.train.live.train_worker import TrainWorker
    from trainer.model.digit_model import DigitModel


class LiveReading(QObject):
    """``model_changed`` brings the network as it stands, ``left`` says that the pad should return to its own."""

    model_changed = Signal(object)
    left = Signal()

    def __init__(self, worker: TrainWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._is_on = False
        self._model: DigitModel | None = None
        worker.epoch_model_arrived.connect(self._note)

    def forget(self) -> None:
        """The network of the last run is no more."""
        self._model = None

    def switch(self, on: bool) -> None:
        """Begin with the newest network, or end."""
        self._is_on = on
        self._worker.read_live(on)
        if not on:
            self.left.emit()
        elif self._model is not None:
            self.model_changed.emit(self._model)

    def _note(self, model: DigitModel) -> None:
        self._model = model
        if self._is_on:
            self.model_changed.emit(model)
