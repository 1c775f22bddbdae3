"""Reads the pad: at most one prediction a frame, however many pen events arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from digitpad.draw.pad_document import PadDocument
    from trainer.model.digit_model import DigitModel
    from trainer.model.predict import Prediction, Predictor

FRAME_MS = 16
UNSEEN_MS = 300  # a window that is on its way to the screen calls read_now after its first paint, well before this
QUICKEN_MS = 300  # after a new model's first answer


class Recognizer(QObject):
    """Turns the document into a digit image and the image into a prediction.

    Needs neither numpy nor a model until something is to be read: ``load`` asks ``first_model`` for one, once.
    ``image_changed`` carries (28, 28) float32 in 0..1 and comes before ``prediction_changed``, which carries a
    ``Prediction``; ``model_changed`` carries the ``DigitModel`` that reads from now on.
    """

    image_changed = Signal(object)
    prediction_changed = Signal(object)
    model_changed = Signal(object)

    def __init__(
        self, document: PadDocument, first_model: Callable[[], DigitModel | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._first_model = first_model
        self._predictor: Predictor | None = None
        self._loaded = False
        self._image: NDArray[np.float32] | None = None
        self._prediction: Prediction | None = None
        self._refuses = True
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.read_now)
        self._quicken_timer = QTimer(self, singleShot=True, interval=QUICKEN_MS)
        self._quicken_timer.timeout.connect(self._quicken)
        document.ink_changed.connect(self.read_soon)

    @property
    def predictor(self) -> Predictor | None:
        """What reads, or None while there is no model."""
        return self._predictor

    @property
    def model(self) -> DigitModel | None:
        """The model that reads, or None while there is none."""
        return self._predictor.model if self._predictor else None

    @property
    def image(self) -> NDArray[np.float32] | None:
        """The digit image read last, or None before the first reading."""
        return self._image

    @property
    def prediction(self) -> Prediction | None:
        """The last prediction, or None before the first reading."""
        return self._prediction

    def load(self) -> None:
        """Load numpy and the first model, unless that was done already or another model was set."""
        if not self._loaded:
            self._loaded = True
            model = self._first_model()
            if model is not None:
                self.use_model(model)

    def use_model(self, model: DigitModel) -> None:
        """Read with another model from now on, and read what is on the pad again."""
        from trainer.model.predict import Predictor

        self._loaded = True
        self._predictor = Predictor(model)
        self.model_changed.emit(model)
        self.read_now()
        self._quicken_timer.start()

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
        if not self._loaded:
            self._timer.start(UNSEEN_MS)
            return
        passed = self._since.elapsed() if self._since.isValid() else FRAME_MS
        self._timer.start(max(0, FRAME_MS - passed))

    def read_now(self) -> None:
        """Read the pad as it is."""
        self._timer.stop()
        self.load()
        if self._predictor is None:
            return
        image, several = digit_image_of(self._document)
        self._image = image
        self.image_changed.emit(image)
        self._prediction = self._predictor.predict(image, several, self._refuses)
        self.prediction_changed.emit(self._prediction)
        self._since.start()

    def _quicken(self) -> None:
        if self._predictor is not None:
            self._predictor.quicken()


def digit_image_of(document: PadDocument) -> tuple[NDArray[np.float32], bool]:
    """The document's digit image, and whether its ink falls into several digits side by side."""
    from trainer.image.digit_image import digit_image, parts_side_by_side

    ink, picture = document.ink, document.picture
    if picture is None:
        return digit_image(ink), parts_side_by_side(ink)
    from trainer.image.from_picture import digit_image_from_drawing

    return digit_image_from_drawing(ink, picture.pixels, picture.box), False
