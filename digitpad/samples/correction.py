"""Saying what the digit on the pad was: one key or click keeps it as a sample, undoably."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.samples.store.sample_drawing import drawing_of, drawing_on
from digitpad.samples.store.sample_edit import KEEPING, Keeping
from digitpad.system.background import in_background
from digitpad.texts.number_text import filled
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable

    from digitpad.draw.pad_document import PadContent, PadDocument
    from digitpad.recognize.recognizer import Reading, Recognizer
    from digitpad.samples.store.my_samples import MySamples
    from digitpad.samples.store.sample import ReadySample, Sample
    from digitpad.samples.store.sample_store import SampleStore
    from digitpad.system.background import Work
    from trainer.model.digit_model import DigitModel
    from trainer.reading.number_reading import DigitReading

    Then = Callable[[], object]


LARGE_POINTS, LARGE_PIXELS = 4000, 300_000
"""A drawing with more takes several frames to be packed and is got ready on a thread."""
WAIT_MS = 5000


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
        self._work: Work | None = None

    def keep(self, label: int, whole: bool = False, then: Then | None = None) -> None:
        """Keep what is on the pad as a ``label`` (0 to 9), then call ``then`` as a part of the same undo step.

        Of a number it is the digit shown, unless the ``whole`` drawing is known to be one digit. A large drawing is
        kept a moment later; until then no other is.
        """
        self._document.lift()
        if self._document.is_empty:
            self.told.emit(self.tr("Draw a digit first, then say what it was."))
        elif self._work is None and self._samples.open() is not None:
            self._recognizer.read_now()
            self._keep([(label, None if whole else self._shown())], then)

    def keep_number(self, text: str, then: Then | None = None) -> None:
        """Keep each digit of the number on the pad as the one of ``text``, then call ``then``, in one undo step."""
        self._document.lift()
        if self._work is None and self._samples.open() is not None and self.finds(len(text)):
            self._keep(list(zip(map(int, text), self._digits(), strict=True)), then or _nothing)

    def finds(self, count: int) -> bool:
        """Whether so many digits are on the pad; it is told when there are not."""
        self._document.lift()
        self._recognizer.read_now()
        found = len(self._digits())
        if found != count:
            sentence = self.tr("Digits wanted: {0}, found: {1}. Draw them again, or mend how they are cut.")
            self.told.emit(filled(sentence, count, found))
        return found == count

    def _digits(self) -> tuple[DigitReading, ...]:
        reading = self._recognizer.reading
        return reading.number.digits if reading and reading.number else ()

    def finish(self) -> None:
        """Keep what is being got ready: the window closes."""
        if self._work is not None:
            self._work.settle(WAIT_MS)

    def _keep(self, said: list[tuple[int, DigitReading | None]], then: Then | None) -> None:
        store = self._samples.open()
        if store is None:
            return
        content, reading = self._document.content, self._recognizer.reading

        def made() -> list[ReadySample]:
            return [store.ready(_sample(content, reading, label, digit)) for label, digit in said]

        add = partial(self._add, store, then)
        if _is_large(content):
            self._work = in_background(self, made, add, self._give_up)
            return
        try:
            ready = made()
        except TrainerError as error:
            self._give_up(error)
        else:
            add(ready)

    def _add(self, store: SampleStore, then: Then | None, ready: list[ReadySample]) -> None:
        self._work = None
        try:
            kept = store.add_ready(self._samples.collection, ready)
        except TrainerError as error:
            self._give_up(error)
            return
        stack = self._document.undo_stack
        if then is not None:
            stack.beginMacro(KEEPING)
        for sample, one in zip(ready, kept, strict=True):
            tell = partial(self._tell, sample.sample.label)
            stack.push(Keeping(store, one, sample.sample.label, tell, self.failed.emit))
            tell(is_kept=True)
        if then is not None:
            then()
            stack.endMacro()

    def _give_up(self, error: TrainerError) -> None:
        self._work = None
        self.failed.emit(error)

    def _shown(self) -> DigitReading | None:
        """The digit of a number that is shown, or the one beside a stray dot; None for all that lies on the pad."""
        reading = self._recognizer.reading
        if reading is None or reading.number is None or not reading.number.digits:
            return None
        shown = reading.number.digits[reading.shown]
        drawn = sum(bool(stroke.points) for stroke in self._document.content.ink.strokes)
        return shown if reading.count > 1 or 0 < len(shown.strokes) < drawn else None

    def _tell(self, label: int, is_kept: bool) -> None:
        """Say that a sample was kept, and how many there are now, or that it was taken back."""
        self._samples.note_change()
        store = self._samples.open()
        if is_kept:
            self.kept.emit(label, sum(store.counts(self._samples.collection)) if store else 0)
        else:
            self.taken_back.emit()


def _sample(content: PadContent, reading: Reading | None, label: int, digit: DigitReading | None) -> Sample:
    from digitpad.samples.store.sample import Sample

    drawing = drawing_of(content, digit) if digit else drawing_on(content)
    if reading is None:
        return Sample(drawing, label)
    predicted = digit.prediction.digit if digit else read_as_one(reading)
    return Sample(drawing, label, predicted, model_name(reading.predictor.model))


def _is_large(content: PadContent) -> bool:
    pixels = content.picture.pixels.size if content.picture else 0
    return content.ink.point_count > LARGE_POINTS or pixels > LARGE_PIXELS


def _nothing() -> None:
    """A number's digits are one undo step, whoever asked."""


def read_as_one(reading: Reading) -> int | None:
    """The digit that was read, None when it was refused or taken for a number."""
    return reading.prediction.digit if reading.count == 1 else None


def model_name(model: DigitModel) -> str:
    """How a sample remembers the model that read it: its name and fingerprint."""
    return f"{model.info.name} {model.fingerprint}".strip()
