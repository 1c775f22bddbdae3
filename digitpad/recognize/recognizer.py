"""Reads the pad: at most one reading a frame, however many pen events arrive."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from digitpad.draw.pad_document import PadDocument
    from trainer.ink.strokes import Ink
    from trainer.model.digit_model import DigitModel
    from trainer.model.predict import Prediction, Predictor
    from trainer.reading.drawing_reader import DrawingReader
    from trainer.reading.mending import Mending
    from trainer.reading.number_reading import NumberReading

FRAME_MS = 16
UNSEEN_MS = 300  # a window that is on its way to the screen calls read_now after its first paint, well before this
QUICKEN_MS = 300  # after a new model's first answer


@dataclass(frozen=True, eq=False, slots=True)
class Reading:
    """A ``prediction`` with what was read, a (28, 28) float32 image in 0..1, ink 1, and what read it.

    They are of the digit at index ``shown`` of ``number``; a single digit and an empty pad have no other.
    ``of_picture`` says that a picture lies on the pad.
    """

    image: NDArray[np.float32]
    prediction: Prediction
    predictor: Predictor
    number: NumberReading | None = None
    shown: int = 0
    of_picture: bool = False

    @property
    def count(self) -> int:
        """How many digits were read, 1 for an empty pad."""
        return max(1, len(self.number.digits)) if self.number else 1


class ModelSource(Protocol):
    """What says which model reads: the window's ``ModelInUse``, or one model that was given."""

    changed: Any  # a signal that carries the model that reads from now on

    @property
    def is_loaded(self) -> bool:
        """Whether a model was told."""

    def load(self) -> None:
        """Tell the first model, once."""


