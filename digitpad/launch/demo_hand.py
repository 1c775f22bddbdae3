"""A hand that draws and clicks with real mouse events, at a pace that can be watched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from digitpad.draw.geometry import PAD_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer.ink.strokes import Point

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class DemoHand:
    """Draws on one canvas; ``point_ms`` is the time between two points, 0 for as fast as it goes."""

    def __init__(self, canvas: QWidget, point_ms: int) -> None:
        self._canvas = canvas
        self._point_ms = point_ms

    def draw(self, stroke: list[Point]) -> None:
        """One stroke, in pad units."""
        scale = self._canvas.width() / PAD_SIZE
        places = [QPointF(x * scale, y * scale) for x, y in stroke]
        self._send(self._canvas, QEvent.Type.MouseButtonPress, places[0], LEFT)
        for place in places[1:]:
            self._send(self._canvas, QEvent.Type.MouseMove, place, NONE)
            self.pause(self._point_ms)
        self._send(self._canvas, QEvent.Type.MouseButtonRelease, places[-1], LEFT)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        middle = QPointF(widget.rect().center())
        self._send(widget, QEvent.Type.MouseButtonPress, middle, LEFT)
        self._send(widget, QEvent.Type.MouseButtonRelease, middle, LEFT)

    def pause(self, milliseconds: int) -> None:
        """Let the window live for a while; a fast hand only lets it finish what is pending."""
        if self._point_ms == 0:
            milliseconds = min(milliseconds, 200)
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait(self, happened: Callable[[], bool], at_most_ms: int) -> None:
        """Let the window live until something happened, or the time is over."""
        clock = QElapsedTimer()
        clock.start()
        while not happened() and clock.elapsed() < at_most_ms:
            loop = QEventLoop()
            QTimer.singleShot(20, loop.quit)
            loop.exec()

    def _send(self, widget: QWidget, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton) -> None:
        held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
        outside = QPointF(widget.mapToGlobal(place))
        event = QMouseEvent(kind, place, outside, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)
