"""A pen for the keyboard: a cursor on the pad that the arrow keys move."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from digitpad.draw.geometry import PAD_SIZE

DIRECTIONS: Final = {
    int(Qt.Key.Key_Left): QPointF(-1, 0),
    int(Qt.Key.Key_Right): QPointF(1, 0),
    int(Qt.Key.Key_Up): QPointF(0, -1),
    int(Qt.Key.Key_Down): QPointF(0, 1),
}
START: Final = QPointF(PAD_SIZE / 2, PAD_SIZE / 4)  # where most digits begin
STEP: Final = 4.0
QUICK_STEP: Final = 16.0
_ARM: Final = 9.0


class KeyPen:
    """Where the cursor is, in pad units, and whether it is seen.

    Keys that are held down together add up: right and down go aslant.
    """

    def __init__(self) -> None:
        self.position = QPointF(START)
        self.is_seen = False
        self._held: set[int] = set()

    def move(self, key: int, is_quick: bool) -> None:
        """An arrow key was pressed, or repeats itself: go a step that way and that of all others held."""
        self._held.add(key)
        step = QUICK_STEP if is_quick else STEP
        for held in self._held:
            self.position += DIRECTIONS[held] * step
        self.position.setX(min(PAD_SIZE, max(0.0, self.position.x())))
        self.position.setY(min(PAD_SIZE, max(0.0, self.position.y())))

    def release(self, key: int) -> None:
        """A key is up again."""
        self._held.discard(key)

    def release_all(self) -> None:
        """The keys went to somebody else."""
        self._held.clear()

    def paint(self, painter: QPainter, palette: QPalette, radius: float, is_down: bool) -> None:
        """Paint the cursor in pad units: a ring of the pen's or eraser's size, filled while it is down."""
        ring = QRectF(0, 0, 2 * radius, 2 * radius)
        ring.moveCenter(self.position)
        painter.save()
        for colour, width in ((palette.base().color(), 4.5), (palette.highlight().color(), 2.0)):
            pen = QPen(colour, width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for way in DIRECTIONS.values():
                painter.drawLine(self.position + way * radius, self.position + way * (radius + _ARM))
            painter.drawEllipse(ring)
        if is_down:
            painter.setBrush(palette.highlight())
            painter.drawEllipse(ring)
        painter.restore()

    def area(self, radius: float) -> QRectF:
        """What ``paint`` touches, in pad units, with a little around it."""
        reach = radius + _ARM + 6.0
        return QRectF(self.position.x() - reach, self.position.y() - reach, 2 * reach, 2 * reach)


def key_texts() -> list[tuple[str, str]]:
    """The keys that draw, each with what it does."""
    translate = QCoreApplication.translate
    return [
        (translate("KeyPen", "Arrow keys"), translate("KeyPen", "Move the pen on the pad; two at once go aslant")),
        (translate("KeyPen", "Space"), translate("KeyPen", "Put the pen down, or lift it")),
        (translate("KeyPen", "Shift + arrow keys"), translate("KeyPen", "Move the pen faster")),
        (translate("KeyPen", "Esc"), translate("KeyPen", "Put the pen of the keyboard away")),
    ]
