"""What the bars inside the window have in common: a tinted box, open until it is dismissed, and away meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from digitpad.widgets.brief_text import BriefText
from digitpad.widgets.icons import themed_icon
from digitpad.widgets.theme import mix

ICON_SIDE = 16


class OfferBar(QFrame):
    """A sentence and a cross in a box that never blocks the window; subclasses lay them out and add buttons.

    ``closed`` tells that it was dismissed. A bar that is held back stays open, unseen.
    """

    closed = Signal()

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._is_open = self._is_held = False
        self._sentence = BriefText(lines)
        self._close = QToolButton()
        self._close.setObjectName(f"{name}Close")
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        self._close.clicked.connect(self.dismiss)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it has something to say, seen or held back."""
        return self._is_open

    def open(self) -> None:
        """Show it, as soon as it is not held back."""
        self._is_open = True
        self._recolor()
        self.setVisible(not self._is_held)
        self.keep_height()

    def hold_back(self, held: bool) -> None:
        """Keep it out of sight for a while, or bring it back."""
        self._is_held = held
        self.setVisible(self._is_open and not held)
        self.keep_height()

    def dismiss(self) -> None:
        """Send it away."""
        if self._is_open:
            self._is_open = False
            self.hide()
            self.closed.emit()

    def keep_height(self) -> None:
        """Ask for the height that the width makes necessary: a dock looks at nothing else."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._is_open:
            self._recolor()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keep_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(mix(palette.color(QPalette.ColorRole.Window), accent, 0.35))
        painter.setBrush(mix(palette.color(QPalette.ColorRole.Window), accent, 0.12))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)

    def _recolor(self) -> None:
        self._close.setIcon(themed_icon("close", self.palette(), (1.0, self.devicePixelRatioF())))
