"""The test pictures with what was read: all of them, the wrong ones, or those of one cell of the confusion matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.digits.digit_grid import DigitGrid
from digitpad.widgets.digits.digit_list import DigitList, Entry, picture_count
from digitpad.widgets.narrow_choice import NarrowChoice
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.evaluation.evaluate import Evaluation

FILTERS = ("all", "wrong", "right", "refused")
CELL = "cell"


class AnswerGallery(Retranslated, QWidget):
    """A grid of digits with a filter above it. ``image_requested`` brings the picture that was clicked."""

    image_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation: Evaluation | None = None
        self._cell = (0, 0)
        self.digits = DigitList(self)
        self.grid = DigitGrid(self.digits)
        self._filter = self._build_filter()
        self._count = PlainLabel()
        self._count.setObjectName("galleryCount")
        self._hint = PlainLabel()
        self._hint.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._filter, 1)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addWidget(self.grid, 1)
        self.grid.entry_chosen.connect(self._request)
        self.retranslate()

    def show_answers(self, evaluation: Evaluation, images: NDArray[np.uint8]) -> None:
        """Show all answers to ``images`` (N, 28, 28) uint8."""
        self._evaluation = evaluation
        self.digits.show_pictures(
            images, evaluation.labels, evaluation.predictions, evaluation.probabilities.max(axis=1)
        )
        self._show("all")

    def show_cell(self, truth: int, read: int) -> None:
        """Show just the pictures of ``truth`` that were read as ``read``."""
        self._cell = (truth, read)
        with QSignalBlocker(self._filter):
            self._remove_cell()
            self._filter.addItem(self._cell_text(), CELL)
        self._show(CELL)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._hint.setText(
            self.tr("✓ was read right, ✗ wrong; what it is then stands in brackets. Click one to put it on the pad.")
        )
        self._filter.setAccessibleName(self.tr("Which pictures to show"))
        texts = (
            self.tr("All pictures"),
            self.tr("Wrong ones, the most confident first"),
            self.tr("Right ones, the least confident first"),
            self.tr("“Not sure”"),
        )
        for index, text in enumerate(texts):
            self._filter.setItemText(index, text)
        if (cell := self._filter.findData(CELL)) >= 0:
            self._filter.setItemText(cell, self._cell_text())
        self._count.setText(picture_count(self.digits.rowCount()) if self._evaluation is not None else "")

    def _cell_text(self) -> str:
        return self.tr("{0}s read as {1}").format(*self._cell)

    def _build_filter(self) -> NarrowChoice:
        box = NarrowChoice()
        box.setObjectName("galleryFilter")
        for what in FILTERS:
            box.addItem("", what)
        box.currentIndexChanged.connect(lambda index: self._show(box.itemData(index)))
        return box

    def _show(self, what: str) -> None:
        with QSignalBlocker(self._filter):
            if what != CELL:
                self._remove_cell()
            self._filter.setCurrentIndex(self._filter.findData(what))
        rows = self._rows(what)
        self.digits.show_rows(rows)
        self.grid.scrollToTop()
        self._count.setText(picture_count(self.digits.rowCount()))

    def _remove_cell(self) -> None:
        while (position := self._filter.findData(CELL)) >= 0:
            self._filter.removeItem(position)

    def _rows(self, what: str) -> NDArray[np.int64] | None:
        import numpy as np

        outcome = self._evaluation
        if outcome is None or what == "all":
            return None
        confidence = outcome.probabilities.max(axis=1)
        if what == "wrong":
            return outcome.mistakes
        if what == "right":
            chosen = np.flatnonzero(outcome.predictions == outcome.labels)
            return chosen[np.argsort(confidence[chosen], kind="stable")]
        if what == "refused":
            return np.flatnonzero(outcome.is_refused)
        truth, read = self._cell
        chosen = np.flatnonzero((outcome.labels == truth) & (outcome.predictions == read))
        return chosen[np.argsort(-confidence[chosen], kind="stable")]

    def _request(self, entry: Entry) -> None:
        import numpy as np

        self.image_requested.emit(self.digits.picture(entry.row).astype(np.float32) / np.float32(255))
