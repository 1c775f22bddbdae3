"""Ten bars that can be read in a second: digit, bar, per cent; the winner marked by more than colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from digitpad.theme import mix

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

    from trainer.predict import Prediction

LEVEL = (0.1,) * 10
ANIMATION_MS = 110
SPACING = 2


def percent(probability: float) -> int:
    """Whole per cent; 100 only when hardly anything is left for the other digits."""
    return 100 if probability >= 0.9995 else min(99, round(100 * probability))


class ProbabilityBar(QProgressBar):
    """One digit's probability: a progress bar to a screen reader, painted by ourselves for the eye."""

    clicked = Signal(int)

    def __init__(self, digit: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(f"probabilityBar{digit}")
        self.setRange(0, 100)
        self.setValue(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.digit = digit
        self._bars = parent
        self._shown = 0.1
        self._painted = 0.1
        self._wins = False

    def sizeHint(self) -> QSize:
        return QSize(250, 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 14)

    @property
    def wins(self) -> bool:
        """Whether this is the most probable digit."""
        return self._wins

    def set_result(self, probability: float, wins: bool) -> None:
        """Take the value and the mark; the bar's length follows by ``show_length``."""
        value = percent(probability)
        if value != self.value():
            self.setUpdatesEnabled(False)  # setValue paints at once, update() with all the other bars
            self.setValue(value)
            self.setUpdatesEnabled(True)
        if wins != self._wins:
            self._wins = wins
            self.retranslate()
            self.update()

    def retranslate(self) -> None:
        """Say name and description again in the language chosen now."""
        self.setAccessibleName(self.tr("Digit {0}").format(self.digit))
        self.setAccessibleDescription(self.tr("most probable") if self._wins else "")

    def show_length(self, length: float) -> None:
        """Draw the bar with this length (0..1), which lags behind the value while it is animated."""
        if abs(length - self._painted) * self.width() > 0.2:
            self.update()
        self._shown = length

    @property
    def length(self) -> float:
        """The length drawn now, 0..1."""
        return self._shown

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self.digit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        font = self._font()
        painter.setFont(font)
        unit = font.pixelSize()
        height, width = float(self.height()), float(self.width())
        text_color = self.palette().color(QPalette.ColorRole.Text)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        if self._wins:
            painter.setBrush(mix(self.palette().color(QPalette.ColorRole.Window), accent, 0.13))
            painter.drawRoundedRect(QRectF(0, 0.5, width, height - 1), 6, 6)
            self._paint_marker(painter, accent, unit)
        painter.setPen(text_color)
        painter.drawText(QRectF(unit * 0.95, 0, unit * 1.1, height), Qt.AlignmentFlag.AlignCenter, str(self.digit))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, width - unit * 0.5, height), right, f"{self.value()}\u202f%")
        self._paint_bar(painter, QRectF(unit * 2.4, height * 0.24, width - unit * 6.6, height * 0.52), accent)

    def _paint_bar(self, painter: QPainter, track: QRectF, accent: QColor) -> None:
        palette = self.palette()
        track = QRectF(track.toRect()).adjusted(0.5, 0.5, -0.5, -0.5)  # an edge on whole pixels is thin and clear
        radius = min(5.0, track.height() / 2)
        painter.setPen(palette.color(QPalette.ColorRole.Dark))
        painter.setBrush(palette.alternateBase())
        painter.drawRoundedRect(track, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        track.adjust(-0.5, -0.5, 0.5, 0.5)
        filled = QRectF(track)
        filled.setWidth(track.width() * self._shown)
        self._painted = self._shown
        quiet = mix(palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.Window), 0.25)
        painter.setClipRect(filled)
        painter.setBrush(accent if self._wins else quiet)
        painter.drawRoundedRect(track, radius, radius)

    def _paint_marker(self, painter: QPainter, color: QColor, unit: int) -> None:
        middle, size = self.height() / 2, unit * 0.3
        painter.setBrush(color)
        left = unit * 0.35
        tip = QPointF(left + size * 1.5, middle)
        painter.drawPolygon(QPolygonF([QPointF(left, middle - size), tip, QPointF(left, middle + size)]))

    def _font(self) -> QFont:
        font = QFont(self.font())
        row = self._bars.height() // 10 - SPACING  # rows may differ by a pixel, their text must not
        font.setPixelSize(max(11, min(40, round(row * 0.56), self.width() // 15)))  # texts leave most room to the bar
        font.setBold(self._wins)
        return font


class ProbabilityBars(QWidget):
    """The ten bars; they grow with their room and move in a short animation that can be switched off.

    ``digit_chosen`` carries the digit whose bar was clicked: the user says that it was this one.
    """

    digit_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("probabilityBars")
        self.bars = [ProbabilityBar(digit, self) for digit in range(10)]
        self.animated = True
        self._from: tuple[float, ...] = LEVEL
        self._to: tuple[float, ...] = LEVEL
        self._animation: QVariantAnimation | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for bar in self.bars:
            layout.addWidget(bar, 1)
            bar.clicked.connect(self.digit_chosen)
        self.retranslate()

    def show_prediction(self, prediction: Prediction) -> None:
        """Show ten probabilities; level bars for an empty pad, a mark on the most probable digit otherwise."""
        for bar, probability in zip(self.bars, prediction.probabilities, strict=True):
            bar.set_result(probability, bar.digit == prediction.most_probable)
        self._from = tuple(bar.length for bar in self.bars)
        self._to = prediction.probabilities
        if self._animation is not None:
            self._animation.stop()
        if self.animated and self.isVisible() and self._from != self._to:
            self._moving().start()
        else:
            self._advance(1.0)

    def retranslate(self) -> None:
        """Say the names again in the language chosen now."""
        self.setAccessibleName(self.tr("Probabilities"))
        for bar in self.bars:
            bar.retranslate()
            bar.setToolTip(
                self.tr("Was it a {0}? Click here or press {0} to keep the drawing and learn from it").format(bar.digit)
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _moving(self) -> QVariantAnimation:
        """The animation from 0 to 1, made when the bars first move: the start is busy enough."""
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        if self._animation is None:
            self._animation = QVariantAnimation(self)
            self._animation.setDuration(ANIMATION_MS)
            self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._animation.setStartValue(0.0)
            self._animation.setEndValue(1.0)
            self._animation.valueChanged.connect(self._advance)
        return self._animation

    def _advance(self, share: float) -> None:
        for bar, start, end in zip(self.bars, self._from, self._to, strict=True):
            bar.show_length(start + (end - start) * share)
