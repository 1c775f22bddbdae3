"""Shows on the pad which ink is which digit, and lets the person point at one there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.draw.digit_brackets import Bracket, parted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digitpad.draw.geometry import Box
    from digitpad.draw.ink_canvas import InkCanvas
    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Reading, Recognizer
    from trainer.ink.strokes import Stroke
    from trainer.reading.number_reading import DigitReading


class NumberOnPad(QObject):
    """Puts a bracket under each digit of a number, and none under a single digit."""

    def __init__(self, canvas: InkCanvas, document: PadDocument, recognizer: Recognizer) -> None:
        super().__init__(canvas)
        self._canvas, self._document = canvas, document
        recognizer.prediction_changed.connect(self.show_reading)
        canvas.digit_pointed.connect(recognizer.point_at)
        canvas.step_requested.connect(recognizer.step)

    def show_reading(self, reading: Reading) -> None:
        """Show the brackets of what was read."""
        digits = reading.number.digits if reading.number and reading.count > 1 else ()
        strokes = self._document.ink.strokes if digits else ()
        boxes = [_box(digit, strokes) for digit in digits]
        self._canvas.show_brackets(
            [
                Bracket(box, *span, index == reading.shown, digit.prediction.is_digit)
                for index, (digit, box, span) in enumerate(zip(digits, boxes, parted(boxes), strict=True))
            ]
        )


def _box(digit: DigitReading, strokes: Sequence[Stroke]) -> Box:
    """The digit's box with half the pen's width around it."""
    pen = max((strokes[index].width for index in digit.strokes if index < len(strokes)), default=0.0) / 2
    left, top, right, bottom = digit.box
    return round(left - pen, 1), round(top - pen, 1), round(right + pen, 1), round(bottom + pen, 1)
