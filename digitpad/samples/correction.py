"""Saying what the drawing on the pad was: one key or click keeps it as a sample, undoably."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.samples.store.sample_drawing import drawing_on
from digitpad.samples.store.sample_edit import Keeping
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Recognizer
    from digitpad.samples.store.my_samples import MySamples
    from digitpad.samples.store.sample import Sample
    from trainer.model.digit_model import DigitModel


class Correction(QObject):
    """Keeps the drawing on the pad with the digit that the user names.

    ``kept`` carries the label and the number of samples in the collection; ``taken_back`` follows an undo; ``told``
    carries a sentence for the status bar; ``failed`` a TrainerError for a dialog.
    """

    kept = Signal(int, int)
    taken_back = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, document: PadDocument, recognizer: Recognizer, samples: MySamples) -> None:
        super().__init__(samples)
        self._document, self._recognizer, self._samples = document, recognizer, samples

    def keep(self, label: int) -> bool:
        """Keep what is on the pad as a ``label`` (0 to 9); whether it was kept."""
        self._document.lift()
        if self._document.is_empty:
            self.told.emit(self.tr("Draw a digit first, then say what it was."))
            return False
        store = self._samples.open()
        if store is None:
            return False
        self._recognizer.read_now()
        try:
            kept = store.add(self._samples.collection, self._sample(label))
        except TrainerError as error:
            self.failed.emit(error)
            return False
        tell = partial(self._tell, label)
        self._document.undo_stack.push(Keeping(store, kept, label, tell, self.failed.emit))
        tell(is_kept=True)
        return True

    def _tell(self, label: int, is_kept: bool) -> None:
        """Say that a sample was kept, and how many there are now, or that it was taken back."""
        self._samples.note_change()
        store = self._samples.open()
        if is_kept:
            self.kept.emit(label, sum(store.counts(self._samples.collection)) if store else 0)
        else:
            self.taken_back.emit()

    def _sample(self, label: int) -> Sample:
        from digitpad.samples.store.sample import Sample

        reading, drawing = self._recognizer.reading, drawing_on(self._document)
        if reading is None:
            return Sample(drawing, label)
        return Sample(drawing, label, reading.prediction.digit, model_name(reading.predictor.model))


def model_name(model: DigitModel) -> str:
    """How a sample remembers the model that read it: its name and fingerprint."""
    return f"{model.info.name} {model.fingerprint}".strip()
