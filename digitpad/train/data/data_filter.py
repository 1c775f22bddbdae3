"""Which part of the data to look at: training, validation or test, and which digit; with the number of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitpad.texts.number_text import filled
from digitpad.widgets.narrow_choice import NarrowChoice
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.data.dataset import Dataset

Part = Literal["all", "training", "validation", "test"]
PARTS: tuple[Part, ...] = ("all", "training", "validation", "test")


class Share:
    """A data set as one array, training pictures before test pictures, and which rows are of which part."""

    def __init__(self, dataset: Dataset) -> None:
        import numpy as np

        self.dataset = dataset
        self.images: NDArray[np.uint8] = np.concatenate([dataset.train_images, dataset.test_images])
        self.labels: NDArray[np.int64] = np.concatenate([dataset.train_labels, dataset.test_labels])
        self._parts = np.zeros(len(self.labels), np.int8)
        self._parts[len(dataset.train_labels) :] = PARTS.index("test")
        self.split(0.2, 0)

    def split(self, share: float, seed: int) -> None:
        """Divide the training pictures as a run with this validation share and seed does."""
        from trainer.data.dataset import split

        learning, kept_out = split(len(self.dataset.train_labels), share, seed)
        self._parts[learning], self._parts[kept_out] = PARTS.index("training"), PARTS.index("validation")

    def part_of(self, row: int) -> Part:
        """Which part a picture belongs to."""
        return PARTS[int(self._parts[row])]

    def rows(self, part: Part, digit: int | None) -> NDArray[np.int64]:
        """The rows of one part ("all" is every one) and digit (None is every one)."""
        import numpy as np

        chosen = np.ones(len(self.labels), np.bool_)
        if part != "all":
            chosen &= self._parts == PARTS.index(part)
        if digit is not None:
            chosen &= self.labels == digit
        return np.flatnonzero(chosen)

    def counts(self, part: Part) -> list[int]:
        """How many pictures of each digit there are in a part."""
        import numpy as np

        return [int(count) for count in np.bincount(self.labels[self.rows(part, None)], minlength=10)]


class DataFilter(Retranslated, QWidget):
    """Two lists to choose from; the second one counts each digit's pictures."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: Share | None = None
        self._parts = NarrowChoice()
        self._parts.setObjectName("dataPart")
        for part in PARTS:
            self._parts.addItem("", part)
        self._digits = NarrowChoice()
        self._digits.setObjectName("dataDigit")
        self._digits.addItem("", None)
        for digit in range(10):
            self._digits.addItem(str(digit), digit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for box in (self._parts, self._digits):
            box.currentIndexChanged.connect(self.changed)
            row.addWidget(box, 1)
        self.retranslate()

    @property
    def part(self) -> Part:
        """The part that was chosen."""
        part: Part = self._parts.currentData()
        return part

    @property
    def digit(self) -> int | None:
        """The digit that was chosen, None for all."""
        digit: int | None = self._digits.currentData()
        return digit

    def part_label(self, part: Part) -> str:
        """What a part is called."""
        return {
            "all": self.tr("all"),
            "training": self.tr("training"),
            "validation": self.tr("validation"),
            "test": self.tr("test"),
        }[part]

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._parts.setAccessibleName(self.tr("Part of the data"))
        self._digits.setAccessibleName(self.tr("Digit"))
        self._digits.setItemText(0, self.tr("all digits"))
        for position, part in enumerate(PARTS):
            self._parts.setItemText(position, self.part_label(part))
        if self._share is not None:
            self.show_counts(self._share)

    def show_counts(self, share: Share) -> None:
        """Write beside each part and digit how many pictures it has."""
        self._share = share
        with QSignalBlocker(self._parts), QSignalBlocker(self._digits):
            for position, part in enumerate(PARTS):
                count = sum(share.counts(part))
                self._parts.setItemText(position, filled(self.tr("{0} ({1:,})"), self.part_label(part), count))
            for digit, count in enumerate(share.counts(self.part)):
                self._digits.setItemText(digit + 1, filled(self.tr("{0} ({1:,})"), digit, count))
