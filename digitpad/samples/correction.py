"""Saying what the drawing on the pad was: one key or click keeps it as a sample, undoably."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable

    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Recognizer
    from digitpad.samples.store.my_samples import MySamples
    from digitpad.samples.store.sample import Drawing, Sample
    from digitpad.samples.store.sample_store import Kept, Removed, SampleStore
    from trainer.model.digit_model import DigitModel

STEP = "sample"
"""The undo step's kind, as the menu's texts know it."""


class Correction(QObject):
    """Keeps the drawing on the pad with the digit that the user names.

    ``kept`` carries the label and the number of samples in the collection; ``taken_back`` follows an undo; ``told``
    carries a sentence for the status bar; ``failed`` one for a dialog.
    """

    kept = Signal(int, int)
    taken_back = Signal()
    told = Signal(str)
    failed = Signal(str)

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
            self.failed.emit(str(error))
            return False
        self._document.undo_stack.push(_KeepSample(self, store, kept, label))
        self.tell_kept(label)
        return True

    def tell_kept(self, label: int) -> None:
        """Say that a sample was kept, and how many there are now."""
        self._samples.note_change()
        store = self._samples.open()
        self.kept.emit(label, sum(store.counts(self._samples.collection)) if store else 0)

    def tell_taken_back(self) -> None:
        """Say that a sample was taken back."""
        self._samples.note_change()
        self.taken_back.emit()

    def _sample(self, label: int) -> Sample:
        from digitpad.samples.store.sample import Sample

        reading, drawing = self._recognizer.reading, drawing_on(self._document)
        if reading is None:
            return Sample(drawing, label)
        return Sample(drawing, label, reading.prediction.digit, model_name(reading.predictor.model))


def drawing_on(document: PadDocument) -> Drawing:
    """What lies on the pad, as it is kept."""
    from digitpad.samples.store.sample import Drawing

    picture = document.picture
    if picture is None:
        return Drawing(document.ink)
    from trainer.image.picture_file import write_png_bytes

    return Drawing(document.ink, write_png_bytes(picture.pixels), picture.box)


def model_name(model: DigitModel) -> str:
    """How a sample remembers the model that read it: its name and fingerprint."""
    return f"{model.info.name} {model.fingerprint}".strip()


class _KeepSample(QUndoCommand):
    """The step of keeping a sample; it was done before it was pushed."""

    def __init__(self, correction: Correction, store: SampleStore, kept: Kept, label: int) -> None:
        super().__init__(STEP)
        self._correction, self._store = correction, store
        self._kept, self._label = kept, label
        self._removed: Removed | None = None
        self._is_done = True

    def redo(self) -> None:
        if not self._is_done:
            self._is_done = self._attempt(self._keep_again, lambda: self._correction.tell_kept(self._label))

    def undo(self) -> None:
        if self._is_done:
            self._is_done = not self._attempt(self._take_back, self._correction.tell_taken_back)

    def _keep_again(self) -> None:
        if self._removed is None:
            self._store.relabel({self._kept.number: self._label})
        else:
            self._store.put_back(self._removed)

    def _take_back(self) -> None:
        if self._kept.label_before is None:
            self._removed = self._store.remove([self._kept.number])
        else:
            self._store.relabel({self._kept.number: self._kept.label_before})

    def _attempt(self, act: Callable[[], None], tell: Callable[[], None]) -> bool:
        """Whether ``act`` went well; what the disk does wrong is told, for nothing may leave a Qt command."""
        try:
            act()
        except TrainerError as error:
            self._correction.failed.emit(str(error))
            return False
        tell()
        return True
