"""Ten bars that can be read in a second: digit, bar, per cent; the winner marked by more than colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from digitpad.recognize.bar_look import BarLook
from digitpad.system.guarded import guarded
from digitpad.texts.number_text import a_digit
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QVariantAnimation
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from digitpad.recognize.recognizer import Reading

LEVEL = (0.1,) * 10
STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Home): -9, int(Qt.Key.Key_End): 9}
CHOOSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
ANIMATION_MS = 110
SPACING = 2
_ONE_HALF = 0.005  # a per cent: less is none


def percent(probability: float) -> int:
    """Whole per cent; 100 only when hardly anything is left for the other digits."""
    return 100 if probability >= 0.9995 else min(99, round(100 * probability))


class ProbabilityBar(QProgressBar):
    """One digit's probability: a progress bar to a screen reader, painted by ourselves for the eye.

    ``step_requested`` carries how many bars further down, or up, an arrow key wants to go.
    """

    clicked = Signal(int)
    step_requested = Signal(int)

    def __init__(self, digit: int, parent: ProbabilityBars) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)  # Qt need not paint all that lies behind; Fusion unsets WA_OpaquePaintEvent
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(f"probabilityBar{digit}")
        self.setRange(0, 100)
        self.setValue(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.digit = digit
        self.probability = 0.1
        self._bars = parent
        self._percent = 10
        self._shown = 0.1
        self._painted = -1  # device pixels of length
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
        self.probability = probability
        value = percent(probability) if probability >= _ONE_HALF or self._percent else 0
        if value != self._percent:
            self._percent = value
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

    def show_length(self, length: float, whole: float) -> None:
        """Draw the bar with this length (0..1), which lags behind the value while it is animated.

        It is painted again when it changes by a device pixel, of which the whole length has ``whole``.
        """
        self._shown = length
        if round(whole * length) != self._painted:
            self.update()

    @property
    def length(self) -> float:
        """The length drawn now, 0..1."""
        return self._shown

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self.digit)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            self.step_requested.emit(STEPS[event.key()])
        elif event.key() in CHOOSES and not event.isAutoRepeat():
            self.clicked.emit(self.digit)
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._bars.look()
        if self._bars.is_blank:
            look.paint(painter, self.size(), self.digit, None, 0.0, wins=False)
        else:
            look.paint(painter, self.size(), self.digit, self._percent, self._shown, self._wins)
        if self.hasFocus():
            look.paint_focus(painter, self.size())
        painter.end()
        self._painted = round(look.track_pixels(self.size()) * self._shown)


class ProbabilityBars(Retranslated, QWidget):
    """The ten bars; they grow with their room and move in a short animation that can be switched off.

    ``digit_chosen`` carries the digit whose bar was clicked: the user says that it was this one. The second click of a
    double click says nothing, whichever bar it meets. To Tab they are one control: it comes to the winner, the arrow
    keys go on from there, and Space chooses.
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
        self._look: BarLook | None = None
        self._since_click = QElapsedTimer()
        self._is_single = True
        self.is_blank = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for bar in self.bars:
            layout.addWidget(bar, 1)
            bar.clicked.connect(self._choose)
            bar.step_requested.connect(self._step)
        self._entry = self.bars[0]
        self._enter_at(self._entry)
        self.retranslate()

    def show_reading(self, reading: Reading) -> None:
        """Show ten probabilities, a mark on the digit that is the answer, if any; of an empty pad blank bars.

        To others the values of an empty pad are level: nothing speaks for any digit.
        """
        prediction = reading.prediction
        self._is_single = reading.count == 1
        self._show_blank(prediction.reason == "empty")
        for bar, probability in zip(self.bars, prediction.probabilities, strict=True):
            bar.set_result(probability, bar.digit == prediction.digit)
        if prediction.most_probable is not None and not self._entry.hasFocus():
            self._enter_at(self.bars[prediction.most_probable])
        self._to = prediction.probabilities
        if self._animation is not None:
            self._animation.stop()
        if self.animated and self.isVisible():
            self._from = tuple(bar.length for bar in self.bars)
            if self._from != self._to:
                self._moving().start()
                return
        self._show_lengths(self._to)

    def show_said(self, digit: int) -> None:
        """Mark what the person said that a single digit was, until the next reading; the values stay the network's."""
        if self._is_single:
            for bar in self.bars:
                bar.set_result(bar.probability, bar.digit == digit)

    def look(self) -> BarLook:
        """How the bars look now."""
        ratio = self.devicePixelRatioF()
        if self._look is None or self._look.ratio != ratio:
            row = self.height() // 10 - SPACING  # rows may differ by a pixel, their text must not
            self._look = BarLook(self.palette(), self.font(), row, self.width(), ratio)
        return self._look

    def retranslate(self) -> None:
        """Say the names again in the language chosen now."""
        self.setAccessibleName(self.tr("Probabilities"))
        for bar in self.bars:
            bar.retranslate()
            bar.update()  # per cents are written in the language's way
            bar.setToolTip(
                self.tr("Was it {0}? Click here or press {1} to keep the drawing and learn from it").format(
                    a_digit(bar.digit), bar.digit
                )
            )

    def _show_blank(self, is_blank: bool) -> None:
        """Show neither lengths nor per cents: ten times 10 % would be an answer to a question that nobody has asked."""
        if is_blank != self.is_blank:
            self.is_blank = is_blank
            for bar in self.bars:
                bar.update()

    def _step(self, steps: int) -> None:
        """Give the keys to a bar further down or up."""
        index = min(max(self.bars.index(self._entry) + steps, 0), len(self.bars) - 1)
        self._enter_at(self.bars[index])
        self._entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter_at(self, bar: ProbabilityBar) -> None:
        """Let Tab come to this bar."""
        if bar.focusPolicy() == Qt.FocusPolicy.NoFocus:
            self._entry.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._entry = bar

    def _choose(self, digit: int) -> None:
        from PySide6.QtWidgets import QApplication  # here, for it would cost the start

        passed = self._since_click.elapsed() if self._since_click.isValid() else None
        self._since_click.start()
        if passed is None or passed > QApplication.doubleClickInterval():
            self.digit_chosen.emit(digit)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        self._look = None
        super().changeEvent(event)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._look = None

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
        self._show_lengths([start + (end - start) * share for start, end in zip(self._from, self._to, strict=True)])

    def _show_lengths(self, lengths: Sequence[float]) -> None:
        whole = self.look().track_pixels(self.bars[0].size())  # all are equally wide
        for bar, length in zip(self.bars, lengths, strict=True):
            bar.show_length(length, whole)
