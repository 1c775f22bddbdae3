"""Two networks read the test images and a person's own samples, on a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from digitpad.system.background import ShouldStop, Tell, Work
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from trainer.data.personal_samples import PersonalSamples
    from trainer.inspection.two_models import Differences
    from trainer.model.digit_model import DigitModel


class Found(NamedTuple):
    """Where the two differ in ``images`` (N, 28, 28) uint8, or why there are none to look at."""

    told: Differences | TrainerError
    images: NDArray[np.uint8] | None = None


class DifferenceSearch(QObject):
    """``changed`` tells that ``found`` or ``is_looking`` is another one now.

    ``samples`` gives the person's own samples, on the thread; TrainerError where there are none.
    """

    changed = Signal()

    def __init__(self, parent: QObject, samples: Callable[[], PersonalSamples]) -> None:
        super().__init__(parent)
        self._samples = samples
        self._work: Work | None = None
        self._found: tuple[Found, Found] | None = None

    @property
    def found(self) -> tuple[Found, Found] | None:
        """Of the test images and of the person's samples; None before they were looked at."""
        return self._found

    @property
    def is_looking(self) -> bool:
        """Whether pictures are being read."""
        return self._work is not None

    def look(self, first: DigitModel, second: DigitModel) -> None:
        """Read all pictures with both."""
        self.forget()
        samples = self._samples

        def job(_tell: Tell, should_stop: ShouldStop) -> object:
            from trainer.data.dataset import load_test_images

            def test_images() -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
                dataset = load_test_images()
                return dataset.test_images, dataset.test_labels

            def own() -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
                mine = samples()
                return mine.images, mine.labels

            return tuple(_found(first, second, pictures, should_stop) for pictures in (test_images, own))

        self._work = Work(self, job, "digitpad-differences")
        self._work.done.connect(self._take)
        self._work.failed.connect(self._refuse)
        self._work.broken.connect(self.forget)
        self._work.start()
        self.changed.emit()

    def forget(self) -> None:
        """Leave what is going on, and have nothing found: another model is compared."""
        self.shut_down(0)
        self._found = None
        self.changed.emit()

    def shut_down(self, timeout_ms: int) -> None:
        """Leave what is going on."""
        if self._work is not None:
            self._work.leave(timeout_ms)
            self._work = None

    def _take(self, found: tuple[Found, Found]) -> None:
        self._work, self._found = None, found
        self.changed.emit()

    def _refuse(self, error: TrainerError) -> None:
        self._take((Found(error), Found(error)))


def _found(
    first: DigitModel,
    second: DigitModel,
    pictures: Callable[[], tuple[NDArray[np.uint8], NDArray[np.int64]]],
    should_stop: ShouldStop,
) -> Found | None:
    from trainer.inspection.two_models import differences

    try:
        images, labels = pictures()
    except TrainerError as error:
        return Found(error)
    told = differences(first, second, images, labels, should_stop)
    return None if told is None else Found(told, images)
