"""A pad that other Qt programs put into their own windows: one draws a number on it, and it says which.

It needs neither the program's settings nor torch. docs/library.md shows it in a form of fifteen lines.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.ink_fit import fitted
from digitpad.draw.pad_document import PadDocument
from digitpad.draw.pad_frame import PadFrame
from digitpad.recognize.number_on_pad import NumberOnPad
from digitpad.recognize.recognizer import Recognizer

if TYPE_CHECKING:
    from digitpad.recognize.recognizer import Reading
    from trainer.ink.strokes import Ink
    from trainer.model.digit_model import DigitModel
    from trainer.reading.number_reading import NumberReading

_SIDE = 240  # pixels


class DigitInput(QWidget):
    """A square to write digits in, with mouse, finger, pen or arrow keys; ``number_changed`` carries what it reads.

    That is a text such as "7" or "2026", or "" where nothing or no number is written. ``model`` is a model or the path
    of its file, the bundled one by default; raises ModelFileError for one that cannot be read. With ``whole_numbers``
    off it reads one digit; with ``refuse`` off it names a digit whatever is drawn.
    """

    number_changed = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        model: Path | str | DigitModel | None = None,
        whole_numbers: bool = True,
        refuse: bool = True,
    ) -> None:
        super().__init__(parent)
        self._document = PadDocument(self)
        source = _GivenModel(_loaded(model), self)
        self._recognizer = Recognizer(self._document, source, self)
        self._recognizer.set_whole_numbers(whole_numbers)
        self._recognizer.set_refusal(refuse)
        self._recognizer.prediction_changed.connect(self._follow)
        self._number = ""
        pad = InkCanvas(self._document)
        NumberOnPad(pad, self._document, self._recognizer)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(PadFrame(pad))
        self.setFocusProxy(pad)
        source.load()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @property
    def number(self) -> str:
        """What is read now, "" where that is no number."""
        return self._number

    @property
    def reading(self) -> NumberReading | None:
        """The last reading: each digit with its chances and its box, and why it is no number where it is none."""
        return self._recognizer.reading.number if self._recognizer.reading else None

    @property
    def ink(self) -> Ink:
        """What is drawn, in a square of 280 × 280 units."""
        return self._document.ink

    def set_ink(self, ink: Ink) -> None:
        """Show this drawing, in whatever units, instead of what is there; ``undo`` brings that back."""
        self._document.show_ink(fitted(ink))

    def clear(self) -> None:
        """Take everything away; ``undo`` brings it back."""
        self._document.clear()

    def undo(self) -> None:
        """Take the last stroke back, or what else was done last."""
        self._document.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._document.redo()

    def _follow(self, reading: Reading) -> None:
        number = (reading.number.number if reading.number else None) or ""
        if number != self._number:
            self._number = number
            self.number_changed.emit(number)


class _GivenModel(QObject):
    """One model that reads from ``load`` on: the part of ``ModelInUse`` that a Recognizer asks for."""

    changed = Signal(object)

    def __init__(self, model: DigitModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.is_loaded = False

    def load(self) -> None:
        """Tell the model."""
        self.is_loaded = True
        self.changed.emit(self._model)


def _loaded(model: Path | str | DigitModel | None) -> DigitModel:
    from trainer.model.digit_model import DigitModel
    from trainer.model.model_loading import load_model

    return model if isinstance(model, DigitModel) else load_model(model)
