"""Saying what the digit on the pad was: one key or click keeps it as a sample, undoably."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.samples.store.sample_drawing import drawing_of, drawing_on
from digitpad.samples.store.sample_edit import KEEPING, Keeping
from digitpad.texts.number_text import filled
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Reading, Recognizer
    from digitpad.samples.store.my_samples import MySamples
    from digitpad.samples.store.sample import Sample
    from digitpad.samples.store.sample_store import SampleStore
    from trainer.model.digit_model import DigitModel
    from trainer.reading.number_reading import DigitReading


class Correction(QObject):
    """Keeps the drawing on the pad with the digit that the user names; of a number the digit that is shown.

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

    def keep(self, label: int, whole: bool = False) -> bool:
        """Keep what is on the pad as a ``label`` (0 to 9); whether it was kept.

        Of a number it is the digit shown, unless the ``whole`` drawing is known to be one digit.
        """
        self._document.lift()
        if self._document.is_empty:
            self.told.emit(self.tr("Draw a digit first, then say what it was."))
            return False
        store = self._samples.open()
        if store is None:
            return False
        self._recognizer.read_now()
        return self._keep(store, label, None if whole else self._shown())

    def keep_number(self, text: str) -> bool:
        """Keep each digit of the number on the pad as the one of ``text``, in one undo step; whether all were kept."""
        self._document.lift()
        store = self._samples.open()
        if store is None:
            return False
        self._recognizer.read_now()
        reading = self._recognizer.reading
        digits = reading.number.digits if reading and reading.number else ()
        if len(digits) != len(text):
            sentence = self.tr("{0} digits are wanted and {1} were found: draw them again, or mend how they are cut.")
            self.told.emit(filled(sentence, len(text), len(digits)))
            return False
        self._document.undo_stack.beginMacro(KEEPING)
        kept = [self._keep(store, int(label), digit) for label, digit in zip(text, digits, strict=True)]
        self._document.undo_stack.endMacro()
        return all(kept)

    def _keep(self, store: SampleStore, label: int, digit: DigitReading | None) -> bool:
        try:
            kept = store.add(self._samples.collection, self._sample(label, digit))
        except TrainerError as error:
            self.failed.emit(error)
            return False
        tell = partial(self._tell, label)
        self._document.undo_stack.push(Keeping(store, kept, label, tell, self.failed.emit))
        tell(is_kept=True)
        return True

    def _shown(self) -> DigitReading | None:
        """The digit of a number that is shown; None for a single digit, which is all that lies on the pad."""
        reading = self._recognizer.reading
        return reading.number.digits[reading.shown] if reading and reading.number and reading.count > 1 else None

    def _tell(self, label: int, is_kept: bool) -> None:
        """Say that a sample was kept, and how many there are now, or that it was taken back."""
        self._samples.note_change()
        store = self._samples.open()
        if is_kept:
            self.kept.emit(label, sum(store.counts(self._samples.collection)) if store else 0)
        else:
            self.taken_back.emit()

    def _sample(self, label: int, digit: DigitReading | None) -> Sample:
        from digitpad.samples.store.sample import Sample

        reading = self._recognizer.reading
        drawing = drawing_of(self._document, digit) if digit else drawing_on(self._document)
        if reading is None:
            return Sample(drawing, label)
        predicted = digit.prediction.digit if digit else read_as_one(reading)
        return Sample(drawing, label, predicted, model_name(reading.predictor.model))


def read_as_one(reading: Reading) -> int | None:
    """The digit that was read, None when it was refused or taken for a number."""
    return reading.prediction.digit if reading.count == 1 else None


def model_name(model: DigitModel) -> str:
    """How a sample remembers the model that read it: its name and fingerprint."""
    return f"{model.info.name} {model.fingerprint}".strip()