class Recognizer(QObject):
    """Turns the document into a row of digits, by the model in use.

    Needs neither numpy nor a model until something is to be read. ``prediction_changed`` carries a ``Reading`` of all
    digits, which shows the one that was drawn last, or the one that was chosen since the ink changed.
    """

    prediction_changed = Signal(object)

    def __init__(self, document: PadDocument, in_use: ModelSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._in_use = document, in_use
        self._reader: DrawingReader | None = None
        self._reading: Reading | None = None
        self._refuses = self._reads_numbers = True
        self._chosen: int | None = None
        self._pointed: int | None = None
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.read_now)
        self._quicken_timer = QTimer(self, singleShot=True, interval=QUICKEN_MS)
        self._quicken_timer.timeout.connect(self._quicken)
        document.ink_changed.connect(self._follow_ink)
        in_use.changed.connect(self._read_with)

    @cached_property
    def mending(self) -> Mending:
        """What was said about the cutting of what is on the pad; set it by ``mend``."""
        from trainer.reading.mending import NO_MENDING

        return NO_MENDING

    @property
    def ink(self) -> Ink:
        """What is read, but for a picture under it."""
        return self._document.ink

    @property
    def predictor(self) -> Predictor | None:
        """What reads, or None while there is no model."""
        return self._reader.predictor if self._reader else None

    @property
    def reading(self) -> Reading | None:
        """The last reading, or None before the first."""
        return self._reading

    @property
    def image(self) -> NDArray[np.float32] | None:
        """The last reading's digit image."""
        return self._reading.image if self._reading else None

    @property
    def prediction(self) -> Prediction | None:
        """The last reading's prediction."""
        return self._reading.prediction if self._reading else None

    @property
    def refuses(self) -> bool:
        """Whether what is no digit is refused."""
        return self._refuses

    @property
    def reads_numbers(self) -> bool:
        """Whether a row of digits is a number."""
        return self._reads_numbers

    def reader(self) -> Callable[[Ink], NumberReading] | None:
        """What reads ink as the pad does now, fit for another thread; None while there is no model."""
        from trainer.reading.drawing_reader import DrawingReader

        if self._reader is None:
            return None
        reader = DrawingReader(self._reader.predictor)
        numbers, refuses, mending = self._reads_numbers, self._refuses, self.mending
        return lambda ink: reader.read(ink, None, None, numbers, refuses, mending)

    def set_refusal(self, wanted: bool) -> None:
        """Whether what is no digit is refused; otherwise the most probable digit is named whatever is drawn."""
        if wanted != self._refuses:
            self._refuses = wanted
            self._read_again()

    def set_whole_numbers(self, wanted: bool) -> None:
        """Whether a row of digits is a number; otherwise all ink is one digit, and a row of them is refused."""
        if wanted != self._reads_numbers:
            self._reads_numbers = wanted
            self._read_again()

    def mend(self, mending: Mending) -> None:
        """Cut numbers as a person says, who holds the strokes that it is about."""
        self.mending = mending
        self._read_again()

    def choose(self, index: int) -> None:
        """Show the digit at ``index`` until the ink changes; nothing happens when there is none."""
        if self._reading is not None and 0 <= index < self._reading.count:
            self._chosen, self._pointed = index, None
            self._show(self._reading)

    def step(self, steps: int) -> None:
        """Choose the digit so many places further to the right, or to the left, as far as there is one."""
        if self._reading is not None and self._reading.count > 1:
            self.choose(min(max(self._reading.shown + steps, 0), self._reading.count - 1))

    def point_at(self, index: int) -> None:
        """Show the digit that is pointed at, as long as it is; -1 is none."""
        pointed = index if index >= 0 else None
        if self._reading is not None and pointed != self._pointed:
            self._pointed = pointed
            self._show(self._reading)

    def read_soon(self) -> None:
        """Read within this frame, or in the next one when this one had its reading."""
        if self._timer.isActive():
            return
        if not self._in_use.is_loaded:
            self._timer.start(UNSEEN_MS)
            return
        passed = self._since.elapsed() if self._since.isValid() else FRAME_MS
        self._timer.start(max(0, FRAME_MS - passed))

    def read_now(self) -> None:
        """Read the pad as it is."""
        self._timer.stop()
        if not self._in_use.is_loaded:
            self._in_use.load()  # which reads
        elif self._reader is not None:
            ink, picture = self._document.ink, self._document.picture
            pixels, box = (picture.pixels, picture.box) if picture else (None, None)
            is_unfinished = bool(self._document.live_points)
            number = self._reader.read(
                ink, pixels, box, self._reads_numbers, self._refuses, self.mending, is_unfinished
            )
            self._emit(number, self._reader.predictor)
            self._since.start()

    def _follow_ink(self) -> None:
        self._chosen = self._pointed = None
        self.read_soon()

    def _read_again(self) -> None:
        if self._reader is not None:
            self.read_now()

    def _show(self, reading: Reading) -> None:
        """Show another digit of what was read."""
        if reading.number is not None:
            self._emit(reading.number, reading.predictor)

    def _emit(self, number: NumberReading, predictor: Predictor) -> None:
        self._reading = _reading(number, predictor, self._shown(number), self._document.picture is not None)
        self.prediction_changed.emit(self._reading)

    def _shown(self, number: NumberReading) -> int:
        """The index of the digit pointed at, or chosen, or else of the one drawn last; the last where none was."""
        for index in (self._pointed, self._chosen):
            if index is not None and index < len(number.digits):
                return index
        if len(number.digits) <= 1:
            return 0
        latest = [max(digit.strokes, default=-1) for digit in number.digits]
        return max(range(len(latest)), key=lambda index: (latest[index], index), default=0)

    def _read_with(self, model: DigitModel) -> None:
        """Read with another model from now on, and read what is on the pad again."""
        from trainer.model.predict import Predictor
        from trainer.reading.drawing_reader import DrawingReader

        predictor = Predictor(model)
        self._reader = self._reader.with_predictor(predictor) if self._reader else DrawingReader(predictor)
        self.read_now()
        self._quicken_timer.start()

    def _quicken(self) -> None:
        from digitpad.system.background import in_background

        if self._reader is not None:  # copying its weights takes several frames
            in_background(self, self._reader.predictor.quicken, _ignore, _ignore)


def _reading(number: NumberReading, predictor: Predictor, shown: int, of_picture: bool) -> Reading:
    if number.digits:
        digit = number.digits[shown]
        return Reading(digit.image, digit.prediction, predictor, number, shown, of_picture)
    import numpy as np

    from trainer.image.measures import SIDE
    from trainer.model.predict import EMPTY

    return Reading(np.zeros((SIDE, SIDE), np.float32), EMPTY, predictor, number, of_picture=of_picture)


def _ignore(_said: object) -> None:
    """Without the copy reading is slower, and right."""
