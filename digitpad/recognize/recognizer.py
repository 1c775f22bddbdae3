"""Reads the pad: at most one prediction a frame, however many pen events arrive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from digitpad.draw.pad_document import PadDocument
    from digitpad.models.model_in_use import ModelInUse
    from trainer.model.digit_model import DigitModel
    from trainer.model.predict import Prediction, Predictor

FRAME_MS = 16
UNSEEN_MS = 300  # a window that is on its way to the screen calls read_now after its first paint, well before this
QUICKEN_MS = 300  # after a new model's first answer


@dataclass(frozen=True, eq=False, slots=True)
class Reading:
    """A ``prediction`` with what was read, a (28, 28) float32 image in 0..1, ink 1, and what read it."""

    image: NDArray[np.float32]
    prediction: Prediction
    predictor: Predictor


class Recognizer(QObject):
    """Turns the document into a digit image and the image into a prediction, by the model in use.

    Needs neither numpy nor a model until something is to be read. ``prediction_changed`` carries a ``Reading``.
    """

    prediction_changed = Signal(object)

    def __init__(self, document: PadDocument, in_use: ModelInUse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._in_use = document, in_use
        self._predictor: Predictor | None = None
        self._reading: Reading | None = None
        self._refuses = True
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.read_now)
        self._quicken_timer = QTimer(self, singleShot=True, interval=QUICKEN_MS)
        self._quicken_timer.timeout.connect(self._quicken)
        document.ink_changed.connect(self.read_soon)
        in_use.changed.connect(self._read_with)

    @property
    def predictor(self) -> Predictor | None:
        """What reads, or None while there is no model."""
        return self._predictor

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

    def set_refusal(self, wanted: bool) -> None:
        """Whether what is no digit is refused; otherwise the most probable digit is named whatever is drawn."""
        if wanted != self._refuses:
            self._refuses = wanted
            if self._predictor is not None:
                self.read_now()

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
        elif self._predictor is not None:
            image, several = digit_image_of(self._document)
            prediction = self._predictor.predict(image, several, self._refuses)
            self._reading = Reading(image, prediction, self._predictor)
            self.prediction_changed.emit(self._reading)
            self._since.start()

    def _read_with(self, model: DigitModel) -> None:
        """Read with another model from now on, and read what is on the pad again."""
        from trainer.model.predict import Predictor

        self._predictor = Predictor(model)
        self.read_now()
        self._quicken_timer.start()

    def _quicken(self) -> None:
        if self._predictor is not None:
            self._predictor.quicken()


def digit_image_of(document: PadDocument) -> tuple[NDArray[np.float32], bool]:
    """The document's digit image, and whether its ink falls into several digits side by side."""
    ink, picture = document.ink, document.picture
    if picture is None:
        from trainer.image.digit_image import digit_image, parts_side_by_side

        return digit_image(ink), parts_side_by_side(ink)
    from trainer.image.from_picture import drawing_digit

    return drawing_digit(ink, picture.pixels, picture.box)
