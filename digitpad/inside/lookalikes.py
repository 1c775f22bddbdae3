"""What the drawing looks like to the network: the training pictures nearest to it in the last hidden layer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import a_digit, filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.digits.picture_row import Picture, PictureRow
from digitpad.widgets.retranslated import Retranslated
from trainer.inspection.held_units import held_steps
from trainer.inspection.picture_index import NEAREST, last_hidden

if TYPE_CHECKING:
    from digitpad.inside.model_index import ModelIndex
    from digitpad.recognize.recognizer import Reading


class Lookalikes(Retranslated, QWidget):
    """Eight pictures with what they show, the nearest first, for each reading."""

    def __init__(self, index: ModelIndex) -> None:
        super().__init__()
        self.setObjectName("lookalikes")
        self._index = index
        self._reading: Reading | None = None
        self._told, self._explained = PlainLabel(), PlainLabel()
        self._told.setObjectName("lookalikesTold")
        self.pictures = PictureRow("lookalikePictures", 4, NEAREST // 4, 84)
        self._explained.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        for label in (self._told, self._explained):
            label.setWordWrap(True)
        for part in (self._told, self.pictures, self._explained):
            column.addWidget(part)
        column.addStretch()
        index.changed.connect(self._refresh)
        self.retranslate()

    def show_reading(self, reading: Reading) -> None:
        """Show what the network has seen that was most like this."""
        self._reading = reading
        self._refresh()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.pictures.setAccessibleName(self.tr("Training pictures that look most like the drawing to the network"))
        self._explained.setText(
            self.tr(
                "Of all training pictures these are the nearest in the network's last hidden layer: it learned what to "
                "answer from such pictures. With a wrong answer they show where it came from."
            )
        )
        self._refresh()

    def _refresh(self) -> None:
        reading = self._reading
        index = None if reading is None else self._index.of(reading.predictor.model)  # not the one of a later model
        is_empty = reading is None or reading.prediction.reason == "empty"
        if index is None or reading is None or is_empty:
            self.pictures.show_pictures(())
            self._told.setText(self._why_none(is_empty))
            return
        numbers = index.nearest(last_hidden(held_steps(reading.predictor, reading.image)))
        labels = [self._index.label(number) for number in numbers]
        shown = [
            Picture(self._index.picture(number), str(label)) for number, label in zip(numbers, labels, strict=True)
        ]
        self.pictures.show_pictures(shown)
        label, count = Counter(labels).most_common(1)[0]
        told = self.tr("{0} of the {1} training pictures that look most like it show {2}.")
        self._told.setText(filled(told, count, len(labels), a_digit(label)))

    def _why_none(self, is_empty: bool) -> str:
        if is_empty:
            return self.tr("The pad is empty. Draw a digit to see what it looks like to the network.")
        if self._index.error is not None:
            return in_own_language(self._index.error)
        if self._index.is_making:
            return self._index.progress_text()
        return self.tr("A network in training is another one in a moment: its pictures are not looked for.")
